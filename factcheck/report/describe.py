"""A check as plain values, the object that `factcheck check --json` prints.

`assets/schema/check.schema.json` says what each key means and what it may hold. Offsets count
Unicode code points into `article.text`, ends exclusive, as everywhere in the program.
"""

from __future__ import annotations

import json
import math
import re
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any

from factcheck._version import __version__
from factcheck.model import (
    Article,
    Attribution,
    Check,
    CheckedDetail,
    Claim,
    Consistency,
    Contradiction,
    CutClaim,
    Detail,
    Name,
    NameEntry,
    NameRecord,
    Number,
    Passage,
    Quotation,
    Related,
    Role,
    Span,
    Time,
)

Values = dict[str, Any]
"""A JSON object: strings, numbers, booleans, None, lists and objects of them."""

# What a terminal or an editor may act upon (C1, DEL, line separators, marks that turn the reading
# direction) and what UTF-8 cannot hold (lone surrogates); json.dumps leaves these as they are.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def check_to_dict(check: Check) -> Values:
    """Return a check as an object of plain values, fit for `json.dumps`.

    Returns:
        An object with `program`, `article`, `claims`, `contradictions` and `names`, as described
        in `assets/schema/check.schema.json`.
    """
    return {
        "program": describe_program(__version__),
        "article": describe_article(check.article),
        "claims": [
            describe_claim(check.article, number, claim)
            for number, claim in enumerate(check.claims, start=1)
        ],
        "contradictions": [
            describe_contradiction(number, found)
            for number, found in enumerate(check.contradictions, start=1)
        ],
        "names": [describe_record(record) for record in check.names],
    }


def related_to_dict(related: Related) -> Values:
    """Return a check against a desk as an object of plain values.

    Returns:
        What `check_to_dict` does, and `related`: the stored articles, the nearest first.
    """
    claims = {claim.id: number for number, claim in enumerate(related.check.claims, start=1)}
    found = {each.id: number for number, each in enumerate(related.check.contradictions, start=1)}
    return check_to_dict(related.check) | {
        "related": [
            {
                "article": article.id,
                "title": article.title,
                "published": article.published.isoformat() if article.published else None,
                "contradictions": [found[each.id] for each in article.contradictions],
                "matches": [
                    {
                        "claim": claims[match.claim.id],
                        "stored": {
                            "id": match.candidate.stored.claim,
                            "start": match.candidate.stored.start,
                            "end": match.candidate.stored.end,
                            "quote": match.candidate.stored.quote,
                        },
                        "score": match.candidate.score,
                    }
                    for match in article.matches
                ],
            }
            for article in related.articles
        ]
    }


def fit_to_dict(fit: Consistency) -> Values:
    """Return how a short text fits an article as an object of plain values.

    Returns:
        An object with `program`, `text`, `score`, `doubts` and `contradictions`, as described in
        `assets/schema/fit.schema.json`.
    """
    return {
        "program": describe_program(__version__),
        "text": fit.text,
        "score": fit.score,
        "doubts": [
            {
                "start": doubt.start,
                "end": doubt.end,
                "text": doubt.text,
                "chance": doubt.chance,
                "nearest": doubt.nearest,
            }
            for doubt in fit.doubts
        ],
        "contradictions": [
            describe_contradiction(number, found)
            for number, found in enumerate(fit.contradictions, start=1)
        ],
    }


def to_json(value: Values) -> str:
    """Return an object as indented JSON with a line end, the letters of all scripts as they are.

    Control characters, marks that turn the reading direction and lone surrogates are written
    as escapes, so that the text is harmless on a terminal and always fits UTF-8.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=2)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def describe_program(version: str) -> Values:
    """Return which program made the output."""
    return {"name": "factcheck", "version": version}


def source_name(source: str) -> str:
    """Return where an article came from without the folders of the machine that read it.

    A web address is kept, of a path only the file's name, and standard input is "-".
    """
    if _ADDRESS.match(source):
        return source
    return PurePosixPath(PureWindowsPath(source).as_posix()).name


def describe_article(article: Article) -> Values:
    """Return an article with its text and blocks."""
    return {
        "title": article.title,
        "outlet": article.outlet,
        "byline": article.byline,
        "source": source_name(article.source),
        "published": article.published.isoformat() if article.published else None,
        "published_from": article.published_from,
        "sha256": article.sha256,
        "word_count": article.word_count,
        "text": article.text,
        "blocks": [
            {"kind": block.kind.value, "start": block.start, "end": block.end, "why": block.why}
            for block in article.blocks
        ],
        "notes": list(article.notes),
    }


def describe_claim(article: Article, number: int, claim: Claim) -> Values:
    """Return a claim of an article; `number` counts from 1 in reading order."""
    return {
        "number": number,
        "id": claim.id,
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
        "prefix": claim.prefix,
        "suffix": claim.suffix,
        "text": claim.text,
        "speaker": claim.speaker,
        "attribution": [_attribution(article.text, part) for part in claim.attributions],
        "details": [describe_detail(detail) for detail in claim.details],
        "check_worthiness": claim.check_worthiness,
        "status": claim.status.value,
        "note": claim.note,
        "added": claim.added,
        "assigned": claim.assigned,
        "earlier": claim.earlier or None,
        "fresh": claim.fresh,
    }


def describe_removed(claim: Claim) -> Values:
    """Return a claim that a person took out of the list."""
    return {"id": claim.id, "quote": claim.quote, "start": claim.start, "end": claim.end}


def describe_tick(detail: CheckedDetail) -> Values:
    """Return what a person did to a detail, without what the program reads in it."""
    found = detail.detail
    return {
        "detail": detail.id,
        "surface": found.surface,
        "start": found.start,
        "end": found.end,
        "tick": detail.tick.value,
        "correction": detail.correction or None,
    }


def describe_cut(cut: CutClaim) -> Values:
    """Return a claim of an earlier draft that is gone; offsets count into that draft's text."""
    return {
        "id": cut.id,
        "draft": cut.draft,
        "quote": cut.quote,
        "start": cut.start,
        "end": cut.end,
        "text": cut.text,
        "speaker": cut.speaker,
        "status": cut.status.value,
        "note": cut.note,
        "assigned": cut.assigned,
    }


def describe_contradiction(number: int, found: Contradiction) -> Values:
    """Return a contradiction; `number` counts from 1, strongest first."""
    return {
        "number": number,
        "id": found.id,
        "kind": found.kind.value,
        "level": found.level.value,
        "score": found.score,
        "rule": found.rule,
        "explanation": found.explanation,
        "a": _passage(found.a),
        "b": _passage(found.b) if found.b else None,
        "also": [_passage(passage) for passage in found.also],
        "reasons": list(found.reasons),
    }


def describe_checked_detail(number: int, detail: CheckedDetail) -> Values:
    """Return a detail with its tick; `number` counts from 1 in reading order."""
    return {
        "number": number,
        "id": detail.id,
        "tick": detail.tick.value,
        "correction": detail.correction or None,
        "claims": list(detail.claims),
        **describe_detail(detail.detail),
    }


def describe_name(entry: NameEntry) -> Values:
    """Return a name of an article's table with every spelling and where it stands."""
    return {
        "id": entry.id,
        "name_type": entry.type.value,
        "chief": entry.chief,
        "settled": entry.settled,
        "roles": list(entry.roles),
        "spellings": [
            {
                "words": spelling.words,
                "right": spelling.right or None,
                "places": [{"start": span.start, "end": span.end} for span in spelling.spans],
            }
            for spelling in entry.spellings
        ],
    }


def describe_record(record: NameRecord) -> Values:
    """Return a person, organisation or place with what the article says of it."""
    return {
        "id": record.id,
        "name_type": record.type.value,
        "chief": record.chief,
        "short_forms": list(record.short_forms),
        "honorific": record.honorific,
        "nickname": record.nickname,
        "suffix": record.suffix,
        "gender": record.gender.value,
        "roles": [describe_detail(role) for role in record.roles],
        "mentions": [{"start": name.start, "end": name.end} for name in record.mentions],
    }


def describe_detail(detail: Detail) -> Values:
    """Return a detail with what belongs to its type."""
    shared = {
        "type": detail.sort,
        "start": detail.start,
        "end": detail.end,
        "surface": detail.surface,
        "value": detail.value,
        "chain": list(detail.chain),
    }
    match detail:
        case Time():
            own: Values = {
                "timex_type": detail.type.value,
                "mod": detail.mod,
                "earliest": detail.earliest.isoformat() if detail.earliest else None,
                "latest": detail.latest.isoformat() if detail.latest else None,
                "relative": detail.relative,
                "unresolved": detail.unresolved,
            }
        case Number():
            own = {
                "number_type": detail.type.value,
                "low": _finite(detail.low),
                "high": _finite(detail.high),
                "bound": detail.bound.value,
                "unit": detail.unit,
                "counted": detail.counted,
            }
        case Name():
            own = {"name_type": detail.type.value, "record": detail.record}
        case Role():
            own = {"holder": detail.holder, "tenure": detail.tenure.value}
        case Quotation():
            own = {"scare": detail.scare, "open_end": detail.open_end}
        case _:
            own = {}
    return shared | own


def _attribution(text: str, attribution: Attribution) -> Values:
    return {
        "source": _words(text, attribution.source),
        "cue": _words(text, attribution.cue),
        "content": [_words(text, span) for span in attribution.content],
        "speaker": attribution.speaker,
        "record": attribution.record,
        "named": attribution.named,
        "kind": attribution.kind.value or None,
        "via": attribution.via,
    }


def _words(text: str, span: Span | None) -> Values | None:
    if span is None:
        return None
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _passage(passage: Passage) -> Values:
    return {
        "article": passage.article or None,
        "text": passage.text,
        "start": passage.start,
        "end": passage.end,
        "marks": [
            {
                "start": mark.start,
                "end": mark.end,
                "text": passage.text[
                    max(mark.start - passage.start, 0) : max(mark.end - passage.start, 0)
                ],
            }
            for mark in passage.marks
        ],
        "reads": passage.reads,
    }


def _finite(value: float) -> float | None:
    """Return a number for JSON, which has no word for infinity."""
    return value if math.isfinite(value) else None
