"""The corrections log: what was published wrong, what is right, how it came about, who found it.

For a public editor, of one article or of a desk. Who found an error and who wrote it down can be
left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.model import CorrectionClass, LoggedCorrection
from factcheck.report.as_markdown import escape
from factcheck.report.cells import Cell, to_csv
from factcheck.report.contents import counted, long_date, long_time

_HEAD = (
    *("number", "article", "title", "outlet", "class", "wrong", "right", "cause"),
    *("published", "found", "corrected", "notice", "claim", "written down"),
)
_NAMES = ("found by", "written down by")


def render_corrections_markdown(log: Sequence[LoggedCorrection], *, names: bool = True) -> str:
    """Return the log in Markdown, in the order given.

    Args:
        log: the corrections.
        names: whether to say who found each and who wrote it down.
    """
    lines = ["# Corrections log", "", _summary(log), ""]
    causes = Counter(each.correction.cause or "not known" for each in log)
    if causes:
        lines += ["| Cause | Corrections |", "| --- | ---: |"]
        lines += [
            f"| {escape(cause)} | {number} |"
            for cause, number in sorted(causes.items(), key=lambda pair: (-pair[1], pair[0]))
        ]
        lines.append("")
    for number, each in enumerate(log, start=1):
        lines += [f"## {number}. {each.correction.kind.value}: {escape(each.title)}", ""]
        lines += [f"- **{label}:** {escape(text)}" for label, text in _told(each, names=names)]
        lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def _summary(log: Sequence[LoggedCorrection]) -> str:
    kinds = Counter(each.correction.kind for each in log)
    told = [f"{kinds[kind]} {kind.value}" for kind in CorrectionClass if kinds[kind]]
    articles = len({each.article for each in log})
    if not log:
        return "No corrections."
    return (
        f"{counted(len(log), 'correction')} of {counted(articles, 'article')}: {', '.join(told)}."
    )


def _told(each: LoggedCorrection, *, names: bool) -> Iterator[tuple[str, str]]:
    """Give what is known of a correction, as pairs of label and text."""
    correction = each.correction
    at = correction.at
    days = (
        ("Published", correction.published),
        ("Found", correction.found),
        ("Corrected", correction.corrected),
    )
    pairs = [
        ("Article", f"{each.article}, {each.outlet}" if each.outlet else str(each.article)),
        ("Wrong", correction.wrong),
        ("Right", correction.right or "does not stand"),
        *((label, long_date(day) if day else "") for label, day in days),
        ("Readers were told", correction.notice),
        ("Cause", correction.cause),
    ]
    if names:
        pairs.append(("Found by", correction.found_by))
    if at is not None:
        by = f" by {correction.by}" if names else ""
        pairs.append(("Written down", f"{long_time(at)}{by}"))
    return ((label, text) for label, text in pairs if text)


def render_corrections_csv(
    log: Sequence[LoggedCorrection], *, names: bool = True, mark: bool = False
) -> str:
    """Return the log as a table, a row a correction, in the order given.

    Args:
        log: the corrections.
        names: whether to say who found each and who wrote it down.
        mark: whether to begin with a byte order mark, by which Excel knows that it is UTF-8.
    """
    rows: list[Sequence[Cell]] = [(*_HEAD, *(_NAMES if names else ()))]
    for number, each in enumerate(log, start=1):
        correction = each.correction
        whole: tuple[Cell, ...] = (
            *(number, each.article, each.title, each.outlet, correction.kind.value),
            *(correction.wrong, correction.right, correction.cause),
            *(correction.published, correction.found, correction.corrected),
            *(correction.notice, correction.claim, correction.at),
        )
        who = (correction.found_by, correction.by) if names else ()
        rows.append((*whole, *who))
    return to_csv(rows, mark=mark)
