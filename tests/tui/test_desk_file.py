"""What a window says of the file that it works on."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import factcheck
from factcheck.model import Status
from factcheck.store.engine import sqlite3
from factcheck.tui.app import FactcheckApp
from tests.store.old_desks import make_old_desk
from tests.tui.conftest import CLOCK, PUBLISHED, STORY, MakeApp, press, screen_text, settle

SIZE = (140, 45)


def put_on(desk_file: Path) -> None:
    with factcheck.Desk(desk_file, checker="ada", clock=lambda: CLOCK) as desk:
        desk.check(desk.add(factcheck.read(STORY.encode(), published=PUBLISHED)))


def in_one_line(app: FactcheckApp) -> str:
    """Return the screen with the lines of notices joined."""
    return " ".join(screen_text(app).split())


async def test_a_desk_of_a_newer_program_is_shown_and_not_changed(
    make_app: MakeApp, desk_file: Path
) -> None:
    put_on(desk_file)
    with closing(sqlite3.connect(desk_file)) as connection:
        connection.execute("PRAGMA user_version = 99")
    content = desk_file.read_bytes()
    app = make_app()
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await settle(pilot)
        assert "by a newer version" in in_one_line(app)
        assert "nine workers were hurt" in in_one_line(app)
        app.clear_notifications()
        await settle(pilot)
        await press(pilot, "v")
        assert "can only be read" in in_one_line(app)
        assert app.opened is not None
        assert all(claim.status is Status.UNCHECKED for claim in app.opened.claims)
    assert desk_file.read_bytes() == content


async def test_a_desk_in_a_synced_folder_is_warned_of_once(
    make_app: MakeApp, desk_file: Path
) -> None:
    (desk_file.parent / ".stfolder").mkdir()
    app = make_app()
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await settle(pilot)
        assert in_one_line(app).count("folder of Syncthing") == 1
        await press(pilot, "v")
        assert app.opened is not None
        assert app.opened.claims[0].status is Status.VERIFIED


async def test_a_desk_that_was_brought_up_to_date_names_its_backup(
    make_app: MakeApp, desk_file: Path
) -> None:
    make_old_desk(desk_file, 1)
    app = make_app()
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await settle(pilot)
        assert "as it was, it is in" in in_one_line(app)
    assert list(desk_file.parent.glob("desk.before-0002-*.db"))
