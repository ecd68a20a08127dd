"""Whether two words or phrases that exclude each other are said of one thing, in one respect."""

from __future__ import annotations

from factcheck.contradictions.deeds import Deed, deeds_of
from factcheck.contradictions.parties import Party, Phrases, are_apart
from factcheck.contradictions.referents import referents_of
from factcheck.contradictions.story import Line, Story
from factcheck.language.syntax import PREPOSITION
from factcheck.model import Clause, Span

_COMPLEMENT_REACH = 40
"""Code points behind a phrase in which what it is about begins."""


class Respect:
    """A word or phrase with what its sentence says it is about.

    Attributes:
        story: the article.
        line: the sentence.
        span: the phrase.
        clause: its clause.
    """

    def __init__(self, story: Story, line: Line, span: Span) -> None:
        self.story = story
        self.line = line
        self.span = span
        self.clause: Clause = line.clause_at(span.start)

    @property
    def deed(self) -> Deed | None:
        """The deed whose verb is in the phrase."""
        found = [each for each in deeds_of(self.story, self.line) if each.span.overlaps(self.span)]
        return found[0] if found else None

    @property
    def opens(self) -> bool:
        """Whether it opens its clause, and so is the case that the rest is said of."""
        before = self.line.between(Span(self.clause.start, self.span.start))
        return all(token.lower in PREPOSITION for token in before)

    @property
    def _phrases(self) -> Phrases:
        return Phrases(self.story, self.line, referents_of(self.story))

    @property
    def qualified(self) -> Party | None:
        """The noun phrase that it stands in before the noun ("a rookie goalkeeper")."""
        return next(
            (
                party
                for party in self._phrases.within(self.clause.span)
                if party.span.holds(self.span) and party.span.end > self.span.end
            ),
            None,
        )

    @property
    def link(self) -> str:
        """The preposition that ends the phrase or follows it, or empty."""
        own = self.line.between(self.span)
        if own and own[-1].lower in PREPOSITION:
            return "its own"
        behind = self.line.after(self.span.end, 1)
        word = behind[0].lower if behind else ""
        return word if word in PREPOSITION or word == "to" else ""

    @property
    def complement(self) -> Party | None:
        """The noun phrase behind that preposition."""
        start = self.span.end
        end = min(self.clause.end, start + _COMPLEMENT_REACH)
        behind = self._phrases.within(Span(start, max(start, end)))
        return next(behind, None)


def are_of_two(one: Respect, other: Respect) -> bool:
    """Return whether two phrases that exclude each other are said of two things.

    Two did it or underwent it; the phrases qualify two nouns, or open their clauses as the two
    cases told of ("In public …", "In private …"); or they are about two things ("guilty of
    theft", "not guilty of arson").
    """
    if one.opens and other.opens:
        return True
    mine, theirs = one.deed, other.deed
    if mine is not None and theirs is not None:
        if are_apart(mine.doer, theirs.doer):
            return True
        both_passive = mine.doer is None and theirs.doer is None
        if both_passive and are_apart(mine.subject, theirs.subject):
            return True
    qualified = one.qualified, other.qualified
    if qualified[0] is not None and qualified[1] is not None:
        return are_apart(*qualified) or (qualified[0].plural and qualified[1].plural)
    if one.link and one.link == other.link:
        return are_apart(one.complement, other.complement)
    return False
