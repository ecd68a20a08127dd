"""The passages of sources that speak for or against claims, on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.cli.layout import wrapped
from factcheck.cli.opening import open_desk
from factcheck.cli.picking import pick_one
from factcheck.cli.printing import counted, marked, print_json
from factcheck.model import Bearing, Claim, Stance

if TYPE_CHECKING:
    from factcheck.model import AnnotatedArticle, Article, SourceText

_SIGNS = {Stance.SUPPORTS: "+", Stance.CONTRADICTS: "⚡", Stance.CONTEXT: " "}


def passages(options: argparse.Namespace) -> int:
    """Print the passages of an article's sources that bear on a claim."""
    with open_desk(options.desk) as desk:
        claims = desk.check(options.article).claims
        claim = pick_one(claims, options.claim, "claim")
        found = [each for _, each in desk.bearings(options.article, claim.id)]
        names = [each.title for each in desk.readable_sources(options.article)]
        article = desk.article(options.article)
    number = claims.index(claim) + 1
    if options.json:
        from factcheck.report import bearings_to_dict

        print_json(bearings_to_dict(article, number, claim, names, found))
        return 0
    print("\n".join(wrapped(claim.quote, "", f"claim {number}: ")))
    if not names:
        print("no source has a copy with words; keep one with: factcheck source --file FILE")
        return 0
    print("\n".join(wrapped(", ".join(names), "", "held against: ")))
    print(f"\n{counted(len(found), 'passage')}\n")
    for each in found:
        print("\n".join(bearing_lines(each)) + "\n")
    return 0


def read_against(source: str) -> tuple[Article, SourceText]:
    """Read what a story is held against: as a story, and as passages with their places.

    Raises:
        ReadError: it cannot be read.
    """
    from dataclasses import replace

    from factcheck.reading import read, read_source
    from factcheck.weighing import passages_in

    found = read_source(source)
    # What is no page is a story, too: it was decoded and is read again as one, not fetched again.
    story = read(found.encode("utf-8", "replace"), name=source) if isinstance(found, str) else found
    return story, replace(passages_in(found, source), published=story.published)


def weigh_all(
    annotated: AnnotatedArticle, claims: Sequence[Claim], sources: Sequence[SourceText]
) -> Mapping[str, tuple[Bearing, ...]]:
    """Return the passages of sources that bear on a story's claims, by the claims' ids."""
    from factcheck.weighing import Shelf, bearings_of

    return bearings_of(annotated, claims, Shelf(sources))


def print_bearings(claims: Sequence[Claim], found: Mapping[str, Sequence[Bearing]]) -> None:
    """Print the passages that speak for or against each claim; mere context is left out."""
    told = {
        claim.id: [each for each in found[claim.id] if each.stance is not Stance.CONTEXT]
        for claim in claims
    }
    count = counted(sum(bool(each) for each in told.values()), "claim")
    print(f"\n{count} with passages for or against\n")
    for number, claim in enumerate(claims, start=1):
        if told[claim.id]:
            print("\n".join(wrapped(claim.quote, "", f"{number:>3} ")))
            for each in told[claim.id]:
                print("\n".join(bearing_lines(each)))
            print()


def bearing_lines(bearing: Bearing) -> list[str]:
    """Return a passage in a few lines: what it does, why, where it stands, its words."""
    passage = bearing.passage
    head = f"    {_SIGNS[bearing.stance]} {bearing.stance.value}: "
    lines = wrapped(bearing.reason, "", head)
    place = " · ".join(part for part in (bearing.name, passage.locator, passage.speaker) if part)
    lines += wrapped(place, "        ", "- ")
    return lines + wrapped(f"“{marked(bearing.text, bearing.marks)}”", "          ")
