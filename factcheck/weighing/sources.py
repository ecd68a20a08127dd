"""A file, page or kept copy as a source: its passages with their places."""

from __future__ import annotations

from factcheck.errors import ReadError
from factcheck.evidence import passages_of_article, read_passages
from factcheck.model import Article, SourceText
from factcheck.reading import read_source
from factcheck.text.cleaning import clean_line


def source_text(
    source: str | bytes, name: str, *, file: str = "", otherwise: str | None = None
) -> SourceText:
    """Read a source: a transcript, subtitles, a plain document, or a page.

    Args:
        source: path, http(s) address, "-" for standard input, or the bytes themselves.
        name: what to call the source.
        file: file name of bytes, whose suffix says what they are.
        otherwise: its words as far as they are known; used where the bytes cannot be read.

    Raises:
        ReadError: it cannot be read, and there is no `otherwise`.
    """
    try:
        return passages_in(read_source(source, file), name)
    except ReadError:
        if otherwise is None:
            raise
        return passages_in(otherwise, name)


def passages_in(read: Article | str, name: str) -> SourceText:
    """Return what was read as a source."""
    if isinstance(read, str):
        return SourceText(clean_line(name), read_passages(read))
    return SourceText(clean_line(name), passages_of_article(read), read.published)
