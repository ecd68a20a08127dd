"""An open desk file: one thread, one connection, one transaction a task."""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from factcheck.errors import DeskError
from factcheck.store import backup, events
from factcheck.store.engine import busy, code, sqlite3
from factcheck.store.migrating import pragma
from factcheck.store.opening import Opened, Upkeep, identity, newer, open_desk
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


class DeskFile:
    """Runs tasks on a desk file.

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
