"""What a window remembers that is no evidence: theme, splits, sort orders, the tour seen.

One small file a thing in the folder where the system keeps a user's state, each written whole or
not at all: windows that are open side by side never undo what the other keeps, and the last one to
choose a thing has chosen it. Losing any of it costs a person a moment, so a file that cannot be
read counts as not there, and one that cannot be written is left.
"""

from __future__ import annotations

import json
import math
import os
import re
import tempfile
from pathlib import Path
from typing import TypeVar, cast

T = TypeVar("T", str, bool, int, list[float], dict[str, str])

_NAME = re.compile(r"[a-z]+(-[a-z]+)*")
_LARGEST = 64 * 1024
"""Bytes; nothing that a window remembers comes near."""


class Memory:
    """Small things by name.

    Args:
        folder: where they are kept; None keeps them only as long as the program runs.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self._held: dict[str, object] = {}

    def get(self, name: str, otherwise: T) -> T:
        """Return what is remembered under a name, or `otherwise` where nothing of its type is.

        Args:
            name: lower-case words with hyphens.
            otherwise: given back without a memory; its type says what counts as one.
        """
        found = self._held[name] if name in self._held else self._read(name)
        fits = type(found) is type(otherwise) and _sound(found)
        return cast("T", found) if fits else otherwise

    def put(self, name: str, value: str | bool | int | list[float] | dict[str, str]) -> None:
        """Remember something. It touches the disk: call it from a thread."""
        self._held[name] = value
        if self.folder is None:
            return
        path = self._path(self.folder, name)
        text = json.dumps(value)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            descriptor, scratch = tempfile.mkstemp(dir=self.folder, prefix=f".{name}-")
            try:
                with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                    file.write(text)
                Path(scratch).replace(path)
            except BaseException:  # also an interrupt leaves no scratch file; raised again
                Path(scratch).unlink(missing_ok=True)
                raise
        except OSError:
            return  # a full or read-only disk: it is remembered until the program ends

    def _read(self, name: str) -> object:
        if self.folder is None:
            return None
        try:
            with self._path(self.folder, name).open("rb") as file:
                return json.loads(file.read(_LARGEST))
        except (OSError, ValueError, RecursionError):  # not there, not ours, or endless brackets
            return None

    @staticmethod
    def _path(folder: Path, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise ValueError(f"not a name: {name!a}")
        return folder / f"{name}.json"


def _sound(found: object) -> bool:
    """Return whether what a list or mapping holds is of the kind that is kept in them."""
    if isinstance(found, list):
        return all(type(each) in (int, float) and math.isfinite(each) for each in found)
    if isinstance(found, dict):
        return all(isinstance(each, str) for each in found.values())
    return True


def usual_memory() -> Memory:
    """Return the memory of this user."""
    from platformdirs import user_state_path

    return Memory(user_state_path("factcheck", appauthor=False) / "window")
