"""What can be done where a report is looked at before it is written."""

from __future__ import annotations

from factcheck.tui.actions.action import Action, Context

_FORMATS = 5
"""Formats that have a key; those that there are can be fewer, or more."""


def _action(
    name: str, call: str, keys: str, label: str, description: str, *, last: bool = False
) -> Action:
    return Action(
        name, Context.REPORT, call, tuple(keys.split()), label, description, "Report", last
    )


ACTIONS: tuple[Action, ...] = (
    _action("save", "save", "enter w", "save", "write the report"),
    _action("format", "format(1)", "f right", "format", "next format"),
    _action("format-before", "format(-1)", "F left", "", "format before"),
    *(
        _action(f"format-{n}", f"pick({n})", str(n), "", f"format {n} of the line above")
        for n in range(1, _FORMATS + 1)
    ),
    _action("scope", "scope", "s", "claims", "all claims, the open ones, or one"),
    _action("path", "path", "e", "path", "say where it is written"),
    _action("copy", "copy", "y", "copy path", "copy the path"),
    _action("close", "close", "escape q", "back", "back to the workbench", last=True),
)
