"""What can be done on every screen."""

from __future__ import annotations

from factcheck.settings import THEMES
from factcheck.tui.actions.action import Action, Context

_COLOURS = {
    "dark": "light on dark",
    "light": "dark on light",
    "terminal": "the terminal's own colours",
}


def _action(
    name: str, call: str, keys: str, label: str, description: str, *, last: bool = False
) -> Action:
    group = "Program"
    at = Context.ANYWHERE
    return Action(name, at, call, tuple(keys.split()), label, description, group, last)


ACTIONS: tuple[Action, ...] = (
    _action("desk", "app.desk", "l", "desk", "to the list of all articles"),
    _action("palette", "app.palette", "colon ctrl+p", "", "find any action by its words"),
    _action("help", "app.help", "question_mark", "help", "what every key does", last=True),
    _action("tour", "app.tour", "", "", "the three lines of the first start"),
    *(
        _action(f"{theme}-theme", f"app.use_theme('{theme}')", "", "", f"colours: {about}")
        for theme, about in _COLOURS.items()
        if theme in THEMES
    ),
    _action("quit", "app.quit", "q", "quit", "leave; everything is saved already", last=True),
)
