"""Desks as older versions of the program left them, made by the SQL that these ran."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from factcheck.store.engine import sqlite3
from factcheck.store.migrating import migration_files, migrations

DUMPS = Path(__file__).parent / "desks"
"""`version_1.sql`: two drafts; marks, a note, an edit, an added claim, rulings, undos."""


def make_old_desk(path: Path, schema: int) -> Path:
    """Make a desk with people's work on it that has had so many migrations."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript((DUMPS / "version_1.sql").read_text(encoding="utf-8"))
        database = Database(connection, execute_plugins=False)
        migrations().apply(database, stop_before=[file.stem for file in migration_files()[schema:]])
    return path
