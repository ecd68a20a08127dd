"""What people changed: acts, written together with their events, and what stands after them.

Every function here runs inside a transaction that its caller began.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.model import Attribution, Ruling, RulingRecord, SourceKind, Span, Status, Tick
from factcheck.store.drafts import refuse_earlier
from factcheck.store.events import (
    Deed,
    Field,
    Record,
    Signature,
    Subject,
    Value,
    latest,
    stamp,
)
from factcheck.store.overlay import ClaimRow, DetailRow, Overlay
from factcheck.store.tables import Anchor, store, stored
from factcheck.store.trouble import harmless

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Step:
    """One change that an act makes.

    Attributes:
        subject, subject_id: what is changed.
        change: which part of it.
        after: the new value; of a ruling its `ruling` and `note`.
        shown: what stands there now when no person has set it on this very subject.
        anchor: where its words are; needed for a claim or detail.
    """

    subject: Subject
    subject_id: str
    change: Field
    after: Value
    shown: Value = None
    anchor: Anchor | None = None


def act(
    database: Database,
    article: int,
    deed: Deed,
    steps: Sequence[Step],
    signed: Signature,
    seen: int,
) -> int | None:
    """Make the changes of an act, each with its event.

    What stands there already is no change and makes no event.

    Args:
        database: the desk.
        article: number of the article.
        deed: what the act is.
        steps: its changes, in order.
        signed: who and when.
        seen: the article's last event when the steps were thought out.

    Returns:
        The article's last event after the act; None, and nothing is changed, where somebody
        changed the article after `seen`.

    Raises:
        EarlierDraftError: another draft follows the article.
    """
    refuse_earlier(database, article)
    if latest(database, article) != seen:
        return None
    record = Record(database, article, deed, signed)
    before_all = record.last
    for step in steps:
        take(database, article, step, record, signed)
    return record.last if record.last > before_all else seen


_SIGNED: frozenset[Subject] = frozenset(
    {"question", "sign-off", "source", "call", "evidence", "recommendation", "correction", "rating"}
)
"""What a person says: who and when is a part of it."""


def take(database: Database, article: int, step: Step, record: Record, signed: Signature) -> None:
    """Make one change of an act with its event; what stands there already is none."""
    after = step.after
    key = (article, step.subject, step.subject_id, step.change)
    before = stored(database, *key)
    if step.subject == "contradiction":
        assert isinstance(after, dict)
        present = rulings(database, article, [step.subject_id]).get(step.subject_id)
        there = {"ruling": present.ruling.value, "note": present.note} if present else None
        if after == there or (present is None and after["ruling"] is None):
            return
        after = {**after, "by": signed.by, "at": stamp(signed.at)}
    elif step.subject in _SIGNED and isinstance(after, dict):
        # What was said on an earlier draft has both.
        after = {"by": signed.by, "at": stamp(signed.at), **after}
        if after == before:
            return
    elif after in (before, step.shown if before is None else before):
        return
    store(database, *key, after, step.anchor)
    record.add(step.subject, step.subject_id, step.change, (before, after))


_CLAIMS = """
SELECT id, status, text, note, added, removed, assigned, attribution, earlier, fresh,
       start, "end", quote, prefix, suffix
FROM claims WHERE article = ? ORDER BY start, "end", id
"""
_DETAILS = """
SELECT id, tick, correction, sort, start, "end", quote
FROM details WHERE article = ? ORDER BY start, "end", id
"""
_SPELLINGS = """
SELECT wrong, "right" FROM spellings WHERE article = ? AND "right" IS NOT NULL ORDER BY wrong
"""


def overlay(database: Database, article: int) -> Overlay:
    """Return what people changed in an article, claims and details in reading order."""
    return Overlay(
        version=latest(database, article),
        claims=tuple(map(_claim_row, database.execute(_CLAIMS, (article,)))),
        details=tuple(map(_detail_row, database.execute(_DETAILS, (article,)))),
        spellings={
            harmless(wrong): harmless(right)
            for wrong, right in database.execute(_SPELLINGS, (article,))
        },
    )


def _claim_row(row: tuple[Any, ...]) -> ClaimRow:
    identity, status, text, note, added, removed, assigned, attribution, *rest = row
    earlier, fresh, start, end, quote, prefix, suffix = rest
    return ClaimRow(
        id=identity,
        start=start,
        end=end,
        quote=quote,
        prefix=prefix,
        suffix=suffix,
        status=None if status is None else Status(status),
        text=None if text is None else harmless(text),
        note=None if note is None else harmless(note),
        added=bool(added),
        removed=bool(removed),
        assigned=None if assigned is None else harmless(assigned),
        attribution=None if attribution is None else _attribution(json.loads(attribution)),
        earlier=None if earlier is None else harmless(earlier),
        fresh=bool(fresh),
    )


def _attribution(value: dict[str, Any]) -> Attribution:
    """Return a person's attribution; whose content it is, the claim says.

    Raises:
        ValueError, KeyError, TypeError: it is not as this program writes it.
    """
    return Attribution(
        content=(),
        cue=Span(*value["cue"]) if value["cue"] else None,
        speaker=harmless(value["speaker"]),
        kind=SourceKind(value["kind"]),
    )


def _detail_row(row: tuple[Any, ...]) -> DetailRow:
    identity, tick, correction, sort, start, end, quote = row
    return DetailRow(
        id=identity,
        sort=sort,
        start=start,
        end=end,
        quote=quote,
        tick=None if tick is None else Tick(tick),
        correction=None if correction is None else harmless(correction),
    )


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


def has_ratings(database: Database, article: int) -> bool:
    """Return whether a claim of an article was ever rated for readers."""
    row = database.execute("SELECT 1 FROM ratings WHERE article = ? LIMIT 1", (article,)).fetchone()
    return row is not None
