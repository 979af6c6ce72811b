"""One field's quantities: number, bounds, unit, and what is counted."""

from __future__ import annotations

from typing import NamedTuple, Sequence

from checker.annotate.quantities.age_words import FATAL, standing
from checker.annotate.quantities.ages import Age, Ages
from checker.annotate.quantities.bounds import Bounded, bounded
from checker.annotate.quantities.context import Contexts
from checker.annotate.quantities.counted import Hit
from checker.annotate.quantities.fates import Fates
from checker.annotate.quantities.junk import names_something
from checker.annotate.quantities.measured import Measured
from checker.annotate.quantities.nouns import Noun, Nouns
from checker.annotate.quantities.number import DIGITS, VAGUE, Number
from checker.annotate.quantities.numbers import Numbers
from checker.annotate.quantities.scores import score
from checker.annotate.quantities.shared_units import shared
from checker.annotate.quantities.units import measure
from checker.annotate.quantities.wholes import Wholes, kind
from checker.annotate.scan import Scan
from checker.model.annotation import PERSON, PLACE, Mention, Quantity, TimeExpression
from checker.model.document import Span


_CLOSING = frozenset(",)")  # behind an age that stands behind a name


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
        self.closed = self.named | self.timed
        self.ages = Ages(self.numbers, starts, ends, places)
        self.fates = Fates(self.numbers)
        self.wholes = Wholes(self.numbers, self.fates)
        self.contexts, self.measured = Contexts(self.numbers), Measured(self.numbers, self.wholes, self.named)
        self.found: list[Quantity] = []
        self.last_hit: Hit | None = None

    def read(self) -> list[Quantity]:
        """Every quantity in order."""
        opens, read = self.words.opens, 0  # what stands before word `read` is read
        for first, last in self.scan.sentences:
            for at in [first + n for n, word in enumerate(self.numbers.low[first:last]) if opens(word)]:
                if at >= read:
                    read = max(self._at(at, first, last), at + 1)
        return self.found

    def _at(self, at: int, first: int, last: int) -> int:
        """Read what begins at word `at`; the word to go on at."""
        if self.numbers.low[at][0].isdecimal() and at not in self.timed and self._score(at, last):
            return self.wholes.before[1]
        number = self.numbers.read(at)
        if number is not None and number.last > last:
            number = None
        aged = number is not None or self.words.ends_in("age_noun", self.numbers.low[at])
        age = self.ages.read(at, number, last) if aged else None
        if age is not None:
            if not age.thing:
                self._keep_age(age, first, last)
            return age.last
        if number is None:
            return at + 1
        return self._number(Place(number, first, last))

    def _score(self, at: int, last: int) -> bool:
        """Keep the score at word `at`, if one stands there."""
        found = score(self.numbers, at, last)
        if found is None:
            return False
        self.found.append(Quantity(self.scan.span(at, found.last), found.low, found.high, "score", found.counted))
        self.wholes.before = (None, found.last)
        return True

    def _keep_age(self, age: Age, first: int, last: int) -> None:
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
                kind=self._standing(age, first, last),
                holder=None if age.holder is None else self.offset + age.holder,
                scope="then" if age.then else "picture" if self.contexts.picture(first, age.first) else None,
            )
        )

    def _standing(self, age: Age, first: int, last: int) -> str | None:
        """What happened to the holder, where it fixes the age; without one, whose age it is."""
        if age.holder is None:
            return standing(self.words, self.numbers.low, age.first)
        self.fates.enter(first, last)
        end = age.last + (age.last < last and self.numbers.low[age.last] in _CLOSING)
        hit = self.fates.find(age.first, end, Noun(end, end, None), True)
        if hit is None or hit.concept not in FATAL or hit.first >= end and self._does(hit):
            return None
        return hit.concept

    def _does(self, hit: Hit) -> bool:
        """ "Quist, 25, shot and killed Mara Dent", "killed two people"."""
        counts = hit.last < len(self.numbers.low) and self.words.opens(self.numbers.low[hit.last])
        return counts or hit.last in self.ages.starts

    def _number(self, place: Place) -> int:
        number = place.number
        named = number.first in self.named and (number.last in self.named or number.form == DIGITS)
        if number.first in self.timed or named:
            return number.first + 1
        unit = measure(self.numbers, number, place.last)
        if unit is None and (both := shared(self.numbers, number, place.last)) is not None:
            number, unit = both
        if unit is None and names_something(self.numbers, number, place.first, place.last):
            return self._skip(number)
        if unit is not None:
            found, end = self.measured.read(number, unit, (place.first, place.last))
            self.found.append(found)
            return end
        return self._counted(place)

    def _skip(self, number: Number) -> int:
        """Past the number, and past all that hangs on it by hyphens: 1-800-555-0199."""
        low, end = self.numbers.low, number.last
        while end + 1 < len(low) and low[end] in {"-", "/"} and self.scan.glued(end - 1) and self.scan.glued(end):
            end += 2
        return end

    def _counted(self, place: Place) -> int:
        number = place.number
        if self._timed(number.last):
            return number.last
        starts = self.fates.enter(place.first, place.last)
        bounds = bounded(self.numbers, number, number.first, number.last, False)
        if number.counts_one and not starts:
            return max(bounds.last, number.last)  # nothing happens in the sentence: "one" is an article
        nouns = Nouns(self.numbers, self.closed, starts)
        noun = nouns.after(bounds.last, place.last, number.form == VAGUE, number.counts_one)
        hit = self.fates.find(bounds.first, bounds.last, noun, number.low == 1)
        hit = hit or self._inherited(bounds.first, noun)
        if self.wholes.counts(number, bounds, noun, hit):
            self._keep(place, bounds, noun, hit)
        return max(bounds.last, number.last)

    def _inherited(self, start: int, noun: Noun) -> Hit | None:
        """ "drei Menschen starben, darunter ein Kind": what happened to all happened to the part."""
        last = self.fates.bounds[0] <= self.last_hit.first < start if self.last_hit else False
        return self.last_hit if last and noun.person and self.wholes.among(start) else None

    def _timed(self, at: int) -> bool:
        here = self.numbers.after_hyphen(at)
        low = self.numbers.low
        return here < len(low) and (self.words.has("time_units", low[here]) or here in self.timed)

    def _keep(self, place: Place, bounds: Bounded, noun: Noun, hit: Hit | None) -> None:
        scope, actor = self.contexts.read(place.first, place.last) if hit else (None, None)
        counted = hit.concept if hit else noun.concept
        part = self.wholes.part(bounds.first, noun, hit)
        self.found.append(
            Quantity(
                self.scan.span(bounds.first, bounds.last),
                bounds.low,
                bounds.high,
                None,
                counted,
                bounds.approximate,
                self._noun_span(noun, hit),
                part=part,
                kind=kind(noun, hit),
                scope=scope or ("others" if part and noun.others else None),
                with_actor=actor if hit and hit.concept in ("killed", "shot", "casualty") else None,
            )
        )
        self.wholes.before, self.last_hit = (counted, bounds.last), hit or self.last_hit

    def _noun_span(self, noun: Noun, hit: Hit | None) -> Span | None:
        if noun.bare:
            return self.scan.span(hit.first, hit.last) if hit else None
        return self.scan.span(noun.first, noun.last)


def _words_inside(scan: Scan, spans: Sequence[Span]) -> set[int]:
    return {at for span in spans for at in range(*scan.words_of(span))}
