"""Stretches of capitalised words: where a name may be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from factcheck.language.names.gazetteer import DEMONYMS, PLACES
from factcheck.language.names.people import GIVEN_NAMES, HONORIFICS, LOWER_PARTICLES, SUFFIXES
from factcheck.language.names.tokens import Word, is_aged, nickname_at, touches
from factcheck.language.names.words import (
    DEPARTMENTS,
    NOT_NAMES,
    OPENERS,
    ORGANISATION_OPENERS,
    ORGANISATIONS,
    SPEECH_VERBS,
    TITLES,
    WEEKDAYS_AND_MONTHS,
)
from factcheck.language.numbers.nouns import VERBS

_ADJECTIVE_TAILS = frozenset(
    "backed based led style born year old era owned funded trained area wide only made speaking"
    " controlled occupied related sponsored run appointed held type like language level free"
    " friendly"
    " majority minority dominated bound built wing leaning inspired linked affiliated turned area"
    " day time season week month and or to in supported authored registered raised educated"
    " listed aged elected centric loving hating bashing mandated administered aligned"
    " allied".split()
)
"""Second parts of hyphenated adjectives ("Kremlin-backed")."""


class Run(NamedTuple):
    """Capitalised words of one sentence that stand together.

    Attributes:
        sentence: index of the sentence.
        first, last: words first up to but not including last.
    """

    sentence: int
    first: int
    last: int


@dataclass(slots=True)
class Vocabulary:
    """How the text writes its words.

    Attributes:
        small: words written without a capital somewhere.
        capital: how often a word has a capital where that means something.
    """

    small: set[str]
    capital: Counter[str]

    @classmethod
    def of(cls, sentences: Sequence[Sequence[Word]], headline: Sequence[bool]) -> Vocabulary:
        """Collect the words of all sentences that are not set like a headline."""
        small: set[str] = set()
        capital: Counter[str] = Counter()
        for words, is_headline in zip(sentences, headline, strict=True):
            for word in words:
                if not word.capital:
                    small.add(word.lower)
                elif not (is_headline or word.first):
                    capital[word.lower] += 1
        return cls(small, capital)


def is_headline(words: Sequence[Word]) -> bool:
    """Return whether a sentence writes most of its longer words with a capital.

    One with a full stop at its end must do so throughout.
    """
    longer = [word for word in words if len(word.text) > 3 and word.is_word]
    capitals = sum(word.capital for word in longer)
    if len(longer) < _SHORTEST_HEADLINE:
        return False
    stopped = words[-1].text in (".", "”", '"', "!")
    return capitals == len(longer) if stopped else capitals > 0.7 * len(longer)


_SHORTEST_HEADLINE = 5
"""Longer words of the shortest headline that is known by its capitals."""


def runs_of(words: Sequence[Word], text: str, sentence: int, vocabulary: Vocabulary) -> list[Run]:
    """Return the stretches of capitalised words of a sentence that may be or hold names."""
    runs: list[Run] = []
    n = 0
    while n < len(words):
        if not _may_begin(words, n, vocabulary, text):
            n += 1
            continue
        last = _end_of_run(words, n, text)
        runs.append(Run(sentence, n, last))
        n = last
    return runs


def _may_begin(words: Sequence[Word], n: int, vocabulary: Vocabulary, text: str) -> bool:
    """Return whether a name may begin at word `n`."""
    word = words[n]
    if not word.capital or not word.is_word or _is_capital_adjective(word):
        return False
    lower = word.lower
    if lower in NOT_NAMES:
        return lower == "the" and _is_the_place(words, n)
    if lower in WEEKDAYS_AND_MONTHS or _shouts(words, n, vocabulary):
        return False
    if word.first:
        return _may_open(words, n, vocabulary, text)
    return True


def _shouts(words: Sequence[Word], n: int, vocabulary: Vocabulary) -> bool:
    """Return whether a word is in capitals for emphasis.

    It is when the text writes it small elsewhere or its neighbour is in capitals as well.
    """
    text = words[n].text
    if len(text) < 2 or not text.isupper() or "." in text:
        return False
    if words[n].lower in vocabulary.small:
        return True
    around = (words[m] for m in (n - 1, n + 1) if 0 <= m < len(words))
    return any(len(w.text) > 2 and w.text.isalpha() and w.text.isupper() for w in around)


def _is_the_place(words: Sequence[Word], n: int) -> bool:
    return n + 1 < len(words) and f"the {words[n + 1].lower}" in PLACES


def _may_open(words: Sequence[Word], n: int, vocabulary: Vocabulary, text: str) -> bool:
    """Return whether the first word of a sentence belongs to a name."""
    word = words[n]
    lower = word.lower
    followed = touches(words, n, text) and words[n + 1].capital
    if lower in OPENERS and not (followed and words[n + 1].lower not in NOT_NAMES):
        return False
    if vocabulary.capital[lower] and lower not in vocabulary.small:
        return True
    if lower in _COUNTS and followed and _counts_things(words, n, text):
        return False
    if lower in TITLES or lower in HONORIFICS or (len(word.text) > 1 and word.text.isupper()):
        return True
    if lower in GIVEN_NAMES and followed:
        return True
    if lower in vocabulary.small:
        return followed and vocabulary.capital[lower] > 0
    if is_aged(words, n):
        return True
    if lower in PLACES or lower in DEMONYMS or lower in ORGANISATIONS or lower in GIVEN_NAMES:
        return True
    return followed or (word.possessive and vocabulary.capital[lower] > 0)


def _counts_things(words: Sequence[Word], n: int, text: str) -> bool:
    """Return whether a plural stands behind the capitals that follow ("Two Norwind ferries")."""
    at = n + 1
    while touches(words, at - 1, text) and words[at].capital and words[at].is_word:
        at += 1
    if not touches(words, at - 1, text) or words[at - 1].possessive:
        return False
    noun = words[at].lower
    return noun.endswith("s") and len(noun) > 3 and noun not in VERBS and noun not in SPEECH_VERBS


def _is_capital_adjective(word: Word) -> bool:
    head, hyphen, tail = word.text.rpartition("-")
    return bool(hyphen and head) and tail[:1].islower() and tail in _ADJECTIVE_TAILS


def _end_of_run(words: Sequence[Word], n: int, text: str) -> int:
    """Return the end of the run that begins at word `n`."""
    last = n + 1
    while touches(words, last - 1, text):
        word = words[last]
        step = _joined(words, n, last, text) or _nickname(words, n, last)
        if step:
            last += step
            continue
        if not word.capital or not word.is_word or _is_capital_adjective(word):
            break
        if word.lower in NOT_NAMES:
            break
        if word.lower in WEEKDAYS_AND_MONTHS and words[last - 1].lower not in GIVEN_NAMES:
            break
        last += 1
    if last + 1 < len(words) and words[last].text == "," and words[last + 1].lower in SUFFIXES:
        return last + 2
    return last


def _joined(words: Sequence[Word], first: int, at: int, text: str) -> int:
    """Return how many words from `at` on join the run: "&", "de", "of the" and what follows."""
    word = words[at]
    if at + 1 >= len(words) or not touches(words, at, text):
        return 0
    following = words[at + 1]
    if word.text == "&" and following.capital:
        return 2
    if word.lower in LOWER_PARTICLES and not word.capital:
        if following.capital and following.is_word:
            return 2
        chained = at + 2 < len(words) and following.lower in ("la", "los", "las", "der", "den")
        return 3 if chained and words[at + 2].capital else 0
    if word.text == "and":
        return _second_half(words, first, at, text)
    if word.text not in ("of", "for"):
        return 0
    opened = any(words[m].lower in ORGANISATION_OPENERS for m in range(first, at))
    titled = words[at - 1].lower in TITLES and word.text == "of"
    step = 1
    if following.lower == "the" and at + 2 < len(words) and touches(words, at + 1, text):
        following, step = words[at + 2], 2
    if not following.capital or not following.is_word or following.lower in NOT_NAMES:
        return 0
    if opened or (titled and following.lower in DEPARTMENTS):
        return step + 1
    return 0


def _nickname(words: Sequence[Word], first: int, at: int) -> int:
    """Return the length of `"Bob"` in `Robert "Bob" Carver`; a given name stands before it."""
    given = words[at - 1].lower in GIVEN_NAMES or words[first].lower in GIVEN_NAMES
    titled = words[first].lower in TITLES or words[first].lower in HONORIFICS
    return nickname_at(words, at) if given or titled else 0


def _second_half(words: Sequence[Word], first: int, at: int, text: str) -> int:
    """Return the length of "and Human Services" in "the Department of Health and Human Services".

    The organisation's last word says that the two halves are one name, as does "Ministry of".
    """
    end = at + 1
    while end < len(words) and words[end].capital and words[end].is_word:
        end += 1
        if end < len(words) and not touches(words, end - 1, text):
            break
    if end == at + 1:
        return 0
    opened = any(words[n].lower in _OFFICES for n in range(first, at))
    headed = words[end - 1].lower in _JOINT_HEADS and first > 0 and words[first - 1].lower == "the"
    if headed and " ".join(word.lower for word in words[first:at]) in PLACES:
        return 0
    return end - at if opened or headed else 0


_COUNTS = frozenset("two three four five six seven eight nine ten eleven twelve both".split())
"""Words that count what follows, where they open a sentence."""
_OFFICES = frozenset("ministry department office committee bureau secretary minister".split())
_JOINT_HEADS = frozenset(
    "administration commission department agency services exchange committee bureau board ministry"
    " institute authority foundation association organization organisation".split()
)
