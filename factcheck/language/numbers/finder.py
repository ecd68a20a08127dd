"""Numbers and quantities of sentences."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.language.numbers.bounds import bound_after, bound_before
from factcheck.language.numbers.counted import (
    NOTHING,
    Counted,
    counted_after,
    counted_before,
    counted_unit,
    inherits,
)
from factcheck.language.numbers.labels import (
    is_badly_glued,
    is_empty_ordinal,
    is_label,
    is_pronoun,
    is_year,
)
from factcheck.language.numbers.lexicon import BOUND_SIGNS, ORDINALS, SMALL, TENS
from factcheck.language.numbers.nouns import ends_phrase
from factcheck.language.numbers.numerals import lower_at
from factcheck.language.numbers.pairs import Pair, read_pair
from factcheck.language.numbers.quantities import Quantity, read_quantity
from factcheck.language.numbers.tokens import Token, skipped_spans, tokens_of
from factcheck.language.numbers.units import CURRENCY_CODES, CURRENCY_SIGNS
from factcheck.language.times import find_times
from factcheck.model import Bound, Number, NumberType, Span, Time
from factcheck.text.sentences import sentence_spans

_STARTS = frozenset((*SMALL, *TENS, *ORDINALS, "a", "an", "half"))
_MOST_OVERLAPPING = 8
"""Taken spans looked at for one numeral; times nest at most a few deep."""
_HARM = frozenset(
    "killing killed kills injuring injured injures wounding wounded wounds hurting"
    " arresting".split()
)
"""Verbs whose bare number counts people ("killing 107")."""
_MOST_YEARS_OF_LIFE = 122
"""Longest documented human life; "Jane Doe, 1999," is no age."""


@dataclass(slots=True)
class _Sentence:
    """What the scanner knows of one sentence.

    Attributes:
        text: the article's text.
        tokens: the sentence's tokens.
        taken: spans that are no numbers: times, addresses, telephone numbers; by start.
        pounds_are_money: whether a bare "pounds" is money in this text.
        title_case: whether it is set like a headline.
        found: numbers so far.
    """

    text: str
    tokens: list[Token]
    taken: list[Span]
    pounds_are_money: bool
    title_case: bool
    found: list[Number] = field(default_factory=list)
    at: int = 0

    def blocked(self, start: int, end: int) -> Span | None:
        """Return the first taken span that shares text with `start`..`end`, or None.

        The scanner never goes back by more than a token, so that spans it has passed are dropped.
        """
        while self.at < len(self.taken) and self.taken[self.at].end <= start:
            self.at += 1
        for span in self.taken[self.at : self.at + _MOST_OVERLAPPING]:
            if span.start < end and start < span.end:
                return span
        return None


def find_numbers(text: str, spans: Sequence[Span], times: Sequence[Time]) -> list[Number]:
    """Find the numbers and quantities of sentences.

    Figures and words, money, per cent, ages, measures, ratios, scores, ordinals, ranges and
    bounds. Years, dates, telephone numbers, labels ("Flight 77", "G7") and pronouns ("no one")
    are none. A score keeps its two sides in `value` ("3-1") and has the lower as `low`. An age
    that stands behind a name ("Jane Doe, 34,") counts nothing and has the name as `counted_span`.

    Args:
        text: the article's cleaned text.
        spans: its sentences; offsets into `text`.
        times: time expressions found in it; nothing inside them is a number, save an age.

    Returns:
        The numbers by start. A span covers bound, figure and unit, not the words counted.
    """
    pounds_are_money = "£" in text
    blocked = sorted(time.span for time in times)
    starts = [span.start for span in blocked]
    numbers: list[Number] = []
    for span in spans:
        first = max(bisect_right(starts, span.start) - 1, 0)
        last = bisect_right(starts, span.end)
        tokens = tokens_of(text, span)
        sentence = _Sentence(
            text,
            tokens,
            sorted([*blocked[first:last], *skipped_spans(text, span)]),
            pounds_are_money,
            _is_title_case(tokens),
        )
        _scan(sentence)
        numbers += sentence.found
    return numbers


def find_numbers_in(text: str) -> list[Number]:
    """Find the numbers of a short text that no article stands behind; offsets into `text`."""
    spans = sentence_spans(text, Span(0, len(text)))
    return find_numbers(text, spans, find_times(text, spans, None))


def _is_title_case(tokens: Sequence[Token]) -> bool:
    """Return whether a sentence is set like a headline: most longer words have capitals."""
    longer = [token for token in tokens if token.kind == "word" and len(token.text) > 3]
    return len(longer) > 2 and sum(t.text[0].isupper() for t in longer) > 0.7 * len(longer)


def _scan(sentence: _Sentence) -> None:
    """Walk over the tokens once and collect the numbers."""
    tokens = sentence.tokens
    n = 0
    while n < len(tokens):
        token = tokens[n]
        can_start = (
            token.kind == "figure"
            or token.lower in _STARTS
            or token.text in CURRENCY_SIGNS
            or token.text in CURRENCY_CODES
            or (token.kind == "word" and n + 1 < len(tokens) and tokens[n + 1].text == "$")
        )
        n = _read_at(sentence, n) if can_start else n + 1


def _read_at(sentence: _Sentence, n: int) -> int:
    """Read a number at token `n` if there is one; return the token to go on with."""
    tokens = sentence.tokens
    quantity = read_quantity(tokens, n, pounds_are_money=sentence.pounds_are_money)
    if quantity is None:
        return n + 1
    if quantity.type is not NumberType.AGE and _is_taken(sentence, quantity):
        return _past_taken(sentence, n)
    if is_label(tokens, n, title_case=sentence.title_case):
        return _past_glued(tokens, quantity.last)
    if is_badly_glued(tokens, quantity):
        return _past_glued(tokens, quantity.last)
    pair = read_pair(tokens, quantity, pounds_are_money=sentence.pounds_are_money)
    if pair is not None and not _is_taken(sentence, pair.second):
        return _emit_pair(sentence, quantity, pair)
    return _emit_single(sentence, quantity)


def _is_taken(sentence: _Sentence, quantity: Quantity) -> bool:
    """Return whether the numeral lies in a time, an address or a telephone number."""
    tokens = sentence.tokens
    numeral = quantity.numeral
    return sentence.blocked(tokens[numeral.first].start, tokens[numeral.last - 1].end) is not None


def _past_taken(sentence: _Sentence, n: int) -> int:
    """Return the first token behind the taken span that token `n` lies in."""
    tokens = sentence.tokens
    span = sentence.blocked(tokens[n].start, tokens[n].end)
    until = span.end if span else tokens[n].end
    n += 1
    while n < len(tokens) and tokens[n].start < until:
        n += 1
    return n


def _past_glued(tokens: Sequence[Token], n: int) -> int:
    """Return the first token from `n` on that white space stands before."""
    while 0 < n < len(tokens) and tokens[n - 1].end == tokens[n].start:
        n += 1
    return n


def _emit_pair(sentence: _Sentence, first: Quantity, pair: Pair) -> int:
    """Add a range, a ratio or a score."""
    tokens = sentence.tokens
    low, high = first.numeral.value * pair.factor, pair.second.numeral.value
    last = pair.second.last
    if pair.sort == "idiom":
        return last
    if pair.sort == "score":
        number = _number(
            sentence,
            (first.first, last),
            NumberType.SCORE,
            (min(low, high), max(low, high)),
            f"{_plain(low)}-{_plain(high)}",
        )
    elif pair.sort == "ratio":
        share = low / high
        counted = counted_after(tokens, last, 2.0)
        number = _number(
            sentence, (first.first, last), NumberType.RATIO, (share, share), _plain(share), counted
        )
    else:
        start = bound_before(tokens, pair.start)[1]
        counted = _counted(sentence, pair.second, last, high)
        number = _number(
            sentence,
            (start, last),
            pair.second.type,
            (low, high),
            f"{_plain(low)}..{_plain(high)}",
            counted,
            bound=Bound.RANGE,
            unit=pair.second.unit or first.unit,
        )
    sentence.found.append(number)
    return last


def _emit_single(sentence: _Sentence, quantity: Quantity) -> int:
    """Add one quantity, unless it is a year, a pronoun or an ordinal of nothing."""
    tokens = sentence.tokens
    value = quantity.numeral.value
    first, last = quantity.first, quantity.last
    bound, start = bound_before(tokens, first)
    after, end = bound_after(tokens, last)
    if bound is Bound.EXACT:
        bound = after
    if after is not Bound.EXACT:
        last = end
    if is_pronoun(tokens, quantity, bound) or is_empty_ordinal(tokens, quantity):
        return quantity.last
    if bound is Bound.EXACT and is_year(tokens, quantity):
        return quantity.last
    if quantity.type is NumberType.ORDINAL:
        place = _plain(value) + _ordinal_ending(int(value))
        counted = counted_after(tokens, last, 1.0)
        sentence.found.append(
            _number(sentence, (first, last), quantity.type, (value, value), place, counted)
        )
        return last
    aged = _age_behind_name(sentence, quantity, bound)
    if aged is not None:
        sentence.found.append(aged)
        return quantity.last
    low, high = _interval(value, bound)
    sign = BOUND_SIGNS.get(bound, "")
    sentence.found.append(
        _number(
            sentence,
            (start, last),
            quantity.type,
            (low, high),
            sign + _plain(value),
            _counted(sentence, quantity, last, value),
            bound=bound,
            unit=quantity.unit,
        )
    )
    return last


def _interval(value: float, bound: Bound) -> tuple[float, float]:
    if bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return value, math.inf
    if bound in (Bound.AT_MOST, Bound.LESS_THAN):
        return -math.inf, value
    return value, value


def _counted(sentence: _Sentence, quantity: Quantity, last: int, value: float) -> Counted:
    """Return what a quantity counts or is of."""
    tokens = sentence.tokens
    if quantity.type in (NumberType.PERCENT, NumberType.MEASURE, NumberType.MONEY):
        if lower_at(tokens, last) == "of":
            return counted_after(tokens, last, 2.0)
        return NOTHING
    if quantity.type is NumberType.AGE:
        return _aged(tokens, last)
    if quantity.hyphened:
        return counted_unit(tokens, last + 1)
    if inherits(tokens, last) and quantity.type is NumberType.COUNT:
        for earlier in reversed(sentence.found):
            if earlier.type is NumberType.COUNT and earlier.counted:
                return earlier.counted, None
    counted = counted_after(tokens, last, 2.0 if value != 1 else 1.0)
    if counted[0]:
        return counted
    if lower_at(tokens, bound_before(tokens, quantity.first)[1] - 1) in _HARM and value != 1:
        return "person", None
    return counted_before(tokens, bound_before(tokens, quantity.first)[1])


def _aged(tokens: Sequence[Token], last: int) -> Counted:
    """Return who or what has the age that ends before token `last`; a name counts nothing."""
    if last < len(tokens) and tokens[last].text[0].isupper():
        end = last
        while end < len(tokens) and tokens[end].text[0].isupper():
            end += 1
        if end == len(tokens) or ends_phrase(tokens[end].lower) or tokens[end].kind != "word":
            return "", Span(tokens[last].start, tokens[end - 1].end)
    return counted_after(tokens, last, 1.0)


def _age_behind_name(sentence: _Sentence, quantity: Quantity, bound: Bound) -> Number | None:
    """Return the age of "Jane Doe, 34," or "aged 34", or None."""
    tokens = sentence.tokens
    numeral = quantity.numeral
    first, last = quantity.first, quantity.last
    if quantity.type is not NumberType.COUNT or not 0 < numeral.value <= _MOST_YEARS_OF_LIFE:
        return None
    before = lower_at(tokens, first - 1)
    values = (numeral.value, numeral.value)
    if before in ("aged", "age"):
        return _number(
            sentence, (first - 1, last), NumberType.AGE, values, _plain(numeral.value), unit="year"
        )
    if _is_said_of_somebody(tokens, first, last):
        return _number(
            sentence, (first, last), NumberType.AGE, values, _plain(numeral.value), unit="year"
        )
    named = (
        before == ","
        and numeral.figures
        and bound is Bound.EXACT
        and first >= 2
        and tokens[first - 2].kind == "word"
        and tokens[first - 2].text[0].isupper()
    )
    if not named or (last < len(tokens) and tokens[last].text not in (",", ".", ")", ";")):
        return None
    name = first - 2
    while name > 0 and tokens[name - 1].kind == "word" and tokens[name - 1].text[0].isupper():
        name -= 1
    counted = ("", Span(tokens[name].start, tokens[first - 2].end))
    return _number(
        sentence,
        (first, last),
        NumberType.AGE,
        values,
        _plain(numeral.value),
        counted,
        unit="year",
    )


def _is_said_of_somebody(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a bare number is somebody's age: "she is 45.", "who turned 68 on Friday"."""
    verb = lower_at(tokens, first - 1)
    if verb not in ("is", "was", "turned", "turns"):
        return False
    if lower_at(tokens, first - 2) not in ("he", "she", "who") and verb not in ("turned", "turns"):
        return False
    following = lower_at(tokens, last)
    return following in ("", ".", ",", ";", "when", "at", "on", "and", "in", "this", "last")


def _number(
    sentence: _Sentence,
    at: tuple[int, int],
    sort: NumberType,
    values: tuple[float, float],
    value: str,
    counted: Counted = NOTHING,
    *,
    bound: Bound = Bound.EXACT,
    unit: str = "",
) -> Number:
    """Make a number of tokens `at[0]` up to but not including `at[1]`."""
    start, end = sentence.tokens[at[0]].start, sentence.tokens[at[1] - 1].end
    return Number(
        start=start,
        end=end,
        surface=sentence.text[start:end],
        value=f"{value} {unit}" if unit else value,
        type=sort,
        low=values[0],
        high=values[1],
        bound=bound,
        unit=unit,
        counted=counted[0],
        counted_span=counted[1],
    )


def _plain(value: float) -> str:
    """Write a value without exponent and without needless noughts, to ten decimals."""
    if value == int(value):
        return str(int(value))
    return f"{value:.10f}".rstrip("0").rstrip(".")


def _ordinal_ending(value: int) -> str:
    if 10 <= value % 100 <= 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
