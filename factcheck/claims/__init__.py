"""Sentences with their details become claims, each with its check-worthiness. Pure."""

from factcheck.claims.extract import extract, make_claim, with_free_identity
from factcheck.claims.worthiness import WORTH_CHECKING, check_worthiness

__all__ = ["WORTH_CHECKING", "check_worthiness", "extract", "make_claim", "with_free_identity"]
