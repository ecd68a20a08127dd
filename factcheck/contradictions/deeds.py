"""Who did what to whom: the deeds of a sentence, read without a tagger.

A deed is a verb with the noun phrases around it: "Norwind Lines did not sell the ferry to Lund" is
sell(Norwind Lines, ferry; to Lund), negated. The verb is found by `language.syntax`; a noun phrase
runs up to the next preposition, comma or verb, and its head is its last word. A passive has its
sides turned round. Pronouns and "the mayor" stand for a record where only one is meant.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from factcheck.contradictions.lexicon import base
from factcheck.contradictions.parties import SIGNS, Party, Phrases
from factcheck.contradictions.referents import Referents, referents_of
from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.words import SAYING, listed
from factcheck.language.syntax import (
    ADVERB,
    AUXILIARY,
    BE,
    COORDINATOR,
    DETERMINER,
    HAVE,
    IRREGULAR_PAST,
    PREPOSITION,
    SUBORDINATOR,
    is_ed,
    is_finite,
)
from factcheck.model import Clause, Modality, NameType, Span

_PARTICLES = listed("up down off out in on away back over through")
_RATHER_PREPOSITIONS = listed("in on over through")
"""Particles that before a name or an article are prepositions as a rule."""
_PARTICIPLES = listed("""
    been done gone seen taken given known shown written driven broken chosen spoken stolen thrown
    grown drawn flown forgotten hidden worn torn sworn beaten eaten fallen risen born begun sung
    rung sunk drunk forbidden forgiven frozen shaken ridden bitten withdrawn overthrown overtaken
    undertaken proven
    """)
"""Participles of irregular verbs whose past is another word."""
_REACH = 60
"""Tokens on either side of a verb looked at, so that cost is bounded in an endless sentence."""
WHERE = "where"
"""Stands for the preposition of a place whose deed follows it ("the flat where he was held")."""
_CLEFT = {("it", "was"), ("it", "is"), ("it", "wasn't"), ("it", "isn't")}
_CLEFT_REACH = 14
_MOST_PHRASES = 6
"""Noun phrases behind a verb that can belong to it."""
_INSERTED = 25
"""Tokens that an inserted clause has at most."""
_WHERE_REACH = 8
"""Tokens before a verb in which its "where" is looked for."""
_RELATIVE = listed("who which that whom")
_BEFORE_GERUND = listed("of for by without from after before in on at while when")
_MAKES_OTHERS_DO = listed("force order tell ask urge allow let help get persuade invite require")
"""Verbs whose object does what the infinitive behind them says."""
_CAME_ABOUT = listed(
    "force compel manage continue begin start go_on help acknowledge admit confess"
)
"""Verbs with which what the verb behind them says came about."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb with its noun phrases.

    Attributes:
        line: its sentence.
        clause: its clause.
        span: the verb, without its auxiliaries.
        verb: its base form, with its particle ("turn_down").
        subject: what the verb is said of: the doer, or of a passive the object.
        doer: who or what does it, None when nobody is named.
        object: whom or what it is done to, or None.
        others: noun phrases behind a preposition, each with it.
        negated: whether it is said not to be so.
        modality: how it is put forward.
        sole: whether its doer is set against all others ("it was Lund who sold it").
    """

    line: Line
    clause: Clause
    span: Span
    verb: str
    subject: Party | None
    doer: Party | None
    object: Party | None
    others: tuple[tuple[str, Party], ...]
    negated: bool
    modality: Modality
    sole: bool = False

    @property
    def words(self) -> frozenset[str]:
        """The words of its clause in lower case, times and numbers left out."""
        return frozenset(token.lower for token in self.line.between(self.clause.span))


def deeds(story: Story, line: Line, referents: Referents) -> tuple[Deed, ...]:
    """Return the deeds of a sentence, in order.

    Args:
        story: the article.
        line: one of its sentences.
        referents: what its pronouns stand for.
    """
    return tuple(_Reader(story, line, referents).read())


def deeds_of(story: Story, line: Line) -> tuple[Deed, ...]:
    """Return the deeds of a sentence, as `deeds`; worked out once for a story."""
    key = ("deeds", line.index)
    known = story.memo.get(key)
    if not isinstance(known, tuple):
        known = story.memo[key] = deeds(story, line, referents_of(story))
    return known


def _is_negated(
    clause: Clause, verb: Span, undergoer: Party | None, others: tuple[tuple[str, Party], ...]
) -> bool:
    """Return whether a verb is in the scope of its clause's negation, and the negation its own.

    A word such as "nothing" behind the verb denies it where it is one of the verb's own phrases.
    """
    if clause.scope is None or not clause.scope.holds(verb):
        return False
    if clause.cue is None or clause.cue.start < verb.end:
        return True
    own = (undergoer, *(party for _, party in others))
    return any(party is not None and party.span.overlaps(clause.cue) for party in own)


class _Reader(Phrases):
    """Reads the deeds of one sentence."""

    _last_subject: Party | None = None

    def read(self) -> Iterator[Deed]:
        """Yield a deed for each verb whose doer or object can be told."""
        tokens = self.tokens
        at = 0
        for n in range(len(tokens)):
            if n < at or self.names[n] is not None:
                continue
            if is_finite(tokens, n):
                verb, passive = self._main_verb(n)
                if verb is None:
                    continue
                at = verb + 1
                yield from self._deeds(n, verb, passive=passive)

    def _deeds(self, finite: int, verb: int, *, passive: bool) -> Iterator[Deed]:
        """Yield the deed of a finite verb, and those of the verbs that hang on it."""
        clause = self._line.clause_at(self.tokens[finite].start)
        start, end = self._bounds(clause, finite)
        relative = self._object_relative(start, finite)
        subject = self._before_relative(finite) or self._subject(
            start if relative is None else relative + 1, finite
        )
        if subject is None and self._is_joined(finite):
            subject = self._last_subject
        self._last_subject = subject
        if relative is not None:
            behind = range(verb + 1, end)
            end = next((n for n in behind if not self.names[n] and is_finite(self.tokens, n)), end)
        first = self._deed(clause, subject, verb, end, passive=passive)
        if relative is not None and not passive and first.object is None:
            first = replace(first, object=self._antecedent(relative))
        site = self._site(start, finite)
        if site is not None:
            first = replace(first, others=(*first.others, (WHERE, site)))
        first = replace(first, sole=not passive and self._is_cleft(finite))
        yield first
        doer, at = subject, verb + 1
        if not passive and first.object is not None and first.verb in _MAKES_OTHERS_DO:
            doer = first.object
        sure = first.verb in _CAME_ABOUT
        while at < end:
            hanging = self._hanging(at, end)
            if hanging is None:
                return
            at = hanging + 1
            modality = clause.modality if sure else Modality.POSSIBLE
            yield replace(self._deed(clause, doer, hanging, end, passive=False), modality=modality)

    def _is_cleft(self, finite: int) -> bool:
        """Return whether the verb stands behind "it was … who"."""
        words = [token.word for token in self.tokens[max(0, finite - _CLEFT_REACH) : finite]]
        if not words or words[-1] not in ("who", "that"):
            return False
        return any(pair in _CLEFT for pair in pairwise(words))

    def _before_relative(self, finite: int) -> Party | None:
        """Return the subject of a verb behind an inserted clause: "Lund, who is 70, sold it"."""
        if finite == 0 or self.tokens[finite - 1].word != ",":
            return None
        for n in range(finite - 2, max(0, finite - _INSERTED), -1):
            if self.tokens[n].word in _RELATIVE and self.tokens[n - 1].word == ",":
                return self._antecedent(n)
        return None

    def _object_relative(self, start: int, finite: int) -> int | None:
        """Return the "that" of "the bag that Lund filled", None where there is none.

        Behind a verb "that" opens what is said, not what is known of a thing.
        """
        for n in range(finite - 2, max(start, finite - _WHERE_REACH), -1):
            if self.tokens[n].word in SIGNS:
                return None
            if self.names[n] is None and is_finite(self.tokens, n):
                return None
            if self.tokens[n].word in _RELATIVE:
                before = self.tokens[n - 1].word
                thing = self.names[n - 1] is None and base(before, "n")
                return n if thing and not is_finite(self.tokens, n - 1) else None
        return None

    def _site(self, start: int, finite: int) -> Party | None:
        """Return the place that "where" before a verb stands for ("the flat where he was held")."""
        for n in range(finite - 1, max(start, finite - _WHERE_REACH) - 1, -1):
            if self.tokens[n].word == WHERE:
                return self._antecedent(n)
        return None

    def _is_joined(self, finite: int) -> bool:
        """Whether a verb goes on with the subject before it: "lost Arden and then won Horne"."""
        at = finite
        while at and self.tokens[at - 1].word in ADVERB:
            at -= 1
        return at > 0 and self.tokens[at - 1].word in COORDINATOR

    def _hanging(self, at: int, end: int) -> int | None:
        """Return the next infinitive, or gerund behind a preposition, that hangs on a verb."""
        tokens = self.tokens
        for n in range(at, end):
            word = tokens[n].word
            if word in SUBORDINATOR and word not in PREPOSITION:
                return None
            if self.names[n] is not None or n == 0:
                continue
            before = tokens[n - 1].word
            if before == "to" and base(word, "v") == word:
                return n
            if before == "having" and base(word, "v"):
                return n
            if word.endswith("ing") and before in _BEFORE_GERUND and base(word, "v"):
                return n
            if is_finite(tokens, n):
                return None
        return None

    def _main_verb(self, n: int) -> tuple[int | None, bool]:
        """Return the verb that the auxiliary at `n` carries, or `n`, and whether it is passive."""
        tokens = self.tokens
        if tokens[n].word not in AUXILIARY:
            return (n, False) if base(tokens[n].word, "v") else (None, False)
        passive = False
        at = n
        last = tokens[n].word
        while at + 1 < len(tokens):
            at += 1
            word = tokens[at].word
            if word in AUXILIARY:
                last = word
                continue
            if word in ADVERB or word in ("n't", "not") or word.endswith("ly"):
                continue
            lemma = base(word, "v")
            form = word.endswith("ing") or is_ed(word) or word in IRREGULAR_PAST | _PARTICIPLES
            if last in BE:
                passive = form and not word.endswith("ing")
                return (at, passive) if form and lemma else (None, False)
            if last in HAVE:
                return (at, False) if form and lemma else (None, False)
            return (at, False) if lemma == word else (None, False)
        return None, False

    def _deed(
        self, clause: Clause, subject: Party | None, verb: int, end: int, *, passive: bool
    ) -> Deed:
        tokens = self.tokens
        lemma = base(tokens[verb].word, "v")
        after = verb + 1
        span = Span(tokens[verb].start, tokens[verb].end)
        if after < end and tokens[after].word in _PARTICLES:
            phrasal = f"{lemma}_{tokens[after].word}"
            if base(phrasal, "v") and not self._opens_phrase(after + 1, end):
                lemma = phrasal
                span = Span(span.start, tokens[after].end)
                after += 1
        direct, others = self._complements(after, end)
        if subject is not None and subject.names:
            direct = self.not_himself(direct, subject)
            others = tuple((link, self.not_himself(each, subject) or each) for link, each in others)
        doer, undergoer = subject, direct
        if passive:
            agents = [party for link, party in others if link == "by"]
            doer, undergoer = (agents[0] if agents else None), subject
            others = tuple(each for each in others if each[0] != "by")
        return Deed(
            line=self._line,
            clause=clause,
            span=span,
            verb=lemma,
            subject=subject,
            doer=doer,
            object=undergoer,
            others=others,
            negated=_is_negated(clause, span, undergoer, others),
            modality=clause.modality,
        )

    def _opens_phrase(self, n: int, end: int) -> bool:
        """Whether the token at `n` begins a place or thing that goes with "in" before it."""
        if n >= end or self.tokens[n - 1].word not in _RATHER_PREPOSITIONS:
            return False
        return self.names[n] is not None or self.tokens[n].word in DETERMINER

    def _bounds(self, clause: Clause, verb: int) -> tuple[int, int]:
        """Return the tokens of a clause, as far as they can belong to its verb."""
        start = bisect_right(self.ends, clause.start)
        end = bisect_left(self.starts, clause.end)
        return max(start, verb - _REACH), min(end, verb + _REACH)

    def _subject(self, start: int, finite: int) -> Party | None:
        """Return the noun phrase before a verb: back to the clause's start or the last sign."""
        tokens = self.tokens
        at = finite
        while at > start and tokens[at - 1].word not in SIGNS | SAYING:
            at -= 1
        if at == finite and at > start:
            # "Lund, the owner, sold": what is set off by commas is not the subject.
            at = self._before_insertion(start, finite)
            finite = next((n for n in range(at, finite) if tokens[n].word in SIGNS), finite)
        while at < finite and tokens[at].word in COORDINATOR | SUBORDINATOR:
            if tokens[at].word in _RELATIVE and at + 1 == finite:
                return self._antecedent(at)
            at += 1
        phrase_end = at
        while phrase_end < finite and not self.ends_phrase(phrase_end, at):
            phrase_end += 1
        return self.with_apposition(self.party(at, phrase_end), phrase_end, finite + 2)

    def _before_insertion(self, start: int, finite: int) -> int:
        """Return where the words before an insertion between commas begin."""
        tokens = self.tokens
        at = finite - 1
        while at > start and tokens[at - 1].word != ",":
            at -= 1
        at -= 1
        while at > start and tokens[at - 1].word not in SIGNS:
            at -= 1
        return max(at, start)

    def _antecedent(self, relative: int) -> Party | None:
        """Return what "who" or "which" at `relative` stands for: the phrase right before it."""
        tokens = self.tokens
        end = relative
        if end and tokens[end - 1].word == ",":
            end -= 1
        at = end
        while at and not (
            tokens[at - 1].word in SIGNS or tokens[at - 1].word in PREPOSITION | COORDINATOR
        ):
            at -= 1
            if self.names[at] is None and (tokens[at].word in DETERMINER or is_finite(tokens, at)):
                break
        party = self.party(at, end)
        if party is not None and not party.names and at and tokens[at - 1].word == ",":
            # "Declan Orr, her manager, who …"
            name = self.names[at - 2] if at > 1 else None
            if name is not None and name.type is NameType.PERSON:
                return replace(party, names=frozenset({self._referents.key(name)}), name=name)
        return party

    def _complements(self, at: int, end: int) -> tuple[Party | None, tuple[tuple[str, Party], ...]]:
        """Return the direct object behind a verb, and what follows behind prepositions."""
        tokens = self.tokens
        direct: Party | None = None
        others: list[tuple[str, Party]] = []
        phrases = 0
        link = ""
        if (
            at + 1 < end
            and tokens[at].word in COORDINATOR | {"or"}
            and base(tokens[at + 1].word, "v")
        ):
            # "did not seek or receive the prize"
            at += 2
        while at < end:
            word = tokens[at].word
            if self.names[at] is None and word in PREPOSITION:
                link = word
                at += 1
                continue
            if word in SIGNS or word in COORDINATOR | SUBORDINATOR:
                break
            if word == "to":
                break
            stop = at
            while stop < end and not self.ends_phrase(stop, at):
                stop += 1
            if stop == at:
                at += 1
                continue
            phrases += 1
            if phrases > _MOST_PHRASES:
                break
            party = self.with_apposition(self.party(at, stop), stop, end)
            if party is not None:
                if link:
                    others.append((link, party))
                elif direct is None:
                    direct = party
            link = ""
            at = stop
        return direct, tuple(others)
