"""Which word is a noun, in the plural or not, as far as spelling and closed classes tell."""

from __future__ import annotations

from functools import lru_cache

IRREGULAR_PLURALS = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "servicemen": "serviceman",
    "gunmen": "gunman",
    "policemen": "policeman",
    "firemen": "fireman",
    "fishermen": "fisherman",
    "congressmen": "congressman",
    "spokesmen": "spokesman",
    "businessmen": "businessman",
    "workmen": "workman",
    "policewomen": "policewoman",
    "grandchildren": "grandchild",
    "schoolchildren": "schoolchild",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "oxen": "ox",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "crises": "crisis",
    "analyses": "analysis",
    "theses": "thesis",
    "parentheses": "parenthesis",
    "hypotheses": "hypothesis",
    "diagnoses": "diagnosis",
    "lives": "life",
    "wives": "wife",
    "housewives": "housewife",
    "knives": "knife",
    "leaves": "leaf",
    "thieves": "thief",
    "wolves": "wolf",
    "shelves": "shelf",
    "halves": "half",
    "loaves": "loaf",
    "calves": "calf",
    "heroes": "hero",
    "potatoes": "potato",
    "tomatoes": "tomato",
    "vetoes": "veto",
    "echoes": "echo",
    "volcanoes": "volcano",
    "tornadoes": "tornado",
    "mosquitoes": "mosquito",
    "torpedoes": "torpedo",
    "movies": "movie",
    "cookies": "cookie",
    "rookies": "rookie",
    "zombies": "zombie",
    "calories": "calorie",
    "ties": "tie",
    "pies": "pie",
    "lies": "lie",
    "passersby": "passerby",
    "buses": "bus",
    "viruses": "virus",
    "bonuses": "bonus",
    "campuses": "campus",
    "statuses": "status",
    "gases": "gas",
    "lenses": "lens",
    "aliases": "alias",
    "caucuses": "caucus",
    "censuses": "census",
    "walruses": "walrus",
    "cactuses": "cactus",
    "choruses": "chorus",
    "circuses": "circus",
    "octopuses": "octopus",
    "axes": "axe",
}

SAME_IN_BOTH = frozenset(
    "aircraft spacecraft hovercraft fish sheep deer salmon trout cattle poultry series species"
    " offspring personnel staff police troops crew dead injured wounded missing homeless wounded"
    " percent headquarters barracks crossroads crowd youth carat".split()
)
"""Nouns that may follow a number above one without a plural ending."""

NOT_PLURAL = frozenset(
    "this his its as is was has does us yes always perhaps besides towards afterwards news politics"
    " economics athletics physics mathematics gas bus virus status campus census crisis analysis"
    " basis thesis less unless across various previous serious religious famous numerous"
    " dangerous suspicious consecutive simultaneous anonymous indigenous continuous enormous"
    " lens plus versus minus christmas texas congress princess business access process success"
    " progress press class glass grass mass loss boss cross dress stress address mattress witness"
    " illness fitness actress hostess waitress fortress wilderness goddess chaos cosmos ethos"
    " bonus focus caucus consensus chorus circus corpus nexus surplus apparatus anxious ambitious"
    " always sideways towards afterwards backwards forwards upwards downwards inwards outwards"
    " onwards robotics gymnastics logistics genetics acoustics ethics dynamics mechanics"
    " sometimes nowadays overseas whereas thus alias atlas canvas pancreas mumps measles diabetes"
    " herpes rabies asbestos homes-own hideous conscious precious obvious nervous jealous generous"
    " gorgeous mysterious notorious glorious curious furious courageous outrageous rigorous"
    " vigorous prosperous ridiculous fabulous marvelous marvellous joyous luxurious infectious"
    " contagious rebellious unanimous".split()
)
"""Words in -s that are no plural nouns."""

PLURAL_MODIFIERS = frozenset(
    "arms sports sales women men rights operations communications savings goods systems materials"
    " customs human-rights narcotics drugs jobs weapons emissions securities claims"
    " earnings news electronics games elections students veterans honours honors trades".split()
)
"""Plural-looking words that stand before another noun ("arms dealers")."""

FUNCTION_WORDS = frozenset(
    # Determiners and pronouns.
    "a an the this that these those my your his her its our their mine yours hers ours theirs i you"
    " he she it we they me him us them myself himself herself itself themselves who whom whose"
    " which what whoever whatever all any both each either every neither none no some such another"
    " much many several few"
    # Prepositions.
    " of in on at by for from with without within into onto upon to toward towards through during"
    " before after since until till about above across against along amid amidst among amongst"
    " around as behind below beneath beside besides between beyond despite down except inside like"
    " near off out outside over past per than throughout under underneath unlike up via versus vs"
    " including following according regarding concerning worth apart"
    # Conjunctions.
    " more less fewer most and or but nor so yet if because although though while whereas unless"
    " when where why how"
    " whether once lest"
    # Auxiliaries.
    " am is are was were be been being have has had having do does did doing done can could may"
    " might must shall should will would ought cannot isn't aren't wasn't weren't haven't hasn't"
    " hadn't don't doesn't didn't can't couldn't won't wouldn't shouldn't mustn't"
    # Adverbs that end a noun phrase.
    " not n't never ever also too only just even still already again ago now then there here today"
    " yesterday tomorrow tonight away back together later earlier soon often always sometimes"
    " usually instead however therefore thus meanwhile nearly almost perhaps maybe else apiece"
    " respectively altogether overall abroad overseas whilst amongst annually daily weekly"
    " monthly yearly"
    " worldwide nationwide nationally globally locally statewide online alone simultaneously"
    " immediately recently previously currently ahead".split()
)
"""Words at which a noun phrase ends."""

VERBS = frozenset(
    "said says say told tells tell went goes go came comes come took takes take got gets get made"
    " makes make gave gives give saw sees see knew knows know found finds find left leaves leave"
    " felt feels feel held holds hold kept keeps keep began begins begin begun ran runs run wrote"
    " writes write stood stands stand lost loses lose won wins win fell falls fall rose rises"
    " risen sat sits sit spoke speaks spoken met meets meet paid pays led leads lead"
    " grew grows grow grown drew draws drove drives fled flees flew flies sent sends built builds"
    " broke breaks broken chose chosen became become becomes bought brought caught fought thought"
    " taught sought sold hit put set cut shut hurt died dies die lived lives-v remain remains"
    " remained occurred occur happened happen killed arrested injured-v wounded-v trapped seem"
    " seems"
    " want wants need needs think believe expect voted attended gathered signed showed shows shown"
    " sank rang sang swam shook froze stole stuck slid spun swung crept leapt knelt wept overcame"
    " overtook understood withdrew withstood dealt lent threw oversaw arose awoke"
    " took taken gone seen known given spent hit struck shot ate drank slept woke wore tore swore"
    " burst quit read reads own owns back run support supports let rode hid hung laid lay lie"
    " lies backed"
    " turned remained arrived joined testified".split()
)
"""Finite and participle forms that end a noun phrase where they follow its noun."""

PARTICIPLES_BEFORE_NOUNS = frozenset(
    "known broken hidden written spoken drawn grown lost paid given chosen frozen fallen sold shown"
    " seen".split()
)
"""Participles that stand before a plural as adjectives ("two known cases")."""

ADJECTIVES_IN_ED = frozenset(
    "united armed registered unidentified unnamed masked wounded injured detailed so-called retired"
    " hundred red unarmed alleged suspected convicted elected appointed proposed planned confirmed"
    " reported combined related unrelated limited infected displaced disabled married"
    " uninsured unauthorized undocumented uninvited sacred advanced skilled unskilled experienced"
    " qualified educated talented wanted scheduled uniformed deceased bearded divorced"
    " crooked naked wicked gifted increased decommissioned used pledged deployed accused leaked"
    " indicted stolen hijacked sealed abandoned damaged renewed repeated uncommitted"
    " undecided unpledged bound chartered protected listed mixed raised required failed"
    " unsolved licensed continued added detained captured rescued".split()
)
"""Participles that stand before a noun as adjectives."""

NOUNS_IN_ING = frozenset(
    "building meeting bombing shooting hearing killing ruling filing warning offering training"
    " rating ceiling wedding painting drawing recording finding opening closing stabbing listing"
    " crossing landing feeling booking briefing gathering proceeding ranking reading setting"
    " showing sighting beginning blessing string ring king spring wing thing evening morning"
    " sibling sterling stabbing beating hanging drowning poisoning lynching clearing outing"
    " screening testing hacking posting sailing inning earring dwelling".split()
)
"""Nouns in -ing that come behind a number, where other words in -ing are participles."""

NOUNS_LIKE_VERBS = frozenset("win lead hit cut vote need set shot call move leave let rose".split())
"""Words of `VERBS` that are nouns behind "one" ("one win")."""

_CONTRACTIONS = ("'ve", "'re", "'ll", "'d", "'m", "n't")


def ends_phrase(word: str) -> bool:
    """Return whether a lower-case word is a function word, contracted or not ("i've")."""
    return word in FUNCTION_WORDS or word.endswith(_CONTRACTIONS)


def is_plural(word: str) -> bool:
    """Return whether a lower-case word looks like a plural noun."""
    if word in IRREGULAR_PLURALS:
        return True
    if len(word) < 4 or word[-1] != "s" or word in NOT_PLURAL:
        return False
    return not word.endswith(("ss", "'s", "’s", "ous", "sis"))


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """Return the singular of a lower-case noun; one that is no plural is returned as it is.

    >>> singular("diplomats"), singular("people"), singular("countries"), singular("crew")
    ('diplomat', 'person', 'country', 'crew')
    """
    if word in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[word]
    if not is_plural(word) or word in SAME_IN_BOTH:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    return word[:-1]
