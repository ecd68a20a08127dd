"""Where a sentence of newsroom English ends.

A full stop ends a sentence unless it belongs to an abbreviation, an initial, a decimal number or
an ellipsis; closing quotation marks and brackets behind it still belong to the sentence. An
abbreviation that can also stand last ("in the U.S. He said") ends one when the next word is one
that news sentences begin with and names do not.
"""

from __future__ import annotations

import re

from factcheck.model import Span
from factcheck.text.patterns import regex


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NEVER_LAST = _words(
    """
    mr mrs ms messrs mmes dr prof sen sens rep reps gov govs gen col lt ltcol sgt capt cmdr maj adm
    brig cpl pvt pfc ens supt det insp atty rev hon pres amb sec asst assoc fr msgr
    mt ft vs v cf e.g i.e fig figs approx viz
    """
)
"""Abbreviations that lean on the word after them: AP style's titles before names, and Latin."""

_WORDS_TOO = frozenset({"gen", "det", "fig", "figs", "sec", "gov", "rep", "mt", "pres", "hon"})
"""Those of them that, in lower case, a sentence can end with."""

_BEFORE_NUMBER = _words(
    """
    no nos p pp art arts sect ch vol op sec para rs jan feb mar apr jun jul aug sep sept oct nov dec
    """
)
"""No full stop when a number follows: "No. 5", "Jan. 20"."""

_EITHER = _words(
    """
    inc corp co cos ltd bros llc plc jr sr esq ph.d m.d d.d.s etc st ste ave blvd rd dept univ
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb
    nev okla ore pa penn tenn tex va vt wash wis wyo intl natl govt al lb lbs oz hr hrs min sq
    """
)
"""Abbreviations that stand inside a sentence or at its end: companies, streets, AP's states."""

_STARTERS = _words(
    """
    a about according after again all along also although among an and another any are as asked
    at back because before between both but by can could critics despite did do does during each
    earlier even every few first for four from had has have having he her here his how however i
    if in instead is it its it's just last later like many meanwhile more moreover most much my
    neither nevertheless no nobody none nor not nothing now of officials on once one only or other
    others our over perhaps police people reporters rather several she should since so some
    somebody someone soon still such that that's the their then there there's therefore these they
    this those though three through thus to today together under until two unlike was we were
    what whatever when where whether which while who whoever why will with within without would
    yesterday yet you your analysts experts investigators authorities prosecutors lawyers he's
    she's they're we're i'm
    """
)
"""Words that open sentences and are no part of a name after an abbreviation."""

_CLOCK_FOLLOWERS = _words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december eastern central pacific mountain greenwich est
    edt et cst cdt pst pdt pt ct gmt bst utc cet cest jan feb aug sept oct nov dec moscow local
    """
)
"""Capitalised words that carry on after "a.m." and "p.m."."""

_SAYING = _words(
    """
    said says asked asks wrote writes told tells added adds replied shouted cried exclaimed
    tweeted yelled wondered demanded continued joked
    """
)
"""Verbs of saying after a quoted question or exclamation: the sentence goes on."""

_CLOSERS = "\"'”’)]}»›"
_OPENERS = "\"'“‘([{«‹„"
_STOP = regex(
    rf"[.!?…]+[{re.escape(_CLOSERS)}]*(?:[ ]?\[\d{{1,3}}(?: ?[-–,] ?\d{{1,3}})?\]){{0,9}}(?=\s|\Z)"
)
"""A stop, what closes behind it, and footnote marks, which belong to the sentence before."""
_LINE_BREAK = regex(r"\n[ \t\r\f\v\u00a0]*(?P<more>\n\s*)?")
_NEXT = regex(rf"[{re.escape(_OPENERS)}]*(?P<word>[^\W_](?:[\w’'&-]|\.(?=\w)){{0,30}})?")
_BULLET = regex(r"[•◦▪‣*–—-]\s|\d{1,2}[.)]\s")
_DOTTED = regex(r"(?:[^\W\d_]\.)+[^\W\d_]")
_LONGEST_TOKEN = 24
_WRAP_WIDTHS = range(40, 101)
"""How wide lines are that were wrapped by hand or by an agency's wire (columns)."""


def sentence_spans(text: str, within: Span) -> list[Span]:
    """Split a stretch of text into sentences.

    Args:
        text: the whole text.
        within: the stretch to split, normally one block. Its end may lie beyond the text.

    Returns:
        Sentences in order, without the white space around them, none outside `within`; each
        character that is not white space lies in exactly one. Empty when there is only space.
    """
    end = min(within.end, len(text))
    cuts = sorted(
        {*_cuts_at_stops(text, within.start, end), *_cuts_at_lines(text, within.start, end)}
    )
    spans: list[Span] = []
    start = within.start
    for cut in [*cuts, end]:
        stretch = text[start:cut]
        inner = stretch.strip()
        if inner:
            first = start + len(stretch) - len(stretch.lstrip())
            spans.append(Span(first, first + len(inner)))
        start = max(start, cut)
    return spans


def _cuts_at_stops(text: str, start: int, end: int) -> list[int]:
    cuts = []
    opened = start
    for stop in _STOP.finditer(text, start, end):
        if _ends_sentence(text, stop, opened, end):
            cuts.append(stop.end())
            opened = stop.end()
    return cuts


def _ends_sentence(text: str, stop: re.Match[str], opened: int, end: int) -> bool:
    """Return whether the sentence that began at `opened` ends with `stop`."""
    at = _skip_space(text, stop.end(), end)
    if at >= end:
        return True
    follower = text[at]
    found = _NEXT.match(text, at, end)
    word = found["word"] if found and found["word"] else ""
    marks = stop.group().partition("[")[0].rstrip()
    if not word:
        return follower not in ".,;:!?…–—-" and not (follower in _CLOSERS and follower != '"')
    if word[0].islower() and word.lower() == word:
        return False
    if "?" in marks or "!" in marks:
        quoted = marks[-1] in _CLOSERS
        return not (quoted and _saying_follows(text, at, end))
    token = _token_before(text, stop.start(), opened)
    if not token:
        # The mark stands alone, as in a spaced ellipsis or after a closing quotation mark.
        return word[0].isupper()
    if marks[0] != "." or marks.startswith(".."):
        return not word[0].isdigit()
    return _ends_after(token, word, text[opened : stop.start()].strip() == token)


def _ends_after(token: str, word: str, alone: bool) -> bool:
    """Return whether a full stop behind `token` and before `word` ends the sentence.

    Args:
        token: the letters before the full stop, in the writer's case.
        word: the word after it.
        alone: whether the token is all there is of the sentence ("1." before a list item).
    """
    plain = token.lower()
    following = word.lower().replace("’", "'")
    starts = following in _STARTERS and word[0].isupper()
    if alone and ((token.isdigit() and len(token) < 3) or len(token) == 1):
        return False
    if plain in _NEVER_LAST and (token[0].isupper() or plain not in _WORDS_TOO):
        return False
    if plain in ("a.m", "p.m"):
        return not word[0].isdigit() and following.rstrip(".") not in _CLOCK_FOLLOWERS
    if plain in _BEFORE_NUMBER and word[0].isdigit():
        return False
    if plain in _EITHER and (token[0].isupper() or plain in {"etc", "al", "lbs", "oz", "hrs"}):
        return starts
    if _DOTTED.fullmatch(token) or (len(token) == 1 and token.isalpha()):
        return starts
    return True


def _token_before(text: str, at: int, floor: int) -> str:
    """Return the run of letters, digits and inner dots that ends at `at`."""
    first = at
    lowest = max(floor, at - _LONGEST_TOKEN)
    while first > lowest and (text[first - 1].isalnum() or text[first - 1] == "."):
        first -= 1
    return text[first:at].lstrip(".")


def _saying_follows(text: str, at: int, end: int) -> bool:
    """Return whether one to four words on comes a verb of saying: “Why?” Mr. Tarn asked."""
    words = text[at : min(end, at + 60)].split()[:5]
    for n, word in enumerate(words):
        if word.lower().rstrip(".,:") in _SAYING:
            return n > 0
        if word[-1] in "!?,;:" or not (word[0].isupper() or word.lower() in ("the", "of", "a")):
            return False
    return False


def _cuts_at_lines(text: str, start: int, end: int) -> list[int]:
    """Return the ends of lines that end a sentence.

    An empty line always does. A single line break does unless the lines are wrapped: then the
    next word would not have fitted on the line.
    """
    if text.find("\n", start, end) < 0:
        return []
    width = max(len(line) for line in text[start:end].split("\n"))
    cuts = []
    for found in _LINE_BREAK.finditer(text, start, end):
        at = _skip_space(text, found.end(), end)
        if at >= end:
            continue
        before = text.rfind("\n", start, found.start())
        line = found.start() - (before + 1 if before >= 0 else start)
        word = _NEXT.match(text, at, end)
        next_length = len(word.group()) if word else 1
        wrapped = width in _WRAP_WIDTHS and line + 1 + next_length > width - 8
        if found["more"] or _BULLET.match(text, at, end) or not (wrapped or text[at].islower()):
            cuts.append(found.start())
    return cuts


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at
