"""What on a page is not the story: menus, prompts, credits, notices.

A rule has to be sure: a paragraph wrongly set aside is never checked. So nearly all look at short
blocks only and at the whole block, and words between quotation marks set nothing aside.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.model import BlockKind
from factcheck.reading import cues
from factcheck.reading.blocks import Draft, words_of

NAVIGATION: Final = "navigation"
PROMPT: Final = "asks the reader to click, share or subscribe"
CONTACT: Final = "contact line"
CREDIT: Final = "credit of reporters or agencies"
PICTURE_CREDIT: Final = "picture credit"
RIGHTS: Final = "copyright or legal notice"
ABOUT_OUTLET: Final = "speaks to the reader about the outlet"
ABOUT_AUTHOR: Final = "about the author"
MARK_UP: Final = "embedded mark-up"
SEPARATOR: Final = "separator"
TABLE: Final = "table"
AFTER_CREDIT: Final = "stands after the closing credit"

# Longest blocks, in words, that a rule may set aside.
_MAX_PROMPT_WORDS: Final = 60
_MAX_CREDIT_WORDS: Final = 60
_MAX_PICTURE_CREDIT_WORDS: Final = 9
_MAX_RIGHTS_WORDS: Final = 80
_MAX_AUTHOR_WORDS: Final = 90
_MAX_OUTLET_WORDS: Final = 120

_AUTHOR_ZONE: Final = 0.75
"""A line about the author stands in the last quarter of a story; earlier it is about its hero."""
_TAIL_SHARE: Final = 0.25
"""Part of the text that may stand after the closing credit; more is the story going on."""

_SURE: Final = (
    BlockKind.HEADLINE,
    BlockKind.DECK,
    BlockKind.BYLINE,
    BlockKind.DATELINE,
    BlockKind.BOILERPLATE,
)
_QUOTED = re.compile(r"[“\"][^“”\"]{0,2000}[”\"]")


def set_aside(drafts: Sequence[Draft]) -> list[Draft]:
    """Make boilerplate of the blocks that are not the story.

    Args:
        drafts: all blocks in reading order. Headline, deck, byline and dateline stay.
    """
    total = sum(len(draft.text) for draft in drafts) or 1
    before = 0
    out: list[Draft] = []
    for draft in drafts:
        why = "" if draft.kind in _SURE else reason(draft.text, before / total)
        out.append(replace(draft, kind=BlockKind.BOILERPLATE, why=why) if why else draft)
        before += len(draft.text)
    return _set_aside_tail(out)


def reason(text: str, place: float = 0.5) -> str:
    """Say why a block is not the story.

    Args:
        text: the block's words, on one line.
        place: part of the page before it, 0 to 1.

    Returns:
        The reason, a phrase; empty for a block of the story.
    """
    words = words_of(text)
    count = words.count(" ") + 1
    return (
        _line_reason(text, words, count)
        or _notice_reason(text, count)
        or _author_reason(text, count, place)
    )


def _line_reason(text: str, words: str, count: int) -> str:
    """Say why a line is page furniture."""
    if cues.SEPARATOR_LINE.fullmatch(text):
        return SEPARATOR
    if words in cues.MENU or cues.PICTURE_SLOT.fullmatch(text):
        return NAVIGATION
    if "<" in text and cues.MARKUP_LINE.fullmatch(text):
        return MARK_UP
    if cues.CONTACT_LINE.fullmatch(text):
        return CONTACT
    if count <= _MAX_PICTURE_CREDIT_WORDS and (
        cues.PICTURE_CREDIT.fullmatch(text) or cues.PHOTO_BY.fullmatch(text)
    ):
        return PICTURE_CREDIT
    return ""


def _notice_reason(text: str, count: int) -> str:
    """Say why a block is a credit, a notice, or words to the reader."""
    if count <= _MAX_CREDIT_WORDS and (cues.CREDIT.match(text) or cues.CREDIT_END.search(text)):
        return CREDIT
    if count <= _MAX_PROMPT_WORDS and cues.PROMPT.match(text):
        return PROMPT
    if count > _MAX_OUTLET_WORDS:
        return ""
    unquoted = _QUOTED.sub("", text)
    if count <= _MAX_RIGHTS_WORDS and cues.RIGHTS.search(unquoted):
        return RIGHTS
    if unquoted == text and cues.OUTLET_SELF.search(text) and cues.TO_READER.search(text):
        return ABOUT_OUTLET
    return ""


def _author_reason(text: str, count: int, place: float) -> str:
    if place < _AUTHOR_ZONE or count > _MAX_AUTHOR_WORDS:
        return ""
    about = cues.ABOUT_AUTHOR.match(text) and cues.AUTHOR_WORK.search(text)
    return ABOUT_AUTHOR if about else ""


def _set_aside_tail(drafts: list[Draft]) -> list[Draft]:
    """Set aside what follows the closing credit: after it newsrooms print notices, not news."""
    allowed = _TAIL_SHARE * sum(len(draft.text) for draft in drafts if draft.kind.is_checked)
    credit, after = len(drafts), 0
    for n in range(len(drafts) - 1, -1, -1):
        after += len(drafts[n].text) if drafts[n].kind.is_checked else 0
        if after > allowed:
            break
        if drafts[n].why == CREDIT:
            credit = n
    return [
        replace(draft, kind=BlockKind.BOILERPLATE, why=AFTER_CREDIT)
        if n > credit and draft.kind.is_checked and not cues.CORRECTION.match(draft.text)
        else draft
        for n, draft in enumerate(drafts)
    ]
