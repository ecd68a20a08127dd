"""The desk: every use case of the program, with no widget and no SQL in it.

The screens and the command line call this and nothing below it. A desk is one SQLite file.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from factcheck.model import (
    Article,
    ArticleSummary,
    Check,
    CheckingCopy,
    Claim,
    Ruling,
    RulingRecord,
    Span,
    Status,
)


class Desk:
    """Articles, claims, statuses, rulings and notes in one file, and what can be done with them.

    Each change is written when it is made and can be undone, also after a restart. All methods
    may be called from any thread; each waits until its change is on the disk.

    Args:
        path: the desk file; it is made when it does not exist. None for the platform's place.
        checker: name written beside each change; None takes the login name.
        clock: gives the present time with time zone; for tests.

    Raises:
        DeskError: the file cannot be used as a desk.
    """

    def __init__(
        self,
        path: Path | None = None,
        *,
        checker: str | None = None,
        clock: Callable[[], dt.datetime] | None = None,
    ) -> None: ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None: ...

    def close(self) -> None:
        """Finish what is being written and close the file."""

    def add(self, article: Article) -> int:
        """Put an article on the desk; one with the same text, title and date is found again.

        Returns:
            The article's number on this desk.
        """

    def articles(self) -> Sequence[ArticleSummary]:
        """Return all articles, last added first."""

    def article(self, article_id: int) -> Article:
        """Return an article.

        Raises:
            NotOnDeskError: there is none with that number.
        """

    def check(self, article_id: int) -> Check:
        """Return the article's claims as edited and marked, and its contradictions.

        The analysis is computed once a process and article; what people changed is laid over it.
        """

    def rulings(self, article_id: int) -> dict[str, RulingRecord]:
        """Return the rulings on the article's contradictions, by contradiction id."""

    def mark(self, article_id: int, claim_id: str, status: Status) -> Claim:
        """Set a claim's status and return the claim."""

    def edit(self, article_id: int, claim_id: str, text: str) -> Claim:
        """Change a claim's editable text; the article's words stay as they are.

        Raises:
            UsageError: the text is empty.
        """

    def note(self, article_id: int, claim_id: str, note: str) -> Claim:
        """Set a claim's note; an empty one takes it away."""

    def add_claim(self, article_id: int, span: Span) -> Claim:
        """Make a claim of a stretch of the article that a person chose.

        Raises:
            UsageError: the stretch is empty, outside the article, or a claim already.
        """

    def rule(
        self, article_id: int, contradiction_id: str, ruling: Ruling | None, note: str = ""
    ) -> RulingRecord | None:
        """Rule on a contradiction, or take the ruling back with None."""

    def undo(self, article_id: int) -> str | None:
        """Take the last change on the article back.

        Returns:
            What was undone, in words for a person ("status of claim 4: verified -> unchecked"),
            or None when there is nothing to undo.
        """

    def checking_copy(self, article_id: int) -> CheckingCopy:
        """Return everything a report is made from."""

    def report(
        self, article_id: int, format_name: str, path: Path, *, overwrite: bool = False
    ) -> Path:
        """Write the article's report and return its path.

        Raises:
            ExportError: unknown format, existing file, or it cannot be written there.
        """
