"""The words of the commands that work on what is on the desk."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from factcheck.cli import editing, evidence, recommending, revising, signing, transfer
from factcheck.model import Outcome, SourceClass, SourceKind, SourceType, Stance


class AddCommand(Protocol):
    """Adds a command that is named after the first word of its example."""

    def __call__(
        self,
        function: Callable[[argparse.Namespace], int],
        summary: str,
        example: str,
        *arguments: str,
    ) -> argparse.ArgumentParser:
        """Return its parser, which takes an article, the arguments named and `--desk`."""


HELP = {
    "claim": "its number in `factcheck claims`, or its id",
    "claims": "numbers or ids as in `factcheck claims`: 4 or 4,6-8",
    "detail": "its number in `factcheck details`, or its id",
    "details": "numbers or ids as in `factcheck details`: 4 or 4,6-8",
    "source": "its number in `factcheck sources`, or its id",
    "contradictions": "numbers or ids as in the report: 1 or 1,3-5",
}
"""What is said of the arguments that many commands take."""


def argument(made: argparse.ArgumentParser, name: str, *, optional: bool = False) -> None:
    """Add an argument that many commands take."""
    nargs = "?" if optional else None
    made.add_argument(name, metavar=name.upper(), nargs=nargs, help=HELP[name])


def add_commands(command: AddCommand) -> None:
    """Add the commands that work on claims, details, names, contradictions and articles."""
    _of_claims(command)
    _of_drafts(command)
    _of_details(command)
    _of_articles(command)
    _of_print(command)
    _of_evidence(command)
    _of_changes(command)


def _of_claims(command: AddCommand) -> None:
    made = command(
        editing.split,
        "make two claims of one",
        'factcheck split 1 4 "the council paid"',
        "claim",
    )
    made.add_argument("words", metavar="WORDS", nargs="?", help="what the second begins with")
    made.add_argument(
        "--at", type=int, metavar="OFFSET", help="or: code point of the article's text"
    )
    command(editing.merge, "make one claim of neighbours", "factcheck merge 1 4-5", "claims")
    made = command(
        editing.span,
        "let a claim be more or fewer of the article's words",
        'factcheck span 1 4 "the council paid $4 million"',
        "claim",
    )
    made.add_argument("words", metavar="WORDS", help="the words, as the article has them")
    made = command(
        editing.attribute,
        "say whose statement a claim is",
        'factcheck attribute 1 4 "Ines Colbo"\n  factcheck attribute 1 4 ""    # its own voice',
        "claim",
    )
    made.add_argument(
        "speaker", metavar="SPEAKER", help="who says it; empty for the article itself"
    )
    made.add_argument(
        "--kind",
        choices=[kind.value for kind in SourceKind if kind.value],
        default=SourceKind.PERSON.value,
        help="what the speaker is",
    )
    made = command(
        editing.rule,
        "rule on contradictions; a real one makes the claims in it disputed",
        'factcheck rule 1 2 explained --note "two crossings"',
        "contradictions",
    )
    made.add_argument(
        "ruling",
        metavar="RULING",
        choices=["real", "explained", "not-a-contradiction", "none"],
        help="real, explained, not-a-contradiction, or none to take a ruling back",
    )
    made.add_argument("--note", default="", help="why")
    made.add_argument("--no-dispute", action="store_true", help="leave the claims as they are")


def _of_drafts(command: AddCommand) -> None:
    made = command(
        revising.revisions,
        "list all drafts of an article's story",
        "factcheck revisions 1",
    )
    made.add_argument("--json", action="store_true", help="a JSON array, for other programs")
    command(
        revising.holds,
        "say that what was found out about claims holds for their new words, too",
        "factcheck holds 2 4,6",
        "claims",
    )


def _of_details(command: AddCommand) -> None:
    made = command(
        editing.details,
        "list an article's times, numbers, names and quotations with their ticks",
        "factcheck details 1 --unticked",
    )
    made.add_argument("--unticked", action="store_true", help="only those nobody has been through")
    made.add_argument("--json", action="store_true", help="a JSON array, for other programs")
    made = command(
        editing.tick,
        "tick details, or dispute or skip them",
        "factcheck tick 1 3-7\n  factcheck tick 1 8 disputed",
        "details",
    )
    made.add_argument(
        "tick",
        nargs="?",
        choices=["ticked", "disputed", "skipped", "unticked"],
        default="ticked",
        help="ticked when nothing is said",
    )
    made = command(
        editing.correct,
        "say what a time, number or name means in truth; contradictions are found with that",
        "factcheck correct 1 3 2016-12-28",
        "detail",
    )
    made.add_argument(
        "meaning",
        metavar="MEANING",
        nargs="?",
        help="2016-12-28, >=5, 10..15, place and the like; without it, what the program read",
    )
    made = command(
        editing.names,
        "list whom and what an article names, with every spelling",
        "factcheck names 1",
    )
    made.add_argument("--json", action="store_true", help="a JSON array, for other programs")
    made = command(
        editing.settle,
        "say which spelling of a name is right",
        'factcheck settle 1 "Ines Colbo" "Ines Kolbo"',
    )
    made.add_argument("right", metavar="RIGHT", help="the right spelling")
    made.add_argument("wrong", metavar="WRONG", nargs="+", help="one in the article that is wrong")


def _of_articles(command: AddCommand) -> None:
    made = command(
        editing.assign,
        "say who has an article, or who is to check some claims",
        "factcheck assign 1 --to Oda\n  factcheck assign 1 4,6-8 --to Oda",
    )
    argument(made, "claims", optional=True)
    made.add_argument("--to", metavar="NAME", default="", help="who; nobody when left out")
    made = command(
        editing.delete,
        "delete an article, or claims; both can be brought back",
        "factcheck delete 1 4-5\n  factcheck delete 1      # the article",
    )
    argument(made, "claims", optional=True)
    made = command(editing.archive, "set an article aside", "factcheck archive 1")
    made.add_argument("--out", action="store_true", help="take it out of the archive")
    command(editing.undo, "take your last act on an article back", "factcheck undo 1")
    command(editing.redo, "bring back what you took back last", "factcheck redo 1")
    made = command(
        transfer.export_desk,
        "write a story, all its drafts and everything done on them to a file, for another desk;"
        " confidential sources are in it",
        "factcheck export-desk 1 ferry.factcheck",
    )
    made.add_argument("file", type=Path, metavar="FILE", help="the file to make")
    made.add_argument(
        "--without-copies",
        dest="copies",
        action="store_false",
        help="leave out the files and pages that sources have copies of",
    )
    made.add_argument("--force", action="store_true", help="replace a file that exists")
    made = command(editing.log, "list everything that was done on an article", "factcheck log 1")
    made.add_argument("--json", action="store_true", help="a JSON array, for other programs")


def _of_print(command: AddCommand) -> None:
    made = command(
        signing.due, "say by when an article is to be checked", "factcheck due 1 2026-12-01"
    )
    made.add_argument("day", metavar="DAY", nargs="?", help="2026-12-01; none when left out")
    made = command(
        signing.ask,
        "put a question to the author or the editor",
        'factcheck ask 1 "Who counted them?" --claim 4 --decides Oda',
    )
    made.add_argument("question", metavar="QUESTION", help="what to ask")
    made.add_argument("--claim", metavar="CLAIM", help=f"what it is about: {HELP['claim']}")
    made.add_argument("--to", choices=["author", "editor"], default="author", help="whom to ask")
    made.add_argument("--decides", metavar="NAME", default="", help="who has the last word")
    made = command(
        signing.answer,
        "write down what was answered",
        'factcheck answer 1 2 "The harbour office did"',
    )
    made.add_argument("number", metavar="NUMBER", help="its number in `factcheck questions`")
    made.add_argument("answer", metavar="ANSWER", nargs="?", help="none takes the answer away")
    made = command(
        signing.questions, "list questions with their answers", "factcheck questions 1 --open"
    )
    made.add_argument("--open", action="store_true", help="only those without an answer")
    made.add_argument("--json", action="store_true", help="a JSON array, for other programs")
    made = command(
        signing.sign,
        "sign an article off; any later change makes that void",
        "factcheck sign 1\n  factcheck sign 1 --second-reader",
    )
    made.add_argument("--second-reader", action="store_true", help="as the second reader")
    made.add_argument("--take-back", action="store_true", help="take one's own sign-off back")
    command(
        signing.status,
        "tell what is open in an article and who signed it off",
        "factcheck status 1",
    )


def _of_evidence(command: AddCommand) -> None:
    made = command(
        evidence.sources, "list an article's sources, with the calls to them", "factcheck sources 1"
    )
    made.add_argument("--json", action="store_true", help="a JSON array, for other programs")
    made = command(
        evidence.source,
        "put a source on the desk, or describe one anew",
        'factcheck source 1 --title "Harbour log" --rank primary --file log.pdf\n'
        '  factcheck source 1 --title "Bjarne Holm" --type person --confidential\n'
        "  factcheck source 1 --change 2 --rank tertiary",
    )
    made.add_argument("--change", metavar="SOURCE", help=f"which one: {HELP['source']}")
    made.add_argument("--title", metavar="TITLE", help="what it is called; a person's name")
    made.add_argument("--type", choices=[each.value for each in SourceType], help="what it is")
    made.add_argument("--rank", choices=[each.value for each in SourceClass], help="how near it is")
    made.add_argument("--author", metavar="NAME", help="who made it")
    made.add_argument("--publisher", metavar="NAME", help="who published it")
    made.add_argument("--date", metavar="WORDS", help="when it was made")
    made.add_argument("--address", metavar="WORDS", help="where it can be looked up")
    made.add_argument("--contact", metavar="WORDS", help="how a person is reached; in no report")
    made.add_argument(
        "--confidential",
        action=argparse.BooleanOptionalAction,
        help="in reports only that it exists",
    )
    made.add_argument("--file", type=Path, metavar="FILE", help="keep a copy of it on the desk")
    made = command(
        evidence.unsource, "take a source off the desk", "factcheck unsource 1 2", "source"
    )
    made = command(
        evidence.save_copy,
        "write the copy that is kept of a source to a file",
        "factcheck save-copy 1 2 log.pdf",
        "source",
    )
    made.add_argument("to", type=Path, metavar="FILE", help="where to")
    made.add_argument("--force", action="store_true", help="replace a file that is there")
    made = command(
        evidence.call,
        "write down what a call to a source came to",
        'factcheck call 1 2 confirmed --note "Saw it leave."',
        "source",
    )
    outcomes = [each.value.replace(" ", "-") for each in Outcome]
    made.add_argument("outcome", choices=outcomes, metavar="OUTCOME", help=", ".join(outcomes))
    made.add_argument("--note", metavar="WORDS", default="", help="what was said")
    made = command(
        evidence.attach,
        "say what a source has to say on a claim",
        'factcheck attach 1 4 2 --locator "p. 3" --excerpt "240 souls on board"',
        "claim",
        "source",
    )
    made.add_argument(
        "--stance",
        choices=[each.value for each in Stance],
        default=Stance.SUPPORTS.value,
        help="what it does for the claim (supports)",
    )
    made.add_argument("--locator", metavar="PLACE", default="", help='"p. 3", "00:12:31", "B7"')
    made.add_argument("--excerpt", metavar="WORDS", default="", help="the source's own words")
    made.add_argument("--authoritative", action="store_true", help="it has the last word on this")
    made.add_argument("--note", metavar="WORDS", default="", help="a note of yours")
    made = command(
        evidence.evidence,
        "list evidence, and verified claims that rest on too little",
        "factcheck evidence 1 --claim 4",
    )
    made.add_argument("--claim", metavar="CLAIM", help=f"only on one: {HELP['claim']}")
    made.add_argument("--json", action="store_true", help="a JSON array, for other programs")
    made = command(evidence.detach, "take a piece of evidence away", "factcheck detach 1 3")
    made.add_argument("number", metavar="NUMBER", help="its number in `factcheck evidence`")


def _of_changes(command: AddCommand) -> None:
    made = command(
        recommending.recommend,
        "recommend other words to the editor",
        'factcheck recommend 1 4 --old "212" --new "240" --why "so the harbour log"\n'
        '  factcheck recommend 1 4 --old "on Friday" --cut\n'
        '  factcheck recommend 1 4 --after "sank" --new "two days later"',
        "claim",
    )
    where = made.add_mutually_exclusive_group()
    where.add_argument("--old", metavar="WORDS", help="of the claim; without them all of it")
    where.add_argument("--after", metavar="WORDS", help="put the new words in behind these")
    what = made.add_mutually_exclusive_group(required=True)
    what.add_argument("--new", metavar="WORDS", help="what is to stand there")
    what.add_argument("--cut", action="store_true", help="nothing is to stand there")
    made.add_argument("--why", metavar="WORDS", default="", help="the reason, for the editor")
    number = "its number in `factcheck changes`, or its id"
    made = command(
        recommending.unrecommend, "withdraw a recommended change", "factcheck unrecommend 1 2"
    )
    made.add_argument("number", metavar="NUMBER", help=number)
    made = command(
        recommending.decide,
        "write down what the editor made of a recommended change",
        "factcheck decide 1 2 taken --by Oda",
    )
    made.add_argument("number", metavar="NUMBER", help=number)
    made.add_argument("verdict", choices=["taken", "refused", "open"], help="open: not decided")
    made.add_argument("--by", metavar="NAME", default="", help="who decided (you)")
    made = command(
        recommending.changes,
        "list the changes recommended to an article's words",
        "factcheck changes 1 --open",
    )
    made.add_argument("--open", action="store_true", help="only those nobody decided on")
    made.add_argument("--json", action="store_true", help="a JSON array, for other programs")
