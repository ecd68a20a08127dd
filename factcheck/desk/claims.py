"""Claims: mark, edit, note, assign, attribute, add, split, merge, move, delete, restore."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.desk.workspace import Plan, State, Workspace
from factcheck.errors import NotOnDeskError, UsageError
from factcheck.model import Attribution, Claim, SourceKind, Span, Status
from factcheck.store import Anchor, Deed, Field, Step, Value, attributed, core
from factcheck.text.cleaning import clean, clean_line


class ClaimWork(Workspace):
    """What can be done with claims."""

    def claims(self, article_id: int) -> tuple[Claim, ...]:
        """Return the article's claims as edited and marked, in reading order.

        Raises:
            NotOnDeskError: there is no such article.
        """
        return self._state(article_id).claims

    def removed_claims(self, article_id: int) -> tuple[Claim, ...]:
        """Return the claims that were deleted, split, merged or moved, in reading order.

        Raises:
            NotOnDeskError: there is no such article.
        """
        return self._state(article_id).removed

    def mark(self, article_id: int, claim_id: str, status: Status) -> Claim:
        """Set a claim's status and return the claim.

        Raises:
            NotOnDeskError: there is no such article or claim.
        """
        return self.mark_many(article_id, [claim_id], status)[0]

    def mark_many(
        self, article_id: int, claim_ids: Iterable[str], status: Status
    ) -> tuple[Claim, ...]:
        """Set the status of several claims in one act and return them in the order given.

        Those that were to be checked again, as a new draft changed their words, are checked by it.

        Raises:
            NotOnDeskError: there is no such article or claim.
        """
        return self._set(
            article_id,
            claim_ids,
            "mark",
            "status",
            lambda claim: replace(claim, status=status, earlier=""),
        )

    def edit(self, article_id: int, claim_id: str, text: str) -> Claim:
        """Change a claim's editable text; the article's words stay as they are.

        The text becomes one line without control characters.

        Raises:
            UsageError: the text is empty.
            NotOnDeskError: there is no such article or claim.
        """
        line = clean_line(text)
        if not line:
            raise UsageError("a claim needs words; undo takes an edit back")
        return self._set(
            article_id, [claim_id], "edit", "text", lambda claim: replace(claim, text=line)
        )[0]

    def note(self, article_id: int, claim_id: str, note: str) -> Claim:
        """Set a claim's note; an empty one takes it away.

        Raises:
            NotOnDeskError: there is no such article or claim.
        """
        cleaned = clean(note).text.strip()
        return self._set(
            article_id, [claim_id], "note", "note", lambda claim: replace(claim, note=cleaned)
        )[0]

    def assign(self, article_id: int, claim_ids: Iterable[str], person: str) -> tuple[Claim, ...]:
        """Say who is to check some claims, in one act; an empty name takes them from anybody.

        Raises:
            NotOnDeskError: there is no such article or claim.
        """
        name = clean_line(person)
        return self._set(
            article_id, claim_ids, "assign", "assigned", lambda c: replace(c, assigned=name)
        )

    def attribute(
        self,
        article_id: int,
        claim_id: str,
        speaker: str,
        *,
        kind: SourceKind = SourceKind.PERSON,
        cue: Span | None = None,
    ) -> Claim:
        """Say whose statement a claim is.

        Args:
            article_id: number of the article.
            claim_id: the claim.
            speaker: who says it, best in the chief spelling of the article's names; empty when
                the article says it in its own voice.
            kind: what the speaker is.
            cue: where the words of saying are, code points of the article's text.

        Raises:
            UsageError: the cue is outside the article.
            NotOnDeskError: there is no such article or claim.
        """
        name = clean_line(speaker)
        if cue is not None and not 0 < cue.end <= len(self.article(article_id).text):
            raise UsageError("those words are outside the article; choose words inside it")

        def plan(state: State) -> Plan[Claim]:
            place = _place(article_id, state.claims, claim_id)
            claim = state.claims[place]
            made = Attribution((), cue=cue, speaker=name, kind=kind) if name else Attribution(())
            records = {record.chief: record for record in state.check.names}
            changed = attributed(claim, made, records)
            value = {
                "speaker": made.speaker,
                "kind": made.kind.value,
                "cue": [cue.start, cue.end] if cue and name else None,
            }
            if changed == claim:
                return Plan((), lambda _: claim)
            steps = [claim_step(claim, "attribution", value)]
            return Plan(steps, lambda _: changed, _with(state, {place: changed}))

        return self._do(article_id, "attribute", plan)

    def add_claim(self, article_id: int, span: Span) -> Claim:
        """Make a claim of a stretch of the article that a person chose.

        Words that were a claim and were taken out become that claim again.

        Args:
            article_id: number of the article.
            span: code points of the article's text; white space at its ends is cut off.

        Raises:
            UsageError: the stretch is empty, outside the article, or a claim already.
            NotOnDeskError: there is no such article.
        """
        return self._put(article_id, "add", lambda _: ((), (span,)))[0]

    def split(self, article_id: int, claim_id: str, at: int) -> tuple[Claim, Claim]:
        """Make two claims of one, each with its status, note and checker.

        Args:
            article_id: number of the article.
            claim_id: the claim.
            at: where the second begins, a code point of the article's text inside the claim.

        Raises:
            UsageError: one of the two would have no words, or is a claim already.
            NotOnDeskError: there is no such article or claim.
        """

        def parts(state: State) -> _Exchange:
            claim = _found(article_id, state.claims, claim_id)
            if not claim.start < at < claim.end:
                raise UsageError("that is not inside the claim; choose a place between its words")
            return (claim,), (Span(claim.start, at), Span(at, claim.end))

        first, second = self._put(article_id, "split", parts)
        return first, second

    def merge(self, article_id: int, claim_ids: Iterable[str]) -> Claim:
        """Make one claim of several neighbours, from where the first begins to the last's end.

        It keeps a status and a checker that all have, and all their notes.

        Raises:
            UsageError: there are fewer than two, or another claim stands between them.
            NotOnDeskError: there is no such article or claim.
        """
        wanted = list(dict.fromkeys(claim_ids))

        def whole(state: State) -> _Exchange:
            places = sorted(_place(article_id, state.claims, each) for each in wanted)
            if len(places) < 2:
                raise UsageError("it takes two claims or more to merge")
            if any(later - earlier != 1 for earlier, later in pairwise(places)):
                raise UsageError("another claim stands between them; merge neighbours")
            claims = [state.claims[place] for place in places]
            end = max(claim.end for claim in claims)
            return claims, (Span(claims[0].start, end),)

        return self._put(article_id, "merge", whole)[0]

    def set_span(self, article_id: int, claim_id: str, span: Span) -> Claim:
        """Let a claim be more or fewer of the article's words.

        Its note, checker and edited text stay; so does its status, unless words were added to
        it that nobody has checked.

        Args:
            article_id: number of the article.
            claim_id: the claim.
            span: code points of the article's text; white space at its ends is cut off.

        Raises:
            UsageError: the stretch is empty, outside the article, apart from the claim, or
                another claim already.
            NotOnDeskError: there is no such article or claim.
        """

        def moved(state: State) -> _Exchange:
            claim = _found(article_id, state.claims, claim_id)
            if not claim.span.overlaps(span):
                raise UsageError("that stretch has no words of the claim; add a claim of it")
            return (claim,), (span,)

        return self._put(article_id, "set span", moved)[0]

    def delete(self, article_id: int, claim_ids: Iterable[str]) -> None:
        """Take claims out of the list in one act; `removed_claims` still has them.

        Raises:
            NotOnDeskError: there is no such article or claim.
        """
        wanted = list(dict.fromkeys(claim_ids))

        def plan(state: State) -> Plan[None]:
            claims = [_found(article_id, state.claims, each) for each in wanted]
            return Plan([claim_step(claim, "removed", 1, 0) for claim in claims], lambda _: None)

        self._do(article_id, "delete", plan)

    def restore(self, article_id: int, claim_ids: Iterable[str]) -> tuple[Claim, ...]:
        """Bring claims back that were taken out, in one act.

        Raises:
            UsageError: the same words are in the list by now, as another claim.
            NotOnDeskError: there is no such article, or no such claim was taken out.
        """
        wanted = list(dict.fromkeys(claim_ids))

        def plan(state: State) -> Plan[tuple[Claim, ...]]:
            claims = [_found(article_id, state.removed, each) for each in wanted]
            listed = {_core(claim) for claim in state.claims}
            for claim in claims:
                if _core(claim) in listed:
                    raise UsageError("those words are a claim by now; delete that one first")
                listed.add(_core(claim))
            return Plan(
                [claim_step(claim, "removed", 0, 1) for claim in claims],
                lambda after: _as_listed(after, claims),
            )

        return self._do(article_id, "restore", plan)

    def _set(
        self,
        article_id: int,
        claim_ids: Iterable[str],
        deed: Deed,
        field: Field,
        change: Callable[[Claim], Claim],
    ) -> tuple[Claim, ...]:
        """Change one field of some claims."""
        wanted = list(dict.fromkeys(claim_ids))

        def plan(state: State) -> Plan[tuple[Claim, ...]]:
            known = None if len(wanted) == 1 else {c.id: n for n, c in enumerate(state.claims)}
            places = [
                known[each] if known and each in known else _place(article_id, state.claims, each)
                for each in wanted
            ]
            changed = {place: change(state.claims[place]) for place in places}
            steps = []
            for place, claim in changed.items():
                before = state.claims[place]
                after, shown = (str(getattr(each, field)) for each in (claim, before))
                if after != shown:
                    steps.append(claim_step(before, field, after, shown))
                if before.earlier and not claim.earlier:
                    steps.append(claim_step(before, "earlier", None))
            return Plan(steps, lambda _: tuple(changed.values()), _with(state, changed))

        return self._do(article_id, deed, plan)

    def _put(
        self, article_id: int, deed: Deed, exchange: Callable[[State], _Exchange]
    ) -> tuple[Claim, ...]:
        """Take claims out and put others in their place, in one act."""

        def plan(state: State) -> Plan[tuple[Claim, ...]]:
            out, spans = exchange(state)
            steps = [claim_step(claim, "removed", 1, 0) for claim in out]
            put = []
            for span in spans:
                claim = self._claim_of(article_id, state, span)
                if (claim,) == tuple(out):
                    return Plan((), lambda _: tuple(out))
                _refuse_double(state.claims, claim, out)
                steps += _steps_in(state, claim, out, alone=len(spans) == 1)
                put.append(claim)
            return Plan(steps, lambda after: _as_listed(after, put))

        return self._do(article_id, deed, plan)

    def _claim_of(self, article_id: int, state: State, span: Span) -> Claim:
        """Return the claim that a stretch is, was or can be."""
        from factcheck.claims import with_free_identity

        corrections = state.overlay.corrections
        made = self._made(article_id, state.check.article, corrections, span)
        for claim in (*state.removed, *state.claims):
            if claim.span == made.span:
                return claim
        taken = {row.id for row in state.overlay.claims if row.span != made.span}
        taken |= {claim.id for claim in state.check.claims}
        return with_free_identity(made, taken)


_Exchange = tuple[Sequence[Claim], Sequence[Span]]
"""Claims that are taken out, and the stretches that are put in their place."""


def _found(article_id: int, claims: Sequence[Claim], claim_id: str) -> Claim:
    return claims[_place(article_id, claims, claim_id)]


def _as_listed(state: State, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return claims as the list has them; somebody may have taken one out again already."""
    wanted = {claim.id for claim in claims}
    listed = {claim.id: claim for claim in state.claims if claim.id in wanted}
    return tuple(listed.get(claim.id, claim) for claim in claims)


def _place(article_id: int, claims: Sequence[Claim], claim_id: str) -> int:
    for place, claim in enumerate(claims):
        if claim.id == claim_id:
            return place
    raise NotOnDeskError(
        f"there is no claim {clean_line(claim_id)} in article {article_id};"
        f" see: factcheck claims {article_id}"
    )


def _with(state: State, changed: dict[int, Claim]) -> State:
    """Return a state with some of its claims changed, by their places."""
    claims = list(state.claims)
    for place, claim in changed.items():
        claims[place] = claim
    return replace(state, claims=tuple(claims))


def claim_step(claim: Claim, field: Field, after: Value, shown: str | int | None = None) -> Step:
    """Return the change of one field of a claim."""
    anchor = Anchor(claim.start, claim.end, claim.quote, claim.prefix, claim.suffix)
    return Step("claim", claim.id, field, after, shown, anchor)


def _refuse_double(claims: Sequence[Claim], claim: Claim, out: Collection[Claim]) -> None:
    """Refuse a claim of words that another one has, punctuation aside."""
    for other in claims:
        if other not in out and (other.span == claim.span or _core(other) == _core(claim)):
            raise UsageError("that stretch is a claim already; mark or edit it instead")


def _steps_in(state: State, claim: Claim, out: Sequence[Claim], *, alone: bool) -> list[Step]:
    """Return how a claim comes into the list, with what it keeps of those it stands for.

    A text that a person wrote stays when the claim is the only one in their place.
    """
    was_out = any(claim.id == other.id for other in (*state.removed, *out))
    steps = [claim_step(claim, "removed", 0, 1) if was_out else claim_step(claim, "added", 1, 0)]
    if not out:
        return steps
    steps += [
        claim_step(claim, "status", _status(claim, out).value, claim.status.value),
        claim_step(claim, "assigned", shared_name([each.assigned for each in out]), claim.assigned),
        claim_step(
            claim, "note", "\n".join(dict.fromkeys(c.note for c in out if c.note)), claim.note
        ),
    ]
    earlier = " ".join(each.earlier for each in out if each.earlier)
    if earlier:
        steps.append(claim_step(claim, "earlier", earlier))
    if all(each.fresh for each in out):
        steps.append(claim_step(claim, "fresh", 1, 0))
    if alone and any(is_edited(state, each) for each in out):
        steps.append(claim_step(claim, "text", " ".join(each.text for each in out), claim.text))
    return steps


def is_edited(state: State, claim: Claim) -> bool:
    """Return whether a person changed a claim's text."""
    found = [each for each in state.check.claims if each.id == claim.id]
    found += [made for span, made in state.derived.made.items() if span == claim.span]
    return claim.text not in [each.text for each in found]


def _core(claim: Claim) -> tuple[int, int]:
    return core(claim.start, claim.quote)


def _hull(claims: Sequence[Claim]) -> Span:
    return Span(min(c.start for c in claims), max(c.end for c in claims))


def _status(claim: Claim, out: Sequence[Claim]) -> Status:
    """Return the status that all had, unless there are words now that none of them had."""
    statuses = {each.status for each in out}
    if len(statuses) > 1 or not _hull(out).holds(claim.span):
        return Status.UNCHECKED
    return statuses.pop()


def shared_name(names: Sequence[str]) -> str:
    """Return the name that all are, empty where they differ."""
    return names[0] if len(set(names)) == 1 else ""
