"""An article carried from desk to desk: whole, merged, and refused where the file was altered."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import Desk
from factcheck.errors import CarriedError, ExportError, NotOnDeskError
from factcheck.model import Article, Change, Reader, Ruling, Span, Status, Tick, Verdict
from factcheck.store.chain import Link, root
from factcheck.store.events import Field, Value
from factcheck.store.shapes import fits, words_of
from tests.store.conftest import MakeDesk, story
from tests.store.replay import assert_sound


def work(desk: Desk, number: int) -> None:
    """Do a bit of everything."""
    claims = desk.claims(number)
    desk.mark(number, claims[0].id, Status.VERIFIED)
    desk.split(number, claims[0].id, claims[0].start + 30)
    desk.undo(number)
    desk.redo(number)
    desk.add_claim(number, Span(4, 16))
    desk.note(number, claims[2].id, "Harbour log, p. 3.\nRang “Colbo”.")
    desk.attribute(number, claims[2].id, "the council", cue=Span(3, 9))
    desk.tick_many(number, [d.id for d in desk.details(number)[:3]], Tick.TICKED)
    desk.correct(number, desk.details(number)[4].id, None)
    desk.rule_many(number, [c.id for c in desk.check(number).contradictions], Ruling.REAL, "logs")
    made = desk.recommend(number, claims[2].id, "It sank two days later.", why="So the log.")
    desk.decide(number, made.id, Verdict.REFUSED, "Oda")
    desk.assign_article(number, "Bea")
    desk.undo(number)
    desk.sign(number, Reader.CHECKER)


def seen(desk: Desk, number: int) -> tuple[object, ...]:
    """Return everything that a person sees of an article."""
    check = desk.check(number)
    return (
        *(check, desk.removed_claims(number), desk.details(number), desk.names(number)),
        *(desk.rulings(number), desk.recommendations(number)),
        *(desk.history(number), desk.head(number)),
    )


@pytest.fixture
def carry(tmp_path: Path) -> Callable[[Desk, Desk], object]:
    def carry(one: Desk, other: Desk) -> object:
        path = one.export_article(1, tmp_path / "carried.json", overwrite=True)
        return other.import_article(path)

    return carry


@pytest.fixture
def two(make_desk: MakeDesk, tmp_path: Path) -> tuple[Desk, Desk]:
    """Ada's desk and Bea's, both with the article and its first change."""
    ada = make_desk(tmp_path / "ada.db", checker="Ada")
    ada.mark(ada.add(story()), ada.claims(1)[0].id, Status.VERIFIED)
    bea = make_desk(tmp_path / "bea.db", checker="Bea")
    bea.import_article(ada.export_article(1, tmp_path / "first.json"))
    return ada, bea


def test_an_article_comes_whole_to_a_desk_without_it(make_desk: MakeDesk, tmp_path: Path) -> None:
    ada = make_desk(tmp_path / "ada.db")
    ada.add(story("Another"))
    number = ada.add(story())
    work(ada, number)
    path = ada.export_article(number, tmp_path / "ferry.json")
    bea = make_desk(tmp_path / "bea.db", checker="Bea")
    for n in range(3):
        bea.archive(bea.add(story(f"Other {n}")))
    done = bea.import_article(path)
    assert (done.article_id, done.title, done.new, done.conflicts) == (4, "Ferry sinks", True, ())
    assert seen(bea, 4) == seen(ada, number)
    before = bea.head(4), bea.last_event(4)
    again = bea.import_article(path)
    assert (again.new, again.acts, again.conflicts) == (False, 0, ())
    assert (bea.head(4), bea.last_event(4)) == before
    # Ada goes on there as if she had never left.
    ada_there = make_desk(bea.path, checker="Ada")
    assert ada_there.undo(4)
    bea.close()
    ada_there.close()
    assert_sound(bea.path)


def test_what_one_did_alone_is_taken_over(
    two: tuple[Desk, Desk], carry: Callable[[Desk, Desk], Any]
) -> None:
    ada, bea = two
    claims = ada.claims(1)
    ada.undo(1)
    ada.note(1, claims[0].id, "Log, p. 3.")
    bea.split(1, claims[2].id, claims[2].start + 10)
    bea.mark(1, claims[1].id, Status.DISPUTED)
    bea.rule(1, bea.check(1).contradictions[0].id, Ruling.EXPLAINED)
    done = carry(bea, ada)
    assert (done.new, done.acts, done.conflicts) == (False, 3, ())
    done = carry(ada, bea)
    assert (done.acts, done.conflicts) == (2, ())
    assert ada.check(1) == bea.check(1)
    assert ada.removed_claims(1) == bea.removed_claims(1)
    assert ada.rulings(1) == bea.rulings(1)
    assert [(c.by, c.at) for c in ada.history(1)[-3:]] == [
        (c.by, c.at) for c in bea.history(1)[-5:-2]
    ]
    for one, other in ((ada, bea), (bea, ada), (ada, bea)):
        head = other.head(1)
        done = carry(one, other)
        assert (done.acts, done.conflicts, other.head(1)) == (0, (), head)
    assert ada.undo(1)
    assert carry(ada, bea).acts == 1
    assert ada.check(1) == bea.check(1)


def test_what_both_changed_stands_as_it_is_here_and_is_told(
    two: tuple[Desk, Desk], carry: Callable[[Desk, Desk], Any]
) -> None:
    ada, bea = two
    first, second = ada.claims(1)[:2]
    ada.mark(1, second.id, Status.OPINION)
    bea.mark_many(1, [first.id, second.id], Status.DISPUTED)
    bea.note(1, second.id, "Rang.")
    done = carry(bea, ada)
    (conflict,) = done.conflicts
    assert (conflict.theirs.by, conflict.ours.by) == ("Bea", "Ada")
    assert "disputed" in conflict.theirs.what
    assert conflict.ours.what == "status of claim 2: unchecked -> opinion"
    assert done.acts == 1
    claims = ada.claims(1)
    # An act is taken over whole or not at all.
    assert [c.status for c in claims[:2]] == [Status.VERIFIED, Status.OPINION]
    assert claims[1].note == "Rang."
    held = [line.what for line in ada.history(1) if "not taken over" in line.what]
    assert len(held) == 1
    assert "disputed" in held[0]
    assert carry(bea, ada).conflicts == ()  # told once, kept in the history
    assert [line.what for line in ada.history(1) if "not taken over" in line.what] == held
    assert ada.undo(1)  # her own mark, and not Bea's that was never made here
    assert ada.claims(1)[1].status is Status.UNCHECKED


def test_who_knew_of_both_versions_settles_a_conflict(
    two: tuple[Desk, Desk], carry: Callable[[Desk, Desk], Any]
) -> None:
    ada, bea = two
    claim = ada.claims(1)[1]
    ada.mark(1, claim.id, Status.OPINION)
    bea.mark(1, claim.id, Status.DISPUTED)
    assert carry(bea, ada).conflicts
    assert carry(ada, bea).conflicts
    ada.mark(1, claim.id, Status.CANNOT_VERIFY)
    assert carry(ada, bea).conflicts == ()
    assert bea.claims(1)[1].status is Status.CANNOT_VERIFY


def test_other_words_of_a_claim_conflict_with_anything_done_to_it(
    two: tuple[Desk, Desk], carry: Callable[[Desk, Desk], Any]
) -> None:
    ada, bea = two
    claim = ada.claims(1)[0]
    bea.split(1, claim.id, claim.start + 30)
    ada.note(1, claim.id, "Log.")
    assert len(carry(bea, ada).conflicts) == 1
    assert ada.claims(1)[0].note == "Log."
    assert len(carry(ada, bea).conflicts) == 1
    assert len(bea.claims(1)) == len(ada.claims(1)) + 1


def test_a_sign_off_is_not_taken_over_what_the_reader_did_not_see(
    two: tuple[Desk, Desk], carry: Callable[[Desk, Desk], Any]
) -> None:
    ada, bea = two
    bea.sign(1, Reader.CHECKER)
    ada.note(1, ada.claims(1)[0].id, "Log.")
    (conflict,) = carry(bea, ada).conflicts
    assert conflict.theirs.what == "sign-off as checker"
    done = carry(ada, bea)
    assert (done.acts, done.conflicts) == (1, ())


def test_the_same_article_added_on_two_desks_is_one(
    make_desk: MakeDesk, tmp_path: Path, carry: Callable[[Desk, Desk], Any]
) -> None:
    ada = make_desk(tmp_path / "ada.db")
    bea = make_desk(tmp_path / "bea.db", checker="Bea")
    for desk in (ada, bea):
        desk.add(story())
    bea.mark(1, bea.claims(1)[0].id, Status.DISPUTED)
    done = carry(bea, ada)
    assert (done.new, done.acts, done.conflicts) == (False, 1, ())
    assert ada.claims(1) == bea.claims(1)
    assert [line.what for line in ada.history(1)][1] == (
        "made on another desk, not taken over: the article: put on the desk"
    )


def link_anew(whole: dict[str, Any]) -> None:
    """Make all hashes of a file right, as a forger would."""
    article = whole["article"]
    reached = root(article["sha256"], article["title"], article["published"])
    for event in whole["events"]:
        values = {name: event[name] for name in Link.__slots__}
        event["hash"] = reached = Link(**values).hash(reached)
    whole["head"] = reached


def _set(*path: Any, to: Any) -> Callable[[dict[str, Any]], None]:
    def alter(whole: dict[str, Any]) -> None:
        at: Any = whole
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = to

    return alter


ESCAPE = "\x1b[31mred"
ALTERED = {
    "another format": _set("format", to="a story"),
    "a newer version": _set("version", to=2),
    "no events": _set("events", to=[]),
    "events that are no list": _set("events", to={"a": 1}),
    "an article that is none": _set("article", to=[]),
    "other text": _set("article", "text", to="Nothing sank."),
    "control characters in the title": _set("article", "title", to=ESCAPE),
    "no title": _set("article", "title", to=""),
    "a block behind the end": _set("article", "blocks", 0, 2, to=10**6),
    "a block that is a text": _set("article", "blocks", 0, 1, to="0"),
    "a block that is half": _set("article", "blocks", 0, 1, to=0.5),
    "no such kind of block": _set("article", "blocks", 0, 0, to="<script>"),
    "a day that is none": _set("article", "published", to="yesterday"),
    "another time of arrival": _set("article", "added", to="2020-01-01T00:00:00.000000+00:00"),
    "a status that is none": _set("events", 1, "after", to='"perhaps"'),
    "a status that is a number": _set("events", 1, "after", to="5"),
    "a status that is a list": _set("events", 1, "after", to="[[[[[[1]]]]]]"),
    "a number without end": _set("events", 1, "after", to="9" * 400),
    "control characters in a value": _set("events", 1, "after", to=json.dumps(ESCAPE)),
    "no JSON in a value": _set("events", 1, "after", to="{"),
    "very deep JSON in a value": _set("events", 1, "after", to="[" * 100_000),
    "control characters in a name": _set("events", 1, "by", to=ESCAPE),
    "a name that is a number": _set("events", 1, "by", to=7),
    "a time without a zone": _set("events", 1, "at", to="2026-01-01T00:00:00"),
    "a subject that is none": _set("events", 1, "subject", to="desk"),
    "a field that is none": _set("events", 1, "change", to='status" = 1; --'),
    "a field of another subject": _set("events", 1, "change", to="tick"),
    "a claim without a place": _set("events", 1, "subject_id", to="nowhere"),
    "another value before": _set("events", 1, "before", to='"opinion"'),
    "a position that is another": _set("events", 1, "position", to=3),
    "an act that is to come": _set("events", 1, "act", to=3),
    "an act that is another's": _set("events", 1, "act", to=1),
    "an undo of itself": _set("events", 1, "undoes", to=2),
    "an undo of another thing": _set("events", 1, "undoes", to=1),
    "an origin that is none": _set("events", 1, "origin", to="x" * 64),
    "held, and changes something": _set("events", 1, "held", to='"opinion"'),
    "a place of other words": _set("places", 0, 2, to=1),
    "a place behind the end": _set("places", 0, 3, to=10**6),
    "a place of no claim": _set("places", 0, 0, to="article"),
    "places that are none": _set("places", to=[[1, 2]]),
    "no places": _set("places", to=[]),
}


@pytest.mark.parametrize("linked", [False, True])
@pytest.mark.parametrize("name", ALTERED)
def test_an_altered_file_is_refused_whole(
    make_desk: MakeDesk, tmp_path: Path, article: Article, name: str, linked: bool
) -> None:
    ada = make_desk(tmp_path / "ada.db")
    ada.add(article)
    ada.mark(1, ada.claims(1)[0].id, Status.VERIFIED)
    path = ada.export_article(1, tmp_path / "ferry.json")
    whole = json.loads(path.read_text(encoding="utf-8"))
    ALTERED[name](whole)
    if linked:
        try:
            link_anew(whole)
        except (TypeError, KeyError):
            return  # not even a forger can make a hash of that
    path.write_text(json.dumps(whole), encoding="utf-8")
    bea = make_desk(tmp_path / "bea.db", checker="Bea")
    with pytest.raises(CarriedError) as refused:
        if linked and name == "no events":  # a whole article that nobody has touched; its place is
            whole["places"] = []
        bea.import_article(path)
    assert refused.value.message.isprintable()
    assert bea.articles() == []
    head = ada.head(1)
    with pytest.raises(CarriedError):
        ada.import_article(path)
    assert ada.head(1) == head


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[" * 10**6, b"\xff\xfe", b"null", b"[]", b'{"format": 1}', b"\0" * 99]
)
def test_a_file_of_something_else_is_refused(desk: Desk, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other"
    path.write_bytes(content)
    with pytest.raises(CarriedError):
        desk.import_article(path)
    assert desk.articles() == []


def test_what_cannot_be_read_or_written_is_said(
    desk: Desk, article: Article, tmp_path: Path
) -> None:
    for path in (tmp_path / "none", tmp_path, Path("a\0b")):
        with pytest.raises(CarriedError):
            desk.import_article(path)
    with pytest.raises(NotOnDeskError):
        desk.export_article(7, tmp_path / "seven")
    path = desk.export_article(desk.add(article), tmp_path / "one")
    with pytest.raises(ExportError):
        desk.export_article(1, path)
    assert str(tmp_path) not in path.read_text(encoding="utf-8")


PERSONS = st.sampled_from(["Ada", "Bea", "Oda"])
ACTS = st.lists(
    st.tuples(
        PERSONS,
        st.sampled_from(["mark", "note", "split", "merge", "delete", "undo", "redo", "carry"]),
        st.integers(0, 5),
        st.sampled_from([0, 1]),
    ),
    max_size=14,
)


@settings(max_examples=15, deadline=None)
@given(acts=ACTS)
def test_two_desks_that_carry_to_each_other_end_whole_and_lose_nothing(
    acts: list[tuple[str, str, int, int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, "one.db"), Path(folder, "two.db")]
        file = Path(folder, "carried.json")
        desks = {
            (n, who): Desk(paths[n], checker=who) for n in (0, 1) for who in ("Ada", "Bea", "Oda")
        }
        desks[0, "Ada"].add(story())
        _carry(desks[0, "Ada"], desks[1, "Ada"], file)
        assert seen(desks[0, "Ada"], 1) == seen(desks[1, "Ada"], 1)
        for who, what, place, n in acts:
            _act(desks[n, who], desks[1 - n, who], what, place, file)
        for n in (0, 1, 0):
            _carry(desks[n, "Ada"], desks[1 - n, "Ada"], file)
        one, two = desks[0, "Ada"], desks[1, "Ada"]
        assert _made(one.history(1)) == _made(two.history(1))
        head = one.head(1)
        _carry(two, one, file)
        assert one.head(1) == head
        third = Desk(Path(folder, "three.db"))
        _carry(one, third, file)
        assert seen(third, 1) == seen(one, 1)
        third.close()
        for desk in desks.values():
            desk.close()
        for path in paths:
            assert_sound(path)


def _made(lines: list[Change] | Any) -> list[tuple[object, ...]]:
    """Return who did something when, on whatever desk."""
    return sorted((line.by, line.at, line.subjects) for line in lines)


def _carry(one: Desk, other: Desk, file: Path) -> None:
    other.import_article(one.export_article(1, file, overwrite=True))


def _act(desk: Desk, other: Desk, what: str, place: int, file: Path) -> None:
    from factcheck.errors import UsageError

    claims = desk.claims(1)
    claim = claims[place % len(claims)] if claims else None
    try:
        if what == "carry":
            _carry(desk, other, file)
        elif what in ("undo", "redo"):
            getattr(desk, what)(1)
        elif claim is None:
            return
        elif what == "mark":
            desk.mark_many(1, [claim.id, claims[-1].id], list(Status)[place])
        elif what == "note":
            desk.note(1, claim.id, f"note {place} of {desk.checker}")
        elif what == "split":
            desk.split(1, claim.id, claim.start + 20)
        elif what == "merge":
            at = claims.index(claim)
            desk.merge(1, [each.id for each in claims[at : at + 2]])
        else:
            desk.delete(1, [claim.id])
    except UsageError:
        pass  # that claim cannot be cut there, or another's change stands in the way


def test_every_field_has_a_shape() -> None:
    """What nobody has said the shape of is refused, and then no article with it can be carried."""
    nothing: list[Value] = [None, "", 0]
    for change in cast("frozenset[Field]", words_of(Field)):
        assert any(fits(("article", "", change), value) for value in nothing), change
        assert not fits(("article", "", change), {"other": 1}), change
    assert fits(("claim", "a", "added"), 1)
    assert not fits(("claim", "a", "added"), "2026-01-01T00:00:00.000000+00:00")
    assert not fits(("article", "", "added"), "9999-12-31T23:59:59.000000-23:59")
