"""Questions and sign-offs as rows."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.model import Addressee, OpenWork, Question, Reader
from factcheck.store import events
from factcheck.store.trouble import harmless

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Signed:
    """A sign-off as it was written.

    Attributes:
        reader, by, at, sha256, head, open: as in `SignOff`.
        voided: the first event since then by which it is void.
    """

    reader: Reader
    by: str
    at: dt.datetime
    sha256: str
    head: str
    open: OpenWork
    voided: events.Event | None


def due(database: Database, article: int) -> dt.date | None:
    """Return by when an article is to be checked, None without such a day."""
    row = database.execute("SELECT due FROM articles WHERE id = ?", (article,)).fetchone()
    return dt.date.fromisoformat(row[0]) if row and row[0] else None


def questions(database: Database, article: int) -> list[Question]:
    """Return an article's questions in the order in which they were asked.

    Raises:
        ValueError, KeyError, TypeError: a row is not as this program writes it.
    """
    rows = database.execute(
        "SELECT id, question, answer FROM questions WHERE article = ? AND question IS NOT NULL",
        (article,),
    )
    found = [_question(identity, json.loads(asked), answer) for identity, asked, answer in rows]
    return sorted(found, key=lambda question: (question.asked, question.id))


def _question(identity: str, asked: dict[str, Any], answer: str | None) -> Question:
    said = json.loads(answer) if answer else None
    return Question(
        id=identity,
        claim=str(asked["claim"]),
        to=Addressee(asked["to"]),
        text=harmless(asked["text"]),
        decides=harmless(asked["decides"]),
        by=harmless(asked["by"]),
        asked=dt.datetime.fromisoformat(asked["at"]),
        answer=harmless(said["text"]) if said else "",
        answered_by=harmless(said["by"]) if said else "",
        answered=dt.datetime.fromisoformat(said["at"]) if said else None,
    )


# A sign-off holds until anything is changed of what it speaks for; to be assigned, due, set aside
# or asked about changes nothing of that, nor does what the editor makes of a recommendation, or
# what readers are told afterwards.
_VOIDING = """
SELECT min(id) FROM events
WHERE article = :article
  AND id > (SELECT max(id) FROM events
            WHERE article = :article AND subject = 'sign-off' AND subject_id = :reader)
  AND held IS NULL
  AND subject NOT IN ('question', 'sign-off', 'correction', 'rating')
  AND change NOT IN ('assigned', 'due', 'archived', 'decision')
"""


def signed(database: Database, article: int) -> list[Signed]:
    """Return an article's sign-offs that were not taken back, the checker's first.

    Raises:
        ValueError, KeyError, TypeError: a row is not as this program writes it.
    """
    rows = database.execute(
        "SELECT reader, signed FROM sign_offs WHERE article = ? AND signed IS NOT NULL"
        " ORDER BY reader",
        (article,),
    ).fetchall()
    found = []
    for reader, packed in rows:
        said = json.loads(packed)
        key = {"article": article, "reader": reader}
        voiding = database.execute(_VOIDING, key).fetchone()[0]
        since = events.events(database, article, since=voiding - 1)[:1] if voiding else [None]
        found.append(
            Signed(
                reader=Reader(reader),
                by=harmless(said["by"]),
                at=dt.datetime.fromisoformat(said["at"]),
                sha256=str(said["sha256"]),
                head=str(said["head"]),
                open=OpenWork(**{name: int(count) for name, count in said["open"].items()}),
                voided=since[0],
            )
        )
    return found
