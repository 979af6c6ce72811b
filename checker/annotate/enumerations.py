"""Lists that follow their number: "vier Werke: Aalen, Bern, Chur und Davos"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Sequence

from checker.annotate.scan import Scan
from checker.model.annotation import Enumeration, Quantity

_LEAST, _MOST = 2, 12  # a list of so many
_NOUN = 6  # words between the number and the colon, at most
_LONGEST_ITEM = 7  # words: a longer one is a clause
_PARTITIVE = 3  # words in front of a number that may hold the part
_SMALL = ("ART", "AT0", "APPR", "PRP", "P", "KO", "CJ")
_VERBS = ("VV(FIN)", "VA(FIN)", "VM(FIN)", "VVD", "VVZ", "VBD", "VBZ", "VHD", "VHZ", "VM0")
_OPENERS = frozenset(":–—")


def enumerations(scan: Scan, quantities: Sequence[Quantity]) -> list[Enumeration]:
    """Every list that a whole number announces."""
    starts = sorted(quantity.span.start for quantity in quantities)
    found = (_of(scan, starts, quantity) for quantity in quantities if _announces(quantity))
    return [enumeration for enumeration in found if enumeration]


def _announces(quantity: Quantity) -> bool:
    exact = quantity.low is not None and quantity.low == quantity.high and quantity.unit is None
    return exact and not quantity.part and quantity.low is not None and _LEAST <= quantity.low <= _MOST


def _of(scan: Scan, starts: Sequence[int], quantity: Quantity) -> Enumeration | None:
    first, last = scan.words_of(quantity.span)
    if _is_whole_of_a_part(scan, starts, first):
        return None
    end = scan.sentences[bisect_right(scan.sentences, (first, len(scan.words))) - 1][1]
    opener = next((at for at in range(last, min(end, last + _NOUN)) if scan.forms[at] in _OPENERS), None)
    if opener is None or opener + 1 >= end:
        return None
    listed = 0 if _counts(scan, starts, opener + 1, end) else _items(scan, opener + 1, end)
    if not listed or quantity.low is None:
        return None
    return Enumeration(quantity.span, scan.span(opener + 1, end), int(quantity.low), listed)


def _is_whole_of_a_part(scan: Scan, starts: Sequence[int], first: int) -> bool:
    """ "Two of the four plants": the list is of the two."""
    return _any_between(starts, scan.words[max(0, first - _PARTITIVE)].start, scan.words[first].start)


def _counts(scan: Scan, starts: Sequence[int], first: int, end: int) -> bool:
    """ "two men and three women": items with numbers of their own add up otherwise."""
    return _any_between(starts, scan.words[first].start, scan.words[end - 1].end)


def _any_between(starts: Sequence[int], low: int, high: int) -> bool:
    """Does a quantity begin in low..high?"""
    return bisect_left(starts, low) < bisect_left(starts, high)


def _items(scan: Scan, first: int, end: int) -> int:
    """How many items stand between commas and a closing "und"; 0 where it is no plain list."""
    forms = scan.forms[first:end]
    while forms and forms[-1] in ".!?…":
        forms = forms[:-1]
    joined = [at for at, form in enumerate(forms) if _joins(scan, first + at)]
    commas = [at for at, form in enumerate(forms) if form == ","]
    if len(joined) != 1 or any(comma > joined[0] for comma in commas):
        return 0
    ends = [at for at in commas if at != joined[0] - 1] + joined
    starts = [0, *(at + 1 for at in ends)]
    lengths = [stop - start for start, stop in zip(starts, [*ends, len(forms)])]
    if _is_clause(scan, first, first + len(forms)) or not all(0 < length <= _LONGEST_ITEM for length in lengths):
        return 0
    return len(starts) if all(_opens_item(scan, first + start) for start in starts) else 0


def _joins(scan: Scan, at: int) -> bool:
    return any(m.kind == "grammar" and m.concept == "and" for m in scan.starting.get(at, ()))


def _opens_item(scan: Scan, at: int) -> bool:
    """An item begins with a name or noun; an article or a small word opens an apposition or a clause."""
    return scan.forms[at][0].isupper() and not scan.language.known(scan.forms[at].lower())[1].startswith(_SMALL)


def _is_clause(scan: Scan, first: int, end: int) -> bool:
    return any(form[0].islower() and scan.language.known(form)[1].startswith(_VERBS) for form in scan.forms[first:end])
