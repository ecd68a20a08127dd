"""Clauses, how they are put forward, and open disputes."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.clauses import find_clauses, reports_dispute
from factcheck.language.quotations import find_quotations
from factcheck.model import Clause, Modality, Span
from tests.unit.growth import assert_in_proportion


def clauses(text: str) -> tuple[Clause, ...]:
    span = Span(0, len(text))
    return find_clauses(text, span, find_quotations(text, [span]))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "The union said the talks took place on Monday, but later conceded that they did not.",
            [
                "The union said the talks took place on Monday,",
                "but later conceded",
                "that they did not.",
            ],
        ),
        (
            "When the storm hit, the mayor fled and the council met.",
            ["When the storm hit,", "the mayor fled", "and the council met."],
        ),
        ("Police and nurses gathered in May.", ["Police and nurses gathered in May."]),
        ("The bank closed; no one paid.", ["The bank closed;", "no one paid."]),
        (
            "“We will not sell,” she said, “because the price is low.”",
            ["“We will not sell,”", "she said,", "“because the price is low.”"],
        ),
    ],
)
def test_a_sentence_is_cut_around_its_finite_verbs(text: str, parts: list[str]) -> None:
    assert [text[c.start : c.end] for c in clauses(text)] == parts


@pytest.mark.parametrize(
    ("text", "modality", "negated"),
    [
        ("The firm paid 40 workers.", Modality.ASSERTED, False),
        ("The firm did not pay.", Modality.ASSERTED, True),
        ("No workers died.", Modality.ASSERTED, True),
        ("The firm failed to pay.", Modality.ASSERTED, True),
        ("No more than five workers died in May.", Modality.ASSERTED, False),
        ("She not only paid.", Modality.ASSERTED, False),
        ("The firm will pay.", Modality.PLANNED, False),
        ("The bank is to close 40 branches.", Modality.PLANNED, False),
        ("The bank plans to close.", Modality.PLANNED, False),
        ("The bank may close.", Modality.POSSIBLE, False),
        ("The bank closed in May.", Modality.ASSERTED, False),
        ("Trewin left the race May 3, 2016.", Modality.ASSERTED, False),
        ("The poll found 17 percent of likely Gatley voters undecided.", Modality.ASSERTED, False),
        ("The bank is likely to close.", Modality.POSSIBLE, False),
        ("She appeared before a judge in Gatley.", Modality.ASSERTED, False),
        ("She appeared tired.", Modality.POSSIBLE, False),
        ("Lund allegedly paid.", Modality.POSSIBLE, False),
        ("Did Lund pay?", Modality.ASKED, False),
        ("Lund denied the report.", Modality.DENIED, False),
        ("Lund was denied entry.", Modality.ASSERTED, False),
    ],
)
def test_modality_and_negation_are_read_from_cues(
    text: str, modality: Modality, negated: bool
) -> None:
    (clause,) = clauses(text)
    assert (clause.modality, clause.negated) == (modality, negated)
    assert (clause.cue is None) == (modality is Modality.ASSERTED and not negated)


def test_a_verb_of_denial_governs_its_complement() -> None:
    assert [c.modality for c in clauses("Lund denied that she had paid.")] == [
        Modality.DENIED,
        Modality.DENIED,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Lund asked for time because she had paid already.",
        "Lund denied the report although she had paid.",
    ],
)
def test_a_reason_beside_a_verb_of_saying_stands_for_itself(text: str) -> None:
    assert clauses(text)[-1].modality is Modality.ASSERTED


def test_a_promise_makes_would_a_plan() -> None:
    assert clauses("Lund announced that she would resign.")[1].modality is Modality.PLANNED


@pytest.mark.parametrize(
    "text",
    [
        "The club originally said two were hurt, but later conceded that four were.",
        "Lund had said she was in Oslo; she now says she was in Bergen, contrary to her statement.",
        "The firm denied it had paid, while the union insisted that it had.",
        "Contrary to the first report, the ship sailed on Monday.",
        "The two offices gave different accounts of the vote.",
    ],
)
def test_two_versions_are_a_dispute(text: str) -> None:
    assert reports_dispute(text, Span(0, len(text)))


@pytest.mark.parametrize(
    "text",
    [
        "The club said two were hurt.",
        "Lund first came to Oslo in 1999 and said she liked it.",
        "The firm denied the report.",
        "The price rose, but the shop stayed open.",
    ],
)
def test_one_version_is_no_dispute(text: str) -> None:
    assert not reports_dispute(text, Span(0, len(text)))


@given(st.text(alphabet="ab,;“” said that andnot.?\n", max_size=80))
def test_clauses_cover_all_words_in_order(text: str) -> None:
    found = clauses(text)
    covered = "".join(text[c.start : c.end] for c in found)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize("piece", ["and ", "that he said ", "a, ", "not ", "denied but "])
def test_hostile_sentences_take_linear_time(piece: str) -> None:
    assert_in_proportion(clauses, piece)
    assert_in_proportion(lambda text: reports_dispute(text, Span(0, len(text))), piece)


@pytest.mark.parametrize(
    ("text", "cue", "scope", "whole"),
    [
        ("Lund did not sell the boat in May.", "not", "sell the boat in May", True),
        ("In May Lund never sold the boat.", "never", "sold the boat", True),
        ("No boat was sold in May.", "No", "No boat was sold in May", True),
        ("Lund paid no fine in May.", "no", "paid no fine in May", True),
        ("Nobody saw the boat.", "Nobody", "Nobody saw the boat", True),
        ("The firm no longer sells boats.", "no longer", "sells boats", True),
        ("Lund failed to pay.", "failed to", "pay", True),
        ("The club fell short of its goal.", "fell short of", "its goal", True),
        ("Lund was unable to pay.", "unable to", "pay", True),
        ("Lund hardly spoke.", "hardly", "spoke", True),
        ("The mayor rarely votes with the council.", "rarely", "votes with the council", True),
        ("Lund was charged not with theft but with fraud.", "not", "with theft", False),
        ("The ship came not from Lyre but from Tarn.", "not", "from Lyre", False),
        ("Lund left without paying the bill.", "without", "paying the bill", False),
        ("Lund did not sell it but gave it away.", "not", "sell it", True),
    ],
)
def test_a_negation_has_a_scope(text: str, cue: str, scope: str, whole: bool) -> None:
    clause = clauses(text)[0]
    assert clause.cue is not None
    assert clause.scope is not None
    assert clause.cue.of(text) == cue
    assert clause.scope.of(text) == scope
    assert clause.negated is whole


@pytest.mark.parametrize(
    "text",
    [
        "Lund did not leave until Friday.",
        "Not only Lund left.",
        "Not long after the vote Lund left.",
        "It was nothing but a delay.",
        "It was none other than Lund.",
        "There was no doubt about the vote.",
        "No more than five boats sank.",
        "Lund barely survived the fall.",
        "A few boats sank.",
    ],
)
def test_what_looks_like_a_negation_is_none(text: str) -> None:
    clause = clauses(text)[0]
    assert not clause.negated
    assert clause.scope is None
