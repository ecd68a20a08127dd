"""How long and how often: counts of units as TIMEX3 values."""

from __future__ import annotations

from factcheck.language.times import lexicon as lex
from factcheck.language.times.moments import Unit
from factcheck.language.times.tokens import Tokens

_IN_YEARS = {Unit.DECADE: 10, Unit.CENTURY: 100}
"""TimeML 1.2.1 has no letter for a decade; counted ones are years."""
_TIME_UNITS = {Unit.SECOND: "S", Unit.MINUTE: "M", Unit.HOUR: "H"}
_FRACTIONS = {"half": 0.5, "½": 0.5, "¼": 0.25, "¾": 0.75}


def _fraction(word: str) -> float:
    if word in _FRACTIONS:
        return _FRACTIONS[word]
    above, below = int(word[0]), int(word[2])
    return above / below if below else 0.0


def length_value(unit: Unit, count: float | None) -> str:
    """Return the TIMEX3 value of a duration; "X" stands for a count that is not said."""
    if count is not None and count != int(count) and 2 * count == int(2 * count):
        whole = f"{int(count)}" if count >= 1 else "0"
        if unit is Unit.YEAR:
            return f"P{whole}Y6M"
        if unit is Unit.HOUR:
            return f"PT{whole}H30M"
        if unit is Unit.MINUTE:
            return f"PT{whole}M30S"
    if count is not None and unit in _IN_YEARS:
        unit, count = Unit.YEAR, count * _IN_YEARS[unit]
    number = "X" if count is None else f"{round(count, 2):g}" if count < 1e6 else f"{count:.0f}"
    if unit in _TIME_UNITS:
        return f"PT{number}{_TIME_UNITS[unit]}"
    return f"P{number}{unit.value}"


def count_of(tokens: Tokens, first: int, last: int) -> float | None:
    """Return the count that the tokens spell ("twenty-five", "two and a half", "a couple of").

    Returns:
        The lower end of a range ("two to three"); None for a vague count ("a few", "several").
    """
    total, group = 0.0, 0.0
    seen = False
    for n in range(first, last):
        code, word = tokens.codes[n], tokens.words[n]
        if code == lex.TO and seen:
            break
        if code == lex.FEW:
            return None
        if code == lex.COUPLE:
            return 2.0
        if code == lex.FRACTION:
            total += _fraction(word)
            continue
        value = 1.0 if word == "one" else tokens.number(n) if code in _COUNTING else None
        if value is None:
            continue
        seen = True
        if word in lex.POWERS:
            group = (group or 1.0) * value
            if value >= 1000:
                total, group = total + group, 0.0
        else:
            group += value
    return total + group if seen else total + 1.0


_COUNTING = lex.SMALL + lex.NUMBER + lex.YEAR


def each_value(tokens: Tokens, first: int, last: int) -> str:
    """Return the TIMEX3 value of a set: "every two weeks", "each Tuesday"; empty for none."""
    code, word = tokens.codes[last - 1], tokens.words[last - 1]
    match code:
        case lex.WEEKDAY:
            return f"XXXX-WXX-{lex.WEEKDAYS[word] + 1}"
        case lex.MONTH:
            return f"XXXX-{lex.MONTHS[word]:02d}"
        case lex.SEASON:
            return f"XXXX-{('SP', 'SU', 'FA', 'WI')[lex.SEASON_NUMBERS[word] - 1]}"
        case lex.DAY_PART:
            return f"XXXX-XX-XX{lex.DAY_PARTS[word]}"
    unit = lex.UNITS_PLURAL.get(word) or lex.UNIT_NAMES[word]
    between = tokens.words[first : last - 1]
    if between == ["other"] or between == ["second"]:
        return length_value(unit, 2)
    if code == lex.UNITS and not between:
        return ""
    return length_value(unit, count_of(tokens, first, last - 1) if between else 1)
