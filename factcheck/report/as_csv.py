"""The tracker as comma-separated values (RFC 4180), a row for each claim."""

from __future__ import annotations

from factcheck.report.cells import to_csv
from factcheck.report.contents import Contents
from factcheck.report.tracker import claims_table


def render_csv(report: Contents) -> str:
    """Return the tracker with a head row, for any program."""
    return _table(report, mark=False)


def render_csv_for_excel(report: Contents) -> str:
    """Return the same with a byte order mark, without which Excel takes it for another encoding."""
    return _table(report, mark=True)


def _table(report: Contents, *, mark: bool) -> str:
    table = claims_table(report)
    return to_csv([[column.name for column in table.columns], *table.rows], mark=mark)
