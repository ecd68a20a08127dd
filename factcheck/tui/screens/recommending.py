"""A sheet to recommend other words on: those that stand there, those that should, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static, TextArea

from factcheck.model import Span
from factcheck.text.anchors import places_of
from factcheck.text.wording import narrowed
from factcheck.tui.leaving import Sheet
from factcheck.tui.screens.prompt import Words

_FIELDS = ("old", "new", "why")


@dataclass(frozen=True, slots=True)
class Recommended:
    """A recommended change as it was typed.

    Attributes:
        place: the words to be replaced, code points of the article's text; without length a place
            to insert.
        new: those to stand there; empty to cut.
        why: the reason, may be empty.
    """

    place: Span
    new: str
    why: str


class RecommendScreen(Sheet[Recommended | None]):
    """Asks for other words; gives back what differs, or None where nothing is recommended.

    Whoever leaves the old words as they are writes the new ones over them, and only what differs
    is recommended.

    Args:
        text: the article's text.
        claim: where the claim's words are.
        old: the words that are to be replaced at first.
        new: what is to stand there at first.
        why: the reason that stands there at first.
    """

    CSS_PATH = "recommending.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", "Leave as it was")]

    def __init__(self, text: str, claim: Span, old: Span, new: str, why: str) -> None:
        super().__init__()
        self._text, self._claim = text, claim
        self._first = {"old": " ".join(old.of(text).split()), "new": new, "why": why}
        self._followed = self._first["old"]

    def compose(self) -> ComposeResult:
        """Lay out the sheet."""
        titles = ("Old words, as many as are to be replaced", "As they should read", "Why")
        with Vertical(classes="sheet"):
            yield Static(Content("Recommend other words to the editor"), classes="what")
            for name, title in zip(_FIELDS, titles, strict=True):
                field = Words(
                    self._first[name],
                    id=name,
                    classes="words",
                    soft_wrap=True,
                    tab_behavior="focus",
                )
                field.border_title = title
                yield field
            yield Static(id="said", classes="wrong")
            yield Static(
                Content("Enter goes on and saves at last, Esc leaves all as it was"),
                classes="hint",
            )

    def on_mount(self) -> None:
        """Put the cursor behind the new words; typing on the old ones takes their place."""
        for name in _FIELDS:
            field = self._field(name)
            field.move_cursor(field.document.end)
        self._field("old").select_all()
        self._field("new").focus()

    def _field(self, name: str) -> TextArea:
        return self.query_one(f"#{name}", TextArea)

    def _typed(self, name: str) -> str:
        return " ".join(self._field(name).text.split())

    @on(TextArea.Changed, "#old")
    def _old_changed(self) -> None:
        """Let the new words follow the old ones as long as they are the same."""
        old, followed = self._typed("old"), self._followed
        self._followed = old
        self._say("")
        if self._typed("new") == followed:
            new = self._field("new")
            new.text = old
            new.move_cursor(new.document.end)

    def on_words_entered(self) -> None:
        """Go on to the next field; give everything back from the last one."""
        at = next(n for n, name in enumerate(_FIELDS) if self._field(name).has_focus)
        if at + 1 < len(_FIELDS):
            self._field(_FIELDS[at + 1]).focus()
            return
        old, new = self._typed("old"), self._typed("new")
        found = places_of(self._text, old, self._claim)
        if len(found) != 1:
            times = "more than once" if found else "not"
            self._say(f"The old words stand {times} in the claim; give words that are there once.")
            self._field("old").focus()
        elif old == new:
            self._say("Nothing differs yet; write the new words over the old ones.")
            self._field("new").focus()
        else:
            self.dismiss(self._recommended(found[0], new))

    def _recommended(self, place: Span, new: str) -> Recommended:
        """Return the change, of a claim that was written over whole only what differs in it."""
        if place == self._claim and new:
            one, other = narrowed(place.of(self._text), new)
            place, new = Span(place.start + one.start, place.start + one.end), other.of(new)
        return Recommended(place, new, self._typed("why"))

    def _say(self, message: str) -> None:
        self.query_one("#said", Static).update(Content(message))

    def action_cancel(self) -> None:
        """Leave everything as it was."""
        self.dismiss(None)
