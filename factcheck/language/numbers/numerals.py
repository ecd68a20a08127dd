"""One numeral, in figures or words, read from tokens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language.numbers.lexicon import (
    FRACTION_NAMES,
    FRACTION_SIGNS,
    GROUPS,
    ORDINALS,
    SCALE_SIGNS,
    SCALES,
    SMALL,
    TENS,
)
from factcheck.language.numbers.tokens import Token
from factcheck.model import Bound

ORDINAL_ENDINGS = ("st", "nd", "rd", "th")
DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014")
_GROUP = 3
"""Digits between commas that part thousands."""
_LONGEST_FIGURE = 24
"""Digits of the longest figure that is read; nobody counts further."""
_SINGLE_KINDS = frozenset(
    "mother mom mum father dad parent parents man woman malt bed room currency market market's day"
    " file payer person thing".split()
)
"""Nouns before which "single" says of what kind and not how many, or is an idiom."""
_HYPHENS = frozenset("-\u2010\u2011")


class Numeral(NamedTuple):
    """A numeral as read.

    Attributes:
        value: its value, scale included.
        first, last: tokens first up to but not including last.
        ordinal: whether it counts a place ("third", "21st").
        fraction: whether it is a share ("half", "two-thirds").
        figures: whether it is written in figures.
        scale: what its figure was multiplied with; 1 without a scale word.
        bound: the bound that its own words make ("dozens", "a couple of").
    """

    value: float
    first: int
    last: int
    ordinal: bool = False
    fraction: bool = False
    figures: bool = False
    scale: float = 1.0
    bound: Bound = Bound.EXACT


def glued(left: Token, right: Token) -> bool:
    """Return whether no white space stands between two neighbours."""
    return left.end == right.start


def hyphen_between(tokens: Sequence[Token], at: int) -> bool:
    """Return whether token `at` is a hyphen glued to its neighbours on both sides."""
    return (
        0 < at < len(tokens) - 1
        and tokens[at].text in _HYPHENS
        and glued(tokens[at - 1], tokens[at])
        and glued(tokens[at], tokens[at + 1])
    )


def lower_at(tokens: Sequence[Token], at: int) -> str:
    """Return the lower-case token at an index, empty outside the sentence."""
    return tokens[at].lower if 0 <= at < len(tokens) else ""


def read_numeral(tokens: Sequence[Token], at: int) -> Numeral | None:
    """Read the numeral that begins at token `at`, or return None."""
    token = tokens[at]
    if token.kind == "figure":
        return _read_figure(tokens, at)
    if token.kind == "mark":
        share = FRACTION_SIGNS.get(token.text)
        return Numeral(share, at, at + 1, figures=True) if share else None
    return _read_words(tokens, at)


def _read_figure(tokens: Sequence[Token], at: int) -> Numeral | None:
    """Read "12", "3.5", "1,200", "1.2 billion", "5m", "21st", "2½", "1/3"."""
    digits = _plain_digits(tokens[at].text)
    if len(digits) > _LONGEST_FIGURE:
        return None
    value = float(digits)
    after = at + 1
    if after >= len(tokens):
        return Numeral(value, at, after, figures=True)
    following = tokens[after]
    close = glued(tokens[at], following)
    if close and following.text in FRACTION_SIGNS:
        return Numeral(value + FRACTION_SIGNS[following.text], at, after + 1, figures=True)
    if close and following.lower in ORDINAL_ENDINGS:
        return Numeral(value, at, after + 1, ordinal=True, figures=True)
    scale = SCALES.get(following.lower, 0.0)
    last = after + 1
    if not scale and hyphen_between(tokens, after):
        scale = SCALES.get(lower_at(tokens, after + 1), 0.0)
        last = after + 2
    if not scale and (close or following.lower in ("bn", "tn", "mn", "mln", "bln", "trn")):
        scale = SCALE_SIGNS.get(following.lower, 0.0)
        last = after + 1
    if scale:
        return Numeral(value * scale, at, last, figures=True, scale=scale)
    return Numeral(value, at, after, figures=True)


def _plain_digits(figure: str) -> str:
    """Return a figure as Python reads it: "1,200" without, "3,5" with a point for its comma."""
    whole, comma, rest = figure.rpartition(",")
    if comma and len(rest.partition(".")[0]) < _GROUP:
        return f"{whole}.{rest}"
    return figure.replace(",", "").replace("\u2009", "").replace("\u202f", "")


def _read_words(tokens: Sequence[Token], at: int) -> Numeral | None:
    """Read "twenty-three", "a dozen", "half a million", "two-thirds", "two and a half"."""
    word = tokens[at].lower
    if word in ("a", "an"):
        return _read_after_article(tokens, at)
    if word == "half":
        return _read_half(tokens, at)
    if word in ORDINALS:
        return Numeral(float(ORDINALS[word]), at, at + 1, ordinal=True)
    if word not in SMALL and word not in TENS:
        return None
    return _with_fraction(tokens, _read_cardinal(tokens, at))


def _read_after_article(tokens: Sequence[Token], at: int) -> Numeral | None:
    """Read "a dozen", "a hundred", "a million", "a single", "a third of", "a half"."""
    following = lower_at(tokens, at + 1)
    if following in GROUPS and following != "score":
        return _read_cardinal(tokens, at)
    if following == "single" and lower_at(tokens, at + 2) not in _SINGLE_KINDS:
        return Numeral(1.0, at, at + 2)
    if following in SCALES:
        return _with_fraction(tokens, _read_cardinal(tokens, at))
    if following in ("third", "quarter", "fifth", "sixth", "eighth", "tenth", "half") and lower_at(
        tokens, at + 2
    ) == ("of"):
        return _share_of_scale(
            tokens, Numeral(1 / FRACTION_NAMES[following], at, at + 2, fraction=True)
        )
    return None


def _share_of_scale(tokens: Sequence[Token], share: Numeral) -> Numeral:
    """Extend "a quarter" to "a quarter of a million"."""
    n = share.last
    if lower_at(tokens, n) != "of" or lower_at(tokens, n + 1) != "a":
        return share
    scale = SCALES.get(lower_at(tokens, n + 2))
    return Numeral(share.value * scale, share.first, n + 3, scale=scale) if scale else share


def _read_half(tokens: Sequence[Token], at: int) -> Numeral | None:
    """Read "half a million", "half a dozen", "half of", "half the", "half a mile"."""
    following = lower_at(tokens, at + 1)
    if following in ("a", "an"):
        group = lower_at(tokens, at + 2)
        scale = SCALES.get(group) or GROUPS.get(group)
        if scale:
            return Numeral(scale / 2, at, at + 3, scale=scale)
        return Numeral(0.5, at, at + 2, fraction=True)
    if hyphen_between(tokens, at + 1):
        group = lower_at(tokens, at + 2)
        scale = SCALES.get(group) or GROUPS.get(group)
        return Numeral(scale / 2, at, at + 3, scale=scale) if scale else None
    if lower_at(tokens, at - 1) in ORDINALS or lower_at(tokens, at - 1) in ("last", "final"):
        return None
    if following in ("of", "the", "its", "their", "his", "her", "all", "those", "these"):
        return Numeral(0.5, at, at + 1, fraction=True)
    return None


def _read_cardinal(tokens: Sequence[Token], at: int) -> Numeral:
    """Read a cardinal in words; the token `at` is one, or an article before a group or scale."""
    total = 0.0
    group = 0.0
    below = 0.0  # The largest word that may still be added: after "twenty" a unit may follow.
    scale = 1.0
    n = at
    if tokens[n].lower in ("a", "an"):
        group, n = 1.0, n + 1
    elif tokens[n].lower in TENS:
        group, below, n = float(TENS[tokens[n].lower]), 10.0, n + 1
    else:
        group, n = float(SMALL[tokens[n].lower]), n + 1
    while n < len(tokens):
        step = 1
        if hyphen_between(tokens, n) or (
            tokens[n].lower == "and" and (below >= 100 or scale > 1) and n + 1 < len(tokens)
        ):
            n, step = n + 1, 2
        word = tokens[n].lower
        if word in SMALL and 0 < SMALL[word] < below:
            group, below = group + SMALL[word], 0.0
        elif word in TENS and TENS[word] < below:
            group, below = group + TENS[word], 10.0
        elif word in GROUPS and word != "score" and group < 100 and below != 1.0:
            group, below = group * GROUPS[word], 100.0
        elif word in SCALES and group:
            total, group, below, scale = total + group * SCALES[word], 0.0, 1000.0, SCALES[word]
        else:
            n -= step - 1
            break
        n += 1
    ordinal = _ordinal_tail(tokens, n, below)
    if ordinal:
        return Numeral(total + group + ordinal[0], at, ordinal[1], ordinal=True)
    return Numeral(total + group, at, n, scale=scale)


def _ordinal_tail(tokens: Sequence[Token], n: int, below: float) -> tuple[float, int] | None:
    """Return value and end of the "-first" of "twenty-first" that stands at token `n`."""
    if below == 10.0 and hyphen_between(tokens, n):
        word = lower_at(tokens, n + 1)
        if word in ORDINALS and ORDINALS[word] < below:
            return float(ORDINALS[word]), n + 2
    return None


def _with_fraction(tokens: Sequence[Token], whole: Numeral) -> Numeral:
    """Extend "two" to "two-thirds", "one" to "one third", "two" to "two and a half"."""
    n = whole.last
    step = 2 if hyphen_between(tokens, n) else 1  # "two-and-a-half", "two and a half"
    at = n + step - 1
    words = tuple(lower_at(tokens, at + step * word) for word in range(3))
    if whole.scale == 1 and words[:2] == ("and", "a") and words[2] in ("half", "quarter"):
        value = whole.value + 1 / FRACTION_NAMES[words[2]]
        return _scaled(tokens, Numeral(value, whole.first, at + 2 * step + 1))
    at = n + 1 if hyphen_between(tokens, n) else n
    denominator = lower_at(tokens, at)
    if denominator in FRACTION_NAMES and whole.value < FRACTION_NAMES[denominator]:
        plural = denominator.endswith("s") and denominator != "halves"
        if (plural and whole.value > 1) or (
            whole.value == 1 and not plural and (at > n or lower_at(tokens, at + 1) == "of")
        ):
            share = whole.value / FRACTION_NAMES[denominator]
            return _share_of_scale(tokens, Numeral(share, whole.first, at + 1, fraction=True))
    if whole.scale > 1 and words == ("and", "a", "half"):
        return Numeral(whole.value + whole.scale / 2, whole.first, n + 3, scale=whole.scale)
    return whole


def _scaled(tokens: Sequence[Token], numeral: Numeral) -> Numeral:
    """Multiply a numeral with the scale word behind it, if there is one."""
    scale = SCALES.get(lower_at(tokens, numeral.last))
    if not scale:
        return numeral
    return Numeral(numeral.value * scale, numeral.first, numeral.last + 1, scale=scale)
