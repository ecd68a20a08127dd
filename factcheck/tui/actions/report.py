"""What can be done where a report is looked at before it is written."""

from __future__ import annotations

from factcheck.tui.actions.action import Action, Context


def _action(
    name: str, call: str, keys: str, label: str, description: str, *, last: bool = False
) -> Action:
    return Action(
        name, Context.REPORT, call, tuple(keys.split()), label, description, "Report", last
    )


ACTIONS: tuple[Action, ...] = (
    _action("save", "save", "enter w", "save", "write the report"),
    _action("format", "format(1)", "f right", "format", "next format"),
    _action("format-before", "format(-1)", "left", "", "format before"),
    _action("formats", "formats", "F", "", "choose from all formats"),
    _action("scope", "scope", "s", "claims", "all claims, the open ones, or one"),
    _action("names", "names", "n", "names", "name the checkers, or call them by numbers"),
    _action("path", "path", "e", "path", "say where it is written"),
    _action("copy", "copy", "y", "copy path", "copy the path"),
    _action("close", "close", "escape q", "back", "back to the workbench", last=True),
)
