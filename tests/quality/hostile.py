"""``python -m tests.quality.hostile FILE``: read odd strings, alone and in a story.

FILE is a JSON array of strings, such as the Big List of Naughty Strings. Each is read as a plain
text, as Markdown and as HTML, and in the middle of a sentence, and every span is held against the
text. Prints how many were read and how many refused for having no words in them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import factcheck
from factcheck.errors import FactcheckError
from factcheck.language import annotate
from tests.unit.readings import article_of, assert_true_to_text

_PROSE = (
    "The harbour board met on Monday to hear what the two clerks had found in the telephone lists "
    "of the past year, and it sat until late in the evening before the minutes were signed."
)
_FORMS = (
    "{}",
    "Ola Brenn said on March 4, 2024, that {} and five calls followed.",
    "# Calls\n\n{}\n\n*Brenn* denied it.\n",
    f"<article><h1>Calls</h1><p>{_PROSE}</p><p>{{}}</p><p>{_PROSE}</p></article>",
)


def main(argv: list[str]) -> int:
    """Read the strings of a file and return 0, or 2 for wrong use."""
    if len(argv) != 1:
        print("tests.quality.hostile: give one file, a JSON array of strings")
        return 2
    strings: list[str] = json.loads(Path(argv[0]).read_text(encoding="utf-8"))
    read = refused = 0
    for string in strings:
        assert_true_to_text(annotate(article_of(string)))
        for form in _FORMS:
            story = form.format(string).encode("utf-8", "surrogatepass")
            try:
                article = factcheck.read(story)
            except FactcheckError:
                refused += 1
                continue
            assert_true_to_text(annotate(article))
            factcheck.check(article)
            read += 1
    print(f"{len(strings)} strings: {read} stories read, {refused} refused")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
