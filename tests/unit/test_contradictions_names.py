"""Names in two spellings, slips of the pen, and people in two offices."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.contradictions import find
from factcheck.contradictions.neighbours import slips
from factcheck.contradictions.offices import exclude, office
from factcheck.contradictions.stems import stem
from factcheck.model import Kind
from tests.unit.contradiction_stories import of_kind, story


@pytest.mark.parametrize(
    ("paragraphs", "spellings"),
    [
        (
            ("Curator Jim Brantz opened the show in Gatley.", "Mr Brants added that it was full."),
            {"Brantz", "Brants"},
        ),
        (
            ("Sergey Volkanov met the board.", "Sergei Volkanov left without a word."),
            {"Sergey", "Sergei"},
        ),
        (
            ("They backed the horse Silver Clarion.", "Years later Silver Clarian won again."),
            {"Clarion", "Clarian"},
        ),
        (
            ("Judge Anna Del Vecchio cleared the room.", "Judge DelVecchio then left."),
            {"Del Vecchio", "DelVecchio"},
        ),
        (
            ("The comittee met twice.", "The committee of the council did not vote."),
            {"comittee", "committee"},
        ),
        (
            ("The ambassador arrived.", "A word with Ambassador Rahel Mohr, the host.",
             "But Ambsasador Mohr left early."),
            {"Ambsasador", "Ambassador"},
        ),
    ],
)  # fmt: skip
def test_two_spellings_are_found(paragraphs: tuple[str, ...], spellings: set[str]) -> None:
    flags = of_kind(Kind.NAME_SPELLING, *paragraphs)
    assert [f for f in flags if f.b and {f.a.reads, f.b.reads} == spellings], flags


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Iran closed the pass.", "Iraq opened it."),
        ("Russia sent a ship.", "The Russian crew rested."),
        ("Eric Holm spoke first.", "Erica Holm spoke last of the Holms."),
        ("Anna Brown lives in Gatley.", "Peter Browne lives in Horne."),
        ("They left at noon.", "Then they returned. Them he knew."),
        ("The trial ended.", "The trail went cold."),
        ("We reposted it.", "They reported it and posted more."),
        ("The Clintons came.", "Clinton spoke."),
        ("Their country lies far from the county.", "They quit; it was quite quiet."),
    ],
)
def test_two_names_or_words_are_not_two_spellings(paragraphs: tuple[str, ...]) -> None:
    assert not of_kind(Kind.NAME_SPELLING, *paragraphs)


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Deputy finance minister Dimo Marras promised to pay.",
         "Marras, the deputy labour minister, gave no figures."),
        ("President-elect Dana Trewin spoke in Gatley.", "President Dana Trewin (file photo)."),
        ("Florida Sen. Mark Rubens led the poll.", "Governor Mark Rubens was cheered."),
        ("Prime Minister Georg Pappas condemned it.", "Finance Minister Georg Pappas agreed."),
        ("Ida Kroll, a spokeswoman for Norwind, gave no date.",
         "Kroll, Norwind's chief engineer, ruled out a fault."),
        ("As far as technical director Ole Lund was concerned, it was over.",
         "Chief executive Ole Lund left early."),
        ("Detective Inspector Paul Jonas opened the case.",
         "The detective sergeant said he had no leads."),
    ],
)  # fmt: skip
def test_two_offices_at_one_time_are_found(paragraphs: tuple[str, ...]) -> None:
    assert of_kind(Kind.ROLE_OR_TITLE, *paragraphs)


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("President Dana Trewin spoke.", "Former Governor Dana Trewin had built the road."),
        ("Sen. Mark Rubens led the poll.", "Senator Mark Rubens was cheered."),
        ("Chairman Ole Lund spoke.", "Ole Lund, the chief executive, agreed."),
        ("Governor Mark Rubens spoke.", "Mark Rubens, who was mayor of Gatley, agreed."),
        ("Detective Chief Inspector Paul Jonas spoke.", "The inspector, Paul Jonas, left."),
        ("Mayor Ann Pell spoke.", "Mayor Bob Pell did not."),
        ("Detective Inspector Paul Jonas opened the case.", "The inspector said he had no leads."),
        ("The sergeant said the road was shut.", "Later Inspector Paul Jonas came."),
        ("Inspector Paul Jonas and Sergeant Ida Kroll came.", "The sergeant said it was over."),
        ("Mayor Ann Pell spoke.", "Ann Pell, as acting governor, signed."),
        (
            "Ida Kroll, assistant professor of glass, spoke.",
            "Ida Kroll, curator of the show, left.",
        ),
    ],
)
def test_offices_that_go_together_or_follow_each_other_do_not_clash(
    paragraphs: tuple[str, ...],
) -> None:
    assert not of_kind(Kind.ROLE_OR_TITLE, *paragraphs)


def test_two_articles_give_one_person_two_offices() -> None:
    one = story("Prime Minister Georg Pappas condemned the raid on the bank in Gatley.")
    other = story("Finance Minister Georg Pappas condemned the raid on the bank in Gatley.")
    same = story("Georg Pappas, the prime minister, condemned the raid on the bank in Gatley.")
    later = story(
        "Finance Minister Georg Pappas condemned the raid on the bank in Gatley.",
        published=dt.date(2021, 3, 1),
    )
    assert [f for f in find(one, [other]) if f.kind is Kind.ROLE_OR_TITLE]
    assert not [f for f in find(one, [same]) if f.kind is Kind.ROLE_OR_TITLE]
    assert not [f for f in find(one, [later]) if f.kind is Kind.ROLE_OR_TITLE]


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("Finance Minister", "Prime Minister", True),
        ("secretary of the Treasury", "commerce secretary", True),
        ("U.S. President", "President-elect", True),
        ("mayor", "deputy mayor", True),
        ("Sen.", "senator", False),
        ("secretary of defense", "Defence Secretary", False),
        ("director", "technical director", False),
        ("general", "president", False),
        ("spokeswoman", "chief engineer", True),
    ],
)
def test_offices_exclude_each_other_by_their_normal_form(one: str, other: str, clash: bool) -> None:
    first, second = office(one), office(other)
    assert bool(first and second and exclude(first, second)) is clash


def test_slips_are_found_without_comparing_all() -> None:
    assert slips(["jones", "jonse", "brown", "committee", "comittee"]) == [
        ("comittee", "committee", 1),
        ("jones", "jonse", 1),
    ]
    assert slips(["abcdefgh", "abcdefgh"]) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("announced", "announcement"),
        ("call", "calls"),
        ("killed", "death"),
        ("expulsion", "expelled"),
        ("investigation", "investigating"),
        ("purchase", "bought"),
        ("parties", "party"),
        ("workers", "employees"),
    ],
)
def test_a_verb_and_its_noun_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("number", "numb"), ("news", "new"), ("state", "stat")])
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ("The strike at the port began after two Norwind ferries collided, tearing a hull.",
         "The port was hit by a strike after two Skerryline ferries collided and tore a hull.",
         True),
        ("Norwind won the harbour cup.", "Skerryline won the harbour cup.", False),
        ("Mayor Ann Pell said the port would stay shut.",
         "Mayor Bob Orme said the roads would stay shut.", False),
    ],
)  # fmt: skip
def test_two_names_in_one_frame_are_found(one: str, other: str, clash: bool) -> None:
    assert bool(of_kind(Kind.NAME_SWAP, one, other)) is clash
