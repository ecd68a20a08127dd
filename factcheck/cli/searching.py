"""The command that searches the whole desk."""

from __future__ import annotations

import argparse

from factcheck.cli.layout import wrapped
from factcheck.cli.opening import open_desk
from factcheck.cli.printing import print_json
from factcheck.model import StoredClaim


def search(options: argparse.Namespace) -> int:
    """Find claims, titles and paragraphs of all articles by words."""
    with open_desk(options.desk) as desk:
        found = desk.search(" ".join(options.words), options.most)
    if options.json:
        print_json([_described(each) for each in found])
        return 0
    for each in found:
        place = f"claim {each.claim}" if each.claim else "text" if each.span else "title"
        print("\n".join(wrapped(each.quote, "", f"{each.article}, {place}: ")))
        if each.note:
            print("\n".join(wrapped(each.note, "    ", "note: ")))
    return 0


def _described(found: StoredClaim) -> dict[str, object]:
    return {
        "article": found.article,
        "title": found.title,
        "published": found.published.isoformat() if found.published else None,
        "claim": found.claim or None,
        "start": found.start,
        "end": found.end,
        "quote": found.quote,
        "text": found.text or found.quote,
        "note": found.note,
    }
