"""Recommended changes, as a report tells of them. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.model import Block, BlockKind, Recommendation, Standing
from factcheck.model.recommending import in_reading_order
from factcheck.report.contents import Contents, counted, long_time
from factcheck.report.describe import Values
from factcheck.text.anchors import block_of, nearby
from factcheck.text.wording import Part


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """A recommended change as it stands in a report.

    Attributes:
        number: from 1, in reading order.
        made: the recommended change.
        claim: number of the claim it is about, None where that is not in the list.
        paragraph: number of its block, the first is 1; None where its words are gone.
        kind: what that block is.
        before, after: words around its place, white space as it is; empty where they are gone.
    """

    number: int
    made: Recommendation
    claim: int | None
    paragraph: int | None
    kind: BlockKind | None
    before: str
    after: str

    @property
    def is_open(self) -> bool:
        """Whether the editor is still to decide on it."""
        return self.made.standing is Standing.OPEN

    @property
    def where(self) -> str:
        """Where it is, in words ("Paragraph 1 (headline), claim 4")."""
        place = "No longer in the article"
        if self.paragraph is not None:
            kind = "" if self.kind in (None, BlockKind.PARAGRAPH) else f" ({self.kind})"
            place = f"Paragraph {self.paragraph}{kind}"
        return place + (f", claim {self.claim}" if self.claim else "")

    @property
    def heading(self) -> str:
        """Where it is and what is to be done; of a decided one what became of it."""
        return f"{self.where}: {self.made.deed if self.is_open else self.made.told}"

    @property
    def pieces(self) -> list[tuple[str, Part]]:
        """The place as a reader of proofs marks it: words around, those to go, those to come.

        Of a change that was taken over only the new words stand there.
        """
        taken_over = self.made.decision is not None and self.made.decision.draft is not None
        found = [(self.before, Part.SAME)]
        found += [] if taken_over else [(self.made.old, Part.OUT)]
        if not self.made.old and not self.before.endswith((" ", "\n", "…")):
            found.append((" " if self.before else "", Part.SAME))
        found.append((self.made.new, Part.IN))
        if not self.made.old and self.after[:1].isalnum():
            found.append((" ", Part.SAME))
        found.append((self.after, Part.SAME))
        return [(text, part) for text, part in found if text]

    @property
    def signed(self) -> str:
        """Who recommends it, and when."""
        return f"{self.made.by}, {long_time(self.made.at)}"


def change_entries(report: Contents) -> list[ChangeEntry]:
    """Return the recommended changes that a report tells of, in reading order."""
    numbers = {claim.id: n for n, claim in enumerate(report.copy.claims, start=1)}
    only = report.copy.only
    return [
        _entry(report, number, each, numbers.get(each.claim))
        for number, each in enumerate(in_reading_order(report.copy.recommended), start=1)
        if only is None or each.claim in only
    ]


def _entry(report: Contents, number: int, made: Recommendation, claim: int | None) -> ChangeEntry:
    if made.place is None:
        return ChangeEntry(number, made, claim, None, None, "", "")
    block = block_of(report.article, made.place)
    before, after = nearby(report.article, made.place)
    return ChangeEntry(
        number=number,
        made=made,
        claim=claim,
        paragraph=bisect_right(report.article.blocks, made.place.start, key=_start)
        if block
        else None,
        kind=block.kind if block else None,
        before=before,
        after=after,
    )


def _start(block: Block) -> int:
    return block.start


def changes_by_claim(report: Contents) -> dict[str, list[ChangeEntry]]:
    """Return the recommended changes that a report tells of, by the ids of their claims."""
    found: dict[str, list[ChangeEntry]] = {}
    for entry in change_entries(report):
        found.setdefault(entry.made.claim, []).append(entry)
    return found


def change_words(entry: ChangeEntry) -> str:
    """Return a recommended change in a line, naming nobody: what, why, and how it stands."""
    made = entry.made
    words = " -> ".join(f"“{part}”" for part in (made.old, made.new) if part)
    why = f" ({made.why})" if made.why else ""
    return " ".join(f"{made.deed} {words}{why}: {made.standing.value}".split())


def changes_told(entries: Sequence[ChangeEntry]) -> str:
    """Return how many changes are recommended and what became of them, in a sentence."""
    states = [entry.made.standing for entry in entries]
    told = [f"{states.count(state)} {state.value}" for state in Standing if states.count(state)]
    which = f": {', '.join(told)}" if told else ""
    return f"{counted(len(entries), 'recommended change')}{which}."


def describe_change(entry: ChangeEntry) -> Values:
    """Return a recommended change as plain values."""
    made, decision = entry.made, entry.made.decision
    return {
        "number": entry.number,
        "id": made.id,
        "claim": entry.claim,
        "paragraph": entry.paragraph,
        "start": made.place.start if made.place is not None else None,
        "end": made.place.end if made.place is not None else None,
        "before": entry.before,
        "old": made.old,
        "new": made.new,
        "after": entry.after,
        "why": made.why,
        "by": made.by,
        "at": made.at.isoformat(),
        "state": made.standing.value,
        "decided": (
            {
                "who": decision.who,
                "draft": decision.draft,
                "by": decision.by,
                "at": decision.at.isoformat(),
            }
            if decision is not None
            else None
        ),
    }
