"""What cannot both be true, one comparator module a kind. Pure."""

from factcheck.contradictions.find import DEFAULT_THRESHOLD, find

__all__ = ["DEFAULT_THRESHOLD", "find"]
