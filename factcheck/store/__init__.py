"""The desk's file: SQLite through sqlite-utils, and nowhere else.

One thread owns the file's one connection, and all reading and writing happens there in the order
in which it was asked for. An act, all its changes and the events that tell of them are one
transaction.
"""

from factcheck.store import backup, health, history
from factcheck.store.changes import Step
from factcheck.store.events import Deed, Event, Field, Signature, Subject, Value, stamp
from factcheck.store.evidence import call_value, evidence_value, source_value
from factcheck.store.interface import Engine
from factcheck.store.overlay import (
    ClaimRow,
    DetailRow,
    Laid,
    Overlay,
    attributed,
    core,
    lay_over,
)
from factcheck.store.recommending import decision_value, recommendation_value
from factcheck.store.restoring import restore
from factcheck.store.revisions import known_of
from factcheck.store.store import Store
from factcheck.store.tables import Anchor
from factcheck.store.undoing import InTheWay

__all__ = [
    "Anchor",
    "ClaimRow",
    "Deed",
    "DetailRow",
    "Engine",
    "Event",
    "Field",
    "InTheWay",
    "Laid",
    "Overlay",
    "Signature",
    "Step",
    "Store",
    "Subject",
    "Value",
    "attributed",
    "backup",
    "call_value",
    "core",
    "decision_value",
    "evidence_value",
    "health",
    "history",
    "known_of",
    "lay_over",
    "recommendation_value",
    "restore",
    "source_value",
    "stamp",
]
