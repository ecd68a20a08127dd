"""The article as a strip: its claims and the words between, by length, filled by status. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.model import Claim, Status
from factcheck.report.contents import Contents, counted
from factcheck.report.svg import WIDTH, box, label, number, opening, patterns
from factcheck.text.covering import Stretch, cells, covered, gravest, standing

_ROW = 34
_GAP = 8
_CLAIMS_IN_ROW = 40
_MOST_ROWS = 12
_MOST_PARTS = 1500
"""Above it neighbours are drawn as one, so that the picture stays small enough to scroll with."""
_ROOM_FOR_SIGN = 13


@dataclass(frozen=True, slots=True)
class _Part:
    """What is drawn as one: a stretch, or a cell of several.

    Attributes:
        start, end: where, in code points as `Stretch` has them.
        claims: indices of its claims, empty for words between.
    """

    start: float
    end: float
    claims: tuple[int, ...]


def draw_strip(report: Contents) -> str:
    """Return the strip as SVG with a text in its place; empty where there are no claims."""
    claims = report.copy.claims
    stretches = covered(report.article.blocks, claims)
    if not any(stretch.claim is not None for stretch in stretches):
        return ""
    length = stretches[-1].end
    rows = min(_MOST_ROWS, 1 + (len(claims) - 1) // _CLAIMS_IN_ROW)
    height = rows * (_ROW + _GAP) + 30
    told = {entry.number for entry in report.claims}
    lines = [
        *opening(
            "strip", height, "The article as a strip, its claims by status", _in_words(report)
        ),
        patterns(),
    ]
    for row in range(rows):
        y = row * (_ROW + _GAP)
        lines.append(
            f'<path class="line" d="M0 {y + _ROW / 2:g}H{WIDTH}" stroke="#8a8a8a" '
            'stroke-width="2"/>'
        )
    for part in _parts(stretches):
        lines += _drawn(part, claims, told, length / rows)
    lines += _legend(claims, rows * (_ROW + _GAP) + 6)
    lines.append("</svg>")
    return "\n".join(lines)


def _parts(stretches: Sequence[Stretch]) -> Iterator[_Part]:
    parts = [each for each in stretches if each.claim is not None]
    if len(parts) <= _MOST_PARTS:
        for each in parts:
            assert each.claim is not None
            yield _Part(each.start, each.end, (each.claim,))
        return
    wide = stretches[-1].end / _MOST_PARTS
    for place, found in enumerate(cells(stretches, _MOST_PARTS)):
        if found:
            yield _Part(place * wide, (place + 1) * wide, found)


def _drawn(
    part: _Part, claims: Sequence[Claim], told: set[int], row_length: float
) -> Iterator[str]:
    """Yield a part as a link to its first claim that the report tells of; a box in each row."""
    status = gravest(claims[index] for index in part.claims)
    assert status is not None
    numbers = sorted(index + 1 for index in part.claims)
    which = f"claim {numbers[0]}" if len(numbers) == 1 else f"claims {numbers[0]}–{numbers[-1]}"
    link = next((each for each in numbers if each in told), None)
    # A picture's parts are not stopped at on the way through a page: the same links stand below.
    yield f'<a href="#claim-{link}" tabindex="-1">' if link else "<g>"
    yield f"<title>{which}, {status.value}</title>"
    first, last = int(part.start / row_length), int((part.end - 1e-6) / row_length)
    for row in range(first, last + 1):
        begins = max(part.start - row * row_length, 0) / row_length * WIDTH
        ends = min(part.end - row * row_length, row_length) / row_length * WIDTH
        y = row * (_ROW + _GAP) + 1
        x, wide = begins + 0.5, max(ends - begins - 1, 0.6)
        yield box(status, x, y, wide, _ROW - 2)
        if wide >= _ROOM_FOR_SIGN:
            middle = x + wide / 2
            yield (
                f'<circle class="ground" cx="{number(middle)}" cy="{number(y + _ROW / 2 - 1)}" '
                'r="8" fill="#fff"/>'
            )
            yield label(status.symbol, middle, y + _ROW / 2 + 4, anchor="middle")
    yield "</a>" if link else "</g>"


def _legend(claims: Sequence[Claim], y: float) -> Iterator[str]:
    counts = dict.fromkeys(Status, 0)
    for claim in claims:
        counts[standing(claim)] += 1
    x = 0.0
    for status in Status:
        if not counts[status]:
            continue
        words = f"{status.symbol} {status.value} {counts[status]}"
        yield box(status, x + 0.5, y, 22, 14)
        yield label(words, x + 29, y + 12)
        x += 46 + 7.2 * len(words)
    line = f"M{number(x)} {number(y + 7)}h22"
    yield f'<path class="line" d="{line}" stroke="#8a8a8a" stroke-width="2"/>'
    yield label("no claim", x + 29, y + 12)


def _in_words(report: Contents) -> str:
    """Return the strip as a text: how many claims stand how, and where the pressing ones are."""
    counts = dict.fromkeys(Status, 0)
    for claim in report.copy.claims:
        counts[standing(claim)] += 1
    told = [f"{count} {status.value}" for status, count in counts.items() if count]
    number_of = counted(len(report.copy.claims), "claim")
    return f"{number_of} in reading order: {', '.join(told)}. The list of claims says which."
