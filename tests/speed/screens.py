"""The screens: start beside other programs, keys, the list of many articles."""

from __future__ import annotations

import gc
import json
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.resources import resource
from tests.speed.story import PUBLISHED, long_story
from tests.speed.terminal import COLUMNS, ROWS, run_in_terminal, seconds_until

if TYPE_CHECKING:
    from factcheck.tui.app import FactcheckApp

DEMO = str(resource("assets", "stories", "lindqvar-harbour-gazette.html"))
_LONG, _VERY_LONG = 10_000, 100_000
_KEYS = 200
_HARLEQUIN_IS_USABLE = ("Data Catalog", "Query Editor", "Run Query")
"""Its three panes; all of them stand there once a query can be typed (harlequin 2.17)."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A desk to measure on.

    Attributes:
        path: the file.
        demo, long, very_long: numbers of the bundled story and of two long ones.
    """

    path: Path
    demo: int
    long: int
    very_long: int


def fill(path: Path) -> Filled:
    """Put the stories on a new desk, each read and checked."""
    import factcheck

    with factcheck.Desk(path) as desk:
        numbers = [desk.add(factcheck.read(DEMO))]
        for words in (_LONG, _VERY_LONG):
            story = factcheck.read(long_story(words).encode(), published=PUBLISHED)
            numbers.append(desk.add(story))
        for number in numbers:
            desk.check(number)
    return Filled(path, *numbers)


def start_figures(
    scratch: Path, filled: Filled, runs: int, harlequin: str = ""
) -> dict[str, float]:
    """Time from the start of a process to its usable screen, in turn with the other programs.

    Args:
        scratch: a folder.
        filled: the desk.
        runs: starts of each.
        harlequin: path of the terminal program of that name, a yardstick of a quick start among
            programs as large; empty leaves it out.
    """
    report = scratch / "ready.json"
    base = [sys.executable, "-m", "tests.speed.apps"]
    on_desk = [*base, "desk", str(report), str(filled.path)]
    programs = {
        "bare": [*base, "bare", str(report)],
        "demo story": [*on_desk, str(filled.demo)],
        "demo story, first time": [*base, "first", str(report), str(scratch / "new.db"), DEMO],
        "10,000 words": [*on_desk, str(filled.long)],
        "100,000 words": [*on_desk, str(filled.very_long)],
    }
    seconds: dict[str, list[float]] = {name: [] for name in programs}
    memory: dict[str, dict[str, float]] = {}
    peer: list[float] = []
    for turn in range(runs + 1):
        for name, command in programs.items():
            started = run_in_terminal(command)
            ready = json.loads(report.read_text())
            report.unlink()
            memory[name] = ready
            if turn:  # the first turn only warms the disk
                seconds[name].append(ready["at"] - started)
        if harlequin:
            command = [harlequin, "--adapter", "sqlite", ":memory:"]
            taken = seconds_until(command, _HARLEQUIN_IS_USABLE, str(scratch))
            peer += [taken] if turn else []
    figures: dict[str, float] = {}
    for name, times in seconds.items():
        figures[f"start, {name}: ms min"] = 1000 * min(times)
        figures[f"start, {name}: ms median"] = 1000 * statistics.median(times)
        figures[f"start, {name}: times the bare app (min)"] = min(times) / min(seconds["bare"])
        if peer:
            figures[f"start, {name}: times harlequin (min)"] = min(times) / min(peer)
        figures[f"memory, {name}: MiB when usable"] = memory[name]["rss"]
        figures[f"memory, {name}: MiB at most"] = memory[name]["peak"]
    if peer:
        figures["start, harlequin: ms min"] = 1000 * min(peer)
        figures["start, harlequin: ms median"] = 1000 * statistics.median(peer)
    return figures


async def key_figures(filled: Filled) -> dict[str, float]:
    """CPU time from a key to the drawn screen, in a long and in a very long story."""
    figures: dict[str, float] = {}
    for name, number in (("10,000 words", filled.long), ("100,000 words", filled.very_long)):
        app = _app(filled.path, number)
        async with app.run_test(size=(COLUMNS, ROWS)) as pilot:
            while not app.claim_count:
                await pilot.pause(0.05)
            await pilot.pause(1)
            figures[f"keys, {name}: claims"] = float(app.claim_count)
            figures |= _spread(f"keys, {name}: next claim", await _costs(pilot, ["j"] * _KEYS))
            far = ["pagedown", "pagedown", "j", "k", "tab", "shift+tab"] * (_KEYS // 6)
            figures |= _spread(f"keys, {name}: walk about", await _costs(pilot, far))
            await pilot.press("p")
            await pilot.pause(1)
            figures |= _spread(f"keys, {name}: next detail", await _costs(pilot, ["s"] * _KEYS))
        del app
        gc.collect()
    return figures


def _app(path: Path, number: int) -> FactcheckApp:
    from factcheck.desk import Desk
    from factcheck.tui.app import FactcheckApp

    return FactcheckApp(lambda: Desk(path), lambda desk: number)


async def _costs(pilot: object, keys: Sequence[str]) -> list[float]:
    from textual.pilot import Pilot

    assert isinstance(pilot, Pilot)
    costs: list[float] = []
    for key in keys:
        started = time.process_time()
        await pilot.press(key)
        costs.append(1000 * (time.process_time() - started))
    return sorted(costs)


def _spread(name: str, costs: Sequence[float]) -> dict[str, float]:
    return {
        f"{name}: ms CPU median": statistics.median(costs),
        f"{name}: ms CPU p95": costs[int(0.95 * len(costs))],
    }
