"""A newsroom's own templates in the place of ours."""

from __future__ import annotations

import dataclasses
import html
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.errors import ExportError
from factcheck.report import render, render_bytes
from factcheck.resources import resource
from tests.golden.checking_copies import ferry_copy
from tests.unit.test_report_escaping import HOSTILE, filled_copy


def made(folder: Path, name: str, text: str, format_name: str = "") -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return render(ferry_copy(), format_name or name.partition(".")[2], folder)


@pytest.mark.parametrize("format_name", ["md", "html"])
def test_our_own_as_a_newsrooms_change_nothing(tmp_path: Path, format_name: str) -> None:
    ours = resource("assets", "templates", f"report.{format_name}").read_text(encoding="utf-8")
    text = made(tmp_path, f"report.{format_name}", ours)
    assert text == render(ferry_copy(), format_name)


def test_sections_can_be_moved_and_left_out(tmp_path: Path) -> None:
    text = made(
        tmp_path,
        "report.md",
        "# {{ outlet }}: {{ title }}\n\n{{ parts.claims }}\n\n{{ parts.summary }}\n",
    )
    assert text.startswith("# The Ellinor Post: Ferry Pilot Warned Owners Twice\n\n## Claims\n")
    assert "## Contradictions" not in text
    assert text.index("## Claims") < text.index("## Summary")


def test_claims_can_be_told_in_a_newsrooms_way(tmp_path: Path) -> None:
    text = made(
        tmp_path,
        "report.html",
        "<ol>{% for claim in claims %}<li>{{ claim.symbol }} {{ claim.quote }}</li>{% endfor %}"
        "</ol>{{ counts['disputed'] }} disputed",
    )
    body = text.partition("<body>")[2]
    assert body.count("<li>") == 6
    assert "&lt;b&gt;bold&lt;/b&gt;" in body
    assert "1 disputed" in body


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_what_a_template_is_given_is_escaped_in_html(tmp_path: Path, text: str) -> None:
    template = "<p>{{ title }}</p><p>{{ 'x' ~ title }}</p>{% set t = title %}<p>{{ t }}</p>"
    (tmp_path / "report.html").write_text(template)
    page = render(filled_copy(text), "html", tmp_path)
    assert page.partition("<body>")[2].count("<") == 6 + 2  # and the ends of body and page


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_what_a_template_is_given_is_escaped_in_markdown(tmp_path: Path, text: str) -> None:
    from markdown_it import MarkdownIt

    from factcheck.report.plain import one_line

    (tmp_path / "report.md").write_text("x{{ title }}\n\n{{ 'x' ~ title|e }}\n")
    first = render(filled_copy(text), "md", tmp_path).partition("\n\n")[0]
    shown = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(first)
    assert html.unescape(shown) == f"<p>x{one_line(text)}</p>\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("one\n{% if %}", r"report.md, line 2: "),
        ("one\ntwo\n{{ titel }}", r"report.md, line 3: 'titel' is undefined"),
        ("{{ claims[0].status.nothing }}", r"report.md, line 1: .*has no attribute 'nothing'"),
        ("\n{{ 1 / 0 }}", r"report.md, line 2: division by zero"),
        ("{{ claims[999].quote }}", r"report.md, line 1: "),
        ("{% include 'report.md' %}", r"report.md, line 1: no loader"),
        ("{{ title.__class__.__mro__ }}", r"report.md, line 1: .*unsafe"),
        ("{{ title|safe }}", r"report.md, line 1: No filter named 'safe'"),
        ("{{ claims.append(1) }}", r"report.md, line 1: .*unsafe"),
        ("{{ open('/etc/passwd') }}", r"report.md, line 1: 'open' is undefined"),
    ],
)
def test_a_wrong_template_is_one_line_with_file_and_line(
    tmp_path: Path, text: str, told: str
) -> None:
    with pytest.raises(ExportError, match=told) as caught:
        made(tmp_path, "report.md", text)
    assert "\n" not in caught.value.message


def test_a_template_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "report.html").write_bytes(b"\xff\xfe")
    with pytest.raises(ExportError, match=r"report.html: is not UTF-8 text"):
        render(ferry_copy(), "html", tmp_path)


def test_a_style_of_its_own_is_the_one_that_the_policy_allows(tmp_path: Path) -> None:
    import base64
    import hashlib

    style = "body { color: navy; }\n"
    page = made(tmp_path, "report.css", style, "html")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"<style>{style}</style>" in page
    assert html.escape(f"style-src 'sha256-{digest}'") in page


def test_a_style_that_ends_before_its_end_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="</style"):
        made(tmp_path, "report.css", "p {} </STYLE><script>x</script>", "html")


def test_a_style_that_loads_something_makes_no_pdf(tmp_path: Path) -> None:
    pytest.importorskip("weasyprint", reason="the extra `pdf` is not installed")
    (tmp_path / "report.css").write_text("body { background: url(http://127.0.0.1:9/x.png) }")
    with pytest.raises(ExportError, match=r"loads nothing; take out .*127\.0\.0\.1"):
        render_bytes(ferry_copy(), "pdf", tmp_path)


def test_the_command_finds_them_beside_the_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "templates").mkdir()
    template = tmp_path / "templates" / "report.md"
    template.write_text("Of {{ title }}\n")
    monkeypatch.setenv("FACTCHECK_CONFIG", str(tmp_path / "config.toml"))
    story, desk = tmp_path / "story.txt", str(tmp_path / "desk.db")
    story.write_text("Ferry late\n\nThe ferry left at 9 a.m. on Monday with 40 people.\n")
    import factcheck

    with factcheck.Desk(desk, checker="ada") as opened:
        opened.add(factcheck.read(str(story)))
    assert main(["report", "1", "--desk", desk, "--output", "-"]) == 0
    assert capsys.readouterr().out == "Of Ferry late\n"
    template.write_text("{{ nothing }}")
    written = tmp_path / "out.md"
    assert main(["report", "1", "--desk", desk, "--output", str(written)]) == 5
    assert "line 1: 'nothing' is undefined" in capsys.readouterr().err
    assert not written.exists()


def test_a_title_in_a_template_is_on_one_line(tmp_path: Path) -> None:
    article = dataclasses.replace(ferry_copy().article, title="One\n\ntwo")
    (tmp_path / "report.md").write_text("{{ title }}")
    copy = dataclasses.replace(ferry_copy(), article=article)
    assert render(copy, "md", tmp_path) == "One two\n"
