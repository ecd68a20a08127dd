"""Acts in words for a person. Pure."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from factcheck.model import Change, Status, Tick
from factcheck.store.events import Deed, Event, Field, Value, acts
from factcheck.store.imports import Import
from factcheck.store.trouble import harmless
from factcheck.store.undoing import InTheWay
from factcheck.store.verifying import Flaw
from factcheck.text.cleaning import clean_line

_LONGEST = 40
"""Code points of a text or note that are shown."""

Numbers = Mapping[tuple[str, str], int]
"""The number that a list shows beside a claim or contradiction, by what it is and its identity;
under `DRAFT_BEFORE` that of the article that is the draft before."""
DRAFT_BEFORE = ("article", "")


def in_words(events: Iterable[Event], numbers: Numbers) -> list[Change]:
    """Return a line of history for each act.

    Args:
        events: changes of one article, oldest first.
        numbers: of its claims and contradictions.
    """
    by_id: dict[int, Event] = {}
    claims: dict[str, str] = {}
    lines = []
    for act in acts(events):
        by_id.update((event.id, event) for event in act)
        claims |= {event.subject_id: claim for event in act if (claim := _claim_of(event))}
        first = act[0]
        touched = [event.subject_id for event in act if event.subject_id]
        about = [claims[identity] for identity in touched if identity in claims]
        lines.append(
            Change(
                at=first.at,
                by=harmless(first.by),
                what=_told(act, numbers, by_id),
                subject=first.subject_id,
                undone=first.undone,
                subjects=tuple(dict.fromkeys([*touched, *about])),
                position=act[-1].position,
                hash=act[-1].hash,
            )
        )
    return lines


def _claim_of(event: Event) -> str:
    """Return the id of the claim that somebody said something on; empty where it is none."""
    said = event.after or event.before
    on = said.get("claim") if event.change in _SAYINGS and isinstance(said, Mapping) else None
    return str(on or "")


def _told(act: Sequence[Event], numbers: Numbers, by_id: Mapping[int, Event]) -> str:
    """Return a line of history: what was done, undone or done again, or what was held off."""
    first = act[0]
    if first.held:
        return f"made on another desk, not taken over: {theirs_in_words(act, numbers)}"
    if first.undoes is None:
        return _words(act, numbers)
    done = by_id.get(first.undoes)  # none where only later events are told
    while done is not None and done.undoes is not None:
        done = by_id.get(done.undoes)
    deed = done.deed if done else None
    # An undo goes through the events from the last to the first.
    if first.deed == "redo":
        return "done again: " + _words(act, numbers, deed)
    return "undone: " + _words(act if len(act) == 1 else act[::-1], numbers, deed, True)


def undone_in_words(act: Sequence[Event], numbers: Numbers) -> str:
    """Return what was taken back: one change from after to before, or an act by its name."""
    told = _worth_telling(act)
    if len(told) > 1:
        return _words(told, numbers)
    event = told[0]
    return _one(event, numbers, event.after, event.before)


def redone_in_words(act: Sequence[Event], numbers: Numbers) -> str:
    """Return what was brought back, as it was told when it was first done."""
    return _words(act, numbers)


def refused_in_words(refused: InTheWay, numbers: Numbers) -> str:
    """Return why an act cannot be taken back or brought back, and what to do."""
    theirs = refused.theirs
    if theirs is None:
        subject = _subject(refused.mine, numbers)
        return f"{subject} does not stand as the record has it; see: factcheck verify"
    subject, by = _subject(theirs, numbers), clean_line(harmless(theirs.by))
    again = "change it anew"
    if theirs.change == "status" and theirs.after is not None:
        what, again = f"{subject} was marked {_value(theirs, theirs.after)}", "mark it again"
    elif theirs.change == "ruling" and theirs.after is not None:
        what, again = f"{subject} was ruled {_value(theirs, theirs.after)}", "rule on it again"
    elif theirs.change in _TURNED:
        on, off = _TURNED[theirs.change]
        what = f"{subject} was {on if theirs.after else off}"
    else:
        what = f"the {_NOUNS.get(theirs.change, theirs.change)} of {subject} was changed"
    return f"{what} by {by} after your change; ask {by}, or {again}"


def flaw_in_words(flaw: Flaw, numbers: Numbers) -> str:
    """Return what is not as it was written, and what was found instead."""
    if flaw.kind == "text":
        return "its text is not the one that was put on the desk"
    if flaw.thing is not None:
        subject = _called(*flaw.thing[:2], flaw.quote, numbers)
        if flaw.kind == "words":
            return f"{subject} has other words than the article has there"
        noun = _NOUNS.get(flaw.thing[2], flaw.thing[2])
        stored, recorded = (_plain(value) for value in (flaw.stored, flaw.recorded))
        return f"{subject}’s {noun} is {stored} in the table, {recorded} in the record"
    change = f"change {flaw.position}"
    if flaw.event is not None:
        event = flaw.event
        when = f"{event.at.astimezone():%Y-%m-%d %H:%M}"
        what = _one(event, numbers, event.before, event.after)
        change += f" ({clean_line(event.by)}, {when}: {what})"
    if flaw.kind == "link":
        return f"{change} was altered, or one before it was put in, moved or taken out"
    return f"{change} does not follow from those before it"


def _plain(value: Value) -> str:
    """Return a stored value as a person can tell it from any other."""
    if value is None:
        return "nothing"
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"“{clean_line(text)}”" if len(text) <= _LONGEST else _short(text)


def import_in_words(brought: Import) -> Change:
    """Return a line of history for what came from a file of another desk."""
    acts = f"{brought.acts} change{'' if brought.acts == 1 else 's'}"
    held = f", {brought.held} not taken over" if brought.held else ""
    return Change(
        at=brought.at,
        by=harmless(brought.by),
        what=f"brought from another desk: {acts}{held}",
        subject="",
        position=brought.position,
    )


def theirs_in_words(act: Sequence[Event], numbers: Numbers) -> str:
    """Return what an act did on the desk that it was made on."""
    return _words([replace(event, after=event.theirs) for event in act], numbers)


def _words(
    act: Sequence[Event], numbers: Numbers, deed: Deed | None = None, undoing: bool = False
) -> str:
    """Return an act in words: its one change, or what it was on the whole."""
    act = _worth_telling(act)
    if len(act) == 1:
        return _one(act[0], numbers, act[0].before, act[0].after)
    words = _DEEDS.get(deed or act[0].deed)
    return words(act, numbers, undoing) if words else _listed(act, numbers)


def _worth_telling(act: Sequence[Event]) -> Sequence[Event]:
    """Return the events of an act without what goes along with it unsaid.

    A claim that is marked again is no longer to be checked again.
    """
    if act[0].deed == "revise":
        return act
    return [event for event in act if event.change != "earlier"] or act


def _one(event: Event, numbers: Numbers, before: Value, after: Value) -> str:
    said = after or before
    if event.change in _SAYINGS and isinstance(said, Mapping):
        return _said(event, said, numbers, taken_back=not after)
    subject = _subject(event, numbers)
    if event.change == "revises":
        return _opened(numbers)
    if event.subject == "article" and event.change == "added":
        return "the article: put on the desk"
    if event.change in _TURNED:
        on, off = _TURNED[event.change]
        return f"{subject}: {on if after else off}"
    preposition = "on" if event.change == "ruling" else "of"
    old, new = (_value(event, value) for value in (before, after))
    return f"{_NOUNS.get(event.change, event.change)} {preposition} {subject}: {old} -> {new}"


_TURNED: Mapping[str, tuple[str, str]] = {
    "added": ("added", "taken away"),
    "removed": ("deleted", "restored"),
    "archived": ("archived", "taken out of the archive"),
    "deleted": ("deleted", "restored"),
    "earlier": ("to be checked again", "still holds"),
    "fresh": ("new in this draft", "in an earlier draft, too"),
    "known": ("cut", "not cut"),
}
"""What it means when a yes-or-no field is set, and when it is unset."""


_SAYINGS: frozenset[Field] = frozenset(
    (
        *("question", "answer", "signed", "source", "call", "evidence", "recommendation"),
        *("decision", "corrected", "rating"),
    )
)
"""Fields that hold what a person said, as an object."""


def _said(event: Event, value: Mapping[str, Any], numbers: Numbers, *, taken_back: bool) -> str:
    """Tell of something that a person said: a question, an answer, a sign-off, a source."""
    if event.change == "signed":
        words = f"sign-off as {clean_line(event.subject_id)}"
    elif event.change == "source":
        words = "source: " + ("confidential" if value["confidential"] else _short(value["title"]))
    elif event.change == "call":
        words = f"call to a source: {clean_line(value['outcome'])}"
    elif event.change == "evidence":
        where = f", {_short(value['locator'])}" if value["locator"] else ""
        claim = _on_claim(value, numbers)
        words = f"evidence{claim}: {clean_line(value['stance'])}{where}"
    elif event.change == "recommendation":
        words = f"recommended{_on_claim(value, numbers)}: {_recommended(value)}"
    elif event.change == "decision":
        by = f"in draft {value['draft']}" if value["draft"] else f"by {value['who'] or value['by']}"
        words = f"recommended change: {clean_line(value['verdict'])} {clean_line(by)}"
    elif event.change == "corrected":
        right = f" -> {_short(value['right'])}" if value["right"] else ""
        words = f"correction, {clean_line(value['kind'])}: {_short(value['wrong'])}{right}"
    elif event.change == "rating":
        words = f"{_subject(event, numbers)}: {_short(value['word'])}"
    else:
        to = f" to the {clean_line(value['to'])}" if event.change == "question" else ""
        words = f"{event.change}{to}: {_short(value['text'])}"
    return f"{words}, taken back" if taken_back else words


def _on_claim(value: Mapping[str, Any], numbers: Numbers) -> str:
    number = numbers.get(("claim", value["claim"]))
    return f" on claim {number}" if number else ""


def _recommended(value: Mapping[str, Any]) -> str:
    """Return a recommended change in a few words."""
    if not value["old"]:
        return f"put in {_short(value['new'])}"
    if not value["new"]:
        return f"cut {_short(value['old'])}"
    return f"{_short(value['old'])} -> {_short(value['new'])}"


_NOUNS: Mapping[str, str] = {
    "assigned": "checker",
    "attribution": "speaker",
    "correction": "meaning",
    "right": "right spelling",
    "due": "due date",
}
_UNSET: Mapping[Field, str] = {
    "status": Status.UNCHECKED.value,
    "tick": Tick.UNTICKED.value,
    "text": "as found",
    "attribution": "as found",
    "correction": "as found",
}


def _subject(event: Event, numbers: Numbers) -> str:
    return _called(event.subject, event.subject_id, event.quote, numbers)


def _called(subject: str, identity: str, quote: str, numbers: Numbers) -> str:
    """Return what was changed: by its number in a list, else by its words."""
    if subject == "article":
        return "the article"
    if subject == "rating":
        return f"public rating of {_called('claim', identity, quote, numbers)}"
    number = numbers.get((subject, identity))
    if subject == "name":
        name = _short(identity)
    else:
        name = str(number) if number else _short(quote) if quote else identity
    return f"{subject} {clean_line(name)}"


def _value(event: Event, value: Value) -> str:
    if isinstance(value, dict):
        if event.change == "attribution":
            return clean_line(value["speaker"]) or "the article's own voice"
        value = value["ruling"]
    if value is None or value == "":
        return _UNSET.get(event.change, "none") if value is None else "none"
    if event.change in ("text", "note", "right"):
        return _short(str(value))
    return clean_line(str(value))


def _short(text: str) -> str:
    line = clean_line(text)
    return f"“{line if len(line) <= _LONGEST else line[: _LONGEST - 1] + '…'}”"


def _split(act: Sequence[Event], numbers: Numbers, undoing: bool) -> str:
    return f"{_taken(act, numbers, undoing)} split in two"


def _merged(act: Sequence[Event], numbers: Numbers, undoing: bool) -> str:
    return f"{_taken(act, numbers, undoing)} merged"


def _moved(act: Sequence[Event], numbers: Numbers, undoing: bool) -> str:
    made = [event for event in act if event.change in ("added", "removed")]
    new = [event for event in made if event not in _out(made, undoing)]
    words = _short(new[0].quote) if new else "other words"
    return f"{_taken(act, numbers, undoing)} set to {words}"


def _out(act: Sequence[Event], undoing: bool) -> list[Event]:
    """Return the events by which claims were taken out, whether told forwards or undone."""
    return [
        event
        for event in act
        if event.change == "removed" and bool(event.before if undoing else event.after)
    ]


def _taken(act: Sequence[Event], numbers: Numbers, undoing: bool) -> str:
    """Return the claims that an act put others in the place of ("claims 4 and 5")."""
    out = [_subject(event, numbers).removeprefix("claim ") for event in _out(act, undoing)]
    return f"claim{'' if len(out) == 1 else 's'} {_joined(out)}"


def _joined(words: Sequence[str]) -> str:
    return " and ".join((", ".join(words[:-1]), words[-1]) if len(words) > 1 else words)


def _settled(act: Sequence[Event], numbers: Numbers, undoing: bool) -> str:
    names = [event for event in act if event.change == "right"]
    if not names:  # it was settled already, and only what follows from that was not
        return _listed(act, numbers)
    wrong = _joined([_short(event.subject_id) for event in names])
    right = names[0].before if undoing else names[0].after
    if right is None:
        return f"spelling of {wrong}: open again"
    return f"spelling of {wrong} settled as {_short(str(right))}"


def _opened(numbers: Numbers) -> str:
    before = numbers.get(DRAFT_BEFORE)
    return f"opened as a new draft{f' of article {before}' if before else ''}"


def _revised(act: Sequence[Event], numbers: Numbers, _undoing: bool) -> str:
    counts = Counter(event.change for event in act)
    to_recheck, cut, new = counts["earlier"], counts["known"], counts["fresh"]
    what = f"{to_recheck} to re-check, {cut} cut, {new} new"
    return f"{_opened(numbers)}: {what}"


def _imported(act: Sequence[Event], _numbers: Numbers, _undoing: bool) -> str:
    """Tell of what was taken from a report: how many of each, not every one."""
    counts = Counter(event.subject for event in act)
    return f"taken from a report: {', '.join(f'{counts[each]} on {each}' for each in counts)}"


def _listed(act: Sequence[Event], numbers: Numbers) -> str:
    """Return each sort of change of an act; of several alike how many, and what they became."""
    kinds: dict[tuple[str, Field], list[Event]] = {}
    for event in act:
        kinds.setdefault((event.subject, event.change), []).append(event)
    parts = []
    for (subject, change), events in kinds.items():
        if len(events) == 1:
            parts.append(_one(events[0], numbers, events[0].before, events[0].after))
            continue
        what = f"{len(events)} {subject}s"
        if change in _TURNED:
            on, off = _TURNED[change]
            parts.append(f"{what}: {on if events[0].after else off}")
            continue
        became = Counter(_value(event, event.after) for event in events)
        preposition = "on" if change == "ruling" else "of"
        parts.append(f"{_NOUNS.get(change, change)} {preposition} {what}: {', '.join(became)}")
    return "; ".join(parts)


_DEEDS: Mapping[Deed, Callable[[Sequence[Event], Numbers, bool], str]] = {
    "split": _split,
    "merge": _merged,
    "set span": _moved,
    "settle": _settled,
    "revise": _revised,
    "import": _imported,
}
"""Acts whose changes a person sees as one."""
