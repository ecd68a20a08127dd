"""Which words are names, what they name, who is who, and who holds which role."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.names import FoundNames, find_names, variants
from factcheck.model import NameRecord, NameType, Span
from factcheck.text.sentences import sentence_spans
from tests.unit.growth import assert_four_times_is_in_proportion, assert_in_proportion

PERSON, ORGANISATION, PLACE = NameType.PERSON, NameType.ORGANISATION, NameType.PLACE


def found(text: str) -> FoundNames:
    spans: list[Span] = []
    start = 0
    for block in text.split("\n"):
        spans += sentence_spans(text, Span(start, start + len(block)))
        start += len(block) + 1
    return find_names(text, spans)


def record(names: FoundNames, chief: str) -> NameRecord:
    records = [each for each in names.records if each.chief == chief]
    assert len(records) == 1, [each.chief for each in names.records]
    return records[0]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The clerk met Maria Holt on the pier.", "Maria Holt", PERSON),
        ("The clerk met Mr. Quillfeather on the pier.", "Quillfeather", PERSON),
        ("The clerk met Sen. Oda Quill there.", "Oda Quill", PERSON),
        ("The ferry master, Brun de Witt, waved.", "Brun de Witt", PERSON),
        ("They asked Torvel K. Aske about it.", "Torvel K. Aske", PERSON),
        ("They asked engineer Torvel Aske about it.", "Torvel Aske", PERSON),
        ("They asked Torvel Aske, an engineer, about it.", "Torvel Aske", PERSON),
        ("They asked his sister Ynga Aske about it.", "Ynga Aske", PERSON),
        ("Nobody believed Torvel Aske. Later Aske left.", "Torvel Aske", PERSON),
        ("It was Kim Dong-hyun who called.", "Kim Dong-hyun", PERSON),
        ("She joined the Harbour Commission.", "Harbour Commission", ORGANISATION),
        ("She joined the Ministry of Fisheries.", "Ministry of Fisheries", ORGANISATION),
        (
            "She left the Department of Health and Human Services.",
            "Department of Health and Human Services",
            ORGANISATION,
        ),
        ("She joined Brightwater Inc. in May.", "Brightwater Inc.", ORGANISATION),
        ("She joined Pike & Daughters in May.", "Pike & Daughters", ORGANISATION),
        ("She works for NATO now.", "NATO", ORGANISATION),
        ("They sailed to New Zealand.", "New Zealand", PLACE),
        ("They sailed to Nova Scotia.", "Nova Scotia", PLACE),
        ("They sailed from Hamburg.", "Hamburg", PLACE),
        ("They sailed up the Ebberly River.", "Ebberly River", PLACE),
        ("They live in Orford, Maine, now.", "Orford", PLACE),
        ("They live in The Hague.", "The Hague", PLACE),
        ("They read the Yellow Kettle.", "Yellow Kettle", NameType.OTHER),
    ],
)
def test_what_a_name_names(text: str, name: str, kind: NameType) -> None:
    mentions = {mention.surface: mention.type for mention in found(text).mentions}
    assert mentions.get(name) is kind, mentions


@pytest.mark.parametrize(
    "text",
    [
        "However, the talks failed.",
        "Police said nothing. Officials agreed.",
        "I think I'm late on Monday in December.",
        "Russian and French ships left.",
        "The Kremlin-backed ship left."[:4] + "state-backed ship left.",
        "THIS IS NOT FAIR, they said.",
        "Its DNA was tested.",
        "Then she said: “Nothing happened.”",
    ],
)
def test_capitals_that_name_nothing(text: str) -> None:
    assert [mention.surface for mention in found(text).mentions] == []


def test_a_word_the_text_writes_small_is_no_name_at_a_beginning() -> None:
    names = found("Harvest is late. The harvest failed. Harvest workers left.")
    assert names.mentions == []


def test_a_headline_names_only_what_the_story_names() -> None:
    text = "Mayor Holt Opens Pier In Hamburg Amid Storm Fears\nMayor Maria Holt opened it."
    names = found(text)
    assert [m.surface for m in names.mentions] == ["Holt", "Hamburg", "Maria Holt"]
    assert len(record(names, "Maria Holt").mentions) == 2


def test_possessive_endings_and_titles_stay_outside() -> None:
    names = found("Judge Maria Holt’s ruling and James' reply arrived.")
    assert [m.surface for m in names.mentions] == ["Maria Holt", "James"]


def test_a_surname_refers_to_the_person_named_last() -> None:
    names = found(
        "John Marsh called. Marsh waited. Later Jane Marsh answered. Marsh hung up, John said."
    )
    john, jane = record(names, "John Marsh"), record(names, "Jane Marsh")
    assert [m.surface for m in john.mentions] == ["John Marsh", "Marsh", "John"]
    assert [m.surface for m in jane.mentions] == ["Jane Marsh", "Marsh"]
    assert john.id != jane.id


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("William Harmon", "Bill Harmon"),
        ("J. Harmon", "Joan Harmon"),
        ("Joan Q. Harmon", "Joan Harmon"),
        ("Joan Harmon Jr.", "Joan Harmon"),
        ("Sergei Volkin", "Sergey Volkin"),
        ("Muhammad Sabir", "Mohammed Sabir"),
        ("Steven Lark", "Stephen Lark"),
        ("Donald Pike", "Donal Pike"),
        ("Andreas Holmqvist", "Andreas Holmkvist"),
        ("Vincent Del Mare", "Vincent DelMare"),
        ("José Prado", "Jose Prado"),
        ("Tam Ming-bin", "Tam Ming-ping"),
    ],
)
def test_forms_of_one_persons_name_are_one_record(one: str, other: str) -> None:
    names = found(f"Mr. {one} spoke. Nobody heard Mr. {other} there.")
    assert len(names.records) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("John Marsh", "Jane Marsh"),
        ("Bill Harmon", "Hillary Harmon"),
        ("George W. Thorn", "George H. Thorn"),
        ("Duncan Reed Sr.", "Duncan Reed"),
        ("Maria Holt", "Maria Harding"),
        ("Kim Shin-Wook", "Kim Min-Woo"),
        ("Tam Ming-kin", "Tam Ming-hing"),
        ("Paul Carver", "Paula Carver"),
    ],
)
def test_two_persons_are_two_records(one: str, other: str) -> None:
    names = found(f"Mr. {one} spoke. Nobody heard Mr. {other} there.")
    assert len(names.records) == 2


@pytest.mark.parametrize(
    ("text", "spellings"),
    [
        ("Sergei Volkin spoke. Mr. Sergey Volkin left.", ["Sergei", "Sergey"]),
        ("Donal Pike spoke. Mr. Donald Pike left.", ["Donal", "Donald"]),
        ("Cesare Nosatti spoke. Then Nostati left.", ["Nosatti", "Nostati"]),
        ("Terry McAlister spoke. McAlster left.", ["McAlister", "McAlster"]),
        (
            "They chose Proud Clarinet. Then Proud Clarinat won.",
            ["Proud Clarinet", "Proud Clarinat"],
        ),
        ("Vincent Del Mare spoke. Judge DelMare left.", ["Del Mare", "DelMare"]),
    ],
)
def test_variants_are_spellings_of_one_name(text: str, spellings: list[str]) -> None:
    varying = [list(part) for each in found(text).records for part in variants(each)]
    assert varying == [spellings]


@pytest.mark.parametrize(
    "text",
    [
        "Bill Harmon spoke. Mr. William Harmon left. Harmon laughed.",
        "Joan Q. Harmon spoke. Mr. J. Harmon left.",
        "José Prado spoke. Mr. Jose Prado left.",
        "Ted Cole spoke. Ted left, Cole said.",
        "The U.S. and the United States are one. So are Britain and France.",
        "The Harbour Commission met. The Commission agreed.",
        "The Kings won. The King of the Kings.",
    ],
)
def test_shorter_forms_are_no_variants(text: str) -> None:
    assert [part for each in found(text).records for part in variants(each)] == []


def test_acronyms_and_last_words_join_the_long_name() -> None:
    names = found(
        "The Northern Fisheries Board (NFB) met. The NFB agreed. The Coast Herald asked. "
        "The Herald said so."
    )
    assert {each.chief: len(each.mentions) for each in names.records} == {
        "Northern Fisheries Board": 3,
        "Coast Herald": 2,
    }


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("Two Norwind ferries sank.", ["Norwind"]),
        ("Both Halden boats and three Corvane boats left.", ["Halden", "Corvane"]),
        ("They sailed to Two Rivers. Two Rivers was dark.", ["Two Rivers", "Two Rivers"]),
        ("They live in Three Oaks. Three Oaks ferries sank.", ["Three Oaks", "Three Oaks"]),
        ("Three Rivers Council met.", ["Three Rivers Council"]),
    ],
)
def test_a_count_before_a_plural_is_no_part_of_a_name(text: str, surfaces: list[str]) -> None:
    assert [mention.surface for mention in found(text).mentions] == surfaces


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("They met Ann and Bob Carver.", {"Ann": 1, "Bob Carver": 1}),
        ("They met Ann and Bob Carver. Ann Carver spoke.", {"Ann Carver": 2, "Bob Carver": 1}),
        ("Ann and Bob Carver left. Ann spoke.", {"Ann": 2, "Bob Carver": 1}),
        ("Ann Pike left. Then Ann and Bob Carver met.", {"Ann Pike": 2, "Bob Carver": 1}),
    ],
)
def test_two_persons_may_share_a_surname_behind_and(text: str, persons: dict[str, int]) -> None:
    assert {each.chief: len(each.mentions) for each in found(text).records} == persons


def test_names_of_one_country_are_one_record() -> None:
    names = found("The U.S. agreed with France. The United States signed first.")
    assert [len(each.mentions) for each in names.records] == [2, 1]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("U.S. President Maria Holt spoke.", "u.s. president"),
        ("President-elect Maria Holt spoke.", "president-elect"),
        ("They met national security adviser Maria Holt.", "national security adviser"),
        ("They met national security advisor Maria Holt.", "national security adviser"),
        ("They met Sen. Maria Holt.", "senator"),
        ("They met Ohio Gov. Maria Holt.", "ohio governor"),
        ("They met former Mayor Maria Holt.", "former mayor"),
        ("They met then-Mayor Maria Holt.", "then-mayor"),
        ("They met acting harbour master and pilot Maria Holt.", "pilot"),
        ("Deputy finance minister Maria Holt spoke.", "deputy finance minister"),
        ("Secretary of State Maria Holt spoke.", "secretary of state"),
        ("They met Commerce Secretary Maria Holt.", "secretary of commerce"),
        ("Maria Holt, the minister of finance, spoke.", "finance minister"),
        ("Maria Holt, the ambassador to France, spoke.", "ambassador to france"),
        ("Maria Holt, the city's harbour director, spoke.", "harbour director"),
        ("Maria Holt, 44, a spokeswoman for the port, spoke.", "spokeswoman for port"),
        ("Maria Holt, director of research at the port, spoke.", "director of research at port"),
        ("Maria Holt, who was the deputy mayor, spoke.", "deputy mayor"),
        ("Maria Holt is the panel's chairwoman.", "chairwoman"),
        ("Maria Holt was named chief engineer.", "chief engineer"),
        ("The council named Maria Holt as treasurer.", "treasurer"),
        ("The adviser, Maria Holt, spoke.", "adviser"),
        ("The panel's deputy chairwoman, Maria Holt, spoke.", "deputy chairwoman"),
        ("The secretary of the treasury, Maria Holt, spoke.", "secretary of treasury"),
        ("Detective Chief Inspector Maria Holt spoke.", "detective chief inspector"),
    ],
)
def test_roles(text: str, value: str) -> None:
    names = found(text)
    assert [role.value for role in names.roles] == [value]
    role = names.roles[0]
    assert text[role.start : role.end] == role.surface
    assert role.holder == record(names, "Maria Holt").id
    assert record(names, "Maria Holt").roles == (role,)


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Holt and Dr. Maria Pell spoke.",
        "They thanked Maria Holt.",
        "Maria Holt, Mayor John Pell and others left."[:11] + " left.",
        "Maria Holt, tired of waiting, left.",
        "Maria Holt was not the chairwoman.",
    ],
)
def test_no_role_where_none_is_given(text: str) -> None:
    assert found(text).roles == []


def test_a_list_of_persons_is_no_apposition() -> None:
    names = found("Maria Holt, Mayor John Pell and Judge Oda Quill left.")
    holders = {role.value: role.holder for role in names.roles}
    assert holders == {
        "mayor": record(names, "John Pell").id,
        "judge": record(names, "Oda Quill").id,
    }


@given(
    st.lists(
        st.sampled_from(
            ["Maria", "Holt", "holt", "the", "U.S.", "President", "of", ",", ".", "’s", "and",
             "Mr.", "J.", "de", "-", "(NFB)", "Health", "Ministry", "R-Calif.", "“", "said", "Jr."]
        ),
        max_size=30,
    )
)  # fmt: skip
def test_any_text_gives_records_that_hold_all_mentions(words: list[str]) -> None:
    text = " ".join(words)
    names = find_names(text, [Span(0, len(text))])
    assert names == find_names(text, [Span(0, len(text))])
    held = [mention for each in names.records for mention in each.mentions]
    assert sorted(held, key=lambda m: (m.start, -m.end)) == names.mentions
    assert len({each.id for each in names.records}) == len(names.records)
    for detail in (*names.mentions, *names.roles):
        assert text[detail.start : detail.end] == detail.surface != ""


@pytest.mark.parametrize(
    "unit",
    [
        "Smith ",
        "A ",
        "Ministry of ",
        "Ab, ",
        "o'o'",
        "A.b.",
        "Ann Lee, the mayor, ",
        "Mr. ",
        "-A",
        "Aa minister ",
        "minister Aa ",
        'Ann "Bo" ',
        "Ann Roe and Vo Lus, ",
        "Roe, 46, ",
        "envoy to Peru Ab Ac ",
        "Roe his ",
    ],
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    assert_in_proportion(lambda text: find_names(text, [Span(0, len(text))]), unit)


def test_many_persons_take_linear_time() -> None:
    letters = "abcdefghij"
    sentences = [
        f"Mr. Zor{a}{b}{c} Tam{c}{b}{a} spoke." for a in letters for b in letters for c in letters
    ]
    texts = " ".join(sentences[:250]), " ".join(sentences)
    assert_four_times_is_in_proportion(
        lambda text: find_names(text, sentence_spans(text, Span(0, len(text)))), *texts
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("She left the town hall of Lindqvar.", NameType.PLACE),
        ("The ferry sank 40 miles north of Grenvik.", NameType.PLACE),
        ("The mayor of Grenvik spoke.", NameType.PLACE),
        ("The firm is Ostrelund Dredging.", NameType.ORGANISATION),
        ("She joined Norholm Shipping in May.", NameType.ORGANISATION),
        ("He thought highly of Brandt.", NameType.OTHER),
    ],
)
def test_what_stands_beside_a_name_tells_what_it_is(text: str, kind: NameType) -> None:
    (record,) = find_names(text, [Span(0, len(text))]).records
    assert record.type is kind
