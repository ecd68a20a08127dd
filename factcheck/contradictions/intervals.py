"""Which values a figure admits once rounding is allowed for."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from factcheck.model import Bound, Number

_LITERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")
_APPROXIMATE = 0.1
"""How far "about 500" may lie from 500, as a share: newsrooms round to one figure."""
_COARSEST = 0.15
"""The most that rounding moves a figure, as a share: nobody writes "1 million" for 1.4 million."""
_LOOSE = 0.02
"""How far a figure may lie beyond a bound, as a share: "fewer than 20,000" is not 24,000."""
_BARELY = 1e-9
_WORD_OF_SIZE = 1.5
"""A value so many times its digits was written with "thousand", "million", "bn"."""


@dataclass(frozen=True, slots=True)
class Band:
    """An interval of values, ends included unless infinite."""

    low: float
    high: float

    def meets(self, other: Band) -> bool:
        """Return whether some value lies well inside both, or both are one value."""
        slack = _BARELY * max(1.0, *(abs(v) for v in self._finite() + other._finite()))
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low == high:
            return self.low == self.high or other.low == other.high
        return low < high + slack if self._is_point(other) else low + slack < high

    def _is_point(self, other: Band) -> bool:
        return self.low == self.high or other.low == other.high

    def _finite(self) -> list[float]:
        return [value for value in (self.low, self.high) if math.isfinite(value)] or [0.0]


def band(number: Number) -> Band:
    """Return the values a number admits, half of its last written figure on either side.

    "4.2 million" admits 4.15 to 4.25 million, "7,000" 6,500 to 7,500, "17" only itself; "1
    million" a seventh either way. "About" adds a tenth. Bounds stay open on their side, but a
    round bound is taken loosely.
    """
    half = min(_half_figure(number), _COARSEST * max(_finite(number.low), _finite(number.high)))
    if number.bound not in (Bound.EXACT, Bound.ABOUT):
        half = min(half, _LOOSE * max(_finite(number.low), _finite(number.high)))
    low, high = number.low - half, number.high + half
    if number.bound is Bound.ABOUT:
        low, high = low - _APPROXIMATE * abs(number.low), high + _APPROXIMATE * abs(number.high)
    return Band(low, high)


def _finite(value: float) -> float:
    return abs(value) if math.isfinite(value) else 0.0


def _half_figure(number: Number) -> float:
    """Return half the unit of the last figure that the writer gave."""
    known = number.high if math.isfinite(number.high) else number.low
    if not math.isfinite(known) or known == 0:
        return 0.0
    literal = _LITERAL.search(number.surface)
    if literal is None:
        return _round_half(known)
    written = literal.group()
    digits = float(written.replace(",", ""))
    if digits == 0:
        return 0.0
    scale = max(1.0, known / digits)
    if "." in written:
        return 0.5 * scale * 10.0 ** -len(written.split(".")[1])
    return max(scale * _round_half(digits), 0.5 * scale if scale > _WORD_OF_SIZE else 0.0)


def _round_half(value: float) -> float:
    """Return half of the last non-zero place of a whole number; 0 below two zeros and for 17."""
    whole = round(abs(value))
    if whole != abs(value) or whole < 100:
        return 0.0
    zeros = len(str(whole)) - len(str(whole).rstrip("0"))
    return 0.5 * 10.0**zeros if zeros >= 2 else 0.0
