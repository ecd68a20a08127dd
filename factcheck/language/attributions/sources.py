"""What a source without a name is: a document, somebody unnamed, a role."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.attributions.cues import MESSAGES
from factcheck.language.syntax import PREPOSITION, Token, words
from factcheck.model import SourceKind

_DOCUMENTS = MESSAGES | words(
    "poll polls survey surveys study studies data document documents records record indictment"
    " complaint lawsuit affidavit transcript transcripts footage videos photographs photos images"
    " article articles books review analysis audit census figures statistics charter ruling order"
    " bill law dossier cable cables file files papers site website page newsletter editorial"
    " biography testimony declaration communique announcement advisory"
)
_SHADOWS = words(
    "source sources official officials insider insiders aide aides person people somebody someone"
    " others witness witnesses neighbour neighbours neighbor neighbors"
)
"""Nouns that name nobody, also behind "the"."""
_DEFINITE = words("the this that these those his her its their our my your")
_ENDS_HEAD = PREPOSITION | {",", "(", "—", "--", "–", "who", "that", "which", "whom"}


def kind_of_words(tokens: Sequence[Token]) -> SourceKind:
    """Return what a source is whose words name nobody.

    Args:
        tokens: its words and signs; the head noun is the last one before a preposition, a sign
            or a relative pronoun.

    Returns:
        DOCUMENT by its head noun; UNNAMED for an indefinite or bare description ("two officials",
        "a person close to the talks"); DESCRIBED for a definite one ("the minister").
    """
    if not tokens:
        return SourceKind.NONE
    end = next((n for n, t in enumerate(tokens) if n and t.word in _ENDS_HEAD), len(tokens))
    head = tokens[end - 1].word
    if head in _DOCUMENTS:
        return SourceKind.DOCUMENT
    definite = tokens[0].word in _DEFINITE or any(t.word == "'s" for t in tokens[:end])
    definite = definite or tokens[0].word.endswith(("'s", "’s"))
    if definite and head not in _SHADOWS:
        return SourceKind.DESCRIBED
    if tokens[0].capital and tokens[0].word not in _INDEFINITE and end == 1:
        return SourceKind.DESCRIBED
    return SourceKind.UNNAMED


_INDEFINITE = _SHADOWS | words("a an some many several few both one two three four five critics")
