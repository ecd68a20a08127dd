"""One event on two dates."""

from __future__ import annotations

import pytest

from factcheck.contradictions import find
from factcheck.model import Kind, Level
from tests.unit.contradiction_stories import found, marked, story

DATES = (Kind.DATE, Kind.RELATIVE_DATE)


def _dates(*paragraphs: str) -> list[str]:
    return [each.explanation for each in found(*paragraphs) if each.kind in DATES]


@pytest.mark.parametrize(
    ("paragraphs", "shown"),
    [
        (
            ("The tunnel between Arden and Gatley is to open to trains in 2027.",
             "When the tunnel opens to trains in 2030, a trip will take an hour."),
            ("2027", "2030"),
        ),
        (
            ("The museum will show the captured flag at a gala on May 2.",
             "The flag will be shown at the gala in the museum on May 3."),
            ("2 May 2019", "3 May 2019"),
        ),
        (
            ("The two ministers met in Gatley on April 9 to discuss the fishing treaty.",
             "On April 12, the ministers met in Gatley to discuss the treaty."),
            ("9 April 2019", "12 April 2019"),
        ),
    ],
)  # fmt: skip
def test_one_event_on_two_dates_is_found(
    paragraphs: tuple[str, ...], shown: tuple[str, str]
) -> None:
    flags = _dates(*paragraphs)
    assert [text for text in flags if all(part in text for part in shown)], flags


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("The tunnel to Gatley opened to trains in 2007.",
         "The bridge to Horne opened to cars in 2010."),
        ("The ministers met in Gatley on April 9.", "They meet again in Gatley on April 29."),
        ("The board announced the plan on May 3.", "Reports of the plan first appeared on May 2."),
        ("The tunnel opened to trains in June 2007.", "Trains used the tunnel from June 3, 2007."),
        ("The mayor resigned last month.", "The mayor resigned on April 29."),
        ("The president will take office on June 20.",
         "They spoke by telephone on April 29 about a call after he takes office."),
        ("From 1968 on, the party's candidates won the votes of white workers.",
         "Between 2000 and 2012 the party's candidates won the votes of most white workers."),
        ("The town changed the property tax on schools in 2014.",
         "The town wants the property tax on schools paid for the years from 2006 to 2009."),
        ("Was that the cup final that you won as captain, in 2005?",
         "No, I won the cup final as captain in 2010."),
        ("The tunnel to Gatley was to open to trains in 2017.",
         "The tunnel to Gatley opened to trains in 2018."),
        ("Veterans marked the anniversary of the battle of Arden on Monday.",
         "The battle of Arden was fought on June 3, 1944."),
        ("The new pier in Arden will open by June.", "The pier in Arden opens on May 20."),
    ],
)  # fmt: skip
def test_two_events_or_one_date_said_twice_are_left_alone(paragraphs: tuple[str, ...]) -> None:
    assert not _dates(*paragraphs)


DISPUTE = (
    "The campaign originally said the calls took place the day before the tariffs were announced "
    "on April 29, but later conceded that one call took place on the day of the announcement."
)


def test_a_sentence_that_reports_two_versions_is_set_against_itself_and_the_rest() -> None:
    annotated = story(
        "Mayor-elect Dana Trewin's adviser took a call from the envoy on the day Governor Ines "
        "Dahl announced the tariffs.",
        DISPUTE,
        "The Courier cited an unidentified official as saying that the calls took place on April "
        "29.",
    )
    flags = [each for each in find(annotated) if each.kind in DATES]
    text = annotated.article.text
    inside = [each for each in flags if each.b and each.b.start < text.index("The Courier")]
    outside = [each for each in flags if each.b and each.b.start >= text.index("The Courier")]
    assert inside and outside, flags
    for each in (*inside, *outside):
        assert each.level is Level.DISPUTE
        assert "28 April 2019" in each.explanation
        assert "29 April 2019" in each.explanation
        assert any("the day before" in mark for mark in marked(each, text))


def test_the_arithmetic_of_a_relative_date_is_shown() -> None:
    flags = [
        each
        for each in found(
            DISPUTE, "An official said the calls took place on April 29, and no later."
        )
        if each.kind is Kind.RELATIVE_DATE
    ]
    assert any("= 28 April 2019" in each.explanation for each in flags), flags
