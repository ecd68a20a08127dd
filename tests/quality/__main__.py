"""``python -m tests.quality --data DIR [SET ...]``: answer the sets, score them, print a table."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.quality.sets import SETS, DataSet

Figures = dict[str, Any]
"""All that a set's scorer printed, by its names, and "words a second"; empty: not answered."""


def main(argv: list[str] | None = None) -> int:
    """Run the command and return its exit status: 0, 1 when a set failed, 2 for wrong use."""
    options = _parser().parse_args(argv)
    data: Path = options.data
    found = sorted(path.stem.removeprefix("score_") for path in data.glob("score_*.py"))
    if not found:
        print(f"tests.quality: no score_*.py in {data}; give the folder of data sets")
        return 2
    chosen: list[str] = options.sets or [*SETS, *(name for name in found if name not in SETS)]
    unknown = [name for name in options.sets if name not in found]
    if unknown:
        print(f"tests.quality: no score_{unknown[0]}.py in {data}; there are: {', '.join(found)}")
        return 2

    results: dict[str, Figures] = {}
    with tempfile.TemporaryDirectory() as scratch:
        out: Path = options.out or Path(scratch)
        out.mkdir(parents=True, exist_ok=True)
        for name in chosen:
            known = SETS.get(name)
            can_answer = known is not None and name in found and (data / name).is_dir()
            results[name] = (
                _run(name, known, data, out / f"{name}.jsonl") if known and can_answer else {}
            )
            print(_line(name, results[name]), flush=True)
    if options.json:
        options.json.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")
    return 0


def _run(name: str, known: DataSet, data: Path, predictions: Path) -> Figures:
    """Answer one set, keep the predictions, and have its scorer judge them."""
    started = time.perf_counter()
    count = 0
    with predictions.open("w", encoding="utf-8") as out:
        for prediction, read in known.answer(data / name):
            count += read
            if prediction:
                out.write(json.dumps(prediction, ensure_ascii=False) + "\n")
    seconds = time.perf_counter() - started
    scorer = [sys.executable, str(data / f"score_{name}.py"), str(predictions), "--json"]
    printed = subprocess.run(scorer, check=True, capture_output=True, text=True).stdout
    figures: Figures = json.loads(printed.strip().splitlines()[-1])
    figures["words a second"] = round(count / seconds) if seconds else 0
    return figures


def _line(name: str, result: Figures) -> str:
    """Return the set's line of the table."""
    if not result:
        return f"{name:<16} not answered"
    shown = [
        f"{figure} {value:.3f}" if isinstance(value, float) else f"{figure} {value}"
        for begin in SETS[name].figures
        for figure, value in result.items()
        if figure.startswith(begin)
    ]
    return f"{name:<16} {' · '.join(shown)}  [{result['words a second']:,.0f} words/s]"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.quality",
        description="Score the program's public functions on data sets.",
        epilog="example: python -m tests.quality --data ../data timex names --json figures.json",
    )
    parser.add_argument("sets", nargs="*", metavar="SET", help="sets to run; all without one")
    parser.add_argument(
        "--data", type=Path, required=True, metavar="DIR", help="folder of sets and their scorers"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures there too")
    parser.add_argument("--out", type=Path, metavar="DIR", help="keep the predictions there")
    return parser


if __name__ == "__main__":
    sys.exit(main())
