"""The words of a text as an editor compares them: two wordings, and what differs. Pure.

Two texts have the same words where a checker would not look again: however they are spaced and
set in type, with or without a comma. Figures, signs of money and per cent, question marks and
quotation marks count as words, since a change of one changes what is said.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck.model import Span
from factcheck.text.patterns import regex

_LETTER = r"[\w\u0300-\u036f]"
_WORD = regex(
    rf"\w{_LETTER}*(?:(?:['’.&–-]|(?<=\d)[,:/](?=\d)){_LETTER}+)*"
    r"|(?<!\w)[-−](?=[\d.])"
    r"|[\"“”„«»‹›]|[?%‰$€£¥₹°+=<>#]"
)
_TYPE = str.maketrans(
    {"’": "'", "–": "-", "−": "-"} | dict.fromkeys("“”„«»‹›", '"'),
)
"""Signs that differ by the fonts and keyboards of newsrooms only."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word or sign of a text.

    Attributes:
        start, end: where it lies, code points.
        key: the word as it is compared: case kept, typography evened out.
    """

    start: int
    end: int
    key: str

    @property
    def span(self) -> Span:
        """Where it lies."""
        return Span(self.start, self.end)


def words(text: str, within: Span | None = None) -> list[Word]:
    """Return the words of a text in order, those of a stretch of it where one is given."""
    start, end = (within.start, within.end) if within else (0, len(text))
    return [
        Word(found.start(), found.end(), _key(found[0]))
        for found in _WORD.finditer(text, start, end)
    ]


def _key(word: str) -> str:
    return word if word.isascii() else unicodedata.normalize("NFKC", word.translate(_TYPE))


def are_same(earlier: Sequence[Word], later: Sequence[Word]) -> bool:
    """Return whether two runs of words are the same, the case of the first letter aside."""
    if len(earlier) != len(later):
        return False
    if not earlier:
        return True
    one, other = earlier[0].key, later[0].key
    first = one[1:] == other[1:] and one[:1].casefold() == other[:1].casefold()
    return first and all(a.key == b.key for a, b in zip(earlier[1:], later[1:], strict=True))


def have_same_words(earlier: str, later: str) -> bool:
    """Return whether two texts have the same words, spacing, type and commas aside."""
    return earlier == later or are_same(words(earlier), words(later))


def matched(earlier: Sequence[str], later: Sequence[str]) -> list[tuple[int, int]]:
    """Return which words of one run are which of another: a longest common subsequence.

    Returns:
        Pairs of places, both rising.
    """
    if list(earlier) == list(later):
        return [(n, n) for n in range(len(earlier))]
    # Only revising and comparing drafts need it, and starting the program does not.
    from rapidfuzz.distance import LCSseq

    numbers: dict[str, int] = {}
    one, other = ([numbers.setdefault(w, len(numbers)) for w in side] for side in (earlier, later))
    return [
        (op.src_start + n, op.dest_start + n)
        for op in LCSseq.opcodes(one, other)
        if op.tag == "equal"
        for n in range(op.src_end - op.src_start)
    ]


class Part(StrEnum):
    """What a piece of a comparison is."""

    SAME = "same"
    OUT = "out"
    """Only the earlier wording has it."""
    IN = "in"
    """Only the later wording has it."""


def word_diff(earlier: str, later: str) -> list[tuple[str, Part]]:
    """Return a later wording with what was taken out and put in since an earlier one.

    Whole words are compared. What stays between two changes and has no more than three letters
    counts as changed with them, so that a change reads in one piece.

    Returns:
        Pieces in reading order; those of `SAME` and `IN` together are the later wording.
    """
    old, new = words(earlier), words(later)
    pieces: list[tuple[str, Part]] = []
    one = other = place = 0  # words of each that are told, code points of the later that are told
    for run in (*_runs(old, new), (len(old), len(new), 0)):
        if run[0] > one:
            only_out = run[1] == other and one > 0  # what went takes the space before it along
            start = old[one - 1].end if only_out else old[one].start
            pieces.append((earlier[start : old[run[0] - 1].end], Part.OUT))
        if run[1] > other:
            pieces.append((later[place : new[other].start], Part.SAME))
            place = new[run[1] - 1].end
            pieces.append((later[new[other].start : place], Part.IN))
        one, other = run[0] + run[2], run[1] + run[2]
        end = new[other - 1].end if run[2] else len(later)
        pieces.append((later[place:end], Part.SAME))
        place = end
    return _spaced([piece for piece in pieces if piece[0]])


_CRUMB = 3
"""Letters up to which what is the same between two changes is taken for chance."""


def _runs(old: Sequence[Word], new: Sequence[Word]) -> list[tuple[int, int, int]]:
    """Return the stretches that two wordings share: their places in both, and how many words."""
    if are_same(old, new):
        return [(0, 0, len(old))] if old else []
    runs: list[tuple[int, int, int]] = []
    for one, other in matched([word.key for word in old], [word.key for word in new]):
        if runs and (one, other) == (runs[-1][0] + runs[-1][2], runs[-1][1] + runs[-1][2]):
            runs[-1] = (*runs[-1][:2], runs[-1][2] + 1)
        else:
            runs.append((one, other, 1))
    inner = range(1, len(runs) - 1)
    return [
        run
        for n, run in enumerate(runs)
        if n not in inner or sum(len(w.key) for w in old[run[0] : run[0] + run[2]]) > _CRUMB
    ]


def _spaced(pieces: Sequence[tuple[str, Part]]) -> list[tuple[str, Part]]:
    """Return pieces of which the words taken out stand where the words put in do.

    White space before what was put in goes before what was taken out, too.
    """
    placed: list[tuple[str, Part]] = []
    for text, part in pieces:
        if part is Part.SAME and not text.strip() and placed and placed[-1][1] is Part.OUT:
            placed.insert(-1, (text, part))
        else:
            placed.append((text, part))
    return placed


_PIECE = regex(r"\S+")


def narrowed(earlier: str, later: str) -> tuple[Span, Span]:
    """Return where two wordings differ, without what they begin and end with alike.

    Whole words are told apart, with the figures, marks and signs within them; marks that both
    have at the ends of what differs are left out.

    Returns:
        The stretch of the earlier wording, without length where the later one only adds words,
        and that of the later one, without length where it only lacks words.
    """
    old, new = list(_PIECE.finditer(earlier)), list(_PIECE.finditer(later))
    most = min(len(old), len(new))
    head = next((n for n in range(most) if old[n][0] != new[n][0]), most)
    most -= head
    tail = next((n for n in range(most) if old[-1 - n][0] != new[-1 - n][0]), most)
    spans = [_between(pieces, head, len(pieces) - tail) for pieces in (old, new)]
    (a, b), (c, d) = spans
    while min(b - a, d - c) > 1 and earlier[b - 1] == later[d - 1] and not later[d - 1].isalnum():
        b, d = b - 1, d - 1
    while min(b - a, d - c) > 1 and earlier[a] == later[c] and not later[c].isalnum():
        a, c = a + 1, c + 1
    return Span(a, b), Span(c, d)


def _between(pieces: Sequence[re.Match[str]], first: int, stop: int) -> tuple[int, int]:
    """Return from where to where some pieces go; where there are none, the end of those before."""
    if first < stop:
        return pieces[first].start(), pieces[stop - 1].end()
    at = pieces[first - 1].end() if first else pieces[0].start() if pieces else 0
    return at, at


def replaced(text: str, span: Span, new: str) -> str:
    """Return a text with other words in place of a stretch, spaces set as a writer would.

    Words that are put in where there were none get a space on the side where a letter or mark
    stands; of the two spaces around words that are cut one goes.
    """
    before, after = text[: span.start], text[span.end :]
    if not new:
        if not before.strip(" ") or before.endswith("\n"):
            return before + after.lstrip(" ")
        closes = bool(after) and not after[0].isalnum()  # a mark, or the space that stays
        return (before.rstrip(" ") if closes else before) + after
    if not len(span):
        new = f" {new}" if before and not before[-1].isspace() else new
        new = f"{new} " if after and after[0].isalnum() else new
    return before + new + after
