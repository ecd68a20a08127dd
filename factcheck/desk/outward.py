"""What goes out to readers: the log of corrections, public ratings, reviews of claims."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.desk.evidence import EvidenceWork
from factcheck.desk.workspace import Plan, State
from factcheck.errors import ExportError, NotOnDeskError, UsageError
from factcheck.store import Step
from factcheck.text.cleaning import clean, clean_line

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from pathlib import Path

    from factcheck.model import (
        Claim,
        Correction,
        Evidence,
        LoggedCorrection,
        Organisation,
        PublicRating,
        RatingScale,
        SourceKind,
    )
    from factcheck.report.public import Review


@dataclass(frozen=True, slots=True)
class WrittenReviews:
    """What came of writing reviews for the public.

    Attributes:
        paths: the files, in the order of the claims; the feed last.
        advice: what could be better, a line each.
        named: titles of the sources that readers are told of, each once.
    """

    paths: tuple[Path, ...]
    advice: tuple[str, ...]
    named: tuple[str, ...]


class OutwardWork(EvidenceWork):
    """What readers are told after a check, and what of it is written down."""

    # ---- corrections

    def corrections(self, article_id: int) -> tuple[Correction, ...]:
        """Return what was published wrong in an article, in the order it was written down.

        Raises:
            NotOnDeskError: there is no such article.
        """
        self.article(article_id)
        return tuple(self._store.corrections(article_id))

    def correction_log(
        self,
        article_id: int | None = None,
        since: dt.date | None = None,
        until: dt.date | None = None,
    ) -> tuple[LoggedCorrection, ...]:
        """Return the corrections of an article, or of all that are not deleted, as written down.

        Args:
            article_id: number of the article; None for all, of a story those of its newest draft.
            since: the first day; that of a correction is when readers were told, else when the
                error was found, else when it was written down.
            until: the last day.

        Raises:
            NotOnDeskError: there is no such article.
        """
        from factcheck.model import LoggedCorrection  # seldom asked for

        if article_id is None:
            log = list(self._store.every_correction())
        else:
            article = self.article(article_id)
            log = [
                LoggedCorrection(article_id, article.title, article.outlet, each)
                for each in self._store.corrections(article_id)
            ]
        return tuple(
            each
            for each in log
            if (since is None or _day_of(each.correction) >= since)
            and (until is None or _day_of(each.correction) <= until)
        )

    def log_correction(self, article_id: int, correction: Correction) -> Correction:
        """Write a correction down; its identity, who and when are the desk's to say.

        Raises:
            UsageError: it does not say what was wrong, or what is right instead.
            NotOnDeskError: there is no such article or claim.
        """
        from factcheck.store.outward import correction_value  # as above

        said = correction_value(replace(_cleaned(correction), by="", at=None))

        def plan(state: State) -> Plan[str]:
            if correction.claim:
                _claim_in(state, article_id, correction.claim)
            identity = self._new_identity(state, said)
            return Plan([Step("correction", identity, "corrected", said)], lambda _: identity)

        identity = self._do(article_id, "log", plan)
        return self._correction(article_id, identity)

    def change_correction(self, article_id: int, correction: Correction) -> Correction:
        """Describe a correction anew; its identity says which.

        Raises:
            UsageError: it does not say what was wrong, or what is right instead.
            NotOnDeskError: there is no such article, correction or claim.
        """
        from factcheck.store.outward import correction_value  # as above

        known = self._correction(article_id, correction.id)
        said = correction_value(replace(_cleaned(correction), by=known.by, at=known.at))

        def plan(state: State) -> Plan[None]:
            if correction.claim not in ("", known.claim):
                _claim_in(state, article_id, correction.claim)
            return Plan([Step("correction", known.id, "corrected", said)], lambda _: None)

        self._do(article_id, "log", plan)
        return self._correction(article_id, known.id)

    def remove_correction(self, article_id: int, correction_id: str) -> None:
        """Take a correction out of the log.

        Raises:
            NotOnDeskError: there is no such article or correction.
        """
        known = self._correction(article_id, correction_id)
        self._do_unread(article_id, "take away", [Step("correction", known.id, "corrected", None)])

    def _correction(self, article_id: int, correction_id: str) -> Correction:
        for each in self.corrections(article_id):
            if each.id == correction_id:
                return each
        raise NotOnDeskError(
            f"there is no correction {clean_line(correction_id)} of article {article_id};"
            f" see: factcheck corrections {article_id}"
        )

    # ---- ratings

    def ratings(self, article_id: int) -> dict[str, PublicRating]:
        """Return the public ratings of an article's claims, by their ids.

        Raises:
            NotOnDeskError: there is no such article.
        """
        self.article(article_id)
        return self._store.ratings(article_id)

    def rate(
        self,
        article_id: int,
        claim_id: str,
        scale: RatingScale,
        word: str,
        *,
        explanation: str = "",
        url: str = "",
        published: dt.date | None = None,
        claimant: str | None = None,
        claimant_kind: SourceKind | None = None,
        first_seen: str = "",
        claimed: dt.date | None = None,
    ) -> PublicRating:
        """Rate a claim in public, in place of the rating it has.

        Args:
            article_id: number of the article.
            claim_id: the claim.
            scale: the scale.
            word: one of its ratings.
            explanation: why.
            url: address of the page with the whole check; may come later.
            published: when that was published.
            claimant: who said it; None for whom the article names as its speaker.
            claimant_kind: what that is; None for what the article has, else a person.
            first_seen: address where it was first said.
            claimed: when that was.

        Raises:
            UsageError: the scale has no such rating, or an address is none for the public.
            NotOnDeskError: there is no such article or claim.
        """
        from factcheck.model import PublicRating, SourceKind
        from factcheck.store.outward import rating_value  # seldom asked for
        from factcheck.text.addresses import is_public_address

        step = next((each for each in scale.ratings if each.word == word), None)
        if step is None:
            words = ", ".join(each.word for each in scale.ratings)
            raise UsageError(f"the scale {scale.name} has no {word!a}; it has {words}")
        for each in (url, first_seen):
            if each and not is_public_address(each):
                raise UsageError(f"{each!a} is no public address; write https://…")

        def plan(state: State) -> Plan[None]:
            claim = _claim_in(state, article_id, claim_id)
            speaker, kind = _speaker(claim)
            rating = PublicRating(
                claim=claim_id,
                scale=clean_line(scale.name),
                word=clean_line(step.word),
                worst=scale.values[0],
                best=scale.values[-1],
                value=step.value,
                explanation=clean(explanation).text.strip(),
                url=url,
                published=published,
                claimant=speaker if claimant is None else clean_line(claimant),
                claimant_kind=claimant_kind or kind or SourceKind.PERSON,
                first_seen=first_seen,
                claimed=claimed,
            )
            return Plan([Step("rating", claim_id, "rating", rating_value(rating))], lambda _: None)

        self._do(article_id, "rate", plan)
        return self.ratings(article_id)[claim_id]

    def take_rating_back(self, article_id: int, claim_id: str) -> None:
        """Take a claim's public rating back; without one nothing changes.

        Raises:
            NotOnDeskError: there is no such article.
        """
        self.article(article_id)
        self._do_unread(article_id, "take back", [Step("rating", claim_id, "rating", None)])

    # ---- reviews for the public

    def claim_reviews(
        self, article_id: int, claim_ids: Iterable[str], organisation: Organisation
    ) -> tuple[Review, ...]:
        """Return what readers are told of some claims; nothing confidential is in it.

        Args:
            article_id: number of the article.
            claim_ids: the claims, each once.
            organisation: under whose name.

        Raises:
            ExportError: one of them cannot go out, and why: without a public rating, the address of
                the check or public evidence, or with words that name a confidential source.
            NotOnDeskError: there is no such article or claim.
        """
        # Formats are of no use to most of what is done on a desk.
        from factcheck.report.public import review_of

        listed = enumerate(self.check(article_id).claims, start=1)
        claims = {claim.id: (number, claim) for number, claim in listed}
        backed, ratings = self.backed(article_id), self.ratings(article_id)
        evidence: dict[str, list[Evidence]] = {}
        for each in backed.evidence:
            evidence.setdefault(each.claim, []).append(each)
        reviews = []
        for identity in dict.fromkeys(claim_ids):
            if identity not in claims:
                raise _no_claim(article_id, identity)
            number, claim = claims[identity]
            own, rating = evidence.get(identity, []), ratings.get(identity)
            reviews.append(review_of(number, claim, rating, backed.sources, own, organisation))
        return tuple(reviews)

    def write_claim_reviews(
        self,
        article_id: int,
        claim_ids: Iterable[str],
        folder: Path,
        organisation: Organisation,
        *,
        feed: bool = False,
        overwrite: bool = False,
    ) -> WrittenReviews:
        """Write reviews of claims for the public, one file a claim; all are made before the first.

        Args:
            article_id: number of the article.
            claim_ids: the claims.
            folder: where to.
            organisation: under whose name.
            feed: whether to write one with all of them, too.
            overwrite: whether files that are there may be replaced.

        Raises:
            ExportError: one of them cannot go out, and why, or a file cannot be written.
            NotOnDeskError: there is no such article or claim.
        """
        from factcheck.report.as_claimreview import render_claimreview, render_feed
        from factcheck.report.files import slug, write_report

        reviews = self.claim_reviews(article_id, claim_ids, organisation)
        if not reviews:
            raise ExportError("no claim of this article has a public rating; see: factcheck rate")
        texts = {
            f"claim-review-{each.number}-{slug(each.claim)}.jsonld": render_claimreview(each)
            for each in reviews
        }
        if feed:
            texts["claim-reviews.jsonld"] = render_feed(reviews)
        for name in () if overwrite else texts:
            if (folder / name).exists():
                raise ExportError(f"{str(folder / name)!a} exists; overwrite it or choose another")
        paths = [
            write_report(folder / name, text, overwrite=overwrite) for name, text in texts.items()
        ]
        cited = [citation.title for each in reviews for citation in each.citations]
        return WrittenReviews(
            paths=tuple(paths),
            advice=tuple(line for each in reviews for line in each.advice),
            named=tuple(dict.fromkeys(cited)),
        )


def _day_of(correction: Correction) -> dt.date:
    day = correction.corrected or correction.found
    assert correction.at is not None
    return day or correction.at.astimezone().date()


def _cleaned(correction: Correction) -> Correction:
    """Return a correction in clean words.

    Raises:
        UsageError: it does not say what was wrong, or what is right instead.
    """
    from factcheck.model import CorrectionClass

    wrong, right = (clean(each).text.strip() for each in (correction.wrong, correction.right))
    if not wrong:
        raise UsageError("say what was published wrong")
    if not right and correction.kind is not CorrectionClass.WITHDRAWN:
        raise UsageError("say what is right; only what is withdrawn has nothing in its place")
    return replace(
        correction,
        wrong=wrong,
        right=right,
        cause=clean_line(correction.cause),
        found_by=clean_line(correction.found_by),
        notice=clean(correction.notice).text.strip(),
    )


def _claim_in(state: State, article_id: int, claim_id: str) -> Claim:
    for claim in state.claims:
        if claim.id == claim_id:
            return claim
    raise _no_claim(article_id, claim_id)


def _no_claim(article_id: int, claim_id: str) -> NotOnDeskError:
    return NotOnDeskError(
        f"there is no claim {clean_line(claim_id)} in article {article_id};"
        f" see: factcheck claims {article_id}"
    )


def _speaker(claim: Claim) -> tuple[str, SourceKind | None]:
    """Return whom the article names as saying a claim, and what that is; "" and None for nobody."""
    for attribution in claim.attributions[:1]:
        if attribution.named:
            return attribution.speaker, attribution.kind
    return "", None
