"""How a clause is put forward: asserted, denied, planned, possible or asked; negated or not.

The cues follow the certainty and polarity levels of FactBank (Saurí and Pustejovsky, 2009),
reduced to what a checker has to know.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language.negation import negation_of
from factcheck.language.syntax import BE, MODAL, SUBORDINATOR, Token, words
from factcheck.model import Modality, Span

_DENY = words(
    "deny denies denied denying reject rejects rejected rejecting refute refutes refuted dismiss"
    " dismisses dismissed dismissing rebut rebutted disavow disavowed denial denials"
)
_DENIED_OBJECT = words(
    "claim claims allegation allegations report reports accusation accusations suggestion"
    " suggestions charge charges rumour rumours rumor rumors idea notion"
)
"""What "rejected" and "dismissed" must meet before they deny: bills are rejected too."""
_ASK = words(
    "ask asks asked asking wonder wonders wondered question questions questioned inquire"
    " inquired enquired"
)
_PROMISE = words(
    "plan plans planned planning intend intends intended vow vows vowed promise promises promised"
    " pledge pledges pledged expect expects expected schedule scheduled set due announce announces"
    " announced agree agrees agreed propose proposes proposed threaten threatens threatened hope"
    " hopes hoped aim aims aimed seek seeks"
)
_PROMISE_TO = _PROMISE - words("announce announces announced") | {"going", "about", "need", "needs"}
_WILL = words("will shall won't shan't 'll")
_MAYBE = words(
    "may might could mightn't couldn't possibly perhaps probably likely allegedly reportedly"
    " apparently seemingly supposedly purportedly potentially presumably maybe suspected alleged"
    " appears appeared appear seems seemed seem rumoured rumored unclear should ought"
)
_IF = words("if unless whether lest provided")


class Reading(NamedTuple):
    """What a clause's cues say.

    Attributes:
        modality: how it is put forward.
        negated: whether its predicate is negated.
        cue: the deciding words, or None.
        scope: what is said not to be so, or None.
        governs: "deny", "ask" or "promise" when the complement of this clause, the clause behind
            it, stands under such a verb; else empty.
    """

    modality: Modality
    negated: bool
    cue: Span | None
    scope: Span | None
    governs: str


_ADJUNCT = words("because although though while whereas after before until since unless so")
"""Words that open a clause of its own, which the verb before it does not put forward."""


def read_modality(tokens: Sequence[Token], governor: str, *, asked: bool) -> Reading:
    """Read modality and negation of one clause.

    Args:
        tokens: its tokens, at least one.
        governor: `governs` of the clause before it.
        asked: whether the sentence ends in a question mark.
    """
    negation = negation_of(tokens)
    modality, cue = _modality(tokens, governor)
    if asked and modality is Modality.ASSERTED:
        modality, cue = Modality.ASKED, _span(tokens[-1])
    if negation is None:
        return Reading(modality, False, cue, None, _governs(tokens))
    if cue is None:
        cue = negation.cue
    elif 0 <= negation.cue.start - cue.end <= 1:
        cue = Span(cue.start, negation.cue.end)
    return Reading(modality, negation.whole, cue, negation.scope, _governs(tokens))


def _span(token: Token) -> Span:
    return Span(token.start, token.end)


def _modality(tokens: Sequence[Token], governor: str) -> tuple[Modality, Span | None]:
    """Return modality and cue, the governing clause first, then the clause's own words."""
    first = tokens[0]
    if first.word in _ADJUNCT:
        governor = ""
    if governor == "deny":
        return Modality.DENIED, None
    if first.word in _IF:
        asks = governor == "ask" or first.word == "whether"
        return (Modality.ASKED if asks else Modality.POSSIBLE), _span(first)
    if governor == "ask" and first.word in SUBORDINATOR:
        return Modality.ASKED, _span(first)
    for n, token in enumerate(tokens):
        word = token.word
        after = tokens[n + 1].word if n + 1 < len(tokens) else ""
        if word in _DENY and _does_deny(tokens, n):
            return Modality.DENIED, _span(token)
        if word in _WILL or word.endswith("'ll"):
            return Modality.PLANNED, _span(token)
        if after == "to" and (word in _PROMISE_TO or (word in BE and _plans(tokens, n))):
            return Modality.PLANNED, Span(token.start, tokens[n + 1].end)
        if word in ("would", "wouldn't"):
            planned = governor == "promise"
            return (Modality.PLANNED if planned else Modality.POSSIBLE), _span(token)
        if word in _MAYBE and not _is_other_word(tokens, n):
            return Modality.POSSIBLE, _span(token)
    return Modality.ASSERTED, None


def _is_other_word(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word like "may" is another: the month, "likely voters", "appeared in court"."""
    word = tokens[at].word
    after = [token.word for token in tokens[at + 1 : at + 3]]
    if word == "may":
        framed = at > 0 and tokens[at - 1].word in _MONTH_FRAME
        return tokens[at].capital and (framed or (bool(after) and after[0].isdigit()))
    if word == "likely":
        return bool({"voter", "voters"} & set(after))
    return word.startswith("appear") and bool(after) and after[0] in _SEEN


_SEEN = words("in on at before with alongside for opposite together by for from onstage live")
"""Words behind "appeared" that make it an act and no impression."""
_MONTH_FRAME = words("in on of until since by from last next early late mid")
"""Words before which "May" is the month."""


def _does_deny(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of denial says that something is not so ("denied entry" does not)."""
    word = tokens[at].word
    after = [token.word for token in tokens[at + 1 : at + 6]]
    if at and tokens[at - 1].word in BE:
        return False
    if word.startswith("den"):
        return not after or after[0] not in ("entry", "access", "bail", "permission", "parole", "a")
    return any(name in _DENIED_OBJECT for name in after)


def _plans(tokens: Sequence[Token], at: int) -> bool:
    """Whether "is to", "are to" plan something: a subject stands before them."""
    return (
        at > 0
        and tokens[at].word in ("is", "are", "was", "were")
        and at + 2 < len(tokens)
        and (
            tokens[at - 1].word not in ("it", "goal", "aim", "plan", "way", "thing", "point", "job")
        )
    )


def _governs(tokens: Sequence[Token]) -> str:
    """Return what the clause's last verb of denial, asking or promising does to what follows."""
    for token in reversed(tokens[-5:]):
        word = token.word
        if word in _DENY:
            return "deny"
        if word in _ASK:
            return "ask"
        if word in _PROMISE:
            return "promise"
        if word in MODAL:
            break
    return ""
