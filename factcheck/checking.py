"""The analysis as one function of the article: language, then claims, then contradictions. Pure."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from factcheck._version import __version__
from factcheck.errors import UsageError
from factcheck.model import (
    AnnotatedArticle,
    Article,
    Block,
    BlockKind,
    Check,
    Claim,
    Consistency,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_CORRECTIONS: Mapping[str, str] = MappingProxyType({})


@cache
def _version() -> str:
    newest = max(path.stat().st_mtime_ns for path in Path(__file__).parent.rglob("*.[pg][yz]"))
    return f"{__version__} {sys.version_info[0]}.{sys.version_info[1]} {newest}"


def made_by(corrections: Mapping[str, str] = NO_CORRECTIONS) -> str:
    """Return what tells this version of the analysis from others: what one found, another may not.

    The program's version, Python's (its Unicode tables), as a source tree changes without a new
    version, the day and time of its newest file and, where there are any, the corrections.
    """
    if not corrections:
        return _version()
    import hashlib  # loads OpenSSL, which an article without corrections does without

    words = "\n".join(f"{key} {corrections[key]}" for key in sorted(corrections))
    return f"{_version()} {hashlib.sha256(words.encode()).hexdigest()[:16]}"


def check(
    article: Article,
    against: Sequence[Article] = (),
    *,
    threshold: float | None = None,
    corrections: Mapping[str, str] = NO_CORRECTIONS,
) -> Check:
    """Return an article's claims and what in it cannot all be true.

    A pure function: the same articles and corrections always give the same claims and
    contradictions with the same identities, without network, clock or random number.

    Args:
        article: the article under check.
        against: other articles to hold it against, such as rivals' stories on the same event.
        threshold: least score of a contradiction, 0..1; None for the usual one. See
            `factcheck.contradictions.STRICT` and `LENIENT`.
        corrections: what details of the article mean in truth, by `CheckedDetail.id`; see
            `factcheck.language.corrections`. What is no detail of it is left aside.

    Raises:
        UsageError: a correction is none that a detail of its sort can have.
    """
    from factcheck.language.annotate import annotate

    return check_annotated(
        annotate(article),
        [annotate(other) for other in against],
        threshold=threshold,
        corrections=corrections,
    )


def claims_of(annotated: AnnotatedArticle) -> tuple[Claim, ...]:
    """Return an article's claims, in reading order."""
    from factcheck.claims import extract

    return extract(annotated)


def check_annotated(
    read: AnnotatedArticle,
    against: Sequence[AnnotatedArticle] = (),
    *,
    threshold: float | None = None,
    corrections: Mapping[str, str] = NO_CORRECTIONS,
    claims: tuple[Claim, ...] | None = None,
) -> Check:
    """Return the same of an article whose language was read already; see `check`.

    Its `claims` are given when they are known, too.
    """
    # The rooms of the analysis load word tables and weights, which start-up does without.
    from factcheck.contradictions import DEFAULT_THRESHOLD, find
    from factcheck.language.corrections import correct

    annotated = correct(read, corrections) if corrections else read
    return Check(
        article=annotated.article,
        claims=claims_of(annotated) if claims is None else claims,
        contradictions=find(
            annotated,
            against=against,
            threshold=DEFAULT_THRESHOLD if threshold is None else threshold,
        ),
        names=annotated.names,
        details=tuple(d for sentence in annotated.sentences for d in sentence.details),
    )


def consistency(text: str, article: Article) -> Consistency:
    """Return how well a short text, such as a summary or a social media post, fits an article.

    Relative dates in the text are read as if it was published on the article's day.

    Args:
        text: the short text; control characters in it are ignored.
        article: the article that it is held against.

    Returns:
        A score 0..1, 1 when nothing in the article speaks against the text, and what does.

    Raises:
        UsageError: there are no words in the text.
    """
    from factcheck.contradictions import support
    from factcheck.language.annotate import annotate

    short = short_text(text, article)
    found = support(annotate(short), annotate(article))
    return Consistency(
        score=1.0 - found.against,
        contradictions=found.contradictions,
        doubts=found.doubts,
        text=short.text,
    )


def short_text(text: str, article: Article | None = None) -> Article:
    """Return a short text as an article of a paragraph a line.

    Args:
        text: the text; control characters in it are ignored.
        article: the article whose day it is taken to be of, None for a text of no day.

    Raises:
        UsageError: there are no words in the text.
    """
    from factcheck.text.cleaning import clean

    cleaned = clean(text).text
    blocks = tuple(_paragraphs(cleaned))
    if not blocks:
        raise UsageError("there are no words in the text; give a sentence or more")
    return Article(
        text=cleaned,
        blocks=blocks,
        title="the short text",
        published=article.published if article else None,
        published_from=article.published_from if article else "",
    )


def _paragraphs(text: str) -> Iterator[Block]:
    """Yield a paragraph for each line that is not blank."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield Block(BlockKind.PARAGRAPH, start, start + len(line))
        start += len(line) + 1
