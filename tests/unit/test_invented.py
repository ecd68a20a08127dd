"""The house's own stories with planted contradictions: sound, and no less found than before."""

from __future__ import annotations

import pytest

from factcheck.model import Kind
from tests.quality.invented import FOLDER, is_held, tally
from tests.quality.stories import Row, rows

_FOLDERS = sorted(path.parent for path in FOLDER.glob("*/documents.jsonl"))
_RECALL = 0.20
_PRECISION = 0.85
"""Floors over the whole corpus; raise them when rules get better, never lower them."""


@pytest.fixture(params=_FOLDERS, ids=lambda folder: folder.name)
def corpus(request: pytest.FixtureRequest) -> tuple[dict[str, Row], list[Row]]:
    documents = {row["id"]: row for row in rows(request.param / "documents.jsonl")}
    return documents, list(rows(request.param / "gold.jsonl"))


def test_every_planted_passage_stands_in_its_story(
    corpus: tuple[dict[str, Row], list[Row]],
) -> None:
    documents, gold = corpus
    for row in gold:
        home = documents[row["doc"]]
        other = documents[row.get("doc_b") or row["doc"]]
        for side, document in (("a", home), ("b", other)):
            sentence = row[side]
            if sentence is None:
                assert side == "b"
                continue
            assert sentence in document["text"] or sentence in (document["title"] or "")
            assert (row[f"{side}_span"] or sentence) in sentence
        assert row["kind"] in set(Kind)


def test_the_members_of_a_pair_are_held_together() -> None:
    for folder in _FOLDERS:
        groups: dict[str, set[bool]] = {}
        for row in rows(folder / "documents.jsonl"):
            groups.setdefault(row.get("group") or row["id"], set()).add(is_held(row))
        assert all(len(parts) == 1 for parts in groups.values())


def test_no_less_is_found_than_before() -> None:
    found = tally("all")
    assert found.asked.total() > 300
    assert found.precision >= _PRECISION
    assert found.recall >= _RECALL
