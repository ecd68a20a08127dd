"""What a new draft of a long story costs beyond reading it."""

from __future__ import annotations

import time
from pathlib import Path

import factcheck
from factcheck.checking import check_annotated
from factcheck.desk import Desk
from factcheck.language import annotate
from factcheck.model import Article, Status, Tick
from tests.speed.story import PUBLISHED, long_story

_SIZES = (2_500, 10_000)
"""Words of the story; the longer one has more than 500 claims."""
_EACH = 20
"""One paragraph of so many is changed, another cut, another put in before the next."""


def revising_figures(scratch: Path) -> dict[str, float]:
    """Return what revising a story takes, in ms of CPU time, in all and beyond its analysis."""
    figures: dict[str, float] = {}
    for words in _SIZES:
        text = long_story(words)
        draft = factcheck.read(_next_draft(text).encode(), published=PUBLISHED)
        analysing = _analysing(draft)
        with Desk(scratch / f"revising-{words}.db", checker="Ada") as desk:
            number = desk.add(factcheck.read(text.encode(), published=PUBLISHED))
            claims = desk.claims(number)
            desk.mark_many(number, [claim.id for claim in claims], Status.VERIFIED)
            desk.tick_many(number, [each.id for each in desk.details(number)], Tick.TICKED)
            started = time.process_time()
            made = desk.revise(number, draft)
            whole = 1000 * (time.process_time() - started)
        name = f"revising {words:,} words, {len(claims)} claims"
        figures[f"{name}: kept"] = made.kept
        figures[f"{name}: to re-check"] = made.to_recheck
        figures[f"{name}: cut"] = made.cut
        figures[f"{name}: new"] = made.new
        figures[f"{name}: ms CPU in all"] = whole
        figures[f"{name}: ms CPU beyond its analysis"] = whole - analysing
    return figures


def _analysing(article: Article) -> float:
    """Return what the analysis alone takes, in ms of CPU time, with its tables loaded."""
    check_annotated(annotate(factcheck.read(b"Two boats sank on 3 May 2021, Ada Lund said.")))
    started = time.process_time()
    check_annotated(annotate(article))
    return 1000 * (time.process_time() - started)


def _next_draft(text: str) -> str:
    """Return a story as an author might hand it in again."""
    paragraphs = []
    for number, paragraph in enumerate(text.split("\n\n")):
        at = number % _EACH
        if at == 1:
            paragraph = paragraph.replace("counted", "weighed").replace("told", "assured")
        if at == 7:
            paragraphs.append(f"A lighthouse of {number} steps was painted red in the spring.")
        if at != 13:
            paragraphs.append(paragraph)
    return "\n\n".join(paragraphs)
