"""A story from a file that was written by others, and what is refused in one. Pure.

It is taken only when every link of its chains, every offset and every word is as this program
writes them.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from factcheck.errors import CarriedError
from factcheck.store.articles import article_of
from factcheck.store.carried import (
    ARTICLE,
    FORMAT,
    MOST_COPIED,
    MOST_DRAFTS,
    REVISES,
    VERSION,
    Carried,
    CarriedCopy,
    CarriedStory,
    names_in,
    thing_of,
)
from factcheck.store.chain import Link
from factcheck.store.events import Deed, Subject, Thing, Value
from factcheck.store.shapes import fits, is_hash, is_time, words_of
from factcheck.store.tables import Anchor, unset
from factcheck.store.trouble import harmless
from factcheck.text.cleaning import clean, clean_line

_LONGEST_AROUND = 1000
"""Code points before and after the words of a claim or detail; this program writes 48 at most."""
_ANCHORED: frozenset[str] = frozenset({"claim", "cut", "detail"})
_NUMBERS = frozenset({"position", "act", "undoes"})
_OPTIONAL = frozenset({"undoes", "origin", "held"})
_LINK = tuple(field.name for field in fields(Link))


def from_text(text: str) -> CarriedStory:
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
    if whole.get("version") not in (1, VERSION):
        raise CarriedError("that file was written by a newer factcheck; update the program")
    try:
        return _story(whole)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        reason = clean_line(str(error)) or type(error).__name__
        raise CarriedError(f"that file was altered or cut: {reason}") from error


def _story(whole: Mapping[str, Any]) -> CarriedStory:
    # Version 1 held one first draft, and no copies.
    parts = [{**whole, "numbers": {}}] if whole["version"] == 1 else whole["drafts"]
    if len(parts) > MOST_DRAFTS:
        raise ValueError("there are more drafts than a story has")
    drafts: list[Carried] = []
    for part in parts:
        drafts.append(_carried(part, drafts))
    if not drafts:
        raise ValueError("there is no article in it")
    story = CarriedStory(drafts)
    copies = whole["copies"] if whole["version"] != 1 else []
    return CarriedStory(drafts, _copies(copies, story.copied()))


def _copies(parts: Sequence[Any], named: Sequence[str]) -> list[CarriedCopy]:
    """Return the copies in a file.

    Raises:
        ValueError: the bytes of one are not those that its hash names, no source names it, it is
            there twice, or all together are too many.
    """
    left, room = set(named), MOST_COPIED
    copies = []
    for part in parts:
        sha256, text = part["sha256"], part["text"]
        if sha256 not in left:
            raise ValueError("there is a copy that no source names")
        left.remove(sha256)
        content = base64.b64decode(part["content"], validate=True)
        room -= len(content)
        if not content or room < 0:
            raise ValueError("a copy is empty, or the copies are too large")
        if hashlib.sha256(content).hexdigest() != sha256:
            raise ValueError(f"the copy {sha256[:12]} has other bytes than were kept")
        if clean(text).text != text:
            raise ValueError(f"the text of the copy {sha256[:12]} is no clean text")
        copies.append(CarriedCopy(sha256, content, text))
    return copies


def _carried(whole: Mapping[str, Any], before: Sequence[Carried]) -> Carried:
    """Return a draft in a file.

    Args:
        whole: its part of the file.
        before: the drafts before it.
    """
    values = whole["article"]
    row = [values[name] for name in ARTICLE]
    *about, sha256, added = row
    if any(type(place) is not int for _, *places, _ in about[2] for place in places):
        raise ValueError("a block is nowhere")
    for text in _strings(row):
        if harmless(text) != text:
            raise ValueError("there are control characters in the article")
    article = article_of((*about[:2], json.dumps(about[2]), *about[3:8], json.dumps(about[8])))
    if clean(article.text).removed or not article.title or article.title != values["title"]:
        raise ValueError("the article is no clean text with a title")
    if article.sha256 != sha256:
        raise ValueError("its text is not the one that was checked")
    links = [_link(each) for each in whole["events"]]
    hashes = [str(each["hash"]) for each in whole["events"]]
    numbers = _numbers(whole["numbers"], before)
    names = numbers | {each.start: place for place, each in enumerate(before, start=1)}
    texts = {
        link.subject_id: before[names[last] - 1].article.text
        for link in links
        for last in names_in(link)
        if link.subject == "cut" and last in names
    }
    anchors = _anchors(article.text, texts, whole["places"])
    carried = Carried(article, _time(added), anchors, links, hashes, numbers)
    _refuse_broken(carried)
    _refuse_unplaced(carried)
    _refuse_beyond(carried)
    _refuse_out_of_line(carried, names, len(before))
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
    if link.origin is not None and not is_hash(link.origin):
        raise ValueError("a change has no proper origin")
    if link.held is not None and (link.origin is None or link.before != link.after):
        raise ValueError("a change that was held changes something")
    thing = thing_of(link)
    for value in (link.before, link.after) if link.held is None else (link.after, link.held):
        _value(thing, value)
    _time(link.at)
    return link


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


def _numbers(numbers: Mapping[str, Any], before: Sequence[Carried]) -> dict[int, int]:
    """Return which drafts before one the numbers in its record stand for, counted from 1."""
    found = {int(number): place for number, place in numbers.items()}
    if not all(type(place) is int and 0 < place <= len(before) for place in found.values()):
        raise ValueError("a number stands for no draft")
    return found


def _refuse_out_of_line(carried: Carried, names: Mapping[str | int, int], before: int) -> None:
    """Let a draft pass that follows the one before it, and whose cut claims are of drafts before.

    Args:
        carried: the draft.
        names: the drafts before it, counted from 1, by what its record may call them.
        before: how many there are.

    Raises:
        ValueError: it does not, or a name stands for no draft.
    """
    revised = [link for link in carried.links if thing_of(link) == REVISES and link.held is None]
    followed = [names.get(each) for link in revised for each in names_in(link)]
    if len(revised) != len(followed) or followed != ([before] if before else []):
        raise ValueError("a draft does not follow the one before it")
    if any(last not in names for link in carried.links for last in names_in(link)):
        raise ValueError("a claim was cut from a draft that is not there")


def _anchors(
    text: str, cut_from: Mapping[str, str], places: Sequence[Any]
) -> dict[tuple[str, str], Anchor]:
    """Return where words are.

    Args:
        text: of the draft.
        cut_from: for each claim that was cut the text of the draft it last stood in.
        places: as in the file.
    """
    anchors = {}
    for subject, identity, start, end, quote, prefix, suffix, sort in places:
        anchor = Anchor(start, end, quote, prefix, suffix, sort)
        whole = (subject, identity, quote, prefix, suffix, sort)
        if not all(isinstance(each, str) and harmless(each) == each for each in whole):
            raise ValueError("a place has no proper words")
        if len(prefix) > _LONGEST_AROUND or len(suffix) > _LONGEST_AROUND:
            raise ValueError("a place has too many words around it")
        words = cut_from.get(identity, "") if subject == "cut" else text
        inside = type(start) is type(end) is int and 0 <= start < end <= len(words)
        if subject not in _ANCHORED or not inside or words[start:end] != quote:
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
        thing = thing_of(link)
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
            if not 0 < link.undoes < link.act or thing_of(links[link.undoes - 1]) != thing:
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
