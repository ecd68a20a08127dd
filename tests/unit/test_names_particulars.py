"""What a record says of a person besides the name: address, nickname, suffix, gender, tenure."""

from __future__ import annotations

import pytest

from factcheck.language.names import FoundNames, find_names
from factcheck.language.names.roles import tenure_of
from factcheck.model import Gender, NameRecord, Span, Tenure
from factcheck.text.sentences import sentence_spans

FEMALE, MALE, UNKNOWN = Gender.FEMALE, Gender.MALE, Gender.UNKNOWN


def found(text: str) -> FoundNames:
    return find_names(text, sentence_spans(text, Span(0, len(text))))


def record(text: str, chief: str) -> NameRecord:
    names = found(text)
    records = [each for each in names.records if each.chief == chief]
    assert len(records) == 1, [each.chief for each in names.records]
    return records[0]


@pytest.mark.parametrize(
    ("text", "chief", "nickname"),
    [
        ('They met Robert "Bob" Carver on the pier.', "Robert Carver", "Bob"),
        ("They met Robert “Bob” Carver Jr. on the pier.", "Robert Carver Jr.", "Bob"),
        ("They met Robert (Bob) Carver on the pier.", "Robert Carver", "Bob"),
        ("They met Sen. Torvel “Ox” Aske on the pier.", "Torvel Aske", "Ox"),
        ("William Lowe won. Nobody had heard of Bill Lowe before.", "William Lowe", "Bill"),
        ("William Lowe won. Nobody had heard of Lowe before.", "William Lowe", ""),
        ("Robert Carver said “Nonsense” to everyone.", "Robert Carver", ""),
        ("Robert Carver (R) Ohio voted for it.", "Robert Carver", ""),
        ("Robert Carver, “Bob” to all, voted for it.", "Robert Carver", ""),
        ("William Lowe met Robert Lowe. Lowe left.", "William Lowe", ""),
    ],
)
def test_a_nickname_stands_between_marks_or_for_the_given_name(
    text: str, chief: str, nickname: str
) -> None:
    assert record(text, chief).nickname == nickname


def test_a_nickname_lies_inside_the_mention_and_outside_the_chief_spelling() -> None:
    names = found('They met Robert "Bob" Carver. Carver left.')
    assert [name.surface for name in names.mentions] == ['Robert "Bob" Carver', "Carver"]
    assert {name.value for name in names.mentions} == {"Robert Carver"}


@pytest.mark.parametrize(
    ("text", "chief", "honorific", "suffix"),
    [
        ("They met Mr. Carver and Ms. Lind.", "Carver", "Mr.", ""),
        ("They met Sen. Oda Quill there.", "Oda Quill", "Sen.", ""),
        ("They met Lt. Gov. Oda Quill there.", "Oda Quill", "Lt. Gov.", ""),
        ("Dr. Oda Quill left. Ms. Quill and Ms. Quill's aide spoke.", "Oda Quill", "Ms.", ""),
        ("They met President Oda Quill there.", "Oda Quill", "", ""),
        ("They met Robert Carver Jr. there.", "Robert Carver Jr.", "", "Jr."),
        ("They met Robert Carver III there.", "Robert Carver III", "", "III"),
        ("They met Robert Carver there.", "Robert Carver", "", ""),
    ],
)
def test_forms_of_address_and_suffixes_are_kept_as_written(
    text: str, chief: str, honorific: str, suffix: str
) -> None:
    about = record(text, chief)
    assert (about.honorific, about.suffix) == (honorific, suffix)


@pytest.mark.parametrize(
    ("text", "chief", "gender"),
    [
        ("They met Mr. Carver on the pier.", "Carver", MALE),
        ("They met Mrs. Carver on the pier.", "Carver", FEMALE),
        (
            "A spokeswoman, Oda Quill, declined. Police spokeswoman Oda Quill left.",
            "Oda Quill",
            FEMALE,
        ),
        ("Carver came with his wife, Ana Lind, by car.", "Ana Lind", FEMALE),
        ("Torvel Aske left his post in May. Aske blamed himself.", "Torvel Aske", MALE),
        ("Oda Quill resigned. She had cause. Quill sold her house.", "Oda Quill", FEMALE),
        # Who "he" or "she" is, is not sure, or rests on one word.
        ("Torvel Aske, an engineer, left his post in May.", "Torvel Aske", UNKNOWN),
        ("Oda Quill, his rival, lost. Quill, his friend, wept.", "Oda Quill", UNKNOWN),
        ("Police asked Oda Quill about him. Oda Quill helped him.", "Oda Quill", UNKNOWN),
        ("Oda Quill said he had lied.", "Oda Quill", UNKNOWN),
        ("Oda Quill met Torvel Aske. She had asked for the talks.", "Oda Quill", UNKNOWN),
        ("He met Oda Quill on Friday. She smiled.", "Oda Quill", UNKNOWN),
        ("Police asked Oda Quill about his car.", "Oda Quill", UNKNOWN),
        ("The chairman, Oda Quill, resigned on Friday.", "Oda Quill", UNKNOWN),
        ("Mary Holt resigned on Friday.", "Mary Holt", UNKNOWN),
    ],
)
def test_gender_is_what_the_text_shows_and_never_a_guess(
    text: str, chief: str, gender: Gender
) -> None:
    assert record(text, chief).gender is gender


def test_a_form_of_address_outweighs_a_stray_pronoun() -> None:
    text = "Mr. Aske resigned on Friday. Mr. Aske left. Aske kept silent on the day of her return."
    assert record(text, "Aske").gender is MALE


@pytest.mark.parametrize(
    ("text", "chief", "short"),
    [
        ("The Harbour Commission (HC) agreed. HC will meet.", "Harbour Commission", ("HC",)),
        ("Robert Carver spoke. Carver left.", "Robert Carver", ("Carver",)),
        ("Robert Carver spoke. Robert Carver left.", "Robert Carver", ()),
    ],
)
def test_short_forms_leave_words_out(text: str, chief: str, short: tuple[str, ...]) -> None:
    assert record(text, chief).short_forms == short


@pytest.mark.parametrize(
    ("text", "value", "tenure"),
    [
        ("They met Mayor Oda Quill.", "mayor", Tenure.HELD),
        ("They met former Mayor Oda Quill.", "former mayor", Tenure.FORMER),
        ("They met ex-Mayor Oda Quill.", "ex-mayor", Tenure.FORMER),
        ("They met then-Mayor Oda Quill.", "then-mayor", Tenure.THEN),
        ("They met then-Gov. Oda Quill.", "then-governor", Tenure.THEN),
        ("They met President-elect Oda Quill.", "president-elect", Tenure.ELECT),
        ("They met acting Mayor Oda Quill.", "acting mayor", Tenure.ACTING),
        ("They met Oda Quill, the interim director,", "interim director", Tenure.ACTING),
        ("They met Oda Quill, the former deputy mayor,", "former deputy mayor", Tenure.FORMER),
    ],
)
def test_a_role_says_when_it_is_held(text: str, value: str, tenure: Tenure) -> None:
    (role,) = record(text, "Oda Quill").roles
    assert (role.value, role.tenure) == (value, tenure)


def test_the_first_word_that_tells_decides_the_tenure() -> None:
    assert tenure_of("former acting secretary of state") is Tenure.FORMER
    assert tenure_of("secretary of state") is Tenure.HELD
