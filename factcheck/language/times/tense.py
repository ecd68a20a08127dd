"""Whether the words around a time speak of the past or of the future."""

from __future__ import annotations

from enum import Enum, auto

from factcheck.language.times import lexicon as lex
from factcheck.language.times.lexicon import words
from factcheck.language.times.tokens import Tokens
from factcheck.text.patterns import regex


class Tense(Enum):
    """Where a time lies as seen from publication."""

    PAST = auto()
    FUTURE = auto()
    UNKNOWN = auto()


_FUTURE = words("""
    will shall would must may might can scheduled expected planned planning due
    slated upcoming deadline deadlines expires expire expiring hopes intends intend begins starts
    opens resumes meets takes proposed effective
    """)
"""Words whose times lie ahead."""
_BARE = words("begin meet resume")
"""Verbs in the present whose times lie ahead; some are nouns too."""
_PAST = words("""
    was were had did said told came went began got took made gave found left held met saw won lost
    won sent led ran fell rose died hit broke sold bought paid wrote spoke shot fought became kept
    brought built caught chose drew drove flew grew heard hid knew laid lay rode
    sang sank shut spent stood stole struck swore taught thought threw wore been since
    """)
"""Past forms that are no present or participle of another sense."""
_STOPS_BACK = frozenset((";", ":", "“", "”", '"', ")", "where", "when", "which", "who", "whose"))
_STOPS_AHEAD = frozenset((";", ":", "“", "”", '"', "("))
_MODALS = words("will shall would must should may might can could")
_BETWEEN = words(
    "be have been not also being get n't t only still now soon to due scheduled expected"
)
"""Words that can stand between an auxiliary and its participle."""
_ED = regex(r"[a-z]{2,}ed")
_NOT_VERBS = frozenset({"united", "indeed", "hundred", "need", "speed", "seed", "feed", "breed"})
_IF_REACH = 8
_REACH = 14
"""Words: how far a verb can stand from its time."""


_BEFORE_NOUNS = words("a an the its their his her our still more most new")
"""What stands behind them is no verb: “a still unspecified date”."""
_SAYING = words("said says told reported according")
_SCHEDULED = words("""
    meeting meetings vote votes election elections primary primaries caucus caucuses debate hearing
    game match race final convention session summit talks deadline ceremony inauguration trial
    concert rally launch opening referendum runoff conference event show speech address visit march
    """)
"""Nouns of what is known before it happens."""


def tense_at(tokens: Tokens, first: int, last: int) -> Tense:
    """Return the tense that governs the expression of the tokens `first` to `last` (exclusive).

    The nearest verb before it decides, else the nearest behind it; one clause only. Where the
    expression belongs to a noun ("Friday's vote", "the May 7 vote"), the verb behind comes first.
    """
    lead = tokens.words[max(0, first - 2) : first]
    if len(lead) == 2 and lead[0] in ("is", "are") and lead[1] in ("on", "in", "for"):
        return Tense.FUTURE
    with_noun = tokens.codes[last : last + 1] == lex.POSSESSIVE or (
        first > 0
        and tokens.words[first - 1] == "the"
        and tokens.codes[last : last + 1] == lex.OTHER
    )
    back, ahead = _tense_back(tokens, first), _tense_ahead(tokens, last)
    if back is Tense.FUTURE and tokens.words[last : last + 1] in (["was"], ["were"]):
        # "The service planned for Saturday was called off"
        back = Tense.PAST
    if _is_respite(tokens, first, last) or _is_put_off(tokens, first):
        return Tense.FUTURE
    if with_noun:
        return _tense_of_noun(tokens, first, last, back, ahead)
    if (
        back is None
        and ahead is None
        and first
        and tokens.words[first - 1] in ("until", "till", "by")
    ):
        return Tense.FUTURE
    if back is None and ahead is None:
        # "if they lose in the fall"
        before = tokens.words[max(0, first - _IF_REACH) : first]
        return Tense.FUTURE if "if" in before or "once" in before else Tense.UNKNOWN
    return back or ahead or Tense.UNKNOWN


_PUT_OFF = words("""
    postponed postponing postpones postpone delayed delaying delays adjourned adjourning adjourns
    extended extending extends deferred deferring defers rescheduled rescheduling pushed pushing
    moved moving suspended suspending suspends
    """)
_PUT_OFF_REACH = 7


def _is_put_off(tokens: Tokens, first: int) -> bool:
    """Return whether it is a new date: “was moved to Monday”, “adjourned the case until Monday”."""
    link = tokens.words[first - 1] if first else ""
    reach = {"until": _PUT_OFF_REACH, "till": _PUT_OFF_REACH, "to": 2}.get(link, 0)
    before = range(first - 1, max(-1, first - 1 - reach), -1)
    for n in before:
        if tokens.words[n] in _STOPS_BACK:
            return False
        if tokens.words[n] in _PUT_OFF:
            return True
    return False


_GIVEN = words("give gives gave given has have")


def _is_respite(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether it is a term still open: “gave them until Monday to agree”."""
    if tokens.words[first - 1 : first] != ["until"] or tokens.words[last : last + 1] != ["to"]:
        return False
    return any(word in _GIVEN for word in tokens.words[max(0, first - 6) : first])


def _tense_of_noun(
    tokens: Tokens, first: int, last: int, back: Tense | None, ahead: Tense | None
) -> Tense:
    """Return the tense of “Friday's vote”: past, unless the noun or the words before say else."""
    lead = tokens.words[max(0, first - 3) : first]
    had = "had" in tokens.words[max(0, first - _REACH) : first]
    if not had and any(word in ("ahead", "before", "into", "until", "leading") for word in lead):
        return Tense.FUTURE
    scheduled = any(word in _SCHEDULED for word in tokens.words[last : last + 5])
    if back is None and ahead is None and scheduled:
        return Tense.UNKNOWN
    if back is Tense.PAST or Tense.FUTURE not in (back, ahead):
        return Tense.PAST
    return Tense.FUTURE if scheduled else Tense.PAST


def _tense_back(tokens: Tokens, first: int) -> Tense | None:
    opened = 0
    left = _REACH
    for n in range(first - 1, -1, -1):
        left -= tokens.words[n].isalnum()
        if left < 0:
            break
        if tokens.words[n] == ")":
            # What stands in short brackets is passed over: "at 9 a.m. EST (1400 GMT) on Friday"
            opened = next(
                (k for k in range(n - 1, max(-1, n - 6), -1) if tokens.words[k] == "("), 0
            )
        if n >= opened > 0:
            continue
        if tokens.words[n] in _BECAUSE and _is_of_the_past(tokens, n, first):
            return Tense.PAST
        found = _tense_of(tokens, n)
        if found is Tense.PAST and _is_unreal(tokens, n):
            return Tense.FUTURE
        if found is not None:
            return _corrected(tokens, n, found)
        if tokens.words[n] in _STOPS_BACK:
            break
    return None


def _is_unreal(tokens: Tokens, n: int) -> bool:
    """Return whether a past form is a condition: “what would follow if he won on Nov. 8”."""
    near = tokens.words[max(0, n - 4) : n]
    return "if" in near and "had" not in near and "would" in tokens.words[max(0, n - _REACH) : n]


_BECAUSE = words("after following over since")


def _is_of_the_past(tokens: Tokens, n: int, first: int) -> bool:
    """Return whether a noun that has happened leads to the time: “after the attack on Friday”."""
    between = tokens.words[n + 1 : first]
    return (
        1 < len(between) < 8
        and between[0] in _BEFORE_NOUNS
        and not any(word in _SCHEDULED or word == "," for word in between)
    )


def _tense_ahead(tokens: Tokens, last: int) -> Tense | None:
    for n in range(last, min(len(tokens.words), last + _REACH)):
        if tokens.words[n] in _SAYING:
            return None
        found = _tense_of(tokens, n)
        if found is not None:
            return found
        if tokens.words[n] in _STOPS_AHEAD:
            break
    return None


def _corrected(tokens: Tokens, n: int, found: Tense) -> Tense:
    """Let the auxiliary before decide: “must be returned by”, “had been due to expire”."""
    for back in range(n - 1, max(-1, n - 6), -1):
        word = tokens.words[back]
        if found is Tense.FUTURE:
            if word == "had":
                return Tense.PAST
        elif word in ("is", "are"):
            # "when it is sold on Friday"
            ahead = any(each in _ONCE for each in tokens.words[max(0, back - 6) : back])
            return Tense.FUTURE if ahead else Tense.UNKNOWN
        elif word in _MODALS:
            return Tense.PAST if "have" in tokens.words[back:n] else Tense.FUTURE
        elif word == "be" and back and tokens.words[back - 1] == "to":
            past = back > 1 and tokens.words[back - 2] in ("was", "were", "had")
            return Tense.PAST if past else Tense.FUTURE
        if word not in _BETWEEN and not word.endswith("ly"):
            break
    return found


_ONCE = words("when once until if before after")
_SEEMING = words("""
    appeared appears appear seemed seems seem used believed thought known said found reported
    alleged considered claimed claims happened proved turned turns
    """)
"""Before "to be" they leave the tense open: “appeared to be asleep”."""
_TELLING = words("saying telling adding")
_COMING = words("""
    coming going meeting travelling traveling flying visiting hosting returning starting beginning
    playing arriving leaving heading opening closing voting resuming launching vying
    """)
"""Participles that, behind “is” or “are” and with a date, speak of what is arranged."""


_NO_SUBJECT = words("is are was were be been being am get gets to the a all re s and or will would")


def _is_finite(leader: str) -> bool:
    """Return whether a form like "set" behind the word is a past tense: “she set aside”."""
    plain = leader.isalpha() and leader not in _NO_SUBJECT and leader not in _MODALS
    return plain and leader not in _BEFORE_NOUNS


def _is_verb_of_plans(tokens: Tokens, n: int) -> bool:
    """Return whether “plans” is a verb: “the council plans to vote”, no “announced the plan”."""
    leader = tokens.words[n - 1] if n else ""
    return tokens.words[n + 1 : n + 2] == ["to"] and leader not in _BEFORE_NOUNS


def _tense_of(tokens: Tokens, n: int) -> Tense | None:
    word = tokens.words[n]
    if word in ("plan", "plans"):
        return Tense.FUTURE if _is_verb_of_plans(tokens, n) else None
    if word in _BARE and (not n or tokens.words[n - 1] not in _BEFORE_NOUNS):
        return Tense.FUTURE
    if word in _FUTURE:
        if word == "may" and tokens.capital(n) and n:
            return None
        return Tense.FUTURE
    if word == "won" and tokens.words[n + 1 : n + 3] in (["'", "t"], ["’", "t"]):
        return Tense.FUTURE
    if word in _PAST:
        return Tense.PAST
    if word == "ll" and n and tokens.words[n - 1] in ("'", "’"):
        return Tense.FUTURE
    follower = tokens.words[n + 1] if n + 1 < len(tokens.words) else ""
    leader = tokens.words[n - 1] if n else ""
    if word in _TELLING:
        return Tense.PAST
    if word == "to" and follower == "be" and leader in _SEEMING:
        return None
    if word == "to" and (follower == "be" or leader in ("is", "are", "set", "going", "likely")):
        return Tense.FUTURE
    if word == "set" and follower == "for" and leader in ("is", "are"):
        return Tense.FUTURE
    if word == "set":
        return Tense.PAST if follower == "on" or _is_finite(leader) else None
    if word in _COMING and leader in ("is", "are", "re", "m"):
        return Tense.FUTURE
    if leader in _BEFORE_NOUNS:
        return None
    if _ED.fullmatch(word) and word not in _NOT_VERBS and not tokens.capital(n):
        return Tense.PAST
    return None
