"""Names of several words that stand in no list: one a letter off another, or off a listed one, is a misprint."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import Iterator, Mapping, Sequence

from checker.compare.names import slip
from checker.link.unions import Unions
from checker.model.annotation import PERSON
from checker.model.assertion import Entity, Reading

_MOST = 50  # names that share all words but one; more are a series (First Street, Second Street ...)


def same_names(readings: Sequence[Reading]) -> dict[str, str]:
    """Id of an unlisted entity -> id of the entity that stands for it and its misprints."""
    entities = {e.id: e for reading in readings for e in reading.entities if e.type != PERSON}
    documents: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for entity in reading.entities:
            documents[entity.id].add(reading.document)
    unions: Unions[str] = Unions(sorted(entities))
    listed = {id for id, entity in entities.items() if entity.key}
    for one, other in _pairs(entities):
        if documents[one] != documents[other] and not {one, other} <= listed:  # one text that names both means both
            unions.join(one, other)
    best = {root: min(ids, key=lambda id: _rank(id, listed, documents)) for root, ids in unions.sets().items()}
    return {id: best[root] for root, ids in unions.sets().items() for id in ids if len(ids) > 1}


def _pairs(entities: Mapping[str, Entity]) -> Iterator[tuple[str, str]]:
    """Names of equally many words, of which one word differs by a slip."""
    blocks: dict[tuple[int, tuple[str, ...], tuple[str, ...]], list[str]] = defaultdict(list)
    words = {id: tuple(entities[id].name.replace("-", " ").split()) for id in sorted(entities)}
    for id, parts in words.items():
        for at in range(len(parts)) if len(parts) > 1 else ():
            blocks[at, parts[:at], parts[at + 1 :]].append(id)
    for (at, *_), ids in blocks.items():
        for one, other in combinations(ids[:_MOST], 2):
            if slip(words[one][at], words[other][at]):
                yield one, other


def _rank(id: str, listed: set[str], documents: Mapping[str, set[str]]) -> tuple[bool, int, str]:
    """A listed name stands for its misprints, else the one in most documents."""
    return id not in listed, -len(documents[id]), id
