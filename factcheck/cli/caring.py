"""The commands that look after the desk file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from factcheck.cli import editing
from factcheck.cli.opening import named, say
from factcheck.errors import DeskError, UsageError
from factcheck.settings import read_settings


def backup(options: argparse.Namespace) -> int:
    """Make a backup of the desk, and print where it is."""
    from factcheck.desk.care import back_up

    desk = named(options.desk, read_settings())
    print(back_up(desk, options.file, _progress("copying")))
    return 0


def restore(options: argparse.Namespace) -> int:
    """Bring back what was deleted on the desk, or put a backup in its place."""
    if not isinstance(options.what, Path):
        options.article = options.what
        return editing.restore(options)
    if options.claims is not None:
        raise UsageError("a backup is restored as a whole; claims are those of an article's number")
    from factcheck.desk.care import restore as put_back

    desk, kept = put_back(named(options.desk, read_settings()), options.what, _progress("copying"))
    print(desk)
    if kept is not None:
        say(f"what was there is now {kept}")
    return 0


def doctor(options: argparse.Namespace) -> int:
    """Say what this machine, terminal and desk can do; 4 where the desk cannot be worked on."""
    from factcheck.cli.doctor import desk_findings, findings
    from factcheck.desk.care import examine

    _print(findings())
    try:
        health = examine(named(options.desk, read_settings()), full=options.full)
    except DeskError as error:
        _print([("desk", error.message)])
        return error.status
    _print(desk_findings(health))
    whole = health.damage == ""
    if whole and options.full and health.schema and not (health.newer or health.pending):
        whole = _print_history(health.path)
    return 0 if whole else DeskError.status


def _print_history(path: Path) -> bool:
    """Say whether the records of all articles are whole, and return it."""
    from factcheck.desk import Desk

    with Desk(path) as desk:
        broken = [str(proof.article_id) for proof in desk.verify_all() if proof.faults]
    found = f"not whole in article {', '.join(broken)}: see factcheck verify" if broken else "whole"
    _print([("history", found)])
    return not broken


def _print(found: list[tuple[str, str]]) -> None:
    from factcheck.text.cleaning import clean_line

    for topic, finding in found:
        print(f"{topic:<18} {clean_line(finding)}")


def _progress(what: str) -> Callable[[float], None] | None:
    """Return what shows on standard error how far something is; None where nobody watches."""
    if not sys.stderr.isatty():
        return None

    def tell(part: float) -> None:
        end = "\n" if part >= 1 else ""
        print(f"\rfactcheck: {what}, {part:4.0%}", end=end, file=sys.stderr, flush=True)

    return tell
