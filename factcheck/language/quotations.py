"""Words between quotation marks: straight and curly, nested, and over several paragraphs.

A mark is read by its neighbours first (an opening mark has no letter before it, a closing mark
none behind it) and by what is open second. Apostrophes, inches and feet are no marks. Where a
quotation runs over paragraphs, each paragraph opens it anew and only the last one closes it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.model import Quotation, Span
from factcheck.text.patterns import regex

_MARK = regex(r"``|''|[\"“”„«»'‘’]")
_DOUBLE = frozenset({'"', "“", "”", "„", "``", "''"})
_BEFORE_OPENING = frozenset("([{<—–-/|\"“‘'„«…")
_AFTER_CLOSING = frozenset(")]}>—–-/|\"”’'».,;:!?…")
_BEFORE_SLIPPED = frozenset(",'’”")
_ELISION = regex(
    r"['‘’](?:em|til|till|tis|twas|twere|cause|n|bout|round|neath|fraid|nother|cuz|kay|\d0s|\d\d)\b",
    re.IGNORECASE,
)
"""Words that begin with an apostrophe (Chicago Manual of Style 17, 6.117)."""
_WORD = regex(r"\w+(?:['’-]\w+)*")
_SCARE_WORDS = 4
"""A stretch of at most so many words can be a term set off instead of an utterance."""
_CLOSING_STOP = regex(r"[,.!?…—–-]$")
_UTTERED_BEFORE = regex(
    r"\b(?:said|says|say|saying|told|tells|asked|asks|replied|shouted|yelled|chanted|tweeted|wrote"
    r"|writes|added|adds|answered|called|calls|calling|described|describes|describing|chanting"
    r"|shouting|responded|quipped|joked|promised|words?|reads?|reading|put it|puts it|barked"
    r"|insisted|argued|argues|noted|warned|predicted|dismissed|denounced|blasted|slammed|branded"
    r"|labell?ed|labell?ing|derided|decried|mocked|praised|hailed|touted|claimed|claiming|claims"
    r"|characteri[sz]ed|criticized|criticised|cautioned|vowed|pledged|urged|argument"
    r"|referring to|referred to|refers to|citing|cited|acknowledged|admitted|conceded)\b"
    r"[^.;\"“”]{0,60}$"
)
_NAMED_BEFORE = regex(
    r"\b(?:so[- ]called|known as|dubbed|nicknamed|titled|entitled"
    r"|(?:is|are|was|were|be|been|being) (?:\w+ )?(?:called|described|said))\b[^.;\"“”]{0,30}$"
)
_UTTERED_AFTER = regex(
    r"\s*(?:[\w.’'-]+\s+){0,3}(?:said|says|told|asked|wrote|added|replied|tweeted|shouted|"
    r"barked|chanted|quipped|answered|responded|declared|explained|continued|blared|writes|adds)\b"
)
_CLAUSE_WORD = regex(
    r"\b(?:I|we|you|he|she|they|it|is|are|was|were|will|would|can|don't|don’t|I'm|I’m|it's|it’s)\b"
)
_WINDOW = 90
"""Code points looked at on either side to tell a term from an utterance."""


@dataclass(slots=True)
class _Open:
    """A quotation whose end has not been met: whether its mark is single, and where it starts."""

    single: bool
    start: int
    inner: int


def find_quotations(text: str, blocks: Sequence[Span]) -> list[Quotation]:
    """Find the quotations of a text.

    Args:
        text: the whole text.
        blocks: its checked blocks, in order; a quotation never leaves its block, save that an
            open one may be taken up at the start of the next.

    Returns:
        Quotations by start, an outer one before its inner ones; spans count code points of
        `text` and include the marks.
    """
    found: list[Quotation] = []
    for at, block in enumerate(blocks):
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        runs_on = following is not None and _opens_block(text, following)
        found += _in_block(text, block, runs_on=runs_on)
    return found


def _in_block(text: str, block: Span, *, runs_on: bool) -> list[Quotation]:
    """Find the quotations of one block.

    `runs_on` says whether the next block begins with an opening mark.
    """
    marks = list(_MARK.finditer(text, block.start, block.end))
    closers = _closers(text, block, marks)
    pairs: list[tuple[_Open, int, bool]] = []
    stack: list[_Open] = []
    for mark in marks:
        _read_mark(text, block, mark, stack, pairs, closers)
    if stack and not stack[0].single and runs_on:
        pairs.append((stack[0], _trimmed_end(text, block), True))
    quotations = [
        _quotation(text, block, opened, end, open_end=open_end) for opened, end, open_end in pairs
    ]
    return sorted(
        (found for found in quotations if found.value), key=lambda found: (found.start, -found.end)
    )


def _read_mark(
    text: str,
    block: Span,
    mark: re.Match[str],
    stack: list[_Open],
    pairs: list[tuple[_Open, int, bool]],
    closers: list[int],
) -> None:
    """Take one mark as opening, closing, or neither, and keep the stack of what is open."""
    sign, start, end = mark[0], mark.start(), mark.end()
    single = sign not in _DOUBLE and sign not in "«»"
    depth = next((n for n in range(len(stack) - 1, -1, -1) if stack[n].single == single), None)
    opens = _may_open(text, block, start, end, single=single)
    closes = _may_close(text, block, start, end, single=single)
    if sign in "“„«``" and not (closes and not opens and depth is not None):
        closes = False
    elif sign in "”»" or sign == "’":
        opens = False
    if single:
        if depth is not None and closes and not _is_possessive(text, start, end, closers):
            _close(stack, depth, end, pairs)
        elif opens and depth is None and _has_closer(start, closers):
            stack.append(_Open(True, start, end))
        return
    if depth is None:
        if opens or (sign in "“„«``" and end < block.end):
            stack.append(_Open(False, start, end))
        return
    if closes and not _is_inch(text, block, start, end):
        _close(stack, depth, end, pairs)
    elif opens:
        near = max(block.start, start - 3)
        before = text[near:start].rstrip()
        if before.endswith((".", "!", "?", "…")):
            pairs.append((stack[depth], near + len(before), True))
        del stack[depth:]
        stack.append(_Open(False, start, end))


def _close(stack: list[_Open], depth: int, end: int, pairs: list[tuple[_Open, int, bool]]) -> None:
    """Close what is open at `depth`; what was opened inside it and never closed was no mark."""
    pairs.append((stack[depth], end, False))
    del stack[depth:]


def _may_open(text: str, block: Span, start: int, end: int, *, single: bool) -> bool:
    """Whether a mark stands where one opens: nothing before it, a word behind it."""
    if end >= block.end or text[end].isspace():
        return False
    if (
        start > block.start
        and not text[start - 1].isspace()
        and text[start - 1] not in (_BEFORE_OPENING)
    ):
        return False
    return not (single and _ELISION.match(text, start))


def _may_close(text: str, block: Span, start: int, end: int, *, single: bool) -> bool:
    """Whether a mark stands where one closes: a word before it, none behind it."""
    if start == block.start:
        return False
    if text[start - 1].isspace():
        # "'... we go,' " she said": a space may stand between two closing marks, or slip in.
        slipped = text[max(block.start, start - 2) : start - 1] in _BEFORE_SLIPPED
        return not single and slipped and end < block.end and text[end].isspace()
    if end >= block.end or text[end].isspace() or text[end] in _AFTER_CLOSING:
        return True
    # A closing double mark may stand against a word ("he said"the ...), a single one may not:
    # there it is an apostrophe.
    return not single and not text[start - 1].isspace() and text[start - 1] not in _BEFORE_OPENING


def _closers(text: str, block: Span, marks: Sequence[re.Match[str]]) -> list[int]:
    """Return where the single marks stand that could close, in order."""
    return [
        mark.start()
        for mark in marks
        if mark[0] in ("'", "’") and _may_close(text, block, mark.start(), mark.end(), single=True)
    ]


def _has_closer(start: int, closers: Sequence[int]) -> bool:
    """Whether a single mark that could close stands behind `start`."""
    return bisect_right(closers, start) < len(closers)


def _is_possessive(text: str, start: int, end: int, closers: Sequence[int]) -> bool:
    """Whether a single mark is the apostrophe of a plural ("the players' bus")."""
    if text[start - 1] not in "sS" or not re.match(r"\s\w", text[end : end + 2]):
        return False
    later = bisect_right(closers, start)
    return later < len(closers)


def _is_inch(text: str, block: Span, start: int, end: int) -> bool:
    """Whether a straight mark behind a digit measures: another mark still closes behind it."""
    if text[start:end] != '"' or not text[start - 1].isdigit():
        return False
    following = text.find('"', end, block.end)
    return following != -1 and not _may_open(text, block, following, following + 1, single=False)


def _opens_block(text: str, block: Span) -> bool:
    """Whether a block begins with a double opening mark."""
    head = text[block.start : min(block.end, block.start + 3)].lstrip()
    return head.startswith(('"', "“", "„", "«", "``"))


def _trimmed_end(text: str, block: Span) -> int:
    return block.start + len(text[block.start : block.end].rstrip())


def _quotation(text: str, block: Span, opened: _Open, end: int, *, open_end: bool) -> Quotation:
    """Make the quotation that `opened` begins and that ends at `end`."""
    closing = 0 if open_end else (2 if text[end - 2 : end] == "''" else 1)
    value = text[opened.inner : max(opened.inner, end - closing)].strip()
    return Quotation(
        start=opened.start,
        end=end,
        surface=text[opened.start : end],
        value=value,
        scare=not open_end and _is_scare(text, block, opened.start, end, value),
        open_end=open_end,
    )


def _is_scare(text: str, block: Span, start: int, end: int, value: str) -> bool:
    """Whether a quotation sets a term off and utters nothing."""
    if len(value) > _WINDOW or len(_WORD.findall(value)) > _SCARE_WORDS:
        return False
    if value.endswith(("!", "?")) or _CLAUSE_WORD.search(value):
        return False
    before = text[max(block.start, start - _WINDOW) : start]
    if not before.strip() or before.rstrip().endswith((":", ".", "!", "?")):
        return False
    after = text[end : min(block.end, end + _WINDOW)]
    if _CLOSING_STOP.search(value) and _UTTERED_AFTER.match(after):
        return False
    if _NAMED_BEFORE.search(before):
        return True
    return not _UTTERED_BEFORE.search(before)
