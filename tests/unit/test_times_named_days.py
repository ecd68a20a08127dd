"""Named days: their dates by our rules and by the library, and what is only called after one."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import holidays
import pytest

from factcheck.language.times import find_times_in
from factcheck.language.times.named_days import RULES, Kept, date_of
from factcheck.model import Time

PUBLISHED = dt.date(2021, 3, 17)


def only(text: str, published: dt.date | None = PUBLISHED) -> Time:
    times = find_times_in(text, published)
    assert len(times) == 1, times
    return times[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Palm Sunday.", "2021-03-28"),  # eleven days on, else nearly a year ago
        ("They will meet on Easter Sunday.", "2021-04-04"),
        ("They met on Good Friday 2015.", "2015-04-03"),
        ("They met at Easter in 2016.", "2016-03-27"),
        ("They met on Ash Wednesday.", "2021-02-17"),
        ("They met on Orthodox Easter 2021.", "2021-05-02"),
        ("They met on Yom Kippur.", "2020-09-28"),
        ("They met at Hanukkah 2017.", "2017-12-13"),
        ("They met on Diwali 2019.", "2019-10-27"),
        ("They met at Lunar New Year.", "2021-02-12"),
        ("They will meet on Eid al-Fitr.", "2021-05-13"),
        ("They met on Bastille Day 2016.", "2016-07-14"),
        ("They met on Thanksgiving 2018.", "2018-11-22"),
        ("They met on Election Day 2020.", "2020-11-03"),
        ("They met last Christmas.", "2020-12-25"),
        ("They meet next Halloween.", "2021-10-31"),
        ("They met on Mother's Day 2019.", "2019-05-12"),
        ("They met on Mother’s Day 2019.", "2019-05-12"),
        ("They met on St. Patrick's Day 2019.", "2019-03-17"),
        ("They met on Christmas Eve.", "2020-12-24"),
        ("They met in Easter week 2019.", "2019"),
        ("They fled on Thanksgiving weekend.", "2020-W48-WE"),
    ],
)
def test_a_named_day_has_its_date(text: str, value: str) -> None:
    times = find_times_in(text, PUBLISHED)
    assert times[-1].value == value


@pytest.mark.parametrize(
    "text",
    [
        "The Good Friday agreement holds.",
        "Easter eggs and Christmas cards were sold.",
        "They sailed to Easter Island.",
        "The halloween mask was lost.",
        "He gave thanksgiving prayers.",
    ],
)
def test_what_is_called_after_a_day_is_none(text: str) -> None:
    assert find_times_in(text, PUBLISHED) == []


def test_a_day_that_begins_with_the_sight_of_the_moon_is_about() -> None:
    assert only("They met on Eid al-Adha.").mod == "APPROX"
    assert only("They met on Easter Monday.").mod == ""


def test_without_a_year_the_day_stays_open() -> None:
    time = only("They met on Easter Sunday.", None)
    assert (time.value, time.earliest) == ("", None)
    assert time.unresolved == "no year is given and the publication date is not known"
    assert only("They met on Christmas Day.", None).value == "XXXX-12-25"


def test_a_year_that_the_calendar_does_not_have_stays_open() -> None:
    time = only("They met at Passover in 1776.")
    assert (time.value, time.earliest) == ("", None)
    assert time.unresolved


AMERICAN = {
    "New Year's Day": "new year's day",
    "Martin Luther King Jr. Day": "martin luther king day",
    "Washington's Birthday": "presidents day",
    "Memorial Day": "memorial day",
    "Independence Day": "independence day",
    "Labor Day": "labor day",
    "Columbus Day": "columbus day",
    "Veterans Day": "veterans day",
    "Thanksgiving Day": "thanksgiving",
    "Christmas Day": "christmas",
    "Mother's Day": "mother's day",
    "Father's Day": "father's day",
    "Halloween": "halloween",
    "Valentine's Day": "valentine's day",
}


@pytest.mark.parametrize("year", [1990, 2000, 2011, 2024, 2030])
def test_our_rules_agree_with_the_library(year: int) -> None:
    kept = holidays.country_holidays(
        "US", years=year, observed=False, categories=("public", "unofficial")
    )
    days = {name: day for day, names in kept.items() for name in names.split("; ")}
    for name, ours in AMERICAN.items():
        assert date_of(tuple(ours.split()), year) == days[name], name


def test_every_named_day_has_a_date_in_our_time() -> None:
    for name in RULES:
        for year in (1960, 2016, 2026, 2060):
            assert date_of(name, year) is not None, (name, year)


def test_the_library_is_loaded_for_days_that_need_it_only() -> None:
    assert any(isinstance(rule, Kept) for rule in RULES.values())
    code = (
        "import sys, datetime as dt\n"
        "from factcheck.language.times import find_times_in\n"
        "find_times_in('They met on Christmas Day and last Friday.', dt.date(2021, 3, 17))\n"
        "print('holidays' in sys.modules)\n"
        "find_times_in('They met on Easter Monday.', dt.date(2021, 3, 17))\n"
        "print('holidays' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
