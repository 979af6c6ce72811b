"""Which documents tell one story: by what they name, the rare words they share, and their days.

Documents that share rare words or names are candidates (an inverted index, so that nobody meets everybody); they are
scored by the cosine of all such words, weighted by how rare they are in general; documents in two languages by that of
their names alone, weighted by how rare they are among the documents. A group holds together on average (agglomerative
clustering with average linkage over the candidates alone).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from functools import lru_cache
from heapq import heapify, heappop, heappush
from itertools import combinations
from math import log, sqrt
from typing import Iterable, Iterator, Mapping, Sequence

from checker.compare.similarity import cosine, weight
from checker.model.annotation import EVENT
from checker.model.assertion import Reading

_ALIKE = 0.18  # cosine from which two groups are one; fitted on development data
_RARE = 3.2  # weight of a word that tells something
_STEM = 6  # letters of a word that count: inflection changes its end
_NAME = 4  # letters of a word of a name that counts
_DAYS = 3  # between two articles on one story, at most
_SHARED = 3  # words and names that two candidates share
_CROWD = 100  # documents within some days that share a word: above, it tells nothing

Features = Mapping[str, float]  # word or name -> its weight, of length 1


def stories(readings: Sequence[Reading]) -> list[list[Reading]]:
    """The readings of each story, in order of their documents."""
    ordered = sorted(readings, key=lambda reading: reading.document)
    told = [_features(reading) for reading in ordered]
    days = [_day(reading) for reading in ordered]
    names = _Names(ordered)
    alike = {
        (a, b): cosine(told[a], told[b]) if ordered[a].language == ordered[b].language else names.cosine(a, b)
        for a, b in _candidates(told, days)
    }
    return [[ordered[number] for number in group] for group in _groups(len(ordered), alike)]


def _features(reading: Reading) -> Features:
    """What the document names and its rare words, with their weights."""
    named = _entities(reading)
    words = {term.form for statement in reading.statements for term in statement.terms}
    found = dict.fromkeys(named, _RARE)
    for word in sorted(words):
        if weight(word) >= _RARE:
            found[word[:_STEM]] = max(weight(word), found.get(word[:_STEM], 0.0))
    length = sqrt(sum(value * value for value in found.values()))
    return {feature: value / length for feature, value in found.items()}


def _entities(reading: Reading) -> set[str]:
    return {"@" + " ".join((e.key or e.name).casefold().split()) for e in reading.entities if e.type != EVENT}


class _Names:
    """What documents name, in words that no language changes much."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._of = [_entities(reading) | _name_words(reading) for reading in readings]
        held = Counter(name for names in self._of for name in names)
        self._weight = {name: log(1 + len(readings) / count) ** 2 for name, count in held.items()}
        self._length = [sqrt(self._sum(names)) for names in self._of]

    def cosine(self, one: int, other: int) -> float:
        """How alike two documents are by their names; 0 where they share a few at most."""
        common = self._of[one] & self._of[other]
        return self._sum(common) / (self._length[one] * self._length[other]) if len(common) >= _SHARED else 0.0

    def _sum(self, names: Iterable[str]) -> float:
        return sum(self._weight[name] for name in sorted(names))


def _name_words(reading: Reading) -> set[str]:
    terms = (term for statement in reading.statements for term in statement.terms if term.named)
    return {term.form[:_STEM] for term in terms if len(term.form) >= _NAME}


@lru_cache(maxsize=10_000)
def _ordinal(day: str) -> int | None:
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:
        return None


def _day(reading: Reading) -> int | None:
    return _ordinal(reading.published[:10]) if reading.published else None


def _candidates(told: Sequence[Features], days: Sequence[int | None]) -> Iterator[tuple[int, int]]:
    """Pairs of one time that share several words or names, each once."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, features in enumerate(told):
        for feature in features:
            holders[feature].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        shared.update(_together(numbers, days))
    return (pair for pair, count in shared.items() if count >= _SHARED)


def _together(numbers: Sequence[int], days: Sequence[int | None]) -> Iterator[tuple[int, int]]:
    """Pairs of the documents within some days of each other; one without a day goes with all that have none."""
    dated: dict[int | None, list[int]] = defaultdict(list)
    for number in numbers:
        dated[days[number]].append(number)
    for day, own in dated.items():
        near = [n for later in range(day + 1, day + _DAYS + 1) for n in dated.get(later, ())] if day is not None else []
        if len(own) + len(near) <= _CROWD:
            yield from combinations(own, 2)
            yield from ((min(a, b), max(a, b)) for a in own for b in near)


def _groups(number: int, alike: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """Groups joined while the two that are most alike on average are so enough."""
    members = {at: [at] for at in range(number)}
    sums: dict[int, dict[int, float]] = defaultdict(dict)  # group -> other group -> the sum over their pairs
    for (a, b), value in alike.items():
        sums[a][b] = sums[b][a] = value
    waiting = [(-value, a, b) for (a, b), value in alike.items() if value >= _ALIKE]
    heapify(waiting)
    while waiting:
        value, a, b = heappop(waiting)
        if a not in members or b not in members or -value != _mean(sums, members, a, b):
            continue
        _join(sums, members, a, b)
        for other in sums[a]:
            mean = _mean(sums, members, a, other)
            if mean >= _ALIKE:
                heappush(waiting, (-mean, min(a, other), max(a, other)))
    return [sorted(own) for own in sorted(members.values(), key=min)]


def _mean(sums: Mapping[int, Mapping[int, float]], members: Mapping[int, Sequence[int]], a: int, b: int) -> float:
    return sums[a].get(b, 0.0) / (len(members[a]) * len(members[b]))


def _join(sums: dict[int, dict[int, float]], members: dict[int, list[int]], a: int, b: int) -> None:
    """Group b becomes a part of a."""
    members[a] += members.pop(b)
    for other, value in sums.pop(b).items():
        del sums[other][b]
        if other != a:
            sums[a][other] = sums[other][a] = sums[a].get(other, 0.0) + value
