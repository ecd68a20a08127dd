"""From the registry of actions to Textual: bindings, what holds now, and doing it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual.actions import parse
from textual.binding import Binding, BindingType
from textual.dom import DOMNode

from factcheck.tui.actions import BY_ID, Action, Context, in_contexts

if TYPE_CHECKING:
    from textual.screen import Screen

    from factcheck.tui.keymap import Keymap

_NONE = "no_key_"
"""With an id behind it, a key that no terminal sends: Textual has no binding without a key."""


def bindings(context: Context) -> list[BindingType]:
    """Return the bindings of a screen or pane, for its `BINDINGS`."""
    return [
        Binding(
            _keys(action, action.keys),
            action.call,
            action.description,
            show=bool(action.label),
            id=action.id,
        )
        for action in in_contexts((context,))
    ]


def overrides(keys: Keymap) -> dict[str, str]:
    """Return Textual's keymap: only the keys that are not ours, so that mostly it is empty."""
    return {name: _keys(BY_ID[name], now) for name, now in keys.items() if now != BY_ID[name].keys}


def _keys(action: Action, keys: tuple[str, ...]) -> str:
    return ",".join(keys) or _NONE + action.id


def in_force(screen: Screen[object]) -> list[tuple[Action, str]]:
    """Return the actions whose keys work now, each with the first of them, the nearest first.

    Nearest is the pane that has the keyboard, then its screen, then the program. What cannot be
    done now (`check_action`) is left out, as is a key that something nearer takes.
    """
    found: dict[str, tuple[Action, str]] = {}
    for key, active in screen.active_bindings.items():
        action = BY_ID.get(active.binding.id or "")
        if action is not None and active.enabled and not key.startswith(_NONE):
            found.setdefault(action.id, (action, key))
    return list(found.values())


def holders(screen: Screen[object]) -> Mapping[Context, DOMNode]:
    """Return what each context stands for on a screen: the screen, its panes, the program."""
    found: dict[Context, DOMNode] = {Context.ANYWHERE: screen.app}
    for node in screen.walk_children(with_self=True):
        context = getattr(node, "CONTEXT", None)
        if isinstance(context, Context):
            found.setdefault(context, node)
    return found


def can(action: Action, node: DOMNode) -> bool:
    """Return whether an action can be done now by the screen, pane or program it is for."""
    _, name, parameters = parse(action.call)
    return bool(node.check_action(name, parameters))


async def perform(screen: Screen[object], action: Action) -> None:
    """Do an action on a screen, also one of a pane that does not have the keyboard.

    Nothing is done on a screen that was left since the action was chosen.
    """
    if screen not in screen.app.screen_stack:
        return
    node = holders(screen).get(action.context)
    if node is not None:
        await screen.app.run_action(action.call, node)
