"""The words of the commands that look after the desk file."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from factcheck.cli import caring
from factcheck.cli.desk_arguments import argument


class AddCommand(Protocol):
    """Adds a command that is named after the first word of its example."""

    def __call__(
        self, function: Callable[[argparse.Namespace], int], summary: str, example: str
    ) -> argparse.ArgumentParser:
        """Return its parser, which takes `--desk`."""


def add_commands(command: AddCommand) -> None:
    """Add the commands that look after the desk file."""
    _restore(command)
    _backup(command)
    _doctor(command)


def _backup(command: AddCommand) -> None:
    made = command(
        caring.backup,
        "make a backup of the desk, also while it is worked on",
        "factcheck backup\n  factcheck backup /media/stick",
    )
    made.add_argument(
        "file",
        type=Path,
        nargs="?",
        metavar="FILE",
        help="the file to make, or a folder for it; else beside the desk",
    )


def _restore(command: AddCommand) -> None:
    made = command(
        caring.restore,
        "bring back a deleted article, claims that were taken out, or a whole desk from a backup",
        "factcheck restore 1      # article 1 of `factcheck list --deleted`\n"
        "  factcheck restore 1 2    # claim 2 of `factcheck claims 1 --removed`\n"
        "  factcheck restore desk.backup-20240312-093000.db",
    )
    made.add_argument(
        "what",
        type=_number_or_file,
        metavar="WHAT",
        help="an article's number, or a backup, which takes the desk's place; what was there is"
        " kept beside it",
    )
    argument(made, "claims", optional=True)


def _doctor(command: AddCommand) -> None:
    made = command(
        caring.doctor,
        "say what this machine, terminal and desk can do",
        "factcheck doctor\n  factcheck doctor --full",
    )
    made.add_argument(
        "--full",
        action="store_true",
        help="look over every index, reference and change in the desk too, which takes longer",
    )


def _number_or_file(word: str) -> int | Path:
    return int(word) if word.isascii() and word.isdigit() else Path(word)
