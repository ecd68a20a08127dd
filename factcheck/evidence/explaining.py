"""Why a quotation has its grade, in one line."""

from __future__ import annotations

from factcheck.model import CheckedQuotation, Difference, Grade, WordChange

_MOST_TOLD = 4
_WHY = {
    Grade.EXACT: "Word for word.",
    Grade.TYPOGRAPHIC: "The same words; only the writing differs (marks, capitals, punctuation, "
    "figures, hesitations).",
    Grade.ELIDED: "The same words, with some left out at the ellipsis.",
    Grade.BRACKETED: "The same words, save those in brackets.",
    Grade.NOT_FOUND: "No source has these words.",
}
_WHAT = {
    WordChange.NUMBER: "A number differs",
    WordChange.NAME: "A name differs",
    WordChange.WORD: "Words differ",
}


def explained(found: CheckedQuotation) -> str:
    """Return why a quotation has its grade and, first, that somebody else said it."""
    who = ""
    if found.other_speaker and found.passage:
        who = f"Said by {found.speaker} in the article, by {found.passage.speaker} in the source. "
    if found.negated_before:
        who = f"Cut off behind a negation: “{found.negated_before}” stands before it. " + who
    if found.grade is not Grade.ALTERED:
        return who + _WHY[found.grade]
    told = [_told(each) for each in found.differences[:_MOST_TOLD]]
    more = len(found.differences) - len(told)
    lead = _lead(found.differences[0])
    return who + f"{lead}: {'; '.join(told)}{f'; {more} more' if more else ''}."


def _lead(gravest: Difference) -> str:
    if gravest.change is WordChange.NEGATION:
        return "A negation is not as it was said"
    if gravest.change is WordChange.ORDER:
        return "Its parts do not follow each other so"
    return _WHAT[gravest.change]


def _told(each: Difference) -> str:
    if each.change is WordChange.ORDER:
        return "the source has them in another order"
    if not each.said:
        return f"“{each.quoted}” is added"
    if not each.quoted:
        return f"“{each.said}” is left out"
    return f"“{each.quoted}” for “{each.said}”"
