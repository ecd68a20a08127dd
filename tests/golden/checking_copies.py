"""A checking copy made by hand, so that golden reports change with the report alone."""

from __future__ import annotations

import datetime as dt

from factcheck.model import (
    Addressee,
    Article,
    Attribution,
    Backing,
    Block,
    BlockKind,
    Bound,
    Change,
    CheckedDetail,
    CheckingCopy,
    Claim,
    Contradiction,
    Copy,
    Correction,
    CutClaim,
    Decision,
    Detail,
    Evidence,
    Head,
    Kind,
    Level,
    Name,
    NameType,
    Number,
    OpenWork,
    Passage,
    PublicRating,
    Question,
    Quotation,
    Reader,
    Recommendation,
    Role,
    Ruling,
    RulingRecord,
    SignOff,
    Source,
    SourceClass,
    SourceType,
    Span,
    Stance,
    Status,
    Tick,
    Time,
    Verdict,
)
from factcheck.report.backing import WITHHELD

_BLOCKS = (
    (BlockKind.BOILERPLATE, "Home | Harbour | Sport", "navigation"),
    (BlockKind.HEADLINE, "Ferry Pilot Warned Owners Twice", ""),
    (BlockKind.DECK, "An inquiry hears of letters sent before the grounding.", ""),
    (
        BlockKind.PARAGRAPH,
        (
            "The pilot, Anselm Tarrowgate, warned the owners two days before the ferry ran aground "
            "on May 14, the inquiry in Port Ellinor heard on Monday."
        ),
        "",
    ),
    (
        BlockKind.PARAGRAPH,
        (
            "He sent three letters, said Ludmila Ostervane, the harbour master. “I have read every "
            "one of them,” she added."
        ),
        "",
    ),
    (BlockKind.HEADING, "Letters in a drawer", ""),
    (
        BlockKind.PARAGRAPH,
        (
            "The owners first said that they had received nothing; on Tuesday they conceded that "
            "five letters had come. The warnings reached them on the day the ferry ran aground."
        ),
        "",
    ),
    (BlockKind.CAPTION, "Anselm Tarowgate at the inquiry on Monday, May 26, 2026.", ""),
    (
        BlockKind.PARAGRAPH,
        "It is a scandal * of <b>bold</b> proportions | [see](http://example.org) = 1+1.",
        "",
    ),
)


def _article() -> Article:
    text, blocks = "", []
    for kind, words, why in _BLOCKS:
        start = len(text) + (2 if text else 0)
        text = f"{text}\n\n{words}" if text else words
        blocks.append(Block(kind, start, start + len(words), why))
    return Article(
        text=text,
        blocks=tuple(blocks),
        title="Ferry Pilot Warned Owners Twice",
        published=dt.date(2026, 5, 27),
        published_from="page metadata",
        source="/home/someone/drafts/ferry.html",
        outlet="The Ellinor Post",
        byline="By Cordula Vask",
        notes=("A picture without a caption was left out.",),
    )


def _span(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


def _claim(article: Article, number: int, words: str, **more: object) -> Claim:
    span = _span(article, words)
    fields: dict[str, object] = {
        "id": f"{number:012x}",
        "start": span.start,
        "end": span.end,
        "quote": words,
        "prefix": article.text[max(span.start - 48, 0) : span.start],
        "suffix": article.text[span.end : span.end + 48],
        "text": words,
        "check_worthiness": 0.5,
    }
    return Claim(**(fields | more))  # type: ignore[arg-type]  # the fields are named above


def _details(article: Article) -> tuple[tuple[Detail, ...], ...]:
    def at(words: str) -> tuple[int, int, str]:
        span = _span(article, words)
        return span.start, span.end, words

    day, eve = dt.date(2026, 5, 14), dt.date(2026, 5, 12)
    first = (
        Name(*at("Anselm Tarrowgate"), "Anselm Tarrowgate", (), NameType.PERSON, "person:a"),
        Time(
            *at("two days before the ferry ran aground on May 14"),
            "2026-05-12",
            ("May 14 is 14 May 2026, the nearest to publication", "2 days before is 12 May 2026"),
            earliest=eve,
            latest=eve,
            relative=True,
        ),
        Time(*at("May 14"), "2026-05-14", earliest=day, latest=day),
        Name(*at("Port Ellinor"), "Port Ellinor", (), NameType.PLACE, "place:ellinor"),
    )
    second = (
        Number(*at("three letters"), "3", (), low=3, high=3, counted="letter"),
        Name(*at("Ludmila Ostervane"), "Ludmila Ostervane", (), NameType.PERSON, "person:l"),
        Role(*at("harbour master"), "harbour master", (), "person:l"),
    )
    third = (Quotation(*at("“I have read every one of them,”"), "I have read every one of them,"),)
    fourth = (
        Number(
            *at("five letters"),
            ">=5",
            (),
            low=5,
            high=float("inf"),
            bound=Bound.AT_LEAST,
            counted="letter",
        ),
    )
    return first, second, third, fourth


def _claims(article: Article) -> tuple[Claim, ...]:
    first, second, third, fourth = _details(article)
    source, cue = _span(article, "Ludmila Ostervane"), _span(article, "said Ludmila")
    attribution = Attribution(
        content=(_span(article, "He sent three letters"),),
        source=source,
        cue=Span(cue.start, cue.start + 4),
        speaker="Ludmila Ostervane",
        record="person:l",
        named=True,
    )
    return (
        _claim(
            article,
            1,
            "The pilot, Anselm Tarrowgate, warned the owners two days before the ferry ran "
            "aground on May 14, the inquiry in Port Ellinor heard on Monday.",
            speaker="the inquiry",
            details=first,
            status=Status.VERIFIED,
            earlier="The pilot, Anselm Tarrowgate, warned the owners three days before the ferry "
            "ran aground on May 14, the inquiry in Port Ellinor heard.",
        ),
        _claim(
            article,
            2,
            "He sent three letters, said Ludmila Ostervane, the harbour master.",
            text="Anselm Tarrowgate sent three letters to the ferry's owners.",
            speaker="Ludmila Ostervane",
            attributions=(attribution,),
            details=second,
            status=Status.DISPUTED,
            note="Bound volume 7 holds five.\nAsk the harbour master.",
        ),
        _claim(article, 3, "“I have read every one of them,” she added.", details=third),
        _claim(
            article,
            4,
            "The owners first said that they had received nothing; on Tuesday they conceded "
            "that five letters had come.",
            speaker="The Port Gazette > the owners",
            details=fourth,
            status=Status.CANNOT_VERIFY,
        ),
        _claim(
            article, 5, "The warnings reached them on the day the ferry ran aground.", fresh=True
        ),
        _claim(
            article,
            6,
            "It is a scandal * of <b>bold</b> proportions | [see](http://example.org) = 1+1.",
            status=Status.OPINION,
            added=True,
        ),
    )


def _checked_details(article: Article) -> tuple[CheckedDetail, ...]:
    """Return the details with their ticks: those of the first claim and one of the second."""
    ticks = (Tick.TICKED, Tick.DISPUTED, Tick.UNTICKED, Tick.SKIPPED, Tick.UNTICKED)
    first, second, *_ = _details(article)
    return tuple(
        CheckedDetail(
            f"d{n:011x}",
            detail,
            detail.sort,
            tick,
            (f"{1 if n < 4 else 2:012x}",),
            "2026-05-14" if n == 2 else "",
        )
        for n, (detail, tick) in enumerate(zip((*first, second[0]), ticks, strict=True))
    )


def _cut(draft: int, words: str, **more: object) -> CutClaim:
    fields: dict[str, object] = {
        "id": f"{draft:012x}",
        "article": 10 + draft,
        "draft": draft,
        "start": 40,
        "end": 40 + len(words),
        "quote": words,
        "prefix": "",
        "suffix": "",
        "text": words,
        "status": Status.UNCHECKED,
    }
    return CutClaim(**(fields | more))  # type: ignore[arg-type]  # the fields are named above


def _passage(article: Article, words: str, *marks: str, reads: str = "") -> Passage:
    span = _span(article, words)
    found = []
    for mark in marks:
        start = span.start + words.index(mark)
        found.append(Span(start, start + len(mark)))
    return Passage(words, span.start, span.end, tuple(found), "", reads)


def _contradictions(article: Article) -> tuple[Contradiction, ...]:
    warned = (
        "The pilot, Anselm Tarrowgate, warned the owners two days before the ferry ran aground "
        "on May 14, the inquiry in Port Ellinor heard on Monday."
    )
    sent = "He sent three letters, said Ludmila Ostervane, the harbour master."
    conceded = (
        "The owners first said that they had received nothing; on Tuesday they conceded that "
        "five letters had come."
    )
    reached = "The warnings reached them on the day the ferry ran aground."
    caption = "Anselm Tarowgate at the inquiry on Monday, May 26, 2026."
    rival = "The pilot wrote four letters to the owners, a clerk said."
    start = rival.index("four letters")
    return (
        Contradiction(
            "a" * 12,
            Kind.RELATIVE_DATE,
            Level.CONTRADICTION,
            0.94,
            _passage(article, warned, "two days before", "May 14", reads="12 May 2026"),
            _passage(article, reached, "the day the ferry ran aground", reads="14 May 2026"),
            "The warnings are dated 12 May 2026 (two days before May 14) and 14 May 2026.",
            "date.same_event",
        ),
        Contradiction(
            "b" * 12,
            Kind.NUMBER,
            Level.CONTRADICTION,
            0.81,
            _passage(article, sent, "three letters", reads="3 letters"),
            Passage(
                rival, 0, len(rival), (Span(start, start + 12),), "Letters at Port Ellinor", "4"
            ),
            "3 letters and 4 letters.",
            "number.same_count",
        ),
        Contradiction(
            "c" * 12,
            Kind.WEEKDAY,
            Level.CONTRADICTION,
            0.8,
            _passage(article, caption, "Monday, May 26, 2026"),
            None,
            "May 26, 2026, is a Tuesday, not a Monday.",
            "weekday.date",
        ),
        Contradiction(
            "d" * 12,
            Kind.NEGATION,
            Level.DISPUTE,
            0.5,
            _passage(article, conceded, "had received nothing", "five letters had come"),
            None,
            "The owners are reported with both versions.",
            "dispute.changed_position",
        ),
        Contradiction(
            "e" * 12,
            Kind.NAME_SPELLING,
            Level.QUERY,
            0.45,
            _passage(article, warned, "Tarrowgate"),
            _passage(article, caption, "Tarowgate"),
            "One name in two spellings: Tarrowgate and Tarowgate.",
            "name.spelling",
        ),
    )


def _recommended(article: Article, at: dt.datetime) -> tuple[Recommendation, ...]:
    """Return one recommended change of each sort and standing."""

    def change(
        number: int,
        claim: int,
        place: Span | None,
        words: tuple[str, str, str],
        decision: Decision | None = None,
    ) -> Recommendation:
        old, new, why = words
        of = f"{claim:012x}"
        return Recommendation(f"{number:x}" * 12, of, place, old, new, why, "Ines", at, decision)

    behind = _span(article, "He sent").end
    taken = Decision(Verdict.TAKEN, "", 3, "Ines", at)
    refused = Decision(Verdict.REFUSED, "Piet <b>Lund</b>", None, "Ines", at)
    letters = _span(article, "three letters")
    return (
        change(1, 2, letters, ("three letters", "four letters", "The *log*.")),
        change(2, 1, _span(article, "on May 14"), ("on May 14", "", "Two | dates.")),
        change(3, 2, Span(behind, behind), ("", "the <owners>", "")),
        change(4, 1, _span(article, "Monday"), ("Tuesday", "Monday", ""), taken),
        change(5, 4, _span(article, "conceded"), ("conceded", "said", ""), refused),
        change(6, 9, None, ("the old pier", "the pier", "It is new.")),
    )


def ferry_copy() -> CheckingCopy:
    """Return a checking copy that holds each status but one, each level and each ruling."""
    article = _article()
    zone = dt.timezone(dt.timedelta(hours=2))
    at = dt.datetime(2026, 5, 27, 9, 30, tzinfo=zone)
    return CheckingCopy(
        article=article,
        claims=_claims(article),
        contradictions=_contradictions(article),
        rulings={
            "a" * 12: RulingRecord(Ruling.REAL, "Ines", at, "Both letters seen."),
            "b" * 12: RulingRecord(Ruling.NOT_A_CONTRADICTION, "Ines", at),
            "e" * 12: RulingRecord(Ruling.EXPLAINED, "", at, "Caption will be <b>mended</b>."),
            "f" * 12: RulingRecord(Ruling.REAL, "Piet", at, "In an earlier draft."),
        },
        checker="Ines Halloran",
        exported=dt.datetime(2026, 5, 27, 14, 5, tzinfo=zone),
        version="0.0.0",
        head=Head(27, "6f" * 32),
        draft=3,
        drafts=3,
        cut=(
            _cut(1, "The pilot | had <i>two</i> licences."),
            _cut(2, "He will appeal.", status=Status.DISPUTED, note="He told us he will not."),
        ),
        due=dt.date(2026, 5, 28),
        questions=(
            Question(
                "1" * 12,
                f"{1:012x}",
                Addressee.AUTHOR,
                "Who says <b>that</b> | who?",
                "Piet",
                "Ines",
                at,
                "The harbour *master*.",
                "Ines",
                at,
            ),
            Question("2" * 12, "", Addressee.EDITOR, "Is the map ours?", "", "Ines", at),
        ),
        sign_offs=(
            SignOff(Reader.CHECKER, "Ines", at, article.sha256, "5e" * 32, OpenWork(), None),
            SignOff(
                Reader.SECOND_READER,
                "Piet",
                at,
                article.sha256,
                "6e" * 32,
                OpenWork(unchecked=2),
                Change(at, "Ines", "status of claim 1: unchecked -> verified", "x"),
            ),
        ),
        open=OpenWork(unchecked=2, unanswered=1),
        corrections=(
            Correction(
                "5" * 12,
                "214 <passengers> | on board",
                "212 passengers",
                cause="wrong figure or sum",
                found_by="a *reader*",
                claim=f"{1:012x}",
                published=dt.date(2026, 5, 21),
                by="Ines",
                at=at,
            ),
        ),
        ratings={
            f"{1:012x}": PublicRating(
                f"{1:012x}",
                "plain",
                "False",
                worst=1,
                best=3,
                value=1,
                explanation="The log has 212.",
                url="https://news.example/checks/ferry",
                by="Ines",
                at=at,
            )
        },
        sources=(
            Source(
                "3" * 12,
                SourceType.DOCUMENT,
                "Log of <the> ferry | 2026",
                author="A. Tarrowgate",
                accessed=dt.date(2026, 5, 20),
                rank=SourceClass.PRIMARY,
                copy=Copy("ab" * 32, "log.pdf", 20480),
                by="Ines",
                at=at,
            ),
            Source("4" * 12, SourceType.PERSON, WITHHELD, confidential=True),
        ),
        evidence=(
            Evidence(
                "5" * 12,
                f"{1:012x}",
                "3" * 12,
                Stance.SUPPORTS,
                "p. 3",
                "Warned <owners> today.",
                True,
                "In *ink*.",
                "Ines",
                at,
            ),
            Evidence(
                "6" * 12, f"{1:012x}", "4" * 12, Stance.CONTRADICTS, "", "", False, "", "Ines", at
            ),
        ),
        weak={f"{2:012x}": Backing.NOTHING},
        removed=(_claim(article, 9, "Letters in a drawer"),),
        details=_checked_details(article),
        recommended=_recommended(article, at),
    )
