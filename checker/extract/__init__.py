"""Annotations + values -> Reading: the assertions and observations of one document, with their evidence."""

from __future__ import annotations

from typing import Iterator

from checker.extract.claims import claims
from checker.extract.events import events
from checker.extract.figures import ages, read_quantities, read_times
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

WORKERS = (names, roles, ages, claims)


def extract(document: Document, annotations: Annotations, resolved: Resolved) -> Reading:
    """All that later stages may know of the document."""
    passages = Passages(document, annotations)
    happened, told = events(annotations, resolved, passages)
    assertions = (*(a for worker in WORKERS for a in worker(annotations, resolved, passages)), *told)
    observations = tuple(_observations(annotations, resolved, passages))
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
        assertions=assertions,
        observations=observations,
        times=read_times(document, annotations, resolved),
        quantities=read_quantities(document, annotations, resolved),
        quotes=tuple(read_quotes(annotations, resolved, passages)),
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
