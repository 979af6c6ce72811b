"""Which numbers count somebody, and which of them are a part or a rest instead of the whole."""

from __future__ import annotations

from checker.annotate.quantities.bounds import Bounded
from checker.annotate.quantities.counted import Hit
from checker.annotate.quantities.fates import Fates
from checker.annotate.quantities.nouns import Noun
from checker.annotate.quantities.number import Number
from checker.annotate.quantities.numbers import Numbers

_RECENT = 50  # words since the number before
_HEALING = ("injured", "hospitalized")  # who become fewer
_STILL = 3  # words from what is counted to the word that says that it is what is left
_LISTED = 4  # words from one item of a list to the number of the next


class Wholes:
    """Judges a number by the number before it."""

    def __init__(self, numbers: Numbers, fates: Fates) -> None:
        self.numbers, self.words, self.fates = numbers, numbers.words, fates
        self._divided: tuple[tuple[int, int], str | None] = ((0, 0), None)  # sentence, and what its parts are of
        self.before: tuple[str | None, int] = (None, 0)  # what the number before counted, and the word it ended at

    def counts(self, number: Number, bounds: Bounded, noun: Noun, hit: Hit | None) -> bool:
        """Is it a number of something? A bare number is one only where a word says what happened, or narrows it."""
        if noun.compound or not noun.bare and self.words.has("time_units", self.numbers.low[noun.last - 1]):
            return False
        if number.counts_one:
            return hit is not None and self._counts_one(number, noun, hit)
        narrowed = bounds.last - bounds.first > number.last - number.first or bounds.approximate or number.scale > 1
        return not noun.bare or hit is not None or noun.others or narrowed

    def _counts_one(self, number: Number, noun: Noun, hit: Hit) -> bool:
        """ "ein Toter", "one person", "one was killed"; German "ein Mann" only in a list of numbers."""
        low, boundaries = self.numbers.low, self.fates.lists.boundaries
        before = low[number.first - 1] if number.first else ""
        if noun.part or self.among(number.first):
            return before not in boundaries["auxiliary"]  # "Quist is one of five" says who, not how many
        if before in boundaries["coordination"] and number.first - self.before[1] <= _LISTED and noun.person:
            return True
        if self.words.code == "de":
            return "nouns" in hit.roles and hit.first <= number.last + 3 or noun.concept == "person"
        after = low[number.last] if number.last < len(low) else ""
        said = noun.person or hit.first <= number.last + 1 or after in boundaries["auxiliary"]
        return said and after != "another" and self.words.has("one", low[number.first])

    def among(self, start: int) -> bool:
        """Does "darunter" or "including" stand before word `start`?"""
        return self.words.phrases("among").before(self.numbers.low, start) is not None

    def part(self, start: int, noun: Noun, hit: Hit | None) -> bool:
        """A part of the whole; "seven others wounded" beside the killed is the whole number of the wounded."""
        before = self.numbers.low[start - 1] if start else ""
        if noun.part and hit is not None:
            self._divided = self.fates.bounds, hit.concept
        if noun.bare and hit is not None and self._divided == (self.fates.bounds, hit.concept):
            return True  # "four of them were injured by the car, eight by shots"
        if noun.part or self.among(start) or self.words.has("part_before", before):
            return True
        if hit is None:
            return noun.others
        if hit.concept in _HEALING and self._rest(start, noun.last):
            return True
        if noun.others:
            return self._prior(start, hit) in (None, hit.concept)
        serious = hit.how == "serious" and noun.bare
        return serious and self._prior(start, hit) == hit.concept or self._one_victim(start, noun)

    def _rest(self, start: int, end: int) -> bool:
        """ "liegen noch neun Verletzte in der Klinik", "nine people remain in hospital": of more."""
        low = self.numbers.low
        behind = low[end : end + _STILL]
        return start > 0 and self.words.has("rest_before", low[start - 1]) or any(
            self.words.has("rest_after", word) for word in behind
        )

    def _prior(self, start: int, hit: Hit) -> str | None:
        """What happened to those told of before: in the sentence, or not long before it."""
        inside = self.fates.prior(start, hit)
        joined = start > 0 and self.numbers.low[start - 1] in self.fates.lists.boundaries["coordination"]
        recent = start - self.before[1] <= _RECENT and not joined
        return inside or (self.before[0] if recent else None)

    def _one_victim(self, start: int, noun: Noun) -> bool:
        one = self.words.has("one", self.numbers.low[start])
        return one and not noun.bare and self.words.has("victim_nouns", self.numbers.low[noun.last - 1])


def kind(noun: Noun, hit: Hit | None) -> str | None:
    """Which persons something happened to."""
    if hit is None:
        return None
    named = noun.concept if noun.concept != "person" and not noun.bare and hit.last != noun.last else None
    return named or hit.how
