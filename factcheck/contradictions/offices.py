"""Offices, ranks and posts, and which of them one person cannot hold at a time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.contradictions.words import listed, listed_in_order
from factcheck.text.patterns import regex

_SPELLINGS = (
    (re.compile(r"\b(?:u\.?\s?s\.?|american|british|us|uk)\s+", re.IGNORECASE), ""),
    (re.compile(r"\bpres\.", re.IGNORECASE), "president"),
    (re.compile(r"\bv\.?p\.?\b|\bvice[- ]president", re.IGNORECASE), "vice president"),
    (re.compile(r"\bsens?\.|\bsenators?\b", re.IGNORECASE), "senator"),
    (re.compile(r"\breps?\.|\bcongress(?:wo)?man\b", re.IGNORECASE), "representative"),
    (
        re.compile(r"\blt\.? gov(?:ernor)?\b\.?|\blieutenant governor", re.IGNORECASE),
        "lieutenant-governor",
    ),
    (re.compile(r"\bgovs?\.", re.IGNORECASE), "governor"),
    (re.compile(r"\batty\. gen\.|\battorney[- ]general", re.IGNORECASE), "attorney-general"),
    (re.compile(r"\bpm\b|\bpremier\b", re.IGNORECASE), "prime minister"),
    (re.compile(r"\bspokes(?:wo)?man\b", re.IGNORECASE), "spokesperson"),
    (re.compile(r"\bchair(?:wo)?man\b", re.IGNORECASE), "chair"),
    (re.compile(r"\bchief executive(?: officer)?\b|\bceo\b", re.IGNORECASE), "chief-executive"),
    (re.compile(r"\bchief financial officer\b|\bcfo\b", re.IGNORECASE), "chief-financial-officer"),
    (re.compile(r"\bchief operating officer\b|\bcoo\b", re.IGNORECASE), "chief-operating-officer"),
    (re.compile(r"\bdet\.|\bdetective\b", re.IGNORECASE), "detective"),
    (re.compile(r"\bsgt\b\.?", re.IGNORECASE), "sergeant"),
    (re.compile(r"\blt\b\.?", re.IGNORECASE), "lieutenant"),
    (re.compile(r"\bcapt\b\.?", re.IGNORECASE), "captain"),
    (re.compile(r"\bcol\b\.?", re.IGNORECASE), "colonel"),
    (re.compile(r"\bmaj\b\.?", re.IGNORECASE), "major"),
    (re.compile(r"\bdefence\b", re.IGNORECASE), "defense"),
    (re.compile(r"\blabour\b", re.IGNORECASE), "labor"),
    (re.compile(r"\badvisor\b", re.IGNORECASE), "adviser"),
)
"""Abbreviations of AP style and British forms, written out."""

_PORTFOLIOS = listed("""
    foreign finance interior home justice defense health education labor trade transport treasury
    commerce energy agriculture environment culture housing economy economic state security
    environmental veterans immigration employment planning tourism information oil
    """)
_ELECT = re.compile(r"[- ]elect\b")
_SECRETARY_OF = re.compile(r"\b(minister|secretary) (?:of|for) (?:the )?(\w+)")
_PORTFOLIO = re.compile(r"\b(\w+) (minister|secretary)\b")
_GOVERNMENT = (
    "lieutenant-governor", "vice president", "prime minister", "attorney-general", "president",
    "senator", "representative", "governor", "chancellor", "mayor", "ambassador", "judge",
    "sheriff", "king", "queen", "pope", "archbishop", "bishop", "cardinal",
)  # fmt: skip
_RANKS = (
    "chief superintendent", "superintendent", "chief inspector", "inspector", "sergeant",
    "constable", "lieutenant", "captain", "major", "colonel", "brigadier", "corporal", "private",
    "admiral", "commissioner",
)  # fmt: skip
_POSTS = (
    "spokesperson", "chief engineer", "chief-executive", "chief-financial-officer",
    "chief-operating-officer", "technical director", "non-executive chair", "chair",
    "seismologist", "professor", "director", "coach", "engineer", "lawyer", "pilot", "surgeon",
    "press secretary", "company secretary", "campaign manager", "editor", "goalkeeper", "economist",
    "curator", "treasurer",
)  # fmt: skip
_FUNCTIONS = {
    form: entry.split("=")[0]
    for entry in listed_in_order("""
    finance=financial operations=operating marketing sales communications=media,press legal
    technology=information,it personnel=hr,people,staffing research design culture housing planning
    education property safety security commercial artistic=creative medical nursing development
    investment strategy policy sport=sporting production engineering science=scientific music
    """)
    for form in (entry.split("=")[0], *entry.partition("=")[2].split(","))
    if form
}
"""Departments and their forms, by which the heads of an organisation are told apart."""
_HEADS = r"(?:director|chief|head|manager|boss|officer)"
_HEAD_OF = regex(rf"\b{_HEADS} (?:of|for) (?:the )?(\w+)(?! and\b)")
_FUNCTION_HEAD = regex(rf"(?<!and )\b(?:chief )?(\w+) {_HEADS}\b")
_HEADSHIP = " department"
_TOGETHER = frozenset(
    {
        frozenset({"chair", "chief-executive"}),
        frozenset({"chair", "professor"}),
        frozenset({"chair", "director"}),
        frozenset({"chair", "non-executive chair"}),
        frozenset({"chief-executive", "director"}),
        frozenset({"chief-financial-officer", "director"}),
        frozenset({"chief-operating-officer", "director"}),
        frozenset({"chief-operating-officer", "chief-financial-officer"}),
        frozenset({"director", "professor"}),
        frozenset({"director", "economist"}),
        frozenset({"director", "lawyer"}),
        frozenset({"director", "curator"}),
        frozenset({"director", "coach"}),
        frozenset({"director", "spokesperson"}),
        frozenset({"director", "engineer"}),
        frozenset({"director", "editor"}),
        frozenset({"director", "seismologist"}),
        frozenset({"director", "treasurer"}),
        frozenset({"director", "surgeon"}),
        frozenset({"professor", "economist"}),
        frozenset({"professor", "lawyer"}),
        frozenset({"professor", "seismologist"}),
        frozenset({"professor", "surgeon"}),
        frozenset({"professor", "engineer"}),
        frozenset({"professor", "editor"}),
        frozenset({"professor", "curator"}),
        frozenset({"engineer", "chief engineer"}),
        frozenset({"spokesperson", "press secretary"}),
        frozenset({"technical director", "director"}),
        frozenset({"lawyer", "spokesperson"}),
    }
)
"""Posts that one person does hold at a time."""
_BESIDE_DEPARTMENTS = listed("chief-executive spokesperson")
"""Posts that a director may hold, but not the head of a department."""
_WITH_DEPUTY = re.compile(r"\b(?:deputy|assistant|under|junior|vice|shadow|associate)\b")
_SHORT_OF = {
    "chief inspector": "inspector",
    "chief superintendent": "superintendent",
    "technical director": "director",
    "non-executive chair": "chair",
    "chief engineer": "engineer",
}


@dataclass(frozen=True, slots=True)
class Office:
    """An office in its normal form.

    Attributes:
        group: "government", "rank" or "post"; offices of two groups do not exclude each other.
        key: the office itself ("finance minister", "senator").
        deputy: whether it is the deputy's.
        elect: whether it is not yet taken up.
    """

    group: str
    key: str
    deputy: bool = False
    elect: bool = False

    @property
    def heads_department(self) -> bool:
        """Whether it is the head's of one department ("finance director")."""
        return self.key.endswith(_HEADSHIP)


@lru_cache(maxsize=4096)
def office(words: str) -> Office | None:
    """Return the office that a role's words name, None for what is no exclusive office."""
    said = " ".join(words.lower().split())
    for pattern, instead in _SPELLINGS:
        said = pattern.sub(instead, said)
    deputy = bool(_WITH_DEPUTY.search(said.replace("vice president", "")))
    elect = bool(_ELECT.search(said))
    said = _ELECT.sub("", said)
    if "press secretary" in said:
        return Office("post", "press secretary", deputy)
    for pattern, order in ((_SECRETARY_OF, (2, 1)), (_PORTFOLIO, (1, 2))):
        match = pattern.search(said)
        if match and match[order[0]] in _PORTFOLIOS:
            return Office("government", f"{match[order[0]]} {match[order[1]]}", deputy, elect)
    for pattern in (_HEAD_OF, _FUNCTION_HEAD):
        match = pattern.search(said)
        if match and match[1] in _FUNCTIONS and said not in _POSTS:
            return Office("post", _FUNCTIONS[match[1]] + _HEADSHIP, deputy)
    for group, keys in (
        ("government", _GOVERNMENT),
        ("rank", _RANKS),
        ("post", _POSTS),
    ):
        for key in keys:
            if re.search(rf"\b{key}\b", said):
                return Office(group, key, deputy, elect)
    return None


def exclude(one: Office, other: Office) -> bool:
    """Return whether one person cannot hold both at a time, and neither is short for the other."""
    if one.group != other.group:
        return _across_groups(one, other) or _across_groups(other, one)
    if one.key == other.key:
        return one.elect != other.elect or (one.deputy != other.deputy and one.group != "post")
    for head, post in ((one, other), (other, one)):
        if head.heads_department and not post.heads_department:
            # Somebody's director, whatever the department, but no spokesperson beside it.
            others = post.key != "director" and frozenset({"director", post.key}) not in _TOGETHER
            return others or post.key in _BESIDE_DEPARTMENTS
    if _SHORT_OF.get(one.key) == other.key or _SHORT_OF.get(other.key) == one.key:
        return False
    return frozenset({one.key, other.key}) not in _TOGETHER


def _across_groups(government: Office, post: Office) -> bool:
    """A mayor, a governor or a minister is nobody's spokesperson or director."""
    return (
        government.group == "government"
        and post.group == "post"
        and government.key not in ("president", "vice president", "chancellor", "judge")
        and (
            post.heads_department
            or post.key in ("spokesperson", "director", "chief engineer", "technical director")
        )
    )
