"""Whether time grows in proportion to the length of a text, by CPU time within one run."""

from __future__ import annotations

import time
from collections.abc import Callable

_SHORT = 1_500
"""Characters of the shorter text; the longer one has four times as many."""
_MOST = 9.0
"""Times the shorter text's time that the longer one may take: squared growth would take 16."""
_NOISE = 0.03
"""Seconds that the clock and the collector may add."""


def assert_in_proportion(read: Callable[[str], object], piece: str) -> None:
    """Hold a function to time in proportion to its text, a piece repeated.

    Raises:
        AssertionError: four times the text takes much more than four times the time.
    """
    texts = (piece * (length // len(piece)) for length in (_SHORT, 4 * _SHORT))
    assert_four_times_is_in_proportion(read, *texts)


def assert_four_times_is_in_proportion(
    read: Callable[[str], object], short_text: str, long_text: str
) -> None:
    """Hold a function to time in proportion to its text, by a text and one four times as long.

    Raises:
        AssertionError: four times the text takes much more than four times the time.
    """
    short, long = (_seconds(read, text) for text in (short_text, long_text))
    assert long < _MOST * short + _NOISE, f"{short:.3f} s, then {long:.3f} s"


def _seconds(read: Callable[[str], object], text: str) -> float:
    """Return the least CPU time of a few readings."""
    times = []
    for _ in range(3):
        started = time.process_time()
        read(text)
        times.append(time.process_time() - started)
    return min(times)
