"""Words of a quotation and of a source, by what they have in common whoever set them.

A word's key is the same in any typography: case, accents, apostrophes, commas in figures, and
whether a small number is a word or a figure. Sounds of hesitation and a transcriber's notes are
no words.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import NamedTuple

from factcheck.evidence.hyphens import rejoined
from factcheck.evidence.labels import DIRECTION
from factcheck.language.numbers import find_numbers
from factcheck.language.numbers.lexicon import SMALL, TENS
from factcheck.model import SourcePassage, SourceText, Span
from factcheck.text.patterns import regex
from factcheck.text.sentences import sentence_spans

_WORD = regex(r"[$€£¥%]|\d+(?:[.,]\d+)*[^\W\d_]*|[^\W\d_][^\W_]*(?:['’ʼ][^\W_]+)*")
_HESITATION = frozenset("um umm uh uhh er erm uhm hmm hm mm mhm ah".split())
"""Sounds that verbatim transcripts note and newsrooms leave out (AP Stylebook, "quotations")."""
_FIGURES = {word: str(value) for word, value in (SMALL | TENS).items()}
_INTERRUPTION = 8
"""Words of others over which one person goes on speaking ("Right.", "Mm-hm, of course.")."""
_STOPS = frozenset(".!?")


class Word(NamedTuple):
    """A word: its key, and where it lies in its text, code points, end exclusive."""

    key: str
    start: int
    end: int


def words_in(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words of a stretch of text; offsets count into `text`."""
    found: list[Word] = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        key = _key(match[0])
        if key in _HESITATION:
            continue
        if key == "cent" and found and found[-1].key == "per":
            found[-1] = Word("percent", found[-1].start, match.end())
        else:
            found.append(Word(key, match.start(), match.end()))
    return found


def with_numbers(text: str, words: Sequence[Word]) -> list[Word]:
    """Return words of which those of one number are one, whose key is its value with its unit.

    "$5 million" and "five million dollars" get one key, "5" and "about 5" do not. Lengths of time
    are numbers here too ("25 years").
    """
    if not words:
        return []
    first, last = words[0].start, words[-1].end
    inner = text[first:last]
    numbers = [
        Word("#" + each.value, first + each.start, first + each.end)
        for each in find_numbers(inner, sentence_spans(inner, Span(0, len(inner))), ())
    ]
    out: list[Word] = []
    at = 0
    for word in words:
        while at < len(numbers) and numbers[at].end <= word.start:
            at += 1
        if at < len(numbers) and numbers[at].start < word.end:
            if not out or out[-1] is not numbers[at]:
                out.append(numbers[at])
        else:
            out.append(word)
    return out


def _key(surface: str) -> str:
    key = surface.lower().replace("’", "'").replace("ʼ", "'")
    if not key.isascii():
        letters = unicodedata.normalize("NFKD", key)
        key = "".join(letter for letter in letters if not unicodedata.combining(letter))
    if key[0].isdigit():
        return key.replace(",", "")
    return "percent" if key == "%" else _FIGURES.get(key, key)


class Stream:
    """The words of a source, what one person says without a break in one run.

    Args:
        source: the source.
        quoted: words that are looked for; one that a line's end broke is read as one of these.

    Attributes:
        name: the source's name.
        text: the runs, their passages parted by spaces, the runs by line feeds.
        words: all words in order; offsets into `text`.
        run_of: for each word, the number of its run.
    """

    def __init__(self, source: SourceText, quoted: Collection[str] = frozenset()) -> None:
        self.name = source.name
        self._passages: list[SourcePassage] = []
        self._starts: list[int] = []
        self.words: list[Word] = []
        self.run_of: list[int] = []
        parts: list[str] = []
        at = 0
        for number, run in enumerate(_runs(source.passages)):
            for passage in run:
                self._passages.append(passage)
                self._starts.append(at)
                whole = rejoined(passage.text, quoted)
                spoken = DIRECTION.sub(lambda found: " " * len(found[0]), whole)
                found = words_in(spoken)
                self.words += [Word(key, at + start, at + end) for key, start, end in found]
                self.run_of += [number] * len(found)
                parts += (spoken, " ")
                at += len(spoken) + 1
            parts[-1:] = ["\n"]
        self.text = "".join(parts)
        self._keys, self._offsets = self._joined()
        self.places: dict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self.words):
            self.places[word.key].append(number)

    def _joined(self) -> tuple[str, list[int]]:
        """Return all keys with spaces around them, a line feed between runs, and their offsets."""
        pieces: list[str] = []
        offsets: list[int] = []
        at = 0
        for number, word in enumerate(self.words):
            same = number and self.run_of[number] == self.run_of[number - 1]
            sign = " " if same else " \n "
            pieces += (sign, word.key)
            offsets.append(at + len(sign) - 1)
            at += len(sign) + len(word.key)
        pieces.append(" ")
        return "".join(pieces), offsets

    def find(self, keys: Sequence[str], most: int) -> list[int]:
        """Return at which words a sequence of keys begins, within runs, `most` at most."""
        wanted = f" {' '.join(keys)} "
        found: list[int] = []
        at = self._keys.find(wanted)
        while at != -1 and len(found) < most:
            found.append(bisect_right(self._offsets, at) - 1)
            at = self._keys.find(wanted, at + 1)
        return found

    def passage_of(self, number: int) -> SourcePassage:
        """Return the passage in which a word stands."""
        return self._passages[bisect_right(self._starts, self.words[number].start) - 1]

    def sentence_ends_behind(self, number: int) -> bool:
        """Return whether a sentence or run ends between a word and the next one."""
        if number + 1 >= len(self.words):
            return True
        between = self.text[self.words[number].end : self.words[number + 1].start]
        return not _STOPS.isdisjoint(between) or "\n" in between


def _runs(passages: Sequence[SourcePassage]) -> list[list[SourcePassage]]:
    """Return passages of one speaker after another together, over short interruptions too."""
    runs: list[list[SourcePassage]] = []
    open_runs: dict[str, tuple[int, int]] = {}
    spoken = 0
    for passage in passages:
        count = passage.text.count(" ") + 1
        run, until = open_runs.get(passage.speaker, (-1, 0))
        if run < 0 or spoken - until > _INTERRUPTION:
            runs.append([])
            run = len(runs) - 1
        runs[run].append(passage)
        spoken += count
        open_runs[passage.speaker] = run, spoken
    return runs
