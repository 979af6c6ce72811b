from __future__ import annotations

from collections import Counter

import pytest
from samples import assertion, linked, reading

from checker.graph import Slot, StoryGraph, source_name
from checker.link import link
from checker.model.assertion import Entity
from checker.model.document import Source
from checker.model.value import Name, Role, Value, value_text

TEXTS = (
    "Der britische Premierminister Keir Starmer kam nach Kiew.",
    "Keir Starmer blieb. Premierminister Starmer schwieg.",
    "Emmanuel Macron ging.",
)


@pytest.fixture(scope="module")
def graph() -> StoryGraph:
    return StoryGraph(linked(*TEXTS))


def slot(graph: StoryGraph, name: str, predicate: str) -> Slot:
    (found,) = [one for one in graph.slots if (one.subject.name, one.predicate) == (name, predicate)]
    return found


def test_every_assertion_stands_in_one_slot(graph: StoryGraph) -> None:
    assert Counter(one for each in graph.slots for one in each.assertions) == Counter(graph.linked.assertions)


def test_a_slot_holds_one_subject_and_predicate_of_every_source(graph: StoryGraph) -> None:
    found = slot(graph, "Keir Starmer", "holds_role")
    assert found.documents() == ["a", "b"]
    assert {(one.subject, one.predicate) for one in found.assertions} == {(found.subject.id, "holds_role")}


def test_slots_stand_in_order(graph: StoryGraph) -> None:
    keys = [(one.subject.id, one.predicate) for one in graph.slots]
    assert keys == sorted(keys)


def test_within_is_the_slot_of_one_document(graph: StoryGraph) -> None:
    own = slot(graph, "Keir Starmer", "named").within("b")
    assert [one.passage.text for one in own.assertions] == ["Keir Starmer", "Starmer"]


def test_support_counts_independent_origins() -> None:
    starmer = Entity("p1", "person", "Keir Starmer")
    named = [[assertion(document, "p1", "named", Name("Keir Starmer", ("Keir",), (), "Starmer"))] for document in "abc"]
    sources = [Source("Bote", "dpa"), Source("Kurier", "dpa"), Source("Anzeiger")]
    story = link([reading(d, [starmer], own, source=s) for d, own, s in zip("abc", named, sources)])
    (found,) = StoryGraph(story).slots
    assert found.support(found.assertions) == 2


def test_one_edge_an_assertion(graph: StoryGraph) -> None:
    edges = [data for _, value, data in graph.network.edges(data=True) if value[0] == "value"]
    assert len(edges) == len(graph.linked.assertions)


def test_an_edge_keeps_the_words_it_was_read_from(graph: StoryGraph) -> None:
    wanted = {(one.document, one.passage.text, one.predicate) for one in graph.linked.assertions}
    edges = [data for _, value, data in graph.network.edges(data=True) if value[0] == "value"]
    assert {(data["document"], data["words"], data["predicate"]) for data in edges} == wanted


def test_sources_publish_documents_that_mention_entities(graph: StoryGraph) -> None:
    network = graph.network
    assert network.has_edge(("source", "paper a"), ("document", "a"), "published")
    assert network.has_edge(("document", "a"), ("entity", "l:kyiv"), "mentions")


@pytest.mark.parametrize("publisher, documents", [("paper a", {"a"}), ("paper c", {"c"}), ("nobody", set())])
def test_a_view_is_the_story_as_one_source_tells_it(graph: StoryGraph, publisher: str, documents: set[str]) -> None:
    view = graph.view(publisher)
    assert {data["document"] for _, _, data in view.edges(data=True)} == documents


def test_a_view_leaves_the_graph_as_it_is(graph: StoryGraph) -> None:
    before = graph.network.number_of_edges()
    graph.view("paper a").clear()
    assert graph.network.number_of_edges() == before


def test_a_document_without_a_publisher_is_its_own_source() -> None:
    assert [source_name(reading("a", [], [], source=source)) for source in (Source("Bote"), Source())] == ["Bote", "a"]


@pytest.mark.parametrize(
    "one, other",
    [
        (Role("president", "US"), Role("president", None, "US")),
        (Role("president", "US"), Role("president", "US", None, "former")),
        (Name("Keir Starmer"), Name("Keir Starrer")),
    ],
)
def test_other_values_have_other_texts(one: Value, other: Value) -> None:
    assert value_text(one) != value_text(other)
