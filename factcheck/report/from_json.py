"""A report as JSON, read back: what was decided in it, to be put on another desk. Pure.

What is read was written by others, and no chain of hashes holds it together: every type, offset and
quotation is looked at, every text is cleaned, and nothing is taken for what a person here did.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from factcheck.errors import CarriedError
from factcheck.model import (
    Addressee,
    Article,
    Block,
    BlockKind,
    Copy,
    Evidence,
    Question,
    Recommendation,
    Ruling,
    Source,
    SourceClass,
    SourceKind,
    SourceType,
    Span,
    Stance,
    Standing,
    Status,
    Tick,
)
from factcheck.model.recommending import meets
from factcheck.report.as_json import SCHEMA
from factcheck.report.values import (
    count_of,
    day_of,
    flag_of,
    hash_of,
    identity_of,
    line_of,
    lines_of,
    name_of,
    or_none,
    text_of,
    time_of,
    word_of,
)
from factcheck.text.cleaning import clean, clean_line

LARGEST = 100_000_000
"""Bytes of a file that is read; a report on 5,000 claims has a tenth of it."""
_SCHEMAS = "urn:factcheck:schema:report:"
_Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class TakenClaim:
    """A claim as a report tells of it.

    Attributes:
        id: its identity there.
        span: where its words lie in the article.
        text, status, note, assigned, earlier, fresh: as those of a `Claim`.
        speaker: who says it.
        said: the reading of that, as the report has it.
        kind, cue: what the speaker is, and where the words of saying are.
    """

    id: str
    span: Span
    text: str
    status: Status
    note: str
    assigned: str
    earlier: str
    fresh: bool
    speaker: str
    said: tuple[_Values, ...]
    kind: SourceKind
    cue: Span | None


@dataclass(frozen=True, slots=True)
class TakenTick:
    """What a person did to a detail.

    Attributes:
        id: identity of the detail.
        tick: how far its checking is.
        correction: what it means in truth, empty where the program's reading stands.
    """

    id: str
    tick: Tick
    correction: str


@dataclass(frozen=True, slots=True)
class Taken:
    """An article with what a report tells of its checking.

    Attributes:
        article: the article.
        claims: the claims that stand, in reading order.
        removed: stretches of claims that were taken out.
        ticks: details that somebody went through.
        rulings: decision and note by contradiction.
        spellings: right spellings by the wrong ones.
        due: by when it is to be checked.
        sources, evidence, questions: in the order in which they came; who and when is as there.
        recommended: changes that nobody has decided on.
        left: what the report tells of and nobody can take over, a phrase each.
    """

    article: Article
    claims: tuple[TakenClaim, ...]
    removed: tuple[Span, ...]
    ticks: tuple[TakenTick, ...]
    rulings: Mapping[str, tuple[Ruling, str]]
    spellings: Mapping[str, str]
    due: dt.date | None
    sources: tuple[Source, ...]
    evidence: tuple[Evidence, ...]
    questions: tuple[Question, ...]
    recommended: tuple[Recommendation, ...]
    left: tuple[str, ...]


def from_json(text: str) -> Taken:
    """Return what a report holds that another desk can take over.

    Raises:
        CarriedError: it is no report as JSON, one of another version or on some claims only, or
            anything in it is not as this program writes it.
    """
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:  # no JSON, or endless brackets
        raise CarriedError("that file is no report: it is not JSON") from error
    schema = whole.get("schema") if isinstance(whole, dict) else None
    if not isinstance(schema, str) or not schema.startswith(_SCHEMAS):
        raise CarriedError(
            "that file is no report that can be imported; make one with factcheck report"
            " --format json"
        )
    if schema != SCHEMA:
        raise CarriedError("that report was written by another version of factcheck; update both")
    try:
        return _taken(whole)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        reason = clean_line(str(error)) or type(error).__name__
        raise CarriedError(f"that report was altered or cut: {reason}") from error


def _taken(whole: _Values) -> Taken:
    if whole["summary"]["claims"] != len(whole["claims"]) or (
        whole["summary"]["contradictions"] != len(whole["contradictions"])
    ):
        raise ValueError("it tells of some claims only; export it with all")
    article = _article(whole["article"])
    claims = tuple(_claim(article, each) for each in whole["claims"])
    _refuse_doubles("claims", [each.id for each in claims])
    _refuse_doubles("claims", [each.span for each in claims])
    sources = tuple(map(_source, whole["sources"]))
    _refuse_doubles("sources", [each.id for each in sources])
    evidence = tuple(
        _evidence(said, claim["id"], sources)
        for claim in whole["claims"]
        for said in claim["evidence"]
    )
    _refuse_doubles("pieces of evidence", [each.id for each in evidence])
    known = {each.id for each in claims}
    questions = tuple(_question(each, known) for each in whole["questions"])
    _refuse_doubles("questions", [each.id for each in questions])
    ticks = tuple(map(_tick, whole["ticks"]))
    _refuse_doubles("details", [each.id for each in ticks])
    return Taken(
        article=article,
        claims=claims,
        removed=tuple(_words(article, each) for each in whole["removed"]),
        ticks=ticks,
        rulings=_rulings(whole),
        spellings={
            name_of(wrong): name_of(each["right"])
            for each in whole["spellings"]
            for wrong in each["wrong"]
        },
        due=or_none(day_of, whole["due"]),
        sources=sources,
        # In the order in which they came, not that of the claims they are on.
        evidence=tuple(sorted(evidence, key=lambda each: (each.at, each.id))),
        questions=questions,
        recommended=_recommended(article, whole["recommended"], [each.id for each in claims]),
        left=tuple(_left(whole, sources)),
    )


def _left(whole: _Values, sources: Iterable[Source]) -> Iterable[str]:
    """Yield what a report only tells of."""
    if whole["history"]:
        changes = count_of(whole["history"]["changes"])
        yield f"the history ({changes} changes), and who did what when"
    if whole["sign_offs"]:
        yield "sign-offs"
    if whole["cut"] or count_of(whole["draft"]["of"]) > 1:
        yield "earlier drafts and the claims cut from them"
    if any(each["state"] != Standing.OPEN for each in whole["recommended"]):
        yield "recommended changes that were decided on, or whose words are gone"
    if whole["corrections"]:
        yield "the log of corrections"
    if any(each["rating"] for each in whole["claims"]):
        yield "public ratings"
    if any(each.confidential for each in sources):
        yield "what is confidential in its sources"
    if any(each.copy for each in sources):
        yield "kept copies of files"


def _article(values: _Values) -> Article:
    text = text_of(values["text"])
    if clean(text).removed:
        raise ValueError("there are control characters in the article")
    blocks, at = [], 0
    for each in values["blocks"]:
        block = Block(
            BlockKind(each["kind"]), *_places(each, at, len(text)), clean_line(text_of(each["why"]))
        )
        blocks.append(block)
        at = block.end
    title = line_of(values["title"])
    if not title:
        raise ValueError("the article has no title")
    article = Article(
        text=text,
        blocks=tuple(blocks),
        title=title,
        published=or_none(day_of, values["published"]),
        published_from=line_of(values["published_from"]),
        source=line_of(values["source"]),
        outlet=line_of(values["outlet"]),
        byline=line_of(values["byline"]),
        notes=tuple(map(line_of, values["notes"])),
    )
    if article.sha256 != values["sha256"]:
        raise ValueError("its text is not the one that was checked")
    return article


def _claim(article: Article, values: _Values) -> TakenClaim:
    said = tuple(values["attribution"])
    first = said[0] if said else {}
    cue = first.get("cue")
    text = line_of(values["text"])
    if not text:
        raise ValueError("a claim has no words")
    return TakenClaim(
        id=identity_of(values["id"]),
        span=_words(article, values),
        text=text,
        status=word_of(Status, values["status"]),
        note=lines_of(values["note"]),
        assigned=line_of(values["assigned"]),
        earlier=clean(text_of(values["earlier"] or "")).text,
        fresh=flag_of(values["fresh"]),
        speaker=line_of(values["speaker"]),
        said=said,
        kind=word_of(SourceKind, first.get("kind") or ""),
        cue=Span(*_places(cue, 0, len(article.text))) if cue else None,
    )


def _source(values: _Values) -> Source:
    title, confidential = line_of(values["title"]), flag_of(values["confidential"])
    if not title:
        raise ValueError("a source has no title")
    kept = values["copy"]
    return Source(
        id=identity_of(values["id"]),
        type=word_of(SourceType, values["type"]),
        title=title,
        author=line_of(values["author"]),
        publisher=line_of(values["publisher"]),
        date=line_of(values["date"]),
        address=line_of(values["address"]),
        accessed=or_none(day_of, values["accessed"]),
        rank=word_of(SourceClass, values["rank"]),
        confidential=confidential,
        copy=Copy(hash_of(kept["sha256"]), line_of(kept["name"]), count_of(kept["size"]))
        if kept
        else None,
    )


def _evidence(values: _Values, claim_id: str, sources: tuple[Source, ...]) -> Evidence:
    number = count_of(values["source"])
    if not 0 < number <= len(sources):
        raise ValueError("a piece of evidence is from no source")
    return Evidence(
        id=identity_of(values["id"]),
        claim=claim_id,
        source=sources[number - 1].id,
        stance=word_of(Stance, values["stance"]),
        locator=line_of(values["locator"]),
        excerpt=lines_of(values["excerpt"]),
        authoritative=flag_of(values["authoritative"]),
        note=lines_of(values["note"]),
        by=line_of(values["by"]),
        at=time_of(values["at"]),
    )


def _question(values: _Values, claims: set[str]) -> Question:
    claim, text = values["claim"] or "", lines_of(values["text"])
    if not text:
        raise ValueError("a question has no words")
    answer = lines_of(values["answer"] or "")
    return Question(
        id=identity_of(values["id"]),
        # One about a claim that is gone is about the article.
        claim=claim if claim in claims else "",
        to=word_of(Addressee, values["to"]),
        text=text,
        decides=line_of(values["decides"]),
        by=line_of(values["by"]),
        asked=time_of(values["asked"]),
        answer=answer,
    )


def _recommended(
    article: Article, listed: Iterable[_Values], claims: Sequence[str]
) -> tuple[Recommendation, ...]:
    """Return the changes that nobody has decided on.

    Raises:
        ValueError: one changes no words of one block, or two the same words.
    """
    found: list[Recommendation] = []
    for values in listed:
        if word_of(Standing, values["state"]) is not Standing.OPEN:
            continue
        place = Span(*_places(values, 0, len(article.text)))
        old, new = place.of(article.text), line_of(values["new"])
        inside = any(block.span.holds(place) for block in article.blocks)
        if old != values["old"] or not inside or " ".join(old.split()) == new:
            raise ValueError("a recommended change changes no words of the article")
        if found and found[-1].place is not None and meets(found[-1].place, place):
            raise ValueError("two recommended changes are of the same words")
        number = count_of(values["claim"])
        if not 0 < number <= len(claims):
            raise ValueError("a recommended change is of no claim")
        identity, claim = identity_of(values["id"]), claims[number - 1]
        why, by, at = lines_of(values["why"]), line_of(values["by"]), time_of(values["at"])
        found.append(Recommendation(identity, claim, place, old, new, why, by, at))
    _refuse_doubles("recommended changes", [each.id for each in found])
    return tuple(found)


def _tick(values: _Values) -> TakenTick:
    return TakenTick(
        identity_of(values["detail"]),
        word_of(Tick, values["tick"]),
        line_of(values["correction"] or ""),
    )


def _rulings(whole: _Values) -> dict[str, tuple[Ruling, str]]:
    made = [(each["id"], each["ruling"]) for each in whole["contradictions"] if each["ruling"]]
    made += [(each["contradiction"], each) for each in whole["not_checked"]["earlier_rulings"]]
    return {
        identity_of(key): (word_of(Ruling, ruling["ruling"]), lines_of(ruling["note"]))
        for key, ruling in made
    }


def _words(article: Article, values: _Values) -> Span:
    """Return where the words of a claim are.

    Raises:
        ValueError: there are none, or others.
    """
    span = Span(*_places(values, 0, len(article.text)))
    quote = span.of(article.text)
    if quote != values["quote"]:
        raise ValueError("a claim has other words than the article")
    if quote != quote.strip() or not any(letter.isalnum() for letter in quote):
        raise ValueError("a claim has no words")
    return span


def _places(values: _Values, least: int, most: int) -> tuple[int, int]:
    start, end = count_of(values["start"]), count_of(values["end"])
    if not least <= start <= end <= most:
        raise ValueError("a place is outside the article")
    return start, end


def _refuse_doubles(what: str, named: list[Any]) -> None:
    if len(set(named)) != len(named):
        raise ValueError(f"two of its {what} are the same")
