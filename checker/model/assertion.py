"""What one document says, with its evidence: the result of the first kernel."""

from __future__ import annotations

from msgspec import Struct

from checker.model.document import Source, Span
from checker.model.value import Value


class Passage(Struct, frozen=True, order=True):
    """The exact words a fact was read from, and where. No later stage goes back to the text."""

    document: str
    span: Span
    text: str
    line: int
    column: int
    quote: str  # the sentence it stands in


class Assertion(Struct, frozen=True):
    """One document says: subject, predicate, value. It carries its whole evidence."""

    subject: str  # id of an entity of the document; after `link`, key of the story's entity
    predicate: str
    value: Value
    passage: Passage
    polarity: str = "+"
    certainty: str = "asserted"
    attributed_to: str | None = None
    condition: str | None = None
    time: str | None = None
    place: str | None = None
    asserted_at: str | None = None  # the document's publication, ISO

    @property
    def document(self) -> str:
        return self.passage.document


class Entity(Struct, frozen=True):
    """One person, organization or place of a document, or, after `link`, of a story."""

    id: str
    type: str
    name: str  # the best form
    key: str | None = None  # concept of the tables, if it stands in one


class Observation(Struct, frozen=True):
    """Something noticed inside one document that needs no other document to judge."""

    kind: str  # "repeated_words", "repeated_paragraph", "homoglyph"
    passages: tuple[Passage, ...]
    subject: str | None = None
    value: str = ""


class ReadMention(Struct, frozen=True):
    """A mention with the entity it belongs to, as `extract` prints it."""

    span: Span
    text: str
    entity: str


class Reading(Struct, frozen=True):
    """All that later stages may know of a document."""

    document: str
    story: str
    language: str
    source: Source = Source()
    title: str | None = None
    url: str | None = None
    published: str | None = None
    path: str | None = None
    entities: tuple[Entity, ...] = ()
    mentions: tuple[ReadMention, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    observations: tuple[Observation, ...] = ()
    signature: tuple[int, ...] = ()  # bottom-k hashes of word shingles, ascending
