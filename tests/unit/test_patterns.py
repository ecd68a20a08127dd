"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import copy
import pickle
import re

import pytest

from factcheck.text.patterns import regex


def test_a_pattern_does_what_a_compiled_one_does() -> None:
    late, early = regex(r"(?P<day>\d+) may", re.IGNORECASE), re.compile(r"(?P<day>\d+) may", re.I)
    for text in ("3 May and 4 May", "no day"):
        assert late.findall(text) == early.findall(text)
        assert [m["day"] for m in late.finditer(text)] == [m["day"] for m in early.finditer(text)]
        assert late.sub("x", text) == early.sub("x", text)
    assert (late.pattern, late.flags) == (early.pattern, early.flags)


def test_a_wrong_pattern_is_told_at_its_first_use() -> None:
    wrong = regex("(")
    with pytest.raises(re.error):
        wrong.match("")


def test_what_a_pattern_has_not_is_told() -> None:
    with pytest.raises(AttributeError):
        getattr(regex("a"), "nothing of the sort")


def test_a_pattern_can_be_copied() -> None:
    assert copy.copy(regex("a")).match("a")
    assert pickle.loads(pickle.dumps(regex("a"))).match("a")
