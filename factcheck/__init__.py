"""A fact-checking desk in the terminal: an article, its claims, what cannot all be true."""

from factcheck._version import __version__

__all__ = ["__version__"]
