"""Articles: put them on the desk, list them, assign, archive and delete them."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.desk.workspace import Workspace
from factcheck.errors import UsageError
from factcheck.model import Article, ArticleSummary
from factcheck.store import Deed, Field, Step
from factcheck.text.cleaning import clean, clean_line


class ArticleWork(Workspace):
    """What can be done with articles."""

    def add(self, article: Article) -> int:
        """Put an article on the desk; one with the same text, title and date is found again.

        One that was deleted is brought back by that.

        Returns:
            The article's number on this desk.

        Raises:
            UsageError: the text holds control characters; `read` takes them out.
        """
        if clean(article.text).removed or not clean_line(article.title):
            raise UsageError("that is no clean text with a title; read it with factcheck.read")
        number, deleted = self._store.add(article, self._signed())
        if deleted:
            self.restore_article(number)
        return number

    def articles(
        self, *, archived: bool = False, deleted: bool = False, search: str = ""
    ) -> Sequence[ArticleSummary]:
        """Return the articles in use, last added first; of each story the newest draft.

        The numbers of unchecked claims, details and open contradictions are those of an article's
        last check, none before the first.

        Args:
            archived: the archived ones instead.
            deleted: the deleted ones instead, archived or not.
            search: only those whose title has all these words or beginnings of words in it, in
                any case and order.
        """
        wanted = clean_line(search).casefold().split()
        return [
            row
            for row in self._store.summaries()
            if row.later is None
            and (row.deleted if deleted else not row.deleted and row.archived is archived)
            and (not wanted or _has_words(row.title, wanted))
        ]

    def archive(self, article_id: int) -> None:
        """Set an article aside; it stays as it is and can be taken out again.

        Raises:
            NotOnDeskError: there is no such article.
        """
        self._set_article(article_id, "archive", "archived", 1)

    def unarchive(self, article_id: int) -> None:
        """Take an article out of the archive.

        Raises:
            NotOnDeskError: there is no such article.
        """
        self._set_article(article_id, "unarchive", "archived", 0)

    def delete_article(self, article_id: int) -> None:
        """Throw an article away, with everything done on it; undo brings it back.

        Raises:
            NotOnDeskError: there is no such article.
        """
        self._set_article(article_id, "delete", "deleted", 1)

    def restore_article(self, article_id: int) -> None:
        """Bring a deleted article back.

        Raises:
            NotOnDeskError: there is no such article.
        """
        self._set_article(article_id, "restore", "deleted", 0)

    def assign_article(self, article_id: int, person: str) -> None:
        """Say who has an article; an empty name takes it from anybody.

        Raises:
            NotOnDeskError: there is no such article.
        """
        self._set_article(article_id, "assign", "assigned", clean_line(person))

    def _set_article(self, article_id: int, deed: Deed, field: Field, value: str | int) -> None:
        self.article(article_id)
        self._do_unread(article_id, deed, [Step("article", "", field, value)])


def _has_words(title: str, wanted: Sequence[str]) -> bool:
    words = title.casefold().split()
    return all(any(word.startswith(each) for word in words) for each in wanted)
