"""Comparators: what two passages cannot both say, one module a kind."""
