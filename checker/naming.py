"""Two names of people as they are written, for who calls the package from Python."""

from __future__ import annotations

from checker.compare.names import NameComparison, compare
from checker.normalize.names import parse_name


def compare_names(one: str, other: str) -> NameComparison:
    """Is it the same person? relation: identical, variant, misspelling, different or unknown."""
    return compare(parse_name(one), parse_name(other))


compare_names("Hans Peter Schmidt", "Peter Schmidt")  # reads the lists, so that no later comparison waits for them
