"""The graphs of all stories as one GraphML file, each written as soon as it is there."""

from __future__ import annotations

from typing import Any, Iterable, Iterator

from checker.graph import StoryGraph
from checker.spool import Spool

_PLACE = "there"  # stands for the nodes and edges in the frame
_INSIDE = "\n    "


class GraphFile:
    """GraphML: first the nodes of every story, then the edges. Ids are story and node, joined by blanks."""

    def __init__(self) -> None:
        self._keys: dict[Any, str] = {}  # what the attributes are called in the file
        self._told: list[Any] = []  # the elements that tell so, the last one first
        self._nodes, self._edges = Spool(), Spool()

    def add(self, graph: StoryGraph) -> None:
        """One more story."""
        writer = _writer(self._keys)
        writer.add_graph_element(_sorted(graph))
        writer.indent(writer.xml)
        *told, graph_element = writer.xml
        self._told = [*told, *self._told]
        for element in graph_element:
            (self._nodes if element.tag == "node" else self._edges).add(_INSIDE + _text(element))

    def pieces(self) -> Iterator[str]:
        """The file, from its beginning."""
        head, _, tail = self._frame().partition(f"{_INSIDE}<{_PLACE} />")
        yield head
        yield from self._nodes.pieces()
        yield from self._edges.pieces()
        yield tail

    def _frame(self) -> str:
        """The file with one element where nodes and edges go."""
        writer = _writer(self._keys)
        writer.xml.extend(self._told)
        graph = writer.myElement("graph", edgedefault="directed")
        if self._keys:
            graph.append(writer.myElement(_PLACE))
        writer.xml.append(graph)
        return "\n".join(str(writer).splitlines()) + "\n"


def graphml(graphs: Iterable[StoryGraph]) -> str:
    """All stories in one GraphML document."""
    file = GraphFile()
    for graph in graphs:
        file.add(graph)
    return "".join(file.pieces())


def _writer(keys: dict[Any, str]) -> Any:
    from networkx.readwrite.graphml import GraphMLWriter

    writer = GraphMLWriter()
    writer.keys = keys
    return writer


def _sorted(graph: StoryGraph) -> Any:
    """The story's graph, in order of the new ids."""
    import networkx

    story = graph.linked.story
    named = networkx.relabel_nodes(graph.network, {node: " ".join((story, *node)) for node in graph.network})
    whole: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
    whole.add_nodes_from(sorted(named.nodes(data=True)))
    whole.add_edges_from(sorted(named.edges(keys=True, data=True), key=lambda edge: edge[:3]))
    return whole


def _text(element: Any) -> str:
    from xml.etree.ElementTree import tostring

    element.tail = ""
    return "\n".join(tostring(element).decode().splitlines())
