"""Words folded to stems, verbs and their nouns to one: announced, announcement; call, called.

A stem is a key for comparing, never shown. Folding is light on purpose: too little misses a
pair, too much makes two events one. Irregular forms and families of verb and noun are listed;
regular endings are stripped, longest first, as long as enough of the word is left.
"""

from __future__ import annotations

from functools import lru_cache

_FAMILIES = """
call calls called calling phoned telephoned
speak speaks spoke spoken speaking talk talks talked talking conversation conversations
kill kills killed killing killings death deaths die dies died dying dead fatality fatalities slain
injure injures injured injuring injury injuries hurt wound wounds wounded
win wins won winning victory victories winner winners
beat beats beaten beating defeat defeats defeated
lose loses lost losing loss losses
buy buys bought buying purchase purchases purchased acquire acquires acquired acquisition
sell sells sold selling sale sales seller
pay pays paid paying payment payments repay repaid repayment repayments
shoot shoots shot shooting shootings gunned
begin begins began begun start starts started starting launch launches launched
expel expels expelled expulsion expulsions
explode explodes exploded explosion explosions blast blasts
collide collides collided collision collisions
invade invades invaded invasion
decide decides decided decision decisions
choose chooses chose chosen choice
build builds built building constructed construction
born birth births
marry marries married marriage wed wedding
meet meets met meeting meetings
leave leaves left leaving departure depart departed
arrive arrives arrived arrival
give gives gave given giving
take takes took taken taking
hold holds held holding
send sends sent sending
bring brings brought
find finds found
tell tells told
say says said saying
make makes made making
go goes went gone going
come comes came coming
know knows knew known
think thinks thought
rise rises rose risen rising increase increases increased climb climbs climbed grew grow growth
fall falls fell fallen falling drop drops dropped decline declines declined decrease decreased
vote votes voted voting ballot ballots
flee flees fled fleeing escape escapes escaped
steal steals stole stolen theft thefts robbery robberies robbed
arrest arrests arrested detained detain detention
employ employs employed employment employee employees worker workers staff staffer staffers
hit hits hitting strike strikes struck
open opens opened opening
sink sinks sank sunk sinking
burn burns burned burnt burning fire fires blaze blazes
cost costs costing price prices priced worth value valued
wear wears wore worn
write writes wrote written
lead leads led leading leader leaders
lie lies lay lain
run runs ran running
become becomes became
break breaks broke broken breaking
draw draws drew drawn
drive drives drove driven driving
fly flies flew flown flight flights
see sees saw seen
show shows showed shown
spend spends spent spending
catch catches caught
teach teaches taught
fight fights fought
seek seeks sought
keep keeps kept
feel feels felt
stand stands stood
lend lends lent loan loans
child children kid kids
caucus caucuses
million millions
billion billions
man men
woman women
person people persons
foot feet
percent per cent pct
suicide suicides
quake quakes earthquake earthquakes
car cars vehicle vehicles
cop cops police policeman officers officer
attorney attorneys lawyer lawyers
reach reaches reached
claim claims claimed
crowd spectators attendance
passenger passengers
film films movie movies
publish publishes published publication
destroy destroys destroyed destruction
receive receives received receipt
respond responds responded response
succeed succeeds succeeded success
fail fails failed failure failures
survive survives survived survival
refuse refuses refused refusal
propose proposes proposed proposal proposals
approve approves approved approval
remove removes removed removal
discover discovers discovered discovery
recover recovers recovered recovery
deliver delivers delivered delivery
news
state states
occur occurs occurred occurring happen happens happened happening
""".strip()

_FOLDED: dict[str, str] = {
    form: line.split()[0] for line in _FAMILIES.splitlines() for form in line.split()
}

_ENDINGS = (
    ("isation", "is"),
    ("ization", "iz"),
    ("ating", ""),
    ("ated", ""),
    ("ates", ""),
    ("ation", ""),
    ("ition", ""),
    ("ment", ""),
    ("ance", ""),
    ("ence", ""),
    ("ing", ""),
    ("ion", ""),
    ("ate", ""),
    ("ed", ""),
    ("es", ""),
    ("ly", ""),
    ("s", ""),
    ("e", ""),
)
_ENOUGH_LEFT = 4
"""Letters that must be left of a word when an ending is stripped."""

_PLURALS = (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"))


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Return the key of a word: equal for forms of one word and for a verb and its noun.

    Args:
        word: one word in any case, without white space; a possessive ending is dropped.
    """
    word = word.lower().replace("’", "'")
    word = word.removesuffix("'s").removesuffix("'")
    if word in _FOLDED:
        return _FOLDED[word]
    single = _singular(word)
    if single in _FOLDED:
        return _FOLDED[single]
    for ending, instead in _ENDINGS:
        if single.endswith(ending) and len(single) - len(ending) >= _ENOUGH_LEFT:
            single = single[: len(single) - len(ending)] + instead
            break
    if len(single) > _ENOUGH_LEFT and single[-1] == single[-2]:
        single = single[:-1]
    single = single.removesuffix("e") if len(single) > _ENOUGH_LEFT else single
    return single[:-1] + "i" if single.endswith("y") and len(single) > 3 else single


def _singular(word: str) -> str:
    for ending, instead in _PLURALS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: len(word) - len(ending)] + instead
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word
