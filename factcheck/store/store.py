"""The store: one thread, one connection, one transaction a task."""

from __future__ import annotations

import datetime as dt
import json
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from factcheck.errors import DeskError
from factcheck.model import (
    AnnotatedArticle,
    Article,
    ArticleSummary,
    Backed,
    Candidate,
    Check,
    CutClaim,
    Question,
    RulingRecord,
    StoredClaim,
)
from factcheck.store import (
    articles,
    backup,
    bringing,
    changes,
    drafts,
    events,
    evidence,
    revisions,
    search,
    signing,
    undoing,
    verifying,
)
from factcheck.store.carried import Carried
from factcheck.store.engine import busy, code, sqlite3
from factcheck.store.migrating import pragma
from factcheck.store.opening import Opened, Upkeep, identity, newer, open_desk
from factcheck.store.overlay import Overlay
from factcheck.store.packing import pack, pack_annotated, unpack, unpack_annotated
from factcheck.store.terms import folded_words
from factcheck.store.trouble import damaged, in_words, shown

if TYPE_CHECKING:
    from sqlite_utils import Database

T = TypeVar("T")

_FOR_LATER = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)
"""What keeps a log from being brought into its file; it is whole where it is, and the next change
that the disk does not take says so."""
_SETTLE_EVERY = 1.0
"""Seconds of changes that a power cut can take, and between two waits for the disk."""
_PAUSE = 0.005
"""Seconds before a task that another program stood in the way of is run again."""
_WORDS_AT_ONCE = 100
"""Words looked up in one task, some hundredths of a second among a million claims; a change that
a person makes meanwhile waits no longer."""


class Store:
    """A desk file.

    All methods may be called from any thread. Each waits until its task is done; what it wrote
    is then on the disk, or nothing of it is. A task that another program stands in the way of is
    run again as a whole, for as long as `wait`. On the desk of a newer program what would write
    fails, and what is only remembered to be quicker the next time is not.

    Args:
        path: absolute path of the file; it is made when it does not exist.
        wait: seconds to wait for another program that holds the file.
        clock: gives the present time with time zone.
        tell: is told what is being done where opening takes long, a line each, from the store's
            thread.

    Attributes:
        warnings: what a person should know of the file, a line each.

    Raises:
        DeskError: the file cannot be used as a desk.
    """

    def __init__(
        self,
        path: Path,
        wait: float,
        clock: Callable[[], dt.datetime],
        tell: Callable[[str], None],
    ) -> None:
        self.path = path
        self._wait = wait
        self._own: set[int] = set()
        self._unsettled = False
        self._settled = time.monotonic()
        self._closing = threading.Lock()
        self._closed = False
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="factcheck-desk")
        upkeep = Upkeep(clock, tell, threading.Event())
        try:
            opened = self._thread.submit(self._open, wait, upkeep).result()
        except BaseException:  # also an interrupt ends the thread; raised again
            upkeep.stop.set()
            self._thread.shutdown()
            raise
        self._clock = clock
        self._rescued: Path | None = None
        self._database: Database = opened.database
        self._identity = opened.identity
        self._schema = opened.schema
        self._newer = opened.newer
        self.warnings = opened.warnings

    def close(self) -> None:
        """Finish what was asked for and close the file; a second time does nothing."""
        with self._closing:
            if self._closed:
                return
            self._closed = True
            done = self._thread.submit(self._close)
        done.result()
        self._thread.shutdown()

    def _open(self, wait: float, upkeep: Upkeep) -> Opened:
        with in_words(self.path):
            return open_desk(self.path, wait, upkeep)

    def _close(self) -> None:
        try:
            self._settle()
        finally:
            with in_words(self.path):
                self._database.close()

    def _read(self, task: Callable[[Database], T]) -> T:
        """Run a task that sees the file as it is at one moment.

        Raises:
            DeskError: a row is not as this program writes it.
        """
        try:
            return self._run("BEGIN", task)
        except (ValueError, TypeError, KeyError) as error:
            raise damaged(self.path, str(error)) from error

    def _write(self, task: Callable[[Database], T]) -> T:
        """Run a task that nobody else can write beside: the lock is taken before it reads.

        Raises:
            DeskError: a newer program wrote the file, or brought it up to date meanwhile.
        """
        if self._newer:
            raise DeskError(newer(self.path))
        return self._run("BEGIN IMMEDIATE", task)

    def _run(self, begin: str, task: Callable[[Database], T]) -> T:
        """Run a task in a transaction on the thread that owns the connection."""
        with self._closing:
            if self._closed:
                raise DeskError(f"the desk {shown(self.path)} is closed; open it again")
            done = self._thread.submit(self._transact, begin, task)
        return done.result()

    def _transact(self, begin: str, task: Callable[[Database], T]) -> T:
        """Run a task, and again for as long as another program stands in its way.

        A connection that waits for a lock can be told at once that it is busy (a commit beside a
        reader's, a log that is being recovered), however long SQLite was told to wait.
        """
        until = time.monotonic() + self._wait
        with in_words(self.path):
            while True:
                try:
                    result = self._attempt(begin, task)
                    break
                except sqlite3.OperationalError as error:
                    if not busy(error) or time.monotonic() >= until:
                        raise
                time.sleep(_PAUSE)
        if time.monotonic() - self._settled >= _SETTLE_EVERY:
            self._settle()
        return result

    def _attempt(self, begin: str, task: Callable[[Database], T]) -> T:
        self._refuse_moved()
        database = self._database
        writes = begin != "BEGIN"
        database.execute(begin)
        try:
            if writes and pragma(database, "user_version") != self._schema:
                raise DeskError(newer(self.path))
            before = events.newest(database) if writes else 0
            result = task(database)
            after = events.newest(database) if writes else 0
            database.execute("COMMIT")
        except BaseException:  # also an interrupt rolls back; raised again
            database.rollback()
            raise
        self._unsettled = self._unsettled or writes
        if after > before:  # nobody else writes in between: all of these are ours
            self._own.update(range(before + 1, after + 1))
        return result

    def _refuse_moved(self) -> None:
        """Refuse to go on in a file that nobody will find again, and bring what is in it to safety.

        Raises:
            DeskError: the file was removed, or another one is in its place.
        """
        if identity(self.path) == self._identity:
            return
        if self._rescued is None:
            target = backup.named(self.path, "rescued", self._clock())
            backup.copy(self._database.conn, target, self.path)
            self._rescued = target
        raise DeskError(
            f"{shown(self.path)} was removed or replaced while it was open; all that was done is in"
            f" {shown(self._rescued)}: give that its name, or open it with --desk"
        )

    def version(self) -> int:
        """Return a number that is another one once somebody else has written to the file.

        It says nothing of what was written through this store (sqlite.org/pragma.html,
        data_version), and costs no look at any table. Whoever asks again and again, as a window
        does, has what was written meanwhile safe from a power cut too.
        """
        return self._run("BEGIN", lambda database: pragma(database, "data_version"))

    def _settle(self) -> None:
        """Bring what was written to the write-ahead log onto the disk and into the file.

        Another program that does so just now does it for us or leaves it to the next time
        (sqlite.org/pragma.html#pragma_wal_checkpoint). With another journal nothing is done.
        """
        self._settled = time.monotonic()
        if not self._unsettled:
            return
        with in_words(self.path):
            try:
                row = self._database.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
            except sqlite3.OperationalError as error:
                if code(error) not in _FOR_LATER:
                    raise
                return
        self._unsettled = bool(row[0])

    def add(self, article: Article, signed: events.Signature) -> tuple[int, bool]:
        """Put an article on the desk, or find it again; see `articles.insert`."""
        known = self.number(article) if self._newer else None
        if known is not None:
            return known, False
        return self._write(lambda database: articles.insert(database, article, signed))

    def number(self, article: Article) -> int | None:
        """Return the number of the article with the same text, title and date, or None."""
        return self._read(lambda database: articles.number(database, article))

    def search(self, text: str, limit: int) -> list[StoredClaim]:
        """Return stored claims and titles by what a person asks for; see `search.search`."""
        return self._read(lambda database: search.search(database, text, limit))

    def candidates(
        self, passages: Sequence[str], leave_out: int | None, limit: int
    ) -> list[list[Candidate]]:
        """Return for each passage the stored claims nearest to it; see `search.candidates`."""
        top = self._read(search.newest)
        words = sorted({word for passage in passages for word in folded_words(passage)})
        postings: dict[str, search.Posting] = {}
        for start in range(0, len(words), _WORDS_AT_ONCE):
            some = words[start : start + _WORDS_AT_ONCE]
            postings |= self._read(partial(search.postings, words=some, top=top))
        nearest = partial(
            search.candidates, postings=postings, top=top, leave_out=leave_out, limit=limit
        )
        return [self._read(partial(nearest, passage=passage)) for passage in passages]

    def summaries(self) -> list[ArticleSummary]:
        """Return a line an article, last added first."""
        return self._read(lambda database: articles.summaries(database))

    def numbers(self) -> list[int]:
        """Return the numbers of all articles, ascending."""
        return self._read(articles.numbers)

    def title(self, article_id: int) -> str | None:
        """Return an article's title, or None when there is none with that number."""
        return self._read(lambda database: articles.title(database, article_id))

    def article(self, article_id: int) -> Article | None:
        """Return an article, or None when there is none with that number."""
        return self._read(lambda database: articles.select(database, article_id))

    def analysis(self, article: Article, article_id: int, made_by: str) -> Check | None:
        """Return what a version of the program found in an article; None when it is not known.

        What cannot be read counts as not known: it is computed again.
        """
        found = self._read(lambda database: articles.analysis(database, article_id, made_by))
        try:
            return unpack(found, article) if found else None
        except ValueError:
            return None

    def keep_analysis(self, article_id: int, made_by: str, check: Check) -> None:
        """Remember what a version of the program found in an article."""
        if self._newer:
            return
        found = pack(check)
        self._write(lambda database: articles.keep_analysis(database, article_id, made_by, found))

    def annotation(
        self, article: Article, article_id: int, made_by: str
    ) -> AnnotatedArticle | None:
        """Return how a version of the program read an article; None when it is not known."""
        found = self._read(lambda database: articles.annotation(database, article_id, made_by))
        try:
            return unpack_annotated(found, article) if found else None
        except ValueError:
            return None

    def keep_annotation(self, article_id: int, made_by: str, annotated: AnnotatedArticle) -> None:
        """Remember how a version of the program read an article."""
        if self._newer:
            return
        found = pack_annotated(annotated)
        self._write(lambda database: articles.keep_annotation(database, article_id, made_by, found))

    def keep_findings(self, article_id: int, check: Check) -> None:
        """Remember how much the program found, for the list of articles."""
        if self._newer:
            return
        found = _findings(check)
        # Mostly it is known, and then the file is only read.
        if self._read(lambda database: articles.findings(database, article_id)) != found:
            self._write(lambda database: articles.keep_findings(database, article_id, found))

    def revise(
        self,
        earlier: int,
        read: AnnotatedArticle,
        check: Check,
        made_by: tuple[str, str],
        steps: Sequence[changes.Step],
        signed: events.Signature,
        seen: int,
    ) -> int | None:
        """Put a new draft behind another one, all or nothing; see `revisions.revise`.

        Args:
            earlier: number of the draft that it follows.
            read: the new draft, as a version of the program read its language.
            check: what was found in it.
            made_by: which version read it, and which found this.
            steps: what is carried over.
            signed: who and when.
            seen: the earlier draft's last event when the steps were thought out.
        """
        new = revisions.NewDraft(
            article=check.article,
            steps=steps,
            seen=seen,
            annotation=(made_by[0], pack_annotated(read)),
            analysis=(made_by[1], pack(check)),
            findings=_findings(check),
        )
        return self._write(lambda database: revisions.revise(database, earlier, new, signed))

    def drafts(self, article_id: int) -> list[int]:
        """Return the drafts of the story that an article is one of, the first one first."""
        return self._read(lambda database: drafts.line(database, article_id))

    def cuts(self, article_id: int) -> tuple[CutClaim, ...]:
        """Return the claims of earlier drafts that are gone from a draft, by draft and place."""
        return self._read(lambda database: revisions.cuts(database, article_id))

    def latest(self, article_id: int) -> int:
        """Return the number of an article's last event, 0 before the first.

        While it is the same, nobody changed anything in the article.
        """
        return self._read(lambda database: events.latest(database, article_id))

    def overlay(self, article_id: int) -> Overlay:
        """Return what people changed in an article's claims, details and names."""
        return self._read(lambda database: changes.overlay(database, article_id))

    def act(
        self,
        article_id: int,
        deed: events.Deed,
        steps: Sequence[changes.Step],
        signed: events.Signature,
        seen: int,
    ) -> int | None:
        """Make the changes of an act; see `changes.act`."""
        return self._write(
            lambda database: changes.act(database, article_id, deed, steps, signed, seen)
        )

    def rulings(self, article_id: int, contradictions: Sequence[str]) -> dict[str, RulingRecord]:
        """Return the rulings on an article's contradictions, also those made on another draft."""
        return self._read(
            lambda database: changes.rulings(database, article_id, list(contradictions))
        )

    def due(self, article_id: int) -> dt.date | None:
        """Return by when an article is to be checked, None without such a day."""
        return self._read(lambda database: signing.due(database, article_id))

    def questions(self, article_id: int) -> list[Question]:
        """Return an article's questions in the order in which they were asked."""
        return self._read(lambda database: signing.questions(database, article_id))

    def signed(self, article_id: int) -> list[signing.Signed]:
        """Return an article's sign-offs that were not taken back, the checker's first."""
        return self._read(lambda database: signing.signed(database, article_id))

    def backed(self, article_id: int) -> Backed:
        """Return what an article's claims rest on."""
        return self._read(lambda database: evidence.backed(database, article_id))

    def keep_copy(self, content: bytes, text: str) -> str:
        """Keep a file's bytes and its text, once; return the hash that names it."""
        return self._write(lambda database: evidence.keep_copy(database, content, text))

    def copy_of(self, sha256: str) -> tuple[bytes, str] | None:
        """Return a copy's bytes and its text, None where it is not on the desk."""
        return self._read(lambda database: evidence.copy_of(database, sha256))

    def undo(
        self, article_id: int, signed: events.Signature
    ) -> Sequence[events.Event] | undoing.InTheWay:
        """Take back the last act of a person; see `undoing.undo`."""
        return self._write(lambda database: undoing.undo(database, article_id, signed))

    def redo(
        self, article_id: int, signed: events.Signature
    ) -> Sequence[events.Event] | undoing.InTheWay:
        """Bring back what a person took back last; see `undoing.redo`."""
        return self._write(lambda database: undoing.redo(database, article_id, signed))

    def end(self, article_id: int) -> events.End:
        """Return where an article's chain ends."""
        return self._read(lambda database: events.end(database, article_id))

    def examine(self, article_id: int, head: str) -> verifying.Examined:
        """Go through an article's record; see `verifying.examine`."""
        return self._read(lambda database: verifying.examine(database, article_id, head))

    def carry(self, article_id: int) -> Carried | None:
        """Return an article with its record; see `bringing.carry`."""
        return self._read(lambda database: bringing.carry(database, article_id))

    def bring(self, brought: Carried) -> bringing.Outcome:
        """Put a carried article on the desk, or merge it; see `bringing.bring`."""
        return self._write(lambda database: bringing.bring(database, brought))

    def events_since(self, article_id: int, since: int) -> list[tuple[events.Event, bool]]:
        """Return an article's events after the one of a number, and whether others made each."""
        made = self._read(lambda database: events.events(database, article_id, since=since))
        return [(event, event.id not in self._own) for event in made]

    def events(self, article_id: int) -> list[events.Event]:
        """Return all events of an article, oldest first."""
        return self._read(lambda database: events.events(database, article_id))


def _findings(check: Check) -> articles.Findings:
    identities = json.dumps([found.id for found in check.contradictions])
    return len(check.claims), len(check.details), identities
