"""Claims out of sentences: one a sentence, more where it holds independent statements."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from factcheck.claims.parts import asserts_nothing, statements
from factcheck.claims.speakers import inside, speaker_of
from factcheck.claims.standalone import Context, stand_alone
from factcheck.claims.worthiness import check_worthiness
from factcheck.errors import UsageError
from factcheck.model import AnnotatedArticle, Claim, Sentence, Span

_AROUND = 48
"""Code points kept before and after a claim to find it in a new draft; the W3C Web Annotation
model's text quote selector leaves the length open, and annotation tools use 32 to 64."""
_WORD = re.compile(r"\w+(?:['.,-]\w+)*")


def extract(annotated: AnnotatedArticle) -> tuple[Claim, ...]:
    """Return the claims of an article, in reading order.

    Each sentence that asserts something is a claim; coordinated main clauses with subjects of
    their own are claims apart. Offsets count code points of the article's text. The result
    depends on the annotated article alone.
    """
    seen: Counter[str] = Counter()
    claims: list[Claim] = []
    for at, sentence, span in _parts(annotated):
        words = _normal_words(span.of(annotated.article.text))
        identity = _identity("claim", words, seen[words])
        seen[words] += 1
        claims.append(_claim(annotated, span, [sentence], at, identity, added=False))
    return tuple(claims)


def make_claim(annotated: AnnotatedArticle, span: Span) -> Claim:
    """Make a claim of a stretch of the article that a person chose.

    Args:
        annotated: the article.
        span: the stretch, code points of the article's text; white space at its ends is cut off.

    Raises:
        UsageError: there are no words in it, or it reaches outside the article.
    """
    text = annotated.article.text
    if span.end > len(text):
        raise UsageError("That stretch ends behind the article; choose words inside it")
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    chosen = Span(start, end)
    quote = chosen.of(text)
    if not _WORD.search(quote):
        raise UsageError("There are no words in that stretch; choose some")
    overlapping = [n for n, s in enumerate(annotated.sentences) if s.span.overlaps(chosen)]
    at = overlapping[0] if overlapping else 0
    sentences = [annotated.sentences[n] for n in overlapping]
    identity = _identity("added", _normal_words(quote), text.count(quote, 0, start))
    return _claim(annotated, chosen, sentences, at, identity, added=True)


def with_free_identity(claim: Claim, taken: Collection[str]) -> Claim:
    """Return a claim that a person made with an identity that no other has.

    Claims whose words differ in case or punctuation alone can come to the same one.

    Args:
        claim: the claim.
        taken: identities of claims of other stretches.
    """
    identity, ordinal = claim.id, 0
    while identity in taken:
        ordinal += 1
        identity = _identity(f"added again {ordinal}", _normal_words(claim.quote), claim.start)
    return replace(claim, id=identity)


def _parts(annotated: AnnotatedArticle) -> Iterator[tuple[int, Sentence, Span]]:
    """Yield each statement with its sentence and the sentence's index."""
    article = annotated.article
    for at, sentence in enumerate(annotated.sentences):
        kind = article.blocks[sentence.block].kind
        if asserts_nothing(article.text, sentence, kind):
            continue
        for span in statements(article.text, sentence):
            yield at, sentence, span


def _claim(
    annotated: AnnotatedArticle,
    span: Span,
    sentences: Sequence[Sentence],
    at: int,
    identity: str,
    *,
    added: bool,
) -> Claim:
    """Put a claim together from its place and the sentences it lies in."""
    text = annotated.article.text
    quote = span.of(text)
    attributions = [a for s in sentences for a in inside(s.attributions, span)]
    details = tuple(d for s in sentences for d in s.details if span.holds(d.span))
    return Claim(
        id=identity,
        start=span.start,
        end=span.end,
        quote=quote,
        prefix=text[max(0, span.start - _AROUND) : span.start],
        suffix=text[span.end : span.end + _AROUND],
        text=stand_alone(Context(annotated, at), span, details),
        speaker=speaker_of(attributions, span),
        attributions=tuple(attributions),
        details=details,
        check_worthiness=check_worthiness(quote),
        added=added,
    )


def _normal_words(quote: str) -> str:
    """Return the words of a quote without case, punctuation and typography."""
    folded = unicodedata.normalize("NFKC", quote).casefold().replace("’", "'")
    return " ".join(_WORD.findall(folded)) or folded


def _identity(sort: str, words: str, ordinal: int) -> str:
    """Return 12 hexadecimal digits from a claim's words and its place among equal ones."""
    return hashlib.sha256(
        f"{sort}\n{words}\n{ordinal}".encode("utf-8", "surrogatepass")
    ).hexdigest()[:12]
