"""Reports on some claims only."""

from __future__ import annotations

import pytest

from factcheck.errors import ExportError
from factcheck.model import Status
from factcheck.report import TEXT_FORMATS, Scope, narrowed, render
from factcheck.report.contents import contents
from tests.golden.checking_copies import ferry_copy


def test_all_claims_are_the_whole_report() -> None:
    whole = ferry_copy()
    assert narrowed(narrowed(whole, Scope.OPEN), Scope.ALL) == whole


def test_disputed_and_open_claims_keep_their_numbers_and_the_counts_of_the_whole() -> None:
    whole, some = contents(ferry_copy()), contents(narrowed(ferry_copy(), Scope.OPEN))
    done = {Status.VERIFIED, Status.ON_AUTHOR, Status.OPINION}
    assert some.claims == tuple(
        e for e in whole.claims if e.claim.status not in done or e.claim.earlier
    )
    assert 0 < len(some.claims) < len(whole.claims)
    assert some.by_status == whole.by_status
    assert some.progress == whole.progress
    assert set(whole.unruled) <= set(some.contradictions)


def test_one_claim_stands_there_with_what_it_takes_part_in() -> None:
    whole = contents(ferry_copy())
    for entry in whole.claims:
        some = contents(narrowed(ferry_copy(), Scope.ONE, entry.claim.id))
        assert some.claims == (entry,)
        assert tuple(each.number for each in some.contradictions) == entry.contradictions


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
def test_every_format_tells_of_these_claims_only(format_name: str) -> None:
    copy = ferry_copy()
    kept, left = copy.claims[0], copy.claims[2]
    text = render(narrowed(copy, Scope.ONE, kept.id), format_name)
    assert text != render(copy, format_name)
    if format_name in ("json", "csv", "csv-excel", "annotations"):
        assert kept.id in text
        assert left.id not in text
    else:
        assert "1 of 6 claims, " in text


def test_a_claim_that_is_not_there_is_refused() -> None:
    with pytest.raises(ExportError):
        narrowed(ferry_copy(), Scope.ONE, "000000000000")
