"""Which documents of a story hold a name, a number or a day, however they write it. Shared by rules on what is new."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from typing import Iterable, Iterator

import msgspec

from checker.compare.amounts import compare_amounts
from checker.compare.romanize import letters
from checker.compare.times import compare_intervals
from checker.model.assertion import Reading
from checker.model.value import Amount, Interval
from checker.rules.circumstances import AGREEING
from checker.rules.tolerance import gap_in_days, near
from checker.settings import Tolerance

_WORD = re.compile(r"\w+")
_LETTERS = 5  # of a word that tell it: inflection and derivation change its end
_SHORTEST = 3  # letters of a word that tells something
_WEEK = 7  # days of a span that still places a day
_WIDE = 2  # how far apart the bounds of a number may be that still gives another


class Holdings:
    """Words, numbers and days of some documents, each with the documents that hold it."""

    def __init__(self, readings: Iterable[Reading], tolerance: Tolerance = Tolerance()) -> None:
        self._tolerance = tolerance
        self._words: dict[str, set[str]] = defaultdict(set)
        self._numbers: dict[Decimal, set[str]] = defaultdict(set)
        self._amounts: dict[Amount, set[str]] = defaultdict(set)
        self._days: dict[Interval, set[str]] = defaultdict(set)
        for reading in readings:
            self._add(reading)

    def has_name(self, words: str, but: str) -> bool:
        """Does a document other than `but` have one of the name's words, in any form? So does a name without one."""
        telling = {stem for stem in map(_stem, _name_words(words)) if stem}
        return not telling or any(self._words.get(stem, set()) - {but} for stem in telling | _initials(words))

    def has_amount(self, amount: Amount, but: str) -> bool:
        """Does a document other than `but` give the number, rounded or exact, whatever it counts there?"""
        bounds = [bound for bound in (amount.low, amount.high) if bound is not None]
        if all(self._numbers.get(bound, set()) - {but} for bound in bounds):
            return True
        if all(bound == bound.to_integral() and self._written(f"{bound.normalize():f}", but) for bound in bounds):
            return True
        return any(docs - {but} and self._agree(amount, other) for other, docs in self._amounts.items())

    def has_day(self, day: Interval, but: str) -> bool:
        """Does a document other than `but` name the day, or a week around it?"""
        days = ((other, _same_day(day, other) or self._near(day, other)) for other in self._days)
        return any(same and self._days[other] - {but} for other, same in days)

    def _agree(self, amount: Amount, other: Amount) -> bool:
        if amount.unit == other.unit and near(amount, other, self._tolerance.share):
            return True
        if other.low is None or other.high is None or abs(other.high) > _WIDE * abs(other.low):
            return False
        return compare_amounts(_bare(amount), other).relation in AGREEING

    def _near(self, day: Interval, other: Interval) -> bool:
        return 0 < self._tolerance.days and gap_in_days(day, other) <= self._tolerance.days

    def _written(self, digits: str, but: str) -> bool:
        return bool(self._words.get(digits, set()) - {but})

    def _add(self, reading: Reading) -> None:
        document = reading.document
        texts = (*(s.passage.text for s in reading.statements), *(mention.text for mention in reading.mentions))
        for word in {word for text in (*texts, reading.title or "") for word in _WORD.findall(text)}:
            for form in _forms(word):
                self._words[form].add(document)
        for quantity in reading.quantities:
            self._amounts[_bare(quantity.value)].add(document)
            for bound in (quantity.value.low, quantity.value.high):
                if bound is not None:
                    self._numbers[bound].add(document)
        for time in reading.times:
            self._days[time.value].add(document)


def _name_words(words: str) -> list[str]:
    return [word for word in _WORD.findall(words) if word[0].isupper()]


def _stem(word: str) -> str:
    """What all forms of a word begin with; "" of one too short to tell."""
    plain = letters(word)
    short = len(plain) < _LETTERS
    return plain[: len(plain) if short else min(_LETTERS, len(plain) - 1)] if len(plain) >= _SHORTEST else ""


def _initials(words: str) -> set[str]:
    """What a body's name may be shortened to."""
    short = "".join(letters(word[0]) for word in _name_words(words))
    return {short} if len(short) >= _SHORTEST else set()


def _forms(word: str) -> Iterator[str]:
    """What a name's word may be known by: digits as they stand, the beginnings of a word, an abbreviation."""
    if word.isdigit():
        yield word
        return
    plain = letters(word)
    yield from (plain[:length] for length in range(_SHORTEST, _LETTERS + 1))


def _bare(amount: Amount) -> Amount:
    """The number and its unit alone."""
    return Amount(amount.low, amount.high, amount.unit, approximate=amount.approximate)


def _same_day(day: Interval, other: Interval) -> bool:
    first = date.fromisoformat(day.first or "")
    if other.timex.startswith("XXXX-WXX-"):
        return other.timex[9:10] in (str(first.isoweekday()), "W")
    if other.first and other.last:
        begin, end = date.fromisoformat(other.first), date.fromisoformat(other.last)
        return begin <= first <= end and end - begin < timedelta(_WEEK)
    return compare_intervals(msgspec.structs.replace(day, kind="DATE"), other).relation in AGREEING
