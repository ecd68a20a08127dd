"""Every action of the workbench once: its keys, its words, and where it is shown.

Bindings, the key bar and the help screen are all made from this table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.binding import Binding, BindingType

from factcheck.model import Ruling, Status


@dataclass(frozen=True, slots=True)
class Action:
    """One action.

    Attributes:
        call: Textual's action string ("mark('verified')").
        keys: keys as Textual names them, separated by commas.
        shown: the keys as a person knows them.
        label: one or two words for the key bar; empty keeps it out of there.
        description: one line for the help screen.
        group: heading on the help screen.
    """

    call: str
    keys: str
    shown: str
    label: str
    description: str
    group: str


def _mark(status: Status, key: str, label: str, description: str) -> Action:
    return Action(f"mark('{status.value}')", key, key, label, description, "Status of the claim")


WORKBENCH: tuple[Action, ...] = (
    _mark(Status.VERIFIED, "v", "verified", "verified: it is true, and you know from where"),
    _mark(Status.DISPUTED, "d", "disputed", "disputed: something speaks against it"),
    _mark(Status.CANNOT_VERIFY, "x", "", "cannot verify: nobody can tell"),
    _mark(Status.ON_AUTHOR, "a", "", "on author: only the author can vouch for it"),
    _mark(Status.OPINION, "o", "", "opinion: nothing to check"),
    _mark(Status.UNCHECKED, "b", "", "back to unchecked"),
    Action("edit", "e", "e", "edit", "edit the claim's wording", "Words"),
    Action("note", "n", "n", "note", "keep a note: what it rests on, whom you rang", "Words"),
    Action(
        "contradictions",
        "c",
        "c",
        "contradictions",
        "read the contradictions side by side and rule on them",
        "Contradictions",
    ),
    Action("next_flag", "f", "f", "", "next claim that clashes with something", "Contradictions"),
    Action("undo", "u", "u", "undo", "take the last change back, whenever it was", "Desk"),
    Action("report", "r", "r", "report", "export the fact-check report", "Desk"),
    Action(
        "filter", "slash", "/", "find", "filter: words, status:disputed, who:mayor, ⚡", "Claims"
    ),
    Action("clear_filter", "escape", "Esc", "", "show all claims again", "Claims"),
    Action("step(1)", "j", "j", "", "next claim (also ↓ in the list)", "Claims"),
    Action("step(-1)", "k", "k", "", "previous claim (also ↑ in the list)", "Claims"),
    Action("next_unchecked", "space", "Space", "", "next unchecked claim", "Claims"),
    Action("switch_pane", "tab", "Tab", "", "between article, claims and details", "Claims"),
    Action("help", "question_mark", "?", "help", "this page", "Desk"),
    Action("app.quit", "q", "q", "quit", "leave; everything is saved already", "Desk"),
)
"""What the keys do on the workbench, in the order of the key bar."""


def _rule(ruling: Ruling, key: str) -> Action:
    return Action(
        f"rule('{ruling.value}')", key, key, ruling.value, f"rule: {ruling.value}", "Ruling"
    )


CONTRADICTIONS: tuple[Action, ...] = (
    _rule(Ruling.REAL, "r"),
    _rule(Ruling.EXPLAINED, "e"),
    _rule(Ruling.NOT_A_CONTRADICTION, "n"),
    Action("rule('')", "backspace,b", "b", "take back", "take the ruling back", "Ruling"),
    Action("step(1)", "j,right,down", "j", "next", "next contradiction", "Contradictions"),
    Action("step(-1)", "k,left,up", "k", "previous", "previous contradiction", "Contradictions"),
    Action("go_to", "enter", "Enter", "to the passage", "to the passage in the article", "Desk"),
    Action("close", "escape,c,q", "Esc", "back", "back to the workbench", "Desk"),
)
"""What the keys do on the screen of contradictions."""


def bindings(actions: Sequence[Action]) -> list[BindingType]:
    """Return Textual's bindings for actions."""
    return [
        Binding(action.keys, action.call, action.description, show=bool(action.label))
        for action in actions
    ]
