"""Which of two things happened first, as one sentence, or one and the next, tell it."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property, lru_cache
from typing import Iterator, Sequence

from checker.annotate.quantities.lexicon import Phrases
from checker.annotate.scan import Scan
from checker.lang.lists import word_table
from checker.model.annotation import EventMention, Succession

Words = tuple[tuple[int, int], ...]  # stretches of words, half open

_LONGEST = 60  # words of a sentence that is read
_TO_EVENT = 4  # words from "nach" to the word for an event
_TO_CUE = 1  # words between what joins two halves and "dann"
_FEWEST = 2  # words that tell something
_STOPS = frozenset(";:–—")
_BEFORE, _AFTER = "before", "after"
_CUES = tuple(f"{side}_{what}" for side in (_BEFORE, _AFTER) for what in ("clause", "event"))


def successions(scan: Scan, events: Sequence[EventMention]) -> list[Succession]:
    """Every pair of happenings of which the words say which was first, in order of the text."""
    reader = _Reader(scan, events)
    found: list[Succession] = []
    before: tuple[int, int] | None = None
    for bounds in scan.sentences:
        told = bounds[1] - bounds[0] <= _LONGEST and not reader.has("untold", bounds)
        if told:
            found += map(reader.succession, [*reader.inside(*bounds), *reader.across(before, *bounds)])
        before = bounds if told else None
    return found


@lru_cache(maxsize=None)
def _phrases(code: str, name: str) -> Phrases[str]:
    return Phrases((wording.lower(), name) for wording in word_table(code, "order")[name])


class _Reader:
    """Reads the order of things in one field. What it gives is (what happens first, what happens then)."""

    def __init__(self, scan: Scan, events: Sequence[EventMention]) -> None:
        self.scan, self.code = scan, scan.language.code
        self.low = scan.low
        self._ends: dict[str, dict[int, int]] = {}  # list -> where its wordings begin, and end
        self._sorted: dict[str, list[int]] = {}
        self.events = {at: end for at, end in (scan.words_of(event.span) for event in events)}

    def has(self, name: str, bounds: tuple[int, int]) -> bool:
        at = bisect_left(places := self._places(name), bounds[0])
        return at < len(places) and places[at] < bounds[1]

    def _at(self, name: str, at: int) -> int | None:
        return self._all(name).get(at)

    def _all(self, name: str) -> dict[int, int]:
        """First word -> end of all wordings of a list in the field."""
        found = self._ends.get(name)
        if found is None:
            found = self._ends[name] = _phrases(self.code, name).ends(self.low)
        return found

    def _places(self, name: str) -> list[int]:
        """Where the wordings of a list begin, in order."""
        found = self._sorted.get(name)
        if found is None:
            found = self._sorted[name] = sorted(self._all(name))
        return found

    @cached_property
    def _cues(self) -> list[int]:
        """Where a clause or an event may be set before or after another."""
        return sorted({at for name in _CUES for at in self._all(name)})

    def succession(self, order: tuple[Words, Words]) -> Succession:
        """The order with its spans."""
        first, then = (tuple(self.scan.span(*stretch) for stretch in words) for words in order)
        return Succession(first, then)

    def inside(self, first: int, last: int) -> Iterator[tuple[Words, Words]]:
        """The orders that one sentence tells by itself."""
        for at in self._cues[bisect_left(self._cues, first) : bisect_left(self._cues, last)]:
            for name, side in (("after", _BEFORE), ("before", _AFTER)):
                clause = self._clause(f"{name}_clause", at, last)
                stretch = clause or self._event(f"{name}_event", at, last)
                rest = self._rest(first, last, at, stretch[1]) if stretch else ()
                rest = rest[:1] if clause else rest  # what follows a clause may belong to it
                if stretch and _tells((stretch,)) and _tells(rest):
                    yield ((stretch,), rest) if side == _BEFORE else (rest, (stretch,))
        yield from self._halves(first, last)

    def _clause(self, name: str, at: int, last: int) -> tuple[int, int] | None:
        """The words of a clause that opens at a word, up to the next comma."""
        opened = self._at(name, at)
        if opened is None or self.code == "en" and self._event_behind(opened, last):
            return None
        return opened, next((here for here in range(opened, last) if self.low[here] in ",;–.!?"), last)

    def _event(self, name: str, at: int, last: int) -> tuple[int, int] | None:
        """ "nach der Abstimmung": up to the word for the event."""
        opened = self._at(name, at)
        end = self._event_behind(opened, last) if opened is not None else None
        return (opened, end) if opened is not None and end is not None else None

    def _event_behind(self, at: int, last: int) -> int | None:
        """The end of the noun for an event that stands closely behind."""
        nouns = (self.events[here] for here in range(at, min(at + _TO_EVENT, last)) if self._is_noun(here))
        return next(nouns, None)

    def _is_noun(self, at: int) -> bool:
        if at not in self.events:
            return False
        if self.code == "de":
            return self.scan.forms[at][0].isupper()
        return self.scan.language.known(self.low[at])[1].startswith("NN")

    def _rest(self, first: int, last: int, cue: int, end: int) -> Words:
        """The sentence without the stretch and its cue; what holds no word is nothing."""
        return tuple(stretch for stretch in ((self._begins(first, cue), cue), (end, last)) if self._worded(*stretch))

    def _begins(self, first: int, cue: int) -> int:
        """Where the main clause in front of a cue begins: behind a semicolon or dash, or a comma with "and"."""
        for at in range(cue - 1, first, -1):
            opened = self._at("joint", at)
            if self.low[at] in _STOPS or opened and self.low[at - 1] == ",":
                return at + 1
        return first

    def _worded(self, first: int, last: int) -> bool:
        return any(form[0].isalpha() for form in self.low[first:last])

    def _halves(self, first: int, last: int) -> Iterator[tuple[Words, Words]]:
        """ "erst A, dann B", "A und danach B"."""
        for at in range(first + 1, last):
            opened = self._at("then", at)
            joint = self._joint(first, at) if opened is not None else None
            if opened is not None and joint is not None and _tells(((first, joint),)) and _tells(((opened, last),)):
                yield ((first, joint),), ((joint + 1, last),)
                return

    def _joint(self, first: int, cue: int) -> int | None:
        """Where the first half ends: directly before the cue, or anywhere behind "erst"."""
        opened = any(self._at("first", at) for at in range(first, cue))
        low = first if opened else max(first, cue - _TO_CUE - 1)
        return next((at for at in range(cue - 1, low, -1) if self._at("joint", at)), None)

    def across(self, before: tuple[int, int] | None, first: int, last: int) -> Iterator[tuple[Words, Words]]:
        """The orders of a sentence and the one before it: "Danach ...", "Zuvor ..."."""
        if before is None or not (_tells((before,)) and _tells(((first, last),))):
            return
        if self._at("then", first):
            yield (before,), ((first, last),)
        elif self._at("earlier", first):
            yield ((first, last),), (before,)


def _tells(words: Words) -> bool:
    """Enough words to know it again?"""
    return sum(last - first for first, last in words) >= _FEWEST
