"""What each command does. Each takes the parsed words and returns an exit status."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import NotOnDeskError, UsageError
from factcheck.model import Article, Claim, Ruling
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
    from factcheck.checking import check as run_check
    from factcheck.cli.printing import print_check, print_json
    from factcheck.reading import read

    article = _read(options.source, options)
    against = [read(source) for source in options.against]
    result = run_check(article, against=against, threshold=_threshold(options))
    if options.json:
        from factcheck.report import check_to_dict

        print_json(check_to_dict(result))
    else:
        print_check(result, explained=options.explain)
    if options.explain:
        from factcheck.cli.explaining import print_explanation
        from factcheck.language import annotate

        print()
        print_explanation(annotate(article))
    if options.keep:
        with _open_desk(options.desk) as desk:
            number = desk.add(article)
        print(f"on the desk as article {number}", file=sys.stderr)
    return 0


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

    with _open_desk(options.desk) as desk:
        articles = desk.articles()
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
                }
                for row in articles
            ]
        )
    elif not articles:
        print("the desk is empty; put a story on it with: factcheck open SOURCE")
    else:
        for row in articles:
            print(article_line(row))
    return 0


def claims(options: argparse.Namespace) -> int:
    """List an article's claims."""
    from factcheck.cli.printing import claim_lines, print_json

    with _open_desk(options.desk) as desk:
        result = desk.check(options.article)
    chosen = [
        (number, claim)
        for number, claim in enumerate(result.claims, start=1)
        if options.status in (None, claim.status)
    ]
    if options.json:
        from factcheck.report import check_to_dict

        described = check_to_dict(result)["claims"]
        print_json([described[number - 1] for number, _ in chosen])
        return 0
    for number, claim in chosen:
        print("\n".join(claim_lines(number, claim)))
    return 0


def mark(options: argparse.Namespace) -> int:
    """Set a claim's status, and its note when one is given."""
    from factcheck.cli.printing import claim_lines

    with _open_desk(options.desk) as desk:
        number, claim = _find_claim(desk.check(options.article).claims, options.claim)
        changed = desk.mark(options.article, claim.id, options.status)
        if options.note is not None:
            changed = desk.note(options.article, claim.id, options.note)
    print("\n".join(claim_lines(number, changed)))
    return 0


def report(options: argparse.Namespace) -> int:
    """Write an article's report, or print it."""
    from factcheck.report import file_name, render

    with _open_desk(options.desk) as desk:
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

    with _open_desk(options.desk) as desk:
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

    with _open_desk(options.desk) as desk:
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


def _open_desk(path: Path | None) -> Desk:
    from factcheck.desk import Desk

    return Desk(path)


def _workbench(path: Path | None, story: int | Callable[[], Article]) -> int:
    """Run the workbench on an article's number or on what a function reads; return its status."""
    from factcheck.tui import run

    def number_on(desk: Desk) -> int:
        return story if isinstance(story, int) else desk.add(story())

    return run(lambda: _open_desk(path), number_on)


def _find_claim(claims: tuple[Claim, ...], word: str) -> tuple[int, Claim]:
    """Return the claim with a number in the list, or with an id that begins so."""
    numbered = list(enumerate(claims, start=1))
    by_id = [(n, claim) for n, claim in numbered if len(word) >= 6 and claim.id.startswith(word)]
    if len(by_id) == 1:
        return by_id[0]
    if word.isascii() and word.isdigit() and 1 <= int(word) <= len(claims):
        return numbered[int(word) - 1]
    raise NotOnDeskError(
        f"no claim {word!a}; the article has claims 1 to {len(claims)}, see: factcheck claims"
    )


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
