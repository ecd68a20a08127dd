"""What on a page is not the story: menus, prompts, credits, notices.

The rules know how newsrooms everywhere word such lines; none knows an outlet. A rule has to be
sure: a paragraph wrongly set aside is never checked. So nearly all look at short blocks only and
at the whole block, and words between quotation marks set nothing aside.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from factcheck.model import BlockKind
from factcheck.reading.blocks import Draft, words_of

NAVIGATION: Final = "navigation"
PROMPT: Final = "asks the reader to click, share or subscribe"
CREDIT: Final = "credit of reporters or agencies"
PICTURE_CREDIT: Final = "picture credit"
RIGHTS: Final = "copyright or legal notice"
ABOUT_OUTLET: Final = "speaks to the reader about the outlet"
ABOUT_AUTHOR: Final = "about the author"
MARK_UP: Final = "embedded mark-up"
SEPARATOR: Final = "separator"
AFTER_CREDIT: Final = "stands after the closing credit"

_TAIL_SHARE: Final = 0.25
"""Part of the text that may stand after the closing credit; more is the story going on."""

# Whole lines of menus and page furniture, as `words_of` writes them.
_MENU: Final = frozenset(
    " ".join(line.split())
    for line in """
    accessibility links|accessibility help|skip to content|skip to main content|skip navigation
    skip to main navigation|skip to search|skip to footer|skip to navigation|skip links
    skip advertisement|skip ad|main navigation|navigation|menu|main menu|search|home|home page
    breaking news|latest news|latest|live|live updates|live now|watch live|listen live|top stories
    top news|most read|most popular|most viewed|most shared|trending|trending now|trending topics
    related|related stories|related articles|related topics|related content|related news
    related coverage|related links|related video|related videos|related tags|recommended
    recommended stories|recommended for you|more stories|more news|more on this story
    more on this topic|more from this section|more from the web|more coverage|more like this
    you may also like|you might also like|what to read next|read next|up next|see also|see more
    read more|read also|also read|show more|load more|view more|continue reading
    read full article|read the full story|story continues below|story continues below advertisement
    article continues below|article continues after advertisement|article continues below advertisement
    continue reading the main story|scroll to continue|scroll for more|back to top|top of page
    advertisement|advertisements|advertising|ad|ads|sponsored|sponsored content|paid content|promoted
    promoted content|paid for and presented by|from our partners|content from our partners
    share|share this|share this article|share this story|share this page|share on facebook
    share on twitter|share on x|share on linkedin|share on whatsapp|share via email|share by email
    share link|copy link|copy link to clipboard|link copied|tweet|tweet this|pin it|email|e mail
    email this|email this article|print|print this|print this article|print article|save
    save article|save for later|bookmark|listen|listen to this article|listen to article|play|pause
    mute|unmute|close|close menu|open menu|next|previous|prev|next article|previous article
    next story|previous story|comments|comment|view comments|show comments|leave a comment
    post a comment|leave a reply|add a comment|join the conversation|join the discussion
    facebook|twitter|instagram|whatsapp|linkedin|telegram|youtube|pinterest|reddit|tiktok|viber
    facebook twitter|follow us|follow us on facebook|follow us on twitter|follow us on instagram
    connect with us|sign in|sign up|log in|login|logout|log out|register|subscribe|subscribe now
    newsletter|newsletters|newsletter sign up|sign up for our newsletter|your email address
    email address|submit|loading|loading something is loading|something is loading|please wait
    enlarge|enlarge this image|toggle caption|hide caption|show caption|view gallery|view image
    view in browser|photo gallery|image|images|photo|photos|video|videos|gallery|slideshow|embed
    embed code|embedded content|this content is not available|video player|audio player
    tags|topics|topics in this article|categories|filed under|in this article|in this story
    contents|table of contents|jump to|about us|contact us|contact|careers|help|faq|site map
    sitemap|privacy|privacy policy|terms|terms of use|terms of service|terms and conditions|cookies
    cookie policy|cookie settings|accept cookies|accept all|manage cookies|manage preferences
    all rights reserved|our standards the thomson reuters trust principles|disclaimer|corrections
    editor s picks|editors picks|editors picks for you|don t miss|in case you missed it|in pictures
    dismiss|end of story carousel|end of recommended stories|thank you for reading|thanks for reading
    """.replace("\n", "|").split("|")
    if line.strip()
)
_SEPARATOR_LINE = re.compile(r"[\W_]*")
_MARKUP_LINE = re.compile(r"(?:<[^<>]{1,400}>[\s.]*)+")
_PICTURE_SLOT = re.compile(
    r"(?:\d{1,5}\s?[x×]\s?\d{1,5}\s)?(?:image|photo|video|graphic|picture|infographic)"
    r"(?:\s\d{1,3}\s(?:of|/)\s\d{1,3})?|\d{1,3}\s?(?:of|/)\s?\d{1,3}",
    re.IGNORECASE,
)

_PROMPT = re.compile(
    r"(?:"
    r"click here\b|tap here\b|"
    r"follow (?:us|me|him|her|them|@|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3} (?:on|at|@))|"
    r"(?:sign up|subscribe|register) (?:to|for|now|here|today|at)\b|"
    r"\(?subscribe to \S|"
    r"(?:download|get) (?:our|the) [\w ’'-]{0,30}\bapp\b|"
    r"(?:like|find|join|visit) us on\b|"
    r"(?:read|see|watch|listen)(?: more| also| next| now| here)?(?: on this)?(?: story| topic)?:|"
    r"(?:also|must|don['’]t) (?:read|watch|miss):|more:|related(?: \w+){0,2}:|"
    r"(?:to )?(?:find out|read|learn|see|discover) more\b.{0,80}\b(?:click|visit|here|at)\b|"
    r"for (?:more|the latest|all the latest|additional) [\w ,'’-]{2,60},? "
    r"(?:visit|click|go to|see|follow|check|download|sign|subscribe)\b|"
    r"(?:have|got|do you have) (?:a|any) (?:story|tip|news tip|comments?|question)\b.{0,80}\b(?:us|email|e-mail|contact)\b|"
    r"(?:contact|email|e-mail|write to|reach) (?:us|the (?:author|writer|reporter|editor|newsroom))\b|"
    r"support (?:our|independent|quality|local) (?:work|journalism|reporting|newsroom|news)\b|"
    r"thanks for signing up|by (?:signing up|clicking|subscribing|registering)\b.{0,120}\b(?:you )?agree|"
    r"(?:something is )?loading\b|"
    r"top editors give you"
    r")",
    re.IGNORECASE,
)
_MAX_PROMPT_WORDS: Final = 60

_CREDIT = re.compile(
    r"\W{0,3}(?:"
    r"with (?:additional |further |extra )?(?:reporting|contributions?|material|files|information|input|reports) (?:by|from)\b|"
    r"(?:additional |further |extra )?(?:reporting|writing|editing|compiled|translation|graphics?|production|research|"
    r"reporting and writing|writing and editing|reporting and editing) by (?-i:[A-Z])|"
    r"(?:additional|further) (?:reporting|writing|editing|research)\b|"
    r"(?:edited|written|translated|compiled|produced|reported)(?: and \w+)? by (?-i:[A-Z])|"
    r"(?:contributing|contributors?|sources?|source|based on reporting by|based on reports? by|"
    r"agencies|text|words|translated by)\s?: (?-i:[\"“]?[A-Z])|"
    r"(?:this|the) (?:story|article|report) (?:was|is|has been) (?:originally |first )?"
    r"(?:published|produced|written|compiled|provided|supplied|republished|reported|adapted|auto-generated)"
    r" (?:by|in|on|from|with|under|as|for)\b|"
    r"(?:this|the) (?:story|article|report) (?:includes|contains|uses) (?:material|reporting|information)\b"
    r")",
    re.IGNORECASE,
)
_CREDIT_END = re.compile(
    r"\b(?:contributed (?:reporting|research|additional reporting)|"
    r"(?:contributed|helped contribute) to (?:this|the) (?:story|article|report|piece|dispatch|post|review|story from [\w ]{2,30})|"
    r"(?:contributed|reported) (?:from|reporting from) [A-Z][\w ,.'’-]{2,60})\W*$"
)
_MAX_CREDIT_WORDS: Final = 60

_AGENCY: Final = (
    r"(?:AP|AFP|EPA|EPA-EFE|PA|PA Media|DPA|dpa|TASS|ANSA|EFE|AAP|Reuters|REUTERS|Getty(?: Images)?|"
    r"GETTY IMAGES|Getty Images \S{1,40}|Shutterstock|SHUTTERSTOCK|Associated Press|AP Photo|Bloomberg|"
    r"Alamy|iStock|Rex Features|WireImage|FilmMagic|Anadolu(?: Agency)?|Xinhua|Imago|Corbis|"
    r"Agence France-Presse|Press Association|Wikimedia Commons|Flickr|Unsplash)"
)
_PICTURE_CREDIT = re.compile(
    rf"\W{{0,3}}(?:(?:[A-Z][\w.'’-]*|de|van|von|al|bin|/|\|)[\s,]{{1,3}}){{0,5}}"
    rf"(?:(?:/|\||via|for|—|–|-|,)\s?)?{_AGENCY}(?:\s?/\s?[A-Z][\w.'’ -]{{0,30}})?\W{{0,3}}"
)
_PHOTO_BY = re.compile(
    r"\W{0,2}(?:(?:photo(?:graph)?s?|images?|pictures?|illustration|graphic|video|credit|photo credit|"
    r"image credit|picture credit|photo courtesy|courtesy)\s?(?:by|of|from|:|/|–|—|-)\s?)"
    r"\S.{0,80}",
    re.IGNORECASE,
)
_MAX_PICTURE_CREDIT_WORDS: Final = 9

_RIGHTS = re.compile(
    r"(?:©|\(c\) ?(?:19|20)\d\d|copyright (?:©|\(c\)|(?:19|20)\d\d)|all rights reserved|"
    r"may not be (?:published|reproduced|broadcast|rewritten|copied|redistributed)|"
    r"(?:reprinted|republished|used) (?:here )?(?:with|by) permission|"
    r"no part of this (?:publication|article|material|website)|"
    r"licensed under (?:a )?creative commons|"
    r"our standards: the )",
    re.IGNORECASE,
)
_MAX_RIGHTS_WORDS: Final = 80

# The outlet speaking of itself, and to the reader.
_OUTLET_SELF = re.compile(
    r"\b(?:our (?:content|website|web site|site|newsletters?|app|journalism|journalists|coverage|readers|"
    r"subscribers|privacy (?:policy|notice)|terms|cookie|standards|partners|mission|reporting|newsroom|"
    r"weekly|daily|podcast|channel|correspondents)|"
    r"(?:contact(?:ing)?|supporting|support|follow|join|donate to|write to) us|"
    r"we (?:provide|bring you|offer|are (?:a )?(?:non-?profit|independent|reader|funded)|rely on|use cookies|"
    r"may earn|publish|cover))\b",
    re.IGNORECASE,
)
_READER = re.compile(
    r"\b(?:you|your|yours|sign up|subscribe|click|donate|inbox|download|cookies|privacy policy|"
    r"terms of (?:use|service)|where a free press|uncensored)\b",
    re.IGNORECASE,
)
_ABOUT_AUTHOR = re.compile(
    r"(?:(?:The (?:writer|author)|He|She|They|[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|de|van|von|al|bin)){1,3}) "
    r"(?:is|was|has been|are) (?:an?|the|our|currently) (?:[\w’'/,&-]+ ){0,8}?"
    r"(?:correspondent|reporter|journalist|columnist|editor|writer|contributor|commentator|blogger|"
    r"freelancer|photographer|fellow|professor|analyst|producer|intern|bureau chief|author)\b)"
)
_COVERS = re.compile(
    r"\b(?:who |and )?(?:covers|covering|writes (?:about|on|for)|reports (?:on|for|from)|specializ\w+ in|"
    r"speciali[sz]es in|focus(?:es|ing) on|can be (?:reached|followed|contacted)|follow (?:him|her|them)|"
    r"based in|joined (?:the|us)|has (?:written|worked|reported|covered))\b|@\w{2,}|"
    r"\b(?:is|was) a (?:contributing|staff|senior|freelance|guest)\b"
)
_MAX_AUTHOR_WORDS: Final = 90
_AUTHOR_ZONE: Final = 0.75
"""A line about the author stands in the last quarter of a story; earlier it is about its hero."""

_CORRECTION = re.compile(
    r"\W{0,3}(?:correction|clarification|editor[’']?s[’']? note|update[ds]?|note)\b", re.IGNORECASE
)
_QUOTED = re.compile(r"[“\"][^“”\"]{0,2000}[”\"]")


def set_aside(drafts: Sequence[Draft]) -> list[Draft]:
    """Make boilerplate of the blocks that are not the story.

    Args:
        drafts: all blocks in reading order. Headline, deck, byline and dateline stay.
    """
    total = sum(len(draft.text) for draft in drafts) or 1
    before = 0
    out: list[Draft] = []
    for draft in drafts:
        why = "" if draft.kind in _SURE else reason(draft.text, before / total)
        out.append(replace(draft, kind=BlockKind.BOILERPLATE, why=why) if why else draft)
        before += len(draft.text)
    return _set_aside_tail(out)


_SURE: Final = (
    BlockKind.HEADLINE,
    BlockKind.DECK,
    BlockKind.BYLINE,
    BlockKind.DATELINE,
    BlockKind.BOILERPLATE,
)


def reason(text: str, place: float = 0.5) -> str:
    """Say why a block is not the story.

    Args:
        text: the block's words.
        place: part of the page before it, 0 to 1.

    Returns:
        The reason, a phrase; empty for a block of the story.
    """
    words = words_of(text)
    count = words.count(" ") + 1
    if _SEPARATOR_LINE.fullmatch(text):
        return SEPARATOR
    if words in _MENU or _PICTURE_SLOT.fullmatch(text):
        return NAVIGATION
    if "<" in text and _MARKUP_LINE.fullmatch(text):
        return MARK_UP
    if count <= _MAX_PICTURE_CREDIT_WORDS and (
        _PICTURE_CREDIT.fullmatch(text) or _PHOTO_BY.fullmatch(text)
    ):
        return PICTURE_CREDIT
    if count <= _MAX_CREDIT_WORDS and (_CREDIT.match(text) or _CREDIT_END.search(text)):
        return CREDIT
    unquoted = _QUOTED.sub("", text)
    if count <= _MAX_RIGHTS_WORDS and _RIGHTS.search(unquoted):
        return RIGHTS
    if count <= _MAX_PROMPT_WORDS and _PROMPT.match(text):
        return PROMPT
    if unquoted == text and _OUTLET_SELF.search(text) and _READER.search(text):
        return ABOUT_OUTLET
    about_author = place >= _AUTHOR_ZONE and count <= _MAX_AUTHOR_WORDS
    if about_author and _ABOUT_AUTHOR.match(text) and _COVERS.search(text):
        return ABOUT_AUTHOR
    return ""


def _set_aside_tail(drafts: list[Draft]) -> list[Draft]:
    """Set aside what follows the closing credit: after it newsrooms print notices, not news."""
    allowed = _TAIL_SHARE * sum(len(draft.text) for draft in drafts if draft.kind.is_checked)
    credit, after = len(drafts), 0
    for n in range(len(drafts) - 1, -1, -1):
        after += len(drafts[n].text) if drafts[n].kind.is_checked else 0
        if after > allowed:
            break
        if drafts[n].why == CREDIT:
            credit = n
    return [
        replace(draft, kind=BlockKind.BOILERPLATE, why=AFTER_CREDIT)
        if n > credit and draft.kind.is_checked and not _CORRECTION.match(draft.text)
        else draft
        for n, draft in enumerate(drafts)
    ]
