"""Who is said to have said what: source, cue and content by PARC3's conventions. Pure.

Content is what was put forward, quotation marks included; a source includes its apposition; a
cue includes its auxiliaries and adverbs. Attributions nest: in "the paper cited two aides as
saying", the aides' one stands inside the content of the paper's.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.attributions.find import in_sentence
from factcheck.language.attributions.found import Found
from factcheck.language.attributions.line import Line
from factcheck.language.attributions.quoted import attach_quotations
from factcheck.language.attributions.speakers import FoundNames, Speakers
from factcheck.language.quotations import find_quotations
from factcheck.model import Attribution, Quotation, Span
from factcheck.text.sentences import sentence_spans

__all__ = ["find_attributions", "find_attributions_in"]


def find_attributions(
    text: str, spans: Sequence[Span], quotations: Sequence[Quotation], names: FoundNames
) -> list[tuple[Attribution, ...]]:
    """Find who is said to have said what.

    Args:
        text: the whole text; offsets count its code points.
        spans: its sentences, in order.
        quotations: its quotations, by start.
        names: its names; only mentions and records are used.

    Returns:
        One tuple a sentence. An outer attribution comes before its inner ones, and `via` of the
        inner gives its index in that tuple. A quotation over several sentences has its
        attribution in each of them.
    """
    return _find(text, spans, quotations, names)


def find_attributions_in(text: str) -> list[Attribution]:
    """Find the attributions of a plain text, each once, by the place of its cue.

    Each line is a block. Sources keep their own words as speakers, as no names are read.
    """
    blocks: list[Span] = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Span(at, at + len(line)))
        at += len(line) + 1
    spans = [span for block in blocks for span in sentence_spans(text, block)]
    found = _find(text, spans, find_quotations(text, blocks), None)
    return list(dict.fromkeys(attribution for group in found for attribution in group))


def _find(
    text: str,
    spans: Sequence[Span],
    quotations: Sequence[Quotation],
    names: FoundNames | None,
) -> list[tuple[Attribution, ...]]:
    uttered = _outermost(quotations)
    lines: list[Line] = []
    first = 0
    for span in spans:
        while first < len(uttered) and uttered[first].end <= span.start:
            first += 1
        last = first
        while last < len(uttered) and uttered[last].start < span.end:
            last += 1
        lines.append(Line(text, span, uttered[first:last]))
    found = [in_sentence(line) for line in lines]
    attach_quotations(text, lines, found)
    speakers = Speakers(text, names)
    return [_finish(group, line.span, speakers) for line, group in zip(lines, found, strict=True)]


def _outermost(quotations: Sequence[Quotation]) -> list[Quotation]:
    """Return the uttered quotations that stand in no other."""
    kept: list[Quotation] = []
    for quotation in quotations:
        if not quotation.scare and (not kept or quotation.start >= kept[-1].end):
            kept.append(quotation)
    return kept


def _finish(group: Sequence[Found], sentence: Span, speakers: Speakers) -> tuple[Attribution, ...]:
    """Order a sentence's attributions from the outer to the inner and name their speakers."""
    holders = [
        [m for m, outer in enumerate(group) if m != n and _holds(outer, inner)]
        for n, inner in enumerate(group)
    ]
    order = sorted(range(len(group)), key=lambda n: (len(holders[n]), n))
    place = {n: at for at, n in enumerate(order)}
    attributions: list[Attribution] = []
    for n in order:
        found = group[n]
        speaker = speakers.resolve(found.source, sentence)
        nearest = max(holders[n], key=lambda m: (len(holders[m]), m), default=None)
        attributions.append(
            Attribution(
                content=found.content,
                source=found.source,
                cue=found.cue,
                speaker=speaker.name,
                record=speaker.record,
                named=speaker.named,
                via=None if nearest is None else place[nearest],
                kind=speaker.kind,
            )
        )
    return tuple(attributions)


def _holds(outer: Found, inner: Found) -> bool:
    """Whether the inner attribution stands inside the outer one's content."""
    inner_cue, outer_cue = inner.cue, outer.cue
    if inner_cue is None or outer_cue is None:
        return False
    return any(span.holds(inner_cue) for span in outer.content) and not any(
        span.holds(outer_cue) for span in inner.content
    )
