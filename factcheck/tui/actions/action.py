"""What an action is, and where it holds. No Textual here: the command line lists actions, too."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Context(StrEnum):
    """A screen, or a pane of one; a widget or screen names its own in its `CONTEXT`."""

    ANYWHERE = "anywhere"
    DESK = "desk"
    SEARCH = "search"
    WORKBENCH = "workbench"
    ARTICLE = "article"
    CLAIMS = "claims"
    DETAILS = "details"
    CHOOSING = "choosing"
    FINDING = "finding"
    PENCIL = "pencil"
    NAMES = "names"
    CONTRADICTIONS = "contradictions"
    SIGNING = "sign-off"
    CORRECTIONS = "corrections"
    REPORT = "report"

    @property
    def heading(self) -> str:
        """What the help screen writes above the actions that hold here."""
        return _HEADINGS[self]

    @property
    def screen(self) -> Context:
        """The screen that a pane is on; a screen itself."""
        return _PANES.get(self, self)

    @property
    def is_alone(self) -> bool:
        """Whether no other keys hold while these do: the program's own typing bars."""
        return self in (Context.CHOOSING, Context.FINDING, Context.SEARCH)


_PANES = {
    Context.SEARCH: Context.DESK,
    Context.ARTICLE: Context.WORKBENCH,
    Context.CLAIMS: Context.WORKBENCH,
    Context.DETAILS: Context.WORKBENCH,
    Context.CHOOSING: Context.WORKBENCH,
    Context.FINDING: Context.WORKBENCH,
}
_HEADINGS = {
    Context.ANYWHERE: "Everywhere",
    Context.DESK: "On the desk",
    Context.SEARCH: "While all claims are searched",
    Context.WORKBENCH: "On the workbench",
    Context.ARTICLE: "In the article",
    Context.CLAIMS: "In the list of claims",
    Context.DETAILS: "In the details",
    Context.CHOOSING: "While words are chosen",
    Context.FINDING: "While something is looked for",
    Context.PENCIL: "On the pencil pass",
    Context.NAMES: "On the names",
    Context.CONTRADICTIONS: "On the contradictions",
    Context.SIGNING: "On the sign-off",
    Context.CORRECTIONS: "On the corrections",
    Context.REPORT: "On the report",
}


@dataclass(frozen=True, slots=True)
class Action:
    """One action.

    Attributes:
        name: its name within the context, for good: settings files hold it ("verified").
        context: where it holds.
        call: Textual's action string ("mark('verified')").
        keys: keys as Textual names them; none leaves it to the palette.
        label: one or two words for the key bar; empty keeps it out of there.
        description: one line for help and palette.
        group: heading within the context on the help screen.
        last: whether it stands at the end of the key bar and is never crowded out.
    """

    name: str
    context: Context
    call: str
    keys: tuple[str, ...]
    label: str
    description: str
    group: str
    last: bool = False

    @property
    def id(self) -> str:
        """What settings files and bindings call it ("workbench.verified")."""
        return f"{self.context.value}.{self.name}"
