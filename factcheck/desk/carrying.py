"""What people did on a draft, carried over to the next one: the steps of the act. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from factcheck.claims import with_free_identity
from factcheck.desk.claims import claim_step, is_edited, shared_name
from factcheck.desk.recommending import recommendation_steps
from factcheck.desk.workspace import State
from factcheck.model import (
    Article,
    Attribution,
    Backed,
    Check,
    CheckedDetail,
    Claim,
    Correction,
    CutClaim,
    Detail,
    Number,
    PublicRating,
    Question,
    Recommendation,
    Role,
    Span,
    Status,
    Tick,
    Time,
)
from factcheck.revising import Alignment, Fate, Heir, Outcome, match, same_words_at
from factcheck.store import (
    Anchor,
    Step,
    call_value,
    core,
    evidence_value,
    known_of,
    source_value,
    stamp,
)
from factcheck.store.outward import correction_value, rating_value
from factcheck.text.anchors import around, detail_ids, sort_of
from factcheck.text.wording import have_same_words


@dataclass(frozen=True, slots=True)
class Carried:
    """What is carried over.

    Attributes:
        steps: the changes of the act.
        kept, to_recheck, new, cut: how many claims stand as they did, are to be checked again, are
            new, were cut now.
    """

    steps: tuple[Step, ...]
    kept: int
    to_recheck: int
    new: int
    cut: int


@dataclass(frozen=True, slots=True)
class Earlier:
    """The draft that another one follows, as it stands.

    Attributes:
        article: its number on the desk.
        draft: which draft it is, counted from 1.
        state: its claims, with what people changed.
        details: its details with their ticks.
        cuts: claims that were cut before it.
        questions: what was asked about it.
        backed: what its claims rest on.
        recommended: changes recommended to its words.
        corrections: of what was published of it.
        ratings: of its claims in public, by their ids.
    """

    article: int
    draft: int
    state: State
    details: Sequence[CheckedDetail]
    cuts: Sequence[CutClaim]
    questions: Sequence[Question]
    backed: Backed = field(default_factory=Backed)
    recommended: Sequence[Recommendation] = ()
    corrections: Sequence[Correction] = ()
    ratings: Mapping[str, PublicRating] = field(default_factory=dict)


# ---- details


@dataclass(frozen=True, slots=True)
class _Kept:
    """A detail of the earlier draft, and the same one of the later."""

    earlier: CheckedDetail
    id: str
    later: Detail


def kept_details(
    earlier: Earlier, alignment: Alignment, article: Article, details: Sequence[Detail]
) -> list[_Kept]:
    """Return the details that somebody looked at and whose words are there again.

    Args:
        earlier: the draft before.
        alignment: the two drafts.
        article: the later one.
        details: what can be checked in it, as the program reads it without corrections.
    """
    places = {
        (sort_of(detail), *core(detail.start, detail.surface)): (identity, detail)
        for identity, detail in zip(detail_ids(article, details), details, strict=True)
    }
    kept = []
    for each in earlier.details:
        if each.tick is Tick.UNTICKED and not each.correction:
            continue
        span = same_words_at(alignment, each.detail.span)
        if span is None:
            continue
        found = places.get((sort_of(each.detail), *core(span.start, span.of(article.text))))
        if found is not None:
            kept.append(_Kept(each, *found))
    return kept


def detail_steps(article: Article, kept: Iterable[_Kept]) -> Iterator[Step]:
    """Yield the ticks and corrections that still hold.

    A tick holds for what a person saw: not where the same words mean another day, or count
    something else, than they did.
    """
    for each in kept:
        found = each.later
        anchor = Anchor(
            found.start, found.end, found.surface, *around(article, found), sort_of(found)
        )
        if each.earlier.correction:
            correction = each.earlier.correction
            yield Step("detail", each.id, "correction", correction, None, anchor)
        elif _meaning(each.earlier.detail) != _meaning(found):
            continue
        if each.earlier.tick is not Tick.UNTICKED:
            tick, unticked = each.earlier.tick.value, Tick.UNTICKED.value
            yield Step("detail", each.id, "tick", tick, unticked, anchor)


def _meaning(detail: Detail) -> tuple[str, ...]:
    if isinstance(detail, Time):
        return (detail.value, detail.mod)
    if isinstance(detail, Number):
        return (detail.value, detail.unit, detail.counted)
    if isinstance(detail, Role):
        return (detail.value, detail.holder)
    return ()


# ---- claims


class Carrier:
    """Carries claims over.

    Args:
        earlier: the draft before.
        alignment: the two drafts.
        check: what the program finds in the later one.
        make: makes a claim of a stretch of the later one.
    """

    def __init__(
        self, earlier: Earlier, alignment: Alignment, check: Check, make: Callable[[Span], Claim]
    ) -> None:
        self._earlier = earlier
        self._alignment = alignment
        self._check = check
        self._make = make
        state = earlier.state
        self._now = {claim.id: claim for claim in (*state.removed, *state.claims)}
        self._listed = {claim.id for claim in state.claims}
        self._found = {claim.id: claim for claim in state.check.claims}
        # What a person made and took out again needs no place in the new draft.
        made = [claim for claim in state.claims if claim.id not in self._found]
        self._matching = match(alignment, [*self._found.values(), *made], check.claims)
        self._became: dict[str, str] = {}
        self._taken = {claim.id for claim in check.claims}

    def carried(self) -> Carried:
        """Return all that is carried over, and how many claims had which fate."""
        steps: list[Step] = []
        listed = to_recheck = 0
        out = self._replaced()
        for heir, fates in self._by_heir().items():
            standing = [fate for fate in fates if self._stands(fate, out)]
            claim = self._claim(heir)
            self._became |= {f.claim.id: claim.id for f in fates if f.heirs[0] == heir}
            if not standing:
                steps.append(claim_step(claim, "removed", 1, 0))
                continue
            mine = list(self._steps(claim, heir, standing))
            listed += 1
            to_recheck += any(step.change == "earlier" for step in mine)
            steps += mine
        back, new = self._back_and_new()
        for cut, claim in back:
            steps += _known_steps(cut, claim)
        steps += [claim_step(claim, "fresh", 1, 0) for claim in new]
        gone = list(self._gone())
        before = [cut for cut in self._earlier.cuts if cut.id not in {c.id for c, _ in back}]
        steps += _cut_steps([*before, *gone])
        steps += self._questions()
        steps += self._backed()
        steps += self._recommended()
        steps += self._outward()
        kept = listed - to_recheck + len(back)
        return Carried(tuple(steps), kept, to_recheck, len(new), len(gone))

    def _by_heir(self) -> dict[Heir, list[Fate]]:
        """Return what became of which claims, in the later draft's order."""
        fates: dict[Heir, list[Fate]] = {}
        for fate in self._matching.fates:
            for heir in fate.heirs:
                fates.setdefault(heir, []).append(fate)
        order = sorted(fates, key=lambda heir: (heir.span.start, heir.span.end))
        return {heir: sorted(fates[heir], key=lambda f: f.claim.start) for heir in order}

    def _replaced(self) -> set[str]:
        """Return the claims that were taken out and have others, which are still there, instead."""
        there = sorted(
            (fate.claim.span for fate in self._matching.fates if self._is_listed(fate)),
        )
        starts = [span.start for span in there]
        replaced = set()
        for claim in self._earlier.state.removed:
            at = bisect_left(starts, claim.end)
            if any(span.overlaps(claim.span) for span in there[max(0, at - _AROUND) : at]):
                replaced.add(claim.id)
        return replaced

    def _is_listed(self, fate: Fate) -> bool:
        return fate.claim.id in self._listed and bool(fate.heirs)

    def _stands(self, fate: Fate, replaced: set[str]) -> bool:
        """Return whether a claim is in the list, or comes back into it with other words."""
        if fate.claim.id in self._listed:
            return True
        return fate.outcome is Outcome.CHANGED and fate.claim.id not in replaced

    def _claim(self, heir: Heir) -> Claim:
        for claim in self._check.claims if heir.claim else ():
            if claim.id == heir.claim:
                return claim
        claim = with_free_identity(self._make(heir.span), self._taken)
        self._taken.add(claim.id)
        return claim

    def _steps(self, claim: Claim, heir: Heir, fates: Sequence[Fate]) -> Iterator[Step]:
        """Yield what a claim has from those it was."""
        earlier = [self._now[fate.claim.id] for fate in fates]
        if not heir.claim:
            yield claim_step(claim, "added", 1, 0)
        statuses = {each.status for each in earlier}
        status = statuses.pop() if len(statuses) == 1 else Status.UNCHECKED
        yield claim_step(claim, "status", status.value, claim.status.value)
        notes = "\n".join(dict.fromkeys(each.note for each in earlier if each.note))
        yield claim_step(claim, "note", notes, claim.note)
        assigned = shared_name([each.assigned for each in earlier])
        yield claim_step(claim, "assigned", assigned, claim.assigned)
        alone = len(fates) == 1 and len(fates[0].heirs) == 1
        if alone and is_edited(self._earlier.state, earlier[0]):
            yield claim_step(claim, "text", earlier[0].text, claim.text)
        if alone:
            yield from self._speaker(claim, earlier[0])
        words = " ".join(filter(None, map(self._earlier_words, fates)))
        if words:
            yield claim_step(claim, "earlier", words)

    def _earlier_words(self, fate: Fate) -> str:
        """Return the words of a claim when somebody last looked at it; empty where they stand."""
        now = self._now[fate.claim.id]
        if now.earlier or fate.outcome is Outcome.UNCHANGED:
            return now.earlier
        heirs = fate.heirs
        if len(heirs) == 1 and have_same_words(
            now.quote, heirs[0].span.of(self._check.article.text)
        ):
            return fate.claim.text
        return now.quote

    def _speaker(self, claim: Claim, earlier: Claim) -> Iterator[Step]:
        """Yield the speaker that a person gave a claim."""
        made = self._earlier.state.derived.made.get(earlier.span)
        found = self._found.get(earlier.id, made)
        if found is None or earlier.attributions == found.attributions:
            return
        given = earlier.attributions[0] if earlier.attributions else Attribution(())
        there = same_words_at(self._alignment, given.cue) if given.cue else None
        value = {
            "speaker": given.speaker,
            "kind": given.kind.value,
            "cue": [there.start, there.end] if there else None,
        }
        yield claim_step(claim, "attribution", value)

    def _questions(self) -> Iterator[Step]:
        """Yield what was asked and answered, in the words and names of who did."""
        for each in self._earlier.questions:
            asked = {
                "claim": self._became.get(each.claim, each.claim),
                "to": each.to.value,
                "text": each.text,
                "decides": each.decides,
                "by": each.by,
                "at": stamp(each.asked),
            }
            yield Step("question", each.id, "question", asked)
            if each.answered is not None:
                said = {"text": each.answer, "by": each.answered_by, "at": stamp(each.answered)}
                yield Step("question", each.id, "answer", said)

    def _backed(self) -> Iterator[Step]:
        """Yield what the claims rest on; what was said on a claim goes to the one it became."""
        backed = self._earlier.backed
        for source in backed.sources:
            yield Step("source", source.id, "source", source_value(source))
        for call in backed.calls:
            yield Step("call", call.id, "call", call_value(call))
        for each in backed.evidence:
            on = replace(each, claim=self._became.get(each.claim, each.claim))
            yield Step("evidence", each.id, "evidence", evidence_value(on))

    def _recommended(self) -> Iterator[Step]:
        """Yield the recommended changes, on the claims that theirs became."""
        earlier = self._earlier
        on = [
            replace(each, claim=self._became.get(each.claim, each.claim))
            for each in earlier.recommended
        ]
        drafts = earlier.state.check.article, self._check.article
        yield from recommendation_steps(on, self._alignment, drafts, earlier.draft + 1)

    def _outward(self) -> Iterator[Step]:
        """Yield what readers were told; where claims of several ratings became one, none of these.

        A rating stays with a claim whose words changed, too: it is in print, and the claim is to be
        checked again.
        """
        for each in self._earlier.corrections:
            about = replace(each, claim=self._became.get(each.claim, each.claim))
            yield Step("correction", each.id, "corrected", correction_value(about))
        given: dict[str, list[PublicRating]] = {}
        for claim, rating in self._earlier.ratings.items():
            given.setdefault(self._became.get(claim, claim), []).append(rating)
        for claim, ratings in given.items():
            if len({(each.scale, each.word) for each in ratings}) == 1:
                yield Step("rating", claim, "rating", rating_value(ratings[0]))

    # ---- cut and new

    def _back_and_new(self) -> tuple[list[tuple[CutClaim, Claim]], list[Claim]]:
        """Return the claims that had been cut and are back, and those no draft had."""
        ids = set(self._matching.new)
        left = list(self._earlier.cuts)
        back: list[tuple[CutClaim, Claim]] = []
        new = []
        for claim in self._check.claims:
            if claim.id not in ids:
                continue
            cut = next((each for each in left if have_same_words(each.quote, claim.quote)), None)
            if cut is None:
                new.append(claim)
            else:
                left.remove(cut)
                back.append((cut, claim))
        return back, new

    def _gone(self) -> Iterator[CutClaim]:
        """Yield the claims that were in the list and are gone."""
        for fate in self._matching.fates:
            if fate.heirs or fate.claim.id not in self._listed:
                continue
            claim = self._now[fate.claim.id]
            yield CutClaim(
                id=claim.id,
                article=self._earlier.article,
                draft=self._earlier.draft,
                start=claim.start,
                end=claim.end,
                quote=claim.quote,
                prefix=claim.prefix,
                suffix=claim.suffix,
                text=claim.text,
                status=claim.status,
                note=claim.note,
                speaker=claim.speaker,
                assigned=claim.assigned,
            )


_AROUND = 12
"""Claims before a place that are looked at for one over it; they are a sentence long, or parts."""


def _known_steps(cut: CutClaim, claim: Claim) -> Iterator[Step]:
    """Yield what was known of a claim that had been cut and is back."""
    yield claim_step(claim, "status", cut.status.value, claim.status.value)
    yield claim_step(claim, "note", cut.note, claim.note)
    yield claim_step(claim, "assigned", cut.assigned, claim.assigned)


def _cut_steps(cuts: Iterable[CutClaim]) -> Iterator[Step]:
    """Yield what is kept of claims that are gone, each under an identity of its own."""
    taken: set[str] = set()
    for cut in cuts:
        identity = cut.id
        while identity in taken:
            identity += f"-{cut.draft}"
        taken.add(identity)
        anchor = Anchor(cut.start, cut.end, cut.quote, cut.prefix, cut.suffix)
        yield Step("cut", identity, "known", known_of(cut), None, anchor)


def spelling_steps(spellings: Mapping[str, str]) -> list[Step]:
    """Return which spellings were found right."""
    return [Step("name", wrong, "right", spellings[wrong]) for wrong in sorted(spellings)]


def corrections_of(kept: Iterable[_Kept]) -> Mapping[str, str]:
    """Return what details of the later draft mean in truth, by their identities there."""
    return {each.id: each.earlier.correction for each in kept if each.earlier.correction}
