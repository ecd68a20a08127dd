"""What can be done where contradictions are read side by side."""

from __future__ import annotations

from factcheck.model import Ruling
from factcheck.tui.actions.action import Action, Context


def _action(
    name: str, call: str, keys: str, label: str, description: str, group: str, *, last: bool = False
) -> Action:
    at = Context.CONTRADICTIONS
    return Action(name, at, call, tuple(keys.split()), label, description, group, last)


def _rule(ruling: Ruling, key: str) -> Action:
    name, call = ruling.value.replace(" ", "-"), f"rule('{ruling.value}')"
    return _action(name, call, key, ruling.value, f"rule: {ruling.value}", "Ruling")


ACTIONS: tuple[Action, ...] = (
    _rule(Ruling.REAL, "r"),
    _rule(Ruling.EXPLAINED, "e"),
    _rule(Ruling.NOT_A_CONTRADICTION, "n"),
    _action("passage", "go_to", "enter", "passage", "to the passage in the article", "Moving"),
    _action("next", "step(1)", "j right down", "next", "next contradiction", "Moving"),
    _action("previous", "step(-1)", "k left up", "previous", "previous contradiction", "Moving"),
    _action("no-ruling", "rule('')", "b backspace", "take back", "take the ruling back", "Ruling"),
    _action("close", "close", "escape c q", "back", "back to the workbench", "Moving", last=True),
)
