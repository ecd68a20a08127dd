"""Signing off: when an article is due, what is open in it, who asked what, and who vouches."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from factcheck.errors import FactcheckError
from factcheck.model import Addressee, OpenWork, Question, Reader, SignOff, Span
from factcheck.tui.actions import Context
from factcheck.tui.bindings import bindings
from factcheck.tui.leaving import Place
from factcheck.tui.messages import ArticleChanged
from factcheck.tui.open_article import OpenArticle
from factcheck.tui.pages import Page, Piece
from factcheck.tui.screens.prompt import PromptScreen
from factcheck.tui.sizes import BREAKPOINTS
from factcheck.tui.symbols import Symbols
from factcheck.tui.taking_back import take_back
from factcheck.tui.widgets.bars import KeyBar
from factcheck.tui.widgets.page_view import PageView
from factcheck.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.tui.app import FactcheckApp

_ON_A_QUESTION = frozenset(("answer", "step"))


@dataclass(frozen=True, slots=True)
class Standing:
    """How near an article is to print.

    Attributes:
        due: by when it is to be checked, if anybody said so.
        open: what is left to do.
        sign_offs: who signed it off, void ones too.
        questions: those to author and editor, in the order in which they were asked.
    """

    due: dt.date | None
    open: OpenWork
    sign_offs: tuple[SignOff, ...]
    questions: tuple[Question, ...]


def standing(desk: Desk, number: int) -> Standing:
    """Return how near an article is to print.

    Raises:
        FactcheckError: as the desk does.
    """
    return Standing(
        due=desk.due(number),
        open=desk.open_work(number),
        sign_offs=desk.sign_offs(number),
        questions=desk.questions(number),
    )


class SigningScreen(Place[Span | None]):
    """Shows what stands between an article and print; gives back the place to go to, or None.

    Args:
        opened: the article.
        found: how near it is to print.
        symbols: the signs in use.
    """

    app: FactcheckApp
    CSS_PATH = "signing.tcss"
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    CONTEXT: ClassVar[Context] = Context.SIGNING
    BINDINGS: ClassVar[list[BindingType]] = bindings(CONTEXT)
    AUTO_FOCUS: ClassVar[str] = ""  # the arrows go from question to question

    def __init__(self, opened: OpenArticle, found: Standing, symbols: Symbols) -> None:
        super().__init__()
        self._opened = opened
        self._found = found
        self._symbols = symbols
        self._at = 0

    def compose(self) -> ComposeResult:
        """Lay out what is open above the questions, and one of them below in full."""
        yield Static(id="head")
        yield Static(id="standing")
        yield Static(id="asked")
        yield RowList(self._symbols, self._choose, id="questions")
        yield PageView(id="about")
        yield KeyBar(self._symbols, id="keys")

    def on_mount(self) -> None:
        """Show it."""
        self._show()

    @on(ArticleChanged)
    def _article_changed(self, message: ArticleChanged) -> None:
        self._opened = message.opened
        self._read()

    @work(group="standing", exclusive=True)
    async def _read(self) -> None:
        await self._read_now()

    async def _read_now(self) -> None:
        desk, number = self.app.desk, self._opened.number
        try:
            self._found = await self.app.on_desk(lambda: standing(desk, number))
        except FactcheckError as error:
            self.app.show_error(error)
        else:
            self._opened.questions = self._found.questions
            self._at = min(self._at, max(0, len(self._found.questions) - 1))
            self._show()

    @property
    def _current(self) -> Question | None:
        return self._found.questions[self._at] if self._found.questions else None

    # ---- what is shown

    def _show(self) -> None:
        found = self._found
        title = " ".join(self._opened.article.title.split())
        self.query_one("#head", Static).update(Content.styled(f" Sign-off: {title}", "bold"))
        self.query_one("#standing", Static).update(Content("\n").join(self._lines()))
        asked = "Questions to author and editor" if found.questions else "No questions were asked."
        self.query_one("#asked", Static).update(Content(asked))
        rows = [[list(self._row(n, each))] for n, each in enumerate(found.questions, start=1)]
        self.query_one(RowList).show(rows, self._at)
        self._show_about()
        self.refresh_bindings()

    def _lines(self) -> Iterator[Content]:
        """Give the due date, what is open, and for each reader who signed."""
        found = self._found
        day = f"{found.due.day} {found.due:%b %Y}" if found.due else "no day set"
        yield Content.assemble(("Due            ", "$foreground-muted"), day)
        yield Content.assemble(("Open           ", "$foreground-muted"), found.open.in_words)
        signed = {each.reader: each for each in found.sign_offs}
        for reader in Reader:
            label = (f"{reader.value.capitalize():<15}", "$foreground-muted")
            yield Content.assemble(label, *self._signed(signed.get(reader)))

    def _signed(self, signed: SignOff | None) -> Iterator[str | tuple[str, str]]:
        """Give the pieces of a sign-off's line."""
        symbols, dot = self._symbols, f" {self._symbols.dot} "
        if signed is None:
            yield ("has not signed", "$foreground-muted")
            return
        at = f"{signed.at.astimezone():%d %b %H:%M}"
        if signed.voided is None:
            yield (f"{symbols.settled} {signed.by}", "bold $text-success")
            yield f"{dot}{at}{dot}head {signed.head[:12]}{dot}open then: {signed.open.in_words}"
            return
        yield (f"{symbols.flag} void: {signed.by}", "bold $text-warning")
        change = signed.voided
        yield symbols.plain(f"{dot}{at}{dot}since {change.by} changed {change.what}")

    def _row(self, number: int, question: Question) -> Iterator[Piece]:
        sign = "?" if question.is_open else self._symbols.settled
        yield (f"{sign} {number:>2} ", "flag" if question.is_open else "label")
        claim = self._opened.index_of(question.claim)
        about = f"claim {claim + 1}, " if claim is not None else ""
        yield (f"{about}{question.to.value}: ", "label")
        yield (question.text, "words")
        if question.answered:
            yield (f"  {self._symbols.arrow} {question.answer}", "label")

    def _show_about(self) -> None:
        question = self._current
        page = self._about(question) if question else iter(())
        self.query_one("#about", PageView).show(page)

    def _about(self, question: Question) -> Page:
        """Yield a question in full."""
        dot = f" {self._symbols.dot} "
        asked = f"{question.by}{dot}{question.asked.astimezone():%d %b %H:%M}"
        yield [(f"To the {question.to.value}", "head"), (f"{dot}asked by {asked}", "label")]
        yield [(question.text, "words")]
        claim = self._opened.index_of(question.claim)
        if claim is not None:
            yield [(f"claim {claim + 1} ", "label"), (self._opened.claims[claim].quote, "words")]
        if question.decides:
            yield [("decides ", "label"), (question.decides, "words")]
        if question.answered:
            when = f"{question.answered.astimezone():%d %b %H:%M}"
            yield [("answer ", "label"), (question.answer, "words")]
            yield [(f"written down by {question.answered_by}{dot}{when}", "label")]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether an action can be done now."""
        if action in _ON_A_QUESTION:
            return self._current is not None
        if action == "go_to":
            question = self._current
            return question is not None and self._opened.index_of(question.claim) is not None
        if action == "take_back":
            return any(each.by == self.app.desk.checker for each in self._found.sign_offs)
        return super().check_action(action, parameters)

    # ---- moving

    def action_step(self, by: int) -> None:
        """Go some questions on."""
        self._choose(min(max(0, self._at + by), len(self._found.questions) - 1))

    def _choose(self, row: int) -> None:
        self._at = row
        self.query_one(RowList).select(row)
        self._show_about()
        self.refresh_bindings()

    def action_go_to(self) -> None:
        """Go to the claim that the question is about."""
        question = self._current
        index = self._opened.index_of(question.claim) if question else None
        if index is not None:
            self.dismiss(self._opened.claims[index].span)

    def action_close(self) -> None:
        """Go back to where the checker was."""
        self.dismiss(None)

    # ---- doing

    def action_sign(self, reader: str) -> None:
        """Sign the article off."""
        desk, number = self.app.desk, self._opened.number
        work = self._found.open
        said = f"Signed off as {reader}" + (f"; still open: {work.in_words}" if work else "")
        self._act(lambda: desk.sign(number, Reader(reader)), said)

    def action_take_back(self) -> None:
        """Take one's own sign-off back."""
        desk, number, me = self.app.desk, self._opened.number, self.app.desk.checker
        own = [each.reader for each in self._found.sign_offs if each.by == me]

        def take_back() -> None:
            for reader in own:
                desk.take_back(number, reader)

        self._act(take_back, "Took the sign-off back")

    def action_due(self) -> None:
        """Ask by when the article is to be checked."""
        desk, number = self.app.desk, self._opened.number

        def typed(words: str | None) -> None:
            if words is None:
                return
            try:
                day = dt.date.fromisoformat(words) if words else None
            except ValueError:
                self.app.say("Type the day as 2026-12-01.")
                return
            self._act(lambda: desk.set_due(number, day), "Changed the due date")

        due = self._found.due.isoformat() if self._found.due else ""
        about = "as 2026-12-01; nothing: no such day"
        self.app.push_screen(PromptScreen("By when is it to be checked", due, about), typed)

    def action_ask(self) -> None:
        """Ask the author or the editor something about the article."""
        from factcheck.tui.screens.asking import ask

        desk, number = self.app.desk, self._opened.number

        def asked(text: str, to: Addressee, decides: str) -> None:
            self._act(lambda: desk.ask(number, text, to=to, decides=decides), "Question kept")

        ask(self.app, self._opened.article.title, asked)

    def action_answer(self) -> None:
        """Write down what was answered."""
        question, desk, number = self._current, self.app.desk, self._opened.number
        if question is None:
            return
        identity = question.id

        def typed(words: str | None) -> None:
            if words is not None:
                self._act(lambda: desk.answer(number, identity, words or None), "Answer kept")

        self.app.push_screen(PromptScreen("The answer", question.answer, question.text), typed)

    @work(group="changes")
    async def _act(self, write: Callable[[], object], said: str) -> None:
        try:
            await self.app.write(write)
        except FactcheckError as error:
            self.app.show_error(error)
            return
        await self._read_now()
        self.app.say(said, undo=True)

    @work(group="changes")
    async def action_undo(self, again: bool = False) -> None:
        """Take the checker's last change back, or bring it back."""
        if await take_back(self.app, self._opened.number, again=again):
            await self._read_now()
