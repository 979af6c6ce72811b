"""Does "heute" mean this day, or these days?"""

from __future__ import annotations

from checker.annotate.scan import Scan
from checker.annotate.times.lexicon import Lexicon
from checker.annotate.times.tense import clause, tense_of

_WIDEST = 12  # words of the clause looked at on either side


def means_these_days(scan: Scan, words: Lexicon, first: int, last: int, bounds: tuple[int, int]) -> bool:
    """By a word beside it ("noch heute"), or a verb of what lasts where nothing past is told: "ist heute größer"."""
    beside = {scan.forms[at].lower() for at in (first - 1, last) if bounds[0] <= at < bounds[1]}
    if beside & words.context("today_beside"):
        return True
    left, right = clause(scan, first, last, bounds, _WIDEST)
    near = scan.forms[left:first] + scan.forms[last:right]
    if any(form[0].isdigit() or tense_of(scan.language.code, form) == "past" for form in near):
        return False
    return any(form in words.context("today_lasting") for form in near)
