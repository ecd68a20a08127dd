"""Tokens with just enough grammar for clauses and attributions: closed classes and finite verbs.

There is no tagger behind this. English closed classes (auxiliaries, determiners, prepositions,
conjunctions) are finite lists; of the open classes only verbs are told apart, by their endings,
a list of irregular pasts, and their neighbours.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.model import Span
from factcheck.text.patterns import regex

_TOKEN = regex(
    r"[A-Za-z]{2,}+(?![\w.'’&-])"  # most words; here so that they pass none of the rest
    r"|(?:[A-Za-z]\.){2,}"  # U.S., p.m.
    r"|(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Col|Lt|Sgt|Capt|Prof|Rev|St|Jr|Sr|No|vs)\.(?=\s)"
    r"|[A-Z]\.(?=\s+[A-Z])"  # Paula J. Ames
    r"|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.(?=\s+\d)"
    r"|\$?\d+(?:,\d{3})*(?:\.\d+)?%?(?:-\w+)*"
    r"|\w+(?:[-.'’&]\w+)*"
    r"|--+|\.\.\.+|''|``|\S"
)


class Token(NamedTuple):
    """One word or sign.

    Attributes:
        start, end: code points in the text, end exclusive.
        word: lower case, with straight apostrophes.
        capital: whether it begins with a capital letter or a digit.
    """

    start: int
    end: int
    word: str
    capital: bool


@lru_cache(maxsize=1024)
def tokenise(text: str, span: Span) -> tuple[Token, ...]:
    """Return the words and signs of a stretch of text, in order; offsets count into `text`.

    Half a dozen rooms ask for those of each sentence.
    """
    tokens = []
    for match in _TOKEN.finditer(text, span.start, span.end):
        start, end = match.span()
        surface = text[start:end]
        lower = surface.lower().replace("’", "'")
        tokens.append(Token(start, end, lower, not surface[0].islower()))
    return tuple(tokens)


def words(listed: str) -> frozenset[str]:
    """Return the words of a list written as one string, for tables that read like prose."""
    return frozenset(listed.split())


BE = words("am is are was were be been being 'm 're isn't aren't wasn't weren't ain't")
HAVE = words("has have had having hasn't haven't hadn't")
DO = words("do does did don't doesn't didn't")
MODAL = words(
    "will would shall should can could may might must cannot won't wouldn't shan't shouldn't can't"
    " couldn't mightn't mustn't ought"
)
CONTRACTED = regex(r"(?:i|we|you|he|she|it|they|that|there|who|what)'(?:s|re|ve|ll|d|m)")
"""Pronouns with an auxiliary behind the apostrophe: subject and finite verb in one token."""
AUXILIARY = BE | HAVE | DO | MODAL
FINITE_AUXILIARY = AUXILIARY - {"be", "been", "being", "having", "'m", "'re"}
SUBJECT_PRONOUN = words(
    "i we you he she it they who one nobody everybody everyone anyone someone somebody none"
)
PRONOUN = SUBJECT_PRONOUN | words(
    "me us him her them this that these those himself herself itself themselves what which"
)
DETERMINER = words(
    "a an the this that these those his her its their our my your some any no every each another"
    " both all most many several few more less enough half such"
)
PREPOSITION = words(
    "of in on at by for with from to into onto over under about against between among during"
    " through without within across after before since until near behind beyond despite toward"
    " towards upon via per like amid amongst along around above below beside besides off out up"
    " down as than except including regarding concerning following"
)
COORDINATOR = words("and but or yet so nor")
SUBORDINATOR = words(
    "that because although though while when whenever after before since until unless if whereas"
    " as whether why how where wherever once who whom whose which than lest provided"
)
ADVERB = words(
    "also not never later then now once again still just already only even recently earlier soon"
    " ever always often sometimes repeatedly previously originally initially first subsequently"
    " however meanwhile instead yesterday today tonight thursday friday monday tuesday wednesday"
    " saturday sunday too further even long yet rather nevertheless nonetheless almost nearly"
    " back ago perhaps maybe indeed largely simply quite very much so far well there here"
)
IRREGULAR_PAST = words(
    "said told made took went came gave got saw knew thought found felt left kept held brought"
    " began ran wrote stood lost paid met sent built spent won led grew fell rose drew threw flew"
    " spoke broke chose drove ate rode wore swore tore bore sang rang sank drank swam shook froze"
    " woke stole hid bit dealt meant slept swept wept crept leapt knelt heard sold taught caught"
    " bought fought sought struck stuck hung dug spun swung slid fled bled fed bred shot sat lay"
    " laid understood withdrew withstood became overcame arose awoke forgot forgave forbade sped"
    " lent bent undertook overtook oversaw foresaw bound ground wound shone outdid did had was"
    " were put cut hit set let shut hurt cost quit cast spread burst beat split bid read"
)
"""Past tense of the common irregular verbs (any learner's table of them)."""
PRESENT = words(
    "says tells makes takes goes comes gives gets sees knows thinks finds feels leaves keeps holds"
    " brings begins runs writes stands loses pays meets sends spends wins leads grows falls rises"
    " draws speaks breaks remains seems appears becomes includes contains shows means wants needs"
    " plans hopes expects believes argues claims insists denies suggests warns notes adds calls"
    " lives works owns operates provides offers requires allows prohibits covers faces supports"
    " opposes denounces agrees refuses plays serves represents describes reports cites quotes"
    " depends exists involves continues starts ends opens closes costs employs produces belongs"
    " consists depicts differs say think believe know want need hope expect argue insist agree"
    " remain seem appear live work own provide require include make take go come give get see"
    " find feel keep hold stand pay meet run show mean suggest oppose support face"
)
"""Present forms that are seldom nouns, or that news uses as verbs far more often."""
_ED = regex(r"[a-z]{2,}ed")
_NOT_PAST = words(
    "need needed hundred indeed speed seed feed breed united embed red bed wed shed alleged"
    " so-called unidentified unnamed unprecedented sacred wicked naked aged limited"
)
_PARTICIPLE_BEFORE = words("of with by for from as than when if once")


def is_ed(word: str) -> bool:
    """Whether a word looks like a regular past or participle."""
    return word.endswith("ed") and word not in _NOT_PAST and _ED.fullmatch(word) is not None


def _is_plural_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that could be a verb is a noun by what stands before it ("the calls")."""
    before = tokens[at - 1].word if at else ""
    marks = DETERMINER, IRREGULAR_PAST, PREPOSITION, ("that",)
    return tokens[at].word.endswith("s") and any(before in words for words in marks)


def is_finite(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token is, by form and neighbours, a finite verb.

    Args:
        tokens: the sentence's tokens.
        at: index of the one asked about.
    """
    word = tokens[at].word
    if word in FINITE_AUXILIARY or CONTRACTED.fullmatch(word):
        return True
    before = tokens[at - 1].word if at else ""
    if before in AUXILIARY or before in DETERMINER or before.endswith("'s"):
        return False
    if word in IRREGULAR_PAST:
        return before not in _PARTICIPLE_BEFORE and before not in ("to", "be", "been")
    if word in PRESENT:
        return before not in ("to", "of", "for") and before not in MODAL
    if not is_ed(word) or tokens[at].capital or before in _PARTICIPLE_BEFORE or before == "to":
        return False
    after = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if before == "one" and at > 1 and tokens[at - 2].word in IRREGULAR_PAST:
        return False
    if before in IRREGULAR_PAST or (before in PRESENT and not _is_plural_noun(tokens, at - 1)):
        # "said undecided voters", "says retired officers"; "said one retired officer".
        return False
    if before in ("", "(") or after == "by" or (before == "," and after in PREPOSITION):
        # "Asked about the reports, ...", "the vault owned by the firm": participles.
        return False
    if before in ADVERB and at >= 2 and tokens[at - 2].word in AUXILIARY:
        return False
    # "the proposed law", "two wounded officers" stand before a noun and behind no subject.
    return not (before in ("two", "three", "four", "five", "many") or before in PREPOSITION)
