"""What a filter lets through: words, `status:disputed`, `who:mayor`, `⚡` or `flagged`."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model import Claim

_FLAGGED = ("⚡", "!", "flagged")


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter over claims; all its parts must fit.

    Attributes:
        words: each must stand in the claim's words, its edited text or its note.
        statuses: beginnings of statuses, one of which must fit; none lets all through.
        who: each must stand in the claim's speaker.
        flagged: whether only claims with a contradiction pass.
    """

    words: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    flagged: bool = False

    @classmethod
    def parse(cls, query: str) -> Filter:
        """Read a filter as typed; upper and lower case are the same."""
        words: list[str] = []
        statuses: list[str] = []
        who: list[str] = []
        flagged = False
        for part in query.casefold().split():
            key, colon, value = part.partition(":")
            if part in _FLAGGED:
                flagged = True
            elif colon and key in ("status", "s") and value:
                statuses.append(value.replace("-", " ").replace("_", " "))
            elif colon and key in ("who", "w") and value:
                who.append(value)
            else:
                words.append(part)
        return cls(tuple(words), tuple(statuses), tuple(who), flagged)

    def fits(self, claim: Claim, flags: int) -> bool:
        """Return whether a claim with a number of contradictions passes."""
        if self.flagged and not flags:
            return False
        if self.statuses and not claim.status.value.startswith(self.statuses):
            return False
        speaker = claim.speaker.casefold()
        if not all(name in speaker for name in self.who):
            return False
        text = f"{claim.quote}\n{claim.text}\n{claim.note}".casefold()
        return all(word in text for word in self.words)
