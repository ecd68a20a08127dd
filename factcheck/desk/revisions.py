"""Drafts: a new one opened with all that was done on the one before it, and the line of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from factcheck.checking import check_annotated, made_by
from factcheck.desk.claims import claim_step
from factcheck.desk.details import DetailWork
from factcheck.desk.workspace import Plan, State
from factcheck.errors import NotOnDeskError, UsageError
from factcheck.model import (
    AnnotatedArticle,
    Article,
    ArticleSummary,
    Claim,
    CutClaim,
    Revision,
    Span,
)
from factcheck.text.cleaning import clean, clean_line


class RevisionWork(DetailWork):
    """What can be done with drafts."""

    def revise(self, article_id: int, article: Article) -> Revision:
        """Open a new draft of a story: an article of its own, with what was done on the one before.

        Claims are found again by their words. Those that did not change keep status, note,
        wording, checker, speaker and ticks; those that changed keep them and are to be checked
        again; those that are gone are kept apart (`cut_claims`); the others are new. Rulings hold
        for the same contradiction here, too. The draft before stays as it is and takes no more
        changes. All is written in one transaction.

        Args:
            article_id: number of the newest draft so far.
            article: the new one. Without a date it has that of the draft before.

        Raises:
            EarlierDraftError: there is a newer draft.
            UsageError: nothing in it is new, or its text holds control characters.
            NotOnDeskError: there is no such article.
        """
        from factcheck.language.annotate import annotate

        if clean(article.text).removed or not clean_line(article.title):
            raise UsageError("that is no clean text with a title; read it with factcheck.read")
        before = self.article(article_id)
        if article.published is None and before.published is not None:
            article = replace(
                article, published=before.published, published_from="the draft before"
            )
        same = (article.sha256, article.title, article.published)
        if same == (before.sha256, before.title, before.published):
            raise UsageError("that is the draft on the desk, word for word; there is nothing new")
        read = annotate(article)
        while True:
            made = self._revised(article_id, read)
            if made is not None:
                return made

    def _revised(self, article_id: int, read: AnnotatedArticle) -> Revision | None:
        """Return the new draft as it was written; None where the one before was changed since."""
        # Comparing drafts loads word tables, which a desk that is only opened does without.
        from factcheck.claims import make_claim
        from factcheck.desk import carrying
        from factcheck.language.corrections import correct
        from factcheck.revising import align

        state, details = self._with_details(article_id, self._state(article_id))
        drafts = self._store.drafts(article_id)
        draft = drafts.index(article_id) + 1
        cuts = self._store.cuts(article_id)
        questions = self._store.questions(article_id)
        backed = self._store.backed(article_id)
        earlier = carrying.Earlier(
            article=article_id,
            draft=draft,
            state=state,
            details=details,
            cuts=cuts,
            questions=questions,
            backed=backed,
            recommended=self._store.recommended(article_id),
            corrections=self._store.corrections(article_id),
            ratings=self._store.ratings(article_id),
        )
        article = read.article
        alignment = align(state.check.article, article)
        found = [detail for sentence in read.sentences for detail in sentence.details]
        kept = carrying.kept_details(earlier, alignment, article, found)
        corrections = carrying.corrections_of(kept)
        check = check_annotated(read, corrections=corrections)
        corrected = correct(read, corrections) if corrections else read

        def make(span: Span) -> Claim:
            return make_claim(corrected, span)

        carried = carrying.Carrier(earlier, alignment, check, make).carried()
        spellings = carrying.spelling_steps(state.overlay.spellings)
        steps = (*carrying.detail_steps(article, kept), *spellings, *carried.steps)
        number = self._store.revise(
            article_id,
            read,
            check,
            (made_by(), made_by(corrections)),
            steps,
            self._signed(),
            state.overlay.version,
        )
        if number is None:
            return None
        return Revision(
            article=number,
            draft=draft + 1,
            kept=carried.kept,
            to_recheck=carried.to_recheck,
            cut=carried.cut,
            new=carried.new,
        )

    def revisions(self, article_id: int) -> tuple[ArticleSummary, ...]:
        """Return all drafts of the story that an article is one of, the first one first.

        Raises:
            NotOnDeskError: there is no such article.
        """
        self.article(article_id)
        drafts = self._store.drafts(article_id)
        rows = {row.id: row for row in self._store.summaries() if row.id in drafts}
        return tuple(rows[number] for number in drafts)

    def draft(self, article_id: int) -> tuple[int, int]:
        """Return which draft of its story an article is, from 1, and how many there are.

        Raises:
            NotOnDeskError: there is no such article.
        """
        self.article(article_id)
        drafts = self._store.drafts(article_id)
        return drafts.index(article_id) + 1, len(drafts)

    def cut_claims(self, article_id: int) -> tuple[CutClaim, ...]:
        """Return the claims of earlier drafts that are gone from this one, by draft and place.

        Raises:
            NotOnDeskError: there is no such article.
        """
        self.article(article_id)
        return tuple(self._store.cuts(article_id))

    def still_holds(self, article_id: int, claim_ids: Iterable[str]) -> tuple[Claim, ...]:
        """Say in one act that what was found out about some claims holds for their new words.

        Returns:
            The claims, in the order given.

        Raises:
            NotOnDeskError: there is no such article or claim.
        """
        wanted = list(dict.fromkeys(claim_ids))

        def plan(state: State) -> Plan[tuple[Claim, ...]]:
            known = {claim.id: claim for claim in state.claims}
            for each in wanted:
                if each not in known:
                    raise NotOnDeskError(
                        f"there is no claim {clean_line(each)} in article {article_id};"
                        f" see: factcheck claims {article_id}"
                    )
            steps = [
                claim_step(known[each], "earlier", None) for each in wanted if known[each].earlier
            ]
            held = tuple(replace(known[each], earlier="") for each in wanted)
            claims = {claim.id: claim for claim in held}
            after = replace(state, claims=tuple(claims.get(c.id, c) for c in state.claims))
            return Plan(steps, lambda _: held, after)

        return self._do(article_id, "still holds", plan)
