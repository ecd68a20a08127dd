"""Readers of dates: days, months, quarters, seasons, years, holidays, times of day."""

from __future__ import annotations

from factcheck.language.times import lexicon as lex
from factcheck.language.times.expressions import Expression, Kind, Origin
from factcheck.language.times.lexicon import words
from factcheck.language.times.match import Match, leading_int, which_of, year_of
from factcheck.language.times.moments import Unit
from factcheck.language.times.tokens import holiday_name

_MONTH_LEADS = words("""
    in of since until till by from to through during early late mid last this next before after
    every each between and for end beginning middle around - – , /
    """)
_YEAR_LEADS = words("""
    in since of from until till to by before after through during year early late mid the circa
    and between ( fiscal around about around until , back summer winter spring fall autumn - –
    """)
_COUNT_LEADS = words("""
    than nearly almost some least most roughly approximately over up only another
    no number page windows route flight room highway chapter section
    """)


def read_iso(match: Match) -> Expression | None:
    """Read "2016-12-29", "9/11" and, where it has one reading only, "29/12/2016"."""
    word = match.words[0]
    if word == "9/11":
        return match.as_(Kind.DAY, year=2001, month=9, day=11)
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


def read_clock(match: Match) -> Expression | None:
    """Read "3 p.m.", "10:35 a.m. EST", "0735 GMT", "4 in the morning"."""
    codes = match.codes
    word = match.words[0]
    if codes[0] == lex.NUMBER:
        if len(word) != 4 or not word.isdigit() or int(word) > 2359 or int(word[2:]) > 59:
            return None
        return match.as_(Kind.PART, part=f"T{word[:2]}:{word[2:]}")
    hour, _, minute = word.partition(":")
    half = match.word(lex.AM_PM)[:1].strip("o") or {
        "afternoon": "p",
        "evening": "p",
        "night": "p",
    }.get(match.word(lex.DAY_PART), "")
    zoned = lex.ZONE in codes or "o'clock" in match.words
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


def read_month_day(match: Match) -> Expression | None:
    """Read "Dec. 29, 2016", "29 December", "Thursday, Dec. 3-5"."""
    tokens = match.tokens
    kinds = (lex.SMALL, lex.FIGURE_ORDINAL, lex.ORDINAL)
    days = [n for n in range(match.first, match.last) if tokens.codes[n] in kinds]
    month_at = match.at(lex.MONTH)
    assert month_at is not None
    day, until = leading_int(tokens.words[days[0]]), 0
    if len(days) > 1:
        until = leading_int(tokens.words[days[1]])
        if until <= day or until > 31:
            return None
    if day > 31:
        return None
    if days[0] < month_at and tokens.words[month_at] == "may" and not tokens.capital(month_at):
        return None
    weekday = lex.WEEKDAYS.get(match.word(lex.WEEKDAY)) if lex.WEEKDAY in match.codes else None
    return match.as_(
        Kind.DAY,
        year=year_of(match),
        month=lex.MONTHS[tokens.words[month_at]],
        day=day,
        until=until,
        weekday=weekday,
    )


def read_month_year(match: Match) -> Expression | None:
    """Read "December 2016"."""
    year = year_of(match)
    month = lex.MONTHS[match.word(lex.MONTH)]
    return match.as_(Kind.PERIOD, year=year, unit=Unit.MONTH, index=month)


def read_weekday(match: Match) -> Expression | None:
    """Read "Friday", "last Friday", "the following Friday"."""
    which = which_of(match)
    if _is_name_with_weekday(match):
        return None
    origin = Origin.PUBLICATION
    told = lex.THE in match.codes and lex.NEXT in match.codes
    if told or lex.PREVIOUS in match.codes or lex.FOLLOWING in match.codes:
        origin = Origin.DISCOURSE
    index = lex.WEEKDAYS[match.word(lex.WEEKDAY)]
    if (
        match.word(lex.WEEKDAY) in lex.SHORT_WEEKDAYS
        and match.after()[:1].isalpha()
        and which is None
    ):
        return None
    return match.as_(Kind.WEEKDAY, index=index, which=which, origin=origin)


_BEFORE_WEEKDAY = words("black good ash super bloody palm fat cyber easter maundy holy giving red")
_AFTER_WEEKDAY = words("""
    times mail telegraph express herald mirror independent star world people post tribune magazine
    review live lights football
    """)
"""Capitalised words that make a name with a weekday: feasts, papers, programmes."""


def _is_name_with_weekday(match: Match) -> bool:
    tokens, last = match.tokens, match.last
    if match.before() in _BEFORE_WEEKDAY and tokens.capital(match.first - 1):
        return True
    if last < len(tokens.words) and tokens.codes[last] == lex.DAY_PART and tokens.capital(last):
        last += 1
    follows = tokens.words[last] if last < len(tokens.words) else ""
    return follows in _AFTER_WEEKDAY and tokens.capital(last)


_NAME_LEADS = ("of", "by", "for", "and", ",", "to", "from", "between")
"""Before a capitalised pair these lead a name as well: “to April Tarn”."""


def read_month(match: Match) -> Expression | None:
    """Read a month alone; one that is also a name or a verb needs a preposition."""
    word = match.word(lex.MONTH)
    which = which_of(match)
    lead = match.before()
    if which is None and word in lex.NAMES_TOO and lead not in _MONTH_LEADS:
        return None
    follower = match.last < len(match.tokens.words) and match.tokens.capital(match.last)
    if which is None and word in lex.NAMES_TOO and follower and lead in _NAME_LEADS:
        return None
    return match.as_(Kind.PERIOD, unit=Unit.MONTH, index=lex.MONTHS[word], which=which)


def read_quarter(match: Match) -> Expression | None:
    """Read "the third quarter"."""
    index = lex.ORDINALS[match.word(lex.ORDINAL)]
    if index > 4:
        return None
    return match.as_(Kind.PERIOD, unit=Unit.QUARTER, index=index)


def read_numbered_quarter(match: Match) -> Expression | None:
    """Read "Q3"."""
    return match.as_(Kind.PERIOD, unit=Unit.QUARTER, index=int(match.words[1]))


def read_half(match: Match) -> Expression | None:
    """Read "the first half" of a year."""
    index = {"first": 1, "second": 2, "last": 2}.get(match.word(lex.ORDINAL + lex.LAST), 0)
    return match.as_(Kind.PERIOD, unit=Unit.HALF, index=index) if index else None


_SEASON_LEADS = ("in", "into", "during", "over", "since", "until", "through", "by")


def read_season(match: Match) -> Expression | None:
    """Read "last summer", "the spring of 2009"."""
    word = match.word(lex.SEASON)
    which, year = which_of(match), year_of(match)
    if which is None and year is None and match.before() not in _SEASON_LEADS:
        return None
    return match.as_(
        Kind.PERIOD, unit=Unit.SEASON, index=lex.SEASON_NUMBERS[word], which=which, year=year
    )


def read_century(match: Match) -> Expression | None:
    """Read "the 19th century"."""
    word = match.words[-1]
    if word != "century":
        return None
    ordinal = match.word(lex.ORDINAL + lex.FIGURE_ORDINAL)
    number = leading_int(ordinal)
    return match.as_(Kind.YEARS, unit=Unit.CENTURY, year=100 * (number - 1))


def read_decade(match: Match) -> Expression | None:
    """Read "the 1990s", "the nineties"; “his sixties” is an age."""
    word = match.word(lex.DECADE_NAME)
    year = lex.DECADE_WORDS.get(word)
    if year is None:
        digits = word.strip("'s")
        year = int(digits)
        if year < 100:
            if word[0] != "'" and match.codes[0] != lex.THE:
                return None
            year += 1900 if year >= 20 else 2000
    elif match.codes[0] != lex.THE or (
        match.before() == "in" and match.words[0] in ("his", "her", "their")
    ):
        return None
    if match.words[0] in ("his", "her", "their", "its"):
        return None
    return match.as_(Kind.YEARS, unit=Unit.DECADE, year=year)


def read_holiday(match: Match) -> Expression | None:
    """Read a holiday."""
    first = match.at(lex.HOLIDAY)
    assert first is not None
    name = holiday_name(match.tokens.words[first : match.last])
    if name in lex.HOLIDAYS:
        month, day = lex.HOLIDAYS[name]
        return match.as_(Kind.DAY, month=month, day=day, which=which_of(match))
    month, weekday, index = lex.MOVING_HOLIDAYS[name]
    return match.as_(Kind.DAY, month=month, weekday=weekday, index=index, which=which_of(match))


def read_year_end(match: Match) -> Expression | None:
    """Read "year-end" as December 31."""
    if match.words[0] != "year":
        return None
    which = -1 if match.before() == "since" else 0
    return match.as_(Kind.DAY, month=12, day=31, which=which)


def read_spoken_year(match: Match) -> Expression | None:
    """Read "nineteen ninety-six"."""
    words = [word for word in match.words if word != "-"]
    if not all(word[0].isalpha() for word in words):
        return None
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


def read_year(match: Match) -> Expression | None:
    """Read a year, or a range of years; a figure that counts something is none."""
    n = match.at(lex.YEAR + lex.OLD_YEAR)
    assert n is not None
    year = int(match.tokens.words[n])
    if match.after() in lex.COUNTED_AFTER_YEAR or match.before() in _COUNT_LEADS:
        return None
    if year < 1900 and not _is_old_year(match, year):
        return None
    until = _range_end(year, match.words[-1]) if n + 1 < match.last else 0
    if until:
        return match.as_(Kind.YEARS, unit=Unit.YEAR, year=year, until=until)
    return match.trimmed(match.first, n + 1).as_(Kind.YEARS, unit=Unit.YEAR, year=year)


_AMOUNTS = words("""
    total number average sum population speed distance height weight cost price force crowd army
    list group fleet excess maximum minimum record range rate count batch majority margin staff
    """)
"""Nouns before "of" and a figure that is no year."""


def _is_old_year(match: Match, year: int) -> bool:
    """Return whether a figure from 1000 to 1899 is a year: few words lead years alone."""
    before = match.before()
    if before == ",":
        return match.before(2).isalpha() and match.after() in (",", ".", "")
    if before == "the":
        return year >= 1600 and match.after()[:1].isalpha() and match.after()[-1] != "s"
    if before == "of":
        return match.before(2) not in _AMOUNTS
    if before == "to":
        return any(match.before(n) == "from" for n in (2, 3))
    return before in _YEAR_LEADS and before not in ("-", "–", "by")


def _range_end(year: int, word: str) -> int:
    """Return the last year of "2012-16" or "2012-2016", 0 when it is no range of years."""
    if not word.isdigit() or len(word) not in (2, 4):
        return 0
    until = int(word) if len(word) == 4 else year // 100 * 100 + int(word)
    return until if year < until < 2100 else 0


def read_lone_part(match: Match) -> Expression | None:
    """Read a time of day that stands for an hour."""
    word = match.words[0]
    if word not in ("noon", "midnight", "midday", "overnight"):
        return None
    return match.as_(Kind.PART, part=lex.DAY_PARTS[word])
