"""Cleaning at the door: text from outside becomes text that can be shown and counted on.

It happens once, when a text comes in; every offset counts into the cleaned text. What a terminal
could take for a command (escape sequences, control characters), what turns the order of letters
round (bidi controls), and what cannot be seen at all (zero-width characters, tags) is taken out,
and the caller is told in words. Letters are composed (NFC), line ends are line feeds, all spaces
are plain spaces, tabs are expanded.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

_MAX_MARKS: Final = 4
"""Combining marks kept on one letter; no living orthography stacks more, "zalgo" text does."""

# What C1 code points stand for in text that was Windows-1252 and was read as Latin-1: quotation
# marks, dashes, the ellipsis, the euro and trade mark signs (WHATWG Encoding, windows-1252).
# Real C1 controls of these numbers do not occur in text.
_WINDOWS_1252: Final = {
    0x80: "€",
    0x85: "…",
    0x91: "‘",
    0x92: "’",
    0x93: "“",
    0x94: "”",
    0x95: "•",
    0x96: "–",
    0x97: "—",
    0x99: "™",
}
_WINDOWS_CHARACTER = re.compile("[\x80\x85\x91-\x97\x99]")

# Spaces of every width; U+00A0 and U+202F stand between figures and units in news copy.
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE_END = re.compile("\r\n?|\x0b|\x0c|\u2028|\u2029")

# ECMA-48: a control string (OSC, DCS, APC, PM, SOS) runs to ST or, for terminals, BEL; one that
# is not closed ends with its line, so that it cannot swallow the story.
_ESCAPE = re.compile(
    "(?:\x1b[\\]P_^X]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\\\|\x9c)?"
    "|(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]?"
    "|\x1b[ -/]*[0-~]?"
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_CONTROL_SAVE_ESCAPES = re.compile("[\x00-\x06\x08\x0e-\x1a\x1c-\x1f\x7f]")
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_INVISIBLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u3164\ufdd0-\ufdef"
    "\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\U000e0000-\U000e0fff]"
)
_SOFT_HYPHEN = "\u00ad"
# ZWNJ and ZWJ shape Arabic, Indic and emoji sequences; after a Latin, Greek or Cyrillic letter
# they are only there to hide.
_JOINERS = re.compile("(?:^|(?<=[\x00-\u05ff\u1d00-\u203b]))[\u200c\u200d]+", re.MULTILINE)
_JOINER_RUN = re.compile("([\u200c\u200d])[\u200c\u200d]+")
_MARKS: Final = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_MARK_PILE = re.compile(f"([{_MARKS}]{{{_MAX_MARKS}}})[{_MARKS}]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
# What was taken out, in words.
_CONTROLS: Final = "control character"
_SEQUENCES: Final = "terminal escape sequence"
_LOST: Final = "character that could not be decoded"
_WINDOWS: Final = "Windows-1252 character (put right)"
_TURNS: Final = "writing-direction control"
_UNSEEN: Final = "invisible character"
_PLURALS: Final = {
    _CONTROLS: "control characters",
    _SEQUENCES: "terminal escape sequences",
    _LOST: "characters that could not be decoded",
    _WINDOWS: "Windows-1252 characters (put right)",
    _TURNS: "writing-direction controls",
    _UNSEEN: "invisible characters",
}


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text after cleaning.

    Attributes:
        text: the cleaned text.
        removed: what was taken out or replaced, a phrase with its count each
            ("2 terminal escape sequences"); empty when only spaces, line ends and the
            composition of letters were made uniform.
    """

    text: str
    removed: tuple[str, ...] = ()


def clean(raw: str) -> Cleaned:
    """Clean a text of any number of lines.

    Cleaning a cleaned text changes nothing and reports nothing. Runs of spaces and blank lines
    stay; spaces at line ends go.

    Args:
        raw: text as it came, lone surrogates allowed.

    Returns:
        The text and what was removed.
    """
    text = raw
    counts: dict[str, int] = {}
    # Taking one thing out can bring two others together (marks of one letter, halves of a
    # sequence), so it is done until nothing changes: once for nearly every text, as the second
    # turn only finds that there is nothing to do.
    while (cleaned := _clean_once(text, counts)) != text:
        text = cleaned
    return Cleaned(text, tuple(_phrase(count, what) for what, count in counts.items() if count))


def clean_line(raw: str) -> str:
    """Clean a text that has to stand on one line: a title, a name, a path, an error's words.

    Returns:
        The text on one line, runs of white space as one space, none at the ends.
    """
    return " ".join(clean(raw).text.split())


def _clean_once(text: str, counts: dict[str, int]) -> str:
    text = _LINE_END.sub("\n", text)
    if not text.isascii():
        text = _clean_unicode(text, counts)
    if _CONTROL.search(text):
        # Characters that a terminal ignores inside a sequence go first, else they would hide it.
        text = _take_out(_CONTROL_SAVE_ESCAPES, text, counts, _CONTROLS)
        text = _take_out(_ESCAPE, text, counts, _SEQUENCES)
        text = _take_out(_CONTROL, text, counts, _CONTROLS)
    if "\t" in text:
        text = text.expandtabs(4)
    return "\n".join(line.rstrip(" ") for line in text.split("\n"))


def _clean_unicode(text: str, counts: dict[str, int]) -> str:
    if _SURROGATE.search(text):
        # Two halves of one character come together, a lone half becomes U+FFFD.
        _count(counts, _LOST, len(_SURROGATE.findall(text)))
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    text = unicodedata.normalize("NFC", text)
    text = _SPACES.sub(" ", text)
    if text.startswith("\ufeff"):  # a byte order mark is no news
        text = text[1:]
    text = text.replace(_SOFT_HYPHEN, "")
    text = _take_out(_WINDOWS_CHARACTER, text, counts, _WINDOWS)
    text = _take_out(_DIRECTION, text, counts, _TURNS)
    text = _take_out(_INVISIBLE, text, counts, _UNSEEN)
    text = _take_out(_JOINERS, text, counts, _UNSEEN)
    text = _JOINER_RUN.sub(r"\1", text)
    return _MARK_PILE.sub(r"\1", text)


def _take_out(pattern: re.Pattern[str], text: str, counts: dict[str, int], what: str) -> str:
    """Remove the pattern's matches, save that a Windows-1252 character gets its meaning."""
    text, count = pattern.subn(_meaning, text)
    _count(counts, what, count)
    return text


def _meaning(match: re.Match[str]) -> str:
    found = match[0]
    return _WINDOWS_1252.get(ord(found), "") if len(found) == 1 else ""


def _count(counts: dict[str, int], what: str, count: int) -> None:
    counts[what] = counts.get(what, 0) + count


def _phrase(count: int, what: str) -> str:
    return f"{count:,} {what if count == 1 else _PLURALS[what]}"
