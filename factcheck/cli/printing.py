"""How the command line lays out what was found, for a person and for other programs."""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from factcheck.cli.layout import wrapped
from factcheck.model import (
    Article,
    ArticleSummary,
    Check,
    CheckedDetail,
    Claim,
    Consistency,
    Contradiction,
    CutClaim,
    NameEntry,
    Passage,
    RelatedArticle,
    Ruling,
    Span,
    Status,
)
from factcheck.text.wording import Part, word_diff

if TYPE_CHECKING:
    from factcheck.contradictions.catalogue import Rule


def print_json(value: object) -> None:
    """Print a value as one JSON document, the letters of all scripts as they are."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def print_check(check: Check, *, explained: bool = False) -> None:
    """Print an article's contradictions, then its claims, in text.

    Args:
        check: what was found.
        explained: whether to say why each contradiction has its score.
    """
    article = check.article
    published = (
        f"{article.published.day} {article.published:%B %Y}" if article.published else "no date"
    )
    print("\n".join(wrapped(article.title, "")))
    about = [article.outlet, published, f"{article.word_count} words"]
    print(" · ".join(part for part in about if part))
    for note in article.notes:
        print("\n".join(wrapped(note, "  ", "note: ")))
    print(f"\n{counted(len(check.contradictions), 'flag')} for a person to rule on\n")
    for number, found in enumerate(check.contradictions, start=1):
        print("\n".join(_contradiction_lines(number, found, explained=explained)) + "\n")
    print(f"{counted(len(check.claims), 'claim')}\n")
    for number, claim in enumerate(check.claims, start=1):
        print("\n".join(claim_lines(number, claim)))


def print_related(articles: Sequence[RelatedArticle]) -> None:
    """Print which articles of the desk a story was compared with, a line each."""
    print(f"\ncompared with {counted(len(articles), 'article')} on the desk\n")
    for article in articles:
        published = article.published.isoformat() if article.published else "no date"
        line = f"{article.id:>4}  {published}  {article.title}"
        alike = f"{counted(len(article.matches), 'claim')} alike"
        print(f"{line}  {alike}, {counted(len(article.contradictions), 'flag')}")


def print_fit(fit: Consistency, article: Article) -> None:
    """Print how well a short text fits an article, and what speaks against it."""
    print("\n".join(wrapped(" ".join(fit.text.split()), "")))
    print("\n".join(wrapped(article.title, "", "held against: ")))
    half = "more likely than not" if fit.score < _EVEN else "less likely than not"
    print(f"\nfits {fit.score:.2f} of 1: {half}, the story speaks against it\n")
    if fit.doubts:
        print("in doubt, with the chance that it is wrong and the story's nearest sentence\n")
    for doubt in fit.doubts:
        print("\n".join(wrapped(f"“{doubt.text}”", "", f"  {doubt.chance:.2f} ")))
        if doubt.nearest:
            print("\n".join(wrapped(f"“{doubt.nearest}”", "       ", "- ")))
        print()
    print(f"{counted(len(fit.contradictions), 'flag')} for a person to rule on")
    for number, found in enumerate(fit.contradictions, start=1):
        print("\n" + "\n".join(_contradiction_lines(number, found, explained=True)))


_EVEN = 0.5
"""Score below which a story more likely speaks against a text than not."""


def claim_lines(number: int, claim: Claim) -> list[str]:
    """Return a claim in a few lines: number, status by symbol and word, who, words, note."""
    head = f"{number:>3} {_symbol(claim.status)} {claim.status.value}"
    assigned = f"with {claim.assigned}" if claim.assigned else ""
    draft = ("to re-check" if claim.earlier else "", "new in this draft" if claim.fresh else "")
    parts = (head, *draft, claim.speaker, assigned)
    lines = [" · ".join(part for part in parts if part)]
    lines += wrapped(claim.quote, "      ")
    if claim.earlier:
        lines += wrapped(_diff(claim), "      ", "since an earlier draft: ")
    if claim.note:
        lines += wrapped(claim.note, "      ", "note: ")
    return lines


def _diff(claim: Claim) -> str:
    """Return a claim's words with those that went and those that came since an earlier draft."""
    signs = {Part.SAME: "{}", Part.OUT: "[-{}-]", Part.IN: "{{+{}+}}"}
    pieces = word_diff(claim.earlier, claim.compared_with)
    return "".join(signs[part].format(text) for text, part in pieces)


def cut_lines(number: int, cut: CutClaim) -> list[str]:
    """Return a claim that was cut in a few lines: number, what was known, words, note."""
    head = f"{number:>3} {_symbol(cut.status)} {cut.status.value}"
    assigned = f"with {cut.assigned}" if cut.assigned else ""
    parts = (head, f"last in draft {cut.draft}", cut.speaker, assigned)
    lines = [" · ".join(part for part in parts if part), *wrapped(cut.quote, "      ")]
    if cut.note:
        lines += wrapped(cut.note, "      ", "note: ")
    return lines


def detail_line(number: int, detail: CheckedDetail) -> str:
    """Return a detail in one line: number, tick, what it is, its words and what they mean."""
    value = detail.detail.value
    means = f" = {value}" if value not in ("", detail.detail.surface) else ""
    corrected = " (corrected)" if detail.correction else ""
    words = " ".join(detail.detail.surface.split())
    return f"{number:>4} {detail.tick.value:<8}  {detail.sort} “{words}”{means}{corrected}"


def name_lines(entry: NameEntry) -> list[str]:
    """Return a name in a few lines: chief spelling, what it is, roles, and every spelling."""
    about = [entry.chief, entry.type.value, "; ".join(entry.roles)]
    about.append("settled" if entry.settled else "")
    lines = wrapped(" · ".join(part for part in about if part), "")
    for spelling in entry.spellings:
        times = f"{len(spelling.spans)} time{'' if len(spelling.spans) == 1 else 's'}"
        wrong = f", wrong for “{spelling.right}”" if spelling.right else ""
        lines += wrapped(f"“{spelling.words}” {times}{wrong}", "    ")
    return lines


def article_line(row: ArticleSummary) -> str:
    """Return an article of the desk in one line."""
    counts = " ".join(
        f"{_symbol(status)} {row.statuses[status]}" for status in Status if status in row.statuses
    )
    published = row.published.isoformat() if row.published else "no date"
    outlet = f" · {row.outlet}" if row.outlet else ""
    rest = [
        counts,
        f"⚡ {row.open}" if row.open else "",
        f"{100 * row.ticked:.0f} % ticked" if row.ticks else "",
        f"with {row.assigned}" if row.assigned else "",
        f"draft {row.draft}" if row.draft > 1 else "",
        f"{row.to_recheck} to re-check" if row.to_recheck else "",
    ]
    more = " · ".join(part for part in rest if part)
    return f"{row.id:>4}  {published}  {row.title}{outlet}  {more}".rstrip()


def rule_lines(rule: Rule, ruled: Counter[Ruling]) -> list[str]:
    """Return a rule in a few lines: name, what it looks for, an example, how it was ruled."""
    when = " (with --lenient)" if rule.lenient else ""
    lines = wrapped(f"{rule.name}: {rule.looks_for}{when}", "  ")
    for sentence in rule.sentences:
        lines += wrapped(f"“{sentence}”", "      ", "- ")
    counts = ", ".join(f"{ruled[each]} {each.value}" for each in Ruling if ruled[each])
    return [*lines, f"      ruled on this desk: {counts}"] if counts else lines


def _contradiction_lines(
    number: int, found: Contradiction, *, explained: bool = False
) -> list[str]:
    kind = found.kind.value.replace("_", " ")
    lines = [f"{number:>3} ⚡ {found.level.value} · {kind} · {found.score:.2f}"]
    lines += wrapped(found.explanation, "      ")
    if explained and found.reasons:
        lines += wrapped("; ".join(found.reasons), "      ", "score: ")
    chief = 2 if found.b else 1
    for number_of, passage in enumerate(found.passages):
        where = f"{passage.article}: " if passage.article else ""
        where = where if number_of < chief else f"also {where}"
        lines += wrapped(f"{where}“{_marked(passage)}”", "        ", "- ")
    return lines


def _marked(passage: Passage) -> str:
    """Return a passage's words with the differing ones set off."""
    start = passage.start
    marks = (Span(max(0, m.start - start), max(0, m.end - start)) for m in passage.marks)
    return marked(passage.text, marks)


def marked(text: str, marks: Iterable[Span]) -> str:
    """Return a text with some of its words set off, by style or by asterisks.

    Args:
        text: the text.
        marks: where these words lie in it, in order.
    """
    begin, end = ("\x1b[1;4m", "\x1b[22;24m") if _styles() else ("*", "*")
    shown, at = "", 0
    for mark in marks:
        first, last = max(mark.start, at), max(mark.end, at)
        shown += text[at:first] + begin + text[first:last] + end
        at = last
    return shown + text[at:]


def _styles() -> bool:
    """Whether the output is a terminal that may be sent styles (https://no-color.org)."""
    return (
        sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def _symbol(status: Status) -> str:
    encoding = (sys.stdout.encoding or "ascii").lower()
    return status.symbol if encoding.startswith("utf") else status.ascii


def counted(number: int, noun: str) -> str:
    """Return a number of things in words ("1 claim", "2 claims")."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
