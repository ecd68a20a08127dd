"""What can be done on the list of all articles."""

from __future__ import annotations

from factcheck.tui.actions.action import Action, Context


def _action(name: str, call: str, keys: str, label: str, description: str) -> Action:
    return Action(name, Context.DESK, call, tuple(keys.split()), label, description, "Articles")


ACTIONS: tuple[Action, ...] = (
    _action("open", "open", "enter", "open", "open the article on the workbench"),
    _action("next", "step(1)", "j down", "", "next article"),
    _action("previous", "step(-1)", "k up", "", "previous article"),
)
