"""Any order of changes, undoes and restarts against a plain model of a desk."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from factcheck import Desk
from factcheck.checking import check
from factcheck.errors import UsageError
from factcheck.model import Claim, Ruling, Span, Status
from tests.store.conftest import story
from tests.store.replay import assert_sound
from tests.store.scan import assert_searchable

STORIES = (story(), story(title="Ferry sinks, second edition"))
CHECKS = tuple(check(each) for each in STORIES)
SPANS = (Span(4, 16), Span(30, 60), Span(0, len(STORIES[0].text)), CHECKS[0].claims[0].span)
TEXTS = st.sampled_from(["Two boats sank.", "It rained.", "212 were aboard."])
NOTES = st.sampled_from(["", "Ask Colbo.", "Two lines\nof a note"])
ARTICLES = st.sampled_from([0, 1])
PLACES = st.integers(0, 30)


@dataclass
class State:
    """What a person sees of one article, and the states before it."""

    claims: dict[str, Claim]
    rulings: dict[str, tuple[Ruling, str]] = field(default_factory=dict)
    past: list[State] = field(default_factory=list)

    def remember(self) -> None:
        self.past.append(State(dict(self.claims), dict(self.rulings)))

    def undo(self) -> bool:
        if not self.past:
            return False
        before = self.past.pop()
        self.claims, self.rulings = before.claims, before.rulings
        return True


class DeskMachine(RuleBasedStateMachine):
    """Two articles with other titles, so that rulings on one can show on the other."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.desk = Desk(self.folder / "desk.db", checker="Ada")
        self.states = [State({claim.id: claim for claim in each.claims}) for each in CHECKS]

    @initialize()
    def add(self) -> None:
        assert [self.desk.add(each) for each in STORIES] == [1, 2]

    def teardown(self) -> None:
        self.desk.close()
        assert_sound(self.desk.path)
        assert_searchable(self.desk.path)
        shutil.rmtree(self.folder)

    def pick(self, article: int, place: int) -> Claim:
        claims = list(self.states[article].claims.values())
        return claims[place % len(claims)]

    def change(self, article: int, claim: Claim, changed: Claim) -> None:
        if changed != claim:
            self.states[article].remember()
            self.states[article].claims[claim.id] = changed

    @rule(article=ARTICLES, place=PLACES, status=st.sampled_from(Status))
    def mark(self, article: int, place: int, status: Status) -> None:
        claim = self.pick(article, place)
        changed = self.desk.mark(article + 1, claim.id, status)
        assert changed == replace(claim, status=status)
        self.change(article, claim, changed)

    @rule(article=ARTICLES, place=PLACES, text=TEXTS)
    def edit(self, article: int, place: int, text: str) -> None:
        claim = self.pick(article, place)
        changed = self.desk.edit(article + 1, claim.id, text)
        assert changed == replace(claim, text=text)
        self.change(article, claim, changed)

    @rule(article=ARTICLES, place=PLACES, note=NOTES)
    def note(self, article: int, place: int, note: str) -> None:
        claim = self.pick(article, place)
        changed = self.desk.note(article + 1, claim.id, note)
        assert changed == replace(claim, note=note)
        self.change(article, claim, changed)

    @rule(article=ARTICLES, span=st.sampled_from(SPANS))
    def add_claim(self, article: int, span: Span) -> None:
        state = self.states[article]
        if any(claim.span == span for claim in state.claims.values()):
            with pytest.raises(UsageError):
                self.desk.add_claim(article + 1, span)
            return
        claim = self.desk.add_claim(article + 1, span)
        assert (claim.span, claim.added, claim.status) == (span, True, Status.UNCHECKED)
        state.remember()
        state.claims[claim.id] = claim

    @rule(
        article=ARTICLES,
        place=PLACES,
        ruling=st.sampled_from([None, *Ruling]),
        note=st.sampled_from(["", "two crossings"]),
    )
    def rule_on(self, article: int, place: int, ruling: Ruling | None, note: str) -> None:
        # The second article's contradictions have the same identities, so each article rules
        # on contradictions of its own here; what shows on the other has a test of its own.
        found = CHECKS[article].contradictions[article::2]
        if not found:
            return
        identity = found[place % len(found)].id
        state = self.states[article]
        record = self.desk.rule(article + 1, identity, ruling, note, dispute=False)
        before = state.rulings.get(identity)
        if ruling is None:
            assert record is None
            if before:
                state.remember()
                del state.rulings[identity]
            return
        assert record is not None
        assert (record.ruling, record.note, record.by) == (ruling, note, "Ada")
        if before != (ruling, note):
            state.remember()
            state.rulings[identity] = (ruling, note)

    @rule(article=ARTICLES)
    def undo(self, article: int) -> None:
        assert (self.desk.undo(article + 1) is not None) == self.states[article].undo()

    @precondition(lambda self: any(state.past for state in self.states))
    @rule()
    def restart(self) -> None:
        self.desk.close()
        self.desk = Desk(self.folder / "desk.db", checker="Ada")
        # The analysis is pure; computing it anew in every restart would only cost time.
        for number, each in enumerate(CHECKS, start=1):
            assert self.desk.article(number) == each.article

    @invariant()
    def shows_what_the_model_shows(self) -> None:
        both: dict[str, tuple[Ruling, str]] = {**self.states[0].rulings, **self.states[1].rulings}
        for number, state in enumerate(self.states, start=1):
            if not self.desk.articles():
                return
            claims = self.desk.claims(number)
            assert {claim.id: claim for claim in claims} == state.claims
            assert [claim.start for claim in claims] == sorted(claim.start for claim in claims)
            rulings = self.desk.rulings(number)
            assert {key: (each.ruling, each.note) for key, each in rulings.items()} == both


TestDesk = DeskMachine.TestCase
TestDesk.settings = settings(max_examples=12, stateful_step_count=25, deadline=None)
