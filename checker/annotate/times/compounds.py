"""Compounds of words of time: Montagabend, Mittwochstreffen, einundzwanzig, vierjährig."""

from __future__ import annotations

import re
from typing import Any, Iterator, Mapping, Sequence

from checker.annotate.times.edge import Edge
from checker.lang.forms import key

Listed = Mapping[str, Sequence[tuple[str, str, bool]]]  # key -> class, value, inflected
_MOST_DIGITS = 4


class Compounds:
    """The compounds of one language, from its table and its listed words."""

    def __init__(self, table: dict[str, Any], words: Listed) -> None:
        self._words = words
        self._joint: str = table["joint"]
        self._linking: list[str] = table["linking"]
        self._endings: list[str] = ["", *table["endings"]]
        self._weekdays = {key(name): day for day, names in table["weekday"].items() for name in names}
        self._units = {key(ending): unit for unit, endings in table["adjective"].items() for ending in endings}
        self._starts = tuple(self._weekdays)
        self._adjective = re.compile("|".join(self._units)) if self._units else None

    def read(self, spelling: str) -> Iterator[Edge]:
        """Every reading of the word as a compound."""
        if spelling.startswith(self._starts):
            yield from self._with_weekday(spelling)
        if self._adjective and self._adjective.search(spelling):
            yield from self._counted(spelling)
        if self._joint and self._joint in spelling and spelling not in self._words:
            value = self._number(spelling)
            if value:
                yield Edge("number", value)

    def _with_weekday(self, spelling: str) -> Iterator[Edge]:
        for name, day in self._weekdays.items():
            if spelling.startswith(name) and len(spelling) > len(name):
                for kind, value in self._tails(spelling[len(name) :]):
                    if kind == "part":
                        yield Edge("weekday_part", day, 1, (("weekday", day), ("part", value)))
                    elif kind == "occasion":
                        yield Edge("weekday", day)

    def _tails(self, rest: str) -> Iterator[tuple[str, str]]:
        """Class and value of a compound's second part, its link and ending taken off."""
        for link in self._linking:
            tail = rest[len(link) :].lower() if rest.startswith(link) else ""
            for ending in self._endings:
                stem = tail.removesuffix(ending) if tail.endswith(ending) else ""
                yield from ((kind, value) for kind, value, _ in self._words.get(stem, ()))

    def _counted(self, spelling: str) -> Iterator[Edge]:
        for ending, unit in self._units.items():
            stem, found, rest = spelling.rpartition(ending)
            if not found or rest not in self._endings:
                continue
            number = stem if stem.isdigit() and len(stem) <= _MOST_DIGITS else self._number(stem)
            if number:
                yield Edge("adjective_number", number, 1, (("number", number), ("unit", unit)))
            elif not stem:
                yield Edge("adjective", unit, 1, (("unit", unit),))

    def _number(self, spelling: str) -> str | None:
        """The number that a word stands for: zwei, einundzwanzig."""
        ones, joint, tens = spelling.partition(self._joint) if self._joint else ("", "", "")
        first, second = self._simple(ones), self._simple(tens)
        if joint and first and second and first.isdigit() and second.isdigit() and int(first) < 10 <= int(second):
            return str(int(first) + int(second))
        return self._simple(spelling)

    def _simple(self, spelling: str) -> str | None:
        return next((value for kind, value, _ in self._words.get(spelling, ()) if kind in ("number", "one")), None)
