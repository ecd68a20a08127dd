"""Reports without the checkers' names: a name in every field, looked for in every report."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck import Desk
from factcheck.model import (
    CheckingCopy,
    Correction,
    Reader,
    Ruling,
    Source,
    SourceType,
    Stance,
    Status,
    Verdict,
)
from factcheck.report import FORMATS, nameless, render
from tests.golden.checking_copies import ferry_copy
from tests.store.conftest import story
from tests.store.test_outward import SCALE
from tests.unit.test_report_confidential import inside

CHECKER, SECOND, THIRD, READER = "Zyxtorvald", "Quimbeldra", "Vexilotte", "Hornbacca"


@pytest.fixture
def desk_file(tmp_path: Path) -> Iterator[Path]:
    """A desk on which three people did everything that has their names beside it."""
    path = tmp_path / "desk.db"
    with Desk(path, checker=CHECKER) as desk:
        number = desk.add(story())
        claim = desk.claims(number)[0]
        log = desk.add_source(
            number, Source("", SourceType.OBSERVATION, "At the quay", author=CHECKER)
        )
        desk.attach(
            number, claim.id, log.id, stance=Stance.SUPPORTS, locator="p. 3", note=f"{SECOND} saw"
        )
        desk.mark(number, claim.id, Status.VERIFIED)
        desk.note(number, claim.id, f"asked {SECOND.lower()}, and {THIRD}'s notes say so")
        desk.assign(number, [claim.id], THIRD)
        desk.rule(number, desk.check(number).contradictions[0].id, Ruling.REAL, f"{SECOND} agrees")
        asked = desk.ask(number, f"Who told {CHECKER}?", decides=THIRD)
        desk.answer(number, asked.id, f"{SECOND} did.")
        change = desk.recommend(number, claim.id, "Other words.", why=f"{SECOND} says so")
        desk.decide(number, change.id, Verdict.REFUSED, who=THIRD)
        found = Correction("", "a boat", "two boats", cause=f"{SECOND} slept", found_by=READER)
        desk.log_correction(number, found)
        desk.rate(number, claim.id, SCALE, "False", explanation=f"{THIRD} counted two.")
        desk.sign(number, Reader.CHECKER)
    with Desk(path, checker=SECOND) as desk:
        desk.sign(number, Reader.SECOND_READER)
        desk.mark(number, claim.id, Status.DISPUTED)
    yield path


@pytest.mark.parametrize("format_name", FORMATS)
def test_no_report_names_who_checked(desk_file: Path, tmp_path: Path, format_name: str) -> None:
    path = tmp_path / f"report.{format_name}"
    with Desk(desk_file, checker=CHECKER) as desk:
        desk.report(1, format_name, path, names=False)
        named = desk.report(1, format_name, tmp_path / f"named.{format_name}")
    content = inside(path).lower()
    for name in (CHECKER, SECOND, THIRD, READER):
        assert name.lower().encode() not in content
    if CHECKER.lower().encode() in inside(named).lower():
        assert b"checker 1" in content


def test_one_person_has_one_number_and_whoever_exports_is_the_first(desk_file: Path) -> None:
    with Desk(desk_file, checker=SECOND) as desk:
        copy = nameless(desk.checking_copy(1))
    assert copy.checker == "checker 1"
    signed = {each.reader: each.by for each in copy.sign_offs}
    assert signed[Reader.SECOND_READER] == "checker 1"
    assert signed[Reader.CHECKER] == copy.questions[0].by == copy.evidence[0].by
    assert copy.claims[0].assigned == copy.questions[0].decides
    assert copy.claims[0].note.startswith("asked checker 1, and checker ")


def test_the_article_and_what_was_found_in_it_stay() -> None:
    copy = ferry_copy()
    made = nameless(copy)
    assert made.article is copy.article
    assert made.contradictions is copy.contradictions
    assert [claim.quote for claim in made.claims] == [claim.quote for claim in copy.claims]
    assert nameless(made) == made


def test_a_name_within_a_word_is_none() -> None:
    claim = dataclasses.replace(ferry_copy().claims[0], note="Inesculpable; ines; INES.")
    copy = dataclasses.replace(ferry_copy(), checker="Ines", claims=(claim,))
    assert nameless(copy).claims[0].note == "Inesculpable; checker 1; checker 1."


def test_without_people_nothing_is_changed() -> None:
    copy = ferry_copy()
    bare = CheckingCopy(
        copy.article, (), (), {}, checker="", exported=copy.exported, version=copy.version
    )
    assert nameless(bare) is bare


def test_on_paper_it_says_who_exported_by_number() -> None:
    assert "**Exported by:** checker 1" in render(nameless(ferry_copy()), "md")
