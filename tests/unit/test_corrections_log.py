"""The corrections log as reports: Markdown and a table."""

from __future__ import annotations

import csv
import datetime as dt
import io
import shutil
import subprocess
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from factcheck.model import Correction, CorrectionClass, LoggedCorrection
from factcheck.report import write_report
from factcheck.report.as_corrections import (
    render_corrections_csv,
    render_corrections_markdown,
)
from tests.unit.test_report_escaping import HOSTILE

AT = dt.datetime(2021, 5, 14, 9, 30, tzinfo=dt.UTC)
WRONG = Correction(
    "c1",
    "240 passengers",
    "214 passengers",
    cause="wrong figure or sum",
    found_by="Bjarne Holm",
    notice="A story gave a wrong number.",
    published=dt.date(2021, 5, 11),
    found=dt.date(2021, 5, 12),
    corrected=dt.date(2021, 5, 13),
    by="Ada Vinter",
    at=AT,
)
GONE = Correction("c2", "The whole story", kind=CorrectionClass.WITHDRAWN, by="Oda Lunde", at=AT)
LOG = (
    LoggedCorrection(1, "Ferry sinks", "Grenvik Courier", WRONG),
    LoggedCorrection(2, "A bridge opens", "", GONE),
)
EXPECTED = """\
# Corrections log

2 corrections of 2 articles: 1 CORRECTED, 1 WITHDRAWN.

| Cause | Corrections |
| --- | ---: |
| not known | 1 |
| wrong figure or sum | 1 |

## 1. CORRECTED: Ferry sinks

- **Article:** 1, Grenvik Courier
- **Wrong:** 240 passengers
- **Right:** 214 passengers
- **Published:** 11 May 2021
- **Found:** 12 May 2021
- **Corrected:** 13 May 2021
- **Readers were told:** A story gave a wrong number.
- **Cause:** wrong figure or sum
- **Found by:** Bjarne Holm
- **Written down:** 14 May 2021, 09:30 UTC by Ada Vinter

## 2. WITHDRAWN: A bridge opens

- **Article:** 2
- **Wrong:** The whole story
- **Right:** does not stand
- **Written down:** 14 May 2021, 09:30 UTC by Oda Lunde
"""


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def test_the_log_reads() -> None:
    assert render_corrections_markdown(LOG) == EXPECTED
    assert render_corrections_markdown(()) == "# Corrections log\n\nNo corrections.\n"


def test_the_table_has_a_row_a_correction() -> None:
    head, first, second = rows(render_corrections_csv(LOG))
    assert len(head) == len(first) == len(second)
    told = dict(zip(head, first, strict=True))
    assert (told["number"], told["class"], told["wrong"]) == ("1", "CORRECTED", "240 passengers")
    assert (told["corrected"], told["found by"]) == ("2021-05-13", "Bjarne Holm")
    assert told["written down"] == "2021-05-14T09:30:00+00:00"
    assert dict(zip(head, second, strict=True))["right"] == ""
    assert render_corrections_csv(LOG, mark=True).startswith("\ufeff")


def test_names_are_left_out_when_asked() -> None:
    for text in (
        render_corrections_markdown(LOG, names=False),
        render_corrections_csv(LOG, names=False),
    ):
        assert "214 passengers" in text
        assert not any(name in text for name in ("Holm", "Vinter", "Lunde", "found by"))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(text: str) -> None:
    hostile = Correction("c3", text, text, cause=text, found_by=text, notice=text, by=text, at=AT)
    log = (LoggedCorrection(1, text, text, hostile),)
    shown = MarkdownIt("commonmark").enable("table").render(render_corrections_markdown(log))
    tags = ("<script", "<img", "<a ", "<pre", "<code", "<blockquote")
    assert [tag for tag in tags if tag in shown] == []
    assert shown.count("<tr>") == 2
    assert shown.count("<h2>") == 1
    _, row = rows(render_corrections_csv(log))
    assert len(row) == 16
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_libreoffice_reads_the_same_table(tmp_path: Path) -> None:
    formula = Correction("c4", "=1+1", "-4", cause='=HYPERLINK("http://a.example")', at=AT)
    path = tmp_path / "log.csv"
    write_report(path, render_corrections_csv((*LOG, LoggedCorrection(3, "+1", "@A1", formula))))
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    # UTF-8 with commas and quotes, read and written (LibreOffice, filter options for CSV).
    options = [
        "--infilter=CSV:44,34,76,1",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76",
    ]
    command = ["soffice", profile, "--headless", *options, "--outdir", str(tmp_path / "out")]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=120)
    again = rows((tmp_path / "out" / "log.csv").read_text(encoding="utf-8"))
    assert [row[:8] for row in again] == [row[:8] for row in rows(path.read_text(encoding="utf-8"))]
    assert again[-1][2] == "'+1"
