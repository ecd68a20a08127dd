"""Corrections and public ratings on a real desk, and the reviews that are written of them."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck import Desk
from factcheck.errors import ExportError, InTheWayError, NotOnDeskError, UsageError
from factcheck.model import (
    Article,
    Claim,
    Correction,
    CorrectionClass,
    Organisation,
    PublicRating,
    RatingScale,
    Reader,
    ScaleRating,
    Source,
    SourceKind,
    SourceType,
    Stance,
    Status,
)
from factcheck.store.outward import correction_value, rating_value
from factcheck.store.shapes import fits
from tests.store.conftest import PARAGRAPHS, MakeDesk, story

SCALE = RatingScale(
    "plain",
    "",
    (ScaleRating("False", 1), ScaleRating("Unproven"), ScaleRating("True", 3)),
)
WRONG = Correction(
    "",
    "240 passengers",
    "214 passengers",
    cause="source misread or misheard",
    found_by="a reader",
    notice="A story gave a wrong number.",
    published=dt.date(2021, 5, 11),
    found=dt.date(2021, 5, 12),
    corrected=dt.date(2021, 5, 13),
)
AT = dt.datetime(2021, 5, 14, 9, 30, tzinfo=dt.UTC)
CHECKED = "https://grenvik.example/checks/ferry"
DESK = Organisation("The Grenvik Post", "https://grenvik.example")


@pytest.fixture
def number(desk: Desk, article: Article) -> int:
    return desk.add(article)


@pytest.fixture
def claim(desk: Desk, number: int) -> Claim:
    return desk.claims(number)[0]


# ---- corrections


def test_a_correction_is_logged_described_anew_and_taken_out(desk: Desk, number: int) -> None:
    made = desk.log_correction(number, WRONG)
    assert desk.corrections(number) == (made,)
    assert (made.wrong, made.right, made.kind) == (WRONG.wrong, WRONG.right, WRONG.kind)
    assert (made.published, made.corrected, made.by) == (WRONG.published, WRONG.corrected, "Ada")
    told = "correction, CORRECTED: “240 passengers” -> “214 passengers”"
    assert desk.history(number)[-1].what == told
    gone = Correction(made.id, "The whole story", kind=CorrectionClass.WITHDRAWN)
    changed = desk.change_correction(number, gone)
    assert desk.corrections(number) == (changed,)
    assert (changed.at, changed.by, changed.right) == (made.at, "Ada", "")
    desk.undo(number)
    assert desk.corrections(number) == (made,)
    desk.remove_correction(number, made.id)
    assert desk.corrections(number) == ()
    assert desk.undo(number) == f"{told}"
    assert desk.corrections(number) == (made,)
    desk.undo(number)
    assert desk.corrections(number) == ()
    assert desk.redo(number) == told
    assert desk.verify(number).faults == ()


def test_what_is_no_correction(desk: Desk, number: int) -> None:
    before = desk.head(number)
    with pytest.raises(UsageError, match="published wrong"):
        desk.log_correction(number, Correction("", " \n"))
    with pytest.raises(UsageError, match="what is right"):
        desk.log_correction(number, Correction("", "240 passengers"))
    with pytest.raises(NotOnDeskError, match="no claim"):
        desk.log_correction(number, Correction("", "a", "b", claim="nowhere"))
    with pytest.raises(NotOnDeskError, match="no correction"):
        desk.remove_correction(number, "nowhere")
    assert desk.head(number) == before


def test_the_log_of_the_desk_goes_by_days_and_counts_each_once(
    desk: Desk, number: int, make_desk: MakeDesk
) -> None:
    first = desk.log_correction(number, WRONG)
    other = desk.add(story(title="Another Ferry"))
    second = desk.log_correction(other, Correction("", "a", "b", found=dt.date(2021, 6, 1)))
    text = tuple(each.replace("190 survivors", "191 survivors") for each in PARAGRAPHS)
    later = desk.revise(number, story(paragraphs=text)).article
    found = desk.correction_log()
    assert {(each.article, each.correction.id) for each in found} == {
        (later, first.id),
        (other, second.id),
    }
    since = desk.correction_log(since=dt.date(2021, 5, 14))
    assert [each.correction.id for each in since] == [second.id]
    until = desk.correction_log(until=dt.date(2021, 5, 13))
    assert [each.correction.id for each in until] == [first.id]
    assert [each.correction.id for each in desk.correction_log(number)] == [first.id]
    desk.delete_article(other)
    assert [each.correction.id for each in desk.correction_log()] == [first.id]


# ---- ratings


def test_a_claim_is_rated_anew_and_not_at_all(desk: Desk, number: int, claim: Claim) -> None:
    made = desk.rate(number, claim.id, SCALE, "False", explanation=" So it\nis. ", url=CHECKED)
    assert (made.word, made.value, made.worst, made.best) == ("False", 1, 1, 3)
    assert (made.explanation, made.url, made.by) == ("So it\nis.", CHECKED, "Ada")
    assert desk.history(number)[-1].what == "public rating of claim 1: “False”"
    again = desk.rate(number, claim.id, SCALE, "Unproven")
    assert desk.ratings(number) == {claim.id: again}
    assert again.value is None
    desk.undo(number)
    assert desk.ratings(number) == {claim.id: made}
    desk.take_rating_back(number, claim.id)
    assert desk.ratings(number) == {}
    assert desk.undo(number) == "public rating of claim 1: “False”"
    assert desk.ratings(number) == {claim.id: made}
    assert desk.verify(number).faults == ()


def test_nobody_takes_back_a_rating_that_another_changed(
    make_desk: MakeDesk, article: Article
) -> None:
    desk = make_desk()
    number = desk.add(article)
    claim = desk.claims(number)[0]
    desk.rate(number, claim.id, SCALE, "False")
    with Desk(desk.path, checker="Oda") as other:
        other.rate(number, claim.id, SCALE, "True")
    with pytest.raises(InTheWayError, match=r"public rating of claim 1 .* by Oda"):
        desk.undo(number)


def test_the_claimant_is_whom_the_story_names(desk: Desk, number: int) -> None:
    named = next(c for c in desk.claims(number) if c.attributions and c.attributions[0].named)
    assert desk.rate(number, named.id, SCALE, "True").claimant == named.speaker
    other = desk.rate(
        number, named.id, SCALE, "True", claimant="Grenvik", claimant_kind=SourceKind.ORGANISATION
    )
    assert (other.claimant, other.claimant_kind) == ("Grenvik", SourceKind.ORGANISATION)
    assert desk.rate(number, named.id, SCALE, "True", claimant="").claimant == ""


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "http://localhost/a",
        "https://me:secret@news.example/",
        "news.example",
    ],
)
def test_only_a_public_address_goes_to_readers(
    desk: Desk, number: int, claim: Claim, address: str
) -> None:
    with pytest.raises(UsageError, match="no public address"):
        desk.rate(number, claim.id, SCALE, "True", url=address)
    with pytest.raises(UsageError, match="no public address"):
        desk.rate(number, claim.id, SCALE, "True", first_seen=address)
    assert desk.ratings(number) == {}


def test_what_cannot_be_rated(desk: Desk, number: int, claim: Claim) -> None:
    with pytest.raises(UsageError, match="has no 'Falsch'; it has False, Unproven, True"):
        desk.rate(number, claim.id, SCALE, "Falsch")
    with pytest.raises(NotOnDeskError, match="no claim"):
        desk.rate(number, "nowhere", SCALE, "True")


# ---- drafts, other desks, sign-offs


def test_a_new_draft_keeps_corrections_and_ratings(desk: Desk, number: int) -> None:
    claims = desk.claims(number)
    changed = next(each for each in claims if "190 survivors" in each.quote)
    kept = next(each for each in claims if each.id != changed.id)
    correction = desk.log_correction(
        number, Correction("", "190 survivors", "191 survivors", claim=changed.id)
    )
    ratings = {each.id: desk.rate(number, each.id, SCALE, "False") for each in (changed, kept)}
    text = tuple(each.replace("190 survivors", "191 survivors") for each in PARAGRAPHS)
    later = desk.revise(number, story(paragraphs=text)).article
    heir = next(each for each in desk.claims(later) if "191 survivors" in each.quote)
    (carried,) = desk.corrections(later)
    assert (carried.id, carried.claim, carried.at) == (correction.id, heir.id, correction.at)
    found = desk.ratings(later)
    assert found[kept.id] == ratings[kept.id]
    assert (found[heir.id].word, found[heir.id].at) == ("False", ratings[changed.id].at)
    assert desk.verify(later).faults == ()


def test_both_travel_to_another_desk(desk: Desk, number: int, claim: Claim, tmp_path: Path) -> None:
    correction = desk.log_correction(number, WRONG)
    rating = desk.rate(number, claim.id, SCALE, "False", url=CHECKED)
    file = tmp_path / "ferry.factcheck"
    desk.export_article(number, file)
    with Desk(tmp_path / "other.db", checker="Oda") as other:
        there = other.import_article(file).article_id
        assert other.corrections(there) == (correction,)
        assert other.ratings(there) == {claim.id: rating}
        assert other.head(there).hash == desk.head(number).hash


def test_two_desks_keep_both_corrections_and_one_rating(
    desk: Desk, number: int, claim: Claim, tmp_path: Path
) -> None:
    file = tmp_path / "ferry.factcheck"
    desk.export_article(number, file)
    with Desk(tmp_path / "other.db", checker="Bea") as other:
        there = other.import_article(file).article_id
        theirs = other.log_correction(there, Correction("", "a", "b"))
        other.rate(there, claim.id, SCALE, "True")
        other.export_article(there, file, overwrite=True)
    ours = desk.log_correction(number, WRONG)
    rating = desk.rate(number, claim.id, SCALE, "False")
    brought = desk.import_article(file)
    assert {each.id for each in desk.corrections(number)} == {ours.id, theirs.id}
    assert desk.ratings(number) == {claim.id: rating}
    assert any("public rating of claim 1: “True”" in each.what for each in desk.history(number))
    assert len(brought.conflicts) == 1
    assert desk.verify(number).faults == ()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("worst", 3),
        ("value", 9),
        ("value", 1.0),
        ("value", True),
        ("word", None),
        ("claimant_kind", "ghost"),
        ("published", "soon"),
        ("at", "2026-01-01"),
        ("more", 1),
    ],
)
def test_no_other_rating_comes_from_another_desk(name: str, value: object) -> None:
    rating = PublicRating("a", "plain", "False", worst=1, best=3, value=2, by="Ada", at=AT)
    said = rating_value(rating)
    assert fits(("rating", "a", "rating"), said)
    assert not fits(("rating", "a", "rating"), {**said, name: value})


@pytest.mark.parametrize(
    ("name", "value"), [("kind", "corrected"), ("found", "2021-5-1"), ("wrong", 1), ("more", "")]
)
def test_no_other_correction_comes_from_another_desk(name: str, value: object) -> None:
    said = correction_value(replace(WRONG, by="Ada", at=AT))
    assert fits(("correction", "a", "corrected"), said)
    assert not fits(("correction", "a", "corrected"), {**said, name: value})


def test_what_readers_are_told_leaves_a_sign_off_as_it_is(
    desk: Desk, number: int, claim: Claim
) -> None:
    desk.sign(number, Reader.CHECKER)
    desk.log_correction(number, WRONG)
    desk.rate(number, claim.id, SCALE, "False")
    assert desk.sign_offs(number)[0].voided is None


# ---- reviews


def public(desk: Desk, number: int, claim: Claim) -> Source:
    """Give a claim all that a review for the public needs; return its source."""
    desk.mark(number, claim.id, Status.DISPUTED)
    desk.rate(number, claim.id, SCALE, "False", url=CHECKED, explanation="The log has 214.")
    log = desk.add_source(number, Source("", SourceType.DOCUMENT, "Harbour log"))
    desk.attach(number, claim.id, log.id, stance=Stance.CONTRADICTS, locator="p. 3")
    return log


def test_reviews_are_written_one_file_a_claim_and_a_feed(
    desk: Desk, number: int, claim: Claim, tmp_path: Path
) -> None:
    second = desk.claims(number)[1]
    public(desk, number, claim)
    public(desk, number, second)
    ids = [claim.id, second.id]
    written = desk.write_claim_reviews(number, ids, tmp_path, DESK, feed=True)
    names = [path.name for path in written.paths]
    assert names[0].startswith("claim-review-1-")
    assert names[1].startswith("claim-review-2-")
    assert names[2] == "claim-reviews.jsonld"
    assert written.named == ("Harbour log",)
    assert json.loads(written.paths[0].read_text())["claimReviewed"] == claim.text
    before = [path.read_bytes() for path in written.paths]
    with pytest.raises(ExportError, match="exists"):
        desk.write_claim_reviews(number, ids, tmp_path, DESK)
    again = desk.write_claim_reviews(number, ids, tmp_path, DESK, feed=True, overwrite=True)
    assert [path.read_bytes() for path in again.paths] == before


def test_no_file_is_written_where_one_claim_is_refused(
    desk: Desk, number: int, claim: Claim, tmp_path: Path
) -> None:
    public(desk, number, claim)
    folder = tmp_path / "reviews"
    folder.mkdir()
    with pytest.raises(ExportError, match="claim 2 has no public rating"):
        desk.write_claim_reviews(number, [claim.id, desk.claims(number)[1].id], folder, DESK)
    with pytest.raises(ExportError, match="no claim of this article has a public rating"):
        desk.write_claim_reviews(number, [], folder, DESK)
    assert list(folder.iterdir()) == []


def test_why_a_claim_cannot_go_out(desk: Desk, number: int, claim: Claim) -> None:
    def why() -> str:
        with pytest.raises(ExportError) as refused:
            desk.claim_reviews(number, [claim.id], DESK)
        assert "\n" not in refused.value.message
        return refused.value.message

    assert "has no public rating" in why()
    desk.rate(number, claim.id, SCALE, "False")
    assert "is unchecked" in why()
    desk.mark(number, claim.id, Status.DISPUTED)
    assert "has no address of the published check" in why()
    desk.rate(number, claim.id, SCALE, "False", url=CHECKED)
    assert "has no evidence that speaks for or against it" in why()
    log = desk.add_source(number, Source("", SourceType.DOCUMENT, "Harbour log"))
    desk.attach(number, claim.id, log.id, stance=Stance.CONTEXT)
    assert "has no evidence that speaks for or against it" in why()
    witness = desk.add_source(
        number, Source("", SourceType.PERSON, "Bjarne Holm", confidential=True)
    )
    desk.attach(number, claim.id, witness.id)
    assert "rests on confidential sources only" in why()
    desk.attach(number, claim.id, log.id, stance=Stance.CONTRADICTS)
    for organisation in (Organisation(" "), Organisation("A", "javascript:alert(1)")):
        with pytest.raises(ExportError):
            desk.claim_reviews(number, [claim.id], organisation)
    (review,) = desk.claim_reviews(number, [claim.id], DESK)
    assert [each.title for each in review.citations] == ["Harbour log"]


def test_a_claim_of_a_new_draft_goes_out_when_it_holds(desk: Desk, number: int) -> None:
    claim = next(each for each in desk.claims(number) if "190 survivors" in each.quote)
    public(desk, number, claim)
    text = tuple(each.replace("190 survivors", "191 survivors") for each in PARAGRAPHS)
    later = desk.revise(number, story(paragraphs=text)).article
    heir = next(each for each in desk.claims(later) if "191 survivors" in each.quote)
    with pytest.raises(ExportError, match="changed since it was checked"):
        desk.claim_reviews(later, [heir.id], DESK)
    desk.still_holds(later, [heir.id])
    (review,) = desk.claim_reviews(later, [heir.id], DESK)
    assert review.claim == heir.text


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("explanation", "As bjarne  HOLM told us, there were 214."),
        ("claimant", "Holm? No: Bjarne Holm"),
    ],
)
def test_what_a_person_typed_names_no_confidential_source(
    desk: Desk, number: int, claim: Claim, field: str, text: str
) -> None:
    public(desk, number, claim)
    desk.add_source(number, Source("", SourceType.PERSON, "Bjarne Holm", confidential=True))
    assert desk.claim_reviews(number, [claim.id], DESK)
    told = {"explanation": "", "claimant": "Grenvik"} | {field: text}
    desk.rate(
        number,
        claim.id,
        SCALE,
        "False",
        url=CHECKED,
        explanation=told["explanation"],
        claimant=told["claimant"],
    )
    with pytest.raises(ExportError, match=f"names a confidential source in its {field}"):
        desk.claim_reviews(number, [claim.id], DESK)
