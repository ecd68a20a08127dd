"""Reading: a file, bytes or an address becomes an article."""

from __future__ import annotations

import datetime as dt
import html
import re
from pathlib import Path
from typing import Final

from factcheck.errors import NoArticleError
from factcheck.model import Article, BlockKind
from factcheck.reading.blocks import Draft, Story, assemble, set_aside_repeats
from factcheck.reading.boilerplate import set_aside
from factcheck.reading.datelines import date_in_line, says_updated
from factcheck.reading.decoding import declared_in_page, decode
from factcheck.reading.plain import read_plain
from factcheck.reading.source import STDIN, Format, Raw, load
from factcheck.text.cleaning import clean, clean_line

NO_DATE: Final = (
    "No publication date: relative dates like “last month” cannot be resolved; "
    "give --published YYYY-MM-DD."
)
# HTML character references left over in text that was copied out of a content system.
_REFERENCE = re.compile(
    r"&(?:amp|quot|apos|nbsp|[lr][sd]quo|[nm]dash|hellip|#\d{2,6}|#x[0-9A-Fa-f]{2,5});"
)
_TITLE_WORDS: Final = 12
"""Words of the first paragraph that stand in for a missing headline."""


_MIN_PARAGRAPH: Final = 5
"""Words of a page's longest paragraph below which the page is navigation, no story."""


def read(
    source: str | bytes | Path,
    *,
    published: dt.date | None = None,
    title: str | None = None,
    name: str = "",
) -> Article:
    """Read a story.

    Args:
        source: path, http(s) address, "-" for standard input, or the bytes themselves. Plain
            text, Markdown and HTML are told apart by declared type, suffix and looks.
        published: publication date; goes before one found on the page.
        title: headline; goes before one found in the story.
        name: what to call bytes or standard input; its suffix counts like a file's.

    Returns:
        The article. Its text was cleaned once, here; its notes say what was removed or guessed.

    Raises:
        ReadError: missing, empty, binary, too large, not decodable.
        FetchError: the address cannot be fetched.
        NoArticleError: there is no story in it.
    """
    return _article(load(source, name), name, published, title)


def read_source(source: str | bytes | Path, name: str = "") -> Article | str:
    """Read what an article rests on: a plain text as it stands, a page or Markdown as an article.

    Args:
        source: path, http(s) address, "-" for standard input, or the bytes themselves.
        name: what to call bytes or standard input; its suffix counts like a file's.

    Returns:
        The decoded text of a plain file, transcripts and subtitles among them, not cleaned; or the
        article.

    Raises:
        ReadError: missing, empty, binary, too large, not decodable.
        FetchError: the address cannot be fetched.
        NoArticleError: there is no story in the page.
    """
    raw = load(source, name)
    if raw.format is Format.PLAIN:
        return decode(raw.data, raw.charset)[0]
    return _article(raw, name, None, None)


def _article(raw: Raw, name: str, published: dt.date | None, title: str | None) -> Article:
    """Return the article that some bytes hold."""
    story = _story(raw)
    drafts = set_aside_repeats(set_aside(story.drafts))
    text, blocks = assemble(drafts)
    if not _holds_story(drafts, raw.format):
        raise NoArticleError(
            f"no story found in {_shown(raw)}; copy the story's text into a .txt file and open that"
        )
    article_title = clean_line(title or "") or _title(story, name or raw.source)
    if not story.published:
        _take_date_line(story)
    date = published or story.published
    date_from = "given" if published else story.published_from
    notes = [*story.notes, *([] if date else [NO_DATE])]
    return Article(
        text=text,
        blocks=blocks,
        title=article_title,
        published=date,
        published_from=date_from,
        source=raw.source,
        outlet=story.outlet,
        byline=story.byline or _first(story, BlockKind.BYLINE),
        notes=tuple(notes),
    )


def _story(raw: Raw) -> Story:
    """Read the bytes by their format."""
    charset = raw.charset
    if raw.format is Format.HTML and not charset:
        charset = declared_in_page(raw.data)
    text, guessed = decode(raw.data, charset)
    if raw.format is Format.HTML:
        from factcheck.reading.page import read_page  # trafilatura takes half a second to import

        story = read_page(text, raw.source)
    else:
        cleaned = clean(_REFERENCE.sub(lambda found: html.unescape(found[0]), text))
        if not cleaned.text.strip():
            raise NoArticleError(
                f"{_shown(raw)} holds nothing but control characters and spaces; "
                "open the story's text"
            )
        if raw.format is Format.MARKDOWN:
            from factcheck.reading.markdown import read_markdown  # imports a parser

            story = read_markdown(cleaned.text)
        else:
            story = read_plain(cleaned.text)
        if cleaned.removed:
            story.notes.insert(0, f"Removed {_listed(cleaned.removed)}.")
    if guessed:
        story.notes.insert(0, f"{guessed[0].upper()}{guessed[1:]}.")
    return story


def _holds_story(drafts: list[Draft], format_: Format) -> bool:
    """Return whether something can be checked; of a page, more than its headline and captions."""
    if format_ is not Format.HTML:
        return any(draft.kind.is_checked for draft in drafts)
    return any(
        draft.kind is BlockKind.PARAGRAPH and draft.text.count(" ") + 1 >= _MIN_PARAGRAPH
        for draft in drafts
    )


def _take_date_line(story: Story) -> None:
    """Take the publication date from a date line in the story itself."""
    lines = [draft.text for draft in story.drafts if draft.kind is BlockKind.DATELINE]
    for line in sorted(lines, key=says_updated):
        if date := date_in_line(line):
            story.published = date
            story.published_from = "date line"
            return


def _title(story: Story, name: str) -> str:
    """Return the headline, or the best name for a story without one."""
    headline = story.title or _first(story, BlockKind.HEADLINE)
    if headline:
        return headline
    for draft in story.drafts:
        if draft.kind.is_checked:
            words = draft.text.split()
            return " ".join(words[:_TITLE_WORDS]) + ("…" if len(words) > _TITLE_WORDS else "")
    return name or "Untitled"


def _first(story: Story, kind: BlockKind) -> str:
    return next((draft.text for draft in story.drafts if draft.kind is kind), "")


def _shown(raw: Raw) -> str:
    return "the input" if raw.source in ("", STDIN) else raw.source[:200]


def _listed(phrases: tuple[str, ...]) -> str:
    return phrases[0] if len(phrases) == 1 else f"{', '.join(phrases[:-1])} and {phrases[-1]}"
