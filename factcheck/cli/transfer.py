"""The commands that carry a story to another desk. Each returns an exit status."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from factcheck.cli.opening import open_desk, say
from factcheck.cli.printing import print_json
from factcheck.model import Change, Exported, Imported, ImportedDraft


def export_desk(options: argparse.Namespace) -> int:
    """Write a story with its whole record to a file."""
    with open_desk(options.desk) as desk:
        made = desk.export_article(
            options.article, options.file, overwrite=options.force, copies=options.copies
        )
    print(made.path)
    for line in _told(made):
        say(line)
    return 0


def _told(made: Exported) -> Iterator[str]:
    """Yield what to know of a file before it is handed on."""
    if made.drafts > 1:
        yield f"with {made.drafts} drafts of the story"
    if made.copies:
        yield f"with {_copies(made.copies)} of files and pages"
    if made.missing:
        yield f"without {_copies(made.missing)} of files and pages"
    if made.confidential:
        sources = "source" if made.confidential == 1 else "sources"
        yield (
            f"with all that is known of {made.confidential} confidential {sources}:"
            " hand it to nobody who may not know"
        )


def _copies(count: int) -> str:
    return f"{count} {'copy' if count == 1 else 'copies'}"


def import_desk(options: argparse.Namespace) -> int:
    """Put a story with its record on the desk, or merge it there, and tell of conflicts."""
    with open_desk(options.desk) as desk:
        done = desk.import_article(options.file)
    if options.json:
        print_json(_described(done))
        return 0
    for draft in done.drafts:
        print("\n".join(_draft_lines(draft)))
    if done.copies:
        print(f"{_copies(done.copies)} of files and pages kept")
    if done.instead is not None:
        number = len(done.drafts) + 1
        say(
            f"draft {number} there is another one than article {done.instead} here, and was left"
            f" out with what follows it; to go on with it, open its text as a new draft"
        )
    for draft in done.drafts:
        if draft.conflicts:
            say(
                f"to settle a conflict, change it anew; factcheck log {draft.article_id} keeps both"
            )
    return 0


def _draft_lines(draft: ImportedDraft) -> Iterator[str]:
    acts = _acts(draft.acts)
    if draft.new:
        said = f"new on the desk, with {acts}"
    elif draft.acts or draft.conflicts:
        said = f"{acts} taken over"
    else:
        said = "nothing new in it"
    which = f"draft {draft.draft}: " if draft.draft > 1 else ""
    yield f"article {draft.article_id}, {draft.title}: {which}{said}"
    for conflict in draft.conflicts:
        yield f"  conflict  theirs {_line(conflict.theirs)}"
        yield f"            stands {_line(conflict.ours)}"
    if draft.apart:
        yield (
            f"  {_acts(draft.apart)} on it not in draft {draft.draft + 1}, which was opened without"
        )


def _acts(count: int) -> str:
    return f"{count} change{'' if count == 1 else 's'}"


def _line(change: Change) -> str:
    return f"{change.at.astimezone():%Y-%m-%d %H:%M}  {change.by}  {change.what}"


def _described(done: Imported) -> dict[str, object]:
    return {
        "article": done.article_id,
        "title": done.title,
        "new": done.new,
        "acts": done.acts,
        "conflicts": [
            {"theirs": _change(each.theirs), "stands": _change(each.ours)}
            for each in done.conflicts
        ],
        "drafts": [
            {
                "article": draft.article_id,
                "draft": draft.draft,
                "title": draft.title,
                "new": draft.new,
                "acts": draft.acts,
                "conflicts": len(draft.conflicts),
                "apart": draft.apart,
            }
            for draft in done.drafts
        ],
        "copies": done.copies,
        "instead": done.instead,
    }


def _change(change: Change) -> dict[str, object]:
    return {
        "at": change.at.isoformat(),
        "by": change.by,
        "what": change.what,
        "subjects": list(change.subjects),
    }
