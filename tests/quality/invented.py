"""``python -m tests.quality.invented``: how many contradictions of the house's own are found.

The stories under ``tests/quality/invented`` are invented, and were written by people who did not
know what the program can do. They need no data from elsewhere. Rules are tuned on two thirds of
them; the third that is *held* is only ever counted, never read.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import factcheck
from factcheck.model import Article, Contradiction, Passage
from tests.quality.stories import Row, day, rows, story

FOLDER = Path(__file__).with_name("invented")
PARTS = ("tuning", "held", "all")

Place = tuple[str, int, int]
"""A document, and where in its cleaned text: code points, end exclusive."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A planted contradiction, or a trap: two passages that only look like one.

    Attributes:
        row: the line of the gold file; planted/README.md of the data sets gives its keys.
        pairs: the places that must be met, either side first; one of one place where a single
            sentence is wrong by itself.
    """

    row: Row
    pairs: tuple[tuple[Place, ...], ...]

    @property
    def is_trap(self) -> bool:
        """Whether flagging it would be wrong."""
        return bool(self.row["label"] == "trap")


@dataclass(slots=True)
class Tally:
    """What was found of a part of the corpus.

    Attributes:
        asked, found: contradictions by kind, those there are and those that were found.
        missed: the ones that were not.
        false: contradictions that the program reports and nobody planted.
        traps: traps that it fell into.
    """

    asked: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    missed: list[Row] = field(default_factory=list)
    false: list[Contradiction] = field(default_factory=list)
    traps: list[Row] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Share of the planted contradictions that were found, 1 when there are none."""
        return self.found.total() / self.asked.total() if self.asked else 1.0

    @property
    def precision(self) -> float:
        """Share of right ones among what is reported, 1 when nothing is."""
        right = self.found.total()
        reported = right + len(self.false) + len(self.traps)
        return right / reported if reported else 1.0


def is_held(document: Row) -> bool:
    """Return whether a document belongs to the third that nobody reads; pairs stay together."""
    name = document.get("group") or document["id"]
    return int(hashlib.sha1(name.encode(), usedforsecurity=False).hexdigest(), 16) % 3 == 0


def tally(part: str = "all", folder: Path = FOLDER, threshold: float | None = None) -> Tally:
    """Run the program over a part of the corpus.

    Args:
        part: one of `PARTS`.
        folder: holds folders with a documents.jsonl and a gold.jsonl each.
        threshold: least score of a contradiction; None for the usual one.
    """
    result = Tally()
    for each in sorted(path.parent for path in folder.glob("*/documents.jsonl")):
        documents = {
            row["id"]: row
            for row in rows(each / "documents.jsonl")
            if part == "all" or is_held(row) == (part == "held")
        }
        articles = {
            name: story(row["text"], title=row["title"], published=day(row["date"]))
            for name, row in documents.items()
        }
        planted = [
            _planted(row, articles) for row in rows(each / "gold.jsonl") if row["doc"] in articles
        ]
        _judge(result, planted, list(_reports(documents, articles, threshold)))
    return result


def _reports(
    documents: dict[str, Row], articles: dict[str, Article], threshold: float | None
) -> Iterator[tuple[Contradiction, tuple[Place, ...]]]:
    """Yield each contradiction, inside the documents and across pairs, with its places."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for name, row in documents.items():
        groups[row.get("group") or name].append(name)
    for first, *others in groups.values():
        for name in (first, *others):
            for found in factcheck.check(articles[name], threshold=threshold).contradictions:
                yield found, tuple(_at(name, passage) for passage in found.passages)
        for other in others:
            check = factcheck.check(articles[first], [articles[other]], threshold=threshold)
            for found in check.contradictions:
                if any(passage.article for passage in found.passages):
                    yield (
                        found,
                        tuple(
                            _at(other if passage.article else first, passage)
                            for passage in found.passages
                        ),
                    )


def _at(document: str, passage: Passage) -> Place:
    return document, passage.start, passage.end


def _planted(row: Row, articles: dict[str, Article]) -> Planted:
    sides = [side for side in (row["a"], row["b"]) if side]
    others = [(side, other) for side in sides for other in row.get("alt", [])]
    pairs = [tuple(sides), *others]
    return Planted(row, tuple(tuple(_places(row, pair, articles)) for pair in pairs))


def _places(row: Row, sentences: Iterable[str], articles: dict[str, Article]) -> Iterator[Place]:
    homes = (row["doc"], row.get("doc_b") or row["doc"])
    for sentence in sentences:
        for home in dict.fromkeys(homes):
            words = r"\s+".join(map(re.escape, sentence.split()))
            met = re.search(words, articles[home].text)
            if met:
                yield home, met.start(), met.end()
                break


def _judge(
    result: Tally,
    planted: list[Planted],
    reports: list[tuple[Contradiction, tuple[Place, ...]]],
) -> None:
    """Credit each report with what it meets; one that meets nothing is false."""
    hit: set[int] = set()
    for found, places in reports:
        met = [item for item in planted if any(_meets(pair, places) for pair in item.pairs)]
        real = [item for item in met if not item.is_trap]
        if real:
            own = [item for item in real if item.row["kind"] == found.kind.value]
            hit.update(id(item) for item in own or real)
        elif met:
            result.traps.append(met[0].row)
        else:
            result.false.append(found)
    for item in planted:
        if item.is_trap:
            continue
        kind = item.row["kind"]
        result.asked[kind] += 1
        if id(item) in hit:
            result.found[kind] += 1
        else:
            result.missed.append(item.row)


def _meets(pair: tuple[Place, ...], places: tuple[Place, ...]) -> bool:
    """Return whether every place of a planted pair overlaps one of a report's."""
    return bool(pair) and all(
        any(home == where and start < to and begin < end for where, begin, to in places)
        for home, start, end in pair
    )


def main(argv: list[str] | None = None) -> int:
    """Print the figures of a part of the corpus; return 0."""
    parser = argparse.ArgumentParser(prog="tests.quality.invented", description=__doc__)
    parser.add_argument("--part", choices=PARTS, default="all")
    parser.add_argument("--threshold", type=float, help="least score of a contradiction, 0..1")
    parser.add_argument("--missed", action="store_true", help="print what was missed (not of held)")
    parser.add_argument("--false", action="store_true", help="print what was reported in error")
    options = parser.parse_args(argv)
    result = tally(options.part, threshold=options.threshold)
    print(
        f"{options.part}: precision {result.precision:.3f} recall {result.recall:.3f}"
        f" ({result.found.total()} of {result.asked.total()},"
        f" {len(result.false)} false, {len(result.traps)} traps)"
    )
    for kind, asked in sorted(result.asked.items()):
        print(f"  {kind:<20} {result.found[kind]:>3} of {asked}")
    for row in result.missed if options.missed and options.part == "tuning" else ():
        print(f"\n{row['doc']} {row['kind']} {row['difficulty']}: {row['why']}")
        print(f"  {row['a']}\n  {row['b'] or ''}")
    for found in result.false if options.false else ():
        print(f"\n{found.rule} {found.score:.2f}: {found.explanation}")
        print("\n".join(f"  {passage.text}" for passage in found.passages))
    return 0


if __name__ == "__main__":
    sys.exit(main())
