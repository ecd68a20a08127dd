"""What a desk tells of the changes that others made in the same file."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck
from factcheck.errors import NotOnDeskError
from factcheck.model import Ruling, Status

STORY = b"""Quarry blast injures workers

Five workers were hurt in the blast at the Tollund quarry, Chief Inspector Ola Brenn said.

Brenn said nine workers were hurt in the blast at the Tollund quarry.
"""


@pytest.fixture
def desks(tmp_path: Path) -> tuple[factcheck.Desk, factcheck.Desk]:
    ada = factcheck.Desk(tmp_path / "desk.db", checker="ada")
    ada.add(factcheck.read(STORY))
    return ada, factcheck.Desk(tmp_path / "desk.db", checker="bob")


@pytest.fixture(autouse=True)
def closed(desks: tuple[factcheck.Desk, factcheck.Desk]) -> object:
    yield
    for desk in desks:
        desk.close()


def test_the_version_tells_of_others_and_not_of_oneself(
    desks: tuple[factcheck.Desk, factcheck.Desk],
) -> None:
    ada, bob = desks
    claim = ada.check(1).claims[0]
    bob.check(1)
    before = ada.version(), bob.version()
    ada.mark(1, claim.id, Status.VERIFIED)
    assert ada.version() == before[0]
    assert bob.version() != before[1]


def test_changes_by_others_are_told_in_order_and_once(
    desks: tuple[factcheck.Desk, factcheck.Desk],
) -> None:
    ada, bob = desks
    first, second = ada.claims(1)[:2]
    seen = ada.last_event(1)
    ada.mark(1, first.id, Status.OPINION)
    bob.mark(1, second.id, Status.VERIFIED)
    bob.rule(1, bob.check(1).contradictions[0].id, Ruling.REAL)
    assert [(each.by, each.what) for each in ada.changes_by_others(1, seen)] == [
        ("bob", "status of claim 2: unchecked -> verified"),
        ("bob", "ruling on contradiction 1: none -> real; status of 2 claims: disputed"),
    ]
    assert [each.by for each in bob.changes_by_others(1, seen)] == ["ada"]
    assert ada.changes_by_others(1, ada.last_event(1)) == ()
    assert ada.overwritten(1, seen) == []


def test_what_we_wrote_over_unseen_is_told_with_both_versions(
    desks: tuple[factcheck.Desk, factcheck.Desk],
) -> None:
    ada, bob = desks
    claim = ada.claims(1)[0]
    seen = ada.last_event(1)
    bob.note(1, claim.id, "rang the quarry")
    ada.note(1, claim.id, "court record")
    (lost,) = ada.overwritten(1, seen)
    assert (lost.theirs.what, lost.theirs.by) == (
        "note of claim 1: none -> “rang the quarry”",
        "bob",
    )
    assert lost.ours.what == "note of claim 1: “rang the quarry” -> “court record”"
    assert bob.overwritten(1, seen) == []  # of his, nothing went over anything
    ada.undo(1)
    assert ada.overwritten(1, seen) == []
    assert ada.claims(1)[0].note == "rang the quarry"


@pytest.mark.parametrize("field", ["other claim", "other field", "the same value", "seen before"])
def test_what_is_no_race(desks: tuple[factcheck.Desk, factcheck.Desk], field: str) -> None:
    ada, bob = desks
    first, second = ada.claims(1)[:2]
    seen = ada.last_event(1)
    bob.mark(1, first.id, Status.VERIFIED)
    if field == "other claim":
        ada.mark(1, second.id, Status.DISPUTED)
    elif field == "other field":
        ada.note(1, first.id, "court record")
    elif field == "the same value":
        ada.mark(1, first.id, Status.VERIFIED)
    else:
        seen = ada.last_event(1)
        ada.mark(1, first.id, Status.DISPUTED)
    assert ada.overwritten(1, seen) == []


def test_an_article_that_is_not_there_is_named(
    desks: tuple[factcheck.Desk, factcheck.Desk],
) -> None:
    ada, _ = desks
    for ask in (
        ada.last_event,
        lambda n: ada.changes_by_others(n, 0),
        lambda n: ada.overwritten(n, 0),
    ):
        with pytest.raises(NotOnDeskError):
            ask(7)
