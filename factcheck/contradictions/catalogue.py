"""What each rule looks for, in one line and an example: the list that `factcheck kinds` prints."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.model import Kind

_WEDNESDAY = dt.date(2019, 5, 15)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as a checker reads of it.

    Attributes:
        name: as in `Contradiction.rule`, its kind before the point.
        looks_for: what it finds, in one line.
        example: sentences in which it finds it, a paragraph each.
        published: the day from which the example is read, None for a story without one.
        title: its headline, or empty.
        lenient: whether what it finds is shown with `--lenient` only.
    """

    name: str
    looks_for: str
    example: tuple[str, ...]
    published: dt.date | None = _WEDNESDAY
    title: str = ""
    lenient: bool = False

    @property
    def sentences(self) -> tuple[str, ...]:
        """The example as a reader sees it, the headline first."""
        return (self.title, *self.example) if self.title else self.example

    @property
    def kind(self) -> Kind:
        """The kind of contradiction it finds."""
        return Kind(self.name.partition(".")[0])


def by_kind() -> Mapping[Kind, tuple[Rule, ...]]:
    """Return the rules of each kind that has any, in the order of the kinds and of the list."""
    found = {kind: tuple(rule for rule in RULES if rule.kind is kind) for kind in Kind}
    return {kind: rules for kind, rules in found.items() if rules}


_VERSIONS = (
    "The campaign said that the call took place on April 28, but later conceded that it took place"
    " {}."
)
_FRAME = (
    "The pilot was badly hurt after two army planes from {} collided over the bay in thick fog."
)
_FRAMED = (
    "Mayor Ann Pell stopped flights after two army planes from {} collided over the bay in thick"
    " fog, and the pilot swam."
)

RULES: tuple[Rule, ...] = (
    Rule("date.same_event", "one event on two dates", (
        "The museum will show the captured flag at a gala on May 2.",
        "The gala at which the museum will show the captured flag is on May 3.",
    )),
    Rule("date.two_versions", "two dates that one sentence reports for one event", (
        _VERSIONS.format("on April 29"),
    )),
    Rule("date.milestone", "what happens once, or next, on two dates, however it is put", (
        "Norwind, a lender that opened its doors late in the 1960s, has 400 branches.",
        "The website of Norwind says the bank was founded in 1954.",
    )),
    Rule("date.time_zone_season", "a time zone of winter in summer, or of summer in winter", (
        "The game starts at 8 p.m. EST on July 4.",
    )),
    Rule("relative_date.same_event", "one event on two days, one counted from another day", (
        "The sanctions were announced on April 29.",
        "The campaign said the call with the envoy took place the day before.",
        "The call with the envoy took place on April 29, the Courier said.",
    )),
    Rule("relative_date.two_versions", "two days for one event in one sentence, one counted", (
        _VERSIONS.format("a day later"),
    )),
    Rule("relative_date.milestone", "the same, one date counted from another day", (
        "Shares of Halden, which went public in 2015, fell on Monday.",
        "Losses at Halden have grown since the company went public nearly two years ago.",
    )),
    Rule("relative_date.reckoned", "a length of time to or since an event, and its date", (
        "With five days remaining until the Arden caucuses, Trewin took a day off on Tuesday.",
        "Trewin leads narrowly in Arden, which holds its caucuses on May 28.",
    )),
    Rule("weekday.calendar", "a weekday that does not fit its date", (
        "The hearing opens on Tuesday, May 23, 2019, in the old customs house.",
    )),
    Rule("weekday.two_dates", "two dated weekdays that no year has together", (
        "The fair opens on Tuesday, 4 June, in the old customs house.",
        "It closes on Saturday, 9 June.",
    ), published=None),
    Rule("number.same_event", "two figures for one thing", (
        "She praised the governor after their 45-minute meeting in Gatley.",
        "The meeting with the governor in Gatley lasted 54 minutes.",
    )),
    Rule("number.two_ages", "one person of two ages", (
        "Leslie Roth, 52, won the race.",
        "Organisers cheered Leslie Roth, 56, for hours.",
    )),
    Rule("number.age_of_unnamed", "two ages of one person without a name", (
        "A 34-year-old woman was pulled from the harbour.",
        "The woman, 43, was taken home.",
    )),
    Rule("number.two_results", "two results for one match", (
        "Eastmere Rovers beat Colby Town 2-0.",
        "It was a 1-0 win for Eastmere Rovers over Colby Town.",
    )),
    Rule("range_or_bound.same_event", "a figure outside a bound given for the same thing", (
        "The match at the harbour ground drew a crowd of 24,054 spectators.",
        "The match at the harbour ground was watched by fewer than 20,000 spectators.",
    )),
    Rule("arithmetic.span_of_hours", "hours that do not lie between the two times given", (
        "The pool opens for 12 hours each weekday, from 7.30am until 5.30pm.",
    )),
    Rule("arithmetic.span_of_days", "days that do not lie between the two dates given", (
        "The 10-day festival runs from June 1 to June 20 in Eastmere.",
    )),
    Rule("arithmetic.span_of_weeks", "weeks that do not lie between the two dates given", (
        "The 10-week strike began on 13 April and ended on 25 May.",
    )),
    Rule("arithmetic.span_of_months", "months that do not lie between the two dates given", (
        "The three-month closure, from January to September 2018, hurt shops.",
    )),
    Rule("arithmetic.span_of_years", "years that do not lie between the two years given", (
        "She led the council for 14 years, from 1979 to 1989.",
    )),
    Rule("arithmetic.span_since_start", "a strike or siege longer than the time since it began", (
        "The crews walked off the job on 1 May.",
        "The seven-week strike has closed the port.",
    )),
    Rule("arithmetic.years_elapsed", "years ago, since, later or old that do not fit their year", (
        "The club marks the 50th anniversary of its founding in 1959.",
    )),
    Rule("arithmetic.lifespan", "an age that does not fit a birth, a death or an earlier age", (
        "Maria Lund, 61, was born in 1952 in Eastmere.",
    )),
    Rule("arithmetic.sum_of_parts", "parts that do not add up to their total", (
        "They bought eight boats, six in Harwich and one in Ghent.",
    )),
    Rule("arithmetic.running_total", "a first and a further amount that do not make the total", (
        "The yard cut 12 jobs on Monday and a further eight on Tuesday, 25 in all.",
    )),
    Rule("arithmetic.part_exceeds_whole", "a part that is more than its whole", (
        "The crash killed 12 people, including 15 children.",
    )),
    Rule("arithmetic.listed", "a number of things that does not fit the list behind it", (
        "Three people were arrested: Ann Lee, Bo Dahl, Cy Moe and Dan Poe.",
    )),
    Rule("arithmetic.both", "“both” before a list of three or more", (
        "Both Ann Lee, Bo Dahl and Cy Moe were there.",
    )),
    Rule("arithmetic.shares_exceed_whole", "shares of one whole above 100 per cent", (
        "In the poll 60 percent approved and 45 percent disapproved.",
    )),
    Rule("arithmetic.rest_of_shares", "a remaining share that does not make up 100 per cent", (
        "Of the boats, 60 percent are old; the remaining 30 percent are new.",
    )),
    Rule("arithmetic.change_in_percent", "per cent that are not the change between two figures", (
        "Sales rose 20 percent to 150 boats from 100.",
    )),
    Rule("arithmetic.change_in_points", "percentage points that do not lie between two shares", (
        "Turnout rose from 4 percent to 9 percent, a rise of 2 percentage points.",
    )),
    Rule("arithmetic.percent_or_points", "per cent where percentage points are meant", (
        "Unemployment rose from 4 percent to 6 percent, an increase of 2 percent.",
    )),
    Rule("arithmetic.change_in_multiple", "“doubled”, “halved” against the two figures", (
        "Turnout doubled from 40 to 60 percent.",
    )),
    Rule("arithmetic.change_in_direction", "“rose” where the figures fall, and the reverse", (
        "The fare rose from $9 to $7 in May.",
    )),
    Rule("arithmetic.average", "an average that is not its total divided", (
        "The yard sold 120 boats in six months, an average of 30 a month.",
    )),
    Rule("arithmetic.average_outside_range", "an average outside the range given", (
        "Boats cost between $20 and $40, with an average of $50.",
    )),
    Rule("arithmetic.total_of_each", "a total that is not the price of each times their number", (
        "They sold 20 tickets at $50 each, a total of $900.",
    )),
    Rule("arithmetic.vote_outcome", "a motion carried with fewer votes for than against", (
        "The bill passed the Senate 45-52 on Monday.",
    )),
    Rule("arithmetic.vote_unanimous", "a unanimous vote with votes against", (
        "The council voted unanimously, 8-1, to close the pool.",
    )),
    Rule("arithmetic.vote_margin", "a margin that is not the difference of the votes", (
        "The resolution passed by six votes, 52-48.",
    )),
    Rule("arithmetic.vote_fraction", "a two-thirds majority that the votes do not reach", (
        "The motion was carried by a two-thirds majority, 60-40.",
    )),
    Rule("arithmetic.vote_size", "more votes than the body has members", (
        "The nine-member council voted 7-4 to close the pool.",
    )),
    Rule("arithmetic.score_of_draw", "a draw with unequal scores", (
        "The game ended in a 2-1 draw.",
    )),
    Rule("arithmetic.score_of_win", "a win or defeat with equal scores", (
        "Eastmere won 2-2 on Saturday.",
    )),
    Rule("arithmetic.score_margin", "a margin that is not the difference of the scores", (
        "Eastmere won by three goals, 4-2, at Colby.",
    )),
    Rule("arithmetic.score_and_scorer", "a scorer of more goals than the winner had", (
        "Lund scored a hat-trick in the 2-1 win over Colby.",
    )),
    Rule("arithmetic.parts_elsewhere", "parts that do not make the whole told elsewhere", (
        "The levy is made up of $3m for roads, $2m for schools and $6m for the harbour.",
        "The council agreed to a levy of $9m.",
    )),
    Rule("arithmetic.remainder", "what is said to be left that is not what is left", (
        "Nine of the 12 divers came up.",
        "The remaining five stayed below.",
    )),
    Rule("arithmetic.combined", "a combined figure that is not the sum of two", (
        "Norwind has 312 shops, most of them in ports, and Eastway has 204 shops.",
        "The two will have a combined 546 shops.",
    )),
    Rule("arithmetic.taken_off", "a price less a grant or rebate that is not what is to be paid", (
        "The boiler costs $4,500 with its fittings.",
        "The state adds a grant of $1,200.",
        "With that, a household will pay $3,600.",
    )),
    Rule("arithmetic.change_told_later", "a rise in per cent that its figures do not make", (
        "Landings climbed from 410 tonnes to 615 tonnes.",
        "The rise of 30 percent surprised the harbour.",
    )),
    Rule("arithmetic.majority_of_seats", "a majority that the seats won do not make", (
        "The Harbour party won 14 of the 25 seats in the assembly.",
        "Its leader said a majority of seven in the assembly was plenty.",
    )),
    Rule("unit.conversion", "a measure whose conversion does not come out", (
        "The wall is 6 feet (nearly 4 meters) thick.",
    )),
    Rule("unit.exchange_rate", "an amount in two currencies at a rate that never was", (
        "The painting was sold for £280,000 ($190,000).",
    )),
    Rule("unit.two_rates", "two conversions between the same currencies at different rates", (
        "The first boat cost €2 million ($2.6 million).",
        "The second boat cost €2 million ($1.9 million).",
    )),
    Rule("unit.same_figure", "one measure whose unit is another further on", (
        "The bridge at Gatley has a span of 140 metres.",
        "A plaque gives the span as 140 feet.",
    )),
    Rule("unit.time_zones", "one moment in two time zones whose hours do not go together", (
        "The launch is at 8 p.m. ET (4 p.m. PT).",
    )),
    Rule("name_spelling.one_letter", "one name in two spellings", (
        "Sergey Volkanov met the board.",
        "Sergei Volkanov left without a word.",
    )),
    Rule("name_spelling.namesake", "one given name with two surnames that look like one", (
        "The bridge was drawn by a team under Edgar Hallorvan, who came from Turin.",
        "The drawings are the work of Edgar Halloryen, the council said.",
    )),
    Rule("name_spelling.run_together", "one name as one word and as two", (
        "Judge Anna Del Vecchio cleared the room.",
        "Judge DelVecchio then left.",
    )),
    Rule("name_spelling.misspelt_word", "a word misspelt in one place and right in another", (
        "The comittee met twice.",
        "The committee of the council did not vote.",
    )),
    Rule("name_swap.same_statement", "one statement of two people or bodies", (
        "Treasurer Ole Lund signed the contract for the lighthouse on Monday.",
        "Treasurer Peter Varga signed the contract for the lighthouse on Monday.",
        "Ole Lund and Peter Varga met.",
    )),
    Rule("name_swap.same_frame", "two names between the same words", (
        _FRAME.format("Eastmere"),
        _FRAMED.format("Gatley"),
    )),
    Rule("name_swap.deed", "one deed that two people or bodies are said to have done", (
        "Ann Pell robbed Ole Lund, the court heard.",
        "It was dark when Peter Varga robbed Ole Lund near the quay.",
        "Mayor Ann Pell spoke. Judge Peter Varga sat. Ole Lund is a painter.",
    )),
    Rule("name_swap.two_employers", "one post of one person in two firms", (
        "Ada Lund, chief engineer at Norwind Lines, signed the report.",
        "Lund, chief engineer at Eastway Lines, said so.",
    )),
    Rule("name_swap.sides_exchanged", "who did it to whom, one way and the other way round", (
        "Marta Dahl sued Ole Lund over the pier.",
        "A clerk recalled that Marta Dahl was sued by Ole Lund over the pier.",
    )),
    Rule("role_or_title.exclusive_offices", "two offices that nobody holds at one time", (
        "Prime Minister Georg Pappas condemned it.",
        "Finance Minister Georg Pappas agreed.",
    )),
    Rule("place.same_statement", "one statement of two places", (
        "The ferry Aurora ran aground off the coast of Norwind on Monday.",
        "The ferry Aurora ran aground off the coast of Gatley on Monday.",
    )),
    Rule("place.same_frame", "two places between the same words", (
        _FRAME.format("Norway"),
        _FRAMED.format("Sweden"),
    )),
    Rule("place.deed", "one deed in two places", (
        "Marta Dahl came to the meeting.",
        "Dahl buried the anchor in Norway.",
        "Neighbours saw that Dahl buried the anchor in Denmark.",
    )),
    Rule("place.opposed_phrases", "two directions, sides or floors for one thing", (
        "The wreck came to rest on the north side of the creek.",
        "A clerk saw the wreckage on the creek's south bank.",
    )),
    Rule("negation.same_statement", "a statement and its negation", (
        "The Harbour Trust approved the new pier at Gatley.",
        "The Harbour Trust did not approve the new pier at Gatley.",
    )),
    Rule("negation.deed", "a deed done and not done", (
        "Marta Dahl came to the meeting.",
        "Dahl endorsed the plan early.",
        "The plan was not backed by Dahl.",
    )),
    Rule("negation.opposed_phrases", "a phrase and the same phrase negated", (
        "Skipper Ole Lund was acquitted of smuggling rum, his lawyer said.",
        "Records show that skipper Ole Lund was not acquitted of smuggling rum in Gatley.",
    )),
    Rule("opposite.deed", "a deed and its opposite", (
        "Marta Dahl came to the meeting.",
        "Dahl praised the pilots warmly.",
        "The pilots were criticized by Dahl.",
    )),
    Rule("opposite.same_statement", "one statement with a word and with its opposite", (
        "The Dahl family sold the lighthouse shares in Gatley.",
        "The Dahl family bought the lighthouse shares in Gatley.",
    )),
    Rule("opposite.opposed_phrases", "phrases about one thing that exclude each other", (
        "Marta Dahl was acquitted of smuggling by the Gatley court.",
        "A clerk recalled how Marta Dahl was convicted of smuggling.",
    )),
    Rule("quote.two_wordings", "one quotation in two wordings", (
        "“Lovely boat, Magnus. Care to sail it over to the Palace?” the mayor wrote.",
        "“Splendid boat, Magnus. Want to bring it over to the Palace?” read the mayor's note.",
    )),
    Rule("quote.retold", "a remark retold in marks in words that were not used", (
        "“This vote is a defeat for honest fishermen across the coast,” Ida Kroll said.",
        "The vote, which Kroll called “a loss for decent fishermen everywhere”, changes little.",
    )),
    Rule("attribution.same_words", "the same words given to two people", (
        "On Monday Ida Kroll said the board was run by “greedy amateurs”.",
        "Peter Varga, whose “greedy amateurs” jibe stung the board, stayed at home.",
    )),
    Rule("attribution.taken_up", "a remark quoted from one person, then told of as another's", (
        "“We are rowing a piano up a waterfall,” Ida Kroll said on Monday.",
        "Peter Varga's remark that they were rowing a piano up a waterfall amused the board.",
    )),
    Rule("headline_or_caption.toll", "a toll that the story gives otherwise", (
        "Eight people died when the ferry sank off Arden on Monday.",
    ), title="Nine dead as ferry sinks off Arden"),
    Rule("headline_or_caption.reversed", "who did it to whom, the wrong way round", (
        "Gatley beat Arden 2-1 in the cup final.",
    ), title="Arden beat Gatley in cup final"),
    Rule("headline_or_caption.name", "a name that the story does not have there", (
        "Four people were killed in a crash in Gatley.",
    ), title="Crash in Arden kills four"),
    Rule("headline_or_caption.age", "an age that the story gives otherwise", (
        "A 43-year-old man has been arrested over a stabbing in Horne.",
    ), title="Man, 34, held over Horne stabbing"),
    Rule("headline_or_caption.date", "a date of a headline that the story gives otherwise", (
        "Teachers will strike on Thursday, closing most schools in Arden.",
    ), title="Strike to hit schools on Friday"),
    Rule("headline_or_caption.misspelt_word", "a word misspelt in a headline or a caption", (
        "The securty adviser (left) leaves the hall.",
        "The security adviser took a call from the envoy, the mayor said.",
    )),
    Rule("sequence.order", "two events in two orders", (
        "Dahl resigned before the report was published.",
        "After the report was published, Dahl stepped down.",
    )),
    Rule("sequence.dates", "an order that the dates of the events do not bear out", (
        "The mayor signed the order before the council voted.",
        "The council voted on May 3. The mayor signed the order on May 8.",
    )),
    Rule("sequence.period", "one moment of a match in two periods", (
        "Arden were stuffed on a fourth down early in the fourth quarter.",
        "Gatley stuffed Arden short of the line early in the third quarter.",
    )),
    Rule("sequence.after_publication", "told as past, but after the story's own day", (
        "The mayor resigned on May 22, 2019.",
    )),
    Rule("copy_edit.leftover", "a note left in the text: TK, XX, [check], lorem ipsum", (
        "The ferry carried XX people and TK cars, [check name] said.",
    )),
    Rule("copy_edit.doubled_word", "a word that stands twice running", (
        "The ferry left the the harbour at noon.",
    ), lenient=True),
    Rule("copy_edit.repeated_paragraph", "a paragraph that was pasted twice", (
        "The harbour board of Eastmere said on Monday that it would repair the north pier.",
        "Work begins in June.",
        "The harbour board of Eastmere said on Monday that it would repair the north pier.",
    )),
    Rule("copy_edit.second_reference_first", "a surname alone before the person is introduced", (
        "Dahl said the pier would be safe again by the summer.",
        "Ines Dahl, who chairs the harbour board, spoke on Monday.",
    )),
)  # fmt: skip
"""All rules, by kind in the order of `Kind`."""
