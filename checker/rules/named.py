"""Who is named in which documents of a story."""

from __future__ import annotations

from collections import defaultdict

from checker.graph import StoryGraph
from checker.model.assertion import Passage
from checker.model.predicate import NAMED


class Named:
    """Which documents name which entities, and where first."""

    def __init__(self, graph: StoryGraph) -> None:
        self.entities = graph.entities
        self.publishers = {reading.source.publisher for reading in graph.linked.readings}
        self._naming: dict[str, set[str]] = defaultdict(set)  # entity -> documents
        for reading in graph.linked.readings:
            for mention in reading.mentions:
                self._naming[graph.linked.entity_of[reading.document, mention.entity]].add(reading.document)
        self._first: dict[str, dict[str, Passage]] = defaultdict(dict)  # document -> entity -> the first place
        for told in graph.linked.assertions:
            if told.predicate == NAMED:
                first = self._first[told.document]
                first[told.subject] = min(first.get(told.subject, told.passage), told.passage)

    def elsewhere(self, entity: str, document: str) -> bool:
        """Does another document name it?"""
        return bool(self._naming[entity] - {document})

    def first(self, document: str) -> list[tuple[str, Passage]]:
        """Every entity of the document with the first place that names it, in order."""
        return sorted(self._first[document].items(), key=lambda item: item[1])
