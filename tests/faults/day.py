"""A checker's working day as a script: which change comes when, and what the record must say of it.

Run as a program (`python -m tests.faults.day DESK NAME FIRST LAST`), it makes the changes FIRST
up to LAST of NAME's day, and prints the number of each when the desk said that it was done.
"""

from __future__ import annotations

import json
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from factcheck import Desk
from factcheck.errors import FactcheckError
from factcheck.model import Status, Tick
from factcheck.store.engine import sqlite3

NAMES = ("Ada", "Oda", "Ida", "Eda", "Una", "Ina", "Ola", "Ana")
"""Each has claims and details of their own, so that what each did can be told from the record."""

_STATUSES = (Status.VERIFIED, Status.DISPUTED, Status.ON_AUTHOR, Status.CANNOT_VERIFY)
_OWN = 3
"""Claims and details of each; with four statuses in turn, each mark is a change."""
_SORTS = 6
"""Sorts of changes in turn: mark, note, edit, assign, tick, undo of the tick."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What the record must say of a change.

    Attributes:
        deed: of its event.
        after: the value after it, where that follows from the change alone.
    """

    deed: str
    after: str | None


def recorded(name: str, number: int) -> Recorded:
    """Return what the record must say of a change of somebody's day."""
    turn, sort = divmod(number, _SORTS)
    match sort:
        case 0:
            return Recorded("mark", _STATUSES[turn % len(_STATUSES)].value)
        case 1:
            return Recorded("note", f"{name} {number}")
        case 2:
            return Recorded("edit", f"{name} says {number}.")
        case 3:
            return Recorded("assign", f"{name} {number}")
        case 4:
            return Recorded("tick", Tick.TICKED.value)
        case _:
            return Recorded("undo", None)


def change(desk: Desk, name: str, number: int) -> None:
    """Make a change of somebody's day on the first article."""
    turn, sort = divmod(number, _SORTS)
    own = NAMES.index(name) * _OWN + turn % _OWN
    claim = desk.claims(1)[own].id
    match sort:
        case 0:
            desk.mark(1, claim, _STATUSES[turn % len(_STATUSES)])
        case 1:
            desk.note(1, claim, f"{name} {number}")
        case 2:
            desk.edit(1, claim, f"{name} says {number}.")
        case 3:
            desk.assign(1, [claim], f"{name} {number}")
        case 4:
            desk.tick(1, desk.details(1)[own].id, Tick.TICKED)
        case _:
            assert desk.undo(1)


def make_desk(path: Path) -> None:
    """Make a desk with one article that has claims and details for everybody."""
    from factcheck.reading import read
    from factcheck.resources import demo_story

    with Desk(path, checker="desk") as desk:
        number = desk.add(read(str(demo_story())))
        enough = len(NAMES) * _OWN
        assert number == 1
        assert len(desk.claims(1)) >= enough
        assert len(desk.details(1)) >= enough


def done_by(path: Path, name: str) -> int:
    """Return how many changes of somebody's day the record has, each as it was made.

    Raises:
        AssertionError: one is missing, twice there or another one.
    """
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            'SELECT deed, after FROM events WHERE "by" = ? ORDER BY id', (name,)
        ).fetchall()
    for number, (deed, after) in enumerate(rows):
        expected = recorded(name, number)
        assert deed == expected.deed, (name, number, deed)
        assert expected.after in (None, json.loads(after)), (name, number, after)
    return len(rows)


def main(words: list[str]) -> int:
    """Make changes and print the number of each once it is done, with the milliseconds it took."""
    path, name, first, last = Path(words[0]), words[1], int(words[2]), int(words[3])
    numbers = range(first, last) if last > 0 else count(first)
    until = time.monotonic() - last if last < 0 else None
    try:
        with Desk(path, checker=name) as desk:
            desk.claims(1), desk.details(1)  # read once, as a window has before its first key
            print("ready", flush=True)
            for number in numbers:
                began = time.perf_counter()
                change(desk, name, number)
                print(number, f"{(time.perf_counter() - began) * 1000:.2f}", flush=True)
                if until is not None and time.monotonic() >= until:
                    break
    except FactcheckError as error:
        print(f"failed: {error.message}", file=sys.stderr)
        return error.status
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
