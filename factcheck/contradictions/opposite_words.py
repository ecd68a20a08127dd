"""Words of a sentence that have opposites, from WordNet and a list of the newsroom's own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from factcheck.contradictions.lexicon import opposites
from factcheck.contradictions.stems import stem
from factcheck.contradictions.story import Line, Story, Token
from factcheck.contradictions.words import listed_in_order
from factcheck.language.syntax import BE

_PAIRS = tuple(
    frozenset(pair.split("/"))
    for pair in listed_in_order("""
ahead/behind allow/ban permit/ban approve/reject ratify/reject backed/opposed support/oppose
favour/oppose favor/oppose before/after higher/lower upper/lower older/younger biggest/smallest
confirmed/denied damaged/intact enter/leave remain/leave expanded/shrank extended/shortened
second/third third/fourth fourth/fifth freed/jailed released/detained arrested/released
kept/scrapped lawful/unlawful lead/trail lifted/imposed morning/afternoon morning/evening raised/cut
survived/died guilty/acquitted resigned/fired
""")
)
"""Opposites of the newsroom that WordNet does not list as such."""
_BESIDES: dict[str, frozenset[str]] = {}
for _pair in _PAIRS:
    for _word in _pair:
        _BESIDES[stem(_word)] = _BESIDES.get(stem(_word), frozenset()) | {
            stem(_other) for _other in _pair if _other != _word
        }


def facing(story: Story, line: Line) -> tuple[tuple[Token, frozenset[str]], ...]:
    """Return the words of a sentence that have opposites, with the stems of those."""
    key = ("facing", line.index)
    known = story.memo.get(key)
    if not isinstance(known, tuple):
        known = tuple(_find(line))
        story.memo[key] = known
    return known


def _find(line: Line) -> Iterator[tuple[Token, frozenset[str]]]:
    before = ""
    for token in line.tokens:
        # "a building", "the opening": what was built, not that it is being built.
        is_noun = token.lower.endswith("ing") and before not in BE
        if not token.name and not is_noun:
            found = _stems_opposed(token.lower) | _BESIDES.get(token.stem, frozenset())
            if found:
                yield token, found
        before = token.lower


@lru_cache(maxsize=8192)
def _stems_opposed(word: str) -> frozenset[str]:
    return frozenset(stem(other) for other in opposites(word) if "_" not in other)
