"""What a numeral and its unit make together."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.language.numbers.numerals import Numeral
from factcheck.model import NumberType


class Quantity(NamedTuple):
    """A numeral with its unit.

    Attributes:
        numeral: the numeral; its `last` is behind the numeral alone.
        type: sort of quantity.
        unit: normal unit, empty for counts.
        first, last: tokens first up to but not including last, unit and currency included.
        hyphened: whether a hyphen binds it to the word behind it ("104-page").
    """

    numeral: Numeral
    type: NumberType
    unit: str
    first: int
    last: int
    hyphened: bool = False
