"""What can be done on the list of all articles, and where something is searched on the desk."""

from __future__ import annotations

from factcheck.tui.actions.action import Action, Context


def _action(name: str, call: str, keys: str, label: str, description: str, group: str) -> Action:
    return Action(name, Context.DESK, call, tuple(keys.split()), label, description, group)


def _searching(name: str, call: str, keys: str, label: str, description: str) -> Action:
    at = Context.SEARCH
    return Action(name, at, call, tuple(keys.split()), label, description, "Places")


ACTIONS: tuple[Action, ...] = (
    _action("open", "open", "enter", "open", "open the article on the workbench", "Articles"),
    _action("demo", "demo", "d", "bundled story", "open the bundled story", "Articles"),
    _action(
        "import",
        "import",
        "i",
        "import",
        "import a story: a file, an address, or pasted text",
        "Articles",
    ),
    _action(
        "search", "search", "slash", "search", "search all claims and notes of the desk", "Articles"
    ),
    _action("assign", "assign", "at", "", "say who has the article", "Articles"),
    _action(
        "archive",
        "archive",
        "a",
        "archive",
        "archive the article, or take it out again",
        "Articles",
    ),
    _action("delete", "delete", "D delete", "delete", "delete the article", "Articles"),
    _action("restore", "restore", "R", "restore", "bring the deleted article back", "Articles"),
    _action(
        "undo",
        "undo",
        "u",
        "undo",
        "take back your last change here, else on the article",
        "Articles",
    ),
    _action("redo", "undo(True)", "U ctrl+r", "", "bring back what you took back", "Articles"),
    _action(
        "filter",
        "filter",
        "f",
        "filter",
        "filter: words of title or outlet, has:ada, has:nobody, ⚡ or flagged, archived, deleted",
        "List",
    ),
    _action("clear-filter", "clear_filter", "escape", "all", "show all in use again", "List"),
    _action(
        "sort",
        "sort",
        "S",
        "sort",
        "sort by added, touched, title, date, contradictions, ticked",
        "List",
    ),
    _action("next", "step(1)", "j down", "", "next article", "List"),
    _action("previous", "step(-1)", "k up", "", "previous article", "List"),
    _action("page-down", "page(1)", "pagedown", "", "a page on", "List"),
    _action("page-up", "page(-1)", "pageup", "", "a page back", "List"),
    _action("first", "to_end(-1)", "home", "", "first article", "List"),
    _action("last", "to_end(1)", "end", "", "last article", "List"),
    _searching("open", "open", "enter", "open", "open the article at the claim"),
    _searching("next", "step(1)", "down", "next", "to the next place"),
    _searching("previous", "step(-1)", "up", "previous", "to the place before"),
    _searching("page-down", "page(1)", "pagedown", "", "a page on"),
    _searching("page-up", "page(-1)", "pageup", "", "a page back"),
    _searching("leave", "leave", "escape", "leave", "back to the desk"),
)
