"""A story of our own and desks that are closed again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factcheck import Desk
from factcheck.model import Article, Block, BlockKind

PARAGRAPHS = (
    (
        "The ferry Halvor left Grenvik on 3 May 2021 with 212 passengers, harbour master Ines Colbo"
        " said."
    ),
    "It sank the next day. Rescuers counted 190 survivors, and the council paid $4 million.",
    "The crossing of 3 May 2021 carried 240 passengers, Colbo said later.",
    "The weather was calm. The weather was calm.",
    "The ferry Halvor left Grenvik on Friday, 3 May 2021.",
)
MakeDesk = Callable[..., Desk]


def story(title: str = "Ferry sinks", paragraphs: tuple[str, ...] = PARAGRAPHS) -> Article:
    """Return an article of paragraphs."""
    blocks = []
    at = 0
    for paragraph in paragraphs:
        blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(paragraph)))
        at += len(paragraph) + 2
    return Article(
        text="\n\n".join(paragraphs),
        blocks=tuple(blocks),
        title=title,
        published=dt.date(2021, 5, 10),
        published_from="given",
        source="ferry.txt",
        outlet="Grenvik Courier",
        byline="By Oda Lunde",
        notes=("One repeated caption was set aside.",),
    )


@pytest.fixture
def article() -> Article:
    return story()


@pytest.fixture
def make_desk(tmp_path: Path) -> Iterator[MakeDesk]:
    """Open desks, by default on one file, and close them at the end."""
    opened: list[Desk] = []

    def make(path: Path | None = None, **options: object) -> Desk:
        desk = Desk(path or tmp_path / "desk.db", **{"checker": "Ada", **options})  # type: ignore[arg-type]  # each test gives the types of Desk
        opened.append(desk)
        return desk

    yield make
    for desk in opened:
        desk.close()


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    return make_desk()
