"""The tracker as a workbook for Excel and LibreOffice: claims, contradictions, sources.

What was typed by people or read from an article is text in it, never a formula or a link.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.model import Status
from factcheck.report.cells import Cell, guarded
from factcheck.report.contents import Contents
from factcheck.report.tracker import Table, tables

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_LONGEST = 32_767
"""Characters of a cell (Microsoft, "Excel specifications and limits")."""
_CUT = " […]"
_LINE, _MOST_LINES = 13.5, 12
"""Height of a line in points, and how many of them a row shows at most."""
_FILLS = {
    Status.VERIFIED: "#DDEEDD",
    Status.DISPUTED: "#F8D7D4",
    Status.CANNOT_VERIFY: "#F5E6C8",
    Status.ON_AUTHOR: "#DCE6F2",
    Status.OPINION: "#E8E8E8",
}
"""Grounds of statuses, beside their words; all light enough for black letters."""


def render_xlsx(report: Contents) -> bytes:
    """Return the workbook; the same report gives the same bytes."""
    import xlsxwriter  # a large library that only this format needs

    written = io.BytesIO()
    workbook = xlsxwriter.Workbook(
        written,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    # Written into its properties: when the report was made, and nobody's name.
    created = report.copy.exported.astimezone(dt.UTC).replace(tzinfo=None, microsecond=0)
    workbook.set_properties({"title": "Fact-check", "created": created})
    style = _Style(workbook)
    for table in tables(report):
        _write(workbook.add_worksheet(table.name), table, style)
    workbook.close()
    return written.getvalue()


class _Style:
    """How cells look."""

    def __init__(self, workbook: Workbook) -> None:
        base = {"valign": "top", "text_wrap": True, "font_size": 10}
        self.head: Format = workbook.add_format(
            base | {"bold": True, "bg_color": "#E3E3E3", "bottom": 1}
        )
        self.text: Format = workbook.add_format(base)
        self.number: Format = workbook.add_format(base | {"align": "center"})
        self.day: Format = workbook.add_format(base | {"num_format": "yyyy-mm-dd", "align": "left"})
        self.statuses: dict[str, Format] = {
            status.value: workbook.add_format(base | {"bg_color": fill})
            for status, fill in _FILLS.items()
        }


def _write(sheet: Worksheet, table: Table, style: _Style) -> None:
    """Write a table with a head that stays in sight and can be filtered by."""
    for at, column in enumerate(table.columns):
        sheet.set_column(at, at, column.width, style.text)
        sheet.write_string(0, at, column.name, style.head)
    for number, row in enumerate(table.rows, start=1):
        # Excel finds a row's height when it opens a file, LibreOffice does not.
        sheet.set_row(number, _LINE * min(max(_lines(table, row)), _MOST_LINES))
        for at, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
            _put(sheet, (number, at), cell, style, column.name)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()


def _lines(table: Table, row: Sequence[Cell]) -> Iterator[int]:
    """Yield for each text of a row about how many lines it takes."""
    yield 1
    for column, cell in zip(table.columns, row, strict=True):
        if isinstance(cell, str) and len(cell) > column.width:
            yield sum(1 + len(line) // column.width for line in cell.split("\n"))
        elif isinstance(cell, str):
            yield 1 + cell.count("\n")


def _put(sheet: Worksheet, place: tuple[int, int], cell: Cell, style: _Style, column: str) -> None:
    """Write a cell as what it is."""
    if isinstance(cell, bool):
        sheet.write_string(*place, "yes" if cell else "no", style.text)
    elif isinstance(cell, int | float):
        sheet.write_number(*place, cell, style.number)
    elif isinstance(cell, dt.date):
        sheet.write_datetime(*place, dt.datetime.combine(cell, dt.time()), style.day)
    elif cell:  # an empty cell looks as its column does
        look = style.statuses.get(cell, style.text) if column == "status" else style.text
        sheet.write_string(*place, fitting(cell), look)


def fitting(text: str) -> str:
    """Return a text as a cell of a workbook takes it: guarded, and cut where it is too long."""
    safe = guarded(text)
    return safe if len(safe) <= _LONGEST else safe[: _LONGEST - len(_CUT)] + _CUT
