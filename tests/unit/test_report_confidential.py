"""Nothing confidential leaves the desk: canaries in every field, looked for in every report."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck import Desk
from factcheck.errors import ExportError
from factcheck.model import (
    Correction,
    Organisation,
    Outcome,
    RatingScale,
    Reader,
    ScaleRating,
    Source,
    SourceType,
    Stance,
    Status,
)
from factcheck.report import FORMATS, format_named
from tests.store.conftest import story

CANARY = "Zyxtorvald"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk whose article has an open source and a confidential one, a canary in each field."""
    with Desk(tmp_path / "desk.db", checker="Ada") as opened:
        number = opened.add(story())
        claim = opened.claims(number)[0]
        secret = opened.add_source(
            number,
            Source(
                "",
                SourceType.PERSON,
                f"{CANARY} title",
                author=f"{CANARY} author",
                publisher=f"{CANARY} publisher",
                date=f"{CANARY} date",
                address=f"{CANARY} address",
                contact=f"{CANARY} contact",
                confidential=True,
            ),
        )
        opened.keep_copy(number, secret.id, f"{CANARY}.pdf", CANARY.encode(), CANARY)
        opened.log_call(number, secret.id, Outcome.CONFIRMED, f"{CANARY} said so")
        opened.attach(
            number,
            claim.id,
            secret.id,
            stance=Stance.SUPPORTS,
            locator=f"{CANARY} p. 1",
            excerpt=f"{CANARY} excerpt",
            note=f"{CANARY} note",
        )
        log = opened.add_source(
            number, Source("", SourceType.DOCUMENT, "Harbour log", contact=f"{CANARY} ring")
        )
        opened.attach(number, claim.id, log.id, locator="p. 3", excerpt="212 souls")
        opened.recommend(number, claim.id, "240 people", why="So the log.")
        opened.mark(number, claim.id, Status.VERIFIED)
        yield opened


def inside(path: Path) -> bytes:
    """Return a file's bytes, and those of all files in it where it is an archive."""
    content = path.read_bytes()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()
            content = b"\n".join([content, *map(packed.read, names), *map(str.encode, names)])
    return content


@pytest.mark.parametrize("format_name", FORMATS)
def test_no_report_names_what_is_confidential(desk: Desk, tmp_path: Path, format_name: str) -> None:
    content = inside(desk.report(1, format_name, tmp_path / f"report.{format_name}"))
    assert CANARY.lower().encode() not in content.lower()
    assert b"240 people" in content
    if format_named(format_name).stem != "changes":  # a checked copy has no evidence at all
        assert b"212 souls" in content
        assert b"confidential source" in content


def test_what_reports_are_made_from_has_nothing_of_it(desk: Desk) -> None:
    copy = desk.checking_copy(1)
    assert CANARY not in repr(copy)
    assert [source.title for source in copy.sources] == ["confidential source", "Harbour log"]


def test_a_void_sign_off_names_no_source(desk: Desk, tmp_path: Path) -> None:
    desk.sign(1, Reader.CHECKER)
    first = desk.sources(1)[0]
    desk.change_source(1, Source(first.id, SourceType.PERSON, f"{CANARY} again"))
    path = desk.report(1, "json", tmp_path / "report.json")
    voided = json.loads(path.read_text())["sign_offs"][0]["void_since"]
    assert voided["change"] == "the evidence"


SCALE = RatingScale("plain", "", (ScaleRating("False", 1), ScaleRating("True", 2)))


def test_readers_are_told_nothing_of_the_house(tmp_path: Path) -> None:
    """Of checkers, notes, excerpts, contacts, copies and calls not even the open ones go out."""
    with Desk(tmp_path / "desk.db", checker=f"{CANARY} Ada") as desk:
        number = desk.add(story())
        claim = desk.claims(number)[0]
        desk.mark(number, claim.id, Status.VERIFIED)
        desk.note(number, claim.id, f"{CANARY} note")
        desk.assign(number, [claim.id], f"{CANARY} Oda")
        desk.ask(number, f"{CANARY}?", claim_id=claim.id)
        desk.log_correction(number, Correction("", f"{CANARY} wrong", "right", claim=claim.id))
        for title, secret in ((f"{CANARY} title", True), ("Harbour log", False)):
            source = desk.add_source(
                number,
                Source(
                    "",
                    SourceType.DOCUMENT,
                    title,
                    address=f"shelf {CANARY}",
                    contact=f"{CANARY} ring",
                    confidential=secret,
                ),
            )
            desk.keep_copy(number, source.id, f"{CANARY}.pdf", CANARY.encode(), CANARY)
            desk.log_call(number, source.id, Outcome.CONFIRMED, f"{CANARY} said so")
            desk.attach(
                number,
                claim.id,
                source.id,
                locator=f"{CANARY} p. 1" if secret else "p. 3",
                excerpt=f"{CANARY} excerpt",
                note=f"{CANARY} note",
            )
        desk.rate(number, claim.id, SCALE, "True", url="https://grenvik.example/checks/1")
        folder = tmp_path / "reviews"
        folder.mkdir()
        desk.write_claim_reviews(
            number, [claim.id], folder, Organisation("The Grenvik Post"), feed=True
        )
        written = sorted(folder.iterdir())
        assert len(written) == 2
        for path in written:
            content = path.read_bytes()
            assert CANARY.lower().encode() not in (path.name.encode() + content).lower()
            assert b"Harbour log" in content
        desk.rate(number, claim.id, SCALE, "True", explanation=f"See {CANARY} title")
        with pytest.raises(ExportError):
            desk.claim_reviews(number, [claim.id], Organisation("The Grenvik Post"))
