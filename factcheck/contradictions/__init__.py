"""What cannot both be true, one comparator module a kind. Pure."""

from factcheck.contradictions.find import DEFAULT_THRESHOLD, LENIENT, STRICT, find
from factcheck.contradictions.fit.support import Support, support

__all__ = ["DEFAULT_THRESHOLD", "LENIENT", "STRICT", "Support", "find", "support"]
