"""Does the clause around an expression speak of what was or of what will be?"""

from __future__ import annotations

from checker.annotate.scan import Scan
from checker.annotate.times.lexicon import Lexicon

_BREAKS = frozenset(",;:()–")
_WIDEST = 25  # words looked at on either side


def tense(scan: Scan, words: Lexicon, first: int, last: int, bounds: tuple[int, int]) -> str | None:
    """Past, future, or None where no word tells."""
    left, right = _clause(scan, first, last, bounds)
    near = _told(scan, words, range(left, right))
    if near is None and (left, right) != bounds:
        start, end = max(bounds[0], first - _WIDEST), min(bounds[1], last + _WIDEST)
        near = _told(scan, words, range(start, end))
    return near


def _clause(scan: Scan, first: int, last: int, bounds: tuple[int, int]) -> tuple[int, int]:
    left, right = first, last
    while left > max(bounds[0], first - _WIDEST) and scan.forms[left - 1] not in _BREAKS:
        left -= 1
    while right < min(bounds[1], last + _WIDEST) and scan.forms[right] not in _BREAKS:
        right += 1
    return left, right


def _told(scan: Scan, words: Lexicon, places: range) -> str | None:
    return next((told for at in places if (told := words.tense(scan.forms[at], scan.language.known))), None)
