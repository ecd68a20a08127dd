"""Recommended changes: what an editor is asked to alter in the article's words, and did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from factcheck.desk.names import NameWork
from factcheck.desk.workspace import Plan, State
from factcheck.errors import NotOnDeskError, UsageError
from factcheck.model import Article, Claim, Recommendation, Span, Standing, Verdict
from factcheck.model.recommending import in_reading_order, meets
from factcheck.store import Step, Value, decision_value, recommendation_value
from factcheck.text.cleaning import clean, clean_line

if TYPE_CHECKING:
    from factcheck.revising import Alignment


@dataclass(frozen=True, slots=True)
class Draught:
    """A recommended change as it could be made of what is known, before a person looks at it.

    Attributes:
        place: the words to be replaced, in the article's text.
        new: those to stand there.
        why: the reason, may be empty.
    """

    place: Span
    new: str
    why: str = ""


class RecommendWork(NameWork):
    """What can be done with recommended changes."""

    def recommendations(
        self, article_id: int, claim_id: str | None = None
    ) -> tuple[Recommendation, ...]:
        """Return the recommended changes that were not withdrawn, in reading order.

        Those of words that a new draft does not have come last.

        Args:
            article_id: number of the article.
            claim_id: only those on this claim; None for all.

        Raises:
            NotOnDeskError: there is no such article.
        """
        self.article(article_id)
        found = self._store.recommended(article_id)
        return tuple(each for each in in_reading_order(found) if claim_id in (None, each.claim))

    def recommend(
        self,
        article_id: int,
        claim_id: str,
        new: str,
        *,
        place: Span | None = None,
        why: str = "",
    ) -> Recommendation:
        """Recommend other words to the editor.

        Args:
            article_id: number of the article.
            claim_id: the claim it is about.
            new: the words that are to stand there; empty to cut.
            place: the words to be replaced, code points of the article's text; one without length
                is a place to insert; None for the claim's words.
            why: the reason.

        Raises:
            UsageError: it would change nothing, is not within one paragraph of the article, or
                meets another one that is open.
            NotOnDeskError: there is no such article or claim.
        """
        words, reason = clean_line(new), clean(why).text.strip()

        def plan(state: State) -> Plan[str]:
            claim = _claim(article_id, state, claim_id)
            where = claim.span if place is None else place
            _refuse(state.check.article, where, words)
            for other in self._store.recommended(article_id):
                if other.standing is not Standing.OPEN or other.place is None:
                    continue
                if meets(other.place, where):
                    raise UsageError(
                        f"a change of these words is recommended: {clean_line(other.old)!a} to"
                        f" {clean_line(other.new)!a}; withdraw that one first"
                    )
            said: dict[str, Any] = {
                "claim": claim_id,
                "place": [where.start, where.end],
                "old": where.of(state.check.article.text),
                "new": words,
                "why": reason,
            }
            identity = self._new_identity(state, said)
            step = Step("recommendation", identity, "recommendation", said)
            return Plan([step], lambda _: identity)

        identity = self._do(article_id, "recommend", plan)
        return self._recommendation(article_id, identity)

    def withdraw(self, article_id: int, recommendation_id: str) -> None:
        """Withdraw a recommended change.

        Raises:
            NotOnDeskError: there is no such article or recommended change.
        """
        known = self._recommendation(article_id, recommendation_id)
        step = Step("recommendation", known.id, "recommendation", None)
        self._do_unread(article_id, "withdraw", [step])

    def decide(
        self,
        article_id: int,
        recommendation_id: str,
        verdict: Verdict | None,
        who: str = "",
    ) -> Recommendation:
        """Write down what the editor made of a recommended change.

        Args:
            article_id: number of the article.
            recommendation_id: the recommended change.
            verdict: whether it was taken; None opens it again.
            who: who decided; empty for whoever writes it down.

        Raises:
            NotOnDeskError: there is no such article or recommended change.
        """
        known = self._recommendation(article_id, recommendation_id)
        said: Value = None
        if verdict is not None:
            said = {"verdict": verdict.value, "who": clean_line(who), "draft": None}
        self._do_unread(article_id, "decide", [Step("recommendation", known.id, "decision", said)])
        return self._recommendation(article_id, known.id)

    def draught(self, article_id: int, claim_id: str) -> Draught | None:
        """Return a change of a claim's words that follows from a name settled otherwise.

        Raises:
            NotOnDeskError: there is no such article or claim.
        """
        claim = _claim(article_id, self._state(article_id), claim_id)
        open_ = [each.place for each in self.recommendations(article_id) if each.place is not None]
        wrong = [
            (span, spelling.words, spelling.right)
            for entry in self.names(article_id)
            for spelling in entry.spellings
            if spelling.right
            for span in spelling.spans
            if claim.span.holds(span) and not any(meets(span, other) for other in open_)
        ]
        if not wrong:
            return None
        span, words, right = min(wrong)
        return Draught(span, right, f"The right spelling is {right}, not {words}.")

    def _recommendation(self, article_id: int, identity: str) -> Recommendation:
        known = self.recommendations(article_id)
        for each in known:
            if each.id == identity:
                return each
        raise NotOnDeskError(
            f"there is no recommended change {clean_line(identity)} in article {article_id};"
            f" see: factcheck changes {article_id}"
        )


def _claim(article_id: int, state: State, claim_id: str) -> Claim:
    for claim in state.claims:
        if claim.id == claim_id:
            return claim
    raise NotOnDeskError(
        f"there is no claim {clean_line(claim_id)} in article {article_id};"
        f" see: factcheck claims {article_id}"
    )


def _refuse(article: Article, place: Span, new: str) -> None:
    """Let a change pass that alters words of one block.

    Raises:
        UsageError: it does not.
    """
    old = place.of(article.text)
    if not any(block.span.holds(place) for block in article.blocks):
        raise UsageError("those words are not in one paragraph of the article")
    if not old.strip() and not new:
        raise UsageError("there is nothing to change; give words to cut or to put in")
    if " ".join(old.split()) == new:
        raise UsageError("the new words are those that stand there; give others")


def recommendation_steps(
    recommended: Sequence[Recommendation],
    alignment: Alignment,
    drafts: tuple[Article, Article],
    draft: int,
) -> Iterator[Step]:
    """Yield what is carried over to a new draft: each change where its words stand there.

    Args:
        recommended: those of the draft before, on the claims that theirs became.
        alignment: the two drafts.
        drafts: the earlier and the later one.
        draft: which draft the later one is, counted from 1.
    """
    # Comparing drafts loads word tables, which a desk that is only opened does without.
    from factcheck.revising import became

    open_ = [each for each in recommended if each.standing is Standing.OPEN]
    for each in recommended:
        now = became(alignment, drafts, each, open_)
        value = recommendation_value(replace(each, place=now.place))
        yield Step("recommendation", each.id, "recommendation", value)
        if each.decision is not None:
            yield Step("recommendation", each.id, "decision", decision_value(each.decision))
        elif now.taken:
            said = {"verdict": Verdict.TAKEN.value, "who": "", "draft": draft}
            yield Step("recommendation", each.id, "decision", said)
