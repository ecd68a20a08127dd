"""Names: everybody and everything the article names, and which spelling is right."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from factcheck.desk.details import DetailWork, detail_step
from factcheck.desk.rulings import ruling_step
from factcheck.desk.workspace import Plan, State
from factcheck.errors import UsageError
from factcheck.model import (
    CheckedDetail,
    Contradiction,
    Kind,
    Name,
    NameEntry,
    NameRecord,
    Passage,
    Ruling,
    Span,
    Spelling,
    Tick,
)
from factcheck.store import Step
from factcheck.text.cleaning import clean_line


class NameWork(DetailWork):
    """What can be done with names."""

    def names(self, article_id: int) -> tuple[NameEntry, ...]:
        """Return each person, organisation and place that the article names, by first mention.

        Raises:
            NotOnDeskError: there is no such article.
        """
        state = self._state(article_id)
        return tuple(_entry(record, state.overlay.spellings) for record in state.check.names)

    def settle_name(self, article_id: int, right: str, *wrong: str) -> tuple[NameEntry, ...]:
        """Say which spelling of a name is right, in one act.

        Spelling contradictions between it and the wrong ones are ruled real, where the wrong ones
        stand their details are disputed, and reports list what was settled.

        Args:
            article_id: number of the article.
            right: the right spelling; it need not stand in the article.
            wrong: spellings in the article that are wrong, as `Spelling.words` has them.

        Returns:
            The names that have one of these spellings, by first mention.

        Raises:
            UsageError: there is no wrong spelling, one is the right one or is not in the article.
            NotOnDeskError: there is no such article.
        """
        name = clean_line(right)
        others = list(dict.fromkeys(wrong))
        if not name or not others or name in others:
            raise UsageError("name the right spelling and one or more others that are wrong")

        def plan(state: State) -> Plan[tuple[NameEntry, ...]]:
            state, details = self._with_details(article_id, state)
            of_name = [detail for detail in details if isinstance(detail.detail, Name)]
            known = {detail.detail.surface for detail in of_name}
            for each in others:
                if each not in known:
                    raise UsageError(
                        f"the article does not spell a name {clean_line(each)!a};"
                        f" see: factcheck names {article_id}"
                    )
            steps = _spelling_steps(state.overlay.spellings, name, others)
            note = f"“{name}” is right"
            steps += [
                ruling_step(found.id, Ruling.REAL, note)
                for found in state.check.contradictions
                if _is_between(found, of_name, name, others)
            ]
            steps += [
                detail_step(state, detail, "tick", Tick.DISPUTED.value, detail.tick.value)
                for detail in of_name
                if detail.detail.surface in others
            ]
            spelled = {name, *others}
            return Plan(steps, lambda _: _with_spellings(self.names(article_id), spelled))

        return self._do(article_id, "settle", plan)


def _with_spellings(
    entries: Sequence[NameEntry], spelled: Collection[str]
) -> tuple[NameEntry, ...]:
    return tuple(e for e in entries if any(each.words in spelled for each in e.spellings))


def _spelling_steps(known: Mapping[str, str], right: str, wrong: Sequence[str]) -> list[Step]:
    """Return what is recorded.

    The right one is no longer wrong, and what led to a wrong one leads to the right one.
    """
    led = [each for each, to in known.items() if to in wrong and each not in wrong]
    steps = [Step("name", each, "right", right) for each in (*wrong, *led) if each != right]
    if right in known:
        steps.append(Step("name", right, "right", None))
    return steps


def _entry(record: NameRecord, settled: Mapping[str, str]) -> NameEntry:
    """Return a name's line of the table."""
    places: dict[str, list[Span]] = {}
    for mention in record.mentions:
        places.setdefault(mention.surface, []).append(mention.span)
    # A sort keeps the order of first mention among equally frequent ones.
    spellings = tuple(
        Spelling(words, tuple(spans), settled.get(words, ""))
        for words, spans in sorted(places.items(), key=lambda each: -len(each[1]))
    )
    right = [each.right for each in spellings if each.right]
    return NameEntry(
        id=record.id,
        type=record.type,
        chief=right[0] if right else record.chief,
        spellings=spellings,
        roles=tuple(dict.fromkeys(role.value for role in record.roles)),
        settled=bool(right) or any(each.words in settled.values() for each in spellings),
    )


def _is_between(
    found: Contradiction, names: Sequence[CheckedDetail], right: str, wrong: Collection[str]
) -> bool:
    """Return whether a contradiction sets the right spelling against a wrong one."""
    if found.kind is not Kind.NAME_SPELLING or found.b is None:
        return False
    one, other = (set(_spelled(passage, names)) for passage in (found.a, found.b))
    return (right in one and not other.isdisjoint(wrong)) or (
        right in other and not one.isdisjoint(wrong)
    )


def _spelled(passage: Passage, names: Sequence[CheckedDetail]) -> Iterator[str]:
    """Yield the names that a passage's differing words belong to."""
    for detail in names:
        span = detail.detail.span
        if not passage.article and any(mark.overlaps(span) for mark in passage.marks):
            yield detail.detail.surface
