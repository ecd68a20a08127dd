"""What kept copies say on a claim, on a real desk: read once, and anew when something changed."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck import Desk
from factcheck.errors import NotOnDeskError
from factcheck.model import Grade, Source, SourceType, Stance, Status
from factcheck.reading import read

_STORY = """\
Ferry is full

The ferry Sjøgren carried 240 passengers on 12 March 2024.

“We will sell the old ferry,” Anna Lund said.

The fire broke out on Monday in the old cannery.
"""
_LOG = b"The port log.\fThe ferry Sj\xc3\xb8gren carried 240 passengers on 12 March 2024."
_OTHER = b"The ferry Sj\xc3\xb8gren carried 310 passengers on 12 March 2024."


@pytest.fixture
def number(desk: Desk) -> int:
    return desk.add(read(_STORY.encode(), published=dt.date(2024, 3, 14), name="story.txt"))


def keep(desk: Desk, number: int, title: str, content: bytes, name: str, date: str = "") -> Source:
    source = desk.add_source(number, Source("", SourceType.DOCUMENT, title, date=date))
    return desk.keep_copy(number, source.id, name, content, "")


def test_passages_with_their_source_and_place(desk: Desk, number: int) -> None:
    claim = desk.claims(number)[1]
    assert desk.bearings(number, claim.id) == ()
    log = keep(desk, number, "Port log", _LOG, "log.txt")
    ((source, found),) = desk.bearings(number, claim.id)
    assert (source, found.stance, found.passage.locator) == (
        log,
        Stance.SUPPORTS,
        "page 2, paragraph 2",
    )
    assert desk.readable_sources(number) == (log,)


def test_a_new_copy_a_new_title_and_a_source_taken_away_are_seen(desk: Desk, number: int) -> None:
    claim = desk.claims(number)[1]
    log = keep(desk, number, "Port log", _LOG, "log.txt")
    desk.bearings(number, claim.id)
    other = keep(desk, number, "Letter", _OTHER, "letter.txt")
    assert [(s.id, b.stance) for s, b in desk.bearings(number, claim.id)] == [
        (other.id, Stance.CONTRADICTS),
        (log.id, Stance.SUPPORTS),
    ]
    desk.remove_source(number, log.id)
    assert [source.id for source, _ in desk.bearings(number, claim.id)] == [other.id]
    desk.undo(number)
    assert len(desk.bearings(number, claim.id)) == 2


def test_what_was_found_is_remembered_and_a_status_changes_nothing(desk: Desk, number: int) -> None:
    claim = desk.claims(number)[1]
    keep(desk, number, "Port log", _LOG, "log.txt")
    before = desk.bearings(number, claim.id)
    desk.mark(number, claim.id, Status.VERIFIED)
    after = desk.bearings(number, claim.id)
    assert all(one[1] is other[1] for one, other in zip(before, after, strict=True))


def test_the_day_of_a_source_is_what_its_dates_count_from(desk: Desk, number: int) -> None:
    claim = desk.claims(number)[3]
    words = b"On Monday the fire broke out in the old cannery."
    week_before = keep(desk, number, "Log", words, "log.txt", "2024-03-05")
    ((_, found),) = desk.bearings(number, claim.id)
    assert found.stance is not Stance.SUPPORTS
    desk.change_source(
        number, Source(week_before.id, SourceType.DOCUMENT, "Log", date="2024-03-13")
    )
    ((_, found),) = desk.bearings(number, claim.id)
    assert found.stance is Stance.SUPPORTS


def test_sources_of_one_title_are_told_apart(desk: Desk, number: int) -> None:
    claim = desk.claims(number)[1]
    kept = {
        keep(desk, number, "Log", _LOG, "a.txt").id,
        keep(desk, number, "Log", _OTHER, "b.txt").id,
    }
    assert {source.id for source, _ in desk.bearings(number, claim.id)} == kept


def test_quotations_with_the_source_that_has_them(desk: Desk, number: int) -> None:
    ((source, found),) = desk.checked_quotations(number)
    assert (source, found.grade) == (None, Grade.NOT_FOUND)
    said = b"[00:00:04] MS. LUND: We will not sell the old ferry.\n\n[00:00:09] Q.: Why?\n"
    tape = keep(desk, number, "Hearing", said, "hearing.txt")
    ((source, found),) = desk.checked_quotations(number)
    assert (source, found.grade) == (tape, Grade.ALTERED)
    assert found.passage is not None
    assert found.passage.locator == "00:00:04"


def test_a_picture_has_no_words_unless_they_were_kept_with_it(desk: Desk, number: int) -> None:
    claim = desk.claims(number)[1]
    scan = desk.add_source(number, Source("", SourceType.DOCUMENT, "Scan"))
    desk.keep_copy(number, scan.id, "scan.png", b"\x89PNG\r\n\x1a\n" + bytes(99), "")
    assert desk.readable_sources(number) == ()
    typed = desk.add_source(number, Source("", SourceType.DOCUMENT, "Typed off"))
    png = b"\x89PNG\r\n\x1a\n" + bytes(98)
    desk.keep_copy(number, typed.id, "typed.png", png, _OTHER.decode())
    ((source, found),) = desk.bearings(number, claim.id)
    assert (source.title, found.stance) == ("Typed off", Stance.CONTRADICTS)


def test_what_is_not_there_is_said(desk: Desk, number: int) -> None:
    with pytest.raises(NotOnDeskError, match="no claim"):
        desk.bearings(number, "0" * 12)
    with pytest.raises(NotOnDeskError, match="no article"):
        desk.checked_quotations(number + 1)
