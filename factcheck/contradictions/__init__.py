"""What cannot both be true, one comparator module a kind. Pure."""

from factcheck.contradictions.find import DEFAULT_THRESHOLD, find
from factcheck.contradictions.support import Support, support

__all__ = ["DEFAULT_THRESHOLD", "Support", "find", "support"]
