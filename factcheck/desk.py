"""The desk: every use case of the program, with no widget and no SQL in it.

The screens and the command line call this and nothing below it. A desk is one SQLite file.
"""

from __future__ import annotations

import datetime as dt
import getpass
import os
import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from factcheck._version import __version__
from factcheck.checking import check, made_by
from factcheck.errors import DeskError, NotOnDeskError, UsageError
from factcheck.model import (
    AnnotatedArticle,
    Article,
    ArticleSummary,
    Change,
    Check,
    CheckingCopy,
    Claim,
    Related,
    Ruling,
    RulingRecord,
    Span,
    Status,
    StoredClaim,
)
from factcheck.store import Store, history, lay_over
from factcheck.text.cleaning import clean, clean_line

_KEPT = 8
"""Checks kept in memory; one of 10,000 words takes some megabytes."""

_BEYOND = 2**63
"""No SQLite row has a number from here up."""


class Desk:
    """Articles, claims, statuses, rulings and notes in one file, and what can be done with them.

    Each change is written when it is made and can be undone, also after a restart. All methods
    may be called from any thread; each waits until its change is on the disk.

    Args:
        path: the desk file; it is made when it does not exist. None for `FACTCHECK_DESK`, else
            the place where the system keeps a user's data.
        checker: name written beside each change; None takes the login name.
        clock: gives the present time with time zone; for tests.
        wait: seconds to wait for another program that holds the file.

    Raises:
        DeskError: the file cannot be used as a desk.
    """

    def __init__(
        self,
        path: Path | str | None = None,
        *,
        checker: str | None = None,
        clock: Callable[[], dt.datetime] | None = None,
        wait: float = 5.0,
    ) -> None:
        self._checker = clean_line(_login_name() if checker is None else checker) or "unknown"
        self._clock = clock or _now
        self._checks: dict[int, Check] = {}
        self._annotated: AnnotatedArticle | None = None
        self._claims: dict[int, tuple[int, tuple[Claim, ...]]] = {}
        self._analysing = threading.Lock()
        self._store = Store(_desk_path(path), wait)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The desk file, an absolute path."""
        return self._store.path

    @property
    def checker(self) -> str:
        """The name written beside each change."""
        return self._checker

    def close(self) -> None:
        """Finish what is being written and close the file."""
        self._store.close()

    def add(self, article: Article) -> int:
        """Put an article on the desk; one with the same text, title and date is found again.

        Returns:
            The article's number on this desk.

        Raises:
            UsageError: the text holds control characters; `read` takes them out.
        """
        if clean(article.text).removed or not clean_line(article.title):
            raise UsageError("that is no clean text with a title; read it with factcheck.read")
        return self._store.add(article, self._clock())

    def articles(self) -> Sequence[ArticleSummary]:
        """Return all articles, last added first.

        The number of unchecked claims is that of an article's last check, none before the first.
        """
        return self._store.summaries()

    def article(self, article_id: int) -> Article:
        """Return an article.

        Raises:
            NotOnDeskError: there is none with that number.
        """
        known = self._checks.get(article_id)
        if known:
            return known.article
        article = self._store.article(article_id) if 0 < article_id < _BEYOND else None
        if article is None:
            raise NotOnDeskError(
                f"there is no article {article_id} on this desk; see: factcheck list"
            )
        return article

    def check(self, article_id: int) -> Check:
        """Return the article's claims as edited and marked, and its contradictions.

        The analysis is computed once an article and version of the program; what people changed
        is laid over it.

        Raises:
            NotOnDeskError: there is no such article.
        """
        found = self._found(article_id)
        claims = self.claims(article_id)
        self._store.keep_findings(
            article_id,
            sum(not claim.added for claim in claims),
            [contradiction.id for contradiction in found.contradictions],
        )
        return replace(found, claims=claims)

    def related(self, article: Article, *, threshold: float | None = None) -> Related:
        """Return a story's check, held against the stored articles that tell most of the same.

        The story need not be on the desk; when it is, it is not compared with itself. Stored
        articles are found by the claims that the program last found in them.

        Args:
            article: the story.
            threshold: least score of a contradiction, 0..1; None for the usual one.
        """
        from factcheck.relating import CANDIDATES, relate

        own = self._store.number(article)
        return relate(
            article,
            lambda passages: self._store.candidates(passages, own, CANDIDATES),
            self.article,
            threshold=threshold,
        )

    def search(self, text: str, limit: int = 50) -> list[StoredClaim]:
        """Return the stored claims and titles that have the words a person asks for.

        Claims are found by their words in the article, as edited, and by their notes. Those with
        all words come first, then those with the rarest of them; newer ones first among equals.

        Args:
            text: words; between quotation marks a phrase; a word that ends with a star, and the
                last one, also finds those that begin so. No text is an error.
            limit: how many to return at most.
        """
        return self._store.search(text, limit)

    def claims(self, article_id: int) -> tuple[Claim, ...]:
        """Return the article's claims as edited and marked, in reading order.

        Raises:
            NotOnDeskError: there is no such article.
        """
        return self._laid(article_id)[1]

    def rulings(self, article_id: int) -> dict[str, RulingRecord]:
        """Return the rulings on the article's contradictions, by contradiction id.

        A ruling made on another article of this desk, such as an earlier draft, holds for the
        same contradiction here until there is a ruling on it here.

        Raises:
            NotOnDeskError: there is no such article.
        """
        found = self._found(article_id).contradictions
        return self._store.rulings(article_id, [contradiction.id for contradiction in found])

    def rulings_by_rule(self) -> defaultdict[str, Counter[Ruling]]:
        """Return how often contradictions of each rule were ruled what, on all articles.

        Rulings on contradictions that this version of the program does not find are left out, as
        are those that a draft has from another draft. A rule without rulings has an empty count.
        """
        counts: defaultdict[str, Counter[Ruling]] = defaultdict(Counter)
        for row in self.articles():
            made = self._store.rulings(row.id, []) if row.ruled else {}
            for found in self._found(row.id).contradictions if made else ():
                if found.id in made:
                    counts[found.rule][made[found.id].ruling] += 1
        return counts

    def mark(self, article_id: int, claim_id: str, status: Status) -> Claim:
        """Set a claim's status and return the claim.

        Raises:
            NotOnDeskError: there is no such article or claim.
        """
        return self._set(
            article_id, claim_id, "status", lambda claim: replace(claim, status=status)
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
        return self._set(article_id, claim_id, "text", lambda claim: replace(claim, text=line))

    def note(self, article_id: int, claim_id: str, note: str) -> Claim:
        """Set a claim's note; an empty one takes it away.

        Raises:
            NotOnDeskError: there is no such article or claim.
        """
        cleaned = clean(note).text.strip()
        return self._set(article_id, claim_id, "note", lambda claim: replace(claim, note=cleaned))

    def add_claim(self, article_id: int, span: Span) -> Claim:
        """Make a claim of a stretch of the article that a person chose.

        Args:
            article_id: number of the article.
            span: code points of the article's text; white space at its ends is cut off.

        Raises:
            UsageError: the stretch is empty, outside the article, or a claim already.
            NotOnDeskError: there is no such article.
        """
        claim = self._made(article_id, span)
        claims = self.claims(article_id)
        if any(other.span == claim.span or other.id == claim.id for other in claims):
            raise UsageError("that stretch is a claim already; mark or edit it instead")
        self._store.set_field(article_id, claim, "added", 1, 0, *self._signed())
        # Another thread may have undone it already.
        return next((each for each in self.claims(article_id) if each.id == claim.id), claim)

    def rule(
        self, article_id: int, contradiction_id: str, ruling: Ruling | None, note: str = ""
    ) -> RulingRecord | None:
        """Rule on a contradiction, or take the ruling back with None.

        Raises:
            NotOnDeskError: there is no such article or contradiction.
        """
        found = self._found(article_id).contradictions
        if all(contradiction.id != contradiction_id for contradiction in found):
            raise NotOnDeskError(
                f"there is no contradiction {clean_line(contradiction_id)} in article {article_id}"
            )
        why = clean(note).text.strip()
        return self._store.set_ruling(article_id, contradiction_id, ruling, why, *self._signed())

    def undo(self, article_id: int) -> str | None:
        """Take the last change on the article back.

        Returns:
            What was undone, in words for a person ("status of claim 4: verified -> unchecked"),
            or None when there is nothing to undo.

        Raises:
            NotOnDeskError: there is no such article.
        """
        check = replace(self._found(article_id), claims=self.claims(article_id))
        event = self._store.undo(article_id, *self._signed())
        return history.undone_in_words(event, check) if event else None

    def history(self, article_id: int) -> Sequence[Change]:
        """Return every change on the article, first one first; an undo is a change too.

        Raises:
            NotOnDeskError: there is no such article.
        """
        check = replace(self._found(article_id), claims=self.claims(article_id))
        return history.in_words(self._store.events(article_id), check)

    def checking_copy(self, article_id: int) -> CheckingCopy:
        """Return everything a report is made from.

        Raises:
            NotOnDeskError: there is no such article.
        """
        check = self.check(article_id)
        return CheckingCopy(
            article=check.article,
            claims=check.claims,
            contradictions=check.contradictions,
            rulings=self.rulings(article_id),
            checker=self._checker,
            exported=self._clock(),
            version=__version__,
            names=check.names,
        )

    def report(
        self, article_id: int, format_name: str, path: Path, *, overwrite: bool = False
    ) -> Path:
        """Write the article's report and return its path.

        Raises:
            ExportError: unknown format, existing file, or it cannot be written there.
            NotOnDeskError: there is no such article.
        """
        # Templates and formats are of no use to most of what is done on a desk.
        from factcheck.report import render, write_report

        text = render(self.checking_copy(article_id), format_name)
        return write_report(path, text, overwrite=overwrite)

    def _signed(self) -> tuple[str, dt.datetime]:
        return self._checker, self._clock()

    def _laid(self, article_id: int) -> tuple[int, tuple[Claim, ...]]:
        """Return the article's last event and its claims after it, kept until there is another."""
        found = self._found(article_id)
        known = self._claims.get(article_id)
        if known is None or known[0] != self._store.latest(article_id):
            last, rows = self._store.claim_rows(article_id)
            claims = lay_over(found.claims, rows, lambda span: self._made(article_id, span))
            known = self._claims[article_id] = (last, claims)
        return known

    def _place(self, article_id: int, claims: Sequence[Claim], claim_id: str) -> int:
        for place, claim in enumerate(claims):
            if claim.id == claim_id:
                return place
        raise NotOnDeskError(
            f"there is no claim {clean_line(claim_id)} in article {article_id};"
            f" see: factcheck claims {article_id}"
        )

    def _set(
        self,
        article_id: int,
        claim_id: str,
        field: Literal["status", "text", "note"],
        change: Callable[[Claim], Claim],
    ) -> Claim:
        """Change a field of a claim, on the disk and in the claims that are kept."""
        last, claims = self._laid(article_id)
        place = self._place(article_id, claims, claim_id)
        claim = claims[place]
        changed = change(claim)
        value, shown = str(getattr(changed, field)), str(getattr(claim, field))
        step = self._store.set_field(article_id, claim, field, value, shown, *self._signed())
        if step and step[0] == last:
            # Nobody else changed the article in between, so all other claims are as they were.
            kept = (*claims[:place], changed, *claims[place + 1 :])
            self._claims[article_id] = (step[1], kept)
        return changed

    def _found(self, article_id: int) -> Check:
        """Return what the program finds in an article, computed by one thread at a time."""
        with self._analysing:
            found = self._checks.pop(article_id, None)
            if found is None:
                found = self._read_or_compute(article_id)
                for oldest in list(self._checks)[: max(0, len(self._checks) - _KEPT + 1)]:
                    del self._checks[oldest]
                    self._claims.pop(oldest, None)
            self._checks[article_id] = found
        return found

    def _read_or_compute(self, article_id: int) -> Check:
        article = self.article(article_id)
        known = self._store.analysis(article, article_id, made_by())
        if known is not None:
            return known
        found = check(article)
        self._store.keep_analysis(article_id, made_by(), found)
        return found

    def _made(self, article_id: int, span: Span) -> Claim:
        """Make a claim of a stretch of an article."""
        # A stretch is seldom chosen, and only then is the article's language read again.
        from factcheck.claims import make_claim
        from factcheck.language.annotate import annotate

        article = self.article(article_id)
        annotated = self._annotated
        if annotated is None or annotated.article is not article:
            annotated = self._annotated = annotate(article)
        return make_claim(annotated, span)


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC).astimezone()


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        # Without a variable or a password entry; which error depends on version and system.
        return "unknown"


def _desk_path(path: Path | str | None) -> Path:
    """Return the absolute path of the desk; the folder of the default one is made."""
    named = path or os.environ.get("FACTCHECK_DESK")
    if named:
        try:
            return Path(named).expanduser().absolute()
        except RuntimeError as error:
            raise DeskError(f"{clean_line(str(named))}: there is no such home folder") from error
    from platformdirs import user_data_path

    folder = user_data_path("factcheck", appauthor=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DeskError(
            f"the folder {clean_line(str(folder))} for the desk cannot be made"
            f" ({error.strerror}); name a desk with --desk"
        ) from error
    return folder / "desk.db"
