from __future__ import annotations

import datetime as dt

import pytest

from factcheck.language.times import find_times_in
from factcheck.model import Time

PUBLISHED = dt.date(2021, 3, 17)  # a Wednesday


def found(text: str, published: dt.date | None = PUBLISHED) -> dict[str, str]:
    return {time.surface: time.value for time in find_times_in(text, published)}


def only(text: str, published: dt.date | None = PUBLISHED) -> Time:
    times = find_times_in(text, published)
    assert len(times) == 1, times
    return times[0]


DATES = [
    # Full dates, in the orders that newsrooms write.
    ("The bridge opened on June 4, 1998.", "June 4, 1998", "1998-06-04"),
    ("The bridge opened on 4 June 1998.", "4 June 1998", "1998-06-04"),
    ("The bridge opened on the 4th of June, 1998.", "the 4th of June, 1998", "1998-06-04"),
    ("Logged 2020-11-30 by the clerk.", "2020-11-30", "2020-11-30"),
    ("Filed 25/12/2020 in Lyre.", "25/12/2020", "2020-12-25"),
    ("She died on Thursday, Feb. 4, 2021.", "Thursday, Feb. 4, 2021", "2021-02-04"),
    ("It ended in October 2019.", "October 2019", "2019-10"),
    ("It ended in Oct. 2019.", "Oct. 2019", "2019-10"),
    ("The Sept. 11 attacks changed it.", "Sept. 11", "2001-09-11"),
    # Years that the sentence does not give.
    ("He resigned on January 12.", "January 12", "2021-01-12"),
    ("He resigned on December 29.", "December 29", "2020-12-29"),
    ("He will resign on January 12.", "January 12", "2022-01-12"),
    ("The vote is scheduled for April 9.", "April 9", "2021-04-09"),
    ("The mayor must step down by April 9.", "April 9", "2021-04-09"),
    ("The bill was passed in November.", "November", "2020-11"),
    ("The fair will open in May.", "May", "2021-05"),
    ("The fair, to be held in May, is off.", "May", "2021-05"),
    ("They spoke of her inauguration on April 20, the clerk said.", "April 20", "2021-04-20"),
    # Weekdays.
    ("Police said Monday that it was over.", "Monday", "2021-03-15"),
    ("Police arrested him on Friday.", "Friday", "2021-03-12"),
    ("The council met Wednesday.", "Wednesday", "2021-03-17"),
    ("The council will meet Friday.", "Friday", "2021-03-19"),
    ("The council is to meet on Friday.", "Friday", "2021-03-19"),
    ("He said it would meet on Friday.", "Friday", "2021-03-19"),
    ("The deal had been due to expire Friday.", "Friday", "2021-03-12"),
    ("On Friday, the council will decide.", "Friday", "2021-03-19"),
    ("On Friday, the council decided.", "Friday", "2021-03-12"),
    ("Aides would not comment on Friday's leak.", "Friday", "2021-03-12"),
    ("Tuesday's ruling will reverberate.", "Tuesday", "2021-03-16"),
    ("Friday's debate will settle it.", "Friday", "2021-03-19"),
    ("He spoke ahead of Friday's debate.", "Friday", "2021-03-19"),
    ("She scored a victory in Tuesday's race, enough to win.", "Tuesday", "2021-03-16"),
    ("They won't meet before the weekend, or on Friday.", "Friday", "2021-03-19"),
    ("On Tuesday she won a seat.", "Tuesday", "2021-03-16"),
    ("The rule was to be issued on Tuesday.", "Tuesday", "2021-03-16"),
    ("He said earlier on Tuesday that it was over.", "earlier on Tuesday", "2021-03-16"),
    ("He left last Friday.", "last Friday", "2021-03-12"),
    ("She leaves next Friday.", "next Friday", "2021-03-19"),
    # Counted from publication.
    ("It rained yesterday.", "yesterday", "2021-03-16"),
    ("It may rain tomorrow.", "tomorrow", "2021-03-18"),
    ("It rained last month.", "last month", "2021-02"),
    ("It rained last week.", "last week", "2021-W10"),
    ("It rained last year.", "last year", "2020"),
    ("They married three years ago.", "three years ago", "2018"),
    ("They married two days ago.", "two days ago", "2021-03-15"),
    ("They met a decade ago.", "a decade ago", "2011"),
    ("Talks resume next week.", "next week", "2021-W12"),
    ("They met the day before yesterday.", "the day before yesterday", "2021-03-15"),
    ("They meet the day after tomorrow.", "the day after tomorrow", "2021-03-19"),
    ("They met last summer.", "last summer", "2020-SU"),
    ("They met last October.", "last October", "2020-10"),
    # Larger units.
    ("Sales fell in the third quarter.", "the third quarter", "2020-Q3"),
    ("Sales fell in the third quarter of 2015.", "the third quarter of 2015", "2015-Q3"),
    ("Sales fell in last year's fourth quarter.", "last year's fourth quarter", "2020-Q4"),
    ("The house dates from the 19th century.", "the 19th century", "18"),
    ("It was built in the 1990s.", "the 1990s", "199"),
    ("He has led the party since 2014.", "2014", "2014"),
    ("It closed in the spring of 2009.", "the spring of 2009", "2009-SP"),
    ("The law of 1799 is old.", "1799", "1799"),
    ("The 1799 law is old.", "1799", "1799"),
    ("Results for Q3 2019 are out.", "Q3 2019", "2019-Q3"),
    ("It ran the week of March 1.", "the week of March 1", "2021-W09"),
    ("It has been so since 9/11.", "9/11", "2001-09-11"),
    ("It closed in nineteen ninety-six.", "nineteen ninety-six", "1996"),
    # Holidays.
    ("They met on Christmas Day.", "Christmas Day", "2020-12-25"),
    ("They met on New Year's Eve.", "New Year's Eve", "2020-12-31"),
    ("They met on Thanksgiving.", "Thanksgiving", "2020-11-26"),
    ("They met on Labor Day 2019.", "Labor Day 2019", "2019-09-02"),
    # Clock times.
    ("It began at 3 p.m. on Tuesday.", "3 p.m. on Tuesday", "2021-03-16T15:00"),
    ("It began Tuesday at 9:30 a.m.", "Tuesday at 9:30 a.m.", "2021-03-16T09:30"),
    ("It began at noon Monday.", "noon Monday", "2021-03-15T12:00"),
    ("It began at 10 o'clock on Monday.", "10 o'clock on Monday", "2021-03-15T10:00"),
    ("He left Monday night.", "Monday night", "2021-03-15TNI"),
    ("He left last night.", "last night", "2021-03-16TNI"),
]

LENGTHS_AND_SETS = [
    ("He served for three years.", "three years", "P3Y"),
    ("It follows a six-month inquiry.", "a six-month", "P6M"),
    ("They have 24 hours.", "24 hours", "PT24H"),
    ("It took two and a half years.", "two and a half years", "P2Y6M"),
    ("It took 2 1/2 hours.", "2 1/2 hours", "PT2H30M"),
    ("It took more than two weeks.", "more than two weeks", "P2W"),
    ("It took two to three weeks.", "two to three weeks", "P2W"),
    ("It took several months.", "several months", "PXM"),
    ("They fought for a couple of days.", "a couple of days", "P2D"),
    ("It rained over the past two months.", "the past two months", "P2M"),
    ("It rained for twenty-one days.", "twenty-one days", "P21D"),
    ("They meet every year.", "every year", "P1Y"),
    ("They meet every two weeks.", "every two weeks", "P2W"),
    ("They meet each Tuesday.", "each Tuesday", "XXXX-WXX-2"),
    ("They meet on Tuesdays.", "Tuesdays", "XXXX-WXX-2"),
    ("They meet on Tuesday nights.", "Tuesday nights", "XXXX-WXX-2TNI"),
    ("A weekly column runs there.", "weekly", "P1W"),
    ("They meet three times a week.", "a week", "P1W"),
]

VAGUE = [
    ("She is now the chair.", "now", "PRESENT_REF"),
    ("She is currently the chair.", "currently", "PRESENT_REF"),
    ("She recently left.", "recently", "PAST_REF"),
    ("They hope to trade in the future.", "the future", "FUTURE_REF"),
    ("Few read these days.", "these days", "PRESENT_REF"),
]


@pytest.mark.parametrize(("text", "surface", "value"), [*DATES, *LENGTHS_AND_SETS, *VAGUE])
def test_words_of_time_have_a_value(text: str, surface: str, value: str) -> None:
    assert found(text).get(surface) == value, found(text)


NO_TIMES = [
    "About 2016 people came.",
    "More than 2000 came.",
    "He counted 1999 votes.",
    "It cost $2010 and weighed 1950 tons.",
    "You may march if you must.",
    "The march was long.",
    "May I ask why?",
    "April Quill and June Tarn spoke.",
    "Theresa May spoke to August Tarn.",
    "The Sun and the Guardian reported it.",
    "He came second and then fell.",
    "They sat and wed.",
    "Room 12 and Flight 1950X are closed.",
    "The spring broke and the fall hurt.",
    "A 45-year-old man and a man, 45 years old, ran.",
    "The call lasted a second.",
    "Three-quarters of them left.",
    "He read USA Today.",
    "The score was 10:35.",
    "A force of 1800 and a total of 1500 came.",
    "Black Friday sales and the Sunday Times.",
    "It was the second in as many days.",
    "Cuts of 24/7 care.",
    "Section 3 of the act says so.",
    "A quarter of them left.",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_other_words_have_none(text: str) -> None:
    assert found(text) == {}


def test_a_month_has_its_first_and_last_day() -> None:
    time = only("It rained last month.")
    assert (time.earliest, time.latest) == (dt.date(2021, 2, 1), dt.date(2021, 2, 28))
    assert time.relative
    assert time.chain == ("“last month” ← publication on March 17, 2021 − 1 month = 2021-02",)


def test_a_date_with_its_year_needs_no_steps() -> None:
    time = only("The bridge opened on June 4, 1998.")
    assert time.chain == ()
    assert not time.relative
    assert time.earliest == time.latest == dt.date(1998, 6, 4)


def test_a_guessed_year_is_said() -> None:
    (step,) = only("He resigned on December 29.").chain
    assert step == (
        "“December 29” ← publication on March 17, 2021; the last one before it, told as past"
        " = 2020-12-29"
    )


def test_a_range_of_days_has_both_ends() -> None:
    time = only("The fair ran Dec. 3-5.")
    assert time.value == "2020-12-03/2020-12-05"
    assert (time.earliest, time.latest) == (dt.date(2020, 12, 3), dt.date(2020, 12, 5))


def test_a_range_of_years_has_both_ends() -> None:
    time = only("He led it in the years 2012-16.")
    assert (time.earliest, time.latest) == (dt.date(2012, 1, 1), dt.date(2016, 12, 31))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He led it from 2012 to 2016.", ["2012", "2016"]),
        ("It ran from March 3 to April 5, 2003.", ["2003-03-03", "2003-04-05"]),
        ("It ran from December 20 to January 5, 2003.", ["2002-12-20", "2003-01-05"]),
        ("It ran on March 3 and 5.", ["2021-03-03", "2021-03-05"]),
        ("It rained in July and August 2015.", ["2015-07", "2015-08"]),
        ("In 1998, he was jailed; on March 20 he fled.", ["1998", "1998-03-20"]),
    ],
)
def test_neighbouring_dates_share_a_year(text: str, values: list[str]) -> None:
    assert [time.value for time in find_times_in(text, PUBLISHED)] == values


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("It rained in early May 2019.", "START"),
        ("It rained in mid-May 2019.", "MID"),
        ("It rained in late May 2019.", "END"),
        ("It rained at the end of May 2019.", "END"),
        ("It rained earlier this year.", "START"),
        ("It took at least three days.", "EQUAL_OR_MORE"),
        ("It took nearly three days.", "LESS_THAN"),
        ("It took about three days.", "APPROX"),
        ("It took no more than three days.", "EQUAL_OR_LESS"),
    ],
)
def test_modifiers_are_kept(text: str, mod: str) -> None:
    assert only(text).mod == mod


def test_a_date_that_two_countries_read_differently_stays_open() -> None:
    time = only("Filed 3/4/2020 in Lyre.")
    assert time.value == ""
    assert "American" in time.unresolved


def test_a_day_that_does_not_exist_stays_open() -> None:
    time = only("Filed on February 30, 2020.")
    assert (time.value, time.earliest) == ("", None)
    assert time.unresolved
