"""The store: what the desk asks for, each a task on its file."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from factcheck.model import (
    AnnotatedArticle,
    Article,
    ArticleSummary,
    Backed,
    Candidate,
    Check,
    CutClaim,
    Question,
    Recommendation,
    RulingRecord,
    StoredClaim,
)
from factcheck.store import (
    articles,
    changes,
    drafts,
    events,
    evidence,
    imports,
    recommending,
    revisions,
    search,
    signing,
    undoing,
)
from factcheck.store.connection import DeskFile
from factcheck.store.migrating import pragma
from factcheck.store.overlay import Overlay
from factcheck.store.packing import pack, pack_annotated, unpack, unpack_annotated
from factcheck.store.terms import folded_words

if TYPE_CHECKING:
    from factcheck.model import Correction, LoggedCorrection, PublicRating
    from factcheck.store.carried import CarriedStory
    from factcheck.store.stories import Outcome
    from factcheck.store.verifying import Examined

_WORDS_AT_ONCE = 100
"""Words looked up in one task, some hundredths of a second among a million claims; a change that
a person makes meanwhile waits no longer."""


class Store(DeskFile):
    """A desk in one SQLite file; see `DeskFile` for how it is opened, and `Engine` for the rest."""

    def version(self) -> int:
        """Return a number that is another one once somebody else has written to the file.

        It says nothing of what was written through this store (sqlite.org/pragma.html,
        data_version), and costs no look at any table. Whoever asks again and again, as a window
        does, has what was written meanwhile safe from a power cut too.
        """
        return self._run("BEGIN", lambda database: pragma(database, "data_version"))

    def add(self, article: Article, signed: events.Signature) -> tuple[int, bool]:
        """Put an article on the desk, or find it again; see `articles.insert`."""
        known = self.number(article) if self._newer else None
        if known is not None:
            return known, False
        return self._write(lambda database: articles.insert(database, article, signed))

    def number(self, article: Article) -> int | None:
        """Return the number of the article with the same text, title and date, or None."""
        return self._read(lambda database: articles.number(database, article))

    def search(self, text: str, limit: int) -> list[StoredClaim]:
        """Return stored claims and titles by what a person asks for; see `search.search`."""
        return self._read(lambda database: search.search(database, text, limit))

    def candidates(
        self, passages: Sequence[str], leave_out: int | None, limit: int
    ) -> list[list[Candidate]]:
        """Return for each passage the stored claims nearest to it; see `search.candidates`."""
        top = self._read(search.newest)
        words = sorted({word for passage in passages for word in folded_words(passage)})
        postings: dict[str, search.Posting] = {}
        for start in range(0, len(words), _WORDS_AT_ONCE):
            some = words[start : start + _WORDS_AT_ONCE]
            postings |= self._read(partial(search.postings, words=some, top=top))
        nearest = partial(
            search.candidates, postings=postings, top=top, leave_out=leave_out, limit=limit
        )
        return [self._read(partial(nearest, passage=passage)) for passage in passages]

    def summaries(self) -> list[ArticleSummary]:
        """Return a line an article, last added first."""
        return self._read(lambda database: articles.summaries(database))

    def numbers(self) -> list[int]:
        """Return the numbers of all articles, ascending."""
        return self._read(articles.numbers)

    def title(self, article_id: int) -> str | None:
        """Return an article's title, or None when there is none with that number."""
        return self._read(lambda database: articles.title(database, article_id))

    def article(self, article_id: int) -> Article | None:
        """Return an article, or None when there is none with that number."""
        return self._read(lambda database: articles.select(database, article_id))

    def analysis(self, article: Article, article_id: int, made_by: str) -> Check | None:
        """Return what a version of the program found in an article; None when it is not known.

        What cannot be read counts as not known: it is computed again.
        """
        found = self._read(lambda database: articles.analysis(database, article_id, made_by))
        try:
            return unpack(found, article) if found else None
        except ValueError:
            return None

    def keep_analysis(self, article_id: int, made_by: str, check: Check) -> None:
        """Remember what a version of the program found in an article."""
        if self._newer:
            return
        found = pack(check)
        self._write(lambda database: articles.keep_analysis(database, article_id, made_by, found))

    def annotation(
        self, article: Article, article_id: int, made_by: str
    ) -> AnnotatedArticle | None:
        """Return how a version of the program read an article; None when it is not known."""
        found = self._read(lambda database: articles.annotation(database, article_id, made_by))
        try:
            return unpack_annotated(found, article) if found else None
        except ValueError:
            return None

    def keep_annotation(self, article_id: int, made_by: str, annotated: AnnotatedArticle) -> None:
        """Remember how a version of the program read an article."""
        if self._newer:
            return
        found = pack_annotated(annotated)
        self._write(lambda database: articles.keep_annotation(database, article_id, made_by, found))

    def keep_findings(self, article_id: int, check: Check) -> None:
        """Remember how much the program found, for the list of articles."""
        if self._newer:
            return
        found = _findings(check)
        # Mostly it is known, and then the file is only read.
        if self._read(lambda database: articles.findings(database, article_id)) != found:
            self._write(lambda database: articles.keep_findings(database, article_id, found))

    def revise(
        self,
        earlier: int,
        read: AnnotatedArticle,
        check: Check,
        made_by: tuple[str, str],
        steps: Sequence[changes.Step],
        signed: events.Signature,
        seen: int,
    ) -> int | None:
        """Put a new draft behind another one, all or nothing; see `revisions.revise`.

        Args:
            earlier: number of the draft that it follows.
            read: the new draft, as a version of the program read its language.
            check: what was found in it.
            made_by: which version read it, and which found this.
            steps: what is carried over.
            signed: who and when.
            seen: the earlier draft's last event when the steps were thought out.
        """
        new = revisions.NewDraft(
            article=check.article,
            steps=steps,
            seen=seen,
            annotation=(made_by[0], pack_annotated(read)),
            analysis=(made_by[1], pack(check)),
            findings=_findings(check),
        )
        return self._write(lambda database: revisions.revise(database, earlier, new, signed))

    def drafts(self, article_id: int) -> list[int]:
        """Return the drafts of the story that an article is one of, the first one first."""
        return self._read(lambda database: drafts.line(database, article_id))

    def cuts(self, article_id: int) -> tuple[CutClaim, ...]:
        """Return the claims of earlier drafts that are gone from a draft, by draft and place."""
        return self._read(lambda database: revisions.cuts(database, article_id))

    def latest(self, article_id: int) -> int:
        """Return the number of an article's last event, 0 before the first.

        While it is the same, nobody changed anything in the article.
        """
        return self._read(lambda database: events.latest(database, article_id))

    def overlay(self, article_id: int) -> Overlay:
        """Return what people changed in an article's claims, details and names."""
        return self._read(lambda database: changes.overlay(database, article_id))

    def act(
        self,
        article_id: int,
        deed: events.Deed,
        steps: Sequence[changes.Step],
        signed: events.Signature,
        seen: int,
    ) -> int | None:
        """Make the changes of an act; see `changes.act`."""
        return self._write(
            lambda database: changes.act(database, article_id, deed, steps, signed, seen)
        )

    def rulings(self, article_id: int, contradictions: Sequence[str]) -> dict[str, RulingRecord]:
        """Return the rulings on an article's contradictions, also those made on another draft."""
        return self._read(
            lambda database: changes.rulings(database, article_id, list(contradictions))
        )

    def due(self, article_id: int) -> dt.date | None:
        """Return by when an article is to be checked, None without such a day."""
        return self._read(lambda database: signing.due(database, article_id))

    def questions(self, article_id: int) -> list[Question]:
        """Return an article's questions in the order in which they were asked."""
        return self._read(lambda database: signing.questions(database, article_id))

    def signed(self, article_id: int) -> list[signing.Signed]:
        """Return an article's sign-offs that were not taken back, the checker's first."""
        return self._read(lambda database: signing.signed(database, article_id))

    def backed(self, article_id: int) -> Backed:
        """Return what an article's claims rest on."""
        return self._read(lambda database: evidence.backed(database, article_id))

    def recommended(self, article_id: int) -> list[Recommendation]:
        """Return the changes recommended to an article's words, as they came."""
        return self._read(lambda database: recommending.recommended(database, article_id))

    def keep_copy(self, content: bytes, text: str) -> str:
        """Keep a file's bytes and its text, once; return the hash that names it."""
        return self._write(lambda database: evidence.keep_copy(database, content, text))

    def copy_of(self, sha256: str) -> tuple[bytes, str] | None:
        """Return a copy's bytes and its text, None where it is not on the desk."""
        return self._read(lambda database: evidence.copy_of(database, sha256))

    def corrections(self, article_id: int) -> list[Correction]:
        """Return an article's corrections in the order in which they were written down."""
        from factcheck.store import outward  # seldom asked for, and start-up does without

        return self._read(lambda database: outward.corrections(database, article_id))

    def every_correction(self) -> list[LoggedCorrection]:
        """Return the corrections of all articles, of a story those of its newest draft."""
        from factcheck.store import outward  # as above

        return self._read(outward.every_correction)

    def ratings(self, article_id: int) -> dict[str, PublicRating]:
        """Return an article's public ratings by the ids of their claims."""
        if not self._read(lambda database: changes.has_ratings(database, article_id)):
            return {}
        from factcheck.store import outward  # as above

        return self._read(lambda database: outward.ratings(database, article_id))

    def undo(
        self, article_id: int, signed: events.Signature
    ) -> Sequence[events.Event] | undoing.InTheWay:
        """Take back the last act of a person; see `undoing.undo`."""
        return self._write(lambda database: undoing.undo(database, article_id, signed))

    def redo(
        self, article_id: int, signed: events.Signature
    ) -> Sequence[events.Event] | undoing.InTheWay:
        """Bring back what a person took back last; see `undoing.redo`."""
        return self._write(lambda database: undoing.redo(database, article_id, signed))

    def end(self, article_id: int) -> events.End:
        """Return where an article's chain ends."""
        return self._read(lambda database: events.end(database, article_id))

    def examine(self, article_id: int, head: str) -> Examined:
        """Go through an article's record; see `verifying.examine`."""
        from factcheck.store import verifying  # seldom asked for, and start-up does without

        return self._read(lambda database: verifying.examine(database, article_id, head))

    def carry(self, article_id: int, *, copies: bool) -> CarriedStory | None:
        """Return a story with its record; see `stories.carry`."""
        from factcheck.store import stories  # as above

        return self._read(lambda database: stories.carry(database, article_id, copies=copies))

    def bring(self, brought: CarriedStory, signed: events.Signature) -> Outcome:
        """Put a carried story on the desk, or merge it; see `stories.bring`."""
        from factcheck.store import stories  # as above

        return self._write(lambda database: stories.bring(database, brought, signed))

    def imports(self, article_id: int) -> list[imports.Import]:
        """Return what came of an article from other desks' files, first one first."""
        return self._read(lambda database: imports.imports(database, article_id))

    def events_since(self, article_id: int, since: int) -> list[tuple[events.Event, bool]]:
        """Return an article's events after the one of a number, and whether others made each."""
        made = self._read(lambda database: events.events(database, article_id, since=since))
        return [(event, event.id not in self._own) for event in made]

    def events(self, article_id: int) -> list[events.Event]:
        """Return all events of an article, oldest first."""
        return self._read(lambda database: events.events(database, article_id))


def _findings(check: Check) -> articles.Findings:
    identities = json.dumps([found.id for found in check.contradictions])
    return len(check.claims), len(check.details), identities
