"""Times that lean on other times of the article, and on the events that it dates."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.language.times import find_times, find_times_in
from factcheck.model import Span, Time, TimeType
from factcheck.text.sentences import sentence_spans
from tests.unit.growth import assert_in_proportion

PUBLISHED = dt.date(2021, 3, 17)  # a Wednesday


def times(text: str, published: dt.date | None = PUBLISHED) -> dict[str, Time]:
    return {time.surface: time for time in find_times_in(text, published)}


COUNTED_FROM_THE_TEXT = [
    ("He flew out on March 3. She left two days earlier.", "two days earlier", "2021-03-01"),
    ("He flew out on March 3. She left a day later.", "a day later", "2021-03-04"),
    ("He flew out on March 3. She called the day before.", "the day before", "2021-03-02"),
    ("He flew out on March 3. She called the same day.", "the same day", "2021-03-03"),
    ("He flew out on March 3. Five calls were made that day.", "that day", "2021-03-03"),
    ("He flew out on March 3. The next day he called.", "The next day", "2021-03-04"),
    ("He flew out on March 3. The following week he called.", "The following week", "2021-W10"),
    ("He flew out in 2009. The following year he came back.", "The following year", "2010"),
    ("He flew out in June 2009. He came back the next month.", "the next month", None),
    ("The March 3 report, first seen a day earlier, is out.", "a day earlier", "2021-03-02"),
    ("He left on Monday. On the following Friday he was back.", "following Friday", "2021-03-19"),
    ("The next day, Dec. 30, he flew.", "The next day", "2020-12-30"),
    ("On the day he resigned, March 4, it rained.", "the day", "2021-03-04"),
    ("He left on March 3. The next morning he called.", "The next morning", "2021-03-04TMO"),
]


@pytest.mark.parametrize(("text", "surface", "value"), COUNTED_FROM_THE_TEXT)
def test_times_are_counted_from_the_time_named_last(
    text: str, surface: str, value: str | None
) -> None:
    found = times(text)
    wanted = {name: time.value for name, time in found.items() if surface in name}
    if value is not None:
        assert list(wanted.values()) == [value], found


COUNTED_FROM_AN_EVENT = [
    # The words behind give the date themselves.
    (
        "She called the day before the levy was announced on March 3.",
        "the day before",
        "2021-03-02",
    ),
    (
        "She called two days after the levy was announced on March 3.",
        "two days after",
        "2021-03-05",
    ),
    # The article gives it elsewhere, after or before, by the verb or by the noun.
    (
        "She called on the day of the announcement. The levy was announced on March 3.",
        "the day",
        "2021-03-03",
    ),
    (
        "The levy was announced March 3. She came March 9, he the day before the announcement.",
        "the day before",
        "2021-03-02",
    ),
    (
        "He called on the same day the council announced the levy. It was announced on March 3.",
        "the same day",
        "2021-03-03",
    ),
    (
        "They spoke on March 3, when it was announced. He left the day before the announcement.",
        "the day before",
        "2021-03-02",
    ),
    (
        "The March 3 attack shook Lyre. He fled the day after the attack.",
        "the day after",
        "2021-03-04",
    ),
    (
        "He was elected on March 3. A week after the election he fell ill.",
        "A week after",
        "2021-W10",
    ),
]


@pytest.mark.parametrize(("text", "surface", "value"), COUNTED_FROM_AN_EVENT)
def test_times_are_counted_from_the_event_that_is_named(
    text: str, surface: str, value: str
) -> None:
    found = times(text)
    assert surface in found, found
    assert found[surface].value == value
    assert found[surface].relative


def test_the_steps_are_told() -> None:
    text = "She called the day before the levy was announced on December 29."
    assert times(text)["the day before"].chain == (
        "“the day before” ← December 29, 2020 (“December 29”, this sentence) − 1 day = 2020-12-28",
    )


@pytest.mark.parametrize(
    ("text", "surface", "step"),
    [
        (
            "On January 13, 2017 it ended, a day earlier it began.",
            "a day earlier",
            "January 13, 2017 (this sentence) − 1 day = 2017-01-12",
        ),
        (
            "It began on Monday. It ended two days later.",
            "two days later",
            "March 15, 2021 (“Monday”, the sentence before) + 2 days = 2021-03-17",
        ),
        (
            "He left the day of the vote. It rained. The vote was held on March 3.",
            "the day",
            "March 3, 2021 (“March 3”, 2 sentences on) = 2021-03-03",
        ),
        (
            "He quit last month.",
            "last month",
            "publication on March 17, 2021 − 1 month = 2021-02",
        ),
        (
            "He quit on Friday.",
            "Friday",
            "publication on Wednesday, March 17, 2021; the last Friday = 2021-03-12",
        ),
        (
            "Sales fell in Q3. They rose a year earlier.",
            "a year earlier",
            "2020-Q3 (“Q3”, the sentence before); the like quarter a year before = 2019-Q3",
        ),
        (
            "He left on March 3. At 7 p.m. he called.",
            "7 p.m.",
            "March 3, 2021 (“March 3”, the sentence before); a time of that day = 2021-03-03T19:00",
        ),
        (
            "On March 3, 2016, the day after the vote, he left.",
            "the day after",
            "“March 3, 2016” beside it = 2016-03-03",
        ),
        (
            "In 1998, he was jailed; on March 20 he fled.",
            "March 20",
            "the year 1998 of the date before it = 1998-03-20",
        ),
    ],
)
def test_each_step_names_anchor_place_and_sum(text: str, surface: str, step: str) -> None:
    assert times(text)[surface].chain[-1] == f"“{surface}” ← {step}"


def test_what_a_time_is_counted_from_is_kept() -> None:
    text = "It began on Monday. It ended two days later."
    found = times(text)
    assert found["two days later"].anchor == found["Monday"].span
    assert found["two days later"].anchor_value == "2021-03-15"
    assert found["Monday"].anchor is None


def test_a_length_that_should_have_been_a_date_says_why_it_is_none() -> None:
    time = times("She called a day earlier.")["a day"]
    assert (time.type, time.value) == (TimeType.DURATION, "P1D")
    assert time.unresolved == "no time stands before it that it could be counted from"


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("He left two days earlier than March 5, 2016.", "two days earlier", "2016-03-03"),
        ("He left two days prior to the vote on March 5, 2016.", "two days prior to", "2016-03-03"),
        ("He left the day before the vote on March 1, 2016.", "the day before", "2016-02-29"),
        ("In June 2016 he came; on the 3rd he left.", "the 3rd", "2016-06-03"),
        ("He left on March 3. Overnight it rained.", "Overnight", "2021-03-02TNI"),
    ],
)
def test_the_anchor_can_stand_on_either_side(text: str, surface: str, value: str) -> None:
    assert times(text)[surface].value == value


def test_an_event_that_the_article_does_not_date_leaves_it_open() -> None:
    found = times("He flew out on March 3. She called the day before the parade was banned.")
    assert found["the day before"].value == ""
    assert found["the day before"].earliest is None
    assert found["the day before"].unresolved == "the article does not date that event"


def test_the_next_day_after_no_day_stays_open() -> None:
    assert times("The next day he called.")["The next day"].value == ""


def test_a_time_of_day_alone_is_not_held_to_a_day() -> None:
    time = times("He left on March 3. At 7 p.m. he called.")["7 p.m."]
    assert (time.value, time.earliest) == ("2021-03-03T19:00", None)


def test_weeks_are_not_counted_from_years() -> None:
    assert times("He flew out in 2009. That week she called.")["That week"].value == ""
    found = times("He flew out in 2009. She called three weeks later.")
    assert found["three weeks"].value == "P3W"


def test_an_event_with_two_dates_leaves_it_open() -> None:
    text = (
        "The levy was announced on March 3. The levy was announced on March 5. "
        "She called the day before the levy was announced."
    )
    assert times(text)["the day before"].value == ""


def test_a_length_before_an_undated_event_is_a_length() -> None:
    found = times("He fell ill three weeks after the parade was banned.")
    assert (found["three weeks"].type, found["three weeks"].value) == (TimeType.DURATION, "P3W")


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("He resigned on December 29.", "December 29", "XXXX-12-29"),
        ("It was announced on Dec. 29. He left the day before.", "the day before", "XXXX-12-28"),
        ("He left a day before the levy was announced on January 1.", "a day before", "XXXX-12-31"),
        ("He left on Friday.", "Friday", "XXXX-WXX-5"),
        ("He left last month.", "last month", ""),
        ("He left yesterday.", "yesterday", ""),
    ],
)
def test_without_publication_date_nothing_is_guessed(text: str, surface: str, value: str) -> None:
    time = times(text, None)[surface]
    assert time.value == value
    assert time.unresolved
    assert time.earliest is None


def test_without_publication_date_full_dates_are_still_counted_from() -> None:
    found = times("It was announced on March 3, 2016. He left the day before.", None)
    assert found["the day before"].value == "2016-03-02"
    assert found["the day before"].unresolved == ""


VOCABULARY = """
    the day before after on of Friday March May 3 5 2016 last next year years month months
    week a two ago said will was announced announcement earlier later , . every same that
    this in since Dec. 31 10:30 p.m. quarter third early late Christmas Eve New Year's night
    nights - – 's to or 0 1900 1799 hundred twenty nineteen thousand 5,000 2.5 half 1/2 ½
    few 9/11 13/4/2016 2016-02-30 Q3 3rd 31st '80s 1990s GMT noon sometime recent future
    weekend decade century spring of fiscal ahead and past old each couple so one from now
    Tuesdays Thurs. Thurſ. 1990ſ 1ſt ٣ ( ) overnight tonight morning the 15th FY2015 H1 3Q than
    Orthodox Easter Chinese New Year Mother's Eid al-Fitr BC until gave set plans EST 9.30pm / ²016
    """
WORDS = st.sampled_from([*VOCABULARY.split(), "\n"])


@settings(max_examples=300)
@given(st.lists(WORDS, max_size=40).map(" ".join), st.sampled_from([PUBLISHED, None]))
def test_times_are_ordered_apart_and_inside(text: str, published: dt.date | None) -> None:
    spans = sentence_spans(text, Span(0, len(text)))
    found = find_times(text, spans, published)
    for one, other in pairwise(found):
        assert one.end <= other.start
    for time in found:
        assert time.surface == text[time.start : time.end] == time.surface.strip()
        assert any(span.holds(time.span) for span in spans)
        assert time.value or time.unresolved
        if time.relative and time.earliest:
            assert any(step.startswith(f"“{time.surface}” ← ") for step in time.chain), time
        if time.anchor:
            assert 0 <= time.anchor.start < time.anchor.end <= len(text)
        assert (time.earliest is None) == (time.latest is None)
        if time.earliest and time.latest:
            assert time.earliest <= time.latest
            assert time.type in (TimeType.DATE, TimeType.TIME)
    assert found == find_times(text, spans, published)


@given(st.text(max_size=200), st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31)))
def test_any_text_and_any_publication_date_is_read(text: str, published: dt.date) -> None:
    find_times_in(text, published)
    find_times_in("last year, in the next century, next Friday, Dec. 31, winter 1999", published)


@pytest.mark.parametrize(
    "piece",
    [
        *("the day before ", "Dec. 3-", "on the day of the attack ", "two-", "a week ", "1"),
        *("2016 ", "555-2016-", "2016-", "at 9 a.m. (1400 GMT) ", "Tuesday of last week, the day "),
        *(
            "Orthodox Easter ",
            "until Friday to ",
            ") ",
            "on the 3rd, ",
            "1/1/",
            "March 3, the day I ",
        ),
    ],
)
def test_hostile_long_input_is_read_in_linear_time(piece: str) -> None:
    assert_in_proportion(lambda text: find_times_in(text, PUBLISHED), piece)
