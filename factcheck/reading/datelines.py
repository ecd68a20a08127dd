"""Lines that hold a date and nothing else, and dates as pages' metadata write them."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

_MONTHS: Final = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
_MAX_LINE: Final = 110

# All that may stand in a date line. Each word or figure is looked at by itself.
_TOKEN = re.compile(r"[A-Za-zÀ-ÿ]+|\d+|[^\sA-Za-zÀ-ÿ\d]")
_WORDS: Final = re.compile(
    r"""jan|january|feb|february|mar|march|apr|april|may|jun|june|jul|july|aug|august|sep|sept
    |september|oct|october|nov|november|dec|december
    |mon|monday|tue|tues|tuesday|wed|weds|wednesday|thu|thur|thurs|thursday|fri|friday|sat
    |saturday|sun|sunday
    |first|last|published|posted|updated|modified|edited|date|dated|issued|released|created
    |on|at|time|st|nd|rd|th|of|a|p|m|am|pm|hrs|hours|noon|midnight|t|z
    |utc|gmt|bst|ist|cet|cest|eet|eest|msk|est|edt|et|cst|cdt|ct|mst|mdt|mt|pst|pdt|pt|aest|aedt
    |acst|nzst|nzdt|hkt|sgt|jst|kst|wib|sast|eat|wat""",
    re.VERBOSE,
)
_SIGNS: Final = frozenset(",.:/|-–—()+•·")
_LABELS: Final = frozenset(
    {"published", "posted", "updated", "modified", "edited", "date", "issued", "released"}
)
_LATER: Final = frozenset({"updated", "modified", "edited"})
_MONTH_NAME: Final = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_MONTH_FIRST = re.compile(
    rf"\b{_MONTH_NAME}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b[\s,]{{0,3}}(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH_NAME},?\s(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(
    r"\b(?P<year>(?:19|20)\d\d)\s?[-./]\s?(?P<month>\d\d)\s?[-./]\s?(?P<day>\d\d)(?!\d)"
)
_COMPACT = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?!\d)")
_ADDRESS_DAY = re.compile(
    r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>\d{1,2})[/-](?P<day>\d{1,2})(?=[/-]|$)"
)
_UTC = re.compile(r"\d(?:Z|\s?[+-]00:?00|\s?(?:GMT|UTC))$")
_RFC_DATE = re.compile(
    rf"(?:[A-Za-z]{{3,9}},?\s)?(?P<day>\d{{1,2}})\s{_MONTH_NAME}\s(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)


def is_date_line(text: str) -> bool:
    """Return whether a line says when the story was published and nothing else."""
    tokens = _TOKEN.findall(text) if len(text) <= _MAX_LINE else []
    if not tokens or not any(token.isdigit() for token in tokens):
        return False
    lower = [token.lower() for token in tokens]
    if not all(t.isdigit() or t in _SIGNS or _WORDS.fullmatch(t) for t in lower):
        return False
    words = [t for t in lower if t.isalpha()]
    figures = [t for t in lower if t.isdigit()]
    named = any(t[:3] in _MONTHS and _WORDS.fullmatch(t) for t in words)
    labelled = bool(_LABELS.intersection(words))
    numeric = sum(lower.count(sign) for sign in "/.-") >= 2 and len(figures) >= 3
    timed = ":" in lower and len(figures) >= 2
    return (named and len(figures) >= 2) or (labelled and (named or numeric or timed)) or numeric


def date_in_line(text: str) -> dt.date | None:
    """Return the date of a date line, None when it holds none or one of several readings.

    Figures alone are taken as year-month-day only: 03/04 is March to some and April to others.
    """
    if not is_date_line(text):
        return None
    for pattern in (_MONTH_FIRST, _DAY_FIRST, _YEAR_FIRST):
        if found := pattern.search(text):
            return _date(found)
    return None


def says_updated(text: str) -> bool:
    """Return whether a date line gives the time of a later change, not of publication."""
    words = {token.lower() for token in _TOKEN.findall(text)}
    return bool(words & _LATER) and not words & {"published", "posted"}


def metadata_date(value: str) -> dt.date | None:
    """Return the day of a date and time in metadata (ISO 8601, RFC 5322, or a written date).

    The day is taken as written, in the publisher's own time zone.
    """
    value = value.strip()[:80]
    for pattern in (_YEAR_FIRST, _COMPACT):
        if found := pattern.match(value):
            return _date(found)
    for pattern in (_RFC_DATE, _MONTH_FIRST, _DAY_FIRST):
        if found := pattern.search(value):
            return _date(found)
    return None


def address_date(address: str) -> dt.date | None:
    """Return the day that an address carries in its path (/2026/05/04/), else None."""
    found = _ADDRESS_DAY.search(address)
    return _date(found) if found else None


def is_utc(value: str) -> bool:
    """Return whether a date and time in metadata is in UTC, not in the publisher's own time."""
    return bool(_UTC.search(value.strip()))


def _date(found: re.Match[str]) -> dt.date | None:
    month = found["month"]
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        return dt.date(int(found["year"]), number, int(found["day"]))
    except ValueError:  # 31 April is a line for the checker, no date
        return None
