"""Readers of dates: days, months, quarters, seasons, years."""

from __future__ import annotations

import re

from factcheck.language.times import lexicon as lex
from factcheck.language.times.expressions import Expression, Kind, Origin
from factcheck.language.times.lexicon import words
from factcheck.language.times.match import Match, leading_int, which_of, year_of
from factcheck.language.times.moments import Unit

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
    parts = [int(part) for part in re.split("[/.-]", word)]
    if word[:4].isdigit():
        year, month, day = parts
    else:
        one, two, year = parts
        # 3/4/2016 is March in one country and April in another; 13/4/2016 is clear.
        if one <= 12 and two <= 12 and one != two:
            reason = f"“{word}” is another day in American than in European order"
            return match.as_(Kind.VAGUE, year=year, mod=reason)
        month, day = (two, one) if one > 12 else (one, two)
    return match.as_(Kind.DAY, year=year, month=month, day=day)


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
    month = lex.MONTHS[tokens.words[month_at]]
    year = year_of(match)
    if year is None and (month, day) == (9, 11) and _is_of_attacks(match):
        year = 2001
    return match.as_(
        Kind.DAY,
        year=year,
        month=month,
        day=day,
        until=until,
        weekday=weekday,
    )


def _is_of_attacks(match: Match) -> bool:
    """Return whether it is the day that 9/11 stands for: “the Sept. 11 attacks”."""
    before, after = match.before(2), match.after()
    return after in ("attack", "attacks", "terror", "terrorist") or (
        before in ("attack", "attacks") and match.before() in ("of", "on")
    )


def read_month_year(match: Match) -> Expression | None:
    """Read "December 2016"."""
    year = year_of(match)
    month = lex.MONTHS[match.word(lex.MONTH)]
    return match.as_(Kind.PERIOD, year=year, unit=Unit.MONTH, index=month)


def read_weekday(match: Match) -> Expression | None:
    """Read "Friday", "last Friday", "the following Friday", "the Friday before last"."""
    which = which_of(match)
    if match.codes[-1] == lex.LAST:
        index = lex.WEEKDAYS[match.word(lex.WEEKDAY)]
        return match.as_(Kind.WEEKDAY, index=index, which=-1, count=-1)
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


_BEFORE_WEEKDAY = words(
    "black good ash super bloody palm fat cyber easter maundy holy giving red patch"
)
_AFTER_WEEKDAY = words("""
    times mail telegraph express herald mirror independent star world people post tribune magazine
    review live lights football
    """)
"""Capitalised words that make a name with a weekday: feasts, papers, programmes."""


def _is_name_with_weekday(match: Match) -> bool:
    tokens, last = match.tokens, match.last
    if match.before() in _BEFORE_WEEKDAY and tokens.capital(match.first - 1):
        return True
    if match.before() in lex.ORDINALS and match.after() in ("of", "in"):
        return True  # the first Monday of a month that we do not count out
    if last < len(tokens.words) and tokens.codes[last] == lex.DAY_PART and tokens.capital(last):
        last += 1
    follows = tokens.words[last] if last < len(tokens.words) else ""
    return follows in _AFTER_WEEKDAY and tokens.capital(last)


_ATTRIBUTE_LEADS = words("the a an its his her their our this that another each every last")
_NOT_COUNTED = words("""
    on for of to in at from with by and or but was were is are had has have will would could should
    did does that which who as if than then it he she they not never also
    """)


def _is_attribute(match: Match) -> bool:
    """Return whether the month belongs to the noun behind: “a June agreement”, “the May vote”."""
    after = match.after()
    if match.before() not in _ATTRIBUTE_LEADS or not match.tokens.capital(match.first):
        return False
    return after.isalpha() and after not in _NOT_COUNTED and not match.tokens.capital(match.last)


_SUBJECTS_VERBS = words("said says told was is has had will would asked added")
_NAME_LEADS = ("of", "by", "for", "and", ",", "to", "from", "between")
"""Before a capitalised pair these lead a name as well: “to April Tarn”."""


def read_month(match: Match) -> Expression | None:
    """Read a month alone; one that is also a name or a verb needs a preposition."""
    word = match.word(lex.MONTH)
    which = which_of(match)
    lead = match.before()
    bare = which is None and word in lex.NAMES_TOO
    if bare and lead not in _MONTH_LEADS and not _is_attribute(match):
        return None
    follower = match.last < len(match.tokens.words) and match.tokens.capital(match.last)
    if bare and lead in _NAME_LEADS and (follower or match.after() in _SUBJECTS_VERBS):
        return None
    return match.as_(Kind.PERIOD, unit=Unit.MONTH, index=lex.MONTHS[word], which=which)


def read_quarter(match: Match) -> Expression | None:
    """Read "the third quarter"."""
    index = lex.ORDINALS[match.word(lex.ORDINAL)]
    if index > 4:
        return None
    return match.as_(Kind.PERIOD, unit=Unit.QUARTER, index=index)


def read_numbered_quarter(match: Match) -> Expression | None:
    """Read "Q3", "3Q", "H1"."""
    unit = Unit.HALF if match.codes[0] == lex.NUMBERED_HALF else Unit.QUARTER
    index = next(int(word) for word in match.words if word.isdigit())
    return match.as_(Kind.PERIOD, unit=unit, index=index)


def read_half(match: Match) -> Expression | None:
    """Read "the first half" of a year."""
    index = {"first": 1, "second": 2, "last": 2}.get(match.word(lex.ORDINAL + lex.LAST), 0)
    return match.as_(Kind.PERIOD, unit=Unit.HALF, index=index) if index else None


_SEASON_LEADS = ("in", "into", "during", "over", "since", "until", "through", "by")


def read_season(match: Match) -> Expression | None:
    """Read "last summer", "the spring of 2009"."""
    word = match.word(lex.SEASON)
    which, year = which_of(match), year_of(match)
    # "In the fall of the old order" is no autumn.
    placed = match.before() in _SEASON_LEADS and match.after() != "of"
    if which is None and year is None and not placed:
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
            # Without an apostrophe "the 20s" are degrees or ages rather than years.
            if word[0] != "'" and (year < 1950 or _is_measured(match)):
                return None
        elif year % 100 == 0 and year < 2000:
            return match.as_(Kind.YEARS, unit=Unit.CENTURY, year=year)
    elif match.codes[0] != lex.THE or (
        match.before() == "in" and match.words[0] in ("his", "her", "their")
    ):
        return None
    if match.words[0] in ("his", "her", "their", "its"):
        return None
    return match.as_(Kind.YEARS, unit=Unit.DECADE, year=year)


_MEASURED = words("temperatures temperature highs lows high low degrees mercury thermometer")


def _is_measured(match: Match) -> bool:
    """Return whether “the 80s” are degrees."""
    return any(match.before(back) in _MEASURED for back in range(1, 8))


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
    lead = match.before()
    sure = century < 2000 and len(words) > 2
    placed = sure or lead in _YEAR_LEADS or lead in lex.MONTHS or lead == "year"
    if not placed or match.after() in lex.COUNTED_AFTER_YEAR:
        return None
    return match.as_(Kind.YEARS, unit=Unit.YEAR, year=century + tens + ones)


def read_year(match: Match) -> Expression | None:
    """Read a year, or a range of years; a figure that counts something is none."""
    n = match.at(lex.YEAR + lex.OLD_YEAR)
    assert n is not None
    year = int(match.tokens.words[n])
    if match.after() in lex.COUNTED_AFTER_YEAR or match.before() in _COUNT_LEADS:
        return None
    if _is_aged(match, n):
        return None
    if match.tokens.words[n + 1 : n + 2] in (["bc"], ["bce"]):
        dated = match.trimmed(match.first, n + 2)
        return dated.as_(Kind.VAGUE, value=f"BC{year:04d}")
    season = _season_end(match, n, year)
    if season:
        both = match.trimmed(match.first, n + 3)
        return both.as_(Kind.YEARS, unit=Unit.YEAR, year=year, until=season)
    if year < 1900 and not _is_old_year(match, year):
        return None
    if match.before() == "of" and match.before(2) in _AMOUNTS - _OF_A_YEAR:
        return None
    until = _range_end(year, match.words[-1]) if n + 1 < match.last else 0
    if until:
        return match.as_(Kind.YEARS, unit=Unit.YEAR, year=year, until=until)
    if n + 1 < match.last and match.tokens.starts[n + 2] == match.tokens.ends[n] + 1:
        return None  # a telephone or serial number
    return match.trimmed(match.first, n + 1).as_(Kind.YEARS, unit=Unit.YEAR, year=year)


def _is_aged(match: Match, n: int) -> bool:
    """Return whether the figure counts years: “a 2000-year-old wall”, “a 2000 year old wall”."""
    behind = [word for word in match.tokens.words[n + 1 : n + 4] if word != "-"]
    return behind[:1] == ["year"] and (behind[1:2] == ["old"] or "-" in match.tokens.words[n + 1])


def _season_end(match: Match, n: int, year: int) -> int:
    """Return the last year of "2014/15", 0 when no second year is written so."""
    behind = match.tokens.words[n + 1 : n + 3]
    if len(behind) < 2 or behind[0] != "/":
        return 0
    tight = match.tokens.starts[n + 2] == match.tokens.ends[n] + 1
    return _range_end(year, behind[1]) if tight else 0


_AMOUNTS = words("""
    total number average sum population speed distance height weight cost price force crowd army
    list group fleet excess maximum minimum record range rate count batch majority margin staff
    """)
"""Nouns before "of" and a figure that is no year."""
_OF_A_YEAR = words("record range price cost army list group staff")
"""Those that a year can follow as well: “the record of 1998”."""


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


_AFTER_DAY_ALONE = words(". , ; : and but it he she they we when after before to until")


def read_day_alone(match: Match) -> Expression | None:
    """Read "on the 15th" where no noun is counted: “on the 15th floor” has none."""
    day = leading_int(match.words[2])
    if match.words[:2] != ["on", "the"] or not 1 <= day <= 31:
        return None
    month = (match.after(), match.after(1), match.after(2)) == ("of", "the", "month")
    if not month and match.after() and match.after() not in _AFTER_DAY_ALONE:
        return None
    return match.trimmed(match.first + 1, match.last).as_(Kind.DAY, day=day)
