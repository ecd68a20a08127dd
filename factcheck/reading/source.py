"""Where a story comes from, and what it is: plain text, Markdown, HTML, or nothing we read."""

from __future__ import annotations

import re
import stat
import sys
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Final

from factcheck.errors import FetchError, ReadError
from factcheck.reading.decoding import looks_like_utf16
from factcheck.text.cleaning import clean_line

MAX_BYTES: Final = 30_000_000
"""Largest story read from a file or a pipe; the longest long reads are under 1 MB of HTML."""

STDIN: Final = "-"

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{0,20}):")
_SCHEMES_WITHOUT_SLASHES: Final = ("data", "file", "javascript", "mailto", "view-source")
_TYPES_BY_SUFFIX: Final = {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".xht": "html", ".shtml": "html",
    ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".mkd": "markdown",
    ".txt": "plain", ".text": "plain",
}  # fmt: skip
_TYPES_BY_MEDIA: Final = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "text/plain": "plain",
}
STORY_SUFFIXES: Final = frozenset(_TYPES_BY_SUFFIX)
"""Suffixes of file names that say what is read here, in lower case with the dot."""
_MEDIA_TO_SNIFF: Final = ("text/", "application/octet-stream", "application/xml")
# Signatures of formats that are no text, with what a person can do about them.
_SIGNATURES: Final = (
    (b"%PDF-", "a PDF; save its text as a .txt file"),
    (b"PK\x03\x04", "a Word, OpenDocument or ZIP file; save the story as plain text or HTML"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Office file; save the story as plain text or HTML"),
    (b"{\\rtf", "a rich text (RTF) file; save the story as plain text or HTML"),
    (b"\x89PNG", "a picture; a story has to be text"),
    (b"\xff\xd8\xff", "a picture; a story has to be text"),
    (b"GIF8", "a picture; a story has to be text"),
    (b"\x1f\x8b", "compressed (gzip); unpack it first"),
    (b"BZh", "compressed (bzip2); unpack it first"),
    (b"\xfd7zXZ", "compressed (xz); unpack it first"),
    (b"\x28\xb5\x2f\xfd", "compressed (zstd); unpack it first"),
    (b"SQLite format 3\x00", "a database; to open a desk use --desk"),
    (b"\x7fELF", "a program; a story has to be text"),
)
_MARKUP = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s{0,999}(?:<\?xml[^>]{0,300}>\s{0,99})?(?:<!--.{0,2000}?-->\s{0,99}){0,5}"
    rb"<(?:!doctype\s{1,9}html|html|head|body|article|main|div|section|h1|p)[\s>]",
    re.IGNORECASE | re.DOTALL,
)


class Format(Enum):
    """Formats that stories are read from."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Raw:
    """A story as it came.

    Attributes:
        data: its bytes.
        source: path or address, "-" for standard input, the given name for bytes; one line.
        format: what it is.
        charset: the charset that the server declared, or empty.
    """

    data: bytes
    source: str
    format: Format
    charset: str = ""


def load(source: str | bytes | Path, name: str = "") -> Raw:
    """Get a story's bytes and tell what they are.

    Args:
        source: path, http(s) address, "-" for standard input, or the bytes themselves.
        name: what to call bytes or standard input; its suffix counts like a file's.

    Raises:
        ReadError: missing, not a file, not permitted, empty, binary or too large.
        FetchError: the address cannot be fetched.
    """
    if isinstance(source, bytes):
        return _known(source, name, name)
    if isinstance(source, str):
        if source == STDIN:
            return _known(sys.stdin.buffer.read(MAX_BYTES + 1), STDIN, name)
        scheme = _scheme(source)
        if scheme in ("http", "https"):
            return _fetched(source)
        if scheme:
            raise FetchError(
                f"only http and https addresses can be read, not {scheme}:; "
                "save the page and open the file"
            )
    path = Path(source)
    return _known(_file_bytes(path), str(source), name or path.name)


def _scheme(source: str) -> str:
    """Return the lower-case scheme of an address; "" for a path, also for a drive letter."""
    found = _SCHEME.match(source)
    if not found or len(found[1]) == 1:
        return ""
    scheme = found[1].lower()
    return scheme if "://" in source or scheme in _SCHEMES_WITHOUT_SLASHES else ""


def _fetched(address: str) -> Raw:
    from factcheck.reading.fetch import fetch  # httpx behind it takes 150 ms to import

    page = fetch(address)
    known = _TYPES_BY_MEDIA.get(page.media_type)
    if known is None and not page.media_type.startswith(_MEDIA_TO_SNIFF):
        _check_text(page.data, page.address)
        if not _MARKUP.match(page.data):
            raise ReadError(
                f"{clean_line(page.address)[:200]} answers with {page.media_type}, "
                "which is neither a page nor a text"
            )
    return _known(page.data, page.address, page.path, known, page.charset)


def _known(data: bytes, source: str, name: str, known: str | None = None, charset: str = "") -> Raw:
    """Return the bytes with their format: as declared, else by suffix, else by their looks."""
    _check_text(data, source)
    by_suffix = _TYPES_BY_SUFFIX.get(Path(name).suffix.lower()) if name else None
    # Servers send Markdown as text/plain; a page saved as .txt stays a page.
    if known == "plain" and by_suffix == "markdown":
        known = by_suffix
    found = known or by_suffix
    if found in (None, "plain") and _MARKUP.match(data[:8000]):
        found = "html"
    return Raw(data, clean_line(source), Format(found or "plain"), charset)


_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\f\r\x1b")
"""Bytes that text hardly holds; escape begins a terminal's sequences and is cleaned out later."""


def _check_text(data: bytes, source: str) -> None:
    shown = "the input" if source in ("", STDIN) else clean_line(source)[:200]
    if len(data) > MAX_BYTES:
        raise ReadError(
            f"{shown} is larger than {MAX_BYTES // 1_000_000} MB; cut the story out and open that"
        )
    if not data.strip():
        raise ReadError(f"{shown} is empty; give a file with the story's text")
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise ReadError(f"{shown} is {what}")
    head = data[:8000]
    marked = head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff"))
    controls = len(head) - len(head.translate(None, _CONTROLS))
    wide = marked or looks_like_utf16(head)
    if not wide and (head.count(0) > len(head) // 100 + 3 or controls > len(head) // 10):
        raise ReadError(f"{shown} is not text; save the story as plain text, Markdown or HTML")


def _file_bytes(path: Path) -> bytes:
    """Return a file's bytes, one more than allowed at most."""
    shown = clean_line(str(path))[:200]
    try:
        if stat.S_ISDIR(path.stat().st_mode):
            raise ReadError(f"{shown} is a folder; give one story's file")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise ReadError(f"there is no file {shown}; check the path") from None
    except PermissionError:
        raise ReadError(f"{shown} may not be read; ask its owner for permission") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ReadError(f"{shown} cannot be read: {clean_line(reason)}") from None
