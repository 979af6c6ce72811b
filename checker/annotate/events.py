"""What happens: words for events, with who took part, where and when, as one sentence tells it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import Iterator, Sequence

from checker.annotate.scan import Scan
from checker.lang.lists import wordings
from checker.model.annotation import PLACE, Clause, EventMention, Mention, TimeExpression
from checker.model.document import Span

_NONE = "none"  # words that end like an event's and are none
_AFTER = "after"  # "nach": what stands in front of an event of which only the circumstances are told
_GRAMMAR = ("in", "with", _AFTER, _NONE)
_SHORTEST_HEAD, _SHORTEST_PART = 3, 5  # letters of a compound's head and last part
_INFLECTED = ("", "e", "s", "n", "es", "en")  # a plural or genitive ending
_LONGEST = 60  # letters of a word that is looked at
_NESTED = 24  # clauses that begin before a word, of which one may hold it
_WINDOW = 25  # words on each side of the event's word that may belong to it
_BEFORE = 4  # words from "nach" to the event's word
_BEHIND = 3  # words from the event's word to its own day: "nach dem Unfall am Dienstag"
_STOPS = frozenset(";:–—")


def events(
    scan: Scan,
    mentions: Sequence[Mention],
    times: Sequence[TimeExpression],
    clauses: Sequence[Clause],
    offset: int,
    first_time: int,
) -> list[EventMention]:
    """Every word for an event with its surroundings. The offsets: numbers of the field's first mention and time."""
    words = dict(_words(scan))
    if not words:
        return []
    finder = _Finder(scan, mentions, times, clauses, offset, first_time)
    found = []
    for first, last in scan.sentences:
        for at in range(first, last):
            if at in words:
                kind, end = words[at]
                found.append(finder.event(kind, at, end, first, last))
    return found


def _words(scan: Scan) -> Iterator[tuple[int, tuple[str, int]]]:
    """First word of each event, its kind and end; the last counts: a listed wording, of several the longest."""
    compounds = scan.those(_compound) if scan.language.code == "de" else frozenset()
    for at, form in enumerate(scan.forms) if compounds else ():
        if form in compounds:
            yield at, (str(_compound(form)), at + 1)
    listed = [match for match in scan.matches if match.kind == "event" and match.concept not in _GRAMMAR]
    for match in sorted(listed, key=lambda m: (m.first, m.last, m.concept)):
        yield match.first, (match.concept, match.last)


@lru_cache(maxsize=32_000)
def _compound(form: str) -> str | None:
    """The kind of a German compound by its longest last part that is listed."""
    if not _SHORTEST_HEAD + _SHORTEST_PART <= len(form) <= _LONGEST or not form[0].isupper():
        return None
    lowered = form.lower()
    forms = [lowered.removesuffix(ending) for ending in _INFLECTED if lowered.endswith(ending)]
    parts = ((at, word[at:]) for at in range(len(form) - _SHORTEST_PART + 1) for word in forms)
    found = (_nouns()[part] for at, part in parts if part in _nouns() and (at >= _SHORTEST_HEAD or _is_none(part)))
    kind = next(found, _NONE)
    return None if kind == _NONE else kind


def _is_none(part: str) -> bool:
    return _nouns()[part] == _NONE


@lru_cache(maxsize=1)
def _nouns() -> dict[str, str]:
    table = wordings("de")["event"]
    return {
        word.lower(): kind
        for kind, words in table.items()
        if kind not in _GRAMMAR or kind == _NONE
        for word in words
        if word[0].isupper() and len(word) >= _SHORTEST_PART
    }


class _Finder:
    """Finds what belongs to an event's word."""

    def __init__(
        self,
        scan: Scan,
        mentions: Sequence[Mention],
        times: Sequence[TimeExpression],
        clauses: Sequence[Clause],
        offset: int,
        first_time: int,
    ) -> None:
        self.scan, self.first_time = scan, first_time
        self.clauses = sorted(clause.span for clause in clauses)
        self.begins = [clause.start for clause in self.clauses]
        placed = sorted((scan.words_of(m.span)[0], offset + at, m) for at, m in enumerate(mentions))
        self.mentions = placed
        self.starts = [first for first, _, _ in placed]
        self.times = [scan.words_of(time.span)[0] for time in times]
        self.after = {m.last for m in scan.matches if m.kind == "event" and m.concept == _AFTER}

    def event(self, kind: str, at: int, end: int, first: int, last: int) -> EventMention:
        """The event at words at..end of the sentence first..last."""
        low, high = self._clause(at, first, last)
        near = self.mentions[bisect_left(self.starts, low) : bisect_left(self.starts, high)]
        places = tuple(number for _, number, mention in near if mention.type == PLACE and mention.located)
        around = self._around(self.scan.span(at, end))
        here = [(n, mention) for _, n, mention in near if around is None or around.holds(mention.span)]
        others = tuple(n for n, _ in here if n not in places)
        if self._is_circumstance(at, low):
            low, high = end, min(high, end + _BEHIND)
        told = range(bisect_left(self.times, low), bisect_left(self.times, high))
        return EventMention(self.scan.span(at, end), kind, others, places, tuple(self.first_time + n for n in told))

    def _is_circumstance(self, at: int, low: int) -> bool:
        """ "Nach dem Unfall stieg die Zahl am Mittwoch": the day is not that of the accident."""
        return any(first in self.after for first in range(max(low, at - _BEFORE), at + 1))

    def _clause(self, at: int, first: int, last: int) -> tuple[int, int]:
        """The words around the event up to a semicolon, colon or dash."""
        low, high = max(first, at - _WINDOW), min(last, at + _WINDOW)
        forms = self.scan.forms
        low = next((i + 1 for i in range(at - 1, low - 1, -1) if forms[i] in _STOPS), low)
        return low, next((i for i in range(at, high) if forms[i] in _STOPS), high)

    def _around(self, span: Span) -> Span | None:
        """The smallest clause that holds the event's word: who stands in another one took no part in it."""
        before = self.clauses[max(0, (last := bisect_right(self.begins, span.start)) - _NESTED) : last]
        holding = [clause for clause in before if clause.holds(span)]
        return min(holding, key=lambda clause: clause.end - clause.start, default=None)
