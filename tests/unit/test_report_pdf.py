"""The checking copy as a PDF, as other programs read it."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from functools import cache

import pytest

from factcheck.errors import ExportError
from factcheck.report import format_named, render, render_bytes
from factcheck.report.as_html import render_html
from factcheck.report.contents import contents
from tests.golden.checking_copies import ferry_copy
from tests.unit.pdf import pdf_info, pdf_parts, pdf_text

pytest.importorskip("weasyprint", reason="the extra `pdf` is not installed")


@cache
def ferry() -> bytes:
    return render_bytes(ferry_copy(), "pdf")


def words(content: bytes) -> str:
    return " ".join(pdf_text(content).split())


def test_it_tells_claims_with_status_passages_and_rulings() -> None:
    text = words(ferry())
    for told in (
        "Fact-check report",
        "✗ disputed",
        "He sent three letters, said Ludmila Ostervane, the harbour master.",
        "Both letters seen.",
        "signed off by Ines",
        "Log of <the> ferry | 2026",
    ):
        assert told in text


def test_each_page_has_its_number_and_all_but_the_first_the_title() -> None:
    pages = pdf_text(ferry()).rstrip("\f").split("\f")
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert f"{number} of {len(pages)}" in page
        foot = page.rstrip().splitlines()[-1]
        assert ("Ferry Pilot Warned Owners Twice" in foot) == (number > 1)


def test_the_outline_leads_to_sections_and_claims() -> None:
    parts = pdf_parts(ferry())
    titles = parts.count(b"/Title")
    assert titles > len(ferry_copy().claims) + len(ferry_copy().contradictions)
    assert b"/Outlines" in parts


def test_it_can_be_read_aloud_and_says_what_its_pictures_show() -> None:
    info = pdf_info(ferry())
    assert info["Tagged"] == "yes"
    parts = pdf_parts(ferry())
    assert b"/Lang" in parts
    assert b"pdfuaid" in parts
    assert parts.count(b"/Alt (") == 2


def test_its_properties_name_nobody_and_no_day_but_that_of_the_report() -> None:
    info = pdf_info(ferry())
    assert info["CreationDate"].startswith("2026-05-27T")
    assert info["Title"] == "Fact-check report: Ferry Pilot Warned Owners Twice"
    assert not {"Author", "Subject", "Keywords", "ModDate"} & set(info)


def test_the_same_report_gives_the_same_bytes_in_any_process() -> None:
    script = (
        "import hashlib; from factcheck.report import render_bytes;"
        "from tests.golden.checking_copies import ferry_copy;"
        "print(hashlib.sha256(render_bytes(ferry_copy(), 'pdf')).hexdigest())"
    )
    made = [
        subprocess.run(
            [sys.executable, "-c", script],
            env={"PYTHONHASHSEED": seed, "PATH": "/usr/bin:/bin", "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    ]
    assert made[0] == made[1]


def test_without_weasyprint_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(ExportError, match=r"pip install 'factcheck-desk\[pdf\]'") as caught:
        render_bytes(ferry_copy(), "pdf")
    assert "\n" not in caught.value.message


def test_it_is_no_text_and_is_shown_as_one_that_is() -> None:
    with pytest.raises(ExportError, match="is no text"):
        render(ferry_copy(), "pdf")
    assert format_named(format_named("pdf").shown_as).is_text


def test_a_long_one_says_beforehand_that_it_takes_time() -> None:
    assert format_named("pdf").wait(5000).startswith("Laying out 5,000 claims as pdf takes about 3")
    assert not format_named("pdf").wait(20)
    assert not format_named("html").wait(5000)


def test_hostile_words_load_nothing_and_stand_there() -> None:
    copy = ferry_copy()
    article = dataclasses.replace(copy.article, title="<img src=http://127.0.0.1:9/x.png> & co")
    copy = dataclasses.replace(copy, article=article)
    assert "<img" not in render_html(contents(copy)).partition("<body>")[2]
    assert "<img src=http://127.0.0.1:9/x.png>" in words(render_bytes(copy, "pdf"))
