"""A story with its whole record, as a file that carries it to another desk. Pure.

`accepting` reads such a file, which was written by others.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from factcheck.model import Article
from factcheck.store.chain import Link, root
from factcheck.store.events import Thing
from factcheck.store.tables import Anchor

FORMAT = "factcheck article"
VERSION = 2
LARGEST = 200_000_000
"""Bytes of a file that is read: some hundred thousand changes of a long article, or less of that
and as many copies as a file carries."""
MOST_COPIED = 100_000_000
"""Bytes of all copies in a file, where they take a third more."""
MOST_DRAFTS = 500
"""Of a story in a file; each names those before it, and none has a tenth of that."""
ARTICLE = (
    *("title", "text", "blocks", "published", "published_from", "source", "outlet", "byline"),
    *("notes", "sha256", "added"),
)
"""What a file says of an article, in this order."""
REVISES: Thing = ("article", "", "revises")
"""What says which draft another one follows."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A draft with its record.

    Attributes:
        article: the article.
        added: when it came to the desk it is from, as it is stored.
        anchors: where the words of each claim and detail are that a person touched, by what it is
            and its identity.
        links: its events in order.
        hashes: the hash of each.
        numbers: where its record calls drafts before it by numbers, which ones these are, counted
            from 1.
    """

    article: Article
    added: str
    anchors: Mapping[tuple[str, str], Anchor]
    links: Sequence[Link]
    hashes: Sequence[str]
    numbers: Mapping[int, int] = field(default_factory=dict)

    @property
    def head(self) -> str:
        """The hash of the last event, or of what the article is."""
        return self.hashes[-1] if self.hashes else self.start

    @property
    def start(self) -> str:
        """The hash that the chain begins with."""
        day = self.article.published.isoformat() if self.article.published else None
        return root(self.article.sha256, self.article.title, day)

    def identities(self) -> list[str]:
        """Return by what each event is known on any desk: its hash where it was made."""
        return [link.origin or its for link, its in zip(self.links, self.hashes, strict=True)]

    def things(self) -> list[Thing]:
        """Return what each event changed."""
        return [thing_of(link) for link in self.links]

    def sources(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Yield all that its record says of sources: the identity, and what was said."""
        for link in self.links:
            if link.change != "source":
                continue
            for packed in (link.before, link.after, link.held):
                said = json.loads(packed) if packed else None
                if isinstance(said, dict):
                    yield link.subject_id, said


@dataclass(frozen=True, slots=True)
class CarriedCopy:
    """A file or page that sources name.

    Attributes:
        sha256: hash of its bytes.
        content: the bytes.
        text: their text as far as the desk it is from could read it.
    """

    sha256: str
    content: bytes
    text: str


@dataclass(frozen=True, slots=True)
class CarriedStory:
    """A story with its record.

    Attributes:
        drafts: all its drafts, the first one first.
        copies: files and pages that its sources name.
    """

    drafts: Sequence[Carried]
    copies: Sequence[CarriedCopy] = ()

    def copied(self) -> list[str]:
        """Return the hashes of the copies that its sources name, or named, each once."""
        kept = (said["copy"] for draft in self.drafts for _, said in draft.sources())
        return list(dict.fromkeys(copy["sha256"] for copy in kept if copy))

    def confidential(self) -> int:
        """Return how many of its sources are confidential, or were."""
        said = (each for draft in self.drafts for each in draft.sources())
        return len({identity for identity, source in said if source["confidential"]})


def thing_of(link: Link) -> Thing:
    """Return what an event changed; `tables.unset` refuses what is not there to be changed."""
    return link.subject, link.subject_id, link.change  # type: ignore[return-value]  # see above


def names_in(link: Link) -> Iterator[str | int]:
    """Yield what an event calls a draft before it: by its name, or a number as it once was."""
    if link.held is not None:
        return
    said = json.loads(link.after) if thing_of(link) == REVISES or link.subject == "cut" else None
    if isinstance(said, dict):
        said = said["article"]
    if said is not None:
        yield said


def to_text(story: CarriedStory) -> str:
    """Return the file: one JSON object, a line each event; `db/README.md` says what it holds."""
    drafts = ",\n".join(map(_draft, story.drafts))
    copies = (
        {
            "sha256": copy.sha256,
            "text": copy.text,
            "content": base64.b64encode(copy.content).decode("ascii"),
        }
        for copy in story.copies
    )
    return (
        f'{{"format": {_json(FORMAT)},\n"version": {VERSION},\n'
        f'"drafts": [\n{drafts}\n],\n"copies": {_lines(copies)}}}\n'
    )


def _draft(carried: Carried) -> str:
    article = carried.article
    values = (
        *(article.title, article.text),
        [[block.kind.value, block.start, block.end, block.why] for block in article.blocks],
        article.published.isoformat() if article.published else None,
        *(article.published_from, article.source, article.outlet, article.byline),
        *(list(article.notes), article.sha256, carried.added),
    )
    places = [
        [subject, identity, *asdict(anchor).values()]
        for (subject, identity), anchor in carried.anchors.items()
    ]
    events = [
        asdict(link) | {"hash": its}
        for link, its in zip(carried.links, carried.hashes, strict=True)
    ]
    parts = {
        "head": carried.head,
        "article": dict(zip(ARTICLE, values, strict=True)),
        "numbers": {str(number): place for number, place in carried.numbers.items()},
    }
    head = "".join(f"{_json(name)}: {_json(value)},\n" for name, value in parts.items())
    return f'{{{head}"places": {_lines(places)},\n"events": {_lines(events)}}}'


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _lines(values: Iterable[object]) -> str:
    return "[\n" + ",\n".join(map(_json, values)) + "\n]"
