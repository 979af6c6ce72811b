"""People of a surname met before, with a given name that no list knows: "Xandro Marsh" is no Mary Marsh."""

from __future__ import annotations

from functools import cached_property
from typing import Sequence

from checker.annotate.names import name_words, weekdays
from checker.annotate.scan import Scan
from checker.annotate.units import Unit

_NAME = "NP0"  # tag of an English name
_SHORTEST = 3  # letters


class Strangers:
    """Finds their given names in one field. In English only: German writes every noun with a capital."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.judge = name_words(scan.language)

    def given(self, sentence: Sequence[Unit], at: int) -> Unit | None:
        """The given name in front of the surname that unit `at` is; None where another word stands there."""
        before = sentence[at - 1] if at and self.scan.language.code == "en" else None
        return before if before and before.first not in self._listed and self._is_strange(before.form) else None

    def _is_strange(self, form: str) -> bool:
        """Written like a name, and no word."""
        if not (form[0].isupper() and form[1:].islower() and len(form) >= _SHORTEST):
            return False
        known = form in weekdays(self.scan.language.code) or self.judge.known_word(form)
        return not known and self.scan.language.tag(form) == _NAME

    @cached_property
    def _listed(self) -> set[int]:
        """The words of every wording that stands in a list: titles, peoples, towns."""
        return {at for match in self.scan.matches for at in range(match.first, match.last)}
