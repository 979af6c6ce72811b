"""One field's quantities: number, bounds, unit, and what is counted."""

from __future__ import annotations

from typing import NamedTuple, Sequence

from checker.annotate.quantities.ages import Age, Ages
from checker.annotate.quantities.bounds import Bounded, bounded
from checker.annotate.quantities.context import Contexts
from checker.annotate.quantities.counted import Hit
from checker.annotate.quantities.fates import Fates
from checker.annotate.quantities.junk import names_something
from checker.annotate.quantities.nouns import Noun, Nouns
from checker.annotate.quantities.numbers import DIGITS, VAGUE, Number, Numbers
from checker.annotate.quantities.scores import score
from checker.annotate.quantities.units import Measure, measure
from checker.annotate.scan import Scan
from checker.model.annotation import PERSON, PLACE, Mention, Quantity, TimeExpression
from checker.model.document import Span

_RECENT = 50  # words since the number before
_LISTED = 4  # words from one item of a list to the number of the next


class Place(NamedTuple):
    """A number in its sentence, which is words first..last."""

    number: Number
    first: int
    last: int


class Reader:
    """Reads one field from its first word to its last."""

    def __init__(self, scan: Scan, times: Sequence[TimeExpression], mentions: Sequence[Mention], offset: int) -> None:
        self.scan, self.offset = scan, offset
        self.numbers = Numbers(scan)
        self.words = self.numbers.words
        self.timed = _words_inside(scan, [time.span for time in times])
        named = [(index, *scan.words_of(one.span), one.type) for index, one in enumerate(mentions)]
        people = [one for one in named if one[3] == PERSON]
        self.named = {at for one in named for at in range(one[1] + (one[3] == PERSON), one[2])}
        places = {at for one in named if one[3] == PLACE for at in range(one[1], one[2])}
        starts, ends = {one[1]: one[0] for one in people}, {one[2]: one[0] for one in people}
        self.ages = Ages(self.numbers, starts, ends, places)
        self.fates = Fates(self.numbers)
        self.contexts = Contexts(self.numbers)
        self.found: list[Quantity] = []
        self.last_hit: Hit | None = None
        self.before: tuple[str | None, int] = (None, 0)  # what the number before counted, and the word it ended at

    def read(self) -> list[Quantity]:
        """Every quantity in order."""
        at = 0
        for first, last in self.scan.sentences:
            at = max(at, first)
            while at < last:
                at = max(self._at(at, first, last), at + 1)
        return self.found

    def _at(self, at: int, first: int, last: int) -> int:
        """Read what begins at word `at`; the word to go on at."""
        number = self.numbers.read(at)
        if number is not None and number.last > last:
            number = None
        age = self.ages.read(at, number, last) if number or "jährig" in self.numbers.low[at] else None
        if age is not None:
            if not age.thing:
                self._keep_age(age, last)
            return age.last
        if number is None:
            return score(self, at, last)
        return self._number(Place(number, first, last))

    def _keep_age(self, age: Age, last: int) -> None:
        noun = Nouns(self.numbers, self.named, frozenset()).after(age.last, last, True, True)
        described = age.follows and age.holder is None and not noun.bare
        self.found.append(
            Quantity(
                self.scan.span(age.first, age.last),
                age.low,
                age.high,
                age.unit,
                "age",
                noun=self.scan.span(noun.first, noun.last) if described else None,
                holder=None if age.holder is None else self.offset + age.holder,
            )
        )

    def _number(self, place: Place) -> int:
        number = place.number
        named = number.first in self.named and (number.last in self.named or number.form == DIGITS)
        if number.first in self.timed or named:
            return number.first + 1
        unit = measure(self.numbers, number, place.last)
        if unit is None and names_something(self.numbers, number, place.first, place.last):
            return self._skip(number)
        if unit is not None:
            return self._measured(place, unit)
        return self._counted(place)

    def _skip(self, number: Number) -> int:
        """Past the number, and past all that hangs on it by hyphens: 1-800-555-0199."""
        low, end = self.numbers.low, number.last
        while end + 1 < len(low) and low[end] in {"-", "/"} and self.scan.glued(end - 1) and self.scan.glued(end):
            end += 2
        return end

    def _measured(self, place: Place, unit: Measure) -> int:
        bounds = bounded(self.numbers, place.number, unit.first, unit.last, True)
        noun = self._measured_noun(unit, place.last)
        self.found.append(
            Quantity(
                self.scan.span(bounds.first, bounds.last),
                bounds.low,
                bounds.high,
                unit.unit,
                noun.concept if noun else None,
                bounds.approximate,
                self.scan.span(noun.first, noun.last) if noun else None,
                part=self._among(bounds.first),
            )
        )
        return bounds.last

    def _measured_noun(self, unit: Measure, last: int) -> Noun | None:
        """35 Prozent der Beschäftigten, 3 tons of steel, 2 Tonnen Stahl; what money is paid for is not read."""
        low, code = self.numbers.low, self.words.code
        of = unit.last < last and self.words.has("of", low[unit.last])
        if unit.money or not (of or code == "de" and unit.unit != "percent"):
            return None
        noun = Nouns(self.numbers, self.named, frozenset()).after(unit.last, last, True, True)
        return None if noun.bare else noun

    def _counted(self, place: Place) -> int:
        number = place.number
        if self._timed(number.last):
            return number.last
        starts = self.fates.enter(place.first, place.last)
        nouns = Nouns(self.numbers, self.named | self.timed, starts)
        bounds = bounded(self.numbers, number, number.first, number.last, False)
        noun = nouns.after(bounds.last, place.last, number.form == VAGUE, number.counts_one)
        hit = self.fates.find(bounds.first, bounds.last, noun, number.low == 1)
        hit = hit or self._inherited(bounds.first, noun)
        if self._counts(number, bounds, noun, hit):
            self._keep(place, bounds, noun, hit)
        return max(bounds.last, number.last)

    def _inherited(self, start: int, noun: Noun) -> Hit | None:
        """ "drei Menschen starben, darunter ein Kind": what happened to all happened to the part."""
        last = self.fates.bounds[0] <= self.last_hit.first < start if self.last_hit else False
        return self.last_hit if last and noun.person and self._among(start) else None

    def _timed(self, at: int) -> bool:
        here = self.numbers.after_hyphen(at)
        low = self.numbers.low
        return here < len(low) and (self.words.has("time_units", low[here]) or here in self.timed)

    def _counts(self, number: Number, bounds: Bounded, noun: Noun, hit: Hit | None) -> bool:
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
        if noun.part or self._among(number.first):
            return True
        before = low[number.first - 1] if number.first else ""
        if before in boundaries["coordination"] and number.first - self.before[1] <= _LISTED and noun.person:
            return True
        if self.words.code == "de":
            return "nouns" in hit.roles and hit.first <= number.last + 3 or noun.concept == "person"
        after = low[number.last] if number.last < len(low) else ""
        said = noun.person or hit.first <= number.last + 1 or after in boundaries["auxiliary"]
        return said and after != "another" and self.words.has("one", low[number.first])

    def _keep(self, place: Place, bounds: Bounded, noun: Noun, hit: Hit | None) -> None:
        scope, actor = self.contexts.read(place.first, place.last) if hit else (None, None)
        counted = hit.concept if hit else noun.concept
        self.found.append(
            Quantity(
                self.scan.span(bounds.first, bounds.last),
                bounds.low,
                bounds.high,
                None,
                counted,
                bounds.approximate,
                self._noun_span(noun, hit),
                part=self._part(bounds.first, noun, hit),
                kind=_kind(noun, hit),
                scope=scope,
                with_actor=actor if hit and hit.concept in ("killed", "shot", "casualty") else None,
            )
        )
        self.before, self.last_hit = (counted, bounds.last), hit or self.last_hit

    def _noun_span(self, noun: Noun, hit: Hit | None) -> Span | None:
        if noun.bare:
            return self.scan.span(hit.first, hit.last) if hit else None
        return self.scan.span(noun.first, noun.last)

    def _among(self, start: int) -> bool:
        return self.words.phrases("among").before(self.numbers.low, start) is not None

    def _part(self, start: int, noun: Noun, hit: Hit | None) -> bool:
        """A part of the whole; "seven others wounded" beside the killed is the whole number of the wounded."""
        before = self.numbers.low[start - 1] if start else ""
        if noun.part or self._among(start) or self.words.has("part_before", before):
            return True
        if hit is None:
            return noun.others
        if noun.others:
            return self._prior(start, hit) in (None, hit.concept)
        serious = hit.how == "serious" and noun.bare
        return serious and self._prior(start, hit) == hit.concept or self._one_victim(start, noun)

    def _prior(self, start: int, hit: Hit) -> str | None:
        """What happened to those told of before: in the sentence, or not long before it."""
        inside = self.fates.prior(start, hit)
        joined = start > 0 and self.numbers.low[start - 1] in self.fates.lists.boundaries["coordination"]
        recent = start - self.before[1] <= _RECENT and not joined
        return inside or (self.before[0] if recent else None)

    def _one_victim(self, start: int, noun: Noun) -> bool:
        one = self.words.has("one", self.numbers.low[start])
        return one and not noun.bare and self.words.has("victim_nouns", self.numbers.low[noun.last - 1])


def _kind(noun: Noun, hit: Hit | None) -> str | None:
    """Which persons something happened to."""
    if hit is None:
        return None
    named = noun.concept if noun.concept != "person" and not noun.bare and hit.last != noun.last else None
    return named or hit.how


def _words_inside(scan: Scan, spans: Sequence[Span]) -> set[int]:
    return {at for span in spans for at in range(*scan.words_of(span))}
