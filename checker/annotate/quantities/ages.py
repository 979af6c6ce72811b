"""Ages, and whose: "der 53-Jährige", "Marlo Quist, 53,", "20-year-old Marlo Quist", "im Alter von 53 Jahren"."""

from __future__ import annotations

from decimal import Decimal
from typing import Mapping, NamedTuple

from checker.annotate.quantities.age_words import then
from checker.annotate.quantities.counted import counted
from checker.annotate.quantities.number import HYPHENS, Number
from checker.annotate.quantities.numbers import Numbers

_OLDEST = 115
_LONGEST = 30  # letters of a number word before "jährig"
# a name and its age: "Quist Jr., 53", "“E. C.,” 65"
_BETWEEN = frozenset({",", ".", '"', "”", "“", "jr", "sr", "ii", "iii", "iv"})
_OPENING = frozenset({",", "(", "–", "—"})
_ENDS = frozenset(",.;:)!?")
_BEHIND = frozenset("(\"“”«»’")  # a bracket or the end of a quotation behind the age
_MOST_ADVERBS = 2
_MOST_BETWEEN = 4  # words between age and name: 29-year-old former bus driver Marlo Quist


class Age(NamedTuple):
    """An age at words first..last (half open)."""

    first: int
    last: int
    low: Decimal
    high: Decimal
    unit: str = "year"
    holder: int | None = None  # number within the field's mentions
    follows: bool = False  # a name may stand behind it
    thing: bool = False  # of a thing: no age
    then: bool = False  # told of another time


class Ages:
    """`starts`, `ends`: first and end word of a person mention -> its number; `closed`: words inside mentions."""

    def __init__(self, numbers: Numbers, starts: Mapping[int, int], ends: Mapping[int, int], closed: set[int]) -> None:
        self.numbers, self.scan, self.low, self.words = numbers, numbers.scan, numbers.low, numbers.words
        self.starts, self.ends, self.closed = starts, ends, closed
        self._lasts = {index: end for end, index in ends.items()}
        self._listed_to = -1

    def read(self, at: int, number: Number | None, last: int) -> Age | None:
        """The age at word `at` of a sentence that ends before word `last`; `number` stands there, if any does."""
        found = self._glued(at)
        if found is None and number is not None and _plausible(number):
            found = self._phrase(at, number, last) or self._beside_name(at, number, last)
        if found is None:
            return None
        if found.follows and self._of_thing(found):
            return found._replace(thing=True)
        found = found._replace(then=then(self.words, self.low, found.first, found.last))
        return found._replace(holder=self._holder(found)) if found.holder is None else found

    def _glued(self, at: int) -> Age | None:
        """53jährige, dreijährige"""
        head = self.words.without("age_noun", self.low[at])
        if not head or len(head) > _LONGEST:
            return None
        value = Decimal(head) if head.isdecimal() else self.words.number(head)
        return None if value is None or value > _OLDEST else Age(at, at + 1, value, value, follows=True)

    def _phrase(self, at: int, number: Number, last: int) -> Age | None:
        low, high = number.low, number.high or number.low
        here = self.numbers.after_hyphen(number.last)
        if self._shared(number.last, last):
            return Age(at, number.last, low, high)
        for names, unit in ((("age_month_noun",), "month"), (("age_noun", "age_after"), "year")):
            found = self.words.phrases(*names).at(self.low, here)
            if found is not None:
                return Age(at, found[0], low, high, unit, follows=True)
        before = self.words.phrases("age_before").before(self.low, at)
        if before is not None and not self._measured(number, last) or self._listed(at, number, last):
            end = number.last
            if end < last and self.words.has("time_units", self.low[end]):
                end += 1
            self._listed_to = end
            return Age(before[0] if before else at, end, low, high)
        return None

    def _shared(self, at: int, last: int) -> bool:
        """The first of "14 und 18 Jahre alt"."""
        if at + 2 >= last or not self.words.has("between_joint", self.low[at]):
            return False
        second = self.numbers.single(at + 1)
        return second is not None and self.words.phrases("age_after").at(self.low, second.last) is not None

    def _listed(self, at: int, number: Number, last: int) -> bool:
        """The later ones of "ages 5, 7 and 9"."""
        here = at
        while here > 0 and at - here < 2 and self._lists(here - 1):
            here -= 1
        ends = number.last >= last or self.low[number.last] in _ENDS or self._lists(number.last)
        return here < at and here == self._listed_to and ends

    def _lists(self, at: int) -> bool:
        return self.low[at] == "," or self.words.has("between_joint", self.low[at])

    def _beside_name(self, at: int, number: Number, last: int) -> Age | None:
        """Marlo Quist, 53, / Marlo Quist (53) / who is 53"""
        if not (number.last >= last or self._ends_here(number.last)) or self._minute(number, last):
            return None
        before = self.low[at - 1] if at else ""
        low, high = number.low, number.high or number.low
        holder = None
        if before in {"(", ",", '"', "”"}:
            holder = self._name_before(at)
            if holder is None and not (self._looks_like_name(at, number) or self._person_noun(at, number)):
                return None
            return Age(at, number.last, low, high, holder=holder)
        verb = self._without_adverbs(at) - 1
        known = verb in self.ends or verb > 0 and self.words.has("age_pronouns", self.low[verb - 1])
        if verb >= 0 and self.words.has("age_verbs", self.low[verb]) and known:
            if number.last < last and not self._ends_here(number.last):
                return None
            return Age(at, number.last, low, high)
        return None

    def _without_adverbs(self, at: int) -> int:
        """Where the words before an age begin that only grade it: was just 18."""
        first = max(0, at - _MOST_ADVERBS)
        while at > first and self.words.has("age_adverbs", self.low[at - 1]):
            at -= 1
        return at

    def _minute(self, number: Number, last: int) -> bool:
        """ "Quist (42.)": the minute of a goal."""
        return number.last < last - 1 and self.low[number.last] == "." and self.words.code == "de"

    def _ends_here(self, at: int) -> bool:
        if self.low[at] in HYPHENS or self.low[at] == "—":
            return not self.scan.glued(at - 1)
        return self.low[at] in _ENDS or self.low[at] in _BEHIND or self.words.has("age_follow", self.low[at])

    def _name_before(self, at: int) -> int | None:
        """The mention whose last word stands directly before the comma or bracket."""
        here = at - 1
        while here > 0 and at - here < 4 and here not in self.ends and self.low[here - 1] in _BETWEEN:
            here -= 1
        return self.ends.get(here)

    def _looks_like_name(self, at: int, number: Number) -> bool:
        """Two capital words and a comma, in English: a name that nobody knows."""
        if self.words.code != "en" or at < 3 or self.low[at - 1] != ",":
            return False
        if number.last < len(self.low) and self.low[number.last] not in {",", ";", "."}:
            return False
        names = (self.scan.forms[at - 2], self.scan.forms[at - 3])
        capital = all(form[0].isupper() and form[-1].islower() for form in names)
        return capital and not {at - 2, at - 3} & self.closed and not self.words.has("year_before", self.low[at - 2])

    def _person_noun(self, at: int, number: Number) -> bool:
        """ "Man, 44, killed", "eine Frau (44)"."""
        lists, after = counted(self.words.code), self.low[number.last] if number.last < len(self.low) else ""
        if at < 2 or after not in {",", ")"} or (self.low[at - 1] == "(") != (after == ")"):
            return False
        word = self.scan.language.known(self.scan.forms[at - 2])[0] or self.scan.forms[at - 2]
        return lists.lemmas.get(word if self.words.code == "de" else word.lower()) in lists.persons

    def _measured(self, number: Number, last: int) -> bool:
        return number.last < last and self.words.units.at(self.low, number.last) is not None

    def _of_thing(self, age: Age) -> bool:
        """ "eine dreijährige Haftstrafe", "a 20-year-old building"."""
        for at in range(age.last, min(len(self.low), age.last + 2)):
            if self.words.ends_in("age_things", self.low[at]):
                return True
            if self.scan.forms[at][0].isupper():
                return False
        return False

    def _holder(self, age: Age) -> int | None:
        """The person directly behind or before the age, an article, a verb or a comma between."""
        behind = self._behind(age.last) if age.follows else None
        if behind is not None:
            return behind
        if age.follows and self.words.code == "en" and self._name_follows(age.last):
            return None  # "Marlo Quist, 23-year-old Xyz Abc": the age of the next one, whom nobody knows
        here = start = self._without_adverbs(age.first)
        if here > 0 and self.words.has("age_articles", self.low[here - 1]):
            here -= 1
        if here > 0 and self.words.has("age_verbs", self.low[here - 1]) and here == start:
            here -= 1
            if here > 1 and self.words.has("age_pronouns", self.low[here - 1]) and self.low[here - 2] == ",":
                here -= 1  # "Marlo Quist, who is 53,"
        elif here == 0 or self.low[here - 1] not in _OPENING:
            return None
        comma = here > 0 and self.low[here - 1] in _OPENING
        return self.ends.get(here - 1 if comma else here)

    def _name_follows(self, at: int) -> bool:
        return at < len(self.low) and self.scan.forms[at][0].isupper()

    def _behind(self, at: int) -> int | None:
        """The name behind the age, nouns and adjectives between: 29-year-old bus driver Marlo Quist."""
        for here in range(at, min(len(self.low), at + _MOST_BETWEEN + 1)):
            if here in self.starts:
                return self.starts[here]
            form = self.scan.forms[here]
            if form == "," and here > at:
                return self._apposed(here + 1)
            if not form[0].isalpha() and form != "-" or self._breaks(form) and here not in self.closed:
                return None
        return None

    def _apposed(self, at: int) -> int | None:
        """ "a 20-year-old man, Marlo Quist, was": a name between commas, with no age of its own and in no list."""
        index = self.starts.get(at)
        end = self._lasts.get(index, len(self.low)) if index is not None else len(self.low)
        if end + 1 >= len(self.low) or self.low[end] != "," or self.low[end + 1][0].isdecimal() or self._lists(end + 1):
            return None
        return index

    def _breaks(self, form: str) -> bool:
        tag = self.scan.language.known(form)[1]
        return tag.startswith(("AT", "PR", "CJ", "PN", "VB", "VV", "VM", "VH", "VA", "ART", "APPR", "KO", "P", "DP"))


def _plausible(number: Number) -> bool:
    plain = number.scale == 1 and number.unit is None and not number.counts_one
    return plain and number.high is not None and 0 < number.low <= number.high <= _OLDEST
