"""Quantities as newsrooms write them, and what only looks like one: both sides, item by item."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.numbers import find_numbers_in
from factcheck.model import Bound, Kind, NumberType
from tests.unit.contradiction_stories import of_kind


def read(text: str) -> list[tuple[str, str, str]]:
    return [(n.surface, n.value, n.counted) for n in find_numbers_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dozens of shops closed.", [("Dozens", ">12", "shop")]),
        ("Hundreds of bakers marched.", [("Hundreds", ">100", "baker")]),
        ("Tens of thousands of fans sang.", [("Tens of thousands", ">10000", "fan")]),
        ("Scores of boats sank.", [("Scores", ">20", "boat")]),
        ("Several dozen boats sank.", [("Several dozen", ">12", "boat")]),
        ("A few hundred boats sank.", [("A few hundred", ">100", "boat")]),
        ("A couple of boats sank.", [("A couple of", "~2", "boat")]),
        ("They lost millions of dollars.", [("millions of dollars", ">1000000 USD", "")]),
        ("They ran hundreds of miles.", [("hundreds of miles", ">100 mile", "")]),
        ("The couple left.", []),
        ("Several boats sank.", []),
        ("Turnout was in the low hundreds.", []),
        ("He scores often.", []),
        ("Up to several hundred came.", []),
    ],
)
def test_sizes_left_open(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("It cost C$5.", "C$5", "5 CAD"),
        ("It cost HK$5.", "HK$5", "5 HKD"),
        ("It cost Rs 500.", "Rs 500", "500 rupee"),
        ("It cost Rs 500 crore.", "Rs 500 crore", "5000000000 rupee"),
        ("It cost 5m euros.", "5m euros", "5000000 EUR"),
        ("It cost 50p.", "50p", "50 penny"),
        ("It cost 50 cents.", "50 cents", "50 US cent"),
        ("It cost 5 million Swiss francs.", "5 million Swiss francs", "5000000 CHF"),
        ("It cost 90 New Zealand dollars.", "90 New Zealand dollars", "90 NZD"),
        ("It cost $5-10 million.", "$5-10 million", "5000000..10000000 USD"),
        ("They earn $15 an hour.", "$15 an hour", "15 USD/hour"),
        ("Oil fell to $50 a barrel.", "$50 a barrel", "50 USD/barrel"),
        ("He has a £900-a-week deal.", "£900-a-week", "900 GBP/week"),
        ("It cost $15 a year ago.", "$15", "15 USD"),
        ("It was 98.6°F outside.", "98.6°F", "98.6 degree Fahrenheit"),
        ("It was 20 degrees Celsius.", "20 degrees Celsius", "20 degree Celsius"),
        ("It was -5C at dawn.", "-5C", "-5 degree Celsius"),
        ("It was minus 5 degrees at dawn.", "minus 5 degrees", "-5 degree"),
        ("It was 5 degrees below zero.", "5 degrees below zero", "-5 degree"),
        ("It was plus or minus 5 degrees.", "5 degrees", "5 degree"),
        ("The economy grew -0.3%.", "-0.3%", "-0.3 %"),
        ("The keeper is 6'3\" tall.", "6'3\"", "6.25 foot"),
        ("The keeper is 6ft 3in tall.", "6ft 3in", "6.25 foot"),
        ("The tower is 335 m high.", "335 m", "335 metre"),
        ("The park covers 12 km² now.", "12 km²", "12 square kilometre"),
        ("The car does 40 miles per gallon.", "40 miles per gallon", "40 mpg"),
        ("She got a five-second penalty.", "five-second", "5 second"),
        ("Rates rose 25 basis points.", "25 basis points", "0.25 percentage point"),
        ("The council voted 7 to 2.", "7 to 2", "7-2"),
        ("The Hawks beat the Owls 21 to 14.", "21 to 14", "21-14"),
        ("The Senate voted 51-49.", "51-49", "51-49"),
        ("They won by a 3-to-1 ratio.", "3-to-1", "3"),
        ("A quarter of a million came.", "A quarter of a million", "250000"),
        ("A million and a half came.", "A million and a half", "1500000"),
        ("A third of the crew left.", "A third", "0.3333333333"),
        ("A third sailor left.", "third", "3rd"),
        ("Adults over 65 pay less.", "over 65", ">65 year"),
        ("People 65 and older pay less.", "65 and older", ">=65 year"),
        ("The poet died at 81.", "81", "81 year"),
        ("She will be 60 in May.", "60", "60 year"),
        ("5 lakh people came.", "5 lakh", "500000"),
    ],
)
def test_money_measures_scores_and_ages(text: str, surface: str, value: str) -> None:
    assert [(n.surface, n.value) for n in find_numbers_in(text)] == [(surface, value)]


@pytest.mark.parametrize(
    ("text", "value", "counted"),
    [
        ("The rate was 20 per 100,000 people.", "0.0002", "person"),
        ("There were 20 deaths per 100,000 residents.", "0.0002", "death"),
        ("Two in every five voters agreed.", "0.4", "voter"),
        ("Nearly four in 10 voters agreed.", "~0.4", "voter"),
        ("Fewer than one in 10 voters agreed.", "<0.1", "voter"),
        ("Half the world's population agreed.", "0.5", "population"),
    ],
)
def test_shares_and_rates(text: str, value: str, counted: str) -> None:
    (number,) = find_numbers_in(text)
    assert (number.type, number.value, number.counted) == (NumberType.RATIO, value, counted)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("12 boats or fewer sank.", Bound.AT_MOST),
        ("12 boats or more sank.", Bound.AT_LEAST),
        ("Not fewer than 12 boats sank.", Bound.AT_LEAST),
        ("Just shy of 12 boats sank.", Bound.ABOUT),
        ("Perhaps 12 boats sank.", Bound.ABOUT),
        ("Some 12-odd boats sank.", Bound.ABOUT),
        ("12-plus boats sank.", Bound.AT_LEAST),
        ("Upwards of 12 boats sank.", Bound.MORE_THAN),
        ("A record 12 boats sank.", Bound.EXACT),
        ("Only 12 boats sank or drifted.", Bound.EXACT),
    ],
)
def test_bounds_keep_what_is_counted(text: str, bound: Bound) -> None:
    (number,) = find_numbers_in(text)
    assert (number.bound, number.counted) == (bound, "boat")


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Three of the five members left.", ["member", "member"]),
        ("A group of 20 students left.", ["student"]),
        ("They sold 40 boats, compared with 30 last year.", ["boat", "boat"]),
        ("Ten sailors and seven more nurses left.", ["sailor", "nurse"]),
        ("Ten sailors and seven more left.", ["sailor", "sailor"]),
        ("He has two brothers-in-law.", ["brother"]),
        ("It was his two most successful plays.", ["play"]),
        ("There are two known cases.", ["case"]),
        ("Two broke away.", [""]),
        ("12 MPs resigned.", ["mp"]),
        ("The 40 Pilot 500 companies agreed.", ["company"]),
        ("They had zero sympathy.", ["sympathy"]),
        ("One striker Otto Marsh left.", ["striker"]),
        ("Prices rose from 12 to 15.", ["", ""]),
    ],
)
def test_what_is_counted_past_other_words(text: str, counted: list[str]) -> None:
    assert [number.counted for number in find_numbers_in(text)] == counted


@pytest.mark.parametrize(
    "text",
    [
        "The Big Ten met.",
        "The Gang of Eight met.",
        "He lives at 12 Mill Street.",
        "HB 12 passed.",
        "H.B. 12 passed.",
        "Route 66 closed.",
        "Article 50 was used.",
        "Channel 4 reported it.",
        "The F-16 crashed.",
        "After 9/11 it changed.",
        "It is open 24/7.",
        "They sang in 2014-16.",
        "It is an all-in-one shop.",
        "They played one-on-one.",
        "A 16x9 picture hung there.",
        "It fell below zero.",
        "She finished ahead of a gala for one.",
    ],
)
def test_labels_and_idioms_are_no_numbers(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("sentence", "flagged"),
    [
        ("It was -5C (23F) at dawn on the pier.", False),
        ("It was 30C (86F) at noon on the pier.", False),
        ("It was 30C (106F) at noon on the pier.", True),
        ("Noon brought a rise of 5C (9F) on the pier.", False),
        ("Noon brought a rise of 5C (19F) on the pier.", True),
    ],
)
def test_converted_temperatures(sentence: str, flagged: bool) -> None:
    assert bool(of_kind(Kind.UNIT, sentence)) is flagged


_WORDS = st.sampled_from(
    "dozens hundreds of a few couple thousand minus -5C 12 degrees below zero $5 an hour per half"
    " million the boats in every 10 or fewer 6'2\" people 3 to 1 age 65 and older - , .".split()
)


@given(st.lists(_WORDS, max_size=14))
def test_any_row_of_words_of_number_reads_the_same_twice(words: list[str]) -> None:
    text = " ".join(words)
    numbers = find_numbers_in(text)
    assert numbers == find_numbers_in(text)
    for number in numbers:
        assert text[number.start : number.end] == number.surface
        assert number.low <= number.high
        span = number.counted_span
        assert span is None or 0 <= span.start < span.end <= len(text)
    starts = [number.start for number in numbers]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Prices rose tenfold.", [("tenfold", "10", "")]),
        ("It was a 10-fold rise.", [("10-fold", "10", "")]),
        ("They sold three times as many boats.", [("three times", "3", "")]),
        ("It was four times the legal limit.", [("four times", "4", "")]),
        ("She won three times.", [("three", "3", "time")]),
        ("All but two of the boats sank.", [("All but two", "2", "exception")]),
        ("All but one boat sank.", [("All but one", "1", "exception")]),
        ("One boat sank.", [("One", "1", "boat")]),
        ("A 40-strong crew left.", [("40", "40", "person")]),
        ("It cost 3,5 million euros.", [("3,5 million euros", "3500000 EUR", "")]),
        ("It rose 2,5 percent.", [("2,5 percent", "2.5 %", "")]),
        ("It sold 2,500 boats.", [("2,500", "2500", "boat")]),
        ("It cost Rs. 5,000.", [("Rs. 5,000", "5000 rupee", "")]),
    ],
)
def test_multiples_exceptions_and_commas(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Ada Lund (44) and Ivo Halden (37) won.", ["44 year", "37 year"]),
        ("Lund (44) won.", []),
        ("Ada Lund (44 boats) won.", []),
        ("Ada Lund (1999) is a novel.", []),
    ],
)
def test_an_age_in_brackets_stands_behind_a_full_name(text: str, ages: list[str]) -> None:
    found = find_numbers_in(text)
    assert [n.value for n in found if n.type is NumberType.AGE] == ages
