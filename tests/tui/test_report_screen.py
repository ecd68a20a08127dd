"""Reports looked at and written from the workbench."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

import factcheck
from factcheck.model import Status
from factcheck.report import FORMATS
from factcheck.tui.screens.report import ReportScreen
from factcheck.tui.screens.workbench import WorkbenchScreen
from tests.tui.conftest import MakeApp, is_on, press, screen_text, settle

SIZE = (100, 30)


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("keys", "suffix", "begin"),
    [("", "md", "# Fact-check report"), ("f", "html", "<!DOCTYPE html>"), ("ff", "json", "{")],
)
async def test_each_format_is_shown_and_written(
    make_app: MakeApp, tmp_path: Path, keys: str, suffix: str, begin: str
) -> None:
    app = make_app()
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "v", "r", *keys)
        assert begin in screen_text(app)
        await press(pilot, "enter")
        assert "Written; y copies the path:" in screen_text(app)
    (written,) = tmp_path.glob(f"*.{suffix}")
    text = written.read_text(encoding="utf-8")
    assert text.startswith(begin)
    assert "verified" in text
    assert "nine workers were hurt" in text


async def test_what_is_shown_is_what_is_written(make_app: MakeApp, tmp_path: Path) -> None:
    app = make_app()
    async with app.run_test(size=(140, 250), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "r", "w")
        shown = "".join(screen_text(app).split())
    (written,) = tmp_path.glob("*.md")
    assert "".join(written.read_text(encoding="utf-8").split()) in shown


async def test_only_some_claims_stand_in_it_under_their_own_numbers(
    make_app: MakeApp, tmp_path: Path
) -> None:
    app = make_app()
    async with app.run_test(size=(140, 200), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "v", "j", "j", "v", "r", "s")
        shown = screen_text(app)
        assert "[disputed and open claims]" in shown
        assert "**Tells of:** 5 of 7 claims" in shown
        assert "2 of 7 claims checked" in shown
        assert "### Claim 3" not in shown
        await press(pilot, "s")
        shown = screen_text(app)
        assert "[one claim]" in shown
        assert "**Tells of:** 1 of 7 claims" in shown
        await press(pilot, "f", "f", "enter")
    (written,) = tmp_path.glob("*.json")
    assert '"number": 3' in written.read_text(encoding="utf-8")


async def test_an_existing_file_is_replaced_only_when_asked_twice(make_app: MakeApp) -> None:
    Path("mine.md").write_text("mine")
    app = make_app()
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "r", "e", "ctrl+u", "ctrl+k", *"mine", "full_stop", *"md", "enter")
        assert "Enter once more replaces what is there:" in screen_text(app)
        assert Path("mine.md").read_text() == "mine"
        await press(pilot, "enter")
        assert "Written; y copies the path:" in screen_text(app)
        await press(pilot, "enter")
        assert "Enter once more" in screen_text(app)
    assert Path("mine.md").read_text().startswith("# ")


async def test_a_folder_that_is_not_there_is_said_and_the_screen_stays(make_app: MakeApp) -> None:
    app = make_app()
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "r", "e", "home", *"no", "slash", "enter")
        assert is_on(app, ReportScreen)
        assert "folder" in screen_text(app)
        await press(pilot, "escape")
        assert is_on(app, ReportScreen)
        await press(pilot, "escape")
        assert is_on(app, WorkbenchScreen)


async def test_the_path_is_copied_and_the_folder_remembered(
    make_app: MakeApp, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    app = make_app()
    async with app.run_test(size=(140, 45), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "r", "e", "ctrl+u", "ctrl+k", *"out", "enter", "escape", "y")
        (written,) = (tmp_path / "out").glob("*.md")
        assert app.clipboard == str(written)
        await press(pilot, "escape", "r")
        assert app.screen.query_one("#path", Input).value == str(written)


async def test_what_others_change_meanwhile_stands_in_it(
    make_app: MakeApp, desk_file: Path
) -> None:
    app = make_app()
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "r")
        with factcheck.Desk(desk_file, checker="bo") as desk:
            desk.mark(1, desk.claims(1)[0].id, Status.VERIFIED)
        await app.reload()
        await settle(pilot)
        assert "1 of 7 claims checked" in screen_text(app)


async def test_the_checkers_are_named_or_numbers(make_app: MakeApp, tmp_path: Path) -> None:
    app = make_app()
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "v", "r")
        assert "**Exported by:** ada" in screen_text(app)
        await press(pilot, "n")
        shown = screen_text(app)
        assert "**Exported by:** checker 1" in shown
        assert "without the checkers' names" in shown
        await press(pilot, "enter")
    (written,) = tmp_path.glob("*.md")
    assert "**Exported by:** checker 1" in written.read_text(encoding="utf-8")


async def test_a_pdf_is_written_and_shown_as_text(make_app: MakeApp, tmp_path: Path) -> None:
    pytest.importorskip("weasyprint", reason="the extra `pdf` is not installed")
    app = make_app()
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "r", *["f"] * FORMATS.index("pdf"))
        shown = screen_text(app)
        assert "checking copy, PDF (pdf)" in shown
        assert "This is what it tells, shown as md." in shown
        assert "# Fact-check report" in shown
        await press(pilot, "enter")
    (written,) = tmp_path.glob("*.pdf")
    assert written.read_bytes().startswith(b"%PDF-1.7")
