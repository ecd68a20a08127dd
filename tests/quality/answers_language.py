"""Answers for sets that ask what a text says: times, sources, names, check-worthiness, body."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

from factcheck.claims import WORTH_CHECKING, check_worthiness
from factcheck.language.attributions import find_attributions_in
from factcheck.language.names import same_name
from factcheck.language.times import find_times_in
from factcheck.model import Span
from factcheck.reading.html import body_text
from tests.quality.answers_inside import Answer
from tests.quality.stories import day, rows, words

_ZONE = re.compile(r"(?<=T\d\d:\d\d)(?:Z|[+-]\d\d:\d\d)$")
_CALENDAR_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_SAME_NAME = 0.5
"""`same_name` at or above this means "the same person", by its own definition."""


def timex(folder: Path) -> Iterator[Answer]:
    """Every time expression that has a value; TempEval-3 values have no time zone."""
    for row in rows(folder / "input.jsonl"):
        found = find_times_in(row["text"], day(row["dct"]))
        timexes = [
            {
                "start": time.start,
                "end": time.end,
                "type": time.type.value,
                "value": _ZONE.sub("", time.value),
            }
            for time in found
            if time.value
        ]
        yield {"id": row["id"], "timexes": timexes}, words(row["text"])


def gum_dates(folder: Path) -> Iterator[Answer]:
    """Every calendar date: a year, a month or a day, also that of a time of day."""
    for row in rows(folder / "input.jsonl"):
        found = find_times_in(row["text"], day(row["dct"]))
        days = [(time, time.value.partition("T")[0]) for time in found]
        dates = [
            {"start": time.start, "end": time.end, "value": value}
            for time, value in days
            if _CALENDAR_DATE.fullmatch(value)
        ]
        yield {"id": row["id"], "dates": dates}, words(row["text"])


def polnear(folder: Path) -> Iterator[Answer]:
    """Every attribution with its source, cue and content."""
    for row in rows(folder / "input.jsonl"):
        attributions = [
            {
                "source": _pairs(found.source),
                "cue": _pairs(found.cue),
                "content": _pairs(*found.content),
            }
            for found in find_attributions_in(row["text"])
        ]
        yield {"id": row["id"], "attributions": attributions}, words(row["text"])


def _pairs(*spans: Span | None) -> list[list[int]]:
    return [[span.start, span.end] for span in spans if span]


def names(folder: Path) -> Iterator[Answer]:
    """Whether two spellings are of one name."""
    for row in rows(folder / "input.jsonl"):
        score = same_name(row["a"], row["b"])
        answer = {"id": row["id"], "same": int(score >= _SAME_NAME), "score": score}
        yield answer, words(row["a"], row["b"])


def claimbuster(folder: Path) -> Iterator[Answer]:
    """Whether a sentence is worth checking."""
    for row in rows(folder / "input.jsonl"):
        score = check_worthiness(row["text"])
        answer = {"id": row["id"], "label": int(score >= WORTH_CHECKING), "score": score}
        yield answer, words(row["text"])


def checkthat19(folder: Path) -> Iterator[Answer]:
    """How much each sentence of a debate is worth checking."""
    for row in rows(folder / "input.jsonl"):
        yield {"id": row["id"], "score": check_worthiness(row["text"])}, words(row["text"])


def extraction(folder: Path) -> Iterator[Answer]:
    """The body of each page."""
    for row in rows(folder / "input.jsonl"):
        page = gzip.decompress((folder / row["html"]).read_bytes())
        body = body_text(page, row["url"])
        yield {"id": row["id"], "text": body}, words(body)
