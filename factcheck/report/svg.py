"""Parts of the pictures in a report: static SVG that stands in a page.

Colours are attributes for paper, which a page's style sheet replaces by those of its screen.
"""

from __future__ import annotations

import unicodedata
from html import escape

from factcheck.model import Status
from factcheck.report.plain import one_line

# A colour and a pattern for each status, told apart without the colour: full, crossed, striped
# one way and the other, dotted, empty.
_LINES = {
    Status.UNCHECKED: "",
    Status.VERIFIED: None,
    Status.DISPUTED: "M0 0L8 8M8 0L0 8",
    Status.CANNOT_VERIFY: "M-2 2L2 -2M0 8L8 0M6 10L10 6",
    Status.ON_AUTHOR: "M0 2H8M0 6H8",
    Status.OPINION: "M1 1h1.5M5 5h1.5",
}
_INKS = {
    Status.UNCHECKED: "#5a5a5a",
    Status.VERIFIED: "#2e7d46",
    Status.DISPUTED: "#b3261e",
    Status.CANNOT_VERIFY: "#a15c00",
    Status.ON_AUTHOR: "#24588c",
    Status.OPINION: "#5a5a5a",
}


WIDTH = 1000
"""Of a picture, in its own units."""


def opening(name: str, height: int, title: str, text: str) -> tuple[str, ...]:
    """Return how a picture begins, with what is read out in its place.

    Args:
        name: what its ids begin with, one of its own.
        height: in units of which it is `WIDTH` wide.
        title: what it is.
        text: what it shows.
    """
    begins = f'<svg class="picture" viewBox="0 0 {WIDTH} {height}" role="img" '
    begins += f'aria-labelledby="{name}-title {name}-text" xmlns="http://www.w3.org/2000/svg">'
    told = f'<title id="{name}-title">{escape(title)}</title>'
    return begins, told, f'<desc id="{name}-text">{escape(text)}</desc>'


def kind(status: Status) -> str:
    """Return the name of a status in a style sheet."""
    return status.value.replace(" ", "-")


def patterns() -> str:
    """Return the patterns that `fill` names; a page has them once."""
    drawn = "".join(_pattern(status) for status in Status if _LINES[status])
    return f"<defs>{drawn}</defs>"


def _pattern(status: Status) -> str:
    return (
        f'<pattern id="fill-{kind(status)}" width="8" height="8" patternUnits="userSpaceOnUse">'
        '<rect class="ground" width="8" height="8" fill="#fff"/>'
        f'<path class="ink-{kind(status)}" d="{_LINES[status]}" fill="none" '
        f'stroke="{_INKS[status]}" stroke-width="1.6"/></pattern>'
    )


def box(status: Status, x: float, y: float, width: float, height: float) -> str:
    """Return a rectangle filled as a status is."""
    lines = _LINES[status]
    ink = _INKS[status]
    fill = f"url(#fill-{kind(status)})" if lines else (ink if lines is None else "#fff")
    return (
        f'<rect class="{"full" if lines is None else "box"}-{kind(status)}" x="{number(x)}" '
        f'y="{number(y)}" width="{number(width)}" height="{number(height)}" fill="{fill}" '
        f'stroke="{ink}" stroke-width="1"/>'
    )


def label(
    words: str, x: float, y: float, *, anchor: str = "start", name: str = "words", size: int = 13
) -> str:
    """Return words beginning, ending or centred at a place; what they are is escaped."""
    weight = ' font-weight="bold"' if name == "strong" else ""
    return (
        f'<text class="{name}"{weight} x="{number(x)}" y="{number(y)}" text-anchor="{anchor}" '
        f'font-size="{size}" font-family="sans-serif" fill="#1b1b1b">'
        f"{escape(one_line(words))}</text>"
    )


def number(value: float) -> str:
    """Return a length with at most one decimal, as short as it goes."""
    return f"{value:.1f}".removesuffix(".0")


def cut(words: str, cells: int) -> str:
    """Return words on one line, cut to about as many letters; wide ones count for two."""
    line = one_line(words)
    room = cells
    for place, letter in enumerate(line):
        room -= 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        if room < 0:
            return line[: max(place - 1, 0)].rstrip() + "…"
    return line
