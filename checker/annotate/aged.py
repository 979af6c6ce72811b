"""Names that an age beside them gives away: "25-year-old Marlo Quist", "Marlo Quist, 25,", "Marlo Quist (25)"."""

from __future__ import annotations

from typing import Iterator, Sequence

from checker.annotate.names import NameWords, has_digit, is_initial, name_parts, name_words, weekdays
from checker.annotate.scan import Scan
from checker.annotate.units import Unit, nickname_end, nickname_start, suffix_end
from checker.lang.forms import plain
from checker.lang.lists import name_list, wordings

_OLDEST = 110
_MOST = 6  # units of a name
_CLOSING = frozenset(",;.:()–—")


class AgedNames:
    """Finds such names in the sentences of one field."""

    def __init__(self, scan: Scan, taken: set[int]) -> None:
        self.scan, self.taken = scan, taken
        self.judge: NameWords = name_words(scan.language)
        self.particles = name_parts(scan.language.code, "particles")
        self.suffixes = name_parts(scan.language.code, "suffixes")
        self.joining = frozenset(wordings(scan.language.code)["grammar"]["and"])
        self.small = {form for form in scan.forms if form.islower()}
        self.weekdays = weekdays(scan.language.code)

    def __call__(self, units: Sequence[Unit]) -> dict[int, int]:
        """Start -> end (half open) of the names in a sentence, in numbers of its units."""
        found = {first: last for at in _ages(units) for first, last in self._beside(units, at)}
        spelled = (at for at, unit in enumerate(units) if self._is_spelled(unit))
        return found | {at + 1: last for at in spelled if (last := self._last(units, at + 1))}

    def _is_spelled(self, unit: Unit) -> bool:
        """ "Twenty-year-old", one word of a name by its hyphens."""
        if unit.last < unit.first + 3:
            return False
        aged = (m for at in range(unit.first + 2, unit.last, 2) for m in self.scan.starting.get(at, ()))
        return any(match.concept == "aged" and match.last == unit.last for match in aged)

    def _beside(self, units: Sequence[Unit], at: int) -> Iterator[tuple[int, int]]:
        after = units[at + 1].form if at + 1 < len(units) else "."
        before = units[at - 1].form if at else ""
        if before == "," and (after in _CLOSING or after in self.joining) or before == "(" and after in {")", ","}:
            first = self._first(units, at - 1)
            if first is not None:
                yield first, at - 1
        elif first := self._behind_phrase(units, at):
            start = first + 1 if first < len(units) and self._is_noun(units[first].form) else first
            if last := self._last(units, start):
                yield start, last

    def _behind_phrase(self, units: Sequence[Unit], at: int) -> int | None:
        """Number of the unit behind "25-year-old"; its hyphen may be missing."""
        start = at + 2 if at + 1 < len(units) and units[at + 1].form == "-" else at + 1
        if start >= len(units):
            return None
        ends = {m.last for m in self.scan.starting.get(units[start].first, ()) if m.concept == "aged"}
        return next((here for here in range(start, min(start + 3, len(units))) if units[here].first in ends), None)

    def _first(self, units: Sequence[Unit], end: int) -> int | None:
        """Where the name begins that ends before unit `end`; None if less than two words of a name stand there."""
        at = self._without_suffix(units, end) - 1
        if at < 1 or not self._is_surname(units[at]):
            return None
        found = at
        while at > max(0, end - _MOST):
            at = nickname_start(units, at)
            before = units[at - 1]
            if before.form == "." and at > 1 and is_initial(units[at - 2].form):
                at -= 2
                found = at
            elif units[at].form in self.particles and not self.judge.weak_given(before.form):
                break  # "as Marlo Quist, 25,": a small word that may be no particle
            elif self._is_given(before, opens=at == 1) or at > 1 and self._is_middle(units, at - 1):
                at -= 1
                found = at
            elif before.form in self.particles:
                at -= 1
            else:
                break
        return found if found < self._without_suffix(units, end) - 1 else None

    def _last(self, units: Sequence[Unit], first: int) -> int | None:
        """End of the name of two or more words that begins at `first`; "25-year-old Fort Quist man" names nobody."""
        at, end = first, min(len(units), first + _MOST)
        while at < end and self._continues(units, at, first):
            at = max(at + 1, nickname_end(units, at + 1))
        if at - first < 2 or not self._is_surname(units[at - 1]) or not self._is_given(units[first], opens=False):
            return None
        return None if at < len(units) and self._is_noun(units[at].form) else suffix_end(units, at, self.suffixes)

    def _continues(self, units: Sequence[Unit], at: int, first: int) -> bool:
        unit = units[at]
        if unit.form in self.suffixes:
            return False
        if unit.form == ".":
            return is_initial(units[at - 1].form)
        if unit.form in self.particles:
            return at > first and at + 1 < len(units) and units[at + 1].form[0].isupper()
        if self._is_given(unit, opens=False):
            return True
        return at > first and (self._is_surname(unit) or self._is_middle(units, at))

    def _without_suffix(self, units: Sequence[Unit], end: int) -> int:
        """The end before "Jr." or "III", with or without a comma."""
        at = end - 1 if units[end - 1].form == "." else end
        if at > 1 and units[at - 1].form in self.suffixes:
            return at - 2 if units[at - 2].form == "," else at - 1
        return end

    def _is_surname(self, unit: Unit) -> bool:
        """Beside an age any capitalised word may be the surname, even an everyday one; a place only by the list."""
        listed = plain(unit.form) in name_list("surnames")
        if not _is_name_word(unit.form) or unit.form in self.suffixes or unit.first in self.taken and not listed:
            return False
        return listed or self.scan.language.code != "de" or self.judge.surname(unit.form)

    def _is_given(self, unit: Unit, opens: bool) -> bool:
        """`opens`: the sentence begins here, where any word is capitalised."""
        if not _is_name_word(unit.form) or unit.first in self.taken or unit.form in self.weekdays:
            return False
        if self.judge.weak_given(unit.form) or is_initial(unit.form):
            return True
        everyday = self.judge.known_word(unit.form) or opens and unit.form.lower() in self.small
        return not everyday and (not opens or self.scan.language.code != "de" or self.judge.surname(unit.form))

    def _is_middle(self, units: Sequence[Unit], at: int) -> bool:
        """A title or place that is a given name here, behind another: Norvin Marquis Quist, Mara Paris Quist."""
        if not _is_name_word(units[at].form) or not self._is_given(units[at - 1], opens=at == 1):
            return False
        titles = self.scan.starting.get(units[at].first, ())
        return self.judge.weak_given(units[at].form) or any(match.concept == "titles" for match in titles)

    def _is_noun(self, form: str) -> bool:
        """A noun as it stands inside a sentence: small in English, capitalised in German."""
        german = self.scan.language.code == "de"
        return form[0].isupper() == german and self.scan.language.tag(form).startswith("NN")


def _ages(units: Sequence[Unit]) -> Iterator[int]:
    for at, unit in enumerate(units):
        if unit.form.isdecimal() and len(unit.form) <= 3 and 0 < int(unit.form) <= _OLDEST:
            yield at


def _is_name_word(form: str) -> bool:
    return form[0].isupper() and form[-1].isalpha() and not has_digit(form)
