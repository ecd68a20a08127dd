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
    word = match.words[0]
    if match.tokens.capital(match.first) and match.first:
        return None
    return match.as_(Kind.SET, value=lex.CYCLES[word])


def read_length(match: Match) -> Expression | None:
    """Read "three years", "a six-month"; “a week” behind a count is a set."""
    unit_at = match.at(lex.UNIT + lex.UNITS + lex.QUARTER_UNIT)
    assert unit_at is not None
    unit = unit_of(match)
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
    if words[0] == "many" and match.before() in ("as", "how", "so", "too"):
        return None
    value = length_value(unit, count_of(match.tokens, match.first, unit_at))
    if article and unit in (Unit.DAY, Unit.WEEKEND) and match.before() in ("such", "what", "be"):
        return None
    return match.as_(Kind.LENGTH, value=value)


def _is_rate(match: Match) -> bool:
    """Return whether "a year" says how often: “four flights a week”, “$5 an hour”."""
    before = match.before()
    if before in ("times", "percent", "times", "once", "twice", "dollars", "people", "miles", "%"):
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
    """Read "these days"."""
    if match.words != ["these", "days"]:
        return None
    return match.as_(Kind.VAGUE, value="PRESENT_REF")


def read_units_around(match: Match) -> Expression | None:
    """Read "the weeks before"."""
    if unit_of(match) in TOO_SHORT or (match.codes[-1] == lex.OTHER and match.words[-1] != "ahead"):
        return None
    length = match.trimmed(match.first, match.last - 1)
    return length.as_(Kind.LENGTH, value=length_value(unit_of(match), None))


def read_units(match: Match) -> Expression | None:
    """Read "for months"."""
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
    if match.before() not in leads or unit_of(match) is Unit.SECOND:
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
    if match.words[0] != "current":
        return None
    return match.as_(Kind.VAGUE, value="PRESENT_REF")
