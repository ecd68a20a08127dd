"""Which occurrences name the same person, organisation or place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from factcheck.language.names.kinds import Candidate
from factcheck.language.names.people import (
    GIVEN_NAMES,
    PARTICLES,
    SUFFIXES,
    one_given_name,
)
from factcheck.language.names.spelling import (
    distance,
    is_spelling_variant,
    one_spelling_group,
    plain,
)
from factcheck.model import NameType

_PLACE_ALIASES = {
    "u.s.": "united states",
    "us": "united states",
    "usa": "united states",
    "u.s.a.": "united states",
    "u.s": "united states",
    "united states of america": "united states",
    "u.k.": "united kingdom",
    "uk": "united kingdom",
    "u.k": "united kingdom",
    "uae": "united arab emirates",
    "kiev": "kyiv",
    "washington d.c.": "washington",
    "washington, d.c.": "washington",
    "calif.": "california",
    "mass.": "massachusetts",
    "fla.": "florida",
    "n.y.": "new york",
    "pa.": "pennsylvania",
    "va.": "virginia",
    "tex.": "texas",
    "ariz.": "arizona",
    "mich.": "michigan",
    "minn.": "minnesota",
    "wis.": "wisconsin",
    "ill.": "illinois",
    "colo.": "colorado",
    "conn.": "connecticut",
    "tenn.": "tennessee",
    "okla.": "oklahoma",
    "nev.": "nevada",
    "md.": "maryland",
    "n.j.": "new jersey",
    "n.c.": "north carolina",
    "s.c.": "south carolina",
    "n.h.": "new hampshire",
    "n.m.": "new mexico",
    "ga.": "georgia",
    "ala.": "alabama",
    "ky.": "kentucky",
    "la.": "louisiana",
    "wash.": "washington state",
    "ore.": "oregon",
}


_MOST_ALIKE = 50
"""Names looked at for one in another spelling; no story has more that begin alike."""


@dataclass(slots=True)
class Cluster:
    """Candidates that name one thing.

    Attributes:
        type: what it is.
        spellings: words of each distinct spelling, in order of first occurrence.
        members: indices of candidates.
        anchors: indices of those that give a person's name in full, ascending.
        surnames: a person's surnames without accents and spaces.
        id: identity within the article, given at the end.
    """

    type: NameType
    spellings: list[tuple[str, ...]] = field(default_factory=list)
    members: list[int] = field(default_factory=list)
    anchors: list[int] = field(default_factory=list)
    surnames: list[str] = field(default_factory=list)
    id: str = ""

    def add(self, index: int, words: tuple[str, ...]) -> None:
        """Add a candidate."""
        self.members.append(index)
        if words not in self.spellings:
            self.spellings.append(words)
            name = plain(surname(words))
            if name not in self.surnames:
                self.surnames.append(name)


def clusters_of(candidates: Sequence[Candidate]) -> list[Cluster]:
    """Group the candidates of a text by what they name, in order of first mention."""
    persons = _persons(candidates)
    others = _others(candidates)
    clusters = [cluster for cluster in (*persons, *others) if cluster.members]
    for cluster in clusters:
        cluster.members.sort()
    clusters.sort(key=lambda cluster: cluster.members[0])
    _give_ids(clusters)
    return clusters


def surname(words: tuple[str, ...]) -> str:
    """Return the lower-case surname of a name with its particles ("van der berg")."""
    words = _without_suffix(words)
    if not words:
        return ""
    first = len(words) - 1
    while first > 1 and words[first - 1] in PARTICLES:
        first -= 1
    return " ".join(words[first:])


def _without_suffix(words: tuple[str, ...]) -> tuple[str, ...]:
    while len(words) > 1 and words[-1] in SUFFIXES:
        words = words[:-1]
    return words


def _persons(candidates: Sequence[Candidate]) -> list[Cluster]:
    """Group persons: full names first, then each single word by the nearest name before it."""
    clusters: list[Cluster] = []
    homes: dict[tuple[str, ...], Cluster] = {}
    buckets: dict[str, list[Cluster]] = {}
    singles: list[int] = []
    for n, each in enumerate(candidates):
        if each.type is not NameType.PERSON:
            continue
        if len(_without_suffix(each.words)) < 2 or _only_particles(each.words):
            singles.append(n)
            continue
        home = homes.get(each.words)
        if home is None:
            family = plain(surname(each.words))
            same = buckets.setdefault(family, [])
            # A surname in two spellings goes with one given name, up to its spelling.
            alike = buckets.setdefault(f"{family[:1]} {plain(each.words[0])[:1]}", [])
            near = (*same[-_MOST_ALIKE:], *alike[-_MOST_ALIKE:])
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
    return all(word in PARTICLES for word in _without_suffix(words)[:-1])


def _same_person(words: tuple[str, ...], cluster: Cluster) -> bool:
    return any(_compatible(words, other) for other in cluster.spellings if len(other) > 1)


def _compatible(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Return whether two full names can be of one person."""
    if not _suffixes_agree(a, b):
        return False
    a, b = _without_suffix(a), _without_suffix(b)
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
    choices: dict[tuple[str, ...], list[Cluster]] = {}
    for index in singles:
        words = _without_suffix(candidates[index].words)
        if words not in choices:
            choices[words] = _choices(" ".join(words), full)
            if not choices[words]:
                alone = Cluster(NameType.PERSON)
                clusters.append(alone)
                choices[words] = [alone]
        _nearest(choices[words], index).add(index, words)


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


def _others(candidates: Sequence[Candidate]) -> list[Cluster]:
    """Group organisations, places and the rest by their words."""
    clusters: list[Cluster] = []
    by_key: dict[tuple[NameType, str], Cluster] = {}
    by_rest: dict[_Rest, list[tuple[str, Cluster]]] = {}
    longer = _longer_organisations(candidates)
    for n, each in enumerate(candidates):
        if each.type is NameType.PERSON:
            continue
        key = each.key.removeprefix("the ")
        if each.type is NameType.PLACE:
            key = _PLACE_ALIASES.get(key, key)
        elif each.type is NameType.ORGANISATION:
            key = longer.get(key, key)
        cluster = by_key.get((each.type, plain(key)))
        if cluster is None:
            rests = _rests(each)
            cluster = _variant_of(rests, by_rest)
            if cluster is None:
                cluster = Cluster(each.type)
                clusters.append(cluster)
            by_key[each.type, plain(key)] = cluster
            for rest, word in rests:
                by_rest.setdefault(rest, []).append((word, cluster))
        cluster.add(n, each.words)
    return clusters


_Rest = tuple[NameType, int, tuple[str, ...]]
"""A name without one of its words: its type, the place of the missing word, the others."""


def _rests(candidate: Candidate) -> list[tuple[_Rest, str]]:
    """Return a name of two words or more without each of its words in turn, and that word."""
    words = candidate.words
    if candidate.type is NameType.PLACE or not 2 <= len(words) <= 6:
        return []
    return [
        ((candidate.type, n, (*words[:n], *words[n + 1 :])), word) for n, word in enumerate(words)
    ]


def _variant_of(
    rests: Sequence[tuple[_Rest, str]], by_rest: Mapping[_Rest, Sequence[tuple[str, Cluster]]]
) -> Cluster | None:
    """Return the cluster whose name differs in the spelling of one word only, or None."""
    for rest, word in rests:
        for other, cluster in by_rest.get(rest, ())[:_MOST_ALIKE]:
            if is_spelling_variant(word, other):
                return cluster
    return None


_SMALL_WORDS = frozenset(("of", "the", "for", "and", "&", "de"))


def _longer_organisations(candidates: Sequence[Candidate]) -> dict[str, str]:
    """Return acronyms and last words of organisations with the one name they can stand for."""
    longer: dict[str, set[str]] = {}
    for each in candidates:
        if each.type is not NameType.ORGANISATION or len(each.words) < 2:
            continue
        words = [word for word in each.words if word not in _SMALL_WORDS]
        initials = "".join(word[0] for word in words)
        if len(words) > 1:
            longer.setdefault(initials, set()).add(each.key.removeprefix("the "))
        longer.setdefault(each.words[-1], set()).add(each.key.removeprefix("the "))
    shorter = {each.key.replace(".", "") for each in candidates if len(each.words) == 1}
    return {key: min(names) for key, names in longer.items() if len(names) == 1 and key in shorter}


def _give_ids(clusters: Sequence[Cluster]) -> None:
    """Name each cluster after its surname or its words, with a number where two would collide."""
    taken: dict[str, int] = {}
    for cluster in clusters:
        longest = max(cluster.spellings, key=len)
        name = surname(longest) if cluster.type is NameType.PERSON else " ".join(longest)
        base = f"{cluster.type.value}:{_slug(name)}"
        if base in taken:
            base = f"{cluster.type.value}:{_slug(' '.join(longest))}"
        taken[base] = taken.get(base, 0) + 1
        cluster.id = base if taken[base] == 1 else f"{base}-{taken[base]}"


def _slug(name: str) -> str:
    parts = [plain(part) or part for part in name.replace("-", " ").split()]
    return "-".join(part for part in parts if part)
