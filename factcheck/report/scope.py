"""How much of a checking copy a report tells: everything, what is open, or one claim."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from factcheck.errors import ExportError
from factcheck.model import CheckingCopy, Status
from factcheck.report.contents import contents


class Scope(StrEnum):
    """Which claims stand in a report."""

    ALL = "all claims"
    OPEN = "disputed and open claims"
    ONE = "one claim"


_OPEN = (Status.UNCHECKED, Status.DISPUTED, Status.CANNOT_VERIFY)


def narrowed(copy: CheckingCopy, scope: Scope, claim_id: str = "") -> CheckingCopy:
    """Return a copy that tells of some claims only; counts and numbers stay those of the whole.

    Contradictions stand in it where one of these claims takes part, open ones in `Scope.OPEN`.

    Args:
        copy: the whole.
        scope: which claims.
        claim_id: the claim of `Scope.ONE`.

    Raises:
        ExportError: there is no such claim.
    """
    if scope is Scope.ALL:
        return replace(copy, only=None)
    whole = contents(replace(copy, only=None))
    if scope is Scope.OPEN:
        told = [
            entry for entry in whole.claims if entry.claim.status in _OPEN or entry.claim.earlier
        ]
        open_ = {entry.found.id for entry in whole.unruled}
    else:
        told = [entry for entry in whole.claims if entry.claim.id == claim_id]
        open_ = set()
        if not told:
            raise ExportError("there is no such claim in this article; choose another")
    numbers = {number for entry in told for number in entry.contradictions}
    clashes = {entry.found.id for entry in whole.contradictions if entry.number in numbers}
    return replace(copy, only=frozenset({entry.claim.id for entry in told} | clashes | open_))
