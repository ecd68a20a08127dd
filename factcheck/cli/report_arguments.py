"""The words of the commands that write a report and take one in."""

from __future__ import annotations

from pathlib import Path

from factcheck.cli import reporting
from factcheck.cli.care_arguments import AddCommand


def add_commands(command: AddCommand) -> None:
    """Add the commands that write a report and take one in."""
    _report(command)
    _import_report(command)


def _report(command: AddCommand) -> None:
    made = command(
        reporting.report,
        "write an article's fact-check report",
        "factcheck report 1 --format html\n  factcheck report 1 --format md --output -\n"
        "  factcheck report 1 --format xlsx --scope open\n  factcheck report --formats",
    )
    made.add_argument("article", type=int, metavar="ARTICLE", nargs="?", help="its number")
    made.add_argument(
        "--format",
        default="md",
        metavar="FORMAT",
        help="md (the default), or one that --formats lists",
    )
    made.add_argument(
        "--output", metavar="PATH", help="where to; - prints it; else a file named after the story"
    )
    made.add_argument(
        "--scope",
        default="all",
        metavar="SCOPE",
        help="all claims (the default); open: those disputed or not done; one=CLAIM",
    )
    made.add_argument("--force", action="store_true", help="replace a file that exists")
    made.add_argument("--formats", action="store_true", help="list the formats, and no more")


def _import_report(command: AddCommand) -> None:
    made = command(
        reporting.import_report,
        "put the article of a report on the desk, with the checking that the report tells of",
        "factcheck import-report fact-check-2026-03-13-story.json",
    )
    made.add_argument(
        "file", type=Path, metavar="FILE", help="one that `factcheck report --format json` made"
    )
    made.add_argument("--json", action="store_true", help="a JSON object, for other programs")
