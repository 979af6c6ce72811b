"""What was read from each document, one item a line: mentions, roles, assertions."""

from __future__ import annotations

from typing import Any, Iterator, Mapping, Sequence

from checker.model.assertion import Assertion, Entity, Reading
from checker.model.document import Span
from checker.model.predicate import HOLDS_ROLE
from checker.model.value import Role, Value
from checker.report.files import csv_text, json_text

COLUMNS = ("kind", "document", "field", "start", "end", "text", "type", "entity", "name", "person", "office",
           "jurisdiction", "qualifier", "subject", "predicate", "value", "polarity", "certainty", "attributed_to",
           "condition", "time", "place")  # fmt: skip


def items_jsonl(readings: Sequence[Reading]) -> str:
    """One JSON object a line."""
    return "".join(f"{json_text(item)}\n" for reading in readings for item in _items(reading))


def items_csv(readings: Sequence[Reading]) -> str:
    """One table; cells that a kind of item does not have are empty."""
    return csv_text(COLUMNS, (item for reading in readings for item in _items(reading)))


def _items(reading: Reading) -> Iterator[dict[str, Any]]:
    entities = {entity.id: entity for entity in reading.entities}
    yield from _mentions(reading, entities)
    for assertion in reading.assertions:
        if assertion.predicate == HOLDS_ROLE and isinstance(assertion.value, Role):
            yield _role(assertion, assertion.value, entities)
    for assertion in reading.assertions:
        yield _assertion(assertion, entities)


def _mentions(reading: Reading, entities: Mapping[str, Entity]) -> Iterator[dict[str, Any]]:
    for mention in reading.mentions:
        entity = entities[mention.entity]
        yield {
            **_place("mention", reading.document, mention.span, mention.text),
            "type": entity.type,
            "entity": entity.id,
            "name": entity.name,
        }


def _role(assertion: Assertion, role: Role, entities: Mapping[str, Entity]) -> dict[str, Any]:
    return {
        **_place("role", assertion.document, assertion.passage.span, assertion.passage.text),
        "person": _name(assertion.subject, entities),
        "office": role.office,
        "jurisdiction": role.jurisdiction,
        "qualifier": role.qualifier,
    }


def _assertion(assertion: Assertion, entities: Mapping[str, Entity]) -> dict[str, Any]:
    return {
        **_place("assertion", assertion.document, assertion.passage.span, assertion.passage.text),
        "subject": _name(assertion.subject, entities),
        "predicate": assertion.predicate,
        "value": _line(assertion.value),
        "polarity": assertion.polarity,
        "certainty": assertion.certainty,
        "attributed_to": assertion.attributed_to,
        "condition": assertion.condition,
        "time": assertion.time,
        "place": assertion.place,
    }


def _place(kind: str, document: str, span: Span, text: str) -> dict[str, Any]:
    return {"kind": kind, "document": document, "field": span.field, "start": span.start, "end": span.end, "text": text}


def _name(subject: str, entities: Mapping[str, Entity]) -> str:
    return entities[subject].name if subject in entities else subject


def _line(value: Value) -> str:
    """The value as one line of text: a name, or a role as office/jurisdiction/organization/qualifier."""
    if isinstance(value, Role):
        return "/".join(part or "" for part in (value.office, value.jurisdiction, value.organization, value.qualifier))
    return " ".join(value.full.split())
