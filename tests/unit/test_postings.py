"""The inverted index."""

from __future__ import annotations

from factcheck.contradictions.postings import MOST_POSTINGS, Postings


def test_things_that_share_a_key_are_found_once_and_in_order() -> None:
    filed = Postings("abc", [{"x", "y"}, {"y"}, {"z"}])
    assert filed.sharing(["y", "x"]) == ["a", "b"]
    assert filed.sharing(["w"]) == []


def test_a_key_of_too_many_things_finds_none() -> None:
    many = range(MOST_POSTINGS + 1)
    filed = Postings(many, [{"common", str(n)} for n in many])
    assert filed.sharing(["common"]) == []
    assert filed.sharing(["common", "3"]) == [3]
