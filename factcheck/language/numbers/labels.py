"""What looks like a number and is none: labels, names, years, pronouns."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.numbers.counted import counted_after
from factcheck.language.numbers.lexicon import (
    LABEL_WORDS,
    NOT_AFTER_ONE,
    NOT_BEFORE_ONE,
    ORDINALS,
    SMALL,
    TENS,
)
from factcheck.language.numbers.nouns import FUNCTION_WORDS, is_plural
from factcheck.language.numbers.numerals import DASHES, glued, lower_at
from factcheck.language.numbers.quantity import Quantity
from factcheck.language.numbers.tokens import Token
from factcheck.model import Bound, NumberType

_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_LONGEST_UNSEPARATED = 9
"""Digits of the longest figure written without separators; more make an identification number."""
_NOT_AFTER_FIRST = frozenset(
    "lady ladies century centuries of amendment name names aid hand place gentleman family things"
    " ever baptist"
    " avenue street minister and to responder responders reported on in at since".split()
)
_NAMES_BY_ORDINALS = frozenset(
    "street st avenue ave century centuries amendment circuit district infantry regiment division"
    " army fleet battalion brigade congress corps cavalry airborne precinct ward".split()
)
_NAMED_BY_ORDINALS = frozenset("street st avenue ave century centuries".split())
_NOT_BEFORE_FIRST = frozenset("at from".split())
_WORDS_TO_STREET = 5
_STREETS = frozenset(
    "Street St Avenue Ave Road Rd Boulevard Blvd Drive Dr Lane Ln Square Highway Hwy Parkway Pkwy"
    " Court Terrace Crescent Broadway".split()
)
_JOINTS = frozenset("in on for by at".split())
"""Words that join two others by hyphens ("all-in-one", "one-on-one", "two-by-four")."""
_FLOOR_WORDS = frozenset("hand hands guess class rate wave fiddle".split())


def is_label(tokens: Sequence[Token], at: int, *, title_case: bool) -> bool:
    """Return whether the figure at token `at` is part of a name or label ("G7", "Boeing 737").

    Args:
        tokens: the sentence.
        at: the figure.
        title_case: whether the sentence writes most of its words with a capital, so that a
            capital before a figure means nothing.
    """
    if at == 0:  # An item of a list: "1. Stir."
        listed = len(tokens) > 1 and tokens[1].text in ".)" and tokens[0].kind == "figure"
        return listed or _is_house_number(tokens, at)
    before = tokens[at - 1]
    if tokens[at].kind == "word" and not title_case and _is_named_in_words(tokens, at):
        return True
    if _is_house_number(tokens, at):
        return True
    if glued(before, tokens[at]):
        if before.kind == "word" or before.text in "#/_§.:'’*":
            return True
        if before.text == "," and at >= 2 and tokens[at - 2].kind == "figure":
            return glued(tokens[at - 2], before)
        if before.text in "-\u2010\u2011\u2013" and at >= 2 and glued(tokens[at - 2], before):
            bearer = tokens[at - 2]
            named = bearer.text[0].isupper() or bearer.lower == "mid"
            # "All-in-one", "one-on-one": a phrase that is one word.
            return bearer.kind == "word" and (named or bearer.lower in _JOINTS)
    if before.text == "#" or (before.text == "." and at >= 2 and tokens[at - 2].lower == "no"):
        return True
    if before.text == "=" or (
        tokens[at].kind == "figure"
        and tokens[at].text.isdigit()
        and len(tokens[at].text) > _LONGEST_UNSEPARATED
    ):
        return True
    if before.kind != "word":
        return False
    if before.lower.replace(".", "") in LABEL_WORDS and before.lower != "no":
        return True
    if before.text == "No":
        return True
    if not before.text[0].isupper() or before.lower in FUNCTION_WORDS:
        return False
    if tokens[at].kind != "figure" or at < 2:
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None and tokens[at - 2].text == "(" and following.text == ")":
        return True
    if title_case:
        return False
    if following is None:
        return True
    if following.lower == "to" and at + 2 < len(tokens) and tokens[at + 2].kind == "figure":
        return False  # "beat the Owls 21 to 14"
    if following.lower == "of" and lower_at(tokens, at + 2) in ("the", "its", "all"):
        return False  # "gave Labour 12 of the 21 seats"
    if _is_gapped(tokens, at):
        return False
    # "Cruz 34 delegates" and "Sweden 1 – 0" are counts and scores behind a name.
    return not (is_plural(following.text) or following.text in DASHES)


def _is_gapped(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a name and a figure leave out the verb and the noun said before.

    So in "Norwind runs 412 pubs and Halden 263, mostly in towns"; not in "two jets, an Airbus 320
    and a Boeing 737", as there an article or another such name stands before.
    """
    name = at - 1
    while name > 0 and tokens[name].kind == "word" and tokens[name].text[0].isupper():
        name -= 1
    if tokens[name].lower != "and" or (at + 1 < len(tokens) and tokens[at + 1].text not in ",.;"):
        return False
    said = [
        n
        for n in range(1, name)
        if tokens[n].kind == "figure" and tokens[n].text.replace(",", "").isdigit()
    ]
    return bool(said) and all(
        not tokens[n - 1].text[0].isupper() and is_plural(lower_at(tokens, n + 1)) for n in said
    )


def _is_named_in_words(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a number in words with a capital is part of a name.

    So it is inside a sentence ("the Five Eyes", "the Fab Four", "the Gang of Eight").
    """
    before = tokens[at - 1]
    numeral = tokens[at].lower in SMALL or tokens[at].lower in TENS
    return numeral and tokens[at].text[0].isupper() and before.kind == "word"


def _is_house_number(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a figure is the number of a house: "12 Mill Street", "317 S. Dale Ave."."""
    if tokens[at].kind != "figure" or not tokens[at].text.isdigit():
        return False
    for n in range(at + 1, min(at + 1 + _WORDS_TO_STREET, len(tokens))):
        token = tokens[n]
        if n > at + 1 and token.text in _STREETS:
            beyond = lower_at(tokens, n + 1)
            return not is_plural(beyond)
        if not (token.text[0].isupper() or token.text == "."):
            return False
    return False


def is_badly_glued(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Return whether letters or figures are glued behind it that are no unit ("3D", "1990s")."""
    last = quantity.last
    if last >= len(tokens) or not quantity.numeral.figures:
        return False
    following = tokens[last]
    if not glued(tokens[last - 1], following):
        return False
    if following.kind in ("word", "figure"):
        crossed = last + 1 < len(tokens) and glued(following, tokens[last + 1])
        return following.lower != "x" or crossed  # "10x faster", but "16x9"
    beyond = last + 1 < len(tokens) and glued(following, tokens[last + 1])
    return following.text in "/:'’.,_" and beyond and tokens[last + 1].lower[:1].isalnum()


def is_year(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Return whether a bare four-digit figure is a year and counts nothing."""
    numeral = quantity.numeral
    if quantity.type is not NumberType.COUNT or not numeral.figures or numeral.scale != 1:
        return False
    token = tokens[numeral.first]
    if len(token.text) != 4 or numeral.last != numeral.first + 1:
        return False
    if not _FIRST_YEAR <= numeral.value <= _LAST_YEAR:
        return False
    following = lower_at(tokens, quantity.last)
    before = lower_at(tokens, quantity.first - 1)
    return not is_plural(following) or before in ("in", "the", "since", "by", "of", "'s")


def is_pronoun(tokens: Sequence[Token], quantity: Quantity, bound: Bound) -> bool:
    """Return whether a number is a pronoun or an idiom.

    So "one" is in "no one", "one of the", "one day", a number in "one-on-one", "below zero".
    """
    numeral = quantity.numeral
    token = tokens[numeral.first]
    if quantity.hyphened and lower_at(tokens, quantity.last + 1) in _JOINTS:
        return True
    if token.lower == "zero" and lower_at(tokens, quantity.first - 1) in ("below", "above"):
        return True  # "below zero" is a place on a scale.
    if token.lower != "one" or numeral.last != numeral.first + 1:
        return False
    if quantity.unit in ("day", "month", "year", "week") and quantity.type is NumberType.MEASURE:
        return bound is Bound.EXACT and lower_at(tokens, quantity.first + 1) != "-"
    if quantity.type is not NumberType.COUNT:
        return False
    before = lower_at(tokens, quantity.first - 1)
    # "said that one call took place": this "that" opens a clause and points at nothing.
    opens_clause = before == "that" and counted_after(tokens, quantity.last, 1.0)[0]
    if before in NOT_BEFORE_ONE and not opens_clause:
        return True
    following = lower_at(tokens, quantity.last)
    if bound in (Bound.AT_LEAST, Bound.MORE_THAN, Bound.AT_MOST) and following != "another":
        return following in ("day", "another")
    if quantity.hyphened and following == "-":
        return True
    if bound is Bound.EXACT and not counted_after(tokens, quantity.last, 1.0)[0]:
        return True
    if quantity.last >= len(tokens) or tokens[quantity.last].kind != "word":
        return True
    if tokens[quantity.last].text[0].isupper():
        return True
    return following in NOT_AFTER_ONE or following in FUNCTION_WORDS or following.endswith("'s")


def is_empty_ordinal(tokens: Sequence[Token], quantity: Quantity) -> bool:
    """Return whether an ordinal orders nothing ("at first", "First Amendment", "secondly")."""
    if quantity.type is not NumberType.ORDINAL:
        return False
    first, last = quantity.first, quantity.last
    if quantity.numeral.figures:
        # A street, a congress and a century are named by their ordinals.
        named = last < len(tokens) and tokens[last].text[0].isupper()
        return lower_at(tokens, last) in (_NAMES_BY_ORDINALS if named else _NAMED_BY_ORDINALS)
    if last >= len(tokens) or tokens[last].kind != "word":
        return tokens[first].lower in ORDINALS and ORDINALS[tokens[first].lower] < 4
    following = tokens[last]
    if following.kind == "figure" or following.lower in SMALL or following.lower in TENS:
        return True
    if following.lower in _NOT_AFTER_FIRST or following.lower in _FLOOR_WORDS:
        return True
    if lower_at(tokens, first - 1) in _NOT_BEFORE_FIRST:
        return True
    if following.text[0].isupper() and tokens[first].text[0].isupper():
        return True
    if following.lower in FUNCTION_WORDS or following.lower.endswith("ed"):
        return True
    return lower_at(tokens, first - 1) in FUNCTION_WORDS and not _opens_phrase(
        lower_at(tokens, first - 1)
    )


def _opens_phrase(word: str) -> bool:
    """Return whether an ordinal may follow the function word inside a noun phrase."""
    return word in frozenset(
        "a an the this that his her its their our my your of in for by on as with is was were are"
        " be"
        " been not only and or to from had has have at since until after before such than".split()
    )
