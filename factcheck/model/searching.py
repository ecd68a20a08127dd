"""What is found on a desk: stored claims, and stored articles on what a story tells."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.article import Span
from factcheck.model.checking import Check
from factcheck.model.claims import Claim
from factcheck.model.contradictions import Contradiction


class FoundIn(StrEnum):
    """What has the words that were searched for."""

    CLAIM = "claim"
    TITLE = "title"
    TEXT = "text"
    COPY = "copy"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim of an article on the desk as it stands, or what else of the article was found.

    Attributes:
        article: number of its article on this desk.
        title: the article's title.
        published: its publication date, if known.
        claim: the claim's identity within the article; of a copy that of a claim which its source
            says something on, of a question that of the claim it is about. Empty for none.
        start, end: where its words lie in `Article.text`; both 0 for what is not in it.
        quote: exactly those words, or those of the title, a passage of the copy, the question.
        text: the statement so that it can stand alone, edited or not; empty where it is the quote.
        note: a checker's note, the answer to a question.
        found_in: what it is.
        about: title of the source that a copy is of; to whom a question goes.
        confidential: whether that source is confidential.
    """

    article: int
    title: str
    published: dt.date | None
    claim: str
    start: int
    end: int
    quote: str
    text: str = ""
    note: str = ""
    found_in: FoundIn = FoundIn.CLAIM
    about: str = ""
    confidential: bool = False

    @property
    def span(self) -> Span | None:
        """Where its words lie in the article's text; None for what is not in it."""
        return Span(self.start, self.end) if self.end else None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stored claim that may be about what a passage tells.

    Attributes:
        stored: the claim.
        shared: weight of the passage's words that it has too; a word weighs the logarithm of how
            many claims of the desk there are to one that has it.
        score: 0..1, the share of the passage's weight that this is.
    """

    stored: StoredClaim
    shared: float
    score: float


@dataclass(frozen=True, slots=True)
class Match:
    """A claim of the story under check and the stored claim nearest to it in one article."""

    claim: Claim
    candidate: Candidate


@dataclass(frozen=True, slots=True)
class RelatedArticle:
    """An article on the desk that tells some of what a story tells.

    Attributes:
        id: number on this desk.
        title: the article's title.
        published: its publication date, if known.
        score: how much of the story it tells; orders the articles of one search only.
        matches: the story's claims that have a counterpart in it, in the story's order.
        contradictions: what the story and this article cannot both be right in, strongest first.
    """

    id: int
    title: str
    published: dt.date | None
    score: float
    matches: tuple[Match, ...]
    contradictions: tuple[Contradiction, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """A story held against a desk.

    Attributes:
        check: the story's claims and contradictions, those with the desk's articles among them;
            in such a contradiction `b.article` is the title of the stored article, and where
            another of them has the same title, also its number.
        articles: the stored articles that it was compared with, the nearest first.
    """

    check: Check
    articles: tuple[RelatedArticle, ...]
