"""Quotations that go on: over sentences, behind their speaker, without a cue of their own."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.attributions.found import Found
from factcheck.language.attributions.introduced import introducer
from factcheck.language.attributions.line import Line
from factcheck.model import Quotation, Span

_AHEAD = 8
"""Sentences of one quotation after which its cue is not looked for any more."""


def attach_quotations(text: str, lines: Sequence[Line], found: list[list[Found]]) -> None:
    """Give each uttered quotation to the attribution it belongs to.

    A quotation that opens a sentence right behind one with quoted speech goes on in its content,
    in the same block or at the start of the next; one behind a colon fills the content of the cue
    before the colon. A quotation over several sentences has its attribution in each of them.
    `found` is changed in place, one list a sentence.
    """
    speaking: Found | None = None
    since = -1
    seen: set[int] = set()
    for n, line in enumerate(lines):
        opens = line.quotations[0] if line.quotations else None
        if opens is not None and opens.start == line.span.start and opens.start not in seen:
            owner = _owner(opens, found, n)
            if owner is None and n > 0:
                owner = _colon(lines[n - 1], found[n - 1], opens.span)
                if owner is None and since == n - 1 and _follows(text, lines, n):
                    owner = speaking
                if owner is not None:
                    owner.content = (*owner.content, opens.span)
        elif not line.quotations and n > 0:
            _take_before(text, lines, found, n)
        for quotation in line.quotations:
            seen.add(quotation.start)
            owner = _owner(quotation, found, n)
            if owner is not None:
                speaking, since = owner, n
    _share(lines, found)
    for n, group in enumerate(found):
        found[n] = [attribution for attribution in group if attribution.content]


def _owner(quotation: Quotation, found: Sequence[Sequence[Found]], n: int) -> Found | None:
    """Return the attribution, of this sentence or the next few, whose content the quotation is."""
    for group in found[n : n + _AHEAD]:
        for attribution in group:
            if any(span.overlaps(quotation.span) for span in attribution.content):
                return attribution
    return None


def _colon(line: Line, group: list[Found], quotation: Span) -> Found | None:
    """Return the attribution of a sentence whose colon leads up to what follows.

    A cue that has no content yet comes first, then the last one whose content is no statement
    ("released the following statement:"), then whoever does something before the colon.
    `group` may be added to.
    """
    if not line.tokens or line.tokens[-1].word != ":":
        return None
    bare = next((found for found in group if not found.content), None)
    if bare is not None:
        return bare
    cued = [found for found in group if found.cue is not None]
    last = max(cued, key=lambda found: found.cue.start if found.cue else 0, default=None)
    if last is not None and not _is_said(line, last):
        last.content = ()
        return last
    if last is None:
        made = introducer(line, len(line.tokens) - 1, quotation)
        for found in made:
            found.content = ()
            group.append(found)
            return found
    return last


def _is_said(line: Line, found: Found) -> bool:
    """Whether the content of a cue before a colon is a statement or quotation behind the cue."""
    behind = [span for span in found.content if found.cue and span.start >= found.cue.end]
    return any(
        line.inside[n] >= 0 or line.finite[n]
        for span in behind
        for n, token in enumerate(line.tokens)
        if span.start <= token.start < span.end
    )


def _take_before(
    text: str, lines: Sequence[Line], found: Sequence[Sequence[Found]], n: int
) -> None:
    """Give a bare "Lund said." the quotation that ends the sentence before it.

    A full stop inside the marks parts the two where a comma should stand.
    """
    before = lines[n - 1]
    bare = [attribution for attribution in found[n] if not attribution.content]
    if (
        len(bare) != 1
        or not before.quotations
        or "\n" in text[before.span.end : lines[n].span.start]
    ):
        return
    last = before.quotations[-1]
    if last.end >= before.span.end and _owner(last, found, n - 1) is None:
        bare[0].content = (last.span,)


def _follows(text: str, lines: Sequence[Line], n: int) -> bool:
    """Whether a sentence goes on what the one before it began: same block, or the next one."""
    between = text[lines[n - 1].span.end : lines[n].span.start]
    if "\n" not in between:
        return True
    opens = lines[n].quotations[0]
    end = text.find("\n", opens.end)
    rest = text[opens.end : end if end != -1 else len(text)]
    return not rest.strip(" .\t\r")


def _share(lines: Sequence[Line], found: list[list[Found]]) -> None:
    """Put an attribution into every sentence that its content reaches."""
    for n in range(len(lines)):
        for attribution in list(found[n]):
            for step in (-1, 1):
                at = n + step
                while 0 <= at < len(lines) and _reaches(attribution.content, lines[at].span):
                    if attribution not in found[at]:
                        found[at].append(attribution)
                    at += step


def _reaches(content: Sequence[Span], sentence: Span) -> bool:
    return any(span.overlaps(sentence) for span in content)
