"""Places without a name, by their size: nobody is in two rooms, or in two buildings, at once."""

from __future__ import annotations

from factcheck.contradictions.lexicon import are_alike
from factcheck.contradictions.words import listed

_SITES = (
    listed("""
    kitchen bedroom bathroom cellar basement attic loft hallway corridor stairwell staircase lounge
    lobby porch doorway garage shed balcony rooftop dormitory classroom canteen boardroom cell
    workshop storeroom cloakroom lift
    """),
    listed("""
    school church chapel mosque temple hospital clinic hotel pub bar restaurant cafe library museum
    gallery theatre theater cinema warehouse factory mill supermarket bank prison courthouse
    barracks airport stadium farmhouse cottage mansion castle synagogue
    casino nightclub pharmacy bakery
    """),
    listed("""
    beach forest wood quarry field meadow park orchard marsh desert harbour harbor river lake canal
    motorway bridge tunnel cemetery churchyard playground car-park hillside cliff vineyard
    """),
)
"""Rooms and parts of a building; buildings by their use; grounds. Only nouns that are seldom part
of another of their own group."""


def are_two_sites(one: str, other: str) -> bool:
    """Return whether two nouns in base form name two sites of one size: none is in the other."""
    if one == other or are_alike(one, other, "n"):
        return False
    return any(one in group and other in group for group in _SITES)
