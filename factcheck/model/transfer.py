"""What comes of carrying a story from one desk to another."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from factcheck.model.checking import Overwritten


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that carries a story to another desk.

    Attributes:
        path: the file.
        drafts: how many drafts are in it.
        copies: how many copies of files and pages.
        missing: how many copies its sources name that are not in it.
        confidential: how many confidential sources are in it, with all that is known of them.
    """

    path: Path
    drafts: int
    copies: int
    missing: int
    confidential: int


@dataclass(frozen=True, slots=True)
class ImportedDraft:
    """What came of a draft that was brought from another desk.

    Attributes:
        article_id: its number on this desk.
        draft: which draft it is, counted from 1.
        title: its title.
        new: whether it was not there before.
        acts: how many acts were taken over.
        conflicts: what they did and does not hold here, because something else stands here.
        apart: how many acts on it the next draft does not have, as it was opened without them.
    """

    article_id: int
    draft: int
    title: str
    new: bool
    acts: int
    conflicts: tuple[Overwritten, ...] = ()
    apart: int = 0


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of bringing a story from another desk.

    Attributes:
        drafts: its drafts, the first one first.
        copies: how many copies of files and pages came.
        instead: number of the draft that follows the last of `drafts` here, where another one does
            there, which was left out with all that follows it; None where there is none.
    """

    drafts: tuple[ImportedDraft, ...]
    copies: int = 0
    instead: int | None = None

    @property
    def article_id(self) -> int:
        """Number of the last draft on this desk."""
        return self.drafts[-1].article_id

    @property
    def title(self) -> str:
        """Title of that one."""
        return self.drafts[-1].title

    @property
    def new(self) -> bool:
        """Whether nothing of it was there before."""
        return all(draft.new for draft in self.drafts)

    @property
    def acts(self) -> int:
        """How many acts were taken over."""
        return sum(draft.acts for draft in self.drafts)

    @property
    def conflicts(self) -> tuple[Overwritten, ...]:
        """What they did and does not hold here, of all drafts."""
        return tuple(each for draft in self.drafts for each in draft.conflicts)
