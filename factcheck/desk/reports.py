"""Reports: what is handed on of an article's checking."""

from __future__ import annotations

from pathlib import Path

from factcheck._version import __version__
from factcheck.desk.evidence import EvidenceWork
from factcheck.desk.proving import ProofWork
from factcheck.desk.revisions import RevisionWork
from factcheck.desk.signing import SignWork
from factcheck.model import CheckingCopy
from factcheck.model.recommending import in_reading_order


class ReportWork(SignWork, RevisionWork, ProofWork, EvidenceWork):
    """What can be made of an article that was worked on."""

    def checking_copy(self, article_id: int) -> CheckingCopy:
        """Return everything a report is made from; nothing confidential is in it.

        Raises:
            NotOnDeskError: there is no such article.
        """
        # Templates and formats are of no use to most of what is done on a desk.
        from factcheck.report.backing import discreet

        head = self.head(article_id)
        while True:
            check, before = self.check(article_id), head
            rulings, spellings = self.rulings(article_id), self._state(article_id).overlay.spellings
            questions, sign_offs = self.questions(article_id), self.sign_offs(article_id)
            due, left = self.due(article_id), self.open_work(article_id)
            corrected, ratings = (
                self._store.corrections(article_id),
                self._store.ratings(article_id),
            )
            details, removed = self.details(article_id), self.removed_claims(article_id)
            every, weak = self.backed(article_id), self.weakly_backed(article_id)
            recommended = in_reading_order(self._store.recommended(article_id))
            head = self.head(article_id)
            if head == before:  # else somebody changed it while it was read
                break
        draft, drafts = self.draft(article_id)
        sources, evidence = discreet(every.sources, every.evidence)
        return CheckingCopy(
            article=check.article,
            claims=check.claims,
            contradictions=check.contradictions,
            rulings=rulings,
            checker=self._checker,
            exported=self._clock(),
            version=__version__,
            names=check.names,
            spellings=spellings,
            head=head,
            draft=draft,
            drafts=drafts,
            cut=self.cut_claims(article_id),
            questions=questions,
            sign_offs=sign_offs,
            open=left,
            due=due,
            sources=sources,
            evidence=evidence,
            weak=weak,
            removed=removed,
            details=details,
            recommended=tuple(recommended),
            corrections=tuple(corrected),
            ratings=ratings,
        )

    def report(
        self, article_id: int, format_name: str, path: Path, *, overwrite: bool = False
    ) -> Path:
        """Write the article's report and return its path.

        Raises:
            ExportError: unknown format, existing file, or it cannot be written there.
            NotOnDeskError: there is no such article.
        """
        from factcheck.report import render_bytes, write_file  # as above

        content = render_bytes(self.checking_copy(article_id), format_name)
        return write_file(path, content, overwrite=overwrite)
