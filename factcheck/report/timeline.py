"""The dates of an article on one line of time, those that clash marked. Pure."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log2

from factcheck.model import Kind, Ruling, Span, Time
from factcheck.report.contents import Contents, ContradictionEntry, counted, long_date, runs
from factcheck.report.svg import WIDTH, cut, label, number, opening

_LEFT, _RIGHT = 250, 650
"""Where the line of time begins and ends; left of it stands the date, right of it the words."""
_ROW = 24
_TOP = 26
_MOST_ROWS = 40
"""A page of paper; of more dates those that clash and those named most often have a row."""
_NARROWEST = 7
_WORDS = 42

_ON_TIME = frozenset((Kind.DATE, Kind.RELATIVE_DATE, Kind.WEEKDAY, Kind.SEQUENCE))


@dataclass(frozen=True, slots=True)
class Dated:
    """A day, month, year or other stretch of days that an article names.

    Attributes:
        earliest, latest: its first and last day, both inclusive.
        words: how the article puts it, at its first mention.
        claims: numbers of the claims that name it.
        contradictions: numbers of the contradictions it takes part in.
    """

    earliest: dt.date
    latest: dt.date
    words: str
    claims: tuple[int, ...]
    contradictions: tuple[int, ...]

    @property
    def date(self) -> str:
        """It in words, as exactly as the article has it: "2019", "May 2019", "3 May 2019"."""
        first, last = self.earliest, self.latest
        if first == last:
            return long_date(first)
        ends_month = last == dt.date.max or (last + dt.timedelta(days=1)).day == 1
        if first.day == 1 and ends_month and first.year == last.year:
            if (first.month, last.month) == (1, 12):
                return str(first.year)
            if first.month == last.month:
                return f"{first:%B} {first.year}"
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}–{long_date(last)}"
        if first.year == last.year:
            return f"{first.day} {first:%b} – {last.day} {last:%b} {last.year}"
        return f"{first.day} {first:%b} {first.year} – {last.day} {last:%b} {last.year}"


def dates(report: Contents) -> list[Dated]:
    """Return the dates that the claims of a report name, the earliest first.

    A contradiction that was ruled none, or explained, marks no date.
    """
    clashes = [(span, entry.number) for entry in report.contradictions for span in _clashing(entry)]
    clashes.sort()
    starts = [span.start for span, _ in clashes]
    longest = max((len(span) for span, _ in clashes), default=0)
    found: dict[tuple[dt.date, dt.date], list[tuple[Time, int]]] = {}
    for entry in report.claims:
        for detail in entry.claim.details:
            if isinstance(detail, Time) and detail.earliest and detail.latest:
                key = (detail.earliest, detail.latest)
                found.setdefault(key, []).append((detail, entry.number))
    made = []
    for (earliest, latest), named in sorted(found.items()):
        numbers: set[int] = set()
        for time, _ in named:
            low = bisect_left(starts, time.start - longest)
            high = bisect_left(starts, time.end)
            numbers |= {n for span, n in clashes[low:high] if span.overlaps(time.span)}
        first = min(named, key=lambda pair: pair[0].start)[0]
        claims = tuple(sorted({number for _, number in named}))
        made.append(Dated(earliest, latest, first.surface, claims, tuple(sorted(numbers))))
    return made


def _clashing(entry: ContradictionEntry) -> Iterator[Span]:
    """Yield which words of the article clash; whole passages only where it is about time."""
    if entry.record and entry.record.ruling is not Ruling.REAL:
        return
    for passage in entry.found.passages:
        if not passage.article:
            yield from passage.marks or ([passage.span] if entry.found.kind in _ON_TIME else [])


def draw_timeline(report: Contents) -> str:
    """Return the line of time as SVG with a text in its place; empty where there are no dates."""
    every = dates(report)
    if not every:
        return ""
    shown = _shown(every)
    published = report.article.published
    scale = _Scale(every, published)
    rows = len(shown) + (len(shown) < len(every))
    height = _TOP + rows * _ROW + 24
    lines = [
        *opening(
            "timeline",
            height,
            "The dates of the article in the order of time",
            _in_words(every, published),
        ),
    ]
    bottom = _TOP + rows * _ROW
    if published:
        x = (scale.at(published.toordinal()) + scale.at(published.toordinal() + 1)) / 2
        lines.append(
            f'<path class="line" d="M{number(x)} {_TOP - 6}V{bottom}" stroke="#8a8a8a" '
            'stroke-width="1.5" stroke-dasharray="5 3"/>'
        )
        anchor = "end" if x > (_LEFT + _RIGHT) / 2 else "start"
        lines.append(label(f"published {long_date(published)}", x, _TOP - 10, anchor=anchor))
    lines += _connections(shown, scale)
    for row, dated in enumerate(shown):
        lines += _drawn(dated, scale, _TOP + row * _ROW)
    if len(shown) < len(every):
        lines += _rest([each for each in every if each not in set(shown)], scale, bottom - _ROW)
    lines.append(
        label(
            "A bar is as wide as the date is open; long gaps are drawn shorter than they are.",
            _LEFT,
            bottom + 14,
            name="soft",
            size=11,
        )
    )
    lines.append("</svg>")
    return "\n".join(lines)


def _shown(every: Sequence[Dated]) -> list[Dated]:
    """Return those that get a row of their own, in the order of time."""
    ranked = sorted(
        range(len(every)),
        key=lambda n: (not every[n].contradictions, -len(every[n].claims), n),
    )
    return [every[n] for n in sorted(ranked[:_MOST_ROWS])]


class _Scale:
    """Places on the line of time: the longer nothing is named, the more a gap is shortened.

    Between two bounds of dates lie log2(1 + days) units, so a year is wider than a month, a month
    wider than a day, and one date of another century leaves room for the rest.
    """

    def __init__(self, every: Iterable[Dated], published: dt.date | None) -> None:
        bounds = {
            bound
            for each in every
            for bound in (each.earliest.toordinal(), each.latest.toordinal() + 1)
        }
        if published:
            bounds |= {published.toordinal(), published.toordinal() + 1}
        self._bounds = sorted(bounds)
        reached = [0.0]
        for before, after in pairwise(self._bounds):
            reached.append(reached[-1] + log2(1 + after - before))
        unit = (_RIGHT - _LEFT) / reached[-1]
        self._places = [_LEFT + unit * each for each in reached]

    def at(self, bound: int) -> float:
        """Return where a bound of a date is, from the left in units of the picture."""
        return self._places[bisect_left(self._bounds, bound)]

    def bar(self, dated: Dated) -> tuple[float, float]:
        """Return where a date's bar begins and how wide it is, never too narrow to be seen."""
        begins = self.at(dated.earliest.toordinal())
        wide = self.at(dated.latest.toordinal() + 1) - begins
        if wide < _NARROWEST:
            begins = min(begins, _RIGHT - _NARROWEST)
        return begins, max(wide, _NARROWEST)


def _drawn(dated: Dated, scale: _Scale, y: float) -> Iterator[str]:
    clash = bool(dated.contradictions)
    begins, wide = scale.bar(dated)
    yield (
        f'<path class="faint" d="M{_LEFT} {number(y + 12)}H{_RIGHT}" stroke="#dddddd" '
        'stroke-width="1"/>'
    )
    yield label(
        f"{'⚡ ' if clash else ''}{dated.date}",
        _LEFT - 14,
        y + 16,
        anchor="end",
        name="strong" if clash else "words",
    )
    yield (
        f'<rect class="{"clash" if clash else "date"}" x="{number(begins)}" y="{number(y + 5)}" '
        f'width="{number(wide)}" height="14" rx="2" fill="{"#b3261e" if clash else "#24588c"}"/>'
    )
    x = _RIGHT + 14
    which = f"contradiction {', '.join(map(str, dated.contradictions))}" if clash else ""
    words = f"“{cut(dated.words, _WORDS - len(which))}”"
    yield f'<a href="#claim-{dated.claims[0]}" tabindex="-1">'
    yield label(words, x, y + 16)
    yield "</a>"
    if clash:
        yield f'<a href="#contradiction-{dated.contradictions[0]}" tabindex="-1">'
        yield label(cut(which, _WORDS - 8), WIDTH, y + 16, anchor="end", name="strong")
        yield "</a>"


def _connections(shown: Sequence[Dated], scale: _Scale) -> Iterator[str]:
    """Yield for each contradiction between dates a line from one of its rows to the next."""
    rows: dict[int, list[int]] = {}
    for row, dated in enumerate(shown):
        for each in dated.contradictions:
            rows.setdefault(each, []).append(row)
    for each in sorted(rows):
        for one, other in pairwise(rows[each]):
            ends = []
            for row in (one, other):
                begins, wide = scale.bar(shown[row])
                ends.append(f"{number(begins + wide / 2)} {_TOP + row * _ROW + 12}")
            yield f'<a href="#contradiction-{each}" tabindex="-1">'
            yield f"<title>contradiction {each}</title>"
            yield (
                f'<path class="clash-line" d="M{ends[0]}L{ends[1]}" stroke="#b3261e" '
                'stroke-width="1.5" stroke-dasharray="2 2" fill="none"/>'
            )
            yield "</a>"


def _rest(left: Sequence[Dated], scale: _Scale, y: float) -> Iterator[str]:
    """Yield one row for all the dates that have none, their overlapping bars drawn together."""
    pixels: set[int] = set()
    for dated in left:
        begins, wide = scale.bar(dated)
        pixels.update(range(int(begins), int(begins + wide)))
    drawn = "".join(
        f"M{a} {number(y + 7)}h{b - a + 1}v10h-{b - a + 1}z" for a, b in runs(sorted(pixels))
    )
    yield label(f"{counted(len(left), 'more date')}", _LEFT - 14, y + 16, anchor="end")
    yield f'<path class="date" d="{drawn}" fill="#24588c"/>'


def _in_words(every: Sequence[Dated], published: dt.date | None) -> str:
    """Return the line of time as a text: from when to when, and what clashes."""
    told = f"{counted(len(every), 'date')}, from {every[0].date} to {every[-1].date}"
    told += f"; published {long_date(published)}" if published else ""
    clashing = [each for each in every if each.contradictions]
    if not clashing:
        return f"{told}; none of them clash."
    parts = [
        f"{each.date} (contradiction {', '.join(map(str, each.contradictions))})"
        for each in clashing[:_MOST_ROWS]
    ]
    more = len(clashing) - len(parts)
    parts += [f"{more} more"] if more > 0 else []
    return f"{told}; in contradictions: {', '.join(parts)}."
