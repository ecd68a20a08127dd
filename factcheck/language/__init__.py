"""What a text says in times, numbers, names, quotations and attributions. Pure.

Every function takes the cleaned text and spans into it and returns details whose offsets count
into that same text. `annotate` puts them together for an article.
"""

from factcheck.language.annotate import annotate

__all__ = ["annotate"]
