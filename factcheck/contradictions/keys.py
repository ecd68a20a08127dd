"""What names are compared by, in one article or between two."""

from __future__ import annotations

from collections import Counter

from factcheck.contradictions.story import Story
from factcheck.model import Name, NameType


def key_of(story: Story, name: Name) -> str:
    """Return what a name is compared by: its record's chief spelling, which articles share."""
    record = story.records.get(name.record)
    key = name_key(record.chief if record else name.value, name.type)
    if record is not None and key in namesakes(story):
        return record.chief.lower()
    return key


def namesakes(story: Story) -> frozenset[str]:
    """Return the last names that two people of an article have, each with a first name."""
    known = story.memo.get(("namesakes",))
    if not isinstance(known, frozenset):
        full = [r.chief for r in story.annotated.names if r.type is NameType.PERSON]
        keys = Counter(name_key(chief, NameType.PERSON) for chief in full if " " in chief)
        known = frozenset(key for key, count in keys.items() if count > 1)
        story.memo["namesakes",] = known
    return known


def name_key(chief: str, kind: NameType) -> str:
    """Return what a name is compared by: a person's last word, else all words, in lower case."""
    words = chief.lower().replace("’", "'").removesuffix("'s").split()
    if kind is NameType.PERSON and words:
        while len(words) > 1 and words[-1].strip(".") in ("jr", "sr", "ii", "iii", "iv"):
            words.pop()
        return words[-1]
    return " ".join(words)


def abbreviates(one: str, other: str) -> bool:
    """Return whether one key is made of initials of the other's words, in their order.

    The first word's is the first letter; little words, and others within, may be left out, and
    the last ones of what is abbreviated ("norfund" is no abbreviation: five letters at most).
    """
    short, long = sorted((one, other), key=len)
    words = long.replace("-", " ").split()
    if not 2 <= len(short) <= _LONGEST_ABBREVIATION or len(words) < 2 or not short.isalpha():
        return False
    initials = "".join(word[0] for word in words if word not in _LITTLE)
    if short[0] != initials[:1]:
        return False
    if len(initials) >= 2 and short.startswith(initials):
        return len(short) <= len(initials) + 2
    rest = iter(initials)
    return all(letter in rest for letter in short)


_LONGEST_ABBREVIATION = 5
_LITTLE = ("of", "the", "and", "for", "in", "on", "de", "du", "la")


def names_meet(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two sets of names, by their keys, have one in common, or a part of one."""
    return bool(one & other) or any(a in b or b in a for a in one for b in other)
