"""What daily work on a desk costs: opening an article, marking a claim, listing the articles."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import factcheck
from factcheck.desk import Desk
from factcheck.model import Status
from factcheck.tui.open_article import load
from tests.speed.story import PUBLISHED, long_story

_WORDS = (16_000, 80_000)
"""Of two stories; the first has 1,000 claims, the second 5,000."""
_ARTICLES = (1_000, 10_000)
_MARKS = 200
_TIMES = 5


def work_figures(scratch: Path) -> dict[str, float]:
    """Return ms for opening articles and lists of them, and for marking a claim."""
    figures: dict[str, float] = {}
    for words in _WORDS:
        path = scratch / f"open-{words}.db"
        with Desk(path, checker="Ada") as desk:
            number = desk.add(factcheck.read(long_story(words).encode(), published=PUBLISHED))
            claims = desk.claims(number)
            desk.mark_many(number, [claim.id for claim in claims[::2]], Status.VERIFIED)
        name = f"{len(claims):,} claims"
        figures[f"opening {name}: ms CPU"] = statistics.median(
            _opened(path, number) for _ in range(_TIMES)
        )
        with Desk(path, checker="Ada") as desk:
            desk.claims(number)
            mark = partial(desk.mark, number, status=Status.DISPUTED)
            times = [_ms(partial(mark, claim.id)) for claim in claims[:_MARKS]]
        figures[f"marking one of {name}: ms, median"] = statistics.median(times)
    for count in _ARTICLES:
        with Desk(scratch / f"list-{count}.db", checker="Ada") as desk:
            for n in range(count):
                desk.add(factcheck.read(f"Story {n}\n\nOne boat sank.\n".encode()))
            figures[f"listing {count:,} articles: ms CPU"] = statistics.median(
                _cpu_ms(desk.articles) for _ in range(_TIMES)
            )
    return figures


def _opened(path: Path, number: int) -> float:
    """Return what it takes to have all that the workbench shows, on a desk just opened."""
    with Desk(path, checker="Ada") as desk:
        return _cpu_ms(lambda: load(desk, number))


def _cpu_ms(call: Callable[[], object]) -> float:
    began = time.process_time()
    call()
    return 1000 * (time.process_time() - began)


def _ms(call: Callable[[], object]) -> float:
    began = time.perf_counter()
    call()
    return 1000 * (time.perf_counter() - began)
