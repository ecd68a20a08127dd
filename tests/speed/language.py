"""Words a second of the language room alone, beside spaCy's small English pipeline if there is one.

``language.py MODEL TEXT`` is the program that spaCy's interpreter runs: it prints the least CPU
seconds that MODEL took to read the file TEXT. It needs nothing of ours.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

_RUNS = 3
_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


def best(function: Callable[[], object], runs: int = _RUNS) -> float:
    """Return the least CPU time of a few runs, in seconds."""
    times = []
    for _ in range(runs):
        started = time.process_time()
        function()
        times.append(time.process_time() - started)
    return min(times)


def language_figures(words: int, spacy: str, interpreter: str) -> dict[str, float]:
    """Measure the reading of a story of so many words, and of one ten times as long.

    Args:
        words: length of the shorter story.
        spacy: name or folder of a spaCy pipeline to read the same text; empty for none.
        interpreter: the Python that has spaCy.
    """
    import factcheck
    from factcheck.language import annotate
    from tests.speed.story import PUBLISHED, long_story

    rates = []
    for length in (words, 10 * words):
        article = factcheck.read(long_story(length).encode(), published=PUBLISHED)
        rates.append(article.word_count / best(partial(annotate, article)))
    figures = {
        f"language, {words:,} words: words a second": rates[0],
        f"language, {10 * words:,} words: words a second": rates[1],
        f"language, {10 * words:,} words: times the time a word": rates[0] / rates[1],
    }
    if spacy:
        theirs = _spacy_rate(long_story(words), spacy, interpreter)
        figures[f"spaCy {Path(spacy).name}: words a second"] = theirs
        figures[f"language: times as fast as spaCy {Path(spacy).name}"] = rates[0] / theirs
    return figures


def import_figures(runs: int) -> dict[str, float]:
    """Time `import factcheck.language` in processes of their own, less the start of Python.

    The standard library's modules that it stands on are timed apart; compiled files are used.
    """
    standard = "import dataclasses, datetime, enum, re, typing"
    statements = {"nothing": "pass", "standard": standard, "ours": "import factcheck.language"}
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    least = {}
    for name, statement in statements.items():
        command = [sys.executable, "-c", f"import time\n{statement}\nprint(time.process_time())"]
        printed = [
            subprocess.run(command, check=True, capture_output=True, text=True, env=kept).stdout
            for _ in range(runs + 1)
        ]
        least[name] = min(float(each) for each in printed[1:])
    return {
        "import of factcheck.language: ms CPU": 1000 * (least["ours"] - least["nothing"]),
        "... of them the standard library's": 1000 * (least["standard"] - least["nothing"]),
    }


def _spacy_rate(text: str, model: str, interpreter: str) -> float:
    """Return the words a second of a spaCy pipeline on one thread."""
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch, "story.txt")
        file.write_text(text, encoding="utf-8")
        command = [interpreter, str(Path(__file__)), model, str(file)]
        printed = subprocess.run(
            command, check=True, capture_output=True, text=True, env=os.environ | _ONE_THREAD
        ).stdout
    return len(text.split()) / float(printed)


def _read_with_spacy(model: str, file: str) -> None:
    import spacy  # type: ignore[import-not-found]  # no dependency: another interpreter's

    paragraphs = Path(file).read_text(encoding="utf-8").split("\n\n")
    pipeline = spacy.load(model)
    print(best(lambda: list(pipeline.pipe(paragraphs))))


if __name__ == "__main__":
    _read_with_spacy(*sys.argv[1:])
