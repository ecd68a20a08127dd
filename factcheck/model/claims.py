"""Claims: what a checker ticks off."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.article import Span
from factcheck.model.details import Detail


class Status(StrEnum):
    """What a checker found out about a claim."""

    UNCHECKED = "unchecked"
    VERIFIED = "verified"
    DISPUTED = "disputed"
    CANNOT_VERIFY = "cannot verify"
    ON_AUTHOR = "on author"
    """Only the author can vouch for it."""
    OPINION = "opinion"
    """Nothing to check."""

    @property
    def symbol(self) -> str:
        """One-cell sign, always shown beside the word."""
        return _SYMBOLS[self][0]

    @property
    def ascii(self) -> str:
        """The sign for terminals without Unicode."""
        return _SYMBOLS[self][1]


_SYMBOLS = {
    Status.UNCHECKED: ("?", "?"),
    Status.VERIFIED: ("✓", "v"),
    Status.DISPUTED: ("✗", "x"),
    Status.CANNOT_VERIFY: ("∅", "0"),
    Status.ON_AUTHOR: ("@", "@"),
    Status.OPINION: ("○", "o"),
}


class SourceKind(StrEnum):
    """What the source of an attribution is, as far as the article tells."""

    NONE = ""
    """No words name a source ("is expected to")."""
    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    """A place that speaks for its government."""
    DOCUMENT = "document"
    """A report, statement, poll, tweet, court filing."""
    SEVERAL = "several"
    """A list of names."""
    UNNAMED = "unnamed"
    """Somebody the article leaves without a name ("two officials", "a person close to him")."""
    DESCRIBED = "described"
    """A role or description whose name is not sure ("the minister", "critics of the plan")."""
    UNRESOLVED = "unresolved"
    """A pronoun that could stand for several people or bodies."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to have said what: source, cue, content (PARC3 and PolNeAR's terms).

    Attributes:
        content: what was said; several spans when the cue stands in the middle.
        source: the words that name the source ("three officials"), or None.
        cue: the words of saying ("cited", "according to"), or None.
        speaker: who that is: the record's chief spelling for a named person or organisation,
            else the source's own words; empty when there is none, or only a pronoun of which it
            is not sure whom it means.
        record: `NameRecord.id` of a named source, else empty.
        named: whether the source is named; "unidentified officials" are not.
        via: index, in the sentence's attributions, of the attribution inside whose content
            this one stands ("Reuters cited three officials in saying ..."), or None.
        kind: what the source is; of a pronoun or role that was resolved, what it stands for.
    """

    content: tuple[Span, ...]
    source: Span | None = None
    cue: Span | None = None
    speaker: str = ""
    record: str = ""
    named: bool = False
    via: int | None = None
    kind: SourceKind = SourceKind.NONE


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement that can be checked.

    Attributes:
        id: 12 hexadecimal digits, from the words and their place among equal words only: the
            same in every run and on every machine, and unmoved by text added elsewhere.
        start, end: where its words lie in `Article.text`.
        quote: exactly those words.
        prefix, suffix: up to 48 code points before and after, to find the place in a new draft.
        text: the statement so that it can stand alone; people edit this.
        speaker: who says it, outermost source first, joined by " > "; empty for the outlet itself.
        attributions: how that was read.
        details: what in it can be checked, by start.
        check_worthiness: 0..1, how much it asks to be checked.
        status: what a checker found out.
        note: a checker's note.
        added: whether a person added it.
        assigned: who is to check it, empty when nobody is.
        earlier: its words in the draft that it was last looked at in, where they were others and
            it is to be checked again; of the same words that name somebody or something else
            now, its self-contained text there. Empty where there is nothing to check again.
        fresh: whether no earlier draft had it.
    """

    id: str
    start: int
    end: int
    quote: str
    prefix: str
    suffix: str
    text: str
    speaker: str = ""
    attributions: tuple[Attribution, ...] = ()
    details: tuple[Detail, ...] = ()
    check_worthiness: float = 0.0
    status: Status = Status.UNCHECKED
    note: str = ""
    added: bool = False
    assigned: str = ""
    earlier: str = ""
    fresh: bool = False

    @property
    def span(self) -> Span:
        """Where the claim's words lie."""
        return Span(self.start, self.end)

    @property
    def compared_with(self) -> str:
        """What `earlier` is to be compared with: the words here, or what they are read as."""
        same = " ".join(self.quote.split()) == " ".join(self.earlier.split())
        return self.text if same else self.quote
