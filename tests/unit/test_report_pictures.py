"""The pictures in a report: the article as a strip, and its dates on a line of time."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from factcheck.model import (
    Block,
    BlockKind,
    CheckingCopy,
    Claim,
    Contradiction,
    Kind,
    Level,
    Passage,
    Ruling,
    RulingRecord,
    Span,
    Status,
    Time,
)
from factcheck.report import Scope, narrowed, render
from factcheck.report.contents import contents
from factcheck.report.strip import draw_strip
from factcheck.report.timeline import Dated, dates, draw_timeline
from tests.golden.checking_copies import ferry_copy

SVG = "{http://www.w3.org/2000/svg}"


def strip(copy: CheckingCopy) -> etree._Element:
    return etree.fromstring(draw_strip(contents(copy)))


def timeline(copy: CheckingCopy) -> etree._Element:
    return etree.fromstring(draw_timeline(contents(copy)))


def words(picture: etree._Element) -> list[str]:
    return ["".join(map(str, each.itertext())) for each in picture.iter(f"{SVG}text")]


def links(picture: etree._Element) -> list[str]:
    return [str(each.get("href")) for each in picture.iter(f"{SVG}a")]


def many(claims: list[Claim], text_length: int) -> CheckingCopy:
    copy = ferry_copy()
    article = dataclasses.replace(
        copy.article, text="x" * text_length, blocks=(Block(BlockKind.PARAGRAPH, 0, text_length),)
    )
    return dataclasses.replace(
        copy, article=article, claims=tuple(claims), contradictions=(), rulings={}
    )


def dated(*days: tuple[str, str], contradiction: tuple[int, ...] = ()) -> CheckingCopy:
    """A story with a claim of ten letters for each date, some of them in one contradiction."""
    base = dataclasses.replace(ferry_copy().claims[3], details=(), earlier="")
    claims = []
    for place, (first, last) in enumerate(days):
        start = place * 10
        time = Time(
            start,
            start + 8,
            f"words {place}",
            "",
            (),
            earliest=dt.date.fromisoformat(first),
            latest=dt.date.fromisoformat(last),
        )
        claims.append(
            dataclasses.replace(
                base, id=f"{place:012x}", start=start, end=start + 10, details=(time,)
            )
        )
    copy = many(claims, len(days) * 10)
    if not contradiction:
        return copy
    a, b = (
        Passage("x" * 10, at * 10, at * 10 + 10, (Span(at * 10, at * 10 + 8),))
        for at in contradiction
    )
    found = Contradiction("a" * 12, Kind.DATE, Level.CONTRADICTION, 0.9, a, b, "They differ.", "r")
    return dataclasses.replace(copy, contradictions=(found,))


def test_the_strip_links_each_claim_and_says_its_status() -> None:
    picture = strip(ferry_copy())
    assert links(picture) == [f"#claim-{number}" for number in range(1, 7)]
    titles = [str(each.findtext(f"{SVG}title")) for each in picture.iter(f"{SVG}a")]
    assert titles[1] == "claim 2, disputed"
    assert titles[0] == "claim 1, unchecked"  # it is to be checked again


def test_the_strip_has_a_text_in_its_place_and_a_legend() -> None:
    picture = strip(ferry_copy())
    assert picture.get("role") == "img"
    named = str(picture.get("aria-labelledby")).split()
    assert [each.get("id") for each in picture if each.get("id") in named] == named
    assert "6 claims in reading order: 3 unchecked, 1 disputed" in str(
        picture.findtext(f"{SVG}desc")
    )
    assert "✗ disputed 1" in words(picture)


def test_each_status_is_told_by_more_than_its_colour() -> None:
    base = dataclasses.replace(ferry_copy().claims[3], earlier="")
    claims = [
        dataclasses.replace(base, start=n * 10, end=n * 10 + 10, status=status)
        for n, status in enumerate(Status)
    ]
    picture = strip(many(claims, 60))
    fills = [str(next(each.iter(f"{SVG}rect")).get("fill")) for each in picture.iter(f"{SVG}a")]
    assert len(set(fills)) == len(Status)
    shapes = {
        str(each.get("id")): str(next(each.iter(f"{SVG}path")).get("d"))
        for each in picture.iter(f"{SVG}pattern")
    }
    assert len(set(shapes.values())) == len(shapes) == len(Status) - 2
    signs = words(picture)[: len(Status)]
    assert signs == [status.symbol for status in Status]


def test_a_report_on_some_claims_links_only_those() -> None:
    copy = narrowed(ferry_copy(), Scope.ONE, f"{2:012x}")
    assert links(strip(copy)) == ["#claim-2"]


def test_a_strip_of_thousands_of_claims_stays_small() -> None:
    base = dataclasses.replace(ferry_copy().claims[3], earlier="")
    claims = [
        dataclasses.replace(base, start=n * 20, end=n * 20 + 18, status=list(Status)[n % 6])
        for n in range(5000)
    ]
    made = draw_strip(contents(many(claims, 100_000)))
    assert len(made) < 600_000
    assert ", disputed</title>" in made


def test_nothing_is_drawn_of_a_story_without_claims() -> None:
    report = contents(dataclasses.replace(ferry_copy(), claims=(), contradictions=()))
    assert draw_strip(report) == draw_timeline(report) == ""
    assert "At a glance" not in render(report.copy, "html")


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2019-01-01", "2019-12-31", "2019"),
        ("2026-02-01", "2026-02-28", "February 2026"),
        ("2026-03-13", "2026-03-13", "13 March 2026"),
        ("2026-03-12", "2026-03-14", "12–14 March 2026"),
        ("2026-03-30", "2026-04-05", "30 Mar – 5 Apr 2026"),
        ("2025-12-29", "2026-01-04", "29 Dec 2025 – 4 Jan 2026"),
        ("9999-01-01", "9999-12-31", "9999"),
        ("2010-01-01", "2019-12-31", "1 Jan 2010 – 31 Dec 2019"),
    ],
)
def test_a_date_is_put_as_exactly_as_it_is_known(first: str, last: str, expected: str) -> None:
    found = Dated(dt.date.fromisoformat(first), dt.date.fromisoformat(last), "", (1,), ())
    assert found.date == expected


def test_dates_that_clash_are_marked_and_named() -> None:
    copy = dated(
        ("2026-03-01", "2026-03-31"),
        ("2026-03-05", "2026-03-05"),
        ("2026-03-09", "2026-03-09"),
        contradiction=(1, 2),
    )
    assert [each.contradictions for each in dates(contents(copy))] == [(), (1,), (1,)]
    picture = timeline(copy)
    assert "⚡ 5 March 2026" in words(picture)
    assert "March 2026" in words(picture)
    assert "#contradiction-1" in links(picture)
    text = str(picture.findtext(f"{SVG}desc"))
    assert "5 March 2026 (contradiction 1), 9 March 2026 (contradiction 1)." in text


@pytest.mark.parametrize("ruling", [Ruling.EXPLAINED, Ruling.NOT_A_CONTRADICTION])
def test_what_was_ruled_no_contradiction_marks_no_date(ruling: Ruling) -> None:
    copy = dated(("2026-03-05", "2026-03-05"), ("2026-03-09", "2026-03-09"), contradiction=(0, 1))
    record = RulingRecord(ruling, "Ines", copy.exported)
    copy = dataclasses.replace(copy, rulings={"a" * 12: record})
    assert not any(each.contradictions for each in dates(contents(copy)))


def test_less_exact_dates_are_wider() -> None:
    copy = dated(
        ("2019-01-01", "2019-12-31"), ("2026-02-01", "2026-02-28"), ("2026-03-05", "2026-03-05")
    )
    bars = [each for each in timeline(copy).iter(f"{SVG}rect") if each.get("class") == "date"]
    year, month, day = (float(str(each.get("width"))) for each in bars)
    assert year > month > day > 0


def test_the_day_of_publication_stands_among_the_dates() -> None:
    assert "published 27 May 2026" in words(timeline(dated(("2026-05-05", "2026-05-05"))))


def test_a_date_of_the_last_year_there_is_can_be_drawn() -> None:
    assert len(timeline(dated(("9999-12-31", "9999-12-31"), ("0001-01-01", "0001-12-31")))) > 3


def test_of_hundreds_of_dates_those_that_clash_have_a_row_and_the_rest_one_together() -> None:
    day = dt.date(2020, 1, 1)
    days = [str(day + dt.timedelta(days=3 * n)) for n in range(500)]
    copy = dated(*zip(days, days, strict=True), contradiction=(444, 490))
    picture = timeline(copy)
    shown = words(picture)
    assert "460 more dates" in shown
    assert sum(each.startswith("⚡") for each in shown) == 2
    assert float(str(picture.get("viewBox")).split()[-1]) < 1200
    assert len(etree.tostring(picture)) < 60_000


@given(
    st.lists(
        st.tuples(st.dates(), st.integers(0, 800)),
        min_size=1,
        max_size=12,
    )
)
def test_bars_keep_the_order_of_time_and_stay_in_the_picture(
    days: list[tuple[dt.date, int]],
) -> None:
    pairs = []
    for first, length in days:
        last = dt.date.fromordinal(min(first.toordinal() + length, dt.date.max.toordinal()))
        pairs.append((str(first), str(last)))
    bars = [
        each for each in timeline(dated(*pairs)).iter(f"{SVG}rect") if each.get("class") == "date"
    ]
    begins = [float(str(each.get("x"))) for each in bars]
    ends = [float(str(each.get("x"))) + float(str(each.get("width"))) for each in bars]
    assert len(bars) == len(set(pairs))
    assert begins == sorted(begins)
    assert min(begins) > 0
    assert max(ends) < 1000
