"""What becomes of a recommended change when a new draft is opened, for any place in a story."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Article, Block, BlockKind, Recommendation, Span
from factcheck.revising import align, became
from factcheck.text.wording import replaced, words

PARAGRAPHS = (
    "The tram depot at Vessel Lane burned down on Tuesday night, the city said.",
    "Eleven trams were lost. Nobody was hurt, fire chief Mirko Stahl told the Evening Ledger.",
    "The depot was built in 1931, the chief said, and had no sprinklers.",
    "Eleven trams were lost in the fire, the operator said; it will hire buses for six weeks.",
)
AT = dt.datetime(2031, 3, 4, 12, tzinfo=dt.UTC)


def article(*paragraphs: str) -> Article:
    blocks, at = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(paragraph)))
        at += len(paragraph) + 2
    return Article(text="\n\n".join(paragraphs), blocks=tuple(blocks), title="Depot burns")


EARLIER = article(*PARAGRAPHS)


def change(place: Span, new: str, identity: str = "a") -> Recommendation:
    return Recommendation(identity, "c", place, place.of(EARLIER.text), new, "", "Ada", AT)


def later(text: str, *more: str) -> Article:
    return article(*more, *(part for part in text.split("\n\n") if part))


@st.composite
def places(draw: st.DrawFn) -> Span:
    """Draw a run of words of one paragraph, or with none the place behind a word."""
    block = draw(st.sampled_from(EARLIER.blocks))
    inside = words(EARLIER.text, block.span)
    first = draw(st.integers(0, len(inside) - 1))
    last = draw(st.integers(first, min(len(inside) - 1, first + 4)))
    if draw(st.booleans()):
        return Span(inside[first].end, inside[first].end)
    return Span(inside[first].start, inside[last].end)


NEW = st.lists(st.sampled_from("twelve old Quill Street quietly 1929 river".split()), max_size=3)


@given(places(), NEW.map(" ".join), st.booleans())
def test_a_change_that_was_made_is_taken_wherever_it_is(place: Span, new: str, moved: bool) -> None:
    if not new and not len(place):
        return
    made = change(place, new)
    draft = later(replaced(EARLIER.text, place, new), *(["It rained that day."] if moved else []))
    found = became(align(EARLIER, draft), (EARLIER, draft), made, [made])
    assert found.taken
    assert found.place is not None
    assert found.place.of(draft.text) == new


@given(places(), NEW.map(" ".join), st.integers(0, 4))
def test_a_change_that_was_not_made_stays_where_its_words_are(
    place: Span, new: str, at: int
) -> None:
    if not new and not len(place):
        return
    made = change(place, new)
    draft = article(*PARAGRAPHS[:at], "A new paragraph came in between.", *PARAGRAPHS[at:])
    found = became(align(EARLIER, draft), (EARLIER, draft), made, [made])
    assert not found.taken
    assert found.place is not None
    assert found.place.of(draft.text) == made.old
    around = slice(max(0, place.start - 8), place.start)
    assert draft.text[: found.place.start].endswith(EARLIER.text[around].split("\n")[-1])


@pytest.mark.parametrize(
    ("old", "new", "becomes"),
    [
        ("Eleven trams", "Twelve trams", "Thirteen trams"),
        ("in 1931", "in 1929", "in the thirties"),
        ("Nobody was hurt", "Two were hurt", "Three people were hurt"),
        ("and had no sprinklers", "", "and had few sprinklers"),
    ],
)
def test_what_was_settled_otherwise_is_neither_taken_nor_there(
    old: str, new: str, becomes: str
) -> None:
    start = EARLIER.text.index(old)
    made = change(Span(start, start + len(old)), new)
    draft = later(EARLIER.text.replace(old, becomes, 1))
    found = became(align(EARLIER, draft), (EARLIER, draft), made, [made])
    assert (found.taken, found.place) == (False, None)
