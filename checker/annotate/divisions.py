"""A whole and the parts it is divided into: "von den 40 Mitgliedern stimmten 25 dafür und 20 dagegen"."""

from __future__ import annotations

from functools import lru_cache
from typing import Iterator, Sequence

from checker.annotate.figures import Figure, Figures
from checker.annotate.quantities.lexicon import Phrases
from checker.annotate.scan import Scan
from checker.data import table
from checker.lang.lists import word_table
from checker.model.annotation import Division, Quantity
from checker.model.document import Span

_PERCENT = "percent"
_ROUNDED = 1  # percentage points by which shares that make a whole may exceed it
_REACH = 12  # words from a whole to what opens its parts
_OPENING = 2  # words from what opens the parts to the first one
_FATES = frozenset({"killed", "injured", "missing", "arrested", "hospitalized", "rescued", "infected"})


def divisions(scan: Scan, quantities: Sequence[Quantity], taken: Sequence[tuple[int, int]]) -> list[Division]:
    """Every whole of a sentence with parts that count nobody twice. `taken`: words of times, which are no numbers."""
    reader, found, only = Figures(scan, quantities, taken), list[Division](), None
    for first, last in scan.sentences:
        figures = reader.of(first, last)
        found += _Sentence(reader, first, last).read(figures, only)
        only = figures[0] if len(figures) == 1 else None
    return found


@lru_cache(maxsize=None)
def _phrases(code: str, name: str) -> Phrases[str]:
    return Phrases((wording.lower(), name) for wording in word_table(code, "divisions")[name])


class _Sentence:
    """Looks for wholes and parts in one sentence."""

    def __init__(self, reader: Figures, first: int, last: int) -> None:
        self.reader, self.scan, self.low = reader, reader.scan, reader.low
        self.first, self.last, self.code = first, last, reader.scan.language.code

    def read(self, figures: Sequence[Figure], told: Figure | None) -> Iterator[Division]:
        """The divisions of the sentence; none where its words say that parts may overlap.

        `told`: the only number of the sentence before.
        """
        if not figures or any(self._at("others", at) for at in range(self.first, self.last)):
            return
        yield from self._shares(figures)
        if told and told.unit is None and self._at("of_them", self.first):
            yield from self._divided(told, self._chain(figures))
        for number, whole in enumerate(figures):
            if whole.unit is None and whole.high is not None:
                yield from self._divided(whole, self._parts(whole, figures[:number], figures[number + 1 :]))

    def _at(self, name: str, at: int) -> int | None:
        """The end of a wording of the list that begins at word `at`."""
        found = _phrases(self.code, name).at(self.low, at)
        return found[0] if found and found[0] <= self.last else None

    def _before(self, name: str, end: int) -> int | None:
        """The beginning of a wording of the list that ends before word `end`."""
        found = _phrases(self.code, name).before(self.low, end)
        return found[0] if found and found[0] >= self.first else None

    def _parts(self, whole: Figure, before: Sequence[Figure], after: Sequence[Figure]) -> Sequence[Figure]:
        """The parts of a number: "25 der 40", "von 40 stimmten 25 ...", "zehn, darunter acht"."""
        of = self._before("of", whole.first)
        if of is not None:
            ratio = [figure for figure in before[-1:] if figure.last == of and figure.unit is None]
            return self._chain([*ratio, *after]) or ratio or self._of_the_same(whole, after, of)
        return self._opened(whole, after)

    def _of_the_same(self, whole: Figure, after: Sequence[Figure], of: int) -> Sequence[Figure]:
        """ "Of the 12 injured 15 are in hospital": a number of nothing else."""
        opens = of == self.first or self.low[of - 1] in ",;:"
        part = after[0] if after and opens else None
        same = part and (part.counted in _FATES or part.counted == whole.counted is not None)
        return [part] if part and same else []

    def _opened(self, whole: Figure, after: Sequence[Figure]) -> Sequence[Figure]:
        """ "zehn Menschen, darunter acht Männer und vier Frauen"; "zwölf, 15 von ihnen"."""
        if not after or after[0].unit is not None or after[0].first - whole.last > _REACH:
            return []
        part = after[0]
        if self._at("of_them", part.last):
            return [part]
        opener = next((end for at in range(whole.last, part.first) if (end := self._at("among", at))), None)
        if opener is None or part.first - opener > _OPENING:
            return []
        return self._chain(after) or [part]

    def _chain(self, figures: Sequence[Figure]) -> list[Figure]:
        """The first figures of the row that stand side by side and count nobody twice; empty for fewer than two."""
        chain = list(figures[:1])
        for figure in figures[1:]:
            if not (self._beside(chain[-1], figure) and _apart([*chain, figure])):
                break
            chain.append(figure)
        return chain if len(chain) > 1 else []

    def _beside(self, one: Figure, other: Figure) -> bool:
        """Do only small words that join stand between them?"""
        between = range(one.end, other.first)
        return all(self._at("joint", at) or self._at("light", at) for at in between) and one.unit == other.unit

    def _shares(self, figures: Sequence[Figure]) -> Iterator[Division]:
        """ "60 percent voted yes, 45 percent no": of one whole."""
        shares = [figure for figure in figures if figure.unit == _PERCENT]
        chain = self._chain(shares) if len(shares) == len(figures) else []
        if chain:
            exceeds = sum(part.low for part in chain) > 100 + _ROUNDED
            yield Division(None, tuple(map(self._span, chain)), exceeds)

    def _divided(self, whole: Figure, parts: Sequence[Figure]) -> Iterator[Division]:
        if parts:
            exceeds = whole.high is not None and sum(part.low for part in parts) > whole.high
            yield Division(self._span(whole), tuple(map(self._span, parts)), exceeds)

    def _span(self, figure: Figure) -> Span:
        return self.scan.span(figure.first, figure.last)


def _apart(figures: Sequence[Figure]) -> bool:
    """Are they of different kinds, of which nobody is of two?"""
    kinds = [figure.kind for figure in figures]
    return len(set(kinds)) == len(kinds) and any(set(kinds) <= set(group) for group in table("divisions")["apart"])
