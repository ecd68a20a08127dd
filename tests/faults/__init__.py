"""Faults that a desk must outlive, tried with the real program on a real file.

`python -m tests.faults` tries each many times and prints a table; the suite tries each a few.
"""
