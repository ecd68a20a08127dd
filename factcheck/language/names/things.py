"""Which occurrences of other names are of one organisation, place or thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.language.names.clusters import MOST_ALIKE, Cluster, is_slip
from factcheck.language.names.kinds import Candidate
from factcheck.language.names.spelling import is_spelling_variant, plain
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


def things_of(candidates: Sequence[Candidate]) -> list[Cluster]:
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
    return _without_slips(clusters)


def _without_slips(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Join a name that occurs once with the one that occurs often and differs by a slip."""
    frequent: dict[tuple[str, int], list[Cluster]] = {}
    for cluster in clusters:
        if len(cluster.members) > 1:
            words = cluster.spellings[0]
            frequent.setdefault((words[0][0], len(words)), []).append(cluster)
    kept: list[Cluster] = []
    for cluster in clusters:
        words = cluster.spellings[0]
        home = None
        if len(cluster.members) == 1 and cluster.type is NameType.OTHER:
            near = frequent.get((words[0][0], len(words)), [])[:MOST_ALIKE]
            home = next((c for c in near if is_slip(words, c.spellings[0])), None)
        if home is None:
            kept.append(cluster)
        else:
            home.add(cluster.members[0], words)
    return kept


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
        for other, cluster in by_rest.get(rest, ())[:MOST_ALIKE]:
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
