"""Corrections and public ratings as plain values, for reports that stay in the house. Pure."""

from __future__ import annotations

from factcheck.model import Correction, PublicRating
from factcheck.report.describe import Values


def describe_correction(number: int, correction: Correction) -> Values:
    """Return a correction as plain values."""
    days = {
        "published": correction.published,
        "found": correction.found,
        "corrected": correction.corrected,
    }
    return {
        "number": number,
        "id": correction.id,
        "class": correction.kind.value,
        "wrong": correction.wrong,
        "right": correction.right,
        "cause": correction.cause,
        "found_by": correction.found_by,
        "notice": correction.notice,
        "claim": correction.claim or None,
        **{name: day.isoformat() if day else None for name, day in days.items()},
        "by": correction.by,
        "at": correction.at.isoformat() if correction.at else None,
    }


def describe_rating(rating: PublicRating) -> Values:
    """Return what readers are told of a claim as plain values."""
    return {
        "scale": rating.scale,
        "word": rating.word,
        "value": rating.value,
        "worst": rating.worst,
        "best": rating.best,
        "explanation": rating.explanation,
        "url": rating.url or None,
        "published": rating.published.isoformat() if rating.published else None,
        "claimant": rating.claimant,
        "claimant_kind": rating.claimant_kind.value,
        "first_seen": rating.first_seen or None,
        "claimed": rating.claimed.isoformat() if rating.claimed else None,
        "by": rating.by,
        "at": rating.at.isoformat() if rating.at else None,
    }
