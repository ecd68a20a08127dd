"""The bundled stories raise what was planted in them and nothing else (see assets/README.md)."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from factcheck.checking import check
from factcheck.model import Article, BlockKind, Check, Contradiction, Kind, Level
from factcheck.reading import read
from factcheck.resources import resource


@dataclass(frozen=True)
class Planted:
    """A discrepancy in the stories.

    Attributes:
        kinds: what the passages may be said to differ in.
        a, b: words of the passages, in either order; `b` is empty where one passage is enough.
    """

    kinds: tuple[Kind, ...]
    a: str
    b: str = ""

    def is_in(self, found: Contradiction) -> bool:
        """Whether a contradiction is this one; people may be quoted on either side."""
        texts = [found.a.text, *([found.b.text] if found.b else [])]
        at_a = [n for n, text in enumerate(texts) if self.a in text]
        at_b = [n for n, text in enumerate(texts) if self.b in text]
        both = any(n != m for n in at_a for m in at_b) if self.b else bool(at_a)
        return both and found.kind in self.kinds


DATE = Planted(
    (Kind.DATE, Kind.RELATIVE_DATE),
    "two days before the council approved the contract on March 5",
    "took place on the day the council approved the contract",
)
COUNT = Planted((Kind.NUMBER,), "four telephone calls", "six telephone calls")
TITLE = Planted((Kind.ROLE_OR_TITLE,), "chief engineer", "finance director")
WEEKDAY = Planted((Kind.WEEKDAY,), "Monday, February 24")
ARITHMETIC = Planted((Kind.ARITHMETIC,), "a reduction of 20 percent")

PLANTED = {"date": DATE, "count": COUNT, "title": TITLE, "weekday": WEEKDAY, "sum": ARITHMETIC}
BETWEEN = {
    "date": Planted((Kind.DATE, Kind.RELATIVE_DATE), "contract on March 4", "the contract"),
    "votes": Planted((Kind.NUMBER, Kind.RANGE_OR_BOUND), "12 votes to 7", "11 votes to 8"),
    "title": TITLE,
}


def is_spelling(found: Contradiction) -> bool:
    """Whether a contradiction is on the name that is spelled two ways."""
    texts = f"{found.a.text} {found.b.text if found.b else ''}"
    return found.kind is Kind.NAME_SPELLING and "Emrik " in texts and "Emrick " in texts


def is_reported_dispute(found: Contradiction) -> bool:
    """Whether a contradiction is on what the story says was taken back: a date, a denial."""
    texts = f"{found.a.text} {found.b.text if found.b else ''}"
    taken_back = "been signed on March" in texts or "no contact with the company" in texts
    return found.level is Level.DISPUTE and taken_back


def story(name: str) -> Article:
    return read(resource("assets", "stories", name))


def told(found: tuple[Contradiction, ...]) -> list[str]:
    """Return contradictions so that a failure can be read."""
    return [f"{each.kind} {each.level}: {each.explanation}" for each in found]


@pytest.mark.parametrize("name", PLANTED)
def test_the_demo_story_raises_its_planted_contradictions(name: str, demo_check: Check) -> None:
    found = demo_check.contradictions
    assert any(PLANTED[name].is_in(each) for each in found), told(found)


def test_the_demo_story_raises_the_name_spelled_two_ways(demo_check: Check) -> None:
    found = demo_check.contradictions
    assert any(is_spelling(each) for each in found), told(found)


def test_the_demo_story_raises_what_it_reports_itself_as_a_dispute(demo_check: Check) -> None:
    found = demo_check.contradictions
    signed = [each for each in found if "been signed on March 6" in each.a.text]
    assert [each.level for each in signed] == [Level.DISPUTE], told(found)


def test_the_demo_story_raises_nothing_else(demo_check: Check) -> None:
    others = tuple(
        each
        for each in demo_check.contradictions
        if not any(planted.is_in(each) for planted in PLANTED.values())
        and not is_spelling(each)
        and not is_reported_dispute(each)
    )
    assert told(others) == []


def test_the_explanation_of_the_dates_shows_both_days(demo_check: Check) -> None:
    (found,) = [each for each in demo_check.contradictions if DATE.is_in(each)]
    assert "3 March 2026" in found.explanation
    assert "5 March 2026" in found.explanation


@pytest.mark.parametrize("name", ["harrow-light.md", "lindqvar-harbour-courier.txt"])
def test_a_story_that_agrees_with_itself_raises_nothing(name: str) -> None:
    assert told(check(story(name)).contradictions) == []


@pytest.mark.parametrize("name", BETWEEN)
def test_two_outlets_on_one_event_differ_where_planted(name: str, demo_article: Article) -> None:
    courier = story("lindqvar-harbour-courier.txt")
    found = check(courier, against=[demo_article]).contradictions
    (others,) = {each.b.article for each in found if each.b}
    assert others == demo_article.title
    assert any(BETWEEN[name].is_in(each) for each in found), told(found)


def test_two_outlets_on_one_event_differ_in_nothing_else(demo_article: Article) -> None:
    courier = story("lindqvar-harbour-courier.txt")
    found = check(courier, against=[demo_article]).contradictions
    others = tuple(
        each for each in found if not any(planted.is_in(each) for planted in BETWEEN.values())
    )
    assert told(others) == []


def test_the_page_of_the_demo_story_is_read_without_its_clutter(demo_article: Article) -> None:
    article = demo_article
    assert article.title == "Mayor's Adviser Spoke With Dredging Envoy Ahead of Harbour Vote"
    assert str(article.published) == "2026-03-13"
    assert article.outlet == "The Lindqvar Gazette"
    assert "Brisa Quellmar" in article.byline
    checked = " ".join(
        article.text[block.start : block.end] for block in article.blocks if block.kind.is_checked
    )
    for clutter in ("cookies", "Copyright", "newsletter", "Trams to run", "Rowers", "Skerrywire"):
        assert clutter not in checked
    captions = [block for block in article.blocks if block.kind is BlockKind.CAPTION]
    assert len(captions) == 2
    assert checked.count("A suction dredger at work") == 1


@pytest.mark.parametrize(
    ("name", "title", "published"),
    [
        ("harrow-light.md", "The Harrow Light Shines Again", "2026-04-17"),
        (
            "lindqvar-harbour-courier.txt",
            "Lindqvar Council Faces Inquiry Over Dredging Deal",
            "2026-03-14",
        ),
    ],
)
def test_the_other_stories_are_read_with_title_and_date(
    name: str, title: str, published: str
) -> None:
    article = story(name)
    assert (article.title, str(article.published)) == (title, published)


def test_every_planted_word_is_in_its_story(demo_article: Article) -> None:
    both = demo_article.text + story("lindqvar-harbour-courier.txt").text
    for planted in (*PLANTED.values(), *BETWEEN.values()):
        assert planted.a in both
        assert planted.b in both
