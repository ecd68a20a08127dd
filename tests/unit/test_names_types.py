"""What names name where no title, table or head word tells: the model over their surroundings."""

from __future__ import annotations

import pytest

from factcheck.language.names import find_names
from factcheck.language.names.types import TYPES, judge
from factcheck.model import NameType, Span
from factcheck.text.sentences import sentence_spans

PERSON, PLACE, OTHER = NameType.PERSON, NameType.PLACE, NameType.OTHER


def types_in(text: str) -> dict[str, NameType]:
    found = find_names(text, sentence_spans(text, Span(0, len(text))))
    return {name.surface: name.type for name in found.mentions}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was late. Then Vornak told reporters he would resign.", "Vornak"),
        ("Critics accuse Zelmin of hiding his debts.", "Zelmin"),
        ("The court fined Brakkel, whose lawyer said he would appeal.", "Brakkel"),
        ("Officials met Kovrin and his wife in the capital.", "Kovrin"),
        ("A goal by Tjark Wennings gave the hosts the lead.", "Tjark Wennings"),
        ("Vornak denied it. He said Zelmin had lied to him.", "Zelmin"),
    ],
)
def test_who_says_and_does_what_people_do_is_a_person(text: str, name: str) -> None:
    assert types_in(text)[name] is PERSON


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Engineers installed Lumora on every machine.", "Lumora"),
        ("The Lantern Festival drew thousands of visitors.", "Lantern Festival"),
        ("She won the Golden Quill for the novel.", "Golden Quill"),
        ("The tanker Stellamaris ran aground on Monday.", "Stellamaris"),
        ("They drove a Meridian to the coast.", "Meridian"),
        ("The treaty was signed under the Halden Protocol.", "Halden Protocol"),
        ("Thousands fled from Karvesta to the north.", "Karvesta"),
        ("Shares of Belkor rose after the company raised its forecast.", "Belkor"),
    ],
)
def test_things_places_and_firms_are_no_persons(text: str, name: str) -> None:
    assert types_in(text)[name] is not PERSON


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "The panel heard Dries Halvorsen, Teun Brakman and Peter Okkels.",
            {"Dries Halvorsen": PERSON, "Teun Brakman": PERSON, "Peter Okkels": PERSON},
        ),
        (
            "The panel heard Peter Okkels and Dries Halvorsen.",
            {"Peter Okkels": PERSON, "Dries Halvorsen": PERSON},
        ),
        # An opening phrase before a person is no list, and a list of ships none of persons.
        ("Near Vestra Landing, Peter Okkels spoke.", {"Peter Okkels": PERSON}),
        (
            "The ambassador to the United States Hamdal Mohir spoke.",
            {"United States": PLACE, "Hamdal Mohir": PERSON},
        ),
    ],
)
def test_neighbours_tell_what_a_name_is(text: str, kinds: dict[str, NameType]) -> None:
    found = types_in(text)
    assert {name: kind for name, kind in found.items() if kind is not OTHER} == kinds


def test_an_age_behind_the_first_word_of_a_sentence_makes_it_a_name() -> None:
    assert types_in("Oskeli, 46, was arrested at his home.") == {"Oskeli": PERSON}
    assert types_in("Overnight, 46 were arrested at home.") == {}


def test_a_model_that_is_torn_gives_no_type() -> None:
    weights = {"a": (1.0, 0.0, 0.0, 0.9), "b": (3.0, 0.0, 0.0, 0.0)}
    assert judge({"a": 1.0}, weights) is OTHER
    assert judge({"b": 1.0}, weights) is PERSON
    assert judge({"never seen": 1.0}, weights) is OTHER
    assert TYPES[-1] is OTHER
