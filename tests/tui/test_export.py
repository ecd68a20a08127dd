"""Reports written from the workbench."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.conftest import MakeApp, press, screen_text, settle


@pytest.mark.parametrize(("steps", "suffix"), [(0, "md"), (1, "html"), (2, "json")])
async def test_each_format_is_written(
    make_app: MakeApp,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    steps: int,
    suffix: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    app = make_app()
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "v", "r", *["down"] * steps, "enter")
        assert "Report written" in screen_text(app)
    (written,) = tmp_path.glob(f"*.{suffix}")
    text = written.read_text(encoding="utf-8")
    assert "verified" in text
    assert "nine workers were hurt" in text


async def test_an_existing_file_is_replaced_only_when_asked_twice(
    make_app: MakeApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("mine.md").write_text("mine")
    app = make_app()
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "r", "ctrl+u", "ctrl+k", *"mine", "full_stop", *"md", "enter")
        assert "exists" in screen_text(app)
        assert Path("mine.md").read_text() == "mine"
        await press(pilot, "enter")
    assert Path("mine.md").read_text().startswith("# ")


async def test_a_folder_that_is_not_there_is_said_and_the_sheet_stays(
    make_app: MakeApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = make_app()
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "r", "home", *"no", "slash", "enter")
        assert "Export the fact-check report" in screen_text(app)
        assert "folder" in screen_text(app)
