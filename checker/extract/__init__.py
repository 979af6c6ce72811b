"""Annotations + values -> Reading: the assertions and observations of one document, with their evidence."""

from __future__ import annotations

from typing import Iterator

from msgspec import structs

from checker.extract.claims import claims
from checker.extract.events import events
from checker.extract.figures import ages, read_quantities, read_times
from checker.extract.memberships import memberships
from checker.extract.names import names
from checker.extract.observations import cited, homoglyphs, lists, own, parts, repeated, unnamed, weekdays
from checker.extract.orders import orders
from checker.extract.passages import Passages
from checker.extract.roles import roles
from checker.extract.signature import signature
from checker.extract.speech import read_quotes, read_stances
from checker.extract.statements import statements
from checker.model.annotation import Annotations
from checker.model.assertion import Observation, Reading, ReadMention
from checker.model.document import Document
from checker.model.resolved import Resolved

WORKERS = (names, roles, memberships, ages, claims)


def extract(document: Document, annotations: Annotations, resolved: Resolved, compared: bool = True) -> Reading:
    """All that later stages may know of the document; its items alone if it will not be compared."""
    passages = Passages(document, annotations)
    reading = _items(document, annotations, resolved, passages)
    return _compared(reading, annotations, resolved, passages) if compared else reading


def _items(document: Document, annotations: Annotations, resolved: Resolved, passages: Passages) -> Reading:
    happened, told = events(annotations, resolved, passages)
    return Reading(
        document=document.id,
        story=document.story,
        language=document.language,
        source=document.source,
        title=document.title,
        url=document.url,
        published=document.published,
        path=document.path,
        entities=(*resolved.entities, *happened),
        mentions=tuple(
            ReadMention(m.span, document.words(m.span), e, *passages.place(m.span))
            for m, e in zip(annotations.mentions, resolved.entity_of)
        ),
        assertions=(*(a for worker in WORKERS for a in worker(annotations, resolved, passages)), *told),
        times=read_times(document, annotations, resolved),
        quantities=read_quantities(document, annotations, resolved),
        quotes=tuple(read_quotes(annotations, resolved, passages)),
    )


def _compared(reading: Reading, annotations: Annotations, resolved: Resolved, passages: Passages) -> Reading:
    """With what is compared: with other documents, or within this one."""
    return structs.replace(
        reading,
        observations=tuple(_observations(annotations, resolved, passages)),
        statements=tuple(statements(annotations, resolved, passages)),
        orders=tuple(orders(annotations, passages)),
        stances=tuple(read_stances(annotations, resolved, passages)),
        signature=signature([token.form for token in annotations.tokens if token.span.field == "text"]),
    )


def _observations(annotations: Annotations, resolved: Resolved, passages: Passages) -> Iterator[Observation]:
    yield from repeated(annotations, passages)
    yield from homoglyphs(annotations, resolved, passages)
    yield from weekdays(annotations, resolved, passages)
    for worker in (lists, parts, unnamed, own, cited):
        yield from worker(annotations, passages)
