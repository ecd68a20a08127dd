"""The command that holds a story's quotations against transcripts and documents."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.model import Article, CheckedQuotation, SourceText


def quotes(options: argparse.Namespace) -> int:
    """Print each quotation of a story with its grade, what differs, and where it was said."""
    from factcheck.evidence import check_quotations
    from factcheck.language import annotate
    from factcheck.reading import read

    if [options.source, *options.against].count("-") > 1:
        raise UsageError("only one of the story and its sources can come from standard input")
    article = read(options.source, published=options.published, title=options.title)
    sources = [_source(each) for each in options.against]
    found = check_quotations(annotate(article), sources)
    names = [source.name for source in sources]
    if options.json:
        from factcheck.cli.printing import print_json
        from factcheck.report import quotations_to_dict

        print_json(quotations_to_dict(article, names, found))
    else:
        _print(article, names, found)
    return 0


def _source(path: str) -> SourceText:
    """Read a source: a transcript, subtitles, a plain document, or a page."""
    from factcheck.evidence import passages_of_article, read_passages
    from factcheck.model import SourceText
    from factcheck.reading import read_source
    from factcheck.text.cleaning import clean_line

    read = read_source(path)
    passages = read_passages(read) if isinstance(read, str) else passages_of_article(read)
    return SourceText(clean_line(path), passages)


def _print(article: Article, names: Sequence[str], found: Sequence[CheckedQuotation]) -> None:
    from factcheck.cli.layout import wrapped
    from factcheck.cli.printing import counted

    print("\n".join(wrapped(article.title, "")))
    print("\n".join(wrapped(", ".join(names), "", "held against: ")))
    look = sum(each.wants_a_look for each in found)
    print(f"\n{counted(len(found), 'quotation')}, {look} to look at\n")
    for number, each in enumerate(found, start=1):
        print("\n".join(_lines(number, each)) + "\n")


def _lines(number: int, found: CheckedQuotation) -> list[str]:
    """Return a quotation in a few lines: grade and speaker, its words, why, what was said where."""
    from factcheck.cli.layout import wrapped
    from factcheck.cli.printing import marked

    sign = "⚡" if found.wants_a_look else " "
    head = f"{number:>3} {sign} {found.grade.value}"
    lines = [" · ".join(part for part in (head, found.speaker) if part)]
    lines += wrapped(f"“{found.quoted}”", "      ")
    lines += wrapped(found.explanation, "      ")
    if found.passage is not None:
        place = [found.source, found.passage.locator, found.passage.speaker]
        lines += wrapped(" · ".join(part for part in place if part), "        ", "- ")
        said = marked(
            found.said, sorted(each.said_mark for each in found.differences if each.said_mark)
        )
        lines += wrapped(f"“{said}”", "          ")
    return lines
