"""The commands that carry an article to another desk. Each returns an exit status."""

from __future__ import annotations

import argparse

from factcheck.cli.opening import open_desk, say
from factcheck.cli.printing import print_json
from factcheck.model import Change, Imported


def export_desk(options: argparse.Namespace) -> int:
    """Write an article with its whole record to a file."""
    with open_desk(options.desk) as desk:
        print(desk.export_article(options.article, options.file, overwrite=options.force))
    return 0


def import_desk(options: argparse.Namespace) -> int:
    """Put an article with its record on the desk, or merge it there, and tell of conflicts."""
    with open_desk(options.desk) as desk:
        done = desk.import_article(options.file)
    if options.json:
        print_json(_described(done))
        return 0
    acts = f"{done.acts} change{'' if done.acts == 1 else 's'}"
    if done.new:
        said = f"new on the desk, with {acts}"
    elif done.acts or done.conflicts:
        said = f"{acts} taken over"
    else:
        said = "nothing new in it"
    print(f"article {done.article_id}, {done.title}: {said}")
    for conflict in done.conflicts:
        print(f"  conflict  theirs {_line(conflict.theirs)}")
        print(f"            stands {_line(conflict.ours)}")
    if done.conflicts:
        say(f"to settle a conflict, change it anew; factcheck log {done.article_id} keeps both")
    return 0


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
    }


def _change(change: Change) -> dict[str, object]:
    return {
        "at": change.at.isoformat(),
        "by": change.by,
        "what": change.what,
        "subjects": list(change.subjects),
    }
