"""The desk's file: SQLite through sqlite-utils, and nowhere else."""
