"""The desk's file: SQLite through sqlite-utils, and nowhere else.

One thread owns the file's one connection, and all reading and writing happens there in the order
in which it was asked for. Each change and the event that tells of it are one transaction.
"""

from factcheck.store import history
from factcheck.store.events import Event
from factcheck.store.overlay import ClaimRow, lay_over
from factcheck.store.store import Store

__all__ = ["ClaimRow", "Event", "Store", "history", "lay_over"]
