"""An article carried to another desk with everything done on it, and merged there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from factcheck.desk.workspace import BEYOND, Workspace, numbers_of
from factcheck.errors import CarriedError, NotOnDeskError, UsageError
from factcheck.model import Change, Imported, Overwritten
from factcheck.store import Event, history
from factcheck.text.cleaning import clean_line


class TransferWork(Workspace):
    """What takes an article from desk to desk."""

    def export_article(self, article_id: int, path: Path, *, overwrite: bool = False) -> Path:
        """Write an article with its whole record to a file, and return its path.

        The file names no folder of this machine.

        Raises:
            UsageError: it is a later draft, whose record names drafts by this desk's numbers.
            ExportError: the file exists, or it cannot be written there.
            NotOnDeskError: there is no such article.
        """
        # Templates and formats are of no use to most of what is done on a desk.
        from factcheck.report import source_name, write_report
        from factcheck.store.carried import to_text

        carried = self._store.carry(article_id) if 0 < article_id < BEYOND else None
        if carried is None:
            raise NotOnDeskError(
                f"there is no article {article_id} on this desk; see: factcheck list"
            )
        drafts = self._store.drafts(article_id)
        if drafts[0] != article_id:
            raise UsageError(
                f"article {article_id} is a later draft, and only a first one can be carried to"
                f" another desk; that is article {drafts[0]}"
            )
        article = replace(carried.article, source=source_name(carried.article.source))
        text = to_text(replace(carried, article=article))
        return write_report(path, text, overwrite=overwrite)

    def import_article(self, path: Path) -> Imported:
        """Put the article of such a file on this desk with its record, or merge the record.

        An article is known again by its text, title and date. What was done there and not here is
        taken over; where both changed the same, what stands here stays, and theirs is told and
        kept in the history. Doing it twice changes nothing.

        Raises:
            CarriedError: the file cannot be read, is no such file, or was altered; nothing is
                changed.
        """
        from factcheck.store.carried import from_text  # as above

        outcome = self._store.bring(from_text(_read(path)))
        state = self._state(outcome.article)
        numbers = numbers_of(state)

        def told(events: Sequence[Event]) -> Change:
            return history.in_words(events, numbers)[0]

        return Imported(
            article_id=outcome.article,
            title=state.check.article.title,
            new=outcome.is_new,
            acts=outcome.taken,
            conflicts=tuple(
                Overwritten(
                    theirs=replace(
                        told(held.theirs), what=history.theirs_in_words(held.theirs, numbers)
                    ),
                    ours=told([held.ours]),
                )
                for held in outcome.held
            ),
        )


def _read(path: Path) -> str:
    """Return a file's text.

    Raises:
        CarriedError: it cannot be read, is too large or no text.
    """
    from factcheck.store.carried import LARGEST  # as above

    name = clean_line(str(path))
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:  # a name with a NUL is a ValueError
        reason = getattr(error, "strerror", None) or "that is no name of a file"
        raise CarriedError(f"{name} cannot be read: {reason.lower()}") from error
    if len(data) > LARGEST:
        raise CarriedError(f"{name} is larger than {LARGEST // 10**6} MB; it carries no article")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise CarriedError(f"{name} carries no article: it is no text in UTF-8") from error
