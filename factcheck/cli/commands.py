"""What each command does. Each takes the parsed words and returns an exit status."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.opening import desk_of, open_desk
from factcheck.errors import UsageError
from factcheck.model import Article, Ruling
from factcheck.resources import demo_story
from factcheck.settings import read_settings

if TYPE_CHECKING:
    from factcheck.desk import Desk


def desk(options: argparse.Namespace) -> int:
    """Open the list of all articles."""
    if not _has_terminal():
        raise UsageError("the desk needs a terminal; for text use: factcheck list")
    return _screens(options.desk, None)


def demo(options: argparse.Namespace) -> int:
    """Open the bundled story, or print its check where there is no terminal."""
    story = demo_story()
    if _has_terminal():
        return _screens(options.desk, lambda: _read(str(story), options))
    from factcheck.checking import check as run_check
    from factcheck.cli.printing import print_check

    print_check(run_check(_read(str(story), options)))
    return 0


def open_story(options: argparse.Namespace) -> int:
    """Open the workbench on a story, or on an article that is on the desk already."""
    source: str = options.source
    if not (sys.stdout.isatty() or _in_browser()):
        raise UsageError("the workbench needs a terminal; for text use: factcheck check SOURCE")
    there = os.path.exists(source)  # noqa: PTH110  Path's own fails where a name is too long
    if source.isascii() and source.isdigit() and not there:
        return _screens(options.desk, int(source))
    if source == "-":
        article = _read(source, options)
        _take_keys_from_the_terminal()
        return _screens(options.desk, lambda: article)
    return _screens(options.desk, lambda: _read(source, options))


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
        print_check(result, explained=options.explain)


def _check_against_desk(article: Article, options: argparse.Namespace) -> None:
    """Print a story's check, with what stored articles contradict and which these are."""
    from factcheck.cli.printing import print_check, print_json, print_related

    with open_desk(options.desk) as desk:
        related = desk.related(article, threshold=_threshold(options))
    if options.json:
        from factcheck.report import related_to_dict

        print_json(related_to_dict(related))
    else:
        print_check(related.check, explained=options.explain)
        print_related(related.articles)


def fits(options: argparse.Namespace) -> int:
    """Print how well a short text fits a story: score, doubted words and contradictions."""
    from factcheck.checking import consistency
    from factcheck.cli.printing import print_fit, print_json
    from factcheck.reading import read

    if options.source == options.text_from == "-":
        raise UsageError("only one of the story and the text can come from standard input")
    article = _read(options.source, options)
    text = options.text if options.text_from is None else read(options.text_from).text
    fit = consistency(text, article)
    if options.json:
        from factcheck.report import fit_to_dict

        print_json(fit_to_dict(fit))
    else:
        print_fit(fit, article)
    return 0


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
                    "draft": row.draft,
                    "to_recheck": row.to_recheck,
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
    from factcheck.cli.revising import print_cut

    with open_desk(options.desk) as desk:
        result = desk.check(options.article)
        if options.removed:
            result = replace(result, claims=desk.removed_claims(options.article))
        if options.cut:
            return print_cut(desk.cut_claims(options.article), as_json=options.json)
        ready = {claim.id for claim in desk.claims_ready(options.article)} if options.ready else ()
    chosen = [
        (number, claim)
        for number, claim in enumerate(result.claims, start=1)
        if options.status in (None, claim.status)
        and (not options.ready or claim.id in ready)
        and (not options.recheck or claim.earlier)
        and (not options.new or claim.fresh)
    ]
    if options.json:
        from factcheck.report import check_to_dict

        described = check_to_dict(result)["claims"]
        print_json([described[number - 1] for number, _ in chosen])
        return 0
    for number, claim in chosen:
        print("\n".join(claim_lines(number, claim)))
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


def config(_options: argparse.Namespace) -> int:
    """Print the settings file as it would be with everything in it."""
    from factcheck.cli.configuring import page

    print(page(read_settings()), end="")
    return 0


def serve(options: argparse.Namespace) -> int:
    """Show the desk in a browser."""
    from factcheck.tui.serving import serve as run_server

    read_settings()  # what is wrong there is said here, not in the browser
    command = [sys.executable, "-m", "factcheck"]
    if options.desk:
        command += ["--desk", str(options.desk.expanduser().absolute())]
    run_server(command, options.host, options.port, partial(print, flush=True))
    return 0


def _read(source: str, options: argparse.Namespace) -> Article:
    from factcheck.reading import read

    return read(
        source,
        published=getattr(options, "published", None),
        title=getattr(options, "title", None),
    )


def _screens(path: Path | None, story: int | Callable[[], Article] | None) -> int:
    """Run the screens until the checker leaves them, and return the exit status.

    Args:
        path: the desk file, None for the usual one.
        story: an article's number, or what reads one; None begins on the list of articles.
    """
    from factcheck.tui import run

    settings = read_settings()

    def number_on(desk: Desk) -> int:
        assert story is not None
        return story if isinstance(story, int) else desk.add(story())

    return run(lambda: desk_of(path, settings), None if story is None else number_on, settings)


def _has_terminal() -> bool:
    return _in_browser() or (sys.stdin.isatty() and sys.stdout.isatty())


def _in_browser() -> bool:
    """Return whether `factcheck serve` started this process for a browser."""
    return bool(os.environ.get("TEXTUAL_DRIVER"))


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
