"""What people changed: the state of claims and rulings, each change together with its event.

Every function here runs inside a transaction that its caller began.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal, cast

from factcheck.model import Claim, Ruling, RulingRecord, Status
from factcheck.store.events import Event, Value, add_event, last_event, latest, stamp
from factcheck.store.overlay import ClaimRow
from factcheck.store.trouble import harmless

if TYPE_CHECKING:
    from sqlite_utils import Database

Field = Literal["status", "text", "note", "added"]

_CLAIMS = """
SELECT id, status, text, note, added, start, "end", quote, prefix, suffix
FROM claims WHERE article = ? ORDER BY start, "end", id
"""
_READ = {
    "status": "SELECT status FROM claims WHERE article = ? AND id = ?",
    "text": "SELECT text FROM claims WHERE article = ? AND id = ?",
    "note": "SELECT note FROM claims WHERE article = ? AND id = ?",
    "added": "SELECT added FROM claims WHERE article = ? AND id = ?",
}
_WRITE = {
    "status": "UPDATE claims SET status = ? WHERE article = ? AND id = ?",
    "text": "UPDATE claims SET text = ? WHERE article = ? AND id = ?",
    "note": "UPDATE claims SET note = ? WHERE article = ? AND id = ?",
    "added": "UPDATE claims SET added = ? WHERE article = ? AND id = ?",
}


def claim_rows(database: Database, article: int) -> tuple[int, list[ClaimRow]]:
    """Return the article's last event and what people changed in its claims, in reading order."""
    rows = [
        ClaimRow(
            id=row[0],
            status=None if row[1] is None else Status(row[1]),
            text=None if row[2] is None else harmless(row[2]),
            note=None if row[3] is None else harmless(row[3]),
            added=bool(row[4]),
            start=row[5],
            end=row[6],
            quote=row[7],
            prefix=row[8],
            suffix=row[9],
        )
        for row in database.execute(_CLAIMS, (article,))
    ]
    return latest(database, article), rows


def set_field(
    database: Database,
    article: int,
    claim: Claim,
    field: Field,
    value: str | int,
    shown: str | int,
    by: str,
    at: dt.datetime,
) -> tuple[int, int] | None:
    """Set one field of a claim.

    Args:
        database: the desk.
        article: number of the article.
        claim: the claim, for its identity and its place.
        field: which one.
        value: the new value.
        shown: what stands there now when no person has set it on this very claim.
        by: the checker.
        at: when.

    Returns:
        The article's last event before the change and the event of the change; None where the
        value stands there already, which is no change.
    """
    key = (article, claim.id)
    found = database.execute(_READ[field], key).fetchone()
    before: str | int | None = found[0] if found else None
    if value == (shown if before is None else before):
        return None
    if not found:
        database.execute(
            'INSERT INTO claims (article, id, start, "end", quote, prefix, suffix)'
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (*key, claim.start, claim.end, claim.quote, claim.prefix, claim.suffix),
        )
        before = 0 if field == "added" else None
    database.execute(_WRITE[field], (value, *key))
    last = latest(database, article)
    return last, add_event(database, article, "claim", claim.id, field, (before, value), by, at)


_RULING = 'SELECT ruling, note, "by", at FROM rulings WHERE article = ? AND contradiction = ?'
_ELSEWHERE = """
SELECT ruling, note, "by", at FROM rulings
WHERE contradiction = ? AND article <> ? AND ruling IS NOT NULL
ORDER BY at DESC, article DESC LIMIT 1
"""


def rulings(database: Database, article: int, contradictions: list[str]) -> dict[str, RulingRecord]:
    """Return an article's rulings, and for its other contradictions those made on another draft.

    A contradiction's identity is made of its words, so that a new draft with the same two
    passages has the same one; the last ruling on it counts.
    """
    own = {
        row[0]: row[1:]
        for row in database.execute(
            'SELECT contradiction, ruling, note, "by", at FROM rulings WHERE article = ?'
            " ORDER BY contradiction",
            (article,),
        )
    }
    for contradiction in contradictions:
        if contradiction not in own:
            row = database.execute(_ELSEWHERE, (contradiction, article)).fetchone()
            if row:
                own[contradiction] = row
    return {
        contradiction: RulingRecord(
            ruling=Ruling(ruling),
            by=harmless(by),
            at=dt.datetime.fromisoformat(at),
            note=harmless(note),
        )
        for contradiction, (ruling, note, by, at) in own.items()
        if ruling is not None
    }


def set_ruling(
    database: Database,
    article: int,
    contradiction: str,
    ruling: Ruling | None,
    note: str,
    by: str,
    at: dt.datetime,
) -> RulingRecord | None:
    """Rule on a contradiction, or take the ruling back with None; the same again makes no event."""
    present = rulings(database, article, [contradiction]).get(contradiction)
    if (present.ruling, present.note) == (ruling, note) if present else ruling is None:
        return present
    after = {"ruling": ruling and ruling.value, "note": note, "by": by, "at": stamp(at)}
    before = _stored_ruling(database, article, contradiction)
    _store_ruling(database, article, contradiction, after)
    add_event(database, article, "contradiction", contradiction, "ruling", (before, after), by, at)
    return rulings(database, article, [contradiction]).get(contradiction)


def _stored_ruling(
    database: Database, article: int, contradiction: str
) -> dict[str, str | None] | None:
    row = database.execute(_RULING, (article, contradiction)).fetchone()
    return dict(zip(("ruling", "note", "by", "at"), row, strict=True)) if row else None


def _store_ruling(database: Database, article: int, contradiction: str, value: Value) -> None:
    if not isinstance(value, dict):
        database.execute(
            "DELETE FROM rulings WHERE article = ? AND contradiction = ?", (article, contradiction)
        )
        return
    database.execute(
        'INSERT INTO rulings (article, contradiction, ruling, note, "by", at)'
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (article, contradiction) DO UPDATE"
        " SET ruling = excluded.ruling, note = excluded.note,"
        ' "by" = excluded."by", at = excluded.at',
        (article, contradiction, value["ruling"], value["note"], value["by"], value["at"]),
    )


def undo(database: Database, article: int, by: str, at: dt.datetime) -> Event | None:
    """Take the last change back and return it; the undo is an event too."""
    event = last_event(database, article)
    if event is None:
        return None
    key = (article, event.subject_id)
    if event.change == "ruling":
        present: Value = _stored_ruling(database, *key)
        _store_ruling(database, *key, event.before)
    else:
        present = cast("str | int | None", database.execute(_READ[event.change], key).fetchone()[0])
        database.execute(_WRITE[event.change], (event.before, *key))
    add_event(
        database,
        article,
        event.subject,
        event.subject_id,
        event.change,
        (present, event.before),
        by,
        at,
        undoes=event.id,
    )
    return event
