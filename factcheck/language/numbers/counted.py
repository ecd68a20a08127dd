"""What a number counts: the noun phrase behind it, or the quantity noun before it.

A head-noun finder without a tagger: a noun phrase runs until a function word, a mark or a verb,
and its head is its first plural noun, because a number above one asks for a plural.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.numbers.lexicon import ORDINALS, SCALES, SMALL, TENS
from factcheck.language.numbers.nouns import (
    ADJECTIVES_IN_ED,
    FUNCTION_WORDS,
    NOUNS_IN_ING,
    NOUNS_LIKE_VERBS,
    PARTICIPLES_BEFORE_NOUNS,
    PLURAL_MODIFIERS,
    SAME_IN_BOTH,
    VERBS,
    ends_phrase,
    is_plural,
    singular,
)
from factcheck.language.numbers.tokens import Token
from factcheck.model import Span
from factcheck.text.patterns import regex

Counted = tuple[str, Span | None]
"""Lower-case singular head noun and the words counted; "" and None when nothing is counted."""

NOTHING: Counted = ("", None)

PLACE_IN_ORDER = 0.5
"""Value that stands for an ordinal, whose noun may be singular or plural."""
_LONGEST_PHRASE = 7
"""Words looked at for a head noun; longer pre-modification is not written in news."""

_SET_DETERMINERS = frozenset("the those these his her its their our your my all such dozen".split())
_QUANTITY_NOUNS = frozenset(
    "population crowd audience toll turnout attendance circulation membership workforce capacity"
    " staff magnitude enrollment enrolment".split()
)
"""Nouns whose own size the number gives ("a crowd of 12,000", "the toll rose to 45")."""
_OBJECT_OPENERS = frozenset(
    "a an the this that these those his her its their our my your him them himself herself itself"
    " themselves it me us you one off out up down for".split()
)
_DEGREES_OF = frozenset("more most fewer less".split())
"""Words that compare, between a number and its noun."""
_ACRONYM = regex(r"[A-Z]{2,5}s?\Z")
"""An abbreviation as a noun ("12 MPs", "11 RBI")."""
_SEQUENTIAL = frozenset(("last", "next", "this", "past"))
_KIN = frozenset(
    "son daughter brother sister nephew niece cousin grandson granddaughter boy girl friend"
    " father mother wife husband twin stepson stepdaughter".split()
)
"""Nouns behind which a name says who it is."""
_NOT_AGENTS = frozenset(
    "former other senior junior super inner outer upper lower later major minor human german roman"
    " another further never proper bitter clever popular summer winter number under after over"
    " order paper water power river border silver matter letter chapter quarter color floor"
    " earlier newer older younger bigger smaller larger longer shorter higher better".split()
)
"""Words in -er, -or, -man that are nobody."""
_PARENTS = frozenset("mother father mom dad mum parent parents".split())
_LINKS = frozenset(
    "of to at is was were are be been has have had now stands stood rose rises risen climbed grew"
    " jumped fell dropped hit reached reaches passed exceeded increased decreased by from about"
    " nearly almost around over than more least as high currently officially already later since"
    " up down also reported put numbered totaled totalled".split()
)
"""Words that may stand between a quantity noun and its number."""
_OTHERS = frozenset(("others", "other", "more"))
_COMPARED = (("compared", "with"), ("compared", "to"), ("up", "from"), ("down", "from"))
"""Words before a number that is another value of what was just counted."""
_ELLIPTIC = frozenset(
    "was were are is have had has of who died survived remain remained injured wounded killed hurt"
    " missing dead arrested hospitalized hospitalised".split()
)


def counted_after(tokens: Sequence[Token], at: int, value: float) -> Counted:
    """Return what is counted by a number of this value that ends before token `at`.

    Args:
        tokens: the sentence.
        at: first token behind the number and its bound ("calls" in "five calls").
        value: its upper value; above one, the head must look like a plural;
            `PLACE_IN_ORDER` for an ordinal.
    """
    at = _past_of(tokens, at)
    first = at
    words = _phrase(tokens, at, single=value == 1)
    if not words:
        return NOTHING
    head = _head(tokens, words, value)
    if head is None:
        return NOTHING
    while first < head and tokens[first].lower in ("more", "other", "additional", "-"):
        first += 1
    span = Span(tokens[first].start, tokens[head].end)
    if _ACRONYM.match(tokens[head].text):
        return tokens[head].text.removesuffix("s").lower(), span
    noun = singular(tokens[head].lower)
    return noun.removesuffix("'s").removesuffix("'"), span


def counted_unit(tokens: Sequence[Token], at: int) -> Counted:
    """Return what is counted in "104-page report": the word bound to the number by a hyphen.

    A "40-strong crew" counts its people.
    """
    if at >= len(tokens) or tokens[at].kind != "word":
        return NOTHING
    if tokens[at].lower == "strong":
        return "person", None
    if tokens[at].lower in FUNCTION_WORDS or tokens[at].lower in ("something", "odd"):
        return NOTHING
    return singular(tokens[at].lower), tokens[at].span


def counted_before(tokens: Sequence[Token], at: int) -> Counted:
    """Return the quantity noun before a number: "toll" -> "death", "number of calls" -> "call".

    Args:
        tokens: the sentence.
        at: first token of the number with its bound.
    """
    n = at - 1
    if n >= 1 and tokens[n].lower == "of" and tokens[n - 1].lower in _PARENTS:
        return "child", None
    for _ in range(5):
        if n < 0:
            return NOTHING
        word = tokens[n].lower
        if word in _QUANTITY_NOUNS:
            before = tokens[n - 1] if n else tokens[n]
            if word == "toll":
                noun = "death" if before.lower in ("death", "the", "toll", "its") else before.lower
                first = before if noun == before.lower else tokens[n]
                return noun, Span(first.start, tokens[n].end)
            return word, Span(tokens[n].start, tokens[n].end)
        if word not in _LINKS:
            break
        n -= 1
    return _number_of(tokens, n)


def inherits(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a number that ends before token `at` counts what the one before it counted.

    So it does in "ten people were killed, 140 were injured", "12 children and 70 others".
    """
    if at >= len(tokens):
        return False
    word = tokens[at].lower
    if word in _OTHERS:
        return counted_after(tokens, at + 1, 2.0) == NOTHING
    return word in _ELLIPTIC


def is_compared(tokens: Sequence[Token], at: int) -> bool:
    """Return whether "compared with" and its like stand before token `at`.

    Such a number counts what the one before it counted: "40 boats, compared with 30 last year".
    """
    return at >= 2 and (tokens[at - 2].lower, tokens[at - 1].lower) in _COMPARED


def past_determiner(tokens: Sequence[Token], at: int) -> int:
    """Return the token behind "the", "its" and their like at `at` ("half the voters")."""
    while at < len(tokens) and tokens[at].lower in _SET_DETERMINERS:
        at += 1
    return at


def _past_of(tokens: Sequence[Token], at: int) -> int:
    """Step over "of the", "of his", "of the 40": what comes behind is what is counted."""
    if at + 1 >= len(tokens) or tokens[at].lower != "of":
        return at
    n = at + 1
    while n < len(tokens) and (
        tokens[n].lower in _SET_DETERMINERS
        or tokens[n].kind == "figure"
        or tokens[n].lower in SMALL
        or tokens[n].lower in TENS
        or tokens[n].lower in SCALES
    ):
        n += 1
    return n


def _phrase(tokens: Sequence[Token], at: int, *, single: bool = False) -> list[int]:
    """Return indices of the words of the noun phrase that begins at token `at`.

    Args:
        tokens: the sentence.
        at: its first word.
        single: whether its noun is in the singular, so that no plural shows where it ends.
    """
    words: list[int] = []
    n = at
    seen_plural = joined = False
    while n < len(tokens) and len(words) < _LONGEST_PHRASE:
        token = tokens[n]
        word = token.lower
        if token.kind == "mark":
            joins = token.text in "-&" and words and n + 1 < len(tokens)
            joins = joins and tokens[n - 1].end == token.start == tokens[n + 1].start - 1
            if not joins:
                break
            n, joined = n + 1, True
            continue
        if joined:  # "long-serving", "front-runners": one word with what stands before it.
            joined = False
            seen_plural = seen_plural or is_plural(word)
            words.append(n)
            n += 1
            continue
        if words and word in _SEQUENTIAL:
            break
        if token.kind == "figure" and words and tokens[n - 1].text[0].isupper():
            words.append(n)  # "58 Fortune 500 companies"
            n += 1
            continue
        if not words and word in _DEGREES_OF and _is_before_plural(tokens, n):
            n += 1  # "two most successful plays", "five more people"
            continue
        if token.kind == "figure" or (ends_phrase(word) and token.text != "US"):
            break
        if words and (word in ORDINALS or word in SMALL):
            break
        verb = _is_verb(word, bool(words), seen_plural, single)
        if verb and not (
            (not seen_plural and _is_noun_here(tokens, n)) if words else _is_participle(tokens, n)
        ):
            break
        seen_plural = seen_plural or is_plural(word) or word in SAME_IN_BOTH
        words.append(n)
        n += 1
    return words


def _is_before_plural(tokens: Sequence[Token], n: int) -> bool:
    """Return whether a plural stands within three words behind token `n`, no small word between."""
    for token in tokens[n + 1 : n + 4]:
        if token.kind != "word" or ends_phrase(token.lower) or token.lower in VERBS:
            return False
        if is_plural(token.lower) or token.lower in SAME_IN_BOTH:
            return True
    return False


def _is_participle(tokens: Sequence[Token], n: int) -> bool:
    """Return whether a verb form is an adjective here ("two known cases")."""
    return tokens[n].lower in PARTICIPLES_BEFORE_NOUNS and _is_before_plural(tokens, n)


def _is_noun_here(tokens: Sequence[Token], n: int) -> bool:
    """Return whether a word that may be noun or verb is a noun: no object stands behind it."""
    if tokens[n].lower not in NOUNS_LIKE_VERBS:
        return False
    if n + 1 == len(tokens):
        return True
    following = tokens[n + 1]
    has_object = following.lower in _OBJECT_OPENERS or following.kind == "figure"
    return not (has_object or following.text[0].isupper())


def _is_verb(word: str, inside: bool, seen_plural: bool, single: bool) -> bool:
    """Return whether a word is taken for a verb, so that the noun phrase ends before it."""
    if word in VERBS:
        if is_plural(word):
            return seen_plural  # "six wins" before a plural was seen, "officials says" behind one.
        return inside or word not in NOUNS_LIKE_VERBS
    if word.endswith("ly") and seen_plural:
        return True
    if word.endswith("ing") and (seen_plural or (single and inside)):
        return word not in NOUNS_IN_ING
    if word.endswith("ed") and seen_plural:
        return word not in ADJECTIVES_IN_ED or inside
    return False


def _head(tokens: Sequence[Token], words: list[int], value: float) -> int | None:
    """Return the index of the head noun, or None when no word fits the number."""
    if value == 1:
        return _singular_head(tokens, words)
    if value in (PLACE_IN_ORDER, 0.0):  # "The third goal", "zero complaints", "zero knowledge".
        plural = _head(tokens, words, 2.0)
        return _singular_head(tokens, words) if plural is None else plural
    for place, n in enumerate(words):
        word = tokens[n].lower
        following = words[place + 1] if place + 1 < len(words) else None
        if _ACRONYM.match(tokens[n].text) and (following is None or tokens[n].text[-1] == "s"):
            return n
        if word.endswith(("'s", "s'")) or not (is_plural(word) or word in SAME_IN_BOTH):
            continue
        if following is not None:
            after = tokens[following].lower
            attributive = word in PLURAL_MODIFIERS or word in SAME_IN_BOTH
            if attributive and is_plural(after) and not after.endswith("'s"):
                continue
            if tokens[n].end == tokens[following].start - 1 and _hyphened(tokens, n, following):
                if after in ("in", "at", "of", "by"):
                    return n  # "brothers-in-law"
                continue
        if _is_name(tokens, words, place):
            continue
        return n
    return None


def _hyphened(tokens: Sequence[Token], left: int, right: int) -> bool:
    return right == left + 2 and tokens[left + 1].text == "-"


def _is_name(tokens: Sequence[Token], words: list[int], place: int) -> bool:
    """Return whether a plural-looking word is a name ("three Texas officials", "19 back Sanders").

    One with a capital is, where a small word stands before it or a plural noun comes behind it.
    """
    if not tokens[words[place]].text[:1].isupper():
        return False
    if place > 0 and tokens[words[place - 1]].text.islower():
        return True
    return any(is_plural(tokens[n].lower) for n in words[place + 1 :])


def _singular_head(tokens: Sequence[Token], words: list[int]) -> int | None:
    """Return the head of "one phone call occurred": the last word before the phrase ends."""
    last: int | None = None
    for n in words:
        word = tokens[n].lower
        if is_plural(word):
            return last if last is None else _before_name(tokens, words, last)
        if last is not None and word.endswith("ed") and word not in ADJECTIVES_IN_ED:
            break
        if word.endswith(("'s", "ly")):
            continue
        if last is not None and tokens[n].text[0].isupper() and _is_person(tokens[last]):
            break  # "his six-year-old son John", "one striker Joe Marsh"
        last = n
    if last is not None and tokens[last].lower.endswith("ed"):
        return None
    return last


def _is_person(token: Token) -> bool:
    """Return whether a small word is a noun for somebody, behind which a name says who."""
    word = token.lower
    if word in _KIN:
        return True
    agent = word.endswith(("er", "or", "ist", "man", "woman")) and len(word) > 4
    return agent and token.text.islower() and word not in _NOT_AGENTS


def _before_name(tokens: Sequence[Token], words: list[int], last: int) -> int:
    """Return the last small word up to `last`, which a name and a plural stand behind.

    So "case" is the head in "in one case Internet users complained".
    """
    small = [n for n in words if n <= last and tokens[n].text.islower()]
    return small[-1] if small else last


def _number_of(tokens: Sequence[Token], n: int) -> Counted:
    """Return "call" for "the number of calls" that ends at or shortly before token `n`."""
    for m in range(n, max(n - 6, 0), -1):
        if tokens[m].kind == "mark":
            break
        if tokens[m].lower == "of" and tokens[m - 1].lower == "number":
            words = _phrase(tokens, _past_of(tokens, m))
            head = _head(tokens, words, 2.0)
            if head is None:
                return NOTHING
            return singular(tokens[head].lower), Span(tokens[words[0]].start, tokens[head].end)
    return NOTHING
