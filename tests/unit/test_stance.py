"""How the words at a place are put forward, and by whom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.language.annotate import annotate
from factcheck.language.stance import stance_at
from factcheck.model import Article, Block, BlockKind, Modality, Span
from tests.unit.growth import assert_in_proportion
from tests.unit.readings import article_of

WORDS = """
    Ada Lund denied said that the calls did not take place never no evidence hardly any asked
    whether if may would will “ ” , . ? because according to and but ruled out predicted
""".split()
A, D, P, M, Q = (
    Modality.ASSERTED,
    Modality.DENIED,
    Modality.PLANNED,
    Modality.POSSIBLE,
    Modality.ASKED,
)

CASES = [
    ("The firm [paid 40 workers] in May.", A, False, ()),
    ("The firm did not [pay 40 workers] in May.", A, True, ()),
    ("Spokesman Ivo Halden denied that [calls took place].", D, False, ("Ivo Halden",)),
    ("Ivo Halden said that [calls took place] in May.", A, False, ("Ivo Halden",)),
    ("Ivo Halden said that calls did not [take place].", A, True, ("Ivo Halden",)),
    ("Ivo Halden did not deny that [calls took place].", A, False, ("Ivo Halden",)),
    ("Marta Quill predicted that [the bank would close].", P, False, ("Marta Quill",)),
    ("Marta Quill said the bank will [close 40 branches].", P, False, ("Marta Quill",)),
    ("Marta Quill asked whether [the bank had closed].", Q, False, ("Marta Quill",)),
    ("Marta Quill said the bank might [close 40 branches].", M, False, ("Marta Quill",)),
    ("If [the bank closes], 40 people lose their jobs.", M, False, ()),
    ("Did [Lund pay the fine]?", Q, False, ()),
    ("Lund failed to [pay the fine].", A, True, ()),
    ("Lund allegedly [paid the fine].", M, False, ()),
    ("The council is set to [sell the hall].", P, False, ()),
    ("Lund not only [paid the fine] but also left.", A, False, ()),
    ("No fewer than [40 people died] in May.", A, False, ()),
    ("“We never [paid the fine],” Ada Lund said.", A, True, ("Ada Lund",)),
    ("Ada Lund ruled out that [the bank would close].", D, False, ("Ada Lund",)),
    ("According to Ada Lund, [the bank closed] in May.", A, False, ("Ada Lund",)),
    ("Ada Lund suspected that [the bank had closed].", M, False, ("Ada Lund",)),
    ("There is no evidence that [the bank closed].", D, False, ()),
]


@pytest.mark.parametrize(("marked", "modality", "negated", "speakers"), CASES)
def test_stance(marked: str, modality: Modality, negated: bool, speakers: tuple[str, ...]) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    article = Article(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),), title="")
    stance = stance_at(annotate(article), Span(start, end))
    assert (stance.modality, stance.negated) == (modality, negated)
    assert tuple(source.speaker for source in stance.sources) == speakers


def test_a_dispute_is_passed_on_and_cues_are_given() -> None:
    text = "Ada Lund denied that calls took place, while the union insisted that they had."
    article = Article(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),), title="")
    start = text.index("calls")
    stance = stance_at(annotate(article), Span(start, start + 5))
    assert stance.disputed
    assert [cue.of(text) for cue in stance.cues] == ["denied"]


def test_no_sentence_no_stance() -> None:
    text = "Ada Lund paid. "
    article = Article(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),), title="")
    with pytest.raises(ValueError, match="no checked sentence"):
        stance_at(annotate(article), Span(14, 15))


BARE = [
    ("The mayor declined to [release the file].", A, True),
    ("The senator refused to [sign the bill].", A, True),
    ("The club fell short of [raising $2 million].", A, True),
    ("Neither driver [stopped at the light].", A, True),
    ("The firm no longer [sells the drug].", A, True),
    ("She hardly [spoke during the trial].", A, True),
    ("He left without [paying the bill].", A, True),
    ("The clinic was unable to [treat 40 patients].", A, True),
    ("No later than Friday [the court ruled].", A, False),
    ("Carla Voss rejected the claim that [she took money].", D, False),
    ("Carla Voss disputed that [the bridge was closed].", D, False),
    ("The ministry dismissed reports that [talks had begun].", D, False),
    ("The port is due to [reopen in May].", P, False),
    ("The airline aims to [hire 300 pilots].", P, False),
    ("The bank is expected to [cut rates].", P, False),
    ("Voss said she plans to [sell the farm].", P, False),
    ("The fire is believed to [have started in a kitchen].", M, False),
    ("The driver appeared to [fall asleep].", M, False),
    ("Unless [the rain stops], the match is off.", M, False),
    ("Were the dam to [break], 400 homes would flood.", M, False),
    ("It is unclear whether [Voss met the envoy].", Q, False),
    ("Voss is suspected of [taking bribes].", M, False),
    ("Officials asked if [the gate was locked].", Q, False),
    ("Nobody [saw the letter].", A, True),
    ("Voss never denied that [she met the envoy].", A, False),
    ("The treaty would have [ended the war].", M, False),
    ("Voss reportedly [met the envoy in June].", M, False),
    ("It was not until Monday that [the talks began].", A, False),
    ("Police avoided [naming the suspect].", A, True),
    ("Lund was charged not [with theft] but with fraud.", A, True),
    ("Lund was charged not with theft but [with fraud].", A, False),
    ("[He left] without paying the bill.", A, False),
    ("The crew rarely [left the harbour].", A, True),
    ("The clinic stopped short of [treating him].", A, True),
    ("The ship did not [sail until Friday].", A, False),
]


@pytest.mark.parametrize(("marked", "modality", "negated"), BARE)
def test_modality_and_polarity(marked: str, modality: Modality, negated: bool) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    article = Article(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),), title="")
    stance = stance_at(annotate(article), Span(start, end))
    assert (stance.modality, stance.negated) == (modality, negated)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join), st.data())
def test_any_checked_place_has_a_stance(text: str, data: st.DataObject) -> None:
    annotated = annotate(article_of(text))
    for sentence in annotated.sentences:
        start = data.draw(st.integers(sentence.start, sentence.end - 1))
        stance = stance_at(annotated, Span(start, sentence.end))
        assert all(sentence.span.holds(cue) for cue in stance.cues)
        assert list(stance.cues) == sorted(stance.cues)


def test_a_place_outside_the_text_has_none() -> None:
    with pytest.raises(ValueError, match="no checked sentence"):
        stance_at(annotate(article_of("Lund paid.")), Span(40, 44))


@pytest.mark.parametrize(
    "piece", ["denied that ", "no evidence that ", "not fail to ", "hardly any "]
)
def test_hostile_repetition_takes_time_in_proportion(piece: str) -> None:
    def read(text: str) -> None:
        annotated = annotate(article_of(text))
        stance_at(annotated, Span(len(text) - 4, len(text) - 1))

    assert_in_proportion(read, piece)
