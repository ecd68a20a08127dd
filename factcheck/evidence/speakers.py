"""Whether an article and a source give words to the same person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.evidence.labels import NOBODY, names_nobody, words_of
from factcheck.language.names.likeness import same_name
from factcheck.language.names.people import HONORIFICS, SUFFIXES
from factcheck.language.names.words import ROLE_NOUNS
from factcheck.model import AnnotatedArticle, NameType, Quotation, Sentence

_LIKE = 0.5
"""`same_name` from which on two spellings are one name."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Who says a quotation in the article.

    Attributes:
        name: chief spelling, or the article's own words for an unnamed source; may be empty.
        person: whether it is a named person; only those are compared.
        roles: words of the roles that the article gives that person, in lower case.
    """

    name: str = ""
    person: bool = False
    roles: frozenset[str] = frozenset()


def quoted_speaker(annotated: AnnotatedArticle, sentence: Sentence, quotation: Quotation) -> Quoted:
    """Return who is said to say a quotation: the innermost source whose words hold it."""
    said = [
        each
        for each in sentence.attributions
        if any(span.start <= quotation.start + 1 < span.end for span in each.content)
    ]
    if not said:
        return Quoted()
    record = next((each for each in annotated.names if each.id == said[-1].record), None)
    if record is None or record.type is not NameType.PERSON:
        return Quoted(said[-1].speaker)
    roles = frozenset(word for role in record.roles for word in role.value.lower().split())
    return Quoted(record.chief, True, roles)


def is_other(quoted: Quoted, label: str) -> bool:
    """Return whether a source's label names another person than the article does.

    Only names are compared: roles, "Q", "Speaker 2" and bodies say nothing against a name. One
    word of a label is enough to agree ("MR. LUND", "Mayor Lund" and "Anna Lund"); two full names
    agree when they are spellings of one.
    """
    if not quoted.person or names_nobody(label):
        return False
    named = _names(label.split("(")[0], quoted.roles)
    own = _names(quoted.name, frozenset())
    if not named or not own:
        return False
    if min(len(named), len(own)) == 1:
        if set(named) & set(own):
            return False
        return same_name(named[-1], own[-1]) < _LIKE
    return named[-1] != own[-1] and same_name(" ".join(named), " ".join(own)) < _LIKE


def _names(label: str, roles: frozenset[str]) -> Sequence[str]:
    """Return the words of a label that are a name's, surname last."""
    first, comma, given = label.partition(",")
    words = words_of(f"{given} {first}" if comma and _is_given(given) else first)
    return [
        word
        for word in words
        if word not in HONORIFICS
        and word not in SUFFIXES
        and word not in ROLE_NOUNS
        and word not in NOBODY
        and word not in roles
        and not word.isdigit()
    ]


def _is_given(words: str) -> bool:
    """Return whether what stands behind a comma is a given name ("Lund, Anna") and no role."""
    listed = words_of(words)
    return len(listed) == 1 and listed[0] not in ROLE_NOUNS and listed[0] not in SUFFIXES
