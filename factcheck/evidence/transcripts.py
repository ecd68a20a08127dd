"""Text of a transcript or document to passages with speaker, time, page and paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from factcheck.evidence.cues import looks_like_cues, read_cues
from factcheck.evidence.hyphens import rejoined
from factcheck.evidence.labels import IN_BRACKETS, STAMP, Label, label_at, seconds_of
from factcheck.model import Article, SourcePassage
from factcheck.text.cleaning import clean, clean_line
from factcheck.text.patterns import regex

_LINE_NUMBER = regex(r"[ ]{0,8}\d{1,2}(?:[ ]{1,12}|$)")
_NUMBERED = 0.6
"""Share of a page's lines that begin with a number before the numbers are taken for line numbers,
as in court transcripts."""
_WHOLE = regex(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LEAST_LABELS = 2
_LONGEST_HEADING = 60
"""Code points of a line that is nothing but a name and a time ("Anna Lund  0:15")."""


def read_passages(text: str) -> tuple[SourcePassage, ...]:
    """Read a transcript, subtitles or any plain document.

    Subtitles are known by WebVTT's signature or a timing line; a transcript by labels ("SPEAKER:",
    "Q.") or time stamps at the beginning of its lines; all else is a document, a passage for each
    paragraph. Form feeds part pages. Time is in proportion to the length.

    Args:
        text: the text as it was decoded, not cleaned.

    Returns:
        The passages that have words, in order.
    """
    head = text.lstrip("\ufeff")
    if looks_like_cues(head.replace("\r\n", "\n").replace("\r", "\n")):
        return _numbered(
            (spoken.text, spoken.speaker, spoken.seconds, None)
            for spoken in read_cues(clean(text).text)
        )
    pages = [_without_line_numbers(clean(page).text) for page in head.split("\f")]
    speakers = _speakers(pages)
    known = _unbroken(pages)
    found: list[_Made] = []
    reader = _Turns(speakers or frozenset())
    for number, page in enumerate(pages, start=1):
        on = number if len(pages) > 1 else None
        found += _paragraphs(page, on) if speakers is None else reader.read(page, on)
    return _numbered((rejoined(text, known), who, at, page) for text, who, at, page in found)


def _unbroken(pages: list[str]) -> frozenset[str]:
    """Return the words that a document has in one and never with a hyphen, in lower case."""
    words = Counter(word.lower() for page in pages for word in _WHOLE.findall(page))
    return frozenset(word for word in words if "-" not in word) - {
        word.replace("-", "") for word in words if "-" in word
    }


def passages_of_article(article: Article) -> tuple[SourcePassage, ...]:
    """Return the checked blocks of an article as passages of a source."""
    return _numbered(
        (block.span.of(article.text), "", None, None)
        for block in article.blocks
        if block.kind.is_checked
    )


_Made = tuple[str, str, float | None, int | None]
"""Text, speaker, seconds and page of a passage to be."""


def _numbered(made: Iterable[_Made]) -> tuple[SourcePassage, ...]:
    """Return passages numbered from 1, each on one clean line, those without words left out."""
    kept = ((clean_line(text), clean_line(who), at, page) for text, who, at, page in made)
    return tuple(
        SourcePassage(text, number, who, at, page)
        for number, (text, who, at, page) in enumerate((each for each in kept if each[0]), start=1)
    )


def _without_line_numbers(page: str) -> str:
    """Return a page without the numbers of its lines."""
    lines = page.split("\n")
    filled = [line for line in lines if line.strip()]
    numbered = sum(bool(_LINE_NUMBER.match(line)) for line in filled)
    if len(filled) < _LEAST_LABELS or numbered < _NUMBERED * len(filled):
        return page
    return "\n".join(
        line[found.end() :] if (found := _LINE_NUMBER.match(line)) else line for line in lines
    )


def _speakers(pages: list[str]) -> frozenset[str] | None:
    """Return the labels that name speakers, None when the text is no transcript.

    A transcript has labels or times at the beginning of its lines, more than once. A lone word
    with a colon behind it ("Look: ...") is a speaker only where it comes again or is in capitals.
    """
    labels: Counter[str] = Counter()
    stamped = 0
    for page in pages:
        for line in page.split("\n"):
            opened = _opening(line.strip())
            if opened.label:
                labels[opened.label.speaker] += 1
            stamped += opened.seconds is not None
    again = sum(count for count in labels.values() if count > 1)
    loud = sum(count for name, count in labels.items() if name.isupper())
    if max(again, loud, stamped) < _LEAST_LABELS:
        return None
    return frozenset(
        name for name, count in labels.items() if count > 1 or name.isupper() or " " in name
    )


@dataclass(frozen=True, slots=True)
class _Opening:
    """What a line begins with: a label, a time in seconds, and where its words begin.

    `at` is where they begin when the label turns out to be none.
    """

    label: Label | None
    seconds: float | None
    end: int
    at: int = 0


def _opening(line: str) -> _Opening:
    """Read the label and time at the beginning of a line, in either order."""
    at, seconds = 0, None
    stamp = STAMP.match(line)
    if stamp:
        seconds = seconds_of(stamp["bracketed"] or stamp["bare"])
        at = _past_space(line, stamp.end())
    label = label_at(line, at)
    if label:
        inside = STAMP.search(line, at, label.end)
        if inside:
            seconds = seconds_of(inside["bracketed"] or inside["bare"])
        return _Opening(label, seconds, label.end, at)
    if stamp is None and len(line) <= _LONGEST_HEADING:
        return _heading(line)
    return _Opening(None, seconds, at)


def _heading(line: str) -> _Opening:
    """Read a line that is only a name with a time behind it ("Anna Lund  0:15")."""
    for stamp in STAMP.finditer(line):
        name = line[: stamp.start()].strip()
        label = label_at(f"{name}:") if name and stamp.end() == len(line) else None
        if label and label.end == len(name) + 1:
            seconds = seconds_of(stamp["bracketed"] or stamp["bare"])
            return _Opening(Label(label.speaker, len(line), False), seconds, len(line))
    return _Opening(None, None, 0)


def _past_space(line: str, at: int) -> int:
    return at + len(line[at:]) - len(line[at:].lstrip(" -–—"))


@dataclass
class _Turns:
    """Reads the turns of a transcript; who speaks and since when carries over to the next page."""

    speakers: frozenset[str]
    speaker: str = ""
    seconds: float | None = None
    words: list[str] = field(default_factory=list)

    def read(self, page: str, number: int | None) -> Iterator[_Made]:
        """Yield the passages of a page: a turn, or a paragraph of one, each."""
        for line in (line.strip() for line in page.split("\n")):
            opened = _opening(line)
            if opened.label and opened.label.speaker not in self.speakers:
                opened = _Opening(None, opened.seconds, opened.at)
            if not line or opened.label or opened.seconds is not None:
                yield from self._flushed(number)
            if opened.label:
                self.speaker = opened.label.speaker
            if opened.seconds is not None:
                self.seconds = opened.seconds
            at = opened.end
            for stamp in IN_BRACKETS.finditer(line, at):
                self.words.append(line[at : stamp.start()])
                yield from self._flushed(number)
                self.seconds = seconds_of(stamp[1])
                at = stamp.end()
            self.words.append(line[at:])
        yield from self._flushed(number)

    def _flushed(self, page: int | None) -> Iterator[_Made]:
        if self.words:
            yield " ".join(self.words), self.speaker, self.seconds, page
        self.words = []


def _paragraphs(page: str, number: int | None) -> Iterator[_Made]:
    """Yield the runs of lines between empty lines."""
    lines: list[str] = []
    for line in (*page.split("\n"), ""):
        if line.strip():
            lines.append(line)
        elif lines:
            yield " ".join(lines), "", None, number
            lines = []
