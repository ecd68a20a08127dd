"""The report as one JSON object: the check as `describe` has it, and what people decided.

`assets/schema/report.schema.json` says what each key means and what it may hold.
"""

from __future__ import annotations

from factcheck.model import CheckingCopy, RulingRecord
from factcheck.report.backing import (
    describe_evidence,
    describe_source,
    evidence_by_claim,
    source_entries,
)
from factcheck.report.contents import Contents
from factcheck.report.describe import (
    Values,
    describe_article,
    describe_claim,
    describe_contradiction,
    describe_cut,
    describe_program,
    describe_record,
    describe_removed,
    describe_tick,
    to_json,
)
from factcheck.report.outward import describe_correction, describe_rating
from factcheck.report.recommended import change_entries, describe_change
from factcheck.report.signing import (
    describe_open,
    describe_question,
    describe_sign_off,
    question_entries,
)

SCHEMA = "urn:factcheck:schema:report:2"
"""Names the schema, and with it what kind of file this is."""


def render_json(report: Contents) -> str:
    """Return the report as indented JSON."""
    copy, evidence = report.copy, evidence_by_claim(report)
    return to_json(
        {
            "schema": SCHEMA,
            "program": describe_program(copy.version),
            "exported": {"at": copy.exported.isoformat(), "by": copy.checker},
            "history": (
                {"changes": copy.head.changes, "head": copy.head.hash} if copy.head else None
            ),
            "article": describe_article(copy.article),
            "draft": {"number": copy.draft, "of": copy.drafts},
            "summary": _summary(report),
            "claims": [
                describe_claim(copy.article, entry.number, entry.claim)
                | {
                    "contradictions": list(entry.contradictions),
                    "evidence": describe_evidence(evidence.get(entry.claim.id, ())),
                    "weak": _weak(copy, entry.claim.id),
                    "rating": _rating(copy, entry.claim.id),
                }
                for entry in report.claims
            ],
            "contradictions": [
                describe_contradiction(entry.number, entry.found)
                | {"ruling": _ruling(entry.record) if entry.record else None}
                for entry in report.contradictions
            ],
            "removed": [describe_removed(claim) for claim in report.removed],
            "ticks": [describe_tick(detail) for detail in report.touched],
            "recommended": [describe_change(entry) for entry in change_entries(report)],
            "cut": [describe_cut(cut) for cut in report.cut],
            "names": [describe_record(record) for record in copy.names],
            "spellings": [
                {"right": right, "wrong": list(wrong)} for right, wrong in report.spellings
            ],
            "sources": [describe_source(entry) for entry in source_entries(report)],
            "corrections": [
                describe_correction(number, each)
                for number, each in enumerate(copy.corrections, start=1)
                if copy.only is None or each.claim in copy.only
            ],
            "due": copy.due.isoformat() if copy.due else None,
            "questions": [
                describe_question(entry.number, entry.question)
                for entry in question_entries(report)
            ],
            "sign_offs": [describe_sign_off(each) for each in copy.sign_offs],
            "open": describe_open(copy.open) if copy.open is not None else None,
            "not_checked": {
                "claims": [entry.number for entry in report.unchecked],
                "to_recheck": [entry.number for entry in report.to_recheck],
                "contradictions": [entry.number for entry in report.unruled],
                "blocks": [
                    {
                        "start": block.start,
                        "end": block.end,
                        "text": block.span.of(copy.article.text),
                        "why": block.why,
                    }
                    for block in report.set_aside
                ],
                "notes": list(copy.article.notes),
                "earlier_rulings": [
                    {"contradiction": key} | _ruling(record) for key, record in report.stale
                ],
            },
        }
    )


def _weak(copy: CheckingCopy, claim_id: str) -> str | None:
    weak = copy.weak.get(claim_id)
    return weak.value if weak else None


def _rating(copy: CheckingCopy, claim_id: str) -> Values | None:
    rating = copy.ratings.get(claim_id)
    return describe_rating(rating) if rating else None


def _summary(report: Contents) -> Values:
    return {
        "claims": report.claim_count,
        "claims_by_status": {status.value: count for status, count in report.by_status.items()},
        "contradictions": report.contradiction_count,
        "contradictions_by_level": {
            level.value: {
                ruling.value if ruling else "no ruling": count for ruling, count in counts.items()
            }
            for level, counts in report.by_level.items()
        },
    }


def _ruling(record: RulingRecord) -> Values:
    return {
        "ruling": record.ruling.value,
        "by": record.by,
        "at": record.at.isoformat(),
        "note": record.note,
    }
