"""Corrections and public ratings as rows."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

from factcheck.model import (
    Correction,
    CorrectionClass,
    LoggedCorrection,
    PublicRating,
    SourceKind,
)
from factcheck.store.events import Value, stamp
from factcheck.store.trouble import harmless

if TYPE_CHECKING:
    from sqlite_utils import Database

_OF_ARTICLE = """
SELECT id, corrected FROM corrections WHERE article = ? AND corrected IS NOT NULL
"""
# What was corrected in an earlier draft was carried over to the newest.
_OF_DESK = """
SELECT articles.id, articles.title, articles.outlet, corrections.id, corrected
FROM corrections JOIN articles ON articles.id = corrections.article
WHERE corrected IS NOT NULL AND NOT articles.deleted
  AND NOT EXISTS (SELECT 1 FROM articles AS later WHERE later.revises = articles.id)
"""


def corrections(database: Database, article: int) -> list[Correction]:
    """Return an article's corrections in the order in which they were written down.

    Raises:
        ValueError, KeyError, TypeError: a row is not as this program writes it.
    """
    rows = database.execute(_OF_ARTICLE, (article,))
    found = [_correction(identity, json.loads(said)) for identity, said in rows]
    return sorted(found, key=_when)


def every_correction(database: Database) -> list[LoggedCorrection]:
    """Return the corrections of all articles, of a story those of its newest draft.

    Returns:
        In the order in which they were written down.

    Raises:
        ValueError, KeyError, TypeError: a row is not as this program writes it.
    """
    found = [
        LoggedCorrection(
            number, harmless(title), harmless(outlet), _correction(identity, json.loads(said))
        )
        for number, title, outlet, identity, said in database.execute(_OF_DESK)
    ]
    return sorted(found, key=lambda each: (*_when(each.correction), each.article))


def _when(correction: Correction) -> tuple[dt.datetime, str]:
    assert correction.at is not None
    return correction.at, correction.id


def _day(value: str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None


def _correction(identity: str, value: dict[str, Any]) -> Correction:
    return Correction(
        id=identity,
        wrong=harmless(value["wrong"]),
        right=harmless(value["right"]),
        kind=CorrectionClass(value["kind"]),
        cause=harmless(value["cause"]),
        found_by=harmless(value["found_by"]),
        notice=harmless(value["notice"]),
        claim=str(value["claim"]),
        published=_day(value["published"]),
        found=_day(value["found"]),
        corrected=_day(value["corrected"]),
        by=harmless(value["by"]),
        at=dt.datetime.fromisoformat(value["at"]),
    )


def correction_value(correction: Correction) -> dict[str, Value]:
    """Return a correction as it is written; who and when, where that is known."""
    said: dict[str, Value] = {
        "wrong": correction.wrong,
        "right": correction.right,
        "kind": correction.kind.value,
        "cause": correction.cause,
        "found_by": correction.found_by,
        "notice": correction.notice,
        "claim": correction.claim,
        "published": _iso(correction.published),
        "found": _iso(correction.found),
        "corrected": _iso(correction.corrected),
    }
    return said | _signed(correction.by, correction.at)


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _signed(by: str, at: dt.datetime | None) -> dict[str, Value]:
    return {"by": by, "at": stamp(at)} if at else {}


def ratings(database: Database, article: int) -> dict[str, PublicRating]:
    """Return an article's public ratings by the ids of their claims.

    Raises:
        ValueError, KeyError, TypeError: a row is not as this program writes it.
    """
    rows = database.execute(
        "SELECT id, rating FROM ratings WHERE article = ? AND rating IS NOT NULL ORDER BY id",
        (article,),
    )
    return {claim: _rating(claim, json.loads(said)) for claim, said in rows}


def _rating(claim: str, value: dict[str, Any]) -> PublicRating:
    return PublicRating(
        claim=claim,
        scale=harmless(value["scale"]),
        word=harmless(value["word"]),
        worst=int(value["worst"]),
        best=int(value["best"]),
        value=value["value"],
        explanation=harmless(value["explanation"]),
        url=harmless(value["url"]),
        published=_day(value["published"]),
        claimant=harmless(value["claimant"]),
        claimant_kind=SourceKind(value["claimant_kind"]),
        first_seen=harmless(value["first_seen"]),
        claimed=_day(value["claimed"]),
        by=harmless(value["by"]),
        at=dt.datetime.fromisoformat(value["at"]),
    )


def rating_value(rating: PublicRating) -> dict[str, Value]:
    """Return a public rating as it is written; who and when, where that is known."""
    said: dict[str, Value] = {
        "scale": rating.scale,
        "word": rating.word,
        "value": rating.value,
        "worst": rating.worst,
        "best": rating.best,
        "explanation": rating.explanation,
        "url": rating.url,
        "published": _iso(rating.published),
        "claimant": rating.claimant,
        "claimant_kind": rating.claimant_kind.value,
        "first_seen": rating.first_seen,
        "claimed": _iso(rating.claimed),
    }
    return said | _signed(rating.by, rating.at)
