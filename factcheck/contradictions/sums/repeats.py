"""What stands twice: a doubled word, a paragraph that was pasted again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from factcheck.contradictions.findings import Finding, Side, alone_finding
from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.words import listed
from factcheck.model import BlockKind, Kind, Level, Span
from factcheck.text.patterns import regex

_NEVER_TWICE = listed("""
    the a an and of to for with at from by as or but if his her their its our my your this these
    those was were be been will would should could are has not we they he she who which when while
    because into than then about after before
    """)
"""Function words that English does not say twice running.

Left out are those that it can: "had had", "that that", "what it is is", "he came in in May".
"""
_SPACE = regex(r"\s+")
_WORD = regex(r"\w+")
_FEWEST = 12
"""Words of a paragraph that nobody writes twice by chance."""


def alone(story: Story) -> Iterator[Finding]:
    """Yield doubled function words, and paragraphs that stand twice."""
    for line in story.lines:
        yield from _doubled(story, line)
    yield from _repeated(story)


def _doubled(story: Story, line: Line) -> Iterator[Finding]:
    for one, other in pairwise(line.tokens):
        if one.lower != other.lower or one.lower not in _NEVER_TWICE:
            continue
        words = story.text[one.start : other.end]
        if "'" in words or "’" in words:  # "who's who"
            continue
        # "The The" is a band; of two capitals one belongs to a name.
        if not _SPACE.fullmatch(story.text, one.end, other.start) or _is_name(words):
            continue
        found = alone_finding(
            story,
            line,
            Span(one.start, other.end),
            f"“{' '.join(words.split())}” has one word twice.",
            "copy_edit.doubled_word",
            kind=Kind.COPY_EDIT,
            level=Level.QUERY,
        )
        # A caption often repeats a sentence, its slips included.
        yield replace(found, topic=f"doubled:{words.lower()}")


def _is_name(words: str) -> bool:
    """Return whether a name is behind the likeness: "The The", "at AT&T"."""
    one, other = words.split()
    if one.isupper() != other.isupper() and len(one) > 1:
        return True
    return one[0].isupper() and other[0].isupper() and not words.isupper()


def _repeated(story: Story) -> Iterator[Finding]:
    first: dict[tuple[str, ...], int] = {}
    blocks = story.annotated.article.blocks
    for n, block in enumerate(blocks):
        text = block.span.of(story.text)
        # A quotation that stands twice is set off from the text by the page.
        if block.kind is not BlockKind.PARAGRAPH or not text[:1].isalnum():
            continue
        words = tuple(_WORD.findall(text.lower()))
        if len(words) < _FEWEST or first.setdefault(words, n) == n:
            continue
        one, other = (story.line_at(blocks[at].start) for at in (first[words], n))
        if one is None or other is None:
            continue
        yield Finding(
            kind=Kind.COPY_EDIT,
            level=Level.QUERY,
            a=Side(story, one, (one.sentence.span,)),
            b=Side(story, other, (other.sentence.span,)),
            explanation="This paragraph stands twice.",
            rule="copy_edit.repeated_paragraph",
            topic=f"repeat:{first[words]}",
        )
