"""A desk held against its own record."""

from __future__ import annotations

from pathlib import Path

from factcheck import Desk
from factcheck.store.engine import sqlite3


def assert_sound(path: Path) -> int:
    """Hold a desk's chains, tables and tallies against each other; return the number of events."""
    connection = sqlite3.connect(path)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        assert set(connection.execute("SELECT * FROM tallies WHERE details <> 0")) == set(
            connection.execute(
                "SELECT article, tick, count(*) FROM details WHERE tick IS NOT NULL"
                " GROUP BY article, tick"
            )
        )
        acts = connection.execute(
            'SELECT act, count(*), count(DISTINCT article || deed || "by" || at), min(id), max(id)'
            " FROM events GROUP BY act"
        ).fetchall()
        assert all(
            (act, whose, last) == (first, 1, act + n - 1) for act, n, whose, first, last in acts
        )
    finally:
        connection.close()
    with Desk(path) as desk:
        proofs = desk.verify_all()
    assert [proof.faults for proof in proofs] == [()] * len(proofs)
    return sum(proof.head.changes for proof in proofs)
