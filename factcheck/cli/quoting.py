"""The command that holds a story's quotations against transcripts and documents."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.cli.opening import open_desk
from factcheck.cli.picking import is_number
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.model import Article, CheckedQuotation


def quotes(options: argparse.Namespace) -> int:
    """Print each quotation of a story with its grade, what differs, and where it was said."""
    article, names, found = _held(options)
    if options.json:
        from factcheck.cli.printing import print_json
        from factcheck.report import quotations_to_dict

        print_json(quotations_to_dict(article, names, found))
    else:
        _print(article, names, found)
    return 0


def _held(
    options: argparse.Namespace,
) -> tuple[Article, Sequence[str], Sequence[CheckedQuotation]]:
    """Return the story, the names of the sources, and its quotations held against these.

    Raises:
        UsageError: there is nothing to hold them against.
    """
    from factcheck.evidence import check_quotations
    from factcheck.language import annotate
    from factcheck.reading import read
    from factcheck.weighing import source_text

    if is_number(options.source):
        return _on_desk(options, int(options.source))
    if not options.against:
        raise UsageError("name what to hold the story against: --against FILE")
    if [options.source, *options.against].count("-") > 1:
        raise UsageError("only one of the story and its sources can come from standard input")
    article = read(options.source, published=options.published, title=options.title)
    sources = [source_text(each, each) for each in options.against]
    found = check_quotations(annotate(article), sources)
    return article, [source.name for source in sources], found


def _on_desk(
    options: argparse.Namespace, number: int
) -> tuple[Article, Sequence[str], Sequence[CheckedQuotation]]:
    """Return the same of an article of the desk; without files, against its sources' copies."""
    from factcheck.evidence import check_quotations
    from factcheck.language import annotate
    from factcheck.weighing import source_text

    if options.published or options.title:
        raise UsageError("an article on the desk has its day and title; leave them out")
    with open_desk(options.desk) as desk:
        article = desk.article(number)
        if options.against:
            sources = [source_text(each, each) for each in options.against]
            names = [source.name for source in sources]
            return article, names, check_quotations(annotate(article), sources)
        names = [each.title for each in desk.readable_sources(number)]
        if not names:
            raise UsageError(
                "no source of that article has a copy with words; keep one with"
                f" factcheck source {number} --file FILE, or name files: --against FILE"
            )
        return article, names, [each for _, each in desk.checked_quotations(number)]


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
