"""Events in words for a person. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.model import Change, Check, Status
from factcheck.store.events import Event, Value
from factcheck.store.trouble import harmless
from factcheck.text.cleaning import clean_line

_LONGEST = 40
"""Code points of a text or note that are shown."""


def in_words(events: Iterable[Event], check: Check) -> list[Change]:
    """Return a line of history for each event.

    Args:
        events: changes of one article.
        check: its claims and contradictions, whose numbers are told.
    """
    numbers = _numbers(check)
    lines = []
    for event in events:
        what = _words(event, numbers, event.before, event.after)
        lines.append(
            Change(
                at=event.at,
                by=harmless(event.by),
                what=f"undone: {what}" if event.undoes else what,
                subject=event.subject_id,
                undone=event.undone,
            )
        )
    return lines


def undone_in_words(event: Event, check: Check) -> str:
    """Return what taking an event back does, from the state after it to the one before."""
    return _words(event, _numbers(check), event.after, event.before)


def _numbers(check: Check) -> dict[tuple[str, str], int]:
    """Return the number of each claim and contradiction, as the lists show them from 1."""
    listed = {("claim", claim.id): number for number, claim in enumerate(check.claims, start=1)}
    for number, contradiction in enumerate(check.contradictions, start=1):
        listed["contradiction", contradiction.id] = number
    return listed


def _words(
    event: Event, numbers: Mapping[tuple[str, str], int], before: Value, after: Value
) -> str:
    number = numbers.get((event.subject, event.subject_id))
    # What is not listed any more is told by its words.
    name = str(number) if number else _short(event.quote) if event.quote else event.subject_id
    subject = f"{event.subject} {clean_line(name)}"
    if event.change == "added":
        return f"{subject}: {'added' if after else 'taken away'}"
    preposition = "on" if event.change == "ruling" else "of"
    old, new = (_value(event, value) for value in (before, after))
    return f"{event.change} {preposition} {subject}: {old} -> {new}"


def _value(event: Event, value: Value) -> str:
    if isinstance(value, dict):
        value = value["ruling"]
    if value is None:
        return {"status": Status.UNCHECKED.value, "text": "as found"}.get(event.change, "none")
    if event.change in ("text", "note"):
        return _short(str(value)) if value else "none"
    return clean_line(str(value))


def _short(text: str) -> str:
    line = clean_line(text)
    return f"“{line if len(line) <= _LONGEST else line[: _LONGEST - 1] + '…'}”"
