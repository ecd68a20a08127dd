"""Words quoted from one person that another sentence takes up, without marks, as another's.

"“Hunger kills more calves than any virus,” said Lund" and "as Varga put it, hunger kills more
calves than any virus" have no quotation in common to compare, but the words are the same and are
spoken of as somebody's very words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.contradictions.credits import credited_to
from factcheck.contradictions.findings import Finding, Side, level_of
from factcheck.contradictions.speakers import Speaker, are_two, by_record, speaker_at
from factcheck.contradictions.story import Line, Story, Token, weights_of
from factcheck.model import Kind, Level, Quotation, Span

_FEWEST = 3
"""Words of weight by which a remark is known again."""
_COVERED = 0.6
"""Share of the words of weight between the first and the last shared one that must be shared."""
_LEAST_WEIGHT = 2.2
"""What the shared words must weigh together: three rare ones, or more of the usual."""
_RUNNING = 7
"""Words running that are repeated by no chance, whatever they weigh."""
_CROWDED = 40
"""Quotations beyond which a word is the story's subject and finds no remark again."""


@dataclass(frozen=True)
class _Remark:
    """A quotation with who said it.

    Attributes:
        story, line, quotation: where it stands.
        words: its words of weight, in order.
        speaker: who said it.
    """

    story: Story
    line: Line
    quotation: Quotation
    words: tuple[Token, ...]
    speaker: Speaker


def alone(story: Story) -> Iterator[Finding]:
    """Yield remarks that an article gives to one person in marks, to another without."""
    yield from _taken_up(_remarks(story), story, story.weights)


def across(one: Story, other: Story) -> Iterator[Finding]:
    """Yield remarks that one article gives to one person in marks, the other to another without."""
    weights = weights_of([*one.lines, *other.lines])
    yield from _taken_up(_remarks(one), other, weights)
    yield from _taken_up(_remarks(other), one, weights)


def _remarks(story: Story) -> list[_Remark]:
    """Return the quotations of an article whose speaker is known."""
    found = []
    for line in story.lines:
        for quotation in line.quotations:
            identity = credited_to(story, line, quotation.span)
            speaker = (
                by_record(story, identity) if identity else speaker_at(story, line, quotation.span)
            )
            words = tuple(token for token in line.between(quotation.span) if token.content)
            if speaker.known and len(words) >= _FEWEST:
                found.append(_Remark(story, line, quotation, words, speaker))
    return found


def _taken_up(
    remarks: Sequence[_Remark], story: Story, weights: Mapping[str, float]
) -> Iterator[Finding]:
    filed: dict[str, list[int]] = defaultdict(list)
    for n, remark in enumerate(remarks):
        for stem in sorted({token.stem for token in remark.words}):
            filed[stem].append(n)
    for line in story.lines:
        shared: dict[int, set[str]] = defaultdict(set)
        for stem in sorted(line.stems):
            met = filed.get(stem, ())
            for n in met if len(met) <= _CROWDED else ():
                shared[n].add(stem)
        for n, stems in sorted(shared.items()):
            remark = remarks[n]
            if len(stems) < _FEWEST or remark.line is line:
                continue
            rare = sum(weights[stem] for stem in sorted(stems)) >= _LEAST_WEIGHT
            repeated = _is_word_for_word(remark, line)
            if rare or repeated:
                yield from _credited_anew(remark, story, line, stems, repeated=repeated)


def _is_word_for_word(remark: _Remark, line: Line) -> bool:
    """Return whether a sentence repeats several words of a remark running, little ones too."""
    said = [token.lower for token in remark.line.between(remark.quotation.span)]
    told = f" {' '.join(token.lower for token in line.tokens)} "
    runs = range(len(said) - _RUNNING + 1)
    return any(f" {' '.join(said[n : n + _RUNNING])} " in told for n in runs)


def _credited_anew(
    remark: _Remark, story: Story, line: Line, shared: set[str], *, repeated: bool
) -> Iterator[Finding]:
    """Yield a finding where the remark is another's; `repeated`: where a mere "said" will do."""
    retold = [token for token in line.tokens if token.content]
    if not (_is_covered(remark.words, shared) and (span := _is_covered(retold, shared))):
        return
    if any(quotation.span.overlaps(span) for quotation in line.quotations):
        return
    speaker = by_record(story, credited_to(story, line, span, in_marks=False))
    if not speaker.name and repeated:
        speaker = speaker_at(story, line, span)
    if not are_two(speaker, remark.speaker):
        return
    a = Side(remark.story, remark.line, (remark.quotation.span,), reads=remark.speaker.said)
    b = Side(story, line, (span,), reads=speaker.said)
    yield Finding(
        kind=Kind.ATTRIBUTION,
        level=level_of(a, b, Level.QUERY),
        a=a,
        b=b,
        explanation=(
            f"What is quoted from {remark.speaker.said} in one place is taken up as the words of "
            f"{speaker.said} in the other."
        ),
        rule="attribution.taken_up",
    )


def _is_covered(words: Sequence[Token], shared: set[str]) -> Span | None:
    """Return the stretch from the first to the last shared word when most between are shared."""
    met = [n for n, token in enumerate(words) if token.stem in shared]
    if not met:
        return None
    within = met[-1] - met[0] + 1
    if len(met) < _COVERED * within:
        return None
    return Span(words[met[0]].start, words[met[-1]].end)
