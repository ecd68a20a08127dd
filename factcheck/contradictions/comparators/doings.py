"""Who did what to whom, told in two ways that exclude each other.

One deed done and not done, a deed and its opposite, a deed with its two sides exchanged, a deed in
two places. The wording of the rest does not matter, nor whether it is told in the active or the
passive: the deeds' doers and objects are compared, as `deeds` reads them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from factcheck.contradictions.apart import told_apart, told_apart_but_in_place
from factcheck.contradictions.comparators.swaps import is_variant
from factcheck.contradictions.deeds import WHERE, Deed, deeds_of
from factcheck.contradictions.events import event_at
from factcheck.contradictions.findings import Finding, Side, level_of, quoted
from factcheck.contradictions.happenings import happenings
from factcheck.contradictions.keys import name_key, names_meet
from factcheck.contradictions.kinship import nearness
from factcheck.contradictions.lexicon import are_alike, entry
from factcheck.contradictions.parties import Party, same
from factcheck.contradictions.sites import are_two_sites
from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.transfers import is_of_transfer, transfer
from factcheck.contradictions.words import ADDING, OTHERNESS, WEAKENING, listed
from factcheck.model import Kind, Level, Modality, NameType, Span

_EMPTY = listed("""
    be have do say tell ask add note go come think see know want like seem appear feel mean believe
    call get make take give put let keep use look show find try need help include become turn
    respond reply talk speak work live claim argue insist suggest warn
    """)
"""Verbs that say little about what happens, or are done many times a day."""
_MUTUAL = listed("meet face marry play fight join see call know resemble accuse blame criticize")
"""Verbs that both sides do to each other, or may."""
_LIMITING = listed("once first still even either both directly")
"""Further words by which one deed may be another than the other."""
_PLACES = listed("in at near to from outside into") | {WHERE}
_AT = listed("in at inside") | {WHERE}
"""Those that put a deed into a place itself."""
_TRANSFER = "#transfer"
_SOMEBODY_ELSE = "name_swap.deed"
_MOST_POSTED = 30
"""Deeds under one key that are compared; with more it is what the article is about."""


class _Clash(NamedTuple):
    rule: str
    kind: Kind
    one: Span
    other: Span


def alone(story: Story) -> Iterator[Finding]:
    """Yield pairs of deeds of an article that exclude each other."""
    found = _deeds(story)
    posted = _posted(found)
    yield from _but_series(
        finding
        for n, one in enumerate(found)
        for m in _comparable(one, posted)
        if m > n and found[m].line is not one.line
        for finding in _compare(story, one, story, found[m])
    )


def across(one: Story, other: Story) -> Iterator[Finding]:
    """Yield pairs of a deed of either article that exclude each other."""
    theirs = _deeds(other)
    posted = _posted(theirs)
    yield from _but_series(
        finding
        for deed in _deeds(one)
        for m in _comparable(deed, posted)
        for finding in _compare(one, deed, other, theirs[m])
    )


def _but_series(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings but those of a deed that three or more have done, winner after winner."""
    doers: dict[tuple[str, int], set[str]] = defaultdict(set)
    kept = list(findings)
    for finding in kept:
        for side, facing in (finding.sides, finding.sides[::-1]):
            doers[side.story.title, side.marks[0].start].add(facing.reads.lower())
    for finding in kept:
        series = any(len(doers[s.story.title, s.marks[0].start]) > 1 for s in finding.sides)
        if not (series and finding.rule == _SOMEBODY_ELSE):
            yield finding


def _deeds(story: Story) -> list[Deed]:
    return [
        deed
        for line in story.lines
        for deed in deeds_of(story, line)
        if deed.verb not in _EMPTY or is_of_transfer(deed.verb) or _is_found(deed)
    ]


def _is_found(deed: Deed) -> bool:
    """Return whether somebody was found ("was found in the kitchen"), which is done once."""
    return deed.verb == "find" and deed.doer is None


def _keys(verb: str) -> Iterator[str]:
    """Yield what a verb is found by: itself, its senses, its broader senses, its opposites."""
    yield verb
    if is_of_transfer(verb):
        yield _TRANSFER
    known = entry(verb, "v")
    if known is not None:
        yield from known.senses
        yield from known.broader
        yield from known.opposites


def _posted(found: list[Deed]) -> Mapping[tuple[str, str], list[int]]:
    """Return deeds by what they are found by and each party that they are about."""
    posted: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, deed in enumerate(found):
        for party in _about(deed):
            for key in sorted(set(_keys(deed.verb))):
                posted[key, party].append(n)
    return posted


def _comparable(deed: Deed, posted: Mapping[tuple[str, str], list[int]]) -> list[int]:
    found: set[int] = set()
    for party in _about(deed):
        for key in set(_keys(deed.verb)):
            found.update(posted.get((key, party), [])[:_MOST_POSTED])
    return sorted(found)


def _about(deed: Deed) -> frozenset[str]:
    """Return the names, or the nouns, of a deed's doer and object, or its giver and taker."""
    passed = transfer(deed)
    sides = (passed.giver, passed.taker) if passed else ()
    parties = [p for p in (deed.doer, deed.object, *sides) if p is not None and p.sure]
    return frozenset(key for party in parties for key in party.names or {party.head})


def _compare(story: Story, one: Deed, there: Story, other: Deed) -> Iterator[Finding]:
    clash = _clash(one, other)
    if clash is None or _apart(story, one, there, other, clash.kind):
        return
    a = Side(story, one.line, (clash.one,), reads=_reads(story, one, clash, clash.one))
    b = Side(there, other.line, (clash.other,), reads=_reads(there, other, clash, clash.other))
    yield Finding(
        kind=clash.kind,
        level=level_of(a, b, Level.QUERY),
        a=a,
        b=b,
        explanation=_explanation(
            clash, quoted(clash.one, story.text), quoted(clash.other, there.text)
        ),
        rule=f"{clash.kind.value}.{clash.rule}",
    )


def _explanation(clash: _Clash, one: str, other: str) -> str:
    """Return in one sentence how two deeds exclude each other, by the words that differ."""
    if clash.rule == "sides_exchanged":
        return f"It is {one} who does it here, {other} there: who did it to whom is exchanged."
    return {
        Kind.NEGATION: f"It was done in one passage, not in the other: {one}, {other}.",
        Kind.OPPOSITE: f"Of the same, one passage says {one}, the other the opposite, {other}.",
        Kind.PLACE: f"The same is put in {one} here, in {other} there.",
        Kind.NAME_SWAP: f"One passage says that {one} did it, the other that {other} did.",
    }[clash.kind]


def _reads(story: Story, deed: Deed, clash: _Clash, span: Span) -> str:
    if clash.kind is Kind.NEGATION:
        return "not so" if deed.negated else "so"
    return span.of(story.text)


def _negation(deed: Deed) -> Span:
    """Return what is marked of a deed that is denied or not, as `negation` marks its clauses."""
    return deed.clause.cue or deed.clause.span


def _clash(one: Deed, other: Deed) -> _Clash | None:
    """Return how two deeds exclude each other, None when they do not."""
    asserted = Modality.ASSERTED
    if one.modality is not asserted or other.modality is not asserted:
        return None
    turned = _turned(one, other)
    if turned is not None:
        return turned
    alike = are_alike(one.verb, other.verb, "v")
    if alike and one.negated is not other.negated:
        if _same_doing(one, other) and _has_object(one, other):
            return _Clash("deed", Kind.NEGATION, _negation(one), _negation(other))
        return None
    if one.negated or other.negated:
        return None
    known = entry(one.verb, "v")
    opposite = known is not None and other.verb in known.opposites
    if opposite or not alike:
        if opposite and _same_doing(one, other) and _has_object(one, other):
            return _Clash("deed", Kind.OPPOSITE, one.span, other.span)
        return None
    return _exchanged(one, other) or _elsewhere(one, other) or _somebody_else(one, other)


def _same_doing(one: Deed, other: Deed) -> bool:
    """Return whether two deeds have one doer and one object, or lack what the other lacks."""
    doer, object_ = same(one.doer, other.doer), same(one.object, other.object)
    if doer is False or object_ is False:
        return False
    if doer is None:
        # The passive may leave the doer out.
        return (
            bool(object_)
            and (one.doer is None or other.doer is None)
            and (_shares_other(one, other))
        )
    return object_ is True or _shares_other(one, other)


def _has_object(one: Deed, other: Deed) -> bool:
    return (one.object is not None and other.object is not None) or _shares_other(one, other)


def _shares_other(one: Deed, other: Deed) -> bool:
    return any(same(mine, theirs) for _, mine in one.others for _, theirs in other.others)


def _exchanged(one: Deed, other: Deed) -> _Clash | None:
    """Return a clash when who did it to whom is exchanged."""
    sides = (one.doer, one.object, other.doer, other.object)
    if one.verb in _MUTUAL or any(side is None or not side.names for side in sides):
        return None
    assert one.doer and one.object and other.doer and other.object
    if one.doer.names & one.object.names:
        return None
    if not (one.doer.names & other.object.names and one.object.names & other.doer.names):
        return None
    return _Clash("sides_exchanged", Kind.NAME_SWAP, _mark(one.doer), _mark(other.doer))


def _turned(one: Deed, other: Deed) -> _Clash | None:
    """Return a clash when what one gave the other is told to have passed the other way."""
    mine, theirs = transfer(one), transfer(other)
    if mine is None or theirs is None or one.negated or other.negated:
        return None
    if not (same(mine.giver, theirs.taker) and same(mine.taker, theirs.giver)):
        return None
    named = mine.giver.names | mine.taker.names
    if not named or not _may_be_one(mine.thing, theirs.thing):
        return None
    return _Clash("sides_exchanged", Kind.NAME_SWAP, _mark(mine.giver), _mark(theirs.giver))


def _may_be_one(one: Party | None, other: Party | None) -> bool:
    """Return whether two things that pass can be one: their nouns are kin, or one is not said."""
    if one is None or other is None or not one.sure or not other.sure:
        return True
    if one.head and other.head and not (one.names or other.names):
        return nearness(one.head, other.head) > 0
    return same(one, other) is not False


def _elsewhere(one: Deed, other: Deed) -> _Clash | None:
    """Return a clash when one deed is put in two places."""
    doer, object_ = same(one.doer, other.doer), same(one.object, other.object)
    if doer is False or object_ is False or not (doer or object_):
        return None
    passive = one.doer is None and other.doer is None
    if not passive and (one.object is None) is not (other.object is None):
        return None
    for link, mine in one.others:
        for there, theirs in other.others:
            if not _one_link(link, there) or not _are_places(mine, theirs):
                continue
            if _names_place(one, theirs) or _names_place(other, mine):
                continue
            if _tells_which(one, mine) and _tells_which(other, theirs):
                continue
            return _Clash("deed", Kind.PLACE, _mark(mine), _mark(theirs))
    return None


def _one_link(link: str, there: str) -> bool:
    """Return whether two prepositions put a deed somewhere in one way."""
    if link == there:
        return link in _PLACES
    return {link, there} <= _AT


def _tells_which(deed: Deed, place: Party) -> bool:
    """Return whether a place belongs to the object, and tells which it is ("the race in Arden")."""
    thing = deed.object
    if thing is None or not (thing.plural or thing.opens in _DEFINITE):
        return False
    if thing.head not in _OCCASIONS and not happenings(deed.line.between(thing.span)):
        return False
    return 0 < place.span.start - thing.span.end <= _LINK_LENGTH


_DEFINITE = listed("the their his her its our this that these those")
_OCCASIONS = listed("race contest match game final tournament title nomination seat debate derby")
"""What is held here and there, beside the happenings that have a name."""
_LINK_LENGTH = 9
"""Code points of a preposition with its spaces and an article."""


def _names_place(deed: Deed, place: Party) -> bool:
    """Whether the sentence of a deed has a place too: "won in Arden, Gatley and Horne"."""
    return any(name_key(name.value, name.type) in place.names for name in deed.line.names)


def _somebody_else(one: Deed, other: Deed) -> _Clash | None:
    """Return a clash when two people or bodies are said to have done one and the same deed."""
    if same(one.doer, other.doer) is not False or not same(one.object, other.object):
        return None
    assert one.doer and other.doer and one.object
    if one.doer.name is None or other.doer.name is None or one.doer.several or other.doer.several:
        return None
    if names_meet(one.doer.names, other.doer.names) or (one.words | other.words) & ADDING:
        return None
    if len({one.doer.name.type, other.doer.name.type} - {NameType.OTHER}) > 1:
        return None
    if not (one.object.names or one.sole or other.sole or _shares_other(one, other)):
        return None
    return _Clash("deed", Kind.NAME_SWAP, _mark(one.doer), _mark(other.doer))


def _are_places(one: Party, other: Party) -> bool:
    """Return whether two phrases are of two places, neither spelled another way nor in the other.

    Two named places, two of one sort with a name each ("Arden station", "Colby station"), or two
    sites of one size ("the kitchen", "the cellar").
    """
    if one.name is None or other.name is None:
        return are_two_sites(one.head, other.head) and not one.name and not other.name
    if {one.name.type, other.name.type} - {NameType.PLACE, NameType.OTHER}:
        return False
    if NameType.PLACE not in (one.name.type, other.name.type) or one.inside or other.inside:
        return False
    mine, theirs = min(one.names), min(other.names)
    return not (mine in theirs or theirs in mine or is_variant(mine, (theirs,)))


def _mark(party: Party) -> Span:
    return party.name.span if party.name is not None else party.span


def _apart(story: Story, one: Deed, there: Story, other: Deed, kind: Kind) -> bool:
    """Return whether the words around two deeds make them two events, or limit what is denied."""
    events = event_at(story, one.line, one.span), event_at(there, other.line, other.span)
    apart = told_apart_but_in_place if kind is Kind.PLACE else told_apart
    if apart(*events):
        return True
    mine, theirs = _limits(one), _limits(other)
    if mine ^ theirs or _figures_differ(one, other):
        return True
    speakers = one.line.speaker_at(one.span.start), other.line.speaker_at(other.span.start)
    return bool(speakers[0] and speakers[1] and speakers[0] != speakers[1])


def _limits(deed: Deed) -> frozenset[str]:
    return deed.words & (OTHERNESS | WEAKENING | _LIMITING)


def _figures_differ(one: Deed, other: Deed) -> bool:
    mine, theirs = _figures(one.line, one), _figures(other.line, other)
    return bool(mine and theirs and not mine & theirs)


def _figures(line: Line, deed: Deed) -> frozenset[str]:
    clause = deed.clause
    return frozenset(n.value for n in line.numbers if clause.start <= n.start < clause.end)
