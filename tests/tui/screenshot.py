"""``python -m tests.tui.screenshot``: draw the README's picture of the workbench anew."""

from __future__ import annotations

import asyncio
import datetime as dt
import re
import tempfile
from pathlib import Path

import factcheck
from factcheck.resources import resource
from factcheck.tui.app import FactcheckApp

_PICTURE = Path(__file__).resolve().parents[2] / "assets" / "screenshots" / "workbench.svg"
_SIZE = (140, 40)
_KEYS = ("j", "v", "j", "v", "j", "j", "d", "f")
_CLOCK = dt.datetime(2026, 3, 13, 9, 0, tzinfo=dt.UTC)


async def draw(desk_file: Path) -> str:
    """Return the workbench on the bundled story as an SVG picture."""
    story = resource("assets", "stories", "lindqvar-harbour-gazette.html")
    app = FactcheckApp(
        lambda: factcheck.Desk(desk_file, checker="ada", clock=lambda: _CLOCK),
        lambda desk: desk.add(factcheck.read(str(story))),
    )
    async with app.run_test(size=_SIZE) as pilot:
        while not app.claim_count:
            await pilot.pause(0.05)
        for key in _KEYS:
            await pilot.press(key)
            await app.workers.wait_for_complete()
            await pilot.pause()
        return app.export_screenshot(title="factcheck")


def main() -> None:
    """Write the picture."""
    with tempfile.TemporaryDirectory() as folder:
        picture = asyncio.run(draw(Path(folder, "desk.db")))
    # Fonts come from the reader's system: a picture in a README must fetch nothing.
    drawn = re.sub(r"@font-face \{[^}]*\}", "", picture)
    lines = [line.rstrip() for line in drawn.splitlines()]
    _PICTURE.parent.mkdir(parents=True, exist_ok=True)
    _PICTURE.write_text("\n".join(filter(None, lines)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
