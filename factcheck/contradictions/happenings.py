"""What happens, whatever it is called: founded, set up and opened its doors are one happening.

A stem holds the forms of one word together; this list holds the words and phrases together that
newsrooms put for one another when they come back to an event. Written for this program from the
usage of newsrooms; the synonyms among them are such as any thesaurus gives.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

from factcheck.contradictions.story import Token

_ONCE = """
founding: founded, founding, established, incorporated, set up, opened its/their doors,
  came into being, in business, started life, began trading ;
opening: opens, opened, opening, opened its/their doors, inaugurated, inauguration,
  begin/began/begins/enter/enters/entered service, goes/go/went/came into/in service/operation,
  begin/began/begins/start/starts/started operating/running/operations,
  first passengers/visitors/trains ;
construction: built, constructed, construction, erected, put up, went up ;
closure: closes, closed, closing, closure, shuttered, shut, shuts, ceased trading,
  shut down ;
flotation: went/go/going/goes public, initial public offering, ipo, stock market debut/listing,
  floated, flotation, listed on ;
release: released, premiered, premiere, debut, debuted, came/comes out, hits/hit
  cinemas/theaters/theatres/screens/shelves/stores, was/were made, published, publication ;
birth: born, birth ;
death: died, death, passed away, dies ;
wedding: married, wed, wedding, marriage, tied the knot ;
divorce: divorced, divorce, split from ;
relegation: relegated, relegation, demoted, demotion ;
promotion: promoted, promotion ;
abolition: abolished, abolition, repealed, scrapped ;
independence: independence, statehood ;
retirement: retired, retires, retirement, retire ;
resignation: resigned, resignation, stepped/steps/stepping/step down, stood down, quit, quits ;
accession: took/takes/take/taking office, sworn in, took/takes/take over, inaugurated ;
disappearance: vanished, disappeared, disappearance, went/gone missing, last seen ;
resumption: resume, resumes, resumed, reconvene, reconvenes, reconvened,
  adjourned/adjourning/adjourns/postponed/postponing/postpones/suspended/suspending ~ until,
  put/putting ~ off until ;
destruction: burned/burnt down, destroyed, gutted, razed, demolished, torn/tore down, pulled down ;
sinking: sank, sunk, sinking, capsized, went down, foundered ;
merger: merged, merger, merge ;
bankruptcy: bankrupt, filed for bankruptcy, into administration, insolvency ;
graduation: graduated, graduation ;
diagnosis: diagnosed, diagnosis ;
invention: invented, patented ;
effect: take/takes/took/taking effect,
  came/come/comes/coming/entered/enter/enters into force/effect,
  in force, in effect ;
ending: runs/run/running/ran until/to/through, ends on/in, end on/in, ended on/in, concludes,
  concluded, finishes on/in, finish on/in, finished on/in, on until, continues until ;
stranding: stranded, trapped, stuck, got trapped, marooned, bogged down ;
"""
_OFTEN = """
poll: votes, vote, voted, voting, primary, primaries, caucus, caucuses, election, referendum,
  go/head/heads/goes/went/going to the polls, polls open/opened/close/closed,
  polling day, election day, ballot ;
survey: survey, surveys, surveyed, opinion poll, poll, polls, questionnaire ;
bout: fight, fought, bout, title fight, rematch, meeting, encounter, clash ;
arrest: arrested, arrest, detained, in/into custody, picked up by ;
charging: charged, charges, indicted, indictment ;
conviction: convicted, conviction, found guilty ;
sentence: sentenced, sentencing, sentence, jailed ;
hearing: hearing, in court, before a/the judge/court, arraigned, arraignment ;
signing: signed, signing, signs, ratified, ratification ;
robbery: robbed, robbery, heist, raid, raided, stole, stolen, theft, made/making off with, burglary,
  burgled, broke into ;
crash: crashed, crash, crashes, collided, collision, derailed, derailment, wreck, plunged, clipped ;
bombing: bombing, bombed, bomb, blast, explosion, exploded, detonated, went off ;
shooting: shooting, shot, opened fire, gunned down, gunfire ;
announcement: announced, announcement, announces, made public, unveiled ;
exhibition: on display, on show, on view, exhibited, exhibition, presented to the public, displayed,
  put on display/show ;
acquisition: bought, buy, buys, buying, acquired, acquires, acquisition, takeover, purchase,
  purchased ;
payment: payment, paid, instalment, installment, tranche, funds, payout, handout ;
delivery: delivered, deliver, delivery, delivering, deploy, deployed, deployment,
  roll/rolled/rolling out, rollout, go/goes/went live ;
discovery: found, discovered, discovery, came to light, located, rescued, rescue ;
approval: approved, approval, passed, green light, signed off ;
visit: visit, visits, visited, visiting, trip, travel, travels, travelled, traveled,
  flew/fly/flies to, tour ;
meeting: meet, meets, met, meeting, talks, summit, sat down with ;
departure: left, leave, leaves, departed, departure, took off, set off, sailed ;
arrival: arrived, arrival, arrives, landed, reached, docked ;
expiry: expires, expire, expired, expiry, expiration, runs/ran out, lapses, lapsed ;
hospital: hospitalised, hospitalized, admitted to, taken/rushed to hospital, in hospital ;
evacuation: evacuated, evacuation, fled, flee ;
goal: scored, scores, goal, netted, struck, equaliser, equalizer, levelled ;
touchdown: touchdown, try, tries ;
publication: report, published, publication, findings ;
advertising: advertising, advertisement, advertisements, ads, airwaves, commercials ;
victory: won, win, wins, victory, triumph, beat ;
call: phoned, called, phone call, telephoned, rang, telephone call ;
launch: launch, launched, launches, lift-off, liftoff, blasted off ;
fire: fire, fires, blaze, burned/burnt down, inferno, gutted, arson ;
flood: flood, floods, flooding, flooded, deluge ;
quake: earthquake, quake, tremor ;
attack: attack, attacked, attacks, assault, ambush, raid, raided ;
trial: trial, trials, on trial ;
strike: strike, strikes, walkout, walked out, on strike, downed tools ;
storm: hurricane, storm, typhoon, cyclone ;
"""


class Happening(NamedTuple):
    """A happening where it is named.

    Attributes:
        name: which ("founding").
        first, last: places of its first and last word among the words given.
    """

    name: str
    first: int
    last: int


def happenings(tokens: Sequence[Token]) -> list[Happening]:
    """Return which happenings some words name, in their order; one word can name several.

    Args:
        tokens: words in the order of the text.
    """
    listed = _phrases()
    words = [token.lower for token in tokens]
    found = []
    for n, word in enumerate(words):
        for phrase, name in listed.get(word, ()):
            last = _last_of(phrase, words, n)
            if last is not None:
                found.append(Happening(name, n, last))
    return found


def _last_of(phrase: tuple[str, ...], words: Sequence[str], at: int) -> int | None:
    """Return the place of a phrase's last word if it begins at a place, else None."""
    for n, part in enumerate(phrase):
        if part == _GAP:
            behind = phrase[n + 1 :]
            for start in range(at, at + _LONGEST_GAP + 1):
                if tuple(words[start : start + len(behind)]) == behind:
                    return start + len(behind) - 1
            return None
        if at >= len(words) or words[at] != part:
            return None
        at += 1
    return at - 1


_GAP = "~"
_LONGEST_GAP = 4
"""Words that may stand where a phrase has a gap."""


@cache
def _phrases() -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return all phrases with what they name, by their first word."""
    found: dict[str, dict[tuple[tuple[str, ...], str], None]] = {}
    for entry in (*_ONCE.split(";"), *_OFTEN.split(";")):
        name, _, said = entry.partition(":")
        for one in said.split(","):
            for words in product(*(place.split("/") for place in one.split())):
                if words:
                    found.setdefault(words[0], {})[words, name.strip()] = None
    return {word: tuple(phrases) for word, phrases in found.items()}


@cache
def once_only() -> frozenset[str]:
    """Return the happenings that one thing or person sees once, or once in a story."""
    return frozenset(entry.partition(":")[0].strip() for entry in _ONCE.split(";")) - {""}
