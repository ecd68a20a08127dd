"""What a newsroom sets for what it tells its readers: scales of ratings, causes of errors.

Both are data: TOML files that ship with the program, and those of the newsroom beside its settings
file. A scale of the newsroom's own with the name of one of ours takes its place.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from factcheck.errors import SettingsError, UsageError
from factcheck.model import RatingScale, ScaleRating
from factcheck.resources import resource
from factcheck.settings import settings_path
from factcheck.text.cleaning import clean_line

USUAL_SCALE = "plain"
"""The scale that is taken where none is named."""
_MOST = 20
"""Ratings of a scale; nobody tells more of them apart."""


def read_scales(folder: Path | None = None) -> tuple[RatingScale, ...]:
    """Return the scales of public ratings: the usual one, then by name.

    Args:
        folder: that of the settings file, whose `ratings` holds the newsroom's own; the usual one
            without it.

    Raises:
        SettingsError: a file cannot be read, or is no scale. The message names the file.
    """
    own = (folder or settings_path().parent) / "ratings"
    files = {file.stem: file for file in sorted(resource("assets", "ratings").glob("*.toml"))}
    files |= {file.stem: file for file in sorted(own.glob("*.toml"))}
    scales = [_scale(file) for file in files.values()]
    return tuple(sorted(scales, key=lambda each: (each.name != USUAL_SCALE, each.name)))


def scale_called(name: str, scales: tuple[RatingScale, ...]) -> RatingScale:
    """Return the scale of a name.

    Raises:
        UsageError: there is none.
    """
    for scale in scales:
        if scale.name == name:
            return scale
    there = ", ".join(each.name for each in scales)
    raise UsageError(f"there is no scale {name!a}; there are {there}")


def read_causes(folder: Path | None = None) -> tuple[str, ...]:
    """Return how errors come about, in the words of the newsroom or else in ours.

    Args:
        folder: that of the settings file, which may hold a `causes.toml`; the usual one without it.

    Raises:
        SettingsError: the file cannot be read, or holds no list of words.
    """
    own = (folder or settings_path().parent) / "causes.toml"
    file = own if own.is_file() else resource("assets", "corrections", "causes.toml")
    causes = _parsed(file).get("causes")
    if not isinstance(causes, list) or not all(isinstance(each, str) for each in causes):
        raise _error(file, 'write causes = ["…", "…"]')
    return tuple(filter(None, map(clean_line, causes)))


def _parsed(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise _error(file, f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise _error(file, "is not UTF-8 text; save it as such") from error
    except (ValueError, RecursionError) as error:  # no TOML, endless digits, endless brackets
        raise _error(file, f"no TOML: {clean_line(str(error))}") from error


def _scale(file: Path) -> RatingScale:
    """Return the scale of a file.

    Raises:
        SettingsError: it is none.
    """
    found = _parsed(file)
    about, entries = found.get("about", ""), found.get("rating")
    if set(found) - {"about", "rating"} or not isinstance(about, str):
        raise _error(file, 'write about = "…" and a [[rating]] each, nothing else')
    if not isinstance(entries, list) or not 2 <= len(entries) <= _MOST:
        raise _error(file, f"write 2 to {_MOST} ratings, each as [[rating]]")
    ratings = tuple(_rating(file, each) for each in entries)
    words = [each.word.casefold() for each in ratings]
    if len(set(words)) < len(words):
        raise _error(file, "two ratings have the same word")
    scale = RatingScale(clean_line(file.stem), clean_line(about), ratings)
    values = scale.values
    if list(values) != sorted(values) or len(set(values)) < 2:
        raise _error(file, "write the ratings worst first, the value of what is false the lowest")
    return scale


def _rating(file: Path, entry: object) -> ScaleRating:
    if not isinstance(entry, dict) or set(entry) - {"word", "value", "means"}:
        raise _error(file, "a rating has word, value and means, nothing else")
    word, value, means = entry.get("word"), entry.get("value"), entry.get("means", "")
    if not isinstance(word, str) or not clean_line(word) or not isinstance(means, str):
        raise _error(file, 'each rating needs word = "…"')
    if value is not None and type(value) is not int:
        raise _error(file, f"the value of {clean_line(word)} is a whole number, or left out")
    return ScaleRating(clean_line(word), value, clean_line(means))


def _error(file: Path, problem: str) -> SettingsError:
    return SettingsError(f"{clean_line(str(file))}: {problem}")
