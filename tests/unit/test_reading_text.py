"""Plain text and Markdown: paragraphs from lines, what each block is, and what is set aside."""

from __future__ import annotations

import contextlib
import datetime as dt

import pytest

from factcheck.errors import ReadError
from factcheck.model import Article, BlockKind
from factcheck.reading import read
from factcheck.reading.boilerplate import reason
from factcheck.reading.datelines import date_in_line, is_date_line, metadata_date
from factcheck.reading.kinds import is_byline, is_caption
from tests.unit.growth import assert_in_proportion

FILLER = (
    "The council of Elmford met on Monday and talked about the bridge for three hours, according "
    "to its minutes, before it put off the vote."
)

PAGE_COPY = f"""Accessibility links

Breaking News

Elmford Mayor Met Builder On Day Contract Was Signed

Elmford's mayor Orla Venn at the town hall (file photo)
Elmford's mayor Orla Venn at the town hall (file photo)

ELMFORD -- {FILLER}

"We met once," Venn told reporters. "It was a short meeting."

{FILLER.replace("Monday", "Tuesday")}

{FILLER.replace("Monday", "Friday")}

With reporting by the Varl Courier and Northwire
  • 16x9 Image


    Elm Post journalists report the news in nine valleys. We provide what you cannot get elsewhere.

The outlet was named a public nuisance by the county in 2019.

To find out more, click here.
"""


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(b.kind.value, article.text[b.start : b.end]) for b in article.blocks]


def whys(article: Article) -> list[str]:
    return [b.why for b in article.blocks if b.kind is BlockKind.BOILERPLATE]


def test_a_story_copied_from_a_page_keeps_the_story_only() -> None:
    article = read(PAGE_COPY.encode())
    assert article.title == "Elmford Mayor Met Builder On Day Contract Was Signed"
    checked = [b.kind.value for b in article.blocks if b.kind.is_checked]
    assert checked == ["headline", "caption", *["paragraph"] * 4]
    assert whys(article) == [
        "navigation",
        "navigation",
        "repeats the caption above",
        "credit of reporters or agencies",
        "navigation",
        "speaks to the reader about the outlet",
        "stands after the closing credit",
        "asks the reader to click, share or subscribe",
    ]


def test_headline_deck_byline_and_date_line_above_the_story() -> None:
    text = (
        "Bridge to close for nine months\n\nCounty says rust has reached the cables\n\n"
        f"By Jane Doe and John Roe, Staff Writers\n\nMay 4, 2026, 9:30 a.m. EDT\n\n{FILLER}\n"
    )
    article = read(text.encode())
    assert [kind for kind, _ in kinds(article)] == [
        "headline", "deck", "byline", "dateline", "paragraph",
    ]  # fmt: skip
    assert article.byline == "By Jane Doe and John Roe, Staff Writers"
    assert (article.published, article.published_from) == (dt.date(2026, 5, 4), "date line")


def test_lines_wrapped_at_a_width_are_joined_again() -> None:
    text = (
        "The old bridge at Elmford will close on Monday for nine months, the county\n"
        "council said in a statement that was sent out late on Friday. About 4,000\n"
        "cars cross it each day.\n\n"
        "The work costs 12 million euros. Half of it is paid by the county, and the\n"
        "rest by the state. A ferry will run between the two banks until the bridge\n"
        "is open again.\n"
    )
    article = read(text.encode())
    assert len(article.blocks) == 2
    assert "county council said" in article.text
    assert article.text.endswith("until the bridge is open again.")


def test_a_sentence_a_line_stays_a_paragraph_a_line() -> None:
    lines = [
        "The bridge closes on Monday.",
        "The county council said so in a statement on Friday night.",
        "About 4,000 cars cross the bridge each day, by the council's own count.",
        "A ferry will run.",
    ]
    article = read("\n".join(lines).encode())
    assert [text for _, text in kinds(article)] == lines


def test_lists_and_headings() -> None:
    text = (
        f"Old bridge to close\n\n{FILLER}\n\nWhat it costs\n\n{FILLER[:-1]} again.\n\n"
        "- 12 cranes\n- 40 boats\n"
    )
    assert [kind for kind, _ in kinds(read(text.encode()))] == [
        "headline", "paragraph", "heading", "paragraph", "list item", "list item",
    ]  # fmt: skip


def test_a_closing_credit_is_parted_from_the_last_sentence() -> None:
    text = f"{FILLER}\n\nThe ferry stops in May. (Reporting by Ann Lee; Editing by Bo Ray)\n"
    article = read(text.encode())
    assert kinds(article)[1:] == [
        ("paragraph", "The ferry stops in May."),
        ("boilerplate", "(Reporting by Ann Lee; Editing by Bo Ray)"),
    ]


def test_a_correction_below_the_credit_belongs_to_the_story() -> None:
    body = "\n\n".join(FILLER.replace("three", str(n)) for n in range(8))
    text = f"{body}\n\nAdditional reporting by Ann Lee\n\nCorrection: The bridge opened in 1931.\n"
    assert kinds(read(text.encode()))[-1][0] == "paragraph"


def test_character_references_left_over_are_resolved() -> None:
    assert read(b"Voters say &lsquo;no&rsquo; to Smith &amp; Sons").text == (
        "Voters say ‘no’ to Smith & Sons"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Advertisement",
        "Share on Facebook",
        "Skip to main content",
        "Read more: Council puts off the vote",
        "Follow Jane Doe on Twitter @janedoe",
        "Sign up for our morning newsletter.",
        "Leave your thoughts in the comments below.",
        "CLICK HERE TO GET THE APP",
        "(Reporting by Ann Lee; Editing by Bo Ray)",
        "Northwire writer Ann Lee in Varl contributed to this report.",
        "© 2026 Elm Post. All rights reserved.",
        "This material may not be published, broadcast or redistributed.",
        "Jane Doe/Getty Images",
        "Photo: Jane Doe",
        "2 of 14",
        "* * *",
        "jane.doe@elmpost.example",
        "Twitter: @janedoe",
        '<embed id="12345"></embed>',
        "By clicking sign up, you agree to our terms of service and privacy policy.",
    ],
)
def test_what_is_not_the_story(text: str) -> None:
    assert reason(text)


@pytest.mark.parametrize(
    "text",
    [
        FILLER,
        "Follow-up talks are planned for May, the minister said.",
        '"Follow us," the guide said, and the boys ran after her.',
        "Sign-ups rose by 4 percent, the company said in its report.",
        "The company changed its privacy policy on Monday, and users were not told.",
        "Reporting by three newspapers led to the inquiry, which began in March.",
        "She contributed $5,000 to this campaign and $2,000 to another.",
        "The photo shows two men at a table, and one of them is the mayor.",
        "The newspaper said all articles were pulled and that it would comment on Friday.",
        '"You can find our content online," the editor said, "and you pay nothing."',
        "Copyright law was changed in 1998 and again in 2018.",
        "Jane Doe is a reporter who covers the county; she was arrested on Monday.",
        "The rÃ©sumÃ© was false, the council found.",
        "Watch sales fell by 12 percent in March.",
        "Email records show four messages between the two men on March 4.",
        "Yes.",
    ],
)
def test_what_stays_in_the_story(text: str) -> None:
    assert not reason(text, 0.5)


def test_a_line_about_the_author_is_told_by_its_place() -> None:
    about = "Jane Doe is a senior correspondent in Varl who covers ports and shipping."
    assert reason(about, 0.95)
    assert not reason(about, 0.2)


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("Mayor Orla Venn at the town hall (file photo)", True),
        ("FILE PHOTO: Mayor Orla Venn speaks in Elmford, May 4, 2026.", True),
        ("In this May 4 photo, Mayor Orla Venn speaks in Elmford.", True),
        ("The bridge at Elmford. Photo: Jane Doe", True),
        ("Cars wait at the bridge. (Jane Doe/AP)", True),
        ("She never let him take photos of the bridge.", False),
        ("The group posted images of cake, boats and fireworks", False),
        ("He holds a file of photos of the bridge.", False),
        ('"A photo: that was all," she said.', False),
        (FILLER, False),
    ],
)
def test_captions(text: str, caption: bool) -> None:
    assert is_caption(text) is caption


@pytest.mark.parametrize(
    ("text", "byline"),
    [
        ("By Jane Doe", True),
        ("BY JANE DOE AND JOHN ROE", True),
        ("By Jane van der Berg, Northwire", True),
        ("By Monday the water had risen to the doors.", False),
        ("By noon", False),
    ],
)
def test_bylines(text: str, byline: bool) -> None:
    assert is_byline(text) is byline


@pytest.mark.parametrize(
    ("text", "is_line", "date"),
    [
        ("May 4, 2026", True, dt.date(2026, 5, 4)),
        ("Monday, 4 May 2026 09:30 GMT", True, dt.date(2026, 5, 4)),
        ("Published: May 4th, 2026 | Updated 9:31 a.m. EDT", True, dt.date(2026, 5, 4)),
        ("2026-05-04T09:30:00Z", True, dt.date(2026, 5, 4)),
        ("Updated 5/4/2026 1:31 PM", True, None),
        ("Last updated at 22:46 GMT", True, None),
        ("April 31, 2026", True, None),
        ("On May 4, 2026, the bridge closed.", False, None),
        ("May 4 was a Monday in 2026", False, None),
        ("2026", False, None),
        ("Elmford 3, Varl 1", False, None),
    ],
)
def test_date_lines(text: str, is_line: bool, date: dt.date | None) -> None:
    assert is_date_line(text) is is_line
    assert date_in_line(text) == date


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2026-05-04T23:10:00-04:00", dt.date(2026, 5, 4)),
        ("20260504", dt.date(2026, 5, 4)),
        ("Mon, 04 May 2026 10:00:00 GMT", dt.date(2026, 5, 4)),
        ("May 4, 2026", dt.date(2026, 5, 4)),
        ("0001-01-01T00:00:00", None),
        ("yesterday", None),
    ],
)
def test_dates_in_metadata(value: str, date: dt.date | None) -> None:
    assert metadata_date(value) == date


def test_markdown_with_front_matter() -> None:
    text = (
        '---\ntitle: "The Bridge Closes"\ndate: 2026-05-04\nauthor: Jane Doe\n---\n\n'
        "The *old* bridge [closes](https://a.example) on **Monday**,\nthe council said.\n\n"
        "## What it costs\n\n1. Twelve million euros\n2. Nine months\n\n> We had no choice.\n\n"
        "```\ncode\n```\n\n<script>x()</script>\n"
    )
    article = read(text.encode(), name="bridge.md")
    assert kinds(article) == [
        ("headline", "The Bridge Closes"),
        ("paragraph", "The old bridge closes on Monday, the council said."),
        ("heading", "What it costs"),
        ("list item", "Twelve million euros"),
        ("list item", "Nine months"),
        ("paragraph", "We had no choice."),
        ("boilerplate", "code"),
        ("boilerplate", "<script>x()</script>"),
    ]
    assert (article.published, article.byline) == (dt.date(2026, 5, 4), "Jane Doe")


def test_markdown_heading_is_the_headline() -> None:
    article = read(b"# The Bridge Closes\n\nBy Jane Doe\n\nIt closes on Monday.", name="x.md")
    assert [kind for kind, _ in kinds(article)] == ["headline", "byline", "paragraph"]


@pytest.mark.parametrize("name", ["x.txt", "x.md"])
@pytest.mark.parametrize(
    "unit", ["By A ", "(Reporting ", "PHOTO: A ", "A, ", "> ", "- \n", "May 4 ", "_*[", "“", "a.b@"]
)
def test_hostile_repetition_is_read_in_linear_time(unit: str, name: str) -> None:
    def reading(text: str) -> None:
        with contextlib.suppress(ReadError):
            read(f"{text} end".encode(), name=name)

    assert_in_proportion(reading, unit)
