"""What an annotated draft says to words of the article, and which words those are. Pure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.model import Article, Block, BlockKind, Passage, Status
from factcheck.report.as_changes import ABOUT
from factcheck.report.backing import EvidenceEntry, evidence_by_claim
from factcheck.report.contents import ClaimEntry, Contents, ContradictionEntry, ruling_words
from factcheck.report.recommended import ChangeEntry, change_entries, changes_by_claim
from factcheck.report.signing import QuestionEntry, question_entries, questions_by_claim
from factcheck.report.touching import Touching, parts
from factcheck.text.wording import Part

TITLE = "Annotated draft"
"""What such a report is called."""

TOLD = ABOUT | {"SHA-256 of the text", "History"}
"""What it says of the article and of itself; the checking copy says more."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a note.

    Attributes:
        label: what it is, without a colon.
        pieces: its text, with what is to go and what is to come.
    """

    label: str
    pieces: tuple[tuple[str, Part], ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What is said to words of the article.

    Attributes:
        mark: what it is called by: a claim's number, or of a passage in no claim "P1".
        start, end: where its words lie in the article's text.
        claim: the claim it is on, None for a passage of contradictions.
        heading: what it is, in words.
        lines: what it says.
    """

    mark: str
    start: int
    end: int
    claim: ClaimEntry | None
    heading: str
    lines: tuple[Line, ...]

    @property
    def status(self) -> Status | None:
        """The claim's status."""
        return self.claim.claim.status if self.claim else None

    @property
    def sign(self) -> str:
        """What stands behind its words: its mark and the sign of its status."""
        return f"{self.mark} {self.status.symbol}" if self.status else self.mark


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a block between two places where a note begins or ends.

    Attributes:
        text: the words, white space as it is.
        starts: notes whose words begin with these, the longest first.
        inner: the shortest of the notes that hold these words; None where none does.
        ends: notes whose words end with these, the shortest first.
    """

    text: str
    starts: tuple[Note, ...]
    inner: Note | None
    ends: tuple[Note, ...]


def notes_of(report: Contents) -> list[Note]:
    """Return the notes of a report by their place: on claims, and on passages in none of them."""
    maker = _Maker(report)
    notes = [maker.on_claim(entry) for entry in report.claims]
    notes += maker.on_passages({entry.number for entry in report.claims})
    return sorted(notes, key=lambda note: (note.start, note.end, note.mark))


def loose_lines(report: Contents) -> list[Line]:
    """Return what is said to no words: on the article as a whole, or on what is gone from it."""
    names = report.spellings
    lines = [_text(f"Name, {right}", f"not {', '.join(wrong)}") for right, wrong in names]
    for question in question_entries(report):
        lines += _question(question) if question.claim is None else ()
    for change in change_entries(report):
        lines += _change(change) if change.claim is None else ()
    return lines


def annotated(article: Article, notes: Sequence[Note]) -> Iterator[tuple[BlockKind, list[Stretch]]]:
    """Yield the blocks of an article, cut where notes begin and end.

    What was set aside when the story was read is left out, but where a note is on it. A note over
    several blocks begins in the first and ends in the last.
    """
    starts, ends = ([getattr(b, end) for b in article.blocks] for end in ("start", "end"))
    within: list[list[tuple[Note, bool, bool]]] = [[] for _ in article.blocks]
    for note in notes:
        first, last = bisect_right(ends, note.start), bisect_left(starts, note.end) - 1
        for at in range(first, last + 1):
            within[at].append((note, at == first, at == last))
    for block, mine in zip(article.blocks, within, strict=True):
        if mine or block.kind is not BlockKind.BOILERPLATE:
            yield block.kind, list(_stretches(article, block, mine))


def _stretches(
    article: Article, block: Block, notes: Iterable[tuple[Note, bool, bool]]
) -> Iterator[Stretch]:
    opening: dict[int, list[tuple[Note, bool]]] = {}
    closing: dict[int, list[tuple[Note, bool]]] = {}
    for note, first, last in notes:
        opening.setdefault(max(note.start, block.start), []).append((note, first))
        closing.setdefault(min(note.end, block.end), []).append((note, last))
    cuts = sorted({block.start, block.end, *opening, *closing})
    held: list[Note] = []
    for start, end in pairwise(cuts):
        held += [note for note, _ in opening.get(start, ())]
        behind = [note for note, last in closing.get(end, ()) if last]
        yield Stretch(
            text=article.text[start:end],
            starts=tuple(sorted((n for n, first in opening.get(start, ()) if first), key=_longest)),
            inner=max(held, key=_longest, default=None),
            ends=tuple(sorted(behind, key=_longest, reverse=True)),
        )
        held = [note for note in held if note.end > end]


def _longest(note: Note) -> tuple[bool, int, str]:
    """Sort the longest note first; a claim is nearer to its words than a passage."""
    return note.claim is not None, note.start - note.end, note.mark


def _text(label: str, text: str) -> Line:
    return Line(label, ((text, Part.SAME),))


class _Maker:
    """Makes the notes of one report."""

    def __init__(self, report: Contents) -> None:
        self._article = report.article
        self._starts = [block.start for block in report.article.blocks]
        self._weak = report.copy.weak
        self._contradictions = {entry.number: entry for entry in report.contradictions}
        self._evidence = evidence_by_claim(report)
        self._questions = questions_by_claim(report)
        self._changes = changes_by_claim(report)
        touching = Touching(report.copy.claims)
        self._claims: Mapping[tuple[int, Passage], tuple[int, ...]] = {
            (entry.number, passage): tuple(at + 1 for at in touching.passages([passage]))
            for entry in report.contradictions
            for passage in (*entry.passages, *entry.found.also)
        }

    def on_claim(self, entry: ClaimEntry) -> Note:
        """Return the note on a claim."""
        return Note(
            mark=str(entry.number),
            start=entry.claim.start,
            end=entry.claim.end,
            claim=entry,
            heading=f"Claim {entry.number}: {entry.status}",
            lines=tuple(self._claim_lines(entry)),
        )

    def _claim_lines(self, entry: ClaimEntry) -> Iterator[Line]:
        claim, evidence = entry.claim, self._evidence.get(entry.claim.id, [])
        yield _text("Said by", entry.said_by)
        if entry.wording:
            yield _text("Worded for checking", entry.wording)
        if entry.changes:
            yield Line("Since it was checked", tuple(entry.changes))
        if claim.note:
            yield _text("Note", claim.note)
        for piece in evidence:
            yield _text("Evidence", _evidence(piece))
        missing = self._missing(entry, bool(evidence))
        if missing:
            yield _text("Missing", missing)
        for number in entry.contradictions:
            # A report on one claim may leave contradictions out.
            if number in self._contradictions:
                yield from self._contradiction(self._contradictions[number], entry.number, None)
        for question in self._questions.get(claim.id, ()):
            yield from _question(question)
        for change in self._changes.get(claim.id, ()):
            yield from _change(change)

    def _missing(self, entry: ClaimEntry, has_evidence: bool) -> str:
        """Say what the claim still lacks."""
        claim = entry.claim
        lacks = ["a status"] if claim.status is Status.UNCHECKED else []
        lacks += ["a new look"] if claim.earlier else []
        if claim.id in self._weak:
            lacks.append(f"enough evidence ({self._weak[claim.id].value})")
        elif not has_evidence and claim.status is not Status.OPINION:
            lacks.append("evidence")
        asked = self._questions.get(claim.id, ())
        lacks += [f"an answer to question {q.number}" for q in asked if not q.answered]
        return ", ".join(lacks)

    def on_passages(self, told: set[int]) -> Iterator[Note]:
        """Yield a note on each place of contradictions that is in no claim told of.

        Args:
            told: numbers of the claims that have notes.
        """
        places: dict[tuple[int, int], list[tuple[ContradictionEntry, Passage]]] = {}
        for entry in self._contradictions.values():
            for passage in entry.passages:
                spans = parts(passage)
                if spans and not told.intersection(self._claims[entry.number, passage]):
                    place = min(s.start for s in spans), max(s.end for s in spans)
                    places.setdefault(place, []).append((entry, passage))
        for number, (start, end) in enumerate(sorted(places), start=1):
            lines = [
                line
                for entry, passage in places[start, end]
                for line in self._contradiction(entry, None, passage)
            ]
            heading = f"Passage {number}, in contradictions"
            yield Note(f"P{number}", start, end, None, heading, tuple(lines))

    def _contradiction(
        self, entry: ContradictionEntry, claim: int | None, here: Passage | None
    ) -> Iterator[Line]:
        """Yield what is said of a contradiction to a claim of it, or to a passage of it."""
        found = entry.found
        label = f"Contradiction {entry.number}"
        yield _text(label, f"{found.level.value}, {entry.kind}: {found.explanation}")
        for passage in entry.passages:
            mine = passage == here or claim in self._claims[entry.number, passage]
            if not mine:
                yield _text("Other passage", self._passage(entry, passage))
        for passage in found.also:
            yield _text("Also", self._passage(entry, passage))
        record = entry.record
        if record is None:
            yield _text("Ruling", entry.ruling)
        else:
            note = f". {record.note}" if record.note else ""
            yield _text("Ruling", ruling_words(record) + note)

    def _passage(self, entry: ContradictionEntry, passage: Passage) -> str:
        """Return a passage's words and where they stand."""
        if passage.article:
            about = [f"in “{passage.article}”"]
        else:
            at = max(bisect_right(self._starts, passage.start), 1)
            kind = self._article.blocks[at - 1].kind
            about = [f"paragraph {at}"]
            about += [kind.value] if kind is not BlockKind.PARAGRAPH else []
            about += [f"claim {n}" for n in self._claims[entry.number, passage]]
        about += [f"reads: {passage.reads}"] if passage.reads else []
        return f"“{passage.text}” ({', '.join(about)})"


def _evidence(entry: EvidenceEntry) -> str:
    evidence = entry.evidence
    excerpt = f" “{evidence.excerpt}”" if evidence.excerpt else ""
    note = f" Note: {evidence.note}" if evidence.note else ""
    return f"{entry.words}.{excerpt}{note}"


def _question(entry: QuestionEntry) -> Iterator[Line]:
    question = entry.question
    yield _text(f"Question {entry.number}", f"{entry.heading}: {question.text}")
    answered = f"{question.answer} ({entry.answered})" if entry.answered else "none yet"
    yield _text("Answer", answered)


def _change(entry: ChangeEntry) -> Iterator[Line]:
    made = entry.made
    pieces = [(f"{entry.heading}: ", Part.SAME), (made.old, Part.OUT)]
    pieces += [(" → ", Part.SAME)] if made.old and made.new else []
    pieces.append((made.new, Part.IN))
    yield Line(f"Recommended change {entry.number}", tuple(p for p in pieces if p[0]))
    if made.why:
        yield _text("Why", made.why)
    yield _text("Recommended by", entry.signed)
