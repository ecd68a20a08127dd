"""Bytes to text: byte order mark, declared charset, UTF-8, then a guess that is named."""

from __future__ import annotations

import codecs
import re
from typing import Final

from factcheck.errors import ReadError

_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What these labels mean on the web (WHATWG Encoding, names and labels).
_WEB_LABELS: Final = {
    "ascii": "windows-1252",
    "us-ascii": "windows-1252",
    "iso-8859-1": "windows-1252",
    "iso8859-1": "windows-1252",
    "latin-1": "windows-1252",
    "latin1": "windows-1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso-8859-9": "windows-1254",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
}
_META_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{2,40})", re.I
)
_XML_ENCODING = re.compile(rb"^\s{0,99}<\?xml[^>]{0,99}encoding=[\"']([\w.:-]{2,40})[\"']")
_META_REACH: Final = 4096
"""Bytes in which a page's own charset declaration is looked for (HTML asks for 1,024)."""
_FEW: Final = 3
_FEW_SHARE: Final = 0.04
"""Part of the bytes beyond ASCII up to which a text is Western; Cyrillic has over half."""
_SAMPLE: Final = 200_000
"""Bytes on which a charset is guessed; more costs seconds and changes nothing."""


def declared_in_page(data: bytes) -> str:
    """Return the charset that an HTML or XML text declares in its first bytes, else ""."""
    head = data[:_META_REACH]
    found = _XML_ENCODING.search(head) or _META_CHARSET.search(head)
    return found[1].decode("ascii", "replace") if found else ""


def decode(data: bytes, declared: str = "") -> tuple[str, str]:
    """Decode a text.

    A byte order mark decides; then UTF-8 if it fits, as bytes that are not UTF-8 hardly ever
    pass for it; then the declared charset; then the likeliest by the letters (charset-normalizer).

    Args:
        data: the bytes, known not to be a binary format.
        declared: charset named by the server or the page, may be empty or wrong.

    Returns:
        The text, and a note in words when the charset had to be guessed or was declared wrongly.

    Raises:
        ReadError: no charset fits.
    """
    for mark, charset in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(charset, "replace"), ""
    label = _WEB_LABELS.get(declared.strip().lower(), declared.strip().lower())
    for charset in ("utf-8", label):
        text = _try(data, charset)
        if text is not None:
            wrong = charset == "utf-8" and label.startswith("utf-16") and "\0" not in text
            return text, f"declared as {declared} but is UTF-8" if wrong else ""
    guessed = _without_mark(data) or _guess(data)
    text = _try(data, guessed)
    if text is None:
        raise ReadError("its character encoding cannot be told; save it as UTF-8 and try again")
    if declared:
        return text, f"declared as {declared[:40]} but read as {guessed}; check accented letters"
    return text, f"encoding guessed as {guessed}; check accented letters"


def looks_like_utf16(data: bytes) -> bool:
    """Return whether bytes with zeros in them are UTF-16 without a byte order mark."""
    return bool(_without_mark(data))


def _without_mark(data: bytes) -> str:
    """Return the UTF-16 form in which every other byte of mostly Latin text is zero, else ""."""
    head = data[:2000]
    if len(head) < 4:
        return ""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.1 * half:
        return "utf-16-be"
    return ""


def _try(data: bytes, charset: str) -> str | None:
    """Return the text if the bytes are valid in the charset, None if not or if it is unknown."""
    if not charset or (charset == "utf-8" and _without_mark(data)):
        return None
    try:
        info = codecs.lookup(charset)
        if not info._is_text_encoding:  # "hex" and the like turn bytes into bytes
            return None
        return data.decode(info.name)
    except (LookupError, UnicodeDecodeError):
        return None


def _guess(data: bytes) -> str:
    """Return the likeliest charset of bytes that are not UTF-8.

    Where a few letters only are not ASCII, statistics over letters have nothing to go by: it is
    Western text with quotation marks and accents.
    """
    beyond_ascii = sum(byte > 127 for byte in data[:_SAMPLE])
    few = beyond_ascii <= _FEW or beyond_ascii < _FEW_SHARE * len(data[:_SAMPLE])
    if few and _try(data, "windows-1252") is not None:
        return "windows-1252"
    from charset_normalizer import from_bytes  # 50 ms to import; nearly all stories are UTF-8

    best = from_bytes(data[:_SAMPLE]).best()
    if best is not None and _try(data, best.encoding) is not None:
        return best.encoding
    return "windows-1252" if _try(data, "windows-1252") is not None else "latin-1"
