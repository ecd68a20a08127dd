"""The commands that write a report and take one in. Each returns an exit status."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.opening import open_desk
from factcheck.cli.picking import pick_one
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.model import CheckingCopy

_ONE = "one="


def report(options: argparse.Namespace) -> int:
    """Write an article's report, or print it; or list the formats."""
    from factcheck.report import FORMATS, file_name, format_named, render_bytes, write_file

    if options.formats:
        for name in FORMATS:
            print(f"{name:<14}{format_named(name).title}")
        return 0
    if options.article is None:
        raise UsageError("name the article by its number; `factcheck list` shows the numbers")
    chosen = format_named(options.format)
    printed = options.output == "-"
    if printed and not chosen.is_text and sys.stdout.isatty():
        raise UsageError(f"{chosen.name} is no text for a terminal; name a file with --output")
    with open_desk(options.desk) as desk:
        copy = _narrowed(desk.checking_copy(options.article), options.scope)
    if printed:
        _print(copy, chosen.name)
        return 0
    name = file_name(copy, chosen.name)
    path = Path(options.output) if options.output else Path(name)
    if os.path.isdir(path):  # noqa: PTH112  Path's own fails where a name is too long
        path = path / name
    content = render_bytes(copy, chosen.name)
    print(f"written: {write_file(path, content, overwrite=options.force)}")
    return 0


def import_report(options: argparse.Namespace) -> int:
    """Put the article of a report on the desk, and say what could not be taken over."""
    from factcheck.cli.printing import print_json

    with open_desk(options.desk) as desk:
        done = desk.import_report(options.file)
    if options.json:
        print_json(
            {
                "article": done.article_id,
                "title": done.title,
                "changes": done.changes,
                "left": list(done.left),
            }
        )
        return 0
    changes = f"{done.changes} change{'' if done.changes == 1 else 's'}"
    print(f"article {done.article_id}, {done.title}: {changes} taken from the report")
    for each in done.left:
        print(f"  not taken over: {each}")
    return 0


def _narrowed(copy: CheckingCopy, scope: str) -> CheckingCopy:
    """Return a copy that tells of the claims asked for.

    Raises:
        UsageError: there is no such scope.
        NotOnDeskError: there is no such claim.
    """
    from factcheck.report import Scope, narrowed

    if scope.startswith(_ONE):
        claim = pick_one(copy.claims, scope.removeprefix(_ONE), "claim")
        return narrowed(copy, Scope.ONE, claim.id)
    known = {"all": Scope.ALL, "open": Scope.OPEN}
    if scope not in known:
        raise UsageError(f"no scope {scope!a}; choose all, open or one=CLAIM, as in one=4")
    return narrowed(copy, known[scope])


def _print(copy: CheckingCopy, format_name: str) -> None:
    """Print a report: a text as a terminal takes it, else its bytes for another program."""
    from factcheck.report import format_named, render, render_bytes

    if format_named(format_name).is_text:
        print(render(copy, format_name), end="")
    else:
        sys.stdout.buffer.write(render_bytes(copy, format_name))
