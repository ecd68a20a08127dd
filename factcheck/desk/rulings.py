"""Rulings: what people decided about contradictions."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate

from factcheck.desk.workspace import Plan, State, Workspace
from factcheck.errors import NotOnDeskError
from factcheck.model import Claim, Contradiction, Ruling, RulingRecord, Span, Status
from factcheck.store import Anchor, Step
from factcheck.text.cleaning import clean, clean_line


class RulingWork(Workspace):
    """What can be done with contradictions."""

    def rulings(self, article_id: int, also: Iterable[str] = ()) -> dict[str, RulingRecord]:
        """Return the rulings on the article's contradictions, by contradiction id.

        A ruling made on another article of this desk, such as an earlier draft, holds for the
        same contradiction here until there is a ruling on it here.

        Args:
            article_id: number of the article.
            also: ids of contradictions with other articles, of which it is asked, too.

        Raises:
            NotOnDeskError: there is no such article.
        """
        found = self._state(article_id).check.contradictions
        return self._store.rulings(article_id, [*(each.id for each in found), *also])

    def rulings_by_rule(self) -> defaultdict[str, Counter[Ruling]]:
        """Return how often contradictions of each rule were ruled what, on all articles.

        Rulings on contradictions that this version of the program does not find are left out, as
        are those that a draft has from another draft. A rule without rulings has an empty count.
        """
        counts: defaultdict[str, Counter[Ruling]] = defaultdict(Counter)
        for row in self._store.summaries():
            made = self._store.rulings(row.id, []) if row.ruled else {}
            for found in self._state(row.id).check.contradictions if made else ():
                if found.id in made:
                    counts[found.rule][made[found.id].ruling] += 1
        return counts

    def rule(
        self,
        article_id: int,
        contradiction: str | Contradiction,
        ruling: Ruling | None,
        note: str = "",
        *,
        dispute: bool = True,
    ) -> RulingRecord | None:
        """Rule on a contradiction, or take the ruling back with None.

        Args:
            article_id: number of the article.
            contradiction: its id; itself, when it is one with another article, as `related` finds.
            ruling: the decision.
            note: why.
            dispute: whether a real contradiction makes the claims of both passages disputed.

        Raises:
            NotOnDeskError: there is no such article or contradiction.
        """
        made = self.rule_many(article_id, [contradiction], ruling, note, dispute=dispute)
        return next(iter(made.values()), None)

    def rule_many(
        self,
        article_id: int,
        contradictions: Iterable[str | Contradiction],
        ruling: Ruling | None,
        note: str = "",
        *,
        dispute: bool = True,
    ) -> dict[str, RulingRecord]:
        """Rule on several contradictions in one act; see `rule`.

        Returns:
            The rulings that stand on them now, by contradiction id.

        Raises:
            NotOnDeskError: there is no such article or contradiction.
        """
        given = {each if isinstance(each, str) else each.id: each for each in contradictions}
        wanted = list(given)
        why = clean(note).text.strip()

        def plan(state: State) -> Plan[dict[str, RulingRecord]]:
            known = {found.id: found for found in state.check.contradictions}
            known |= {key: each for key, each in given.items() if not isinstance(each, str)}
            for each in wanted:
                if each not in known:
                    raise NotOnDeskError(
                        f"there is no contradiction {clean_line(each)} in article {article_id}"
                    )
            steps = [ruling_step(each, ruling, why) for each in wanted]
            if dispute and ruling is Ruling.REAL:
                found = [known[each] for each in wanted]
                steps += [_disputed(claim) for claim in claims_in(state.claims, found)]
            return Plan(steps, lambda _: self._store.rulings(article_id, wanted))

        made = self._do(article_id, "rule", plan)
        return {each: made[each] for each in wanted if each in made}


def ruling_step(contradiction_id: str, ruling: Ruling | None, note: str) -> Step:
    """Return the change that a ruling is."""
    value = {"ruling": ruling and ruling.value, "note": note}
    return Step("contradiction", contradiction_id, "ruling", value)


def claims_in(claims: Sequence[Claim], found: Iterable[Contradiction]) -> list[Claim]:
    """Return the claims of the two passages that speak for some contradictions.

    A passage is a whole sentence, which may hold several claims; where it says which words
    differ, only the claims with those words count. A passage of another article has none.

    Args:
        claims: the article's claims, in reading order.
        found: the contradictions.
    """
    starts = [claim.start for claim in claims]
    reaches = list(accumulate((claim.end for claim in claims), max))
    places: set[int] = set()
    for contradiction in found:
        for passage in (contradiction.a, contradiction.b):
            if passage is None or passage.article:
                continue
            for part in passage.marks or (passage.span,):
                places.update(_touched(claims, starts, reaches, part))
    return [claims[place] for place in sorted(places)]


def _touched(
    claims: Sequence[Claim], starts: Sequence[int], reaches: Sequence[int], part: Span
) -> Iterable[int]:
    at = bisect_left(starts, part.end)
    while at > 0 and reaches[at - 1] > part.start:
        at -= 1
        if claims[at].end > part.start:
            yield at


def _disputed(claim: Claim) -> Step:
    anchor = Anchor(claim.start, claim.end, claim.quote, claim.prefix, claim.suffix)
    disputed = Status.DISPUTED.value
    return Step("claim", claim.id, "status", disputed, claim.status.value, anchor)
