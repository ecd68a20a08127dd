"""What people changed stays with the claim's words when the program cuts claims otherwise."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from factcheck.model import Claim, Span, Status
from factcheck.store import ClaimRow
from factcheck.store import lay_over as lay_all_over

TEXT = "“The lock was shut,” Lunde said. It rained."


def claim(identity: str, quote: str) -> Claim:
    start = TEXT.index(quote)
    return Claim(
        id=identity,
        start=start,
        end=start + len(quote),
        quote=quote,
        prefix=TEXT[:start],
        suffix=TEXT[start + len(quote) :],
        text=quote,
    )


def row(identity: str, quote: str, **changed: object) -> ClaimRow:
    place = claim(identity, quote)
    bare = ClaimRow(identity, place.start, place.end, quote, place.prefix, place.suffix)
    return replace(bare, **changed)  # type: ignore[arg-type]  # each test gives the fields' types


def make(span: Span) -> Claim:
    return replace(claim("made", span.of(TEXT)), added=True)


def lay_over(
    claims: list[Claim], rows: list[ClaimRow], make: Callable[[Span], Claim]
) -> tuple[Claim, ...]:
    """Return the claims that are listed; none is taken out here."""
    laid = lay_all_over(claims, rows, make)
    assert not laid.removed
    return laid.claims


LOCK = claim("aa", "The lock was shut")
RAIN = claim("bb", "It rained.")


def test_a_row_belongs_to_the_claim_with_its_identity() -> None:
    laid = lay_over([LOCK, RAIN], [row("bb", "It rained.", status=Status.VERIFIED)], make)
    assert laid == (LOCK, replace(RAIN, status=Status.VERIFIED))


def test_no_rows_change_nothing() -> None:
    assert lay_over([LOCK, RAIN], [], make) == (LOCK, RAIN)


def test_a_row_whose_changes_were_undone_shows_nowhere() -> None:
    assert lay_over([LOCK], [row("zz", "It rained.")], make) == (LOCK,)


def test_the_same_words_under_a_new_identity_take_over_what_was_set() -> None:
    old = row("old", "“The lock was shut,”", status=Status.DISPUTED, note="ask the keeper")
    laid = lay_over([LOCK, RAIN], [old], make)
    assert laid == (replace(LOCK, status=Status.DISPUTED, note="ask the keeper"), RAIN)


def test_what_was_set_on_the_claim_itself_comes_first() -> None:
    rows = [
        row("aa", "The lock was shut", status=Status.VERIFIED),
        row("old", "“The lock was shut,”", status=Status.DISPUTED, note="ask the keeper"),
    ]
    for order in (rows, rows[::-1]):
        laid = lay_over([LOCK], order, make)
        assert laid == (replace(LOCK, status=Status.VERIFIED, note="ask the keeper"),)


def test_a_taken_away_note_stays_away() -> None:
    rows = [row("aa", "The lock was shut", note=""), row("old", "“The lock was shut,”", note="x")]
    assert lay_over([LOCK], rows, make) == (LOCK,)


def test_words_that_are_no_claim_any_more_are_listed_as_added() -> None:
    old = row("old", "Lunde said", status=Status.VERIFIED, text="Lunde spoke.", note="heard it")
    laid = lay_over([LOCK, RAIN], [old], make)
    assert [(c.id, c.quote, c.added) for c in laid] == [
        ("aa", "The lock was shut", False),
        ("old", "Lunde said", True),
        ("bb", "It rained.", False),
    ]
    assert (laid[1].status, laid[1].text, laid[1].note) == (
        Status.VERIFIED,
        "Lunde spoke.",
        "heard it",
    )


def test_a_longer_claim_does_not_take_over_a_shorter_ones_status() -> None:
    longer = claim("cc", "“The lock was shut,” Lunde said.")
    laid = lay_over([longer], [row("aa", "The lock was shut", status=Status.VERIFIED)], make)
    assert [(c.id, c.status) for c in laid] == [
        ("cc", Status.UNCHECKED),
        ("aa", Status.VERIFIED),
    ]


def test_an_added_claim_that_the_program_finds_by_now_is_one_claim() -> None:
    laid = lay_over([RAIN], [row("mine", "It rained", added=True, status=Status.OPINION)], make)
    assert laid == (replace(RAIN, status=Status.OPINION),)


def test_a_long_run_of_punctuation_takes_no_time() -> None:
    quote = "a" + "!" * 200_000 + "a"
    long = Claim("aa", 0, len(quote), quote, "", "", quote)
    old = ClaimRow("old", 0, len(quote), quote, "", "", status=Status.OPINION)
    assert lay_over([long], [old], make) == (replace(long, status=Status.OPINION),)
