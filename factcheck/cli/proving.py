"""The command that proves a record whole. It returns an exit status."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from factcheck.cli.opening import open_desk
from factcheck.cli.printing import print_json
from factcheck.model import Proof

_FAULTS_SHOWN = 20
"""Lines for one article; `--json` has them all."""


def verify(options: argparse.Namespace) -> int:
    """Say of each article whether its record is whole, and whether it has a head that was noted."""
    head = options.head
    with open_desk(options.desk) as desk:
        proofs = (
            desk.verify_all(head)
            if options.article is None
            else [desk.verify(options.article, head)]
        )
    lost = bool(head) and all(proof.since is None for proof in proofs)
    if options.json:
        print_json([_described(proof) for proof in proofs])
    else:
        for proof in proofs:
            print("\n".join(_lines(proof)))
        if lost and options.article is None:
            print(f"no record has a change with the head {head}: it was cut, or is on another desk")
    return 1 if lost or any(proof.faults for proof in proofs) else 0


def _lines(proof: Proof) -> Iterator[str]:
    changes = proof.head.changes
    state = f"{len(proof.faults)} wrong" if proof.faults else "whole"
    yield f"{state}: article {proof.article_id}, {proof.title}"
    yield f"  {changes} change{'' if changes == 1 else 's'}, head {proof.head.hash}"
    if proof.since is not None:
        later = "none" if proof.since == 0 else str(proof.since)
        yield f"  the head asked for is among them, {later} came after it"
    for fault in proof.faults[:_FAULTS_SHOWN]:
        yield f"  {fault}"
    if len(proof.faults) > _FAULTS_SHOWN:
        yield f"  and {len(proof.faults) - _FAULTS_SHOWN} more; see all with --json"


def _described(proof: Proof) -> dict[str, object]:
    return {
        "article": proof.article_id,
        "title": proof.title,
        "changes": proof.head.changes,
        "head": proof.head.hash,
        "since": proof.since,
        "faults": list(proof.faults),
    }
