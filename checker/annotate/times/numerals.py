"""What a word of digits can stand for: a day, a year, a clock time, a whole date, a number."""

from __future__ import annotations

import re
from typing import Callable, Iterator

Told = tuple[tuple[str, str], ...]
Numeral = tuple[str, str, Told]

_DAYS, _HOURS, _MINUTES = 31, 24, 59
_YEARS = range(1000, 2101)
_TURN = 30  # two-digit years up to this one are of this century


def numerals(form: str) -> Iterator[Numeral]:
    """Every (class, value, told) of a form that begins with a digit."""
    for pattern, reading in _READINGS:
        found = pattern.fullmatch(form)
        if found:
            yield from reading(found)


def full_year(digits: str) -> str:
    """Four digits for two: 25 -> 2025, 89 -> 1989."""
    return digits if len(digits) != 2 else f"{'20' if int(digits) <= _TURN else '19'}{digits}"


def _plain(found: re.Match[str]) -> Iterator[Numeral]:
    digits = found[0]
    number = int(digits)
    yield "int", str(number), (("number", str(number)),)
    if len(digits) == 4 and number in _YEARS:
        yield "digits4", digits, ()
    if len(digits) in (3, 4):
        yield "anyyear", digits.zfill(4), (("year", digits.zfill(4)),)
    if len(digits) == 2:
        yield "twoyear", digits, ()
    if len(digits) <= 2:
        yield from _short(digits, number)


def _short(digits: str, number: int) -> Iterator[Numeral]:
    if 1 <= number <= _DAYS:
        yield "day", f"{number:02}", ()
    if number <= _HOURS:
        yield "hour", f"{number:02}", (("clock", f"{number:02}:00"),)


def _decimal(found: re.Match[str]) -> Iterator[Numeral]:
    value = f"{int(found[1])}.{found[2]}"
    yield "int", value, (("number", value),)


def _clock(found: re.Match[str]) -> Iterator[Numeral]:
    hour, minute = int(found[1]), int(found[2])
    if hour <= _HOURS and minute <= _MINUTES:
        yield "clock", f"{hour:02}:{minute:02}", ()


def _day_month(found: re.Match[str]) -> Iterator[Numeral]:
    day, month = int(found[1]), int(found[2])
    if 1 <= day <= _DAYS and 1 <= month <= 12:
        yield "daymonth", found[0], (("day", f"{day:02}"), ("month", f"{month:02}"))


def _full_date(found: re.Match[str]) -> Iterator[Numeral]:
    for _, value, told in _day_month(found):
        yield "fulldate", value, (*told, ("year", full_year(found[3])))


def _decade(found: re.Match[str]) -> Iterator[Numeral]:
    """60er, 1960er, 90s, 1990s."""
    kind, decade = ("decade_full", found[1][:3]) if len(found[1]) == 4 else ("decade_digits", found[1][0])
    yield kind, found[1], (("decade", decade),)


def _ordinal(found: re.Match[str]) -> Iterator[Numeral]:
    number = int(found[1])
    yield "nth", str(number), (("ordinal", str(number)),)
    if 1 <= number <= _DAYS:
        yield "day", f"{number:02}", ()


def _twelve(found: re.Match[str]) -> Iterator[Numeral]:
    """11pm, and the second half of 11:30pm."""
    half = found[2].lower() + "m"
    if int(found[1]) <= _MINUTES:
        yield "joined_" + half, found[1], (("digits", found[1]), (half, half))


_READINGS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Iterator[Numeral]]], ...] = (
    (re.compile(r"\d{1,4}", re.ASCII), _plain),
    (re.compile(r"(\d{1,4})[.,](\d{1,2})", re.ASCII), _decimal),
    (re.compile(r"(\d{1,2})[.:](\d{2})(?::\d{2})?", re.ASCII), _clock),
    (re.compile(r"(\d{1,2})\.(\d{1,2})", re.ASCII), _day_month),
    (re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})", re.ASCII), _full_date),
    (re.compile(r"((?:\d{2})?\d0)(?:er|ern|s)", re.ASCII), _decade),
    (re.compile(r"(\d{1,3})(?:st|nd|rd|th)", re.ASCII), _ordinal),
    (re.compile(r"(\d{1,2})([ap])m", re.ASCII | re.IGNORECASE), _twelve),
)
