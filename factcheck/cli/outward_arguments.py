"""The words of the commands for what readers are told."""

from __future__ import annotations

import argparse
from pathlib import Path

from factcheck.cli import care_arguments, desk_arguments, outward
from factcheck.cli.desk_arguments import argument
from factcheck.model import CorrectionClass
from factcheck.model.claims import SourceKind

_KINDS = [each.value.lower() for each in CorrectionClass]
_CLAIMANTS = [SourceKind.PERSON.value, SourceKind.ORGANISATION.value]


def add_commands(
    command: desk_arguments.AddCommand, command_of_desk: care_arguments.AddCommand
) -> None:
    """Add them.

    Args:
        command: adds one that takes an article.
        command_of_desk: adds one that takes none.
    """
    _correction(command)
    _corrections(command_of_desk)
    _rate(command)
    command(
        outward.ratings, "list the public ratings of an article's claims", "factcheck ratings 1"
    )
    command_of_desk(outward.scales, "list the scales of public ratings", "factcheck scales")
    _claimreview(command)


def _correction(command: desk_arguments.AddCommand) -> None:
    made = command(
        outward.correction,
        "write down what was published wrong",
        'factcheck correction 1 --wrong "240 passengers" --right "214 passengers"\\\n'
        '    --cause "source misread or misheard" --found-by "a reader" --corrected 2026-12-01\n'
        '  factcheck correction 1 --change 2 --notice "A story of May 11 gave a wrong number."',
    )
    made.add_argument("--change", metavar="NUMBER", help="describe one of `corrections` anew")
    made.add_argument("--remove", metavar="NUMBER", help="take one of them out of the log")
    made.add_argument("--wrong", metavar="WORDS", help="what was published")
    made.add_argument("--right", metavar="WORDS", help="what is right")
    made.add_argument("--kind", choices=_KINDS, help="corrected (the usual), refile, withdrawn")
    made.add_argument("--cause", metavar="WORDS", help="how it came about")
    made.add_argument("--found-by", metavar="WORDS", help="who found it")
    made.add_argument("--notice", metavar="WORDS", help="what readers were told")
    argument_claim = f"what it is about: {desk_arguments.HELP['claim']}"
    made.add_argument("--claim", metavar="CLAIM", help=argument_claim)
    made.add_argument(
        "--published", metavar="DAY", help="when the wrong was published; else when the story was"
    )
    made.add_argument("--found", metavar="DAY", help="when it was found")
    made.add_argument("--corrected", metavar="DAY", help="when readers were told")


def _corrections(command: care_arguments.AddCommand) -> None:
    made = command(
        outward.corrections,
        "list the corrections of an article, or of all on the desk",
        "factcheck corrections 1\n"
        "  factcheck corrections --since 2026-01-01 --format csv --output log.csv",
    )
    made.add_argument("article", type=int, metavar="ARTICLE", nargs="?", help="all without one")
    made.add_argument("--since", metavar="DAY", help="only those from this day on")
    made.add_argument("--until", metavar="DAY", help="only those until this day")
    made.add_argument("--format", choices=["md", "csv"], help="as a report")
    made.add_argument(
        "--names",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="in a report, who found each and who wrote it down",
    )
    made.add_argument("--excel", action="store_true", help="csv with a mark that Excel wants")
    made.add_argument("--output", type=Path, metavar="FILE", help="the report's file")
    made.add_argument("--force", action="store_true", help="replace a file that exists")
    made.add_argument("--json", action="store_true", help="a JSON array, for other programs")


def _rate(command: desk_arguments.AddCommand) -> None:
    made = command(
        outward.rate,
        "rate a claim for readers; apart from its status",
        'factcheck rate 1 4 --rating False --explanation "The log has 214."\\\n'
        "    --url https://news.example/checks/ferry\n"
        "  factcheck rate 1 4 --claimed 2026-12-01     # the rest stays as it is",
        "claim",
    )
    made.add_argument("--scale", metavar="SCALE", help="one of `scales`; plain when none was given")
    made.add_argument("--rating", metavar="WORD", help="one of its ratings")
    made.add_argument("--explanation", metavar="WORDS", help="why")
    made.add_argument("--url", metavar="ADDRESS", help="of the published check")
    made.add_argument("--published", metavar="DAY", help="when that was published")
    made.add_argument("--claimant", metavar="NAME", help="who said it; else whom the story names")
    made.add_argument("--claimant-kind", choices=_CLAIMANTS, help="what that is")
    made.add_argument("--first-seen", metavar="ADDRESS", help="where it was first said")
    made.add_argument("--claimed", metavar="DAY", help="when it was said")
    made.add_argument("--take-back", action="store_true", help="take the rating back")


def _claimreview(command: desk_arguments.AddCommand) -> None:
    made = command(
        outward.claimreview,
        "write what readers and search engines may know of rated claims (ClaimReview)",
        "factcheck claimreview 1 4 --to reviews\n  factcheck claimreview 1 --to reviews --feed",
    )
    argument(made, "claims", optional=True)
    made.add_argument("--to", type=Path, metavar="FOLDER", required=True, help="where to")
    made.add_argument("--feed", action="store_true", help="one file with all of them, too")
    made.add_argument("--organisation", metavar="NAME", help="who publishes; else as set")
    made.add_argument("--organisation-url", metavar="ADDRESS", help="its address")
    made.add_argument("--force", action="store_true", help="replace files that exist")
