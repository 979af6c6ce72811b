from __future__ import annotations

import networkx
import pytest
from samples import linked

from checker.graph import StoryGraph
from checker.graphml import graphml

TEXTS = (
    "Der britische Premierminister Keir Starmer kam nach Kiew.",
    "Keir Starmer blieb. Premierminister Starmer schwieg.",
)


@pytest.fixture(scope="module")
def graph() -> StoryGraph:
    return StoryGraph(linked(*TEXTS))


def test_graphml_can_be_read_again(graph: StoryGraph) -> None:
    again = networkx.parse_graphml(graphml([graph]), force_multigraph=True)
    assert again.number_of_nodes() == graph.network.number_of_nodes()
    assert again.number_of_edges() == graph.network.number_of_edges()


def test_stories_stay_apart_in_graphml() -> None:
    stories = [StoryGraph(linked(TEXTS[0], story=name)) for name in ("one", "two")]
    again = networkx.parse_graphml(graphml(stories))
    assert networkx.number_weakly_connected_components(again) == 2


def test_graphml_is_the_same_every_time(graph: StoryGraph) -> None:
    assert graphml([StoryGraph(linked(*TEXTS))]) == graphml([graph])


def test_it_is_what_networkx_writes_of_all_stories_at_once() -> None:
    stories = [StoryGraph(linked(*TEXTS, story=name)) for name in ("one", "two", "zwölf & <mehr>")]
    for some in ([], stories[:1], stories):
        whole: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
        for one in some:
            names = {node: " ".join((one.linked.story, *node)) for node in one.network}
            named = networkx.relabel_nodes(one.network, names)
            whole.add_nodes_from(sorted(named.nodes(data=True)))
            whole.add_edges_from(sorted(named.edges(keys=True, data=True), key=lambda edge: edge[:3]))
        assert graphml(some) == "\n".join(networkx.generate_graphml(whole)) + "\n"
