"""Which part of an article which claim covers, so that it can be drawn as a strip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factcheck.model import Block, BlockKind, Claim, Status

# What is pressing comes first: one disputed claim among verified ones must be seen.
_GRAVEST_FIRST = (
    Status.DISPUTED,
    Status.CANNOT_VERIFY,
    Status.UNCHECKED,
    Status.ON_AUTHOR,
    Status.VERIFIED,
    Status.OPINION,
)
_GRAVITY = {status: len(Status) - place for place, status in enumerate(_GRAVEST_FIRST)}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of an article that one claim covers, or none.

    Attributes:
        start, end: where it is, in code points of the article without boilerplate and without what
            stands between blocks, end exclusive.
        claim: index of the claim; None for words between claims.
    """

    start: int
    end: int
    claim: int | None


def covered(blocks: Iterable[Block], claims: Sequence[Claim]) -> list[Stretch]:
    """Cut an article into what its claims cover and the words between.

    Where claims overlap, the words belong to the one that began last, so that a claim inside
    another one is seen.

    Args:
        blocks: the article's blocks; boilerplate is left out.
        claims: its claims, in any order.

    Returns:
        Stretches one after the other, from 0 to the length of all blocks together.
    """
    painted = _painted(claims)
    found: list[Stretch] = []
    at = place = 0
    for block in blocks:
        if block.kind is BlockKind.BOILERPLATE:
            continue
        here = block.start
        while at < len(painted) and painted[at][1] <= block.start:
            at += 1
        following = at
        while here < block.end:
            start, end, claim = (
                painted[following] if following < len(painted) else (block.end, block.end, None)
            )
            if start > here:
                end, claim = min(start, block.end), None
            else:
                end = min(end, block.end)
                following += 1
            found.append(Stretch(place, place + end - here, claim))
            place += end - here
            here = end
    return found


def cells(stretches: Sequence[Stretch], count: int) -> list[tuple[int, ...]]:
    """Return for each of equally wide cells the claims that it stands for, by index.

    Args:
        stretches: what `covered` returns.
        count: number of cells, at least 1.

    Returns:
        As many tuples, empty for a cell of words between claims.
    """
    length = stretches[-1].end if stretches else 0
    found: list[list[int]] = [[] for _ in range(count)]
    for stretch in stretches:
        if stretch.claim is None:
            continue
        first = stretch.start * count // length
        last = max(first, (stretch.end * count - 1) // length)
        for cell in found[first : last + 1]:
            cell.append(stretch.claim)
    return [tuple(dict.fromkeys(cell)) for cell in found]


def standing(claim: Claim) -> Status:
    """Return a claim's status; one that is to be checked again is unchecked."""
    return Status.UNCHECKED if claim.earlier else claim.status


def gravest(claims: Iterable[Claim]) -> Status | None:
    """Return the status of the claim that most needs to be looked at, None without claims."""
    return max((standing(claim) for claim in claims), key=_GRAVITY.__getitem__, default=None)


def _painted(claims: Sequence[Claim]) -> list[tuple[int, int, int]]:
    """Return start, end and index of what each claim covers, apart and in order."""
    painted: list[tuple[int, int, int]] = []
    begun: list[int] = []
    at = 0

    def paint(limit: int) -> Iterator[tuple[int, int, int]]:
        """Go on to a place with the claims that are open, the one that began last first."""
        nonlocal at
        while begun and at < limit:
            end = claims[begun[-1]].end
            if end > at:
                yield at, min(end, limit), begun[-1]
                at = min(end, limit)
            if end <= at:
                begun.pop()
        at = max(at, limit)

    for index in sorted(range(len(claims)), key=lambda n: (claims[n].start, -claims[n].end)):
        painted += paint(claims[index].start)
        begun.append(index)
    painted += paint(max((claim.end for claim in claims), default=0))
    return painted
