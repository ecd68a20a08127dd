"""Claims and the sources they rest on -> the passages that speak for or against each. Pure."""

from factcheck.weighing.shelf import Shelf
from factcheck.weighing.sources import passages_in, source_text
from factcheck.weighing.weigh import MOST, bearings, bearings_of

__all__ = ["MOST", "Shelf", "bearings", "bearings_of", "passages_in", "source_text"]
