"""Who a phrase in quotation marks is credited to when it is taken up again in a sentence.

"Its author, in Marsh's phrase, was “a dry sort of genius”" and "it was Marsh who had called the
plan “quite mad”" credit words to somebody without a verb of saying around them. Such phrases are
retold, and retold words are where one goes astray.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from factcheck.contradictions.story import Line, Story
from factcheck.model import Name, NameType, Quotation

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
