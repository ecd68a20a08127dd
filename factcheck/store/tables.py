"""The tables that hold what people changed, a row a subject, read and written by field."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck.store.events import Field, Subject, Thing, Value

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where the words of a claim or detail are, kept so that they are found in a new draft.

    Attributes:
        start, end: code points of the article's text; of a claim that was cut, of that of the
            draft it last stood in.
        quote: exactly those words.
        prefix, suffix: some code points before and after.
        sort: of a detail, what it is ("time"); empty for a claim.
    """

    start: int
    end: int
    quote: str
    prefix: str
    suffix: str
    sort: str = ""


@dataclass(frozen=True, slots=True)
class _Table:
    """How the fields of one sort of subject are read and written.

    Attributes:
        select: the fields in the order of `update`; takes article and identity.
        insert: makes a row; takes article and identity, then the anchor where there is one.
        update: writes one field and no other, so that only its triggers fire; each takes the
            value, then article and identity.
        unset: what a row holds that was just made.
        every: identity and fields of all that an article has; takes the article.
    """

    select: str
    insert: str
    update: Mapping[Field, str]
    unset: tuple[Value, ...]
    every: str


_CLAIMS = _Table(
    "SELECT status, text, note, added, removed, assigned, attribution, earlier, fresh FROM claims"
    " WHERE article = ? AND id = ?",
    'INSERT INTO claims (article, id, start, "end", quote, prefix, suffix)'
    " VALUES (?, ?, ?, ?, ?, ?, ?)",
    {
        "status": "UPDATE claims SET status = ? WHERE article = ? AND id = ?",
        "text": "UPDATE claims SET text = ? WHERE article = ? AND id = ?",
        "note": "UPDATE claims SET note = ? WHERE article = ? AND id = ?",
        "added": "UPDATE claims SET added = ? WHERE article = ? AND id = ?",
        "removed": "UPDATE claims SET removed = ? WHERE article = ? AND id = ?",
        "assigned": "UPDATE claims SET assigned = ? WHERE article = ? AND id = ?",
        "attribution": "UPDATE claims SET attribution = ? WHERE article = ? AND id = ?",
        "earlier": "UPDATE claims SET earlier = ? WHERE article = ? AND id = ?",
        "fresh": "UPDATE claims SET fresh = ? WHERE article = ? AND id = ?",
    },
    (None, None, None, 0, 0, None, None, None, 0),
    "SELECT id, status, text, note, added, removed, assigned, attribution, earlier, fresh"
    " FROM claims WHERE article = ? ORDER BY id",
)
_CUTS = _Table(
    "SELECT known FROM cuts WHERE article = ? AND id = ?",
    'INSERT INTO cuts (article, id, start, "end", quote, prefix, suffix)'
    " VALUES (?, ?, ?, ?, ?, ?, ?)",
    {"known": "UPDATE cuts SET known = ? WHERE article = ? AND id = ?"},
    (None,),
    "SELECT id, known FROM cuts WHERE article = ? ORDER BY id",
)
_DETAILS = _Table(
    "SELECT tick, correction FROM details WHERE article = ? AND id = ?",
    'INSERT INTO details (article, id, start, "end", quote, prefix, suffix, sort)'
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    {
        "tick": "UPDATE details SET tick = ? WHERE article = ? AND id = ?",
        "correction": "UPDATE details SET correction = ? WHERE article = ? AND id = ?",
    },
    (None, None),
    "SELECT id, tick, correction FROM details WHERE article = ? ORDER BY id",
)
_SPELLINGS = _Table(
    'SELECT "right" FROM spellings WHERE article = ? AND wrong = ?',
    "INSERT INTO spellings (article, wrong) VALUES (?, ?)",
    {"right": 'UPDATE spellings SET "right" = ? WHERE article = ? AND wrong = ?'},
    (None,),
    'SELECT wrong, "right" FROM spellings WHERE article = ? ORDER BY wrong',
)
_QUESTIONS = _Table(
    "SELECT question, answer FROM questions WHERE article = ? AND id = ?",
    "INSERT INTO questions (article, id) VALUES (?, ?)",
    {
        "question": "UPDATE questions SET question = ? WHERE article = ? AND id = ?",
        "answer": "UPDATE questions SET answer = ? WHERE article = ? AND id = ?",
    },
    (None, None),
    "SELECT id, question, answer FROM questions WHERE article = ? ORDER BY id",
)
_SIGN_OFFS = _Table(
    "SELECT signed FROM sign_offs WHERE article = ? AND reader = ?",
    "INSERT INTO sign_offs (article, reader) VALUES (?, ?)",
    {"signed": "UPDATE sign_offs SET signed = ? WHERE article = ? AND reader = ?"},
    (None,),
    "SELECT reader, signed FROM sign_offs WHERE article = ? ORDER BY reader",
)
_SOURCES = _Table(
    "SELECT source FROM sources WHERE article = ? AND id = ?",
    "INSERT INTO sources (article, id) VALUES (?, ?)",
    {"source": "UPDATE sources SET source = ? WHERE article = ? AND id = ?"},
    (None,),
    "SELECT id, source FROM sources WHERE article = ? ORDER BY id",
)
_CALLS = _Table(
    "SELECT call FROM calls WHERE article = ? AND id = ?",
    "INSERT INTO calls (article, id) VALUES (?, ?)",
    {"call": "UPDATE calls SET call = ? WHERE article = ? AND id = ?"},
    (None,),
    "SELECT id, call FROM calls WHERE article = ? ORDER BY id",
)
_EVIDENCE = _Table(
    "SELECT evidence FROM evidence WHERE article = ? AND id = ?",
    "INSERT INTO evidence (article, id) VALUES (?, ?)",
    {"evidence": "UPDATE evidence SET evidence = ? WHERE article = ? AND id = ?"},
    (None,),
    "SELECT id, evidence FROM evidence WHERE article = ? ORDER BY id",
)
_RECOMMENDATIONS = _Table(
    "SELECT recommendation, decision FROM recommendations WHERE article = ? AND id = ?",
    "INSERT INTO recommendations (article, id) VALUES (?, ?)",
    {
        "recommendation": "UPDATE recommendations SET recommendation = ?"
        " WHERE article = ? AND id = ?",
        "decision": "UPDATE recommendations SET decision = ? WHERE article = ? AND id = ?",
    },
    (None, None),
    "SELECT id, recommendation, decision FROM recommendations WHERE article = ? ORDER BY id",
)
_CORRECTIONS = _Table(
    "SELECT corrected FROM corrections WHERE article = ? AND id = ?",
    "INSERT INTO corrections (article, id) VALUES (?, ?)",
    {"corrected": "UPDATE corrections SET corrected = ? WHERE article = ? AND id = ?"},
    (None,),
    "SELECT id, corrected FROM corrections WHERE article = ? ORDER BY id",
)
_RATINGS = _Table(
    "SELECT rating FROM ratings WHERE article = ? AND id = ?",
    "INSERT INTO ratings (article, id) VALUES (?, ?)",
    {"rating": "UPDATE ratings SET rating = ? WHERE article = ? AND id = ?"},
    (None,),
    "SELECT id, rating FROM ratings WHERE article = ? ORDER BY id",
)
_ARTICLES = _Table(
    "SELECT archived, deleted, assigned, added, due, revises FROM articles WHERE id = ? AND ? = ''",
    "",
    {
        "archived": "UPDATE articles SET archived = ? WHERE id = ? AND ? = ''",
        "deleted": "UPDATE articles SET deleted = ? WHERE id = ? AND ? = ''",
        "assigned": "UPDATE articles SET assigned = ? WHERE id = ? AND ? = ''",
        "added": "UPDATE articles SET added = ? WHERE id = ? AND ? = ''",
        "due": "UPDATE articles SET due = ? WHERE id = ? AND ? = ''",
        "revises": "UPDATE articles SET revises = ? WHERE id = ? AND ? = ''",
    },
    (0, 0, "", None, None, None),
    "SELECT '', archived, deleted, assigned, added, due, revises FROM articles WHERE id = ?",
)
_TABLES: Mapping[Subject, _Table] = {
    "claim": _CLAIMS,
    "cut": _CUTS,
    "detail": _DETAILS,
    "name": _SPELLINGS,
    "question": _QUESTIONS,
    "sign-off": _SIGN_OFFS,
    "source": _SOURCES,
    "call": _CALLS,
    "evidence": _EVIDENCE,
    "recommendation": _RECOMMENDATIONS,
    "correction": _CORRECTIONS,
    "rating": _RATINGS,
    "article": _ARTICLES,
}
_AS_JSON: frozenset[Field] = frozenset(
    (
        *("attribution", "known", "question", "answer", "signed", "source", "call", "evidence"),
        *("recommendation", "decision", "corrected", "rating"),
    )
)
"""Fields that hold an object."""

_RULING_FIELDS = ("ruling", "note", "by", "at")
_RULINGS = (
    'SELECT contradiction, ruling, note, "by", at FROM rulings WHERE article = ?'
    " ORDER BY contradiction"
)
_RULING = 'SELECT ruling, note, "by", at FROM rulings WHERE article = ? AND contradiction = ?'


def stored(
    database: Database, article: int, subject: Subject, identity: str, field: Field
) -> Value:
    """Return what is stored of a subject's field, what an untouched one holds where nothing is."""
    if subject == "contradiction":
        row = database.execute(_RULING, (article, identity)).fetchone()
        return dict(zip(_RULING_FIELDS, row, strict=True)) if row else None
    table = _TABLES[subject]
    row = database.execute(table.select, (article, identity)).fetchone() or table.unset
    return _value(field, row[list(table.update).index(field)])


def everything(database: Database, article: int) -> Iterator[tuple[Thing, Value]]:
    """Yield all that is stored of an article: each field of each subject that has a row.

    Raises:
        ValueError: a value is not as this program writes it.
    """
    for subject, table in _TABLES.items():
        for identity, *values in database.execute(table.every, (article,)):
            for field, value in zip(table.update, values, strict=True):
                yield (subject, identity, field), _value(field, value)
    for identity, *values in database.execute(_RULINGS, (article,)):
        ruling = dict(zip(_RULING_FIELDS, values, strict=True))
        yield ("contradiction", identity, "ruling"), ruling


def unset(thing: Thing) -> Value:
    """Return what is stored of a thing that nobody has touched.

    Raises:
        KeyError, ValueError: there is no such thing.
    """
    subject, _, field = thing
    if subject == "contradiction" and field == "ruling":
        return None
    table = _TABLES[subject]
    return table.unset[list(table.update).index(field)]


def _value(field: Field, value: Value) -> Value:
    return json.loads(value) if field in _AS_JSON and isinstance(value, str) else value


def store(
    database: Database,
    article: int,
    subject: Subject,
    identity: str,
    field: Field,
    value: Value,
    anchor: Anchor | None = None,
) -> None:
    """Set a subject's field; a row is made where there is none.

    Args:
        database: the desk.
        article: number of the article.
        subject: what is changed.
        identity: which one.
        field: which part of it.
        value: what is to be stored.
        anchor: where its words are; needed for a claim or detail without a row.
    """
    key = (article, identity)
    if subject == "contradiction":
        _store_ruling(database, *key, value)
        return
    table = _TABLES[subject]
    if database.execute(table.select, key).fetchone() is None:
        place = _place(anchor)[: table.insert.count("?") - len(key)]
        database.execute(table.insert, (*key, *place))
    as_json = field in _AS_JSON and value is not None
    whole = json.dumps(value, ensure_ascii=False) if as_json else value
    database.execute(table.update[field], (whole, *key))


def _place(anchor: Anchor | None) -> tuple[Any, ...]:
    if anchor is None:
        return ()
    place = (anchor.start, anchor.end, anchor.quote, anchor.prefix, anchor.suffix)
    return (*place, anchor.sort)


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
