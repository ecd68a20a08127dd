"""Reduce WordNet to what the comparators ask of it: opposites, near-synonyms, verb and noun.

``python -m tests.quality.make_lexicon FOLDER``: FOLDER holds the database files of WordNet 3.0
(``data.verb``, ``index.verb``, ``cntlist.rev``, ``verb.exc``, ...), which Debian's package
``wordnet-base`` puts into ``/usr/share/wordnet``. Writes ``factcheck/contradictions/lexicon.txt.gz``,
the same bytes each time; `factcheck.contradictions.lexicon` describes its lines.

Kept are words that the sense-tagged texts behind WordNet use, with the senses they use them in,
most frequent first, and other common nouns and verbs with their first sense; definitions, examples
and everything else are left out.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from factcheck.contradictions import lexicon
from factcheck.contradictions.english import is_word

_TARGET = Path(lexicon.__file__).with_name("lexicon.txt.gz")
_PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_MOST_SENSES = 4
"""Senses of a word that are kept: rarer ones make anything a synonym of anything."""
_BROADER_SENSES = 2
"""Senses whose broader concepts are kept, for the same reason."""
_MOST_NARROWER = 40
"""A concept broader than more than this many says nothing ("change", "act", "person")."""
_WORD = re.compile(r"[a-z]+(?:_(?:up|down|off|out|in|on|away|back|over|through|for|with))?")
"""A word, or a verb with its particle ("turn_down")."""


class Pointer(NamedTuple):
    """What one sense says of another (wndb(5WN)).

    Attributes:
        sign: which relation, "!" for opposites.
        to: the other synset.
        source, target: which words of both, counted from 1; 0 for all of them.
    """

    sign: str
    to: str
    source: int
    target: int


class Synset(NamedTuple):
    """Words that share one sense, and what it points to."""

    words: tuple[str, ...]
    pointers: tuple[Pointer, ...]


class Sense(NamedTuple):
    """One sense of a word: its synset and how often the tagged texts use it."""

    synset: str
    uses: int


def read_synsets(folder: Path) -> dict[str, Synset]:
    """Return all synsets by part of speech and offset ("v01968587")."""
    found = {}
    for part, name in _PARTS.items():
        for line in _lines(folder / f"data.{name}"):
            fields = line.partition("|")[0].split()
            count = int(fields[3], 16)
            words = [fields[4 + 2 * n].partition("(")[0].lower() for n in range(count)]
            at = 4 + 2 * count
            pointers = []
            for n in range(int(fields[at])):
                sign, offset, to, ends = fields[at + 1 + 4 * n : at + 5 + 4 * n]
                key = to.replace("s", "a") + offset
                pointers.append(Pointer(sign, key, int(ends[:2], 16), int(ends[2:], 16)))
            found[part + fields[0]] = Synset(tuple(words), tuple(pointers))
    return found


def read_senses(folder: Path) -> dict[tuple[str, str], list[Sense]]:
    """Return the senses of each word and part of speech, most frequent first."""
    uses = _uses(folder)
    found = {}
    for part, name in _PARTS.items():
        for line in _lines(folder / f"index.{name}"):
            fields = line.split()
            offsets = fields[-int(fields[2]) :]
            found[fields[0], part] = [
                Sense(part + offset, uses[fields[0], part, n])
                for n, offset in enumerate(offsets, 1)
            ]
    return found


def _uses(folder: Path) -> Counter[tuple[str, str, int]]:
    """Return how often the tagged texts use each word in each sense (cntlist(5WN))."""
    kinds = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
    uses: Counter[tuple[str, str, int]] = Counter()
    for line in (folder / "cntlist.rev").read_text("ascii").splitlines():
        key, number, count = line.split()
        word, _, rest = key.partition("%")
        uses[word, kinds[rest[0]], int(number)] += int(count)
    return uses


def _lines(path: Path) -> Iterator[str]:
    """Yield the lines of a database file; its licence is indented."""
    return (line for line in path.read_text("ascii").splitlines() if not line.startswith(" "))


def kept_senses(senses: Mapping[tuple[str, str], list[Sense]]) -> dict[tuple[str, str], list[str]]:
    """Return the words to keep, with the synsets of the senses in which they are used."""
    kept = {}
    for (word, part), listed in senses.items():
        if not _WORD.fullmatch(word) or ("_" in word and part != "v"):
            continue
        used = [sense.synset for sense in listed if sense.uses][:_MOST_SENSES]
        if used or "_" in word or (part in "nv" and is_word(word)):
            kept[word, part] = used or [listed[0].synset]
    return kept


def lines(folder: Path) -> Iterator[str]:
    """Yield the lines of the lexicon."""
    synsets = read_synsets(folder)
    kept = kept_senses(read_senses(folder))
    broader = {key: _broader(synsets, used) for key, used in kept.items()}
    named = _names(kept, broader)
    opposed = _both_ways({key: _opposites(synsets, kept, key) for key in kept})
    for (word, part), used in kept.items():
        own = [named[synset] for synset in used if synset in named]
        wide = [named[synset] for synset in broader[word, part] if synset in named]
        opposites = opposed.get((word, part), [])
        forms = _forms(synsets, kept, (word, part))
        if own or wide or opposites or forms:
            fields = (word, part, _joined(own), _joined(wide), _joined(opposites), _joined(forms))
            yield "\t".join(fields).rstrip("\t")
    yield from _irregular(folder, kept)


def _broader(synsets: Mapping[str, Synset], used: Iterable[str]) -> list[str]:
    """Return the concepts directly above a word's first senses, or beside them as one group."""
    found = []
    for synset in list(used)[:_BROADER_SENSES]:
        for pointer in synsets[synset].pointers:
            if pointer.sign in ("@", "$", "&", "*"):
                narrower = sum(p.sign in ("~", "&") for p in synsets[pointer.to].pointers)
                if narrower <= _MOST_NARROWER:
                    found.append(pointer.to)
    return found


def _names(
    kept: Mapping[tuple[str, str], list[str]], broader: Mapping[tuple[str, str], list[str]]
) -> dict[str, str]:
    """Return a short name for each synset that two words or more have to do with."""
    counts: Counter[str] = Counter()
    for listed in (kept, broader):
        for synsets in listed.values():
            counts.update(set(synsets))
    shared = sorted((synset for synset, count in counts.items() if count > 1))
    return {synset: format(n, "x") for n, synset in enumerate(shared)}


def _opposites(
    synsets: Mapping[str, Synset], kept: Mapping[tuple[str, str], list[str]], key: tuple[str, str]
) -> list[str]:
    """Return the opposites of a word, and of the words that share its first senses.

    WordNet opposes words, not senses: "acquit" is the opposite of "convict", "clear" and
    "exonerate" share the sense of "acquit".
    """
    found: dict[str, None] = {}
    for n, synset in enumerate(kept[key]):
        for pointer in synsets[synset].pointers:
            if pointer.sign != "!":
                continue
            own = synsets[synset].words[pointer.source - 1]
            other = synsets[pointer.to].words[pointer.target - 1]
            if own != key[0] and n >= _BROADER_SENSES:
                continue
            for word in synsets[pointer.to].words:
                first = kept.get((word, pointer.to[0]), [])[:_BROADER_SENSES]
                if (word == other and first) or (pointer.to in first and own == key[0]):
                    found[word] = None
    return list(found)


def _both_ways(
    opposites: Mapping[tuple[str, str], list[str]],
) -> dict[tuple[str, str], list[str]]:
    """Return opposites so that each word is listed with its opposite."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for (word, part), others in opposites.items():
        for other in others:
            found[word, part].add(other)
            found[other, part].add(word)
    return {key: sorted(words) for key, words in found.items()}


def _forms(
    synsets: Mapping[str, Synset], kept: Mapping[tuple[str, str], list[str]], key: tuple[str, str]
) -> list[str]:
    """Return the nouns made from a verb, or the verbs that another word is made from."""
    found: dict[str, None] = {}
    for synset in kept[key]:
        for pointer in synsets[synset].pointers:
            if pointer.sign != "+" or synsets[synset].words[pointer.source - 1] != key[0]:
                continue
            part = pointer.to[0]
            other = synsets[pointer.to].words[pointer.target - 1]
            if (part == "v") != (key[1] == "v") and (other, part) in kept and "_" not in other:
                found[other] = None
    return list(found)


def _joined(words: Iterable[str]) -> str:
    return " ".join(words)


def _irregular(folder: Path, kept: Mapping[tuple[str, str], list[str]]) -> Iterator[str]:
    """Yield irregular forms of kept words, with what they are forms of."""
    for part in ("n", "v"):
        forms: dict[str, list[str]] = defaultdict(list)
        for line in (folder / f"{_PARTS[part]}.exc").read_text("ascii").splitlines():
            form, *lemmas = line.split()
            if _WORD.fullmatch(form) and "_" not in form:
                forms[form] += [lemma for lemma in lemmas if (lemma, part) in kept]
        yield from (f"{form}\t={part}\t{all_[0]}" for form, all_ in forms.items() if all_)


def main() -> None:
    """Write the lexicon and print its size."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality.make_lexicon")
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    found = sorted(lines(parser.parse_args().folder))
    packed = gzip.compress("\n".join(found).encode("ascii") + b"\n", 9, mtime=0)
    _TARGET.write_bytes(packed)
    print(f"{_TARGET.name}: {len(found):,} lines, {len(packed):,} bytes")


if __name__ == "__main__":
    main()
