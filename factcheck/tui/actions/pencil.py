"""What can be done in the pencil pass."""

from __future__ import annotations

from factcheck.model import Tick
from factcheck.tui.actions.action import Action, Context

ALL = "all"
SORTS = (ALL, "time", "number", "name", "place", "role", "quotation")
"""What the details can be narrowed down to; the sorts are those of `CheckedDetail.sort`."""


def _action(
    name: str, call: str, keys: str, label: str, description: str, group: str, *, last: bool = False
) -> Action:
    return Action(name, Context.PENCIL, call, tuple(keys.split()), label, description, group, last)


def _tick(tick: Tick, keys: str, label: str, description: str) -> Action:
    return _action(tick.value, f"tick('{tick.value}')", keys, label, description, "Pencil")


ACTIONS: tuple[Action, ...] = (
    _action("verify", "verify", "v", "verify claim", "mark the claim verified", "Pencil"),
    _tick(Tick.TICKED, "space", "tick", "tick: it is right, and you know from where"),
    _tick(Tick.DISPUTED, "x", "dispute", "dispute: something speaks against it"),
    _tick(Tick.SKIPPED, "s", "skip", "skip: nothing to check in it"),
    _tick(Tick.UNTICKED, "b backspace", "take back", "take the tick back"),
    _action("correct", "correct", "i", "", "correct how it was read", "Pencil"),
    _action("undo", "undo", "u", "undo", "take your last change back", "Pencil"),
    _action("redo", "undo(True)", "U ctrl+r", "", "bring back what you took back", "Pencil"),
    _action("next", "step(1)", "j right down", "", "next detail", "Moving"),
    _action("previous", "step(-1)", "k left up", "", "previous detail", "Moving"),
    _action("next-unticked", "next_unticked", "n", "", "next unticked detail", "Moving"),
    _action("article", "go_to", "enter", "place", "to its place in the article", "Moving"),
    *(
        _action(f"only-{sort}", f"narrow('{sort}')", str(n), "", f"go through: {sort}", "Which")
        for n, sort in enumerate(SORTS, 1)
    ),
    _action("close", "close", "escape p q", "back", "back to the workbench", "Moving", last=True),
)
