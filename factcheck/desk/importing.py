"""The article of a report put on the desk, with the checking that the report tells of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.desk.articles import ArticleWork
from factcheck.desk.claims import ClaimWork, claim_step
from factcheck.desk.details import DetailWork, detail_step
from factcheck.desk.rulings import ruling_step
from factcheck.desk.workspace import Plan, State
from factcheck.errors import CarriedError, UsageError
from factcheck.model import Article, CheckedDetail, Claim, ImportedReport, Tick
from factcheck.store import (
    Step,
    Value,
    core,
    evidence_value,
    recommendation_value,
    source_value,
    stamp,
)
from factcheck.text.cleaning import clean_line

if TYPE_CHECKING:
    from factcheck.report.from_json import Taken, TakenClaim


class ImportWork(ArticleWork, ClaimWork, DetailWork):
    """What takes a report in."""

    def import_report(self, path: Path) -> ImportedReport:
        """Put the article of a report as JSON on this desk, checked as the report tells.

        All of it is new here, done by this desk's checker now and in one act, which undo takes
        back: a report proves nothing of who did what. Only an article that nobody here has
        worked on takes it.

        Raises:
            CarriedError: the file cannot be read, is no such report, or was altered; nothing is
                changed.
            UsageError: somebody has worked on that article here.
        """
        # The formats of reports are of no use to most of what is done on a desk.
        from factcheck.report.from_json import LARGEST, from_json

        taken = from_json(_read(path, LARGEST))
        self._refuse_worked_on(taken.article)
        number = self.add(taken.article)
        lost = self._do(number, "import", lambda state: self._taking(number, state, taken))
        changes = sum(event.deed == "import" for event in self._store.events(number))
        return ImportedReport(number, taken.article.title, changes, (*taken.left, *lost))

    def _refuse_worked_on(self, article: Article) -> None:
        number = self._store.number(article)
        if number is None:
            return
        worked_on = any(event.subject != "article" for event in self._store.events(number))
        if worked_on or self._store.drafts(number)[-1] != number:
            raise UsageError(
                f"article {number} on this desk is that story, and somebody has worked on it; to"
                " bring the work of two desks together use factcheck export-desk and import-desk"
            )

    def _taking(self, article_id: int, state: State, taken: Taken) -> Plan[list[str]]:
        """Return the changes by which the article stands as a report tells of it."""
        listed = dict(self._listed(article_id, state, taken.claims))
        steps, lost = list(_claim_steps(state, taken, listed)), []
        details, unread = self._detail_steps(article_id, state, taken)
        steps += details
        if unread:
            lost.append(f"{unread} ticks or corrections of details that are read otherwise here")
        steps += [ruling_step(each, *ruled) for each, ruled in taken.rulings.items()]
        steps += [Step("name", wrong, "right", right) for wrong, right in taken.spellings.items()]
        if taken.due:
            steps.append(Step("article", "", "due", taken.due.isoformat()))
        steps += _said(taken, listed, self._checker, self._clock())
        return Plan(steps, lambda _: lost)

    def _listed(
        self, article_id: int, state: State, claims: Sequence[TakenClaim]
    ) -> Iterator[tuple[str, Claim]]:
        """Yield for each claim of a report its identity there and the claim that it is here.

        Another version of the program may cut claims otherwise: those with the same words are the
        same, others are made of their words.
        """
        here = {claim.id: claim for claim in state.claims}
        by_span = {claim.span: claim for claim in state.claims}
        by_core = {core(claim.start, claim.quote): claim for claim in state.claims}
        used: set[str] = set()
        for each in claims:
            quote = each.span.of(state.check.article.text)
            found = by_span.get(each.span) or by_core.get(core(each.span.start, quote))
            if found is None or found.id in used:
                made = self._made(
                    article_id, state.check.article, state.overlay.corrections, each.span
                )
                free = each.id not in here and each.id not in used
                found = replace(made, id=each.id) if free else self._free(made, here, used)
            used.add(found.id)
            yield each.id, found

    def _free(self, made: Claim, *taken: Iterable[str]) -> Claim:
        from factcheck.claims import with_free_identity  # loads word tables

        return with_free_identity(made, {each for some in taken for each in some})

    def _detail_steps(self, article_id: int, state: State, taken: Taken) -> tuple[list[Step], int]:
        """Return the changes of details, and how many of a report's have no place here."""
        known = {each.id: each for each in self._with_details(article_id, state)[1]}
        steps: list[Step] = []
        unread = 0
        for each in taken.ticks:
            detail = known.get(each.id)
            corrected = detail is not None and _can_mean(detail, each.correction)
            unread += detail is None or not corrected
            if detail is not None and each.tick is not Tick.UNTICKED:
                steps.append(detail_step(state, detail, "tick", each.tick.value))
            if detail is not None and each.correction and corrected:
                steps.append(detail_step(state, detail, "correction", each.correction))
        return steps, unread


def _can_mean(detail: CheckedDetail, meaning: str) -> bool:
    """Return whether a detail can be corrected to mean that; to mean nothing else it always can."""
    from factcheck.language.corrections import corrected  # loads word tables

    if not meaning:
        return True
    try:
        corrected(detail.detail, meaning)
    except UsageError:
        return False
    return True


def _claim_steps(state: State, taken: Taken, listed: dict[str, Claim]) -> Iterator[Step]:
    """Yield the changes by which the claims are those of a report."""
    from factcheck.report.describe import describe_claim  # see import_report

    here = {claim.id for claim in state.claims}
    stand = {claim.id for claim in listed.values()}
    gone = set(taken.removed)
    for claim in state.claims:
        if claim.span in gone and claim.id not in stand:
            yield claim_step(claim, "removed", 1, 0)
    article = state.check.article
    for each in taken.claims:
        claim = listed[each.id]
        if claim.id not in here:
            yield claim_step(claim, "added", 1, 0)
        yield claim_step(claim, "text", each.text, claim.text)
        yield claim_step(claim, "status", each.status.value, claim.status.value)
        yield claim_step(claim, "note", each.note, claim.note)
        yield claim_step(claim, "assigned", each.assigned, claim.assigned)
        if list(each.said) != describe_claim(article, 1, claim)["attribution"]:
            said: Value = {
                "speaker": each.speaker,
                "kind": each.kind.value,
                "cue": [each.cue.start, each.cue.end] if each.cue else None,
            }
            yield claim_step(claim, "attribution", said)
        if each.earlier:
            yield claim_step(claim, "earlier", each.earlier)
        if each.fresh:
            yield claim_step(claim, "fresh", 1, 0)


def _said(taken: Taken, listed: dict[str, Claim], by: str, now: dt.datetime) -> Iterator[Step]:
    """Yield sources, evidence, recommended changes and questions, each said by one person now.

    They are listed by when they came, so that each is a microsecond after the one before it.
    """
    moments = (now + dt.timedelta(microseconds=n) for n in count())
    for source in taken.sources:
        made = replace(source, by=by, at=next(moments))
        yield Step("source", source.id, "source", source_value(made))
    for each in taken.evidence:
        on = replace(each, claim=listed[each.claim].id, by=by, at=next(moments))
        yield Step("evidence", each.id, "evidence", evidence_value(on))
    for change in taken.recommended:
        of = replace(change, claim=listed[change.claim].id, by=by, at=next(moments))
        yield Step("recommendation", change.id, "recommendation", recommendation_value(of))
    for asked in taken.questions:
        claim = listed[asked.claim].id if asked.claim else ""
        question: Value = {
            "claim": claim,
            "to": asked.to.value,
            "text": asked.text,
            "decides": asked.decides,
            "by": by,
            "at": stamp(next(moments)),
        }
        yield Step("question", asked.id, "question", question)
        if asked.answer:
            yield Step("question", asked.id, "answer", {"text": asked.answer})


def _read(path: Path, most: int) -> str:
    """Return a file's text.

    Raises:
        CarriedError: it cannot be read, is too large or no text.
    """
    name = clean_line(str(path))
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except (OSError, ValueError) as error:  # a name with a NUL is a ValueError
        reason = getattr(error, "strerror", None) or "that is no name of a file"
        raise CarriedError(f"{name} cannot be read: {reason.lower()}") from error
    if len(data) > most:
        raise CarriedError(f"{name} is larger than {most // 10**6} MB; it is no report")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise CarriedError(f"{name} is no report: it is no text in UTF-8") from error
