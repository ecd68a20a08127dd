"""The article that lies open: its claims, what clashes with what, and where. No widget in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.model import (
    Backed,
    Check,
    CheckedDetail,
    Claim,
    Contradiction,
    CutClaim,
    Detail,
    Name,
    Number,
    Question,
    Quotation,
    Recommendation,
    Role,
    RulingRecord,
    Span,
    Standing,
    Time,
)
from factcheck.model.recommending import recommended_by_claim
from factcheck.tui.ticking import Details

DETAIL_LABELS: tuple[tuple[type[Detail], str], ...] = (
    (Time, "time"),
    (Number, "number"),
    (Name, "name"),
    (Role, "role"),
    (Quotation, "quote"),
)
"""Each type of detail and the word for it on the screen, in the order they are listed."""

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.model import PublicRating


class OpenArticle:
    """An article of the desk with its claims by place in the text.

    Args:
        number: its number on the desk.
        check: what was found in it, with what people changed.
        rulings: rulings by contradiction id.
        seen: number of the last change that is in all this (`Desk.last_event`).
        details: what in it can be checked, with its ticks, in reading order.
        questions: those to author and editor, in the order in which they were asked.
        draft: which draft of its story it is, from 1, and how many there are.
        cut: claims of earlier drafts that are gone from it.
        backed: what its claims rest on.
        recommended: changes recommended to its words.
        ratings: of its claims for readers, by their ids.

    Attributes:
        details: the same, counted.
        counts: how many claims have each status.
        to_recheck: how many claims changed since they were checked.
        flags: the contradictions of each claim, by index.
        changes: the changes recommended on each claim, by index, in reading order.
        open_changes: those of them that nobody decided on and whose words are there.
        places: where words are to be changed, in reading order; without length to put some in.
    """

    def __init__(
        self,
        number: int,
        check: Check,
        rulings: Mapping[str, RulingRecord],
        seen: int = 0,
        details: Sequence[CheckedDetail] = (),
        questions: Sequence[Question] = (),
        draft: tuple[int, int] = (1, 1),
        cut: Sequence[CutClaim] = (),
        backed: Backed | None = None,
        recommended: Sequence[Recommendation] = (),
        ratings: Mapping[str, PublicRating] | None = None,
    ) -> None:
        self.number = number
        self.seen = seen
        self.draft, self.drafts = draft
        self.cut = tuple(cut)
        self.article = check.article
        self.details = Details(details)
        self.questions = tuple(questions)
        self.backed = backed or Backed()
        self.ratings = dict(ratings or {})
        self.contradictions: tuple[Contradiction, ...] = check.contradictions
        self.rulings: dict[str, RulingRecord] = dict(rulings)
        self.claims: list[Claim] = sorted(check.claims, key=lambda claim: (claim.start, claim.end))
        self.counts = Counter(claim.status for claim in self.claims)
        self.to_recheck = sum(bool(claim.earlier) for claim in self.claims)
        self._starts = [claim.start for claim in self.claims]
        self._indices = {claim.id: index for index, claim in enumerate(self.claims)}
        self._block_starts = [block.start for block in self.article.blocks]
        self.flags: list[tuple[int, ...]] = self._flags()
        self.changes = recommended_by_claim(self.claims, recommended)
        self.open_changes = [
            [each for each in found if each.standing is Standing.OPEN] for found in self.changes
        ]
        self.places = [
            each.place
            for each in recommended
            if each.place is not None and each.standing is Standing.OPEN
        ]
        self._change_starts = [place.start for place in self.places]

    def replace(self, claim: Claim) -> int:
        """Put a changed claim in the place of the old one and return its index.

        Raises:
            KeyError: there is no claim with its id.
        """
        index = self.index_of(claim.id)
        if index is None:
            raise KeyError(claim.id)
        self.counts[self.claims[index].status] -= 1
        self.counts[claim.status] += 1
        self.to_recheck += bool(claim.earlier) - bool(self.claims[index].earlier)
        self.claims[index] = claim
        return index

    def index_of(self, claim_id: str) -> int | None:
        """Return where the claim with an id is, None without one."""
        return self._indices.get(claim_id)

    def index_near(self, claim: Claim) -> int | None:
        """Return where a claim of an earlier state is now, or the next one if it is gone."""
        index = self.index_of(claim.id)
        if index is not None or not self.claims:
            return index
        return min(bisect_left(self._starts, claim.start), len(self.claims) - 1)

    def claim_at(self, offset: int) -> int | None:
        """Return the claim whose words hold an offset of the article, the shortest of several."""
        found: int | None = None
        for index in range(bisect_right(self._starts, offset) - 1, -1, -1):
            claim = self.claims[index]
            if claim.start <= offset < claim.end and (
                found is None or len(claim.span) < len(self.claims[found].span)
            ):
                found = index
            if claim.start < offset - 2000:  # longer than any sentence; none before reaches here
                break
        return found

    def claims_starting_in(self, start: int, end: int) -> range:
        """Return the indices of the claims that begin at `start` or later and before `end`."""
        return range(bisect_left(self._starts, start), bisect_left(self._starts, end))

    def has_change_in(self, start: int, end: int) -> bool:
        """Return whether words are to be changed that begin from `start` on and before `end`."""
        starts = self._change_starts
        return bisect_left(starts, start) < bisect_left(starts, end)

    def block_of(self, offset: int) -> int:
        """Return the number of the block that holds an offset, the first is 1."""
        starts = self._block_starts
        return max(1, bisect_right(starts, offset))

    def first_claim_in(self, span: Span) -> int | None:
        """Return the first claim that overlaps a stretch of the article."""
        for index, claim in enumerate(self.claims):
            if claim.span.overlaps(span):
                return index
        return None

    @property
    def is_kept(self) -> bool:
        """Whether it is an earlier draft, which is read and not changed."""
        return self.draft < self.drafts

    def _flags(self) -> list[tuple[int, ...]]:
        flags: list[list[int]] = [[] for _ in self.claims]
        for number, found in enumerate(self.contradictions):
            for passage in (found.a, found.b):
                if passage is None or passage.article:
                    continue
                last = bisect_right(self._starts, passage.end)
                for index in range(last):
                    overlaps = self.claims[index].span.overlaps(passage.span)
                    if overlaps and number not in flags[index]:
                        flags[index].append(number)
        return [tuple(found) for found in flags]


def load(desk: Desk, number: int) -> OpenArticle:
    """Return an article as the desk has it now.

    Raises:
        FactcheckError: as the desk does.
    """
    # Asked for first: what is changed in between is then seen again, and nothing is missed.
    seen = desk.last_event(number)
    check, rulings = desk.check(number), desk.rulings(number)
    details, questions = desk.details(number), desk.questions(number)
    backed, ratings = desk.backed(number), desk.ratings(number)
    draft, cut = desk.draft(number), desk.cut_claims(number)
    recommended = desk.recommendations(number)
    return OpenArticle(
        *(number, check, rulings, seen, details, questions, draft, cut, backed, recommended),
        ratings,
    )
