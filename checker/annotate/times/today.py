"""Does "heute" mean this day, or these days?"""

from __future__ import annotations

from checker.annotate.scan import Scan
from checker.annotate.times.lexicon import Lexicon

_BREAKS = frozenset(",;:()–.")
_WIDEST = 12  # words of the clause looked at on either side


def means_these_days(scan: Scan, words: Lexicon, first: int, last: int, bounds: tuple[int, int]) -> bool:
    """By a word beside it ("noch heute"), or a verb of what lasts where nothing past is told: "ist heute größer"."""
    beside = {scan.forms[at].lower() for at in (first - 1, last) if bounds[0] <= at < bounds[1]}
    if beside & words.context("today_beside"):
        return True
    clause = _clause(scan, first, last, bounds)
    if any(words.tense(form, scan.language.known) == "past" or form[0].isdigit() for form in clause):
        return False
    return any(form in words.context("today_lasting") for form in clause)


def _clause(scan: Scan, first: int, last: int, bounds: tuple[int, int]) -> list[str]:
    left, right = first, last
    while left > max(bounds[0], first - _WIDEST) and scan.forms[left - 1] not in _BREAKS:
        left -= 1
    while right < min(bounds[1], last + _WIDEST) and scan.forms[right] not in _BREAKS:
        right += 1
    return scan.forms[left:first] + scan.forms[last:right]
