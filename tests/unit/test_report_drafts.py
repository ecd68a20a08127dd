"""The annotated draft: the article with comments or notes tied to the exact words."""

from __future__ import annotations

import dataclasses
import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from factcheck.model import BlockKind, CheckingCopy, Status
from factcheck.report import Scope, narrowed, render, render_bytes
from factcheck.report.contents import contents
from factcheck.report.notes import annotated, loose_lines, notes_of
from factcheck.report.plain import seen
from tests.golden.checking_copies import ferry_copy
from tests.unit.test_report import bare_copy
from tests.unit.test_report_escaping import HOSTILE, filled_copy


def commented(content: bytes) -> dict[str, str]:
    """Return the words that each comment is tied to, by its first line; raised marks are none."""
    document = docx.Document(io.BytesIO(content))
    headings = {each.comment_id: each.paragraphs[0].text for each in document.comments}
    words: dict[int, str] = {}
    open_: set[int] = set()
    for part in document.element.body.iter():
        if part.tag == qn("w:commentRangeStart"):
            open_.add(int(part.get(qn("w:id"))))
        elif part.tag == qn("w:commentRangeEnd"):
            open_.remove(int(part.get(qn("w:id"))))
        elif part.tag == qn("w:t") and part.getparent().find(f".//{qn('w:vertAlign')}") is None:
            for number in open_:
                words[number] = words.get(number, "") + part.text
    assert not open_
    return {headings[number]: text for number, text in words.items()}


def comments(content: bytes) -> dict[str, str]:
    found = docx.Document(io.BytesIO(content)).comments
    return {each.paragraphs[0].text: each.text for each in found}


def placed(copy: CheckingCopy, places: list[tuple[int, int]]) -> CheckingCopy:
    """Return a copy with claims in these places: start and length."""
    text = copy.article.text
    claims = [
        dataclasses.replace(
            copy.claims[1],
            id=f"{n:012x}",
            start=start,
            end=min(start + length, len(text)),
            quote=text[start : start + length],
        )
        for n, (start, length) in enumerate(places)
    ]
    return dataclasses.replace(copy, claims=tuple(claims), contradictions=())


def test_each_claims_exact_words_have_the_comment_on_it() -> None:
    copy = ferry_copy()
    words = commented(render_bytes(copy, "docx"))
    for entry in contents(copy).claims:
        assert words[f"Claim {entry.number}: {entry.status}"] == entry.claim.quote


def test_passages_in_no_claim_have_a_comment_on_the_words_that_differ() -> None:
    words = commented(render_bytes(ferry_copy(), "docx"))
    assert words["Passage 1, in contradictions"] == "Tarowgate"
    assert words["Passage 2, in contradictions"] == "Monday, May 26, 2026"
    assert len(words) == 8


def test_a_comment_holds_all_that_is_known_of_its_claim() -> None:
    said = comments(render_bytes(ferry_copy(), "docx"))
    first, second = said["Claim 1: ✓ verified, to re-check"], said["Claim 2: ✗ disputed"]
    for line in (
        "Said by: the inquiry",
        "Evidence: supports: source 1, Log of <the> ferry | 2026, p. 3, authoritative.",
        "authoritative. “Warned <owners> today.” Note: In *ink*.",
        "Evidence: contradicts: source 2, confidential source.",
        "Missing: a new look",
        "Ruling: real, by Ines on 27 May 2026, 09:30 UTC+02:00. Both letters seen.",
        "(paragraph 7, claim 5, reads: 14 May 2026)",
        "(paragraph 8, caption)",
        "Question 1: To the author, claim 1, Piet decides: Who says <b>that</b> | who?",
        "Answer: The harbour *master*.",
        "Recommended change 1: Paragraph 4, claim 1: cut: on May 14",
    ):
        assert line in first
    for line in (
        "Note: Bound volume 7 holds five. Ask the harbour master.",
        "Missing: enough evidence (rests on nothing)",
        "(in “Letters at Port Ellinor”, reads: 4)",
        "replace: three letters → four letters",
        "Why: The *log*.",
    ):
        assert line in second


def test_comments_are_of_no_person_and_of_no_other_time_than_the_export() -> None:
    found = list(docx.Document(io.BytesIO(render_bytes(ferry_copy(), "docx"))).comments)
    assert {each.author for each in found} == {"factcheck"}
    assert {each.timestamp.isoformat() for each in found if each.timestamp} == {
        "2026-05-27T14:05:00+00:00"
    }


def test_the_same_copy_gives_the_same_file() -> None:
    assert render_bytes(ferry_copy(), "docx") == render_bytes(ferry_copy(), "docx")


def test_each_status_has_a_line_of_its_own() -> None:
    copy = ferry_copy()
    claims = [
        dataclasses.replace(claim, status=status, earlier="")
        for claim, status in zip(copy.claims, Status, strict=True)
    ]
    content = render_bytes(dataclasses.replace(copy, claims=tuple(claims)), "docx")
    document = docx.Document(io.BytesIO(content))
    lines = {
        part.get(qn("w:val"))
        for claim in claims
        for run in document.element.body.iter(qn("w:r"))
        if (text := run.find(qn("w:t"))) is not None and claim.quote.startswith(text.text)
        for part in run.iter(qn("w:u"))
    }
    assert len(lines) == len(Status)


places = st.lists(st.tuples(st.integers(0, 420), st.integers(1, 200)), max_size=6)


@given(places)
def test_stretches_are_the_article_and_hold_each_notes_words(
    where: list[tuple[int, int]],
) -> None:
    report = contents(placed(ferry_copy(), where))
    article, notes = report.article, notes_of(report)
    open_: list[str] = []
    words: dict[str, str] = {}
    shown = []
    for _, stretches in annotated(article, notes):
        shown.append("".join(each.text for each in stretches))
        for each in stretches:
            open_ += [note.mark for note in each.starts]
            for mark in open_:
                words[mark] = words.get(mark, "") + each.text
            assert (each.inner is not None) == bool(open_)
            for note in each.ends:
                open_.remove(note.mark)
    assert not open_
    blocks = [block.span.of(article.text) for block in article.blocks]
    assert [each for each in blocks if each in shown] == shown
    for note in notes:
        between = [article.text[note.start : note.end].replace("\n", "")]
        assert [words.get(note.mark, "")] == between


@given(places)
def test_comments_that_overlap_are_tied_to_their_own_words(where: list[tuple[int, int]]) -> None:
    copy = placed(ferry_copy(), where)
    report = contents(copy)
    content = render_bytes(copy, "docx")
    words = commented(content)
    for entry in report.claims:
        if entry.claim.quote.strip():  # else there is nothing between blocks to be tied to
            own = words[f"Claim {entry.number}: {entry.status}"]
            own = own.replace("boilerplate: ", "").replace("caption: ", "")
            assert own == entry.claim.quote.replace("\n", "")


def test_what_was_set_aside_is_shown_only_where_a_note_is_on_it() -> None:
    copy = ferry_copy()
    assert "Home | Harbour" not in render(copy, "notes")
    aside = copy.article.blocks[0]
    assert aside.kind is BlockKind.BOILERPLATE
    noted = placed(copy, [(aside.start, 4)])
    assert "Home</span>" in render(noted, "notes")
    assert commented(render_bytes(noted, "docx")) == {"Claim 1: ✗ disputed": "Home"}


def test_a_report_on_one_claim_tells_where_the_other_passage_is() -> None:
    copy = ferry_copy()
    one = narrowed(copy, Scope.ONE, copy.claims[4].id)
    words = commented(render_bytes(one, "docx"))
    assert set(words) == {"Claim 5: ? unchecked, new in this draft", "Passage 1, in contradictions"}
    assert words["Passage 1, in contradictions"].startswith("two days before the ferry")


def test_what_is_on_no_words_is_told_at_the_end() -> None:
    labels = [line.label for line in loose_lines(contents(ferry_copy()))]
    assert labels[:2] == ["Question 2", "Answer"]
    assert "Recommended change 6" in labels
    text = [
        each.text
        for each in docx.Document(io.BytesIO(render_bytes(ferry_copy(), "docx"))).paragraphs
    ]
    assert "On the article as a whole" in text
    assert text[-1] == "2. Secondary person: confidential source"


def test_an_article_without_claims_has_no_comments() -> None:
    content = render_bytes(bare_copy(), "docx")
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert "word/comments.xml" not in packed.namelist()


@pytest.mark.parametrize("text", [*HOSTILE, "\n\n".join(HOSTILE)], ids=range(len(HOSTILE) + 1))
def test_hostile_words_are_only_words_in_a_comment(text: str) -> None:
    content = render_bytes(filled_copy(text), "docx")
    said = comments(content)
    assert len(said) == 1
    (whole,) = said.values()
    assert f"Said by: {seen(text)}" in whole
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        root = etree.fromstring(packed.read("word/comments.xml"))
    assert {etree.QName(part).localname for part in root.iter()} <= set(
        ("comments comment p r annotationRef rPr b strike u t").split()
    )


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it_and_keeps_every_comment(tmp_path: Path) -> None:
    source = tmp_path / "draft.docx"
    source.write_bytes(render_bytes(ferry_copy(), "docx"))
    (tmp_path / "again").mkdir()
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "docx",
            "--outdir",
            str(tmp_path / "again"),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=240,
    )
    again = (tmp_path / "again" / "draft.docx").read_bytes()
    assert commented(again) == commented(source.read_bytes())
    before, after = comments(source.read_bytes()), comments(again)
    assert {key: "".join(text.split()) for key, text in after.items()} == {
        key: "".join(text.split()) for key, text in before.items()
    }
