"""An article with everything that can be read out of its language."""

from __future__ import annotations

from factcheck.language.attributions import find_attributions
from factcheck.language.clauses import find_clauses, reports_dispute
from factcheck.language.names import find_names
from factcheck.language.numbers import find_numbers
from factcheck.language.quotations import find_quotations
from factcheck.language.times import find_times
from factcheck.model import AnnotatedArticle, Article, Detail, Sentence, Span
from factcheck.text.datelines import without_dateline
from factcheck.text.sentences import sentence_spans


def annotate(article: Article) -> AnnotatedArticle:
    """Read an article's language: sentences with their details, clauses and attributions, names.

    Boilerplate, byline and dateline are left out, also a dateline that runs into a sentence. The
    result depends on the article's text, blocks and publication date only.
    """
    text = article.text
    blocks = [(n, block.span) for n, block in enumerate(article.blocks) if block.kind.is_checked]
    block_of: list[int] = []
    spans: list[Span] = []
    for n, block in blocks:
        found = sentence_spans(text, block)
        if found:
            found[0] = without_dateline(text, found[0])
        spans += found
        block_of += [n] * len(found)

    times = find_times(text, spans, article.published)
    quotations = find_quotations(text, [block for _, block in blocks])
    names = find_names(text, spans)
    numbers = find_numbers(text, spans, times)
    attributions = find_attributions(text, spans, quotations, names)
    details: list[Detail] = [*times, *quotations, *names.mentions, *names.roles, *numbers]
    by_sentence = _share_out(details, spans)

    sentences = tuple(
        Sentence(
            start=span.start,
            end=span.end,
            block=block_of[n],
            details=by_sentence[n],
            clauses=find_clauses(text, span, by_sentence[n]),
            attributions=attributions[n],
            disputed=reports_dispute(text, span),
        )
        for n, span in enumerate(spans)
    )
    return AnnotatedArticle(article=article, sentences=sentences, names=names.records)


def _share_out(details: list[Detail], spans: list[Span]) -> list[tuple[Detail, ...]]:
    """Give each sentence the details that start inside it, by start, longer ones first."""
    ordered = sorted(details, key=lambda detail: (detail.start, -detail.end))
    shared: list[tuple[Detail, ...]] = []
    at = 0
    for span in spans:
        while at < len(ordered) and ordered[at].start < span.start:
            at += 1
        first = at
        while at < len(ordered) and ordered[at].start < span.end:
            at += 1
        shared.append(tuple(ordered[first:at]))
    return shared
