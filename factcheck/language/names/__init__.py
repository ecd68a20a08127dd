"""Names: what they name, which of them name the same, how they are spelt, who holds which role."""

from factcheck.language.names.finder import FoundNames, find_names, variants
from factcheck.language.names.likeness import same_name

__all__ = ["FoundNames", "find_names", "same_name", "variants"]
