"""What each command does. Each takes the parsed words and returns an exit status."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.opening import open_desk
from factcheck.errors import UsageError
from factcheck.model import Article, Ruling
from factcheck.resources import resource

if TYPE_CHECKING:
    from factcheck.desk import Desk

_DEMO_STORY = ("stories", "lindqvar-harbour-gazette.html")


def demo(options: argparse.Namespace) -> int:
    """Open the bundled story, or print its check where there is no terminal."""
    story = resource("assets", *_DEMO_STORY)
    if _has_terminal():
        return _workbench(options.desk, lambda: _read(str(story), options))
    from factcheck.checking import check as run_check
    from factcheck.cli.printing import print_check

    print_check(run_check(_read(str(story), options)))
    return 0


def open_story(options: argparse.Namespace) -> int:
    """Open the workbench on a story, or on an article that is on the desk already."""
    source: str = options.source
    if not sys.stdout.isatty():
        raise UsageError("the workbench needs a terminal; for text use: factcheck check SOURCE")
    if source.isascii() and source.isdigit() and not Path(source).exists():
        return _workbench(options.desk, int(source))
    if source == "-":
        article = _read(source, options)
        _take_keys_from_the_terminal()
        return _workbench(options.desk, lambda: article)
    return _workbench(options.desk, lambda: _read(source, options))


def check(options: argparse.Namespace) -> int:
    """Print a story's claims and contradictions, as text or as JSON."""
    article = _read(options.source, options)
    if options.against_desk:
        _check_against_desk(article, options)
    else:
        _check_alone(article, options)
    if options.explain:
        from factcheck.cli.explaining import print_explanation
        from factcheck.language import annotate

        print()
        print_explanation(annotate(article))
    if options.keep:
        with open_desk(options.desk) as desk:
            number = desk.add(article)
            desk.check(number)  # its claims are what other stories are compared with
        print(f"on the desk as article {number}", file=sys.stderr)
    return 0


def _check_alone(article: Article, options: argparse.Namespace) -> None:
    """Print a story's check, with what the stories named contradict."""
    from factcheck.checking import check as run_check
    from factcheck.cli.printing import print_check, print_json
    from factcheck.reading import read

    against = [read(source) for source in options.against]
    result = run_check(article, against=against, threshold=_threshold(options))
    if options.json:
        from factcheck.report import check_to_dict

        print_json(check_to_dict(result))
    else:
        print_check(result)


def _check_against_desk(article: Article, options: argparse.Namespace) -> None:
    """Print a story's check, with what stored articles contradict and which these are."""
    from factcheck.cli.printing import print_check, print_json, print_related

    with open_desk(options.desk) as desk:
        related = desk.related(article, threshold=_threshold(options))
    if options.json:
        from factcheck.report import related_to_dict

        print_json(related_to_dict(related))
    else:
        print_check(related.check)
        print_related(related.articles)


def _threshold(options: argparse.Namespace) -> float | None:
    """Return the least score of a flag that is asked for, None for the usual one."""
    from factcheck.contradictions import LENIENT, STRICT

    if options.strict:
        return STRICT
    return LENIENT if options.lenient else None


def list_articles(options: argparse.Namespace) -> int:
    """List the articles on the desk."""
    from factcheck.cli.printing import article_line, print_json

    with open_desk(options.desk) as desk:
        articles = desk.articles(
            archived=options.archived, deleted=options.deleted, search=options.search
        )
    if options.json:
        print_json(
            [
                {
                    "id": row.id,
                    "title": row.title,
                    "outlet": row.outlet,
                    "published": row.published.isoformat() if row.published else None,
                    "added": row.added.isoformat(),
                    "statuses": {status.value: count for status, count in row.statuses.items()},
                    "ruled": row.ruled,
                    "open": row.open,
                    "details": row.details,
                    "ticks": {tick.value: count for tick, count in row.ticks.items()},
                    "ticked": round(row.ticked, 4),
                    "assigned": row.assigned,
                    "touched": (row.touched or row.added).isoformat(),
                    "archived": row.archived,
                    "deleted": row.deleted,
                }
                for row in articles
            ]
        )
    elif not articles and not (options.archived or options.deleted or options.search):
        print("the desk is empty; put a story on it with: factcheck open SOURCE")
    else:
        for row in articles:
            print(article_line(row))
    return 0


def claims(options: argparse.Namespace) -> int:
    """List an article's claims."""
    from factcheck.cli.printing import claim_lines, print_json

    with open_desk(options.desk) as desk:
        result = desk.check(options.article)
        if options.removed:
            result = replace(result, claims=desk.removed_claims(options.article))
        ready = {claim.id for claim in desk.claims_ready(options.article)} if options.ready else ()
    chosen = [
        (number, claim)
        for number, claim in enumerate(result.claims, start=1)
        if options.status in (None, claim.status) and (not options.ready or claim.id in ready)
    ]
    if options.json:
        from factcheck.report import check_to_dict

        described = check_to_dict(result)["claims"]
        print_json([described[number - 1] for number, _ in chosen])
        return 0
    for number, claim in chosen:
        print("\n".join(claim_lines(number, claim)))
    return 0


def report(options: argparse.Namespace) -> int:
    """Write an article's report, or print it."""
    from factcheck.report import file_name, render

    with open_desk(options.desk) as desk:
        if options.output == "-":
            print(render(desk.checking_copy(options.article), options.format), end="")
            return 0
        name = file_name(desk.checking_copy(options.article), options.format)
        path = Path(options.output) if options.output else Path(name)
        if path.is_dir():
            path = path / name
        written = desk.report(options.article, options.format, path, overwrite=options.force)
    print(f"written: {written}")
    return 0


def kinds(options: argparse.Namespace) -> int:
    """List what the program looks for, and how often each rule was right on this desk."""
    from factcheck.cli.printing import print_json, rule_lines
    from factcheck.contradictions.catalogue import by_kind

    with open_desk(options.desk) as desk:
        ruled = desk.rulings_by_rule()
    if options.json:
        print_json(
            [
                {
                    "kind": kind.value,
                    "rule": rule.name,
                    "looks_for": rule.looks_for,
                    "lenient": rule.lenient,
                    "example": list(rule.sentences),
                    "rulings": {each.value: ruled[rule.name][each] for each in Ruling},
                }
                for kind, rules in by_kind().items()
                for rule in rules
            ]
        )
        return 0
    for kind, rules in by_kind().items():
        print(f"{kind.value.replace('_', ' ')}\n")
        for rule in rules:
            print("\n".join(rule_lines(rule, ruled[rule.name])) + "\n")
    return 0


def doctor(options: argparse.Namespace) -> int:
    """Say what this machine, terminal and desk can do."""
    from factcheck.cli.doctor import findings

    with open_desk(options.desk) as desk:
        for topic, finding in findings(desk):
            print(f"{topic:<14} {finding}")
    return 0


def _read(source: str, options: argparse.Namespace) -> Article:
    from factcheck.reading import read

    return read(
        source,
        published=getattr(options, "published", None),
        title=getattr(options, "title", None),
    )


def _workbench(path: Path | None, story: int | Callable[[], Article]) -> int:
    """Run the workbench on an article's number or on what a function reads; return its status."""
    from factcheck.tui import run

    def number_on(desk: Desk) -> int:
        return story if isinstance(story, int) else desk.add(story())

    return run(lambda: open_desk(path), number_on)


def _has_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _take_keys_from_the_terminal() -> None:
    """Let the terminal be standard input again after a story came in through it.

    Raises:
        UsageError: there is no terminal to take keys from.
    """
    try:
        terminal = os.open("CONIN$" if sys.platform == "win32" else "/dev/tty", os.O_RDWR)
    except OSError:
        raise UsageError(
            "there is no terminal to take keys from; for text use: factcheck check -"
        ) from None
    os.dup2(terminal, 0)
    os.close(terminal)
