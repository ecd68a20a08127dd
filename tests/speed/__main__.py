"""``python -m tests.speed``: start, analysis, next claim, memory, each beside its yardstick."""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.speed.desk import desk_figures
from tests.speed.language import best, import_figures, language_figures
from tests.speed.revising import revising_figures
from tests.speed.scale import scale_figures
from tests.speed.screens import fill, key_figures, start_figures
from tests.speed.story import PUBLISHED, long_story
from tests.speed.work import work_figures

_WORDS = 10_000
_ARTICLE = 1_000


def main(argv: list[str] | None = None) -> int:
    """Measure, print a table, and return 0."""
    options = _parser().parse_args(argv)
    with tempfile.TemporaryDirectory() as scratch:
        figures: dict[str, Any] = {}
        if not options.desk_only:
            filled = fill(Path(scratch, "desk.db"))
            figures |= start_figures(Path(scratch), filled, options.runs, options.harlequin)
            figures |= asyncio.run(key_figures(filled))
            figures |= import_figures(options.runs)
            figures |= language_figures(_WORDS, options.spacy, options.spacy_python)
            figures |= _analysis()
            figures |= scale_figures()
            figures |= revising_figures(Path(scratch))
            figures |= work_figures(Path(scratch))
        figures |= desk_figures(Path(scratch), options.claims)
    for name, value in figures.items():
        print(f"{name:<68} {value:>10,.2f}" if isinstance(value, float) else f"{name:<68} {value}")
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return 0


def _analysis() -> dict[str, float]:
    """Words a second of reading and checking, beside one plain pass for words over the text."""
    import factcheck

    text = long_story(_WORDS)
    article = factcheck.read(text.encode(), published=PUBLISHED)
    seconds = best(lambda: factcheck.check(article))
    plain = best(lambda: re.findall(r"\w+", text))
    short = factcheck.read(long_story(_ARTICLE).encode(), published=PUBLISHED)
    return {
        "analysis, 1,000 words: ms": 1000 * best(lambda: factcheck.check(short)),
        "analysis, 10,000 words: words a second": article.word_count / seconds,
        "analysis, 10,000 words: times a pass for words": seconds / plain,
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.speed", description="Measure start, analysis, keys and memory."
    )
    parser.add_argument("--runs", type=int, default=7, help="starts of each program (7)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument(
        "--claims", type=int, default=100_000, metavar="N", help="stored claims to search (100000)"
    )
    parser.add_argument(
        "--desk-only", action="store_true", help="measure nothing but a desk of so many claims"
    )
    parser.add_argument(
        "--harlequin", metavar="PROGRAM", default="", help="harlequin, to start in turn with ours"
    )
    parser.add_argument(
        "--spacy", metavar="MODEL", default="", help="a spaCy pipeline to read the same story"
    )
    parser.add_argument(
        "--spacy-python", metavar="FILE", default=sys.executable, help="the Python that has spaCy"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
