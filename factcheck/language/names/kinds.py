"""What a capitalised stretch names: a person, an organisation, a place, or something else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.language.names.gazetteer import (
    COUNTRIES,
    DEMONYMS,
    PLACE_HEADS,
    PLACE_OPENERS,
    PLACES,
    US_STATES,
)
from factcheck.language.names.people import (
    GIVEN_NAMES,
    HONORIFICS,
    LOWER_PARTICLES,
    SUFFIXES,
)
from factcheck.language.names.runs import Run
from factcheck.language.names.tokens import Word, is_aged, nickname_at
from factcheck.language.names.words import (
    DEPARTMENTS,
    KINSHIP,
    LONG_ORGANISATIONS,
    NOT_NAMES,
    ORGANISATION_HEADS,
    ORGANISATION_OPENERS,
    ORGANISATIONS,
    PERSON_NOUNS,
    ROLE_NOUNS,
    SPEECH_VERBS,
    TITLES,
)
from factcheck.model import NameType

_NO_ORGANISATIONS = frozenset(
    "dna rna hiv aids gdp ceo cfo coo cto phd md faq diy vip sos atm pin id pr hr it ai vr gps"
    " usb suv"
    " pm am mp mps mep ufo wmd ied ptsd adhd covid sars mers eta asap lol omg tv uk us usa ko kos"
    " mph kph llc ltd inc rip lgbt lgbtq ii iii iv vi vii viii ix xi xii er nato-led i.d. j.d. m.d."
    " ph.d. b.a. m.a. p.m. a.m. ok kg km cm gmt est pdt pst edt cet ad bc".split()
)
"""Words in capitals that are no organisations."""


_HEADS = ORGANISATION_HEADS | PLACE_HEADS
_LONGEST_PLACE_AND_NAME = 7
_LONGEST_ACRONYM = 6
_LOCATIVES = frozenset("in of from at near outside to around through across".split())

_SURE_LOCATIVES = frozenset(("in", "near", "outside"))
_PLACES_OF = frozenset(
    "city town village port harbour harbor capital island islands region province county district"
    " suburb outskirts streets mayor residents north south east west coast shores banks valley"
    " miles kilometres kilometers municipality neighbourhood neighborhood hall".split()
)
"""Nouns before "of" and a place: "the port of", "the mayor of", "40 miles north of"."""


@dataclass(slots=True)
class Candidate:
    """A stretch that may be a name.

    Attributes:
        sentence: index of the sentence.
        first, last: words first up to but not including last, titles left out.
        titles: first word of the titles before it; equal to `first` without one.
        type: what it names, OTHER until something tells.
        titled: whether a title or form of address stands before it.
        the: whether "the" stands before it.
        located: whether "in", "near", "the port of" or the like stands right before it.
        words: its words in lower case, without a nickname between marks.
        nickname: that nickname, as written, or empty.
    """

    sentence: int
    first: int
    last: int
    titles: int
    type: NameType = NameType.OTHER
    titled: bool = False
    the: bool = False
    located: bool = False
    words: tuple[str, ...] = field(default=())
    nickname: str = ""

    @property
    def key(self) -> str:
        """Its words in lower case."""
        return " ".join(self.words)


def candidates_of(run: Run, words: Sequence[Word]) -> list[Candidate]:
    """Cut a run into titles and names and give each name its first type."""
    first, last = run.first, run.last
    while first < last and words[last - 1].lower in NOT_NAMES:
        last -= 1
    if first >= last:
        return []
    key = " ".join(word.lower for word in words[first:last])
    if key in PLACES and key not in LONG_ORGANISATIONS:
        return [_candidate(run.sentence, first, last, first, words, NameType.PLACE)]
    if key in LONG_ORGANISATIONS or _is_organisation(words, first, last):
        return [_candidate(run.sentence, first, last, first, words, NameType.ORGANISATION)]
    found: list[Candidate] = []
    name = _past_titles(words, first, last)
    if name > first:
        found += _modifiers(run.sentence, words, first, name)
    if name >= last:
        return found
    found += _names(run.sentence, words, first, name, last)
    return found


def _candidate(
    sentence: int,
    first: int,
    last: int,
    titles: int,
    words: Sequence[Word],
    kind: NameType = NameType.OTHER,
) -> Candidate:
    marked = next((n for n in range(first + 1, last) if nickname_at(words, n)), last)
    own = (*words[first:marked], *words[marked + 3 : last])
    return Candidate(
        sentence,
        first,
        last,
        titles,
        kind,
        titled=titles < first,
        the=titles > 0 and words[titles - 1].lower == "the",
        located=_is_located(words, titles),
        words=tuple(word.lower for word in own if word.is_word or word.text == "&"),
        nickname=words[marked + 1].text if marked < last else "",
    )


def _is_located(words: Sequence[Word], first: int) -> bool:
    """Return whether what stands right before says that a place follows ("near", "the port of")."""
    if first == 0:
        return False
    before = words[first - 1].lower
    return before in _SURE_LOCATIVES or (
        before == "of" and first > 1 and words[first - 2].lower in _PLACES_OF
    )


def _is_organisation(words: Sequence[Word], first: int, last: int) -> bool:
    """Return whether the last word, or an opener with "of", makes it an organisation."""
    if last - first == 1:
        lower = words[first].lower
        return lower in ORGANISATIONS
    tail = words[last - 1].lower
    if tail in ORGANISATION_HEADS:
        return True
    return any(
        words[n].lower in ORGANISATION_OPENERS and words[n + 1].lower in ("of", "for")
        for n in range(first, last - 1)
    )


def _past_titles(words: Sequence[Word], first: int, last: int) -> int:
    """Return the first word behind the titles of a run; `first` when it has none."""
    behind = first
    for n in range(first, last):
        lower = words[n].lower
        if lower not in TITLES and lower not in HONORIFICS and lower not in ROLE_NOUNS:
            continue
        if n == first and lower in GIVEN_NAMES and last - first == 2:
            return first
        behind = n + 1
        if behind + 1 < last and words[behind].lower == "of":
            of = behind + 1
            of += words[of].lower == "the"
            while of < last and words[of].lower in DEPARTMENTS | {"homeland", "security"}:
                of += 1
            behind = of
    if behind < last and words[behind].lower in SUFFIXES:
        return first
    return behind


def _modifiers(sentence: int, words: Sequence[Word], first: int, name: int) -> list[Candidate]:
    """Return places and organisations inside the titles ("Virginia" in "Virginia Gov.")."""
    end = first
    titles = (TITLES, HONORIFICS, ROLE_NOUNS)
    while end < name and not any(words[end].lower in table for table in titles):
        end += 1
    if end == first:
        return []
    key = " ".join(word.lower for word in words[first:end])
    if key in PLACES:
        return [_candidate(sentence, first, end, first, words, NameType.PLACE)]
    if _is_organisation(words, first, end):
        return [_candidate(sentence, first, end, first, words, NameType.ORGANISATION)]
    return []


def _names(
    sentence: int, words: Sequence[Word], titles: int, first: int, last: int
) -> list[Candidate]:
    """Return the name behind the titles, or the places and people of an untitled run."""
    if titles < first:
        return [_candidate(sentence, first, last, titles, words, NameType.PERSON)]
    place = _place_of_office(words, first, last)
    if place > first:
        return [
            _candidate(sentence, first, place, first, words, NameType.PLACE),
            _candidate(sentence, place, last, place, words, NameType.PERSON),
        ]
    for n in range(last - 1, first, -1):
        described = words[n - 1].lower in DEMONYMS or words[n - 1].lower in PERSON_NOUNS
        if described and words[n].lower in GIVEN_NAMES:
            first = n  # "House Republican Jane Roe"
            break
    kind = _first_type(words, first, last)
    if last - first == 1 and (words[first].lower in DEMONYMS or len(words[first].text) < 2):
        return []
    if last - first == 1 and words[first].lower in _NO_ORGANISATIONS:
        return []
    return [_candidate(sentence, first, last, first, words, kind)]


def _place_of_office(words: Sequence[Word], first: int, last: int) -> int:
    """Return where the name begins in "ambassador to the United States Jane Roe", else `first`."""
    before = first - 1
    before -= before >= 0 and words[before].lower == "the"
    if before < 1 or words[before].lower not in ("of", "to", "for"):
        return first
    if words[before - 1].lower not in ROLE_NOUNS:
        return first
    if words[last - 1].lower in _HEADS or last - first > _LONGEST_PLACE_AND_NAME:
        return first
    for n in range(last - 2, max(first, last - 4), -1):
        if " ".join(word.lower for word in words[first:n]) in PLACES:
            return n
    return first


def _first_type(words: Sequence[Word], first: int, last: int) -> NameType:
    """Return what a run without titles names, as far as it and its neighbours tell."""
    lower = words[first].lower
    if _place_behind(words, first, last):
        return NameType.PLACE
    if last - first == 1:
        text = words[first].text
        if text.isupper() and 1 < len(text) <= _LONGEST_ACRONYM:
            return NameType.ORGANISATION
        if lower in ORGANISATION_HEADS and first > 0 and words[first - 1].lower == "the":
            return NameType.ORGANISATION
        if lower in GIVEN_NAMES and not _role_before(words, first):
            return NameType.PERSON if lower not in PLACES else NameType.PLACE
        return NameType.PERSON if _role_before(words, first) else NameType.OTHER
    tail = words[last - 1].lower
    if tail in PLACE_HEADS:
        return NameType.PLACE
    if lower in GIVEN_NAMES and tail not in ORGANISATION_HEADS:
        return NameType.PERSON
    if lower in PLACE_OPENERS:
        return NameType.PLACE
    inner = words[first + 1 : last - 1]
    if any(len(word.text) == 2 and word.text[1] == "." for word in inner):
        return NameType.PERSON
    if any(word.lower in LOWER_PARTICLES and not word.capital for word in inner):
        return NameType.PERSON
    if any(word.text == "&" for word in inner):
        return NameType.ORGANISATION
    if last - first <= 3 and (_role_before(words, first) or _spoken_behind(words, last)):
        return NameType.PERSON
    return NameType.OTHER


def _place_behind(words: Sequence[Word], first: int, last: int) -> bool:
    """Return whether ", Texas" or ", France" stands behind and no sign of a person before."""
    if last + 1 >= len(words) or words[last].text != "," or last - first > 3:
        return False
    if words[last - 1].possessive or words[first].lower in GIVEN_NAMES:
        return False
    behind = words[last + 1 : last + 3]
    keys = (behind[0].lower, " ".join(word.lower for word in behind))
    if not any(key in US_STATES or key in COUNTRIES for key in keys):
        return False
    return first > 0 and words[first - 1].lower in _LOCATIVES


def _role_before(words: Sequence[Word], first: int) -> bool:
    """Return whether a role or a word of kinship stands right before ("adviser Jane Roe")."""
    if first == 0:
        return False
    before = words[first - 1]
    return not before.possessive and any(
        before.lower in table for table in (ROLE_NOUNS, KINSHIP, PERSON_NOUNS)
    )


def _spoken_behind(words: Sequence[Word], last: int) -> bool:
    """Return whether a verb of saying or an age between commas stands behind."""
    if last >= len(words) or words[last - 1].possessive:
        return False
    if words[last].lower in SPEECH_VERBS:
        return True
    return is_aged(words, last - 1)
