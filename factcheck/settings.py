"""What a person has set: one TOML file, read when a command starts.

The file is `config.toml` in the folder where the system keeps a user's configuration, or the one
that `FACTCHECK_CONFIG` names. Nothing in it is needed: without it, all settings are as here.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factcheck.errors import SettingsError
from factcheck.text.cleaning import clean_line

THEMES = ("dark", "light", "terminal")
"""Our own two, and the terminal's own colours."""

LAST_THEME = "last"
"""The theme that was last chosen on the screen."""


@dataclass(frozen=True, slots=True)
class Option:
    """One setting besides the keys.

    Attributes:
        name: as it is written in the file.
        default: what holds without it; its type is the setting's.
        about: one line for a person.
        choices: the words it may be, any when empty.
    """

    name: str
    default: str | bool
    about: str
    choices: tuple[str, ...] = ()


OPTIONS: tuple[Option, ...] = (
    Option("checker", "", "the name written beside each change; empty: your login name"),
    Option(
        "desk",
        "",
        "the desk file, where neither --desk nor $FACTCHECK_DESK names one; empty: a usual one",
    ),
    Option(
        "theme",
        LAST_THEME,
        "dark, light, terminal (its own colours), or last: the one last chosen on the screen",
        (LAST_THEME, *THEMES),
    ),
    Option("ascii", False, "whether signs are drawn in ASCII on every terminal"),
    Option(
        "organisation", "", "who publishes checks, as readers are told (`factcheck claimreview`)"
    ),
    Option("organisation_url", "", "its address on the web"),
)
"""All settings besides the keys; each is a field of `Settings` of the same name."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person has set.

    Attributes:
        checker: name written beside each change; empty for the login name.
        desk: the desk file; empty for the usual one.
        theme: one of `THEMES` or `LAST_THEME`.
        ascii: whether signs are ASCII on every terminal.
        organisation: under whose name checks are published; empty when nobody said so.
        organisation_url: its address, may be empty.
        keys: keys as written in the file, by the id of an action ("workbench.verified"); an
            action with none has no key. Which actions and keys there are, the screens know.
        path: the file; None when none was looked for.
        lines: line number of each setting in the file, from 1, by its full name.
    """

    checker: str = ""
    desk: str = ""
    theme: str = LAST_THEME
    ascii: bool = False
    organisation: str = ""
    organisation_url: str = ""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    path: Path | None = None
    lines: Mapping[str, int] = field(default_factory=dict)

    def error(self, name: str, problem: str) -> SettingsError:
        """Return the error that names the file, the line and a setting."""
        return _error(self.path, self.lines.get(name), f"{name}: {problem}")


def settings_path() -> Path:
    """Return where the file is, or would be.

    Raises:
        SettingsError: `FACTCHECK_CONFIG` names a home folder that there is not.
    """
    named = os.environ.get("FACTCHECK_CONFIG")
    if named:
        try:
            return Path(named).expanduser().absolute()
        except RuntimeError as error:
            raise SettingsError(f"{clean_line(named)}: there is no such home folder") from error
    from platformdirs import user_config_path

    return user_config_path("factcheck", appauthor=False) / "config.toml"


def read_settings(path: Path | None = None) -> Settings:
    """Return what is set in a file, the usual one without a path; a missing file sets nothing.

    Raises:
        SettingsError: the file cannot be read, is no TOML, or has a setting that there is not or
            with a value that does not fit. The message names the line and the setting.
    """
    path = path or settings_path()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Settings(path=path)
    except OSError as error:
        raise _error(path, None, f"cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise _error(path, None, "is not UTF-8 text; save it as such") from error
    found = _parsed(path, text)
    lines = _lines(text)
    known = {option.name: option for option in OPTIONS}
    values: dict[str, Any] = {}
    for name, value in found.items():
        if name == "keys":
            values["keys"] = _keys(path, lines, value)
        elif name in known:
            values[name] = _value(path, lines, known[name], value)
        else:
            problem = f"{clean_line(name)}: unknown setting; there are {_listed([*known, 'keys'])}"
            raise _error(path, lines.get(name), problem)
    return Settings(**values, path=path, lines=lines)


def _parsed(path: Path, text: str) -> dict[str, Any]:
    # Most people have no file, and then the parser is not needed.
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"at line (\d+)", str(error))
        line = int(at[1]) if at else len(text.splitlines())  # "at end of document"
        said = re.sub(r"\s*\(at [^()]*\)", "", str(error))
        raise _error(path, line, f"no TOML: {clean_line(said)}") from error
    except (ValueError, RecursionError) as error:  # a number of endless digits, endless brackets
        raise _error(path, None, f"no TOML: {error}") from error


def _value(path: Path, lines: Mapping[str, int], option: Option, value: object) -> str | bool:
    line = lines.get(option.name)
    if isinstance(option.default, bool):
        if not isinstance(value, bool):
            raise _error(path, line, f"{option.name}: write true or false")
        return value
    if not isinstance(value, str):
        raise _error(path, line, f'{option.name}: write it in quotes ("...")')
    if option.choices and value not in option.choices:
        raise _error(path, line, f"{option.name}: one of {_listed(option.choices)}")
    return value


def _keys(path: Path, lines: Mapping[str, int], table: object) -> dict[str, tuple[str, ...]]:
    """Return the keys by action id from the table of tables `[keys.SCREEN]`."""
    keys: dict[str, tuple[str, ...]] = {}
    if not isinstance(table, dict):
        raise _error(path, lines.get("keys"), "keys: write a table, as `factcheck config` does")
    for screen, entries in table.items():
        if not isinstance(entries, dict):
            name = f"keys.{clean_line(screen)}"
            raise _error(path, lines.get(name), f"{name}: write a table, [keys.SCREEN]")
        for action, value in entries.items():
            written = [value] if isinstance(value, str) else value
            if not isinstance(written, list) or not all(isinstance(key, str) for key in written):
                name = f"keys.{screen}.{action}"
                problem = (
                    f'{clean_line(name)}: write a key ("v"), several (["v", "1"]) or none ([])'
                )
                raise _error(path, lines.get(name), problem)
            keys[f"{screen}.{action}"] = tuple(written)
    return keys


_HEADER = re.compile(r"\s*\[([^\[\]]+)\]")
_ENTRY = re.compile(r"""\s*([\w."'-]+)\s*=""")


def _lines(text: str) -> dict[str, int]:
    """Return the line of each setting by its full name; Python's parser does not tell it.

    A name with odd quoting is left out, and an error about it then names no line.
    """
    lines: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            table = _plain(header[1])
            lines.setdefault(table, number)
        elif entry := _ENTRY.match(line):
            name = _plain(entry[1])
            lines.setdefault(f"{table}.{name}" if table else name, number)
    return lines


def _plain(name: str) -> str:
    return ".".join(part.strip().strip("\"'") for part in name.split("."))


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words)


def _error(path: Path | None, line: int | None, problem: str) -> SettingsError:
    where = clean_line(str(path)) if path else "settings"
    return SettingsError(f"{where}{f', line {line}' if line else ''}: {problem}")
