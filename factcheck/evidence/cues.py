"""Subtitles to passages: SRT and WebVTT, read as players do, tolerant of what files hold.

WebVTT after the W3C's specification (headers, NOTE, STYLE and REGION blocks, cue settings, voice
tags, character references); SRT has no standard and is read as players read it: comma or point,
hours optional, numbers optional, empty lines within a caption kept. An own reader, as the
libraries read one of the two formats each (`srt`, `webvtt-py`) or edit rather than read
(`pysubs2`), and none of them gives the voice and drops what rolls over from the caption before.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from factcheck.evidence.labels import label_at, seconds_of
from factcheck.text.patterns import regex

_STAMP = r"(?:\d{1,4}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?"
_TIMING = regex(rf"\s*({_STAMP})\s*-->\s*({_STAMP})(?=\s|$)")
_TAG = regex(
    r"</?(?:c|i|b|u|s|v|em|strong|ruby|rt|lang|font|span)(?:[.\s][^<>\n]*)?/?>"
    r"|<[\d:.]+>|\{\\[^{}\n]*\}",
    re.IGNORECASE,
)
_VOICE = regex(r"<v(?:\.[^\s<>]*)?[ \t]+([^<>\n]+)>", re.IGNORECASE)
_TURN = regex(r">>+\s*|[-–—]\s+")
"""How captions mark that another person speaks ("- No.", ">> No.")."""
_CONTIGUOUS = 0.1
"""Seconds between two captions, in which what is shown again rolls over and is not said twice."""


@dataclass
class _Cue:
    """One caption: when it is shown, in seconds, and its lines."""

    start: float
    end: float
    lines: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words of a caption by one person: text, speaker as written or empty, start in seconds."""

    text: str
    speaker: str
    seconds: float


def looks_like_cues(text: str) -> bool:
    """Return whether a text is SRT or WebVTT: its signature, or a timing line near its top."""
    if text.startswith("WEBVTT"):
        return True
    return any(_TIMING.match(line) for line in text[:2000].split("\n")[:6])


def read_cues(text: str) -> Iterator[Spoken]:
    """Yield the words of subtitles.

    Args:
        text: cleaned text of an SRT or WebVTT file, lines ended by line feeds.
    """
    before: _Cue | None = None
    speaker = ""
    for cue in _cues(text, blank_ends=text.startswith("WEBVTT")):
        fresh = _without_rolled(cue, before)
        before = cue
        for line in fresh:
            for words, voice, turned in _voices(line):
                if voice or turned:
                    speaker = voice
                if words:
                    yield Spoken(words, speaker, cue.start)


def _cues(text: str, *, blank_ends: bool) -> Iterator[_Cue]:
    """Yield the captions; `blank_ends` says whether an empty line ends one, as in WebVTT."""
    cue: _Cue | None = None
    for line in text.split("\n"):
        timing = _TIMING.match(line) if "-->" in line else None
        if timing:
            if cue is not None:
                yield _without_number(cue)
            cue = _Cue(seconds_of(timing[1]), seconds_of(timing[2]))
        elif "-->" in line or (blank_ends and not line.strip()):
            # A timing that cannot be read, or the end: what follows belongs to no caption.
            if cue is not None and blank_ends and not line.strip():
                yield cue
                cue = None
            elif cue is not None:
                yield _without_number(cue)
                cue = None
        elif cue is not None and line.strip():
            cue.lines.append(line.strip())
    if cue is not None:
        yield cue


def _without_number(cue: _Cue) -> _Cue:
    """Return a caption without the number of the next one, which is its last line in SRT."""
    if cue.lines and cue.lines[-1].isdigit():
        cue.lines.pop()
    return cue


def _without_rolled(cue: _Cue, before: _Cue | None) -> list[str]:
    """Return the lines that the caption before did not show at its end already."""
    if before is None or not 0 <= cue.start - before.end + _CONTIGUOUS <= 2 * _CONTIGUOUS:
        return cue.lines
    shown = [_plain(line) for line in before.lines]
    mine = [_plain(line) for line in cue.lines]
    for count in range(min(len(shown), len(mine)), 0, -1):
        if shown[-count:] == mine[:count]:
            return cue.lines[count:]
    return cue.lines


def _voices(line: str) -> Iterator[tuple[str, str, bool]]:
    """Yield the words of a line with who says them, and whether another person begins."""
    at, voice, turned = 0, "", False
    for tag in _VOICE.finditer(line):
        if words := _plain(line[at : tag.start()]):
            yield words, voice, turned
        at, voice, turned = tag.end(), _plain(tag[1]), True
    words = _plain(line[at:])
    if not voice:
        if mark := _TURN.match(words):
            words, turned = words[mark.end() :], True
        if label := label_at(words):
            words, voice, turned = words[label.end :].strip(), label.speaker, True
    if words or turned:
        yield words, voice, turned


def _plain(line: str) -> str:
    """Return a line without tags, its character references resolved."""
    line = _TAG.sub("", line) if "<" in line or "{" in line else line
    return html.unescape(line).strip() if "&" in line else line.strip()
