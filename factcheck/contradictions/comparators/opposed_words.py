"""Ways in which news says one thing of two that exclude each other: in custody, at large.

A semicolon ends each pair of `_PAIRS`; `|` parts its two sides, commas the phrases of a side and
`/` the words that may stand in one place of a phrase. Written for this program from the usage of
newsrooms; the antonym pairs among them are such as any dictionary gives. Converses (buy and sell,
lend and borrow) have no place here: they tell one event from its two sides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from typing import NamedTuple

from factcheck.contradictions.comparators.opposed_states import PLACES, STATES
from factcheck.model import Kind

_PAIRS = """
in custody, behind bars, in jail, in prison, still being held, still held, remains/remained in
  custody/jail/prison, still jailed | at large, on the run, out on bail, freed on bail, walked
  free, set free, released on/without bail/charge, still free ;
discharged, released from hospital, released from the hospital, treated and released, sent home
  from hospital | still in hospital, still in the hospital, remains/remained/is in hospital,
  remains/remained hospitalized/hospitalised, still treating, still being treated, in intensive
  care ;
survived, is/was/are/were alive, found alive, survivors, pulled out alive | was/were killed,
  died, found dead, is/was/were dead, pronounced dead ;
unharmed, unhurt, uninjured, escaped injury, without injury, nobody/none was hurt/injured, no
  one was hurt/injured, no injuries, no casualties | was/were/been injured/wounded/hurt,
  suffered injuries, treated for injuries ;
open to the public, open for business, remained/remains/stayed/still/kept open | closed to the
  public, shut down, shuttered, remained/remains/stayed closed/shut, was/were/are/is closed/shut
  ;
suspended, grounded, halted, cancelled, canceled, called off, stopped running, at a standstill |
  as usual, ran/run/running/operating/operated normally, on schedule, as scheduled, as planned,
  kept running, went ahead, uninterrupted ;
calm, peaceful, peacefully, without incident, orderly | violence, violent, violently, clashes,
  clashed, riot, riots, rioting, rioters, unrest, scuffles, chaos, chaotic,
  trade/traded/trading punches/blows, brawl, brawls, brawled, came to blows ;
on sale, start/starts/started/begin/begins/began selling | withdrawn/pulled/taken from/off
  sale/shelves, off sale, discontinued, stop/stops/stopped selling ;
unanimous, unanimously, without dissent, without opposition | split decision, narrowly, divided,
  dissented, dissenting, voted against ;
alone, on his/her own, by himself/herself, unaccompanied | accompanied by, with his/her
  wife/husband/son/daughter/mother/father/family/friends/friend/partner/brother/sister ;
on foot, walked away, ran away | in a/another/the/their/his/her car/van/vehicle/taxi, in an
  suv/ambulance, drove off/away, sped off/away, by car/taxi ;
free of charge, entry/entrance/admission free, entry/entrance/admission is free, free
  entry/entrance/admission/tickets | ticket sales, tickets cost, admission/entry/entrance
  fee/fees/charge, paid to enter, ticket prices/price/revenue ;
unarmed, no weapon/weapons, carried no weapon/weapons | was/were armed, armed with, carrying a
  gun/knife/weapon, brandished, heavily armed ;
exonerated, acquitted, cleared of, found innocent, found not guilty, absolved, vindicated |
  reprimanded, convicted, found guilty, reprimand, censured, disciplined ;
critical success, rave reviews, critically acclaimed, glowing reviews, acclaimed by | savaged,
  panned, scathing reviews, poor reviews, critical flop, mauled by ;
accepted, accepts, agreed to, embraced | rejected, rejects, turned down, refused, declined,
  spurned, rebuffed ;
approved, ratified, endorsed, passed, signed off, green light | vetoed, voted down, blocked,
  rejected, struck down, threw out, thrown out, defeated ;
of his/her/their own accord, resigned, stepped down, quit | was/were fired/sacked/dismissed,
  forced out, ousted ;
increased, rose, climbed, jumped, surged, soared, grew, gained, rallied, bid up, rising |
  decreased, fell, dropped, slipped, plunged, tumbled, declined, shrank, sank, slid, falling ;
won, beat, defeated, topped, triumphed, prevailed, outpolled, edged out | lost, trailed,
  was/were beaten/defeated, trails ;
for the first time, first ever, never before | for the second/third/fourth time, yet again ;
bet on, backed, bet for, wagered on | bet/bets/betting against, wagered against ;
sold out, packed, full house, capacity crowd, not a seat | half empty, half-empty, empty seats,
  sparsely attended, poorly attended, near-empty ;
in person | by telephone/video/phone, remotely, via video, over the phone ;
publicly, in public, in the open | privately, in private, behind closed doors, secretly, in
  secret ;
conscious, awake, alert | unconscious, comatose, in a coma ;
intact, undamaged, unscathed, untouched | damaged, destroyed, wrecked, gutted, ruined ;
evaporated, vanished, disappeared, wiped out, lost | still enjoys/holds/has/leads, intact,
  commanding ;
unmarried, bachelor, never married | his wife, her husband ;
temporary, temporarily | permanent, permanently, for good ;
legal, lawful, legally, lawfully | illegal, unlawful, illegally, unlawfully, outlawed ;
sunny, dry, sunshine, clear skies | rain, rainy, wet, pouring, downpour, drizzle ;
deliberate, deliberately, on purpose, intentionally, arson | accidental, accidentally, by
  accident, an accident ;
segregated, separated | integrated, integrate, integrating, integration ;
sober | drunk, intoxicated ;
voluntary, voluntarily, optional | mandatory, compulsory, required, obligatory ;
local, locally | imported, foreign ;
broke/broken/forced/smashed/jimmied/prised/pried/kicked open/in, forced entry, broken into,
  broke through | unlocked, without force, let themselves in ;
hired, recruited, taken on | fired, laid off, made redundant ;
imposed, introduced, tightened | lifted, scrapped, eased, abolished, repealed ;
allowed, permitted, legalised, legalized | banned, prohibited, forbade, forbidden, barred ;
raised, increased | lowered, cut, reduced, slashed ;
supported, favoured, favored, in favour/favor of, voted for | opposed, voted against, objected
  to ;
confirmed, admitted, acknowledged, confessed | denied, denies ;
profit, profits, profitable, in the black | loss, losses, loss-making, unprofitable, in the red
  ;
strengthened, tightened | weakened, loosened, watered down ;
extended, lengthened, prolonged | shortened, curtailed, cut short ;
healthy, good health, in good shape | ill, sick, poor health, ailing ;
older, elder, eldest, oldest | younger, youngest ;
largest, biggest | smallest ;
outdoors, outdoor, in the open air | indoors, indoor ;
left-handed, left hand/arm/leg/side/foot/knee/shoulder | right-handed, right
  hand/arm/leg/side/foot/knee/shoulder ;
elected | appointed, unelected ;
paid, well-paid, salaried | unpaid, volunteer, without pay ;
first-time, newcomer, rookie, novice | veteran, experienced, incumbent, seasoned ;
known to police, had a criminal record, previous convictions | no criminal record, unknown to
  police, no previous convictions ;
ahead of schedule, early | behind schedule, late, delayed ;
under budget | over budget ;
succeeded, successful, successfully | failed, unsuccessful, unsuccessfully ;
must/still be approved/ratified/signed, yet to approve/ratify/sign/vote, yet to be
  approved/ratified/signed, awaiting/awaits/pending/needs/requires approval, subject to approval,
  not yet approved/ratified/signed | already/been approved/ratified/signed, approved/ratified by,
  gave its approval, won approval, already in force ;
shares/stock was/were up, shares/stock rose/climbed/gained/jumped/surged, bid the stock/shares up,
  sent shares/stock up/higher, closed/ended/finished higher | shares/stock was/were down,
  shares/stock fell/dropped/slid/sank/tumbled, sent shares/stock down/lower,
  closed/ended/finished lower ;
in/through/to the/his/her arm/shoulder/hand/elbow/wrist/chest/neck, to/in his/her left/right
  arm/shoulder/hand | in/through/to the/his/her leg/foot/thigh/knee/ankle/hip, to/in his/her
  left/right leg/foot/thigh/knee/ankle ;
stabbed, knifed, stab wounds, with a knife | shot dead, gunshot wounds, opened fire, gunned down,
  with a gun/rifle/pistol/handgun ;
single-engine, one engine | twin-engine, both engines ;
no suspects, no arrests, made no arrests, nobody/none has been arrested/charged | was/were/been
  arrested/charged, made an arrest, suspect in custody, taken into custody ;
no witnesses, nobody saw, unseen | witnesses said/saw/told/described, eyewitnesses, in front of
  witnesses, in full view ;
no warning, without warning | had been warned, was/were warned, ignored warnings, warned of ;
declined to comment, refused to comment, would not comment, did not respond, could not be reached |
  told reporters, in an interview, said in a statement, responded that ;
pleaded/pled guilty, admitted the charges/charge, confessed to | pleaded/pled not guilty, denied
  the charges/charge, maintained his/her/their innocence, entered a not-guilty plea ;
serving a life sentence, jailed for life, life in prison | suspended sentence, community service,
  spared prison/jail, avoided prison/jail, escaped with a fine ;
single, divorced, separated from, never married | is/was married, married to, lives with his/her
  wife/husband ;
childless, no children, had no children | mother/father of two/three/four/five, leaves behind
  a/two/three sons/daughters/son/daughter/children, his/her children/sons/daughters/son/daughter ;
only child, no siblings | his/her brother/sister/brothers/sisters/sibling/siblings/twin ;
lives alone, lived alone | lives/lived with his/her/their ;
rented, rents, tenants, leased | owned outright, homeowner, homeowners, bought outright ;
privately owned, family-owned, privately held | state-owned, publicly owned, publicly traded,
  listed on the ;
seated, sitting down | on his/her/their feet, standing up, stood up ;
wearing a helmet/seatbelt, wore a helmet/seatbelt, strapped in, buckled up | without a
  helmet/seatbelt, no helmet/seatbelt, bareheaded, unbelted ;
asleep, sleeping, fast asleep | wide awake, still up, was awake, were awake ;
first half, before half-time/halftime/half/the break/the interval | second half, after
  half-time/halftime/the break/the interval ;
at home, home game/match/win/defeat/victory | away from home, away game/match/win/defeat/victory,
  on the road ;
came from behind, fought back, rallied to | led throughout, never behind, led from start, led from
  the start ;
on time, punctually | hours/minutes/days/weeks late, delayed by, behind time ;
full-time, full time | part-time, part time ;
round trip, return ticket | one-way, one way ;
by a landslide, overwhelmingly, by a wide margin, comfortably | narrowly, by a narrow/razor-thin
  margin, by a whisker, squeaked ;
by train/rail, on a train, aboard a train | by plane/air, flew to/in/from, on a flight, aboard a
  flight ;
under cover of darkness, after dark, at night, overnight, before dawn | in broad daylight, at
  noon/midday/lunchtime, in the afternoon ;
fully booked, no rooms, no vacancies | rooms available, vacancies, empty rooms ;
in English | through an interpreter/translator, in translation ;
remains in office, stays on, will stay on | left office, stepped aside, has left the ;
no survivors, all aboard died, killing everyone/all aboard/on board | survived the crash, walked
  away from the wreckage, pulled from the wreckage alive ;
power was restored, power is back, electricity was restored | still without power/electricity,
  remain/remained without power/electricity, in the dark ;
under control, extinguished, put out, contained | still burning, raging, out of control, spreading ;
withdrew, pulled out, dropped out, bowed out | took part, competed, remains/remained in the race,
  stayed in the race ;
turned himself/herself in, surrendered | was/were captured, was/were caught, tracked down ;
sealed off, cordoned off, off limits | reopened, open to traffic, freely accessible ;
kept quiet, stayed silent, said nothing, remained silent | spoke out, broke his/her/their silence,
  shouted, yelled ;
resigned, stepped down, quit | remains/remained in office/charge/post, stays/stayed on, kept
  his/her job/post, refused to resign/quit, is staying ;
renewed, extended his/her contract | expired, ran out, let it lapse, lapsed ;
volunteered, unpaid volunteers, for free, pro bono | was/were paid, were paid for, for a fee,
  charged a fee ;
barefoot, shoeless | in shoes/boots/sneakers, wearing shoes/boots/sneakers ;
"""


class Phrase(NamedTuple):
    """One way to say a side of a pair.

    Attributes:
        words: in lower case, as they follow each other.
        pair: which pair.
        side: which of its sides, from 0.
        sides: how many it has.
        kind: what two of its sides differ in.
    """

    words: tuple[str, ...]
    pair: int
    side: int
    sides: int
    kind: Kind

    @property
    def is_telling(self) -> bool:
        """Whether it is of several words, and so says by itself what it is about."""
        return len(self.words) > 1


@cache
def phrases() -> Mapping[str, tuple[Phrase, ...]]:
    """Return all phrases by their first word, longest first."""
    found: dict[str, list[Phrase]] = {}
    for phrase in _read():
        found.setdefault(phrase.words[0], []).append(phrase)
    return {
        word: tuple(sorted(each, key=lambda phrase: -len(phrase.words)))
        for word, each in found.items()
    }


def _read() -> Iterator[Phrase]:
    listed = [(entry, Kind.OPPOSITE) for entry in _entries(_PAIRS) + _entries(STATES)]
    listed += [(entry, Kind.PLACE) for entry in _entries(PLACES)]
    for pair, (entry, kind) in enumerate(listed):
        sides = entry.split("|")
        for side, said in enumerate(sides):
            for one in said.replace("-", " ").split(","):
                for words in product(*(place.split("/") for place in one.split())):
                    yield Phrase(words, pair, side, len(sides), kind)


def _entries(listed: str) -> list[str]:
    return listed.strip().rstrip(";").split(";")
