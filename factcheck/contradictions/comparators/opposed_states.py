"""States of which a thing or person is in one at a time, as news tells them.

The form is that of `opposed_words`, save that an entry can have more than two sides: a van that is
red is neither blue nor white. Written for this program from the usage of newsrooms: how people are
hurt, held or moved, how weather, rooms, roads, votes and money stand.
"""

STATES = """
saved, spared, reprieved, rescued from closure, to stay open, will stay open, stays/staying open,
  voted to keep, decided to keep | to close, to shut, will close, will shut, is/was closing,
  axed, shut for good, closed for good, closed its doors, shut its doors ;
passes, passed, adopted, carried, cleared the house/senate/commons | died in, failed, defeated,
  voted down, fell short, rejected, threw out, thrown out, lost by, killed off ;
approved, accepted, backed, endorsed, ratified, in favour/favor of, voted for | turned/turn down,
  voted against, vote/voted down, rejected, opposed, threw out, refused ;
backed, supported, championed, favoured, favored, in support of | opposed, objected to, fought,
  campaigned against, resisted ;
record turnout/crowd/attendance, highest turnout, highest since, biggest crowd, biggest turnout |
  lowest turnout, poorest showing/turnout, lowest since, record low, smallest crowd, barely half,
  poor turnout ;
dropped away, died down, died away, flat calm, dead calm, eased, no wind, windless, still air,
  barely a breeze, fell light | stiffened, freshened, picked up, got up, gusting, gale, strong
  winds, high winds, had been rising, rough seas, high waves, heavy seas, squall ;
no emotion, expressionless, impassive, impassively, unmoved, dry-eyed, stony-faced, without
  emotion, not a flicker, without expression, composed | in tears, wept, sobbed, sobbing, weeping,
  cried, crying, tears, broke down, tearful, tearfully ;
alone, by himself/herself, on his/her own, single-handed, single-handedly, solo, unaccompanied,
  nobody with, no one with, without a companion, without company | at his/her/their side,
  at his/her shoulder, beside him/her, alongside him/her, with him/her, accompanied by,
  with a colleague/friend/companion/workmate/partner, side by side, together with,
  his/her companion/companions ;
out of doors, outdoors, open-air, in the open air, in the open, on the lawn, in the garden |
  indoors, held inside, moved inside, taken inside, under cover, in the great/church/village/town
  hall ;
no trouble, without trouble, without a struggle, without struggle, without resistance, no
  resistance, went quietly, came quietly, without a fight, gave himself/herself up, peacefully,
  calmly, meekly | kicking, struggling, struggled, wrestled, resisted, dragged, dragged away/out,
  fought back, restrained, overpowered, lashed out ;
burnt out, burned out, burnt-out, burned-out, burnt/burned to, charred, gutted, wrecked, written
  off, a write-off, a wreck, badly damaged, smashed | without a mark/scratch/dent, not a
  mark/scratch, undamaged, unmarked, intact, in perfect condition, pristine, good as new ;
covered, covered up, sheeted, shuttered, shrouded, boarded up, curtained | uncovered, open, opened,
  unshuttered, in the open ;
empty, deserted, vacant, unoccupied, nobody inside/in, no one inside/in, uninhabited, without a
  soul | occupied, inhabited, full, packed, crowded, inside the building, were inside, was inside,
  people inside ;
locked, bolted, padlocked, chained | unlocked, ajar, wide open, left open, swinging open, unbolted ;
lights/power/lamps/electricity had gone, lights/power/lamps failed, lights went out, power/lights
  out, in darkness, in the dark, pitch dark, blacked out, without power | lights/lamps burning/on,
  still burning, still lit, brightly lit, lit up, had power, fully lit ;
won/wins/winning a second/third/fourth/fifth term, re-elected, reelected, re-election victory, held
  his/her seat, kept his/her seat, returned to office | beaten at, voted out, unseated, ousted,
  lost his/her seat, defeated at, lost the election, beaten by, lost office, toppled ;
put in to bat, sent in to bat, put into bat, asked to bat, lost the toss, chose to field/bowl |
  chose to bat, elected to bat, opted to bat, decided to bat, won the toss, taken first use ;
had just left, just after take-off/takeoff, just taken off, shortly after take-off/takeoff, soon
  after take-off/takeoff/leaving, minutes after take-off/takeoff/leaving/departure | from touching
  down, about to land, coming in to land, on approach, minutes from landing, shortly before landing,
  on its descent, end of its/the journey/flight ;
lower than, below normal, low pressure, below average, under normal, less than normal, abnormally
  low, too low | higher than, above normal, surge, above average, over normal, abnormally high, too
  high, more than normal ;
without a cent/penny, no severance, no pay-off/payoff, no compensation, no golden, without
  compensation, empty-handed, forfeited, waived | severance of, pay-off/payoff of, to be paid, will
  be paid, will receive, lump sum, compensation of, golden handshake ;
did not survive, not survive, perished, drowned, died, was/were dead, found dead, his/her death,
  was/were killed, killed, lost his/her life, no survivors | survived, is/was recovering,
  made a full recovery, in stable condition, critical but stable, pulled alive, out of danger,
  doctors allow, fit to be, able to speak, on the mend, told the inquest ;
all-share, all-stock, entirely in shares/stock, all in shares/stock, wholly in shares/stock |
  in cash, all-cash, half in cash, partly in cash, cash component, cash and shares ;
in silence, silently, without a sound, not a sound, without a word, wordlessly, quietly, hushed |
  screamed, screaming, shouted, shouting, yelled, yelling, chanted, chanting, loudly, roared ;
thick fog, fog, foggy, in mist, poor visibility, low cloud | clear skies/sky/day/night/morning,
  perfect visibility, good visibility, blue sky, bright sunshine ;
heat, heatwave, sweltering, scorching, baking, blistering | freezing, frost, frosty, bitterly cold,
  icy, sub-zero, snow, snowfall, chilly ;
still standing, still stands, left standing, remained standing | collapsed, toppled, flattened,
  levelled, leveled, razed, demolished, pulled down, came down, fell down ;
brand new, brand-new, new-built, newly bought | second-hand, secondhand, used, refurbished,
  reconditioned ;
walked unaided, on his/her own feet, under his/her own steam | on a stretcher, stretchered,
  wheeled out, in a wheelchair ;
applause, applauded, cheered, standing ovation, cheers | booed, jeered, heckled, booing, jeers,
  boos, whistles ;
in uniform, uniformed | plain clothes, plain-clothes, plainclothes, out of uniform, civilian
  clothes ;
masked, hooded, balaclava, balaclavas, hood up, wore masks/a mask, in masks | barefaced, unmasked,
  no mask/masks, without a mask, without masks, face uncovered, faces uncovered ;
handwritten, by hand, in longhand | typed, typewritten, printed ;
anonymous, unsigned, unnamed | signed by, signed his/her, put his/her name ;
first-half, opening half | second-half ;
on the pitch/field all/throughout, played the whole/full, full ninety/90 | substituted, taken off,
  sent off, limped off, came off the bench, from the bench, as a substitute ;
unbeaten, undefeated, without a defeat, without defeat, no defeats, have not lost, had not lost |
  first defeat was, were beaten, was beaten, lost to, defeat by, defeat to, slumped to, losing ;
clean sheet, without conceding, kept out, no goals | conceded, let in, scored past ;
on bail, freed, at liberty | remanded, in custody, behind bars, in a cell, in the cells ;
opened early, ahead of schedule, earlier than planned | behind schedule, later than planned,
  delayed, months/weeks/years late, overdue ;
within budget, under budget, on budget, below budget | over budget, overspent, overran, overspend,
  cost overrun/overruns ;
no warning, without warning, out of the blue, unannounced | had been warned, was/were warned,
  notice, warned of, forewarned, told in advance, advance warning, been told ;
never met, had not met, strangers | old friends, friends since, knew each other, met before, had
  met ;
never married, unmarried, bachelor, spinster, single | widow, widower, wife, husband, married ;
only child, no brothers/sisters/siblings | brother, sister, brothers, sisters, siblings, twin ;
sole owner, owns all, wholly owned, wholly-owned | part-owner, co-owner, jointly owned, half-owned,
  owns half, shares ownership, minority stake ;
sell/sold/selling at a profit, made a profit, turned a profit, in profit, profit of, profits of |
  at a loss, made a loss, loss of, losses of, lost money, in the red ;
for free, for nothing, free of charge, without charge, unpaid, as a gift, donated, gave his/her time
  | was/were paid, charged, for a fee, fee of, bill of, invoice, invoiced, cost them/him/her ;
in good health, fit and well, perfect health, never ill | ill health, had been ill, ailing, poor
  health, long illness, seriously ill, ill for ;
sudden, suddenly, unexpectedly, unexpected | long expected, long-expected, after a long illness,
  long illness, expected for, foreseen ;
literate, could read, learned/learnt to read | illiterate, could not read, unable to read, never
  learned/learnt to read ;
never returned, never went/came back, did not return, not been back | returned to, went back, came
  back, goes back, revisited, returns every, went home to ;
never left, stayed all his/her, all his/her life | moved to, emigrated, left for, moved away ;
never smoked, non-smoker, never drank, teetotal, teetotaller | smoked, smoker, drank, drinker,
  heavy drinker, whisky, whiskey ;
never wore, without his/her glasses/hat/helmet/coat/shoes | wearing his/her
  glasses/hat/helmet/coat/shoes, in his/her glasses/hat/helmet/coat ;
red | blue | green | yellow | white | black | brown | grey, gray | silver | orange | purple | pink ;
wooden, made of wood, timber | stone, stone-built | brick, brick-built, red-brick | concrete | steel
  | plastic | glass ;
by train, on the train, by rail | by bus, on the bus, by coach | by car, drove, in his/her car,
  at the wheel | by plane, by air, flew | on foot, walked | by bicycle/bike, cycled | by boat/ferry,
  sailed ;
by email/e-mail, emailed, e-mailed | by telephone/phone, phoned, telephoned, rang | by letter, by
  post, in writing | in person, face to face | by text, texted ;
single-storey/single-story, bungalow | two-storey/two-story | three-storey/three-story ;
over/at/before breakfast | over/at/after lunch | over/at/after dinner/supper ;
"""

PLACES = """
north of, to the north of, north side/bank/shore/end/bay/wing/coast/edge/gate/stand, northern
  side/bank/shore/end/coast/edge/wing/outskirts/suburb, northbound, northwards | south of, to the
  south of, south side/bank/shore/end/bay/wing/coast/edge/gate/stand, southern
  side/bank/shore/end/coast/edge/wing/outskirts/suburb, southbound, southwards | east of, to the
  east of, east side/bank/shore/end/bay/wing/coast/edge/gate/stand, eastern
  side/bank/shore/end/coast/edge/wing/outskirts/suburb, eastbound, eastwards | west of, to the west
  of, west side/bank/shore/end/bay/wing/coast/edge/gate/stand, western
  side/bank/shore/end/coast/edge/wing/outskirts/suburb, westbound, westwards ;
basement, cellar, below stairs, underground | upstairs, upper floor, attic, loft, first floor,
  second floor, third floor, top floor, on the roof, rooftop, upper deck | ground floor,
  ground-floor,
  downstairs, hallway, lobby, doorway ;
upstairs, upper floor, attic, top floor, upper deck | downstairs, ground floor, ground-floor, lower
  deck, basement, cellar ;
back room, at the back, rear of, in the rear, back of the, back door, rear door, back
  seat/row/garden/entrance, through the back | doorway, at the front, front of the, front door,
  front seat/row/garden/entrance, front room, in the window, through the front, porch ;
descent, downhill, way down | climb, uphill, ascent, way up ;
upstream, upriver, above the weir/dam/bridge | downstream, downriver, below the weir/dam/bridge ;
far out, open water/sea, out at sea, high seas, mid-channel, in mid-ocean, miles/kilometres from
  land/shore, from the nearest land | in sight of, close to/inshore, harbour mouth, harbor mouth,
  just outside/off harbour/harbor/port, within sight of, yards/metres from the shore/beach/quay, on
  the beach, hugging the coast/shore, in the shallows ;
on the left, left-hand, left side/bank, to the left of, left of | on the right, right-hand, right
  side/bank, to the right of, right of ;
across the bay/river/street/road/square/lake/valley, other/opposite/far side of the
  bay/river/street/road/square/lake/valley, opposite bank/shore | same side of the
  bay/river/street/road/square/lake/valley, next to the, directly below, just below, at the foot
  of, next door to ;
in the city/town centre/center, downtown, in the heart of | on the outskirts, in the suburbs, edge
  of town, out of town, in the countryside ;
inland, miles/kilometres from the sea/coast | on the coast, seaside, waterfront, at the water's
  edge, on the shore ;
at home, in his/her own home/bed/kitchen/house | in hospital, in a hospital/hospice/hotel,
  in the hospital, abroad ;
"""
