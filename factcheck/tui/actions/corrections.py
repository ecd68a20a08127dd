"""What can be done on the log of corrections."""

from __future__ import annotations

from factcheck.tui.actions.action import Action, Context


def _action(
    name: str, call: str, keys: str, label: str, description: str, group: str, *, last: bool = False
) -> Action:
    return Action(
        name, Context.CORRECTIONS, call, tuple(keys.split()), label, description, group, last
    )


ACTIONS: tuple[Action, ...] = (
    _action("add", "add", "a", "add", "write down what was published wrong", "Corrections"),
    _action("change", "change", "enter e", "change", "change a part of it", "Corrections"),
    _action("remove", "remove", "x delete", "", "take it out of the log", "Corrections"),
    _action("save", "save", "w", "save", "write the log to a file", "Corrections"),
    _action("undo", "undo", "u", "undo", "take your last change back", "Corrections"),
    _action("redo", "undo(True)", "U ctrl+r", "", "bring back what you took back", "Corrections"),
    _action("place", "go_to", "g", "claim", "to the claim that it is about", "Moving"),
    _action("next", "step(1)", "j down", "", "next correction", "Moving"),
    _action("previous", "step(-1)", "k up", "", "previous correction", "Moving"),
    _action("close", "close", "escape K q", "back", "back to the workbench", "Moving", last=True),
)
