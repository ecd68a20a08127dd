"""What names are compared by, in one article or between two."""

from __future__ import annotations

from factcheck.contradictions.story import Story
from factcheck.model import Name, NameType


def key_of(story: Story, name: Name) -> str:
    """Return what a name is compared by: its record's chief spelling, which articles share."""
    record = story.records.get(name.record)
    return name_key(record.chief if record else name.value, name.type)


def name_key(chief: str, kind: NameType) -> str:
    """Return what a name is compared by: a person's last word, else all words, in lower case."""
    words = chief.lower().replace("’", "'").removesuffix("'s").split()
    if kind is NameType.PERSON and words:
        while len(words) > 1 and words[-1].strip(".") in ("jr", "sr", "ii", "iii", "iv"):
            words.pop()
        return words[-1]
    return " ".join(words)


def names_meet(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two sets of names, by their keys, have one in common, or a part of one."""
    return bool(one & other) or any(a in b or b in a for a in one for b in other)
