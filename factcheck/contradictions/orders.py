"""Which of two events a sentence puts first: "resigned before the vote", "after the vote, …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.contradictions.dated import Dated, dates_of
from factcheck.contradictions.happenings import happenings
from factcheck.contradictions.kinship import kin, senses_of, weight_of_kin
from factcheck.contradictions.lexicon import base, entry
from factcheck.contradictions.postings import Postings
from factcheck.contradictions.story import Line, Story, Token
from factcheck.contradictions.words import SAYING, listed
from factcheck.model import Modality, Span
from factcheck.text.patterns import regex

_LINK = regex(
    r"\b(?:(?P<before>before|prior to|ahead of|followed by|and (?:only )?then|by the time)"
    r"|(?P<after>(?:only )?(?:after|once)|only when|(?:only|not) until(?: after)?|following"
    r"|in the wake of|as soon as|preceded by|no sooner had|having(?= \w+(?:ed|en|t|nt)\b)"
    r"|when(?= (?:[\w.'’-]+ ){1,4}?had (?:already )?\w)))\s+",
    re.IGNORECASE,
)
"""Words between two events that say which came first."""
_ALREADY = regex(r"\b(?:had|already|long since)\b", re.IGNORECASE)
_ONCE = regex(r"once\s+(?:[\w.'’-]+\s+){1,6}?(?:had|has|have|was|were|is|are|did)\b", re.IGNORECASE)
"""How "once" goes on where it means "as soon as", and not "one time"."""
_NO_LINK = regex(
    r"(?:before|after|ahead of)\s+(?:now|long|then|all|that|this|which|him|her|us|them|each other"
    r"|(?:him|her|them)sel(?:f|ves)|(?:an?|the)\s+(?:[\w.'’-]+\s+){0,3}?"
    r"(?:judge|court|jury|magistrate|tribunal|crowd|audience))\b"
    r"|after\s+(?:one another|a while)\b|following\s+(?:day|week|month|year|morning|season)\b",
    re.IGNORECASE,
)
"""Where "before" is a place, "after" a manner, or what follows is no event."""
_NO_LEAD = regex(
    r"\b(?:look(?:s|ed|ing)?|named|called|ask(?:s|ed|ing)?|take[ns]?|took|go(?:es|ing)?|went"
    r"|the|is|are|was|were|been|be|by|not|until|appear\w*|testif\w+|testimony|sp[eo]\w?k\w*"
    r"|argu\w+|plead\w*|pled|hearing|st(?:an|oo)d\w*|brought|cases?|pending"
    r"|play\w*|perform\w*|points?|seconds?)\s+\Z",
    re.IGNORECASE,
)
"""Words before a link that make it another word ("looked after", "the following", "not until")."""
_BREAK = regex(r"[,;:()—–]")
_BACK = 30
_MOST = 10
"""Words of an event on either side of a link."""
_FRONT = 3
"""Words that may stand before a link that opens a sentence ("Two days after the vote, …")."""
_BESIDE = 8
"""Words beside a date that tell what it dates."""
_REAL = (Modality.ASSERTED, Modality.PLANNED)
OF_HAPPENING = 0.7
"""What it weighs that two name one happening, in the same words or others."""

_LEAST_KIN = 0.5
"""Nearness from which on two words can be of one event."""
_LEAST_ACTS = 2
"""Words, names aside, that two must share to be one event, if no happening says so."""


class Order(NamedTuple):
    """Two events in the order that a sentence gives them.

    Attributes:
        story, line: where it stands.
        link: the words that say so ("after", "in the wake of").
        first, second: words of the earlier and of the later event.
    """

    story: Story
    line: Line
    link: Span
    first: tuple[Token, ...]
    second: tuple[Token, ...]


def orders(story: Story) -> list[Order]:
    """Return the orders of two events that a story states as facts or plans, none negated."""
    return [order for line in story.lines for order in _of_line(story, line)]


def _of_line(story: Story, line: Line) -> Iterator[Order]:
    text = story.text
    start, end = line.sentence.start, line.sentence.end
    for match in _LINK.finditer(text, start, end):
        if not _is_link(text, line.sentence.span, match):
            continue
        clauses = [line.clause_at(match.start()), line.clause_at(min(match.end(), end - 1))]
        behind, stop = _behind(text, line, match.end())
        before = line.before(match.start(), _MOST)
        if len(before) <= _FRONT and not any(_tells(token) for token in before):
            # The link opens the sentence: what it is linked to stands behind the comma.
            before = line.after(stop, _MOST) if stop < end else ()
        if match.group().lower().startswith(_INVERTING):
            behind, inverted = _inverted(behind, line.after(match.end(), _INVERTED))
            before = inverted or before
        clauses += [line.clause_at(each.start) for each in (*before[-1:], *behind[:1])]
        if any(each.negated or each.modality not in _REAL for each in clauses):
            continue
        if not behind or not before or _is_of_saying(before, match.start()):
            continue
        first, second = (before, behind) if match["before"] else (behind, before)
        link = Span(match.start(), match.start() + len(match.group().rstrip()))
        yield Order(story, line, link, first, second)


def _tells(token: Token) -> bool:
    """Return whether a word can be of an event, and does not just say how long before or after."""
    adverb = entry(token.lower, "r") is not None and not base(token.lower, "n")
    return token.content and not adverb


def _inverted(
    behind: tuple[Token, ...], words: tuple[Token, ...]
) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Return the words of both events of "only after the letter came did he have doubts"."""
    for n, token in enumerate(words):
        if n >= _LEAST_INVERTED and token.lower in _INVERSION:
            return words[:n][:_MOST], words[n + 1 :][:_MOST]
    return behind, ()


_INVERTING = ("only", "not until", "no sooner")
_INVERSION = listed("did do does could can would will")
_LEAST_INVERTED = 2
_INVERTED = 2 * _MOST


def _is_of_saying(words: tuple[Token, ...], link: int) -> bool:
    """Return whether it is the saying that comes before or after, not what is said."""
    near = words[:_SAYS_REACH] if words[0].start > link else words[-1:]
    return any(token.lower in SAYING for token in near)


_SAYS_REACH = 5


def _is_link(text: str, sentence: Span, match: re.Match[str]) -> bool:
    """Return whether "before", "after" and their like stand between two events here."""
    if _NO_LINK.match(text, match.start(), sentence.end):
        return False
    link = match.group().lower()
    if link.rstrip().endswith("once") and not _ONCE.match(
        text, match.end() - len("once "), sentence.end
    ):
        return False
    if link.startswith("by the time") and not _ALREADY.search(text, sentence.start, sentence.end):
        return False
    lead = _NO_LEAD.search(text, max(sentence.start, match.start() - _BACK), match.start())
    return lead is None or match.group().rstrip().endswith(" by")


def _behind(text: str, line: Line, start: int) -> tuple[tuple[Token, ...], int]:
    """Return the words behind a link up to the next comma, and where that is."""
    stop = _BREAK.search(text, start, line.sentence.end)
    end = stop.start() if stop else line.sentence.end
    return tuple(t for t in line.after(start, _MOST) if t.start < end), end


def keys_of(words: Sequence[Token]) -> frozenset[str]:
    """Return what words for an event are filed under: stems, senses, the happenings named."""
    stems = {token.stem for token in words if token.content}
    senses = {
        f"={sense}" for t in words if t.content and not t.name for sense in senses_of(t.lower)
    }
    return frozenset(stems | senses | {f"#{happening.name}" for happening in happenings(words)})


def words_beside(line: Line, dated: Dated) -> tuple[Token, ...]:
    """Return the words beside a date that tell what it dates."""
    return (*line.before(dated.span.start, _BESIDE), *line.after(dated.span.end, _BESIDE))


def filed_dates(story: Story) -> Postings[tuple[Line, Dated]]:
    """Return the dates of a story with their sentences, filed under the words beside them."""
    found = [(line, each) for line in story.lines for each in dates_of(story, line)]
    return Postings(found, [keys_of(words_beside(line, each)) for line, each in found])


def tie(
    one: Sequence[Token],
    other: Sequence[Token],
    weights: Mapping[str, float],
    *,
    alone: bool = False,
) -> float:
    """Return how much two sets of words for an event have in common, 0 for two events.

    Args:
        one: words for an event.
        other: words for another.
        weights: what each stem weighs.
        alone: whether one common word will do where it is all that one of them says.
    """
    mine, theirs = (frozenset(t.stem for t in each if t.content) for each in (one, other))
    common = [each for each in kin(one, other, weights) if each.strength >= _LEAST_KIN]
    acts = [each for each in common if not each.one.name]
    same = _named(one) & _named(other)
    whole = alone and acts and (mine <= theirs or theirs <= mine)
    if not same and len(acts) < _LEAST_ACTS and not whole:
        return 0.0
    return weight_of_kin(common) + (OF_HAPPENING if same else 0.0)


def _named(words: Sequence[Token]) -> frozenset[str]:
    return frozenset(happening.name for happening in happenings(words))
