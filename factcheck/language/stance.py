"""How the words at a place are put forward, and by whom.

A clause says by its own cues whether it is asserted, denied, planned, possible or asked. Words
that somebody is reported to have said also stand under the verb that reports them: what is
"denied" is denied, what is "predicted" is planned, what is "suspected" is only possible. The
levels are those of FactBank (Saurí and Pustejovsky, 2009), which too are held per source.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from factcheck.language.syntax import tokenise, words
from factcheck.model import AnnotatedArticle, Attribution, Clause, Modality, Sentence, Span
from factcheck.text.patterns import regex

_CUES = {
    **dict.fromkeys(words("deny denies denied denying refute refutes refuted"), Modality.DENIED),
    **dict.fromkeys(
        words("rebut rebutted disavow disavowed dispute disputes disputed denial denials"),
        Modality.DENIED,
    ),
    **dict.fromkeys(
        words(
            "predict predicts predicted forecast forecasts expect expects expected promise promises"
            " promised pledge pledges pledged vow vows vowed plan plans planned"
        ),
        Modality.PLANNED,
    ),
    **dict.fromkeys(
        words(
            "suspect suspects suspected suggest suggests suggested doubt doubts doubted fear fears"
            " feared"
        ),
        Modality.POSSIBLE,
    ),
    **dict.fromkeys(words("ask asks asked wonder wonders wondered"), Modality.ASKED),
}
_NOT = words("not n't never neither nor didn't doesn't don't hasn't haven't hadn't won't")
_RULED_OUT = words("rule rules ruled ruling")
_SHIFTED = words("would wouldn't")
_NO_EVIDENCE = regex(r"\bno (?:\w+ )?(?:evidence|proof|indication|sign|truth)\s*\Z", re.IGNORECASE)
_HELD = regex(
    r"\b(?:is|are|was|were) (?:widely )?(?:believed|thought|feared|rumou?red|said) to\s+\Z",
    re.IGNORECASE,
)
"""Passives that leave open whether it is so."""
_NOT_FAIL = regex(
    r"(?:\bnot|n['’]t|\bnever)\s+(?:\w+\s+)?(?:fail|refuse|decline|neglect)\s+to\s+\Z"
    r"|(?:\bnot|n['’]t|\bnever)\s+(?:failed|refused|declined)\s+to\s+\Z",
    re.IGNORECASE,
)
_REACH = 3
"""Tokens before a cue within which a negation belongs to it ("did not formally deny")."""


class Stance(NamedTuple):
    """How some words are put forward.

    Attributes:
        modality: asserted, denied, planned, possible or asked.
        negated: whether the predicate around the words is negated.
        sources: attributions in whose content the words stand, outermost first; empty when the
            outlet says it itself.
        cues: the words that decided, in the order of the text.
        disputed: whether the sentence openly reports two versions.
    """

    modality: Modality
    negated: bool
    sources: tuple[Attribution, ...]
    cues: tuple[Span, ...]
    disputed: bool


def stance_at(annotated: AnnotatedArticle, span: Span) -> Stance:
    """Tell how the words at a span are put forward, and by whom.

    The clause where the span begins decides first; a clause that is asserted takes the modality
    of the innermost reporting verb that has one. A denial that is itself negated ("did not deny
    that") denies nothing.

    Args:
        annotated: an article that was read.
        span: code points into `annotated.article.text`, end exclusive.

    Raises:
        ValueError: when no checked sentence lies where the span begins.
    """
    sentence = _sentence_at(annotated.sentences, span.start)
    clause = _clause_at(sentence, span.start)
    sources = _sources(sentence, span)
    text = annotated.article.text
    modality = clause.modality
    negated = _is_negated(text, clause, span)
    decides = negated or modality is not Modality.ASSERTED
    cues = [clause.cue] if clause.cue is not None and decides else []
    held = _HELD.search(text, clause.start, span.start)
    if held is not None and modality is Modality.ASSERTED:
        modality = Modality.POSSIBLE
        cues.append(_words_of(held))
    # "would" in reported speech is "will" told in the past; alone it says little.
    reported = clause.cue is not None and clause.cue.of(text).lower() in _SHIFTED
    for source in reversed(sources):
        if source.cue is None:
            continue
        given, undone = _force(text, sentence, source.cue)
        if given is None:
            continue
        if undone and given is Modality.DENIED and modality is Modality.DENIED:
            modality = Modality.ASSERTED
        elif not undone and (modality is Modality.ASSERTED or reported):
            modality = given
        elif undone or given is not modality:
            continue
        cues.append(source.cue)
    lack = _lack_of_evidence(text, sentence, clause)
    if lack is not None and modality is Modality.ASSERTED:
        modality = Modality.DENIED
        cues.append(lack)
    return Stance(modality, negated, sources, tuple(sorted(set(cues))), sentence.disputed)


def _is_negated(text: str, clause: Clause, span: Span) -> bool:
    """Whether the words are said not to be so: by their predicate, or as a part that is."""
    if clause.negated:
        return _NOT_FAIL.search(text, clause.start, span.start) is None
    return clause.scope is not None and clause.scope.holds(span)


def _sentence_at(sentences: tuple[Sentence, ...], at: int) -> Sentence:
    n = bisect_right(sentences, at, key=lambda sentence: sentence.start) - 1
    if n < 0 or at >= sentences[n].end:
        raise ValueError(f"no checked sentence at code point {at}")
    return sentences[n]


def _clause_at(sentence: Sentence, at: int) -> Clause:
    """Return the last clause that begins at or before `at`; the first when none does."""
    n = bisect_right(sentence.clauses, at, key=lambda clause: clause.start) - 1
    return sentence.clauses[max(n, 0)]


def _lack_of_evidence(text: str, sentence: Sentence, clause: Clause) -> Span | None:
    """Return "no evidence" where it stands before the clause that it denies."""
    if not text.startswith("that ", clause.start):
        return None
    found = _NO_EVIDENCE.search(text, sentence.start, clause.start)
    return _words_of(found) if found else None


def _words_of(found: re.Match[str]) -> Span:
    return Span(found.start(), found.start() + len(found.group().rstrip()))


def _sources(sentence: Sentence, span: Span) -> tuple[Attribution, ...]:
    """Return the attributions whose content holds the span's begin, outermost first.

    A sentence lists an outer attribution before its inner ones, so their order is kept.
    """
    return tuple(
        attribution
        for attribution in sentence.attributions
        if any(part.start <= span.start < part.end for part in attribution.content)
    )


def _force(text: str, sentence: Sentence, cue: Span) -> tuple[Modality | None, bool]:
    """Return the modality that a reporting cue gives its content, and whether it is negated."""
    tokens = tokenise(text, sentence.span)
    inside = [n for n, token in enumerate(tokens) if cue.start <= token.start < cue.end]
    for n in inside:
        word = tokens[n].word
        after = tokens[n + 1].word if n + 1 < len(tokens) else ""
        given = Modality.DENIED if word in _RULED_OUT and after == "out" else _CUES.get(word)
        if given is not None:
            before = tokens[max(0, n - _REACH) : n]
            return given, any(token.word in _NOT for token in before)
    return None, False
