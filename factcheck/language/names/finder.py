"""Names, records and roles of a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.language.names.clusters import surname
from factcheck.language.names.gazetteer import DEMONYMS
from factcheck.language.names.headlines import candidates_in_headline
from factcheck.language.names.kinds import Candidate, candidates_of
from factcheck.language.names.particulars import Particulars, genders_of, particulars_of
from factcheck.language.names.people import GIVEN_NAMES, SUFFIXES, one_given_name
from factcheck.language.names.records import clusters_of
from factcheck.language.names.roles import role_behind, roles_of, tenure_of
from factcheck.language.names.runs import Vocabulary, is_headline, runs_of
from factcheck.language.names.settling import known_surnames, misspells, settle
from factcheck.language.names.spelling import (
    distance,
    is_spelling_variant,
    one_spelling_group,
    plain,
)
from factcheck.language.names.tokens import Word, nickname_at, words_of
from factcheck.language.names.types import settle_open
from factcheck.model import Name, NameRecord, NameType, Role, Span


class FoundNames(NamedTuple):
    """What a text calls persons, organisations and places.

    Attributes:
        mentions: occurrences of names, by start. Titles and possessive endings stay outside.
        roles: roles and titles given to persons, by start.
        records: one a person, organisation or place, by first mention.
    """

    mentions: list[Name]
    roles: list[Role]
    records: tuple[NameRecord, ...]


def find_names(text: str, spans: Sequence[Span]) -> FoundNames:
    """Find names, what they name, which of them name the same, and roles given to persons.

    By capitals, titles, given names, a gazetteer and how the rest of the text uses the same words;
    what they leave open is judged by a small model (`types`). Spellings of one name that differ as
    transliterations or slips of the pen do come into one record; `variants` tells them apart.

    Args:
        text: the article's cleaned text.
        spans: its sentences; offsets into `text`.
    """
    sentences = [words_of(text, span) for span in spans]
    headline = [is_headline(words) for words in sentences]
    vocabulary = Vocabulary.of(sentences, headline)
    candidates = candidates_by_rule(text, sentences, headline, vocabulary)
    settle_open(candidates, sentences, single=False)
    settle(candidates)
    settle_open(candidates, sentences, single=True)
    candidates += _sentence_openers(sentences, headline, candidates, vocabulary)
    known = {each.words: each.type for each in candidates}
    for family in (name for names in known_surnames(candidates).values() for name in names):
        known.setdefault((family,), NameType.PERSON)
    for n, words in enumerate(sentences):
        if headline[n]:
            candidates += candidates_in_headline(words, n, known, vocabulary)
    candidates.sort(key=lambda each: (each.sentence, each.first))
    _share_surnames(sentences, candidates)
    return _assemble(text, sentences, candidates)


def candidates_by_rule(
    text: str,
    sentences: Sequence[Sequence[Word]],
    headline: Sequence[bool],
    vocabulary: Vocabulary,
) -> list[Candidate]:
    """Return the names of the running text with the types that rules give them.

    Args:
        text: the article's text.
        sentences: the words of each sentence.
        headline: which of them are set like a headline; they are left out.
        vocabulary: how the text writes its words.
    """
    candidates: list[Candidate] = []
    for n, words in enumerate(sentences):
        if not headline[n]:
            for run in runs_of(words, text, n, vocabulary):
                candidates += candidates_of(run, words)
    _mark_apposed(text, sentences, candidates)
    settle(candidates)
    _mark_listed(sentences, candidates)
    return candidates


def _mark_apposed(
    text: str, sentences: Sequence[Sequence[Word]], candidates: Sequence[Candidate]
) -> None:
    """Make persons of open names that a role stands behind ("X Y, an engineer, said")."""
    for each in candidates:
        if each.type is NameType.OTHER and 2 <= len(each.words) <= 4 and not each.the:
            words = sentences[each.sentence]
            if role_behind(words, text, each.last) is not None:
                each.type = NameType.PERSON


def _mark_listed(sentences: Sequence[Sequence[Word]], candidates: Sequence[Candidate]) -> None:
    """Make persons of open names of two or three words that stand in a list of persons.

    A list goes on with commas and "and" only, and has an "and": "X Y, Ann Roe and Bob Carver".
    """
    chain: list[Candidate] = []
    joined = False
    for each, following in pairwise([*candidates, None]):
        assert each is not None
        chain.append(each)
        words = sentences[each.sentence]
        between = (
            [word.lower for word in words[each.last : following.first]]
            if following and following.sentence == each.sentence
            else None
        )
        if between in _LINKS and not words[each.last - 1].possessive:
            joined = joined or between != [","]
            continue
        _settle_list(chain if joined else [])
        chain, joined = [], False


_LINKS = ([","], ["and"], [",", "and"])


def _settle_list(chain: Sequence[Candidate]) -> None:
    full = [each for each in chain if len(each.words) > 1]
    known = [each for each in full if each.type is NameType.PERSON]
    mixed = any(each.type in (NameType.PLACE, NameType.ORGANISATION) for each in chain)
    if not known or mixed:
        return
    for each in full:
        if each.type is NameType.OTHER and len(each.words) <= 3 and not (each.the or each.located):
            each.type = NameType.PERSON


def _share_surnames(sentences: Sequence[Sequence[Word]], candidates: Sequence[Candidate]) -> None:
    """Give the first of "Ann and Bob Carver" the surname, unless she has one of her own."""
    named = {each.words[0] for each in candidates if len(each.words) > 1}
    for one, other in pairwise(candidates):
        if one.type is not NameType.PERSON or other.type is not NameType.PERSON:
            continue
        between = sentences[one.sentence][one.last : other.first]
        joined = one.sentence == other.sentence and [w.lower for w in between] == ["and"]
        if not joined or len(one.words) != 1 or len(other.words) < 2 or one.titles != one.first:
            continue
        given = one.words[0]
        if given in GIVEN_NAMES and other.words[0] in GIVEN_NAMES and given not in named:
            one.words = (given, *surname(other.words).split(" "))


def _sentence_openers(
    sentences: Sequence[Sequence[Word]],
    headline: Sequence[bool],
    candidates: Sequence[Candidate],
    vocabulary: Vocabulary,
) -> list[Candidate]:
    """Return surnames that open a sentence and are written so nowhere else.

    A capital tells nothing there, so that they count only where they misspell a known surname.
    """
    taken = {(each.sentence, each.first) for each in candidates}
    surnames = known_surnames(candidates)
    found: list[Candidate] = []
    for n, words in enumerate(sentences):
        if headline[n]:
            continue
        for at, word in enumerate(words):
            if not (word.first and word.capital) or (n, at) in taken:
                continue
            if word.lower not in vocabulary.small and misspells(word.lower, surnames):
                kind = NameType.PERSON
                found.append(Candidate(n, at, at + 1, at, kind, words=(word.lower,)))
    return found


def _assemble(
    text: str, sentences: Sequence[Sequence[Word]], candidates: Sequence[Candidate]
) -> FoundNames:
    """Make mentions, roles and records of the candidates."""
    clusters = clusters_of(candidates)
    genders = genders_of(clusters, candidates, sentences)
    names: dict[int, Name] = {}
    roles: dict[tuple[int, int, str], Role] = {}
    told: list[Particulars] = []
    for cluster in clusters:
        members = [candidates[index] for index in cluster.members]
        spellings = [_spelling(sentences[each.sentence], each, text) for each in members]
        chief = _chief(spellings)
        told.append(particulars_of(cluster, candidates, sentences, [chief, *spellings], genders))
        for index, each in zip(cluster.members, members, strict=True):
            start, end = _extent(sentences[each.sentence], each)
            names[index] = Name(
                start, end, text[start:end], chief, type=cluster.type, record=cluster.id
            )
            if cluster.type is NameType.PERSON:
                for role in _roles(text, sentences, each, cluster.id):
                    roles.setdefault((role.start, role.end, role.holder), role)
    ordered = sorted(roles.values(), key=lambda role: (role.start, role.end, role.holder))
    by_holder: dict[str, list[Role]] = {}
    for role in ordered:
        by_holder.setdefault(role.holder, []).append(role)
    records = tuple(
        NameRecord(
            cluster.id,
            cluster.type,
            names[cluster.members[0]].value,
            tuple(sorted((names[n] for n in cluster.members), key=lambda name: name.start)),
            tuple(by_holder.get(cluster.id, ())),
            *about,
        )
        for cluster, about in zip(clusters, told, strict=True)
    )
    mentions = sorted(names.values(), key=lambda name: (name.start, -name.end))
    return FoundNames(mentions, ordered, records)


def _extent(words: Sequence[Word], each: Candidate) -> tuple[int, int]:
    return words[each.first].start, words[each.last - 1].end


def _spelling(words: Sequence[Word], each: Candidate, text: str) -> str:
    """Return a name as written, single spaces between its words, a nickname in it left out."""
    start, end = _extent(words, each)
    if each.nickname:
        n = next(n for n in range(each.first + 1, each.last) if nickname_at(words, n))
        return " ".join((text[start : words[n].start] + text[words[n + 2].end : end]).split())
    return " ".join(text[start:end].split())


def _chief(spellings: Sequence[str]) -> str:
    """Return the most frequent of a name's full spellings, the longer and earlier one first."""
    counts = Counter(spellings)
    full = [name for name in counts if " " in name] or list(counts)
    return max(full, key=lambda name: (counts[name], len(name)))


def _roles(
    text: str, sentences: Sequence[Sequence[Word]], each: Candidate, holder: str
) -> list[Role]:
    words = sentences[each.sentence]
    roles = []
    for found in roles_of(words, text, (each.first, each.last), each.titles):
        start, end = words[found.first].start, words[found.last - 1].end
        tenure = tenure_of(found.value)
        roles.append(Role(start, end, text[start:end], found.value, holder=holder, tenure=tenure))
    return roles


def variants(record: NameRecord) -> tuple[Mapping[str, tuple[Name, ...]], ...]:
    """Return the parts of a record's name that are spelt in more than one way.

    Initials, short forms ("Bill", "William"), missing parts, accents and case are no variants.

    Returns:
        One mapping for each part that varies, the given name first: its spellings as written, in
        order of first occurrence, each with the mentions that have it.
    """
    parts: tuple[dict[str, list[Name]], ...] = ({}, {})
    split = [
        (name, [word for word in name.surface.split() if word.lower() not in SUFFIXES])
        for name in record.mentions
    ]
    given = {words[0] for _, words in split if len(words) > 1}
    for name, words in split:
        if not words:
            continue
        if record.type is not NameType.PERSON:
            parts[1].setdefault(name.surface, []).append(name)
            continue
        last = surname(tuple(word.lower() for word in words))
        count = len(last.split(" "))
        if len(words) > count or words[0] not in given:
            parts[1].setdefault(" ".join(words[-count:]), []).append(name)
        if len(words) > count or words[0] in given:
            parts[0].setdefault(words[0], []).append(name)
    return tuple(varying for part in parts if (varying := _varying(part)))


def _varying(part: Mapping[str, Sequence[Name]]) -> dict[str, tuple[Name, ...]]:
    """Return the spellings of one part that differ from another of them in spelling only."""
    spellings = list(part)
    return {
        spelling: tuple(part[spelling])
        for spelling in spellings
        if any(_differ_in_spelling(spelling, other) for other in spellings)
    }


def _differ_in_spelling(a: str, b: str) -> bool:
    """Return whether two spellings of one part differ in spelling and in nothing else."""
    x, y = plain(a), plain(b)
    if x != y and one_given_name(x, y) and not one_spelling_group(x, y):
        return False
    left, right = a.split(), b.split()
    if len(left) != len(right):
        return x == y  # "Del Mare", "Delmare"
    differing = [(p, q) for p, q in zip(left, right, strict=True) if plain(p) != plain(q)]
    if len(differing) != 1 or any(word.lower() in DEMONYMS for word in differing[0]):
        return False
    if is_spelling_variant(*differing[0]):
        return True
    return len(x) == len(y) and x[0] == y[0] and distance(x, y) == 1
