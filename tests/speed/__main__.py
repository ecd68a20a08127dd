"""``python -m tests.speed``: start, analysis, next claim, memory, each beside its yardstick."""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from factcheck.resources import resource
from tests.speed.desk import desk_figures
from tests.speed.language import best, import_figures, language_figures
from tests.speed.scale import scale_figures
from tests.speed.story import PUBLISHED, long_story
from tests.speed.terminal import COLUMNS, ROWS, run_in_terminal

_DEMO = str(resource("assets", "stories", "lindqvar-harbour-gazette.html"))
_WORDS = 10_000
_ARTICLE = 1_000
_KEYS = 200


def main(argv: list[str] | None = None) -> int:
    """Measure, print a table, and return 0."""
    options = _parser().parse_args(argv)
    with tempfile.TemporaryDirectory() as scratch:
        figures: dict[str, Any] = {}
        if not options.desk_only:
            desk = Path(scratch, "desk.db")
            demo, long = _fill(desk)
            figures |= _start(Path(scratch), desk, demo, long, options.runs)
            figures |= import_figures(options.runs)
            figures |= language_figures(_WORDS, options.spacy, options.spacy_python)
            figures |= _analysis()
            figures |= asyncio.run(_next_claim(desk, long))
            figures |= scale_figures()
        figures |= desk_figures(Path(scratch), options.claims)
    for name, value in figures.items():
        print(f"{name:<68} {value:>10,.2f}" if isinstance(value, float) else f"{name:<68} {value}")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return 0


def _fill(desk_file: Path) -> tuple[int, int]:
    """Put the bundled story and a long one on a desk and return their numbers."""
    import factcheck

    with factcheck.Desk(desk_file) as desk:
        demo = desk.add(factcheck.read(_DEMO))
        long = desk.add(factcheck.read(long_story(_WORDS).encode(), published=PUBLISHED))
        return demo, long


def _start(scratch: Path, desk: Path, demo: int, long: int, runs: int) -> dict[str, float]:
    """Time from the start of a process to its usable screen, in turn with a bare Textual app."""
    report = scratch / "ready.json"
    base = [sys.executable, "-m", "tests.speed.apps"]
    programs = {
        "bare": [*base, "bare", str(report)],
        "demo story": [*base, "desk", str(report), str(desk), str(demo)],
        "demo story, first time": [*base, "first", str(report), str(scratch / "new.db"), _DEMO],
        "10,000 words": [*base, "desk", str(report), str(desk), str(long)],
    }
    seconds: dict[str, list[float]] = {name: [] for name in programs}
    memory: dict[str, dict[str, float]] = {}
    for turn in range(runs + 1):
        for name, command in programs.items():
            started = run_in_terminal(command)
            ready = json.loads(report.read_text())
            report.unlink()
            memory[name] = ready
            if turn:  # the first turn only warms the disk
                seconds[name].append(ready["at"] - started)
    figures: dict[str, float] = {}
    bare = min(seconds["bare"])
    for name, times in seconds.items():
        figures[f"start, {name}: ms min"] = 1000 * min(times)
        figures[f"start, {name}: ms median"] = 1000 * statistics.median(times)
        figures[f"start, {name}: times the bare app (min)"] = min(times) / bare
        figures[f"memory, {name}: MiB when usable"] = memory[name]["rss"]
        figures[f"memory, {name}: MiB at most"] = memory[name]["peak"]
    return figures


def _analysis() -> dict[str, float]:
    """Words a second of reading and checking, beside one plain pass for words over the text."""
    import factcheck

    text = long_story(_WORDS)
    article = factcheck.read(text.encode(), published=PUBLISHED)
    seconds = best(lambda: factcheck.check(article))
    plain = best(lambda: re.findall(r"\w+", text))
    short = factcheck.read(long_story(_ARTICLE).encode(), published=PUBLISHED)
    return {
        "analysis, 1,000 words: ms": 1000 * best(lambda: factcheck.check(short)),
        "analysis, 10,000 words: words a second": article.word_count / seconds,
        "analysis, 10,000 words: times a pass for words": seconds / plain,
    }


async def _next_claim(desk_file: Path, number: int) -> dict[str, float]:
    """CPU time from a key to the drawn screen, going from claim to claim in a long story."""
    from factcheck.desk import Desk
    from factcheck.tui.app import FactcheckApp

    app = FactcheckApp(lambda: Desk(desk_file), lambda desk: number)
    costs: list[float] = []
    async with app.run_test(size=(COLUMNS, ROWS)) as pilot:
        while not app.claim_count:
            await pilot.pause(0.05)
        await pilot.pause(0.5)
        claims = app.claim_count
        for _ in range(_KEYS):
            started = time.process_time()
            await pilot.press("j")
            costs.append(1000 * (time.process_time() - started))
    costs.sort()
    return {
        "next claim: claims": float(claims),
        "next claim: ms CPU median": statistics.median(costs),
        "next claim: ms CPU p95": costs[int(0.95 * len(costs))],
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.speed", description="Measure start, analysis, keys and memory."
    )
    parser.add_argument("--runs", type=int, default=7, help="starts of each program (7)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument(
        "--claims", type=int, default=100_000, metavar="N", help="stored claims to search (100000)"
    )
    parser.add_argument(
        "--desk-only", action="store_true", help="measure nothing but a desk of so many claims"
    )
    parser.add_argument(
        "--spacy", metavar="MODEL", default="", help="a spaCy pipeline to read the same story"
    )
    parser.add_argument(
        "--spacy-python", metavar="FILE", default=sys.executable, help="the Python that has spaCy"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
