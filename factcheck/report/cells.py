"""Cells of a table that a spreadsheet opens: text that is never a formula, numbers that stay ones.

Every table that is written for a spreadsheet, of whatever format, takes its text through `guarded`.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import math
from collections.abc import Iterable, Sequence

from factcheck.report.plain import named
from factcheck.text.patterns import regex

Cell = str | int | float | dt.date | None
"""What a cell can hold, a day with or without a time; a truth value is "yes" or "no" there."""

_GUARD = "'"
"""Makes a spreadsheet take what follows as text."""
# What begins a formula, also in the full width of East Asian keyboards, or hides one behind it
# (OWASP, CSV Injection; ASVS 1.2.10). White space and marks without width before it do not help
# where a program drops them.
_FORMULA = regex(r"[=+\-@＝＋－＠\t\r\n\x00]|[\s\u200b-\u200f\u2060\ufeff]+[=+\-@＝＋－＠]")
_NUMBER = regex(r"-?[0-9]+(?:\.[0-9]+)?")
_CONTROLS = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_BYTE_ORDER_MARK = "\ufeff"


def guarded(text: str) -> str:
    """Return a text so that no spreadsheet takes it for a formula.

    A text that would be one begins with an apostrophe instead; a plain number ("-4.5") is none.
    Control characters, marks that turn the reading direction and lone surrogates are written out,
    like "‹U+001B›"; tabs and line ends within the text stay.
    """
    seen = _CONTROLS.sub(lambda found: named(found[0]), text)
    risky = _FORMULA.match(text) and not _NUMBER.fullmatch(text)
    return f"{_GUARD}{seen}" if risky else seen


def to_csv(rows: Iterable[Sequence[Cell]], *, mark: bool = False) -> str:
    """Return rows as comma-separated values (RFC 4180): all texts quoted, numbers bare, CRLF ends.

    Args:
        rows: the rows, the head among them.
        mark: whether to begin with a byte order mark, by which Excel knows that it is UTF-8.
    """
    written = io.StringIO(newline="")
    writer = csv.writer(written, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerows([_plain(cell) for cell in row] for row in rows)
    return (_BYTE_ORDER_MARK if mark else "") + written.getvalue()


def _plain(cell: Cell) -> str | int | float:
    """Return a cell as a number, or as text that is no formula."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, int) or (isinstance(cell, float) and math.isfinite(cell)):
        return cell
    if isinstance(cell, dt.datetime):
        return cell.isoformat(timespec="seconds")
    return "" if cell is None else guarded(str(cell))
