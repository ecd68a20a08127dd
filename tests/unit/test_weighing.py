"""Passages of sources that speak for or against a claim: what is one, and what is not."""

from __future__ import annotations

import datetime as dt

import pytest

from factcheck.claims import extract
from factcheck.evidence import read_passages
from factcheck.language import annotate
from factcheck.model import Bearing, SourceText, Stance
from factcheck.reading import read
from factcheck.weighing import Shelf, bearings_of
from tests.unit.growth import assert_in_proportion

DAY = dt.date(2024, 3, 14)
FOR, AGAINST, ABOUT = Stance.SUPPORTS, Stance.CONTRADICTS, Stance.CONTEXT


def weigh(claim: str, *sources: str, before: str = "") -> tuple[Bearing, ...]:
    """Return what some plain sources have on the last claim of a story."""
    text = f"Harbour news of the week\n\n{before}\n\n{claim}\n" if before else claim
    article = annotate(read(text.encode(), published=DAY, name="story.txt"))
    claims = extract(article)
    texts = [
        SourceText(f"source {n}", read_passages(source), DAY)
        for n, source in enumerate(sources, start=1)
    ]
    return bearings_of(article, claims[-1:], Shelf(texts))[claims[-1].id]


FERRY = "The ferry Sjøgren carried 240 passengers on 12 March."


def test_a_passage_with_several_of_the_facts_is_told_though_not_who_said_so() -> None:
    claim = (
        "The ferry Maren ran aground off Brodal on Monday, 4 March 2024, with 212 passengers,"
        " harbour master Odd Falk said."
    )
    (found,) = weigh(claim, "The Maren ran aground at noon on 4 March 2024 with 212 passengers.")
    assert found.stance is ABOUT


@pytest.mark.parametrize(
    ("claim", "source", "stance"),
    [
        (FERRY, "On 12 March 2024 the ferry Sjøgren carried 240 passengers to the island.", FOR),
        (FERRY, "The ferry Sjøgren carried 310 passengers on 12 March.", AGAINST),
        (FERRY, "The ferry Sjøgren carried 240 passengers on 9 March.", AGAINST),
        (FERRY, "The ferry Sjøgren did not carry passengers on 12 March.", None),
        (FERRY, "The ferry Sjøgren may have carried 240 passengers on 12 March.", None),
        (FERRY, "The ferry Sjøgren will carry 240 passengers on 12 March.", None),
        (FERRY, "The ferry Sjøgren has room for 240 passengers.", None),
        (FERRY, "The ferry Maren carried 240 passengers on 12 March.", None),
        (FERRY, "The ferry Sjøgren carried 240 cars on 12 March.", None),
        (FERRY, "The ferry Sjøgren carried more than 240 passengers on 12 March.", None),
        (FERRY, "The bridge to the island was painted on 12 March.", None),
        (
            "Mayor Anna Lund sold the quarry to Brandt Stone for $4 million.",
            "Lund sold the quarry to Brandt Stone. The price was $4 million, the deed says.",
            None,
        ),
        (
            "Mayor Anna Lund sold the quarry to Brandt Stone for $4 million.",
            "The quarry was sold by Anna Lund, the mayor, to Brandt Stone for $4 million.",
            FOR,
        ),
        (
            "Mayor Anna Lund sold the quarry to Brandt Stone for $4 million.",
            "Lund, who was mayor then, sold the quarry to Brandt Stone for $4 million.",
            FOR,
        ),
        (
            "Mayor Anna Lund sold the quarry to Brandt Stone for $4 million.",
            "Jens Lund, the mayor, sold the quarry to Brandt Stone for $4 million.",
            None,
        ),
        (
            "Mayor Anna Lund sold the quarry to Brandt Stone for $4 million.",
            "Mayor Anna Lund refused to sell the quarry to Brandt Stone for $4 million.",
            None,
        ),
        (
            "The council voted to close the school.",
            "The council voted to keep the school open.",
            None,
        ),
        (
            "The council voted to close the school.",
            "At its last meeting the council voted to close the school.",
            FOR,
        ),
        (
            "More than 200 people signed the petition.",
            "The petition was signed by 263 people.",
            FOR,
        ),
        (
            "Fewer than 200 people signed the petition.",
            "The petition was signed by 263 people.",
            AGAINST,
        ),
        (
            "The fire broke out on Monday in the old cannery.",
            "The log has it that the fire broke out in the old cannery on 11 March 2024.",
            FOR,
        ),
        (
            "The fire broke out on Monday in the old cannery.",
            "The fire broke out in the old cannery.",
            None,
        ),
        ("Brandt Stone sued the council.", "The council sued Brandt Stone.", None),
        ("Brandt Stone sued the council.", "In May, Brandt Stone sued the council.", FOR),
        (
            "Three workers were hurt in the blast at the Orm quarry on Tuesday.",
            "Seven workers were hurt in a blast at the Orm quarry in 2019.",
            None,
        ),
        (
            "Three workers were hurt in the blast at the Orm quarry on Tuesday.",
            "On Tuesday 12 March, three workers were hurt in the blast at the Orm quarry.",
            FOR,
        ),
        (
            "Three workers were hurt in the blast at the Orm quarry on Tuesday.",
            "Police deny that three workers were hurt in the blast at the Orm quarry on Tuesday.",
            None,
        ),
        (
            "The tower is 84 metres tall.",
            "The tower was built for a wheat merchant and is 84 metres tall.",
            FOR,
        ),
        ("The tower is 84 metres tall.", "The tower is 84 years old.", None),
        (
            "Norwind unveiled the Halvor with new Brandt engines at the Grenvik boat show.",
            "Brandt makes engines. Norwind unveiled the Halvor at the Grenvik boat show.",
            None,
        ),
        (
            "Anna Lund sold the old ferry to a museum in 2019.",
            "Anna Lund was mayor until 2020. She sold the old ferry to a museum in 2019.",
            FOR,
        ),
        (
            "Anna Lund sold the old ferry to a museum in 2019.",
            "Anna Lund was mayor until 2020. The council sold the old ferry to a museum in 2019.",
            None,
        ),
        ("Not doing so was a mistake.", "Few hope that they will make that mistake again.", None),
        ("The tower is 84 metres tall.", "The tower cost 84 million kroner.", None),
        ("The tower was finished before 1910.", "The tower was finished after 1910.", None),
        ("The clinic opened in June 2020.", "The clinic opened in 2020.", None),
        ("The clinic opened in June 2020.", "The clinic opened on 3 June 2020.", FOR),
        (
            "Oda Brekke is the first woman to lead the choir.",
            "Oda Brekke, a woman of 40, leads the choir.",
            None,
        ),
        (
            "Oda Brekke told the court that the gate was locked.",
            "The gate was locked, Oda Brekke told the court.",
            FOR,
        ),
        (
            "Oda Brekke told the court that the gate was locked.",
            "The gate was locked when the fire engine came.",
            None,
        ),
        (
            "Unemployment in Varnholt fell to 4.2 percent in February.",
            "In February, unemployment in Varnholt rose to 4.2 percent.",
            None,
        ),
        (
            "Unemployment in Varnholt fell to 4.2 percent in February.",
            "Unemployment in Varnholt fell to 4.2 per cent in February 2024, the office said.",
            FOR,
        ),
    ],
)
def test_stance(claim: str, source: str, stance: Stance | None) -> None:
    """Whether a passage supports or contradicts a claim; None: neither."""
    found = weigh(claim, source)
    hard = {each.stance for each in found} - {ABOUT}
    assert hard == ({stance} if stance else set()), found


HEARING = """\
[00:00:04] MS. LUND: Good morning, and thank you all for coming so early.

[00:12:31] MS. LUND: I sold the quarry to Brandt Stone in 2019.

[00:14:02] MR. BREKKE: We have never seen the deed.
"""


def test_who_speaks_counts_and_the_time_is_the_place() -> None:
    (found,) = weigh("Lund sold the quarry to Brandt Stone in 2019.", HEARING)
    assert found.stance is FOR
    assert found.passage.locator == "00:12:31"
    assert found.reason == "Says the same, “2019” too."
    (other,) = weigh("Brekke sold the quarry to Brandt Stone in 2019.", HEARING)
    assert other.stance is ABOUT
    assert "not “Brekke”" in other.reason


def test_the_page_is_told_and_the_words_that_differ_are_marked() -> None:
    pages = "The port log for March.\fThe ferry Sjøgren carried 310 passengers on 12 March 2024."
    (found,) = weigh(FERRY, pages)
    assert found.stance is AGAINST
    assert found.passage.locator == "page 2, paragraph 2"
    assert found.rule.startswith("number.")
    assert [mark.of(found.text) for mark in found.marks] == ["310 passengers"]
    assert "240" in found.reason


def test_what_contradicts_comes_first_then_what_supports_then_context() -> None:
    found = weigh(
        FERRY,
        "The ferry Sjøgren carries passengers on Sundays in summer, as in March.",
        "On 12 March the ferry Sjøgren carried 240 passengers.",
        "The ferry Sjøgren carried 310 passengers on 12 March 2024.",
    )
    assert [(each.stance, each.source) for each in found] == [(AGAINST, 2), (FOR, 1), (ABOUT, 0)]
    assert [each.name for each in found] == ["source 3", "source 2", "source 1"]


def test_a_name_misspelled_is_found_and_supports_nothing() -> None:
    source = "In 2019 the Sjogern took on passengers.\n\n" + "It rained on the pier.\n\n" * 3
    shelf = Shelf([SourceText("log", read_passages(source))])
    assert shelf.nearest("Sjogren") == [(0, 0)]
    assert shelf.nearest("Maren") == []
    assert not any(each.stance is FOR for each in weigh("The Sjogren took on passengers.", source))


def test_of_a_long_source_only_passages_with_the_words_are_read() -> None:
    filler = "\n\n".join(f"The board met for the {n}th time and spoke of rent." for n in range(900))
    source = f"{filler}\n\nOn 12 March the ferry Sjøgren carried 240 passengers.\n\n{filler}"
    (found,) = weigh(FERRY, source)
    assert (found.stance, found.passage.paragraph) == (FOR, 901)


def test_the_same_comes_of_the_same_sources_whatever_else_is_asked() -> None:
    story = "Ferry news\n\n" + FERRY + "\n\nThe tower is 84 metres tall.\n"
    article = annotate(read(story.encode(), published=DAY, name="story.txt"))
    claims = extract(article)
    sources = [
        SourceText("log", read_passages("On 12 March the ferry Sjøgren carried 240 passengers.")),
        SourceText("survey", read_passages("The tower is 84 metres tall, and of brick.")),
    ]
    together = bearings_of(article, claims, Shelf(sources))
    for claim in claims:
        assert bearings_of(article, [claim], Shelf(sources))[claim.id] == together[claim.id]
    assert {name.name for each in together.values() for name in each} == {"log", "survey"}


@pytest.mark.parametrize("source", ["", "\f\f", "…", "12 12 12", "\x1b[2J", "A" * 20_000])
def test_odd_sources_bear_on_nothing(source: str) -> None:
    assert weigh(FERRY, source) == ()


@pytest.mark.parametrize(
    "piece", ["The ferry Sjøgren carried 240 cars. ", "ferry 240 ", "Sjøgren’s "]
)
def test_time_is_in_proportion_to_the_source(piece: str) -> None:
    assert_in_proportion(lambda source: weigh(FERRY, source), piece)


@pytest.mark.parametrize(
    ("claim", "said", "stance"),
    [
        ("“We will not sell the ferry,” Anna Lund said.", "We will not sell the ferry.", FOR),
        ("“We will sell the ferry,” Anna Lund said.", "We will not sell the ferry.", AGAINST),
        ("“It cost 4 million kroner,” Lund said.", "It cost 6 million kroner.", AGAINST),
        ("“It cost a great deal of money,” Lund said.", "It cost a lot of money.", ABOUT),
    ],
)
def test_a_quotation_is_held_against_what_was_said(claim: str, said: str, stance: Stance) -> None:
    found = weigh(claim, f"MS. LUND: Good morning, all.\n\nMS. LUND: {said}\n")
    assert [each.stance for each in found] == [stance]
    assert found[0].passage.speaker == "MS. LUND"
    assert found[0].reason.startswith("The quotation is ")


def test_a_retelling_of_what_was_said_contradicts_nothing() -> None:
    claim = "“We know about the trouble with Brekke and the old boat,” Lund said."
    told = "The mayor knew about the trouble with Holm and the new boat, he said."
    assert not any(each.stance is AGAINST for each in weigh(claim, told))
