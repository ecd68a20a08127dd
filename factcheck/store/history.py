"""Acts in words for a person. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from factcheck.model import Change, Status, Tick
from factcheck.store.events import Deed, Event, Field, Value, acts
from factcheck.store.trouble import harmless
from factcheck.text.cleaning import clean_line

_LONGEST = 40
"""Code points of a text or note that are shown."""

Numbers = Mapping[tuple[str, str], int]
"""The number that a list shows beside a claim or contradiction, by what it is and its identity."""


def in_words(events: Iterable[Event], numbers: Numbers) -> list[Change]:
    """Return a line of history for each act.

    Args:
        events: changes of one article, oldest first.
        numbers: of its claims and contradictions.
    """
    by_id: dict[int, Event] = {}
    lines = []
    for act in acts(events):
        by_id.update((event.id, event) for event in act)
        first = act[0]
        if first.undoes is None:
            what = _words(act, numbers)
        else:
            # An undo goes through the events from the last to the first.
            undone = by_id.get(first.undoes)  # none where only later events are told
            deed = undone.deed if undone else None
            what = "undone: " + _words(act if len(act) == 1 else act[::-1], numbers, deed, True)
        lines.append(
            Change(
                at=first.at,
                by=harmless(first.by),
                what=what,
                subject=first.subject_id,
                undone=first.undone,
                subjects=tuple(dict.fromkeys(event.subject_id for event in act)),
            )
        )
    return lines


def undone_in_words(act: Sequence[Event], numbers: Numbers) -> str:
    """Return what was taken back: one change from after to before, or an act by its name."""
    told = _told(act)
    if len(told) > 1:
        return _words(told, numbers)
    event = told[0]
    return _one(event, numbers, event.after, event.before)


def _words(
    act: Sequence[Event], numbers: Numbers, deed: Deed | None = None, undoing: bool = False
) -> str:
    """Return an act in words: its one change, or what it was on the whole."""
    act = _told(act)
    if len(act) == 1:
        return _one(act[0], numbers, act[0].before, act[0].after)
    words = _DEEDS.get(deed or act[0].deed)
    return words(act, numbers, undoing) if words else _listed(act, numbers)


def _told(act: Sequence[Event]) -> Sequence[Event]:
    """Return the events of an act without what goes along with it unsaid.

    A claim that is marked again is no longer to be checked again.
    """
    if act[0].deed == "revise":
        return act
    return [event for event in act if event.change != "earlier"] or act


def _one(event: Event, numbers: Numbers, before: Value, after: Value) -> str:
    subject = _subject(event, numbers)
    if event.change == "revises":
        return f"opened as a new draft of article {after}"
    if event.change in _TURNED:
        on, off = _TURNED[event.change]
        return f"{subject}: {on if after else off}"
    preposition = "on" if event.change == "ruling" else "of"
    old, new = (_value(event, value) for value in (before, after))
    return f"{_NOUNS.get(event.change, event.change)} {preposition} {subject}: {old} -> {new}"


_TURNED: Mapping[Field, tuple[str, str]] = {
    "added": ("added", "taken away"),
    "removed": ("deleted", "restored"),
    "archived": ("archived", "taken out of the archive"),
    "deleted": ("deleted", "restored"),
    "earlier": ("to be checked again", "still holds"),
    "fresh": ("new in this draft", "in an earlier draft, too"),
    "known": ("cut", "not cut"),
}
"""What it means when a yes-or-no field is set, and when it is unset."""
_NOUNS: Mapping[Field, str] = {
    "assigned": "checker",
    "attribution": "speaker",
    "correction": "meaning",
    "right": "right spelling",
}
_UNSET: Mapping[Field, str] = {
    "status": Status.UNCHECKED.value,
    "tick": Tick.UNTICKED.value,
    "text": "as found",
    "attribution": "as found",
    "correction": "as found",
}


def _subject(event: Event, numbers: Numbers) -> str:
    """Return what was changed: by its number in a list, else by its words."""
    if event.subject == "article":
        return "the article"
    number = numbers.get((event.subject, event.subject_id))
    if event.subject == "name":
        name = _short(event.subject_id)
    else:
        name = str(number) if number else _short(event.quote) if event.quote else event.subject_id
    return f"{event.subject} {clean_line(name)}"


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


def _revised(act: Sequence[Event], _numbers: Numbers, _undoing: bool) -> str:
    counts = Counter(event.change for event in act)
    opened = next(event for event in act if event.change == "revises")
    to_recheck, cut, new = counts["earlier"], counts["known"], counts["fresh"]
    what = f"{to_recheck} to re-check, {cut} cut, {new} new"
    return f"opened as a new draft of article {opened.after}: {what}"


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
}
"""Acts whose changes a person sees as one."""
