"""Words with a capital that are no names, words that tell what a name names, and role words.

Closed classes of newsroom English, written out by hand; abbreviations follow AP style.
"""

from __future__ import annotations

WEEKDAYS_AND_MONTHS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december jan jan. feb feb. mar mar. apr apr. jun jul"
    " aug aug. sep sep. sept sept. oct oct. nov nov. dec dec. mon tue tues wed thu thur thurs fri"
    " sat sun christmas easter thanksgiving ramadan hanukkah halloween passover lent".split()
)

NOT_NAMES = frozenset(
    """
    a about above according across additionally after afterward afterwards again against ago all
    almost also although always amid among an and another any anyone anything apparently are
    around as asked at away back based because before behind being below beside besides between
    beyond both but by can clearly comparatively consequently could currently despite did do
    does down due during each earlier either elsewhere even eventually every everyone everything
    exactly except finally following for fortunately forward from further furthermore generally
    get given go had half has have having he hence her here hers herself him himself his
    hopefully how however i i'm i've i'd i'll if in including increasingly indeed inside instead
    into is isn't it its it's itself just later least less let let's like likewise many may
    maybe me meanwhile might more moreover most much must my myself nearly neither never
    nevertheless no nobody none nonetheless nor normally not nothing notably now obviously of
    off officials often oh ok okay on once only onto or other others otherwise our ours out
    outside over overall own perhaps plus possibly presumably previously probably rather really
    remember sadly said same say says scientists see several shall she should since so some
    someone something sometimes soon still such suddenly surely take than thank thanks that
    that's the their theirs them themselves then there there's thereafter therefore these they
    they're they've they'd things this those though through throughout thus to today together
    tomorrow tonight too toward towards traditionally typically ultimately under unfortunately
    unless unlike until up upon us usually very via was we we're we've well were what what's
    whatever when whenever where whereas wherever whether which whichever while who who's
    whoever whom whose why will with within without would years yes yesterday yet you you're
    you've your yours yourself yeah wow hello hi please sorry ok am pm a.m. p.m. gmt est edt pst
    pdt et bst cet utc tv dvd cd pc id faq url www http https html pdf ad bc bce ce vs vs. no
    no. nos etc
    """.split()
)
"""Words that open sentences or stand in capitals without naming anything, lower case."""

OPENERS = frozenset(
    """
    activists advertisement analysts authorities breaking caption children click crews critics
    data dear democrats detectives doctors dozens economists efforts eight evidence experts
    extra families fans few fewer figures file firefighters first five four friends good
    government headline hundreds image images investigators last lawmakers lawyers leaders left
    local long look madam media members men militants millions mine negotiations neighbors
    neighbours news next nine officers old one opponents parents part people photo photos
    picture pictured plans police polls prior prosecutors protesters quite read rebels recently
    records regardless related relatives reporters reports republicans research researchers
    residents results right scientists scroll second security seven share shares similarly sir
    six soldiers source sources stocks students studies supporters survivors talks teachers ten
    third thousands three troops true two update updated victims video voters watch welcome
    whole witnesses women workers
    """.split()
)
"""Words that open sentences often; they belong to a name only where a capital comes behind."""

ORGANISATION_HEADS = frozenset(
    """
    ministry department agency bureau office commission committee council court senate congress
    parliament house assembly university college school institute institution academy hospital
    clinic center centre foundation trust fund bank group corporation corp corp. company co co. inc
    inc. ltd ltd. llc llp plc gmbh ag sa nv bv association union federation league club society
    party front movement coalition alliance army navy force forces guard police service services
    authority administration board network times post journal herald tribune gazette guardian
    telegraph mail magazine press news radio television broadcasting airlines airways air motors
    industries systems technologies technology partners holdings enterprises international records
    pictures studios entertainment games team united rovers wanderers athletic brigade battalion
    regiment squad division unit church diocese mosque synagogue conference organization
    organisation charity campaign treasury pentagon kremlin nato unicef unesco interpol fbi cia
    embassy consulate mission delegation secretariat tribunal museum library orchestra observatory
    laboratory labs project program programme initiative watch amnesty cabinet
    airline aviation aerospace bancorp brewery brewing broadcaster chemicals communications
    construction cooperative council dredging electronics energy engineering ferries foods freight
    insurance investments logistics maritime media mining oil petroleum pharma pharmaceuticals
    publishing rail railway railways securities shipping shipyard software steelworks stores
    supermarkets telecom telecommunications textiles utilities
    """.split()
)
"""Words that make a capitalised phrase an organisation, mostly as its last word."""

ORGANISATION_OPENERS = frozenset(
    """
    ministry department agency bureau office commission committee council court house university
    college school institute academy bank board federation union association society church
    organization organisation secretariat centers center centre chamber league party
    """.split()
)
"""Words after which "of" or "for" goes on with an organisation's name."""

ORGANISATIONS = frozenset(
    """
    reuters bloomberg google microsoft apple amazon facebook twitter instagram youtube tesla boeing
    airbus toyota honda ford nissan volkswagen bmw mercedes samsung sony intel ibm verizon netflix
    disney walmart starbucks mcdonald's nike adidas pfizer moderna politico breitbart bbc cnn nbc
    abc
    cbs itv espn ap afp tass interfax xinhua nasa nato eu un imf fbi cia nsa epa fda cdc irs doj dhs
    faa ntsb gop isis isil opec who wto unicef unesco hamas hezbollah taliban al-qaeda interpol
    europol congress senate parliament pentagon kremlin treasury supreme knesset bundestag duma
    huawei gazprom rosneft exxon shell bp chevron walgreens uber lyft airbnb spacex
    """.split()
)
"""Organisations that need no other sign."""

LONG_ORGANISATIONS = frozenset(
    ("islamic state", "white house", "downing street", "al qaeda", "boko haram", "wall street")
)
"""Organisations of two words that look like places."""

TITLES = {
    "president": "president",
    "pres.": "president",
    "president-elect": "president-elect",
    "vice-president": "vice president",
    "chancellor": "chancellor",
    "premier": "premier",
    "senator": "senator",
    "sen.": "senator",
    "sens.": "senator",
    "representative": "representative",
    "rep.": "representative",
    "reps.": "representative",
    "congressman": "congressman",
    "congresswoman": "congresswoman",
    "governor": "governor",
    "gov.": "governor",
    "govs.": "governor",
    "lt.": "lieutenant",
    "lieutenant": "lieutenant",
    "general": "general",
    "gen.": "general",
    "colonel": "colonel",
    "col.": "colonel",
    "major": "major",
    "maj.": "major",
    "captain": "captain",
    "capt.": "captain",
    "sergeant": "sergeant",
    "sgt.": "sergeant",
    "sgt": "sergeant",
    "staff": "staff",
    "corporal": "corporal",
    "cpl.": "corporal",
    "private": "private",
    "pvt.": "private",
    "admiral": "admiral",
    "adm.": "admiral",
    "commander": "commander",
    "cmdr.": "commander",
    "commodore": "commodore",
    "marshal": "marshal",
    "inspector": "inspector",
    "superintendent": "superintendent",
    "supt.": "superintendent",
    "detective": "detective",
    "det.": "detective",
    "constable": "constable",
    "officer": "officer",
    "deputy": "deputy",
    "chief": "chief",
    "sheriff": "sheriff",
    "professor": "professor",
    "prof.": "professor",
    "prof": "professor",
    "judge": "judge",
    "justice": "justice",
    "magistrate": "magistrate",
    "ambassador": "ambassador",
    "amb.": "ambassador",
    "consul": "consul",
    "secretary": "secretary",
    "minister": "minister",
    "mayor": "mayor",
    "councilman": "councilman",
    "councilwoman": "councilwoman",
    "councillor": "councillor",
    "cllr": "councillor",
    "alderman": "alderman",
    "commissioner": "commissioner",
    "comptroller": "comptroller",
    "attorney": "attorney",
    "prosecutor": "prosecutor",
    "coroner": "coroner",
    "speaker": "speaker",
    "pope": "pope",
    "cardinal": "cardinal",
    "archbishop": "archbishop",
    "bishop": "bishop",
    "reverend": "reverend",
    "father": "father",
    "pastor": "pastor",
    "rabbi": "rabbi",
    "king": "king",
    "queen": "queen",
    "prince": "prince",
    "princess": "princess",
    "duke": "duke",
    "duchess": "duchess",
    "earl": "earl",
    "baroness": "baroness",
    "baron": "baron",
    "emperor": "emperor",
    "sultan": "sultan",
    "emir": "emir",
    "coach": "coach",
    "director": "director",
    "chairman": "chairman",
    "chairwoman": "chairwoman",
    "spokesman": "spokesman",
    "spokeswoman": "spokeswoman",
    "adviser": "adviser",
    "advisor": "adviser",
    "master": "master",
    "rear": "rear",
    "agent": "agent",
    "trooper": "trooper",
    "ranger": "ranger",
    "principal": "principal",
    "dean": "dean",
    "provost": "provost",
    "manager": "manager",
}
"""Words in capitals right before a person's name -> the role they give."""

ROLE_NOUNS = frozenset(
    """
    president president-elect vice-president chancellor premier minister secretary undersecretary
    under-secretary ambassador envoy consul diplomat attaché attache senator representative
    congressman congresswoman lawmaker legislator governor mayor councilman councilwoman councillor
    commissioner adviser advisor aide strategist pollster spokesman spokeswoman spokesperson
    treasurer chairman chairwoman chair chairperson chief director manager head leader boss
    executive ceo cfo coo cto officer founder co-founder cofounder chairman-elect
    editor reporter correspondent columnist journalist anchor host presenter producer author writer
    novelist poet playwright actor actress singer musician composer conductor comedian filmmaker
    photographer artist architect designer historian professor lecturer teacher principal dean
    provost scientist researcher analyst economist psychologist sociologist biologist physicist
    chemist geologist seismologist meteorologist epidemiologist astronomer engineer doctor physician
    surgeon nurse veterinarian pharmacist lawyer attorney solicitor barrister prosecutor judge
    justice magistrate coroner sheriff detective inspector superintendent constable sergeant
    lieutenant captain major colonel general admiral commander commandant marshal pilot astronaut
    cosmonaut coach trainer striker midfielder defender goalkeeper winger forward quarterback
    linebacker pitcher catcher shortstop skipper champion referee umpire jockey golfer boxer swimmer
    sprinter cyclist king queen prince princess duke duchess pope cardinal archbishop bishop pastor
    priest rabbi imam reverend candidate nominee contender frontrunner incumbent activist campaigner
    organizer organiser dissident lobbyist consultant negotiator mediator inspector auditor
    comptroller controller curator librarian conservator broker banker trader investor entrepreneur
    businessman businesswoman magnate mogul tycoon farmer fisherman miner firefighter paramedic
    bartender chef waiter mechanic driver conductor guard whip speaker governor-general
    governor-elect mayor-elect senator-elect
    secretary-general director-general attorney-general deputy counsel ombudsman regulator
    superintendent principal headteacher headmaster coordinator co-ordinator administrator vicar
    technician programmer
    """.split()
)
"""Nouns for an office, a rank or a calling."""

ROLE_MODIFIERS_KEPT = frozenset(
    "former ex acting interim then outgoing incoming retired late deputy vice assistant associate"
    " senior junior chief first second third founding lead principal executive honorary".split()
)
"""Modifiers that stay in a role's value, because they change who it is true of."""

ROLE_TOPICS = frozenset(
    "national security foreign finance financial prime press campaign communications defence"
    " defense"
    " interior home health education culture trade energy environment transport labor labour"
    " justice"
    " economic political legal medical technical general executive non-executive managing military"
    " naval federal state local regional municipal district county city town village police fire"
    " army navy public private media policy research science engineering sales marketing staff"
    " music film sports football baseball basketball soccer tennis golf boxing hockey cricket rugby"
    " law history physics chemistry biology computer software data union party opposition majority"
    " minority house parliamentary presidential vice-presidential congressional gubernatorial"
    " mayoral senatorial church school university college hospital bank company government cabinet"
    " opera television radio news real-estate property hedge-fund art fashion food wine travel"
    " longtime veteran top star world".split()
)
"""Words before a role's noun that say of what it is; they stay in its value."""

ROLE_PREPOSITIONS = frozenset("of for to at in".split())
"""Prepositions that go on with a role ("ambassador to France", "head of research")."""

DEPARTMENTS = frozenset(
    "state defense defence treasury commerce labor labour energy education transportation transport"
    " agriculture interior health justice homeland housing".split()
)
"""Departments whose secretary is written both ways ("commerce secretary", "secretary of commerce").
"""

PERSON_NOUNS = frozenset(
    "suspect defendant co-defendant victim survivor resident neighbor neighbour fan voter supporter"
    " teenager student pupil passenger colleague teammate rival opponent classmate constituent"
    " alleged gunman shooter attacker hacker tourist hostage fugitive inmate refugee migrant"
    " republican democrat kentuckian newcomer veteran legend icon star billionaire millionaire"
    " philanthropist feminist conservative socialist libertarian rapper fashionista blogger"
    " vlogger influencer model supermodel socialite heiress bride groom".split()
)
"""Nouns that put the name behind them as a person's, but give nobody an office."""

KINSHIP = frozenset(
    "wife husband son daughter father mother brother sister uncle aunt cousin nephew niece grandson"
    " granddaughter grandfather grandmother friend partner fiancé fiancée boyfriend girlfriend"
    " widow widower twin stepson stepdaughter half-brother half-sister".split()
)
"""Words that put a name beside a person as kin: the name behind them is a person's."""

SPEECH_VERBS = frozenset(
    "said says spoke speaks nodded shrugged sighed wept grinned grew told tells added adds wrote"
    " writes tweeted asked explained argued announced replied"
    " insisted acknowledged conceded claimed stated noted warned testified recalled joked declined"
    " admitted denied confirmed complained praised thanked died married resigned smiled laughed"
    " thinks believes wants hopes".split()
)
"""Verbs whose subject, where it is a name of two or more words, is mostly a person."""
