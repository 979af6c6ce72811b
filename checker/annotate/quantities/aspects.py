"""What a sum, a share or a measure is of, and in what span: profit or revenue, length or width, a year or five."""

from __future__ import annotations

from functools import lru_cache
from typing import Iterator, Mapping

from checker.annotate.quantities.counted import counted
from checker.annotate.quantities.lexicon import Phrases
from checker.annotate.quantities.numbers import Numbers
from checker.lang.lists import word_table

_REACH = 8  # words from a sum to what it is of
_NEAR = 3  # words from a measure to what it is of, or from either to its span
_TO_PREFIX = 4  # words from a sum to the prefix of its verb
_GAP = " … "
_ENDS = frozenset(".;:!?()–—…|•")
_PREFERRED = 2  # so much farther a noun may stand than a verb: "450 Millionen Dollar Strafe zahlen"


class Aspects:
    """Reads the words around the measures of one field."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers, self.low, self.code = numbers, numbers.low, numbers.words.code
        boundaries = counted(self.code).boundaries
        self._breaks = {",", *boundaries["clause"], *boundaries["coordination"]}

    def of_money(self, first: int, last: int, bounds: tuple[int, int]) -> str | None:
        """The concept of the sum at words first..last (half open) of the sentence `bounds`: the nearest word tells."""
        found = [(distance - _PREFERRED, concept) for distance, concept in self._nouns(first, last, bounds)]
        return min([*found, *self._verbs(first, last, bounds)], default=(0, None))[1]

    def of_measure(self, first: int, last: int, bounds: tuple[int, int]) -> str | None:
        """214 Meter lang, a height of 3 metres."""
        return self._beside("measures", first, last, bounds)

    def of_share(self, first: int, last: int, bounds: tuple[int, int]) -> str | None:
        """41 Prozent, auf die jemand kam: "result"; 61 Prozent Wahlbeteiligung: "turnout"."""
        near = [at for at, _ in self._clause(first, last, bounds)]
        found = (_phrases(self.code, name).at(self.low, at) for name in ("share_nouns", "share_verbs") for at in near)
        return next((match[1] for match in found if match is not None), None)

    def span(self, first: int, last: int, bounds: tuple[int, int]) -> str | None:
        """100 Millionen im Jahr: "yearly"; 500 Millionen in fünf Jahren: "P5"."""
        found = self._beside("spans", first, last, bounds)
        return found or next((told for at in self._near(first, last, bounds) if (told := self._counted(at))), None)

    def _beside(self, name: str, first: int, last: int, bounds: tuple[int, int]) -> str | None:
        phrases = _phrases(self.code, name)
        found = (phrases.at(self.low, at) for at in self._near(first, last, bounds))
        return next((match[1] for match in found if match is not None), None)

    def _near(self, first: int, last: int, bounds: tuple[int, int]) -> Iterator[int]:
        """The next words behind, then those before, as far as nothing ends the clause or counts something else."""
        yield from self._until_end(range(last, min(bounds[1], last + _NEAR)))
        yield from self._until_end(range(first - 1, max(bounds[0], first - _NEAR) - 1, -1))

    def _until_end(self, places: range) -> Iterator[int]:
        for at in places:
            if self.low[at] in _ENDS or self.low[at] in self._breaks:
                return
            yield at

    def _counted(self, at: int) -> str | None:
        """ "in fünf Jahren" from word `at`."""
        words = self.numbers.words
        if not words.has("span_before", self.low[at]) or at + 2 >= len(self.low):
            return None
        number = self.numbers.single(at + 1)
        unit = number is not None and number.last < len(self.low) and words.has("span_units", self.low[number.last])
        return f"P{number.low}" if number is not None and unit else None

    def _nouns(self, first: int, last: int, bounds: tuple[int, int]) -> Iterator[tuple[int, str]]:
        for at, distance in self._clause(first, last, bounds):
            concept = self._noun(at)
            if concept is not None:
                yield distance, concept

    def _noun(self, at: int) -> str | None:
        found = _phrases(self.code, "money_nouns").at(self.low, at)
        if found is None and self.code == "de" and self.numbers.scan.forms[at][0].isupper():
            return next((concept for word, concept in _compounds() if self.low[at].endswith(word)), None)
        return found and found[1]

    def _verbs(self, first: int, last: int, bounds: tuple[int, int]) -> Iterator[tuple[int, str]]:
        verbs, split = _phrases(self.code, "money_verbs"), _split(self.code)
        behind = frozenset(self._until_end(range(last, min(bounds[1], last + _TO_PREFIX))))
        prefixes = {self.low[at] for at in behind}
        for at, distance in self._clause(first, last, bounds):
            found = verbs.at(self.low, at)
            if found is not None and self.numbers.scan.forms[at][0].islower():
                yield distance, found[1]
            for prefix, concept in split.get(self.low[at], ()):
                if prefix in prefixes:
                    yield 1, concept

    def _clause(self, first: int, last: int, bounds: tuple[int, int]) -> Iterator[tuple[int, int]]:
        """The words around in both directions, with their distance; a comma or another sum ends the clause."""
        ways = (range(last, min(bounds[1], last + _REACH)), range(first - 1, max(bounds[0], first - _REACH) - 1, -1))
        for way in ways:
            for distance, at in enumerate(self._until_end(way), 1):
                yield at, distance


@lru_cache(maxsize=None)
def _phrases(code: str, name: str) -> Phrases[str]:
    return Phrases((wording, concept) for concept, wording in _listed(code, name) if _GAP not in wording)


@lru_cache(maxsize=None)
def _split(code: str) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Verb -> its prefixes, each with the concept."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for concept, wording in _listed(code, "money_verbs"):
        verb, gap, prefix = wording.partition(_GAP)
        if gap:
            found[verb] = (*found.get(verb, ()), (prefix, concept))
    return found


@lru_cache(maxsize=1)
def _compounds() -> list[tuple[str, str]]:
    """Nouns that end German compounds, the longest first."""
    return sorted(((word, concept) for concept, word in _listed("de", "money_nouns")), key=lambda one: -len(one[0]))


def _listed(code: str, name: str) -> list[tuple[str, str]]:
    content = word_table(code, "aspects")[name]
    return [(concept, wording) for concept, listed in content.items() for wording in listed]
