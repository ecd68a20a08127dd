"""All contradictions of an article, strongest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.contradictions.candidates import pairs_between, pairs_inside
from factcheck.contradictions.findings import Finding, contradiction
from factcheck.contradictions.ranking import Ranked, ranked
from factcheck.contradictions.rules import KINDS
from factcheck.contradictions.story import Story
from factcheck.model import AnnotatedArticle, Contradiction

DEFAULT_THRESHOLD = 0.6
"""Least score shown."""
STRICT, LENIENT = 0.85, 0.25
"""The same for whoever wants fewer flags, or more."""

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
    known = ranked(list(findings_inside(story)))
    for other in against:
        title = other.article.title or "other article"
        known += ranked(list(findings_between(story, Story(other, title=title))))
    groups = _gathered(each for each in known if each.score >= threshold)
    found = [
        contradiction(
            strongest.finding,
            [each.finding for each in others],
            score=strongest.score,
            reasons=strongest.reasons,
        )
        for strongest, *others in groups
    ]
    unique = {(item.id, item.a.start, item.b.start if item.b else -1): item for item in found}
    return tuple(
        sorted(
            unique.values(),
            key=lambda c: (-c.score, c.a.start, c.b.start if c.b else -1, c.kind.value, c.id),
        )
    )


def clashes(one: Story, other: Story) -> list[Contradiction]:
    """Return what two articles contradict each other in, passage by passage.

    Unlike in `find`, those that repeat each other stand apart, each with its own passages.

    Args:
        one: the article.
        other: the other article; `b` is its passage, `b.article` its title.

    Returns:
        Contradictions with the usual least score, strongest first, then in reading order.
    """
    near = ranked([each for each in findings_between(one, other) if each.b is not None])
    found = [
        contradiction(each.finding, (), score=each.score, reasons=each.reasons)
        for each in near
        if each.score >= DEFAULT_THRESHOLD
    ]
    between = [each for each in found if each.b is not None and each.b.article]
    return sorted(between, key=lambda c: (-c.score, c.a.start, c.b.start if c.b else -1, c.id))


def findings_inside(story: Story) -> Iterator[Finding]:
    """Yield everything that the comparators find in one article, however weak."""
    comparators = [each for group in KINDS.values() for each in group]
    for comparator in comparators:
        if comparator.alone:
            yield from comparator.alone(story)
    for pair in pairs_inside(story):
        for comparator in comparators:
            if comparator.between:
                yield from comparator.between(pair)


def findings_between(one: Story, other: Story) -> Iterator[Finding]:
    """Yield everything that they find between two articles; nothing if of two events."""
    weights = one.weights_with(other)
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


def are_of_one_event(one: Story, other: Story, weights: Mapping[str, float]) -> bool:
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


def _gathered(findings: Iterable[Ranked]) -> list[list[Ranked]]:
    """Gather findings that repeat each other, the strongest of each group first, in a fixed order.

    Two repeat each other when they are of one kind and topic, when they set one passage's words
    against the same value elsewhere, or, whatever their kinds, the same words against each other.
    """
    groups: list[list[Ranked]] = []
    known: dict[object, list[Ranked]] = {}
    for each in sorted(findings, key=_strength):
        facts = _facts(each.finding)
        group = next((known[fact] for fact in facts if fact in known), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(each)
        for fact in facts:
            known.setdefault(fact, group)
    return groups


def _facts(finding: Finding) -> list[object]:
    """Return what a finding is about, as keys by which others repeat it."""
    facts: list[object] = []
    if finding.b is not None:
        facts.append(frozenset((side.story.title, side.marks) for side in finding.sides))
    if finding.topic:
        facts.append((finding.kind, finding.topic))
    if finding.topic or finding.b is None:
        return facts
    # Each source's version of what the story itself calls disputed is a flag of its own.
    open_dispute = any(side.line.sentence.disputed for side in finding.sides)
    for side, facing in ((finding.a, finding.b), (finding.b, finding.a)):
        mark = side.marks[0] if side.marks else side.span
        said = open_dispute and facing.marks
        speaker = facing.line.speaker_at(facing.marks[0].start) if said else ""
        facts.append((finding.kind, side.story.title, mark.start, mark.end, speaker, facing.reads))
    return facts


def _strength(known: Ranked) -> tuple[float, int, int, str, str]:
    finding = known.finding
    b = finding.b.span.start if finding.b else -1
    return (-known.score, finding.a.span.start, b, finding.kind.value, finding.rule)
