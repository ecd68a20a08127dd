"""Recommended changes as rows."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

from factcheck.model import Decision, Recommendation, Span, Verdict
from factcheck.store.events import stamp
from factcheck.store.trouble import harmless

if TYPE_CHECKING:
    from sqlite_utils import Database

_ROWS = """
SELECT id, recommendation, decision FROM recommendations
WHERE article = ? AND recommendation IS NOT NULL
"""


def recommended(database: Database, article: int) -> list[Recommendation]:
    """Return the changes recommended to an article's words, in the order in which they came.

    Raises:
        ValueError, KeyError, TypeError: a row is not as this program writes it.
    """
    rows = database.execute(_ROWS, (article,))
    found = [_recommendation(identity, json.loads(said), ended) for identity, said, ended in rows]
    return sorted(found, key=lambda each: (each.at, each.id))


def _recommendation(identity: str, said: dict[str, Any], ended: str | None) -> Recommendation:
    place = said["place"]
    return Recommendation(
        id=identity,
        claim=str(said["claim"]),
        place=None if place is None else Span(*map(int, place)),
        old=harmless(said["old"]),
        new=harmless(said["new"]),
        why=harmless(said["why"]),
        by=harmless(said["by"]),
        at=dt.datetime.fromisoformat(said["at"]),
        decision=_decision(json.loads(ended)) if ended else None,
    )


def _decision(said: dict[str, Any]) -> Decision:
    draft = said["draft"]
    return Decision(
        verdict=Verdict(said["verdict"]),
        who=harmless(said["who"]),
        draft=None if draft is None else int(draft),
        by=harmless(said["by"]),
        at=dt.datetime.fromisoformat(said["at"]),
    )


def recommendation_value(each: Recommendation) -> dict[str, Any]:
    """Return a recommended change as it is written, without what became of it."""
    return {
        "claim": each.claim,
        "place": None if each.place is None else [each.place.start, each.place.end],
        "old": each.old,
        "new": each.new,
        "why": each.why,
        "by": each.by,
        "at": stamp(each.at),
    }


def decision_value(decision: Decision) -> dict[str, Any]:
    """Return what became of a recommended change as it is written."""
    return {
        "verdict": decision.verdict.value,
        "who": decision.who,
        "draft": decision.draft,
        "by": decision.by,
        "at": stamp(decision.at),
    }
