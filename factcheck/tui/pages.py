"""What the pages about a claim say, as paragraphs of words with looks. No widget."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from textual.content import Content

from factcheck.model import (
    Change,
    Claim,
    Detail,
    Passage,
    Recommendation,
    SourceKind,
    Time,
)
from factcheck.model.evidence import weak_backing
from factcheck.text.anchors import nearby
from factcheck.text.wording import Part, word_diff
from factcheck.tui.open_article import DETAIL_LABELS, OpenArticle
from factcheck.tui.symbols import Symbols

Piece = tuple[str, str]
"""Words and the look they are drawn in: head, words, label, flag, differs."""
Page = Iterator[list[Piece]]
"""Paragraphs, each a list of pieces."""


def claim_page(opened: OpenArticle, index: int, symbols: Symbols) -> Page:
    """Yield a claim in full: status, words, source, note, what clashes, details."""
    claim = opened.claims[index]
    yield [(_head(opened, index, symbols), "head")]
    yield from _since(claim)
    yield [(claim.text, "words")]
    if " ".join(claim.text.split()) != " ".join(claim.quote.split()):
        yield [("article ", "label"), (claim.quote, "words")]
    if claim.speaker:
        yield [("source ", "label"), (claim.speaker, "words")]
    if claim.note:
        yield [("note ", "label"), (claim.note, "words")]
    yield from _recommended(opened, index, symbols)
    rating = opened.ratings.get(claim.id)
    if rating is not None:
        yield [("readers are told ", "label"), (rating.word, "head"), (f" {rating.url}", "label")]
    for question in opened.questions:
        if question.claim == claim.id:
            yield [(f"asked the {question.to.value} ", "label"), (question.text, "words")]
            yield [("answer ", "label"), (question.answer or "none yet", "words")]
    for number in opened.flags[index]:
        found = opened.contradictions[number]
        yield [(_flag_head(opened, number, symbols), "flag")]
        yield [(symbols.plain(found.explanation), "words")]
    yield from _details(claim)


def _since(claim: Claim) -> Page:
    """Yield what a new draft made of a claim."""
    if claim.fresh:
        yield [("new in this draft", "label")]
    if claim.earlier:
        yield _changes(claim)


def _changes(claim: Claim) -> list[Piece]:
    """Return a claim's words, in brackets those that went since an earlier draft."""
    return [
        ("since an earlier draft ", "label"),
        *_compared(word_diff(claim.earlier, claim.compared_with)),
    ]


def _compared(diff: Sequence[tuple[str, Part]]) -> Iterator[Piece]:
    """Yield a comparison, in brackets what went."""
    for text, part in diff:
        if part is Part.OUT:
            space = " " if text[:1].isspace() else ""
            yield from ((space, "words"), (f"[{text.strip()}]", "gone"), (" ", "words"))
        else:
            yield text, "differs" if part is Part.IN else "words"


def _recommended(opened: OpenArticle, index: int, symbols: Symbols) -> Page:
    """Yield the changes recommended on a claim, word by word, and what became of them."""
    for each in opened.changes[index]:
        told = f"{' ' if each.new else ''}{symbols.dot} {each.told}"
        behind: list[Piece] = []
        if not each.old and each.place is not None:
            behind = [(nearby(opened.article, each.place)[0].rstrip() + " ", "label")]
        words = _compared(word_diff(each.old, each.new))
        sign = (f"{symbols.change} {each.deed} ", "flag")
        yield [sign, *behind, *words, (told, "label")]
        if each.why:
            yield [("why ", "label"), (each.why, "words")]


def _change_in_short(change: Recommendation, symbols: Symbols) -> str:
    """Return a recommended change in a few words ("Five → Six")."""
    old, new = (" ".join(words.split()) for words in (change.old, change.new))
    if not old:
        return f"+{new}"
    return f"{old} {symbols.arrow} {new}" if new else f"{symbols.minus}{old}"


def _in_short(claim: Claim, symbols: Symbols) -> str:
    """Return only what changed in a claim since an earlier draft ("Five → Six, +late")."""
    told: list[str] = []
    before = Part.SAME
    for text, part in word_diff(claim.earlier, claim.compared_with):
        words = " ".join(text.split())
        if part is Part.OUT:
            told.append(f"{symbols.minus}{words}")
        elif part is Part.IN and before is Part.OUT:
            told[-1] = f"{told[-1][1:]} {symbols.arrow} {words}"
        elif part is Part.IN:
            told.append(f"+{words}")
        before = part
    return ", ".join(told)


def contradictions_page(opened: OpenArticle, index: int, symbols: Symbols) -> Page:
    """Yield what a claim clashes with, each with both passages and what they read."""
    if not opened.flags[index]:
        yield [("This claim clashes with nothing.", "label")]
    for number in opened.flags[index]:
        found = opened.contradictions[number]
        yield [(_flag_head(opened, number, symbols), "flag")]
        yield [(symbols.plain(found.explanation), "words"), (f" ({found.rule})", "label")]
        for passage in found.passages:
            yield _passage(opened, passage)
        record = opened.rulings.get(found.id)
        if record:
            note = f" {symbols.dot} {record.note}" if record.note else ""
            yield [("ruling ", "label"), (f"{record.ruling.value}, {record.by}{note}", "words")]
        yield []


def sources_page(opened: OpenArticle, index: int, symbols: Symbols) -> Page:
    """Yield what a claim rests on, who says it, then all who speak in the article."""
    claim = opened.claims[index]
    yield from _evidence(opened, claim, symbols)
    yield []
    yield [("Who says it", "label")]
    if not claim.attributions:
        yield [("The article says this in its own voice.", "words")]
    for read in claim.attributions:
        source = read.source.of(opened.article.text) if read.source else ""
        cue = read.cue.of(opened.article.text) if read.cue else ""
        said = " ".join(part for part in (source, cue) if part)
        yield [(read.speaker or said or "not named", "head")]
        kind = "unnamed" if read.kind is SourceKind.NONE else read.kind.value
        yield [("words ", "label"), (" ".join(said.split()), "words"), (f"  {kind}", "label")]
    speakers = Counter(each.speaker for each in opened.claims if each.speaker)
    if speakers:
        yield []
        yield [("All who speak here", "label")]
    for speaker, count in sorted(speakers.items(), key=lambda each: (-each[1], each[0])):
        claims = "claim" if count == 1 else "claims"
        yield [(f"{speaker} ", "words"), (f"{symbols.dot} {count} {claims}", "label")]


def _evidence(opened: OpenArticle, claim: Claim, symbols: Symbols) -> Page:
    """Yield each piece of evidence on a claim with its source and the calls to it."""
    backed = opened.backed
    sources = {each.id: each for each in backed.sources}
    ranks = {each.id: each.rank for each in backed.sources}
    weak = weak_backing(claim, backed.evidence, ranks)
    if weak is not None:
        yield [(f"{symbols.flag} verified, but it {weak.value}", "flag")]
    own = [each for each in backed.evidence if each.claim == claim.id and each.source in sources]
    if not own:
        yield [("No evidence is attached.", "label")]
    for each in own:
        source = sources[each.source]
        secret = f" {symbols.dot} confidential" if source.confidential else ""
        about = f" {symbols.dot} {source.rank.value} {source.type.value}{secret}"
        yield [(f"{each.stance.value}: {source.title}", "head"), (about, "label")]
        where = each.locator or "no place given: incomplete"
        last = f" {symbols.dot} has the last word" if each.authoritative else ""
        yield [("place ", "label"), (where, "words" if each.locator else "flag"), (last, "label")]
        if each.excerpt:
            yield [("says ", "label"), (each.excerpt, "words")]
        if each.note:
            yield [("note ", "label"), (each.note, "words")]
        for call in backed.calls:
            if call.source == source.id:
                at = f"{call.at.astimezone():%d %b %H:%M} {call.by}: "
                yield [(at, "label"), (call.outcome.value, "words"), (f" {call.note}", "label")]


def history_page(changes: Sequence[Change], claim: Claim, symbols: Symbols) -> Page:
    """Yield what people did to a claim, last first."""
    own = [change for change in changes if claim.id in (change.subject, *change.subjects)]
    if not own:
        yield [("Nobody has changed this claim.", "label")]
    for change in reversed(own):
        look = "label" if change.undone else "words"
        at = f"{change.at.astimezone():%d %b %H:%M}"
        yield [(f"{at} {symbols.dot} {change.by} ", "label"), (change.what, look)]


def _head(opened: OpenArticle, index: int, symbols: Symbols) -> str:
    claim = opened.claims[index]
    parts = (
        f"{index + 1} of {len(opened.claims)}",
        f"{symbols.status(claim.status)} {claim.status.value}",
        *((f"{symbols.again} to re-check",) if claim.earlier else ()),
        f"paragraph {opened.block_of(claim.start)}",
    )
    return f" {symbols.dot} ".join(parts)


def _flag_head(opened: OpenArticle, number: int, symbols: Symbols) -> str:
    found = opened.contradictions[number]
    record = opened.rulings.get(found.id)
    ruling = record.ruling.value if record else "no ruling yet"
    kind = found.kind.value.replace("_", " ")
    return f"{symbols.flag} {found.level.value}, {kind} {symbols.dot} {ruling}"


def _passage(opened: OpenArticle, passage: Passage) -> list[Piece]:
    """Return a passage with its differing words marked, where it stands before it."""
    where = passage.article or f"paragraph {opened.block_of(passage.start)}"
    pieces: list[Piece] = [(f"{where} ", "label")]
    at = 0
    for mark in passage.marks:
        start, end = mark.start - passage.start, mark.end - passage.start
        pieces += [(passage.text[at:start], "words"), (passage.text[start:end], "differs")]
        at = end
    pieces.append((passage.text[at:], "words"))
    if passage.reads:
        pieces.append((f"  = {passage.reads}", "label"))
    return pieces


def _details(claim: Claim) -> Page:
    """Yield the details by type."""
    for type_, label in DETAIL_LABELS:
        for detail in claim.details:
            if isinstance(detail, type_):
                yield [(f"{label} ", f"detail-{label}"), (reading(detail), "words")]


def reading(detail: Detail) -> str:
    """Return a detail's words, with its normal value where the words do not say it."""
    words = " ".join(detail.surface.split())
    value = detail.value
    if isinstance(detail, Time):
        value = detail.value or detail.unresolved
    known = value and value.casefold() not in words.casefold()
    return f"{words} = {value}" if known else words


def peek(opened: OpenArticle, index: int, symbols: Symbols) -> Content:
    """Return a claim in two lines: where and what it is, and what matters most about it."""
    claim = opened.claims[index]
    head = f" {symbols.dot} ".join(
        part for part in (_head(opened, index, symbols), claim.speaker) if part
    )
    if claim.earlier:
        about = Content.styled(f"{symbols.again} {_in_short(claim, symbols)}", "$text-warning")
    elif opened.flags[index]:
        first = opened.contradictions[opened.flags[index][0]]
        about = Content.styled(
            f"{symbols.flag} {symbols.plain(first.explanation)}", "$text-warning"
        )
    elif opened.open_changes[index]:
        change = _change_in_short(opened.open_changes[index][0], symbols)
        about = Content.styled(f"{symbols.change} {change}", "$text-warning")
    elif claim.note:
        about = Content(f"note: {claim.note}")
    else:
        values = ("".join(words for words, _ in detail) for detail in _details(claim))
        about = Content(f" {symbols.dot} ".join(values))
    return Content("\n").join([Content.styled(head, "bold"), about])
