"""What was read from each document, one item a line: mentions, roles, assertions."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Iterator, Mapping, Sequence

from checker.model.assertion import Assertion, Entity, Reading, ReadQuantity, ReadQuote, ReadTime
from checker.model.document import Span
from checker.model.predicate import HOLDS_ROLE
from checker.model.value import Role, value_text
from checker.report.files import csv_text, json_text

COLUMNS = ("kind", "document", "field", "start", "end", "text", "type", "entity", "name", "person", "office",
           "jurisdiction", "qualifier", "anchor", "low", "high", "unit", "counted", "speaker", "speaker_start",
           "speaker_end", "direct", "cue", "subject", "predicate", "value", "polarity", "certainty", "attributed_to",
           "condition", "time", "place")  # fmt: skip


def items_jsonl(readings: Sequence[Reading]) -> str:
    """One JSON object a line."""
    return "".join(f"{json_text(item)}\n" for reading in readings for item in items(reading))


def items_csv(readings: Sequence[Reading]) -> str:
    """One table; cells that a kind of item does not have are empty."""
    return csv_text(COLUMNS, (item for reading in readings for item in items(reading)))


def items(reading: Reading) -> Iterator[dict[str, Any]]:
    """Every item of one document as a record."""
    entities = {entity.id: entity for entity in reading.entities}
    yield from _mentions(reading, entities)
    yield from (_time(reading.document, time) for time in reading.times)
    yield from (_quantity(reading.document, quantity) for quantity in reading.quantities)
    yield from (_quote(reading.document, quote, entities) for quote in reading.quotes)
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


def _time(document: str, time: ReadTime) -> dict[str, Any]:
    value = time.value
    return {
        **_place("time", document, time.span, time.text),
        "type": value.kind,
        "value": value.timex,
        "anchor": value.anchor,
    }


def _quantity(document: str, quantity: ReadQuantity) -> dict[str, Any]:
    value = quantity.value
    return {
        **_place("quantity", document, quantity.span, quantity.text),
        "low": _number(value.low),
        "high": _number(value.high),
        "unit": value.unit,
        "counted": value.counted,
    }


def _number(value: Decimal | None) -> int | float | None:
    """As JSON has it: whole where it is whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _quote(document: str, quote: ReadQuote, entities: Mapping[str, Entity]) -> dict[str, Any]:
    speaker = quote.speaker_passage
    return {
        **_place("quote", document, quote.passage.span, quote.passage.text),
        "speaker": _name(quote.speaker, entities) if quote.speaker else speaker.text if speaker else None,
        "speaker_start": speaker.span.start if speaker else None,
        "speaker_end": speaker.span.end if speaker else None,
        "direct": quote.direct,
        "cue": quote.cue,
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
        "value": value_text(assertion.value),
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
