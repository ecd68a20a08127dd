"""Whether two strings are spellings of one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.names import same_name
from factcheck.language.names.likeness import FEATURES, features_of


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Sergei Volkin", "Sergey Volkin"),
        ("Muhammad Sabir", "Mohammed Saber"),
        ("Yusuf al-Hariri", "Youssef Hariri"),
        ("José Núñez", "Jose Nunez"),
        ("Bill Harmon", "William Harmon"),
        ("J. Harmon", "Joan Harmon"),
        ("Dr. Joan Harmon Jr.", "joan harmon"),
        ("Li Jinping", "Jinping Li"),
        ("Abdul Rahman Qadir", "Abdulrahman Qadir"),
        ("Andreas Holmqvist", "Andreas Holmkvist"),
        ("Jan van der Berg", "Jan Berg"),
        ("Alan Smithson", "Allan Smythson"),
        ("Сергей Волкин", "Sergey Volkin"),
        ("Đorđe Petrović", "Dorde Petrovic"),
        ("Ilham Əliyev", "Ilham Aliyev"),
        ("Mohammad Barkirsagi", "Mohammed Barkirsaghi"),
    ],
)
def test_spellings_of_one_name(a: str, b: str) -> None:
    assert same_name(a, b) >= 0.5


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Bill Harmon", "Hillary Harmon"),
        ("Sergei Volkin", "Andrei Petrenko"),
        ("Maria Holt", "Maria Dunwoody"),
        ("Smith", "Jones"),
        ("Paul Carver", "Paula Carver"),
        ("John Marsh", "Jane Marsh"),
        ("Ahmad Sabir", "Hamid Sabir"),
        ("Hassan Qadir", "Hussein Qadir"),
        ("Сергей Волкин", "Andrey Petrenko"),
        ("Kathleen Harmon", "Patricia Harmon"),
        ("Igor Petrovich Lazarev", "Boris Petrovich Gontar"),
        ("", "Maria Holt"),
        ("...", "..."),
    ],
)
def test_names_of_two(a: str, b: str) -> None:
    assert same_name(a, b) < 0.5


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_is_symmetric_and_a_share(a: str, b: str) -> None:
    score = same_name(a, b)
    assert 0.0 <= score <= 1.0
    assert score == same_name(b, a)


@given(st.lists(st.text(alphabet="abcdefgh", min_size=2, max_size=9), min_size=2, max_size=4))
def test_a_name_is_a_spelling_of_itself(parts: list[str]) -> None:
    name = " ".join(parts)
    assert same_name(name, name.upper()) >= 0.5


def test_each_feature_has_its_name() -> None:
    features = features_of("Maria Holt", "Marie Holte")
    assert features is not None
    assert len(features) == len(FEATURES)
    assert all(0.0 <= value <= 1.0 for value in features.values())
