"""Every quotation of an article against what sources have: graded, with what differs and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.evidence.aligning import (
    LIGHT,
    Aligned,
    Differing,
    align,
    differences,
    gravest_first,
)
from factcheck.evidence.explaining import explained
from factcheck.evidence.gaps import lost_in_gaps, negated_before
from factcheck.evidence.locating import Run, find_pieces, nearest
from factcheck.evidence.pieces import GapKind, Piece, pieces_of
from factcheck.evidence.speakers import Quoted, is_other, quoted_speaker
from factcheck.evidence.words import Stream, Word, words_in
from factcheck.model import (
    AnnotatedArticle,
    CheckedQuotation,
    Difference,
    Grade,
    Quotation,
    Sentence,
    SourceText,
    Span,
    WordChange,
)

_LEAST_SAID_BY = 4
"""Words below which a phrase is one that several people say."""
_LEAST_ALTERED = 3
_SHORT = 6
"""Words below which a quotation is known again only by all of them but one."""
_ONE_OTHER = 5
"""Words from which on a quotation with one other word is known by one word of weight."""
_KEPT = 0.6
"""Least share of a longer quotation's words that its source must have, in order."""
_GRADES = list(Grade)


def check_quotations(
    annotated: AnnotatedArticle, sources: Sequence[SourceText]
) -> tuple[CheckedQuotation, ...]:
    """Hold every quotation of an article against some sources.

    Words that are set off and no utterance, and quotations within others, are left out. A lost or
    added "not", another number or another name always makes a quotation *altered*. Pure.

    Args:
        annotated: the article, as `factcheck.language.annotate` reads it.
        sources: transcripts and documents; of several that have the words, the one that has them
            best, and the first of those, is told.

    Returns:
        One result a quotation, in order; spans count into the article's text.
    """
    found = list(_quotations(annotated))
    quoted = {word.key for _, quotation in found for word in words_in(quotation.value)}
    streams = [Stream(source, quoted) for source in sources]
    return tuple(_checked(annotated, *each, streams) for each in found)


def _quotations(annotated: AnnotatedArticle) -> Iterator[tuple[Sentence, Quotation]]:
    end = 0
    for sentence in annotated.sentences:
        for detail in sentence.details:
            if isinstance(detail, Quotation) and not detail.scare and detail.start >= end:
                end = detail.end
                yield sentence, detail


def _checked(
    annotated: AnnotatedArticle,
    sentence: Sentence,
    quotation: Quotation,
    streams: Sequence[Stream],
) -> CheckedQuotation:
    text = annotated.article.text
    start = text.index(quotation.value, quotation.start)
    pieces = pieces_of(text, start, start + len(quotation.value))
    speaker = quoted_speaker(annotated, sentence, quotation)
    bare = CheckedQuotation(
        start=quotation.start,
        end=quotation.end,
        quoted=quotation.value,
        speaker=speaker.name,
        grade=Grade.NOT_FOUND,
        explanation="",
    )
    words = [word for piece in pieces for word in piece.words]
    if not words:
        return replace(bare, explanation="It has no words to look for.")
    found = bare
    for stream in streams:
        made = _word_for_word(text, bare, (sentence, quotation), pieces, stream, speaker)
        made = made or _altered(text, bare, pieces, stream, speaker)
        if made and _rank(made) < _rank(found):
            found = made
    return replace(found, explanation=explained(found))


def _rank(found: CheckedQuotation) -> tuple[int, bool, bool]:
    """Return what orders results for one quotation, the best first."""
    return _GRADES.index(found.grade), found.other_speaker, bool(found.negated_before)


def _word_for_word(
    text: str,
    bare: CheckedQuotation,
    within: tuple[Sentence, Quotation],
    pieces: Sequence[Piece],
    stream: Stream,
    speaker: Quoted,
) -> CheckedQuotation | None:
    """Return the result where a source has all pieces, None where it has not."""
    best: tuple[tuple[int, bool, bool, int, int], CheckedQuotation] | None = None
    for runs in find_pieces(stream, pieces):
        lost = lost_in_gaps(text, pieces, stream, runs)
        grade = Grade.ALTERED if lost else _grade(text, bare, pieces, stream, runs)
        made = _placed(text, bare, grade, stream, runs[0].first, runs[-1].last, lost, speaker)
        cut = negated_before(text, *within, stream, runs[0].first) if not lost else ""
        made = replace(made, negated_before=cut)
        rank = (*_rank(made), runs[-1].last - runs[0].first, runs[0].first)
        if best is None or rank < best[0]:
            best = rank, made
    return best[1] if best else None


def _grade(
    text: str,
    bare: CheckedQuotation,
    pieces: Sequence[Piece],
    stream: Stream,
    runs: Sequence[Run],
) -> Grade:
    """Return the grade of a quotation of which a source has all pieces."""
    if any(piece.before is GapKind.BRACKET for piece in pieces):
        return Grade.BRACKETED
    if any(run.last < following.first for run, following in pairwise(runs)):
        return Grade.ELIDED
    words = [word for piece in pieces for word in piece.words]
    start, end = stream.words[runs[0].first].start, stream.words[runs[-1].last - 1].end
    core = " ".join(text[words[0].start : words[-1].end].split())
    tail = text[words[-1].end : bare.end].rstrip("\"“”'‘’„«» ").removesuffix(",")
    same = core == " ".join(stream.text[start:end].split())
    if same and stream.text.startswith(tail, end) and "[" not in bare.quoted:
        return Grade.EXACT
    return Grade.BRACKETED if "[" in bare.quoted else Grade.TYPOGRAPHIC


def _altered(
    text: str,
    bare: CheckedQuotation,
    pieces: Sequence[Piece],
    stream: Stream,
    speaker: Quoted,
) -> CheckedQuotation | None:
    """Return the result where a source has most of a quotation's words, None where it has not."""
    groups = _groups(pieces)
    placed = [_nearest(stream, words) for words, _ in groups]
    total = [word for words, _ in groups for word in words]
    kept = sum(each.kept for each in placed if each)
    heavy = sum(each.heavy for each in placed if each)
    found: list[Differing] = []
    for (words, brackets), each in zip(groups, placed, strict=True):
        said = stream.words[each.first : each.last] if each else []
        found += [
            one
            for one in differences(text, words, stream.text, said)
            if one.quoted or one.at not in brackets or one.change is WordChange.NEGATION
        ]
    at = [each for each in placed if each]
    if not at or not _is_known(total, kept, heavy, found):
        return None
    if not found:
        grade = _only_written_otherwise(pieces)
        in_order = all(a.last <= b.first for a, b in pairwise(at))
        if not in_order:
            grade = Grade.ALTERED
            found = [Differing(WordChange.ORDER, tuple(total), (), total[0].start)]
    else:
        grade = Grade.ALTERED
    first = min(each.first for each in at)
    last = max(each.last for each in at)
    if sum(each.last - each.first for each in at) * 4 < last - first:
        # The pieces stand far apart: the words told are those of the longest.
        longest = max(at, key=lambda each: each.kept)
        first, last = longest.first, longest.last
    return _placed(text, bare, grade, stream, first, last, found, speaker)


def _only_written_otherwise(pieces: Sequence[Piece]) -> Grade:
    kinds = {piece.before for piece in pieces}
    if GapKind.BRACKET in kinds:
        return Grade.BRACKETED
    return Grade.ELIDED if GapKind.ELLIPSIS in kinds else Grade.TYPOGRAPHIC


def _groups(pieces: Sequence[Piece]) -> list[tuple[list[Word], set[int]]]:
    """Return the words between ellipses, with the article offsets behind which brackets stand."""
    groups: list[tuple[list[Word], set[int]]] = [([], set())]
    for piece in pieces:
        if piece.before is GapKind.ELLIPSIS:
            groups.append(([], set()))
        words, brackets = groups[-1]
        if piece.before is GapKind.BRACKET and words:
            brackets.add(words[-1].end)
        words += piece.words
    return [group for group in groups if group[0]]


def _nearest(stream: Stream, words: Sequence[Word]) -> Aligned | None:
    """Return the stretch of a source that has most of some words, offsets into its words."""
    best: Aligned | None = None
    at = 0
    for window in nearest(stream, words):
        made = align(words, stream.words[window.first : window.last])
        if made and (best is None or _closeness(made) > _closeness(best)):
            best, at = made, window.first
    return _within_sentences(stream, best, at) if best else None


def _within_sentences(stream: Stream, made: Aligned, at: int) -> Aligned:
    """Return what a stretch of a source from word `at` has, in offsets into all its words.

    At its edges words that differ stand for each other only within one sentence.
    """
    sure = made.sure[0] + at, made.sure[1] + at
    first, last = sure[0], sure[1] + 1
    while first > made.first + at and not stream.sentence_ends_behind(first - 1):
        first -= 1
    while last < made.last + at and not stream.sentence_ends_behind(last - 1):
        last += 1
    return replace(made, first=first, last=last, sure=sure)


def _closeness(made: Aligned) -> tuple[int, int]:
    return made.kept, made.first - made.last


def _is_known(words: Sequence[Word], kept: int, heavy: int, found: Sequence[Differing]) -> bool:
    """Return whether a quotation is known again in words that differ."""
    if not found:
        return True
    if len(words) < _LEAST_ALTERED:
        return False
    changes = {each.change for each in found}
    if changes == {WordChange.NEGATION}:
        return kept >= max(2, len(words) - 2, _KEPT * len(words)) and heavy >= 1
    if kept >= len(words) - 1 and len(found) == 1 and len(words) >= _ONE_OTHER:
        return heavy >= 1
    if len(words) < _SHORT:
        return kept >= len(words) - 1 and heavy >= 2
    weighty = sum(word.key not in LIGHT for word in words)
    return kept >= _KEPT * len(words) and heavy >= max(2, weighty / 2)


def _placed(
    text: str,
    bare: CheckedQuotation,
    grade: Grade,
    stream: Stream,
    first: int,
    last: int,
    found: Sequence[Differing],
    speaker: Quoted,
) -> CheckedQuotation:
    """Return the result with its place in a source: words `first` to before `last`."""
    start, end = stream.words[first].start, stream.words[last - 1].end
    said = stream.text[start:end]
    passage = stream.passage_of(first)
    long_enough = len(bare.quoted.split()) >= _LEAST_SAID_BY
    return replace(
        bare,
        grade=grade,
        differences=tuple(_told(text, each, stream, start, end) for each in gravest_first(found)),
        source=stream.name,
        passage=passage,
        said=said.replace("\n", " "),
        other_speaker=long_enough and is_other(speaker, passage.speaker),
    )


def _told(text: str, each: Differing, stream: Stream, start: int, end: int) -> Difference:
    """Return a difference with its words and where they lie in the article and in what is told."""
    mark = Span(each.at, each.at)
    if each.quoted:
        mark = Span(each.quoted[0].start, each.quoted[-1].end)
    said_mark, said = Span(0, 0), ""
    if each.said:
        first, last = each.said[0].start, each.said[-1].end
        said = " ".join(stream.text[first:last].split())
        if start <= first and last <= end:
            said_mark = Span(first - start, last - start)
    return Difference(each.change, " ".join(mark.of(text).split()), said, mark, said_mark)
