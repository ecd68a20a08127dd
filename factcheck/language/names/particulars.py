"""What a text says of a name besides its type: form of address, nickname, suffix, gender.

Gender is never guessed from a given name. A form of address or a gendered role shows it, as does a
pronoun where only one person can be meant: the only one of the sentence, who opens it, or the only
one of the sentence before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from factcheck.language.names.clusters import Cluster
from factcheck.language.names.kinds import Candidate
from factcheck.language.names.people import HONORIFICS, SUFFIXES, one_given_name
from factcheck.language.names.tokens import Word
from factcheck.language.names.words import SPEECH_VERBS, TITLES
from factcheck.language.numbers.nouns import FUNCTION_WORDS, VERBS
from factcheck.model import Gender, NameType

_FEMALE = frozenset(
    "ms ms. mrs mrs. miss madam madame mme. dame lady frau señora queen princess duchess baroness"
    " countess actress empress heiress policewoman wife daughter mother sister aunt niece"
    " granddaughter grandmother girlfriend fiancée widow stepdaughter half-sister bride".split()
)
_MALE = frozenset(
    "mr mr. mister sir lord herr monsieur señor king prince duke baron earl emperor sultan"
    " husband son father brother uncle nephew grandson grandfather boyfriend fiancé widower stepson"
    " half-brother groom".split()
)
_PRONOUNS = {
    "he": Gender.MALE,
    "his": Gender.MALE,
    "himself": Gender.MALE,
    "she": Gender.FEMALE,
    "her": Gender.FEMALE,
    "herself": Gender.FEMALE,
}
_MENS_OFFICES = frozenset(
    "spokesman congressman councilman businessman gunman policeman fisherman anchorman".split()
)
_BOTH = frozenset(("chairwoman", "chairman", "alderman"))
"""Offices that are also called so when a person of another gender holds them."""
_BY_WORD, _BY_PRONOUN = 4, 1
"""How much a form of address or gendered role counts beside a pronoun, which may mean another."""
_ENOUGH = 2
"""The least that must speak for a gender: two pronouns. One alone means another in one of twelve,
where forms of address tell; two did in none of thirty."""
_CLEAR = 4
"""How many times more one gender must count than the other."""
_GENERATIONS = SUFFIXES - {"esq", "esq.", "phd", "md"}
_MARKS = frozenset(("“", "”", '"', "''", "‘", "'", ":", ";", "--", "—"))
_OTHERS = frozenset("that him they them their".split())
"""Words behind which a pronoun may take up somebody else."""
_BEFORE_SUBJECTS = frozenset("the a an and but so yet of".split())


class Particulars(NamedTuple):
    """What a text says of a name; the fields are those of `NameRecord`."""

    honorific: str = ""
    nickname: str = ""
    suffix: str = ""
    gender: Gender = Gender.UNKNOWN
    short_forms: tuple[str, ...] = ()


def particulars_of(
    cluster: Cluster,
    candidates: Sequence[Candidate],
    sentences: Sequence[Sequence[Word]],
    surfaces: Sequence[str],
    genders: Mapping[str, Gender],
) -> Particulars:
    """Return what a text says of a name.

    Args:
        cluster: its occurrences; members are indices into `candidates`.
        candidates: all names of the text.
        sentences: the words of its sentences.
        surfaces: the spellings of its occurrences without nicknames between marks, in order, the
            chief one first.
        genders: what `genders_of` returned.
    """
    chief = surfaces[0]
    shorter = dict.fromkeys(each for each in surfaces[1:] if _is_shorter(each, chief))
    if cluster.type is not NameType.PERSON:
        return Particulars(short_forms=tuple(shorter))
    members = [candidates[n] for n in cluster.members]
    honorifics = Counter(
        short for each in members if (short := _honorific(sentences[each.sentence], each))
    )
    marked = [each.nickname for each in members if each.nickname]
    return Particulars(
        honorific=honorifics.most_common(1)[0][0] if honorifics else "",
        nickname=marked[0] if marked else _short_given_name(chief, surfaces),
        suffix=_suffix(surfaces),
        gender=genders.get(cluster.id, Gender.UNKNOWN),
        short_forms=tuple(shorter),
    )


def _is_shorter(name: str, chief: str) -> bool:
    """Return whether a name leaves out words of the chief spelling, or has its initials."""
    return len(name.split()) < len(chief.split()) or (name.isupper() and len(name) < len(chief))


def _honorific(words: Sequence[Word], each: Candidate) -> str:
    """Return the forms of address and short titles right before a name ("Lt. Gov.")."""
    first = each.first
    while first > each.titles and _is_address(words[first - 1].lower):
        first -= 1
    return " ".join(word.text for word in words[first : each.first])


def _is_address(lower: str) -> bool:
    return lower in HONORIFICS or (lower in TITLES and lower.endswith("."))


def _suffix(surfaces: Sequence[str]) -> str:
    """Return the generational suffix that a spelling ends with."""
    tails = (surface.rpartition(" ")[2] for surface in surfaces if " " in surface)
    return next((tail for tail in tails if tail.lower() in _GENERATIONS), "")


def _short_given_name(chief: str, surfaces: Sequence[str]) -> str:
    """Return the given name of another spelling that is a shorter form of the chief one's."""
    given = chief.split()[0]
    others = (surface.split()[0] for surface in surfaces if " " in surface)
    return next(
        (
            other
            for other in others
            if len(other) < len(given) and one_given_name(other.lower(), given.lower())
        ),
        "",
    )


def genders_of(
    clusters: Sequence[Cluster],
    candidates: Sequence[Candidate],
    sentences: Sequence[Sequence[Word]],
) -> dict[str, Gender]:
    """Return the gender of each person, by cluster id, whose gender the text shows."""
    home = {
        n: cluster.id
        for cluster in clusters
        if cluster.type is NameType.PERSON
        for n in cluster.members
    }
    people: dict[int, list[tuple[Candidate, str]]] = {}
    votes: dict[str, Counter[Gender]] = {}
    for n, who in home.items():
        each = candidates[n]
        people.setdefault(each.sentence, []).append((each, who))
        shown = _shown_before(sentences[each.sentence], each)
        if shown:
            votes.setdefault(who, Counter())[shown] += _BY_WORD
    for at, named in people.items():
        if len({who for _, who in named}) != 1:
            continue
        each, who = min(named, key=lambda pair: pair[0].first)
        meant = _taken_up(sentences[at], each)
        if meant is None and at + 1 < len(sentences) and at + 1 not in people:
            meant = _opens_with_pronoun(sentences[at], each, sentences[at + 1])
        if meant:
            votes.setdefault(who, Counter())[meant] += _BY_PRONOUN
    decided = {who: _clear(count) for who, count in votes.items()}
    return {who: gender for who, gender in decided.items() if gender is not Gender.UNKNOWN}


def _clear(count: Counter[Gender]) -> Gender:
    for gender, other in ((Gender.FEMALE, Gender.MALE), (Gender.MALE, Gender.FEMALE)):
        if count[gender] >= max(_ENOUGH, _CLEAR * count[other]):
            return gender
    return Gender.UNKNOWN


def _shown_before(words: Sequence[Word], each: Candidate) -> Gender | None:
    """Return the gender of a title, a role or a word of kinship right before a name.

    Also behind a comma: "a spokeswoman, Oda Quill", "his wife, Oda Quill".
    """
    first = each.titles
    if first == each.first and first > 0:
        first -= 1 + (words[first - 1].text == ",")
    for word in words[max(first, 0) : each.first]:
        shown = _shown_by(word)
        if shown:
            return shown
    return None


def _shown_by(word: Word) -> Gender | None:
    lower = word.lower
    if word.possessive or lower in _BOTH:
        return None
    if lower in _FEMALE or (lower.endswith("woman") and len(lower) > len("woman")):
        return Gender.FEMALE
    return Gender.MALE if lower in _MALE or lower in _MENS_OFFICES else None


def _taken_up(words: Sequence[Word], each: Candidate) -> Gender | None:
    """Return the gender of the pronoun that takes up the subject of a sentence.

    Nobody else is named in the sentence. Behind a verb of saying a pronoun may mean another, as
    does "him", and "her" where no noun follows.
    """
    last = each.last
    apposed = _lower(words, last) == ","
    if not _is_subject(words, each) or (apposed and _lower(words, last + 1) in _PRONOUNS):
        return None  # "Oda Quill, his rival, lost."
    for n in range(last, len(words)):
        word = words[n]
        if word.lower in SPEECH_VERBS or word.lower in _OTHERS or word.text in _MARKS:
            return None
        if word.lower == "her" and not _is_small_noun(words, n + 1):
            return None
        if word.lower in _PRONOUNS:
            return _PRONOUNS[word.lower]
    return None


def _lower(words: Sequence[Word], n: int) -> str:
    return words[n].lower if n < len(words) else ""


def _is_small_noun(words: Sequence[Word], n: int) -> bool:
    if n >= len(words):
        return False
    lower = words[n].lower
    return words[n].is_word and not (lower in FUNCTION_WORDS or lower in VERBS)


def _is_subject(words: Sequence[Word], each: Candidate) -> bool:
    """Return whether only articles, roles and the like stand before a name, in a sentence's start.

    So it is its subject: no verb, preposition, pronoun or quotation mark stands before it.
    """
    if words[each.last - 1].possessive:
        return False
    return not any(
        (word.lower in FUNCTION_WORDS and word.lower not in _BEFORE_SUBJECTS)
        or word.lower in VERBS
        or word.lower in SPEECH_VERBS
        or word.lower.endswith(("ed", "ing"))
        or word.text in _MARKS
        for word in words[: each.titles]
    )


def _opens_with_pronoun(
    words: Sequence[Word], each: Candidate, following: Sequence[Word]
) -> Gender | None:
    """Return the gender of "He" or "She" that opens the sentence behind a person's."""
    if not following or not _is_subject(words, each):
        return None
    return _PRONOUNS.get(following[0].lower) if following[0].lower in ("he", "she") else None
