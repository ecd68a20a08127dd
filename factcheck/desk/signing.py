"""The way to print: a due date, questions to author and editor, what is open, sign-offs."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from factcheck.desk.claims import ClaimWork
from factcheck.desk.details import DetailWork
from factcheck.desk.rulings import RulingWork
from factcheck.desk.workspace import Plan, State
from factcheck.errors import NotOnDeskError, UsageError
from factcheck.model import (
    Addressee,
    Change,
    OpenWork,
    Question,
    Reader,
    SignOff,
    Status,
    Tick,
)
from factcheck.store import Event, Step, Subject, Value
from factcheck.text.cleaning import clean, clean_line

_BACKING: frozenset[Subject] = frozenset({"source", "call", "evidence"})


class SignWork(ClaimWork, DetailWork, RulingWork):
    """What brings an article to print."""

    def set_due(self, article_id: int, due: dt.date | None) -> None:
        """Say by when an article is to be checked; None for no such day.

        Raises:
            NotOnDeskError: there is no such article.
        """
        self.article(article_id)
        day = due.isoformat() if due else None
        self._do_unread(article_id, "set due", [Step("article", "", "due", day)])

    def due(self, article_id: int) -> dt.date | None:
        """Return by when an article is to be checked; None without such a day.

        Raises:
            NotOnDeskError: there is no such article.
        """
        self.article(article_id)
        return self._store.due(article_id)

    # ---- questions

    def questions(self, article_id: int) -> tuple[Question, ...]:
        """Return the questions to author and editor in the order in which they were asked.

        Raises:
            NotOnDeskError: there is no such article.
        """
        self.article(article_id)
        return tuple(self._store.questions(article_id))

    def ask(
        self,
        article_id: int,
        text: str,
        *,
        claim_id: str = "",
        to: Addressee = Addressee.AUTHOR,
        decides: str = "",
    ) -> Question:
        """Ask the author or the editor something.

        Args:
            article_id: number of the article.
            text: the question.
            claim_id: the claim it is about; empty when it is about the whole article.
            to: whom it is put to.
            decides: who has the last word.

        Raises:
            UsageError: the text is empty.
            NotOnDeskError: there is no such article or claim.
        """
        words = clean(text).text.strip()
        if not words:
            raise UsageError("a question needs words")
        who = clean_line(decides)

        def plan(state: State) -> Plan[str]:
            if claim_id:
                self._refuse_unknown(article_id, state, claim_id)
            asked: dict[str, Value] = {
                "claim": claim_id,
                "to": to.value,
                "text": words,
                "decides": who,
            }
            identity = self._new_identity(state, asked)
            return Plan([Step("question", identity, "question", asked)], lambda _: identity)

        identity = self._do(article_id, "ask", plan)
        return self._question(article_id, identity)

    def answer(self, article_id: int, question_id: str, answer: str | None) -> Question:
        """Write down what was answered; None takes an answer away.

        Raises:
            UsageError: the answer is empty.
            NotOnDeskError: there is no such article or question.
        """
        self._question(article_id, question_id)
        words = None if answer is None else clean(answer).text.strip()
        if words == "":
            raise UsageError("an answer needs words")
        said: Value = None if words is None else {"text": words}
        self._do_unread(article_id, "answer", [Step("question", question_id, "answer", said)])
        return self._question(article_id, question_id)

    def _question(self, article_id: int, question_id: str) -> Question:
        for question in self.questions(article_id):
            if question.id == question_id:
                return question
        raise NotOnDeskError(
            f"there is no question {clean_line(question_id)} in article {article_id};"
            f" see: factcheck questions {article_id}"
        )

    def _refuse_unknown(self, article_id: int, state: State, claim_id: str) -> None:
        if all(claim.id != claim_id for claim in state.claims):
            raise NotOnDeskError(
                f"there is no claim {clean_line(claim_id)} in article {article_id};"
                f" see: factcheck claims {article_id}"
            )

    # ---- signing off

    def open_work(self, article_id: int) -> OpenWork:
        """Return what is left to do on an article.

        Raises:
            NotOnDeskError: there is no such article.
        """
        return self._open_in(article_id, self._state(article_id))

    def _open_in(self, article_id: int, state: State) -> OpenWork:
        details = self._with_details(article_id, state)[1]
        found = [each.id for each in state.check.contradictions]
        ruled = self._store.rulings(article_id, found)
        return OpenWork(
            unchecked=sum(claim.status is Status.UNCHECKED for claim in state.claims),
            unticked=sum(detail.tick is Tick.UNTICKED for detail in details),
            unruled=sum(each not in ruled for each in found),
            unanswered=sum(each.is_open for each in self._store.questions(article_id)),
            to_recheck=sum(bool(claim.earlier) for claim in state.claims),
        )

    def sign_offs(self, article_id: int) -> tuple[SignOff, ...]:
        """Return who signed the article off, the checker first; void ones are among them.

        Raises:
            NotOnDeskError: there is no such article.
        """
        self.article(article_id)
        return tuple(
            SignOff(
                reader=each.reader,
                by=each.by,
                at=each.at,
                sha256=each.sha256,
                head=each.head,
                open=each.open,
                voided=self._voided(article_id, each.voided) if each.voided else None,
            )
            for each in self._store.signed(article_id)
        )

    def _voided(self, article_id: int, event: Event) -> Change:
        """Tell of a change as reports may: of what may be confidential, that it was changed."""
        (told,) = self._told(article_id, [event])
        return replace(told, what="the evidence") if event.subject in _BACKING else told

    def sign(self, article_id: int, reader: Reader) -> SignOff:
        """Sign an article off as it stands; what is still open is written down with it.

        It is void as soon as anybody changes a claim, a detail, a ruling or a name's spelling.

        Raises:
            UsageError: this person has signed it as the other reader.
            NotOnDeskError: there is no such article.
        """

        def plan(state: State) -> Plan[None]:
            for other in self._store.signed(article_id):
                if other.reader is not reader and not other.voided and other.by == self._checker:
                    raise UsageError(
                        f"{other.by} has signed this article as {other.reader.value};"
                        " checker and second reader must be two people"
                    )
            work = self._open_in(article_id, state)
            said: Value = {
                "sha256": state.check.article.sha256,
                "head": self._store.end(article_id).hash,
                "open": {
                    "unchecked": work.unchecked,
                    "unticked": work.unticked,
                    "unruled": work.unruled,
                    "unanswered": work.unanswered,
                    "to_recheck": work.to_recheck,
                },
            }
            return Plan([Step("sign-off", reader.value, "signed", said)], lambda _: None)

        self._do(article_id, "sign off", plan)
        return next(each for each in self.sign_offs(article_id) if each.reader is reader)

    def take_back(self, article_id: int, reader: Reader) -> None:
        """Take one's sign-off back; without one nothing changes.

        Raises:
            UsageError: it is somebody else's.
            NotOnDeskError: there is no such article.
        """
        for each in self.sign_offs(article_id):
            if each.reader is reader and each.by != self._checker:
                raise UsageError(f"only {each.by} can take that back; changing a claim voids it")
        self._do_unread(article_id, "take back", [Step("sign-off", reader.value, "signed", None)])
