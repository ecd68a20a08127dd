"""Tokens to time expressions: one reader a pattern."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from factcheck.language.times import lexicon as lex
from factcheck.language.times.expressions import Expression, Kind, Origin
from factcheck.language.times.lengths import count_of, each_value, length_value
from factcheck.language.times.moments import Unit
from factcheck.language.times.patterns import matches
from factcheck.language.times.tokens import Tokens, holiday_name

_WHICH = {lex.LAST: -1, lex.PAST: -1, lex.PREVIOUS: -1, lex.THIS: 0, lex.NEXT: 1, lex.FOLLOWING: 1}
_MONTH_LEADS = frozenset(
    """
    in of since until till by from to through during early late mid last this next before after
    every each between and for end beginning middle around - – , /
    """.split()
)
_YEAR_LEADS = frozenset(
    """
    in since of from until till to by before after through during year early late mid the circa
    and between ( fiscal around about around until , back summer winter spring fall autumn - –
    """.split()
)
_COUNT_LEADS = frozenset(
    "than nearly almost some least most roughly approximately over up only another".split()
)


@dataclass(frozen=True, slots=True)
class _Match:
    """A rule's tokens within a sentence."""

    tokens: Tokens
    first: int
    last: int

    @property
    def codes(self) -> str:
        return self.tokens.codes[self.first : self.last]

    @property
    def words(self) -> list[str]:
        return self.tokens.words[self.first : self.last]

    def at(self, codes: str) -> int | None:
        """Return the first token with one of the codes, None without one."""
        return next(
            (n for n in range(self.first, self.last) if self.tokens.codes[n] in codes), None
        )

    def word(self, codes: str) -> str:
        """Return the first word with one of the codes, empty without one."""
        n = self.at(codes)
        return "" if n is None else self.tokens.words[n]

    def before(self, back: int = 1) -> str:
        """Return the word before, empty at the sentence's start."""
        return self.tokens.words[self.first - back] if self.first >= back else ""

    def after(self, ahead: int = 0) -> str:
        """Return the word behind, empty at the sentence's end."""
        n = self.last + ahead
        return self.tokens.words[n] if n < len(self.tokens.words) else ""

    def as_(self, kind: Kind, **fields: object) -> Expression:
        start, end = self.tokens.starts[self.first], self.tokens.ends[self.last - 1]
        made = Expression(start, end, self.first, self.last, kind)
        return replace(made, **fields) if fields else made  # type: ignore[arg-type]  # fields are Expression's

    def trimmed(self, first: int, last: int) -> _Match:
        return _Match(self.tokens, first, last)


def parse(tokens: Tokens) -> list[Expression]:
    """Read the time expressions of a sentence, by start, none overlapping another."""
    found: list[Expression] = []
    at = 0
    while True:
        for name, first, last in matches(tokens.codes, at):
            expression = _READERS[name](_Match(tokens, first, last))
            if expression is not None:
                found.append(expression)
                if expression.last != last:
                    at = max(expression.last, first + 1)
                    break
            elif last > first + 1:
                # The words may still hold a shorter expression: try again one token on.
                at = first + 1
                break
        else:
            return found


def _which(match: _Match) -> int | None:
    return next((_WHICH[code] for code in match.codes if code in _WHICH), None)


def _year_of(match: _Match) -> int | None:
    word = match.word(lex.YEAR + lex.OLD_YEAR)
    if word:
        return int(word)
    short = match.word(lex.SHORT_YEAR)
    return _short_year(int(short[-2:])) if short else None


def _short_year(two: int) -> int:
    """Read a two-digit year as POSIX does: 69 to 99 are the 1900s."""
    return two + (1900 if two >= 69 else 2000)


def _iso(match: _Match) -> Expression | None:
    word = match.words[0]
    if "-" in word:
        year, month, day = (int(part) for part in word.split("-"))
    else:
        one, two, year = (int(part) for part in word.split("/"))
        # 3/4/2016 is March in one country and April in another; 13/4/2016 is clear.
        if one <= 12 and two <= 12 and one != two:
            reason = f"“{word}” is another day in American than in European order"
            return match.as_(Kind.VAGUE, year=year, mod=reason)
        month, day = (two, one) if one > 12 else (one, two)
    return match.as_(Kind.DAY, year=year, month=month, day=day)


def _clock(match: _Match) -> Expression | None:
    codes = match.codes
    word = match.words[0]
    if codes[0] == lex.NUMBER:
        if len(word) != 4 or not word.isdigit() or int(word) > 2359 or int(word[2:]) > 59:
            return None
        return match.as_(Kind.PART, part=f"T{word[:2]}:{word[2:]}")
    hour, _, minute = word.partition(":")
    half = match.word(lex.AM_PM)[:1] or {"afternoon": "p", "evening": "p", "night": "p"}.get(
        match.word(lex.DAY_PART), ""
    )
    zoned = lex.ZONE in codes
    number = int(hour)
    if number > 24 or (half and number > 12) or (minute and int(minute[:2]) > 59):
        return None
    if not half and not zoned and match.word(lex.DAY_PART) == "":
        if match.before() not in ("at", "by", "until", "till", "from", "since", "around", "about"):
            return None
        if len(minute) > 2:
            return None
    if half:
        number = number % 12 + (12 if half == "p" else 0)
    return match.as_(Kind.PART, part=f"T{number:02d}:{minute or '00'}")


def _month_day(match: _Match) -> Expression | None:
    tokens = match.tokens
    kinds = (lex.SMALL, lex.FIGURE_ORDINAL, lex.ORDINAL)
    days = [n for n in range(match.first, match.last) if tokens.codes[n] in kinds]
    month_at = match.at(lex.MONTH)
    assert month_at is not None
    day, until = _leading_int(tokens.words[days[0]]), 0
    if len(days) > 1:
        until = _leading_int(tokens.words[days[1]])
        if until <= day or until > 31:
            return None
    if day > 31:
        return None
    if days[0] < month_at and tokens.words[month_at] == "may" and not tokens.capital(month_at):
        return None
    weekday = lex.WEEKDAYS.get(match.word(lex.WEEKDAY)) if lex.WEEKDAY in match.codes else None
    return match.as_(
        Kind.DAY,
        year=_year_of(match),
        month=lex.MONTHS[tokens.words[month_at]],
        day=day,
        until=until,
        weekday=weekday,
    )


def _leading_int(word: str) -> int:
    return lex.ORDINALS.get(word) or int(word.rstrip("stndrh"))


def _month_year(match: _Match) -> Expression | None:
    year = _year_of(match)
    month = lex.MONTHS[match.word(lex.MONTH)]
    return match.as_(Kind.PERIOD, year=year, unit=Unit.MONTH, index=month)


def _weekday(match: _Match) -> Expression | None:
    which = _which(match)
    origin = Origin.PUBLICATION
    if lex.PREVIOUS in match.codes or lex.FOLLOWING in match.codes:
        origin = Origin.DISCOURSE
    index = lex.WEEKDAYS[match.word(lex.WEEKDAY)]
    if (
        match.word(lex.WEEKDAY) in lex.SHORT_WEEKDAYS
        and match.after()[:1].isalpha()
        and which is None
    ):
        return None
    return match.as_(Kind.WEEKDAY, index=index, which=which, origin=origin)


def _month(match: _Match) -> Expression | None:
    word = match.word(lex.MONTH)
    which = _which(match)
    lead = match.before()
    if which is None and word in lex.NAMES_TOO and lead not in _MONTH_LEADS:
        return None
    follower = match.last < len(match.tokens.words) and match.tokens.capital(match.last)
    if (
        which is None
        and word in lex.NAMES_TOO
        and follower
        and lead in ("of", "by", "for", "and", ",")
    ):
        return None
    return match.as_(Kind.PERIOD, unit=Unit.MONTH, index=lex.MONTHS[word], which=which)


def _quarter(match: _Match) -> Expression | None:
    index = lex.ORDINALS[match.word(lex.ORDINAL)]
    if index > 4:
        return None
    return match.as_(Kind.PERIOD, unit=Unit.QUARTER, index=index)


def _numbered_quarter(match: _Match) -> Expression | None:
    return match.as_(Kind.PERIOD, unit=Unit.QUARTER, index=int(match.words[1]))


def _half(match: _Match) -> Expression | None:
    index = {"first": 1, "second": 2, "last": 2}.get(match.word(lex.ORDINAL + lex.LAST), 0)
    return match.as_(Kind.PERIOD, unit=Unit.HALF, index=index) if index else None


_SEASON_LEADS = ("in", "into", "during", "over", "since", "until", "through", "by")


def _season(match: _Match) -> Expression | None:
    word = match.word(lex.SEASON)
    which, year = _which(match), _year_of(match)
    if which is None and year is None and not (match.before() in _SEASON_LEADS):
        return None
    return match.as_(
        Kind.PERIOD, unit=Unit.SEASON, index=lex.SEASON_NUMBERS[word], which=which, year=year
    )


def _century(match: _Match) -> Expression | None:
    word = match.words[-1]
    if word != "century":
        return None
    ordinal = match.word(lex.ORDINAL + lex.FIGURE_ORDINAL)
    number = _leading_int(ordinal)
    return match.as_(Kind.YEARS, unit=Unit.CENTURY, year=100 * (number - 1))


def _decade(match: _Match) -> Expression | None:
    word = match.word(lex.DECADE_NAME)
    year = lex.DECADE_WORDS.get(word)
    if year is None:
        digits = word.strip("'s")
        year = int(digits)
        if year < 100:
            if word[0] != "'" and match.codes[0] != lex.THE:
                return None
            year += 1900 if year >= 20 else 2000
    elif (
        match.codes[0] != lex.THE
        or match.before() == "in"
        and match.words[0] in ("his", "her", "their")
    ):
        return None
    if match.words[0] in ("his", "her", "their", "its"):
        return None
    return match.as_(Kind.YEARS, unit=Unit.DECADE, year=year)


def _holiday(match: _Match) -> Expression | None:
    first = match.at(lex.HOLIDAY)
    assert first is not None
    name = holiday_name(match.tokens.words[first : match.last])
    if name in lex.HOLIDAYS:
        month, day = lex.HOLIDAYS[name]
        return match.as_(Kind.DAY, month=month, day=day, which=_which(match))
    month, weekday, index = lex.MOVING_HOLIDAYS[name]
    return match.as_(Kind.DAY, month=month, weekday=weekday, index=index, which=_which(match))


def _two_days_off(match: _Match) -> Expression | None:
    n = match.at(lex.BEFORE + lex.AFTER)
    assert n is not None
    if match.word(lex.UNIT) != "day":
        return None
    sign = -1 if match.tokens.codes[n] == lex.BEFORE else 1
    inner = match.trimmed(n + 1, match.last)
    base = _READERS[
        {lex.DEICTIC: "deictic"}.get(
            inner.codes[0], "weekday" if lex.WEEKDAY in inner.codes else "this_unit"
        )
    ](inner)
    if base is None:
        return None
    if base.kind is Kind.SHIFT and base.unit is Unit.DAY:
        return match.as_(Kind.SHIFT, count=base.count + sign)
    return match.as_(Kind.SHIFT, count=sign, of=base, origin=Origin.DISCOURSE)


def _deictic(match: _Match) -> Expression | None:
    word = match.words[0]
    if _is_title(match):
        return None
    part = "TNI" if word == "tonight" else ""
    return match.as_(Kind.SHIFT, count=lex.DEICTICS[word], part=part)


def _is_title(match: _Match) -> bool:
    """Return whether the words are a title: “This Week”, “USA Today”."""
    tokens = match.tokens
    if not tokens.capital(match.last - 1) or match.first == 0:
        return False
    if match.last - match.first > 1:
        return tokens.capital(match.first)
    return match.before()[0].isalpha() and tokens.capital(match.first - 1)


def _this_part(match: _Match) -> Expression | None:
    part = lex.DAY_PARTS[match.word(lex.DAY_PART)]
    codes = match.codes
    which = _which(match)
    if lex.THAT in codes or lex.SAME in codes:
        return match.as_(Kind.SHIFT, origin=Origin.DISCOURSE, part=part)
    if lex.LAST in codes or lex.THIS in codes:
        if lex.THE in codes:
            return None
        return match.as_(Kind.SHIFT, count=which or 0, part=part)
    return match.as_(Kind.SHIFT, count=which or 0, origin=Origin.DISCOURSE, part=part)


def _unit_of(match: _Match) -> Unit:
    word = match.word(lex.UNIT + lex.UNITS + lex.QUARTER_UNIT)
    return lex.UNITS_PLURAL[word] if word in lex.UNITS_PLURAL else lex.UNIT_NAMES[word]


_OR_SO = ("so", "two", "three", "more")
_TOO_SHORT = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)


def _ago(match: _Match) -> Expression | None:
    unit_at = match.at(lex.UNIT + lex.UNITS + lex.QUARTER_UNIT)
    assert unit_at is not None
    length = _length(match.trimmed(match.first, unit_at + 1))
    if length is None:
        return None
    count, unit = count_of(match.tokens, match.first, unit_at), _unit_of(match)
    if match.tokens.codes[unit_at + 1] == lex.TO and match.words[-2] not in _OR_SO:
        return length
    code = match.codes[-2] if match.codes[-2] == lex.FROM else match.codes[-1]
    sign = -1 if code in (lex.AGO, lex.EARLIER, lex.BEFORE) else 1
    near = code in (lex.AGO, lex.FROM)
    if code == lex.FROM and match.words[-1] != "now":
        return length
    if unit in _TOO_SHORT or count is None or count != math.floor(count):
        if near:
            value = "PAST_REF" if sign < 0 else "FUTURE_REF"
            return match.as_(Kind.VAGUE, value=value)
        return length
    if unit is Unit.DECADE:
        unit, count = Unit.YEAR, 10 * count
    shift = {"unit": unit, "count": sign * int(count), "fallback": length}
    if near:
        return match.as_(Kind.SHIFT, **shift)
    if code in (lex.BEFORE, lex.AFTER):
        shifted = match.as_(Kind.SHIFT, origin=Origin.EVENT, **shift)
        return replace(shifted, clause=_clause_behind(match))
    return match.as_(Kind.SHIFT, origin=Origin.DISCOURSE, **shift)


def _clause_behind(match: _Match) -> tuple[int, int] | None:
    """Return the words behind, up to a comma, a semicolon or 25 words: they name an event."""
    last = match.last
    limit = min(len(match.tokens.words), last + 25)
    while last < limit and match.tokens.words[last] not in (",", ";", ":", ".", "”", '"', ")", "—"):
        last += 1
    if last == match.last:
        return None
    return match.tokens.starts[match.last], match.tokens.ends[last - 1]


def _year_ago(match: _Match) -> Expression | None:
    if match.word(lex.UNIT) not in ("year", "month", "week", "day"):
        return None
    near = lex.AGO in match.codes
    origin = Origin.PUBLICATION if near else Origin.DISCOURSE
    return match.as_(Kind.SHIFT, unit=_unit_of(match), count=-1, origin=origin)


def _this_unit(match: _Match) -> Expression | None:
    codes, unit = match.codes, _unit_of(match)
    if unit in _TOO_SHORT or _is_title(match):
        return None
    which = _which(match)
    if lex.SAME in codes:
        return match.as_(Kind.SHIFT, unit=unit, origin=Origin.EVENT, clause=_clause_behind(match))
    if lex.LATEST in codes:
        # The latest quarter reported on is the last one that is over.
        return match.as_(Kind.SHIFT, unit=unit, count=-1 if unit is Unit.QUARTER else 0)
    if lex.THAT in codes:
        return match.as_(Kind.SHIFT, unit=unit, origin=Origin.DISCOURSE)
    if lex.PREVIOUS in codes or lex.FOLLOWING in codes:
        return match.as_(Kind.SHIFT, unit=unit, count=which or 0, origin=Origin.DISCOURSE)
    if unit is Unit.DAY:
        if lex.NEXT not in codes:
            return None
        return match.as_(Kind.SHIFT, unit=unit, count=1, origin=Origin.DISCOURSE)
    if lex.THE in codes or lex.PAST in codes:
        return match.as_(Kind.LENGTH, value=length_value(unit, 1))
    return match.as_(Kind.SHIFT, unit=unit, count=which or 0)


def _unit_off(match: _Match) -> Expression | None:
    unit = _unit_of(match)
    code = match.codes[-1]
    if unit in _TOO_SHORT:
        return None
    count = -1 if code in (lex.BEFORE, lex.EARLIER) else 1
    if code in (lex.EARLIER, lex.LATER):
        return match.as_(Kind.SHIFT, unit=unit, count=count, origin=Origin.DISCOURSE)
    return match.as_(
        Kind.SHIFT, unit=unit, count=count, origin=Origin.EVENT, clause=_clause_behind(match)
    )


def _past_span(match: _Match) -> Expression | None:
    n = match.at(lex.LAST + lex.PAST + lex.NEXT + lex.PREVIOUS + lex.FOLLOWING)
    unit_at = match.at(lex.UNIT + lex.UNITS)
    assert n is not None
    assert unit_at is not None
    unit = _unit_of(match)
    if unit_at == n + 1:
        if match.codes[-1] == lex.UNIT and (unit in (*_TOO_SHORT, Unit.DAY)):
            return None
        count = None if match.codes[-1] == lex.UNITS else 1.0
    else:
        count = count_of(match.tokens, n + 1, unit_at)
    return match.as_(Kind.LENGTH, value=length_value(unit, count))


def _each(match: _Match) -> Expression | None:
    value = each_value(match.tokens, match.first + 1, match.last)
    return match.as_(Kind.SET, value=value) if value else None


def _rate(match: _Match) -> Expression | None:
    return match.as_(Kind.SET, value=length_value(_unit_of(match), 1))


def _weekdays(match: _Match) -> Expression | None:
    index = lex.WEEKDAYS[match.words[0][:-1]]
    return match.as_(Kind.SET, value=f"XXXX-WXX-{index + 1}")


def _cycle(match: _Match) -> Expression | None:
    word = match.words[0]
    if match.tokens.capital(match.first) and match.first:
        return None
    return match.as_(Kind.SET, value=lex.CYCLES[word])


def _length(match: _Match) -> Expression | None:
    unit_at = match.at(lex.UNIT + lex.UNITS + lex.QUARTER_UNIT)
    assert unit_at is not None
    unit = _unit_of(match)
    codes, words = match.codes, match.words
    article = words[0] in ("a", "an") and unit_at == match.first + 1
    if article and match.first and _is_rate(match):
        return match.as_(Kind.SET, value=length_value(unit, 1))
    if article and (
        unit in (Unit.SECOND, Unit.QUARTER)
        or (unit is Unit.MINUTE and match.before() not in ("for", "in"))
    ):
        return None
    if unit is Unit.QUARTER and codes[-1] == lex.QUARTER_UNIT and words[0] != "one":
        return None
    if codes[-1] == lex.QUARTER_UNIT or (
        unit is Unit.QUARTER and match.before() in ("three", "four")
    ):
        return None
    if match.after() in ("-", "old") and match.after(0 if match.after() == "old" else 1) == "old":
        return None
    if match.after() == "of" and match.after(1) == "age":
        return None
    if unit is Unit.QUARTER and lex.HYPHEN in codes:
        return None
    if (
        unit is Unit.DAY
        and words[0] == "one"
        and codes[-1] == lex.UNIT
        and not (
            match.before() in ("for", "in", "within", "after", "only", "just", "than")
            or lex.HYPHEN in codes
            or match.after() in ("after", "before", "of", "later")
        )
    ):
        return None
    value = length_value(unit, count_of(match.tokens, match.first, unit_at))
    if article and unit in (Unit.DAY, Unit.WEEKEND) and match.before() in ("such", "what", "be"):
        return None
    return match.as_(Kind.LENGTH, value=value)


def _is_rate(match: _Match) -> bool:
    """Return whether "a year" says how often: “four flights a week”, “$5 an hour”."""
    before = match.before()
    if before in ("times", "percent", "times", "once", "twice", "dollars", "people", "miles", "%"):
        return True
    number_two_back = match.first >= 2 and match.tokens.codes[match.first - 2] in (
        lex.SMALL + lex.NUMBER + lex.FEW
    )
    figure = before[:1].isdigit() and match.first >= 2 and match.before(2) in "$£€"
    return figure or (number_two_back and before.endswith("s") and before.isalpha())


def _long(match: _Match) -> Expression | None:
    many = match.codes[0] == lex.UNITS
    return match.as_(Kind.LENGTH, value=length_value(_unit_of(match), None if many else 1))


def _these_days(match: _Match) -> Expression | None:
    if match.words != ["these", "days"]:
        return None
    return match.as_(Kind.VAGUE, value="PRESENT_REF")


def _the_quarter(match: _Match) -> Expression | None:
    unit = _unit_of(match)
    if match.words[0] != "the":
        return None
    before = match.before()
    if unit is Unit.DAY:
        if before != "on" or not match.after() or not (match.after()[0].isalpha()):
            return None
        return match.as_(Kind.SHIFT, origin=Origin.EVENT, clause=_clause_behind(match))
    if unit is Unit.QUARTER:
        return match.as_(Kind.SHIFT, unit=unit, origin=Origin.DISCOURSE)
    if unit is Unit.WEEKEND:
        return match.as_(Kind.SHIFT, unit=unit, which=0)
    if unit in (Unit.YEAR, Unit.WEEK, Unit.MONTH, Unit.DECADE, Unit.CENTURY):
        edge = before == "of" and match.before(2) in _EDGE_NOUNS
        if edge or (before in ("for", "in") and match.after() in ("", ",", ".")):
            return match.as_(Kind.SHIFT, unit=unit)
        if before in ("for", "in", "during") and match.after() in (
            "ended",
            "ending",
            "to",
            "through",
        ):
            return match.as_(Kind.LENGTH, value=length_value(unit, 1))
    return None


_EDGE_NOUNS = ("end", "beginning", "start", "middle", "close", "rest", "remainder", "half")


def _in_the_unit(match: _Match) -> Expression | None:
    unit = _unit_of(match)
    if unit in (*_TOO_SHORT, Unit.WEEKEND):
        return None
    mod = "START" if match.codes[0] == lex.EARLIER else "END"
    origin = Origin.DISCOURSE if unit is Unit.DAY else Origin.PUBLICATION
    return match.as_(Kind.SHIFT, unit=unit, origin=origin, mod=mod)


def _units_around(match: _Match) -> Expression | None:
    if _unit_of(match) in _TOO_SHORT or match.codes[-1] == lex.OTHER and match.words[-1] != "ahead":
        return None
    length = match.trimmed(match.first, match.last - 1)
    return length.as_(Kind.LENGTH, value=length_value(_unit_of(match), None))


def _year_end(match: _Match) -> Expression | None:
    if match.words[0] != "year":
        return None
    which = -1 if match.before() == "since" else 0
    return match.as_(Kind.DAY, month=12, day=31, which=which)


def _spoken_year(match: _Match) -> Expression | None:
    """Read "nineteen ninety-six"."""
    words = [word for word in match.words if word[0].isalpha()]
    century = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}.get(words[0])
    tens = lex.TENS.get(words[1]) or lex.SMALL_NUMBERS.get(words[1], 0)
    ones = lex.SMALL_NUMBERS.get(words[2], 99) if len(words) > 2 else 0
    if len(words) != 2 + (len(words) > 2) or century is None or tens < 10 or ones > 9:
        return None
    if ones and tens not in lex.TENS.values():
        return None
    if match.before() not in _YEAR_LEADS or match.after() in lex.COUNTED_AFTER_YEAR:
        return None
    return match.as_(Kind.YEARS, unit=Unit.YEAR, year=century + tens + ones)


def _units(match: _Match) -> Expression | None:
    leads = (
        "for",
        "in",
        "of",
        "within",
        "over",
        "after",
        "take",
        "took",
        "lasted",
        "spent",
        "last",
    )
    if match.before() not in leads or _unit_of(match) is Unit.SECOND:
        return None
    return match.as_(Kind.LENGTH, value=length_value(_unit_of(match), None))


def _year(match: _Match) -> Expression | None:
    n = match.at(lex.YEAR + lex.OLD_YEAR)
    assert n is not None
    year = int(match.tokens.words[n])
    before, after = match.before(), match.after()
    if (
        after in lex.COUNTED_AFTER_YEAR
        or before in _COUNT_LEADS
        or before in ("no", "number", "page")
    ):
        return None
    if year < 1900 and before not in _YEAR_LEADS:
        return None
    if (
        year < 1900
        and before in ("the", "of", "to", ",", "-", "–", "by")
        and not (before == "," and match.before(2).isalpha() and match.after() in (",", ".", ""))
    ):
        return None
    if n + 1 < match.last:
        other = match.words[-1]
        until = (
            int(other)
            if len(other) == 4
            else year // 100 * 100 + int(other)
            if len(other) == 2 and other.isdigit()
            else 0
        )
        if not year < until < 2100:
            return match.trimmed(match.first, n + 1).as_(Kind.YEARS, unit=Unit.YEAR, year=year)
        return match.as_(Kind.YEARS, unit=Unit.YEAR, year=year, until=until)
    return match.as_(Kind.YEARS, unit=Unit.YEAR, year=year)


def _lone_part(match: _Match) -> Expression | None:
    word = match.words[0]
    if word not in ("noon", "midnight", "midday", "overnight"):
        return None
    return match.as_(Kind.PART, part=lex.DAY_PARTS[word])


def _past(match: _Match) -> Expression | None:
    if match.before() != "in":
        return None
    return match.as_(Kind.VAGUE, value="PAST_REF")


_GO_ON = frozenset("of for and but that is was will would in with to as or he she it they".split())


def _vague(match: _Match) -> Expression | None:
    word = match.word(lex.VAGUE)
    codes = match.codes
    if codes[-1] == lex.UNITS:
        if word in ("recent", "future"):
            return match.as_(Kind.VAGUE, value=lex.VAGUE_WORDS[word])
        return None
    if word == "future":
        if match.before() in ("near", "foreseeable", "distant"):
            return match.as_(Kind.VAGUE, value="FUTURE_REF")
        if codes[0] != lex.THE or match.after()[:1].isalpha() and match.after() not in _GO_ON:
            return None
    elif word == "soon" and match.after() in ("as", "after", "be", "became"):
        return None
    elif codes[0] == lex.THE:
        return _vague(match.trimmed(match.last - 1, match.last))
    return match.as_(Kind.VAGUE, value=lex.VAGUE_WORDS[word])


def _current(match: _Match) -> Expression | None:
    if match.words[0] != "current":
        return None
    return match.as_(Kind.VAGUE, value="PRESENT_REF")


_READERS: dict[str, Callable[[_Match], Expression | None]] = {
    "iso": _iso,
    "clock": _clock,
    "month_day": _month_day,
    "day_month": _month_day,
    "month_year": _month_year,
    "weekday": _weekday,
    "month": _month,
    "quarter": _quarter,
    "numbered_quarter": _numbered_quarter,
    "half": _half,
    "season": _season,
    "century": _century,
    "decade": _decade,
    "holiday": _holiday,
    "two_days_off": _two_days_off,
    "deictic": _deictic,
    "this_part": _this_part,
    "ago": _ago,
    "year_ago": _year_ago,
    "this_unit": _this_unit,
    "unit_off": _unit_off,
    "past_span": _past_span,
    "each": _each,
    "rate": _rate,
    "weekdays": _weekdays,
    "cycle": _cycle,
    "length": _length,
    "long": _long,
    "these_days": _these_days,
    "in_the_unit": _in_the_unit,
    "units_around": _units_around,
    "year_end": _year_end,
    "spoken_year": _spoken_year,
    "the_quarter": _the_quarter,
    "units": _units,
    "year": _year,
    "lone_part": _lone_part,
    "past": _past,
    "vague": _vague,
    "current": _current,
}
