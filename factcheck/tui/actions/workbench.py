"""What can be done on the workbench and in its panes."""

from __future__ import annotations

from factcheck.model import Status
from factcheck.tui.actions.action import Action, Context


def _action(
    name: str,
    call: str,
    keys: str,
    label: str,
    description: str,
    group: str,
    at: Context = Context.WORKBENCH,
) -> Action:
    return Action(name, at, call, tuple(keys.split()), label, description, group)


def _mark(status: Status, key: str, label: str, description: str) -> Action:
    name = status.value.replace(" ", "-")
    return _action(name, f"mark('{status.value}')", key, label, description, "Status of the claim")


ACTIONS: tuple[Action, ...] = (
    _mark(Status.VERIFIED, "v", "verified", "verified: it is true, and you know from where"),
    _mark(Status.DISPUTED, "d", "disputed", "disputed: something speaks against it"),
    _mark(Status.CANNOT_VERIFY, "x", "", "cannot verify: nobody can tell"),
    _mark(Status.ON_AUTHOR, "a", "", "on author: only the author can vouch for it"),
    _mark(Status.OPINION, "o", "", "opinion: nothing to check"),
    _mark(Status.UNCHECKED, "b", "", "back to unchecked"),
    _action("edit", "edit", "e", "edit", "edit the claim's wording", "Words"),
    _action("note", "note", "n", "note", "keep a note: what it rests on, whom you rang", "Words"),
    _action(
        "contradictions",
        "contradictions",
        "c",
        "contradictions",
        "read the contradictions side by side and rule on them",
        "Contradictions",
    ),
    _action(
        "next-flag",
        "next_flag",
        "f",
        "",
        "next claim that clashes with something",
        "Contradictions",
    ),
    _action("undo", "undo", "u", "undo", "take the last change back, whenever it was", "Article"),
    _action("report", "report", "r", "report", "export the fact-check report", "Article"),
    _action(
        "filter",
        "filter",
        "slash",
        "find",
        "filter: words, status:disputed, who:mayor, ⚡",
        "Claims",
    ),
    _action("clear-filter", "clear_filter", "escape", "all", "show all claims again", "Claims"),
    _action("next", "step(1)", "j", "", "next claim (also ↓ in the list)", "Claims"),
    _action("previous", "step(-1)", "k", "", "previous claim (also ↑ in the list)", "Claims"),
    _action("next-unchecked", "next_unchecked", "space", "", "next unchecked claim", "Claims"),
    _action(
        "other-pane", "switch_pane", "tab", "", "between article, claims and details", "Claims"
    ),
    _action("down", "step(1)", "down", "", "next claim", "Claims", Context.CLAIMS),
    _action("up", "step(-1)", "up", "", "previous claim", "Claims", Context.CLAIMS),
    _action("page-down", "page(1)", "pagedown", "", "a page on", "Claims", Context.CLAIMS),
    _action("page-up", "page(-1)", "pageup", "", "a page back", "Claims", Context.CLAIMS),
    _action("first", "to_end(-1)", "home", "", "first claim", "Claims", Context.CLAIMS),
    _action("last", "to_end(1)", "end", "", "last claim", "Claims", Context.CLAIMS),
)
