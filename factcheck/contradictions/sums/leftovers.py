"""What was to be filled in before print and was not: TK, XX, [check], lorem ipsum."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.contradictions.findings import Finding, alone_finding
from factcheck.contradictions.story import Story
from factcheck.model import Kind, Level, Span
from factcheck.text.patterns import regex

_NOTES = (
    "check|check (?:this|name|spelling|title|date|figure|fact|quote)s?|confirm|verify|name"
    "|first name|last name|surname|full name|name here|insert name|title|age|date|day|time|number"
    "|figure|amount|place|city|location|source|source\\?|cite|citation needed|link|link here|photo"
    "|caption|caption here|quote|quote here|quote to come|more to come|tbc|tbd|to come|tk|todo|xx+"
    "|\\?+|fact[- ]check|spelling|sp\\?|sic\\?|insert [a-z ]{1,20}|add [a-z ]{1,20}|your name"
)
_LEFT = (
    (("TK", "tktk"), regex(r"(?<![\w.])(?:TK(?:TK)*s?|tktk)(?![\w.]*\w)(?! [Mm]axx)")),
    (("[",), regex(rf"\[(?:{_NOTES})[.:!]?\]", re.IGNORECASE)),
    (("(",), regex(r"\((?:TK|TKTK|XX+|CHECK|CONFIRM|SPELLING|NAME|TO COME|\?{2,})\)")),
    (("$X", "£X", "€X", ",XX"), regex(r"[$£€]X{1,3}(?:,?X{2,3})*(?:\.X+)?\b|\bX{2,3}(?:,X{3})+\b")),
    (
        ("XX",),
        regex(
            r"(?<![\w-])XX+(?= (?:percent|per cent|people|years?|days?|weeks?|months?|hours?|times"
            r"|million|billion|thousand|dollars|euros|pounds|votes|points|miles|feet|acres)\b|%)"
        ),
    ),
    (
        ("ipsum", "dolor sit", "consectetur"),
        regex(r"\b(?:lorem ipsum|dolor sit amet|consectetur adipiscing)\b", re.IGNORECASE),
    ),
    (("{", "%%"), regex(r"\{\{ ?[\w .]{1,40} ?\}\}|%%\w{1,40}%%|\$\{\w{1,40}\}")),
    (
        (" HERE",),
        regex(
            r"\b(?:INSERT|ADD|FILL IN|PUT) (?:[A-Z]+ ){1,4}HERE\b"
            r"|\b(?:HEADLINE|CAPTION|BYLINE|QUOTE) (?:GOES )?HERE\b"
        ),
    ),
    # What writers leave for later, as they type it; looked for in stories, not left in this file.
    (("FIXME", "TODO:"), regex(r"\bFIXME\b|\bTODO:")),
)
"""What each form holds, and the form itself."""
_INITIALS = regex(r"\bT\.?K\. |\bTK [A-Z][a-z]+|[A-Z][a-z]+ TK\b")
"""People and firms of that name ("T.K. Lund", "TK Maxx", "Marten TK")."""


def alone(story: Story) -> Iterator[Finding]:
    """Yield places where words or figures were still to come."""
    named = "TK" in story.text and bool(_INITIALS.search(story.text))
    for held, pattern in _LEFT:
        if not any(each in story.text for each in held):
            continue
        for match in pattern.finditer(story.text):
            line = story.line_at(match.start())
            if line is None or (named and match[0] == "TK"):
                continue
            yield alone_finding(
                story,
                line,
                Span(*match.span()),
                f"“{match[0]}” looks like a note that was to be replaced.",
                "copy_edit.leftover",
                kind=Kind.COPY_EDIT,
                level=Level.QUERY,
            )
