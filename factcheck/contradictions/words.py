"""Words that decide whether two passages can be about one thing: a closed list each."""

from __future__ import annotations


def listed_in_order(words: str) -> tuple[str, ...]:
    """Return the words of a text in their order, split at white space."""
    return tuple(words.split())


def listed(words: str) -> frozenset[str]:
    """Return the words of a text, split at white space."""
    return frozenset(words.split())


STOP = listed("""
    a an the this that these those there here it its itself he him his himself she her hers herself
    they them their theirs themselves we us our ours you your yours i me my mine who whom whose
    which what when where why how and or but nor so yet if then than as at by for from in into of
    off on onto out over to up upon with within without about above across after against along
    amid among around before behind below beneath beside besides between beyond down during except
    inside near outside past since through throughout till toward towards under until via while
    although though because unless whether is are was were be been being am do does did doing done
    has have having had can could may might must shall should will would not no n't n't s t d ll
    re ve m only just also even still too very much more most less least many few some any all both
    each every other another such own same again ever never always often now once like well however
    meanwhile instead rather quite almost nearly about roughly approximately around some mr mrs ms
    dr sir one two three four five six seven eight nine ten eleven twelve got get gets getting
    yes oh em left right pictured picture above file photo image
    """)
"""Function words and words of newsroom layout: they say nothing about what an event is."""

LIGHT = listed("""
    say said says saying tell told tells told added adds according reported reports report reporter
    reporters reporting claim claims claimed statement spokesman spokeswoman spokesperson make makes
    made making take takes took taken taking give gives gave given go goes went gone come comes came
    put puts use used uses using want wants wanted know known think thought see saw seen look looked
    show showed shown set get keep kept called include includes included including new old big
    good great first last next year years month months week weeks day days time times today
    yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday morning afternoon
    evening night people person man men woman women thing things way part number total news story
    article interview hour hours minute minutes second seconds percent per cent million billion
    thousand hundred dollar dollars pound pounds euro euros ago long back far later early earlier
    recent recently already
    """)
"""Words so frequent in news that sharing one says little; they count a quarter."""

OTHERNESS = listed("""
    another other others further additional more again previous previously earlier former formerly
    last next previous prior second third fourth separate separately different elsewhere later
    subsequent subsequently extra following average typical typically usually normally annual
    annually each every per daily weekly monthly yearly apiece individually initial initially
    originally first fewer
    """)
"""Words that set one event or amount apart from another: in one passage only, they part the two."""

ADDING = listed("also likewise similarly fellow both alike")
"""Words by which what one did another did as well."""

PARTNESS = listed("""
    including among half some most remaining rest only alone least majority minority part portion
    them these those which whom
    """)
"""Words of part and whole ("of whom 12", "including 12"): a part need not equal its whole."""

WEAKENING = listed("""
    only yet always necessarily all every fully entirely just longer until unless if really
    immediately exactly alone enough any anymore
    """)
"""With "not" they deny less than the whole: "not only", "not yet", "no longer", "not all"."""

SAYING = listed("""
    say said says saying told tells cited citing conceded acknowledged admitted confirmed insisted
    claimed alleged asserted stated noted maintained denied
    """)
"""Verbs that put forward what follows; an event is in what they put forward."""

UNREAL = listed("""
    if would could might may should unless hypothetical hypothetically suppose imagine projected
    forecast forecasts forecasting expected expects expect estimate estimates estimated predict
    predicts predicted target targets goal aims aim hopes hope potential potentially
    """)
"""Words that put an amount forward as not yet so; against a fact, no contradiction."""

COUNTING = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
)  # fmt: skip
"""Words for 1 to 20."""

_CONTRASTS = listed_in_order("""
democrat=democrats,democratic republican=republicans,gop conservative=conservatives,tory,tories
labour liberal=liberals independent=independents
man=men,male,males woman=women,female,females boy=boys girl=girls
white=whites black=blacks,african-american,african-americans hispanic=hispanics,latino,latinos asian
registered likely eligible
quarter=quarterly year=annual,annually month=monthly week=weekly day=daily
husband wife son daughter brother sister mother father
revenue=revenues,sales profit=profits,earnings loss=losses income debt cost=costs cash
arrested injured=wounded,hurt killed=dead,died,deaths missing rescued
adult=adults child=children,kids teenager=teenagers,teens
north=northern south=southern east=eastern west=western
minimum maximum average=median
upper=top lower=bottom middle inner outer front rear=back
""")

CONTRASTS = {
    form: entry.split("=")[0]
    for entry in _CONTRASTS
    for form in (entry.split("=")[0], *entry.partition("=")[2].split(","))
    if form
}
"""Word -> the member of a group of likes that it stands for."""

CONTRAST_GROUPS = tuple(
    listed(group)
    for group in (
        "democrat republican conservative labour liberal independent",
        "man woman boy girl",
        "white black hispanic asian",
        "registered likely eligible",
        "quarter year month week day",
        "husband wife son daughter brother sister mother father",
        "revenue profit loss income debt cost cash",
        "arrested injured killed missing rescued",
        "adult child teenager",
        "north south east west",
        "minimum maximum average",
        "upper lower middle",
        "inner outer",
        "front rear",
    )
)
"""Groups of likes: a figure for one member says nothing of another's."""
