"""What is a number, how it is to be taken, and what it counts."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.numbers import find_numbers, find_numbers_in
from factcheck.model import Bound, Number, NumberType, Span, Time
from tests.unit.growth import assert_in_proportion


def only(text: str) -> Number:
    numbers = find_numbers_in(text)
    assert len(numbers) == 1, [number.surface for number in numbers]
    return numbers[0]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("The clerk counted 1,204 ballots.", "1,204", "1204"),
        ("The bakery sold 3.5 million rolls.", "3.5 million", "3500000"),
        ("Some shops sold 5m rolls.", "5m", "5000000"),
        ("The fund holds 4bn shares.", "4bn", "4000000000"),
        ("They bought twenty-three goats.", "twenty-three", "23"),
        ("They bought one hundred and five goats.", "one hundred and five", "105"),
        ("They bought two thousand three hundred goats.", "two thousand three hundred", "2300"),
        ("They bought a dozen goats.", "a dozen", "12"),
        ("They bought half a million goats.", "half a million", "500000"),
        ("It took two dozen volunteers.", "two dozen", "24"),
        ("The pier is 2½ miles long.", "2½ miles", "2.5 mile"),
        ("The pier is two and a half miles long.", "two and a half miles", "2.5 mile"),
        ("Zero complaints arrived.", "Zero", "0"),
    ],
)
def test_numerals_in_figures_and_words_have_one_value(text: str, surface: str, value: str) -> None:
    number = only(text)
    assert (number.surface, number.value) == (surface, value)


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("Rents rose 12 percent.", NumberType.PERCENT, "12 %", "%"),
        ("Rents rose 12.5%.", NumberType.PERCENT, "12.5 %", "%"),
        ("Rents rose 12 per cent.", NumberType.PERCENT, "12 %", "%"),
        (
            "Support fell three percentage points.",
            NumberType.PERCENTAGE_POINTS,
            "3 percentage point",
            "percentage point",
        ),
        ("The bridge cost $1.2 billion.", NumberType.MONEY, "1200000000 USD", "USD"),
        ("The bridge cost US$40.", NumberType.MONEY, "40 USD", "USD"),
        ("The bridge cost A$40.", NumberType.MONEY, "40 AUD", "AUD"),
        ("The bridge cost £330million.", NumberType.MONEY, "330000000 GBP", "GBP"),
        ("The bridge cost €2m.", NumberType.MONEY, "2000000 EUR", "EUR"),
        ("The bridge cost 5 million euros.", NumberType.MONEY, "5000000 EUR", "EUR"),
        ("The bridge cost EUR 500.", NumberType.MONEY, "500 EUR", "EUR"),
        ("The bridge cost 200 million pounds.", NumberType.MONEY, "200000000 GBP", "GBP"),
        ("The bridge cost 300 Canadian dollars.", NumberType.MONEY, "300 CAD", "CAD"),
        ("The bridge cost 300 Turkish liras.", NumberType.MONEY, "300 TRY", "TRY"),
        ("The road is six miles long.", NumberType.MEASURE, "6 mile", "mile"),
        ("The road is 60km long.", NumberType.MEASURE, "60 kilometre", "kilometre"),
        ("The train ran at 300 kilometers per hour.", NumberType.MEASURE, "300 km/h", "km/h"),
        ("The train ran at 186 miles an hour.", NumberType.MEASURE, "186 mph", "mph"),
        ("The hall has 240 square meters.", NumberType.MEASURE, "240 square metre", "square metre"),
        ("The parcel weighed seven pounds.", NumberType.MEASURE, "7 pound", "pound"),
        ("The keeper is 5-foot-6.", NumberType.MEASURE, "5.5 foot", "foot"),
        ("It was 34 degrees in the shade.", NumberType.MEASURE, "34 degree", "degree"),
        ("The 86-yard run decided it.", NumberType.MEASURE, "86 yard", "yard"),
        ("Two-thirds of the crew left.", NumberType.RATIO, "0.6666666667", ""),
        ("Half of the crew left.", NumberType.RATIO, "0.5", ""),
        ("One in five tenants left.", NumberType.RATIO, "0.2", ""),
        ("Nine out of 10 tenants left.", NumberType.RATIO, "0.9", ""),
        ("The home side won 3-1.", NumberType.SCORE, "3-1", ""),
        ("The home side won 3 – 1.", NumberType.SCORE, "3-1", ""),
        ("The council voted 17 to 13.", NumberType.SCORE, "17-13", ""),
        ("A 20-27 loss ended the season.", NumberType.SCORE, "20-27", ""),
        ("She was the third mayor to resign.", NumberType.ORDINAL, "3rd", ""),
        ("He wrote the 21st chapter.", NumberType.ORDINAL, "21st", ""),
        ("It was her twenty-second win.", NumberType.ORDINAL, "22nd", ""),
    ],
)
def test_sorts_of_quantity(text: str, kind: NumberType, value: str, unit: str) -> None:
    number = only(text)
    assert (number.type, number.value, number.unit) == (kind, value, unit)


def test_pounds_are_money_where_the_text_writes_the_sign() -> None:
    numbers = find_numbers_in("The lamp cost £9. The table cost seven pounds.")
    assert [number.value for number in numbers] == ["9 GBP", "7 GBP"]


@pytest.mark.parametrize(
    ("text", "value", "counted"),
    [
        ("Maren Holt, 34, drove the van.", "34 year", "Maren Holt"),
        ("Police held a man aged 45.", "45 year", None),
        ("She is 45.", "45 year", None),
        ("The twins, who turned 68 on the ferry, laughed.", "68 year", None),
        ("The 34-year-old baker fled.", "34 year", "baker"),
        ("The 120-year-old law still holds.", "120 year", "law"),
        ("His six-year-old son Otto watched.", "6 year", "son"),
        ("A six-year-old Otto watched.", "6 year", "Otto"),
        ("Her sister is 34 years old.", "34 year", None),
        ("The kitten is a two-month-old stray.", "2 month", "stray"),
        ("Children aged 10 to 12 may enter.", "10..12 year", None),
    ],
)
def test_ages(text: str, value: str, counted: str | None) -> None:
    ages = [number for number in find_numbers_in(text) if number.type is NumberType.AGE]
    assert [number.value for number in ages] == [value]
    span = ages[0].counted_span
    assert (span.of(text) if span else None) == counted


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("At least five goats escaped.", ">=5", Bound.AT_LEAST),
        ("No fewer than six goats escaped.", ">=6", Bound.AT_LEAST),
        ("300 or more goats escaped.", ">=300", Bound.AT_LEAST),
        ("More than 200 goats escaped.", ">200", Bound.MORE_THAN),
        ("Over 200 goats escaped.", ">200", Bound.MORE_THAN),
        ("Up to 200 goats escaped.", "<=200", Bound.AT_MOST),
        ("As many as 200 goats escaped.", "<=200", Bound.AT_MOST),
        ("No more than 200 goats escaped.", "<=200", Bound.AT_MOST),
        ("Fewer than 200 goats escaped.", "<200", Bound.LESS_THAN),
        ("Just under 200 goats escaped.", "<200", Bound.LESS_THAN),
        ("Nearly 200 goats escaped.", "~200", Bound.ABOUT),
        ("An estimated 200 goats escaped.", "~200", Bound.ABOUT),
        ("Some 200 goats escaped.", "~200", Bound.ABOUT),
        ("200 goats escaped.", "200", Bound.EXACT),
        ("10 to 15 goats escaped.", "10..15", Bound.RANGE),
        ("Between 10 and 15 goats escaped.", "10..15", Bound.RANGE),
        ("10-15 goats escaped.", "10..15", Bound.RANGE),
        ("Five or six goats escaped.", "5..6", Bound.RANGE),
        ("10 to 15 million goats escaped.", "10000000..15000000", Bound.RANGE),
        ("It cost $1.2 to $1.5 billion.", "1200000000..1500000000 USD", Bound.RANGE),
    ],
)
def test_bounds(text: str, value: str, bound: Bound) -> None:
    number = only(text)
    assert (number.value, number.bound) == (value, bound)
    assert number.surface in text
    assert number.counted == ("goat" if "goats" in text else "")


def test_an_open_side_is_infinite() -> None:
    assert only("At least five goats escaped.").high == math.inf
    assert only("Up to five goats escaped.").low == -math.inf
    exact = only("Five goats escaped.")
    assert exact.low == exact.high == 5


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Five phone calls were placed.", ["call"]),
        ("Three U.S. officials spoke.", ["official"]),
        ("12 of the 40 people were hurt.", ["person", "person"]),
        ("The death toll rose to 45.", ["death"]),
        ("The number of permits was five.", ["permit"]),
        ("A crowd of 12,000 sang.", ["crowd"]),
        ("The town has a population of 9,000.", ["population"]),
        ("Ten sailors were hurt, 14 were missing.", ["sailor", "sailor"]),
        ("The blast killed ten sailors and 14 others.", ["sailor", "sailor"]),
        ("A storm swept in, killing 107.", ["person"]),
        ("The 104-page report names 3 companies.", ["page", "company"]),
        ("Seven women and two children waited.", ["woman", "child"]),
        ("Nine arms dealers were tried.", ["dealer"]),
        ("Three Dallas officials resigned.", ["official"]),
        ("Four armed men ran.", ["man"]),
        ("Six straight wins lifted the club.", ["win"]),
        ("Only 19 back Masons.", [""]),
        ("One call occurred.", ["call"]),
        ("One unarmed guard died.", ["guard"]),
        ("The crew rescued 40 sheep.", ["sheep"]),
        ("It is her second consecutive title.", ["title"]),
        ("Two thirds of senators agreed.", ["senator"]),
        ("12 percent of tenants left.", ["tenant"]),
    ],
)
def test_what_is_counted(text: str, counted: list[str]) -> None:
    assert [number.counted for number in find_numbers_in(text)] == counted


def test_the_words_counted_keep_their_qualifiers() -> None:
    text = "Five phone calls and three senior envoys were named."
    spans = [number.counted_span for number in find_numbers_in(text)]
    assert [span.of(text) for span in spans if span] == ["phone calls", "senior envoys"]


@pytest.mark.parametrize(
    "text",
    [
        "No. 10 declined to comment.",
        "The G7 met on COVID-19.",
        "A Boeing 737 landed.",
        "Section 230 protects them.",
        "Call 555-0134 or +1 202-555-0134.",
        "See www.example.org/2019/44 or mail desk44@example.org.",
        "No one must speak.",
        "One must wonder.",
        "This one is broken.",
        "One of the men left.",
        "One day it will rain.",
        "At first, nothing happened.",
        "The First Amendment protects them.",
        "The first lady waved.",
        "The odds were 50-50.",
        "It is a 3D film.",
        "The U-2 flew on.",
        "Flight 815 is late.",
        "He drove a Fiat 500.",
        "It was founded in 1987.",
        "The train leaves at 9:45 a.m. sharp.",
        "He called for a second.",
    ],
)
def test_what_is_no_number(text: str) -> None:
    assert [number.surface for number in find_numbers_in(text)] == []


def test_a_number_inside_a_time_expression_is_left_to_it() -> None:
    text = "It ended 14 March with 14 arrests."
    march = Time(9, 17, "14 March", "XXXX-03-14")
    numbers = find_numbers(text, [Span(0, len(text))], [march])
    assert [(number.start, number.counted) for number in numbers] == [(23, "arrest")]


def test_a_change_from_one_value_to_another_is_no_range() -> None:
    numbers = find_numbers_in("Fares rose from 10 percent to 15 percent.")
    assert [number.value for number in numbers] == ["10 %", "15 %"]


def test_a_headline_may_write_figures_behind_capitals() -> None:
    assert [n.value for n in find_numbers_in("Ferry Fire Kills 12 Sailors Off Coast")] == ["12"]


@given(st.integers(min_value=2, max_value=10**9))
def test_separators_do_not_change_a_value(value: int) -> None:
    plain = only(f"They sold {value:,} tickets.")
    assert plain.low == plain.high == value
    assert plain.counted == "ticket"


@given(st.text(alphabet=st.sampled_from("ab1290 ,.-$%£ftonehalfandmillion\n"), max_size=80))
def test_any_text_gives_ordered_details_that_quote_it(text: str) -> None:
    numbers = find_numbers(text, [Span(0, len(text))], [])
    assert [number.start for number in numbers] == sorted(number.start for number in numbers)
    for number in numbers:
        assert text[number.start : number.end] == number.surface
        assert number.low <= number.high
        assert number.value


@pytest.mark.parametrize(
    "unit",
    [
        "one ",
        "1-",
        "1,",
        "$",
        "twenty and ",
        "12-34-",
        "1 2 ",
        "half a ",
        "a@",
        "Ab, 3, ",
        "12 Mill ",
        "five more ",
    ],
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    assert_in_proportion(lambda text: find_numbers(text, [Span(0, len(text))], []), unit)
