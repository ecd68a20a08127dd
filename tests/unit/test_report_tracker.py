"""The tracker: a row a claim, read back by programs that did not write it."""

from __future__ import annotations

import csv
import dataclasses
import datetime as dt
import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest

from factcheck.model import CheckingCopy
from factcheck.report import Scope, narrowed, render, render_bytes
from factcheck.report.as_xlsx import fitting
from tests.golden.checking_copies import ferry_copy
from tests.unit.test_report_escaping import HOSTILE, filled_copy

FORMULAS = ["=1+1", '=HYPERLINK("http://evil.example","x")', "+1+1", "-1+1", "@SUM(A1)", "＝1+1"]
Row = dict[str, object]


def from_csv(copy: CheckingCopy) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(copy, "csv"), newline="")))


def from_xlsx(copy: CheckingCopy, sheet: str = "Claims") -> list[Row]:
    book = openpyxl.load_workbook(io.BytesIO(render_bytes(copy, "xlsx")))
    head, *rows = book[sheet].iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in rows]


def planted(words: str) -> CheckingCopy:
    """Return a copy with the same words wherever a person or a source can put some."""
    copy = filled_copy(words)
    claim = dataclasses.replace(copy.claims[0], assigned=words)
    source = dataclasses.replace(
        ferry_copy().sources[0],
        title=words,
        author=words,
        publisher=words,
        date=words,
        address=words,
        copy=None,
    )
    evidence = dataclasses.replace(
        ferry_copy().evidence[0], claim=claim.id, locator=words, excerpt=words, note=words
    )
    question = dataclasses.replace(
        ferry_copy().questions[0], claim=claim.id, text=words, answer=words
    )
    return dataclasses.replace(
        copy, claims=(claim,), sources=(source,), evidence=(evidence,), questions=(question,)
    )


def test_a_row_says_what_a_desk_keeps_of_a_claim() -> None:
    first, second, *_ = from_csv(ferry_copy())
    assert first["number"] == "1"
    assert (first["part"], first["paragraph"]) == ("paragraph", "4")
    assert first["words"].startswith("The pilot, Anselm Tarrowgate")
    assert (first["status"], first["to re-check"]) == ("verified", "yes")
    assert first["earlier words"].endswith("Port Ellinor heard.")
    assert first["contradictions"] == "1, 5"
    assert first["sources"].split("\n") == ["Log of <the> ferry | 2026", "confidential source"]
    assert first["place in source"].split("\n") == ["p. 3", "–"]
    assert first["stance"].split("\n") == ["supports", "contradicts"]
    assert first["authoritative"].split("\n") == ["yes", "no"]
    assert first["due"] == "2026-05-28"
    assert second["claim"] == "Anselm Tarrowgate sent three letters to the ferry's owners."
    assert second["said by"] == "Ludmila Ostervane"
    assert second["details"] == "number, name, role"
    assert second["missing"] == "rests on nothing"
    assert "Bound volume 7" in second["note"]


def test_both_tables_say_the_same() -> None:
    for plain, cells in zip(from_csv(ferry_copy()), from_xlsx(ferry_copy()), strict=True):
        assert list(plain) == list(cells)
        for name, text in plain.items():
            cell = cells[name]
            if isinstance(cell, dt.datetime):
                assert cell.date().isoformat() == text
            elif isinstance(cell, int | float):
                assert float(text) == cell
            else:
                assert (cell or "") == text


def test_numbers_and_days_are_numbers_and_days() -> None:
    row = from_xlsx(ferry_copy())[0]
    assert (row["number"], row["paragraph"], row["check-worthiness"]) == (1, 4, 0.5)
    assert row["due"] == dt.datetime(2026, 5, 28)
    plain = render(ferry_copy(), "csv").split("\r\n")[1]
    assert plain.startswith('"claim-000000000001",1,')


def test_a_row_says_in_which_part_of_the_story_its_words_are() -> None:
    copy = ferry_copy()
    start = copy.article.text.index("Anselm Tarowgate at")
    claim = dataclasses.replace(copy.claims[4], start=start, end=start + 16)
    row = from_csv(dataclasses.replace(copy, claims=(claim,)))[0]
    assert (row["part"], row["paragraph"]) == ("caption", "8")


def test_recommended_changes_stand_beside_the_claim() -> None:
    row = from_csv(ferry_copy())[0]
    assert row["recommended changes"].split("\n") == [
        "cut “on May 14” (Two | dates.): open",
        "replace “Tuesday” -> “Monday”: taken",
    ]


def test_the_share_of_ticked_details_is_that_of_the_claim() -> None:
    copy = ferry_copy()
    rows = from_csv(copy)
    assert [row["details ticked, %"] for row in rows] == ["75", "0", "", "", "", ""]


def test_evidence_that_nobody_can_find_again_is_said_to_lack_a_place() -> None:
    copy = ferry_copy()
    placeless = dataclasses.replace(copy.evidence[0], locator="")
    evidence = (placeless, copy.evidence[1])
    row = from_csv(dataclasses.replace(copy, evidence=evidence))[0]
    assert row["missing"] == "no place given in source 1"


def test_lines_of_evidence_stay_in_step_whatever_is_in_them() -> None:
    copy = ferry_copy()
    long = dataclasses.replace(copy.evidence[0], excerpt="one\ntwo\n\nthree")
    row = from_csv(dataclasses.replace(copy, evidence=(long, copy.evidence[1])))[0]
    assert row["excerpt"].split("\n") == ["one two three", "–"]


def test_only_the_claims_that_are_asked_for_have_rows() -> None:
    some = narrowed(ferry_copy(), Scope.ONE, ferry_copy().claims[1].id)
    assert [row["number"] for row in from_csv(some)] == ["2"]
    assert [row["number"] for row in from_xlsx(some)] == [2]
    assert [row["number"] for row in from_xlsx(some, "Contradictions")] == [2]


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_planted_in_every_field_stays_text(formula: str) -> None:
    copy = planted(formula)
    guarded = f"'{formula}"
    for name, text in from_csv(copy)[0].items():
        assert not text.startswith(tuple("=+-@＝＋－＠")), name
    book = openpyxl.load_workbook(io.BytesIO(render_bytes(copy, "xlsx")))
    seen = 0
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                assert cell.hyperlink is None
                seen += cell.value == guarded
    assert seen > 10
    with zipfile.ZipFile(io.BytesIO(render_bytes(copy, "xlsx"))) as parts:
        sheets = [parts.read(name) for name in parts.namelist() if "worksheets/" in name]
    assert sheets
    assert not any(b"<f>" in each or b"<f " in each for each in sheets)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_any_words_make_a_workbook_that_opens(text: str) -> None:
    (row,) = from_xlsx(planted(text))
    assert row["status"] == "disputed"


def test_a_text_too_long_for_a_cell_is_cut_and_says_so() -> None:
    assert fitting("x" * 32_767) == "x" * 32_767
    cut = fitting("=" + "x" * 40_000)
    assert len(cut) == 32_767
    assert cut.startswith("'=x")
    assert cut.endswith("x […]")


def test_a_workbook_says_who_made_it_and_when_of_nobody() -> None:
    later = dataclasses.replace(ferry_copy(), checker="Zyxtorvald")
    content = render_bytes(later, "xlsx")
    assert content == render_bytes(later, "xlsx")
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.properties.creator in (None, "")
    assert book.properties.lastModifiedBy in (None, "")
    assert book.properties.created == dt.datetime(2026, 5, 27, 12, 5)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert {each.date_time[0] for each in parts.infolist()} == {1980}
        assert b"Zyxtorvald" not in b"".join(
            parts.read(name) for name in parts.namelist() if name.startswith("docProps")
        )


def test_a_workbook_keeps_its_head_in_sight_and_can_be_filtered() -> None:
    book = openpyxl.load_workbook(io.BytesIO(render_bytes(ferry_copy(), "xlsx")))
    assert book.sheetnames == ["Claims", "Contradictions", "Sources", "Report"]
    sheet = book["Claims"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:{sheet.cell(7, sheet.max_column).coordinate}"


def test_for_excel_the_table_begins_with_a_byte_order_mark() -> None:
    plain, marked = render(ferry_copy(), "csv"), render_bytes(ferry_copy(), "csv-excel")
    assert marked == b"\xef\xbb\xbf" + plain.encode()


@pytest.mark.parametrize("format_name", ["csv", "xlsx"])
def test_libreoffice_reads_the_table_as_it_is(tmp_path: Path, format_name: str) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    given = tmp_path / f"tracker.{format_name}"
    copy = planted("=1+1")
    given.write_bytes(render_bytes(copy, format_name))
    subprocess.run(
        [
            office,
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            *(["--infilter=CSV:44,34,76,1"] if format_name == "csv" else []),
            *("--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true"),
            *("--outdir", str(tmp_path / "out"), str(given)),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    with (tmp_path / "out" / "tracker.csv").open(newline="", encoding="utf-8") as file:
        (row,) = csv.DictReader(file)
    assert row == from_csv(copy)[0]
