"""People of one given name and like surnames, figures in two units, heads of two departments."""

from __future__ import annotations

import pytest

from factcheck.contradictions.find import find
from factcheck.contradictions.offices import exclude, office
from factcheck.model import Kind
from tests.unit.contradiction_stories import of_kind, story

OPENING = "The old swing bridge at Gatley was opened again on Monday after two years of repairs."


def _rules_across(one: str, other: str) -> set[str]:
    return {flag.rule for flag in find(story(OPENING, one), [story(OPENING, other)])}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Edgar Hallorvan designed it.", "The design is that of Edgar Halloryen."),
        ("The mayor, Delia Cuffin, cut the ribbon.", "Mayor Delia Coffin cut the ribbon."),
        ("Ines Tolliver spoke.", "It was Ines Toliver who spoke first."),
    ],
)
def test_one_person_spelt_in_two_ways_by_two_articles_is_found(one: str, other: str) -> None:
    assert "name_spelling.namesake" in _rules_across(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Edgar Hallorvan designed it.", "The design is that of Peter Halloryen."),
        ("Edgar Marsh spoke.", "It was Edgar Mason who spoke first."),
        ("Li Wang spoke.", "It was Li Wong who spoke first."),
        ("Ines Tolliver met Ines Toliver.", "Ines Tolliver and Ines Toliver met."),
        ("Wong Kwok-kin won a seat.", "Wong Kwok-hing lost his."),
        ("Edgar Hallorvan designed it.", "Edgar Hallorvan was praised."),
    ],
)
def test_two_people_of_one_given_name_are_left_alone(one: str, other: str) -> None:
    assert "name_spelling.namesake" not in _rules_across(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The barge lies in 40 metres of water.", "The water there is 40 feet deep."),
        ("Gatley is 70 kilometres south of Arden.", "It is 70 miles to Arden."),
        ("The new quay is 1,250 metres long.", "It was to be 1,250 feet."),
        ("A tank of 38,000 litres burst.", "The tank held 38,000 gallons."),
    ],
)
def test_one_figure_in_two_units_is_found(one: str, other: str) -> None:
    assert of_kind(Kind.UNIT, one, other)
    assert "unit.same_figure" in _rules_across(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The barge lies in 40 metres of water.", "The water is 131 feet (40 metres) deep."),
        ("The barge lies in 40 metres of water.", "The barge weighs 40 tonnes."),
        ("The yard took 500 tons of steel.", "The 500 tonnes of steel came by sea."),
        ("The wall is 4 metres high.", "The wall is 4 feet thick."),
        ("The lorry carried 60 metres of rope.", "Nearby a mast of 60 feet fell."),
        ("Gatley is 70 kilometres south of Arden.", "It is about 43 miles to Arden."),
    ],
)
def test_other_measures_and_conversions_are_left_alone(one: str, other: str) -> None:
    assert not of_kind(Kind.UNIT, one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("finance director", "company secretary"),
        ("head of culture", "director of finance"),
        ("operations chief", "finance director"),
        ("inspector", "deputy commissioner"),
        ("chief executive", "head of marketing"),
        ("treasurer", "chair"),
        ("chief engineer", "finance director"),
        ("mayor", "head of housing"),
    ],
)
def test_posts_that_nobody_holds_together_exclude_each_other(one: str, other: str) -> None:
    first, second = office(one), office(other)
    assert first is not None and second is not None
    assert exclude(first, second) and exclude(second, first)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("finance director", "director of finance"),
        ("finance director", "director"),
        ("head of finance", "financial director"),
        ("head of research", "professor"),
        ("communications director", "head of media"),
        ("head of design", "engineer"),
    ],
)
def test_one_post_in_two_words_or_with_another_is_no_clash(one: str, other: str) -> None:
    first, second = office(one), office(other)
    assert first is not None and second is not None
    assert not exclude(first, second) and not exclude(second, first)


def test_a_person_who_heads_two_departments_is_found() -> None:
    assert of_kind(
        Kind.ROLE_OR_TITLE,
        "Ada Lund, the finance director of the yard, signed the accounts.",
        "Operations chief Ada Lund said that the dock was closed.",
    )
