"""Proof: how far an article's record has come, and whether it is whole."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.desk.workspace import BEYOND, Workspace
from factcheck.errors import DeskError, NotOnDeskError, UsageError
from factcheck.model import Head, Proof
from factcheck.store import history
from factcheck.text.cleaning import clean_line

_SHORTEST = 8
"""Hexadecimal digits of a head that are enough to ask for it: of a million links, two in ten
thousand have the same ones as another by chance."""
_LONGEST = 64


class ProofWork(Workspace):
    """What shows that nothing was altered."""

    def head(self, article_id: int) -> Head:
        """Return how far an article's record has come.

        Who has noted it can have it proved later that nothing before it was altered (`verify`).

        Raises:
            NotOnDeskError: there is no such article.
        """
        self.article(article_id)
        end = self._store.end(article_id)
        return Head(end.position, end.hash)

    def verify(self, article_id: int, head: str = "") -> Proof:
        """Go through an article's record: every link, and all that the tables hold.

        Args:
            article_id: number of the article.
            head: a hash that was noted earlier, or its first eight or more digits; that it is not
                among the links is a fault, because then changes were cut off.

        Raises:
            UsageError: that is no hash.
            NotOnDeskError: there is no such article.
        """
        proof = self._examined(article_id, _digits(head))
        if head and proof.since is None:
            lost = (
                f"the record has no change with the head {_digits(head)}: it was cut or made anew"
            )
            return Proof(article_id, proof.title, proof.head, (*proof.faults, lost))
        return proof

    def verify_all(self, head: str = "") -> Sequence[Proof]:
        """Go through the records of all articles, archived and deleted ones too, by number.

        Args:
            head: as in `verify`; which article it was noted of is not known, and so it is no fault
                of any article when none has it.

        Raises:
            UsageError: that is no hash.
        """
        digits = _digits(head)
        return [self._examined(number, digits) for number in self._store.numbers()]

    def _examined(self, article_id: int, head: str) -> Proof:
        title = self._store.title(article_id) if 0 < article_id < BEYOND else None
        if title is None:
            raise NotOnDeskError(
                f"there is no article {article_id} on this desk; see: factcheck list"
            )
        found = self._store.examine(article_id, head)
        numbers: history.Numbers = {}
        if any(flaw.kind != "text" for flaw in found.flaws):
            try:
                numbers = self._numbers(article_id)
            except DeskError:
                # It cannot be read at all: what is wrong is told by its words, not its number.
                numbers = {}
        return Proof(
            article_id=article_id,
            title=title,
            head=Head(found.changes, found.head),
            faults=tuple(history.flaw_in_words(flaw, numbers) for flaw in found.flaws),
            since=None if not head or found.known is None else found.changes - found.known,
        )


def _digits(head: str) -> str:
    """Return a head as it is stored.

    Raises:
        UsageError: it is none.
    """
    digits = clean_line(head).lower()
    is_hash = _SHORTEST <= len(digits) <= _LONGEST and set(digits) <= set("0123456789abcdef")
    if head and not is_hash:
        raise UsageError(f"no head: {clean_line(head)!a}; give eight or more of its digits")
    return digits
