"""All contradictions of an article, strongest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from factcheck.contradictions.candidates import pairs_between, pairs_inside
from factcheck.contradictions.findings import Finding, contradiction
from factcheck.contradictions.rules import KINDS
from factcheck.contradictions.story import Story, weights_of
from factcheck.model import AnnotatedArticle, Contradiction, Kind

DEFAULT_THRESHOLD = 0.5
"""Least score shown."""

_ONE_EVENT = 0.12
"""Least share of weight two articles must have in common to be about one event."""


def find(
    annotated: AnnotatedArticle,
    against: Sequence[AnnotatedArticle] = (),
    *,
    threshold: float = DEFAULT_THRESHOLD,
) -> tuple[Contradiction, ...]:
    """Return what in an article cannot all be true.

    Pure and deterministic: the same articles always give the same contradictions with the same
    identities in the same order.

    Args:
        annotated: the article under check.
        against: other articles; those on the same event are compared with it. In such a
            contradiction `b` is the other article's passage and `b.article` its title.
        threshold: least score, 0..1.

    Returns:
        Contradictions, strongest first, then in reading order.
    """
    story = Story(annotated)
    findings = list(_inside(story))
    for other in against:
        findings += _between(story, Story(other, title=other.article.title or "other article"))
    kept = _merged(finding for finding in findings if finding.score >= threshold)
    found = [contradiction(finding) for finding in kept]
    unique = {(item.id, item.a.start, item.b.start if item.b else -1): item for item in found}
    return tuple(
        sorted(
            unique.values(),
            key=lambda c: (-c.score, c.a.start, c.b.start if c.b else -1, c.kind.value, c.id),
        )
    )


def _inside(story: Story) -> Iterable[Finding]:
    comparators = [each for group in KINDS.values() for each in group]
    for comparator in comparators:
        if comparator.alone:
            yield from comparator.alone(story)
    for pair in pairs_inside(story):
        for comparator in comparators:
            if comparator.between:
                yield from comparator.between(pair)


def _between(one: Story, other: Story) -> Iterable[Finding]:
    weights = weights_of([*one.lines, *other.lines])
    if not are_of_one_event(one, other, weights):
        return
    comparators = [each for group in KINDS.values() for each in group]
    for comparator in comparators:
        if comparator.across:
            yield from comparator.across(one, other)
    for pair in pairs_between(one, other, weights):
        for comparator in comparators:
            if comparator.between:
                yield from comparator.between(pair)


def are_of_one_event(one: Story, other: Story, weights: dict[str, float]) -> bool:
    """Return whether two articles share enough of what they are about.

    Args:
        one: an article.
        other: another.
        weights: what each stem weighs in both together.
    """
    mine = frozenset(stem for line in one.lines for stem in line.stems)
    theirs = frozenset(stem for line in other.lines for stem in line.stems)
    shared = sum(weights[stem] for stem in sorted(mine & theirs))
    least = min(
        sum(weights[stem] for stem in sorted(mine)), sum(weights[stem] for stem in sorted(theirs))
    )
    return least > 0 and shared / least >= _ONE_EVENT


def _merged(findings: Iterable[Finding]) -> list[Finding]:
    """Keep the strongest of findings that repeat each other, in a fixed order.

    Two repeat each other when they are of one kind and topic, when they set one passage's words
    against what one and the same source says elsewhere, or, whatever their kinds, when they set
    the same words against each other.
    """
    ordered = sorted(findings, key=_strength)
    kept: list[Finding] = []
    topics: set[tuple[Kind, str]] = set()
    against: dict[object, int] = defaultdict(int)
    words: set[frozenset[object]] = set()
    for finding in ordered:
        marked = frozenset((side.story.title, side.marks) for side in finding.sides)
        if finding.b is not None and marked in words:
            continue
        words.add(marked)
        if finding.topic:
            if (finding.kind, finding.topic) in topics:
                continue
            topics.add((finding.kind, finding.topic))
        elif finding.b is not None and _repeats(finding, against):
            continue
        kept.append(finding)
    return kept


def _repeats(finding: Finding, against: dict[object, int]) -> bool:
    """Note which words are set against which source, and return whether that was known."""
    assert finding.b is not None
    keys: list[object] = []
    for side, facing in ((finding.a, finding.b), (finding.b, finding.a)):
        mark = side.marks[0] if side.marks else side.span
        speaker = facing.line.speaker_at(facing.marks[0].start) if facing.marks else ""
        keys.append((finding.kind, side.story.title, mark.start, mark.end, speaker, facing.reads))
    seen = any(against[key] for key in keys)
    for key in keys:
        against[key] += 1
    return seen


def _strength(finding: Finding) -> tuple[float, int, int, str, str]:
    b = finding.b.span.start if finding.b else -1
    return (-finding.score, finding.a.span.start, b, finding.kind.value, finding.rule)
