"""How a clash of a display line with the body is put to a checker."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.contradictions.findings import Finding, Side, level_of, quoted
from factcheck.contradictions.story import Line, Story
from factcheck.model import BlockKind, Kind, Level, Span


class Part(NamedTuple):
    """One side: the line, the words in it that differ, and what they come to."""

    line: Line
    mark: Span
    reads: str


def clash(story: Story, display: Part, body: Part, rule: str) -> Finding:
    """Return what a display line says otherwise than a body line.

    Args:
        story: the story of both.
        display: the side of the headline, deck, caption or pull quote.
        body: the side of the body.
        rule: last part of the rule's name ("toll").
    """
    a, b = (Side(story, each.line, (each.mark,), reads=each.reads) for each in (display, body))
    name = _NAMES.get(display.line.kind, "caption")
    return Finding(
        kind=Kind.HEADLINE_OR_CAPTION,
        level=level_of(a, b, Level.QUERY),
        a=a,
        b=b,
        explanation=(
            f"The {name} has {quoted(display.mark, story.text)}; "
            f"the story has {quoted(body.mark, story.text)}."
        ),
        rule=f"headline_or_caption.{rule}",
    )


_NAMES = {
    BlockKind.HEADLINE: "headline",
    BlockKind.DECK: "deck",
    BlockKind.PULL_QUOTE: "pull quote",
}
