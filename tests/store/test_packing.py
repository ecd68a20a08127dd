"""What the program found, kept on the desk so that an article opens again at once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import factcheck
from factcheck.model import Article, Check, Span
from factcheck.resources import resource
from factcheck.store.engine import sqlite3
from factcheck.store.packing import pack, unpack
from tests.store.conftest import MakeDesk, story

LONGER = (
    "The council paid between 3 and 5 million euros, up to 40 percent more, a fifth of its budget.",
    "“We knew by December 29,” said Ines Colbo, “and more than a dozen of us objected.”",
)


@pytest.mark.parametrize("article", [story(), story("Longer", LONGER), story("Bare", ("No.",))])
def test_what_is_packed_comes_back_equal(article: Article) -> None:
    found = factcheck.check(article)
    assert unpack(pack(found), article) == found


def test_the_bundled_stories_come_back_equal(demo_check: Check) -> None:
    assert unpack(pack(demo_check), demo_check.article) == demo_check
    assert len(list(resource("assets", "stories").iterdir())) >= 3


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "[1,2]",
        '[["()"],["()",["Claim"]],["()"]]',
        '[["Nonsense",1],["()"],["()"]]',
        "[[],[],[]]",
    ],
)
def test_what_was_not_packed_is_refused(text: str, article: Article) -> None:
    with pytest.raises(ValueError):
        unpack(text, article)


def test_an_analysis_of_another_article_is_refused(article: Article) -> None:
    packed = pack(factcheck.check(article))
    with pytest.raises(ValueError, match="another article"):
        unpack(packed, story("Other", ("Entirely other words stand here.",)))


def test_an_article_opens_again_without_the_rooms_of_the_analysis(
    make_desk: MakeDesk, article: Article, tmp_path: Path
) -> None:
    with make_desk() as desk:
        number = desk.add(article)
        first = desk.check(number)
    code = (
        "import sys; from factcheck import Desk\n"
        f"with Desk({str(tmp_path / 'desk.db')!r}) as desk:\n"
        f"    check = desk.check({number})\n"
        "print(len(check.claims), 'factcheck.contradictions' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(len(first.claims)), "False"]


@pytest.mark.parametrize("found", ["[]", '"text"', '[["()"],["()"]]'])
def test_a_kept_analysis_that_cannot_be_read_is_made_again(
    make_desk: MakeDesk, article: Article, tmp_path: Path, found: str
) -> None:
    with make_desk() as desk:
        number = desk.add(article)
        first = desk.check(number)
    with sqlite3.connect(tmp_path / "desk.db") as database:
        database.execute("UPDATE analyses SET found = ?", (found,))
    database.close()
    with make_desk() as desk:
        assert desk.check(number) == first


def test_another_versions_analysis_is_made_again(
    make_desk: MakeDesk, article: Article, tmp_path: Path
) -> None:
    with make_desk() as desk:
        number = desk.add(article)
        first = desk.check(number)
    with sqlite3.connect(tmp_path / "desk.db") as database:
        database.execute("UPDATE analyses SET made_by = '0.0.1', found = '[[\"()\"],[\"()\"]]'")
    database.close()
    with make_desk() as desk:
        assert desk.check(number) == first


def test_a_claim_can_be_added_to_an_article_that_was_opened_again(
    make_desk: MakeDesk, article: Article
) -> None:
    with make_desk() as desk:
        number = desk.add(article)
        desk.check(number)
    with make_desk() as desk:
        at = article.text.index("The weather was calm")
        claim = desk.add_claim(number, Span(at, at + len("The weather")))
        assert claim in desk.claims(number)
