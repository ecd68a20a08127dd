"""Readers of lengths, of sets, and of the past, present and future without a date."""

from __future__ import annotations

from factcheck.language.times import lexicon as lex
from factcheck.language.times.expressions import Expression, Kind
from factcheck.language.times.lengths import count_of, each_value, length_value
from factcheck.language.times.lexicon import words
from factcheck.language.times.match import TOO_SHORT, Match, unit_of
from factcheck.language.times.moments import Unit


def read_past_span(match: Match) -> Expression | None:
    """Read "the past two months", "the next few days"."""
    n = match.at(lex.LAST + lex.PAST + lex.NEXT + lex.PREVIOUS + lex.FOLLOWING)
    unit_at = match.at(lex.UNIT + lex.UNITS)
    assert n is not None
    assert unit_at is not None
    unit = unit_of(match)
    if unit_at == n + 1:
        if match.codes[-1] == lex.UNIT and (unit in (*TOO_SHORT, Unit.DAY)):
            return None
        count = None if match.codes[-1] == lex.UNITS else 1.0
    else:
        count = count_of(match.tokens, n + 1, unit_at)
    return match.as_(Kind.LENGTH, value=length_value(unit, count))


def read_each(match: Match) -> Expression | None:
    """Read "every two weeks", "each Tuesday"."""
    value = each_value(match.tokens, match.first + 1, match.last)
    return match.as_(Kind.SET, value=value) if value else None


def read_rate(match: Match) -> Expression | None:
    """Read "per year"."""
    return match.as_(Kind.SET, value=length_value(unit_of(match), 1))


def read_weekdays(match: Match) -> Expression | None:
    """Read "Tuesdays"."""
    index = lex.WEEKDAYS[match.words[0][:-1]]
    return match.as_(Kind.SET, value=f"XXXX-WXX-{index + 1}")


def read_cycle(match: Match) -> Expression | None:
    """Read "daily", "weekly"; not in a name."""
    word, last = match.words[0], match.last
    if match.tokens.capital(match.first) and match.first:
        return None
    # "The Lyre Party daily Lantern" is a newspaper.
    named = last < len(match.tokens.words) and match.tokens.capital(last)
    if named and match.first and match.tokens.capital(match.first - 1):
        return None
    return match.as_(Kind.SET, value=lex.CYCLES[word])


def read_length(match: Match) -> Expression | None:
    """Read "three years", "a six-month"; “a week” behind a count is a set."""
    unit_at = match.at(lex.UNIT + lex.UNITS + lex.QUARTER_UNIT)
    assert unit_at is not None
    unit, first = unit_of(match), match.words[0]
    article = first in ("a", "an") and unit_at == match.first + 1
    if article and match.first and _is_rate(match):
        return match.as_(Kind.SET, value=length_value(unit, 1))
    if article and _is_idle(match, unit):
        return None
    if unit is Unit.QUARTER and _is_fraction(match):
        return None
    if first == "one" and unit is Unit.DAY and not _is_counted_day(match):
        return None
    if first == "many" and match.before() in ("as", "how", "so", "too"):
        return None
    if _is_age(match):
        return None
    value = length_value(unit, count_of(match.tokens, match.first, unit_at))
    return match.as_(Kind.LENGTH, value=value)


_HALVES = {
    Unit.MINUTE: "PT30S",
    Unit.HOUR: "PT30M",
    Unit.DAY: "PT12H",
    Unit.YEAR: "P6M",
    Unit.DECADE: "P5Y",
    Unit.CENTURY: "P50Y",
}


def read_half_unit(match: Match) -> Expression | None:
    """Read "half an hour", "a half-century"."""
    value = _HALVES.get(unit_of(match)) if match.word(lex.FRACTION) in ("half", "½") else None
    return match.as_(Kind.LENGTH, value=value) if value else None


def _is_idle(match: Match, unit: Unit) -> bool:
    """Return whether "a second", "a minute", "such a day" say nothing of how long."""
    if unit in (Unit.DAY, Unit.WEEKEND):
        return match.before() in ("such", "what", "be")
    return unit is Unit.SECOND or (unit is Unit.MINUTE and match.before() not in ("for", "in"))


def _is_fraction(match: Match) -> bool:
    """Return whether "a quarter", "three-quarters" are parts of a whole, not of a year."""
    if lex.QUARTER_UNIT in match.codes or lex.HYPHEN in match.codes:
        return True
    return match.before() in ("three", "four")


def _is_counted_day(match: Match) -> bool:
    """Return whether "one day" says how long; else it means some day."""
    return (
        lex.HYPHEN in match.codes
        or match.before() in ("for", "in", "within", "after", "only", "just", "than", "by")
        or match.after() in ("after", "before", "of", "later")
    )


def _is_age(match: Match) -> bool:
    """Return whether "45 years old", "45-year-old", "45 years of age" is somebody's age."""
    after, further = match.after(), match.after(1)
    return after == "old" or (after, further) in (("-", "old"), ("of", "age"))


def _is_rate(match: Match) -> bool:
    """Return whether "a year" says how often: “four flights a week”, “$5 an hour”."""
    before = match.before()
    if before in ("times", "percent", "once", "twice", "dollars", "people", "miles", "%"):
        return True
    number_two_back = match.first >= 2 and match.tokens.codes[match.first - 2] in (
        lex.SMALL + lex.NUMBER + lex.FEW
    )
    figure = before[:1].isdigit() and match.first >= 2 and match.before(2) in "$£€"
    return figure or (number_two_back and before.endswith("s") and before.isalpha())


def read_long(match: Match) -> Expression | None:
    """Read "day-long"."""
    many = match.codes[0] == lex.UNITS
    return match.as_(Kind.LENGTH, value=length_value(unit_of(match), None if many else 1))


def read_these_days(match: Match) -> Expression | None:
    """Read "these days"; also "this years" for "this year's"."""
    if match.words[0] == "this" and unit_of(match) not in TOO_SHORT:
        return match.as_(Kind.SHIFT, unit=unit_of(match))
    if match.words != ["these", "days"]:
        return None
    return match.as_(Kind.VAGUE, value="PRESENT_REF")


def read_units_around(match: Match) -> Expression | None:
    """Read "the weeks before"."""
    if unit_of(match) in TOO_SHORT or (match.codes[-1] == lex.OTHER and match.words[-1] != "ahead"):
        return None
    length = match.trimmed(match.first, match.last - 1)
    return length.as_(Kind.LENGTH, value=length_value(unit_of(match), None))


def read_units_ago(match: Match) -> Expression | None:
    """Read "years ago"."""
    if match.before()[:1].isdigit():
        return None
    return match.as_(Kind.VAGUE, value="PAST_REF")


_LENGTH_LEADS = words("for in of within over after take took lasted spent last")


def read_units(match: Match) -> Expression | None:
    """Read "for months"."""
    if match.before() not in _LENGTH_LEADS or unit_of(match) is Unit.SECOND:
        return None
    return match.as_(Kind.LENGTH, value=length_value(unit_of(match), None))


def read_past(match: Match) -> Expression | None:
    """Read "in the past"."""
    if match.before() != "in":
        return None
    return match.as_(Kind.VAGUE, value="PAST_REF")


_GO_ON = words("of for and but that is was will would in with to as or he she it they")


def read_vague(match: Match) -> Expression | None:
    """Read "recently", "in the future"."""
    word = match.word(lex.VAGUE)
    codes = match.codes
    if codes[-1] == lex.UNITS:
        if word in ("recent", "future"):
            return match.as_(Kind.VAGUE, value=lex.VAGUE_WORDS[word])
        return None
    if word == "future":
        if match.before() in ("near", "foreseeable", "distant"):
            return match.as_(Kind.VAGUE, value="FUTURE_REF")
        if codes[0] != lex.THE or (match.after()[:1].isalpha() and match.after() not in _GO_ON):
            return None
    elif word == "soon" and match.after() in ("as", "after", "be", "became"):
        return None
    elif codes[0] == lex.THE:
        return read_vague(match.trimmed(match.last - 1, match.last))
    return match.as_(Kind.VAGUE, value=lex.VAGUE_WORDS[word])


def read_current(match: Match) -> Expression | None:
    """Read "current"."""
    last = match.last
    named = last < len(match.tokens.words) and match.tokens.capital(last)
    if match.words[0] != "current" or (named and match.tokens.capital(match.first)):
        return None
    if match.before() == "then":
        return match.as_(Kind.VAGUE, value="PAST_REF")
    return match.as_(Kind.VAGUE, value="PRESENT_REF")
