"""The commands that work on drafts. Each returns an exit status."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from factcheck.cli.opening import open_desk
from factcheck.cli.picking import pick
from factcheck.cli.printing import article_line, claim_lines, cut_lines, print_json
from factcheck.errors import UsageError
from factcheck.model import CutClaim, Status


def revise(options: argparse.Namespace) -> int:
    """Open a new draft, and print what became of the claims: what asks for a look, by its words."""
    from factcheck.reading import read

    with open_desk(options.desk) as desk:
        newest = desk.revisions(options.article)[-1].id
        if newest != options.article:
            # Before anything is read: an address may take its time.
            raise UsageError(f"article {options.article} has a newer draft; revise {newest}")
        article = read(options.source, published=options.published, title=options.title)
        made = desk.revise(options.article, article)
        claims = desk.claims(made.article)
        cut = [each for each in desk.cut_claims(made.article) if each.article == options.article]
    print(f"{made.words} (article {made.article})")
    for number, claim in enumerate(claims, start=1):
        if claim.earlier or claim.fresh:
            print("\n".join(claim_lines(number, claim)))
    if cut:
        print("\ncut:")
        print_cut(cut)
    return 0


def revisions(options: argparse.Namespace) -> int:
    """List all drafts of a story, the first one first."""
    with open_desk(options.desk) as desk:
        rows = desk.revisions(options.article)
    if options.json:
        print_json(
            [
                {
                    "id": row.id,
                    "draft": row.draft,
                    "title": row.title,
                    "added": row.added.isoformat(),
                    "statuses": {s.value: row.statuses[s] for s in Status if s in row.statuses},
                    "to_recheck": row.to_recheck,
                    "newest": row.later is None,
                }
                for row in rows
            ]
        )
        return 0
    for row in rows:
        came = f"{row.added.astimezone():%Y-%m-%d %H:%M}"
        print(f"draft {row.draft}, {came}{' (newest)' if row.later is None else ''}")
        print(article_line(row))
    return 0


def holds(options: argparse.Namespace) -> int:
    """Say that what was found out about claims holds for their new words."""
    with open_desk(options.desk) as desk:
        chosen = pick(desk.check(options.article).claims, options.claims, "claim")
        ids = [claim.id for claim in chosen]
        desk.still_holds(options.article, ids)
        for number, claim in enumerate(desk.claims(options.article), start=1):
            if claim.id in ids:
                print("\n".join(claim_lines(number, claim)))
    return 0


def print_cut(cut: Sequence[CutClaim], *, as_json: bool = False) -> int:
    """Print claims that were cut; return 0."""
    if as_json:
        from factcheck.report import describe_cut

        print_json([describe_cut(each) for each in cut])
        return 0
    for number, each in enumerate(cut, start=1):
        print("\n".join(cut_lines(number, each)))
    return 0
