"""Which claim covers which part of an article."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Block, BlockKind, Claim, Status
from factcheck.text.covering import cells, covered, gravest, standing
from tests.golden.checking_copies import ferry_copy

CLAIM = replace(ferry_copy().claims[1], earlier="")

places = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=8)
lengths = st.lists(st.tuples(st.integers(1, 20), st.booleans()), min_size=1, max_size=5)


def claims_at(*spans: tuple[int, int]) -> list[Claim]:
    return [replace(CLAIM, start=start, end=end) for start, end in spans]


def blocks_of(parts: list[tuple[int, bool]]) -> list[Block]:
    blocks, at = [], 0
    for length, read in parts:
        kind = BlockKind.PARAGRAPH if read else BlockKind.BOILERPLATE
        blocks.append(Block(kind, at, at + length))
        at += length + 2
    return blocks


@given(places, lengths)
def test_each_letter_belongs_to_the_claim_over_it_that_began_last(
    spans: list[tuple[int, int]], parts: list[tuple[int, bool]]
) -> None:
    claims = claims_at(*((start, start + length) for start, length in spans))
    blocks = blocks_of(parts)
    letters = [
        offset
        for block in blocks
        if block.kind is not BlockKind.BOILERPLATE
        for offset in range(block.start, block.end)
    ]
    stretches = covered(blocks, claims)
    drawn = [each.claim for each in stretches for _ in range(each.start, each.end)]
    assert len(drawn) == len(letters)
    for offset, claim in zip(letters, drawn, strict=True):
        over = [each for each in claims if each.start <= offset < each.end]
        if claim is None:
            assert not over
        else:
            assert claims[claim] in over
            assert claims[claim].start == max(each.start for each in over)
    assert all(a.end == b.start for a, b in pairwise(stretches))


@given(places, lengths, st.integers(1, 50))
def test_each_claim_with_words_of_its_own_is_in_a_cell(
    spans: list[tuple[int, int]], parts: list[tuple[int, bool]], count: int
) -> None:
    claims = claims_at(*((start, start + length) for start, length in spans))
    stretches = covered(blocks_of(parts), claims)
    found = cells(stretches, count)
    assert len(found) == count
    shown = {each.claim for each in stretches if each.claim is not None}
    assert {claim for cell in found for claim in cell} == shown


def test_a_claim_within_a_claim_is_seen() -> None:
    stretches = covered([Block(BlockKind.PARAGRAPH, 0, 30)], claims_at((0, 30), (10, 20)))
    assert [(each.start, each.end, each.claim) for each in stretches] == [
        (0, 10, 0),
        (10, 20, 1),
        (20, 30, 0),
    ]


def test_what_needs_a_look_stands_for_its_neighbours() -> None:
    verified = replace(CLAIM, status=Status.VERIFIED)
    disputed = replace(CLAIM, status=Status.DISPUTED)
    unchecked = replace(CLAIM, status=Status.UNCHECKED)
    assert gravest([verified, disputed, unchecked]) is Status.DISPUTED
    assert gravest([verified, unchecked]) is Status.UNCHECKED
    assert gravest([]) is None


def test_a_claim_that_changed_since_it_was_checked_is_unchecked() -> None:
    assert standing(replace(CLAIM, status=Status.VERIFIED, earlier="as it was")) is Status.UNCHECKED
