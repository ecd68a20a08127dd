"""How alike two names are, as spellings of one name."""

from __future__ import annotations

from factcheck.language.names.spelling import folded, plain, skeleton


def same_name(a: str, b: str) -> float:
    """Return how sure it is that two strings are spellings of one name, 0..1.

    At 0.5 and above they are taken for one name.
    """
    # Imported on use: the library is a compiled one, and start-up does not need it.
    from rapidfuzz.distance import JaroWinkler

    left = [w for w in a.replace("-", " ").split() if plain(w)]
    right = [w for w in b.replace("-", " ").split() if plain(w)]
    if not left or not right:
        return 0.0
    if len(left) > len(right):
        left, right = right, left
    scores = []
    free = list(range(len(right)))
    for word in left:
        ranked = max(
            free,
            key=lambda n: (
                JaroWinkler.similarity(folded(word), folded(right[n])),
                skeleton(word) == skeleton(right[n]),
                -n,
            ),
        )
        free.remove(ranked)
        scores.append(JaroWinkler.similarity(folded(word), folded(right[ranked])))
    worst = min(scores)
    return max(0.0, min(1.0, (worst - 0.5) / 0.5 * 0.7 + 0.3 * sum(scores) / len(scores)))
