"""Text from an article or a person is only ever text, in every format."""

from __future__ import annotations

import dataclasses
import datetime as dt
import html
import json
import time
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.model import Block, BlockKind, CheckingCopy, Decision, Span, Verdict
from factcheck.report import TEXT_FORMATS, render
from factcheck.report.as_markdown import escape
from factcheck.report.plain import one_line
from tests.golden.checking_copies import ferry_copy

AT = dt.datetime(2026, 5, 27, 9, 30, tzinfo=dt.UTC)
PAGES = ["html", "notes"]
HOSTILE = [
    "<script>alert(1)</script>",
    "</style></title><img src=x onerror=alert(1)>",
    '"><a href="javascript:alert(1)">x</a>',
    "[x](javascript:alert(1)) ![y](http://evil.example/z.png)",
    "<http://evil.example> http://evil.example www.evil.example a@evil.example",
    "# heading\n\n- list\n> quote\n```\ncode\n```\n---\n===",
    "| a | b |\n| --- | --- |\n| c | d |",
    "1. one 2) two",
    "    four spaces",
    "&lt;b&gt; &#60; &amp;",
    "**bold** __bold__ ~~gone~~ `code` $x$",
    "=HYPERLINK(1)",
    "back\\slash \\",
    "[ref]: http://evil.example",
    "<!-- comment",
    "\x1b]0;title\x07\x9b31mred\u202eevil\u2066",
    "\ud800",
    "\ufffe no characters \uffff",
]

# Characters that carry meaning in Markdown or HTML come often, all others too.
texts = st.text(
    st.one_of(st.sampled_from("\\`*_{}[]<>()#+-.!|~&$=:;@/'\" \n\t1a"), st.characters())
)


@given(texts)
def test_markdown_of_any_text_reads_as_that_text(text: str) -> None:
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    shown = one_line(text)
    expected = f"<p>{html.escape(shown, quote=False)}</p>\n" if shown else ""
    assert html.unescape(reader.render(escape(text))) == html.unescape(expected)


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_of_hostile_text_reads_as_that_text(text: str) -> None:
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    shown = html.escape(one_line(text), quote=False)
    assert reader.render(escape(text)).replace("&quot;", '"') == f"<p>{shown}</p>\n"


def filled_copy(text: str) -> CheckingCopy:
    """Return a copy in which every word that is not the program's own is `text`."""
    copy = ferry_copy()
    article = dataclasses.replace(
        copy.article,
        text=text,
        blocks=(
            Block(BlockKind.BOILERPLATE, 0, len(text), text),
            Block(BlockKind.PARAGRAPH, 0, len(text)),
        ),
        title=text,
        published_from=text,
        source=f"https://{text}",
        outlet=text,
        byline=text,
        notes=(text,),
    )
    detail = dataclasses.replace(
        copy.claims[1].details[0], start=0, end=len(text), surface=text, value=text, chain=(text,)
    )
    claim = dataclasses.replace(
        copy.claims[1],
        start=0,
        end=len(text),
        quote=text,
        text=f"edited {text}",
        speaker=text,
        details=(detail,),
        note=text,
        earlier=f"before {text}",
    )
    cut = dataclasses.replace(
        copy.cut[1], quote=text, text=text, note=text, speaker=text, assigned=text
    )
    found = copy.contradictions[1]
    passage = dataclasses.replace(
        found.a, text=text, start=0, end=len(text), marks=(), article=text, reads=text
    )
    record = dataclasses.replace(copy.rulings["a" * 12], by=text, note=text)
    return dataclasses.replace(
        copy,
        article=article,
        claims=(claim,),
        contradictions=(
            dataclasses.replace(found, a=passage, b=passage, explanation=text, rule=text),
        ),
        rulings={found.id: record, "f" * 12: record},
        checker=text,
        version=text,
        cut=(cut,),
        recommended=tuple(
            dataclasses.replace(
                copy.recommended[0],
                id=f"{n:012x}",
                place=place,
                old=text,
                new=text,
                why=text,
                by=text,
                decision=decision,
            )
            for n, (place, decision) in enumerate(
                [
                    (Span(0, len(text)), None),
                    (None, Decision(Verdict.REFUSED, text, None, text, AT)),
                ]
            )
        ),
    )


class Tags(HTMLParser):
    """Notes every tag with its attributes, and comments."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[object] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # The generator's version is text of the program, and the only value that may differ.
        self.seen.append((tag, [each for each in attrs if ("name", "generator") not in attrs]))

    def handle_endtag(self, tag: str) -> None:
        self.seen.append(tag)

    def handle_comment(self, data: str) -> None:
        self.seen.append(("comment", data))


def tags(page: str) -> list[object]:
    parser = Tags()
    parser.feed(page)
    parser.close()
    return parser.seen


@pytest.mark.parametrize("text", [*HOSTILE, "\n\n".join(HOSTILE)], ids=range(len(HOSTILE) + 1))
def test_hostile_words_change_nothing_in_the_make_up_of_a_page(text: str) -> None:
    for name in PAGES:
        assert tags(render(filled_copy(text), name)) == tags(render(filled_copy("x"), name))


@pytest.mark.parametrize("text", [*HOSTILE, "\n\n".join(HOSTILE)], ids=range(len(HOSTILE) + 1))
def test_hostile_words_change_nothing_in_the_make_up_of_markdown(text: str) -> None:
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])

    def make_up(markdown: str) -> list[str]:
        tokens = reader.parse(markdown)
        inner = [child for token in tokens for child in token.children or ()]
        kinds = [token.type for token in [*tokens, *inner]]
        return [kind for kind in kinds if kind not in ("text", "text_special", "softbreak")]

    for name in ("md", "changes"):
        assert make_up(render(filled_copy(text), name)) == make_up(render(filled_copy("x"), name))


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_report_holds_nothing_that_a_screen_acts_on(format_name: str, text: str) -> None:
    report = render(filled_copy(text), format_name).replace("\r\n", "\n")
    assert not [c for c in report if (c < " " and c != "\n") or "\x7f" <= c < "\xa0"]
    assert not set(report) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    report.encode("utf-8")


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_the_json_report_holds_hostile_words_as_they_are(text: str) -> None:
    report = json.loads(render(filled_copy(text), "json"))
    assert report["article"]["title"] == text
    assert report["contradictions"][0]["a"]["text"] == text
    assert report["contradictions"][0]["ruling"]["note"] == text


@pytest.mark.parametrize("format_name", PAGES)
def test_a_page_loads_and_runs_nothing(format_name: str) -> None:
    page = render(ferry_copy(), format_name)
    found = [each for each in tags(page) if isinstance(each, tuple)]
    names = {name for name, _ in found}
    assert not names & {"script", "img", "link", "iframe", "object", "embed", "form", "base"}
    addresses = [
        value
        for _, attributes in found
        for name, value in attributes
        if name in ("href", "src", "action", "style") or name.startswith("on")
    ]
    assert addresses
    assert all(address.startswith("#") for address in addresses)
    assert "default-src 'none'" in html.unescape(page.partition("</head>")[0])


@pytest.mark.parametrize("format_name", PAGES)
def test_every_link_on_a_page_leads_to_a_place_on_it(format_name: str) -> None:
    found = [each for each in tags(render(ferry_copy(), format_name)) if isinstance(each, tuple)]
    pairs = [pair for _, attributes in found for pair in attributes]
    places = [value for name, value in pairs if name == "id"]
    assert len(places) == len(set(places))
    assert {value[1:] for name, value in pairs if name == "href"} <= set(places)


@pytest.mark.parametrize("format_name", PAGES)
def test_the_style_sheet_is_the_one_that_the_policy_allows(format_name: str) -> None:
    import base64
    import hashlib

    page = render(ferry_copy(), format_name)
    style = page.partition("<style>")[2].partition("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert html.escape(f"style-src 'sha256-{digest}'") in page


@pytest.mark.parametrize("bit", ["*", "\\", "[", "<", "www.", "a@", "http://", " \n", "1."])
def test_a_long_hostile_text_takes_time_in_proportion(bit: str) -> None:
    long = bit * 100_000
    began = time.process_time()
    escape(long)
    one_line(long)
    assert time.process_time() - began < 2
