"""A numeral with a currency before or behind it, and what the money is paid for."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.numbers.currencies import (
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    NATIONAL_MONEY,
    PLURALS_OF_MONEY,
)
from factcheck.language.numbers.lexicon import SCALE_SIGNS
from factcheck.language.numbers.numerals import Numeral, glued, hyphen_between, lower_at
from factcheck.language.numbers.quantity import Quantity
from factcheck.language.numbers.tokens import Token
from factcheck.language.numbers.units import MEASURES
from factcheck.model import NumberType

_MOST_PENCE = 100
"""Below it "50p" is money; above it a screen ("1080p")."""
_BEHIND_TIMES = frozenset("ago later earlier after before".split())
_PAID_FOR = frozenset(
    "night season game match vote person head share ticket pupil student child household family"
    " patient bottle pint copy piece meal visit seat dose plate".split()
)
"""What money is paid for, besides units of measure and time ("$50 a barrel", "$15 an hour")."""


def currency_before(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """Return the currency that stands at `at` before a figure, and the token behind it."""
    token = tokens[at]
    if token.text in CURRENCY_SIGNS:
        return CURRENCY_SIGNS[token.text], at + 1
    if at + 1 < len(tokens) and glued(token, tokens[at + 1]):
        unit = CURRENCY_SIGNS.get(token.lower.rstrip(".").replace(".", "") + tokens[at + 1].text)
        if unit and tokens[at + 1].text == "$":
            return unit, at + 2
    if token.text in CURRENCY_CODES and at + 1 < len(tokens) and tokens[at + 1].kind == "figure":
        return "CNY" if token.text == "RMB" else token.text, at + 1
    if token.text == "Rs":
        figure = at + 2 if lower_at(tokens, at + 1) == "." else at + 1
        if figure < len(tokens) and tokens[figure].kind == "figure":
            return "rupee", figure
    return "", at


def amount(tokens: Sequence[Token], numeral: Numeral, unit: str, first: int) -> Quantity:
    """Finish "$5", "$1.2 billion", "£5 m": step over a currency word that says it once more."""
    spaced = SCALE_SIGNS.get(lower_at(tokens, numeral.last), 0.0) if numeral.scale == 1 else 0.0
    if spaced and numeral.figures and tokens[numeral.last].text.islower():
        value = numeral.value * spaced
        numeral = numeral._replace(value=value, last=numeral.last + 1, scale=spaced)
    last = numeral.last
    if CURRENCY_WORDS.get(lower_at(tokens, last)) == unit:
        last += 1
    hyphened = hyphen_between(tokens, last)
    return paid_for(tokens, Quantity(numeral, NumberType.MONEY, unit, first, last, hyphened))


def read_money_behind(
    tokens: Sequence[Token], numeral: Numeral, *, pounds_are_money: bool
) -> Quantity | None:
    """Read "5 million euros", "300 Swiss francs", "five cents", "200 million pounds", "50p".

    Args:
        tokens: the sentence.
        numeral: the numeral that the currency may stand behind.
        pounds_are_money: whether "pounds" without a scale word are sterling.
    """
    n = numeral.last
    n += hyphen_between(tokens, n)
    word = lower_at(tokens, n)
    unit = ""
    if word in CURRENCY_WORDS:
        unit = CURRENCY_WORDS[word]
    elif n < len(tokens) and tokens[n].text in CURRENCY_CODES:
        unit = "CNY" if tokens[n].text == "RMB" else tokens[n].text
    elif n < len(tokens) and tokens[n].text in ("€", "£") and glued(tokens[n - 1], tokens[n]):
        unit = CURRENCY_SIGNS[tokens[n].text]
    elif word == "p" and numeral.figures and numeral.value < _MOST_PENCE:
        unit = "penny" if glued(tokens[n - 1], tokens[n]) else ""
    elif word in ("pound", "pounds"):
        sterling = lower_at(tokens, n + 1) == "sterling"
        if sterling or pounds_are_money or numeral.scale >= 1e6:
            unit = "GBP"
            n += sterling
    elif n < len(tokens) and tokens[n].text[0].isupper():
        unit, n = _national(tokens, n)
    if not unit or n >= len(tokens):
        return None
    return paid_for(tokens, Quantity(numeral, NumberType.MONEY, unit, numeral.first, n + 1))


def _national(tokens: Sequence[Token], n: int) -> tuple[str, int]:
    """Return the currency of "Swiss francs", "New Zealand dollars", and its last token."""
    for last in (n + 1, n + 2):
        word = lower_at(tokens, last)
        if not word.isalpha():
            return "", n
        name = PLURALS_OF_MONEY.get(word) or word.removesuffix("s")
        unit = NATIONAL_MONEY.get((lower_at(tokens, last - 1).rstrip("."), name), "")
        if not unit and name == "dollar":
            unit = name
        unit = unit or CURRENCY_WORDS.get(word, "")
        if unit:
            return unit, last
        if not tokens[last].text[0].isupper():
            return "", n
    return "", n


def paid_for(tokens: Sequence[Token], money: Quantity) -> Quantity:
    """Extend "$15" to "$15 an hour": a rate is no sum, and its unit says so ("USD/hour")."""
    n = money.last
    step = 2 if hyphen_between(tokens, n) else 1
    n += step - 1
    joint = lower_at(tokens, n)
    what = lower_at(tokens, n + step)
    if joint not in ("a", "an", "per") or not what.isalpha():
        return money
    if lower_at(tokens, n + step + 1) in _BEHIND_TIMES:
        return money  # "paid $15 a year ago"
    name = MEASURES.get(what) or (what if joint == "per" or what in _PAID_FOR else "")
    if not name:
        return money
    return money._replace(unit=f"{money.unit}/{name}", last=n + step + 1, hyphened=False)
