"""What readers are told of a checked claim: what may go out, and what stands in the way. Pure.

A review of a claim is made from an allow-list. Of the desk there is only the claim's words, its
public rating, and those sources that are not confidential; no name of a checker, no note, no
excerpt, no contact and no file.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields

from factcheck.errors import ExportError
from factcheck.model import (
    Claim,
    Evidence,
    Organisation,
    PublicRating,
    Source,
    SourceKind,
    Stance,
    Status,
)
from factcheck.report.plain import one_line
from factcheck.text.addresses import is_public_address
from factcheck.text.patterns import regex

LONGEST_CLAIM = 75
"""Code points of a claim that show whole in lists of checks (Google's page on ClaimReview)."""
_LEAST_SECRET = 4
"""Code points of a confidential source's words that are looked for; shorter ones are everywhere."""
_WORD = regex(r"\w+")


@dataclass(frozen=True, slots=True)
class Citation:
    """A public source as readers see it.

    Attributes:
        title: never empty.
        credit: author, publisher and date, as far as known.
        locator: where in it, may be empty.
        url: where it can be read; empty where that is no public address.
    """

    title: str
    credit: str
    locator: str
    url: str


@dataclass(frozen=True, slots=True)
class Review:
    """All that readers are told of one claim; every text is on one line.

    Attributes:
        number: of the claim in its article, from 1.
        claim: what is rated.
        organisation: under whose name.
        url: address of the page with the whole check.
        published: when that was published, None when nobody said so.
        word: the rating.
        value, worst, best: how true, on which scale; no value where the rating says nothing of it.
        explanation: why, may be empty.
        claimant: who said it, may be empty.
        is_person: whether that is a person.
        first_seen: address where it was first said, may be empty.
        claimed: when, None when nobody said so.
        citations: what the rating rests on, at least one.
    """

    number: int
    claim: str
    organisation: Organisation
    url: str
    published: dt.date | None
    word: str
    value: int | None
    worst: int
    best: int
    explanation: str
    claimant: str
    is_person: bool
    first_seen: str
    claimed: dt.date | None
    citations: tuple[Citation, ...]

    @property
    def advice(self) -> tuple[str, ...]:
        """What could be better, a line each; nothing of it is in the way."""
        told = []
        if len(self.claim) > LONGEST_CLAIM:
            told.append(
                f"claim {self.number} has {len(self.claim)} characters; lists of checks show"
                f" {LONGEST_CLAIM}: shorten its text"
            )
        if not self.claimant:
            told.append(f"claim {self.number} names nobody who said it")
        if not self.explanation:
            told.append(f"the rating of claim {self.number} has no explanation")
        return tuple(told)


def review_of(
    number: int,
    claim: Claim,
    rating: PublicRating | None,
    sources: Sequence[Source],
    evidence: Sequence[Evidence],
    organisation: Organisation,
) -> Review:
    """Return what readers are told of a claim.

    Args:
        number: of the claim in its article, from 1.
        claim: the claim.
        rating: its public rating.
        sources: of its article, as they stand on the desk.
        evidence: on the claim, likewise.
        organisation: under whose name.

    Raises:
        ExportError: it cannot go out, and why, in one line.
    """
    secret = {each.id for each in sources if each.confidential}
    told = [each for each in evidence if each.source not in secret]
    if rating is None:
        raise _refused(number, "has no public rating; see: factcheck rate")
    if claim.status is Status.UNCHECKED:
        raise _refused(number, "is unchecked; give it a status first")
    if claim.earlier:
        raise _refused(number, "changed since it was checked; say that it holds, or check it again")
    if not is_public_address(rating.url):
        raise _refused(number, "has no address of the published check; see: factcheck rate --url")
    if rating.first_seen and not is_public_address(rating.first_seen):
        raise _refused(number, "was first made at what is no public address")
    if not any(each.stance is not Stance.CONTEXT for each in evidence):
        raise _refused(number, "has no evidence that speaks for or against it")
    if not any(each.stance is not Stance.CONTEXT for each in told):
        raise _refused(number, "rests on confidential sources only; attach a public one")
    refuse_without_name(organisation)
    known = {each.id: each for each in sources if each.id not in secret}
    review = Review(
        number=number,
        claim=one_line(claim.text),
        organisation=Organisation(one_line(organisation.name), organisation.url),
        url=rating.url,
        published=rating.published,
        word=one_line(rating.word),
        value=rating.value,
        worst=rating.worst,
        best=rating.best,
        explanation=one_line(rating.explanation),
        claimant=one_line(rating.claimant),
        is_person=rating.claimant_kind is SourceKind.PERSON,
        first_seen=rating.first_seen,
        claimed=rating.claimed,
        citations=tuple(
            dict.fromkeys(_citation(known[e.source], e) for e in told if e.source in known)
        ),
    )
    _refuse_secrets(review, claim, [each for each in sources if each.confidential])
    return review


def refuse_without_name(organisation: Organisation) -> None:
    """Let an organisation pass under whose name something can be published.

    Raises:
        ExportError: it has no name, or its address is none.
    """
    if not one_line(organisation.name):
        raise ExportError(
            "say under whose name the check is published: --organisation, or in the settings"
        )
    if organisation.url and not is_public_address(organisation.url):
        raise ExportError(f"{organisation.url!a} is no public address of an organisation")


def _refused(number: int, why: str) -> ExportError:
    return ExportError(f"claim {number} {why}")


def _citation(source: Source, evidence: Evidence) -> Citation:
    return Citation(
        title=one_line(source.title),
        credit=", ".join(
            filter(None, map(one_line, (source.author, source.publisher, source.date)))
        ),
        locator=one_line(evidence.locator),
        url=source.address if is_public_address(source.address) else "",
    )


def _refuse_secrets(review: Review, claim: Claim, secret: Iterable[Source]) -> None:
    """Let a review pass that has no word of a confidential source.

    What a person typed, such as an explanation, could name one; the article's own words are in
    print.

    Raises:
        ExportError: it names one.
    """
    printed = one_line(claim.quote)
    texts = [(what, _words(text)) for what, text in _texts(review) if text != printed]
    for source in secret:
        for each in (source.title, source.author, source.address, source.contact):
            words = _words(each)
            for what, text in texts:
                if len(words.strip()) >= _LEAST_SECRET and words in text:
                    raise _refused(review.number, f"names a confidential source in its {what}")


def _words(text: str) -> str:
    """Return a text's words without case and punctuation, a space before and after each."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def _texts(review: Review) -> Iterator[tuple[str, str]]:
    """Yield every text of a review that can hold words, with what it is called."""
    for each in fields(review):
        value = getattr(review, each.name)
        if isinstance(value, str):
            yield each.name.replace("_", " "), value
    for citation in review.citations:
        for each in fields(citation):
            yield f"sources ({each.name})", getattr(citation, each.name)
