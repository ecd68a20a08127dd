"""The commands that work on what is on the desk. Each returns an exit status."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.cli.opening import open_desk
from factcheck.cli.picking import pick, pick_one, place_of
from factcheck.cli.printing import claim_lines, detail_line, name_lines, print_json
from factcheck.errors import UsageError
from factcheck.model import Claim, Ruling, SourceKind, Span, Tick

if TYPE_CHECKING:
    from factcheck.desk import Desk


def mark(options: argparse.Namespace) -> int:
    """Set the status of claims, and their note when one is given."""
    with open_desk(options.desk) as desk:
        chosen = pick(desk.check(options.article).claims, options.claims, "claim")
        ids = [claim.id for claim in chosen]
        desk.mark_many(options.article, ids, options.status)
        for each in ids if options.note is not None else ():
            desk.note(options.article, each, options.note)
        _print_claims(desk.claims(options.article), ids)
    return 0


def split(options: argparse.Namespace) -> int:
    """Make two claims of one."""
    with open_desk(options.desk) as desk:
        claim = pick_one(desk.check(options.article).claims, options.claim, "claim")
        if options.words is None and options.at is None:
            raise UsageError("say where: the words that the second begins with, or --at")
        text = desk.article(options.article).text
        at = (
            options.at if options.words is None else place_of(text, options.words, claim.span).start
        )
        made = desk.split(options.article, claim.id, at)
        _print_claims(desk.claims(options.article), [each.id for each in made])
    return 0


def merge(options: argparse.Namespace) -> int:
    """Make one claim of neighbours."""
    with open_desk(options.desk) as desk:
        chosen = pick(desk.check(options.article).claims, options.claims, "claim")
        made = desk.merge(options.article, [claim.id for claim in chosen])
        _print_claims(desk.claims(options.article), [made.id])
    return 0


def span(options: argparse.Namespace) -> int:
    """Let a claim be other words of the article."""
    with open_desk(options.desk) as desk:
        claim = pick_one(desk.check(options.article).claims, options.claim, "claim")
        article = desk.article(options.article)
        # As far as the words may reach: a claim is widened by little more than itself.
        reach = len(options.words)
        around = Span(max(0, claim.start - reach), min(len(article.text), claim.end + reach))
        made = desk.set_span(
            options.article, claim.id, place_of(article.text, options.words, around)
        )
        _print_claims(desk.claims(options.article), [made.id])
    return 0


def attribute(options: argparse.Namespace) -> int:
    """Say whose statement a claim is."""
    with open_desk(options.desk) as desk:
        claim = pick_one(desk.check(options.article).claims, options.claim, "claim")
        desk.attribute(options.article, claim.id, options.speaker, kind=SourceKind(options.kind))
        _print_claims(desk.claims(options.article), [claim.id])
    return 0


def assign(options: argparse.Namespace) -> int:
    """Say who has an article, or who is to check some of its claims."""
    with open_desk(options.desk) as desk:
        if options.claims is None:
            desk.assign_article(options.article, options.to)
            return 0
        chosen = pick(desk.check(options.article).claims, options.claims, "claim")
        ids = [claim.id for claim in chosen]
        desk.assign(options.article, ids, options.to)
        _print_claims(desk.claims(options.article), ids)
    return 0


def delete(options: argparse.Namespace) -> int:
    """Throw an article away, or take claims out of its list."""
    with open_desk(options.desk) as desk:
        if options.claims is None:
            desk.delete_article(options.article)
        else:
            chosen = pick(desk.check(options.article).claims, options.claims, "claim")
            desk.delete(options.article, [claim.id for claim in chosen])
    return 0


def restore(options: argparse.Namespace) -> int:
    """Bring an article back, or claims that were taken out."""
    with open_desk(options.desk) as desk:
        if options.claims is None:
            desk.restore_article(options.article)
            return 0
        chosen = pick(desk.removed_claims(options.article), options.claims, "claim")
        ids = [claim.id for claim in chosen]
        desk.restore(options.article, ids)
        _print_claims(desk.claims(options.article), ids)
    return 0


def archive(options: argparse.Namespace) -> int:
    """Set an article aside, or take it out of the archive."""
    with open_desk(options.desk) as desk:
        (desk.unarchive if options.out else desk.archive)(options.article)
    return 0


def details(options: argparse.Namespace) -> int:
    """List an article's details with their ticks."""
    with open_desk(options.desk) as desk:
        desk.check(options.article)
        found = [
            (number, detail)
            for number, detail in enumerate(desk.details(options.article), start=1)
            if not options.unticked or detail.tick is Tick.UNTICKED
        ]
    if options.json:
        from factcheck.report import describe_checked_detail

        print_json([describe_checked_detail(number, detail) for number, detail in found])
        return 0
    for number, detail in found:
        print(detail_line(number, detail))
    return 0


def tick(options: argparse.Namespace) -> int:
    """Tick details, dispute or skip them, or take their ticks away."""
    with open_desk(options.desk) as desk:
        chosen = pick(desk.details(options.article), options.details, "detail")
        desk.tick_many(options.article, [detail.id for detail in chosen], Tick(options.tick))
        _print_details(desk, options.article, [detail.id for detail in chosen])
    return 0


def correct(options: argparse.Namespace) -> int:
    """Say what a detail means in truth."""
    with open_desk(options.desk) as desk:
        detail = pick_one(desk.details(options.article), options.detail, "detail")
        desk.correct(options.article, detail.id, options.meaning)
        _print_details(desk, options.article, [detail.id])
        flags = len(desk.check(options.article).contradictions)
    print(f"{flags} {'flag' if flags == 1 else 'flags'} with that")
    return 0


def names(options: argparse.Namespace) -> int:
    """List whom and what an article names, and how it spells them."""
    with open_desk(options.desk) as desk:
        found = desk.names(options.article)
    if options.json:
        from factcheck.report import describe_name

        print_json([describe_name(entry) for entry in found])
        return 0
    for entry in found:
        print("\n".join(name_lines(entry)))
    return 0


def settle(options: argparse.Namespace) -> int:
    """Say which spelling of a name is right."""
    with open_desk(options.desk) as desk:
        for entry in desk.settle_name(options.article, options.right, *options.wrong):
            print("\n".join(name_lines(entry)))
    return 0


def rule(options: argparse.Namespace) -> int:
    """Rule on contradictions, by their numbers in the report."""
    with open_desk(options.desk) as desk:
        found = pick(
            desk.check(options.article).contradictions, options.contradictions, "contradiction"
        )
        made = desk.rule_many(
            options.article,
            [each.id for each in found],
            None if options.ruling == "none" else Ruling(options.ruling.replace("-", " ")),
            options.note,
            dispute=not options.no_dispute,
        )
        for each in found:
            standing = made[each.id].ruling.value if each.id in made else "no ruling"
            print(f"{standing} · {each.explanation}")
    return 0


def undo(options: argparse.Namespace) -> int:
    """Take the checker's own last act on an article back."""
    with open_desk(options.desk) as desk:
        undone = desk.undo(options.article)
    print(f"undone: {undone}" if undone else "there is nothing to undo")
    return 0


def redo(options: argparse.Namespace) -> int:
    """Bring back what was taken back last."""
    with open_desk(options.desk) as desk:
        done = desk.redo(options.article)
    print(f"done again: {done}" if done else "there is nothing to do again")
    return 0


def log(options: argparse.Namespace) -> int:
    """List every act on an article, who did it and when."""
    with open_desk(options.desk) as desk:
        lines = desk.history(options.article)
    if options.json:
        print_json(
            [
                {
                    "at": line.at.isoformat(),
                    "by": line.by,
                    "what": line.what,
                    "subjects": list(line.subjects),
                    "undone": line.undone,
                    "position": line.position,
                    "hash": line.hash,
                }
                for line in lines
            ]
        )
        return 0
    for line in lines:
        taken_back = " (taken back later)" if line.undone else ""
        print(f"{line.at.astimezone():%Y-%m-%d %H:%M}  {line.by}  {line.what}{taken_back}")
    return 0


def _print_claims(claims: Sequence[Claim], ids: Sequence[str]) -> None:
    for number, claim in enumerate(claims, start=1):
        if claim.id in ids:
            print("\n".join(claim_lines(number, claim)))


def _print_details(desk: Desk, article: int, ids: Sequence[str]) -> None:
    for number, detail in enumerate(desk.details(article), start=1):
        if detail.id in ids:
            print(detail_line(number, detail))
