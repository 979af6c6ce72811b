"""The assertions of one story as a graph: who says what of whom.

Nodes are tuples: ("source", name), ("document", id), ("entity", id), ("value", kind, text).
Edges: source -published-> document, document -mentions-> entity, and one edge an assertion, entity -predicate-> value.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Any, Iterable, Mapping

from msgspec import Struct

from checker.model.assertion import Assertion, Entity, Reading
from checker.model.linked import Linked
from checker.model.value import value_text

if TYPE_CHECKING:
    import networkx

Node = tuple[str, ...]


class Slot(Struct, frozen=True):
    """One subject, one predicate, every source's assertions: what a rule sees."""

    subject: Entity
    predicate: str
    assertions: tuple[Assertion, ...]
    origins: Mapping[str, str]  # document -> independent origin
    languages: Mapping[str, str]  # document -> language

    def support(self, assertions: Iterable[Assertion]) -> int:
        """How many independent origins stand behind the assertions."""
        return len({self.origins[assertion.document] for assertion in assertions})

    def within(self, document: str) -> Slot:
        """The slot as one document fills it."""
        own = tuple(a for a in self.assertions if a.document == document)
        return Slot(self.subject, self.predicate, own, self.origins, self.languages)

    def documents(self) -> list[str]:
        """The documents that fill the slot, in order."""
        return sorted({assertion.document for assertion in self.assertions})


class StoryGraph:
    """The graph of one story and its slots."""

    def __init__(self, linked: Linked) -> None:
        self.linked = linked
        self.entities = {entity.id: entity for entity in linked.entities}
        self.languages = {reading.document: reading.language for reading in linked.readings}

    @cached_property
    def slots(self) -> list[Slot]:
        """Every slot, by subject and predicate."""
        filled: dict[tuple[str, str], list[Assertion]] = defaultdict(list)
        for assertion in self.linked.assertions:
            filled[assertion.subject, assertion.predicate].append(assertion)
        return [self._slot(*key, filled[key]) for key in sorted(filled)]

    def _slot(self, subject: str, predicate: str, assertions: list[Assertion]) -> Slot:
        ordered = tuple(sorted(assertions, key=lambda a: (a.document, a.passage.span)))
        return Slot(self.entities[subject], predicate, ordered, self.linked.origins, self.languages)

    @cached_property
    def network(self) -> networkx.MultiDiGraph[Node]:
        """The networkx graph."""
        import networkx

        graph: networkx.MultiDiGraph[Node] = networkx.MultiDiGraph(story=self.linked.story)
        for reading in self.linked.readings:
            _add_document(graph, reading, self.linked)
        for assertion in self.linked.assertions:
            _add_assertion(graph, assertion, self.entities[assertion.subject])
        return graph

    def view(self, publisher: str) -> networkx.MultiDiGraph[Node]:
        """The story as one source tells it: its documents and what they assert."""
        own = {r.document for r in self.linked.readings if source_name(r) == publisher}
        network: Any = self.network
        edges = [edge[:3] for edge in network.edges(keys=True, data="document") if edge[3] in own]
        view: networkx.MultiDiGraph[Node] = network.edge_subgraph(edges).copy()
        return view


def source_name(reading: Reading) -> str:
    """The publisher, or the document itself where none is known."""
    return reading.source.publisher or reading.document


def _add_document(graph: Any, reading: Reading, linked: Linked) -> None:
    document, source = ("document", reading.document), ("source", source_name(reading))
    graph.add_node(source, kind="source", label=source_name(reading))
    graph.add_node(
        document,
        kind="document",
        label=reading.document,
        language=reading.language,
        published=reading.published or "",
        origin=linked.origins[reading.document],
    )
    graph.add_edge(source, document, key="published", predicate="published", document=reading.document)
    for mentioned in sorted({linked.entity_of[reading.document, m.entity] for m in reading.mentions}):
        graph.add_edge(document, ("entity", mentioned), key="mentions", predicate="mentions", document=reading.document)


def _add_assertion(graph: Any, assertion: Assertion, subject: Entity) -> None:
    entity = ("entity", subject.id)
    kind = str(assertion.value.__struct_config__.tag)
    value = ("value", kind, value_text(assertion.value))
    graph.add_node(entity, kind=subject.type, label=subject.name)
    graph.add_node(value, kind=kind, label=value_text(assertion.value))
    span = assertion.passage.span
    graph.add_edge(
        entity,
        value,
        key=f"{assertion.document}:{span.field}:{span.start}-{span.end}:{assertion.predicate}",
        predicate=assertion.predicate,
        document=assertion.document,
        words=assertion.passage.text,
        start=span.start,
        end=span.end,
        field=span.field,
        polarity=assertion.polarity,
        certainty=assertion.certainty,
    )
