"""What a claim rests on: transcripts and documents, and quotations held against them. Pure."""

from factcheck.evidence.transcripts import passages_of_article, read_passages

__all__ = ["passages_of_article", "read_passages"]
