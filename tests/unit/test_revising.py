"""What becomes of claims in a new draft, in newsroom English."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.checking import check
from factcheck.claims import make_claim
from factcheck.language.annotate import annotate
from factcheck.model import Check, Claim, Span
from factcheck.revising import Fate, Matching, Outcome, align, match, same_words_at, stretch_of
from tests.store.conftest import story
from tests.unit.growth import assert_four_times_is_in_proportion

FERRY = "The ferry Aldis left Tornholm at noon on 4 March with 212 passengers."
TOLL = "Rescuers counted 190 survivors by nightfall, harbour master Rune Voss said."
WEATHER = "The weather was calm and the sea was flat."
COUNCIL = "The council approved a budget of $12 million for new lifeboats in June."
SALE = "Two boats were sold to a dealer in Oxmouth last spring."
DENIAL = "He denied it."
INQUIRY = "A public inquiry into the sinking will open in the capital next month."
SCHOOL = "The village school reopened its doors to 40 pupils on Monday."


@cache
def checked(*paragraphs: str) -> Check:
    return check(story(paragraphs=paragraphs))


def matching(earlier: Sequence[str], later: Sequence[str]) -> tuple[Matching, Check]:
    old, new = checked(*earlier), checked(*later)
    return match(align(old.article, new.article), old.claims, new.claims), new


def told(earlier: Sequence[str], later: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return each claim's fate in a line, and the words of new claims."""
    found, new = matching(earlier, later)
    lines = []
    for fate in found.fates:
        heirs = " + ".join(heir.span.of(new.article.text) for heir in fate.heirs)
        lines.append(f"{fate.outcome.value}: {heirs or fate.claim.quote}")
    return lines, [claim.quote for claim in new.claims if claim.id in found.new]


KEPT = {
    "a moved paragraph": (
        [FERRY, TOLL, WEATHER, SALE, COUNCIL],
        [SALE, FERRY, TOLL, WEATHER, COUNCIL],
    ),
    "two paragraphs drawn together": ([FERRY, TOLL, SALE], [f"{FERRY} {TOLL}", SALE]),
    "a paragraph divided": ([f"{FERRY} {TOLL}", SALE], [FERRY, TOLL, SALE]),
    "a comma and quotation marks of another font": (
        ["“We won’t pay for it,” Voss said on Monday, in Tornholm.", SALE],
        ['"We won\'t pay for it," Voss said on Monday in Tornholm.', SALE],
    ),
    "a story turned round": ([FERRY, TOLL, SALE, COUNCIL], [COUNCIL, SALE, TOLL, FERRY]),
}


@pytest.mark.parametrize("name", KEPT)
def test_claims_with_the_same_words_are_unchanged(name: str) -> None:
    earlier, later = KEPT[name]
    lines, new = told(earlier, later)
    assert [line.split(":")[0] for line in lines] == ["unchanged"] * len(lines)
    assert new == []


CHANGED = {
    "a figure": (FERRY, FERRY.replace("212", "214")),
    "a name": (TOLL, TOLL.replace("Voss", "Vess")),
    "a day and a sum": (
        COUNCIL,
        COUNCIL.replace("$12 million", "$9 million").replace("June", "May"),
    ),
    "a clause more": (
        SALE,
        "Two boats were sold to a dealer in Oxmouth last spring, records show.",
    ),
    "a clause less": (TOLL, "Rescuers counted 190 survivors by nightfall."),
    "the order of clauses": (
        "In June the council approved a budget of $12 million for new lifeboats.",
        COUNCIL,
    ),
    "quotation marks put in": (
        "Voss called the report a disgrace.",
        "Voss called the report “a disgrace”.",
    ),
    "a denial": ("The mayor signed the contract.", "The mayor never signed the contract."),
    "a question of sums": ("The ferry cost $4 million.", "The ferry cost £4 million."),
}


@pytest.mark.parametrize("name", CHANGED)
@pytest.mark.parametrize("around", [(FERRY, SALE), (INQUIRY, SCHOOL)])
def test_a_claim_whose_words_changed_is_the_same_one_changed(
    name: str, around: tuple[str, str]
) -> None:
    one, other = CHANGED[name]
    before, after = (each if each not in (one, other) else WEATHER for each in around)
    lines, new = told([before, one, after], [before, other, after])
    assert lines == [f"unchanged: {before}", f"changed: {other}", f"unchanged: {after}"]
    assert new == []


CUT_AND_NEW = {
    "another subject in its place": (WEATHER, SCHOOL),
    "words of reporting in common": (
        "Officials said the bridge would close for repairs.",
        "Officials said the school would open for pupils.",
    ),
    "a month in common": (
        "The museum lost 300 paintings in a fire in June.",
        "Voters will choose a new mayor in June.",
    ),
}


@pytest.mark.parametrize("name", CUT_AND_NEW)
def test_another_statement_in_its_place_is_new_and_the_old_one_cut(name: str) -> None:
    one, other = CUT_AND_NEW[name]
    lines, new = told([FERRY, one, SALE], [FERRY, other, SALE])
    assert lines == [f"unchanged: {FERRY}", f"cut: {one}", f"unchanged: {SALE}"]
    assert new == [other]


def test_equal_sentences_do_not_cross() -> None:
    earlier = [f"{FERRY} {DENIAL}", f"{COUNCIL} {DENIAL}", SALE]
    later = [f"{FERRY} {DENIAL}", f"{INQUIRY} {DENIAL}", f"{COUNCIL} {DENIAL}", SALE]
    found, new = matching(earlier, later)
    text = new.article.text
    heirs = [fate.heirs[0].span.start for fate in found.fates if fate.claim.quote == DENIAL]
    places = [n for n in range(len(text)) if text.startswith(DENIAL, n)]
    assert heirs == [places[0], places[2]]
    assert [claim.start for claim in new.claims if claim.id in found.new] == [
        text.index(INQUIRY),
        places[1],
    ]


def test_the_first_of_two_equal_sentences_is_cut() -> None:
    earlier = [f"{FERRY} {DENIAL}", f"{COUNCIL} {DENIAL}", SALE]
    found, _ = matching(earlier, [FERRY, f"{COUNCIL} {DENIAL}", SALE])
    assert [fate.outcome for fate in found.fates] == [
        *(Outcome.UNCHANGED, Outcome.CUT, Outcome.UNCHANGED),
        *(Outcome.UNCHANGED, Outcome.UNCHANGED),
    ]
    assert not found.new


def test_few_words_far_away_are_no_heir() -> None:
    """A denial of another thing, in another place, is not the denial that was checked."""
    lines, new = told(
        [f"{FERRY} {DENIAL}", TOLL, SALE, COUNCIL], [FERRY, TOLL, SALE, f"{COUNCIL} {DENIAL}"]
    )
    assert lines[1] == f"cut: {DENIAL}"
    assert new == [DENIAL]


def test_a_moved_sentence_that_changed_is_found() -> None:
    later = TOLL.replace("190", "191")
    lines, new = told([FERRY, TOLL, SALE, COUNCIL, INQUIRY], [FERRY, SALE, COUNCIL, INQUIRY, later])
    assert f"changed: {later}" in lines
    assert not new


def test_a_divided_sentence_is_both_of_its_parts() -> None:
    whole = "The mayor, who took office in May, signed a deal with the owners of the yard."
    parts = "The mayor took office in May.", "He signed a deal with the owners of the yard."
    lines, new = told([FERRY, whole, SALE], [FERRY, " ".join(parts), SALE])
    assert lines[1] == f"changed: {' + '.join(parts)}"
    assert not new


def test_sentences_drawn_together_have_one_heir() -> None:
    one, other = "The council will meet on Friday.", "It approved a budget of $12 million in June."
    whole = "The council approved a budget of $12 million in June and will meet on Friday."
    lines, new = told([FERRY, f"{one} {other}", SALE], [FERRY, whole, SALE])
    assert lines[1:3] == [f"changed: {whole}"] * 2
    assert not new


def test_of_two_claims_in_a_sentence_each_has_its_own_fate() -> None:
    earlier = "Rescuers counted 190 survivors, and the council paid $4 million."
    later = "Rescuers counted 191 survivors, and the council paid $4 million."
    lines, _ = told([FERRY, earlier, SALE], [FERRY, later, SALE])
    assert lines[1:3] == [
        "changed: Rescuers counted 191 survivors",
        "unchanged: the council paid $4 million.",
    ]
    lines, _ = told([FERRY, earlier, SALE], [FERRY, "The council paid $4 million.", SALE])
    assert [line.split(":")[0] for line in lines[1:3]] == ["cut", "unchanged"]


def outcomes(earlier: Sequence[str], later: Sequence[str]) -> list[str]:
    return [fate.outcome.value for fate in matching(earlier, later)[0].fates]


def test_the_same_words_about_somebody_else_are_changed() -> None:
    earlier = "Harbour master Rune Voss resigned. He signed the contract in May."
    later = "Harbour master Olav Brandt resigned. He signed the contract in May."
    assert outcomes([earlier, SALE], [later, SALE]) == ["changed", "changed", "unchanged"]


def test_a_name_given_in_full_is_nobody_else() -> None:
    earlier = "Harbour master Voss resigned. He signed the contract in May."
    later = "Harbour master Rune Voss resigned. He signed the contract in May."
    assert outcomes([earlier, SALE], [later, SALE]) == ["changed", "unchanged", "unchanged"]


def test_the_same_weekday_of_another_week_is_changed() -> None:
    old, new = (
        check(replace(story(paragraphs=(FERRY, SCHOOL)), published=day))
        for day in (dt.date(2021, 5, 12), dt.date(2021, 5, 19))
    )
    found = match(align(old.article, new.article), old.claims, new.claims)
    assert [fate.outcome for fate in found.fates] == [Outcome.UNCHANGED, Outcome.CHANGED]


# ---- stretches that a person chose


def chosen(earlier: Sequence[str], later: Sequence[str], quote: str) -> tuple[Fate, Check]:
    old, new = checked(*earlier), checked(*later)
    start = old.article.text.index(quote)
    claim = make_claim(annotate(old.article), Span(start, start + len(quote)))
    (fate,) = match(align(old.article, new.article), [claim], new.claims).fates
    return fate, new


@pytest.mark.parametrize(
    ("quote", "later", "outcome", "words"),
    [
        ("with 212 passengers", FERRY, Outcome.UNCHANGED, "with 212 passengers"),
        (
            "with 212 passengers",
            FERRY.replace("Aldis", "Aldis II"),
            Outcome.UNCHANGED,
            "with 212 passengers",
        ),
        (
            "with 212 passengers",
            FERRY.replace("212", "some 214"),
            Outcome.CHANGED,
            "with some 214 passengers",
        ),
        ("erry Aldis left Torn", FERRY, Outcome.UNCHANGED, "erry Aldis left Torn"),
        ("212 passengers.", FERRY.replace("212", "214"), Outcome.CHANGED, "214 passengers."),
        (
            "at noon on 4 March",
            FERRY.replace("noon", "dawn"),
            Outcome.CHANGED,
            "at dawn on 4 March",
        ),
        ("The ferry Aldis", FERRY.replace("The", "A"), Outcome.CHANGED, "A ferry Aldis"),
        (
            "with 212 passengers",
            "The ferry Aldis left Tornholm at noon on 4 March.",
            Outcome.CUT,
            "",
        ),
    ],
)
def test_a_stretch_that_a_person_chose_stays_that_stretch(
    quote: str, later: str, outcome: Outcome, words: str
) -> None:
    fate, new = chosen([WEATHER, FERRY, SALE], [later, WEATHER, SALE], quote)
    assert fate.outcome is outcome
    assert [heir.span.of(new.article.text) for heir in fate.heirs] == ([words] if words else [])


def test_a_stretch_that_is_a_sentence_by_now_is_the_claim_found_there() -> None:
    earlier = "Rescuers, who had 40 boats, counted 190 survivors by nightfall."
    later = "They had 40 boats. Rescuers counted 190 survivors by nightfall."
    fate, new = chosen([FERRY, earlier], [FERRY, later], "counted 190 survivors by nightfall")
    assert fate.outcome is Outcome.UNCHANGED
    assert fate.heirs[0].span.of(new.article.text) == "counted 190 survivors by nightfall"
    whole, new = chosen([FERRY, TOLL], [FERRY, TOLL], TOLL)
    assert whole.heirs[0].claim in {claim.id for claim in new.claims}


def test_words_are_followed_only_where_all_of_them_stay() -> None:
    old, new = (
        story(paragraphs=each) for each in ((FERRY, TOLL), (TOLL, FERRY.replace("212", "9")))
    )
    alignment = align(old, new)

    def found(words: str) -> str | None:
        start = old.text.index(words)
        span = same_words_at(alignment, Span(start, start + len(words)))
        return span.of(new.text) if span else None

    assert found("4 March") == "4 March"
    assert found("Rune") == "Rune"
    assert found("une Vo") == "une Vo"
    assert found("ers counted 190") == "ers counted 190"
    assert found("Rune Voss") == "Rune Voss"
    assert found("212") is None
    assert found("with 212 passengers") is None
    assert found(".") is None
    assert stretch_of(alignment, Span(0, len(FERRY))) is not None


def test_a_stretch_over_sentences_whose_first_or_last_one_is_gone_is_what_is_left() -> None:
    old = story(paragraphs=(WEATHER, FERRY, TOLL, SALE))
    for left, gone in ((WEATHER, SALE), (SALE, WEATHER)):
        new = story(paragraphs=tuple(each for each in (WEATHER, FERRY, TOLL, SALE) if each != gone))
        span = stretch_of(align(old, new), Span(0, len(old.text)))
        assert span is not None
        assert span.of(new.text).count(left) == 1


# ---- whatever the drafts are

SENTENCES = (FERRY, TOLL, WEATHER, COUNCIL, SALE, DENIAL, INQUIRY, SCHOOL)
paragraphs = st.lists(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join),
    min_size=1,
    max_size=5,
)
edits = st.sampled_from([("212", "214"), ("council", "board"), ("Voss", "Brandt"), ("", "")])


def all_words(claims: Sequence[Claim]) -> list[str]:
    return sorted(claim.quote for claim in claims)


@settings(max_examples=40, deadline=None)
@given(paragraphs)
def test_nothing_changes_where_nothing_changed(draft: list[str]) -> None:
    found, new = matching(draft, draft)
    assert all(fate.outcome is Outcome.UNCHANGED for fate in found.fates)
    assert [fate.heirs[0].claim for fate in found.fates] == [claim.id for claim in new.claims]
    assert not found.new


@settings(max_examples=60, deadline=None)
@given(paragraphs, paragraphs, edits)
def test_each_claim_is_accounted_for_once(
    earlier: list[str], later: list[str], edit: tuple[str, str]
) -> None:
    changed = [each.replace(*edit) if edit[0] else each for each in later]
    old = checked(*earlier)
    found, new = matching(earlier, changed)
    assert [fate.claim for fate in found.fates] == list(old.claims)
    heirs = [heir.claim for fate in found.fates for heir in fate.heirs]
    assert {*heirs, *found.new} == {claim.id for claim in new.claims}
    assert not {*heirs} & {*found.new}
    for fate in found.fates:
        assert bool(fate.heirs) is (fate.outcome is not Outcome.CUT)
        if fate.outcome is Outcome.UNCHANGED:
            assert heirs.count(fate.heirs[0].claim) == 1
            assert fate.heirs[0].span.of(new.article.text) == fate.claim.quote


@settings(max_examples=150, deadline=None)
@given(paragraphs, paragraphs, edits, st.tuples(st.integers(0), st.integers(1)))
def test_any_stretch_becomes_one_of_the_later_draft_or_is_gone(
    earlier: list[str], later: list[str], edit: tuple[str, str], place: tuple[int, int]
) -> None:
    changed = [each.replace(*edit) if edit[0] else each for each in later]
    old, new = story(paragraphs=tuple(earlier)), story(paragraphs=tuple(changed))
    start = place[0] % len(old.text)
    end = min(start + place[1], len(old.text))
    alignment = align(old, new)
    for found in (stretch_of, same_words_at):
        span = found(alignment, Span(start, end))
        assert span is None or 0 <= span.start < span.end <= len(new.text)


@settings(max_examples=40, deadline=None)
@given(st.permutations([FERRY, TOLL, COUNCIL, SALE, INQUIRY, SCHOOL]))
def test_paragraphs_in_any_order_are_the_same_claims(order: list[str]) -> None:
    found, new = matching([FERRY, TOLL, COUNCIL, SALE, INQUIRY, SCHOOL], order)
    assert all_words([fate.claim for fate in found.fates]) == all_words(new.claims)
    assert {fate.outcome for fate in found.fates} == {Outcome.UNCHANGED}


@pytest.mark.parametrize("hostile", ["He left. ", "He left town {n} times. ", "{n} "])
def test_many_like_sentences_take_time_in_step_with_their_number(hostile: str) -> None:
    def drafts(count: int) -> str:
        return "".join(hostile.format(n=n) for n in range(count))

    def read(text: str) -> object:
        half = len(text) // 3
        return align(story(paragraphs=(text,)), story(paragraphs=(text[half:], text[:half])))

    assert_four_times_is_in_proportion(read, drafts(150), drafts(600))
