"""Three people on one desk: each takes back and brings back their own; nobody loses anything."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from factcheck import Desk
from factcheck.errors import InTheWayError
from factcheck.model import Status
from tests.store.conftest import story
from tests.store.replay import assert_sound

ARTICLE = story()
PEOPLE = ("Ada", "Bea", "Oda")
PERSON = st.sampled_from(PEOPLE)
CLAIMS = st.lists(st.integers(0, 3), min_size=1, max_size=3, unique=True)
Key = tuple[int, str]
"""A claim by its place, or -1 for the article; which part of it."""


@dataclass(eq=False)
class Act:
    """What a person did: for each thing what stood there before and what they put there."""

    by: str
    changes: dict[Key, tuple[object, object]]
    stands: bool = True
    left: dict[Key, object] | None = None
    """What its undo left."""


class UndoMachine(RuleBasedStateMachine):
    """`acts` are all acts; `order` those that stand, or were undone, by when that was last so."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.values: dict[Key, object] = {}
        self.acts: list[Act] = []
        self.order: list[Act] = []
        self.undone: dict[str, list[Act]] = {name: [] for name in PEOPLE}

    @initialize()
    def open(self) -> None:
        path = self.folder / "desk.db"
        self.desks = {name: Desk(path, checker=name) for name in PEOPLE}
        assert self.desks["Ada"].add(ARTICLE) == 1
        self.ids = [claim.id for claim in self.desks["Ada"].claims(1)[:4]]
        for n in range(4):
            self.values |= {(n, "status"): Status.UNCHECKED, (n, "note"): ""}
        self.values[-1, "assigned"] = ""

    def teardown(self) -> None:
        for desk in self.desks.values():
            desk.close()
        assert_sound(self.folder / "desk.db")
        shutil.rmtree(self.folder)

    def did(self, by: str, wanted: dict[Key, object]) -> None:
        changes = {key: (self.values[key], v) for key, v in wanted.items() if self.values[key] != v}
        if changes:
            self.acts.append(Act(by, changes))
            self.order.append(self.acts[-1])
            self.undone[by].clear()
            self.values |= wanted

    @rule(by=PERSON, places=CLAIMS, status=st.sampled_from(list(Status)[:3]))
    def mark(self, by: str, places: list[int], status: Status) -> None:
        self.desks[by].mark_many(1, [self.ids[n] for n in places], status)
        self.did(by, {(n, "status"): status for n in places})

    @rule(by=PERSON, place=st.integers(0, 1), note=st.sampled_from(["", "Rang.", "Log, p. 3."]))
    def note(self, by: str, place: int, note: str) -> None:
        self.desks[by].note(1, self.ids[place], note)
        self.did(by, {(place, "note"): note})

    @rule(by=PERSON, name=st.sampled_from(["", "Oda", "Bea"]))
    def assign(self, by: str, name: str) -> None:
        self.desks[by].assign_article(1, name)
        self.did(by, {(-1, "assigned"): name})

    def over(self, act: Act, later: list[Act]) -> bool:
        """Say whether somebody else's act stands over one of the same things."""
        return any(
            each.stands and each.by != act.by and each.changes.keys() & act.changes.keys()
            for each in later
        )

    @rule(by=PERSON)
    def undo(self, by: str) -> None:
        mine = [act for act in self.order if act.stands and act.by == by]
        if not mine:
            assert self.desks[by].undo(1) is None
            return
        act = mine[-1]
        if self.over(act, self.order[self.order.index(act) + 1 :]):
            self.refused(by, "undo")
            return
        assert self.desks[by].undo(1)
        act.stands = False
        act.left = {key: before for key, (before, _) in act.changes.items()}
        self.values |= act.left
        self.undone[by].append(act)
        self.moved(act)

    @rule(by=PERSON)
    def redo(self, by: str) -> None:
        if not self.undone[by]:
            assert self.desks[by].redo(1) is None
            return
        act = self.undone[by][-1]
        assert act.left is not None
        changed = any(self.values[key] != value for key, value in act.left.items())
        if changed or self.over(act, self.order[self.order.index(act) + 1 :]):
            self.refused(by, "redo")
            return
        assert self.desks[by].redo(1)
        act.stands = True
        self.undone[by].pop()
        act.changes = {k: (self.values[k], after) for k, (_, after) in act.changes.items()}
        self.values |= {key: after for key, (_, after) in act.changes.items()}
        self.moved(act)

    def moved(self, act: Act) -> None:
        self.order.remove(act)
        self.order.append(act)

    def refused(self, by: str, what: str) -> None:
        head = self.desks[by].head(1)
        others = "|".join(name for name in PEOPLE if name != by)
        with pytest.raises(
            InTheWayError, match=f" by ({others}) after your change; ask ({others})"
        ):
            getattr(self.desks[by], what)(1)
        assert self.desks[by].head(1) == head

    @rule(by=PERSON)
    def restart(self, by: str) -> None:
        self.desks[by].close()
        self.desks[by] = Desk(self.folder / "desk.db", checker=by)

    @invariant()
    def everybody_sees_the_same(self) -> None:
        for desk in getattr(self, "desks", {}).values():
            seen: dict[Key, object] = {(-1, "assigned"): desk.articles()[0].assigned}
            for n, claim in enumerate(desk.claims(1)[:4]):
                seen |= {(n, "status"): claim.status, (n, "note"): claim.note}
            assert seen == self.values

    @invariant()
    def the_history_says_what_stands(self) -> None:
        for desk in list(getattr(self, "desks", {}).values())[:1]:
            first, *lines = desk.history(1)
            assert not first.undone
            done = [ln for ln in lines if not ln.what.startswith(("undone: ", "done again: "))]
            assert [(ln.by, ln.undone) for ln in done] == [(a.by, not a.stands) for a in self.acts]


TestUndo = UndoMachine.TestCase
TestUndo.settings = settings(max_examples=15, stateful_step_count=30, deadline=None)
