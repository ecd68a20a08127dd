"""Two desks, any order of work, new drafts and carrying: both end whole, and nothing is lost."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import Desk
from factcheck.errors import FactcheckError
from factcheck.model import Article, Change, Imported, Source, SourceType, Status
from tests.store.conftest import PARAGRAPHS, story
from tests.store.replay import assert_sound
from tests.store.scan import assert_searchable
from tests.store.test_carrying import acts, seen

DRAFTS = (
    PARAGRAPHS,
    (*PARAGRAPHS[:2], *PARAGRAPHS[3:]),
    ("The ferry Halvor left Grenvik on 3 May 2021 with 214 passengers.", *PARAGRAPHS[1:]),
)
"""A story, the same with a paragraph cut, and with another figure."""
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["Ada", "Bea", "Oda"]),
        st.sampled_from(
            [
                *("mark", "note", "split", "merge", "delete", "undo", "redo", "ask"),
                *("keep", "revise", "revise", "carry", "carry"),
            ]
        ),
        st.integers(0, 5),
        st.sampled_from([0, 1]),
    ),
    max_size=12,
)


@settings(max_examples=20, deadline=None)
@given(steps=STEPS)
def test_two_desks_that_carry_to_each_other_end_whole_and_lose_nothing(
    steps: list[tuple[str, str, int, int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, "one.db"), Path(folder, "two.db")]
        file = Path(folder, "carried.json")
        desks = {
            (n, who): Desk(paths[n], checker=who) for n in (0, 1) for who in ("Ada", "Bea", "Oda")
        }
        desks[0, "Ada"].add(story())
        carry(desks[0, "Ada"], desks[1, "Ada"], file)
        assert seen(desks[0, "Ada"], 1) == seen(desks[1, "Ada"], 1)
        for who, what, place, n in steps:
            act(desks[n, who], desks[1 - n, who], what, place, file)
        for n in (0, 1, 0):
            done = carry(desks[n, "Ada"], desks[1 - n, "Ada"], file)
        one, two = desks[0, "Ada"], desks[1, "Ada"]
        lines = [[each.id for each in desk.revisions(1)] for desk in (one, two)]
        both = list(zip(*lines, strict=done.instead is None))[: len(done.drafts)]
        for number, other in both:
            assert one.article(number).text == two.article(other).text
            assert made(acts(one, number)) == made(acts(two, other))
            for source in (*one.sources(number), *two.sources(other)):
                if source.copy:
                    sha256 = source.copy.sha256
                    assert one.copy_of(sha256) == two.copy_of(sha256)
        heads = [one.head(number) for number in lines[0]]
        again = carry(two, one, file)
        assert (again.acts, again.conflicts, again.copies) == (0, (), 0)
        assert [one.head(number) for number in lines[0]] == heads
        third = Desk(Path(folder, "three.db"))
        carry(one, third, file)
        for number, other in zip(lines[0], third.revisions(1), strict=True):
            assert told(third, other.id) == told(one, number)
        third.close()
        for desk in desks.values():
            desk.close()
        for path in (*paths, Path(folder, "three.db")):
            assert_sound(path)
            assert_searchable(path)


def told(desk: Desk, number: int) -> tuple[object, ...]:
    """Return what is seen of a draft, whatever the numbers of drafts are on its desk."""
    check = desk.check(number)
    return (
        *(check, desk.removed_claims(number), desk.details(number), desk.backed(number)),
        *(desk.questions(number), desk.draft(number), desk.head(number)),
        [(cut.id, cut.draft, cut.quote, cut.note) for cut in desk.cut_claims(number)],
    )


def made(lines: list[Change]) -> list[tuple[object, ...]]:
    """Return who did something when, on whatever desk."""
    return sorted((line.by, line.at, line.subjects) for line in lines)


def carry(one: Desk, other: Desk, file: Path) -> Imported:
    return other.import_article(one.export_article(1, file, overwrite=True).path)


def act(desk: Desk, other: Desk, what: str, place: int, file: Path) -> None:
    number = desk.revisions(1)[-1].id
    claims = desk.claims(number)
    claim = claims[place % len(claims)] if claims else None
    try:
        if what == "carry":
            carry(desk, other, file)
        elif what in ("undo", "redo"):
            getattr(desk, what)(number)
        elif what == "revise":
            desk.revise(number, draft(place))
        elif what == "keep":
            log = desk.add_source(number, Source("", SourceType.DOCUMENT, f"Log {place}"))
            content = f"Page {place} of the log."
            desk.keep_copy(number, log.id, "log.txt", content.encode(), content)
        elif claim is None:
            return
        elif what == "ask":
            desk.ask(number, f"Who says so, {place}?", claim_id=claim.id)
        elif what == "mark":
            desk.mark_many(number, [claim.id, claims[-1].id], list(Status)[place])
        elif what == "note":
            desk.note(number, claim.id, f"note {place} of {desk.checker}")
        elif what == "split":
            desk.split(number, claim.id, claim.start + 20)
        elif what == "merge":
            at = claims.index(claim)
            desk.merge(number, [each.id for each in claims[at : at + 2]])
        else:
            desk.delete(number, [claim.id])
    except FactcheckError:
        pass  # that claim cannot be cut there, or another's change stands in the way


def draft(place: int) -> Article:
    return story(paragraphs=DRAFTS[place % len(DRAFTS)])
