"""The commands for recommended changes. Each returns an exit status."""

from __future__ import annotations

import argparse

from factcheck.cli.layout import wrapped
from factcheck.cli.opening import open_desk
from factcheck.cli.picking import pick_one, place_of
from factcheck.cli.printing import print_json
from factcheck.model import Article, Claim, Recommendation, Span, Standing, Verdict
from factcheck.text.anchors import nearby


def recommend(options: argparse.Namespace) -> int:
    """Recommend other words to the editor."""
    with open_desk(options.desk) as desk:
        claim = pick_one(desk.check(options.article).claims, options.claim, "claim")
        article, place = desk.article(options.article), None
        if options.old:
            place = place_of(article.text, options.old, claim.span)
        elif options.after:
            behind = place_of(article.text, options.after, claim.span).end
            place = Span(behind, behind)
        made = desk.recommend(
            options.article, claim.id, options.new or "", place=place, why=options.why
        )
        known = desk.recommendations(options.article)
        claims = desk.check(options.article).claims
    number = [each.id for each in known].index(made.id) + 1
    print("\n".join(change_lines(number, made, claims, article)))
    return 0


def unrecommend(options: argparse.Namespace) -> int:
    """Withdraw a recommended change."""
    with open_desk(options.desk) as desk:
        known = desk.recommendations(options.article)
        chosen = pick_one(known, options.number, "recommended change")
        desk.withdraw(options.article, chosen.id)
    return 0


def decide(options: argparse.Namespace) -> int:
    """Write down what the editor made of a recommended change."""
    verdict = None if options.verdict == Standing.OPEN.value else Verdict(options.verdict)
    with open_desk(options.desk) as desk:
        known = desk.recommendations(options.article)
        chosen = pick_one(known, options.number, "recommended change")
        decided = desk.decide(options.article, chosen.id, verdict, options.by)
    print(decided.told)
    return 0


def changes(options: argparse.Namespace) -> int:
    """List the changes that are recommended to an article's words."""
    with open_desk(options.desk) as desk:
        known = desk.recommendations(options.article)
        claims, article = desk.check(options.article).claims, desk.article(options.article)
    chosen = [
        (number, each)
        for number, each in enumerate(known, start=1)
        if not options.open or each.standing is Standing.OPEN
    ]
    if options.json:
        print_json([_values(number, each) for number, each in chosen])
        return 0
    for number, each in chosen:
        print("\n".join(change_lines(number, each, claims, article)))
    return 0


def change_lines(
    number: int, each: Recommendation, claims: tuple[Claim, ...], article: Article
) -> list[str]:
    """Return the lines that tell of a recommended change."""
    on = next((n for n, claim in enumerate(claims, start=1) if claim.id == each.claim), None)
    of = f"claim {on}, " if on else ""
    lines = wrapped(f"{of}{each.deed}, {each.told}", "", f"{number}. ")
    if each.old:
        lines += wrapped(f"“{each.old}”", "   ", "old: ")
    elif each.place is not None:
        lines += wrapped(f"“{nearby(article, each.place)[0]}”", "   ", "behind: ")
    lines += wrapped(f"“{each.new}”", "   ", "new: ") if each.new else []
    return lines + (wrapped(each.why, "   ", "why: ") if each.why else [])


def _values(number: int, each: Recommendation) -> dict[str, object]:
    decision = each.decision
    return {
        "number": number,
        "id": each.id,
        "claim": each.claim,
        "start": each.place.start if each.place is not None else None,
        "end": each.place.end if each.place is not None else None,
        "old": each.old,
        "new": each.new,
        "why": each.why,
        "state": each.standing.value,
        "by": each.by,
        "at": each.at.isoformat(),
        "decided_by": decision.who or decision.by if decision else None,
        "draft": decision.draft if decision else None,
    }
