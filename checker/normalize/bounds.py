"""Bounds of imprecise times: "Ende Juni", "rund zwei Wochen", and durations as seconds."""

from __future__ import annotations

import re
from datetime import date, timedelta

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_YEAR = 31_556_952  # a Gregorian year in seconds; months are its twelfth
_LENGTHS = {
    "S": 1,
    "D": _DAY,
    "W": 7 * _DAY,
    "WE": 2 * _DAY,
    "Q": _YEAR // 4,
    "Y": _YEAR,
    "DE": 10 * _YEAR,
    "CE": 100 * _YEAR,
}
_DURATION = re.compile(r"P(T?)(\d{1,9}(?:\.\d{1,3})?)([A-Z]{1,2})", re.ASCII)
_ROUGH = 0.1
_APART = {"APPROX": (1 - _ROUGH, 1 + _ROUGH), "MORE_THAN": (1.0, 1.25), "LESS_THAN": (0.75, 1.0)}
_OPEN = 10  # "at least", "at most": how far an open bound reaches, as a factor
_APART |= {"EQUAL_OR_MORE": (1.0, _OPEN), "EQUAL_OR_LESS": (0.0, 1.0)}


def narrowed(days: tuple[date, date], value: str, mod: str | None) -> tuple[date, date]:
    """The part of a period that START, MID or END means: generous halves. Days and times of day stay."""
    first, last = days
    length = (last - first).days + 1
    if mod not in ("START", "MID", "END") or length < 5 or "T" in value:
        return days
    half, quarter = length // 2, length // 4
    if mod == "START":
        return first, first + timedelta(half)
    return (last - timedelta(half), last) if mod == "END" else (first + timedelta(quarter), last - timedelta(quarter))


def seconds(value: str, mod: str | None) -> tuple[int, int] | None:
    """Lowest and highest length of a duration; None where it names no number (PXY)."""
    found = _DURATION.fullmatch(value)
    if not found:
        return None
    unit = _length(found[1], found[3])
    low, high = _APART.get(mod or "", (1.0, 1.0))
    exact = float(found[2]) * unit if unit else None
    return (round(exact * low), round(exact * high)) if exact is not None else None


def _length(clock: str, letter: str) -> int | None:
    if clock:
        return {"H": _HOUR, "M": _MINUTE, "S": 1}.get(letter)
    return _YEAR // 12 if letter == "M" else _LENGTHS.get(letter)
