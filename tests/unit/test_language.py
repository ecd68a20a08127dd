"""The language room as a whole: what holds for any text, however odd."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.language import annotate
from tests.unit.growth import assert_in_proportion
from tests.unit.readings import article_of, assert_true_to_text

WORDS = """
    the The a said says told according to Ola Brenn Brenn's Mr. Mrs. Gen. U.S. O’Lund VESTHOLM (PN)
    — – - ... … " “ ” ‘ ’ « » ' , . ; : ? ! ( ) [ ] March 4 4, 2024 2024-03-04 Monday last next day
    before earlier that overnight 3 p.m. EST five two dozen half million 1.2 12% $5 £1,000
    30-year-old 3-1 between and at least no not never denied may if calls votes minister
    President-elect Jr. bin ’s 1½ ½ ² ٣ 東京 İ ﬁ 👩 Q: A:
""".split()
ODD = ["told\xa0reporters", "the\xa0day", "e\u0301", "\u00ad", "\u2028", "\n\n"]
PIECES = st.sampled_from([*WORDS, *ODD])
TEXTS = st.one_of(st.lists(PIECES, max_size=60).map(" ".join), st.text())
DAYS = st.one_of(st.none(), st.dates(dt.date(1000, 1, 1), dt.date(9999, 12, 31)))

NAUGHTY = (
    "",
    " \t ",
    "....!!!???",
    "undefined NULL nil NaN Infinity 0x7f 1e309 -0 1/0 ٠١٢٣",
    "99999999999999999999999999999999999999999999999999 calls on 31 February 0000",
    "Ω≈ç√∫˜µ≤ ¹²³ 𝟜𝟝 ⅷ ⑨ 社會科學院 ﷽ ａｂｃ１２３",
    "z̸͖̼a̷͕͝l̶̻̈g̵̝͑o̶̞̓ said 5̶ calls",
    "👾 said: “🏴‍☠️” on ３ March ２０２４",
    "‮evif‬ calls, \ufeffMr. \u200b\u200bBrenn\u00ad said.",
    "<script>alert('5 calls')</script> said ${7*7} {{7*7}} %s %d %n $(rm -rf /) `ls`",
    "'; DROP TABLE calls; -- said Bobby",
    "[/bold] [link=x]said[/link] \\[5] calls",
    '“““ ‘‘‘ ””” ’’’ """ ((( ]]] said “',
    "U.S.U.S.U.S. Mr.Mr.Mr. a.m.p.m. 1.2.3.4.5 1,2,3,4 1-2-3-4 12:61:99 25/31/9999",
)


@given(TEXTS, DAYS)
def test_every_span_is_true_to_the_text(text: str, day: dt.date | None) -> None:
    assert_true_to_text(annotate(replace(article_of(text), published=day)))


@given(TEXTS, DAYS)
@settings(max_examples=40)
def test_reading_twice_says_the_same(text: str, day: dt.date | None) -> None:
    article = replace(article_of(text), published=day)
    assert annotate(article) == annotate(article)


@pytest.mark.parametrize("text", NAUGHTY)
def test_naughty_strings_are_read_alone_and_in_a_story(text: str) -> None:
    assert_true_to_text(annotate(article_of(text)))
    story = f"Ola Brenn said on March 4, 2024: {text} and five calls followed.\n\n{text}"
    article = factcheck.read(story.encode(), published=dt.date(2024, 3, 8))
    assert_true_to_text(annotate(article))
    assert factcheck.check(article).claims


@pytest.mark.parametrize(
    "piece",
    [
        "a", "1", " ", ".", "“", "'", "A. ", "a. ", "Mr. ", "1,", "1-", "1 ", "A ", "Aa ", "A-",
        "Aa-", "of the ", "said ", "said that ", "and ", "not ", "the day before ", "March ",
        "March 4, ", "two ", "million ", "at least ", "between ", "Ann and Bob ", "bin ", "$",
        "U.S.", "(", "—", "he said she said ", "“he said, ", "according to ", "if ", "twenty-",
        "12:", "2024-", "ﬁ", "́",
    ],
)  # fmt: skip
def test_hostile_repetition_takes_time_in_proportion(piece: str) -> None:
    assert_in_proportion(lambda text: annotate(article_of(text)), piece)
