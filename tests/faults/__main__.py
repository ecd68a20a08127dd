"""``python -m tests.faults``: each fault many times over, and what came of it."""

from __future__ import annotations

import argparse
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from factcheck.store.engine import VERSION
from tests.faults import harm
from tests.faults.killing import kill_at_random, soak

_WRITERS = 8


def main(argv: list[str] | None = None) -> int:
    """Try the faults, print a line each, and return 1 where a desk did not outlive one."""
    options = _parser().parse_args(argv)
    print(f"SQLite {'.'.join(map(str, VERSION))}\n")
    print(f"{'what':<34} {'times':>7}  result")
    failed = False
    for name, times, trial in _trials(options):
        if options.only and options.only not in name:
            continue
        folder = Path(tempfile.mkdtemp(prefix="faults-"))
        began = time.monotonic()
        try:
            result = trial(folder)
        except (AssertionError, PermissionError) as error:
            failed = failed or isinstance(error, AssertionError)
            result = f"{'FAILED' if isinstance(error, AssertionError) else 'not tried'}: {error}"
        else:
            shutil.rmtree(folder)
        seconds = time.monotonic() - began
        print(f"{name:<34} {times:>7}  {result} [{seconds:.0f} s]", flush=True)
    return int(failed)


Trial = tuple[str, int, Callable[[Path], str]]


def _trials(options: argparse.Namespace) -> Iterator[Trial]:
    many = options.times
    yield "kill -9 in a day of two programs", options.kills, _kills(options)
    yield f"soak, {_WRITERS} writers, minutes", options.soak, _soak(options.soak * 60)
    for name, harmed in (("bits flipped", harm.flip_bits), ("pages torn", harm.tear_pages)):
        yield name, many, lambda at, each=harmed: _counted(harm.damage(at, each, many))  # type: ignore[misc]  # binds this turn's harm
    stops = min(many, 100)
    for how in (signal.SIGKILL, signal.SIGINT):
        yield (
            f"{how.name} in a migration",
            stops,
            lambda at, how=how: _counted(harm.stop_migrations(at, stops, how)),  # type: ignore[misc]  # binds this turn's signal
        )
    yield "disk full, then room again", 1, lambda _: f"{harm.fill_disk()} changes, none lost"
    yield "files that may not grow", 1, lambda at: harm.limit_file_size(at).replace(str(at), "…")
    yield (
        f"held by another, {options.held} s",
        1,
        lambda at: f"each change refused after {harm.hold(at, options.held):.1f} s, none lost",
    )


def _kills(options: argparse.Namespace) -> Callable[[Path], str]:
    def trial(folder: Path) -> str:
        came = kill_at_random(folder / "desk.db", options.kills, options.changes, options.seed)
        return (
            f"{came.acknowledged} changes acknowledged, all there; {came.unsaid} more were under"
            " way and are whole"
        )

    return trial


def _soak(seconds: int) -> Callable[[Path], str]:
    def trial(folder: Path) -> str:
        came = soak(folder / "desk.db", _WRITERS, seconds)
        assert not came.complaints, came.complaints
        return (
            f"{came.changes} changes, none lost, nothing complained of;"
            f" median {came.median:.1f} ms, longest {came.worst:.0f} ms"
        )

    return trial


def _counted(came: dict[str, int]) -> str:
    return ", ".join(f"{count} {what}" for what, count in sorted(came.items()))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--kills", type=int, default=200, help="processes to kill (200)")
    parser.add_argument("--changes", type=int, default=2000, help="of the working day (2000)")
    parser.add_argument("--soak", type=int, default=2, metavar="MINUTES", help="of writing (2)")
    parser.add_argument("--times", type=int, default=300, help="desks to damage (300)")
    parser.add_argument("--held", type=int, default=60, help="seconds to hold the lock (60)")
    parser.add_argument("--seed", type=int, default=0, help="of the random moments (0)")
    parser.add_argument("--only", metavar="WORDS", help="only those with these words in the name")
    return parser


if __name__ == "__main__":
    sys.exit(main())
