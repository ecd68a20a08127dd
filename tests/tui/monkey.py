"""Whatever keys and mouse do: ``python -m tests.tui.monkey --steps 10000 --seed 1``.

The real app on a real desk takes one step after the other, chosen by chance among the actions of
the registry, other keys, clicks, drags, the wheel, pasted text and other sizes of the terminal.
After each step what is drawn must be sound, and at the end the desk must be.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import sqlite3
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from textual import events
from textual.geometry import Offset
from textual.keys import REPLACED_KEYS, _get_unicode_name_from_key
from textual.pilot import Pilot
from textual.widgets import Input
from textual.worker import WorkerCancelled

import factcheck
from factcheck.model import Claim
from factcheck.tui.actions import ACTIONS
from factcheck.tui.app import FactcheckApp
from factcheck.tui.bindings import in_force
from factcheck.tui.memory import Memory
from tests.tui.conftest import PUBLISHED, STORY, settle
from tests.tui.soundness import faults

SIZES = ((80, 24), (140, 45), (250, 80), (100, 30), (40, 12), (20, 6), (12, 3))
KEYS = tuple(
    dict.fromkeys(
        [key for action in ACTIONS for key in action.keys if key != "ctrl+p"]
        + "enter escape tab shift+tab up down left right pageup pagedown home end".split()
        + "backspace delete ctrl+a ctrl+e ctrl+k ctrl+u ctrl+w ctrl+c shift+down f1".split()
        + [*"0123456789", *"aeinorst", "space", "full_stop", "hyphen", "quotation_mark", "colon"]
    )
)
_SELDOM = ("anywhere.quit", "anywhere.help", "anywhere.desk")
"""Actions that lead away from where most is to be done; their keys are among the others."""
PASTES = (
    "",
    "\n\n",
    "five",
    "nine workers",
    "status:disputed kind:number",
    "has:ada flagged",
    "4",
    "2024-03-12",
    "[/x] \x1b[2J\u202e",
    "港町" * 40,
    STORY,
)
OTHER = """\
Harbour fees rise

The council raised harbour fees by 12 percent on Monday, Mayor Ulla Frost said. Fees rose by 9 \
percent on Monday, Ulla Forst said.

[@click=app.quit]“We were never asked,”[/] said a skipper from 港町. Six of the ten boats, or 80 \
percent, left.
"""


@dataclass(frozen=True)
class Step:
    """One thing that a hand does.

    Attributes:
        kind: action, key, paste, click, double, drag, wheel, resize, or wait.
        what: key or pasted text.
        at: where on the screen, as shares of width and height; its first part is also a place
            among the sizes, or among the actions whose keys work then.
        to: where a drag ends.
    """

    kind: str
    what: str = ""
    at: tuple[float, float] = (0.0, 0.0)
    to: tuple[float, float] = (0.0, 0.0)


def chosen(chance: random.Random) -> Step:
    """Return a step by chance, keys most often."""
    kind = chance.choices(
        ("action", "key", "click", "double", "drag", "wheel", "paste", "resize", "wait"),
        (40, 25, 6, 2, 3, 3, 3, 2, 16),
    )[0]
    if kind == "key":
        return Step("key", chance.choice(KEYS))
    if kind == "paste":
        return Step("paste", chance.choice(PASTES))
    at, to = ((chance.random(), chance.random()) for _ in range(2))
    return Step(kind, chance.choice(("up", "down")) if kind == "wheel" else "", at, to)


async def take(pilot: Pilot[None], step: Step) -> None:
    """Take a step as the terminal would send it; what it leads to is awaited by a wait alone."""
    app = pilot.app
    assert isinstance(app, FactcheckApp)
    if step.kind == "action":
        keys = [key for action, key in in_force(app.screen) if action.id not in _SELDOM]
        keys = keys if len(keys) > 2 else ["escape", "enter", "down"]  # a sheet, which has its own
        press(app, keys[int(step.at[0] * len(keys))])
    elif step.kind == "key":
        press(app, step.what)
    elif step.kind == "paste":
        app.post_message(events.Paste(step.what))
    elif step.kind == "resize":
        await pilot.resize_terminal(*SIZES[int(step.at[0] * len(SIZES))])
    elif step.kind == "wheel":
        scroll = events.MouseScrollUp if step.what == "up" else events.MouseScrollDown
        _mouse(app, scroll, _place(app, step.at))
    elif step.kind in ("click", "double"):
        for _ in range(2 if step.kind == "double" else 1):
            _mouse(app, events.MouseDown, _place(app, step.at), button=1)
            _mouse(app, events.MouseUp, _place(app, step.at), button=1)
    elif step.kind == "drag":
        begin, end = _place(app, step.at), _place(app, step.to)
        _mouse(app, events.MouseDown, begin, button=1)
        _mouse(app, events.MouseMove, _between(begin, end), button=1)
        _mouse(app, events.MouseMove, end, button=1)
        _mouse(app, events.MouseUp, end, button=1)
    if step.kind == "wait":
        with suppress(WorkerCancelled):  # what looks anew stops what looked before
            await settle(pilot)
    else:
        await asyncio.sleep(0)


def press(app: FactcheckApp, key: str) -> None:
    """Send a key as the terminal does, and wait for nothing."""
    if key == "slash" and _is_path(app):
        return  # reports go nowhere but where the walk began
    try:
        char = unicodedata.lookup(_get_unicode_name_from_key(REPLACED_KEYS.get(key, key)))
    except KeyError:
        char = key if len(key) == 1 else ""
    assert app._driver is not None
    app._driver.process_message(events.Key(key, char or None))


def _is_path(app: FactcheckApp) -> bool:
    return isinstance(app.focused, Input) and app.focused.id in ("path", "source")


def _place(app: FactcheckApp, at: tuple[float, float]) -> Offset:
    return Offset(int(at[0] * app.size.width), int(at[1] * app.size.height))


def _between(one: Offset, other: Offset) -> Offset:
    return Offset((one.x + other.x) // 2, (one.y + other.y) // 2)


def _mouse(
    app: FactcheckApp, kind: type[events.MouseEvent], at: Offset, *, button: int = 0
) -> None:
    assert app._driver is not None
    event = kind(None, at.x, at.y, 0, 0, button, False, False, False, at.x, at.y)
    app._driver.process_message(event)


async def walk(folder: Path, steps: Sequence[Step]) -> Counter[str]:
    """Take steps on the desk of a folder, anew after each time the program was left.

    Returns:
        How often it was started, and how often each screen was looked at.
    """
    starts = at = 0
    seen: Counter[str] = Counter()
    while at < len(steps):
        starts += 1
        app = _app(folder)
        async with app.run_test(size=SIZES[starts % 3], notifications=True) as pilot:
            await settle(pilot)
            while at < len(steps) and not app._exit:
                await take(pilot, steps[at])
                at += 1
                if steps[at - 1].kind == "wait" and not app._exit:
                    seen[type(app.screen).__name__] += 1
                    found = faults(app)
                    assert found == [], f"after step {at}: {found[:3]}"
            if not app._exit:
                await settle(pilot)
        assert app.failure is None, app.failure
    return seen + Counter(starts=starts)


def _app(folder: Path) -> FactcheckApp:
    return FactcheckApp(lambda: _desk(folder), memory=Memory(folder / "state"), tour=True)


def _desk(folder: Path) -> factcheck.Desk:
    return factcheck.Desk(folder / "desk.db", checker="ada")


def prepare(folder: Path) -> None:
    """Put two stories on the desk of a folder."""
    with _desk(folder) as desk:
        for text in (STORY, OTHER):
            desk.add(factcheck.read(text.encode(), published=PUBLISHED))


def assert_sound(folder: Path) -> int:
    """Hold the desk of a folder to what must be true of any, and take everything back.

    Returns:
        How many changes were taken back.
    """
    with closing(sqlite3.connect(folder / "desk.db")) as file:
        assert file.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert file.execute("pragma foreign_key_check").fetchall() == []
    undone = 0
    with _desk(folder) as desk:
        assert not [fault for proof in desk.verify_all() for fault in proof.faults]
        rows = (desk.articles(), desk.articles(archived=True), desk.articles(deleted=True))
        newest = [row.id for each in rows for row in each]
        # What was drafted from stands behind its newest draft, and stays as it is.
        families = {number: [row.id for row in desk.revisions(number)] for number in newest}
        assert {1, 2} <= {number for each in families.values() for number in each}
        for number, family in families.items():
            for each in family:
                _assert_claims(desk, each)
            while desk.undo(number):
                undone += 1
        # A ruling holds for the same contradiction in other articles, too, and what a draft has
        # from the one before is no change of its own.
        alone = [number for number, family in families.items() if len(family) == 1]
        for number in alone:
            fresh = factcheck.check(desk.article(number))
            assert _known(desk.check(number).claims) == _known(fresh.claims)
            assert len(alone) < len(families) or not desk.rulings(number)
        for number in newest:
            _assert_claims(desk, number)
    return undone


def _known(claims: Sequence[Claim]) -> list[tuple[str, int, int, str, str, str, str]]:
    return [
        (each.text, each.start, each.end, each.status.value, each.note, each.speaker, each.assigned)
        for each in claims
    ]


def _assert_claims(desk: factcheck.Desk, number: int) -> None:
    text, claims = desk.article(number).text, desk.claims(number)
    assert len({each.id for each in claims}) == len(claims)
    assert [each.start for each in claims] == sorted(each.start for each in claims)
    for each in claims:
        assert text[each.start : each.end] == each.quote


def main() -> None:
    """Walk by chance, and tell how it went."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "files").mkdir()
        os.chdir(folder / "files")  # where reports go that the walk writes
        prepare(folder)
        steps = [chosen(chance) for _ in range(options.steps)]
        seen = asyncio.run(walk(folder, steps))
        undone = assert_sound(folder)
    print(f"{options.steps} steps, {undone} changes taken back: sound")
    print(", ".join(f"{name} {count}" for name, count in seen.most_common()))


if __name__ == "__main__":
    main()
