"""Who is speaking, as transcripts write it: labels, time stamps, stage directions."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.text.patterns import regex

_STAMP = r"(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
STAMP = regex(rf"[\[(](?P<bracketed>{_STAMP})[\])]|(?<![\w:.,])(?P<bare>{_STAMP})(?![\w:])")
"""A time stamp, in brackets or bare: 12:31, 00:12:31, 00:12:31.5."""
IN_BRACKETS = regex(rf"\[({_STAMP})\]")
_NAME = r"[A-ZÀ-ÞĀ-Ž][\w.'’-]{0,30}"
_LABEL = regex(
    rf"(?P<name>{_NAME}(?:\ (?:{_NAME}|de|van|von|der|al|of|the|\d{{1,3}})){{0,5}}"
    r"(?:,\ [A-Z][\w.'’\ -]{1,40})?)"
    r"(?:\ ?\([^()\n]{1,60}\)|\ ?\[[^\[\]\n]{1,60}\]){0,2}\ ?:(?=\s|$)",
    re.VERBOSE,
)
_QUESTION = regex(r"(?P<name>Q|A)(?:\.|:)(?=\s)|(?P<spaced>Q|A)(?=\s{3,})")
_NO_SPEAKERS = frozenset(
    "note notes date dates time place location subject from to re cc bcc title source sources photo"
    " caption topic agenda present participants attendees summary duration length file url website"
    " address phone telephone email transcript recorded recording language kind copyright page"
    " exhibit case docket warning update correction".split()
)
"""Words with a colon behind them that head a document's lines and name nobody."""
NOBODY = frozenset(
    "q a question answer questioner speaker unknown unidentified interviewer interviewee host"
    " moderator narrator announcer presenter anchor reporter correspondent man woman male female"
    " voice audience caller witness court operator translator interpreter participant respondent"
    " member the chair chairman chairwoman chairperson voiceover vo".split()
)
"""Words of labels that say what somebody does there and not who it is."""
DIRECTION = regex(
    r"[\[(](?:laugh|applau|cheer|cross ?talk|inaudible|indiscernible|unintelligible|overlapping|"
    r"music|pause|silence|sighs?|coughs?|booing|phonetic|sic\b)[^\[\]()\n]{0,40}[\])]",
    re.IGNORECASE,
)
"""What a transcriber notes of the room and nobody says."""


class Label(NamedTuple):
    """A label at the beginning of a line.

    Attributes:
        speaker: who it names, as it is written.
        end: where it ends in the line, colon included.
        question: whether it is the Q. or A. of an examination.
    """

    speaker: str
    end: int
    question: bool


def label_at(line: str, start: int = 0) -> Label | None:
    """Return the speaker's label that a line has at `start`, or None.

    Args:
        line: one line.
        start: offset in it, code points.
    """
    asked = _QUESTION.match(line, start)
    if asked:
        return Label(asked["name"] or asked["spaced"], asked.end(), True)
    found = _LABEL.match(line, start)
    if not found or found["name"].split()[0].strip(".,").lower() in _NO_SPEAKERS:
        return None
    return Label(found["name"], found.end(), False)


def names_nobody(speaker: str) -> bool:
    """Return whether a label leaves open who speaks ("Speaker 2", "Q", "THE COURT", "")."""
    words = [word for word in words_of(speaker) if not word.isdigit()]
    return all(word in NOBODY for word in words)


def words_of(label: str) -> list[str]:
    """Return the words of a label in lower case, signs left out."""
    return [word.strip(".,'’").lower() for word in label.split() if word.strip(".,'’")]


def seconds_of(stamp: str) -> float:
    """Return a time stamp ("01:02:03.5", "12:31") in seconds."""
    seconds = 0.0
    for part in stamp.replace(",", ".").split(":"):
        seconds = 60 * seconds + float(part)
    return seconds
