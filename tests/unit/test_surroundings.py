"""What stands around a place of an article."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.model import Span
from factcheck.tui.surroundings import surroundings

TEXT = "Rain in Tollund\n\nIt rained. It rained on Monday. It stopped.\n\nThen it was dry.\n"


@pytest.mark.parametrize(
    ("words", "before", "sentence", "after"),
    [
        ("Monday", "It rained.", "It rained on Monday.", "It stopped."),
        ("stopped", "It rained on Monday.", "It stopped.", "Then it was dry."),
        ("dry", "It stopped.", "Then it was dry.", None),
        ("Rain", None, "Rain in Tollund", "It rained."),
        ("Monday. It stop", "It rained.", "It rained on Monday. It stopped.", "Then it was dry."),
    ],
)
def test_surroundings(words: str, before: str | None, sentence: str, after: str | None) -> None:
    article = factcheck.read(TEXT.encode())
    start = article.text.index(words)
    around = surroundings(article, Span(start, start + len(words)))
    found = [
        span and span.of(article.text) for span in (around.before, around.sentence, around.after)
    ]
    assert found == [before, sentence, after]
