"""What a block of unmarked text is: headline, deck, byline, dateline, caption, heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.model import BlockKind
from factcheck.reading.blocks import Draft, words_of
from factcheck.reading.boilerplate import reason
from factcheck.reading.datelines import is_date_line

_MAX_HEADLINE: Final = 160
_MAX_HEADLINE_WORDS: Final = 25
_MAX_TELEGRAM_WORDS: Final = 15
_MAX_HEADING_WORDS: Final = 12
_MAX_CAPTION_WORDS: Final = 60
_MAX_DECK: Final = 250
_TOP: Final = 8
"""Blocks from the top among which headline, byline and date line stand."""

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]{0,3}$")
_HEADLINE_END = re.compile(r"[.,:…][\"'”’)\]]{0,3}$")
_ARTICLES = re.compile(r"\b(?:an?|the)\b", re.IGNORECASE)
_LONG_WORD = re.compile(r"\w{4,}")

_NAME: Final = r"(?:[A-Z][\w.'’-]*|de|van|von|der|al|bin)"
_BYLINE = re.compile(
    rf"""(?:By|BY|Text\ by|Story\ by|Written\ by|Words\ by|Reported\ by|Analysis\ by|From)
    \ {_NAME}(?:[,;]?\ (?:{_NAME}|and|AND|with|of|in|for|the|at|[|/&·•–—-])){{0,18}}""",
    re.VERBOSE,
)
_PLACE_LINE = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+[\s,/]{1,2}){1,4}(?:[A-Z][\w.]+(?: [A-Z][\w.]+){0,2}[\s,]{1,2})?"
    r"(?:\([A-Z][\w ./]{1,20}\)\s?)?(?:—|–|--|-)\W{0,3}"
)
_AGENCIES: Final = (
    r"(?:AP|AFP|EPA|Reuters|REUTERS|Getty\ Images|Getty|Shutterstock|Bloomberg|Xinhua|PA)"
)
_CAPTION_SIGN = re.compile(
    rf"""
    \((?:file|archive|handout|undated)(?:\ (?:photo|picture|image|photograph|video|combo))?
        (?:[,.:/\ ][^()]{{0,60}})?\)\W{{0,3}}$
    | \((?:photo|image|picture|credit|photograph|illustration|graphic|screenshot)s?
        (?:\ (?:by|of|from|courtesy|via|credit)\b|:)[^()]{{1,80}}\)\W{{0,3}}$
    | \((?:[A-Z][\w.'’-]+[\ /]){{0,4}}{_AGENCIES}(?:\ Photo)?(?:/[^()]{{1,40}})?\)\W{{0,3}}$
    | (?:,|\bin\ (?:an?|this)\ (?:undated\ )?)\ ?file\ (?:photo|picture|image)\W{{0,3}}$
    | ^(?:FILE(?:\ PHOTO)?|File\ photo|Photo(?:graph)?|PHOTO|Image|Pictured?|Caption|CAPTION)
        \s?(?:[:—–-]|\(|,)\s
    | ^File\ (?:photo|picture|image)\ (?:of|taken|shows|dated)\b
    | ^(?:In|This)\ (?:this\ )?(?:[\w.,]+\ ){{0,5}}(?:file\ )?(?:photo|picture|image|photograph)
        (?:,|\ (?:taken|provided|released|made\ available|shows)\b)
    | \b(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|[Cc]redit)s?(?:\ (?:by|credit|courtesy))?:\ [A-Z]
        [\w.'’&/,\ -]{{1,60}}$
    | (?<=[.!?…)”"]\ )(?:Photo(?:graph)?|Image|Picture)\ by\ [A-Z][\w.'’&/,\ -]{{1,60}}$
    | (?:/|\bvia)\s?{_AGENCIES}\W{{0,3}}$
    """,
    re.VERBOSE,
)
_QUOTE_START: Final = ("“", '"', "‘", "'")


def label(drafts: Sequence[Draft]) -> list[Draft]:
    """Give the paragraphs of an unmarked text their kinds.

    The first line of the story that reads like one is its headline, unless there is one already;
    deck, byline and date lines are looked for around it, captions and headings everywhere.
    """
    out = list(drafts)
    if all(draft.kind is not BlockKind.HEADLINE for draft in out):
        headline = _find_headline(out)
        if headline is not None:
            out[headline] = replace(out[headline], kind=BlockKind.HEADLINE)
    for n, draft in enumerate(out):
        if draft.kind is BlockKind.PARAGRAPH:
            following = out[n + 1].text if n + 1 < len(out) else ""
            kind = _kind(draft.text, following, near_top=n < _TOP)
            # A caption is often printed twice; both copies are captions.
            if n and out[n - 1].kind is BlockKind.CAPTION and out[n - 1].text == draft.text:
                kind = BlockKind.CAPTION
            out[n] = replace(draft, kind=kind)
    return _find_deck(out)


def is_byline(text: str) -> bool:
    """Return whether a block is a writers' line ("By Jane Doe and John Roe, Staff Writers")."""
    return bool(_BYLINE.fullmatch(text))


def _kind(text: str, following: str, *, near_top: bool) -> BlockKind:
    if near_top and is_byline(text):
        return BlockKind.BYLINE
    if (near_top and is_date_line(text)) or _PLACE_LINE.fullmatch(text):
        return BlockKind.DATELINE
    if is_caption(text, following):
        return BlockKind.CAPTION
    if _is_heading(text, following):
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH


def _find_headline(drafts: Sequence[Draft]) -> int | None:
    for n, draft in enumerate(drafts[:_TOP]):
        text = draft.text
        if draft.kind is not BlockKind.PARAGRAPH or reason(text, 0.0) or is_byline(text):
            continue
        if is_date_line(text) or _PLACE_LINE.fullmatch(text):
            continue
        rest = [other.text for other in drafts[n + 1 : n + 1 + _TOP]]
        followed = any(len(other) > len(text) for other in rest)
        return n if followed and _reads_like_headline(text, rest) else None
    return None


def _reads_like_headline(text: str, rest: Sequence[str]) -> bool:
    """Return whether a first line is a headline: short, and not written as a sentence."""
    count = text.count(" ") + 1
    if len(text) > _MAX_HEADLINE or count > _MAX_HEADLINE_WORDS or _CAPTION_SIGN.search(text):
        return False
    if not _HEADLINE_END.search(text) or _is_title_case(text):
        return True
    # Databases put a full stop behind headlines. Then it is told by its telegram style and by
    # saying in short what the first paragraphs say.
    words = [word.lower() for word in _LONG_WORD.findall(text)]
    lead = {word.lower()[:5] for other in rest[:3] for word in _LONG_WORD.findall(other)}
    said_again = sum(word[:5] in lead for word in words)
    telegram = text.endswith(".") and count <= _MAX_TELEGRAM_WORDS and not _ARTICLES.search(text)
    return telegram and len(words) >= 3 and said_again >= 0.5 * len(words)


def _is_title_case(text: str) -> bool:
    """Return whether every longer word begins with a capital, as in American headlines."""
    words = [word.strip("“”\"'‘’().,:;") for word in text.split()]
    long_words = [word for word in words if len(word) > 4 and word[0].isalpha()]
    return len(long_words) >= 3 and all(word[0].isupper() for word in long_words)


def _find_deck(drafts: list[Draft]) -> list[Draft]:
    """Make a deck of the block between headline and byline, or after a headline ending in ";"."""
    for n, draft in enumerate(drafts[:-2]):
        if draft.kind is not BlockKind.HEADLINE:
            continue
        second, third = drafts[n + 1], drafts[n + 2]
        fits = second.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
        fits = fits and len(second.text) <= _MAX_DECK
        if fits and (third.kind is BlockKind.BYLINE or draft.text.endswith(";")):
            drafts[n + 1] = replace(second, kind=BlockKind.DECK)
        break
    return drafts


def is_caption(text: str, following: str = "") -> bool:
    """Return whether a block reads like the caption of a picture.

    Args:
        text: the block.
        following: the next one; a caption is often printed twice.
    """
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
