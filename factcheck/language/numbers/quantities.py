"""A numeral with what is written around it: unit, currency, per cent, age."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.language.numbers.lexicon import GROUPS, SCALES
from factcheck.language.numbers.numerals import (
    DASHES,
    Numeral,
    glued,
    hyphen_between,
    lower_at,
    read_numeral,
)
from factcheck.language.numbers.tokens import Token
from factcheck.language.numbers.units import (
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    GLUED_MEASURES,
    GLUED_ONLY,
    MEASURES,
    NATIONAL_DOLLARS,
    PER,
    PERCENT_WORDS,
    SQUARE,
)
from factcheck.model import NumberType


@dataclass(slots=True, frozen=True)
class Quantity:
    """A numeral with its unit.

    Attributes:
        numeral: the numeral; its `last` is behind the numeral alone.
        type: sort of quantity.
        unit: normal unit, empty for counts.
        first, last: tokens first up to but not including last, unit and currency included.
        hyphened: whether a hyphen binds it to the word behind it ("104-page").
    """

    numeral: Numeral
    type: NumberType
    unit: str
    first: int
    last: int
    hyphened: bool = False


def read_quantity(
    tokens: Sequence[Token], at: int, *, pounds_are_money: bool = False
) -> Quantity | None:
    """Read the quantity that begins at token `at`, or return None.

    Args:
        tokens: the sentence.
        at: where to begin.
        pounds_are_money: whether "pounds" without a scale word are sterling.
    """
    sign, after_sign = _currency_before(tokens, at)
    if sign and after_sign >= len(tokens):
        return None
    numeral = read_numeral(tokens, after_sign)
    if numeral is None or (sign and not numeral.figures):
        return None
    if sign:
        return _amount(tokens, numeral, sign, at)
    if numeral.ordinal:
        return Quantity(numeral, NumberType.ORDINAL, "", at, numeral.last)
    return (
        _percentage(tokens, numeral)
        or _money_behind(tokens, numeral, pounds_are_money)
        or _age(tokens, numeral)
        or _measure(tokens, numeral)
        or _plain(tokens, numeral)
    )


def _currency_before(tokens: Sequence[Token], at: int) -> tuple[str, int]:
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
    return "", at


def _amount(tokens: Sequence[Token], numeral: Numeral, unit: str, first: int) -> Quantity:
    """Finish "$5", "$1.2 billion", "£5m": step over a currency word that says it once more."""
    last = numeral.last
    if CURRENCY_WORDS.get(lower_at(tokens, last)) == unit:
        last += 1
    hyphened = hyphen_between(tokens, last)
    return Quantity(numeral, NumberType.MONEY, unit, first, last, hyphened)


def _percentage(tokens: Sequence[Token], numeral: Numeral) -> Quantity | None:
    """Read "5 percent", "5%", "5 per cent", "five percentage points", "17-point" is not one."""
    n = numeral.last
    if hyphen_between(tokens, n):
        n += 1
    word = lower_at(tokens, n)
    last = 0
    if word == "percentage" and lower_at(tokens, n + 1) in ("point", "points"):
        return Quantity(
            numeral, NumberType.PERCENTAGE_POINTS, "percentage point", numeral.first, n + 2
        )
    if word == "percentage" and lower_at(tokens, n + 1) == "-":
        return Quantity(
            numeral, NumberType.PERCENTAGE_POINTS, "percentage point", numeral.first, n + 3
        )
    if word in PERCENT_WORDS and word != "percentage":
        last = n + 1
    elif word == "per" and lower_at(tokens, n + 1) == "cent":
        last = n + 2
    if not last:
        return None
    return Quantity(numeral, NumberType.PERCENT, "%", numeral.first, last)


def _money_behind(
    tokens: Sequence[Token], numeral: Numeral, pounds_are_money: bool
) -> Quantity | None:
    """Read "5 million euros", "300 U.S. dollars", "five cents", "200 million pounds"."""
    n = numeral.last
    hyphened = hyphen_between(tokens, n)
    if hyphened:
        n += 1
    word = lower_at(tokens, n)
    unit = ""
    if word in CURRENCY_WORDS:
        unit = CURRENCY_WORDS[word]
    elif n < len(tokens) and tokens[n].text in CURRENCY_CODES:
        unit = "CNY" if tokens[n].text == "RMB" else tokens[n].text
    elif n < len(tokens) and tokens[n].text in ("€", "£") and glued(tokens[n - 1], tokens[n]):
        unit = CURRENCY_SIGNS[tokens[n].text]
    elif lower_at(tokens, n + 1) in ("dollars", "dollar"):
        unit = NATIONAL_DOLLARS.get(word.rstrip("."), "")
        n += 1
    elif n < len(tokens) and tokens[n].text[0].isupper():
        unit = CURRENCY_WORDS.get(lower_at(tokens, n + 1), "")  # "300 Turkish liras"
        n += 1
    elif word in ("pound", "pounds"):
        sterling = lower_at(tokens, n + 1) == "sterling"
        if sterling or pounds_are_money or numeral.scale >= 1e6:
            unit = "GBP"
            n += sterling
    if not unit or n >= len(tokens):
        return None
    return Quantity(numeral, NumberType.MONEY, unit, numeral.first, n + 1)


def _age(tokens: Sequence[Token], numeral: Numeral) -> Quantity | None:
    """Read "34-year-old", "34 years old", "34 years of age", "six-month-old"."""
    n = numeral.last
    if hyphen_between(tokens, n) or (n < len(tokens) and tokens[n].text in DASHES):
        n += 1
    unit = {"year": "year", "years": "year", "month": "month", "months": "month"}.get(
        lower_at(tokens, n), ""
    )
    unit = unit or {"week": "week", "weeks": "week", "day": "day", "days": "day"}.get(
        lower_at(tokens, n), ""
    )
    if not unit:
        return None
    n += 1
    if lower_at(tokens, n) in DASHES:
        n += 1
    if lower_at(tokens, n) in ("old", "olds", "old's"):
        return Quantity(numeral, NumberType.AGE, unit, numeral.first, n + 1)
    if lower_at(tokens, n) == "of" and lower_at(tokens, n + 1) == "age":
        return Quantity(numeral, NumberType.AGE, unit, numeral.first, n + 2)
    return None


def _measure(tokens: Sequence[Token], numeral: Numeral) -> Quantity | None:
    """Read "60km", "six miles", "240,000 square metres", "603 kilometres per hour"."""
    n = numeral.last
    close = n < len(tokens) and glued(tokens[n - 1], tokens[n])
    hyphened = hyphen_between(tokens, n)
    if hyphened:
        n += 1
    if lower_at(tokens, n) == "°":
        n += 1
        named = lower_at(tokens, n) in ("c", "f")
        return Quantity(numeral, NumberType.MEASURE, "degree", numeral.first, n + named)
    prefix = SQUARE.get(lower_at(tokens, n).rstrip("."), "")
    if prefix:
        n += 1
        n += hyphen_between(tokens, n)
    word = lower_at(tokens, n)
    unit = MEASURES.get(word, "")
    if close and not hyphened:
        unit = GLUED_ONLY.get(word, "") or (unit if word in GLUED_MEASURES else "")
    elif len(word) == 2 and word in ("mi", "ha", "ft", "yd", "mb", "gb", "kw", "mw", "gw"):
        unit = unit if numeral.figures else ""
    if not unit:
        return None
    n += 1
    unit = prefix + unit
    inches = _inches_behind(tokens, n) if unit == "foot" else None
    if inches is not None:
        feet = Numeral(numeral.value + inches[0] / 12, numeral.first, numeral.last, figures=True)
        return Quantity(feet, NumberType.MEASURE, "foot", numeral.first, inches[1])
    speed = (unit, _per_what(tokens, n))
    if speed in PER:
        return Quantity(numeral, NumberType.MEASURE, PER[speed], numeral.first, n + 2)
    if unit == "kilometre" and lower_at(tokens, n) == "/" and lower_at(tokens, n + 1) == "h":
        return Quantity(numeral, NumberType.MEASURE, "km/h", numeral.first, n + 2)
    return Quantity(numeral, NumberType.MEASURE, unit, numeral.first, n)


def _inches_behind(tokens: Sequence[Token], n: int) -> tuple[float, int] | None:
    """Return inches and end of "-3" in "5-foot-3", "2 inches" in "6 feet 2 inches"."""
    if hyphen_between(tokens, n) and tokens[n + 1].kind == "figure":
        return float(tokens[n + 1].text.replace(",", "")), n + 2
    inches = read_numeral(tokens, n) if n < len(tokens) else None
    if inches is None or inches.value >= _INCHES_TO_A_FOOT:
        return None
    if lower_at(tokens, inches.last) not in ("inch", "inches", "in"):
        return None
    return inches.value, inches.last + 1


_INCHES_TO_A_FOOT = 12


def _per_what(tokens: Sequence[Token], n: int) -> str:
    """Return "hour" for "per hour", "an hour", "-per-hour" at token `n`."""
    if lower_at(tokens, n) in ("per", "an", "a"):
        return lower_at(tokens, n + 1)
    return ""


def _plain(tokens: Sequence[Token], numeral: Numeral) -> Quantity:
    """Take a numeral as a count or, where it is a fraction, as a ratio."""
    hyphened = hyphen_between(tokens, numeral.last)
    if numeral.fraction:
        return Quantity(numeral, NumberType.RATIO, "", numeral.first, numeral.last)
    last = numeral.last
    if lower_at(tokens, last) in GROUPS and numeral.figures:
        group = GROUPS[tokens[last].lower]
        if tokens[last].lower != "score":
            widened = Numeral(numeral.value * group, numeral.first, last + 1, figures=True)
            return Quantity(widened, NumberType.COUNT, "", numeral.first, last + 1)
    if hyphened and lower_at(tokens, last + 1) in SCALES:
        hyphened = False
    return Quantity(numeral, NumberType.COUNT, "", numeral.first, last, hyphened)
