"""Readers of named days and of times of day."""

from __future__ import annotations

from factcheck.language.times import lexicon as lex
from factcheck.language.times.expressions import Expression, Kind, Origin
from factcheck.language.times.lexicon import words
from factcheck.language.times.match import Match, which_of
from factcheck.language.times.named_days import RULES, Fixed, Kept
from factcheck.language.times.tokens import holiday_name


def read_clock(match: Match) -> Expression | None:
    """Read "3 p.m.", "10:35 a.m. EST", "0735 GMT", "4 in the morning"."""
    codes = match.codes
    word = match.words[0]
    zone = lex.ZONES.get(match.word(lex.ZONE), "")
    if codes[0] in lex.NUMBER + lex.YEAR + lex.OLD_YEAR:
        if len(word) != 4 or not word.isdigit() or int(word) > 2359 or int(word[2:]) > 59:
            return None
        return match.as_(Kind.PART, part=f"T{word[:2]}:{word[2:]}{zone}")
    hour, _, minute = word.replace(".", ":").partition(":")
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
    return match.as_(Kind.PART, part=f"T{number:02d}:{minute or '00'}{zone}")


def read_lone_part(match: Match) -> Expression | None:
    """Read a time of day that stands for an hour."""
    word = match.words[0]
    if word == "overnight":
        # The night before the day that is told of, or the coming one: `which` leaves it to tense.
        return match.as_(Kind.SHIFT, count=-1, origin=Origin.DISCOURSE, part="TNI", which=0)
    if word not in ("noon", "midnight", "midday") or (
        match.first and (match.tokens.capital(match.first) or match.before() == "high")
    ):
        return None
    return match.as_(Kind.PART, part=lex.DAY_PARTS[word])


def read_in_the_part(match: Match) -> Expression | None:
    """Read "in the morning" of the day named last."""
    word = match.words[2]
    if match.words[:2] != ["in", "the"] or word not in ("morning", "afternoon", "evening"):
        return None
    return match.trimmed(match.first + 1, match.last).as_(Kind.PART, part=lex.DAY_PARTS[word])


def read_holiday(match: Match) -> Expression | None:
    """Read a holiday."""
    first = match.at(lex.HOLIDAY)
    assert first is not None
    if match.after() in _FESTIVE:
        return None
    name = holiday_name(match.tokens.words[first : match.last])
    which, rule = which_of(match), RULES[name]
    if isinstance(rule, Fixed):
        day = match.as_(Kind.DAY, month=rule.month, day=rule.day, which=which, name=name)
    else:
        mod = "APPROX" if isinstance(rule, Kept) and rule.is_sighted else ""
        day = match.as_(Kind.DAY, which=which, name=name, mod=mod)
    if match.after() in ("week", "weekend"):
        unit = lex.UNIT_NAMES[match.after()]
        longer = match.trimmed(match.first, match.last + 1)
        return longer.as_(Kind.SHIFT, unit=unit, of=day, origin=Origin.DISCOURSE)
    return day


_FESTIVE = words("""
    tree trees card cards carol carols egg eggs bunny stocking stockings cake pudding
    agreement accord accords island islands rising uprising massacre
    """)
"""Things that are called after a day and are there on others: “the Good Friday agreement”."""
