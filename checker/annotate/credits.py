"""Names that a line gives as those of its author or photographer: "Foto: Anke Quist/dpa", "Von Anke Quist"."""

from __future__ import annotations

from typing import Callable, Collection

from checker.annotate.names import has_digit, name_parts
from checker.annotate.scan import Scan
from checker.annotate.units import Unit

_LOOSE = frozenset(("Von", "VON", "By", "BY", "Text", "Video", "Autor", "Autorin", "Author"))  # stand in sentences too
_AFTER = frozenset("/,;|.()+")
_LONGEST = 3  # units of a name


class Credits:
    """Finds them in one field. `taken`: words of other things."""

    def __init__(self, scan: Scan, taken: Collection[int]) -> None:
        self.scan, self.taken = scan, taken
        self.words = name_parts(scan.language.code, "credits")
        self.any = not self.words.isdisjoint(scan.distinct)

    def end(self, units: list[Unit], at: int, is_surname: Callable[[Unit], bool]) -> int | None:
        """End of such a name that begins at `at`. `is_surname`: may the unit be one?"""
        before = at - 1 - (at > 1 and units[at - 1].form == ":")
        if not self.any or before < 0 or units[before].form not in self.words or not self._opens_line(units[before]):
            return None
        end = at
        for unit in units[at : at + _LONGEST]:
            if not (self._is_name_like(unit) and self._same_line(units[at], unit)):
                break
            end += 1
        named = end - at > 1 and is_surname(units[end - 1])
        return end if named and self._ends(units, end) else None

    def _is_name_like(self, unit: Unit) -> bool:
        word = unit.form[0].isupper() and unit.form[-1].isalpha() and not has_digit(unit.form.replace("-", ""))
        return word and unit.first not in self.taken and not unit.form.isupper()

    def _opens_line(self, unit: Unit) -> bool:
        """Does it stand first in a line, or is it a word that stands before nothing but a name?"""
        text, start = self.scan.text, self.scan.words[unit.first].start
        return unit.form not in _LOOSE or not text[:start].rstrip(" \t")[-1:].strip()

    def _same_line(self, one: Unit, other: Unit) -> bool:
        words = self.scan.words
        return "\n" not in self.scan.text[words[one.first].start : words[other.first].start]

    def _ends(self, units: list[Unit], end: int) -> bool:
        """A credit is followed by the agency, a comma, a bracket, or the end of the line."""
        if end == len(units) or not self._same_line(units[end - 1], units[end]):
            return True
        return units[end].form in _AFTER
