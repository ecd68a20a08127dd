"""Any order of acts, undoes and restarts: undo goes back step by step, and nothing vanishes."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from factcheck import Desk
from factcheck.errors import UsageError
from factcheck.model import (
    ArticleSummary,
    CheckedDetail,
    Claim,
    Contradiction,
    NameEntry,
    Ruling,
    Span,
    Status,
    Tick,
)
from tests.store.conftest import PARAGRAPHS, story
from tests.store.replay import assert_sound

NUMBER = 1
SPELLED = "Harbour master Ines Kolbo, who met Captain Ines Colbo on Monday, praised Ines Colbo."
ARTICLE = story(paragraphs=(*PARAGRAPHS, SPELLED))
PLACES = st.integers(0, 60)
SOME = st.lists(PLACES, min_size=1, max_size=4)
MEANINGS = {
    "time": st.sampled_from(["2021-05-02", "2021-05", "2021-05-07"]),
    "number": st.sampled_from(["240", ">=190", "~5", "3..7"]),
    "name": st.sampled_from(["person", "place"]),
    "place": st.sampled_from(["person", "other"]),
}


@dataclass
class Seen:
    """Everything that a person sees of an article, who did it when aside."""

    claims: tuple[Claim, ...]
    removed: tuple[Claim, ...]
    details: tuple[CheckedDetail, ...]
    names: tuple[NameEntry, ...]
    contradictions: tuple[Contradiction, ...]
    rulings: dict[str, tuple[Ruling, str]]
    set_aside: tuple[bool, bool, str]


def summary(desk: Desk) -> ArticleSummary:
    every = (*desk.articles(), *desk.articles(archived=True), *desk.articles(deleted=True))
    (row,) = every
    return row


def seen(desk: Desk) -> Seen:
    row = summary(desk)
    check = desk.check(NUMBER)
    assert check.claims == desk.claims(NUMBER)
    return Seen(
        claims=check.claims,
        removed=desk.removed_claims(NUMBER),
        details=desk.details(NUMBER),
        names=desk.names(NUMBER),
        contradictions=check.contradictions,
        rulings={key: (each.ruling, each.note) for key, each in desk.rulings(NUMBER).items()},
        set_aside=(row.archived, row.deleted, row.assigned),
    )


class ActsMachine(RuleBasedStateMachine):
    """One article, every act; `past` holds what was seen before each act that changed something."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.desk = Desk(self.folder / "desk.db", checker="Ada")
        self.past: list[Seen] = []

    @initialize()
    def add(self) -> None:
        assert self.desk.add(ARTICLE) == NUMBER
        self.first = self.now = seen(self.desk)

    def teardown(self) -> None:
        while self.past:
            self.undo()
        assert self.desk.undo(NUMBER) is None
        assert seen(self.desk) == self.first
        self.desk.close()
        assert_sound(self.desk.path)
        shutil.rmtree(self.folder)

    def act(self, done: Any, *words: Any, **options: Any) -> None:
        """Do something; a refusal and what stood there already are no acts."""
        acts = len(self.desk.history(NUMBER))
        try:
            done(NUMBER, *words, **options)
        except UsageError:
            assert seen(self.desk) == self.now
        if len(self.desk.history(NUMBER)) > acts:
            assert len(self.desk.history(NUMBER)) == acts + 1
            self.past.append(self.now)
        self.now = seen(self.desk)

    def claim(self, place: int) -> Claim:
        return self.now.claims[place % len(self.now.claims)]

    def ids(self, places: list[int]) -> list[str]:
        return [self.claim(place).id for place in places]

    @rule(places=SOME, status=st.sampled_from(Status))
    def mark(self, places: list[int], status: Status) -> None:
        if self.now.claims:
            self.act(self.desk.mark_many, self.ids(places), status)

    @rule(place=PLACES, text=st.sampled_from(["It rained.", "Two boats sank."]))
    def edit(self, place: int, text: str) -> None:
        if self.now.claims:
            self.act(self.desk.edit, self.claim(place).id, text)

    @rule(places=SOME, name=st.sampled_from(["", "Oda"]))
    def assign(self, places: list[int], name: str) -> None:
        if self.now.claims:
            self.act(self.desk.assign, self.ids(places), name)

    @rule(place=PLACES, speaker=st.sampled_from(["", "Ines Colbo", "the council"]))
    def attribute(self, place: int, speaker: str) -> None:
        if self.now.claims:
            self.act(self.desk.attribute, self.claim(place).id, speaker, cue=Span(3, 9))

    @rule(start=st.integers(0, 300), length=st.integers(0, 60))
    def add_claim(self, start: int, length: int) -> None:
        self.act(self.desk.add_claim, Span(start, start + length))

    @rule(place=PLACES, at=st.integers(0, 70))
    def split(self, place: int, at: int) -> None:
        if self.now.claims:
            claim = self.claim(place)
            self.act(self.desk.split, claim.id, claim.start + at)

    @rule(place=PLACES, count=st.integers(1, 3))
    def merge(self, place: int, count: int) -> None:
        at = place % (len(self.now.claims) or 1)
        self.act(self.desk.merge, [claim.id for claim in self.now.claims[at : at + count]])

    @rule(place=PLACES, before=st.integers(-20, 20), behind=st.integers(-20, 20))
    def set_span(self, place: int, before: int, behind: int) -> None:
        if self.now.claims:
            claim = self.claim(place)
            start = max(0, claim.start + before)
            self.act(self.desk.set_span, claim.id, Span(start, max(start, claim.end + behind)))

    @rule(places=SOME)
    def delete(self, places: list[int]) -> None:
        if self.now.claims:
            self.act(self.desk.delete, self.ids(places))

    @precondition(lambda self: self.now.removed)
    @rule(places=SOME)
    def restore(self, places: list[int]) -> None:
        removed = self.now.removed
        self.act(self.desk.restore, [removed[place % len(removed)].id for place in places])

    @rule(places=SOME, tick=st.sampled_from(Tick))
    def tick(self, places: list[int], tick: Tick) -> None:
        details = self.now.details
        self.act(self.desk.tick_many, [details[n % len(details)].id for n in places], tick)

    @rule(place=PLACES, data=st.data())
    def correct(self, place: int, data: st.DataObject) -> None:
        detail = self.now.details[place % len(self.now.details)]
        meanings = MEANINGS.get(detail.sort, st.just("anything"))
        self.act(self.desk.correct, detail.id, data.draw(st.none() | meanings))

    @rule(right=st.sampled_from(["Ines Colbo", "Ines Kolbo", "Inés Colbo"]), one=st.booleans())
    def settle(self, right: str, one: bool) -> None:
        wrong = [each for each in ("Ines Colbo", "Ines Kolbo") if each != right]
        self.act(self.desk.settle_name, right, *wrong[: 1 if one else 2])

    @rule(places=SOME, ruling=st.none() | st.sampled_from(Ruling), dispute=st.booleans())
    def rule_on(self, places: list[int], ruling: Ruling | None, dispute: bool) -> None:
        found = self.now.contradictions
        if found:
            ids = [found[place % len(found)].id for place in places]
            self.act(self.desk.rule_many, ids, ruling, "so it is", dispute=dispute)

    @rule(what=st.sampled_from("archive unarchive delete_article restore_article".split()))
    def set_aside(self, what: str) -> None:
        self.act(getattr(self.desk, what))

    @rule(name=st.sampled_from(["", "Oda"]))
    def assign_article(self, name: str) -> None:
        self.act(self.desk.assign_article, name)

    @rule()
    def undo(self) -> None:
        undone = self.desk.undo(NUMBER)
        assert (undone is not None) == bool(self.past)
        if self.past:
            before = self.past.pop()
            self.now = seen(self.desk)
            assert self.now == before

    @rule()
    def restart(self) -> None:
        lines = self.desk.history(NUMBER)
        self.desk.close()
        self.desk = Desk(self.folder / "desk.db", checker="Ada")
        assert seen(self.desk) == self.now
        assert self.desk.history(NUMBER) == lines

    @invariant()
    def no_claim_vanishes(self) -> None:
        if not hasattr(self, "now"):
            return
        known = {claim.id for claim in (*self.now.claims, *self.now.removed)}
        assert known >= {claim.id for claim in self.first.claims}
        assert [d.id for d in self.now.details] == [d.id for d in self.first.details]
        for claim in self.now.claims:
            assert ARTICLE.text[claim.start : claim.end] == claim.quote
        cores = [(claim.start, claim.end) for claim in self.now.claims]
        assert cores == sorted(set(cores))

    @invariant()
    def the_list_counts_what_is_there(self) -> None:
        if not hasattr(self, "now"):
            return
        row = summary(self.desk)
        assert sum(row.statuses.values()) == len(self.now.claims)
        for status in Status:
            count = sum(claim.status is status for claim in self.now.claims)
            assert row.statuses.get(status, 0) == count
        for tick in (Tick.TICKED, Tick.DISPUTED, Tick.SKIPPED):
            assert row.ticks.get(tick, 0) == sum(d.tick is tick for d in self.now.details)
        unruled = [c for c in self.now.contradictions if c.id not in self.now.rulings]
        assert row.open == len(unruled)


TestActs = ActsMachine.TestCase
TestActs.settings = settings(max_examples=12, stateful_step_count=25, deadline=None)
