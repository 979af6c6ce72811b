"""The words of a sentence as names are made of them: hyphenated ones are one, listed ones are taken."""

from __future__ import annotations

from typing import Collection, Sequence

from msgspec import Struct

from checker.annotate.scan import Scan

HYPHENS = frozenset("-‐‑")
_QUOTES = frozenset("\"“”„«»‘’'()")
_LONGEST_NICKNAME = 3  # units between the quotation marks
_KINDS = frozenset("country adjective people prefix place organization office qualifier".split())


class Unit(Struct, frozen=True, gc=False):
    """One word of a name, hyphenated parts together: words first..last (half open)."""

    first: int
    last: int
    form: str


def listed(scan: Scan) -> set[int]:
    """Numbers of the words that are a listed country, place, body, title or adjective."""
    found = (m for m in scan.matches if m.kind in _KINDS or m.concept == "titles")
    return {at for match in found for at in range(match.first, match.last)}


def units(scan: Scan, taken: set[int], first: int, last: int) -> list[Unit]:
    """The words first..last; taken words are joined to nothing."""
    found, at, forms = [], first, scan.forms
    while at < last:
        end = at + 1
        while end + 1 < last and forms[end] in HYPHENS and _joins(scan, taken, end):
            end += 2
        found.append(Unit(at, end, scan.words_at(at, end) if end > at + 1 else forms[at]))
        at = end
    return found


def _joins(scan: Scan, taken: set[int], at: int) -> bool:
    """Has the hyphen at word `at` letters directly on both sides?"""
    forms = scan.forms
    if not (scan.glued(at - 1) and scan.glued(at)):
        return False
    return at - 1 not in taken and forms[at - 1][-1].isalpha() and forms[at + 1][0].isalpha()


def nickname_start(units: Sequence[Unit], at: int) -> int:
    """Where the nickname in quotation marks or brackets begins that ends before unit `at`; `at` if there is none."""
    if at < 4 or units[at - 1].form not in _QUOTES:
        return at
    opening = range(at - 3, max(0, at - 3 - _LONGEST_NICKNAME), -1)
    return next((here for here in opening if units[here].form in _QUOTES), at)


def suffix_end(units: Sequence[Unit], at: int, suffixes: Collection[str]) -> int:
    """Where "Jr." or "III" ends at unit `at`; `at` if there is none."""
    if at >= len(units) or units[at].form not in suffixes:
        return at
    stop = at + 1 < len(units) and units[at + 1].form == "." and not units[at].form.isupper()
    return at + 2 if stop else at + 1


def nickname_end(units: Sequence[Unit], at: int) -> int:
    """Where the nickname in quotation marks or brackets ends that begins at unit `at`; `at` if there is none."""
    if at >= len(units) or units[at].form not in _QUOTES:
        return at
    closing = range(at + 2, min(len(units) - 1, at + 2 + _LONGEST_NICKNAME))
    return next((here + 1 for here in closing if units[here].form in _QUOTES), at)
