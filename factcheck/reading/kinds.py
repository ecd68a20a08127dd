"""What a block of plain text or Markdown is: headline, byline, dateline, caption, heading."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.model import BlockKind
from factcheck.reading.blocks import Draft, words_of
from factcheck.reading.boilerplate import reason

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]{0,3}$")
_HEADLINE_END = re.compile(r"[.,:;…][\"'”’)\]]{0,3}$")
_MAX_HEADLINE: Final = 160
_MAX_HEADLINE_WORDS: Final = 25
_MAX_HEADING_WORDS: Final = 12
_MAX_CAPTION_WORDS: Final = 60
_TOP: Final = 8
"""Blocks from the top among which headline, byline and date line stand."""

_BYLINE = re.compile(
    r"(?:By|BY|Text by|Story by|Written by|Words by|Reported by|Analysis by|From) "
    r"(?:[A-Z][\w.'’-]*|and|AND|with|de|van|von|der|al|bin|of|in|for|the|[|/&,·–—-])"
    r"(?:,? (?:[A-Z][\w.'’-]*|and|AND|with|de|van|von|der|al|bin|of|in|for|the|[|/&·–—-])){0,14}"
)
_MONTH: Final = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|"
    r"Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATE_LINE = re.compile(
    r"(?P<label>(?:first |last )?(?:published|posted|updated|modified|date|issued|released)"
    r"(?: on| at)?\s?:?\s)?(?:at )?"
    r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,? )?"
    rf"(?:(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})|"
    rf"(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?P<month2>{_MONTH}),? (?P<year2>\d{{4}})|"
    r"(?P<iso>\d{4}-\d\d-\d\d))"
    r"(?P<time>[T,]?\s?(?:(?:at|-|–|—|\|) )?\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?\s?"
    r"(?:[A-Z]{2,5}(?:[+-]\d{1,2})?|\([A-Z]{2,5}\)|Z|[+-]\d\d:?\d\d)?)?\.?",
    re.IGNORECASE,
)
_PLACE_LINE = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+[\s,/]{0,2}){1,4}(?:[A-Z][\w.]+(?: [A-Z][\w.]+){0,2}\s)?"
    r"(?:\([A-Z][\w ./]{1,20}\)\s?)?(?:—|–|--|-)\W{0,3}"
)
_CAPTION_SIGN = re.compile(
    r"\((?:file|archive|handout|undated)(?: (?:photo|picture|image|photograph|video|combo))?[^()]{0,60}\)\W{0,3}$|"
    r"\((?:photo|image|picture|credit|photograph|illustration|graphic|source|screenshot)s?\b[^()]{1,80}\)\W{0,3}$|"
    r"\((?:AP|AFP|EPA|Reuters|REUTERS|Getty)\b[^()]{0,60}\)\W{0,3}$|"
    r"\bfile (?:photo|picture|image)(?:,| by\b|\.| dated\b)?|"
    r"^(?:file(?: photo)?|photo|photograph|image|picture|pictured|caption|file picture|in this [\w ]{0,20}(?:photo|image|picture))\s?(?:[:,—–-]|taken\b)|"
    r"\b(?:photo(?:graph)?|image|picture|credit|courtesy)s?(?: by| of|:) [A-Z][^.]{1,60}\W{0,3}$|"
    r"(?:/|\bvia )\s?(?:AP|AFP|EPA|Reuters|REUTERS|Getty Images|Getty|Shutterstock|Bloomberg)\W{0,3}$",
    re.IGNORECASE,
)
_QUOTE_START: Final = ("“", '"', "‘", "'")


def label(drafts: Sequence[Draft]) -> list[Draft]:
    """Give paragraphs of an unmarked text their kinds.

    The first line of the story that reads like one is its headline; bylines and date lines are
    looked for around it, captions and headings everywhere.
    """
    out = list(drafts)
    headline = _find_headline(out)
    if headline is not None:
        out[headline] = replace(out[headline], kind=BlockKind.HEADLINE)
    for n, draft in enumerate(out):
        if draft.kind is not BlockKind.PARAGRAPH:
            continue
        near_top = n < _TOP
        following = out[n + 1].text if n + 1 < len(out) else ""
        before = out[n - 1] if n else None
        kind: BlockKind = draft.kind
        if near_top and is_byline(draft.text):
            kind = BlockKind.BYLINE
        elif (near_top and date_in_line(draft.text)) or _PLACE_LINE.fullmatch(draft.text):
            kind = BlockKind.DATELINE
        elif _is_caption(draft.text, following):
            kind = BlockKind.CAPTION
        elif before is not None and before.text == draft.text and before.kind is BlockKind.CAPTION:
            kind = BlockKind.CAPTION
        elif _is_heading(draft.text, following):
            kind = BlockKind.HEADING
        out[n] = replace(draft, kind=kind)
    return out


def is_byline(text: str) -> bool:
    """Return whether a block is a writers' line ("By Jane Doe and John Roe, Staff Writers")."""
    return bool(_BYLINE.fullmatch(text))


def date_in_line(text: str) -> dt.date | None:
    """Return the date of a block that is a date line and nothing else, else None."""
    found = _DATE_LINE.fullmatch(text) if len(text) <= 100 else None
    if not found:
        return None
    try:
        if found["iso"]:
            return dt.date.fromisoformat(found["iso"])
        month = _MONTHS.index((found["month"] or found["month2"])[:3].lower()) + 1
        day = int(found["day"] or found["day2"])
        return dt.date(int(found["year"] or found["year2"]), month, day)
    except ValueError:  # 31 April is a line for the checker, no date
        return None


_MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def _find_headline(drafts: Sequence[Draft]) -> int | None:
    for n, draft in enumerate(drafts[:_TOP]):
        text = draft.text
        if draft.kind is not BlockKind.PARAGRAPH or reason(text, 0.0) or is_byline(text):
            continue
        if date_in_line(text) or _PLACE_LINE.fullmatch(text):
            continue
        rest = drafts[n + 1 :]
        followed = any(len(other.text) > len(text) for other in rest[:_TOP])
        return n if followed and _reads_like_headline(text) else None
    return None


def _reads_like_headline(text: str) -> bool:
    if len(text) > _MAX_HEADLINE or text.count(" ") >= _MAX_HEADLINE_WORDS:
        return False
    if _CAPTION_SIGN.search(text):
        return False
    return not _HEADLINE_END.search(text) or _is_title_case(text)


def _is_title_case(text: str) -> bool:
    """Return whether every longer word begins with a capital, as in American headlines."""
    words = [word.strip("“”\"'‘’().,:;") for word in text.split()]
    long_words = [word for word in words if len(word) > 4 and word[0].isalpha()]
    return len(long_words) >= 3 and all(word[0].isupper() for word in long_words)


def _is_caption(text: str, following: str) -> bool:
    if text.count(" ") >= _MAX_CAPTION_WORDS or text.startswith(_QUOTE_START):
        return False
    if _CAPTION_SIGN.search(text):
        return True
    # Content systems print a picture's description and its caption, one after the other.
    printed_twice = words_of(text) == words_of(following) and text.count(" ") >= 3
    return printed_twice and not _SENTENCE_END.search(text)


def _is_heading(text: str, following: str) -> bool:
    if text.count(" ") >= _MAX_HEADING_WORDS or not following or text.startswith(_QUOTE_START):
        return False
    unended = text[-1].isalnum() or (text[-1] == "?" and _is_title_case(text))
    return unended and text[0].isupper() and len(following) > len(text)
