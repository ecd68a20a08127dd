"""The checked copy: only recommended changes, in Markdown and as a Word file."""

from __future__ import annotations

import dataclasses
import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Span
from factcheck.report import Scope, narrowed, render, render_bytes
from factcheck.report.contents import contents
from factcheck.report.recommended import change_entries
from factcheck.text.wording import Part
from tests.golden.checking_copies import ferry_copy
from tests.unit.test_report_escaping import HOSTILE, filled_copy


def paragraphs(content: bytes) -> list[str]:
    return [each.text for each in docx.Document(io.BytesIO(content)).paragraphs]


def test_each_place_shows_what_goes_and_what_comes_among_its_neighbours() -> None:
    entries = {entry.made.id[0]: entry for entry in change_entries(contents(ferry_copy()))}
    marked = {Part.SAME: "{}", Part.OUT: "[-{}-]", Part.IN: "[+{}+]"}

    def shown(name: str) -> str:
        return "".join(marked[part].format(text) for text, part in entries[name].pieces)

    assert shown("1").startswith("He sent [-three letters-][+four letters+], said Ludmila")
    assert shown("2").startswith("…owners two days before the ferry ran aground [-on May 14-], the")
    assert shown("3").startswith("He sent [+the <owners>+] three letters")
    assert shown("4").endswith("Port Ellinor heard on [+Monday+].")
    assert entries["6"].where == "No longer in the article"
    assert [entries[n].where for n in "145"] == [
        "Paragraph 5, claim 2",
        "Paragraph 4, claim 1",
        "Paragraph 7, claim 4",
    ]


def test_they_are_numbered_in_reading_order_with_what_is_gone_last() -> None:
    entries = change_entries(contents(ferry_copy()))
    assert [entry.number for entry in entries] == [1, 2, 3, 4, 5, 6]
    assert "".join(entry.made.id[0] for entry in entries) == "243156"


@given(st.integers(0, 300), st.integers(0, 60))
def test_the_words_around_a_place_are_the_articles(start: int, length: int) -> None:
    copy = ferry_copy()
    text = copy.article.text
    place = Span(start, min(start + length, len(text)))
    made = dataclasses.replace(copy.recommended[0], place=place, old=place.of(text))
    (entry,) = change_entries(contents(dataclasses.replace(copy, recommended=(made,))))
    before, after = entry.before.removeprefix("…"), entry.after.removesuffix("…")
    assert text[: place.start].endswith(before)
    assert text[place.end :].startswith(after)
    assert len(before) <= 48 >= len(after)


def test_a_report_on_one_claim_tells_of_its_changes_only() -> None:
    copy = narrowed(ferry_copy(), Scope.ONE, f"{2:012x}")
    assert [entry.made.id[0] for entry in change_entries(contents(copy))] == ["3", "1"]
    assert "on May 14, the" not in render(copy, "changes")


def test_the_word_file_says_what_the_markdown_says() -> None:
    copy = ferry_copy()
    lines = "\n".join(paragraphs(render_bytes(copy, "changes-docx")))
    for entry in change_entries(contents(copy)):
        assert f"{entry.number}. {entry.heading}" in lines
        assert f"Old: {f'“{entry.made.old}”' if entry.made.old else 'nothing'}" in lines
        assert f"New: {f'“{entry.made.new}”' if entry.made.new else 'nothing, cut'}" in lines
        assert not entry.made.why or f"Why: {entry.made.why}" in lines


def test_old_words_are_struck_and_new_ones_underlined() -> None:
    document = docx.Document(io.BytesIO(render_bytes(ferry_copy(), "changes-docx")))
    place = next(each for each in document.paragraphs if each.text.startswith("He sent three"))
    assert [run.text for run in place.runs if run.font.strike] == ["three letters"]
    assert [run.text for run in place.runs if run.font.underline] == ["four letters"]
    assert place.text.startswith("He sent three letters four letters, said")
    assert all(run.font.color.rgb is None for run in place.runs)


def test_the_word_file_is_the_same_every_time_and_names_nobody() -> None:
    copy = dataclasses.replace(ferry_copy(), checker="Zyxtorvald")
    first = render_bytes(copy, "changes-docx")
    assert first == render_bytes(copy, "changes-docx")
    about = docx.Document(io.BytesIO(first)).core_properties
    assert about.title == "Recommended changes: Ferry Pilot Warned Owners Twice"
    assert (about.author, about.comments, about.last_modified_by) == ("", "", "")
    assert (about.revision, about.created, about.modified) == (1, about.modified, about.created)
    with zipfile.ZipFile(io.BytesIO(first)) as packed:
        names = packed.namelist()
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [n for n in names if "thumbnail" in n or "app.xml" in n or "custom" in n]
        for name in names:
            if name != "word/document.xml":
                assert b"Zyxtorvald" not in packed.read(name)
                assert b"python-docx" not in packed.read(name)


@pytest.mark.parametrize("text", [*HOSTILE, "\n\n".join(HOSTILE)], ids=range(len(HOSTILE) + 1))
def test_hostile_words_change_nothing_in_the_make_up_of_a_word_file(text: str) -> None:
    found = docx.Document(io.BytesIO(render_bytes(filled_copy(text), "changes-docx")))
    usual = docx.Document(io.BytesIO(render_bytes(filled_copy("x"), "changes-docx")))
    assert len(found.paragraphs) == len(usual.paragraphs)
    assert len(found.element.xpath("//w:hyperlink | //w:br | //w:tab | //w:drawing")) == 0
    whole = "".join(each.text for each in found.paragraphs)
    assert not [c for c in whole if c < " " or "\x7f" <= c < "\xa0" or "\u202a" <= c <= "\u202e"]


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_word_file(tmp_path: Path) -> None:
    for name, copy in (("plain", ferry_copy()), ("hostile", filled_copy("\n".join(HOSTILE)))):
        (tmp_path / f"{name}.docx").write_bytes(render_bytes(copy, "changes-docx"))
    subprocess.run(
        [
            *("soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"),
            *("--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path)),
            *(str(tmp_path / "plain.docx"), str(tmp_path / "hostile.docx")),
        ],
        check=True,
        capture_output=True,
        timeout=240,
    )
    text = (tmp_path / "plain.txt").read_text(encoding="utf-8-sig")
    assert "He sent three letters four letters, said Ludmila Ostervane" in text
    assert "Why: The *log*." in text
    assert "<script>alert(1)</script>" in (tmp_path / "hostile.txt").read_text("utf-8-sig")
