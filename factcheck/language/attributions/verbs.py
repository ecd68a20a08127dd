"""Where a verb of saying stands in a sentence, with its auxiliaries, and what voice it has."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.language.attributions.cues import (
    CHAIN,
    CLAUSE_WANTED,
    CUES,
    NOUN_LIKELY,
    PHRASAL,
    Form,
    Frame,
)
from factcheck.language.attributions.line import OPENING, SIGNS, Line, is_phrase_word
from factcheck.language.syntax import (
    ADVERB,
    AUXILIARY,
    BE,
    DETERMINER,
    HAVE,
    PREPOSITION,
    words,
)

WH = words("that whether if how why what who where when which whom")
_MOST_CUES = 60
"""Cues of one sentence at most: more is no sentence but a hostile or broken text."""
_LONGEST_SUBJECT = 24
"""Tokens of a clause's subject, its aside included, at most."""
_LONGEST_NAME = 5
QUOTING = frozenset({"quote", "cite"})
_BEFORE_ING = words("in as before after by while when")
_WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")
_WHEN = words("on in last this earlier late early")
TIME_NOUN = _WEEKDAYS | words(
    "week month year night morning evening afternoon january february march april june july"
    " august september october november december"
)
_SUBJECTS = words("he she it i we you they who that which also")
_PLURALS = words("i we you they who some many others both that and")
_NEVER_NOUNS = words("say think believe argue agree insist contend")
"""Base forms that with a clause behind them are present tense whatever stands before."""
_PLURAL_NOUNS = words("people police women men media")
_COUNTING = words("united other several two three four five six seven eight nine ten")
_DETERMINER_OF_NOUN = DETERMINER - words("all both many some most this that few each")


class Cue(NamedTuple):
    """A cue's tokens.

    Attributes:
        first, last: first and last token of the cue, auxiliaries and particle included.
        verb: the verb of saying itself.
        before: the token behind its subject; words of time may stand between that and `first`.
        form: the verb's form.
        passive: whether it is in the passive voice.
    """

    first: int
    verb: int
    last: int
    before: int
    form: Form
    passive: bool

    @property
    def participial(self) -> bool:
        """Whether it is a bare -ing form ("..., adding that ...")."""
        return self.form.shape == "ing" and self.first == self.verb


def cues_of(line: Line) -> list[Cue]:
    """Return the cue verbs of a sentence that stand outside quotations, in order."""
    found: list[Cue] = []
    for n, token in enumerate(line.tokens):
        if line.inside[n] >= 0 or token.word not in CUES:
            continue
        cue = _cue_at(line, n)
        if cue is None:
            continue
        # "declined to say" is one cue, not two.
        while found and cue.first <= found[-1].verb:
            found.pop()
        found.append(cue)
        if len(found) == _MOST_CUES:
            break
    return found


def clause_follows(line: Line, first: int) -> bool:
    """Whether a clause or quotation begins at `first`: "that", "how", or subject and verb."""
    word = line.word(first)
    if word in WH or line.quoted(first) >= 0 or word == ":":
        return True
    skipped = first
    for n in range(first, min(len(line.tokens), first + _LONGEST_SUBJECT)):
        if n < skipped:
            continue
        if n > first and line.word(n) == "," and line.word(n + 1) in ("who", "which", "whose"):
            skipped = _behind_aside(line, n)
            continue
        if line.inside[n] >= 0:
            # A mixed quotation holds the verb: "said the pier 'is not safe'".
            return n > first
        if line.finite[n]:
            return n > first or "'" in line.word(n)
        if not is_phrase_word(line, n) and line.word(n) not in ("and", "or", "&"):
            return False
    return False


def _behind_aside(line: Line, comma: int) -> int:
    """Return the token behind the aside that the comma opens; behind the line when it is open."""
    for n in range(comma + 1, min(len(line.tokens), comma + _LONGEST_SUBJECT)):
        if line.word(n) == "," and line.inside[n] < 0:
            return n + 1
    return len(line.tokens)


def _cue_at(line: Line, n: int) -> Cue | None:
    """Return the cue whose verb is token `n`, or None when the word is no verb of saying here."""
    form = CUES[line.word(n)]
    before, after = line.word(n - 1), line.word(n + 1)
    last = n
    if after in PHRASAL.get(form.lemma, ()):
        last = n + 1
    elif form.frame == Frame(0):
        return None
    if n and (before in _DETERMINER_OF_NOUN or before.endswith("'s") or before in ("'", "of")):
        return None
    governor = CUES.get(line.word(n - 2)) if n > 1 and before == "that" else None
    if governor and governor.shape == "past" and form.shape == "s":
        # "denied that calls were made": what looks like a verb is the subject of what was said.
        return None
    outer, passive, governed = _verb_group(line, n)
    first = _without_adverbs(line, outer, n)
    if form.shape == "base" and not governed and not _plural_subject(line, first):
        clear = form.lemma in _NEVER_NOUNS and n > 0 and clause_follows(line, n + 1)
        if not clear or line.word(first - 1) in PREPOSITION | {"to", ","}:
            return None
    if line.word(n) in NOUN_LIKELY and first == n and not _has_plain_subject(line, n):
        return None
    if form.shape == "ing" and first == n and before in PREPOSITION - _BEFORE_ING:
        return None
    if form.shape == "participle" and not passive and not governed:
        return None
    if line.word(first - 1) == "to" and not _is_wanted(line, n):
        # A bare infinitive ("to release the report") is a purpose, not yet something said.
        return None
    # "..., is it?" Lund pressed. - what a mark parted is looked for in the sentence before.
    bare = n == line.last_word and n <= _LONGEST_NAME
    if form.lemma in CLAUSE_WANTED and last == n and not (bare or _is_wanted(line, n)):
        return None
    return Cue(first, n, last, _behind_subject(line, outer), form, passive)


def quotation_follows(line: Line, first: int) -> int | None:
    """Return where a quotation or colon stands that what begins at `first` leads up to.

    "said in a statement: ..." and "asked the mayor, '...'" have words between cue and content.
    """
    for n in range(first, min(len(line.tokens), first + 24)):
        word, before = line.word(n), line.word(n - 1)
        if line.quoted(n) >= 0:
            return n if n == first or before in (",", ":") else None
        if word == ":":
            return n + 1
        if word in ("that", "whether") and n > first:
            return n if clause_follows(line, n + 1) else None
        if line.finite[n] or word in WH or line.stops(n) or (n > first and word in CUES):
            return None
    return None


def _is_wanted(line: Line, n: int) -> bool:
    """Whether a verb that says something only with a clause has one ("saw that it failed")."""
    if quotation_follows(line, n + 1) is not None:
        return True
    if any(line.quoted(k) >= 0 for k in range(max(0, n - 8), n)):
        return True
    return clause_follows(line, n + 1)


def _verb_group(line: Line, n: int) -> tuple[int, bool, bool]:
    """Return where the verb group of token `n` begins, whether it is passive, and "governed".

    Governed means that an auxiliary or "to" stands before the verb.
    """
    first, passive, governed = n, False, False
    ing = line.word(n).endswith("ing")
    k = n - 1
    while k >= 0 and line.inside[k] < 0:
        word = line.word(k)
        if word in AUXILIARY or word in ("'s", "'ll", "'ve", "'d"):
            passive = passive or (word in BE and not governed and not ing)
            governed, first = True, k
        elif word == "to" and (line.word(k - 1) in CHAIN or line.word(k - 1) in CUES):
            governed, first = True, k
        elif (
            (word in CHAIN and line.word(k + 1) == "to")
            or (word == "on" and line.word(k - 1) in ("went", "goes", "go", "going"))
            or (_is_adverb(line, k) and not _opens_piece(line, k, n))
        ):
            first = k
        else:
            governed = governed or word == "to"
            break
        k -= 1
    return first, passive, governed


def _without_adverbs(line: Line, first: int, n: int) -> int:
    """Return where a verb group begins when adverbs that open a piece are left out."""
    while first < n and _is_adverb(line, first) and line.word(first - 1) in ("", ",", "and", "but"):
        first += 1
    return first


def _is_adverb(line: Line, n: int) -> bool:
    word = line.word(n)
    if word in _WEEKDAYS:
        return False
    return word in ADVERB or (word.endswith("ly") and not line.tokens[n].capital and n > 0)


def _opens_piece(line: Line, k: int, n: int) -> bool:
    """Whether an adverb at `k` opens the sentence or a piece of it that is more than the verb."""
    return k + 1 < n and line.word(k - 1) in SIGNS and line.word(k + 1) not in ADVERB


def _behind_subject(line: Line, first: int) -> int:
    """Return the token behind the subject: "on Tuesday" and the like may follow a subject."""
    k = first
    while k > 1 and line.word(k - 1) in TIME_NOUN:
        j = k - 1
        while j > 1 and line.word(j - 1) in _WHEN | _WEEKDAYS:
            j -= 1
        if j == k - 1 and line.word(j) not in _WEEKDAYS:
            break
        k = j
    return k


def _plural_subject(line: Line, first: int) -> bool:
    """Whether a base form can be a present tense here: a plural or pronoun stands before it."""
    word = line.word(first - 1)
    if word in _PLURALS:
        return word != "and" or first > 2
    if not word[:1].isalpha() or word in PREPOSITION:
        return word in (",", ")", "”", '"', "’") and first > 1
    if word in _PLURAL_NOUNS:
        return True
    return word.endswith("s") and not word.endswith(("'s", "ss", "us"))


def _has_plain_subject(line: Line, n: int) -> bool:
    """Whether a noun-like form is a verb: it ends in -ed, or its neighbours show it."""
    before, after = line.word(n - 1), line.word(n + 1)
    if before in _SUBJECTS or line.word(n).endswith("ed"):
        return True
    if before in PREPOSITION or before.isdigit() or before in _COUNTING:
        return False
    if after in WH or after in ("he", "she", "it", "they", "to", ":") or after in OPENING:
        return True
    if n > 0 and line.tokens[n - 1].capital and after in DETERMINER | HAVE:
        return True
    return _stands_behind_quotation(line, n - 1)


def _stands_behind_quotation(line: Line, last: int) -> bool:
    """Whether the name that ends at `last` stands right behind a quotation: '..., Lund notes'."""
    first = last
    while first > 0 and last - first < _LONGEST_NAME and line.tokens[first].capital:
        first -= 1
    return 0 <= first < last and line.quoted(first) >= 0
