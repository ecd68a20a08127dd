"""What can be done where an article is signed off."""

from __future__ import annotations

from factcheck.tui.actions.action import Action, Context


def _action(
    name: str, call: str, keys: str, label: str, description: str, group: str, *, last: bool = False
) -> Action:
    return Action(name, Context.SIGNING, call, tuple(keys.split()), label, description, group, last)


ACTIONS: tuple[Action, ...] = (
    _action("checker", "sign('checker')", "c", "sign", "sign off as the checker", "Sign-off"),
    _action(
        "second-reader",
        "sign('second reader')",
        "s",
        "second reader",
        "sign off as the second reader",
        "Sign-off",
    ),
    _action("take-back", "take_back", "x", "", "take your own sign-off back", "Sign-off"),
    _action("due", "due", "t", "due", "say by when the article is to be checked", "Sign-off"),
    _action("ask", "ask", "a", "ask", "ask the author or the editor something", "Questions"),
    _action("answer", "answer", "enter w", "answer", "write down what was answered", "Questions"),
    _action("undo", "undo", "u", "undo", "take your last change back", "Sign-off"),
    _action("redo", "undo(True)", "U ctrl+r", "", "bring back what you took back", "Sign-off"),
    _action("place", "go_to", "g", "claim", "to the claim that a question is about", "Moving"),
    _action("next", "step(1)", "j down", "", "next question", "Moving"),
    _action("previous", "step(-1)", "k up", "", "previous question", "Moving"),
    _action("close", "close", "escape F q", "back", "back to the workbench", "Moving", last=True),
)
