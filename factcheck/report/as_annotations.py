"""Claims and contradictions as W3C Web Annotations, for other tools that show notes on a text.

Follows the Web Annotation Data Model (W3C Recommendation of 23 February 2017). Positions count
code points of the cleaned text from 0, ends exclusive, as the model has it and as everywhere in
the program; `assets/schema/annotations.schema.json` says what each key means. No checker is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from factcheck.model import Article, Passage, Span, Status
from factcheck.report.backing import EvidenceEntry, evidence_by_claim
from factcheck.report.contents import ClaimEntry, Contents, ContradictionEntry
from factcheck.report.describe import Values, to_json
from factcheck.report.recommended import ChangeEntry, change_words, changes_by_claim
from factcheck.report.signing import QuestionEntry, questions_by_claim

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 48
"""Code points of the text before and after that a quotation is found again by."""
# What an address may hold (RFC 3987, without what RFC 3986 takes for delimiters of others).
_ADDRESS = re.compile(r"https?://[^\x00-\x20\x7f-\x9f<>\"{}|\\^`\s]+", re.IGNORECASE)


def render_annotations(report: Contents) -> str:
    """Return an annotation collection as JSON-LD, all its annotations on one page."""
    name = _name(report.article)
    items = [*_claims(report), *_contradictions(report)]
    page = f"{name}:annotations:1"
    return to_json(
        {
            "@context": _CONTEXT,
            "id": f"{name}:annotations",
            "type": "AnnotationCollection",
            "label": report.article.title,
            "generator": {
                "id": "urn:factcheck:program",
                "type": "Software",
                "name": f"factcheck {report.copy.version}",
            },
            "generated": report.copy.exported.isoformat(),
            "total": len(items),
            "first": {"id": page, "type": "AnnotationPage", "startIndex": 0, "items": items},
            "last": page,
        }
    )


def _name(article: Article) -> str:
    """Return what names the cleaned text, the same wherever it was read."""
    return f"urn:factcheck:text:{article.sha256}"


def _claims(report: Contents) -> Iterator[Values]:
    evidence = evidence_by_claim(report)
    asked, changes = questions_by_claim(report), changes_by_claim(report)
    for entry in report.claims:
        claim = entry.claim
        done = claim.status is not Status.UNCHECKED and not claim.earlier
        bodies = _claim_bodies(
            report,
            entry,
            evidence.get(claim.id, ()),
            asked.get(claim.id, ()),
            changes.get(claim.id, ()),
        )
        yield _annotation(
            report.article,
            f"claim:{claim.id}",
            "assessing" if done else "questioning",
            bodies,
            claim.span,
        )


def _claim_bodies(
    report: Contents,
    entry: ClaimEntry,
    evidence: Sequence[EvidenceEntry],
    questions: Sequence[QuestionEntry],
    changes: Sequence[ChangeEntry],
) -> Iterator[tuple[str, str]]:
    """Yield what is said of a claim, each with its purpose."""
    claim = entry.claim
    yield "assessing", claim.status.value
    if claim.earlier:
        yield "questioning", f"to re-check; before: {claim.earlier}"
    yield "describing", f"said by {entry.said_by}"
    if entry.wording:
        yield "describing", f"read as: {entry.wording}"
    for each in evidence:
        told = [each.words, each.evidence.excerpt, each.evidence.note]
        yield "describing", "; ".join(part for part in told if part)
    weak = report.copy.weak.get(claim.id)
    if weak:
        yield "questioning", weak.value
    for question in questions:
        asked = question.question
        answer = f"; answer: {asked.answer}" if asked.answer else ""
        yield "questioning", f"to the {asked.to.value}: {asked.text}{answer}"
    for change in changes:
        yield "editing", change_words(change)
    if claim.note:
        yield "commenting", claim.note


def _contradictions(report: Contents) -> Iterator[Values]:
    """Yield an annotation for each passage of this article that takes part in a contradiction."""
    for entry in report.contradictions:
        sides: Mapping[str, tuple[Passage, Passage | None]] = {
            "a": (entry.found.a, entry.found.b),
            **({"b": (entry.found.b, entry.found.a)} if entry.found.b else {}),
        }
        for side, (passage, other) in sides.items():
            if not passage.article:
                yield _annotation(
                    report.article,
                    f"contradiction:{entry.found.id}:{side}",
                    "commenting" if entry.record else "questioning",
                    _passage_bodies(entry, other),
                    passage.span,
                )


def _passage_bodies(entry: ContradictionEntry, other: Passage | None) -> Iterator[tuple[str, str]]:
    found, record = entry.found, entry.record
    yield "questioning", f"{found.level.value}, {entry.kind}: {found.explanation}"
    if other is not None:
        where = f" ({other.article})" if other.article else ""
        yield "describing", f"the other passage{where}: {other.text}"
    if record is not None:
        yield "assessing", f"{record.ruling.value}{': ' if record.note else ''}{record.note}"


def _annotation(
    article: Article,
    own_name: str,
    motivation: str,
    bodies: Iterator[tuple[str, str]],
    span: Span,
) -> Values:
    """Return an annotation on a stretch of the article, and on the page that it was read from."""
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.of(article.text),
        "prefix": article.text[max(span.start - _AROUND, 0) : span.start],
        "suffix": article.text[span.end : span.end + _AROUND],
    }
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    targets: list[Values] = [{"source": _name(article), "selector": [position, quote]}]
    if _ADDRESS.fullmatch(article.source):
        # Positions count in the cleaned text; on the page only the words themselves are found.
        targets.append({"source": article.source, "selector": [quote]})
    return {
        "id": f"{_name(article)}:{own_name}",
        "type": "Annotation",
        "motivation": motivation,
        "body": [
            {
                "type": "TextualBody",
                "purpose": purpose,
                "format": "text/plain",
                "value": words,
            }
            for purpose, words in bodies
        ],
        "target": targets,
    }
