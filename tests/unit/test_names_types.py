"""What names name where no title, table or head word tells: the model over their surroundings."""

from __future__ import annotations

import pytest

from factcheck.language.names import find_names
from factcheck.language.names.types import TYPES, judge
from factcheck.model import NameType, Span
from factcheck.text.sentences import sentence_spans

PERSON, OTHER = NameType.PERSON, NameType.OTHER


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


def test_a_model_that_is_torn_gives_no_type() -> None:
    weights = {"a": (1.0, 0.0, 0.0, 0.9), "b": (3.0, 0.0, 0.0, 0.0)}
    assert judge({"a": 1.0}, weights) is OTHER
    assert judge({"b": 1.0}, weights) is PERSON
    assert judge({"never seen": 1.0}, weights) is OTHER
    assert TYPES[-1] is OTHER
