"""What can be done where contradictions are read side by side."""

from __future__ import annotations

from factcheck.model import Ruling
from factcheck.tui.actions.action import Action, Context


def _action(
    name: str, call: str, keys: str, label: str, description: str, group: str, *, last: bool = False
) -> Action:
    at = Context.CONTRADICTIONS
    return Action(name, at, call, tuple(keys.split()), label, description, group, last)


def _rule(ruling: Ruling, key: str, label: str, description: str) -> Action:
    name, call = ruling.value.replace(" ", "-"), f"rule('{ruling.value}')"
    return _action(name, call, key, label, description, "Ruling")


ACTIONS: tuple[Action, ...] = (
    _rule(Ruling.REAL, "r", "real", "rule: real; the claims of both passages are disputed"),
    _rule(Ruling.EXPLAINED, "e", "explained", "rule: explained"),
    _rule(Ruling.NOT_A_CONTRADICTION, "n", "not one", "rule: not a contradiction"),
    _action(
        "real-alone",
        "rule('real', False)",
        "R",
        "",
        "rule: real, and leave the claims as they are",
        "Ruling",
    ),
    _action("note", "note", "N", "note", "say why, with the ruling", "Ruling"),
    _action("group", "group", "g", "group", "rule on all that go together, or one", "Ruling"),
    _action("no-ruling", "rule('')", "b backspace", "take back", "take the ruling back", "Ruling"),
    _action("undo", "undo", "u", "undo", "take your last change back", "Ruling"),
    _action("redo", "undo(True)", "U ctrl+r", "", "bring back what you took back", "Ruling"),
    _action("passage", "go_to(1)", "1 enter", "passage", "to the first passage", "Moving"),
    _action("other-passage", "go_to(2)", "2", "", "to the second passage", "Moving"),
    _action("next", "step(1)", "j right down", "", "next contradiction", "Moving"),
    _action("previous", "step(-1)", "k left up", "", "previous contradiction", "Moving"),
    _action("ruled", "ruled", "h", "ruled ones", "show or hide those ruled on", "Which"),
    _action("stored", "stored", "a", "", "hold it against the desk's other articles", "Which"),
    _action("close", "close", "escape c q", "back", "back to the workbench", "Moving", last=True),
)
