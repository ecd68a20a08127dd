"""The pencil pass: every detail of an article, ticked, disputed, skipped or corrected."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from factcheck.desk.workspace import Plan, State, Workspace
from factcheck.errors import NotOnDeskError
from factcheck.model import CheckedDetail, Claim, Detail, Name, Tick
from factcheck.model.checking import is_ready
from factcheck.store import Anchor, DetailRow, Field, Step, core
from factcheck.text.anchors import around, detail_ids, sort_of
from factcheck.text.cleaning import clean_line


class DetailWork(Workspace):
    """What can be done with details."""

    def details(self, article_id: int) -> tuple[CheckedDetail, ...]:
        """Return every checkable detail of the article with its tick, in reading order.

        Raises:
            NotOnDeskError: there is no such article.
        """
        return self._with_details(article_id, self._state(article_id))[1]

    def tick(self, article_id: int, detail_id: str, tick: Tick) -> CheckedDetail:
        """Tick a detail, dispute it, skip it, or take its tick away; return the detail.

        Raises:
            NotOnDeskError: there is no such article or detail.
        """
        return self.tick_many(article_id, [detail_id], tick)[0]

    def tick_many(
        self, article_id: int, detail_ids: Iterable[str], tick: Tick
    ) -> tuple[CheckedDetail, ...]:
        """Do the same to several details in one act and return them in the order given.

        Raises:
            NotOnDeskError: there is no such article or detail.
        """
        wanted = list(dict.fromkeys(detail_ids))

        def plan(state: State) -> Plan[tuple[CheckedDetail, ...]]:
            state, details = self._with_details(article_id, state)
            places = _places(article_id, details, wanted)
            changed = list(details)
            for place in places:
                changed[place] = replace(details[place], tick=tick)
            steps = [
                detail_step(state, details[place], "tick", tick.value, details[place].tick.value)
                for place in places
                if details[place].tick is not tick
            ]
            after = replace(state, details=tuple(changed))
            return Plan(steps, lambda _: tuple(changed[place] for place in places), after)

        return self._do(article_id, "tick", plan)

    def correct(self, article_id: int, detail_id: str, meaning: str | None) -> CheckedDetail:
        """Say what a detail means in truth; claims and contradictions are computed with that.

        Args:
            article_id: number of the article.
            detail_id: the detail.
            meaning: of a time "2016-12-28", of a number ">=5", of a name "place" (all forms:
                `factcheck.language.corrections`); None for what the program read.

        Raises:
            UsageError: a detail of that sort cannot mean that.
            NotOnDeskError: there is no such article or detail.
        """
        from factcheck.language.corrections import corrected

        words = None if meaning is None else clean_line(meaning)

        def plan(state: State) -> Plan[CheckedDetail]:
            state, details = self._with_details(article_id, state)
            detail = details[_places(article_id, details, [detail_id])[0]]
            if words is not None:
                corrected(detail.detail, words)  # refuses what cannot be meant
            steps = [detail_step(state, detail, "correction", words)]
            # What one mention of a name is corrected to be, all are; the last word counts.
            for other in details if words and isinstance(detail.detail, Name) else ():
                is_name = isinstance(other.detail, Name) and other.id != detail_id
                if is_name and other.correction and _record(other) == _record(detail):
                    steps.append(detail_step(state, other, "correction", None))
            return Plan(steps, lambda after: self._detail(article_id, after, detail_id))

        return self._do(article_id, "correct", plan)

    def claims_ready(self, article_id: int) -> tuple[Claim, ...]:
        """Return the claims that could be marked verified (`is_ready`), in reading order.

        Raises:
            NotOnDeskError: there is no such article.
        """
        state, details = self._with_details(article_id, self._state(article_id))
        ticks: dict[str, set[Tick]] = {}
        for detail in details:
            for claim_id in detail.claims:
                ticks.setdefault(claim_id, set()).add(detail.tick)
        return tuple(claim for claim in state.claims if is_ready(claim, ticks.get(claim.id, set())))

    def _detail(self, article_id: int, state: State, detail_id: str) -> CheckedDetail:
        details = self._with_details(article_id, state)[1]
        return details[_places(article_id, details, [detail_id])[0]]

    def _with_details(
        self, article_id: int, state: State
    ) -> tuple[State, tuple[CheckedDetail, ...]]:
        """Return a state whose details are known, and these."""
        if state.details is not None:
            return state, state.details
        details = _laid(state)
        known = replace(state, details=details)
        if self._states.get(article_id) is state:
            self._states[article_id] = known
        return known, details


def detail_step(
    state: State, detail: CheckedDetail, field: Field, after: str | None, shown: str | None = None
) -> Step:
    """Return the change of a detail's tick or correction."""
    found = detail.detail
    before, behind = around(state.check.article, found)
    sort = sort_of(found)
    anchor = Anchor(found.start, found.end, found.surface, before, behind, sort)
    return Step("detail", detail.id, field, after, shown, anchor)


def _record(detail: CheckedDetail) -> str:
    return detail.detail.record if isinstance(detail.detail, Name) else ""


def _places(article_id: int, details: Sequence[CheckedDetail], wanted: Sequence[str]) -> list[int]:
    looked_for = set(wanted)
    known = {detail.id: n for n, detail in enumerate(details) if detail.id in looked_for}
    for each in wanted:
        if each not in known:
            raise NotOnDeskError(
                f"there is no detail {clean_line(each)} in article {article_id};"
                f" see: factcheck details {article_id}"
            )
    return [known[each] for each in wanted]


def _laid(state: State) -> tuple[CheckedDetail, ...]:
    """Return the details with what people changed, and the claims they lie in.

    A row whose identity no detail has any more, because the program was brought up to date and
    reads the place otherwise, belongs to the detail of its sort with the same words there.
    """
    found = state.check.details
    if state.derived.detail_ids is None:
        state.derived.detail_ids = tuple(detail_ids(state.check.article, found))
    ids = state.derived.detail_ids
    rows = {row.id: row for row in state.overlay.details}
    orphans = {_place_of(row): row for row in rows.values()} if rows.keys() - set(ids) else {}
    inside = _claims_around(state.claims, found)
    details = []
    for identity, detail, claims in zip(ids, found, inside, strict=True):
        row = rows.get(identity) or (orphans.get(_place_of(detail)) if orphans else None)
        details.append(
            CheckedDetail(
                id=identity,
                detail=detail,
                sort=detail.sort,
                tick=(row.tick if row else None) or Tick.UNTICKED,
                claims=claims,
                correction=(row.correction if row else None) or "",
            )
        )
    return tuple(details)


def _place_of(detail: Detail | DetailRow) -> tuple[str, int, int]:
    if isinstance(detail, DetailRow):
        return detail.sort, *core(detail.start, detail.quote)
    return sort_of(detail), *core(detail.start, detail.surface)


def _claims_around(claims: Sequence[Claim], details: Sequence[Detail]) -> list[tuple[str, ...]]:
    """Return for each detail the claims that hold all its words."""
    starts = [claim.start for claim in claims]
    # Claims may lie inside each other, so one far before a detail can still reach over it.
    reaches = list(accumulate((claim.end for claim in claims), max))
    around = []
    for detail in details:
        mine = []
        at = bisect_right(starts, detail.start)
        while at > 0 and reaches[at - 1] >= detail.end:
            at -= 1
            if claims[at].end >= detail.end:
                mine.append(claims[at].id)
        around.append(tuple(reversed(mine)))
    return around
