"""What the comparators find in the data sets, judged: which of it a checker would rule real.

Planted and altered passages say so themselves; a trap, a pair of articles on two events and a
published article say the contrary, unless `rulings.json` has what a person decided on reading it:
by the contradiction's id (a hash), true for a real one, null for an open question.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from factcheck.contradictions.evidence import Crowd
from factcheck.contradictions.find import findings_between, findings_inside
from factcheck.contradictions.findings import Finding, Side, contradiction
from factcheck.contradictions.ranking import signals_of
from factcheck.contradictions.sameness import Signals
from factcheck.contradictions.story import Story
from factcheck.language import annotate
from factcheck.model import AnnotatedArticle
from tests.quality import invented
from tests.quality.invented import Planted, meets, planted_in
from tests.quality.stories import Row, day, rows, story, table

_RULINGS = Path(__file__).with_name("rulings.json")
_WORD = re.compile(r"\w+")
_NEAR = 0.6
"""Share of the lesser one's words that two passages have in common when they are one."""
_OTHER = "the other article"

Truth = bool | None
"""Whether a finding is real; None where that cannot be said."""


@dataclass(frozen=True)
class Judged:
    """A finding and whether it is real.

    Attributes:
        source: the set it comes from.
        key: its article or topic, by which findings are held out together.
        id: of the contradiction.
        rule: name of the rule.
        signals: what the ranking weighs.
        is_real: whether a checker would rule it real.
    """

    source: str
    key: str
    id: str
    rule: str
    signals: Signals
    is_real: bool

    @property
    def is_held(self) -> bool:
        """Whether it belongs to the third that nothing is fitted on."""
        digest = hashlib.sha1(self.key.encode(), usedforsecurity=False).hexdigest()
        return int(digest, 16) % 3 == 0


def judged(data: Path) -> list[Judged]:
    """Return the findings of all sets in a folder, and of the invented stories, without repeats.

    Args:
        data: holds `planted`, `seeded`, `seeded_cross`, `same_event` and `clean_news`.
    """
    planted = data / "planted"
    # The other sets have the articles that were edited for `planted`; they are held with them.
    homes = {row["source_id"]: _key(row) for row in rows(planted / "documents.jsonl")}
    invented_ones = sorted(path.parent for path in invented.FOLDER.glob("*/documents.jsonl"))
    found: dict[tuple[str, str, bool], Judged] = {}
    for each in (
        *_planted(planted, "planted"),
        *(one for folder in invented_ones for one in _planted(folder, "invented")),
        *_clean(data / "clean_news", homes),
        *_seeded(data / "seeded", homes),
        *_seeded_cross(data / "seeded_cross"),
        *_different(data / "same_event"),
    ):
        # The sets share articles: what stands in two of them counts once.
        found.setdefault((each.key, each.id, each.is_real), each)
    return list(found.values())


def _key(document: Row) -> str:
    """Return what a document of `planted` is held out by: its topic, its pair or itself."""
    source = document["source_id"] or ""
    if _TOPIC.match(source):
        return _topic(source)
    return str(document.get("group") or document["id"])


_TOPIC = re.compile(r"(\d+)_\d+ecb")


def _topic(document: str) -> str:
    """Return the topic of an article of `same_event` ("7_3ecbplus")."""
    return f"topic {document.partition('_')[0]}"


def _judge(
    source: str, key: str, findings: Iterable[Finding], truth: Callable[[Finding], Truth]
) -> Iterator[Judged]:
    """Yield the findings of one article, or between two, of which it can be said."""
    together = list(findings)
    crowd = Crowd(together)
    for finding in together:
        name = contradiction(finding, (), score=0.0, reasons=()).id
        ruled = _rulings().get(name, truth(finding))
        if ruled is not None:
            signals = signals_of(finding, crowd)
            yield Judged(source, key, name, finding.rule, signals, ruled)


@cache
def _rulings() -> Mapping[str, Truth]:
    known: Mapping[str, Truth] = json.loads(_RULINGS.read_text(encoding="utf-8"))
    return known


def _planted(folder: Path, source: str) -> Iterator[Judged]:
    documents = {row["id"]: row for row in rows(folder / "documents.jsonl")}
    articles = {name: _annotated(row) for name, row in documents.items()}
    texts = {name: article.article for name, article in articles.items()}
    gold = [planted_in(row, texts) for row in rows(folder / "gold.jsonl")]
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for name, row in documents.items():
        groups[row.get("group") or name].append(name)
    for first, *others in groups.values():
        key = _key(documents[first])
        for name in (first, *others):
            truth = partial(_is_planted, gold=gold, names=(name, name))
            yield from _judge(source, key, findings_inside(Story(articles[name])), truth)
        for name in others:
            truth = partial(_is_planted, gold=gold, names=(first, name))
            yield from _judge(source, key, _between(articles[first], articles[name]), truth)


def _is_planted(finding: Finding, gold: Sequence[Planted], names: tuple[str, str]) -> Truth:
    """Return whether a finding is a planted contradiction and marks what was planted there.

    One that meets the passages for another reason, or two versions that the story attributes,
    is left open.
    """
    places = tuple(
        (names[1] if side.story.title else names[0], side.span.start, side.span.end)
        for side in finding.sides
    )
    met = [
        item
        for item in gold
        if not item.is_trap and any(meets(pair, places) for pair in item.pairs)
    ]
    if not met:
        return False
    marked = set().union(
        *(_words(mark.of(s.story.text)) for s in finding.sides for mark in s.marks)
    )
    for item in met:
        spans = _words(item.row["a_span"] or "") | _words(item.row["b_span"] or "")
        if not item.row.get("soft") and (marked & spans or item.row["kind"] == finding.kind):
            return True
    return None


def _clean(folder: Path, homes: Mapping[str, str]) -> Iterator[Judged]:
    for row in rows(folder / "input.jsonl"):
        key = homes.get(row["id"], row["id"])
        yield from _judge("clean_news", key, findings_inside(Story(_annotated(row))), _no)


def _no(_: Finding) -> Truth:
    return False


def _seeded(folder: Path, homes: Mapping[str, str]) -> Iterator[Judged]:
    gold = table(folder / "gold.jsonl", "id")
    for row in rows(folder / "input.jsonl"):
        about = gold[row["id"]]
        key = homes.get(about["article"], about["article"])
        truth = partial(_is_altered, about=about) if about["label"] else _no
        yield from _judge("seeded", key, findings_inside(Story(_annotated(row))), truth)


def _is_altered(finding: Finding, about: Row) -> Truth:
    """Return whether a finding marks the altered words; open when it is only of their sentence."""
    altered = _words(about["to"])
    for side in finding.sides:
        near = about["kind"] == "name" or any(_are_near(side, each) for each in about["evidence"])
        if near and any(altered & _words(mark.of(side.story.text)) for mark in side.marks):
            return True
    touched = any(_are_near(side, each) for side in finding.sides for each in about["evidence"])
    return None if touched else False


def _seeded_cross(folder: Path) -> Iterator[Judged]:
    gold = table(folder / "gold.jsonl", "id")
    for row in rows(folder / "input.jsonl"):
        about = gold[row["id"]]
        one, other = annotate(story(row["text_a"])), annotate(story(row["text_b"]))
        truth = partial(_is_altered_there, about=about) if about["label"] else _no
        yield from _judge("seeded_cross", _topic(about["doc_a"]), _between(one, other), truth)


def _is_altered_there(finding: Finding, about: Row) -> Truth:
    for side in finding.sides:
        if side.story.title and _are_near(side, about["evidence_b"]):
            marked = set().union(*(_words(mark.of(side.story.text)) for mark in side.marks))
            return True if marked & _words(about["to"]) else None
    return False


def _different(folder: Path) -> Iterator[Judged]:
    texts = table(folder / "articles.jsonl", "doc_id")
    gold = table(folder / "gold.jsonl", "id")
    articles: dict[str, AnnotatedArticle] = {}
    for row in rows(folder / "input.jsonl"):
        if gold[row["id"]]["relation"] != "different_event":
            continue
        for name in (row["doc_a"], row["doc_b"]):
            if name not in articles:
                articles[name] = annotate(story(texts[name]["text"]))
        findings = _between(articles[row["doc_a"]], articles[row["doc_b"]])
        yield from _judge("different_event", _topic(row["doc_a"]), findings, _no)


def _annotated(row: Row) -> AnnotatedArticle:
    return annotate(story(row["text"], title=row["title"], published=day(row["date"])))


def _between(one: AnnotatedArticle, other: AnnotatedArticle) -> Iterator[Finding]:
    return findings_between(Story(one), Story(other, title=_OTHER))


def _are_near(side: Side, sentence: str) -> bool:
    mine, theirs = _words(side.span.of(side.story.text)), _words(sentence)
    least = min(len(mine), len(theirs))
    return bool(least) and len(mine & theirs) >= _NEAR * least


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))
