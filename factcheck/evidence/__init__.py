"""What a claim rests on: transcripts and documents, and quotations held against them. Pure."""

from factcheck.evidence.quotations import check_quotations
from factcheck.evidence.transcripts import passages_of_article, read_passages

__all__ = ["check_quotations", "passages_of_article", "read_passages"]
