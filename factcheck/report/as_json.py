"""The report as one JSON object: the check as `describe` has it, and what people decided.

`assets/schema/report.schema.json` says what each key means and what it may hold.
"""

from __future__ import annotations

from factcheck.model import RulingRecord
from factcheck.report.contents import Contents
from factcheck.report.describe import (
    Values,
    describe_article,
    describe_claim,
    describe_contradiction,
    describe_program,
    describe_record,
    to_json,
)
from factcheck.report.signing import (
    describe_open,
    describe_question,
    describe_sign_off,
    question_entries,
)


def render_json(report: Contents) -> str:
    """Return the report as indented JSON."""
    copy = report.copy
    return to_json(
        {
            "program": describe_program(copy.version),
            "exported": {"at": copy.exported.isoformat(), "by": copy.checker},
            "history": (
                {"changes": copy.head.changes, "head": copy.head.hash} if copy.head else None
            ),
            "article": describe_article(copy.article),
            "summary": _summary(report),
            "claims": [
                describe_claim(copy.article, entry.number, entry.claim)
                | {"contradictions": list(entry.contradictions)}
                for entry in report.claims
            ],
            "contradictions": [
                describe_contradiction(entry.number, entry.found)
                | {"ruling": _ruling(entry.record) if entry.record else None}
                for entry in report.contradictions
            ],
            "names": [describe_record(record) for record in copy.names],
            "spellings": [
                {"right": right, "wrong": list(wrong)} for right, wrong in report.spellings
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
                "earlier_rulings": [_ruling(record) for record in report.stale],
            },
        }
    )


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
