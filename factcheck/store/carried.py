"""An article with its whole record, as a file that carries it to another desk. Pure.

What is read was written by others: it is taken only when every link of its chain, every offset and
every word is as this program writes them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

from factcheck.errors import CarriedError
from factcheck.model import Article
from factcheck.store.articles import article_of
from factcheck.store.chain import Link, root
from factcheck.store.events import Deed, Subject, Thing, Value
from factcheck.store.shapes import fits, is_time, words_of
from factcheck.store.tables import Anchor, unset
from factcheck.store.trouble import harmless
from factcheck.text.cleaning import clean, clean_line

FORMAT = "factcheck article"
VERSION = 1
LARGEST = 200_000_000
"""Bytes of a file that is read: some hundred thousand changes of a long article."""
_LONGEST_AROUND = 1000
"""Code points before and after the words of a claim or detail; this program writes 48 at most."""
_ANCHORED: frozenset[str] = frozenset({"claim", "cut", "detail"})
_ARTICLE = (
    *("title", "text", "blocks", "published", "published_from", "source", "outlet", "byline"),
    *("notes", "sha256", "added"),
)
_NUMBERS = frozenset({"position", "act", "undoes"})
_OPTIONAL = frozenset({"undoes", "origin", "held"})
_LINK = tuple(field.name for field in fields(Link))


@dataclass(frozen=True, slots=True)
class Carried:
    """An article with its record.

    Attributes:
        article: the article.
        added: when it came to the desk it is from, as it is stored.
        anchors: where the words of each claim and detail are that a person touched, by what it is
            and its identity.
        links: its events in order.
        hashes: the hash of each.
    """

    article: Article
    added: str
    anchors: Mapping[tuple[str, str], Anchor]
    links: Sequence[Link]
    hashes: Sequence[str]

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
        return [_thing(link) for link in self.links]


def to_text(carried: Carried) -> str:
    """Return the file: one JSON object, a line each event; `db/README.md` says what it holds."""
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
        "format": FORMAT,
        "version": VERSION,
        "head": carried.head,
        "article": dict(zip(_ARTICLE, values, strict=True)),
    }
    head = "".join(f"{_json(name)}: {_json(value)},\n" for name, value in parts.items())
    return f'{{{head}"places": {_lines(places)},\n"events": {_lines(events)}}}\n'


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _lines(values: Iterable[object]) -> str:
    return "[\n" + ",\n".join(map(_json, values)) + "\n]"


def from_text(text: str) -> Carried:
    """Return what a file carries.

    Raises:
        CarriedError: it is no such file, from a newer program, or anything in it was altered.
    """
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:  # no JSON, or endless brackets
        raise CarriedError("that file carries no article: it is not JSON") from error
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        raise CarriedError("that file carries no article; make one with factcheck export-desk")
    if whole.get("version") != VERSION:
        raise CarriedError("that file was written by a newer factcheck; update the program")
    try:
        return _carried(whole)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        reason = clean_line(str(error)) or type(error).__name__
        raise CarriedError(f"that file was altered or cut: {reason}") from error


def _carried(whole: Mapping[str, Any]) -> Carried:
    values = whole["article"]
    row = [values[name] for name in _ARTICLE]
    *about, sha256, added = row
    if any(type(place) is not int for _, *places, _ in about[2] for place in places):
        raise ValueError("a block is nowhere")
    for text in _strings(row):
        if harmless(text) != text:
            raise ValueError("there are control characters in the article")
    article = article_of((*about[:2], _json(about[2]), *about[3:8], _json(about[8])))
    if clean(article.text).removed or not article.title or article.title != values["title"]:
        raise ValueError("the article is no clean text with a title")
    if article.sha256 != sha256:
        raise ValueError("its text is not the one that was checked")
    links = [_link(each) for each in whole["events"]]
    hashes = [str(each["hash"]) for each in whole["events"]]
    carried = Carried(article, _time(added), _anchors(article, whole["places"]), links, hashes)
    _refuse_broken(carried)
    _refuse_unplaced(carried)
    _refuse_beyond(carried)
    if whole["head"] != carried.head:
        raise ValueError("its head is not that of its last change")
    return carried


def _strings(value: object) -> Iterable[str]:
    """Yield the texts in a list or object."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _strings(each)


def _link(values: Mapping[str, Any]) -> Link:
    link = Link(**{name: values[name] for name in _LINK})
    for name in _LINK:
        value, kind = getattr(link, name), int if name in _NUMBERS else str
        if type(value) is not kind and not (value is None and name in _OPTIONAL):
            raise TypeError(f"a change has no proper {name}")
        if isinstance(value, str) and harmless(value) != value:
            raise ValueError("there are control characters in a change")
    if link.deed not in words_of(Deed) or link.subject not in words_of(Subject):
        raise ValueError(f"there is no such change as {link.deed} of {link.subject}")
    if (link.subject == "article") == bool(link.subject_id):
        raise ValueError(f"a change is of no {link.subject}")
    if link.origin is not None and not _is_hash(link.origin):
        raise ValueError("a change has no proper origin")
    if link.held is not None and (link.origin is None or link.before != link.after):
        raise ValueError("a change that was held changes something")
    thing = _thing(link)
    for value in (link.before, link.after) if link.held is None else (link.after, link.held):
        _value(thing, value)
    _time(link.at)
    return link


def _is_hash(text: str) -> bool:
    return len(text) == len(root("", "", None)) and set(text) <= set("0123456789abcdef")


def _value(thing: Thing, text: str) -> Value:
    """Return a stored value from its JSON.

    Raises:
        ValueError: the field can hold no such value.
    """
    try:
        value: Value = json.loads(text)
    except RecursionError:
        raise ValueError("a value is too deep") from None
    if not fits(thing, value):
        raise ValueError(f"{clean_line(thing[0])} has no such {clean_line(thing[2])}")
    if not all(harmless(each) == each for each in _strings(value)):
        raise ValueError("there are control characters in a value")
    return value


def _time(text: str) -> str:
    """Return a time as it is stored.

    Raises:
        ValueError: it is not as this program writes it.
    """
    if not is_time(text):
        raise ValueError("a time is not as it is stored")
    return text


def _anchors(article: Article, places: Sequence[Any]) -> dict[tuple[str, str], Anchor]:
    anchors = {}
    for subject, identity, start, end, quote, prefix, suffix, sort in places:
        anchor = Anchor(start, end, quote, prefix, suffix, sort)
        whole = (subject, identity, quote, prefix, suffix, sort)
        if not all(isinstance(each, str) and harmless(each) == each for each in whole):
            raise ValueError("a place has no proper words")
        if len(prefix) > _LONGEST_AROUND or len(suffix) > _LONGEST_AROUND:
            raise ValueError("a place has too many words around it")
        inside = type(start) is type(end) is int and 0 <= start < end <= len(article.text)
        if subject not in _ANCHORED or not inside or article.text[start:end] != quote:
            raise ValueError("a place has other words than the article")
        if (subject == "detail") != bool(sort) or not identity:
            raise ValueError("a place is of nothing")
        anchors[subject, identity] = anchor
    return anchors


def _refuse_broken(carried: Carried) -> None:
    """Let a whole chain pass, each of whose events follows from those before it.

    Raises:
        ValueError: a link is broken, or an event says something else than those before it.
    """
    reached = carried.start
    played: dict[Thing, Value] = {}
    taken_back: set[int] = set()
    links = carried.links
    for position, (link, its) in enumerate(zip(links, carried.hashes, strict=True), start=1):
        reached = link.hash(reached)
        if link.position != position or reached != its:
            raise ValueError(f"change {position} was altered, or one before it")
        thing = _thing(link)
        if json.loads(link.before) != played.get(thing, unset(thing)):
            raise ValueError(f"change {position} does not follow from those before it")
        played[thing] = json.loads(link.after)
        first = links[link.act - 1] if 0 < link.act <= position else None
        whose = (link.act, link.deed, link.by, link.at)
        if first is None or whose != (first.position, first.deed, first.by, first.at):
            raise ValueError(f"change {position} belongs to no act")
        if link.act not in (position, links[position - 2].act):
            raise ValueError(f"change {position} is away from its act")
        if link.undoes is not None:
            if not 0 < link.undoes < link.act or _thing(links[link.undoes - 1]) != thing:
                raise ValueError(f"change {position} takes another one back")
            if link.undoes in taken_back:
                raise ValueError(f"change {position} takes back what was taken back")
            taken_back.add(link.undoes)
        if thing == ("article", "", "added") and played[thing] != carried.added:
            raise ValueError("when it came to the desk is told in two ways")


def _refuse_unplaced(carried: Carried) -> None:
    links = [link for link in carried.links if link.subject in _ANCHORED]
    touched = {(link.subject, link.subject_id) for link in links}
    needed = {(link.subject, link.subject_id) for link in links if link.held is None}
    if not needed <= carried.anchors.keys() <= touched:
        raise ValueError("places and changes are not of the same claims and details")


def _refuse_beyond(carried: Carried) -> None:
    """Let recommended changes pass that lie in the article.

    Raises:
        ValueError: one is of words behind its end.
    """
    for link in carried.links:
        if link.change != "recommendation":
            continue
        for value in map(json.loads, filter(None, (link.before, link.after, link.held))):
            place = value["place"] if value else None
            if place and place[1] > len(carried.article.text):
                raise ValueError("a recommended change is of words that the article does not have")


def _thing(link: Link) -> Thing:
    """Return what an event changed; `unset` refuses what is not there to be changed."""
    return link.subject, link.subject_id, link.change  # type: ignore[return-value]  # see above
