"""Documents of GUM (Georgetown University Multilayer corpus) with their named entities.

Read from CoNLL-U files whose last column holds bracketed entities ("Entity=(4-person") and
"SpaceAfter=No", reduced from amir-zeldes/gum; annotations CC BY 4.0.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from factcheck.model import NameType, Span

_BRACKET = re.compile(r"(\()?(\d+)(?:-([a-z]+))?(\))?")
_TYPES = {
    "person": NameType.PERSON,
    "organization": NameType.ORGANISATION,
    "place": NameType.PLACE,
}
_UNNAMED = ("time", "quantity")


@dataclass(frozen=True)
class Entity:
    """An entity that a proper noun names.

    Attributes:
        type: what it is; events, objects and the like are OTHER.
        name: its proper noun's last word: the head, or the last word behind a common noun for a
            head ("curator Jane Roe").
        headed: whether the proper noun is the head.
        words: how many words it has.
    """

    type: NameType
    name: Span
    headed: bool
    words: int


@dataclass(frozen=True)
class Document:
    """A document.

    Attributes:
        id: its name ("GUM_news_korea").
        text: its words, paragraphs parted by a blank line.
        paragraphs: where they lie.
        entities: its named entities.
    """

    id: str
    text: str
    paragraphs: tuple[Span, ...]
    entities: tuple[Entity, ...]

    @property
    def genre(self) -> str:
        """The part of GUM it belongs to ("news", "bio")."""
        return self.id.split("_")[1]

    @property
    def is_held_out(self) -> bool:
        """Whether it is one of the third that is scored and never read."""
        return int(hashlib.sha1(self.id.encode()).hexdigest(), 16) % 3 == 0


@dataclass(frozen=True)
class _Token:
    span: Span
    proper: bool
    head: int


@dataclass
class _Reader:
    """Gathers one document line by line."""

    text: str = ""
    paragraphs: list[Span] = field(default_factory=list)
    tokens: list[_Token] = field(default_factory=list)
    open: list[tuple[str, str, int]] = field(default_factory=list)
    spans: list[tuple[str, int, int]] = field(default_factory=list)
    begun: int = 0
    sentence: int = 0
    contracted: tuple[int, bool] = (0, True)

    def paragraph(self) -> None:
        """Begin a paragraph."""
        kept = self.text.rstrip()
        if len(kept) > self.begun:
            self.paragraphs.append(Span(self.begun, len(kept)))
            self.text = kept + "\n\n"
            self.begun = len(self.text)

    def line(self, line: str) -> None:
        """Take in one line of a CoNLL-U file."""
        if line.startswith("# newpar") and "block" not in line:
            self.paragraph()
        if line.startswith("#"):
            return
        if not line:
            self.sentence, self.contracted = len(self.tokens), (0, True)
            return
        columns = line.split("\t")
        number, form, head, more = columns[0], columns[1], columns[6], columns[9]
        spaced = "SpaceAfter=No" not in more
        if "-" in number:
            self.contracted = (int(number.partition("-")[2]), spaced)
            return
        if "." in number:  # a word left out, which the text does not have
            return
        last, after = self.contracted
        if int(number) <= last:
            spaced = after if int(number) == last else False
        start = len(self.text)
        self.text += form + (" " if spaced else "")
        span = Span(start, start + len(form))
        parent = self.sentence + int(head) - 1 if head.isdigit() and head != "0" else -1
        self.tokens.append(_Token(span, columns[3] == "PROPN", parent))
        found = re.search(r"Entity=([^|]*)", more)
        if found:
            self._brackets(found[1])

    def _brackets(self, brackets: str) -> None:
        at = len(self.tokens) - 1
        for opens, name, kind, closes in _BRACKET.findall(brackets):
            if opens:
                self.open.append((name, kind, at))
            if closes:
                n = next(n for n in reversed(range(len(self.open))) if self.open[n][0] == name)
                _, kind, first = self.open.pop(n)
                self.spans.append((kind, first, at))

    def entities(self) -> Iterator[Entity]:
        """Yield the named entities read so far."""
        for kind, first, last in self.spans:
            if kind in _UNNAMED:
                continue
            inside = range(first, last + 1)
            head = next((n for n in inside if self.tokens[n].head not in inside), first)
            headed = self.tokens[head].proper
            if headed or (
                head < last and all(self.tokens[n].proper for n in range(head + 1, last + 1))
            ):
                name = self.tokens[head if headed else last].span
                yield Entity(_TYPES.get(kind, NameType.OTHER), name, headed, last - first + 1)


def documents(folder: Path) -> Iterator[Document]:
    """Yield the documents of a folder of CoNLL-U files, by name."""
    for path in sorted(folder.glob("*.conllu")):
        reader = _Reader()
        for line in path.read_text("utf-8").splitlines():
            reader.line(line)
        reader.paragraph()
        yield Document(path.stem, reader.text, tuple(reader.paragraphs), tuple(reader.entities()))
