"""Times as newsrooms write them, one table a kind: what must be read, and what must not."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.language.times import find_times_in
from factcheck.model import Time, TimeType

PUBLISHED = dt.date(2021, 3, 17)  # a Wednesday


def values(text: str, published: dt.date | None = PUBLISHED) -> list[str]:
    return [time.value for time in find_times_in(text, published)]


def only(text: str, published: dt.date | None = PUBLISHED) -> Time:
    times = find_times_in(text, published)
    assert len(times) == 1, times
    return times[0]


NUMERIC = [
    ("Filed 3-15-2021 in Lyre.", "2021-03-15"),
    ("Filed 15.3.2021 in Lyre.", "2021-03-15"),
    ("Filed 15/3/2021 in Lyre.", "2021-03-15"),
    ("Filed 2021/03/15 in Lyre.", "2021-03-15"),
    ("Filed 2021-03-15 in Lyre.", "2021-03-15"),
    ("They met on the Fourth of July.", "2020-07-04"),
    ("They met on 15th March.", "2021-03-15"),
    ("They met on Mon., Mar. 15.", "2021-03-15"),
    ("It closed on the 15th.", "2021-03-15"),
    ("It will close on the 20th.", "2021-03-20"),
]

WEEKDAYS = [
    ("He left Tuesday last week.", "2021-03-09"),
    ("He left on Tuesday of last week.", "2021-03-09"),
    ("She returns on Friday of next week.", "2021-03-26"),
    ("Two weeks ago Tuesday he left.", "2021-03-02"),
    ("A week ago Sunday the roof fell.", "2021-03-07"),
    ("The vote is a week from tomorrow.", "2021-03-25"),
    ("The vote is a week from Friday.", "2021-03-19"),
    ("The Friday before last it rained.", "2021-03-05"),
    ("It fell this past Friday.", "2021-03-12"),
    ("It ends this coming Friday.", "2021-03-19"),
    ("Talks resume Monday.", "2021-03-22"),
    ("The council meets Friday.", "2021-03-19"),
    ("She is meeting the mayor on Friday.", "2021-03-19"),
    ("Both sides begin talks on Friday.", "2021-03-19"),
    ("The city gave them until Friday to pay.", "2021-03-19"),
    ("He announced the plan Friday.", "2021-03-12"),
    ("The service planned for Friday was canceled.", "2021-03-12"),
    ("She set Friday aside and rested.", "2021-03-12"),
    ("The fair got off to a bright start on Friday.", "2021-03-12"),
    ("The hearing was postponed until Friday.", "2021-03-19"),
    ("The judge rose before postponing the man's testimony until Friday.", "2021-03-19"),
    ("She adjourned the whole case until Friday.", "2021-03-19"),
    ("It may fetch more when it is sold at auction in Lyre on Friday.", "2021-03-19"),
    ("Much was said in the weeks leading up to Friday's debate.", "2021-03-19"),
    ("He will quit after the attack on Friday.", "2021-03-12"),
    ("He will quit after the vote on Friday.", "2021-03-19"),
    ("Quill sought calm, saying on Friday that troops must hold off.", "2021-03-12"),
    ("The club used to be open on Friday.", "2021-03-12"),
    ("Tarn, who appeared to be ill, on Friday wrote a letter.", "2021-03-12"),
    (
        "She will see Dr. Quill in Lyre, Ill., for a long, hard, further look Friday.",
        "2021-03-19",
    ),
]

TURNS_OF_THE_YEAR = [
    # The year nearest to publication, unless the tense says else.
    ("The record was set on Aug. 6.", dt.date(2021, 2, 6), "2020-08-06"),
    ("The record, set on Aug. 6, fell.", dt.date(2021, 2, 6), "2020-08-06"),
    ("The summit would still be held on April 24.", dt.date(2021, 2, 10), "2021-04-24"),
    ("The thrift announced the plan Aug. 21.", dt.date(2021, 10, 27), "2021-08-21"),
    ("The council plans to vote on Jan. 9.", dt.date(2021, 10, 27), "2022-01-09"),
    ("The fair opens on Jan. 9.", dt.date(2021, 12, 27), "2022-01-09"),
    ("The fair opened on Dec. 30.", dt.date(2022, 1, 4), "2021-12-30"),
    (
        "What would follow if he won the vote on Nov. 8, she asked.",
        dt.date(2021, 5, 16),
        "2021-11-08",
    ),
    ("The party splinters if they lose in October.", dt.date(2021, 4, 12), "2021-10"),
    ("The two are vying for the seat in the Nov. 8 vote.", dt.date(2021, 8, 28), "2021-11-08"),
    ("The Sept. 11 attacks changed that.", dt.date(2021, 8, 28), "2001-09-11"),
    ("They met on Sept. 11.", dt.date(2021, 10, 28), "2021-09-11"),
    ("He urged them to vote on Election Day.", dt.date(2022, 8, 10), "2022-11-08"),
    ("He voted on Election Day.", dt.date(2021, 1, 10), "2020-11-03"),
    ("The fair: Dec. 30.", dt.date(2021, 12, 20), "2021-12-30"),
]

UNITS = [
    ("The sale closes by year's end.", "2021-12-31"),
    ("It was the year's best book.", "2021"),
    ("The week's events shook Lyre.", "2021-W11"),
    ("The theme of this years fair is fire.", "2021"),
    ("Sales fell in the current quarter.", "2021-Q1"),
    ("Sales fell in the latest quarter.", "2020-Q4"),
    ("Sales fell in H1 2016.", "2016-H1"),
    ("Sales fell in 3Q 2014.", "2014-Q3"),
    ("Sales fell in FY2015.", "2015"),
    ("Sales fell in fiscal 2015.", "2015"),
    ("Sales fell in the fiscal third quarter of 2015.", "2015-Q3"),
    ("The barn burned this past spring.", "2020-SP"),
    ("The barn opens this coming summer.", "2021-SU"),
    ("The barn burned this winter.", "2020-WI"),
    ("The barn burned last winter.", "2020-WI"),
    ("The barn will open this fall.", "2021-FA"),
    ("The record of 1998 stands.", "1998"),
    ("Lyre will test its newest pumps this fall.", "2021-FA"),
    ("Under a June agreement they left.", "2020-06"),
    ("The March vote was close.", "2021-03"),
    ("He left years ago.", "PAST_REF"),
    ("In today's world few care.", "PRESENT_REF"),
    ("It is as true today as it was then.", "PRESENT_REF"),
    ("He left today as rain fell.", "2021-03-17"),
]

HALVES = [
    ("He waited half an hour.", "PT30M"),
    ("It took a half-century.", "P50Y"),
    ("It took half a decade.", "P5Y"),
    ("It took an hour and a half.", "PT1H30M"),
    ("It took a minute and a half.", "PT1M30S"),
    ("He left a year and a half ago.", "2019-09"),
    ("He left two and a half years ago.", "2018-09"),
]

DECADES_AND_CENTURIES = [
    ("It was built in the 1990s.", "199"),
    ("It was built in the '90s.", "199"),
    ("It was built in the mid-'70s.", "197"),
    ("It was built in the early 1990s.", "199"),
    ("It was built in the nineties.", "199"),
    ("It was built in the 1800s.", "18"),
    ("It was built in the late 19th century.", "18"),
    ("It was built in the eighteenth century.", "17"),
    ("It was built in 150 or 1150 BC.", "BC1150"),
    ("It took two decades.", "P20Y"),
    ("It took a century.", "P100Y"),
]

RANGES = [
    ("It ran from March 3 to March 9.", ["2021-03-03", "2021-03-09"]),
    ("It ran March 3-9, 2016.", ["2016-03-03/2016-03-09"]),
    ("It ran between 2014 and 2016.", ["2014", "2016"]),
    ("Most seats were booked in December and January.", ["2020-12", "2021-01"]),
    ("It ran from December 30 to January 5.", ["2020-12-30", "2021-01-05"]),
    ("He led it from 2014-16.", ["2014/2016"]),
    ("He led it in 2014–2016.", ["2014/2016"]),
    ("He led it in the 2014/15 season.", ["2014/2015"]),
]

CLOCKS = [
    ("It began Friday at 3 p.m. EST.", "2021-03-12T15:00-05:00"),
    ("It began Friday at 3 p.m. EDT.", "2021-03-12T15:00-04:00"),
    ("It began at 0430 GMT on Friday.", "2021-03-12T04:30Z"),
    ("It began at 1900 GMT on Friday.", "2021-03-12T19:00Z"),
    ("It began at 9.30pm BST on Friday.", "2021-03-12T21:30+01:00"),
    # Eastern time is two offsets by the season, and IST three countries'.
    ("It began Friday at 3 p.m. ET.", "2021-03-12T15:00"),
    ("It began Friday at 3 p.m. IST.", "2021-03-12T15:00"),
    ("It began at 3 p.m. on Friday.", "2021-03-12T15:00"),
    ("Storms hit Lyre overnight.", "2021-03-16TNI"),
    ("Snow will fall overnight.", "2021-03-17TNI"),
    ("Storms hit Lyre overnight Friday.", "2021-03-12TNI"),
    ("Storms hit Lyre late Friday night.", "2021-03-12TNI"),
]


@pytest.mark.parametrize(
    ("text", "value"), [*NUMERIC, *WEEKDAYS, *UNITS, *HALVES, *DECADES_AND_CENTURIES, *CLOCKS]
)
def test_one_time_has_one_value(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(("text", "published", "value"), TURNS_OF_THE_YEAR)
def test_the_year_is_the_nearest_that_the_tense_allows(
    text: str, published: dt.date, value: str
) -> None:
    assert only(text, published).value.startswith(value)


@pytest.mark.parametrize(("text", "expected"), RANGES)
def test_a_range_has_both_ends(text: str, expected: list[str]) -> None:
    assert values(text) == expected


NO_TIMES = [
    # Telephone and serial numbers.
    "Call 555-2016 or 020 7946 2013.",
    "Call 1-800-2000 or (0)20-2016.",
    "Part 2016-555-0100 is missing.",
    # Scores and times run.
    "They won 21-14 and lost 3-2.",
    "Tarn beat Quill 6-4, 7-5.",
    "The record is 10-4.",
    # Ages.
    "She is 45 years old and he is aged 30.",
    "A 2000-year-old wall and a 2000 year old tale.",
    "He is in his 60s, she in her thirties.",
    # Degrees.
    "Highs were in the 80s.",
    "Temperatures stayed in the 20s.",
    # Words that are a month, a season, a unit or a day as well.
    "In the fall of the old order he rose.",
    "The spring in her step was gone.",
    "A march for peace set out.",
    "The march on Lyre was long.",
    "The board ruled, and May was pleased.",
    "The second man came second.",
    "He waited a second.",
    "The Good Friday agreement holds.",
    "Christmas trees and Easter eggs were sold.",
    "It was high noon for the mayor.",
    "He works on the 15th floor and on the 3rd draft.",
    "Half a million people left.",
    "A population of 1950 and a total of 2012 were named.",
    "Current TV aired it, and so did “This Morning.”",
    "Fixes come on the second Tuesday of Lent, on Patch Tuesday.",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_looks_like_a_time_is_none(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The Kestrel Party daily Lantern said so.", []),
        ("A daily column runs there.", ["P1D"]),
        ("They meet daily.", ["P1D"]),
        ("The August vote was close.", ["2020-08"]),
        ("He marched in March.", ["2021-03"]),
        ("Spring came in the spring of 2009.", ["2009-SP"]),
        ("He has led it since 2014.", ["2014"]),
        ("Now he leads.", ["PRESENT_REF"]),
        ("They may vote in May.", ["2021-05"]),
        ("He came second in a May 2015 race.", ["2015-05"]),
        ("In the 2012 election 2012 votes were cast.", ["2012"]),
    ],
)
def test_the_same_word_both_ways(text: str, value: list[str]) -> None:
    assert values(text) == value


def test_a_date_without_a_tense_stays_near_the_one_before_it() -> None:
    text = "The index, at a high in June against a low in March, was down."
    assert values(text, dt.date(2021, 10, 30)) == ["2021-06", "2021-03"]


def test_a_time_of_day_takes_the_day_named_last() -> None:
    times = find_times_in(
        "On Monday he worked in the morning. He left in the afternoon.", PUBLISHED
    )
    assert [time.value for time in times] == ["2021-03-15", "2021-03-15TMO", "2021-03-15TAF"]
    assert times[1].type is TimeType.TIME
    assert times[1].earliest is None  # it is only likely to be that day


def test_a_zone_is_part_of_what_is_meant() -> None:
    one = only("It began at 9 p.m. BST on Friday.")
    other = only("It began at 9 p.m. GMT on Friday.")
    assert one.value != other.value
    assert one.earliest == other.earliest


STAGES = [
    (
        "On Saturday night, the opening night, it rained. On the opening night nobody came.",
        ["2021-03-13TNI", "2021-03-13", "2021-03-13"],
    ),
    ("Day two: what we saw. Yesterday, day two of the regatta, Lyre won.", ["2021-03-16"] * 3),
    ("Opening night, February 3, 2021, of the fair drew a crowd.", ["2021-02-03"] * 2),
    ("The closing day of the fair drew a crowd.", []),  # nothing dates it
    ("Her opening night dress was red.", []),
    ("The day two ferries sank was a Monday.", ["2021-03-15"]),
    ("They left on the opening page a blank.", []),
]


@pytest.mark.parametrize(("text", "expected"), STAGES)
def test_a_day_of_an_event_has_the_date_beside_it(text: str, expected: list[str]) -> None:
    assert sorted(values(text)) == sorted(expected)


@pytest.mark.parametrize("published", [None, dt.date(2021, 3, 18), dt.date(2021, 3, 15)])
def test_the_date_line_of_a_text_dates_it(published: dt.date | None) -> None:
    text = "Harbour wall falls\n\nWednesday, March 17, 2021\n\nThe wall fell yesterday."
    assert values(text, published)[-1] == "2021-03-16"


def test_a_date_line_of_another_week_does_not() -> None:
    text = "Harbour wall falls\n\nMarch 1, 2021\n\nThe wall fell yesterday."
    assert values(text)[-1] == "2021-03-16"
