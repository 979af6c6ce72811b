"""What happens: words for events, with who took part, where and when, as one sentence tells it."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import Iterator, Sequence

from checker.annotate.scan import Scan
from checker.lang.lists import wordings
from checker.model.annotation import PLACE, EventMention, Mention, TimeExpression

_GRAMMAR = ("in", "with")
_SHORTEST_PART = 5  # letters of a compound's last part
_WINDOW = 25  # words on each side of the event's word that may belong to it
_STOPS = frozenset(";:–—")


def events(
    scan: Scan, mentions: Sequence[Mention], times: Sequence[TimeExpression], offset: int, first_time: int
) -> list[EventMention]:
    """Every word for an event with its surroundings. The offsets: numbers of the field's first mention and time."""
    words = dict(_words(scan))
    if not words:
        return []
    finder = _Finder(scan, mentions, times, offset, first_time)
    found = []
    for first, last in scan.sentences:
        for at in range(first, last):
            if at in words:
                kind, end = words[at]
                found.append(finder.event(kind, at, end, first, last))
    return found


def _words(scan: Scan) -> Iterator[tuple[int, tuple[str, int]]]:
    """First word of each event -> its kind and end; of several kinds the longest wording."""
    for match in sorted(scan.matches, key=lambda m: (m.first, m.last, m.concept)):
        if match.kind == "event" and match.concept not in _GRAMMAR:
            yield match.first, (match.concept, match.last)
    for at, form in enumerate(scan.forms):
        kind = _compound(scan.language.code, form)
        if kind:
            yield at, (kind, at + 1)


@lru_cache(maxsize=100_000)
def _compound(code: str, form: str) -> str | None:
    """The kind of a German compound by its last part; a plural or genitive ending is allowed."""
    if code != "de" or len(form) < 2 * _SHORTEST_PART or not form[0].isupper():
        return None
    lowered = form.lower()
    forms = [lowered, lowered[:-1], lowered[:-2]] if lowered[-1] in "esnr" else [lowered]
    parts = (word[at:] for at in range(3, len(form) - _SHORTEST_PART + 1) for word in forms)
    return next((_nouns()[part] for part in parts if part in _nouns()), None)


@lru_cache(maxsize=1)
def _nouns() -> dict[str, str]:
    table = wordings("de")["event"]
    return {
        word.lower(): kind
        for kind, words in table.items()
        if kind not in _GRAMMAR
        for word in words
        if word[0].isupper() and len(word) >= _SHORTEST_PART
    }


class _Finder:
    """Finds what belongs to an event's word."""

    def __init__(
        self, scan: Scan, mentions: Sequence[Mention], times: Sequence[TimeExpression], offset: int, first_time: int
    ) -> None:
        self.scan, self.first_time = scan, first_time
        placed = sorted((scan.words_of(m.span)[0], offset + at, m) for at, m in enumerate(mentions))
        self.mentions = placed
        self.starts = [first for first, _, _ in placed]
        self.times = [scan.words_of(time.span)[0] for time in times]

    def event(self, kind: str, at: int, end: int, first: int, last: int) -> EventMention:
        """The event at words at..end of the sentence first..last."""
        low, high = self._clause(at, first, last)
        near = self.mentions[bisect_left(self.starts, low) : bisect_left(self.starts, high)]
        places = tuple(number for _, number, mention in near if mention.type == PLACE and mention.located)
        others = tuple(number for _, number, _ in near if number not in places)
        told = range(bisect_left(self.times, low), bisect_left(self.times, high))
        return EventMention(self.scan.span(at, end), kind, others, places, tuple(self.first_time + n for n in told))

    def _clause(self, at: int, first: int, last: int) -> tuple[int, int]:
        """The words around the event up to a semicolon, colon or dash."""
        low, high = max(first, at - _WINDOW), min(last, at + _WINDOW)
        forms = self.scan.forms
        low = next((i + 1 for i in range(at - 1, low - 1, -1) if forms[i] in _STOPS), low)
        return low, next((i for i in range(at, high) if forms[i] in _STOPS), high)
