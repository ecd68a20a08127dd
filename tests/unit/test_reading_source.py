"""Files, bytes and standard input: what is read, and what each bad input is told."""

from __future__ import annotations

import datetime as dt
import io
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import NoArticleError, ReadError
from factcheck.model import BlockKind
from factcheck.reading import read
from factcheck.reading.decoding import decode
from factcheck.reading.story import NO_DATE

PLAIN = (
    "Ferry line to close in autumn\n\nThe ferry between Elmford and Varl will stop in October, "
    "the port said on Monday.\n"
)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\n ", "is empty"),
        ("controls.txt", b"\x01\x02\x1b[2J\x07\x08" * 50, "not text"),
        ("escapes.txt", b"\x1b[38;2;255;100;100m\n" * 50, "nothing but control characters"),
        ("unseen.txt", "\u200b\u202e\ufeff\u2060".encode(), "nothing but control characters"),
        ("story.pdf", b"%PDF-1.7\n1 0 obj", "is a PDF"),
        ("story.docx", b"PK\x03\x04\x14\x00", "Word, OpenDocument or ZIP"),
        ("story.doc", b"\xd0\xcf\x11\xe0\xa1\xb1", "old Word"),
        ("story.rtf", b"{\\rtf1 text}", "RTF"),
        ("story.txt.gz", b"\x1f\x8b\x08\x00", "compressed"),
        ("desk.db", b"SQLite format 3\x00....", "a database"),
        ("blob.txt", bytes(range(256)) * 40, "not text"),
        ("zeros.txt", b"\0" * 5000, "not text"),
        ("menu.txt", b"Home\n\nSearch\n\nLog in\n", "no story found"),
        ("shell.html", b"<html><body><script>x()</script></body></html>", "no story found"),
        ("void.html", b"<!doctype html>", "no story found"),
    ],
)
def test_a_file_without_a_story_is_one_line_that_says_what_to_do(
    tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ReadError, match=words) as caught:
        read(path)
    assert "\n" not in caught.value.message
    assert ";" in caught.value.message or " is a" in caught.value.message


def test_a_missing_file_a_folder_and_a_forbidden_file(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"there is no file .*missing\.txt; check the path"):
        read(tmp_path / "missing.txt")
    with pytest.raises(ReadError, match="is a folder"):
        read(str(tmp_path))
    with pytest.raises(ReadError, match="cannot be read"):
        read("nul\0byte.txt")
    with pytest.raises(ReadError, match="cannot be read"):
        read("x" * 5000)


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_bytes(PLAIN.encode())
    path.chmod(0)
    try:
        path.read_bytes()
    except PermissionError:
        with pytest.raises(ReadError, match="may not be read"):
            read(path)
    else:
        pytest.skip("this user may read everything")


def test_a_file_of_fifty_megabytes_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(ReadError, match="larger than 30 MB"):
        read(path)


def test_a_hostile_file_name_is_no_command_in_the_error(tmp_path: Path) -> None:
    with pytest.raises(ReadError) as caught:
        read(tmp_path / "a\x1b]0;owned\x07\nb.txt")
    assert caught.value.message.isprintable()


def test_standard_input_is_read_as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("\ufeffÉlan\n".encode())))
    article = read("-")
    assert (article.text, article.source, article.title) == ("Élan", "-", "Élan")


def test_given_title_and_date_go_before_what_is_found() -> None:
    article = read(PLAIN.encode(), published=dt.date(2026, 5, 4), title="Ferry\x1b[2J\n ends")
    assert article.title == "Ferry ends"
    assert (article.published, article.published_from) == (dt.date(2026, 5, 4), "given")
    assert NO_DATE not in article.notes


def test_without_a_date_a_note_says_what_cannot_be_resolved() -> None:
    article = read(PLAIN.encode(), name="ferry.txt")
    assert article.published is None
    assert article.published_from == ""
    assert article.notes == (NO_DATE,)
    assert article.source == "ferry.txt"


def test_what_was_removed_is_noted() -> None:
    article = read(b"The \x1b[31mmayor\x1b[0m quit on Monday.\x07")
    assert article.text == "The mayor quit on Monday."
    assert article.notes[0] == "Removed 1 control character and 2 terminal escape sequences."


def test_a_page_is_known_by_its_looks_without_a_suffix() -> None:
    article = read(b"<!DOCTYPE html><p>The mayor of Elmford quit on Monday after two years.</p>")
    assert article.text == "The mayor of Elmford quit on Monday after two years."


@pytest.mark.parametrize(
    ("data", "declared", "text", "note"),
    [
        ("Zoë".encode(), "", "Zoë", ""),
        (b"\xef\xbb\xbfZo\xc3\xab", "iso-8859-1", "Zoë", ""),
        ("Zoë said".encode("utf-16"), "", "Zoë said", ""),
        ("Zoë said yes".encode("utf-16-le"), "", "Zoë said yes", "guessed as utf-16-le"),
        ("Zoë said".encode("utf-32"), "", "Zoë said", ""),
        ("“Zoë”".encode("cp1252"), "iso-8859-1", "“Zoë”", ""),
        ("Zoë".encode(), "iso-8859-1", "Zoë", ""),
        ("Мэр ушёл".encode("koi8-r"), "koi8-r", "Мэр ушёл", ""),
        ("Zoë was there".encode("cp1252"), "utf-8", "Zoë was there", "declared as utf-8 but"),
        ("Zoë".encode(), "hex", "Zoë", ""),
        ("Zoë".encode(), "no-such-charset", "Zoë", ""),
    ],
)
def test_bytes_become_the_text_that_was_meant(
    data: bytes, declared: str, text: str, note: str
) -> None:
    decoded, said = decode(data, declared)
    assert decoded == text
    assert note in said
    assert bool(note) == bool(said)


@given(st.binary(min_size=1, max_size=200))
def test_any_bytes_are_read_or_refused_in_words(data: bytes) -> None:
    try:
        article = read(data, name="story.txt")
    except ReadError as error:
        assert "\n" not in error.message
        return
    assert article.title
    assert article.blocks[-1].end == len(article.text)


@given(st.text(max_size=300), st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_blocks_are_in_order_clean_and_hold_all_text(text: str, name: str) -> None:
    try:
        article = read(text.encode("utf-8", "surrogatepass"), name=name)
    except ReadError:
        return
    rest, at = article.text, 0
    for block in article.blocks:
        assert at <= block.start < block.end
        assert article.text[at : block.start].strip() == ""
        assert "\n" not in article.text[block.start : block.end]
        assert bool(block.why) == (block.kind is BlockKind.BOILERPLATE)
        at = block.end
    assert at == len(rest)
    assert article.title.strip() == article.title != ""


def test_reading_is_imported_without_its_heavy_parts() -> None:
    heavy = "httpx", "lxml", "trafilatura", "markdown_it", "charset_normalizer"
    code = f"import sys, factcheck.reading; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


def test_no_article_is_a_read_error() -> None:
    assert issubclass(NoArticleError, ReadError)
