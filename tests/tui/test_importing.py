"""Putting a story on the desk: from a file, an address, a paste; refused, stopped, and kept."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import DirectoryTree, Input, Static, TextArea

import factcheck
from factcheck.tui.app import FactcheckApp
from factcheck.tui.memory import Memory
from factcheck.tui.screens.desk import DeskScreen
from factcheck.tui.screens.files import FilesScreen, StoryTree
from factcheck.tui.screens.importing import ImportScreen
from factcheck.tui.screens.workbench import WorkbenchScreen
from tests.tui.conftest import CLOCK, STORY, is_on, paste, press, screen_text, settle

SIZE = (80, 24)


def app_on(desk_file: Path, memory: Path | None = None) -> FactcheckApp:
    return FactcheckApp(
        lambda: factcheck.Desk(desk_file, checker="ada", clock=lambda: CLOCK), memory=Memory(memory)
    )


def said(app: FactcheckApp) -> str:
    return str(app.screen.query_one("#wrong", Static).content)


def field(app: FactcheckApp, name: str) -> Input:
    return app.screen.query_one(f"#{name}", Input)


async def until_on(pilot: Pilot[None], screen: type[object]) -> None:
    async with asyncio.timeout(30):
        while not isinstance(pilot.app.screen, screen):
            await pilot.pause(0.05)
    await pilot.pause()


async def test_by_path_with_a_date(desk_file: Path, tmp_path: Path) -> None:
    story = tmp_path / "a story.txt"
    story.write_text(STORY)
    app = app_on(desk_file)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "i")
        # As a terminal writes a file that is dropped on it.
        await paste(pilot, f"'{story}'\n" if os.name == "posix" else str(story))
        await press(pilot, "tab", "tab", *"2024-03-08", "enter")
        await settle(pilot)
        assert is_on(app, WorkbenchScreen)
    with factcheck.Desk(desk_file) as desk:
        (row,) = desk.articles()
        assert (row.title, str(row.published)) == (STORY.splitlines()[0], "2024-03-08")
        assert desk.article(1).source == str(story)


async def test_by_paste(desk_file: Path) -> None:
    app = app_on(desk_file)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "i")
        # Pasted into the wrong field, and with what would drive the terminal in it.
        await paste(
            pilot, "Ferry \x1b[31mlate\x1b]0;owned\x07\r\n\r\nFive boats were late on Monday.\r\n"
        )
        assert field(app, "source").value == ""
        shown = app.screen.query_one("#story", TextArea).text
        assert shown == "Ferry late\n\nFive boats were late on Monday."
        await press(pilot, "enter")  # the next field has the keyboard already
        await settle(pilot)
        assert is_on(app, WorkbenchScreen)
        assert "Five boats were late" in screen_text(app)
    with factcheck.Desk(desk_file) as desk:
        assert desk.articles()[0].title == "Ferry late"


async def test_what_is_refused_is_said_and_nothing_typed_is_lost(
    desk_file: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "picture.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    app = app_on(desk_file)
    async with app.run_test(size=(140, 45), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "i", "enter")
        assert said(app) == "Give a file, an address or a text."
        field(app, "published").value = "8 March"
        for source, words in (
            (str(picture), "8 March"),
            (str(tmp_path / "none.txt"), ""),
            (str(picture), "a picture"),
            ("ftp://example.org/story", "only http and https"),
            ("~nobody-of-this-name/story.txt", "there is no file"),
            ("'unfinished", "there is no file"),
        ):
            if words != "8 March":
                field(app, "published").value = "2024-03-08"
            field(app, "source").value = source
            field(app, "source").focus()
            await press(pilot, "enter")
            assert is_on(app, ImportScreen)
            assert words in said(app)
            assert "\n" not in said(app)
            assert field(app, "source").value == source
        app.screen.query_one("#story", TextArea).text = "Both"
        await press(pilot, "enter")
        assert "empty one of the two" in said(app)
        await press(pilot, "escape")
        assert is_on(app, DeskScreen)
        await press(pilot, "i")  # it is all still there
        assert field(app, "published").value == "2024-03-08"
        assert app.screen.query_one("#story", TextArea).text == "Both"
    with factcheck.Desk(desk_file) as desk:
        assert desk.articles() == []


class _Slow(BaseHTTPRequestHandler):
    """Answers when it is told to."""

    asked = threading.Event()
    answer = threading.Event()

    def do_GET(self) -> None:
        self.asked.set()
        self.answer.wait(30)
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        self.wfile.write(STORY.encode())

    def log_message(self, *_args: object) -> None:
        """Say nothing on the terminal."""


@pytest.fixture
def slow() -> Iterator[str]:
    """The address of a server that keeps a reader waiting."""
    _Slow.asked.clear()
    _Slow.answer.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Slow)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/story.txt"
    _Slow.answer.set()
    server.shutdown()
    server.server_close()


async def test_reading_shows_that_it_goes_on_and_can_be_stopped(desk_file: Path, slow: str) -> None:
    app = app_on(desk_file)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "i")
        await paste(pilot, slow)
        await pilot.press("enter")
        assert await asyncio.to_thread(_Slow.asked.wait, 30)
        await pilot.pause()
        assert said(app).startswith(f"Reading {slow}, ")
        await pilot.press("enter")  # once is enough
        await press(pilot, "escape")
        assert is_on(app, ImportScreen)
        assert "nothing was put on the desk" in said(app)
        assert field(app, "source").value == slow
        _Slow.answer.set()
        await settle(pilot)
        assert is_on(app, ImportScreen)
        await press(pilot, "enter")
        await settle(pilot)
        assert is_on(app, WorkbenchScreen)
    with factcheck.Desk(desk_file) as desk:
        assert len(desk.articles()) == 1


async def test_a_file_is_chosen_and_its_folder_remembered(desk_file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "[red]stories"
    folder.mkdir()
    (folder / "story.txt").write_text(STORY)
    (folder / "photo.png").write_bytes(b"png")
    (folder / ".hidden.txt").write_text("x")
    if os.name == "posix":
        (folder / "odd \x1b[2J [x].txt").write_text("x")
    app = app_on(desk_file, tmp_path / "state")
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "i")
        field(app, "source").value = str(tmp_path)
        # A tree waits for folders to load as long as it is shown: `settle` would wait, too.
        await pilot.press("enter")
        await until_on(pilot, FilesScreen)
        tree = app.screen.query_one(StoryTree)
        names = await loaded(pilot, tree)
        assert "[red]stories" in names
        tree.move_cursor(next(n for n in tree.root.children if str(n.label) == "[red]stories"))
        await pilot.press("enter")
        async with asyncio.timeout(30):
            while "story.txt" not in screen_text(app):
                await pilot.pause(0.05)
        shown = screen_text(app)
        assert "photo.png" not in shown
        assert "hidden" not in shown
        assert "\x1b" not in shown
        (below,) = [n for n in tree.root.children if str(n.label) == "[red]stories"]
        tree.move_cursor(next(n for n in below.children if str(n.label) == "story.txt"))
        await pilot.press("enter")
        await until_on(pilot, ImportScreen)
        await settle(pilot)
        assert field(app, "source").value == str(folder / "story.txt")
        assert app.memory.get("import-folder", "") == str(folder)
        field(app, "source").value = ""
        await pilot.pause()
        await pilot.press("down")
        await until_on(pilot, FilesScreen)
        assert app.screen.query_one(DirectoryTree).path == folder
        await pilot.press("left")
        await pilot.pause()
        assert app.screen.query_one(DirectoryTree).path == tmp_path
        await pilot.press("escape")
        await until_on(pilot, ImportScreen)


async def loaded(pilot: Pilot[None], tree: StoryTree) -> list[str]:
    async with asyncio.timeout(30):
        while not tree.root.children:
            await pilot.pause(0.05)
    return [str(node.label) for node in tree.root.children]
