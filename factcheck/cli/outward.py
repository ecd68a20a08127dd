"""The commands for what readers are told: corrections, public ratings, reviews of claims.

Each returns an exit status.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.cli.layout import wrapped
from factcheck.cli.opening import open_desk, say
from factcheck.cli.picking import pick, pick_one
from factcheck.cli.printing import print_json
from factcheck.errors import UsageError
from factcheck.model import (
    Claim,
    Correction,
    CorrectionClass,
    LoggedCorrection,
    Organisation,
    PublicRating,
    SourceKind,
)

if TYPE_CHECKING:
    from factcheck.desk import Desk


def _day(words: str | None) -> dt.date | None:
    if not words:
        return None
    try:
        return dt.date.fromisoformat(words)
    except ValueError as error:
        raise UsageError("say the day as 2026-12-01") from error


# ---- corrections


def correction(options: argparse.Namespace) -> int:
    """Write a correction down, describe one anew, or take one out of the log."""
    number = options.article
    with open_desk(options.desk) as desk:
        found = desk.corrections(number)
        if options.remove:
            desk.remove_correction(number, pick_one(found, options.remove, "correction").id)
            return 0
        if options.change:
            known = pick_one(found, options.change, "correction")
        else:
            known = Correction("", "", published=desk.article(number).published)
        described = _described(known, options, desk)
        made = (desk.change_correction if known.id else desk.log_correction)(number, described)
        claims, listed = desk.check(number).claims, desk.corrections(number)
    at = [each.id for each in listed].index(made.id)
    print("\n".join(correction_lines(at + 1, made, claims)))
    return 0


def _described(known: Correction, options: argparse.Namespace, desk: Desk) -> Correction:
    """Return a correction with what the command line says of it."""
    claim = None
    if options.claim:
        claim = pick_one(desk.check(options.article).claims, options.claim, "claim").id
    said = {
        "wrong": options.wrong,
        "right": options.right,
        "kind": CorrectionClass(options.kind.upper()) if options.kind else None,
        "cause": options.cause,
        "found_by": options.found_by,
        "notice": options.notice,
        "claim": claim,
        "published": _day(options.published),
        "found": _day(options.found),
        "corrected": _day(options.corrected),
    }
    return replace(known, **{name: value for name, value in said.items() if value is not None})


def corrections(options: argparse.Namespace) -> int:
    """List the corrections of an article, or of all on the desk."""
    since, until = _day(options.since), _day(options.until)
    with open_desk(options.desk) as desk:
        log = desk.correction_log(options.article, since, until)
    if options.json:
        from factcheck.report.outward import describe_correction

        print_json(
            [
                {"article": each.article, "title": each.title}
                | describe_correction(number, each.correction)
                for number, each in enumerate(log, start=1)
            ]
        )
    elif options.format is not None:
        _write_log(options, log)
    else:
        for number, each in enumerate(log, start=1):
            print("\n".join(correction_lines(number, each.correction, None)))
            if options.article is None:
                print("\n".join(wrapped(each.title, "   ", f"article {each.article}: ")))
    return 0


def _write_log(options: argparse.Namespace, log: Sequence[LoggedCorrection]) -> None:
    """Write the log to a file in the format asked for, or print it."""
    from factcheck.report import write_report
    from factcheck.report.as_corrections import (
        render_corrections_csv,
        render_corrections_markdown,
    )

    if options.format == "md":
        text = render_corrections_markdown(log, names=options.names)
    else:
        text = render_corrections_csv(log, names=options.names, mark=options.excel)
    if options.output is None:
        print(text, end="")
    else:
        print(f"written: {write_report(options.output, text, overwrite=options.force)}")


def correction_lines(
    number: int, correction: Correction, claims: Sequence[Claim] | None
) -> list[str]:
    """Return the lines that tell of a correction; with claims, which of them it is about."""
    listed = enumerate(claims or (), start=1)
    on = next((n for n, claim in listed if claim.id == correction.claim), None)
    about = f", claim {on}" if on else ""
    lines = wrapped(correction.wrong, "", f"{number}. {correction.kind.value}{about}: ")
    lines += wrapped(correction.right or "does not stand", "   ", "right: ")
    days = (
        ("published", correction.published),
        ("found", correction.found),
        ("corrected", correction.corrected),
    )
    told = [f"{what} {day.isoformat()}" for what, day in days if day]
    told += [f"by {correction.found_by}"] if correction.found_by else []
    told += [] if correction.corrected else ["readers were not told"]
    lines += wrapped(", ".join(told), "   ")
    lines += wrapped(correction.cause, "   ", "cause: ") if correction.cause else []
    return lines + (wrapped(correction.notice, "   ", "told: ") if correction.notice else [])


# ---- ratings


def rate(options: argparse.Namespace) -> int:
    """Rate a claim in public, or take that back."""
    with open_desk(options.desk) as desk:
        claims = desk.check(options.article).claims
        claim = pick_one(claims, options.claim, "claim")
        if options.take_back:
            desk.take_rating_back(options.article, claim.id)
            return 0
        known = desk.ratings(options.article).get(claim.id)
        rating = _rated(desk, options, claim.id, known)
    print("\n".join(rating_lines(claims.index(claim) + 1, claim, rating)))
    return 0


def _rated(
    desk: Desk, options: argparse.Namespace, claim_id: str, known: PublicRating | None
) -> PublicRating:
    """Rate a claim as the command line says, which leaves out what stands as it was."""
    from factcheck.newsroom import USUAL_SCALE, read_scales, scale_called

    word = options.rating or (known.word if known else "")
    if not word:
        raise UsageError("say the rating: --rating WORD; see: factcheck scales")
    name = options.scale or (known.scale if known else USUAL_SCALE)
    published, claimed = _day(options.published), _day(options.claimed)
    given = {
        "explanation": options.explanation,
        "url": options.url,
        "published": published,
        "claimant": options.claimant,
        "claimant_kind": SourceKind(options.claimant_kind) if options.claimant_kind else None,
        "first_seen": options.first_seen,
        "claimed": claimed,
    }
    before = {name: getattr(known, name) for name in given} if known else {}
    told = before | {name: value for name, value in given.items() if value is not None}
    scale = scale_called(name, read_scales())
    return desk.rate(options.article, claim_id, scale, word, **told)


def ratings(options: argparse.Namespace) -> int:
    """List the public ratings of an article's claims."""
    with open_desk(options.desk) as desk:
        claims, given = desk.check(options.article).claims, desk.ratings(options.article)
    for number, claim in enumerate(claims, start=1):
        if claim.id in given:
            print("\n".join(rating_lines(number, claim, given[claim.id])))
    return 0


def rating_lines(number: int, claim: Claim, rating: PublicRating) -> list[str]:
    """Return the lines that tell of a claim's public rating."""
    value = "" if rating.value is None else f", {rating.value} of {rating.worst} to {rating.best}"
    lines = [f"claim {number}: {rating.word} ({rating.scale}{value})"]
    lines += wrapped(claim.text, "   ")
    said = f"said by {rating.claimant}" if rating.claimant else ""
    claimed = f"on {rating.claimed.isoformat()}" if rating.claimed else ""
    who = " ".join(filter(None, (said, claimed, rating.first_seen)))
    lines += wrapped(who, "   ") if who else []
    lines += wrapped(rating.explanation, "   ", "why: ") if rating.explanation else []
    return [*lines, f"   {rating.url or 'no address of the published check yet'}"]


def scales(_options: argparse.Namespace) -> int:
    """List the scales of public ratings."""
    from factcheck.newsroom import read_scales

    for scale in read_scales():
        print("\n".join(wrapped(scale.about, "", f"{scale.name}: ")))
        for each in scale.ratings:
            value = "  -" if each.value is None else f"{each.value:>3}"
            print("\n".join(wrapped(each.means, "  ", f"{value}  {each.word}: ")))
    return 0


# ---- reviews


def claimreview(options: argparse.Namespace) -> int:
    """Write ClaimReview files of claims with a public rating."""
    from factcheck.settings import read_settings

    settings = read_settings()
    name = settings.organisation if options.organisation is None else options.organisation
    url = settings.organisation_url
    organisation = Organisation(
        name, url if options.organisation_url is None else options.organisation_url
    )
    with open_desk(options.desk, settings) as desk:
        claims = desk.check(options.article).claims
        if options.claims:
            chosen = [each.id for each in pick(claims, options.claims, "claim")]
        else:
            given = desk.ratings(options.article)
            chosen = [each.id for each in claims if each.id in given]
        written = desk.write_claim_reviews(
            options.article,
            chosen,
            options.to,
            organisation,
            feed=options.feed,
            overwrite=options.force,
        )
    for path in written.paths:
        print(f"written: {path}")
    print("\n".join(wrapped("; ".join(written.named), "", "sources named: ")))
    for line in written.advice:
        say(line)
    return 0
