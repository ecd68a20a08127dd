"""What became of each claim in a new draft: there again, changed, or cut. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck.contradictions.words import STOP
from factcheck.model import Claim, Span
from factcheck.revising.sentences import Alignment, Draft
from factcheck.text.wording import Part, are_same, have_same_words, word_diff, words

_LEAST_SHARE = 0.3
"""Share of the lesser weight that a claim and what became of it have in common. Their sentences
were compared before; of a sentence with several claims this tells which is which."""
_MOST_WIDENED = 2.5
"""Times its weight that a stretch chosen by a person may have grown to be the same stretch."""


class Outcome(StrEnum):
    """What became of a claim."""

    UNCHANGED = "unchanged"
    """The same words, and what they refer to reads the same."""
    CHANGED = "changed"
    CUT = "cut"


@dataclass(frozen=True, slots=True)
class Heir:
    """Words of a new draft that an earlier claim became.

    Attributes:
        span: where they lie in the new draft.
        claim: id of the claim that the program finds there; empty where it finds none of just
            these words.
    """

    span: Span
    claim: str = ""


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one claim.

    Attributes:
        claim: the claim of the earlier draft.
        outcome: what became of it.
        heirs: the words it became, in reading order: one, none when it was cut, several when its
            sentence was divided.
    """

    claim: Claim
    outcome: Outcome
    heirs: tuple[Heir, ...] = ()


@dataclass(frozen=True, slots=True)
class Matching:
    """The claims of two drafts held against each other.

    Attributes:
        fates: what became of each claim of the earlier draft, in the order they were given.
        new: ids of the later draft's claims that no earlier one became, in reading order.
    """

    fates: tuple[Fate, ...]
    new: tuple[str, ...]


def match(alignment: Alignment, earlier: Sequence[Claim], later: Sequence[Claim]) -> Matching:
    """Say what became of each claim of an earlier draft.

    Args:
        alignment: the two drafts.
        earlier: claims of the earlier one, as the program finds them and without edits; those
            that a person made are `added`, and become just their own words.
        later: claims that the program finds in the later one, in reading order.
    """
    owners = _owners(alignment.later, later)
    by_words = {_places(alignment.later, claim.span): claim for claim in reversed(later)}
    fates = []
    for claim in earlier:
        if claim.added:
            fates.append(_fate_of_chosen(alignment, claim, by_words))
        else:
            fates.append(_fate_of_found(alignment, claim, owners))
    heirs = {heir.claim for fate in fates for heir in fate.heirs}
    return Matching(tuple(fates), tuple(claim.id for claim in later if claim.id not in heirs))


def _places(draft: Draft, span: Span) -> tuple[int, int]:
    inside = draft.inside(span)
    return inside.start, inside.stop


def _owners(draft: Draft, claims: Iterable[Claim]) -> dict[int, list[Claim]]:
    """Return the claims that each word of a draft lies in."""
    owners: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        for place in draft.inside(claim.span):
            owners[place].append(claim)
    return owners


def _fate_of_found(alignment: Alignment, claim: Claim, owners: dict[int, list[Claim]]) -> Fate:
    """Say what became of a claim that the program found: claims that it finds now."""
    mine = alignment.earlier.inside(claim.span)
    became = [alignment.to_later[place] for place in mine]
    shared: dict[str, float] = defaultdict(float)
    found: dict[str, Claim] = {}
    for here, there in zip(mine, became, strict=True):
        for owner in owners.get(there, ()) if there is not None else ():
            found[owner.id] = owner
            shared[owner.id] += alignment.weights[alignment.earlier.keys[here]]
    whole = alignment.weight(alignment.earlier, mine)
    heirs = []
    for identity, owner in found.items():
        theirs = alignment.weight(alignment.later, alignment.later.inside(owner.span))
        if shared[identity] >= _LEAST_SHARE * min(whole, theirs):
            heirs.append(owner)
    heirs.sort(key=lambda owner: (owner.start, owner.end))
    if not heirs:
        return Fate(claim, Outcome.CUT)
    same = len(heirs) == 1 and _is_unchanged(alignment, claim, heirs[0], became)
    return Fate(
        claim,
        Outcome.UNCHANGED if same else Outcome.CHANGED,
        tuple(Heir(owner.span, owner.id) for owner in heirs),
    )


def _is_unchanged(
    alignment: Alignment, claim: Claim, heir: Claim, became: Sequence[int | None]
) -> bool:
    old, new = alignment.earlier, alignment.later
    theirs = new.inside(heir.span)
    if list(theirs) != became or not are_same(old.of(old.inside(claim.span)), new.of(theirs)):
        return False
    return not reads_otherwise(claim.text, heir.text)


def reads_otherwise(earlier: str, later: str) -> bool:
    """Return whether two self-contained wordings of one sentence name other people, days or things.

    A name that is only given in full or shortened is no other one.
    """
    if have_same_words(earlier, later):
        return False
    telling: dict[Part, bool] = {}
    for text, part in word_diff(earlier, later):
        if any(word.key.casefold() not in STOP and word.key[0].isalnum() for word in words(text)):
            telling[part] = True
    return Part.OUT in telling and Part.IN in telling


# ---- stretches that people chose


def _fate_of_chosen(
    alignment: Alignment, claim: Claim, by_words: dict[tuple[int, int], Claim]
) -> Fate:
    """Say what became of a claim that a person made: the same stretch, as it reads now."""
    span = stretch_of(alignment, claim.span)
    if span is None:
        return Fate(claim, Outcome.CUT)
    old, new = alignment.earlier, alignment.later
    mine, theirs = old.touching(claim.span), new.touching(span)
    same = [alignment.to_later[place] for place in mine] == list(theirs)
    unchanged = same and have_same_words(claim.quote, span.of(new.text))
    # A stretch that ends inside a word is that of no claim that the program finds.
    whole = theirs == new.inside(span)
    found = by_words.get((theirs.start, theirs.stop)) if whole else None
    heir = Heir(found.span, found.id) if found else Heir(span)
    return Fate(claim, Outcome.UNCHANGED if unchanged else Outcome.CHANGED, (heir,))


def stretch_of(alignment: Alignment, span: Span) -> Span | None:
    """Return where a stretch of the earlier draft is in the later one, or None where it is gone.

    Args:
        alignment: the two drafts.
        span: code points of the earlier draft's text.
    """
    old, new = alignment.earlier, alignment.later
    mine = old.touching(span)
    kept = [place for place in mine if alignment.to_later[place] is not None]
    there = [place for place in map(alignment.to_later.__getitem__, kept) if place is not None]
    whole = alignment.weight(old, mine)
    if not there or alignment.weight(old, kept) < _LEAST_SHARE * whole:
        return None
    first, last = min(there), max(there)
    # What stood in the place of words at its ends that are gone belongs to it.
    if kept[0] != mine.start:
        first = min(first, _place_after(alignment, mine.start))
    if kept[-1] != mine.stop - 1:
        last = max(last, _place_before(alignment, mine.stop - 1))
    if alignment.weight(new, range(first, last + 1)) > _MOST_WIDENED * whole:
        return None
    return _fitted(alignment, span, mine, range(first, last + 1))


def _fitted(alignment: Alignment, span: Span, mine: range, theirs: range) -> Span:
    """Return a stretch over words of the later draft that begins and ends as one did earlier.

    Args:
        alignment: the two drafts.
        span: the stretch of the earlier draft.
        mine: the words that it has some of.
        theirs: the words that they became.
    """
    old, new = alignment.earlier, alignment.later
    first, last = new.words[theirs.start], new.words[theirs.stop - 1]
    start, end = first.start, last.end
    before = old.words[mine.start].start - span.start
    behind = span.end - old.words[mine.stop - 1].end
    if before < 0 and alignment.to_later[mine.start] == theirs.start:
        start = min(start - before, first.end - 1)
    elif before > 0 and new.text.endswith(old.text[span.start : span.start + before], 0, start):
        start -= before
    if behind < 0 and alignment.to_later[mine.stop - 1] == theirs.stop - 1:
        end = max(end + behind, last.start + 1)
    elif behind > 0 and new.text.startswith(old.text[span.end - behind : span.end], end):
        end += behind
    return Span(start, max(end, start + 1))


def _place_after(alignment: Alignment, place: int) -> int:
    """Return the place in the later draft behind what stands before a word in its sentence."""
    here = _sentence_of(alignment.earlier, place)
    if place == here.start:
        kept = [n for n in map(alignment.to_later.__getitem__, here) if n is not None]
        return (
            _sentence_of(alignment.later, min(kept)).start if kept else len(alignment.later.words)
        )
    before = alignment.to_later[place - 1]
    return len(alignment.later.words) if before is None else before + 1


def _place_before(alignment: Alignment, place: int) -> int:
    """Return the place in the later draft before what stands behind a word in its sentence."""
    here = _sentence_of(alignment.earlier, place)
    if place == here.stop - 1:
        kept = [n for n in map(alignment.to_later.__getitem__, here) if n is not None]
        return _sentence_of(alignment.later, max(kept)).stop - 1 if kept else -1
    after = alignment.to_later[place + 1]
    return -1 if after is None else after - 1


def _sentence_of(draft: Draft, place: int) -> range:
    at = bisect_right(draft.sentences, place, key=lambda sentence: sentence.start) - 1
    return draft.sentences[at]


def same_words_at(alignment: Alignment, span: Span) -> Span | None:
    """Return where the very words of a stretch stand in the later draft, None unless all do.

    A word that the stretch has only some of, such as a name with an s behind it, must be there
    whole.

    Args:
        alignment: the two drafts.
        span: code points of the earlier draft's text.
    """
    old, new = alignment.earlier, alignment.later
    mine = old.touching(span)
    first = alignment.to_later[mine.start] if mine else None
    if first is None:
        return None
    theirs = range(first, first + len(mine))
    there = [alignment.to_later[place] for place in mine]
    if there != list(theirs) or not are_same(old.of(mine), new.of(theirs)):
        return None
    return _fitted(alignment, span, mine, theirs)
