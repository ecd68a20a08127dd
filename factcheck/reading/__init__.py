"""File, bytes or address to article, one module a format."""

from __future__ import annotations

from factcheck.reading.story import read, read_source

__all__ = ["read", "read_source"]
