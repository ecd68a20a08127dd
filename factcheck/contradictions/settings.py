"""What a clause says of the parties, places and hours around a detail of it.

Two details that stand in like words can still be of two things: what parts them is who does it,
which road it is on, at what hour it was, or that one clause says the opposite of the other.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.contradictions.deeds import Deed, deeds_of
from factcheck.contradictions.keys import key_of, names_meet
from factcheck.contradictions.lexicon import are_alike
from factcheck.contradictions.opposite_words import facing
from factcheck.contradictions.parties import Phrases, are_apart
from factcheck.contradictions.referents import referents_of
from factcheck.contradictions.story import Story
from factcheck.model import BlockKind, NameType, TimeType
from factcheck.text.patterns import regex

if TYPE_CHECKING:
    import re

    from factcheck.contradictions.events import Event

_FROM = regex(r"\bfrom (?:the )?\Z")
_TO = regex(r"\bto (?:the )?\Z")
"""What stands right before the place that a road or a flight leaves, or leads to."""
_LINK_REACH = 10
"""Code points before a name in which those are looked for."""
_HOUR = regex(r"\d{1,2}(?:[.:]\d\d ?(?:[ap]\.?m\.?)?| ?[ap]\.?m\.?)(?: [A-Z]{2,4})?:?")
_LEAST_HOURS = 2
"""Paragraphs that are but an hour of day, from which on a story reports as things happen."""
_NON = "non"
_ALSO = ("also", "likewise")
_INDEFINITE = ("a", "an", "another")


class Setting:
    """What is said around one detail.

    Attributes:
        event: the event it belongs to.
    """

    def __init__(self, event: Event) -> None:
        self.event = event
        self._story = event.story
        self._line = event.line
        self._clause = event.clause.span

    @cached_property
    def deed(self) -> Deed | None:
        """The deed nearest to the detail among those of its clause."""
        span = self.event.span
        return min(
            (each for each in deeds_of(self._story, self._line) if self._clause.holds(each.span)),
            key=lambda deed: max(deed.span.start - span.end, span.start - deed.span.end),
            default=None,
        )

    @cached_property
    def things(self) -> tuple[tuple[str, frozenset[str]], ...]:
        """Heads of noun phrases of its clause with the name before each ("the Gatley poll")."""
        phrases = Phrases(self._story, self._line, referents_of(self._story))
        sources = [said.source for said in self._line.sentence.attributions if said.source]
        ends = {name.end: key_of(self._story, name) for name in self._line.names}
        found = []
        for party in phrases.within(self._clause):
            if not party.head or any(source.overlaps(party.span) for source in sources):
                continue
            *_, head = self._line.between(party.span) or (None,)
            key = ends.get(head.start - 1) if head is not None else None
            if key is not None:
                found.append((party.head, frozenset({key})))
        return tuple(found)

    @cached_property
    def origins(self) -> frozenset[str]:
        """Keys of the places behind "from"."""
        return self._places(_FROM)

    @cached_property
    def goals(self) -> frozenset[str]:
        """Keys of the places behind "to"."""
        return self._places(_TO)

    def _places(self, link: re.Pattern[str]) -> frozenset[str]:
        text = self._story.text
        return frozenset(
            key_of(self._story, name)
            for name in self._line.names
            if name.type is NameType.PLACE
            and self._clause.holds(name.span)
            and link.search(text, max(0, name.start - _LINK_REACH), name.start)
        )

    @cached_property
    def hours(self) -> frozenset[str]:
        """Times of day in its sentence, the detail itself left out."""
        return frozenset(
            time.value.partition("T")[2]
            for time in self._line.times
            if time.type is TimeType.TIME
            and not time.span.overlaps(self.event.span)
            and time.value.partition("T")[2][:1].isdigit()
        )

    @cached_property
    def report(self) -> int:
        """Which one it stands in of the reports of a story that is told as things happen."""
        return bisect_right(_hours_of(self._story), self._line.sentence.start)

    @cached_property
    def said(self) -> frozenset[str]:
        """Stems of the content words of its clause."""
        return frozenset(t.stem for t in self._line.between(self._clause) if t.content)

    @cached_property
    def added(self) -> bool:
        """Whether its clause says of itself that it comes on top ("a second wave also hit")."""
        deed = self.deed
        if deed is None or deed.subject is None or deed.subject.opens not in _INDEFINITE:
            return False  # "The boat also carries" adds to what is said, not to the boats
        return any(t.lower in _ALSO for t in self._line.between(self._clause))

    @cached_property
    def opposed(self) -> frozenset[str]:
        """Stems that would say the opposite of a word of its clause."""
        found: set[str] = set()
        for token, opposites in facing(self._story, self._line):
            if self._clause.holds(token.span) and token.content:
                found |= opposites
        return frozenset(found)

    @cached_property
    def non(self) -> frozenset[str]:
        """Stems of the words of its clause that stand behind "non-"."""
        words = self._line.between(self._clause)
        return frozenset(token.stem for before, token in pairwise(words) if before.lower == _NON)


def setting_of(event: Event) -> Setting:
    """Return what is said around a detail; worked out once for a story."""
    key = ("setting", event.line.index, event.span)
    known = event.story.memo.get(key)
    if not isinstance(known, Setting):
        known = event.story.memo[key] = Setting(event)
    return known


def _hours_of(story: Story) -> list[int]:
    """Return where the reports begin of a story that is told as things happen: none of another."""
    known = story.memo.get(("hours",))
    if not isinstance(known, list):
        blocks = story.annotated.article.blocks
        hours = [b.start for b in blocks if _HOUR.fullmatch(story.text, b.start, b.end)]
        known = story.memo["hours",] = hours if len(hours) >= _LEAST_HOURS else []
    return known


def settings_differ(a: Event, b: Event) -> bool:
    """Return whether what is said around two details shows that they are of two things."""
    one, other = setting_of(a), setting_of(b)
    return (
        (a.story is b.story and one.report != other.report and bool(one.report and other.report))
        or bool(one.hours and other.hours and not one.hours & other.hours)
        or one.added != other.added
        or _other_road(one, other)
        or bool(one.non & (other.said - other.non) or other.non & (one.said - one.non))
        or _other_thing(one, other)
    )


def are_of_two(a: Event, b: Event) -> bool:
    """Return whether two clauses are of two things by who does it, or by saying opposites."""
    one, other = setting_of(a), setting_of(b)
    return _other_doer(one, other) or _oppose(one, other)


def _oppose(one: Setting, other: Setting) -> bool:
    """Return whether one clause has the opposite of a word of the other ("buyers", "sellers")."""
    return bool((one.opposed & other.said) - one.said or (other.opposed & one.said) - other.said)


def _other_road(one: Setting, other: Setting) -> bool:
    """Return whether two clauses tell of roads between other places."""
    for mine, theirs in ((one.origins, other.origins), (one.goals, other.goals)):
        if mine and theirs and not names_meet(mine, theirs):
            return True
    return bool(
        (one.origins - other.origins) & other.goals or (other.origins - one.origins) & one.goals
    )


def _other_thing(one: Setting, other: Setting) -> bool:
    """Return whether one noun has other names before it ("the Gatley poll", "the Horne poll")."""
    for head, name in one.things:
        facing = [there for each, there in other.things if each == head]
        if facing and not any(names_meet(name, there) for there in facing):
            return True
    return False


def _other_doer(one: Setting, other: Setting) -> bool:
    """Return whether the same is done by two, or something is told anew as one more of its kind."""
    mine, theirs = one.deed, other.deed
    if mine is None or theirs is None or mine.doer is None or theirs.doer is None:
        return False
    if not are_alike(mine.verb, theirs.verb, "v"):
        return False
    # Common nouns are read with less certainty than names: they part nothing by themselves.
    both_known = all(deed.doer.names or deed.doer.likely for deed in (mine, theirs) if deed.doer)
    if both_known and are_apart(mine.doer, theirs.doer):
        return True
    return (
        mine.line is not theirs.line
        and one.event.story is other.event.story
        and mine.line.kind is theirs.line.kind is BlockKind.PARAGRAPH
        and bool(mine.doer.head)
        and mine.doer.head == theirs.doer.head
        and mine.doer.opens in _INDEFINITE
        and theirs.doer.opens in _INDEFINITE
    )
