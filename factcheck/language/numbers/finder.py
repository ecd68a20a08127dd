"""Numbers and quantities of sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.language.numbers.ages import AGE_WORDS, age_of, aged
from factcheck.language.numbers.bounds import bound_after, bound_before, bound_behind
from factcheck.language.numbers.counted import (
    NOTHING,
    PLACE_IN_ORDER,
    Counted,
    counted_after,
    counted_before,
    counted_unit,
    inherits,
    is_compared,
    past_determiner,
)
from factcheck.language.numbers.currencies import CURRENCY_CODES, CURRENCY_SIGNS
from factcheck.language.numbers.labels import (
    is_badly_glued,
    is_empty_ordinal,
    is_label,
    is_pronoun,
    is_year,
)
from factcheck.language.numbers.lexicon import BOUND_SIGNS, ORDINALS, SMALL, TENS
from factcheck.language.numbers.multiples import EXCEPTION, FOLDS, leaves_out, times_more
from factcheck.language.numbers.numerals import lower_at
from factcheck.language.numbers.pairs import Pair, read_pair, read_rate
from factcheck.language.numbers.quantities import read_quantity
from factcheck.language.numbers.quantity import Quantity
from factcheck.language.numbers.tokens import Token, skipped_spans, tokens_of
from factcheck.language.numbers.vague import VAGUE_STARTS
from factcheck.language.numbers.values import interval, ordinal_value, plain_value
from factcheck.language.times import find_times
from factcheck.model import Bound, Number, NumberType, Span, Time
from factcheck.text.sentences import sentence_spans

_STARTS = frozenset((*SMALL, *TENS, *ORDINALS, *VAGUE_STARTS, *FOLDS, "a", "an", "half", "rs"))
_MOST_OVERLAPPING = 8
"""Taken spans looked at for one numeral; times nest at most a few deep."""
_HARM = frozenset(
    "killing killed kills injuring injured injures wounding wounded wounds hurting"
    " arresting".split()
)
"""Verbs whose bare number counts people ("killing 107")."""


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
    if tokens[n].lower in FOLDS:
        sentence.found.append(_ratio(sentence, n, n + 1, FOLDS[tokens[n].lower], NOTHING))
        return n + 1
    quantity = read_quantity(tokens, n, pounds_are_money=sentence.pounds_are_money)
    if quantity is None:
        return _companion(sentence, n)
    if quantity.type is not NumberType.AGE and _is_taken(sentence, quantity):
        return _past_taken(sentence, n)
    counted = sentence.found[-1].counted_span if sentence.found else None
    inside = counted is not None and counted.start <= tokens[n].start < counted.end
    if inside or is_label(tokens, n, title_case=sentence.title_case):
        return _past_glued(tokens, quantity.last)
    if is_badly_glued(tokens, quantity):
        return _past_glued(tokens, quantity.last)
    pair = read_pair(tokens, quantity, pounds_are_money=sentence.pounds_are_money)
    if pair is not None and not _is_taken(sentence, pair.second):
        return _emit_pair(sentence, quantity, pair)
    return _emit_single(sentence, quantity)


def _companion(sentence: _Sentence, n: int) -> int:
    """Take "a" as one in "two women and a man"; return the token to go on with."""
    tokens = sentence.tokens
    if tokens[n].lower not in ("a", "an") or lower_at(tokens, n - 1) != "and":
        return n + 1
    before = sentence.found[-1].counted_span if sentence.found else None
    if before is None or before.end != tokens[n - 2].end:
        return n + 1
    counted = counted_after(tokens, n + 1, 1.0)
    if sentence.found[-1].type is NumberType.COUNT and counted[0]:
        number = _number(sentence, (n, n + 1), NumberType.COUNT, (1.0, 1.0), "1", counted)
        sentence.found.append(number)
    return n + 1


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
            f"{plain_value(low)}-{plain_value(high)}",
        )
    elif pair.sort == "ratio":
        counted = counted_after(tokens, last, 2.0)
        number = _ratio(sentence, first.first, last, low / high, counted)
    else:
        start = bound_before(tokens, pair.start)[1]
        sort, unit = pair.second.type, pair.second.unit or first.unit
        if sort is NumberType.COUNT and lower_at(tokens, start - 1) in AGE_WORDS:
            start, sort, unit = start - 1, NumberType.AGE, "year"
        number = _number(
            sentence,
            (start, last),
            sort,
            (low, high),
            f"{plain_value(low)}..{plain_value(high)}",
            _counted(sentence, pair.second, last, high) if sort is pair.second.type else NOTHING,
            bound=Bound.RANGE,
            unit=unit,
        )
    sentence.found.append(number)
    return last


def _ratio(sentence: _Sentence, first: int, last: int, share: float, counted: Counted) -> Number:
    """Make a share of tokens `first` up to `last`, with the bound that stands before it."""
    bound, start = bound_before(sentence.tokens, first)
    value = BOUND_SIGNS.get(bound, "") + plain_value(share)
    limits = interval(share, bound)
    at = (start, last)
    return _number(sentence, at, NumberType.RATIO, limits, value, counted, bound=bound)


def _rate(sentence: _Sentence, quantity: Quantity, counted: Counted) -> int:
    """Add "20 deaths per 100,000" as a ratio; return the token behind it, 0 where there is none."""
    tokens = sentence.tokens
    if quantity.type is not NumberType.COUNT or quantity.hyphened:
        return 0
    at = quantity.last
    if counted[1] is not None:
        while at < len(tokens) and tokens[at].start < counted[1].end:
            at += 1
    second = read_rate(tokens, at)
    if second is None or _is_taken(sentence, second):
        return 0
    if at == quantity.last:
        counted = counted_after(tokens, second.last, 2.0)
    share = quantity.numeral.value / second.numeral.value
    sentence.found.append(_ratio(sentence, quantity.first, second.last, share, counted))
    return second.last


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
    own = quantity.numeral.bound
    if own is not Bound.EXACT:
        if bound in (Bound.AT_MOST, Bound.LESS_THAN):
            return quantity.last  # "up to several hundred" has neither floor nor ceiling.
        bound = bound if bound is Bound.AT_LEAST else own
    if is_pronoun(tokens, quantity, bound) or is_empty_ordinal(tokens, quantity):
        return quantity.last
    if bound is Bound.EXACT and is_year(tokens, quantity):
        return quantity.last
    if quantity.type is NumberType.ORDINAL:
        place, at = ordinal_value(int(value)), (first, last)
        counted = counted_after(tokens, last, PLACE_IN_ORDER)
        number = _number(sentence, at, quantity.type, (value, value), place, counted)
        sentence.found.append(number)
        return last
    age = age_of(tokens, quantity, bound)
    if age is not None:
        _add_age(sentence, value, (min(start, age[0]), last), bound, age[1])
        return last
    behind = times_more(tokens, quantity) if quantity.type is NumberType.COUNT else 0
    if behind:
        sentence.found.append(_ratio(sentence, quantity.first, behind, value, NOTHING))
        return behind
    left_out = leaves_out(tokens, start)
    if left_out is not None:
        start, counted = left_out, (EXCEPTION, None)
    else:
        counted = _counted(sentence, quantity, last, value)
    rate = _rate(sentence, quantity, counted)
    if rate:
        return rate
    if bound is Bound.EXACT and counted[1] is not None:  # "12 people or fewer"
        bound = bound_behind(tokens, last, counted[1])
    low, high = interval(value, bound)
    sign = BOUND_SIGNS.get(bound, "")
    sentence.found.append(
        _number(
            sentence,
            (start, last),
            quantity.type,
            (low, high),
            sign + plain_value(value),
            counted,
            bound=bound,
            unit=quantity.unit,
        )
    )
    return last


def _add_age(
    sentence: _Sentence, years: float, at: tuple[int, int], bound: Bound, whose: Counted
) -> None:
    """Add an age in years of tokens `at[0]` up to but not including `at[1]`."""
    written = BOUND_SIGNS.get(bound, "") + plain_value(years)
    limits, sort = interval(years, bound), NumberType.AGE
    number = _number(sentence, at, sort, limits, written, whose, bound=bound, unit="year")
    sentence.found.append(number)


def _counted(sentence: _Sentence, quantity: Quantity, last: int, value: float) -> Counted:
    """Return what a quantity counts or is of."""
    tokens = sentence.tokens
    if quantity.type in (NumberType.PERCENT, NumberType.MEASURE, NumberType.MONEY):
        if lower_at(tokens, last) == "of":
            return counted_after(tokens, last, 2.0)
        return NOTHING
    if quantity.type is NumberType.AGE:
        return aged(tokens, last)
    if quantity.hyphened and last == quantity.last:
        return counted_unit(tokens, last + 1)
    if quantity.type is NumberType.RATIO and lower_at(tokens, last) != "of":
        return counted_after(tokens, past_determiner(tokens, last), PLACE_IN_ORDER)
    elided = inherits(tokens, last) or is_compared(tokens, bound_before(tokens, quantity.first)[1])
    if elided and quantity.type is NumberType.COUNT:
        for earlier in reversed(sentence.found):
            if earlier.type is NumberType.COUNT and earlier.counted:
                return earlier.counted, None
    counted = counted_after(tokens, last, 2.0 if value not in (0, 1) else value)
    if counted[0]:
        return counted
    if lower_at(tokens, bound_before(tokens, quantity.first)[1] - 1) in _HARM and value != 1:
        return "person", None
    return counted_before(tokens, bound_before(tokens, quantity.first)[1])


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
