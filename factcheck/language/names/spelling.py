"""When two words are two spellings of one name: folding, skeletons, edit distance.

The folds are those under which names from other scripts reach English newsrooms (BGN/PCGN and
ISO 9 for Cyrillic, the common romanisations of Arabic), coarsened until the usual variants meet.
Letters of other scripts become Latin ones by `anyascii`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.text.patterns import regex

_SPELLINGS = """
steven stephen stephan
catherine katherine kathryn katharine
john jon
jonathan johnathan jonathon
geoffrey jeffrey jeffery
geoff jeff
gerry jerry
philip phillip
lawrence laurence
stuart stewart
hillary hilary
sean shaun shawn
alan allan allen
eric erik erick
marc mark
sara sarah
brian bryan
teresa theresa
lindsay lindsey
michele michelle
ann anne
carl karl
kristopher christopher
nicolas nicholas
frederic frederick
gary garry
graham graeme
neil neal
isabel isobel isabelle
sophie sofie
elisabeth elizabeth
deborah debra
andre andrei
leslie lesley
rachel rachael
megan meghan
kathleen cathleen
abdullah abdallah abdulla
mohammed muhammad mohamed mohammad muhammed mohamad muhamad mohamud mahomed mehmed
ahmed ahmad achmed
mahmoud mahmud mahmood
hussein hussain husayn husein hossein
hassan hasan
yusuf youssef yousef yusef yousuf
khaled khalid
omar umar omer
osama usama
said saeed sayed
mustafa mustapha moustafa
ibrahim ebrahim
suleiman sulaiman soleiman sulayman
ismail ismael esmail
faisal feisal faysal
jamal gamal
abdul abdel
sergei sergey serguei sergej
alexei alexey aleksei aleksey alexej
andrei andrey andrej
nikolai nikolay nicolai
dmitri dmitry dmitriy dimitri dimitry
yuri yury yuriy iouri
vasily vasili vassily vasiliy
vitaly vitali vitaliy
valery valeri valeriy
gennady gennadi gennadiy
grigory grigori
evgeny yevgeny evgeni yevgeni evgueni
yelena elena
aleksandr alexandr alexander aleksander
volodymyr wolodymyr
viktor victor
mikhail michail
maxim maksim
oleksandr olexandr oleksander
mykola mikola
"""
SPELLINGS: dict[str, frozenset[int]] = {}
"""Given name -> the groups of spellings it is in."""
for _group, _line in enumerate(_SPELLINGS.split("\n")):
    for _name in _line.split():
        SPELLINGS[_name] = SPELLINGS.get(_name, frozenset()) | {_group}

_SCHWA = str.maketrans("ə", "a")
"""Azerbaijani names reach newsrooms with "a" for it (BGN/PCGN)."""
_NOT_LETTER = regex(r"[^a-z]")
_FOLDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (regex(pattern), to)
    for pattern, to in (
        (r"sch|sh|ch(?=e[lmn]|ou)", "s"),
        (r"tch|tsch|ch|cz|dzh|dj", "j"),
        (r"kh|gh|ck|q|c(?=[aoulrkt])|c$", "k"),
        (r"x", "ks"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"dh", "d"),
        (r"zh", "z"),
        (r"ts|tz|c", "s"),
        (r"w|v", "v"),
        (r"ij\b|iy\b|yy\b|ii\b|ey\b|ei\b|ie\b|y\b|i\b|ee\b", "i"),
        (r"ou|oo|uw", "u"),
        (r"ee|ea|ie|y|j(?=[aeou])", "i"),
        (r"ay|ai|ei|ey", "ai"),
        (r"h(?![aeiou])", ""),
        (r"(.)\1+", r"\1"),
    )
)
_VOWELS = regex(r"[aeiouyh]")


@lru_cache(maxsize=8192)
def plain(word: str) -> str:
    """Return a word in lower case and Latin letters, without accents, hyphens and apostrophes.

    >>> plain("Đorđević"), plain("Кисляк"), plain("O’Brien")
    ('dordevic', 'kislyak', 'obrien')
    """
    word = word.lower()
    if not word.isascii():
        # Loaded with the first such word: its tables are many, and most stories need none.
        from anyascii import anyascii

        word = anyascii(word.translate(_SCHWA)).lower()
    return _NOT_LETTER.sub("", word)


@lru_cache(maxsize=8192)
def folded(word: str) -> str:
    """Return the word with the letters unified that romanisations write in several ways.

    >>> folded("Sergey") == folded("Sergei"), folded("Youssef") == folded("Yusef")
    (True, True)
    """
    word = plain(word)
    for pattern, to in _FOLDS:
        word = pattern.sub(to, word)
    return word


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """Return the folded word's first letter and its consonants, runs of one letter as one."""
    word = folded(word)
    return word[:1] + re.sub(r"(.)\1+", r"\1", _VOWELS.sub("", word[1:]))


def distance(a: str, b: str) -> int:
    """Return the optimal string alignment distance: insert, delete, replace, swap neighbours."""
    if a == b:
        return 0
    # Imported on use: the library is a compiled one, and start-up does not need it.
    from rapidfuzz.distance import OSA

    return OSA.distance(a, b)


def one_spelling_group(a: str, b: str) -> bool:
    """Return whether two given names are listed as spellings of one ("steven", "stephen")."""
    groups = SPELLINGS.get(a)
    return bool(groups and groups & SPELLINGS.get(b, frozenset()))


_VOICELESS = str.maketrans("ptkc", "bdgg", "aeiouy")


def _syllables_agree(a: str, b: str) -> bool:
    """Return whether the parts of two hyphenated names have the same consonants.

    Romanisations of one East Asian name differ in vowels, voice and "-ng" ("Ming-bin",
    "Ming-ping"); brothers differ in a syllable ("Ming-kin", "Ming-hing").
    """
    left, right = a.split("-"), b.split("-")
    if len(left) != len(right) or len(left) == 1:
        return True
    return all(
        plain(x).replace("ng", "n").translate(_VOICELESS)
        == plain(y).replace("ng", "n").translate(_VOICELESS)
        for x, y in zip(left, right, strict=True)
    )


def is_spelling_variant(a: str, b: str) -> bool:
    """Return whether two different words may be two spellings of one surname or given name.

    Accents, case and a final "s" are no spelling of their own.
    """
    x, y = plain(a), plain(b)
    if not x or not y or x == y or not _syllables_agree(a.lower(), b.lower()):
        return False
    if one_spelling_group(x, y):
        return True
    shorter, longer = sorted((x, y), key=lambda word: (len(word), word))
    if longer == shorter + "s" or longer == shorter + "es" or len(shorter) < 4:
        return False
    edits = distance(x, y)
    if folded(x) == folded(y) and 3 * edits <= len(longer):
        return True
    if x[0] != y[0]:
        return False
    if edits == 1:
        return len(longer) >= 5
    return edits == 2 and len(shorter) >= 7
