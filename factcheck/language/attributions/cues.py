"""Words of saying, thinking and judging: the verbs that introduce what a source put forward.

Grouped by what stands behind them, after the verb classes of Levin (1993), chapters 31 (psych
verbs), 33 (judgement) and 37 (communication), and PARC3's cue verbs (Pareti, 2016).
"""

from __future__ import annotations

from enum import Flag, auto
from typing import NamedTuple

from factcheck.language.syntax import words


class Frame(Flag):
    """What a cue verb takes."""

    CLAUSE = auto()
    """A clause or quotation, before or behind it ("said", "argued")."""
    ADDRESSEE = auto()
    """Somebody spoken to first ("told reporters that ...")."""
    OBJECT = auto()
    """A noun phrase ("praised the plan", "called it a mistake")."""
    INFINITIVE = auto()
    """To and a verb ("plans to", "wants to")."""


class Form(NamedTuple):
    """One inflected form of a cue verb.

    Attributes:
        lemma: the verb.
        frame: what it takes.
        shape: "base", "s", "past", "participle" or "ing"; a past that is also the participle is
            "past".
    """

    lemma: str
    frame: Frame
    shape: str


_C, _A, _O, _I = Frame.CLAUSE, Frame.ADDRESSEE, Frame.OBJECT, Frame.INFINITIVE
_GROUPS: tuple[tuple[Frame, str], ...] = (
    (
        _C,
        (
            "say state add remark comment declare proclaim assert contend opine muse quip joke"
            " reply respond answer retort counter shout yell exclaim cry chant whisper mutter"
            " continue go conclude reason caution speculate theorize insist maintain lament"
            " complain"
            " gripe fume boast brag gush testify attest swear tweet write post explain recall"
            " remember reflect elaborate interject reiterate repeat stress emphasize emphasise"
            " underscore note observe hint imply intimate concede admit acknowledge confess"
            " clarify specify stipulate predict forecast project estimate calculate argue allege"
            " claim announce report reveal disclose confirm suggest indicate warn show find learn"
            " believe think know feel assume presume suspect guess reckon figure realize realise"
            " understand agree disagree doubt worry fear hope wish expect anticipate wonder"
            " conclude"
            " determine judge rule demonstrate read hear see protest vow pledge"
            " promise decide demand propose recommend request pray bet imagine discover notice"
            " recount relate narrate blare bark bellow scoff snap sneer scream interrupt"
            " interrogate vent rant chide plead object sum surmise posit hypothesize deadpan"
            " echo sigh roar thunder boom intone marvel enthuse crow concur prompt ponder beam"
            " press"
        ),
    ),
    (_A, "tell inform remind assure notify reassure advise urge ask warn brief"),
    (
        _O,
        (
            "note claim allege confirm deny report announce describe call label brand dub criticize"
            " criticise praise accuse blame condemn denounce blast slam attack defend dismiss"
            " reject"
            " mock ridicule decry deplore tout laud applaud hail commend thank congratulate welcome"
            " endorse support oppose favor favour back question challenge dispute discuss mention"
            " cite quote highlight express reveal disclose predict propose recommend suggest demand"
            " acknowledge explain repeat reiterate emphasize emphasise stress outline detail"
            " promise"
            " vow pledge offer announce consider view regard see portray depict characterize"
            " characterise compare liken want prefer seek believe doubt fear know recall"
            " remember repudiate disavow rebuke chide scold assail bash lambast lambaste rip"
            " castigate downplay address identify show indicate reaffirm echo invoke lament bemoan"
            " justify argue protest order request concede admit refute rebut contradict warn name"
            " admire trust appreciate understand demonstrate expect find publish"
            " unveil release post share tweet write retweet"
        ),
    ),
    (
        _I,
        (
            "vow pledge promise plan intend want hope expect wish refuse decline threaten offer"
            " agree seek propose claim decide seem appear demand ask prefer"
        ),
    ),
)
_IRREGULAR = {
    "say": ("said", "said"),
    "put": ("put", "put"),
    "shoot": ("shot", "shot"),
    "tell": ("told", "told"),
    "write": ("wrote", "written"),
    "think": ("thought", "thought"),
    "know": ("knew", "known"),
    "feel": ("felt", "felt"),
    "find": ("found", "found"),
    "hold": ("held", "held"),
    "hear": ("heard", "heard"),
    "see": ("saw", "seen"),
    "mean": ("meant", "meant"),
    "read": ("read", "read"),
    "swear": ("swore", "sworn"),
    "understand": ("understood", "understood"),
    "show": ("showed", "shown"),
    "go": ("went", "gone"),
    "seek": ("sought", "sought"),
    "bet": ("bet", "bet"),
    "admit": ("admitted", "admitted"),
    "quip": ("quipped", "quipped"),
    "brag": ("bragged", "bragged"),
    "rebut": ("rebutted", "rebutted"),
    "slam": ("slammed", "slammed"),
    "rip": ("ripped", "ripped"),
    "plan": ("planned", "planned"),
    "dub": ("dubbed", "dubbed"),
    "forecast": ("forecast", "forecast"),
    "prefer": ("preferred", "preferred"),
    "disavow": ("disavowed", "disavowed"),
    "refer": ("referred", "referred"),
}
_NO_DOUBLING = words("put admit quip brag rebut slam rip plan dub prefer refer bet")
PHRASAL: dict[str, tuple[str, ...]] = {
    "point": ("out", "to"),
    "put": ("it",),
    "shoot": ("back",),
    "fire": ("back",),
    "chime": ("in",),
    "call": ("for", "on"),
    "refer": ("to",),
    "allude": ("to",),
    "talk": ("about", "of"),
    "speak": ("about", "of"),
    "complain": ("about", "of"),
    "warn": ("of", "about", "against"),
    "worry": ("about",),
    "joke": ("about",),
    "respond": ("to",),
    "object": ("to",),
    "react": ("to",),
    "agree": ("with", "on"),
    "disagree": ("with",),
    "lay": ("out",),
    "spell": ("out",),
    "lash": ("out",),
    "rail": ("against",),
    "argue": ("for", "against"),
    "hint": ("at",),
    "think": ("of", "about"),
    "insist": ("on",),
    "know": ("about",),
    "elaborate": ("on",),
    "comment": ("on",),
    "reflect": ("on",),
    "vote": ("for", "against"),
    "advocate": ("for",),
    "apologize": ("for",),
    "apologise": ("for",),
    "side": ("with",),
    "brag": ("about",),
    "boast": ("about", "of"),
    "hope": ("for",),
    "ask": ("about", "for"),
    "say": ("of",),
}
"""Verbs with a particle or preposition that belongs to the cue; what follows is the content."""
_PHRASAL_ONLY = (
    "put shoot fire chime point refer allude talk speak object react lay spell lash rail"
)
_PHRASAL_ONLY += " vote advocate apologize apologise side"
_PHRASAL_PAST = {"lay": "laid", "speak": "spoke", "spell": "spelled"}


def _forms(lemma: str) -> dict[str, str]:
    """Return the inflected forms of a verb with their shapes."""
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        s, past, ing = lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    elif lemma.endswith("e"):
        s, past, ing = lemma + "s", lemma + "d", lemma[:-1] + "ing"
    else:
        s = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "o")) else "s")
        past = lemma + "ed"
        ing = lemma + (lemma[-1] if lemma in _NO_DOUBLING else "") + "ing"
    past, participle = _IRREGULAR.get(lemma, (past, past))
    if lemma in _PHRASAL_PAST:
        past = participle = _PHRASAL_PAST[lemma]
    if lemma == "see":
        ing = "seeing"
    shapes = {lemma: "base", s: "s", ing: "ing"}
    shapes[participle] = "participle" if participle != past else "past"
    shapes[past] = "past"
    return shapes


def _table() -> dict[str, Form]:
    """Return every form of every cue verb."""
    frames: dict[str, Frame] = {}
    for frame, verbs in _GROUPS:
        for verb in verbs.split():
            frames[verb] = frames.get(verb, Frame(0)) | frame
    for verb in _PHRASAL_ONLY.split():
        frames.setdefault(verb, Frame(0))
    return {
        form: Form(lemma, frame, shape)
        for lemma, frame in frames.items()
        for form, shape in _forms(lemma).items()
    }


CUES: dict[str, Form] = _table()
"""Inflected form, in lower case -> its verb. The source of a form is `_GROUPS`."""

CHAIN = words(
    "declined decline declines refused refuse refuses failed fails continued continues"
    " continue went goes go began begins begin started tried tries try wanted wants want"
    " sought seeks managed dared like likes liked rushed hastened moved hesitated appeared"
    " appears seemed seems continuing refusing declining trying struggling struggled used"
)
"""Verbs that a cue in the infinitive hangs on ("declined to say", "went on to say")."""

NOUN_LIKELY = words(
    "claim claims report reports charge charges plan plans state states note notes call"
    " calls comment comments post posts answer answers hope hopes fear fears promise"
    " promises vow vows pledge pledges demand demands request requests attack attacks"
    " support offer offers show shows view views question questions challenge challenges"
    " dispute disputes name names order orders protest protests release share shares stress"
    " worry worries doubt doubts estimate estimates project projects forecast forecasts rule"
    " rules address praise love hate trust respect regard figure figures reason reasons back"
    " slam blast label brand need detail details result brief cry read find vote votes talk"
    " talks point points focus object look looks push side sides judge guess bet tweet"
    " tweets quote quotes mean means back"
)
"""Forms that are nouns more often than verbs: they want a subject right before them."""

CLAUSE_WANTED = words(
    "see mean feel hold read go continue know think find show learn hear figure rule judge"
    " reason realize realise discover notice state remark guess imagine understand prove"
    " demonstrate determine calculate presume assume remember cry bet decide post post joke"
    " release share echo sigh roar thunder boom marvel prompt ponder beam crow press"
)
"""Verbs that say something only with a clause or quotation beside them."""

MESSAGES = words(
    "statement letter report tweet memo email e-mail note message post release ad"
    " advertisement video column op-ed article interview speech sign book filing motion"
    " letters tweets posts statements messages memos emails e-mails ads reports signs"
    " comments remarks"
)
"""What a source issues "saying" something: the subject is who issued it."""

RAISING = frozenset({"seem", "appear"})
"""Verbs whose subject belongs to what they put forward, and whose source stays unsaid."""
