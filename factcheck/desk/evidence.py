"""Evidence: sources of an article, calls to them, what they say on a claim, copies of files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from factcheck.desk.workspace import Plan, State, Workspace
from factcheck.errors import NotOnDeskError, UsageError
from factcheck.model import (
    Backed,
    Backing,
    Call,
    Copy,
    Evidence,
    Outcome,
    Source,
    Stance,
)
from factcheck.model.evidence import weak_backing
from factcheck.store import Step, Value, source_value
from factcheck.text.cleaning import clean, clean_line

T = TypeVar("T", Source, Call, Evidence)

MOST_BYTES = 25_000_000
"""Of a file that is kept on the desk; a scan of a long document has less."""


class EvidenceWork(Workspace):
    """What can be done with sources and evidence."""

    def backed(self, article_id: int) -> Backed:
        """Return all that the article's claims rest on.

        Raises:
            NotOnDeskError: there is no such article.
        """
        self.article(article_id)
        return self._store.backed(article_id)

    # ---- sources

    def sources(self, article_id: int) -> tuple[Source, ...]:
        """Return the article's sources in the order in which they came.

        Raises:
            NotOnDeskError: there is no such article.
        """
        return self.backed(article_id).sources

    def add_source(self, article_id: int, source: Source) -> Source:
        """Put a source on the desk; its identity, who and when are the desk's to say.

        Raises:
            UsageError: it has no title.
            NotOnDeskError: there is no such article.
        """
        said = source_value(replace(_cleaned(source), by="", at=None))

        def plan(state: State) -> Plan[str]:
            identity = self._new_identity(state, said)
            return Plan([Step("source", identity, "source", said)], lambda _: identity)

        identity = self._do(article_id, "keep", plan)
        return _found(self.sources(article_id), identity, "source", article_id)

    def change_source(self, article_id: int, source: Source) -> Source:
        """Describe a source anew; its identity says which.

        Raises:
            UsageError: it has no title.
            NotOnDeskError: there is no such article or source.
        """
        known = _found(self.sources(article_id), source.id, "source", article_id)
        told = replace(_cleaned(source), copy=known.copy, by=known.by, at=known.at)
        said = source_value(told)
        self._do_unread(article_id, "keep", [Step("source", known.id, "source", said)])
        return _found(self.sources(article_id), known.id, "source", article_id)

    def remove_source(self, article_id: int, source_id: str) -> None:
        """Take a source off the desk.

        Raises:
            UsageError: there is evidence from it; take that away first.
            NotOnDeskError: there is no such article or source.
        """
        _found(self.sources(article_id), source_id, "source", article_id)
        if any(each.source == source_id for each in self.evidence(article_id)):
            raise UsageError("there is evidence from that source; take that away first")
        self._do_unread(article_id, "take away", [Step("source", source_id, "source", None)])

    def keep_copy(
        self, article_id: int, source_id: str, name: str, content: bytes, text: str
    ) -> Source:
        """Keep a file or page of a source on the desk, named by the hash of its bytes.

        Args:
            article_id: number of the article.
            source_id: the source.
            name: its file name or address.
            content: its bytes.
            text: its text as far as it can be read; empty where it cannot.

        Raises:
            UsageError: it is empty or larger than `MOST_BYTES`.
            NotOnDeskError: there is no such article or source.
        """
        known = _found(self.sources(article_id), source_id, "source", article_id)
        if not content:
            raise UsageError("that file is empty")
        if len(content) > MOST_BYTES:
            raise UsageError(f"that file has more than {MOST_BYTES // 1_000_000} MB; keep a part")
        # Before the record names it: bytes that nothing names do no harm.
        sha256 = self._store.keep_copy(content, clean(text).text)
        kept = replace(known, copy=Copy(sha256, clean_line(name), len(content)))
        said = source_value(kept)
        self._do_unread(article_id, "keep", [Step("source", known.id, "source", said)])
        return _found(self.sources(article_id), known.id, "source", article_id)

    def copy_of(self, sha256: str) -> tuple[bytes, str]:
        """Return a copy's bytes and its text.

        Raises:
            NotOnDeskError: it is not on the desk.
        """
        found = self._store.copy_of(sha256)
        if found is None:
            raise NotOnDeskError(f"there is no copy {clean_line(sha256)} on this desk")
        return found

    # ---- calls

    def calls(self, article_id: int) -> tuple[Call, ...]:
        """Return the calls to the article's sources in the order in which they were made.

        Raises:
            NotOnDeskError: there is no such article.
        """
        return self.backed(article_id).calls

    def log_call(self, article_id: int, source_id: str, outcome: Outcome, note: str = "") -> Call:
        """Write down what a call to a source came to.

        Raises:
            NotOnDeskError: there is no such article or source.
        """
        _found(self.sources(article_id), source_id, "source", article_id)
        said: dict[str, Value] = {
            "source": source_id,
            "outcome": outcome.value,
            "note": clean(note).text.strip(),
        }

        def plan(state: State) -> Plan[str]:
            identity = self._new_identity(state, said)
            return Plan([Step("call", identity, "call", said)], lambda _: identity)

        identity = self._do(article_id, "call", plan)
        return _found(self.calls(article_id), identity, "call", article_id)

    # ---- evidence

    def evidence(self, article_id: int, claim_id: str | None = None) -> tuple[Evidence, ...]:
        """Return the evidence on the article's claims, or on one of them, as it came.

        Raises:
            NotOnDeskError: there is no such article.
        """
        found = self.backed(article_id).evidence
        return tuple(each for each in found if claim_id in (None, each.claim))

    def attach(
        self,
        article_id: int,
        claim_id: str,
        source_id: str,
        *,
        stance: Stance = Stance.SUPPORTS,
        locator: str = "",
        excerpt: str = "",
        authoritative: bool = False,
        note: str = "",
    ) -> Evidence:
        """Say what a source has to say on a claim.

        Args:
            article_id: number of the article.
            claim_id: the claim.
            source_id: the source.
            stance: what it does for the claim.
            locator: where in the source; without one it is incomplete.
            excerpt: the source's words.
            authoritative: whether the source has the last word on this fact.
            note: a checker's note.

        Raises:
            NotOnDeskError: there is no such article, claim or source.
        """
        _found(self.sources(article_id), source_id, "source", article_id)
        said: dict[str, Value] = {
            "claim": claim_id,
            "source": source_id,
            "stance": stance.value,
            "locator": clean_line(locator),
            "excerpt": clean(excerpt).text.strip(),
            "authoritative": authoritative,
            "note": clean(note).text.strip(),
        }

        def plan(state: State) -> Plan[str]:
            if all(claim.id != claim_id for claim in state.claims):
                raise NotOnDeskError(
                    f"there is no claim {clean_line(claim_id)} in article {article_id};"
                    f" see: factcheck claims {article_id}"
                )
            identity = self._new_identity(state, said)
            return Plan([Step("evidence", identity, "evidence", said)], lambda _: identity)

        identity = self._do(article_id, "attach", plan)
        return _found(self.evidence(article_id), identity, "piece of evidence", article_id)

    def detach(self, article_id: int, evidence_id: str) -> None:
        """Take a piece of evidence away.

        Raises:
            NotOnDeskError: there is no such article or piece of evidence.
        """
        _found(self.evidence(article_id), evidence_id, "piece of evidence", article_id)
        self._do_unread(article_id, "take away", [Step("evidence", evidence_id, "evidence", None)])

    def weakly_backed(self, article_id: int) -> dict[str, Backing]:
        """Return the verified claims that rest on too little, by their ids, and why.

        Only what this desk was told to warn of counts.

        Raises:
            NotOnDeskError: there is no such article.
        """
        backed = self.backed(article_id)
        ranks = {source.id: source.rank for source in backed.sources}
        found = {}
        for claim in self._state(article_id).claims:
            weak = weak_backing(claim, backed.evidence, ranks, self.warned)
            if weak is not None:
                found[claim.id] = weak
        return found


def _found(known: Iterable[T], identity: str, what: str, article_id: int) -> T:
    for each in known:
        if each.id == identity:
            return each
    raise NotOnDeskError(f"there is no {what} {clean_line(identity)} in article {article_id}")


def _cleaned(source: Source) -> Source:
    """Return a source in clean words.

    Raises:
        UsageError: it has no title.
    """
    title = clean_line(source.title)
    if not title:
        raise UsageError("a source needs a title; of a person that is the name")
    return replace(
        source,
        title=title,
        author=clean_line(source.author),
        publisher=clean_line(source.publisher),
        date=clean_line(source.date),
        address=clean_line(source.address),
        contact=clean(source.contact).text.strip(),
    )
