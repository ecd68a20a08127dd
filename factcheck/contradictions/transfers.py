"""Who gives and who gets: selling and buying are one happening told from its two sides."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.contradictions.deeds import Deed
from factcheck.contradictions.parties import Party
from factcheck.contradictions.words import listed

_GIVING = listed("""
    sell give hand pass send lend donate transfer deliver pay lease award bequeath grant forward
    hand_over pass_on leave loan cede concede surrender return
    """)
_GETTING = listed("""
    buy acquire receive get borrow accept collect inherit obtain purchase rent take win snatch
    take_over
    """)
"""Verbs of giving, whose doer gives "to" another, and of getting, whose doer gets "from" another
(give and obtain verbs, Levin, English Verb Classes and Alternations, 1993, 13.1-13.5)."""


class Transfer(NamedTuple):
    """Something that passes from one to another.

    Attributes:
        giver, taker: the two sides.
        thing: what passes, None when it is not said or nobody can tell.
    """

    giver: Party
    taker: Party
    thing: Party | None


def transfer(deed: Deed) -> Transfer | None:
    """Return what passes from whom to whom by a deed, None when it is none or a side is missing."""
    if deed.verb not in _GIVING | _GETTING:
        return None
    sides = dict(reversed(deed.others))
    giver, taker = sides.get("from"), sides.get("to")
    thing = deed.object
    if giver is not None and taker is not None:
        thing = thing or deed.doer
    elif deed.verb in _GIVING:
        giver = deed.doer
    else:
        taker = deed.doer
    return Transfer(giver, taker, thing) if giver is not None and taker is not None else None


def is_of_transfer(verb: str) -> bool:
    """Return whether a verb in base form is one of giving or getting."""
    return verb in _GIVING | _GETTING
