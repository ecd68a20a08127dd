"""Which occurrences name the same person, organisation or place."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.names.clusters import Cluster, surname
from factcheck.language.names.kinds import Candidate
from factcheck.language.names.persons import persons_of
from factcheck.language.names.spelling import plain
from factcheck.language.names.things import things_of
from factcheck.model import NameType


def clusters_of(candidates: Sequence[Candidate]) -> list[Cluster]:
    """Group the candidates of a text by what they name, in order of first mention."""
    persons = persons_of(candidates)
    others = things_of(candidates)
    clusters = [cluster for cluster in (*persons, *others) if cluster.members]
    for cluster in clusters:
        cluster.members.sort()
    clusters.sort(key=lambda cluster: cluster.members[0])
    _give_ids(clusters)
    return clusters


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
