"""What a person types, as terms that the index of the desk can be asked for."""

from __future__ import annotations

from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.store.engine import sqlite3
from factcheck.store.terms import MOST_TERMS, folded_words, term, terms
from tests.unit.growth import assert_in_proportion


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("harbour master ", ['"harbour"', '"master"']),
        ("harbour mas", ['"harbour"', '"mas" *']),
        ("harbour m", ['"harbour"', '"m"']),
        ("har* master ", ['"har" *', '"master"']),
        ('"harbour master"', ['"harbour master"']),
        ("“harbour master” Colbo.", ['"harbour master"', '"Colbo"']),
        ("«le port» fermé", ['"le port"', '"fermé" *']),
        ('"harbour master', ['"harbour"', '"master" *']),
        ("co-op U.S. O’Brien ", ['"co op"', '"U S"', '"O Brien"']),
        ("co-op", ['"co op" *']),
        ("ferry ferry ferry ", ['"ferry"']),
        ("NEAR(ferry, 3) AND NOT * ^x :", ['"NEAR ferry"', '"3"', '"AND"', '"NOT"', '"x"']),
        ("quote: ferry_boat ", ['"quote"', '"ferry boat"']),
        ("e\u0301tat ", ['"e\u0301tat"']),
        ("\0 \x1b ' \" \ud800 () {} -- ; ⚡", []),
        ("", []),
    ],
)
def test_terms(text: str, expected: list[str]) -> None:
    assert terms(text) == expected


def test_so_many_terms_and_words_of_a_phrase_count() -> None:
    words = " ".join(f"word{n}" for n in range(10_000))
    assert len(terms(words)) == MOST_TERMS
    (phrase,) = terms(f'"{words}"')
    assert len(phrase.split()) == MOST_TERMS


@pytest.mark.parametrize("piece", ["a ", '"', '"a" ', "a.", "“", "e\u0301", "* ", "_"])
def test_time_grows_with_the_text(piece: str) -> None:
    assert_in_proportion(terms, piece)
    assert_in_proportion(folded_words, piece)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Škvorecký’s 3½ Ærø", ["skvorecky", "s", "3½", "ærø"]),
        ("e\u0301tat ÉTAT", ["etat", "etat"]),
        ("한국 ΑΘΉΝΑ Ёлка", ["한국", "αθήνα", "ёлка"]),
        ("snake_case", ["snake", "case"]),
    ],
)
def test_folded_words(text: str, expected: list[str]) -> None:
    assert folded_words(text) == expected


LETTERS = st.characters(max_codepoint=0x52F)


@given(text=st.text(LETTERS, max_size=40))
def test_every_word_is_found_where_the_index_has_it(text: str) -> None:
    # Latin, Greek and Cyrillic: newer letters than those of Unicode 6.1 the index does not know.
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(
            "CREATE VIRTUAL TABLE words USING fts5(text, tokenize='unicode61 remove_diacritics 2')"
        )
        connection.execute("INSERT INTO words VALUES (?)", (text.replace("\0", " "),))
        for word in folded_words(text):
            found = connection.execute(
                "SELECT count(*) FROM words WHERE words MATCH ?", (term(word),)
            )
            assert found.fetchone() == (1,), word
