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


def _in_article(name: str, call: str, keys: str, label: str, description: str) -> Action:
    return _action(name, call, keys, label, description, "Article", Context.ARTICLE)


def _choosing(name: str, call: str, keys: str, label: str, description: str) -> Action:
    return _action(name, call, keys, label, description, "Words", Context.CHOOSING)


def _finding(name: str, call: str, keys: str, label: str, description: str) -> Action:
    return _action(name, call, keys, label, description, "Places", Context.FINDING)


def _mark(status: Status, key: str, label: str, description: str) -> Action:
    name = status.value.replace(" ", "-")
    return _action(name, f"mark('{status.value}')", key, label, description, "Status of the claim")


PLACES = ("article", "claims", "claim", "contradictions", "sources", "history")
"""Where the checker can look; the last four are pages about the claim at hand."""

ACTIONS: tuple[Action, ...] = (
    _mark(Status.VERIFIED, "v", "verified", "verified: it is true, and you know from where"),
    _mark(Status.DISPUTED, "d", "disputed", "disputed: something speaks against it"),
    _mark(Status.CANNOT_VERIFY, "x", "", "cannot verify: nobody can tell"),
    _mark(Status.ON_AUTHOR, "a", "", "on author: only the author can vouch for it"),
    _mark(Status.OPINION, "o", "", "opinion: nothing to check"),
    _mark(Status.UNCHECKED, "b", "", "back to unchecked"),
    _action("clear-filter", "clear_filter", "escape", "all", "show all claims again", "Claims"),
    _action("edit", "edit", "e", "edit", "edit the claim's wording", "Words"),
    _action("note", "note", "n", "note", "keep a note: what it rests on, whom you rang", "Words"),
    _action("holds", "holds", "equals_sign", "holds", "still holds, with its new words", "Words"),
    _action("speaker", "attribute", "y", "", "say whose statement it is", "Words"),
    _action("assign", "assign", "at", "", "say who is to check it", "Words"),
    _action("correct", "correct", "i", "", "correct how a date, number or name was read", "Words"),
    _action("add", "add", "A", "", "choose words for a new claim", "Claims, more or fewer"),
    _action("words", "span", "w", "", "widen or narrow the claim", "Claims, more or fewer"),
    _action("split", "split", "s", "", "split the claim in two", "Claims, more or fewer"),
    _action("merge", "merge", "m", "", "merge the claim with the next", "Claims, more or fewer"),
    _action("delete", "delete", "D delete", "", "delete the claim", "Claims, more or fewer"),
    _action("restore", "restore", "R", "", "bring a deleted claim back", "Claims, more or fewer"),
    _action("tag", "tag", "t", "", "take the claim together with others", "Several claims"),
    _action(
        "tag-all", "tag_all", "T", "", "take the whole list together, or none", "Several claims"
    ),
    _action("pencil", "pencil", "p", "pencil", "tick every detail, one by one", "Article"),
    _action("names", "names", "N", "", "every name with its spellings", "Article"),
    _action("heat", "heat", "H", "", "show what in the article nobody has touched", "Article"),
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
    _action("evidence", "attach", "E", "", "attach evidence: source, place, words", "Words"),
    _action("recommend", "recommend", "W", "", "recommend other words to the editor", "Words"),
    _action("decide", "decide", "M", "", "what became of a recommended change", "Words"),
    _action("call", "call", "L", "", "write down what a call to a source came to", "Words"),
    _action("undo", "undo", "u", "undo", "take your last change back, whenever it was", "Article"),
    _action("redo", "undo(True)", "U ctrl+r", "", "bring back what you took back", "Article"),
    _action("question", "question", "Q", "", "ask author or editor about the claim", "Words"),
    _action("sign-off", "sign_off", "F", "", "what is open, questions, who signed off", "Article"),
    _action("corrections", "corrections", "K", "", "what was published wrong", "Readers"),
    _action(
        "rate", "rate", "P", "", "rate the claim for readers, apart from its status", "Readers"
    ),
    _action("review", "review", "", "", "write the claim's ClaimReview, for the public", "Readers"),
    _action("report", "report", "r", "report", "export the fact-check report", "Article"),
    _action("paragraph", "paragraph", "g", "", "go to a paragraph by its number", "Article"),
    _action("fold", "fold", "h", "", "fold or unfold what is not checked", "Article"),
    _action(
        "next-changed",
        "next_changed",
        "C",
        "",
        "next claim changed since an earlier draft",
        "Drafts",
    ),
    _action("cut", "cut", "X", "", "claims of earlier drafts that were cut", "Drafts"),
    _action("new-draft", "new_draft", "V", "", "open a new draft of the story", "Drafts"),
    _action("drafts", "drafts", "", "", "earlier drafts, and the newest", "Drafts"),
    _action(
        "filter",
        "filter",
        "slash",
        "find",
        "filter: words, status:disputed, kind:time, noted, ±, recheck, draft:new, who:mayor, ⚡",
        "Claims",
    ),
    _action(
        "sort",
        "sort",
        "S",
        "",
        "sort by place, worth, status, flags, speaker or re-check",
        "Claims",
    ),
    _action("next", "step(1)", "j", "", "next claim (also ↓ in the list)", "Claims"),
    _action("previous", "step(-1)", "k", "", "previous claim (also ↑ in the list)", "Claims"),
    _action("next-unchecked", "next_unchecked", "space", "", "next unchecked claim", "Claims"),
    *(
        _action(f"to-{place}", f"go('{place}')", str(n), "", f"to: {place}", "Panes")
        for n, place in enumerate(PLACES, 1)
    ),
    _action("other-pane", "switch_pane", "tab", "", "to the next pane", "Panes"),
    _action("pane-before", "switch_pane(-1)", "shift+tab", "", "to the pane before", "Panes"),
    _action("alone", "alone", "z", "", "this pane alone, or all again", "Panes"),
    _action("narrower", "split_panes(0, -5)", "less_than_sign", "", "article narrower", "Panes"),
    _action("wider", "split_panes(0, 5)", "greater_than_sign", "", "article wider", "Panes"),
    _action("lower", "split_panes(1, 5)", "right_curly_bracket", "", "list taller", "Panes"),
    _action("higher", "split_panes(1, -5)", "left_curly_bracket", "", "list shorter", "Panes"),
    _in_article("find", "find", "slash", "find", "find words in the article"),
    _action("down", "step(1)", "down", "", "next claim", "Claims", Context.CLAIMS),
    _action("up", "step(-1)", "up", "", "previous claim", "Claims", Context.CLAIMS),
    _action("page-down", "page(1)", "pagedown", "", "a page on", "Claims", Context.CLAIMS),
    _action("page-up", "page(-1)", "pageup", "", "a page back", "Claims", Context.CLAIMS),
    _action("first", "to_end(-1)", "home", "", "first claim", "Claims", Context.CLAIMS),
    _action("last", "to_end(1)", "end", "", "last claim", "Claims", Context.CLAIMS),
    _choosing("take", "take", "enter", "take", "take the words"),
    _choosing("leave", "leave", "escape", "leave", "leave everything as it was"),
    _choosing("anchor", "anchor", "space", "from here", "begin here, and choose on from here"),
    _choosing("turn", "turn", "tab", "other end", "move the other end"),
    _choosing("copy", "copy", "c", "copy", "copy the words"),
    _choosing("right", "word(1)", "right", "", "a word on"),
    _choosing("left", "word(-1)", "left", "", "a word back"),
    _choosing("down", "line(1)", "down", "", "a line down"),
    _choosing("up", "line(-1)", "up", "", "a line up"),
    _finding("next", "step(1)", "down", "next", "to the next place (also Enter)"),
    _finding("previous", "step(-1)", "up", "previous", "to the place before"),
    _finding("leave", "leave", "escape", "leave", "back to the article"),
)
