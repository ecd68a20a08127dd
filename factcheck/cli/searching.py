"""The command that searches the whole desk."""

from __future__ import annotations

import argparse

from factcheck.cli.layout import wrapped
from factcheck.cli.opening import open_desk
from factcheck.cli.printing import print_json
from factcheck.model import FoundIn, StoredClaim
from factcheck.text.cleaning import clean_line


def search(options: argparse.Namespace) -> int:
    """Find claims, titles, paragraphs, questions and copies of all articles by words."""
    with open_desk(options.desk) as desk:
        found = desk.search(" ".join(options.words), options.most)
    if options.json:
        print_json([_described(each) for each in found])
        return 0
    for each in found:
        print("\n".join(wrapped(each.quote, "", f"{each.article}, {_place(each)}: ")))
        if each.note:
            kind = "answer" if each.found_in is FoundIn.QUESTION else "note"
            print("\n".join(wrapped(each.note, "    ", f"{kind}: ")))
    return 0


def _place(found: StoredClaim) -> str:
    if found.found_in is FoundIn.CLAIM:
        return f"claim {found.claim}"
    if found.found_in is FoundIn.COPY:
        secret = ", confidential" if found.confidential else ""
        return f"copy of {clean_line(found.about)}{secret}"
    if found.found_in is FoundIn.QUESTION:
        return f"question to the {clean_line(found.about)}"
    return found.found_in.value


def _described(found: StoredClaim) -> dict[str, object]:
    return {
        "article": found.article,
        "title": found.title,
        "published": found.published.isoformat() if found.published else None,
        "found_in": found.found_in.value,
        "about": found.about or None,
        "confidential": found.confidential,
        "claim": found.claim or None,
        "start": found.start,
        "end": found.end,
        "quote": found.quote,
        "text": found.text or found.quote,
        "note": found.note,
    }
