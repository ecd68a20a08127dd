"""Answers for sets that ask what contradicts itself, inside a story or between two stories."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import factcheck
from factcheck.model import Article, Contradiction
from tests.quality.stories import Row, day, rows, story, table, words

Answer = tuple[Row, int]
"""A prediction as its scorer wants it, and the number of words read for it."""


def planted(folder: Path) -> Iterator[Answer]:
    """All contradictions of each document; of pairs, also those between the two."""
    documents = list(rows(folder / "documents.jsonl"))
    pairs: dict[str, list[Row]] = {}
    for document in documents:
        if document.get("group"):
            pairs.setdefault(document["group"], []).append(document)
        article = _document(document)
        for found in factcheck.check(article).contradictions:
            yield _planted(document["id"], found), 0
        yield {}, words(document["text"])
    for members in pairs.values():
        first, *others = members
        for other in others:
            check = factcheck.check(_document(first), against=[_document(other)])
            for found in _between(check.contradictions):
                yield {**_planted(first["id"], found), "doc_b": other["id"]}, 0
            yield {}, words(first["text"], other["text"])


def _document(row: Row) -> Article:
    return story(row["text"], title=row["title"], published=day(row["date"]))


def _planted(document: str, found: Contradiction) -> Row:
    return {
        "doc": document,
        "kind": found.kind.value,
        "a": found.a.text,
        "b": found.b.text if found.b else None,
        "score": found.score,
    }


def _between(contradictions: tuple[Contradiction, ...]) -> list[Contradiction]:
    """Return those that stand between the article and another one."""
    return [found for found in contradictions if found.b and found.b.article]


def _snippets(found: Contradiction) -> list[str]:
    return [found.a.text, *([found.b.text] if found.b else [])]


def seeded(folder: Path) -> Iterator[Answer]:
    """The passages of every contradiction."""
    for row in rows(folder / "input.jsonl"):
        article = story(row["text"], title=row["title"], published=day(row["date"]))
        found = factcheck.check(article).contradictions
        flags = [{"snippets": _snippets(flag)} for flag in found]
        yield {"id": row["id"], "flags": flags}, words(row["text"])


def seeded_cross(folder: Path) -> Iterator[Answer]:
    """Both passages of every contradiction between the two texts."""
    for row in rows(folder / "input.jsonl"):
        check = factcheck.check(story(row["text_a"]), against=[story(row["text_b"])])
        flags = [
            {"a": flag.a.text, "b": flag.b.text if flag.b else ""}
            for flag in _between(check.contradictions)
        ]
        yield {"id": row["id"], "flags": flags}, words(row["text_a"], row["text_b"])


def selfcontra(folder: Path) -> Iterator[Answer]:
    """Whether there is a contradiction, its score and its passages."""
    for row in rows(folder / "input.jsonl"):
        found = factcheck.check(story(row["text"])).contradictions
        answer = {
            "id": row["id"],
            "flag": bool(found),
            "score": found[0].score if found else 0.0,
            "evidence": [snippet for flag in found for snippet in _snippets(flag)][:2],
        }
        yield answer, words(row["text"])


def same_event(folder: Path) -> Iterator[Answer]:
    """The number of contradictions between the two articles."""
    texts = table(folder / "articles.jsonl", "doc_id")
    articles = {key: story(row["text"]) for key, row in texts.items()}
    for row in rows(folder / "input.jsonl"):
        one, other = articles[row["doc_a"]], articles[row["doc_b"]]
        flags = _between(factcheck.check(one, against=[other]).contradictions)
        yield {"id": row["id"], "flags": len(flags)}, words(one.text, other.text)


def clean_news(folder: Path) -> Iterator[Answer]:
    """The number of contradictions inside the article."""
    for row in rows(folder / "input.jsonl"):
        article = story(row["text"], title=row["title"], published=day(row["date"]))
        flags = factcheck.check(article).contradictions
        yield {"id": row["id"], "flags": len(flags)}, words(row["text"])
