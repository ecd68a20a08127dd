"""What can be done where an article is held against its sources."""

from __future__ import annotations

from factcheck.tui.actions.action import Action, Context


def _action(
    name: str, call: str, keys: str, label: str, description: str, group: str, *, last: bool = False
) -> Action:
    at = Context.PASSAGES
    return Action(name, at, call, tuple(keys.split()), label, description, group, last)


ACTIONS: tuple[Action, ...] = (
    _action("attach", "attach", "enter a", "attach", "attach it as evidence, as it is", "Evidence"),
    _action("attach-as", "attach_as", "s", "as ...", "attach it with another stance", "Evidence"),
    _action("undo", "undo", "u", "undo", "take your last change back", "Evidence"),
    _action("redo", "undo(True)", "U ctrl+r", "", "bring back what you took back", "Evidence"),
    _action("next", "step(1)", "j down", "", "next one", "Moving"),
    _action("previous", "step(-1)", "k up", "", "the one before", "Moving"),
    _action(
        "next-claim", "claim(1)", "n right", "next claim", "passages of the next claim", "Moving"
    ),
    _action("claim-before", "claim(-1)", "b left", "", "of the claim before", "Moving"),
    _action(
        "other", "other", "tab", "other list", "passages of the claim, or all quotations", "Moving"
    ),
    _action("place", "go_to", "g", "place", "to the claim or quotation in the article", "Moving"),
    _action("close", "close", "escape P q", "back", "back to the workbench", "Moving", last=True),
)
