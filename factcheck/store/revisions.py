"""A new draft with all that people did on the one before it, and what was cut.

Every function here runs inside a transaction that its caller began.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from factcheck.model import Article, CutClaim, Status
from factcheck.store import articles
from factcheck.store.changes import Step, take
from factcheck.store.drafts import line, name, named, refuse_earlier
from factcheck.store.events import Record, Signature, Value, latest
from factcheck.store.trouble import harmless

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class NewDraft:
    """A draft that is to follow another one, with what is carried over to it.

    Attributes:
        article: the article, clean.
        steps: what people did that still holds, in order.
        seen: the last event of the draft before it when the steps were thought out.
        analysis: what made it, and what it found, packed.
        annotation: what made it, and how the language was read, packed.
        findings: how much was found, for the list of articles.
    """

    article: Article
    steps: Sequence[Step]
    seen: int
    analysis: tuple[str, str]
    annotation: tuple[str, str]
    findings: articles.Findings


def revise(database: Database, earlier: int, new: NewDraft, signed: Signature) -> int | None:
    """Put a new draft on the desk behind the newest one, with what is carried over.

    Args:
        database: the desk.
        earlier: number of the draft that it follows.
        new: the draft.
        signed: who and when.

    Returns:
        Its number; None, and nothing is changed, where somebody changed the earlier one since.

    Raises:
        EarlierDraftError: another one follows it already.
    """
    refuse_earlier(database, earlier)
    if latest(database, earlier) != new.seen:
        return None
    number = articles.insert_draft(database, new.article, earlier, signed)
    articles.keep_annotation(database, number, *new.annotation)
    articles.keep_analysis(database, number, *new.analysis)
    articles.keep_findings(database, number, new.findings)
    record = Record(database, number, "revise", signed)
    record.add("article", "", "revises", (None, name(database, earlier)))
    assigned, due = database.execute(
        "SELECT assigned, due FROM articles WHERE id = ?", (earlier,)
    ).fetchone()
    whose = Step("article", "", "assigned", assigned), Step("article", "", "due", due)
    for step in (*whose, *new.steps):
        take(database, number, _named(database, step), record, signed)
    return number


def _named(database: Database, step: Step) -> Step:
    """Return a step as it is recorded: a draft by what it is called on every desk."""
    if step.subject != "cut" or not isinstance(step.after, Mapping):
        return step
    return replace(step, after={**step.after, "article": name(database, step.after["article"])})


_CUTS = """
SELECT id, start, "end", quote, prefix, suffix, known FROM cuts
WHERE article = ? AND known IS NOT NULL
"""


def cuts(database: Database, article: int) -> tuple[CutClaim, ...]:
    """Return the claims of earlier drafts that are gone from a draft, by draft and place.

    Raises:
        ValueError, KeyError, TypeError: a row is not as this program writes it.
    """
    rows = database.execute(_CUTS, (article,)).fetchall()
    if not rows:
        return ()
    drafts, names = line(database, article), named(database, article)
    found = [_cut(row, names, drafts) for row in rows]
    return tuple(sorted(found, key=lambda cut: (cut.draft, cut.start, cut.end, cut.id)))


def _cut(row: tuple[Any, ...], names: Mapping[str | int, int], drafts: Sequence[int]) -> CutClaim:
    identity, start, end, quote, prefix, suffix, known = row
    values = json.loads(known)
    last = names[values["article"]]
    return CutClaim(
        id=identity,
        article=last,
        draft=drafts.index(last) + 1,
        start=start,
        end=end,
        quote=harmless(quote),
        prefix=harmless(prefix),
        suffix=harmless(suffix),
        text=harmless(values["text"]),
        status=Status(values["status"]),
        note=harmless(values["note"]),
        speaker=harmless(values["speaker"]),
        assigned=harmless(values["assigned"]),
    )


def known_of(cut: CutClaim) -> Value:
    """Return what is kept of a claim that was cut, beside its place; `revise` names the draft."""
    return {
        "article": cut.article,
        "text": cut.text,
        "status": cut.status.value,
        "note": cut.note,
        "speaker": cut.speaker,
        "assigned": cut.assigned,
    }
