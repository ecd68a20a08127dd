"""Stored claims by their words: what a person asks for, and what a passage is like."""

from __future__ import annotations

from contextlib import closing

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck import Desk
from factcheck.model import Candidate, FoundIn, Source, SourceType
from factcheck.store.engine import sqlite3
from factcheck.store.terms import passage
from tests.store.conftest import MakeDesk, story
from tests.unit.growth import assert_in_proportion

FERRY = (
    "The ferry Halvor left Grenvik on 3 May 2021, harbour master Ines Colbo said.",
    "The council of Grenvik paid the crew $4 million.",
    "The council of Vestholm paid nothing.",
)
FEES = (
    "The council of Vestholm raised fees for boats, said the mayor, Tomáš Škvorecký.",
    "The mayor said that the council had waited long enough.",
    "The co-op at Lund Point objected to the fees.",
)


@pytest.fixture
def filled(desk: Desk) -> Desk:
    """A desk with two stories, article 2 the newer."""
    for title, paragraphs in (("Ferry sinks", FERRY), ("Fees go up", FEES)):
        desk.check(desk.add(story(title, paragraphs)))
    return desk


def quotes(desk: Desk, text: str, limit: int = 50) -> list[str]:
    return [found.quote for found in desk.search(text, limit)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("colbo ", [FERRY[0]]),
        ("colbo master ", [FERRY[0]]),
        ("colb", [FERRY[0]]),  # still being typed
        ("colb ", []),
        ("colb* master ", [FERRY[0]]),
        ("skvorecky ", [FEES[0]]),
        ("ŠKVORECKÝ ", [FEES[0]]),
        ('"council of vestholm" ', [FEES[0], FERRY[2]]),
        ('"vestholm council" ', []),
        ('"the mayor said" ', [FEES[1]]),
        ("co-op ", [FEES[2]]),
        ("xyzzy colbo ", [FERRY[0]]),  # what nothing has is passed over
        ("ferry ", [FERRY[0], "Ferry sinks"]),
        ("", []),
        ('"', []),
    ],
)
def test_what_a_person_finds(filled: Desk, text: str, expected: list[str]) -> None:
    assert quotes(filled, text) == expected


def test_all_words_first_then_the_rarest(filled: Desk) -> None:
    # "council" is in four claims, "paid" in two, "crew" in one.
    with_all, *others = quotes(filled, "council paid crew ")
    assert with_all == FERRY[1]
    assert others == [FERRY[2], FEES[1], FEES[0]]
    assert quotes(filled, "crew council ") == [FERRY[1], FEES[1], FEES[0], FERRY[2]]
    assert quotes(filled, "colbo council ")[0] == FERRY[0]


def test_a_limit(filled: Desk) -> None:
    everything = quotes(filled, "council ")
    assert len(everything) == 4
    assert quotes(filled, "council ", limit=3) == everything[:3]
    assert quotes(filled, "council ", limit=0) == []
    assert quotes(filled, "council ", limit=-1) == []


def test_where_a_found_claim_stands(filled: Desk) -> None:
    (found,) = filled.search("colbo ")
    article = filled.article(found.article)
    assert article.text[found.start : found.end] == found.quote
    assert found.claim in {claim.id for claim in filled.claims(found.article)}
    assert (found.title, found.published) == (article.title, article.published)


HOSTILE = [
    "AND",
    "OR NOT",
    "NEAR(ferry colbo, 2)",
    "ferry NEAR colbo",
    "quote : ferry",
    "{quote text} : ferry",
    "- quote : ferry",
    "^ferry",
    "ferry*",
    "*",
    "ferry + colbo",
    '"',
    '""',
    '"ferry',
    'ferry"*',
    '"""ferry"""',
    "'; DROP TABLE statements; --",
    "ferry\0colbo",
    "\0",
    "\ud800 ferry",
    "((((((",
    "ferry AND",
    "statement_words MATCH 'x'",
    "rank:bm25(10.0)",
    "İstanbul ǅ ﬁ ß \u202eferry",
    "\u0300\u0301",
    "田中さんにあげて下さい",
    "<script>alert(1)</script>",
    "ferry " * 10_000,
    " ".join(f"word{n}" for n in range(10_000)),
    "(" * 10_000,
    '"' * 10_001,
    "a." * 10_000,
    f'"{"ferry " * 10_000}"',
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_is_a_mistake(filled: Desk, text: str) -> None:
    assert all(found.quote for found in filled.search(text))


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(max_size=60) | st.text(st.sampled_from('ferry "*:^()-AND \0'), max_size=30))
def test_no_text_at_all_is_a_mistake(filled: Desk, text: str) -> None:
    for found in filled.search(text):
        assert found.article in (1, 2)


def test_what_stands_in_no_claim_is_found_in_the_text(filled: Desk) -> None:
    desk_words = {word for claim in filled.search("colbo") for word in claim.quote.split()}
    assert desk_words
    article = story("Harbour notes", ("Gulls. Who knows why?", "Colbo waited, or so they say."))
    number = filled.add(article)
    (found,) = filled.search("gulls knows")
    assert (found.article, found.claim, found.quote) == (number, "", "Gulls. Who knows why?")
    assert found.span is not None
    assert found.span.of(article.text) == found.quote
    assert filled.search("gulls zeppelin") == []


def test_a_deleted_article_is_not_found_until_it_is_brought_back(filled: Desk) -> None:
    before = filled.search("colbo")
    number = before[0].article
    filled.delete_article(number)
    assert number not in {found.article for found in filled.search("colbo")}
    assert number not in {found.stored.article for found in candidates(filled, FERRY[0])}
    filled.undo(number)
    assert filled.search("colbo") == before


def test_control_characters_that_another_hand_wrote_do_not_come_out(filled: Desk) -> None:
    filled.close()
    with closing(sqlite3.connect(filled.path)) as connection:
        connection.execute("UPDATE articles SET title = 'Fees' || char(27) || '[2J up'")
        connection.execute(
            "UPDATE analyses SET found = replace(found, 'objected', 'obj\\u001b[2J ected')"
        )
        connection.commit()
    with Desk(filled.path) as desk:
        shown = desk.search("fees ")
        assert shown
        assert all("\x1b" not in found.quote + found.title for found in shown)


def candidates(desk: Desk, passage: str, leave_out: int | None = None) -> list[Candidate]:
    (found,) = desk._store.candidates([passage], leave_out, 10)
    return found


def test_the_claim_with_most_of_a_passage_comes_first(filled: Desk) -> None:
    found = candidates(
        filled, "Colbo, the harbour master, said that the Halvor never left Grenvik."
    )
    assert found[0].stored.quote == FERRY[0]
    assert [each.shared for each in found] == sorted((each.shared for each in found), reverse=True)
    assert all(0 < each.score <= 1 for each in found)


def test_a_passage_finds_its_own_words_whole(filled: Desk) -> None:
    (first, *_) = candidates(filled, FEES[0])
    assert first.stored.quote == FEES[0]
    assert first.score == pytest.approx(1)


def test_an_article_can_be_left_out(filled: Desk) -> None:
    assert {each.stored.article for each in candidates(filled, FERRY[2])} == {1, 2}
    assert {each.stored.article for each in candidates(filled, FERRY[2], leave_out=1)} == {2}


@pytest.mark.parametrize(
    "passage",
    [
        "Nobody knew why the train was late.",
        "A mayor was late.",  # one word in common is chance
        "",
        "\0 AND NEAR(",
    ],
)
def test_what_is_no_candidate(filled: Desk, passage: str) -> None:
    assert candidates(filled, passage) == []


def test_common_words_alone_find_what_has_them_together(make_desk: MakeDesk) -> None:
    """Two words that each stand in hundreds of claims, together in one."""
    desk = make_desk()
    lines = [f"The mayor met visitor number {n} on the bridge." for n in range(1, 260)]
    lines += [f"The surveyor counted crate number {n} at the mill." for n in range(1, 260)]
    lines += [f"Somebody else sold ticket number {n} in the rain." for n in range(1, 9000)]
    desk.add(story("Long day", tuple(lines[:10])))
    desk.close()
    with closing(sqlite3.connect(desk.path)) as connection:
        connection.executemany(
            'INSERT INTO statements (article, claim, start, "end", quote, text, note)'
            " VALUES (1, ?, 0, 1, ?, '', '')",
            [(f"c{n}", line) for n, line in enumerate(lines)],
        )
        connection.execute(
            'INSERT INTO statements (article, claim, start, "end", quote, text, note)'
            " VALUES (1, 'both', 0, 1, 'The mayor stood by the mill.', '', '')"
        )
        connection.executemany(
            'INSERT INTO statements (article, claim, start, "end", quote, text, note)'
            " VALUES (1, ?, 0, 1, ?, '', '')",
            [(f"d{n}", line) for n, line in enumerate(lines)],
        )
        connection.commit()
    with Desk(desk.path) as again:
        found = candidates(again, "The mayor went up to the mill.")
    assert [each.stored.claim for each in found] == ["both"]


PAGES = (
    "Register of the Grenvik yard, 1998. "
    + "Nothing of note was entered that week. " * 200
    + "The hull of the Halvor was riveted by Åse Lindqvist. "
    + "Nothing of note was entered that week. " * 200
)


def test_copies_are_searched_and_name_their_source(filled: Desk) -> None:
    register = filled.add_source(1, Source("", SourceType.DOCUMENT, "Yard register"))
    filled.keep_copy(1, register.id, "yard.pdf", b"%PDF", PAGES)
    (hit,) = filled.search("lindqvist riveted")
    assert (hit.found_in, hit.article, hit.title) == (FoundIn.COPY, 1, "Ferry sinks")
    assert (hit.about, hit.confidential, hit.claim, hit.span) == ("Yard register", False, "", None)
    assert "riveted by Åse Lindqvist" in hit.quote
    assert len(hit.quote) < 500
    claim = filled.claims(1)[1]
    filled.attach(1, claim.id, register.id)
    assert [each.claim for each in filled.search('"riveted by"')] == [claim.id]
    assert all(each.found_in is not FoundIn.COPY for each in filled.search("riveted zeppelin"))
    # A claim that has all of it stands first, one that has some of it last.
    found = filled.search("Halvor")
    assert [each.found_in for each in found] == [FoundIn.CLAIM, FoundIn.COPY]
    found = filled.search("Halvor riveted")
    assert [each.found_in for each in found] == [FoundIn.COPY, FoundIn.CLAIM]


def test_confidential_copies_are_found_and_say_so(filled: Desk) -> None:
    secret = Source("", SourceType.PERSON, "Nils Aker", confidential=True)
    filled.keep_copy(
        2, filled.add_source(2, secret).id, "nils.txt", b"I saw", "I saw a lanternfish"
    )
    (hit,) = filled.search("lanternfish")
    assert (hit.about, hit.confidential) == ("Nils Aker", True)


def test_a_copy_is_found_for_each_story_that_names_it_in_its_newest_draft(filled: Desk) -> None:
    for number in (1, 2):
        source = filled.add_source(number, Source("", SourceType.DOCUMENT, f"Notes {number}"))
        filled.keep_copy(number, source.id, "notes.txt", b"notes", "A walrus was seen.")
    later = filled.revise(1, story("Ferry sinks", FERRY[:2])).article
    assert [(each.article, each.about) for each in filled.search("walrus")] == [
        *((2, "Notes 2"), (later, "Notes 1"))
    ]
    (source,) = filled.sources(2)
    filled.remove_source(2, source.id)
    assert [each.article for each in filled.search("walrus")] == [later]
    filled.delete_article(later)
    assert filled.search("walrus") == []


def test_questions_and_answers_are_searched(filled: Desk) -> None:
    claim = filled.claims(1)[0]
    asked = filled.ask(1, "Does the manifest name everybody?", claim_id=claim.id)
    (hit,) = filled.search("manifest ")
    assert (hit.found_in, hit.quote, hit.note) == (FoundIn.QUESTION, asked.text, "")
    assert (hit.article, hit.claim, hit.about) == (1, claim.id, "author")
    assert quotes(filled, "purser ") == []
    filled.answer(1, asked.id, "Only the crew; the purser has the rest.")
    hit, *others = filled.search("purser crew manifest")
    assert all(each.found_in is FoundIn.CLAIM for each in others)  # of which some have some
    assert hit.note == "Only the crew; the purser has the rest."
    filled.undo(1)
    assert filled.search("purser ") == []
    later = filled.revise(1, story("Ferry sinks", FERRY[:2])).article
    assert [each.article for each in filled.search("manifest ")] == [later]
    filled.delete_article(later)
    assert filled.search("manifest ") == []


LONG = ("Nothing of note was entered. " * 400) + "{}" + (" Nothing of note was entered." * 400)


@pytest.mark.parametrize(
    ("asked", "inside", "told"),
    [
        ("riveted ", "The hull was riveted by hand.", "riveted"),
        ("lindqvist ", "It was Åse Lindqvist.", "Åse Lindqvist"),
        ("ase ", "It was Åse Lindqvist.", "Åse Lindqvist"),
        ("nothing hull ", "The hull leaked.", "The hull leaked"),
        ('"hull leaked" ', "The hull held. The other hull leaked.", "other hull leaked"),
        ("hul", "The hull leaked.", "The hull leaked"),
        ("art ", "An art dealer departed.", "An art dealer"),
        ("İstanbul ", "Sold in İstanbul in May.", "Sold in İstanbul in May"),
    ],
)
def test_a_passage_of_a_long_text_has_what_is_asked_for(asked: str, inside: str, told: str) -> None:
    found = passage(asked, LONG.format(inside))
    assert told in found
    assert found.startswith("…")
    assert found.endswith("…")
    assert len(found) < 400
    for whole in ("", inside):
        assert passage(asked, whole) == whole


@given(
    before=st.lists(st.sampled_from(["the", "mole", "walrus", "Škoda", "\n", "a" * 300])),
    after=st.lists(st.sampled_from(["the", "mole", "İ", "a\u030a"])),
)
def test_a_word_that_is_there_is_in_the_passage(before: list[str], after: list[str]) -> None:
    found = passage("ferry ", " ".join([*before, "ferry", *after]))
    assert "ferry" in found
    assert len(found) <= 330


@pytest.mark.parametrize("piece", ["aab ", "ab", "é ", "\u0300", "… "])
def test_a_passage_is_found_in_time_that_grows_with_the_text(piece: str) -> None:
    assert_in_proportion(lambda text: passage('ab "aab ab" é', text), piece)
