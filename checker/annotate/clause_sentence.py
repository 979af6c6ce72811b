"""One sentence on its way to clauses: the classes of its words, and the drafts of its clauses."""

from __future__ import annotations

from checker.annotate.clause_words import ClauseWords, Info
from checker.annotate.scan import Scan
from checker.lang.language import Match

FINITE = "FAB"
VERBAL = "FABPIZGQ"
CUTS = ",;/()"
_LONGEST = 400  # words of a sentence that are looked at


class Draft:
    """A clause while it is put together: its stretches of words, and what opened it."""

    def __init__(self, kind: str, opener: str, parent: Draft | None) -> None:
        self.kind = kind  # main, sub, relative, infinitive
        self.opener = opener
        self.parent = parent
        self.parts: list[tuple[int, int]] = []
        self.finite: int | None = None  # numbers of words in the sentence
        self.main: int | None = None
        self.particle: int | None = None
        self.lemma = ""

    def words(self) -> list[int]:
        """The numbers of its words, in order."""
        return [at for first, last in self.parts for at in range(first, last)]


class Sentence:
    """One sentence with the classes of its words; their numbers count from `first`."""

    def __init__(self, scan: Scan, classes: ClauseWords, first: int, last: int) -> None:
        self.scan, self.classes = scan, classes
        self.first, self.last = first, min(last, first + _LONGEST)
        self.infos: list[Info] = classes.of(scan, self.first, self.last)
        self.letters = "".join([info.letter for info in self.infos])
        self.german = classes.code == "de"
        self.negated = any([info.negator for info in self.infos])
        self.qualified = any([info.certainty for info in self.infos])
        self.conditional = any([info.conditional for info in self.infos])

    def form(self, at: int) -> str:
        """The word as written."""
        return self.scan.forms[self.first + at]

    def letters_of(self, draft: Draft) -> str:
        """The letters of the draft's words."""
        return "".join(self.letters[first:last] for first, last in draft.parts)

    def matches(self, at: int) -> list[Match]:
        """Listed wordings that begin at a word of the field."""
        return self.scan.starting.get(at, [])

    def acting(self, first: int, last: int) -> bool:
        """Does a word for somebody who speaks or acts stand at words first..last of the field?"""
        return any(self.classes.is_source(form) for form in self.scan.forms[first:last])


def holds(letters: str, wanted: str) -> bool:
    """Does one of the letters stand in the string?"""
    return not set(wanted).isdisjoint(letters)
