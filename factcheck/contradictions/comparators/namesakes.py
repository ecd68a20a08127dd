"""Two people of one given name whose surnames look like one (Ines Tolliver, Ines Tolivar).

Within an article a slip of a letter shows by itself (`spelling`). Of two articles each may be
true to its own spelling, and a name heard on the telephone differs by more than a letter; then
the given name and how much of the surname is the same must tell.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import OSA

from factcheck.contradictions.findings import Finding, Side
from factcheck.contradictions.story import Story
from factcheck.model import Kind, Level, Name, NameType

_LEAST = 5
"""Letters of the shorter surname: of Wang and Wong nothing can be said."""
_MOST_CHANGED = 1 / 3
"""Share of the letters of a surname that may differ."""
_MOST = 3
"""Letters that may differ, however long the name."""
_LESS_A_LETTER = 0.08
"""What each letter after the first takes from the strength."""


@dataclass(frozen=True)
class _Person:
    """A person with given and family name, accents and case folded.

    Attributes:
        story: where the person is named.
        name: the first mention in this spelling.
        given, family: first and last word.
    """

    story: Story
    name: Name
    given: str
    family: str


def alone(story: Story) -> Iterator[Finding]:
    """Yield people of one article whose names are one but for some letters of the surname."""
    for namesakes in _by_given(_people(story)).values():
        for one, other in combinations(namesakes, 2):
            yield from _compared(one, other)


def across(one: Story, other: Story) -> Iterator[Finding]:
    """Yield people whom two articles name alike but for some letters of the surname."""
    mine, theirs = _people(one), _people(other)
    known = {each.family for each in mine} & {each.family for each in theirs}
    by_given = _by_given(theirs)
    for person in mine:
        for namesake in by_given.get(person.given, ()):
            if not known & {person.family, namesake.family}:
                yield from _compared(person, namesake)


def _by_given(people: list[_Person]) -> dict[str, list[_Person]]:
    """Return people by given name, so many of each as one article may have."""
    found: defaultdict[str, list[_Person]] = defaultdict(list)
    for each in people:
        if len(found[each.given]) < _CROWDED:
            found[each.given].append(each)
    return dict(found)


_CROWDED = 24
"""People of one given name beyond which the rest are left out: that is a list of names."""


def _people(story: Story) -> list[_Person]:
    """Return the people of an article, one as often as the article spells the name anew."""
    found: dict[tuple[str, str, str], _Person] = {}
    for record in story.annotated.names:
        if record.type is not NameType.PERSON:
            continue
        for name in record.mentions:
            written = name.surface.replace("’", "'").removesuffix("'s").split()
            # Of "Wong Kwok-kin" the hyphen joins given names, and the surname stands first.
            if len(written) < 2 or "-" in written[-1] or story.line_at(name.start) is None:
                continue
            given, family = _fold(written[0]), _fold(written[-1])
            if len(given) > 1:
                found.setdefault((record.id, given, family), _Person(story, name, given, family))
    return list(found.values())


def _fold(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.replace("’", "'"))
    return "".join(c for c in plain if c.isalpha()).casefold()


def _compared(one: _Person, other: _Person) -> Iterator[Finding]:
    changed = _changed(one, other)
    a, b = one.story.line_at(one.name.start), other.story.line_at(other.name.start)
    if not changed or a is None or b is None:
        return
    yield Finding(
        kind=Kind.NAME_SPELLING,
        level=Level.CONTRADICTION if changed == 1 else Level.QUERY,
        strength=1.0 - _LESS_A_LETTER * (changed - 1),
        a=Side(one.story, a, (one.name.span,), reads=one.name.surface),
        b=Side(other.story, b, (other.name.span,), reads=other.name.surface),
        explanation=(
            f"“{one.name.surface}” and “{other.name.surface}” look like one name in two spellings."
        ),
        rule="name_spelling.namesake",
        topic=min(one.family, other.family) + "/" + max(one.family, other.family),
    )


def _changed(one: _Person, other: _Person) -> int:
    """Return how many letters two surnames of one given name differ by; 0 for two names, or one."""
    if one.given != other.given or one.family[:1] != other.family[:1]:
        return 0
    shorter, longer = sorted((one.family, other.family), key=len)
    if len(shorter) < _LEAST or longer.startswith(shorter):
        return 0
    distance = OSA.distance(shorter, longer)
    return distance if distance <= min(_MOST, _MOST_CHANGED * len(longer)) else 0
