"""Datelines that run into the first sentence: "PORT ARDEN (PN) — The ferry ..."."""

from __future__ import annotations

import re

from factcheck.model import Span
from factcheck.text.patterns import regex

_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ'’.-]{1,24}"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DATELINE = regex(
    rf"""
    (?P<place>{_CAPITALS}(?:\ {_CAPITALS}){{0,3}})
    (?:,\ [A-ZÀ-Þ][\w'’.]{{1,20}}(?:\ [A-ZÀ-Þ][\w'’.]{{1,20}}){{0,2}})?  # the state or country
    (?:,\ {_MONTH}\ \d{{1,2}})?
    (?P<agency>\ ?\([A-ZÀ-Þ][\w.&/\ -]{{1,30}}\))?
    [\ \xa0]?(?:—|–|--|(?P<hyphen>-))[\ \xa0]{{1,3}}
    (?=["“'‘(]?[A-ZÀ-Þ\d])
    """,
    re.VERBOSE,
)
"""A place in capitals, a dash, then a sentence (AP Stylebook, "datelines"). A single hyphen counts
behind an agency only."""
_LEAST_LETTERS = 4
"""Shorter places ("Q — What?", "UN — The council") need an agency behind them."""


def without_dateline(text: str, sentence: Span) -> Span:
    """Return a paragraph's first sentence from behind its dateline on; as it is without one.

    Args:
        text: the whole text.
        sentence: the sentence, code points of the text.
    """
    found = _DATELINE.match(text, sentence.start, sentence.end)
    if found is None or found.end() >= sentence.end:
        return sentence
    if not found["agency"] and (found["hyphen"] or len(found["place"]) < _LEAST_LETTERS):
        return sentence
    return Span(found.end(), sentence.end)
