"""Wording of what is not the story, as newsrooms everywhere use it: tables and patterns.

Collected from the page furniture of English-language news sites and from agencies' closing
lines. No pattern names an outlet; agencies stand in picture credits only.
"""

from __future__ import annotations

import re
from typing import Final

MENU: Final = frozenset(
    " ".join(line.split())
    for line in """
    accessibility links|accessibility help|skip to content|skip to main content|skip navigation
    skip to main navigation|skip to search|skip to footer|skip to navigation|skip links
    skip advertisement|skip ad|main navigation|navigation|menu|main menu|search|home|home page
    breaking news|latest news|latest|live|live updates|live now|watch live|listen live|top stories
    top news|most read|most popular|most viewed|most shared|trending|trending now|trending topics
    related|related stories|related articles|related topics|related content|related news
    related coverage|related links|related video|related videos|related tags|recommended
    view more related content|view all related articles|view all related content
    recommended stories|recommended for you|more stories|more news|more on this story
    more on this topic|more from this section|more from the web|more coverage|more like this
    you may also like|you might also like|what to read next|read next|up next|see also|see more
    read more|read also|also read|show more|load more|view more|continue reading
    read full article|read the full story|read the full article|story continues below
    story continues below advertisement|article continues below|article continues below ad
    article continues after advertisement|article continues below advertisement
    continue reading the main story|scroll to continue|scroll for more|back to top|top of page
    advertisement|advertisements|advertising|ad|ads|sponsored|sponsored content|paid content
    promoted|promoted content|paid for and presented by|from our partners
    content from our partners|share|share this|share this article|share this story
    share this page|share on facebook|share on twitter|share on x|share on linkedin
    share on whatsapp|share via email|share by email|share link|copy link
    copy link to clipboard|link copied|tweet|tweet this|pin it|email|e mail|email this
    email this article|print|print this|print this article|print article|save|save article
    save for later|bookmark|listen|listen to this article|listen to article|play|pause
    mute|unmute|close|close menu|open menu|next|previous|prev|next article|previous article
    next story|previous story|comments|comment|view comments|show comments|leave a comment
    post a comment|leave a reply|add a comment|join the conversation|join the discussion
    facebook|twitter|instagram|whatsapp|linkedin|telegram|youtube|pinterest|reddit|tiktok|viber
    facebook twitter|follow us|follow us on facebook|follow us on twitter
    follow us on instagram|connect with us|sign in|sign up|log in|login|logout|log out|register
    subscribe|subscribe now|newsletter|newsletters|newsletter sign up|your email address
    sign up for our newsletter|email address|submit|loading|loading something is loading
    something is loading|please wait|enlarge|enlarge this image|toggle caption|hide caption
    show caption|view gallery|view image|view in browser|photo gallery|gallery|slideshow|embed
    embed code|embedded content|media playback is unsupported on your device
    this content is not available|video player|audio player
    tags|topics|topics in this article|categories|filed under|in this article|in this story
    contents|table of contents|jump to|about us|contact us|contact|careers|help|faq|site map
    sitemap|privacy|privacy policy|terms|terms of use|terms of service|terms and conditions
    cookies|cookie policy|cookie settings|accept cookies|accept all|manage cookies
    manage preferences|all rights reserved|disclaimer|corrections|editor s picks|editors picks
    editors picks for you|don t miss|in case you missed it|in pictures|dismiss
    end of story carousel|end of recommended stories|thank you for reading|thanks for reading
    """.replace("\n", "|").split("|")
    if line.strip()
)
"""Whole lines of menus and page furniture: lower case, letters and figures only."""

SEPARATOR_LINE: Final = re.compile(r"[\W_]*")
MARKUP_LINE: Final = re.compile(r"(?:<[^<>]{1,400}>[\s.]*)+")
PICTURE_SLOT: Final = re.compile(
    r"(?:\d{1,5}\s?[x×]\s?\d{1,5}\s)?(?:image|photo|video|graphic|picture|infographic)s?"
    r"(?:\s\d{1,3}\s(?:of|/)\s\d{1,3})?|\d{1,3}\s?(?:of|/)\s?\d{1,3}",
    re.IGNORECASE,
)
CONTACT_LINE: Final = re.compile(
    r"(?:(?:e-?mail|twitter|online|web|website|link|links|source|instagram|facebook|x)\s?:\s?)?"
    r"(?:@\w{2,30}|[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}|"
    r"(?:https?://|www\.)[^\s]{3,300})[\s.]*",
    re.IGNORECASE,
)

PROMPT: Final = re.compile(
    r"""[\s(\[*•>»▶–—-]{0,4}(?:
    (?:click|tap)\ here\b
    | follow\ (?:us|me|@\w+|\#\w+)\b
    | follow\ (?-i:[A-Z])[\w.'’-]+(?:\ (?:and|or|(?-i:[A-Z])[\w.'’-]*)){0,8}
        \ (?:on\ (?-i:[A-Z])|at\ @|@)
    | (?:sign\ up|subscribe|register)\ (?:to|for|now|here|today|at)\b
    | (?:download|get)\ (?:our|the)\ [\w\ ’'-]{0,30}\bapp\b
    | (?:like|find|join|visit)\ us\ on\b
    | (?:read|see|watch|listen)(?:\ more|\ also|\ next|\ now|\ here)?(?:\ on\ this)?
        (?:\ story|\ topic)?:
    | (?:also|must|don['’]t)\ (?:read|watch|miss):
    | (?:more|related(?:\ \w+){0,2}):
    | (?:to\ )?(?:find\ out|read|learn|see|discover)\ more\b.{0,80}\b(?:click|visit|here|at)\b
    | for\ (?:more|the\ latest|all\ the\ latest|additional)\ [\w\ ,'’-]{2,60}
        \ (?:visit|click|go\ to|see|follow|check|download|sign|subscribe)\b
    | (?:have|got|do\ you\ have)\ (?:a|any)\ (?:story|tip|news\ tip|comments?|question)\b
        .{0,80}\b(?:us|e-?mail|contact)\b
    | (?:contact|e-?mail|write\ to|reach)
        \ (?:us|the\ (?:author|writer|reporter|editor|newsroom))\b
    | support\ (?:our|independent|quality|local)\ (?:work|journalism|reporting|newsroom|news)\b
    | thanks\ for\ signing\ up
    | by\ (?:signing\ up|clicking|subscribing|registering)\b.{0,120}\b(?:you\ )?agree
    | (?:leave|tell|share|sound\ off|let\ us\ know|what\ do\ you\ think)\b.{0,90}
        \b(?:in\ the\ comments?|comments?\ (?:below|section))\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""Begins a block that asks the reader to do something."""

CREDIT: Final = re.compile(
    r"""\W{0,3}(?:
    with\ (?:additional\ |further\ |extra\ )?
        (?:reporting|contributions?|material|files|information|input|reports)\ (?:by|from)\b
    | (?:additional\ |further\ |extra\ )?(?:reporting|writing|editing|compiled|translation
        |graphics?|production|research)(?:\ and\ (?:writing|editing|reporting|research))?
        \ by\ (?-i:[A-Z])
    | (?:additional|further)\ (?:reporting|editing|research)(?:\ by\b|:)
    | (?:edited|written|translated|compiled|produced|reported)(?:\ and\ \w+)?\ by\ (?-i:[A-Z])
    | (?:contributing|contributors?|sources?|based\ on\ report(?:ing|s)\ (?:by|from)|agencies)
        \s?:\ (?-i:["“]?[A-Z])
    | based\ on\ report(?:ing|s)\ (?:by|from)\b
    | (?:this|the)\ (?:story|article|report)\ (?:was|is|has\ been)
        \ (?:originally\ |first\ |automatically\ )?
        (?:published|produced|written|compiled|provided|supplied|republished|adapted|generated)
        \ (?:by|in|on|from|with|under|as|for)\b
    | (?:this|the)\ (?:story|article|report)\ (?:includes|contains|uses)
        \ (?:material|reporting|information)\ from\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""Begins a credit of reporters or agencies."""

CREDIT_END: Final = re.compile(
    r"""\b(?:
    contributed\ (?:additional\ )?(?:reporting|research)
    | (?:helped\ )?contributed?\ to\ (?:this|the)
        \ (?:story|article|report|piece|dispatch|post|review)
    | (?:contributed|reported)\ (?:reporting\ )?from\ (?-i:[A-Z])[\w\ ,.'’-]{2,60}
    )\W*$""",
    re.VERBOSE,
)
"""Ends one; read together with a name at its beginning."""

CREDIT_IN_BRACKETS: Final = re.compile(
    r"""\((?:Additional\ |Further\ )?
    (?:Reporting|Writing|Editing|Compiled|With\ reporting)\ [^()]{2,300}\)\.?$""",
    re.VERBOSE,
)
"""Agencies close the last paragraph with one."""

_AGENCY: Final = r"""(?:
    AP\ Photo|AP|AFP|EPA-EFE|EPA|PA\ Media|PA|DPA|dpa|TASS|ANSA|EFE|AAP|Reuters|REUTERS
    |Getty\ Images|GETTY\ IMAGES|Getty|Shutterstock|SHUTTERSTOCK|Associated\ Press|Bloomberg
    |Alamy|iStock|Rex\ Features|WireImage|FilmMagic|Anadolu\ Agency|Anadolu|Xinhua|Imago|Corbis
    |Agence\ France-Presse|Press\ Association|Wikimedia\ Commons|Flickr|Unsplash)"""
PICTURE_CREDIT: Final = re.compile(
    rf"""\W{{0,3}}(?:(?:[A-Z][\w.'’-]*|de|van|von|al|bin|via|for|/|\||—|–|-)[\s,]{{1,3}}){{0,6}}
    (?:[A-Z][\w.'’-]*/)?{_AGENCY}(?:\s?/\s?[A-Z][\w.'’\ -]{{0,30}})?\W{{0,3}}""",
    re.VERBOSE,
)
PHOTO_BY: Final = re.compile(
    r"""\W{0,2}(?:photo(?:graph)?s?|images?|pictures?|illustration|graphic|video|credit
    |(?:photo|image|picture)\ (?:credit|courtesy)|courtesy)\s?(?:by|of|from|:|/|–|—|-)\s?
    \S.{0,80}""",
    re.IGNORECASE | re.VERBOSE,
)

RIGHTS: Final = re.compile(
    r"""(?<!\w)©\s?(?:\d{4}|[A-Z]|copyright)
    | \(c\)\ ?(?:19|20)\d\d | \bcopyright\ (?:©|\(c\)|(?:19|20)\d\d)
    | \ball\ rights\ reserved
    | \bmay\ not\ be\ (?:published|reproduced|broadcast|rewritten|copied|redistributed)
    | \b(?:reprinted|republished|used)\ (?:here\ )?(?:with|by)\ permission
    | \bno\ part\ of\ this\ (?:publication|article|material|website)
    | \blicensed\ under\ (?:a\ )?creative\ commons""",
    re.IGNORECASE | re.VERBOSE,
)

OUTLET_SELF: Final = re.compile(
    r"""\b(?:
    our\ (?:content|website|web\ site|site|newsletters?|app|journalism|journalists|coverage
        |readers|subscribers|privacy\ (?:policy|notice)|terms\ of|cookie|standards|mission
        |reporting|newsroom|podcast|channel|correspondents)
    | (?:contact(?:ing)?|supporting|support|follow|donate\ to|write\ to)\ us
    | we\ (?:provide|bring\ you|are\ (?:a\ )?(?:non-?profit|independent|reader|funded)|use\ cookies
        |may\ earn|may\ receive\ a\ commission)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""The outlet speaking of itself."""

TO_READER: Final = re.compile(
    r"""\b(?:you|your|yours|sign\ up|subscribe|click|donate|inbox|download|cookies
    |privacy\ policy|terms\ of\ (?:use|service)|free\ press|uncensored)\b""",
    re.IGNORECASE | re.VERBOSE,
)

ABOUT_AUTHOR: Final = re.compile(
    r"""(?:The\ (?:writer|author)|He|She|They
        |[A-Z][\w.'’-]+(?:\ (?:[A-Z][\w.'’-]*|de|van|von|al|bin)){1,3})
    \ (?:is|was|has\ been|are)\ (?:an?|the|our|currently)\ (?:[\w’'/,&-]+\ ){0,8}?
    (?:correspondent|reporter|journalist|columnist|editor|writer|contributor|commentator|blogger
    |freelancer|photographer|fellow|professor|analyst|producer|intern|bureau\ chief|author)\b""",
    re.VERBOSE,
)
AUTHOR_WORK: Final = re.compile(
    r"""\b(?:covers|covering|writes\ (?:about|on|for)|reports\ (?:on|for|from)|speciali[sz]\w+\ in
    |focus(?:es|ing)\ on|can\ be\ (?:reached|followed|contacted)|follow\ (?:him|her|them)
    |based\ in|joined\ (?:the|us)|has\ (?:written|worked|reported|covered)
    |(?:is|was)\ an?\ (?:contributing|staff|senior|freelance|guest))\b|@\w{2,}""",
    re.VERBOSE,
)

CORRECTION: Final = re.compile(
    r"\W{0,3}(?:corrections?|clarification|editor[’']?s[’']? note|update[ds]?|note)\b",
    re.IGNORECASE,
)
"""Begins a note to the story, which belongs to it also below the closing credit."""
