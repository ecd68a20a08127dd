"""Other windows, people and scripts on the same desk: what they changed, and what was lost."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.desk.workspace import Workspace
from factcheck.model import Change, Overwritten
from factcheck.store import Event


class OtherPeople(Workspace):
    """What tells a window of the changes that others make."""

    def version(self) -> int:
        """Return a number that is another one once somebody else has written to this desk.

        Somebody else is any other window, program or script, also of the same person.
        """
        return self._store.version()

    def last_event(self, article_id: int) -> int:
        """Return the number of the article's last change, 0 before the first; it only rises.

        Raises:
            NotOnDeskError: there is no such article.
        """
        self.article(article_id)
        return self._store.latest(article_id)

    def changes_by_others(self, article_id: int, since: int) -> Sequence[Change]:
        """Return what others changed on the article after the change of a number (`last_event`).

        Raises:
            NotOnDeskError: there is no such article.
        """
        self.article(article_id)
        made = [event for event, others in self._store.events_since(article_id, since) if others]
        return self._told(article_id, made) if made else ()

    def overwritten(self, article_id: int, since: int) -> Sequence[Overwritten]:
        """Return what others changed after the change of a number, and we then changed over it.

        Only the last of ours on each thing counts, and what came to the same is left out.

        Raises:
            NotOnDeskError: there is no such article.
        """
        self.article(article_id)
        theirs: dict[tuple[str, str, str], Event] = {}
        lost: dict[tuple[str, str, str], tuple[Event, Event]] = {}
        for event, others in self._store.events_since(article_id, since):
            thing = (event.subject, event.subject_id, event.change)
            lost.pop(thing, None)
            if others:
                theirs[thing] = event
            elif thing in theirs and not event.undoes and event.after != theirs[thing].after:
                lost[thing] = (theirs[thing], event)
        return [Overwritten(*self._told(article_id, pair)) for pair in lost.values()]
