"""Which occurrences of persons' names are of one person."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factcheck.language.names.clusters import MOST_ALIKE, Cluster, is_slip, surname, without_suffix
from factcheck.language.names.kinds import Candidate
from factcheck.language.names.people import GIVEN_NAMES, PARTICLES, SUFFIXES, one_given_name
from factcheck.language.names.spelling import (
    distance,
    is_spelling_variant,
    one_spelling_group,
    plain,
)
from factcheck.model import NameType


def persons_of(candidates: Sequence[Candidate]) -> list[Cluster]:
    """Group persons: full names first, then each single word by the nearest name before it."""
    clusters: list[Cluster] = []
    homes: dict[tuple[str, ...], Cluster] = {}
    buckets: dict[str, list[Cluster]] = {}
    singles: list[int] = []
    for n, each in enumerate(candidates):
        if each.type is not NameType.PERSON:
            continue
        if len(without_suffix(each.words)) < 2 or _only_particles(each.words):
            singles.append(n)
            continue
        home = homes.get(each.words)
        if home is None:
            family = plain(surname(each.words))
            same = buckets.setdefault(family, [])
            # A surname in two spellings goes with one given name, up to its spelling.
            alike = buckets.setdefault(f"{family[:1]} {plain(each.words[0])[:1]}", [])
            near = (*same[-MOST_ALIKE:], *alike[-MOST_ALIKE:])
            home = next((c for c in near if _same_person(each.words, c)), None)
            if home is None:
                home = Cluster(NameType.PERSON)
                clusters.append(home)
            same.append(home)
            alike.append(home)
            homes[each.words] = home
        home.add(n, each.words)
        home.anchors.append(n)
    _place_singles(singles, candidates, clusters)
    return clusters


def _only_particles(words: tuple[str, ...]) -> bool:
    """Return whether a name is a surname with its particles and nothing else ("del valle")."""
    return all(word in PARTICLES for word in without_suffix(words)[:-1])


def _same_person(words: tuple[str, ...], cluster: Cluster) -> bool:
    return any(_compatible(words, other) for other in cluster.spellings if len(other) > 1)


def _compatible(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Return whether two full names can be of one person."""
    if not _suffixes_agree(a, b):
        return False
    a, b = without_suffix(a), without_suffix(b)
    if a == b:
        return True
    if plain("".join(a)) == plain("".join(b)):
        return True
    last_a, last_b = surname(a), surname(b)
    one_surname = plain(last_a) == plain(last_b)
    if not one_surname and not is_spelling_variant(last_a, last_b):
        return False
    given_a, given_b = a[0], b[0]
    if not _given_agree(given_a, given_b, strict=not one_surname):
        return False
    return _middles_agree(a, b)


def _suffixes_agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Return whether generational suffixes allow one person: "Sr." is never left out of use."""
    ends = [words[-1].rstrip(".") if words[-1] in SUFFIXES else "" for words in (a, b)]
    if ends[0] == ends[1]:
        return True
    return "" in ends and "sr" not in ends


def _given_agree(a: str, b: str, *, strict: bool) -> bool:
    """Return whether two given names can be of one person.

    Their surnames are equal or, when `strict`, spelt in two ways.
    """
    x, y = plain(a), plain(b)
    if x == y or one_spelling_group(x, y):
        return True
    if strict:
        # "Hao Min-ping", "Hau Ming-ping": both parts may differ where neither is a known name.
        known = x in GIVEN_NAMES or y in GIVEN_NAMES
        return not known and x[:1] == y[:1] and distance(x, y) == 1
    if _is_initials(a) or _is_initials(b):
        return bool(x and y) and x[0] == y[0]
    if one_given_name(x, y):
        return True
    if x in GIVEN_NAMES and y in GIVEN_NAMES:
        return False
    return is_spelling_variant(x, y)


def _is_initials(word: str) -> bool:
    return len(plain(word)) <= 2 and (word.endswith(".") or len(word) == 1)


def _middles_agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Return whether middle names or initials do not speak against one person."""
    middle_a, middle_b = _middle(a), _middle(b)
    if not middle_a or not middle_b:
        return True
    return plain(middle_a[0])[:1] == plain(middle_b[0])[:1]


def _middle(words: tuple[str, ...]) -> tuple[str, ...]:
    return words[1 : len(words) - len(surname(words).split(" "))]


def _place_singles(
    singles: Sequence[int], candidates: Sequence[Candidate], clusters: list[Cluster]
) -> None:
    """Give one-word names to the persons they are the surname, a part, or a misspelling of."""
    full = list(clusters)
    alone: list[Cluster] = []
    choices: dict[tuple[str, ...], list[Cluster]] = {}
    for index in singles:
        words = without_suffix(candidates[index].words)
        if words not in choices:
            choices[words] = (
                _choices(" ".join(words), full)
                or [c for c in alone[:MOST_ALIKE] if is_slip(words, c.spellings[0])][:1]
            )
            if not choices[words]:
                alone.append(Cluster(NameType.PERSON))
                choices[words] = alone[-1:]
        _nearest(choices[words], index).add(index, words)
    clusters += alone


def _choices(name: str, full: Sequence[Cluster]) -> list[Cluster]:
    """Return the persons that a one-word name can stand for, by the strongest reason there is."""
    folded_name = plain(name)
    by_surname = [c for c in full if folded_name in c.surnames]
    if by_surname:
        return by_surname
    by_part = [c for c in full if any(name in words for words in c.spellings)]
    if by_part:
        return by_part
    misspelt = [c for c in full if any(is_spelling_variant(s, name) for s in c.surnames)]
    return misspelt if len(misspelt) == 1 else []


def _nearest(clusters: Sequence[Cluster], index: int) -> Cluster:
    """Return the person last named in full before an index, else the one named first behind."""
    best, best_at = clusters[0], -1
    for cluster in clusters:
        before = bisect_left(cluster.anchors, index)
        at = cluster.anchors[before - 1] if before else -1
        if at > best_at:
            best, best_at = cluster, at
    return best
