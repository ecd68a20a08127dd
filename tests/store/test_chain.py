"""The chain of an article: what was altered is named, and who noted a head can prove it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from factcheck import Desk
from factcheck.errors import NotOnDeskError, UsageError
from factcheck.model import Article, Ruling, Status, Tick
from factcheck.resources import resource
from factcheck.store.chain import Link, root
from factcheck.store.engine import sqlite3
from tests.store.conftest import MakeDesk, story
from tests.store.replay import assert_sound


@pytest.fixture
def worked(make_desk: MakeDesk, article: Article) -> Path:
    """A closed desk with an article on which two people did a bit of everything."""
    ada, oda = make_desk(), make_desk(checker="Oda")
    number = ada.add(article)
    claims = ada.claims(number)
    ada.mark(number, claims[0].id, Status.VERIFIED)
    ada.undo(number)
    oda.mark_many(number, [claim.id for claim in claims[:3]], Status.DISPUTED)
    ada.note(number, claims[1].id, "Harbour log, p. 3. Naïve “quotes” and\na line.")
    ada.tick(number, ada.details(number)[0].id, Tick.TICKED)
    oda.rule(number, oda.check(number).contradictions[0].id, Ruling.REAL, "two logs")
    oda.attribute(number, claims[2].id, "the council")
    ada.archive(number)
    ada.close()
    oda.close()
    return ada.path


def tamper(path: Path, *statements: str) -> None:
    """Alter a desk as somebody would who knows SQLite: without the triggers and checks."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA ignore_check_constraints = on")
    for name in ("changed", "deleted", "replaced"):
        connection.execute(f"DROP TRIGGER events_are_not_{name}")
    connection.execute("DROP TRIGGER articles_stay")
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def faults(path: Path) -> tuple[str, ...]:
    with Desk(path) as desk:
        return desk.verify(1).faults


def test_an_untouched_record_is_whole(worked: Path) -> None:
    assert faults(worked) == ()
    assert assert_sound(worked) > 10


def test_the_first_event_is_that_the_article_came(desk: Desk, article: Article) -> None:
    number = desk.add(article)
    (line,) = desk.history(number)
    assert (line.what, line.by, line.position) == ("the article: put on the desk", "Ada", 1)
    assert desk.head(number).hash == line.hash
    assert desk.undo(number) is None
    assert desk.add(article) == number
    assert len(desk.history(number)) == 1


@pytest.mark.parametrize(
    ("altered", "told"),
    [
        (
            "UPDATE events SET after = '\"opinion\"' WHERE position = 4",
            r"^change 4 \(Oda, .*opinion\)",
        ),
        (
            "UPDATE events SET \"by\" = 'Bea' WHERE position = 2",
            r"^change 2 \(Bea, .*claim 1: unch",
        ),
        ("UPDATE events SET at = '2020-01-01T00:00:00+00:00' WHERE position = 5", r"^change 5 \("),
        (f"UPDATE events SET hash = '{'0' * 64}' WHERE position = 6", r"^change 6 \("),
        ("UPDATE events SET undoes = NULL WHERE deed = 'undo'", r"^change 3 \(Ada"),
        ("UPDATE events SET subject_id = 'other' WHERE position = 7", r"^change 7 \(Ada"),
        ("UPDATE events SET deed = 'edit' WHERE position = 2", r"^change 2 \("),
        ("DELETE FROM events WHERE position = 5", r"^change 5 \("),
        ("DELETE FROM events WHERE position = 1", r"^change 1 \("),
        ("UPDATE articles SET title = 'Ferry floats'", r"^change 1 \(Ada, .*put on the desk\)"),
        ("UPDATE articles SET published = '2021-05-11'", r"^change 1 \("),
    ],
)
def test_the_first_link_that_was_altered_is_named(worked: Path, altered: str, told: str) -> None:
    tamper(worked, altered)
    found = [fault for fault in faults(worked) if "was altered" in fault]
    assert len(found) == 1
    assert re.search(told, found[0]), found


@pytest.mark.parametrize(
    ("altered", "told"),
    [
        (
            "UPDATE claims SET status = 'verified' WHERE start = (SELECT min(start) FROM claims)",
            "claim 1’s status is “verified” in the table, “disputed” in the record",
        ),
        (
            "UPDATE claims SET note = 'Nothing.' WHERE note IS NOT NULL",
            (
                "claim 2’s note is “Nothing.” in the table,"
                " “Harbour log, p. 3. Naïve “quotes” and a…” in the record"
            ),
        ),
        ("DELETE FROM rulings", "contradiction 1’s ruling is nothing in the table"),
        ("UPDATE details SET tick = 'disputed'", "’s tick is “disputed” in the table, “ticked”"),
        ("UPDATE articles SET archived = 0", "the article’s archived is “0” in the table, “1”"),
        ("UPDATE articles SET added = '2020-01-01'", "the article’s added is “2020-01-01” in the"),
        (
            "INSERT INTO spellings VALUES (1, 'Colbo', 'Kolbo')",
            "name “Colbo”’s right spelling is “Kolbo” in the table, nothing in the record",
        ),
        ("UPDATE claims SET start = start + 1, quote = quote", "has other words than the article"),
        ("UPDATE articles SET text = replace(text, '212', '221')", "its text is not the one"),
    ],
)
def test_what_a_table_says_alone_is_named(worked: Path, altered: str, told: str) -> None:
    tamper(worked, altered)
    found = faults(worked)
    assert any(told in fault for fault in found), found
    assert not any("was altered" in fault for fault in found)


def test_a_chain_that_was_made_anew_lacks_the_head_that_was_noted(worked: Path) -> None:
    with Desk(worked) as desk:
        noted = desk.head(1)
        middle = desk.history(1)[3]
        assert desk.verify(1, noted.hash).since == 0
        assert desk.verify(1, middle.hash[:8].upper()).since == noted.changes - middle.position
        assert desk.verify_all(noted.hash[:12])[0].since == 0
        for bad in ("abc", "x" * 12, "a" * 65):
            with pytest.raises(UsageError):
                desk.verify(1, bad)
        with pytest.raises(NotOnDeskError):
            desk.verify(77)
    tamper(worked, "DELETE FROM events WHERE position > 4")
    with Desk(worked) as desk:
        proof = desk.verify(1, noted.hash)
        assert proof.since is None
        assert proof.faults[-1].startswith("the record has no change with the head " + noted.hash)
        assert desk.verify(1, middle.hash if middle.position <= 4 else "").head.changes == 4


def test_the_lines_of_the_page_check_a_desk(
    worked: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = resource("db", "README.md").read_text(encoding="utf-8")
    (program,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    monkeypatch.chdir(worked.parent)
    exec(program, {})
    with Desk(worked) as desk:
        assert capsys.readouterr().out == f"{{1: '{desk.head(1).hash}'}}\n"
    tamper(worked, "UPDATE events SET \"by\" = 'Bea' WHERE position = 4")
    with pytest.raises(SystemExit, match="article 1: change 4 was altered"):
        exec(program, {})


def test_a_chain_says_nothing_of_the_desk_it_is_on(make_desk: MakeDesk, tmp_path: Path) -> None:
    """The same done at the same times gives the same head, whatever else is on the desk."""
    heads = []
    for others in (0, 3):
        desk = make_desk(tmp_path / f"{others}.db", clock=_clock())
        for n in range(others):
            other = make_desk(desk.path, checker="Oda")
            other.archive(other.add(story(title=f"Story {n}")))
        number = desk.add(story())
        claim = desk.claims(number)[0]
        desk.mark(number, claim.id, Status.VERIFIED)
        desk.undo(number)
        desk.assign_article(number, "Oda")
        heads.append(desk.head(number))
    assert heads[0] == heads[1]


def _clock() -> Callable[[], dt.datetime]:
    times = iter(range(1000))
    return lambda: dt.datetime(2026, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=next(times))


def test_every_part_of_an_event_is_in_its_hash() -> None:
    link = Link(
        position=2,
        act=1,
        deed="mark",
        subject="claim",
        subject_id="ab",
        change="status",
        before="null",
        after='"verified"',
        by="Ada",
        at="2026-01-01T00:00:00.000000+00:00",
        undoes=None,
        origin=None,
        held=None,
    )
    one, other = "0" * 64, "1" * 64
    seen = {link.hash(one), link.hash(other)}
    for name in Link.__slots__:
        other_value: Any = 3 if isinstance(getattr(link, name), int) else "x"
        seen.add(replace(link, **{name: other_value}).hash(one))
    assert len(seen) == 2 + len(Link.__slots__)
    assert len({root("a", "b", None), root("a", "b", "None"), root("ab", "", None)}) == 3
