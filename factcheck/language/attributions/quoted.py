"""Quotations that go on: over sentences, behind their speaker, without a cue of their own."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.attributions.find import Found
from factcheck.language.attributions.line import Line
from factcheck.model import Quotation, Span


def attach_quotations(text: str, lines: Sequence[Line], found: list[list[Found]]) -> None:
    """Give each uttered quotation to the attribution it belongs to.

    A quotation right behind an attributed one, in the same block, goes on in its content; a
    quotation over several sentences has its attribution in each of them. `found` is changed in
    place, one list a sentence.
    """
    last: Found | None = None
    seen: set[int] = set()
    for n, line in enumerate(lines):
        for quotation in line.quotations:
            if quotation.start in seen:
                continue
            seen.add(quotation.start)
            owner = _owner(quotation, found, n)
            if owner is None and last is not None and _goes_on(text, last, quotation):
                last.content = (*last.content, quotation.span)
                owner = last
            if owner is not None:
                last = owner
        for attribution in found[n]:
            if any(_is_quoted(line, span) for span in attribution.content):
                last = attribution
    _share(lines, found)


def _owner(quotation: Quotation, found: Sequence[Sequence[Found]], n: int) -> Found | None:
    """Return the attribution, of this sentence or the next few, whose content the quotation is."""
    for group in found[n : n + 8]:
        for attribution in group:
            if any(span.overlaps(quotation.span) for span in attribution.content):
                return attribution
    return None


def _is_quoted(line: Line, span: Span) -> bool:
    """Whether a content span holds a quotation."""
    return any(span.overlaps(quotation.span) for quotation in line.quotations)


def _goes_on(text: str, last: Found, quotation: Quotation) -> bool:
    """Whether a quotation goes on what was said last: one sentence end between, no new block."""
    if last.cue is None:
        return False
    end = max(last.cue.end, *(span.end for span in last.content))
    if last.source is not None:
        end = max(end, last.source.end)
    between = text[end : quotation.start]
    return len(between) <= _GAP and "\n" not in between and between.count(".") <= 1


_GAP = 60
"""Code points between two quotations of one speaker: the end of the first's sentence."""


def _share(lines: Sequence[Line], found: list[list[Found]]) -> None:
    """Put an attribution into every sentence that its content reaches."""
    for n in range(len(lines)):
        for attribution in list(found[n]):
            for step in (-1, 1):
                at = n + step
                while 0 <= at < len(lines) and any(
                    span.overlaps(lines[at].span) for span in attribution.content
                ):
                    if attribution not in found[at]:
                        found[at].append(attribution)
                    at += step
