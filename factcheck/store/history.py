"""Events in words for a person. Pure."""

from __future__ import annotations

from factcheck.model import Change, Check, Status
from factcheck.store.events import Event, Value
from factcheck.store.trouble import harmless
from factcheck.text.cleaning import clean_line

_LONGEST = 40
"""Code points of a text or note that are shown."""


def change(event: Event, check: Check) -> Change:
    """Return a line of history.

    Args:
        event: the change.
        check: the article's claims and contradictions, whose numbers are told.
    """
    what = _in_words(event, check, event.before, event.after)
    return Change(
        at=event.at,
        by=harmless(event.by),
        what=f"undone: {what}" if event.undoes else what,
        subject=event.subject_id,
        undone=event.undone,
    )


def undone_in_words(event: Event, check: Check) -> str:
    """Return what taking an event back does, from the state after it to the one before."""
    return _in_words(event, check, event.after, event.before)


def _in_words(event: Event, check: Check, before: Value, after: Value) -> str:
    subject = _subject(event, check)
    if event.change == "added":
        return f"{subject}: {'added' if after else 'taken away'}"
    preposition = "on" if event.change == "ruling" else "of"
    old, new = (_value(event, value) for value in (before, after))
    return f"{event.change} {preposition} {subject}: {old} -> {new}"


def _subject(event: Event, check: Check) -> str:
    """Return "claim 4", or its words where it is not listed any more."""
    ids = [item.id for item in (check.claims if event.subject == "claim" else check.contradictions)]
    if event.subject_id in ids:
        return f"{event.subject} {ids.index(event.subject_id) + 1}"
    return f"{event.subject} {_short(event.quote) if event.quote else clean_line(event.subject_id)}"


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
