"""Searching: stored claims by words, and stored articles that tell most of the same story."""

from __future__ import annotations

from factcheck.desk.workspace import Workspace
from factcheck.model import Article, Related, StoredClaim
from factcheck.store.terms import matches

__all__ = ["SearchWork", "matches"]


class SearchWork(Workspace):
    """What can be found on a desk."""

    def related(self, article: Article, *, threshold: float | None = None) -> Related:
        """Return a story's check, held against the stored articles that tell most of the same.

        The story need not be on the desk; when it is, it is not compared with itself. Stored
        articles are found by the claims that the program last found in them.

        Args:
            article: the story.
            threshold: least score of a contradiction, 0..1; None for the usual one.
        """
        from factcheck.relating import CANDIDATES, relate

        own = self._store.number(article)
        return relate(
            article,
            lambda passages: self._store.candidates(passages, own, CANDIDATES),
            self.article,
            threshold=threshold,
        )

    def search(self, text: str, limit: int = 50) -> list[StoredClaim]:
        """Return what on the desk has the words a person asks for.

        Claims are found by their words in the article, as edited, and by their notes; titles and
        whole texts, questions with their answers, and copies of what sources are by theirs. Those
        with all words come first, then claims with the rarest of them; newer ones first among
        equals. What confidential sources say is found, too, and says that it is confidential.

        Args:
            text: words; between quotation marks a phrase; a word that ends with a star, and the
                last one, also finds those that begin so. No text is an error.
            limit: how many to return at most.
        """
        return self._store.search(text, limit)
