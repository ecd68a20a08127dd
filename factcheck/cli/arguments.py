"""The words of the command line, their help and their examples."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, TypeAlias

from factcheck._version import __version__
from factcheck.cli import (
    care_arguments,
    commands,
    editing,
    outward_arguments,
    proving,
    quoting,
    report_arguments,
    revising,
    searching,
    transfer,
)
from factcheck.cli.desk_arguments import AddCommand, add_commands, argument
from factcheck.model import Status

_STATUSES = """\
exit status:
  0  done            3  the story cannot be read
  1  other error     4  the desk file cannot be used
  2  wrong use       5  the report cannot be written
"""

_SOURCE_HELP = "a file, an address (http or https), or - for standard input"


_DESK_HELP = "the desk file; else $FACTCHECK_DESK, else that of the settings, else a usual one"


class _Parser(argparse.ArgumentParser):
    """Says in one line what is wrong and where the help is."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}; see {self.prog} --help\n")


_Commands: TypeAlias = "argparse._SubParsersAction[_Parser]"


def parser() -> argparse.ArgumentParser:
    """Return the parser; `command` of its result is the function to call with that result."""
    top = _Parser(
        prog="factcheck",
        description="A fact-checking desk in the terminal. Without a command: all articles on it.",
        epilog="start with: factcheck demo\n\n" + _STATUSES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"factcheck {__version__}")
    top.add_argument("--desk", type=Path, metavar="FILE", help=_DESK_HELP)
    top.set_defaults(command=commands.desk)
    under = top.add_subparsers(metavar="COMMAND", parser_class=_Parser)

    for add in (
        _add_demo,
        _add_opened,
        _add_check,
        _add_fits,
        _add_quotes,
        _add_listed,
        _add_search,
        _add_claims,
        _add_mark,
        _add_editing,
        _add_revise,
        _add_verify,
        _add_kinds,
        _add_serve,
        _add_config,
        _add_import_desk,
        _add_outward,
        _add_grouped,
    ):
        add(under)
    return top


def _add_demo(under: _Commands) -> None:
    made = _command(
        under,
        commands.demo,
        "open a bundled story; without a terminal, print what is found in it",
        "factcheck demo",
    )
    _desk(made)


def _add_opened(under: _Commands) -> None:
    made = _command(
        under,
        commands.open_story,
        "read a story, or take one from the desk, and open the workbench",
        "factcheck open story.html\n  factcheck open https://example.org/story --published "
        "2024-03-12\n  factcheck open 3            # article 3 of `factcheck list`",
    )
    made.add_argument("source", metavar="SOURCE", help=_SOURCE_HELP + ", or an article's number")
    _reading(made)
    _desk(made)


def _add_check(under: _Commands) -> None:
    made = _command(
        under,
        commands.check,
        "print a story's claims and contradictions",
        "factcheck check story.txt --published 2024-03-12\n"
        "  factcheck check story.html --against rival.html --json\n"
        "  factcheck check story.html --against-desk\n"
        "  factcheck check story.html --explain",
    )
    made.add_argument("source", metavar="SOURCE", help=_SOURCE_HELP)
    _reading(made)
    others = made.add_mutually_exclusive_group()
    others.add_argument(
        "--against",
        metavar="SOURCE",
        action="append",
        default=[],
        help="another story on the event, to compare with; may be given more than once",
    )
    others.add_argument(
        "--against-desk",
        action="store_true",
        help="compare with the articles on the desk that tell most of the same",
    )
    form = made.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one JSON object, for other programs")
    form.add_argument(
        "--explain",
        action="store_true",
        help="also say why each flag has its score, and print each sentence's times, numbers, names"
        " and sources, and why they read so",
    )
    how_sure = made.add_mutually_exclusive_group()
    how_sure.add_argument(
        "--strict", action="store_true", help="only the surest flags, fewer of them wrong"
    )
    how_sure.add_argument(
        "--lenient", action="store_true", help="weaker flags too, more of them wrong"
    )
    made.add_argument("--keep", action="store_true", help="also put the story on the desk")
    _desk(made)


def _add_fits(under: _Commands) -> None:
    made = _command(
        under,
        commands.fits,
        "say how well a short text (headline, caption, summary, post) fits a story",
        'factcheck fits story.html --text "Five workers hurt in quarry blast"\n'
        "  factcheck fits story.txt --text-from post.txt --json",
    )
    made.add_argument("source", metavar="SOURCE", help=_SOURCE_HELP)
    short = made.add_mutually_exclusive_group(required=True)
    short.add_argument("--text", metavar="WORDS", help="the short text itself")
    short.add_argument("--text-from", metavar="SOURCE", help="where it is; " + _SOURCE_HELP)
    _reading(made)
    made.add_argument("--json", action="store_true", help="one JSON object, for other programs")


def _add_quotes(under: _Commands) -> None:
    made = _command(
        under,
        quoting.quotes,
        "hold each quotation of a story against transcripts, subtitles and documents",
        "factcheck quotes story.html --against hearing.vtt\n"
        "  factcheck quotes story.txt --against interview.txt --against letter.txt --json",
    )
    made.add_argument("source", metavar="SOURCE", help=_SOURCE_HELP)
    made.add_argument(
        "--against",
        metavar="FILE",
        action="extend",
        nargs="+",
        required=True,
        help="a transcript (SPEAKER:, [00:12:31], Q./A.), subtitles (.srt, .vtt), a plain text, or"
        " a page; may be given more than once",
    )
    _reading(made)
    made.add_argument("--json", action="store_true", help="one JSON object, for other programs")


def _add_listed(under: _Commands) -> None:
    made = _command(
        under,
        commands.list_articles,
        "list the articles on the desk",
        "factcheck list\n  factcheck list --archived --search ferry",
    )
    made.add_argument("--search", metavar="WORDS", default="", help="only titles with these words")
    which = made.add_mutually_exclusive_group()
    which.add_argument("--archived", action="store_true", help="the archived ones instead")
    which.add_argument("--deleted", action="store_true", help="the deleted ones instead")
    made.add_argument("--json", action="store_true", help="a JSON array, for other programs")
    _desk(made)


def _add_search(under: _Commands) -> None:
    made = _command(
        under,
        searching.search,
        "find claims, notes, titles, paragraphs, questions and copies of sources by words",
        "factcheck search ferry grenvik\n  factcheck search '\"harbour master\" cont*'",
    )
    made.add_argument(
        "words", metavar="WORDS", nargs="+", help='words; "a phrase"; the beginning of a word*'
    )
    made.add_argument("--most", type=int, metavar="N", default=20, help="how many at most (20)")
    made.add_argument("--json", action="store_true", help="a JSON array, for other programs")
    _desk(made)


def _add_claims(under: _Commands) -> None:
    made = _command(
        under,
        commands.claims,
        "list an article's claims with their statuses",
        "factcheck claims 1 --status disputed",
    )
    _article(made)
    made.add_argument(
        "--status", type=_status, metavar="STATUS", help="only those with this status"
    )
    which = made.add_mutually_exclusive_group()
    which.add_argument(
        "--removed", action="store_true", help="those that were deleted, split, merged or moved"
    )
    which.add_argument(
        "--ready", action="store_true", help="unchecked ones whose details are all ticked"
    )
    which.add_argument(
        "--recheck", action="store_true", help="those that changed since they were checked"
    )
    which.add_argument("--new", action="store_true", help="those that no earlier draft had")
    which.add_argument("--cut", action="store_true", help="those of earlier drafts that are gone")
    made.add_argument("--json", action="store_true", help="a JSON array, for other programs")
    _desk(made)


def _add_mark(under: _Commands) -> None:
    made = _command(
        under,
        editing.mark,
        "set the status of claims",
        'factcheck mark 1 4 verified --note "court record, p. 3"\n'
        "  factcheck mark 1 4,6-8 disputed",
    )
    _article(made)
    argument(made, "claims")
    made.add_argument(
        "status",
        type=_status,
        metavar="STATUS",
        help="one of: " + ", ".join(_word(status) for status in Status),
    )
    made.add_argument("--note", help="what it rests on; replaces the claim's note")
    _desk(made)


def _add_editing(under: _Commands) -> None:
    add_commands(_of_article(under))


def _of_article(under: _Commands) -> AddCommand:
    """Return what adds a command that takes an article."""

    def command(
        function: Callable[[argparse.Namespace], int], summary: str, example: str, *arguments: str
    ) -> argparse.ArgumentParser:
        made = _command(under, function, summary, example)
        _article(made)
        for name in arguments:
            argument(made, name)
        _desk(made)
        return made

    return command


def _add_revise(under: _Commands) -> None:
    made = _command(
        under,
        revising.revise,
        "open a new draft of an article, with what was done on the one before",
        "factcheck revise 1 story-v2.html",
    )
    _article(made)
    made.add_argument("source", metavar="NEW", help="the new draft: " + _SOURCE_HELP)
    _reading(made)
    _desk(made)


def _add_verify(under: _Commands) -> None:
    made = _command(
        under,
        proving.verify,
        "prove that no record was altered; status 1 when one was",
        "factcheck verify\n  factcheck verify 1 --head 3fa9c01b",
    )
    made.add_argument(
        "article", type=int, metavar="ARTICLE", nargs="?", help="its number; all without one"
    )
    made.add_argument(
        "--head",
        metavar="HASH",
        default="",
        help="the head that a report or sign-off names: say whether the record still has it",
    )
    made.add_argument("--json", action="store_true", help="a JSON array, for other programs")
    _desk(made)


def _add_kinds(under: _Commands) -> None:
    made = _command(
        under,
        commands.kinds,
        "list the rules by kind, with examples, and how often each was ruled real",
        "factcheck kinds",
    )
    made.add_argument("--json", action="store_true", help="a JSON array, for other programs")
    _desk(made)


def _add_serve(under: _Commands) -> None:
    made = _command(
        under,
        commands.serve,
        "show the desk in a browser on this machine",
        "factcheck serve --port 8000",
    )
    made.add_argument("--port", type=_port, default=8000, help="where to listen (8000)")
    made.add_argument(
        "--host",
        default="127.0.0.1",
        metavar="ADDRESS",
        help="address to listen on (127.0.0.1, this machine alone); there is no password: whoever"
        " reaches another one can read and change the desk",
    )
    _desk(made)


def _add_config(under: _Commands) -> None:
    _command(
        under,
        commands.config,
        "print where the settings file is, and all settings with what they are for",
        "factcheck config",
    )


def _add_import_desk(under: _Commands) -> None:
    made = _command(
        under,
        transfer.import_desk,
        "take a story with everything done on it from another desk, or merge what was done",
        "factcheck import-desk ferry.factcheck",
    )
    made.add_argument("file", type=Path, metavar="FILE", help="one that export-desk made")
    made.add_argument("--json", action="store_true", help="a JSON object, for other programs")
    _desk(made)


def _add_outward(under: _Commands) -> None:
    outward_arguments.add_commands(_of_article(under), _of_desk(under))


def _add_grouped(under: _Commands) -> None:
    report_arguments.add_commands(_of_desk(under))
    care_arguments.add_commands(_of_desk(under))


def _of_desk(under: _Commands) -> care_arguments.AddCommand:
    """Return what adds a command that takes no article, or may take one."""

    def command(
        function: Callable[[argparse.Namespace], int], summary: str, example: str
    ) -> argparse.ArgumentParser:
        made = _command(under, function, summary, example)
        _desk(made)
        return made

    return command


def _command(
    under: _Commands,
    function: Callable[[argparse.Namespace], int],
    summary: str,
    example: str,
) -> argparse.ArgumentParser:
    """Add a command named after the first word of its example."""
    name = example.split()[1]
    made = under.add_parser(
        name,
        help=summary,
        description=summary[0].upper() + summary[1:] + ".",
        epilog=f"example:\n  {example}\n\n{_STATUSES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.set_defaults(command=function)
    return made


def _desk(made: argparse.ArgumentParser) -> None:
    made.add_argument(
        "--desk",
        type=Path,
        metavar="FILE",
        default=argparse.SUPPRESS,  # what stands before the command holds
        help=_DESK_HELP,
    )


def _reading(made: argparse.ArgumentParser) -> None:
    made.add_argument(
        "--published",
        type=_date,
        metavar="YYYY-MM-DD",
        help="publication date, which relative dates count from; overrides the page's own",
    )
    made.add_argument("--title", help="the story's title; overrides the page's own")


def _article(made: argparse.ArgumentParser) -> None:
    made.add_argument("article", type=int, metavar="ARTICLE", help="its number in `factcheck list`")


def _port(word: str) -> int:
    if word.isascii() and word.isdigit() and 0 < int(word) < 65536:
        return int(word)
    raise argparse.ArgumentTypeError(f"no port: {word!a}; a number from 1 to 65535")


def _date(word: str) -> dt.date:
    try:
        return dt.date.fromisoformat(word)
    except ValueError:
        raise argparse.ArgumentTypeError(f"not a date: {word!a}; write it as 2024-03-12") from None


def _word(status: Status) -> str:
    """Return a status as one word of the command line ("cannot-verify")."""
    return status.value.replace(" ", "-")


def _status(word: str) -> Status:
    for status in Status:
        if word.lower().replace(" ", "-").replace("_", "-") == _word(status):
            return status
    raise argparse.ArgumentTypeError(
        f"no status {word!a}; one of: {', '.join(_word(status) for status in Status)}"
    )
