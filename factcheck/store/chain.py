"""The chain: each event's hash holds that of the event before it, so that none can be altered.

One chain an article. What is hashed says nothing of the desk's own numbers, so that an article
can be carried to another desk with its chain as it is. `db/README.md` tells how to check it with
other tools. Pure.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """What an event's hash is made from, each as it is stored.

    Attributes:
        position: of the event among its article's, from 1.
        act: position of the first event of the act that it is a part of.
        deed, subject, subject_id, change: as in `Event`.
        before, after: JSON.
        by, at: who, and when in ISO 8601 in UTC.
        undoes: position of the event that this one takes back, or None.
        origin: hash of the event on the desk where it was made, None where that is this one.
        held: JSON of what it set there and does not here, or None.
    """

    position: int
    act: int
    deed: str
    subject: str
    subject_id: str
    change: str
    before: str
    after: str
    by: str
    at: str
    undoes: int | None
    origin: str | None
    held: str | None

    def hash(self, previous: str) -> str:
        """Return the hash of the event that follows one with the hash `previous`."""
        return _hash(
            [
                *(previous, self.position, self.act, self.deed),
                *(self.subject, self.subject_id, self.change, self.before, self.after),
                *(self.by, self.at, self.undoes, self.origin, self.held),
            ]
        )


def root(sha256: str, title: str, published: str | None) -> str:
    """Return what stands before the first event: the hash of what the article is.

    Args:
        sha256: hash of the text.
        title: the title.
        published: date of publication as YYYY-MM-DD, None where it is not known.
    """
    return _hash([sha256, title, published])


def _hash(values: list[str | int | None]) -> str:
    """Return the SHA-256 of a list as JSON without white space, in UTF-8."""
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
