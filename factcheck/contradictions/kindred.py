"""What two details have in common around them, words of like meaning counted: pub and tavern."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.contradictions.events import Event
from factcheck.contradictions.keys import names_meet
from factcheck.contradictions.lexicon import are_alike, base
from factcheck.contradictions.stems import stem
from factcheck.contradictions.story import Story
from factcheck.contradictions.words import listed

_ALIKE = 0.6
"""What two words of like meaning count beside one word twice: a word has many senses."""
_SHORTEST = 4
"""Letters of a word that tells what it means: short ones have too many senses."""


def bond(one_story: Story, one: Event, other_story: Story, other: Event) -> float:
    """Return the weight of what two details have in common around them.

    Counted are common words of their clauses, names, and words near both that mean much the same.

    Args:
        one_story: where the first detail stands.
        one: what surrounds it.
        other_story: where the second stands; may be the same.
        other: what surrounds it.
    """
    weights = one_story.weights_with(other_story)
    shared = one.near & other.near
    total = sum(weights.get(each, 1.0) for each in sorted(shared))
    if one.actors and other.actors and names_meet(one.actors, other.actors):
        total += 0.0 if shared else 1.0
    return total + _ALIKE * len(alike(one.things, other.things))


def alike(one: Iterable[str], other: Iterable[str]) -> list[tuple[str, str]]:
    """Return pairs of different nouns, one of each list, of which one can stand for the other.

    Args:
        one: lower-case words.
        other: lower-case words; each is paired once.
    """
    theirs = [(word, noun) for word in sorted(other) if (noun := noun_of(word))]
    found: list[tuple[str, str]] = []
    for word in sorted(one):
        noun = noun_of(word)
        if not noun:
            continue
        for facing in theirs:
            if stem(word) != stem(facing[0]) and are_alike(noun, facing[1], "n"):
                found.append((word, facing[0]))
                theirs.remove(facing)
                break
    return found


def roots(word: str) -> frozenset[str]:
    """Return keys that a lower-case word shares with its forms and with its verb or noun.

    So "fined" and "a fine" meet, "blaze" and "fire".
    """
    bases = {base(word, part) for part in "nv"} - {""}
    return frozenset({stem(word), *bases, *(stem(each) for each in bases)})


def noun_of(word: str) -> str:
    """Return the base form of a lower-case word as a noun; empty for none, or a short one."""
    return base(word, "n") if len(word) >= _SHORTEST else ""


_SORTS = {
    broader: listed(narrower)
    for broader, narrower in {
        "building": """house home bungalow cottage villa shed barn stable hall church chapel mosque
            temple school shop store garage warehouse factory hotel flat apartment office cabin
            hut hospital clinic outbuilding block mill pub farmhouse mansion kiosk""",
        "structure": "house home shed barn garage building outbuilding bridge cabin",
        "vehicle": """car lorry truck van bus coach motorcycle motorbike taxi minibus tanker
            ambulance jeep tractor trailer suv pickup scooter""",
        "vessel": "boat ship ferry trawler tug barge yacht dinghy freighter frigate",
        "animal": """dog cat horse cow sheep pig goat elephant lion tiger bear deer rabbit donkey
            monkey pony calf lamb chicken""",
        "aircraft": "plane jet helicopter airliner fighter bomber drone glider",
        "weapon": "gun rifle pistol shotgun revolver knife sword grenade",
        "crime": "count charge offence offense felony misdemeanour misdemeanor",
        "offence": "count charge crime",
        "offense": "count charge crime",
        "charge": "count",
        "property": "home house dwelling shop flat apartment business office cottage villa",
        "round": "bullet shot cartridge",
        "body": "corpse remains",
        "firearm": "gun rifle pistol shotgun revolver handgun",
    }.items()
}
"""What newsrooms add up under one word; the words are those of a story's counts."""


def is_sort_of(narrower: str, broader: str) -> bool:
    """Return whether things of one noun are counted among those of another ("shed", "building").

    Args:
        narrower: a lower-case noun in the singular.
        broader: another.
    """
    return narrower in _SORTS.get(broader, ())


def are_one_sort(one: str, other: str) -> bool:
    """Return whether two counts may be of one sort of thing, as of "trucks" and of "vehicles".

    Args:
        one: a lower-case noun in the singular.
        other: another.
    """
    if is_sort_of(one, other) or is_sort_of(other, one):
        return True
    mine, theirs = noun_of(one), noun_of(other)
    return bool(mine and theirs) and are_alike(mine, theirs, "n")
