"""Claims out of articles."""

import datetime as dt

import pytest

from factcheck.claims import extract, make_claim
from factcheck.errors import UsageError
from factcheck.language import annotate
from factcheck.model import AnnotatedArticle, Article, Block, BlockKind, Claim, Span, Status


def article(*paragraphs: str, headline: str = "") -> AnnotatedArticle:
    blocks: list[Block] = []
    text = ""
    for n, paragraph in enumerate([headline, *paragraphs] if headline else paragraphs):
        kind = BlockKind.HEADLINE if headline and n == 0 else BlockKind.PARAGRAPH
        start = len(text) + 2 if text else 0
        text = f"{text}\n\n{paragraph}" if text else paragraph
        blocks.append(Block(kind, start, len(text)))
    return annotate(Article(text, tuple(blocks), "A story", dt.date(2019, 5, 16)))


def claims(*paragraphs: str, headline: str = "") -> tuple[Claim, ...]:
    return extract(article(*paragraphs, headline=headline))


def quotes(*paragraphs: str, headline: str = "") -> list[str]:
    return [claim.quote for claim in claims(*paragraphs, headline=headline)]


STORY = (
    "Mira Lund, the mayor of Bergen, opened the tunnel on May 3, 2019.",
    "She said it cost 40 million crowns. The union denied the figure.",
    '"We paid twice that. It is a scandal," Eva Ahn said.',
)


def test_each_claim_has_its_exact_words_and_their_surroundings() -> None:
    annotated = article(*STORY)
    text = annotated.article.text
    found = extract(annotated)
    assert len(found) == 5
    for claim in found:
        assert claim.quote == text[claim.start : claim.end]
        assert claim.prefix == text[max(0, claim.start - 48) : claim.start]
        assert claim.suffix == text[claim.end : claim.end + 48]
        assert claim.status is Status.UNCHECKED
        assert 0.0 <= claim.check_worthiness <= 1.0
        assert all(claim.span.holds(detail.span) for detail in claim.details)


def test_identities_are_stable_and_unmoved_by_text_elsewhere() -> None:
    before = [claim.id for claim in claims(*STORY)]
    after = [claim.id for claim in claims("The rain stopped in Oslo on Monday.", *STORY)]
    assert before == after[1:]
    assert all(len(i) == 12 and int(i, 16) >= 0 for i in before)


def test_equal_sentences_have_identities_of_their_own() -> None:
    found = claims("The tunnel is closed.", "The tunnel is closed.")
    assert len({claim.id for claim in found}) == 2


def test_typography_does_not_change_an_identity() -> None:
    (curly,), (straight,) = (
        claims("The firm’s tunnel is shut."),
        claims("The firm's tunnel is shut."),
    )
    assert curly.id == straight.id


@pytest.mark.parametrize(
    "text",
    [
        "Who paid for the tunnel?",
        "Thank you very much.",
        "Good evening.",
        "Read more here.",
        "Sign up for our newsletter.",
        "Yes.",
        "***",
    ],
)
def test_what_asserts_nothing_is_no_claim(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    "text",
    ["The tunnel is shut.", "Five dead in Bergen on Monday.", '"Who paid?" Lund asked the union.'],
)
def test_what_can_be_checked_is_a_claim(text: str) -> None:
    assert quotes(text) == [text]


def test_a_headline_is_a_claim_without_a_verb() -> None:
    assert quotes("It rained.", headline="Tunnel in ruins")[0] == "Tunnel in ruins"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "The mayor opened the tunnel in May, and the union closed it in June.",
            ["The mayor opened the tunnel in May", "the union closed it in June."],
        ),
        (
            "The tunnel cost 40 million crowns; the bridge was free.",
            ["The tunnel cost 40 million crowns", "the bridge was free."],
        ),
    ],
)
def test_independent_statements_are_claims_apart(text: str, parts: list[str]) -> None:
    assert quotes(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "The mayor opened the tunnel and closed the bridge.",
        "If the firm fails, and the bank closes, the town loses both.",
        "The mayor said the tunnel was safe, and the bridge was too.",
        '"The tunnel is shut, and the bridge is gone," Lund said.',
        "Nurses, teachers and drivers marched through Bergen.",
    ],
)
def test_what_hangs_together_stays_one_claim(text: str) -> None:
    assert quotes(text) == [text]


def test_a_leading_pronoun_and_a_surname_become_the_chief_name() -> None:
    _, second, third = claims(
        "Mira Lund opened the tunnel.", "She paid 40 million crowns.", "Lund left in May."
    )
    assert second.text == "Mira Lund paid 40 million crowns."
    assert third.text == "Mira Lund left in May."


def test_a_pronoun_that_could_be_two_people_stays() -> None:
    assert claims("Mira Lund met Eva Ahn.", "She paid 40 million crowns.")[1].text.startswith("She")


def test_a_name_that_only_qualifies_stays() -> None:
    assert claims("Mira Lund won.", "The Lund campaign paid 40 crowns.")[1].text == (
        "The Lund campaign paid 40 crowns."
    )


def test_words_in_quotation_marks_stay_as_they_are() -> None:
    text = '"Lund left yesterday and never paid," said Eva Ahn.'
    assert claims("Mira Lund opened the tunnel.", text)[1].text == text


def test_a_relative_date_shows_what_it_resolves_to() -> None:
    (claim,) = claims("The tunnel opened yesterday.")
    assert claim.text == "The tunnel opened yesterday [15 May 2019]."
    assert claim.quote == "The tunnel opened yesterday."


def test_a_day_that_the_claim_names_itself_is_not_said_again() -> None:
    text = "The minister met the owners on May 14, 2019, a day before the blast."
    assert claims(text)[0].text == text


def test_the_speaker_is_the_chain_of_sources() -> None:
    first, second, third = claims(
        "The Daily Anchor cited two aides as saying four ships sank off Bergen on Monday.",
        "Mira Lund said she knew nothing of it.",
        "The tunnel is shut.",
    )
    assert first.speaker.endswith("Daily Anchor > two aides")
    assert second.speaker == "Mira Lund"
    assert third.speaker == ""
    assert first.attributions[1].via == 0


def test_a_person_can_add_a_claim() -> None:
    annotated = article(*STORY)
    start = annotated.article.text.index("40 million crowns")
    claim = make_claim(annotated, Span(start - 1, start + 18))
    assert claim.added
    assert claim.quote == "40 million crowns."
    assert claim.id not in {extracted.id for extracted in extract(annotated)}


@pytest.mark.parametrize("span", [Span(0, 0), Span(4, 5), Span(0, 10_000)])
def test_a_stretch_without_words_is_refused(span: Span) -> None:
    with pytest.raises(UsageError):
        make_claim(article("The . tunnel is shut."), span)


def test_the_order_and_the_result_are_the_same_in_every_run() -> None:
    assert extract(article(*STORY)) == extract(article(*STORY))
