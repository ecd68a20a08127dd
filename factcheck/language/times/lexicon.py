"""Words of time, by what they can be in a time expression.

Codes are one letter each: a sentence becomes a string of them, and the patterns are regular
expressions over that string.
"""

from __future__ import annotations

from factcheck.language.times.moments import Unit


def words(text: str) -> frozenset[str]:
    """Return the words of a text as a set; tables read better as lines of words."""
    return frozenset(text.split())


OTHER, CONTINUED = "~", "_"
MONTH, WEEKDAY, WEEKDAYS_PLURAL, DAY_PART, SEASON, HOLIDAY, DEICTIC = (
    "M",
    "W",
    "G",
    "p",
    "s",
    "X",
    "d",
)
UNIT, UNITS, QUARTER_UNIT, NUMBERED_QUARTER, CYCLE = "u", "U", "q", "3", "y"
NUMBERED_HALF = "4"
YEAR, OLD_YEAR, SHORT_YEAR, DECADE_NAME = "Y", "B", "j", "z"
SMALL, NUMBER, ORDINAL, FIGURE_ORDINAL, FRACTION = "D", "N", "O", "0", "x"
CLOCK, AM_PM, ZONE, ISO = "C", "A", "Z", "I"
ARTICLE, THE, THIS, THAT, SAME = "a", "t", "h", "H", "S"
LAST, PAST, PREVIOUS, NEXT, FOLLOWING, LATEST = "l", "P", "v", "n", "w", "E"
EACH, AGO, EARLIER, LATER, BEFORE, AFTER, FROM = "e", "g", "r", "R", "b", "f", "m"
OF, IN, AND, COUPLE, FEW, MORE, FISCAL = "o", "i", "k", "c", "K", "1", "F"
TO, END, STAGE = "5", "6", "7"
COMMA, HYPHEN, POSSESSIVE, OLD, LONG, PER = ",", "-", "'", "L", "T", "2"
VAGUE = "V"

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
NAMES_TOO = frozenset({"march", "april", "may", "june", "august", "mar", "jan"})
"""Months that are also verbs, given names or surnames: alone, they need a preposition."""

WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tues tue",
            "wednesday wed",
            "thursday thurs thur thu",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
SHORT_WEEKDAYS = frozenset(name for name in WEEKDAYS if not name.endswith("day"))

UNIT_NAMES: dict[str, Unit] = {
    "second": Unit.SECOND,
    "minute": Unit.MINUTE,
    "hour": Unit.HOUR,
    "day": Unit.DAY,
    "week": Unit.WEEK,
    "weekend": Unit.WEEKEND,
    "month": Unit.MONTH,
    "quarter": Unit.QUARTER,
    "year": Unit.YEAR,
    "decade": Unit.DECADE,
    "century": Unit.CENTURY,
}
UNITS_PLURAL: dict[str, Unit] = {
    ("centuries" if name == "century" else name + "s"): unit for name, unit in UNIT_NAMES.items()
}

SEASON_NUMBERS = {"spring": 1, "summer": 2, "fall": 3, "autumn": 3, "winter": 4}

DAY_PARTS = {
    "morning": "TMO",
    "mornings": "TMO",
    "dawn": "TMO",
    "noon": "T12:00",
    "midday": "T12:00",
    "afternoon": "TAF",
    "afternoons": "TAF",
    "evening": "TEV",
    "evenings": "TEV",
    "dusk": "TEV",
    "night": "TNI",
    "nights": "TNI",
    "midnight": "T24:00",
    "overnight": "TNI",
}
"""TIMEX3 values of parts of the day (TimeML 1.2.1)."""

DEICTICS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
"""Days from publication."""

CYCLES = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "weekends": "XXXX-WXX-WE",
}

VAGUE_WORDS = {
    "now": "PRESENT_REF",
    "currently": "PRESENT_REF",
    "nowadays": "PRESENT_REF",
    "presently": "PRESENT_REF",
    "recently": "PAST_REF",
    "recent": "PAST_REF",
    "soon": "FUTURE_REF",
    "future": "FUTURE_REF",
}

SMALL_NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: 10 * number
    for number, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2
    )
}
POWERS = {"hundred": 100, "thousand": 1000}
ORDINALS = {
    word: number
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        1,
    )
}
DECADE_WORDS = {
    "twenties": 1920,
    "thirties": 1930,
    "forties": 1940,
    "fifties": 1950,
    "sixties": 1960,
    "seventies": 1970,
    "eighties": 1980,
    "nineties": 1990,
}

ZONES = {
    **dict.fromkeys(("gmt", "utc"), "Z"),
    **dict.fromkeys(("bst", "cet", "wat"), "+01:00"),
    **dict.fromkeys(("cest", "eet", "sast"), "+02:00"),
    **dict.fromkeys(("eest", "msk"), "+03:00"),
    **dict.fromkeys(("hkt", "sgt", "awst"), "+08:00"),
    "jst": "+09:00",
    "aest": "+10:00",
    "aedt": "+11:00",
    "edt": "-04:00",
    **dict.fromkeys(("est", "cdt"), "-05:00"),
    **dict.fromkeys(("cst", "mdt"), "-06:00"),
    **dict.fromkeys(("mst", "pdt"), "-07:00"),
    "pst": "-08:00",
    **dict.fromkeys(("et", "ct", "mt", "pt", "ist"), ""),
}
"""Zones and their offset (ISO 8601); none for "ET", which is two by the season, and for "IST",
which is Indian, Irish or Israeli."""

CODES: dict[str, str] = {
    **dict.fromkeys(("a", "an", "one"), ARTICLE),
    **dict.fromkeys(("the", "its", "their", "his", "her"), THE),
    **dict.fromkeys(("this", "these"), THIS),
    **dict.fromkeys(("that", "those"), THAT),
    "same": SAME,
    **dict.fromkeys(("latest", "current"), LATEST),
    "last": LAST,
    "past": PAST,
    **dict.fromkeys(("previous", "preceding", "prior"), PREVIOUS),
    **dict.fromkeys(("next", "coming", "upcoming"), NEXT),
    **dict.fromkeys(("following", "subsequent", "ensuing"), FOLLOWING),
    **dict.fromkeys(("each", "every"), EACH),
    "ago": AGO,
    "earlier": EARLIER,
    "later": LATER,
    "before": BEFORE,
    "after": AFTER,
    "from": FROM,
    "to": TO,
    "or": TO,
    "end": END,
    **dict.fromkeys(("opening", "closing"), STAGE),
    "of": OF,
    **dict.fromkeys(("in", "on", "at", "by", "around", "about"), IN),
    "and": AND,
    "couple": COUPLE,
    **dict.fromkeys(("few", "several", "some", "many"), FEW),
    **dict.fromkeys(("more", "additional", "other", "straight", "consecutive", "full"), MORE),
    "fiscal": FISCAL,
    "half": FRACTION,
    "old": OLD,
    "long": LONG,
    "per": PER,
    ",": COMMA,
    **dict.fromkeys(("-", "‐", "‑", "–"), HYPHEN),
}
"""Words that a time expression is held together by."""

COUNTED_AFTER_YEAR = words("""
    people men women children persons students workers employees soldiers troops officers votes
    voters members homes houses jobs cases deaths dollars euros pounds miles kilometers kilometres
    meters metres feet tons tonnes acres points shares units copies times percent patients victims
    refugees migrants residents protesters demonstrators participants prisoners schools vehicles
    cars species years days hours minutes months weeks calories seats items words pages
    """)
"""Plural nouns: a figure like a year before them counts them."""
