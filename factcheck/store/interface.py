"""What the desk asks of the engine that keeps it, in the model's words.

`store.Store` keeps a desk in one SQLite file. An engine of another kind, such as a server for a
newsroom that has outgrown a file, has these methods and passes `tests/store/test_contract.py`;
nothing above this room knows which one it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence
    from pathlib import Path

    from factcheck.model import (
        AnnotatedArticle,
        Article,
        ArticleSummary,
        Backed,
        Candidate,
        Check,
        Correction,
        CutClaim,
        LoggedCorrection,
        PublicRating,
        Question,
        Recommendation,
        RulingRecord,
        StoredClaim,
    )
    from factcheck.store.carried import CarriedStory
    from factcheck.store.changes import Step
    from factcheck.store.events import Deed, End, Event, Signature
    from factcheck.store.imports import Import
    from factcheck.store.overlay import Overlay
    from factcheck.store.signing import Signed
    from factcheck.store.stories import Outcome
    from factcheck.store.undoing import InTheWay
    from factcheck.store.verifying import Examined


class Engine(Protocol):
    """Keeps articles, what people did to them, and the record of it.

    Methods may be called from any thread; each waits until what it wrote is kept. What it wrote is
    there whole or not at all, and whoever reads sees one moment. Numbers of articles and events
    rise and are never used twice. All raise `DeskError` where the desk cannot be used, and
    `DeskLockedError` where others held it for too long.
    """

    @property
    def path(self) -> Path:
        """Where the desk is."""

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a person should know of the place it is kept in, a line each."""

    def close(self) -> None:
        """Finish what was asked for; a second time does nothing."""

    def version(self) -> int:
        """Return a number that is another one once somebody else has written to the desk."""

    # ---- articles

    def add(self, article: Article, signed: Signature) -> tuple[int, bool]:
        """Put an article on the desk, or find the one with the same text, title and date.

        Returns:
            Its number, and whether it was deleted.
        """

    def number(self, article: Article) -> int | None:
        """Return the number of the article with the same text, title and date, or None."""

    def numbers(self) -> Sequence[int]:
        """Return the numbers of all articles, ascending."""

    def title(self, article_id: int) -> str | None:
        """Return an article's title, or None when there is none with that number."""

    def article(self, article_id: int) -> Article | None:
        """Return an article, or None when there is none with that number."""

    def summaries(self) -> Sequence[ArticleSummary]:
        """Return a line an article, last added first."""

    def drafts(self, article_id: int) -> Sequence[int]:
        """Return the drafts of the story that an article is one of, the first one first."""

    def revise(
        self,
        earlier: int,
        read: AnnotatedArticle,
        check: Check,
        made_by: tuple[str, str],
        steps: Sequence[Step],
        signed: Signature,
        seen: int,
    ) -> int | None:
        """Put a new draft behind the newest one with what is carried over, all in one.

        Args:
            earlier: number of the draft that it follows.
            read: the new draft, as a version of the program read its language.
            check: what was found in it.
            made_by: which version read it, and which found this.
            steps: what is carried over.
            signed: who and when.
            seen: the earlier draft's last event when the steps were thought out.

        Returns:
            Its number; None, and nothing is changed, where somebody changed the earlier one since.

        Raises:
            EarlierDraftError: another one follows it already.
        """

    def cuts(self, article_id: int) -> Sequence[CutClaim]:
        """Return the claims of earlier drafts that are gone from a draft, by draft and place."""

    # ---- what the program found, kept so that it need not be found again

    def analysis(self, article: Article, article_id: int, made_by: str) -> Check | None:
        """Return what a version of the program found; None when it is not known or not readable."""

    def keep_analysis(self, article_id: int, made_by: str, check: Check) -> None:
        """Remember what a version of the program found, in place of another's."""

    def annotation(
        self, article: Article, article_id: int, made_by: str
    ) -> AnnotatedArticle | None:
        """Return how a version of the program read an article; None when it is not known."""

    def keep_annotation(self, article_id: int, made_by: str, annotated: AnnotatedArticle) -> None:
        """Remember how a version of the program read an article, in place of another's."""

    def keep_findings(self, article_id: int, check: Check) -> None:
        """Remember how much the program found, for `summaries`."""

    # ---- what people did

    def act(
        self, article_id: int, deed: Deed, steps: Sequence[Step], signed: Signature, seen: int
    ) -> int | None:
        """Make the changes of an act, each with its event.

        Args:
            article_id: number of the article.
            deed: what the act is.
            steps: its changes, in order; what stands there already is no change.
            signed: who and when.
            seen: the article's last event when the steps were thought out.

        Returns:
            The article's last event after the act; None, and nothing is changed, where somebody
            changed the article after `seen`.

        Raises:
            EarlierDraftError: another draft follows the article; so do `undo` and `redo`.
        """

    def undo(self, article_id: int, signed: Signature) -> Sequence[Event] | InTheWay:
        """Take back the last act of a person that stands; no events where there is none."""

    def redo(self, article_id: int, signed: Signature) -> Sequence[Event] | InTheWay:
        """Bring back what a person took back last; no events where there is none."""

    def latest(self, article_id: int) -> int:
        """Return the number of an article's last event, 0 before the first."""

    def overlay(self, article_id: int) -> Overlay:
        """Return what people changed in an article's claims, details and names."""

    def rulings(self, article_id: int, contradictions: Sequence[str]) -> dict[str, RulingRecord]:
        """Return the rulings on an article, and on these contradictions those made on others."""

    def due(self, article_id: int) -> dt.date | None:
        """Return by when an article is to be checked, None without such a day."""

    def questions(self, article_id: int) -> Sequence[Question]:
        """Return an article's questions in the order in which they were asked."""

    def signed(self, article_id: int) -> Sequence[Signed]:
        """Return an article's sign-offs that were not taken back, the checker's first."""

    def backed(self, article_id: int) -> Backed:
        """Return what an article's claims rest on: sources, calls, evidence, as they came."""

    def recommended(self, article_id: int) -> Sequence[Recommendation]:
        """Return the changes recommended to an article's words that were not withdrawn."""

    def keep_copy(self, content: bytes, text: str) -> str:
        """Keep a file's bytes and its text, once; return the hash that names it."""

    def copy_of(self, sha256: str) -> tuple[bytes, str] | None:
        """Return a copy's bytes and its text, None where it is not on the desk."""

    def corrections(self, article_id: int) -> Sequence[Correction]:
        """Return an article's corrections in the order in which they were written down."""

    def every_correction(self) -> Sequence[LoggedCorrection]:
        """Return the corrections of all articles, of a story those of its newest draft."""

    def ratings(self, article_id: int) -> dict[str, PublicRating]:
        """Return an article's public ratings by the ids of their claims."""

    # ---- the record

    def events(self, article_id: int) -> Sequence[Event]:
        """Return all events of an article, oldest first."""

    def events_since(self, article_id: int, since: int) -> Sequence[tuple[Event, bool]]:
        """Return an article's events after the one of a number, and whether others made each."""

    def end(self, article_id: int) -> End:
        """Return where an article's chain of events ends."""

    def examine(self, article_id: int, head: str) -> Examined:
        """Go through an article's chain and hold what stands against it.

        Args:
            article_id: number of the article.
            head: hash, or its beginning, that is looked for in the chain; empty for none.
        """

    # ---- from desk to desk

    def carry(self, article_id: int, *, copies: bool) -> CarriedStory | None:
        """Return the story that an article is a draft of: all drafts with their records.

        Args:
            article_id: number of the article.
            copies: whether the copies that its sources name come with it.

        Returns:
            The story; None when there is no article with that number.

        Raises:
            CarriedError: it has more copies than a file carries.
        """

    def bring(self, brought: CarriedStory, signed: Signature) -> Outcome:
        """Put a carried story on the desk, or merge its records into those that are there.

        Raises:
            CarriedError: it holds what cannot stand on a desk; nothing is changed.
        """

    def imports(self, article_id: int) -> Sequence[Import]:
        """Return what came of an article from other desks, first one first."""

    # ---- searching

    def search(self, text: str, limit: int) -> list[StoredClaim]:
        """Return stored claims and titles by what a person asks for; no text is an error."""

    def candidates(
        self, passages: Sequence[str], leave_out: int | None, limit: int
    ) -> list[list[Candidate]]:
        """Return for each passage the stored claims nearest to it, the nearest first."""
