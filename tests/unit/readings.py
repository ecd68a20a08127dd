"""What holds for every reading of an article, whatever its text is."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model import AnnotatedArticle, Article, Block, BlockKind, Number, Span, Time


def article_of(text: str) -> Article:
    """Return an article of a text as it is, a paragraph for each line that is not blank."""
    blocks = []
    at = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(BlockKind.PARAGRAPH, at, at + len(line)))
        at += len(line) + 1
    return Article(text=text, blocks=tuple(blocks), title="")


def assert_true_to_text(annotated: AnnotatedArticle) -> None:
    """Hold every span against the text: inside it, in order, surface as it stands there.

    Raises:
        AssertionError: one of them does not hold.
    """
    article = annotated.article
    _assert_in_order(article.text, [sentence.span for sentence in annotated.sentences])
    for sentence in annotated.sentences:
        block = article.blocks[sentence.block]
        assert block.start <= sentence.start < sentence.end <= block.end
        _assert_in_order(article.text, [clause.span for clause in sentence.clauses])
        for clause in sentence.clauses:
            assert sentence.span.holds(clause.span)
            assert clause.cue is None or sentence.span.holds(clause.cue)
        assert [d.start for d in sentence.details] == sorted(d.start for d in sentence.details)
        for detail in sentence.details:
            assert sentence.start <= detail.start < detail.end <= len(article.text)
            assert detail.surface == article.text[detail.start : detail.end]
            if isinstance(detail, Time):
                assert detail.value or detail.unresolved
                assert not (detail.earliest and detail.latest and detail.earliest > detail.latest)
            if isinstance(detail, Number):
                assert detail.value
                assert detail.low <= detail.high
        for number, attribution in enumerate(sentence.attributions):
            assert attribution.via is None or attribution.via < number
            for span in (attribution.source, attribution.cue, *attribution.content):
                assert span is None or 0 <= span.start < span.end <= len(article.text)
    for record in annotated.names:
        _assert_in_order(article.text, [mention.span for mention in record.mentions])


def _assert_in_order(text: str, spans: Iterable[Span]) -> None:
    """Hold spans to be inside the text, by start, none over another."""
    at = 0
    for span in spans:
        assert at <= span.start < span.end <= len(text)
        at = span.end
