"""Named days and the dates they fall on.

Days with a fixed date or on a weekday of a month are rules of one line. Days that follow the moon
(Easter, Eid, Diwali, Jewish feasts) come from the `holidays` library, which is loaded when an
article first names one: it takes about 0.15 s, as long as reading 5,000 words.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import NamedTuple

Words = tuple[str, ...]


class Fixed(NamedTuple):
    """A day with the same date every year."""

    month: int
    day: int


class Nth(NamedTuple):
    """A weekday of a month: which one (-1 the last), Monday 0, and days to go from there.

    Attributes:
        every: the years it is meant for when none is said: 2 for even ones.
    """

    month: int
    weekday: int
    which: int
    off: int = 0
    every: int = 1


class Kept(NamedTuple):
    """A day as the calendar of a country has it.

    Attributes:
        country: ISO 3166 code.
        name: its English name in `holidays`.
        off: days from that one.
        is_sighted: whether it begins with the sight of the moon, so that countries differ by a day.
    """

    country: str
    name: str
    off: int = 0
    is_sighted: bool = False


NamedDay = Fixed | Nth | Kept

_RULES: dict[str, NamedDay] = {
    "new year's eve": Fixed(12, 31),
    "new year's day": Fixed(1, 1),
    "orthodox christmas": Fixed(1, 7),
    "groundhog day": Fixed(2, 2),
    "valentine's day": Fixed(2, 14),
    "international women's day": Fixed(3, 8),
    "st patrick's day": Fixed(3, 17),
    "saint patrick's day": Fixed(3, 17),
    "april fools' day": Fixed(4, 1),
    "earth day": Fixed(4, 22),
    "anzac day": Fixed(4, 25),
    "may day": Fixed(5, 1),
    "cinco de mayo": Fixed(5, 5),
    "flag day": Fixed(6, 14),
    "juneteenth": Fixed(6, 19),
    "canada day": Fixed(7, 1),
    "independence day": Fixed(7, 4),
    "bastille day": Fixed(7, 14),
    "halloween": Fixed(10, 31),
    "all saints' day": Fixed(11, 1),
    "guy fawkes night": Fixed(11, 5),
    "bonfire night": Fixed(11, 5),
    "veterans day": Fixed(11, 11),
    "armistice day": Fixed(11, 11),
    "christmas eve": Fixed(12, 24),
    "christmas day": Fixed(12, 25),
    "christmas": Fixed(12, 25),
    "boxing day": Fixed(12, 26),
    "martin luther king jr day": Nth(1, 0, 3),
    "martin luther king day": Nth(1, 0, 3),
    "mlk day": Nth(1, 0, 3),
    "presidents day": Nth(2, 0, 3),
    "mother's day": Nth(5, 6, 2),
    "memorial day": Nth(5, 0, -1),
    "father's day": Nth(6, 6, 3),
    "labor day": Nth(9, 0, 1),
    "labour day": Nth(9, 0, 1),
    "columbus day": Nth(10, 0, 2),
    "indigenous peoples' day": Nth(10, 0, 2),
    "election day": Nth(11, 0, 1, 1, every=2),
    "thanksgiving day": Nth(11, 3, 4),
    "thanksgiving": Nth(11, 3, 4),
    "mardi gras": Kept("US", "Easter Sunday", -47),
    "shrove tuesday": Kept("US", "Easter Sunday", -47),
    "ash wednesday": Kept("US", "Easter Sunday", -46),
    "palm sunday": Kept("US", "Easter Sunday", -7),
    "maundy thursday": Kept("US", "Easter Sunday", -3),
    "holy thursday": Kept("US", "Easter Sunday", -3),
    "good friday": Kept("US", "Easter Sunday", -2),
    "easter sunday": Kept("US", "Easter Sunday"),
    "easter monday": Kept("US", "Easter Sunday", 1),
    "easter": Kept("US", "Easter Sunday"),
    "ascension day": Kept("US", "Easter Sunday", 39),
    "pentecost": Kept("US", "Easter Sunday", 49),
    "orthodox easter": Kept("GR", "Easter Monday", -1),
    "purim": Kept("IL", "Purim"),
    "passover": Kept("IL", "Pesach"),
    "shavuot": Kept("IL", "Shavuot"),
    "rosh hashanah": Kept("IL", "Rosh Hashanah"),
    "yom kippur": Kept("IL", "Yom Kippur"),
    "sukkot": Kept("IL", "Sukkot"),
    "hanukkah": Kept("IL", "Hanukkah"),
    "chanukah": Kept("IL", "Hanukkah"),
    "eid al - fitr": Kept("SG", "Eid al-Fitr", is_sighted=True),
    "eid al - adha": Kept("SG", "Eid al-Adha", is_sighted=True),
    "chinese new year": Kept("SG", "Chinese New Year"),
    "lunar new year": Kept("SG", "Chinese New Year"),
    "diwali": Kept("SG", "Diwali"),
    "vesak": Kept("SG", "Vesak Day"),
}
"""English names in lower case. Independence, Labor, Mother's, Father's and Election Day are the
United States'; Election Day is that of its federal elections."""

RULES: dict[Words, NamedDay] = {tuple(name.split()): rule for name, rule in _RULES.items()}
"""Named days by the words of the name, as `tokens` cuts them."""


def date_of(name: Words, year: int) -> dt.date | None:
    """Return the day on which a named day falls in a year.

    Args:
        name: a key of `RULES`.
        year: the year, 1 to 9998.

    Returns:
        None where there is no such day, or no calendar for that year (`holidays` has the feasts
        that follow the moon for about 1950 to 2070).
    """
    rule = RULES[name]
    match rule:
        case Fixed(month, day):
            return dt.date(year, month, day)
        case Nth():
            return _nth(rule, year)
        case Kept(country, title, off):
            first = _first_kept(country, title, year)
            return first + dt.timedelta(days=off) if first else None


def years_near(name: Words, year: int) -> list[int]:
    """Return the years around one in which a named day can be meant, in order."""
    rule = RULES.get(name)
    every = rule.every if isinstance(rule, Nth) else 1
    return [near for near in range(year - every, year + every + 1) if near % every == 0]


def _nth(rule: Nth, year: int) -> dt.date:
    if rule.which < 0:
        day = dt.date(year, rule.month, 28) + dt.timedelta(days=4)
        day -= dt.timedelta(days=day.day)
        day -= dt.timedelta(days=(day.weekday() - rule.weekday) % 7)
    else:
        day = dt.date(year, rule.month, 1)
        ahead = (rule.weekday - day.weekday()) % 7 + 7 * (rule.which - 1)
        day += dt.timedelta(days=ahead)
    return day + dt.timedelta(days=rule.off)


@lru_cache(maxsize=512)
def _first_kept(country: str, title: str, year: int) -> dt.date | None:
    """Return the first day of that name in the year; a feast that runs over New Year is cut."""
    # On first use: most articles name no such day.
    import holidays

    kind = holidays.country_holidays(country)
    wanted = {"public", "unofficial", "school"} & set(kind.supported_categories)
    kept = holidays.country_holidays(
        country, years=year, language="en_US", observed=False, categories=tuple(sorted(wanted))
    )
    days = sorted(day for day, names in kept.items() if names.startswith(title))
    left = dt.date(year, 1, 1)
    while days and days[0] == left:
        del days[0]
        left += dt.timedelta(days=1)
    return days[0] if days else None
