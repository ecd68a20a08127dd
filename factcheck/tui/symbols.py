"""Signs on the screen, for terminals with and without Unicode."""

from __future__ import annotations

import locale
import os
import sys
from dataclasses import dataclass

from factcheck.model import Status, Tick


@dataclass(frozen=True, slots=True)
class Symbols:
    """The signs in use.

    Attributes:
        unicode: whether the terminal shows more than ASCII.
    """

    unicode: bool

    def status(self, status: Status) -> str:
        """Return the one-cell sign of a status."""
        return status.symbol if self.unicode else status.ascii

    def tick(self, tick: Tick) -> str:
        """Return the one-cell sign of a tick; a detail has those of claims, and one of its own."""
        if tick is Tick.SKIPPED:
            return "–" if self.unicode else "-"
        return self.status(_AS_STATUS[tick])

    def block(self, status: Status | None) -> str:
        """Return how a cell of a strip is filled, one cell; None is for words without a claim."""
        if status is None:
            return "─" if self.unicode else "."
        return _BLOCKS[status] if self.unicode else status.ascii

    @property
    def flag(self) -> str:
        """The sign of a contradiction, two cells wide."""
        return "⚡" if self.unicode else "! "

    @property
    def dot(self) -> str:
        """What stands between two things in a line."""
        return "·" if self.unicode else "-"

    @property
    def cut(self) -> str:
        """What stands for words left out, one cell."""
        return "…" if self.unicode else "~"

    @property
    def here(self) -> str:
        """What stands before the selected line, one cell."""
        return "▌" if self.unicode else ">"

    @property
    def tag(self) -> str:
        """What stands before a claim that is taken together with others, one cell."""
        return "•" if self.unicode else "*"

    @property
    def arrow(self) -> str:
        """What stands before the person that a claim is assigned to, one cell."""
        return "→" if self.unicode else ">"

    @property
    def minus(self) -> str:
        """What stands before words that were taken out, one cell."""
        return "−" if self.unicode else "-"

    @property
    def settled(self) -> str:
        """The sign of a name whose spelling is settled, one cell."""
        return "✓" if self.unicode else "v"

    @property
    def note(self) -> str:
        """The sign of a claim with a note, one cell."""
        return "✎" if self.unicode else "+"

    @property
    def change(self) -> str:
        """The sign of a recommended change, one cell."""
        return "±" if self.unicode else "%"

    @property
    def again(self) -> str:
        """The sign of a claim that is to be checked again, one cell."""
        return "↻" if self.unicode else "&"

    @property
    def bar(self) -> str:
        """What parts two panes side by side, one cell."""
        return "│" if self.unicode else "|"

    def plain(self, words: str) -> str:
        """Return words of ours as they can be shown: without Unicode, signs in ASCII."""
        return words if self.unicode else words.translate(_IN_ASCII)


_AS_STATUS = {
    Tick.UNTICKED: Status.UNCHECKED,
    Tick.TICKED: Status.VERIFIED,
    Tick.DISPUTED: Status.DISPUTED,
}
_BLOCKS = {
    Status.UNCHECKED: "░",
    Status.VERIFIED: "█",
    Status.DISPUTED: "▌",
    Status.CANNOT_VERIFY: "▒",
    Status.ON_AUTHOR: "▄",
    Status.OPINION: "▁",
}
_IN_ASCII = str.maketrans(
    {
        "⚡": "!",
        "↻": "&",
        "±": "%",
        "·": "-",
        "…": "...",
        "–": "-",
        "↑": "Up",
        "↓": "Down",
        "←": "Left",
        "→": "Right",
    }
    | {"−": "-", "×": "x", "—": "-"}
    | {"“": '"', "”": '"', "’": "'"}
    | {status.symbol: status.ascii for status in Status}
)


def of_terminal() -> Symbols:
    """Return the signs that this process's terminal can show.

    Its encoding decides, and on the Linux console TERM, as its font lacks most of them.
    """
    encoding = sys.__stdout__.encoding if sys.__stdout__ else locale.getpreferredencoding(False)
    known = (encoding or "").lower().replace("-", "").startswith("utf")
    return Symbols(unicode=known and os.environ.get("TERM") != "linux")
