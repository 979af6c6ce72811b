"""Two persons of one name in one text: father and son, whom their ages tell apart, and relatives named side by side."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from decimal import Decimal
from itertools import combinations, islice
from typing import Mapping, Sequence

from checker.model.annotation import PERSON, Mention, Sentence
from checker.model.assertion import Entity
from checker.model.document import Span
from checker.model.value import Name

_MOST = 100  # names of one sentence; one with more is a list
_GENERATION = 15  # years apart from which two of one name are two persons


def side_by_side(
    mentions: Sequence[Mention], names: Sequence[Name], sentences: Sequence[Sentence]
) -> frozenset[tuple[Name, Name]]:
    """Full names of one surname and two given names in one sentence, both ways: "Ava Quist and her sister Eva"."""
    full = [(mention.span, name) for mention, name in zip(mentions, names) if mention.type == PERSON and name.given]
    surnames = Counter(name.surname for name in {name for _, name in full})
    close = sorted(((span, name) for span, name in full if surnames[name.surname] > 1), key=lambda one: _start(one[0]))
    starts = [_start(span) for span, _ in close]
    found: set[tuple[Name, Name]] = set()
    for span in (sentence.span for sentence in sentences) if close else ():
        first, last = (bisect_left(starts, (span.field, at)) for at in (span.start, span.end))
        here = dict.fromkeys(name for inner, name in close[first:last] if span.holds(inner))
        pairs = [(a, b) for a, b in combinations(islice(here, _MOST), 2) if a.surname == b.surname and _differ(a, b)]
        found.update(pairs, [(b, a) for a, b in pairs])
    return frozenset(found)


def _start(span: Span) -> tuple[str, int]:
    return span.field, span.start


def apart(found: Sequence[Entity], ids: list[str], names: Sequence[Name], ages: Mapping[int, Decimal]) -> list[Entity]:
    """The persons that stood under another's id; `ids` tells them apart afterwards."""
    told: dict[str, list[int]] = {}
    for number in sorted(ages):
        told.setdefault(ids[number], []).append(number)
    added: list[Entity] = []
    for entity, numbers in told.items():
        groups = _groups(numbers, names, ages)
        if len(groups) > 1:
            own = [f"p{len(found) + len(added) + n}" for n, _ in enumerate(groups)]
            _assign(entity, dict(zip([entity, *own[1:]], groups)), ids, names)
            added += [Entity(id, PERSON, _best(id, ids, names)) for id in own[1:]]
    return added


def _groups(numbers: Sequence[int], names: Sequence[Name], ages: Mapping[int, Decimal]) -> list[list[int]]:
    """The mentions with an age, by person."""
    groups: list[list[int]] = []
    for number in numbers:
        own = next((group for group in groups if not _other(group[0], number, names, ages)), None)
        if own is None:
            groups.append(own := [])
        own.append(number)
    return groups


def _other(one: int, other: int, names: Sequence[Name], ages: Mapping[int, Decimal]) -> bool:
    """Another person: a generation apart, or named otherwise and of another age; 35 for 53 is a slip."""
    low, high = sorted((ages[one], ages[other]))
    if sorted(str(low)) == sorted(str(high)):
        return False
    return high - low > _GENERATION or high - low > 1 and _differ(names[one], names[other])


def _differ(one: Name, other: Name) -> bool:
    return bool(one.given and other.given and one.given[0] != other.given[0])


def _assign(entity: str, groups: Mapping[str, list[int]], ids: list[str], names: Sequence[Name]) -> None:
    """Every mention to its person: by age, else by how only one of them is written, else the one named last."""
    by_age = {number: id for id, group in groups.items() for number in group}
    forms = {id: {names[number] for number in group} for id, group in groups.items()}
    last = entity
    for number in [number for number, id in enumerate(ids) if id == entity]:
        written = [id for id, own in forms.items() if names[number] in own]
        last = by_age.get(number) or (written[0] if len(written) == 1 else last)
        ids[number] = last


def _best(id: str, ids: Sequence[str], names: Sequence[Name]) -> str:
    """The fullest form, then the commonest, then the first in the alphabet."""
    own = Counter(name for name, its in zip(names, ids) if its == id)
    return min(own, key=lambda n: (-len(n.given) - bool(n.surname), -own[n], n.full)).full
