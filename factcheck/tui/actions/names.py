"""What can be done on the table of names."""

from __future__ import annotations

from factcheck.tui.actions.action import Action, Context


def _action(
    name: str, call: str, keys: str, label: str, description: str, group: str, *, last: bool = False
) -> Action:
    return Action(name, Context.NAMES, call, tuple(keys.split()), label, description, group, last)


ACTIONS: tuple[Action, ...] = (
    _action("settle", "settle", "enter", "settle", "say which spelling is right", "Names"),
    _action("undo", "undo", "u", "undo", "take your last change back", "Names"),
    _action("redo", "undo(True)", "U ctrl+r", "", "bring back what you took back", "Names"),
    _action("place", "go_to", "g", "place", "to a place in the article", "Moving"),
    _action("next", "step(1)", "j down", "", "next name", "Moving"),
    _action("previous", "step(-1)", "k up", "", "previous name", "Moving"),
    _action("page-down", "page(1)", "pagedown", "", "a page on", "Moving"),
    _action("page-up", "page(-1)", "pageup", "", "a page back", "Moving"),
    _action("next-open", "next_open", "n", "next open", "next name in two spellings", "Moving"),
    _action("close", "close", "escape N q", "back", "back to the workbench", "Moving", last=True),
)
