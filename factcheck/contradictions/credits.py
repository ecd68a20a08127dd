"""Who words are credited to when they are taken up again in a sentence, in marks or without.

"Its author, in Marsh's phrase, was “a dry sort of genius”" and "it was Marsh who had called the
plan “quite mad”" credit words to somebody without a verb of saying around them; so do "as Marsh
put it" and "the remark by Marsh that …". Such words are retold, and retold words are where one
goes astray.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from factcheck.contradictions.story import Line, Story
from factcheck.contradictions.words import listed_in_order
from factcheck.model import Attribution, Name, NameType, Quotation, Span
from factcheck.text.patterns import regex

_REACH = 160
"""Characters before a phrase in which its credit is looked for."""
_IN_HIS_WORDS = re.compile(
    r"\A['’]s?\s(?:(?:own|now|much-quoted|famous)\s)?"
    r"(?:words?|phrase|line|remark|jibe|description|verdict|term|formula)\b[^.;!?“\"]{0,60}\Z"
)
_CALLED = re.compile(
    r"\A(?:\s(?:has|had|once|later|famously))?"
    r"\s(?:called|described as|dubbed|termed|labelled|labeled)"
    r"\s(?:it|him|her|them|this|that)?\s?(?:as\s)?\Z"
)
_IT_WAS = re.compile(r"\bit was(?:\s[A-Z][\w.’'-]*){0,3}\s\Z", re.IGNORECASE)
_WHO_SAID = re.compile(
    r"\A(?:,[^,.;“\"]{1,40},)?\swho\s(?:had\s|has\s|first\s)?"
    r"(?:called|described|dubbed|termed|labelled|labeled|said|coined|branded)\b[^.;“\"]{0,80}\Z"
)
_CALLING = re.compile(
    r"\b(?:called|calling|described|branded|dubbed|labelled|labeled)\s"
    r"(?:[^.;“\"]|(?<=\s)\.(?=\s)){0,80}\Z"
)
_WHOSE = re.compile(r",?\swhose\s")
_THING_SAID = re.compile(r"\s(?:jibe|remark|line|comment|phrase|quip|insult|gibe|taunt)s?\b")


def retold_by(story: Story, line: Line, quotation: Quotation) -> str:
    """Return the identity of the record that a sentence credits a retold phrase to, or nothing.

    Args:
        story: the article.
        line: the sentence.
        quotation: the phrase in it.
    """
    text, start = story.text, line.sentence.start
    for name in reversed(_before(line, quotation.start)):
        between = text[name.end : quotation.start]
        if name.surface.endswith(("'s", "’s")):
            between = name.surface[-2:] + between
        if _IN_HIS_WORDS.match(between) or _CALLED.match(between):
            return name.record
        if _WHOSE.fullmatch(between) and _THING_SAID.match(text, quotation.end):
            return name.record
        fore = text[max(start, name.start - 40) : name.start]
        if _IT_WAS.search(fore) and _WHO_SAID.match(between):
            return name.record
    return ""


def called_by(story: Story, line: Line, quotation: Quotation) -> str:
    """Return the one named source of a sentence when a phrase is what it calls something."""
    fore = story.text[max(line.sentence.start, quotation.start - _REACH) : quotation.start]
    if not _CALLING.search(fore):
        return ""
    sources = {said.record for said in line.sentence.attributions if said.named and said.record}
    return sources.pop() if len(sources) == 1 else ""


def _before(line: Line, offset: int) -> list[Name]:
    names = line.names
    at = bisect_right([name.start for name in names], offset)
    return [
        name
        for name in names[max(0, at - 6) : at]
        if name.end <= offset <= name.end + _REACH
        and name.type in (NameType.PERSON, NameType.ORGANISATION)
    ]


_WORDINGS = "|".join(
    listed_in_order("""
    remark line phrase word comment quip jibe gibe taunt joke crack observation image comparison
    expression formula one-liner put-down aside slogan complaint lament boast saying
    """)
)
"""Nouns for words that somebody found, as a sentence that takes them up again calls them."""
_THINGS_SAID = (
    f"{_WORDINGS}|description|warning|verdict|claim|retort|promise|plea|sentence|term|answer"
)
"""The same, with nouns for a statement that others may make in their own words."""
_TITLES = r"(?:[A-Z][\w.-]*\s){0,3}"
"""Titles and ranks before a name, which need not belong to it ("Mr", "Police Captain")."""
_LONG_AGO = r"(?:(?:had|has|have|once|later|first|also|so|memorably|famously|herself|himself)\s)*"
_AS = regex(rf"\bas\s(?:the\s(?:[\w-]+\s){{1,3}})?{_TITLES}\Z", re.IGNORECASE)
_COINED = "put|puts|phrased|expressed|quipped|joked"
_PUT_IT = regex(
    rf"\A\s{_LONG_AGO}(?:{_COINED}|observed|remarked|noted|wrote|said|says|told|described|called)\b"
)
_COINED_IT = regex(rf"\A\s{_LONG_AGO}(?:{_COINED})\b")
_WHICH = regex(rf",?\s(?:which|that)\s{_TITLES}\Z")
_MADE = regex(
    rf"\A\s{_LONG_AGO}(?:made|used|coined|uttered|threw|dropped|addressed|delivered|offered)\b"
)
_WHO_MADE = regex(rf"\A,?\swho\s{_LONG_AGO}(?:made|coined|said|used|put)\sit\b")


_WORDS_OF = regex(
    rf"\b(?:in\sthe\swords\sof|to\squote|quoting|to\sborrow\sfrom|borrowing\sfrom)\s{_TITLES}\Z",
    re.IGNORECASE,
)
_IT_WAS_HE = regex(rf"\b[Ii]t\swas\s{_TITLES}\Z")
_WHO_SPOKE = regex(
    rf"\A(?:,[^,]{{1,60}},)?\swho\s{_LONG_AGO}(?:said|told|remarked|joked|quipped|observed|called"
    r"|described|complained|warned|put|coined|declared|likened|compared)\b"
)
_IN_HER_WORDS = regex(r"\bin (?:his|her) (?:own )?(?:words?|phrase)\b,?\s*\Z")
_JOKED = regex(rf"\A,?\s(?:who\s)?{_LONG_AGO}(?:joked|quipped|wisecracked|deadpanned)\b")


class _Nouns(NamedTuple):
    """Patterns around a name beside one of some nouns: behind it, before it, anywhere before."""

    his: re.Pattern[str]
    by: re.Pattern[str]
    any: re.Pattern[str]


def _nouns(words: str) -> _Nouns:
    return _Nouns(
        regex(rf"\A['’]s?\s(?:[\w-]+\s){{0,3}}(?:{words})s?\b"),
        regex(rf"\b(?:{words})s?\s(?:made\s)?by\s{_TITLES}\Z"),
        regex(rf"\b(?:{words})s?\b"),
    )


_OF_WORDINGS, _OF_THINGS_SAID = _nouns(_WORDINGS), _nouns(_THINGS_SAID)


def credited_to(story: Story, line: Line, span: Span, *, in_marks: bool = True) -> str:
    """Return the identity of the person a sentence credits some of its words to, or nothing.

    Args:
        story: the article.
        line: the sentence.
        span: the words.
        in_marks: whether they stand in quotation marks; without, they must be spoken of as
            somebody's very words ("as Marsh put it"), not as what he too says is so.
    """
    text, (start, end) = story.text, (line.sentence.start, line.sentence.end)
    nouns, put_it = (_OF_THINGS_SAID, _PUT_IT) if in_marks else (_OF_WORDINGS, _COINED_IT)
    people = [name for name in line.names if name.type is NameType.PERSON]
    if len(people) == 1 and _IN_HER_WORDS.search(text, start, span.start):
        return people[0].record
    for name in people:
        if name.span.overlaps(span):
            continue
        fore, aft = text[start : name.start], text[name.end : end]
        if name.surface.endswith(("'s", "’s")):
            aft = name.surface[-2:] + aft
        if (_AS.search(fore) and put_it.match(aft)) or _WORDS_OF.search(fore):
            return name.record
        if _IT_WAS_HE.search(fore) and _WHO_SPOKE.match(aft):
            return name.record
        if not in_marks and _JOKED.match(aft):
            return name.record
        if name.end <= span.start and (nouns.his.match(aft) or nouns.by.search(fore)):
            return name.record
        if nouns.any.search(fore) and (
            (_WHICH.search(fore) and _MADE.match(aft)) or _WHO_MADE.match(aft)
        ):
            return name.record
    return ""


def named_source(story: Story, line: Line, said: Attribution) -> str:
    """Return the identity of the source of an attribution, or of a person in apposition to it.

    In "said the chair, Peter Varga" the source is the chair, and who that is stands behind it.
    """
    if said.record or said.source is None:
        return said.record if said.named else ""
    people = [
        name.record
        for name in line.names
        if name.type is NameType.PERSON
        and said.source.start <= name.start
        and name.end == said.source.end
        and story.text[said.source.start : name.start].endswith(", ")
    ]
    return people[0] if len(people) == 1 else ""
