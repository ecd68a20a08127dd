"""The settings file with everything in it: what holds, what would without it, what it is for."""

from __future__ import annotations

import json
from collections.abc import Iterator

from factcheck.settings import OPTIONS, Settings
from factcheck.text.cleaning import clean_line
from factcheck.tui.actions import ACTIONS
from factcheck.tui.keymap import keymap, shown


def page(settings: Settings) -> str:
    """Return a settings file: what a person set as it is, the rest as comments with our defaults.

    Raises:
        SettingsError: a key that is set cannot be used.
    """
    return "\n".join(_lines(settings)) + "\n"


def _lines(settings: Settings) -> Iterator[str]:
    keys = keymap(settings)
    path = clean_line(str(settings.path))
    there = "is in force" if settings.path and settings.path.exists() else "is not there yet"
    yield f"# Settings of factcheck. The file {path} {there}."
    yield "# What a line without # says holds; take a # away to change what is usual."
    for option in OPTIONS:
        value = getattr(settings, option.name)
        yield ""
        yield f"# {option.about}"
        off = "" if option.name in settings.lines else "# "
        yield f"{off}{option.name} = {json.dumps(value, ensure_ascii=False)}"
    yield ""
    yield '# Keys: a letter, a sign or a name ("Enter", "Esc", "F2", "Ctrl+P"); several or none as'
    yield '# ["n", "down"] or []. A pane\'s own keys go before those of its screen.'
    table = ""
    for action in ACTIONS:
        if action.context.value != table:
            table = action.context.value
            yield ""
            yield f"# {action.context.heading.lower()}"
            yield f"[keys.{table}]"
        off = "" if action.id in settings.keys else "# "
        yield f"{off}{action.name} = {_keys(keys[action.id])}  # {action.description}"


def _keys(keys: tuple[str, ...]) -> str:
    written = [json.dumps(shown(key), ensure_ascii=False) for key in keys]
    return written[0] if len(written) == 1 else f"[{', '.join(written)}]"
