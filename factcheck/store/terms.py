"""Any text as words that the index of the desk can be asked for. Pure.

A term is handed to FTS5 in quotation marks and holds nothing but letters, digits, their diacritics
and spaces, so that no text is ever read as an operator or a mistake of syntax
(sqlite.org/fts5.html#full_text_query_syntax).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice

from factcheck.text.patterns import regex

MOST_TERMS = 32
"""Terms of a search, and words of a phrase, that count; whoever pastes more has said enough."""

_SHORTEST_PREFIX = 2
"""Letters from which a word that is still being typed is looked up by its beginning; one letter
begins a tenth of all words. The index of the desk has a list for each beginning of 2, 3 and 4."""

_FOLDED = 0x361F8_08029FDF
"""Which of the 50 marks from U+0300 the tokenizer unicode61 folds, a bit each; any other splits a
word (`sqlite3Fts5UnicodeIsdiacritic` in SQLite's fts5_unicode2.c)."""
_DIACRITICS = {0x300 + n: None for n in range(50) if _FOLDED >> n & 1}
# What that tokenizer takes for one word; an underscore is no part of it.
_WORD = regex(rf"[^\W_](?:[^\W_]|[{''.join(map(chr, _DIACRITICS))}])*")
_QUOTES = str.maketrans(dict.fromkeys("“”„«»＂", '"'))


def folded_words(text: str) -> list[str]:
    """Return the words of a text in order, without case and diacritics."""
    return [folded(word) for word in _WORD.findall(text)]


def folded(word: str) -> str:
    """Return a word without case and, as the tokenizer folds Latin letters only, their diacritics.

    "Škvorecký" is "skvorecky", but Cyrillic "ё" is not "е".
    """
    if word.isascii():
        return word.lower()
    return "".join(map(_bare, word.lower().translate(_DIACRITICS)))


def _bare(letter: str) -> str:
    """Return a letter without diacritics that are one with it."""
    base = unicodedata.normalize("NFD", letter)[0]
    return base if base.isascii() else letter


def term(word: str) -> str:
    """Return what finds one word, whole and with any diacritics."""
    return f'"{word}"'


def terms(text: str) -> list[str]:
    """Return what a person asks for, each term once, in order.

    Words between quotation marks are a phrase, and so are the parts of a word that is broken by
    marks ("co-op", "U.S."). A word with a star at its end, and the last word when the text ends
    with it, also finds those that begin so.
    """
    found: dict[str, None] = {}
    for words, begins in _asked_for(text):
        star = " *" if begins and len(words[-1]) >= _SHORTEST_PREFIX else ""
        found.setdefault(term(" ".join(words)) + star)
        if len(found) >= MOST_TERMS:
            break
    return list(found)


def _asked_for(text: str) -> Iterator[tuple[list[str], bool]]:
    """Yield the words of each term, one or more, and whether the last is only a beginning."""
    pieces = text.translate(_QUOTES).split('"')
    for number, piece in enumerate(pieces):
        is_last = number == len(pieces) - 1
        is_phrase = number % 2 == 1 and not is_last
        parts = [piece] if is_phrase else piece.split()
        being_typed = is_last and piece[-1:].isalnum()
        for place, part in enumerate(parts, start=1):
            words = [word[0] for word in islice(_WORD.finditer(part), MOST_TERMS)]
            if words:
                typed = being_typed and place == len(parts)
                yield words, not is_phrase and (typed or part.endswith("*"))


def matches(asked: str, text: str) -> list[tuple[int, int]]:
    """Return where a text has what a person asks for.

    Args:
        asked: read as `terms` reads it.
        text: any text.

    Returns:
        Starts and ends in code points, ends exclusive, in order; a phrase is one stretch. No two
        share a code point.
    """
    found = [(word.start(), word.end(), folded(word[0])) for word in _WORD.finditer(text)]
    places: dict[str, list[int]] = {}
    for place, (_, _, word) in enumerate(found):
        places.setdefault(word, []).append(place)
    stretches = []
    for words, begins in islice(_asked_for(asked), MOST_TERMS):
        wanted = [folded(word) for word in words]
        star = begins and len(words[-1]) >= _SHORTEST_PREFIX
        for place in _places(places, wanted[0], star and len(wanted) == 1):
            last = place + len(wanted) - 1
            if last < len(found) and _is_phrase(found[place : last + 1], wanted, star):
                stretches.append((found[place][0], found[last][1]))
    stretches.sort()
    apart: list[tuple[int, int]] = []
    for start, end in stretches:
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart


_AROUND = 160
"""Code points on each side of a word that are told: some three lines in all."""
_LOOKED_AT = 12
"""Stretches around the rarest word of which the best is taken."""


def passage(asked: str, text: str) -> str:
    """Return a stretch of a text with most of what a person asks for, its cuts shown.

    It is quick for texts as long as a book: words are told apart in stretches around the rarest of
    those that are asked for alone. Of a text that has none of them the beginning is returned.

    Args:
        asked: read as `terms` reads it.
        text: any text.
    """
    plain = _plain(text)
    counts = {
        folded(word): 0 for words, _ in islice(_asked_for(asked), MOST_TERMS) for word in words
    }
    for word in counts:
        counts[word] = plain.count(word)
    there = [word for word in counts if counts[word]]
    best, most = 0, 0
    if there:
        rarest = min(there, key=lambda word: counts[word])
        at = plain.find(rarest)
        for _ in range(_LOOKED_AT):
            begin = max(0, at - _AROUND)
            stretch = text[begin : at + _AROUND]
            has = len({folded(stretch[start:end]) for start, end in matches(asked, stretch)})
            if has > most:
                best, most = at, has
            at = plain.find(rarest, at + _AROUND)
            if at < 0 or most >= len(counts):
                break
    return _cut(text, max(0, best - _AROUND), best + _AROUND)


def _cut(text: str, start: int, end: int) -> str:
    """Return a stretch of a text in one line, at its ends without pieces of words."""
    words = text[start:end].split()
    if start and not text[start - 1].isspace() and len(words) > 1:
        del words[0]
    if end < len(text) and not text[end].isspace() and len(words) > 1:
        del words[-1]
    begins, ends = not text[:start].strip(), not text[end:].strip()
    return f"{'' if begins else '…'}{' '.join(words)}{'' if ends else '…'}"


def _plain(text: str) -> str:
    """Return a text as long as it is, in which words stand as `folded` has them, nearly all."""
    if text.isascii():
        return text.lower()
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter that becomes two
        lowered = "".join(letter.lower()[0] for letter in text)
    return lowered.translate(_bare_letters())


@cache
def _bare_letters() -> Mapping[int, str]:
    """Return the letters without their diacritics, of Latin blocks that have such."""
    blocks = (range(0xC0, 0x250), range(0x1E00, 0x1F00))
    return {code: _bare(chr(code)) for block in blocks for code in block}


def _places(places: Mapping[str, list[int]], first: str, begins: bool) -> list[int]:
    if not begins:
        return places.get(first, [])
    return [at for word, each in places.items() if word.startswith(first) for at in each]


def _is_phrase(found: Sequence[tuple[int, int, str]], wanted: Sequence[str], begins: bool) -> bool:
    *firsts, last = (word for _, _, word in found)
    fits = last.startswith(wanted[-1]) if begins else last == wanted[-1]
    return fits and firsts == list(wanted[:-1])
