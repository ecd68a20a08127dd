"""Numbers and quantities: what is written, how it is to be taken, and what is counted."""

from factcheck.language.numbers.finder import find_numbers, find_numbers_in

__all__ = ["find_numbers", "find_numbers_in"]
