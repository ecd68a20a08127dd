"""Checked quotations as plain values, the object that `factcheck quotes --json` prints."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck._version import __version__
from factcheck.model import Article, CheckedQuotation, Difference
from factcheck.report.describe import Values, describe_program


def quotations_to_dict(
    article: Article, sources: Sequence[str], found: Sequence[CheckedQuotation]
) -> Values:
    """Return an article's checked quotations as an object of plain values, fit for `json.dumps`.

    Args:
        article: the article; offsets count into its text.
        sources: names of all sources that were looked at, in order.
        found: its quotations.

    Returns:
        An object with `program`, `title`, `sources` and `quotations`, as described in
        `assets/schema/quotes.schema.json`.
    """
    return {
        "program": describe_program(__version__),
        "title": article.title,
        "sources": list(sources),
        "quotations": [_quotation(number, each) for number, each in enumerate(found, start=1)],
    }


def _quotation(number: int, found: CheckedQuotation) -> Values:
    passage = found.passage
    return {
        "number": number,
        "start": found.start,
        "end": found.end,
        "quoted": found.quoted,
        "speaker": found.speaker or None,
        "grade": found.grade.value,
        "explanation": found.explanation,
        "negated_before": found.negated_before,
        "other_speaker": found.other_speaker,
        "differences": [_difference(each) for each in found.differences],
        "source": None
        if passage is None
        else {
            "name": found.source,
            "speaker": passage.speaker or None,
            "seconds": passage.seconds,
            "page": passage.page,
            "paragraph": passage.paragraph,
            "locator": passage.locator,
            "said": found.said,
        },
    }


def _difference(each: Difference) -> Values:
    return {
        "change": each.change.value,
        "quoted": each.quoted,
        "said": each.said,
        "start": each.mark.start,
        "end": each.mark.end,
    }
