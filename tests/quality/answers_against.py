"""Answers for sets that hold a short text against an article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import factcheck
from tests.quality.answers_inside import Answer
from tests.quality.stories import rows, story, table, words

HALF = 0.5
"""Below it, by its own definition, an article speaks against a text."""


def bump(folder: Path) -> Iterator[Answer]:
    """How much the article speaks against the short text, and whether a flag is raised."""
    texts = table(folder / "articles.jsonl", "article_id")
    articles = {key: story(row["text"]) for key, row in texts.items()}
    for row in rows(folder / "input.jsonl"):
        article = articles[row["article_id"]]
        result = factcheck.consistency(row["claim"], article)
        answer = {
            "id": row["id"],
            "score": 1 - result.score,
            "flag": result.score < HALF,
        }
        yield answer, words(article.text, row["claim"])


def summedits(folder: Path) -> Iterator[Answer]:
    """Whether the document agrees with the summary."""
    texts = table(folder / "articles.jsonl", "doc_id")
    articles = {key: story(row["text"]) for key, row in texts.items()}
    for row in rows(folder / "input.jsonl"):
        article = articles[row["doc_id"]]
        result = factcheck.consistency(row["claim"], article)
        answer = {
            "id": row["id"],
            "consistent": int(result.score >= HALF),
            "score": 1 - result.score,
        }
        yield answer, words(article.text, row["claim"])


def fever_symmetric(folder: Path) -> Iterator[Answer]:
    """Whether the evidence sentence refutes the claim."""
    for row in rows(folder / "input.jsonl"):
        result = factcheck.consistency(row["claim"], story(row["evidence"]))
        answer = {
            "id": row["id"],
            "label": "REFUTES" if result.score < HALF else "SUPPORTS",
            "score": 1 - result.score,
        }
        yield answer, words(row["claim"], row["evidence"])
