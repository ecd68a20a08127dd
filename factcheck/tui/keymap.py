"""Keys: how a person writes them, which ones an action has, and where two actions want the same.

Textual calls a key by a word ("question_mark"); people write "?". No Textual here: the command line
checks and prints keys, too.
"""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Iterator, Mapping

from factcheck.settings import Settings
from factcheck.tui.actions import ACTIONS, BY_ID, Action, Context

Keymap = Mapping[str, tuple[str, ...]]
"""Keys as Textual names them, by the id of an action."""

_SHOWN = {
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "tab": "Tab",
    "backspace": "Backspace",
    "delete": "Del",
    "insert": "Ins",
    "home": "Home",
    "end": "End",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    **{f"f{number}": f"F{number}" for number in range(1, 13)},
}
"""Keys with a name of their own, and how they are shown."""
_ARROWS = {"↑": "up", "↓": "down", "←": "left", "→": "right"}
_ARROWS_IN_ASCII = {"↑": "Up", "↓": "Down", "←": "Left", "→": "Right"}
_ALIASES = {
    "esc": "escape",
    "return": "enter",
    "del": "delete",
    "ins": "insert",
    "pgup": "pageup",
    "pgdn": "pagedown",
    "page_up": "pageup",
    "page_down": "pagedown",
    " ": "space",
    **_ARROWS,
}
_TEXTUALS = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
"""Where Textual's word for a sign is not the one in Unicode (textual/keys.py)."""
_SAME_AS = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace", "ctrl+[": "escape"}
"""What terminals send for these (ASCII: the control code of a letter is the letter less 64)."""


def key_of(written: str) -> str:
    """Return a key as Textual names it: "?" is "question_mark", "Esc" is "escape".

    Raises:
        ValueError: there is no such key, or no terminal tells it from another.
    """
    if len(written) == 1 and not written.isspace():
        return _of_sign(_ARROWS.get(written, written))
    word = written.strip().lower() if written.strip() else written[:1]
    if word in _SAME_AS:
        raise ValueError(f"terminals send {_SAME_AS[word]} for {word}; choose another key")
    *modifiers, last = word.split("+") if "+" in word.strip("+") else [word]
    last = _ALIASES.get(last, last)
    if not set(modifiers) <= {"ctrl", "shift", "alt"} or (modifiers and not last):
        raise ValueError(f"there is no key {written!a}")
    if last in _SHOWN:
        return "+".join([*modifiers, last])
    if len(last) == 1 and modifiers and last.isalnum():
        return "+".join([*modifiers, last])
    if not modifiers and _sign_of(last) is not None:
        return last
    raise ValueError(f'there is no key {written!a}; write a letter, a sign, or a name like "enter"')


def _of_sign(sign: str) -> str:
    if sign in _SHOWN or sign.isalnum():
        return sign
    name = unicodedata.name(sign, "").lower().replace("-", "_").replace(" ", "_")
    if not name:
        raise ValueError(f"there is no key {sign!a}")
    return _TEXTUALS.get(name, name)


def _sign_of(key: str) -> str | None:
    """Return the sign that a word of Textual's stands for, None without one."""
    word = next((ours for ours, theirs in _TEXTUALS.items() if theirs == key), key)
    for sign in string.punctuation:  # names with both spaces and hyphens: LESS-THAN SIGN
        if _of_sign(sign) == key:
            return sign
    for name in (word.replace("_", " "), word.replace("_", "-")):
        try:
            return unicodedata.lookup(name)
        except KeyError:
            continue
    return None


def shown(key: str, *, unicode: bool = True) -> str:
    """Return a key as a person knows it ("?", "Esc", "Ctrl+P").

    Args:
        key: the key as Textual names it.
        unicode: whether more than ASCII can be shown.
    """
    *modifiers, last = key.split("+")
    if last in _SHOWN:
        name = _SHOWN[last]
        name = name if unicode else _ARROWS_IN_ASCII.get(name, name)
    elif len(last) == 1:
        name = last.upper() if modifiers else last
    else:
        name = _sign_of(last) or last
    return "+".join([*(modifier.capitalize() for modifier in modifiers), name])


def keymap(settings: Settings) -> Keymap:
    """Return the keys of every action, those that a person has set in the place of ours.

    Raises:
        SettingsError: there is no such action or key, or two actions that hold at one place would
            have the same key. The message names the line.
    """
    keys = {action.id: action.keys for action in ACTIONS}
    for name, written in settings.keys.items():
        if name not in BY_ID:
            raise settings.error(f"keys.{name}", f"there is no such action{_near(name)}")
        try:
            keys[name] = tuple(dict.fromkeys(key_of(key) for key in written))
        except ValueError as error:
            raise settings.error(f"keys.{name}", str(error)) from error
    for one, other, key in clashes(keys):
        if one.id in settings.keys or other.id in settings.keys:
            changed, kept = (one, other) if one.id in settings.keys else (other, one)
            raise settings.error(
                f"keys.{changed.id}",
                f"{shown(key)} is the key of {kept.id} already; give that one another",
            )
    return keys


def _near(name: str) -> str:
    # Only needed when something was mistyped.
    from difflib import get_close_matches

    found = get_close_matches(name, BY_ID, n=1)
    return f"; did you mean keys.{found[0]}?" if found else "; `factcheck config` lists them"


def clashes(keys: Keymap) -> Iterator[tuple[Action, Action, str]]:
    """Yield two actions and a key that both have where both hold.

    A pane's action goes before one of its screen, and a screen's before one that holds everywhere,
    so of our own keys some are used twice on purpose; a person who sets one is told.
    """
    holders: dict[str, list[Action]] = {}
    for action in ACTIONS:
        for key in keys[action.id]:
            for other in holders.get(key, []):
                if _meet(action.context, other.context):
                    yield other, action, key
            holders.setdefault(key, []).append(action)


def _meet(one: Context, other: Context) -> bool:
    """Return whether there is a moment at which actions of both contexts hold."""
    if one == other:
        return True
    if one.is_alone or other.is_alone:
        return False
    if Context.ANYWHERE in (one, other):
        return True
    return one.screen == other.screen and one.screen in (one, other)
