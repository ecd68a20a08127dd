"""An open desk: its file, who works at it, and what was read from it and is still true."""

from __future__ import annotations

import datetime as dt
import getpass
import hashlib
import json
import os
import threading
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Generic, Self, TypeVar

from factcheck.checking import check_annotated, made_by
from factcheck.errors import DeskError, InTheWayError, NotOnDeskError
from factcheck.model import AnnotatedArticle, Article, Change, Check, CheckedDetail, Claim, Span
from factcheck.store import (
    Deed,
    Engine,
    Event,
    InTheWay,
    Overlay,
    Signature,
    Step,
    Store,
    Value,
    history,
    lay_over,
)
from factcheck.text.cleaning import clean_line

T = TypeVar("T")

_KEPT = 8
"""Articles kept in memory; one of 10,000 words takes some megabytes."""
BEYOND = 2**63
"""No SQLite row has a number from here up."""


@dataclass(slots=True)
class Derived:
    """What follows from a check alone, computed when it is first needed.

    Attributes:
        made: claims that were made of stretches of the article, as the program reads them.
        detail_ids: identities of its details, in order.
    """

    made: dict[Span, Claim]
    detail_ids: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class State:
    """An article as it stands after one of its events.

    Attributes:
        check: what the program finds, with people's corrections.
        overlay: what people changed.
        claims, removed: the claims as edited and marked, and those taken out, in reading order.
        derived: what follows from the check.
        details: the details with their ticks; None until they are asked for.
    """

    check: Check
    overlay: Overlay
    claims: tuple[Claim, ...]
    removed: tuple[Claim, ...]
    derived: Derived
    details: tuple[CheckedDetail, ...] | None = None


@dataclass(frozen=True, slots=True)
class Plan(Generic[T]):
    """An act as it was thought out on a state.

    Attributes:
        steps: its changes.
        result: gives what is to be returned, from the state after it.
        after: the state after it, its version aside; None where it must be read anew.
    """

    steps: Sequence[Step]
    result: Callable[[State], T]
    after: State | None = None


class Workspace:
    """A desk file and the articles that were read from it; see `factcheck.desk.Desk`."""

    def __init__(
        self,
        path: Path | str | None = None,
        *,
        checker: str | None = None,
        clock: Callable[[], dt.datetime] | None = None,
        wait: float = 5.0,
        tell: Callable[[str], None] | None = None,
    ) -> None:
        self._checker = clean_line(_login_name() if checker is None else checker) or "unknown"
        self._clock = clock or _now
        self._states: dict[int, State] = {}
        self._read: tuple[Article, Mapping[str, str], AnnotatedArticle] | None = None
        self._analysing = threading.RLock()
        self._store: Engine = Store(desk_path(path), wait, self._clock, tell or _unheard)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def path(self) -> Path:
        """The desk file, an absolute path."""
        return self._store.path

    @property
    def checker(self) -> str:
        """The name written beside each change."""
        return self._checker

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a person should know of the desk's file, a line each.

        Where it lies, that it is only read, that it was brought up to date just now.
        """
        return self._store.warnings

    def close(self) -> None:
        """Finish what is being written and close the file."""
        self._store.close()

    def article(self, article_id: int) -> Article:
        """Return an article.

        Raises:
            NotOnDeskError: there is none with that number.
        """
        known = self._states.get(article_id)
        if known:
            return known.check.article
        article = self._store.article(article_id) if 0 < article_id < BEYOND else None
        if article is None:
            raise NotOnDeskError(
                f"there is no article {article_id} on this desk; see: factcheck list"
            )
        return article

    def check(self, article_id: int) -> Check:
        """Return the article's claims as edited and marked, and its contradictions.

        The analysis is computed once an article, its corrections and version of the program;
        what people changed is laid over it.

        Raises:
            NotOnDeskError: there is no such article.
        """
        state = self._state(article_id)
        self._store.keep_findings(article_id, state.check)
        return replace(state.check, claims=state.claims)

    def undo(self, article_id: int) -> str | None:
        """Take back the checker's own last act on the article that stands, all its changes.

        Returns:
            What was undone, in words for a person ("status of claim 4: verified -> unchecked",
            "claim 4 split in two"), or None when there is nothing to undo.

        Raises:
            InTheWayError: somebody else's later change of the same stands; nothing is changed.
            NotOnDeskError: there is no such article.
        """
        numbers = numbers_of(self._state(article_id))
        found = _done(self._store.undo(article_id, self._signed()), numbers)
        return history.undone_in_words(found, numbers) if found else None

    def redo(self, article_id: int) -> str | None:
        """Bring back the act that the checker took back last, unless they did something new since.

        Returns:
            What was done again, in words for a person, or None when there is nothing.

        Raises:
            InTheWayError: somebody else changed the same since; nothing is changed.
            NotOnDeskError: there is no such article.
        """
        numbers = numbers_of(self._state(article_id))
        found = _done(self._store.redo(article_id, self._signed()), numbers)
        return history.redone_in_words(found, numbers) if found else None

    def history(self, article_id: int) -> Sequence[Change]:
        """Return every act on the article, first one first; an undo is an act too.

        What was brought from other desks in one go has a line after it, which is in no chain.

        Raises:
            NotOnDeskError: there is no such article.
        """
        self.article(article_id)
        acts = self._told(article_id, self._store.events(article_id))
        brought = map(history.import_in_words, self._store.imports(article_id))
        return sorted([*acts, *brought], key=lambda line: line.position)

    def _told(self, article_id: int, events: Iterable[Event]) -> list[Change]:
        return history.in_words(events, self._numbers(article_id))

    def _numbers(self, article_id: int) -> dict[tuple[str, str], int]:
        """Return what the lists call claims and contradictions, and which draft is the one before.

        Raises:
            NotOnDeskError: there is no such article.
        """
        numbers = numbers_of(self._state(article_id))
        drafts = self._store.drafts(article_id)
        place = drafts.index(article_id)
        return numbers | ({history.DRAFT_BEFORE: drafts[place - 1]} if place else {})

    def _signed(self) -> Signature:
        return Signature(self._checker, self._clock())

    def _do(self, article_id: int, deed: Deed, plan: Callable[[State], Plan[T]]) -> T:
        """Do an act: think it out on the article as it stands, and write it.

        When somebody else changed the article in between, it is thought out again.
        """
        while True:
            state = self._state(article_id)
            planned = plan(state)
            if not planned.steps:
                return planned.result(state)
            seen = state.overlay.version
            last = self._store.act(article_id, deed, planned.steps, self._signed(), seen)
            if last is None:
                continue
            if planned.after is not None:
                done = _at(planned.after, last)
                self._states[article_id] = done
                return planned.result(done)
            return planned.result(self._state(article_id))

    def _new_identity(self, state: State, said: Mapping[str, Value]) -> str:
        """Return an identity for what a person says now; the same words another time have another.

        Returns:
            12 hexadecimal digits.
        """
        whole = json.dumps([*said.values(), self._checker, state.overlay.version])
        return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:12]

    def _do_unread(self, article_id: int, deed: Deed, steps: Sequence[Step]) -> None:
        """Do an act for which it does not matter what is in the article, which stays unread."""
        last = None
        while last is None:
            seen = self._store.latest(article_id)
            last = self._store.act(article_id, deed, steps, self._signed(), seen)
        known = self._states.get(article_id)
        if known is not None and known.overlay.version == seen:
            self._states[article_id] = _at(known, last)

    def _state(self, article_id: int) -> State:
        """Return an article as it stands, read anew only when somebody changed it."""
        known = self._states.get(article_id)
        if known is not None and known.overlay.version == self._store.latest(article_id):
            return known
        with self._analysing:
            article = self.article(article_id)
            overlay = self._store.overlay(article_id)
            known = self._states.pop(article_id, None)
            if known is not None and known.overlay.corrections == overlay.corrections:
                check, derived = known.check, known.derived
            else:
                check = self._check(article_id, article, overlay.corrections)
                derived = Derived({})
            made = derived.made

            def make(span: Span) -> Claim:
                if span not in made:
                    made[span] = self._made(article_id, article, overlay.corrections, span)
                return made[span]

            laid = lay_over(check.claims, overlay.claims, make, check.names)
            for oldest in list(self._states)[: max(0, len(self._states) - _KEPT + 1)]:
                self._states.pop(oldest, None)
            state = State(check, overlay, laid.claims, laid.removed, derived)
            self._states[article_id] = state
        return state

    def _check(self, article_id: int, article: Article, corrections: Mapping[str, str]) -> Check:
        """Return what the program finds in an article, computed by one thread at a time."""
        version = made_by(corrections)
        known = self._store.analysis(article, article_id, version)
        if known is not None:
            return known
        # Corrections are laid over how the article was read, which they leave as it is.
        read = self._annotated(article_id, article, {})
        found = check_annotated(read, corrections=corrections)
        self._store.keep_analysis(article_id, version, found)
        return found

    def _annotated(
        self, article_id: int, article: Article, corrections: Mapping[str, str]
    ) -> AnnotatedArticle:
        """Return an article with its language, read once a version of the program."""
        with self._analysing:
            known = self._read
            if known is not None and known[0] is article and known[1] == corrections:
                return known[2]
            # The rooms of the language load word tables, which start-up does without.
            if corrections:
                from factcheck.language.corrections import correct

                read = correct(self._annotated(article_id, article, {}), corrections)
            else:
                read = self._read_language(article_id, article)
            self._read = (article, corrections, read)
        return read

    def _read_language(self, article_id: int, article: Article) -> AnnotatedArticle:
        version = made_by()
        read = self._store.annotation(article, article_id, version)
        if read is None:
            from factcheck.language.annotate import annotate

            read = annotate(article)
            self._store.keep_annotation(article_id, version, read)
        return read

    def _made(
        self, article_id: int, article: Article, corrections: Mapping[str, str], span: Span
    ) -> Claim:
        """Make a claim of a stretch of an article."""
        # A stretch is seldom chosen, and only then is the article's language needed again.
        from factcheck.claims import make_claim

        return make_claim(self._annotated(article_id, article, corrections), span)


def _at(state: State, version: int) -> State:
    return replace(state, overlay=replace(state.overlay, version=version))


def _done(found: Sequence[Event] | InTheWay, numbers: history.Numbers) -> Sequence[Event]:
    """Return what was taken back or brought back, or say why it was not."""
    if isinstance(found, InTheWay):
        raise InTheWayError(history.refused_in_words(found, numbers))
    return found


def numbers_of(state: State) -> dict[tuple[str, str], int]:
    """Return the number of each claim and contradiction, as the lists show them from 1.

    A claim that was taken out has the number that it would have.
    """
    starts = [claim.start for claim in state.claims]
    listed = {("claim", c.id): 1 + bisect_left(starts, c.start) for c in state.removed}
    listed |= {("claim", claim.id): number for number, claim in enumerate(state.claims, start=1)}
    for number, contradiction in enumerate(state.check.contradictions, start=1):
        listed["contradiction", contradiction.id] = number
    return listed


def _unheard(_line: str) -> None:
    """Where nobody asked to be told."""


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC).astimezone()


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        # Without a variable or a password entry; which error depends on version and system.
        return "unknown"


def desk_path(path: Path | str | None) -> Path:
    """Return the absolute path of the desk; the folder of the default one is made."""
    named = path or os.environ.get("FACTCHECK_DESK")
    if named:
        try:
            return Path(named).expanduser().absolute()
        except RuntimeError as error:
            raise DeskError(f"{clean_line(str(named))}: there is no such home folder") from error
    from platformdirs import user_data_path

    folder = user_data_path("factcheck", appauthor=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DeskError(
            f"the folder {clean_line(str(folder))} for the desk cannot be made"
            f" ({error.strerror}); name a desk with --desk"
        ) from error
    return folder / "desk.db"
