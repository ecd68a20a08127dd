"""A fact-checking desk in the terminal: an article, its claims, and what in it cannot all be true."""

from factcheck._version import __version__

__all__ = ["__version__"]
