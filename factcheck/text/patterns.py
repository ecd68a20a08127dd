"""Regular expressions that are compiled when they are first used.

Compiling the sixty of the language room takes longer than loading all its modules, and a program
that opens what it read before, or only prints its help, uses none of them.
"""

from __future__ import annotations

import re
from typing import cast


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, compiled by the first use of one of its methods."""
    return cast("re.Pattern[str]", _OnUse(pattern, flags))


class _OnUse:
    """Stands for a compiled pattern; after its first use a method is that of the pattern itself."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = pattern, flags

    def __getattr__(self, name: str) -> object:
        if name.startswith("_"):  # a copy that is being made asks before it holds anything
            raise AttributeError(name)
        value: object = getattr(re.compile(*self._source), name)
        setattr(self, name, value)
        return value
