"""Which documents are one witness: the same stated origin, the same publisher, or nearly the same wording."""

from __future__ import annotations

from collections import defaultdict
from typing import Iterator, Sequence

from checker.link.unions import Unions
from checker.model.assertion import Reading

_COPY = 0.5  # resemblance from which two texts are one
_FEWEST = 8  # runs of words below which a likeness tells nothing
_REWORKED = 0.15  # the same, where both cite the same outlet


def origins(readings: Sequence[Reading]) -> dict[str, str]:
    """Document -> origin: the smallest document id of those that share it."""
    unions = Unions(reading.document for reading in readings)
    for group in _stated(readings).values():
        for document in group[1:]:
            unions.join(group[0], document)
    for one, other in _candidates(readings):
        if resemblance(one.signature, other.signature) >= (_REWORKED if _same_credit(one, other) else _COPY):
            unions.join(one.document, other.document)
    return unions.roots()


def _stated(readings: Sequence[Reading]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for reading in readings:
        for stated in _names(reading):
            groups[stated.casefold()].append(reading.document)
    return groups


def _names(reading: Reading) -> Iterator[str]:
    """What the document's text is said to come from: its stated origin or publisher, and the agencies that sign it."""
    stated = reading.source.origin or reading.source.publisher
    if stated:
        yield stated
    yield from sorted({seen.value for seen in reading.observations if seen.kind == "signed"})


def _candidates(readings: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """Pairs that share at least one hash, each once."""
    holders: dict[int, list[int]] = defaultdict(list)
    for number, reading in enumerate(readings):
        for value in reading.signature:
            holders[value].append(number)
    pairs = {(numbers[0], other) for numbers in holders.values() for other in numbers[1:]}
    return ((readings[one], readings[other]) for one, other in sorted(pairs))


def _same_credit(one: Reading, other: Reading) -> bool:
    """Do both texts cite the same outlet?"""
    cited = [{s.value for s in reading.observations if s.kind in ("cited", "signed")} for reading in (one, other)]
    return not cited[0].isdisjoint(cited[1])


def resemblance(one: Sequence[int], other: Sequence[int]) -> float:
    """Share of common hashes among the smallest of both (Broder's estimate of the Jaccard index)."""
    size = min(len(one), len(other))
    if size < _FEWEST and one != other:
        return 0.0
    if not size:
        return 0.0
    smallest = sorted(set(one) | set(other))[:size]
    common = set(one) & set(other)
    return sum(value in common for value in smallest) / size
