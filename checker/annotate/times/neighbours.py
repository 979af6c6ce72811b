"""How a time expression stands to the one behind it: the two ends of a range, or two parts of one span."""

from __future__ import annotations

from functools import lru_cache
from typing import Sequence

from msgspec import structs

from checker.annotate.scan import Scan
from checker.lang.lists import word_table
from checker.model.annotation import TimeExpression

RANGE, SUM, COUNTED = "range", "sum", "counted"
_UNITS = "YMWDHS"  # of a TIMEX3 duration, the longest first


def joined(scan: Scan, found: Sequence[TimeExpression]) -> list[TimeExpression]:
    """The expressions with `next` filled in."""
    words = _words(scan.language.code)
    relations = [_relation(scan, words, time, behind) for time, behind in zip(found, [*found[1:], None])]
    return [structs.replace(time, next=next) if next else time for time, next in zip(found, relations)]


def _relation(
    scan: Scan, words: dict[str, frozenset[str]], time: TimeExpression, behind: TimeExpression | None
) -> str | None:
    first, last = scan.words_of(time.span)
    after = scan.forms[last].casefold() if last < len(scan.forms) else ""
    before = scan.forms[first - 1].casefold() if first else ""
    if time.type == "DURATION" and after in words["counted"] and before not in words["spanning"]:
        return COUNTED
    if behind is None or scan.words_of(behind.span)[0] != last + 1:
        return None
    if time.type == behind.type == "DURATION":
        return SUM if after in words["sum"] and _rank(time) < _rank(behind) else None
    if "DURATION" in (time.type, behind.type):
        return None
    both = after in words["both"] and before in words["opens_both"]
    return RANGE if both or after in words["range"] else None


def _rank(time: TimeExpression) -> int:
    return _UNITS.find(time.value[-1:])


@lru_cache(maxsize=None)
def _words(code: str) -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in word_table(code, "cues")["neighbours"].items()}
