"""What the desk says beside its list, and in its place when nothing is listed. No widget."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from textual.content import Content

from factcheck.model import Article, ArticleSummary, Status, Tick
from factcheck.tui.desk_filtering import DeskFilter
from factcheck.tui.pages import Page, Piece
from factcheck.tui.symbols import Symbols

_BEGINNING = 900
"""Characters of the text that are shown, some paragraphs of a news story."""
_MOST_OF_A_TITLE = 300
"""Characters of a title; whatever has more is none."""


def day(when: dt.date) -> str:
    """Return a day as the lists write it ("8 Mar 2024")."""
    return f"{when.day} {when:%b %Y}"


def moment(when: dt.datetime) -> str:
    """Return a moment in the reader's time zone ("8 Mar 2024 10:30")."""
    here = when.astimezone()
    return f"{day(here)} {here:%H:%M}"


def article_page(row: ArticleSummary, article: Article | None, symbols: Symbols) -> Page:
    """Yield what is known of an article.

    Args:
        row: its line of the desk.
        article: the article itself; None while it is being read.
        symbols: the signs in use.
    """
    yield [(_cut(row.title, _MOST_OF_A_TITLE, symbols), "head")]
    if row.deleted or row.archived:
        yield [("deleted" if row.deleted else "archived", "flag")]
    published = day(row.published) if row.published else "no date"
    about = [row.outlet, published]
    if article is not None:
        about += [article.byline, f"{article.word_count} words"]
    yield [(f" {symbols.dot} ".join(part for part in about if part), "words")]
    yield []
    yield from _progress(row, symbols)
    yield []
    if row.draft > 1:
        again = f", {row.to_recheck} to re-check" if row.to_recheck else ""
        yield [("draft ", "label"), (f"{row.draft}{again}", "words")]
    yield [("who has it ", "label"), (row.assigned or "nobody", "words")]
    yield [("touched ", "label"), (moment(row.touched or row.added), "words")]
    yield [("added ", "label"), (moment(row.added), "words")]
    if article is None:
        return
    if article.source:
        yield [("from ", "label"), (article.source, "words")]
    for note in article.notes:
        yield [("note ", "label"), (note, "words")]
    yield []
    yield from _beginning(article, symbols)


def nothing(wanted: DeskFilter, is_empty: bool, key: Callable[[str], str]) -> Content:
    """Return why no article is listed and what can be done.

    Args:
        wanted: the filter in force.
        is_empty: whether nothing at all is on the desk.
        key: gives the key of an action as it is shown.
    """
    if wanted != DeskFilter():
        kind = f"{wanted.kind} article" if wanted.kind else "article"
        return Content(f"No {kind} fits. {key('desk.clear-filter')} shows all in use.")
    if not is_empty:
        how = f"{key('desk.filter')} with the word archived or deleted shows the others"
        return Content(f"No article is in use. {how}; {key('desk.import')} imports a story.")
    told = (
        ("desk.import", "import a story: a file, an address, or text that you paste"),
        ("desk.demo", "open the bundled story, to see what this is for"),
    )
    return Content("\n").join(
        [
            Content.styled("The desk is empty.", "bold"),
            Content(""),
            *(
                Content.assemble((f"  {key(name)}  ", "bold $text-accent"), how)
                for name, how in told
            ),
            Content(""),
            Content("From the shell: factcheck open story.html"),
        ]
    )


def _progress(row: ArticleSummary, symbols: Symbols) -> Page:
    """Yield how far the checking has come, a line a status."""
    if not row.statuses and not row.details:
        yield [("not looked into yet", "label")]
        return
    total = sum(row.statuses.values())
    yield [(f"{total} claim{'' if total == 1 else 's'}", "words")]
    for status in Status:
        if row.statuses.get(status):
            count = f"  {symbols.status(status)} {row.statuses[status]} "
            yield [(count, "words"), (status.value, "label")]
    flags = f"{symbols.flag} {row.open} open"
    yield [(flags, "flag" if row.open else "words"), (f", {row.ruled} ruled on", "label")]
    if row.details:
        ticks = ", ".join(f"{row.ticks[tick]} {tick.value}" for tick in Tick if tick in row.ticks)
        told: list[Piece] = [(f"{round(100 * row.ticked)} % ticked", "words")]
        yield [*told, (f", {row.details} details" + (f": {ticks}" if ticks else ""), "label")]


def _beginning(article: Article, symbols: Symbols) -> Page:
    """Yield the first paragraphs of what is checked, the headline left out."""
    left = _BEGINNING
    for block in article.blocks:
        words = article.text[block.start : block.end]
        if left <= 0 or not block.kind.is_checked or words == article.title:
            continue
        yield [(_cut(words, left, symbols), "label")]
        yield []
        left -= len(words)


def _cut(words: str, most: int, symbols: Symbols) -> str:
    return words if len(words) <= most else words[:most].rstrip() + symbols.cut
