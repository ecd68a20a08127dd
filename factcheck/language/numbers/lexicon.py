"""Words of numbers, and the words around a number that say how it is to be taken.

Closed classes of English, written out by hand.
"""

from __future__ import annotations

from factcheck.model import Bound

SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
        " fifteen sixteen seventeen eighteen nineteen".split()
    )
}
"""Words for 0..19."""

TENS = {
    word: value * 10
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
"""Words for 20, 30, ... 90."""

SCALES = {
    "thousand": 1e3,
    "lakh": 1e5,
    "lakhs": 1e5,
    "crore": 1e7,
    "crores": 1e7,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
}
"""Scale words that multiply what stands before them (short scale; lakh and crore of India)."""

SCALE_SIGNS = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
}
"""Scale letters that are glued to a figure ("£5m", "3bn")."""

GROUPS = {"dozen": 12.0, "hundred": 100.0, "score": 20.0}
"""Words that count like a scale, but below a thousand."""

ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
        " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
        " twentieth".split(),
        start=1,
    )
}
"""Ordinal words 1st..20th."""
ORDINALS.update(
    {
        word: value * 10
        for value, word in enumerate(
            "thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth".split(),
            start=3,
        )
    }
)

FRACTION_NAMES = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "seventh": 7,
    "sevenths": 7,
    "eighth": 8,
    "eighths": 8,
    "ninth": 9,
    "ninths": 9,
    "tenth": 10,
    "tenths": 10,
}
"""Denominators of fractions in words."""

FRACTION_SIGNS = {"¼": 0.25, "½": 0.5, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
"""Fractions as one character."""

CUES_BEFORE: tuple[tuple[tuple[str, ...], Bound], ...] = (
    (("no", "fewer", "than"), Bound.AT_LEAST),
    (("no", "less", "than"), Bound.AT_LEAST),
    (("not", "less", "than"), Bound.AT_LEAST),
    (("not", "fewer", "than"), Bound.AT_LEAST),
    (("a", "minimum", "of"), Bound.AT_LEAST),
    (("at", "least"), Bound.AT_LEAST),
    (("at", "a", "minimum"), Bound.AT_LEAST),
    (("no", "more", "than"), Bound.AT_MOST),
    (("not", "more", "than"), Bound.AT_MOST),
    (("a", "maximum", "of"), Bound.AT_MOST),
    (("at", "most"), Bound.AT_MOST),
    (("at", "the", "most"), Bound.AT_MOST),
    (("as", "many", "as"), Bound.AT_MOST),
    (("as", "much", "as"), Bound.AT_MOST),
    (("as", "high", "as"), Bound.AT_MOST),
    (("up", "to"), Bound.AT_MOST),
    (("as", "few", "as"), Bound.AT_LEAST),
    (("as", "little", "as"), Bound.AT_LEAST),
    (("as", "low", "as"), Bound.AT_LEAST),
    (("more", "than"), Bound.MORE_THAN),
    (("greater", "than"), Bound.MORE_THAN),
    (("higher", "than"), Bound.MORE_THAN),
    (("in", "excess", "of"), Bound.MORE_THAN),
    (("upward", "of"), Bound.MORE_THAN),
    (("upwards", "of"), Bound.MORE_THAN),
    (("north", "of"), Bound.MORE_THAN),
    (("well", "over"), Bound.MORE_THAN),
    (("just", "over"), Bound.MORE_THAN),
    (("a", "little", "over"), Bound.MORE_THAN),
    (("slightly", "over"), Bound.MORE_THAN),
    (("over",), Bound.MORE_THAN),
    (("above",), Bound.MORE_THAN),
    (("exceeding",), Bound.MORE_THAN),
    (("less", "than"), Bound.LESS_THAN),
    (("fewer", "than"), Bound.LESS_THAN),
    (("lower", "than"), Bound.LESS_THAN),
    (("well", "under"), Bound.LESS_THAN),
    (("just", "under"), Bound.LESS_THAN),
    (("under",), Bound.LESS_THAN),
    (("below",), Bound.LESS_THAN),
    (("somewhere", "around"), Bound.ABOUT),
    (("an", "estimated"), Bound.ABOUT),
    (("an", "approximate"), Bound.ABOUT),
    (("close", "to"), Bound.ABOUT),
    (("shy", "of"), Bound.ABOUT),
    (("in", "the", "region", "of"), Bound.ABOUT),
    (("on", "the", "order", "of"), Bound.ABOUT),
    (("not", "quite"), Bound.ABOUT),
    (("nearly",), Bound.ABOUT),
    (("almost",), Bound.ABOUT),
    (("about",), Bound.ABOUT),
    (("around",), Bound.ABOUT),
    (("roughly",), Bound.ABOUT),
    (("approximately",), Bound.ABOUT),
    (("some",), Bound.ABOUT),
    (("estimated",), Bound.ABOUT),
    (("perhaps",), Bound.ABOUT),
    (("maybe",), Bound.ABOUT),
    (("circa",), Bound.ABOUT),
)
"""Words before a number and the bound they make, a longer cue before a shorter one.

"Nearly" and "almost" admit values on the near side only, but writers round with them, so that
they are taken as "about".
"""

CUES_AFTER: tuple[tuple[tuple[str, ...], Bound], ...] = (
    (("or", "more"), Bound.AT_LEAST),
    (("or", "greater"), Bound.AT_LEAST),
    (("or", "higher"), Bound.AT_LEAST),
    (("and", "up"), Bound.AT_LEAST),
    (("or", "older"), Bound.AT_LEAST),
    (("and", "older"), Bound.AT_LEAST),
    (("or", "fewer"), Bound.AT_MOST),
    (("or", "less"), Bound.AT_MOST),
    (("or", "younger"), Bound.AT_MOST),
    (("and", "younger"), Bound.AT_MOST),
    (("at", "most"), Bound.AT_MOST),
    (("at", "least"), Bound.AT_LEAST),
    (("or", "so"), Bound.ABOUT),
    (("or", "thereabouts"), Bound.ABOUT),
    (("give", "or", "take"), Bound.ABOUT),
)
"""Words after a number and the bound they make."""

BOUND_SIGNS = {
    Bound.ABOUT: "~",
    Bound.AT_LEAST: ">=",
    Bound.AT_MOST: "<=",
    Bound.MORE_THAN: ">",
    Bound.LESS_THAN: "<",
}
"""How a bound is written in a number's value."""

LABEL_WORDS = frozenset(
    "no nos number section sections article articles chapter chapters page pages room rooms"
    " route highway interstate freeway flight flights boeing airbus channel title titles"
    " proposition prop amendment resolution rule act apollo formula phase level grade type class"
    " windows iphone galaxy platform gate pier terminal unit area district precinct ward zone lot"
    " line bus train tram motorway junction exit lane version volume vol issue episode season"
    " part appendix figure table exhibit item bill hr sr hb sb psalm verse item paragraph clause"
    " category stage tier studio suite apartment apt box po ps ward battalion brigade pt day"
    " top".split()
)
"""Words before a figure that make it a label ("Section 230", "Flight 77"), no quantity."""

NOT_AFTER_ONE = frozenset(
    "of another day time thing way must can could may might should would will shall who whom whose"
    " that which to in on at by for from with and or but is was has had as if when where than"
    " evening morning night afternoon side hand point word reason".split()
)
"""Words after "one" beside which it is a pronoun or an idiom, no count."""

NOT_BEFORE_ONE = frozenset(
    "no any every each this that the which another some such anyone everyone either neither"
    " whichever only-not my your his her its our their not good bad big small new old first last"
    " next best worst right wrong loved little".split()
)
"""Words before "one" beside which it is a pronoun or counts nothing ("no one", "this one")."""
