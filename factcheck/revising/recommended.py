"""What became of recommended changes in a new draft: taken over, to be made still, gone. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.model import Article, Block, Recommendation, Span
from factcheck.model.recommending import in_reading_order
from factcheck.revising.claims import same_words_at
from factcheck.revising.sentences import Alignment, Draft
from factcheck.text.anchors import block_of
from factcheck.text.wording import have_same_words, replaced

_AROUND = 12
"""Words on either side that are looked at for one that both drafts have: a line or two."""


@dataclass(frozen=True, slots=True)
class Became:
    """What became of one recommended change.

    Attributes:
        place: where its words stand in the later draft: the new ones where they were taken over,
            else the old ones; None where neither do.
        taken: whether the later draft has the new words in place of the old ones.
    """

    place: Span | None
    taken: bool = False


def became(
    alignment: Alignment,
    drafts: tuple[Article, Article],
    each: Recommendation,
    others: Iterable[Recommendation],
) -> Became:
    """Say what became of a recommended change.

    Taken over it is only where the draft reads, between words that both have, as it would with
    the change made, or with others made there besides: who wrote something else there decided
    something else.

    Args:
        alignment: the two drafts.
        drafts: the earlier and the later one.
        each: the recommended change, its place in the earlier one.
        others: those of the same draft that nobody decided on.
    """
    place = each.place
    if place is None:
        return Became(None)
    if each.decision is None:
        for old, new in _surroundings(alignment, drafts, place):
            if _reads_so(drafts, old, new, each, others):
                return Became(_new_words(drafts[1], new, each), taken=True)
    if not len(place):
        return Became(_gap(alignment, drafts, place.start))
    return Became(same_words_at(alignment, place))


def _surroundings(
    alignment: Alignment, drafts: tuple[Article, Article], place: Span
) -> Iterator[tuple[Span, Span]]:
    """Yield the stretches between the nearest words on both sides that both drafts have.

    First within the block, whose ends count as such; then beyond it, for a block that was changed
    or cut as a whole.

    Yields:
        The stretch of the earlier draft and that of the later.
    """
    old, new = alignment.earlier, alignment.later
    block = block_of(drafts[0], Span(place.start, place.start))
    inside = old.inside(block.span) if block else range(len(old.words))
    first = _first_from(old, place.start)
    last = _first_from(old, place.end)
    left = _paired(alignment, range(first - 1, max(inside.start, first - _AROUND) - 1, -1))
    right = _paired(alignment, range(last, min(inside.stop, last + _AROUND)))
    known = left or right
    there = block_of(drafts[1], new.words[known[1]].span) if known else None
    to_its_ends = (left or first - _AROUND <= inside.start) and (
        right or last + _AROUND >= inside.stop
    )
    if block is not None and there is not None and to_its_ends:
        yield (
            _stretch(old, left and left[0], right and right[0], block),
            _stretch(new, left and left[1], right and right[1], there),
        )
    left = _paired(alignment, range(first - 1, max(0, first - _AROUND) - 1, -1))
    right = _paired(alignment, range(last, min(len(old.words), last + _AROUND)))
    if left is not None and right is not None:
        yield _stretch(old, left[0], right[0], None), _stretch(new, left[1], right[1], None)


def _stretch(draft: Draft, left: int | None, right: int | None, block: Block | None) -> Span:
    start = draft.words[left].end if left is not None else block.start if block else 0
    end = draft.words[right].start if right is not None else block.end if block else start
    return Span(start, max(start, end))


def _paired(alignment: Alignment, places: Iterable[int]) -> tuple[int, int] | None:
    """Return the first of some words that both drafts have, by its place in each."""
    for here in places:
        there = alignment.to_later[here]
        if there is not None:
            return here, there
    return None


def _first_from(draft: Draft, offset: int) -> int:
    """Return the place of the first word that begins at an offset or behind it."""
    return bisect_right(draft.words, offset - 1, key=lambda word: word.start)


def _reads_so(
    drafts: tuple[Article, Article],
    old: Span,
    new: Span,
    each: Recommendation,
    others: Iterable[Recommendation],
) -> bool:
    """Return whether a stretch of the later draft reads as the change would have it read."""
    besides = [
        other
        for other in others
        if other.id != each.id and other.place is not None and old.holds(other.place)
    ]
    now = new.of(drafts[1].text)
    for made in ((each,), (each, *besides)):
        wanted = _with(drafts[0].text, old, made)
        if have_same_words(old.of(drafts[0].text), wanted):
            # A comma or its like: what is the same but for it was not taken over.
            if wanted.split() == now.split():
                return True
        elif have_same_words(wanted, now):
            return True
    return False


def _with(text: str, stretch: Span, made: Sequence[Recommendation]) -> str:
    """Return a stretch of a text with some changes made."""
    # A letter on either side, by which the spaces of what is put in or cut are set.
    first, last = max(0, stretch.start - 1), min(len(text), stretch.end + 1)
    window, until = text[first:last], last
    for each in reversed(in_reading_order(made)):
        if each.place is not None and each.place.end <= until:
            place = Span(each.place.start - first, each.place.end - first)
            window = replaced(window, place, each.new)
            until = each.place.start
    return window[stretch.start - first : len(window) - (last - stretch.end)]


def _new_words(article: Article, stretch: Span, each: Recommendation) -> Span:
    """Return where the new words stand in a stretch of the draft that took them over."""
    if not each.new:
        return Span(stretch.start, stretch.start)
    at = article.text.find(each.new, stretch.start, stretch.end)
    return Span(at, at + len(each.new)) if at >= 0 else stretch  # set in other type


def _gap(alignment: Alignment, drafts: tuple[Article, Article], offset: int) -> Span | None:
    """Return where the place of an insertion is in the later draft."""
    old, new = alignment.earlier, alignment.later
    block = block_of(drafts[0], Span(offset, offset))
    if block is None:
        return None
    inside = old.inside(block.span)
    after = _first_from(old, offset)
    if after > inside.start:
        before = alignment.to_later[after - 1]
        space = drafts[0].text[old.words[after - 1].end : offset]
        if before is not None and drafts[1].text.startswith(space, new.words[before].end):
            at = new.words[before].end + len(space)
            return Span(at, at)
    if after < inside.stop:
        behind = alignment.to_later[after]
        space = drafts[0].text[offset : old.words[after].start]
        if behind is not None and drafts[1].text.endswith(space, 0, new.words[behind].start):
            at = new.words[behind].start - len(space)
            return Span(at, at)
    return None
