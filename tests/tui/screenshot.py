"""``python -m tests.tui.screenshot``: draw the README's pictures anew, from the real program."""

from __future__ import annotations

import asyncio
import dataclasses
import datetime as dt
import os
import re
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import factcheck
from factcheck.model import Status
from factcheck.report.contents import contents
from factcheck.report.strip import draw_strip
from factcheck.report.timeline import draw_timeline
from factcheck.resources import resource
from factcheck.tui.app import FactcheckApp
from tests.tui.conftest import press, settle

FOLDER = Path(__file__).resolve().parents[2] / "assets" / "screenshots"
SIZE = (120, 36)
CLOCK = dt.datetime(2026, 3, 13, 9, 0, tzinfo=dt.UTC)
STORIES = (
    ("lindqvar-harbour-courier.txt", "Lindqvar Courier"),
    ("harrow-light.md", ""),
    ("lindqvar-harbour-gazette.html", ""),
)
WORKBENCH = ("j", "v", "j", "v", "j", "j", "d", "f")
PICTURES: dict[str, Sequence[str]] = {
    "workbench": WORKBENCH,
    "contradictions": ("c", "k"),
    "pencil": ("p", *["space"] * 9, "x", "space", "space"),
    "desk": ("l",),
}
"""Keys from the workbench on; each picture goes on from the one before, by way of Escape."""
MARKS = (
    *(Status.VERIFIED,) * 4,
    Status.DISPUTED,
    Status.UNCHECKED,
    Status.ON_AUTHOR,
    *(Status.VERIFIED,) * 2,
    Status.CANNOT_VERIFY,
    Status.OPINION,
)
"""What the claims of the report's picture are marked as, over and over."""


def fill(desk_file: Path) -> int:
    """Put the bundled stories on a desk; return the number of the one that is opened."""
    with desk(desk_file) as filling:
        for name, outlet in STORIES:
            path = resource("assets", "stories", name)
            story = dataclasses.replace(factcheck.read(str(path)), source=f"stories/{name}")
            number = filling.add(story)
            filling.assign_article(number, "bob" if outlet else "ada")
    return number


def desk(desk_file: Path) -> factcheck.Desk:
    """Open a desk as Ada, always at the same time."""
    return factcheck.Desk(desk_file, checker="ada", clock=lambda: CLOCK)


async def draw(desk_file: Path) -> dict[str, str]:
    """Return the pictures by name, each an SVG."""
    number = fill(desk_file)
    app = FactcheckApp(lambda: desk(desk_file), lambda _: number)
    pictures = {}
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        for name, keys in PICTURES.items():
            await press(pilot, *keys)
            await settle(pilot)
            app.clear_notifications()
            await settle(pilot)
            pictures[name] = app.export_screenshot(title="factcheck")
            await press(pilot, "escape")
    return pictures


def draw_report(desk_file: Path) -> str:
    """Return the pictures that the report on the opened story begins with, one below the other."""
    with desk(desk_file) as opened:
        number = max(article.id for article in opened.articles())
        for place, claim in enumerate(opened.claims(number)):
            opened.mark(number, claim.id, MARKS[place % len(MARKS)])
        told = contents(opened.checking_copy(number))
    drawn, y = [], 16
    for picture in (draw_strip(told), draw_timeline(told)):
        height = int(picture.partition('viewBox="0 0 1000 ')[2].partition('"')[0])
        begin = f'<svg x="20" y="{y}" width="1000" height="{height}" '
        drawn.append(re.sub(r"</?a\b[^>]*>", "", picture).replace("<svg ", begin, 1))
        y += height + 20
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1040 {y}">'
    return "\n".join([head, '<rect width="100%" height="100%" fill="#fff"/>', *drawn, "</svg>"])


def main() -> None:
    """Write the pictures."""
    os.environ["TZ"] = "UTC"
    time.tzset()
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        pictures = asyncio.run(draw(Path(folder, "desk.db")))
        pictures["report"] = draw_report(Path(folder, "desk.db"))
    for name, picture in pictures.items():
        # Fonts come from the reader's system: a picture in a README must fetch nothing.
        drawn = re.sub(r"@font-face \{[^}]*\}", "", picture)
        lines = [line.rstrip() for line in drawn.splitlines()]
        text = "\n".join(filter(None, lines)) + "\n"
        (FOLDER / f"{name}.svg").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
