"""Small documents and stories for tests: a text is enough."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from cases import STORIES

from checker.link import link
from checker.model.assertion import Assertion, Entity, Passage, Reading
from checker.model.document import Document, Source, Span
from checker.model.linked import Linked
from checker.model.value import Value
from checker.pipeline import read_document
from checker.read import read

RIGHT = "Der britische Premierminister Keir Starmer kam. Starmer sprach mit Emmanuel Macron."
WRONG = "Der britische Premierminister Keir Starrer kam. Starrer sprach mit Emmanuel Macron."


def document(text: str, id: str = "a", **more: Any) -> Document:
    """A document of a publisher of its own."""
    return Document(id, text, source=more.pop("source", Source(f"paper {id}")), **more)


def documents(*texts: str, **more: Any) -> list[Document]:
    """Documents a, b, c ... of one story."""
    return [document(text, id, **more) for id, text in zip("abcdefghij", texts)]


def linked(*texts: str, **more: Any) -> Linked:
    """The story of documents a, b, c ... after linking."""
    return link([read_document(one) for one in documents(*texts, **more)])


def persons(story: Linked) -> dict[str, set[str]]:
    """Id of every person of the story -> the documents that name them."""
    found: dict[str, set[str]] = {}
    for (document, _), entity in story.entity_of.items():
        if entity.startswith("person:"):
            found.setdefault(entity, set()).add(document)
    return found


def assertion(document: str, subject: str, predicate: str, value: Value, text: str = "words") -> Assertion:
    """An assertion whose passage stands at the beginning of the document."""
    return Assertion(subject, predicate, value, Passage(document, Span(0, len(text)), text, 1, 1, text))


def reading(document: str, entities: list[Entity], assertions: list[Assertion], **more: Any) -> Reading:
    """A reading in German of the story "s"."""
    return Reading(document, "s", "de", entities=tuple(entities), assertions=tuple(assertions), **more)


@lru_cache(maxsize=1)
def fixture_articles() -> tuple[Document, ...]:
    """Every article of the fixture stories."""
    return tuple(one for folder in sorted(STORIES.iterdir()) for one in read([folder]).documents)
