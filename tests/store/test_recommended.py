"""Recommended changes on a real desk: made, withdrawn, decided on, and carried along."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck import Desk
from factcheck.errors import CarriedError, NotOnDeskError, UsageError
from factcheck.model import (
    Article,
    Block,
    BlockKind,
    Claim,
    Reader,
    Recommendation,
    Span,
    Standing,
    Verdict,
)
from tests.store.conftest import PARAGRAPHS, MakeDesk, story
from tests.store.replay import assert_sound


@pytest.fixture
def number(desk: Desk, article: Article) -> int:
    return desk.add(article)


def claim_with(desk: Desk, number: int, words: str) -> Claim:
    return next(each for each in desk.claims(number) if words in each.quote)


def place(desk: Desk, number: int, words: str, length: int | None = None) -> Span:
    """Return where words stand, or with a length of 0 the place behind them."""
    start = desk.article(number).text.index(words)
    return (
        Span(start + len(words), start + len(words))
        if length == 0
        else Span(start, start + len(words))
    )


def recommend(
    desk: Desk, number: int, old: str, new: str, why: str = "", after: str = ""
) -> Recommendation:
    where = place(desk, number, after, 0) if after else place(desk, number, old)
    claim = next(each for each in desk.claims(number) if each.span.holds(where))
    return desk.recommend(number, claim.id, new, place=where, why=why)


def test_a_change_is_recommended_told_of_and_withdrawn(desk: Desk, number: int) -> None:
    claim = claim_with(desk, number, "212 passengers")
    made = desk.recommend(
        number,
        claim.id,
        " 240\x1b[2J ",
        place=place(desk, number, "212"),
        why="So the log.\nTwice.",
    )
    assert desk.recommendations(number) == desk.recommendations(number, claim.id) == (made,)
    assert (made.old, made.new, made.why) == ("212", "240", "So the log.\nTwice.")
    assert (made.by, made.standing, made.deed) == ("Ada", Standing.OPEN, "replace")
    assert made.place is not None
    assert made.place.of(desk.article(number).text) == "212"
    assert desk.recommendations(number, "other") == ()
    assert desk.history(number)[-1].what == "recommended on claim 1: “212” -> “240”"
    assert made.id in desk.history(number)[-1].subjects
    desk.withdraw(number, made.id)
    assert desk.recommendations(number) == ()
    assert desk.undo(number) == "recommended on claim 1: “212” -> “240”"
    assert desk.recommendations(number) == (made,)
    assert desk.redo(number) is not None
    assert desk.recommendations(number) == ()
    assert desk.verify(number).faults == ()


def test_the_claims_own_words_are_meant_where_none_are_given(desk: Desk, number: int) -> None:
    claim = claim_with(desk, number, "190 survivors")
    made = desk.recommend(number, claim.id, "")
    assert (made.old, made.new, made.place, made.deed) == (claim.quote, "", claim.span, "cut")


def test_words_can_be_put_in(desk: Desk, number: int) -> None:
    made = recommend(desk, number, "", "about", after="Rescuers counted")
    assert (made.old, made.new, made.deed) == ("", "about", "insert")
    assert desk.history(number)[-1].what.endswith("put in “about”")


def test_they_come_in_reading_order_whenever_they_were_made(desk: Desk, number: int) -> None:
    for old, new in (("240", "212"), ("212", "240"), ("190", "191")):
        recommend(desk, number, old, new)
    assert [each.old for each in desk.recommendations(number)] == ["212", "190", "240"]


def test_what_is_refused(desk: Desk, number: int) -> None:
    claim = claim_with(desk, number, "212 passengers")
    first = recommend(desk, number, "212 passengers", "240 people")
    insertion = recommend(desk, number, "", "about", after="Rescuers counted")
    before = desk.history(number)
    text = desk.article(number).text
    for where, new, says in (
        (place(desk, number, "212"), "240", "withdraw that one first"),
        (place(desk, number, "with 212"), "", "withdraw that one first"),
        (place(desk, number, "with 2", 0), "0", "withdraw that one first"),
        (insertion.place, "some", "withdraw that one first"),
        (place(desk, number, "Ines"), "Ines", "those that stand there"),
        (place(desk, number, "Ines", 0), " \n", "nothing to change"),
        (place(desk, number, "said.\n\nIt"), "said. It", "one paragraph"),
        (Span(len(text), len(text) + 4), "x", "one paragraph"),
    ):
        with pytest.raises(UsageError, match=says):
            desk.recommend(number, claim.id, new, place=where)
    with pytest.raises(NotOnDeskError):
        desk.recommend(number, "nowhere", "x")
    for missing in (desk.withdraw, lambda n, i: desk.decide(n, i, Verdict.TAKEN)):
        with pytest.raises(NotOnDeskError, match="factcheck changes 1"):
            missing(number, "nowhere")
    assert desk.history(number) == before
    # What touches no word of another one stands beside it, and so does a decided one.
    recommend(desk, number, "with ", "")
    desk.decide(number, first.id, Verdict.REFUSED)
    recommend(desk, number, "212", "240")


def test_an_editor_takes_or_refuses_and_it_can_be_taken_back(desk: Desk, number: int) -> None:
    made = recommend(desk, number, "212", "240")
    taken = desk.decide(number, made.id, Verdict.TAKEN, "Oda\nLunde")
    assert (taken.standing, taken.told) == (Standing.TAKEN, "taken by Oda Lunde")
    assert desk.history(number)[-1].what == "recommended change: taken by Oda Lunde"
    assert desk.decide(number, made.id, Verdict.REFUSED).told == "refused by Ada"
    desk.undo(number)
    assert desk.recommendations(number) == (taken,)
    assert desk.decide(number, made.id, None).standing is Standing.OPEN
    assert desk.verify(number).faults == ()


def test_a_sign_off_is_void_after_a_recommendation_not_after_a_decision(
    desk: Desk, number: int
) -> None:
    made = recommend(desk, number, "212", "240")
    desk.sign(number, Reader.CHECKER)
    desk.decide(number, made.id, Verdict.TAKEN)
    assert desk.sign_offs(number)[0].voided is None
    recommend(desk, number, "190", "191")
    assert desk.sign_offs(number)[0].voided is not None


def test_a_settled_name_makes_a_draught_until_it_is_recommended(desk: Desk, number: int) -> None:
    claim = claim_with(desk, number, "212 passengers")
    assert desk.draught(number, claim.id) is None
    desk.settle_name(number, "Inez Colbo", "Ines Colbo")
    draught = desk.draught(number, claim.id)
    assert draught is not None
    assert draught.place.of(desk.article(number).text) == "Ines Colbo"
    assert (draught.new, draught.why) == (
        "Inez Colbo",
        "The right spelling is Inez Colbo, not Ines Colbo.",
    )
    desk.recommend(number, claim.id, draught.new, place=draught.place, why=draught.why)
    assert desk.draught(number, claim.id) is None


# ---- a new draft


def test_a_draft_that_has_the_new_words_took_them_over(desk: Desk, number: int) -> None:
    taken = recommend(desk, number, "190", "191")
    kept = recommend(desk, number, "240", "212")
    gone = recommend(desk, number, "on Friday, 3 May 2021", "on Monday, 3 May 2021")
    text = (
        "A new first paragraph with nothing that was there.",
        *(
            each.replace("190", "191").replace("on Friday, 3 May 2021", "one morning in May")
            for each in PARAGRAPHS
        ),
    )
    later = desk.revise(number, story(paragraphs=text)).article
    found = {each.id: each for each in desk.recommendations(later)}
    words = desk.article(later).text
    assert found[taken.id].told == "taken in draft 2"
    assert found[kept.id].told == "open"
    assert found[gone.id].told == "gone from this draft"
    for each, old in ((taken, "191"), (kept, "240")):
        place_now = found[each.id].place
        assert place_now is not None
        assert place_now.of(words) == old
    assert [(each.old, each.why, each.by, each.at) for each in found.values()] == [
        (each.old, each.why, each.by, each.at) for each in (taken, kept, gone)
    ]
    assert found[taken.id].claim == claim_with(desk, later, "191 survivors").id
    assert desk.recommendations(number) == (taken, kept, gone), "the draft before stays as it was"
    assert desk.verify(later).faults == ()
    third = desk.revise(later, story(paragraphs=(*text, "And a last one."))).article
    assert [each.told for each in desk.recommendations(third)] == [
        "taken in draft 2",
        "open",
        "gone from this draft",
    ]


SENTENCE = "The mayor opened the old bridge on Monday, the city said."


@pytest.mark.parametrize(
    ("old", "after", "new", "becomes", "told"),
    [
        ("Monday", "", "Tuesday", "The mayor opened the old bridge on Tuesday, the city said.", 1),
        ("Monday", "", "Tuesday", "The mayor opened the old bridge on Sunday, the city said.", -1),
        ("Monday", "", "Tuesday", "The mayor will open the old bridge on Monday, they said.", 0),
        ("mayor", "", "former mayor", "The former mayor opened the old bridge on Monday.", 1),
        ("old ", "", "", "The mayor opened the bridge on Monday, the city said.", 1),
        ("old", "", "", "The mayor opened the new bridge on Monday, the city said.", -1),
        ("", "old", "stone", "The mayor opened the old stone bridge on Monday, it said.", 1),
        ("", "old", "stone", "The mayor closed the old bridge on Monday, the city said.", 0),
        ("The mayor", "", "A mayor", "A mayor opened the old bridge on Monday, the city said.", 1),
        ("The mayor", "", "The mayor,", "The mayor, opened the old bridge on Monday.", 1),
        ("The mayor", "", "The mayor,", "The mayor opened the old bridge on Monday.", 0),
        (SENTENCE, "", "", "", 1),
    ],
)
def test_what_becomes_of_a_change(
    desk: Desk, old: str, after: str, new: str, becomes: str, told: int
) -> None:
    around = ("Crowds came early that morning.", "It had been closed for years of repairs.")
    number = desk.add(story(paragraphs=(around[0], SENTENCE, around[1])))
    made = recommend(desk, number, old, new, after=after)
    text = tuple(each for each in (around[0], becomes, around[1], "A new end.") if each)
    later = desk.revise(number, story(paragraphs=text)).article
    (found,) = desk.recommendations(later)
    assert found.id == made.id
    wanted = {1: "taken in draft 2", 0: "open", -1: "gone from this draft"}[told]
    assert found.told == wanted
    if told == 0:
        assert found.place is not None
        assert found.place.of(desk.article(later).text) == old
        before = desk.article(later).text[: found.place.start]
        assert before.endswith(after or desk.article(number).text[: made.place.start][-4:])  # type: ignore[union-attr]  # it was made just now


def test_neighbouring_changes_are_both_seen_as_taken(desk: Desk) -> None:
    number = desk.add(story(paragraphs=(SENTENCE, "It had been closed for years.")))
    recommend(desk, number, "old", "new")
    recommend(desk, number, "bridge", "tunnel")
    text = (SENTENCE.replace("old bridge", "new tunnel"), "It had been closed for years. So.")
    later = desk.revise(number, story(paragraphs=text)).article
    assert [each.told for each in desk.recommendations(later)] == ["taken in draft 2"] * 2


def test_a_headline_replaced_as_a_whole_is_taken(desk: Desk) -> None:
    def titled(title: str, *paragraphs: str) -> Article:
        plain = story(title, (title, *paragraphs))
        first, *rest = plain.blocks
        head = Block(BlockKind.HEADLINE, first.start, first.end)
        return Article(
            text=plain.text, blocks=(head, *rest), title=title, published=plain.published
        )

    number = desk.add(titled("Mayor opens bridge", SENTENCE))
    claim = desk.claims(number)[0]
    desk.recommend(number, claim.id, "City opens span", place=Span(0, len("Mayor opens bridge")))
    later = desk.revise(number, titled("City opens span", SENTENCE)).article
    (found,) = desk.recommendations(later)
    assert found.told in ("taken in draft 2", "gone from this draft")
    assert found.standing is not Standing.OPEN


# ---- to another desk


def test_they_go_to_another_desk_and_merge_there(make_desk: MakeDesk, tmp_path: Path) -> None:
    ada = make_desk(tmp_path / "ada.db")
    number = ada.add(story())
    made = recommend(ada, number, "212", "240", "So the log.")
    bea = make_desk(tmp_path / "bea.db", checker="Bea")
    assert bea.import_article(ada.export_article(number, tmp_path / "a.json").path).new
    assert bea.recommendations(1) == (made,)
    bea.decide(1, made.id, Verdict.TAKEN, "Oda")
    done = ada.import_article(bea.export_article(1, tmp_path / "b.json").path)
    assert (done.acts, done.conflicts) == (1, ())
    assert ada.recommendations(number) == bea.recommendations(1)
    ada.close()
    assert_sound(ada.path)


def test_one_that_lies_behind_the_article_is_refused(make_desk: MakeDesk, tmp_path: Path) -> None:
    from tests.store.test_carried_files import link_anew

    ada = make_desk(tmp_path / "ada.db")
    number = ada.add(story())
    recommend(ada, number, "212", "240")
    path = ada.export_article(number, tmp_path / "a.json").path
    whole = json.loads(path.read_text(encoding="utf-8"))
    for where in ([10, 9], [0, 100_000], [0], "x"):
        last = whole["drafts"][0]["events"][-1]
        value = json.loads(last["after"])
        last["after"] = json.dumps(value | {"place": where}, ensure_ascii=False)
        link_anew(whole)
        path.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
        with pytest.raises(CarriedError, match="recommend"):
            make_desk(tmp_path / "bea.db").import_article(path)
