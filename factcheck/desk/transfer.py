"""A story carried to another desk with everything done on it, and merged there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from factcheck.desk.workspace import BEYOND, Workspace
from factcheck.errors import CarriedError, NotOnDeskError
from factcheck.model import Change, Exported, Imported, ImportedDraft, Overwritten
from factcheck.store import Event, history
from factcheck.text.cleaning import clean_line


class TransferWork(Workspace):
    """What takes a story from desk to desk."""

    def export_article(
        self, article_id: int, path: Path, *, overwrite: bool = False, copies: bool = True
    ) -> Exported:
        """Write a story with its whole record to a file: all drafts of it, whichever is named.

        All that is known of confidential sources is in it, too: it is for colleagues. It names no
        folder of this machine.

        Args:
            article_id: number of any of its drafts.
            path: the file to make.
            overwrite: whether one that exists may be replaced.
            copies: whether the copies of files and pages that its sources name go along.

        Raises:
            CarriedError: the copies are too large, or all together is.
            ExportError: the file exists, or it cannot be written there.
            NotOnDeskError: there is no such article.
        """
        # Templates and formats are of no use to most of what is done on a desk.
        from factcheck.report import source_name, write_report
        from factcheck.store.carried import LARGEST, to_text

        known = 0 < article_id < BEYOND
        story = self._store.carry(article_id, copies=copies) if known else None
        if story is None:
            raise NotOnDeskError(
                f"there is no article {article_id} on this desk; see: factcheck list"
            )
        drafts = [
            replace(each, article=replace(each.article, source=source_name(each.article.source)))
            for each in story.drafts
        ]
        text = to_text(replace(story, drafts=drafts))
        if len(text.encode("utf-8", "backslashreplace")) > LARGEST:
            raise CarriedError(
                f"that would be more than {LARGEST // 10**6} MB, which no desk takes;"
                " leave copies out with --without-copies"
            )
        return Exported(
            path=write_report(path, text, overwrite=overwrite),
            drafts=len(drafts),
            copies=len(story.copies),
            missing=len(story.copied()) - len(story.copies),
            confidential=story.confidential(),
        )

    def import_article(self, path: Path) -> Imported:
        """Put the story of such a file on this desk with its record, or merge the record.

        A draft is known again by its text, title and date, and by the draft that it follows; one
        that is not here is put behind that. What was done there and not here is taken over; where
        both changed the same, what stands here stays, and theirs is told and kept in the history.
        Doing it twice changes nothing.

        Raises:
            CarriedError: the file cannot be read, is no such file, or was altered; nothing is
                changed.
        """
        from factcheck.store.accepting import from_text  # as above

        outcome = self._store.bring(from_text(_read(path)), self._signed())
        apart = {each.article: each.acts for each in outcome.apart}
        drafts = []
        for brought in outcome.drafts:
            numbers = self._numbers(brought.article)
            line = self._store.drafts(brought.article)
            drafts.append(
                ImportedDraft(
                    article_id=brought.article,
                    draft=line.index(brought.article) + 1,
                    title=self.article(brought.article).title,
                    new=brought.is_new,
                    acts=brought.taken,
                    conflicts=tuple(
                        _conflict(held.theirs, held.ours, numbers) for held in brought.held
                    ),
                    apart=apart.get(brought.article, 0),
                )
            )
        return Imported(tuple(drafts), outcome.copies, outcome.instead)


def _conflict(theirs: Sequence[Event], ours: Event, numbers: history.Numbers) -> Overwritten:
    def told(events: Sequence[Event]) -> Change:
        return history.in_words(events, numbers)[0]

    what = history.theirs_in_words(theirs, numbers)
    return Overwritten(theirs=replace(told(theirs), what=what), ours=told([ours]))


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
