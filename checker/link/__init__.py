"""Readings of one story -> one set of entities and origins. From here the documents are needed together."""

from __future__ import annotations

from typing import Sequence

import msgspec

from checker.link.deeds import moved as deed_of
from checker.link.digests import digests
from checker.link.entities import entities
from checker.link.origins import origins
from checker.link.stances import moved as stance_of
from checker.link.statements import pairs
from checker.model.assertion import Assertion, Observation, Reading, Statement
from checker.model.linked import Linked
from checker.model.value import Party


def link(readings: Sequence[Reading]) -> Linked:
    """Resolve every document's entities to the story's, and every document to its origin."""
    ordered = tuple(sorted(readings, key=lambda reading: reading.document))
    independent = origins(ordered)
    found, entity_of = entities(ordered, independent)
    moved = tuple(_moved(reading, entity_of) for reading in ordered)
    assertions = tuple(a for reading in moved for a in reading.assertions)
    story = ordered[0].story if ordered else ""
    told = tuple(pairs(moved))
    return Linked(story, moved, tuple(found), assertions, independent, entity_of, told, tuple(digests(moved)))


def _moved(reading: Reading, entity_of: dict[tuple[str, str], str]) -> Reading:
    """The reading with the story's entities as subjects."""

    def new(assertion: Assertion) -> Assertion:
        subject, value = entity_of[reading.document, assertion.subject], assertion.value
        if isinstance(value, Party):
            value = msgspec.structs.replace(value, key=entity_of[reading.document, value.key])
        return msgspec.structs.replace(assertion, subject=subject, value=value)

    def seen(observation: Observation) -> Observation:
        if observation.subject is None:
            return observation
        return msgspec.structs.replace(observation, subject=entity_of[reading.document, observation.subject])

    def said(statement: Statement) -> Statement:
        named = tuple(dict.fromkeys(entity_of[reading.document, entity] for entity in statement.entities))
        deeds = tuple(deed_of(deed, lambda entity: entity_of[reading.document, entity]) for deed in statement.deeds)
        return msgspec.structs.replace(statement, entities=named, deeds=deeds)

    def own(entity: str | None) -> str | None:
        return None if entity is None else entity_of[reading.document, entity]

    return msgspec.structs.replace(
        reading,
        assertions=tuple(map(new, reading.assertions)),
        stances=tuple(stance_of(stance, own) for stance in reading.stances),
        quotes=tuple(msgspec.structs.replace(quote, speaker=own(quote.speaker)) for quote in reading.quotes),
        observations=tuple(map(seen, reading.observations)),
        statements=tuple(map(said, reading.statements)),
    )
