"""A fact-checking desk in the terminal: an article, its claims, what cannot all be true.

::

    article = factcheck.read("story.html")
    result = factcheck.check(article)
    score = factcheck.consistency("a short text", article).score
    with factcheck.Desk("newsroom.db") as desk:
        number = desk.add(article)
"""

from typing import TYPE_CHECKING

from factcheck._version import __version__

if TYPE_CHECKING:
    from factcheck.checking import check, consistency
    from factcheck.desk import Desk
    from factcheck.reading import read

__all__ = ["Desk", "__version__", "check", "consistency", "read"]

_HOMES = {
    "Desk": "factcheck.desk",
    "check": "factcheck.checking",
    "consistency": "factcheck.checking",
    "read": "factcheck.reading",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used (PEP 562), so that start-up stays short."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
