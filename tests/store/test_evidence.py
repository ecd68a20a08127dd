"""Sources, copies, calls and evidence on a real desk."""

from __future__ import annotations

import datetime as dt
import hashlib

import pytest

from factcheck import Desk
from factcheck.desk.evidence import MOST_BYTES
from factcheck.errors import NotOnDeskError, UsageError
from factcheck.model import (
    Article,
    Backing,
    Claim,
    Outcome,
    Reader,
    Source,
    SourceClass,
    SourceType,
    Stance,
    Status,
)
from tests.store.conftest import PARAGRAPHS, MakeDesk, story

LOG = Source(
    id="",
    type=SourceType.DOCUMENT,
    title="Harbour log, May 2021",
    author="Ines Colbo",
    publisher="Grenvik Harbour Office",
    date="May 2021",
    address="shelf 12",
    accessed=dt.date(2021, 5, 11),
    rank=SourceClass.PRIMARY,
)
WITNESS = Source(
    id="",
    type=SourceType.PERSON,
    title="Bjarne Holm",
    contact="+00 555 0100, after six",
    confidential=True,
)


@pytest.fixture
def number(desk: Desk, article: Article) -> int:
    return desk.add(article)


@pytest.fixture
def claim(desk: Desk, number: int) -> Claim:
    return desk.claims(number)[0]


def test_a_source_is_kept_described_anew_and_taken_away(desk: Desk, number: int) -> None:
    log, witness = desk.add_source(number, LOG), desk.add_source(number, WITNESS)
    assert desk.sources(number) == (log, witness)
    assert (log.title, log.accessed, log.rank, log.by) == (LOG.title, LOG.accessed, LOG.rank, "Ada")
    changed = desk.change_source(number, Source(log.id, SourceType.DATA_SET, " Log\nbook "))
    assert (changed.title, changed.type, changed.at) == ("Log book", SourceType.DATA_SET, log.at)
    assert [each.id for each in desk.sources(number)] == [log.id, witness.id]
    desk.remove_source(number, log.id)
    assert desk.sources(number) == (witness,)
    assert desk.undo(number) == "source: “Log book”"
    assert desk.sources(number) == (changed, witness)


def test_the_record_names_no_confidential_source(desk: Desk, number: int) -> None:
    desk.add_source(number, WITNESS)
    assert desk.history(number)[-1].what == "source: confidential"


def test_two_sources_of_one_description_are_two(desk: Desk, number: int) -> None:
    assert desk.add_source(number, LOG).id != desk.add_source(number, LOG).id


def test_evidence_is_attached_told_of_and_taken_away(desk: Desk, number: int, claim: Claim) -> None:
    source = desk.add_source(number, LOG)
    found = desk.attach(
        number,
        claim.id,
        source.id,
        locator=" p. 3 ",
        excerpt="240 souls on board",
        stance=Stance.CONTRADICTS,
        authoritative=True,
        note="In ink.",
    )
    assert desk.evidence(number) == desk.evidence(number, claim.id) == (found,)
    assert (found.locator, found.stance, found.authoritative) == ("p. 3", Stance.CONTRADICTS, True)
    assert found.is_complete
    assert desk.evidence(number, "other") == ()
    assert desk.history(number)[-1].what == "evidence on claim 1: contradicts, “p. 3”"
    with pytest.raises(UsageError, match="there is evidence"):
        desk.remove_source(number, source.id)
    desk.detach(number, found.id)
    assert desk.evidence(number) == ()
    desk.undo(number)
    assert desk.evidence(number) == (found,)
    assert not desk.attach(number, claim.id, source.id).is_complete


def test_calls_are_logged(desk: Desk, number: int) -> None:
    source = desk.add_source(number, WITNESS)
    first = desk.log_call(number, source.id, Outcome.NO_ANSWER)
    second = desk.log_call(number, source.id, Outcome.CONFIRMED, "Saw it leave.")
    assert desk.calls(number) == (first, second)
    assert (second.outcome, second.note, second.by) == (Outcome.CONFIRMED, "Saw it leave.", "Ada")


def test_a_copy_is_kept_once_and_comes_back_byte_for_byte(
    make_desk: MakeDesk, article: Article
) -> None:
    desk = make_desk()
    number = desk.add(article)
    content = bytes(range(256)) * 40
    first, second = (desk.add_source(number, LOG) for _ in range(2))
    kept = desk.keep_copy(number, first.id, "log\x1b[2J.pdf", content, "page one\x00")
    desk.keep_copy(number, second.id, "same.pdf", content, "page one")
    assert kept.copy is not None
    assert kept.copy.sha256 == hashlib.sha256(content).hexdigest()
    assert (kept.copy.name, kept.copy.size) == ("log.pdf", len(content))
    desk.close()
    again = make_desk()
    assert again.copy_of(kept.copy.sha256) == (content, "page one")
    assert again.sources(number)[0].copy == kept.copy
    changed = again.change_source(number, Source(first.id, SourceType.DOCUMENT, "Renamed"))
    assert changed.copy == kept.copy


def test_what_is_refused(desk: Desk, number: int, claim: Claim) -> None:
    source = desk.add_source(number, LOG)
    before = desk.history(number)
    with pytest.raises(UsageError, match="needs a title"):
        desk.add_source(number, Source("", SourceType.PERSON, " \n"))
    with pytest.raises(UsageError, match="empty"):
        desk.keep_copy(number, source.id, "a", b"", "")
    with pytest.raises(UsageError, match="25 MB"):
        desk.keep_copy(number, source.id, "a", bytes(MOST_BYTES + 1), "")
    for attach in (("nowhere", source.id), (claim.id, "nowhere")):
        with pytest.raises(NotOnDeskError):
            desk.attach(number, *attach)
    with pytest.raises(NotOnDeskError):
        desk.log_call(number, "nowhere", Outcome.CONFIRMED)
    with pytest.raises(NotOnDeskError):
        desk.copy_of("0" * 64)
    assert desk.history(number) == before


def test_a_verified_claim_wants_backing(desk: Desk, number: int, claim: Claim) -> None:
    def weak() -> Backing | None:
        return desk.weakly_backed(number).get(claim.id)

    rumour = desk.add_source(
        number, Source("", SourceType.WEB_PAGE, "A forum", rank=SourceClass.TERTIARY)
    )
    log = desk.add_source(number, LOG)
    assert weak() is None, "only a verified claim needs it"
    desk.mark(number, claim.id, Status.VERIFIED)
    assert weak() is Backing.NOTHING
    desk.attach(number, claim.id, log.id, stance=Stance.CONTEXT, locator="p. 1")
    assert weak() is Backing.NOTHING
    desk.attach(number, claim.id, rumour.id, locator="post 4")
    assert weak() is Backing.TERTIARY
    desk.attach(number, claim.id, log.id)
    assert weak() is None
    desk.undo(number)
    assert weak() is Backing.TERTIARY


@pytest.mark.parametrize(
    ("warned", "found"),
    [
        (set(Backing), (Backing.NOTHING, Backing.TERTIARY, Backing.NO_LOCATOR)),
        ({Backing.TERTIARY}, (None, Backing.TERTIARY, None)),
        ({Backing.NO_LOCATOR}, (None, Backing.NO_LOCATOR, Backing.NO_LOCATOR)),
        ({Backing.NOTHING}, (Backing.NOTHING, None, None)),
        (set(), (None, None, None)),
    ],
)
def test_only_what_is_set_is_warned_of(
    make_desk: MakeDesk, article: Article, warned: set[Backing], found: tuple[Backing | None, ...]
) -> None:
    desk = make_desk(warned=warned)
    number = desk.add(article)
    bare, tertiary, unplaced = desk.claims(number)[:3]
    rumour = desk.add_source(
        number, Source("", SourceType.WEB_PAGE, "A forum", rank=SourceClass.TERTIARY)
    )
    log = desk.add_source(number, LOG)
    desk.attach(number, tertiary.id, rumour.id)
    desk.attach(number, unplaced.id, log.id)
    for claim in (bare, tertiary, unplaced):
        desk.mark(number, claim.id, Status.VERIFIED)
    weak = desk.weakly_backed(number)
    assert tuple(weak.get(claim.id) for claim in (bare, tertiary, unplaced)) == found
    assert dict(desk.checking_copy(number).weak) == weak


def test_new_evidence_makes_a_sign_off_void_and_names_no_source(
    desk: Desk, number: int, claim: Claim
) -> None:
    source = desk.add_source(number, LOG)
    desk.sign(number, Reader.CHECKER)
    desk.attach(number, claim.id, source.id, locator="p. 3")
    voided = desk.sign_offs(number)[0].voided
    assert voided is not None
    assert voided.what == "the evidence"


def test_the_record_of_all_that_verifies(desk: Desk, number: int, claim: Claim) -> None:
    source = desk.add_source(number, LOG)
    desk.attach(number, claim.id, source.id, locator="p. 3")
    desk.log_call(number, source.id, Outcome.CONFIRMED)
    desk.undo(number)
    assert desk.verify(number).faults == ()


def test_a_new_draft_keeps_what_its_claims_rest_on(desk: Desk, number: int) -> None:
    claim = next(each for each in desk.claims(number) if "190 survivors" in each.quote)
    source = desk.add_source(number, LOG)
    call = desk.log_call(number, source.id, Outcome.CONFIRMED)
    found = desk.attach(number, claim.id, source.id, locator="p. 3", excerpt="190 souls")
    text = tuple(each.replace("190 survivors", "191 survivors") for each in PARAGRAPHS)
    later = desk.revise(number, story(paragraphs=text)).article
    assert desk.sources(later) == (source,)
    assert desk.calls(later) == (call,)
    (kept,) = desk.evidence(later)
    became = next(each for each in desk.claims(later) if "191 survivors" in each.quote)
    assert kept.claim == became.id != claim.id
    assert (kept.locator, kept.excerpt, kept.by, kept.at) == ("p. 3", "190 souls", "Ada", found.at)
    assert desk.verify(later).faults == ()
