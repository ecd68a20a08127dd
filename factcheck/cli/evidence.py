"""The commands for sources and evidence. Each returns an exit status."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from factcheck.cli.layout import wrapped
from factcheck.cli.opening import open_desk
from factcheck.cli.picking import pick_one
from factcheck.cli.printing import print_json
from factcheck.errors import ReadError, UsageError
from factcheck.model import (
    Call,
    Claim,
    Evidence,
    Outcome,
    Source,
    SourceClass,
    SourceType,
    Stance,
)


def sources(options: argparse.Namespace) -> int:
    """List an article's sources with the calls to them."""
    with open_desk(options.desk) as desk:
        found, calls = desk.sources(options.article), desk.calls(options.article)
    if options.json:
        print_json([_source_values(number, each) for number, each in enumerate(found, start=1)])
        return 0
    for number, each in enumerate(found, start=1):
        own = [call for call in calls if call.source == each.id]
        print("\n".join(source_lines(number, each, own)))
    return 0


def source(options: argparse.Namespace) -> int:
    """Put a source on the desk, or describe one anew."""
    with open_desk(options.desk) as desk:
        if options.change:
            known = pick_one(desk.sources(options.article), options.change, "source")
        else:
            known = Source("", SourceType.DOCUMENT, "", accessed=dt.date.today())
        described = _described(known, options)
        kept = (desk.change_source if known.id else desk.add_source)(options.article, described)
        if options.file is not None:
            content, text = _read_file(options.file)
            kept = desk.keep_copy(options.article, kept.id, options.file.name, content, text)
        numbers = [each.id for each in desk.sources(options.article)]
    print("\n".join(source_lines(numbers.index(kept.id) + 1, kept, ())))
    return 0


def _described(known: Source, options: argparse.Namespace) -> Source:
    """Return a source with what the command line says of it."""
    said = {
        "title": options.title,
        "author": options.author,
        "publisher": options.publisher,
        "date": options.date,
        "address": options.address,
        "contact": options.contact,
        "type": SourceType(options.type) if options.type else None,
        "rank": SourceClass(options.rank) if options.rank else None,
        "confidential": options.confidential,
    }
    return replace(known, **{name: value for name, value in said.items() if value is not None})


def _read_file(path: Path) -> tuple[bytes, str]:
    """Return a file's bytes and its text as far as it can be read.

    Raises:
        UsageError: the file cannot be opened.
    """
    # The readers of formats load word tables, which other commands do without.
    from factcheck.reading import read

    try:
        content = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path.name} cannot be read: {error.strerror}") from error
    try:
        return content, read(content, name=path.name).text
    except ReadError:
        return content, ""  # a picture, a recording: it is kept all the same


def unsource(options: argparse.Namespace) -> int:
    """Take a source off the desk."""
    with open_desk(options.desk) as desk:
        chosen = pick_one(desk.sources(options.article), options.source, "source")
        desk.remove_source(options.article, chosen.id)
    return 0


def save_copy(options: argparse.Namespace) -> int:
    """Write the copy that is kept of a source to a file."""
    from factcheck.report import write_file  # also loads the templates of reports

    with open_desk(options.desk) as desk:
        chosen = pick_one(desk.sources(options.article), options.source, "source")
        if chosen.copy is None:
            raise UsageError("no copy of that source is kept")
        content, _ = desk.copy_of(chosen.copy.sha256)
    print(write_file(options.to, content, overwrite=options.force))
    return 0


def call(options: argparse.Namespace) -> int:
    """Write down what a call to a source came to."""
    with open_desk(options.desk) as desk:
        chosen = pick_one(desk.sources(options.article), options.source, "source")
        outcome = Outcome(options.outcome.replace("-", " "))
        made = desk.log_call(options.article, chosen.id, outcome, options.note)
    print(_call_line(made))
    return 0


def attach(options: argparse.Namespace) -> int:
    """Say what a source has to say on a claim."""
    with open_desk(options.desk) as desk:
        claim = pick_one(desk.check(options.article).claims, options.claim, "claim")
        chosen = pick_one(desk.sources(options.article), options.source, "source")
        desk.attach(
            options.article,
            claim.id,
            chosen.id,
            stance=Stance(options.stance),
            locator=options.locator,
            excerpt=options.excerpt,
            authoritative=options.authoritative,
            note=options.note,
        )
    return evidence(options)


def detach(options: argparse.Namespace) -> int:
    """Take a piece of evidence away."""
    with open_desk(options.desk) as desk:
        chosen = pick_one(desk.evidence(options.article), options.number, "piece of evidence")
        desk.detach(options.article, chosen.id)
    return 0


def evidence(options: argparse.Namespace) -> int:
    """List the evidence on an article's claims, and verified claims that rest on too little."""
    with open_desk(options.desk) as desk:
        claims = desk.check(options.article).claims
        only = pick_one(claims, options.claim, "claim").id if options.claim else None
        every, known = desk.evidence(options.article), desk.sources(options.article)
        weak = desk.weakly_backed(options.article)
    chosen = [(n, e) for n, e in enumerate(every, start=1) if only in (None, e.claim)]
    if getattr(options, "json", False):
        print_json([_evidence_values(number, each) for number, each in chosen])
        return 0
    titles = {each.id: each.title for each in known}
    for number, each in chosen:
        print("\n".join(evidence_lines(number, each, claims, titles)))
    for number, claim in enumerate(claims, start=1):
        if claim.id in weak and only in (None, claim.id):
            print(f"claim {number} is verified and {weak[claim.id].value}")
    return 0


def source_lines(number: int, source: Source, calls: Iterable[Call]) -> list[str]:
    """Return the lines that tell of a source."""
    secret = ", confidential" if source.confidential else ""
    head = f"{number}. {source.rank.value} {source.type.value}{secret}: "
    lines = wrapped(source.title, "", head)
    about = (source.author, source.publisher, source.date, source.address, source.contact)
    known = " · ".join(part for part in about if part)
    lines += wrapped(known, "   ") if known else []
    if source.copy:
        kept = source.copy
        lines.append(f"   copy: {kept.name}, {kept.size:,} bytes, {kept.sha256[:12]}")
    return lines + [f"   {_call_line(each)}" for each in calls]


def _call_line(made: Call) -> str:
    note = f": {' '.join(made.note.split())}" if made.note else ""
    return f"{made.at.astimezone():%Y-%m-%d %H:%M} {made.by}: {made.outcome.value}{note}"


def evidence_lines(
    number: int, each: Evidence, claims: tuple[Claim, ...], titles: dict[str, str]
) -> list[str]:
    """Return the lines that tell of a piece of evidence."""
    on = next((n for n, claim in enumerate(claims, start=1) if claim.id == each.claim), None)
    where = each.locator or "no place given: incomplete"
    head = f"{number}. claim {on or each.claim}, {each.stance.value}: "
    last = ", authoritative" if each.authoritative else ""
    lines = wrapped(f"{titles.get(each.source, each.source)}, {where}{last}", "", head)
    lines += wrapped(f"“{each.excerpt}”", "   ") if each.excerpt else []
    return lines + (wrapped(each.note, "   ", "note: ") if each.note else [])


def _source_values(number: int, each: Source) -> dict[str, object]:
    return {
        "number": number,
        "id": each.id,
        "type": each.type.value,
        "title": each.title,
        "author": each.author,
        "publisher": each.publisher,
        "date": each.date,
        "address": each.address,
        "accessed": each.accessed.isoformat() if each.accessed else None,
        "rank": each.rank.value,
        "contact": each.contact,
        "confidential": each.confidential,
        "sha256": each.copy.sha256 if each.copy else None,
    }


def _evidence_values(number: int, each: Evidence) -> dict[str, object]:
    return {
        "number": number,
        "id": each.id,
        "claim": each.claim,
        "source": each.source,
        "stance": each.stance.value,
        "locator": each.locator,
        "excerpt": each.excerpt,
        "authoritative": each.authoritative,
        "note": each.note,
        "by": each.by,
        "at": each.at.isoformat(),
    }
