"""What stands between a checked article and print: questions, what is open, who signed it off."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.checking import Change


class Addressee(StrEnum):
    """Whom a question is put to."""

    AUTHOR = "author"
    EDITOR = "editor"


@dataclass(frozen=True, slots=True)
class Question:
    """Something a checker wants to know from the author or the editor.

    Attributes:
        id: 12 hexadecimal digits.
        claim: id of the claim it is about, empty when it is about the whole article.
        to: whom it is put to.
        text: the question.
        decides: who has the last word on it, empty when nobody is named.
        by: who asked.
        asked: when, with time zone.
        answer: what was answered, empty before there is an answer.
        answered_by: who wrote the answer down.
        answered: when, None before there is an answer.
    """

    id: str
    claim: str
    to: Addressee
    text: str
    decides: str
    by: str
    asked: dt.datetime
    answer: str = ""
    answered_by: str = ""
    answered: dt.datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is no answer yet."""
        return self.answered is None


class Reader(StrEnum):
    """As what a person signs an article off."""

    CHECKER = "checker"
    SECOND_READER = "second reader"


@dataclass(frozen=True, slots=True)
class OpenWork:
    """What is left to do on an article.

    Attributes:
        unchecked: claims without a status.
        unticked: details that nobody has been through.
        unruled: contradictions without a ruling.
        unanswered: questions without an answer.
        to_recheck: claims that a new draft changed since they were checked.
    """

    unchecked: int = 0
    unticked: int = 0
    unruled: int = 0
    unanswered: int = 0
    to_recheck: int = 0

    def __bool__(self) -> bool:
        claims = self.unchecked or self.to_recheck
        return any((claims, self.unticked, self.unruled, self.unanswered))

    @property
    def in_words(self) -> str:
        """What is left, such as "2 claims unchecked, 1 question unanswered"; else "nothing"."""
        parts = (
            (self.unchecked, "claim", "unchecked"),
            (self.to_recheck, "claim", "to re-check"),
            (self.unticked, "detail", "unticked"),
            (self.unruled, "contradiction", "without a ruling"),
            (self.unanswered, "question", "unanswered"),
        )
        told = [
            f"{number} {noun}{'' if number == 1 else 's'} {what}"
            for number, noun, what in parts
            if number
        ]
        return ", ".join(told) or "nothing"


@dataclass(frozen=True, slots=True)
class SignOff:
    """A person's word that an article, as it stood then, was checked.

    Attributes:
        reader: as what the person signed.
        by: who.
        at: when, with time zone.
        sha256: hash of the text that was signed off.
        head: link of the article's history that was its last then; names all that was done until
            then, and cannot be made to fit another history.
        open: what was left to do then.
        voided: the first change of the text, a claim, a detail, a ruling or a source since then,
            by which the word is void; None while it holds.
    """

    reader: Reader
    by: str
    at: dt.datetime
    sha256: str
    head: str
    open: OpenWork
    voided: Change | None = None
