"""Reports in each format: what they say, and that they say the same every time."""

from __future__ import annotations

import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import ExportError
from factcheck.model import Article, Block, BlockKind, CheckingCopy, Passage, Span, Status
from factcheck.report import TEXT_FORMATS, file_name, format_named, render
from factcheck.report.annotated import annotated_blocks
from factcheck.report.contents import contents, runs, segments
from tests.conftest import Golden
from tests.golden.checking_copies import ferry_copy


def bare_copy() -> CheckingCopy:
    """A copy of an article in which there is nothing to check."""
    article = Article(text="Nothing.", blocks=(Block(BlockKind.PARAGRAPH, 0, 8),), title="Nothing")
    full = ferry_copy()
    return dataclasses.replace(
        full,
        article=article,
        claims=(),
        contradictions=(),
        rulings={},
        head=None,
        recommended=(),
        removed=(),
        details=(),
    )


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
def test_a_report_reads_as_agreed(format_name: str, golden: Golden) -> None:
    golden(f"report/ferry.{format_name}", render(ferry_copy(), format_name))


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
def test_a_report_on_nothing_reads_as_agreed(format_name: str, golden: Golden) -> None:
    golden(f"report/nothing.{format_name}", render(bare_copy(), format_name))


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
def test_a_report_ends_with_one_line_end_and_has_no_other_kind(format_name: str) -> None:
    text = render(ferry_copy(), format_name)
    if format_named(format_name).ending == "csv":  # RFC 4180: rows end with CR LF
        assert text.count("\r\n") == 1 + len(ferry_copy().claims)
        text = text.replace("\r\n", "\n")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\r" not in text


@pytest.mark.parametrize("format_name", ["md", "html"])
def test_every_status_in_use_stands_with_symbol_and_word(format_name: str) -> None:
    text = render(ferry_copy(), format_name)
    for status in Status:
        assert f"{status.symbol} {status.value}" in text


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
def test_a_report_names_no_folder_of_the_machine(format_name: str) -> None:
    assert "someone" not in render(ferry_copy(), format_name)


def test_a_claim_names_only_the_contradictions_that_mark_its_words() -> None:
    report = contents(ferry_copy())
    assert [entry.contradictions for entry in report.claims] == [(1, 5), (2,), (), (4,), (1,), ()]


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=8),
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=6),
)
def test_each_claim_gets_all_contradictions_whose_marks_overlap_it(
    places: list[tuple[int, int]], marks: list[tuple[int, int]]
) -> None:
    copy = ferry_copy()
    claims = tuple(
        dataclasses.replace(copy.claims[0], start=start, end=start + length)
        for start, length in places
    )
    spans = [Span(start, start + length) for start, length in marks]
    found = tuple(
        dataclasses.replace(
            copy.contradictions[2], a=Passage("x" * 60, 0, 60, (span,)), id=f"{n:012x}"
        )
        for n, span in enumerate(spans)
    )
    report = contents(dataclasses.replace(copy, claims=claims, contradictions=found))
    for entry in report.claims:
        expected = [n for n, span in enumerate(spans, start=1) if entry.claim.span.overlaps(span)]
        assert list(entry.contradictions) == expected


def test_a_passage_of_another_article_touches_no_claim() -> None:
    copy = ferry_copy()
    found = copy.contradictions[1]
    assert found.b is not None
    alone = dataclasses.replace(found, a=found.b, b=None)
    report = contents(dataclasses.replace(copy, contradictions=(alone,)))
    assert all(entry.contradictions == () for entry in report.claims)


def test_what_is_left_to_do_is_counted() -> None:
    report = contents(ferry_copy())
    assert report.progress == (
        "3 of 6 claims checked, 1 to re-check, 3 of 5 contradictions ruled on."
    )
    assert [entry.number for entry in report.unchecked] == [3, 5]
    assert [entry.number for entry in report.unruled] == [3, 4]
    assert [record.note for _, record in report.stale] == ["In an earlier draft."]


def test_the_json_report_holds_statuses_and_rulings() -> None:
    report = json.loads(render(ferry_copy(), "json"))
    assert report["claims"][1]["status"] == "disputed"
    assert report["contradictions"][0]["ruling"]["by"] == "Ines"
    assert report["contradictions"][3]["ruling"] is None
    assert report["summary"]["claims_by_status"]["unchecked"] == 2


@pytest.mark.parametrize(
    ("marks", "pieces"),
    [
        ((), [("Two men came.", False)]),
        ((Span(10, 13),), [("Two", True), (" men came.", False)]),
        ((Span(10, 23),), [("Two men came.", True)]),
        ((Span(13, 18),), [("Two ", False), ("men", True), (" came.", False)]),
        ((Span(17, 18), Span(14, 17)), [("Two ", False), ("men", True), (" came.", False)]),
        ((Span(0, 13), Span(12, 17)), [("Two", True), (" ", False), ("men", True)]),
        ((Span(0, 5), Span(30, 40)), [("Two men came.", False)]),
        ((Span(17, 18),), [("Two men came.", False)]),
    ],
)
def test_a_passage_is_cut_at_its_marks(
    marks: tuple[Span, ...], pieces: list[tuple[str, bool]]
) -> None:
    passage = Passage("Two men came.", 10, 23, marks)
    cut = segments(passage)
    assert "".join(text for text, _ in cut) == passage.text
    assert cut[: len(pieces)] == pieces


def test_numbers_in_a_row_are_drawn_together() -> None:
    assert runs([1, 2, 3, 7, 9, 10]) == [(1, 3), (7, 7), (9, 10)]
    assert runs([]) == []


def test_a_claim_stands_where_its_words_end_in_the_article() -> None:
    copy = ferry_copy()
    shown = [
        piece if isinstance(piece, str) else f"[{piece.number}]"
        for _, pieces in annotated_blocks(copy.article, contents(copy).claims)
        for piece in pieces
    ]
    text = "".join(shown)
    assert "harbour master.[2] “I have read every one of them,” she added.[3]" in text
    assert "Home" not in text


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Mayor's Adviser Spoke", "mayors-adviser-spoke"),
        ("Ölpreis: 3 € — Señor Škvorecký", "olpreis-3-senor-skvorecky"),
        ("../../etc/passwd", "etc-passwd"),
        ("..", "article"),
        ("漢字", "article"),
        ("CON", "con-article"),
        ("lpt1", "lpt1-article"),
        ("a\0b\nc\x1b[31m", "a-b-c-31m"),
        ("-rf *", "rf"),
        ("word " * 40, "-".join(["word"] * 12)),
        ("x" * 300, "x" * 60),
    ],
)
def test_a_file_name_is_safe_on_any_system(title: str, name: str) -> None:
    copy = ferry_copy()
    article = dataclasses.replace(copy.article, title=title, published=None)
    assert file_name(dataclasses.replace(copy, article=article), "md") == f"fact-check-{name}.md"


def test_a_file_name_begins_with_the_publication_date() -> None:
    assert file_name(ferry_copy(), "html") == (
        "fact-check-2026-05-27-ferry-pilot-warned-owners-twice.html"
    )


@pytest.mark.parametrize("format_name", ["odt", "", "MD", "../md"])
def test_an_unknown_format_is_refused_with_the_known_ones(format_name: str) -> None:
    for function in (render, file_name):
        with pytest.raises(ExportError, match="choose from md, html, json, csv"):
            function(ferry_copy(), format_name)
