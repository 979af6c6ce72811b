from __future__ import annotations

import pytest
from samples import document

from checker.graph import StoryGraph
from checker.link import link
from checker.pipeline import read_document
from checker.rules.headlines import articles

BODY = "Die Stadt sperrt die Brücke. Ein Gutachten folgt im Juni."


def heads(text: str, title: str | None = None) -> list[tuple[str, int]]:
    """Each headline with the number of sentences below it."""
    graph = StoryGraph(link([read_document(document(text, title=title))]))
    return [(a.head.passage.text, len(a.body)) for a in articles(graph.linked.readings[0], graph)]


@pytest.mark.parametrize(
    "text, title, found",
    [
        (f"Brücke in Fulda gesperrt\n\n{BODY}", None, [("Brücke in Fulda gesperrt", 2)]),
        (BODY, "Brücke in Fulda gesperrt", [("Brücke in Fulda gesperrt", 2)]),
        (f"Brücke in Fulda gesperrt\n{BODY}", "Brücke in Fulda gesperrt", [("Brücke in Fulda gesperrt", 2)]),
        (f"Die Brücke in Fulda ist gesperrt.\n\n{BODY}", None, []),  # a sentence
        (f"Brücke in Fulda gesperrt\n{BODY}", None, []),  # not set off
        (f"Ist die Brücke in Fulda gesperrt?\n\n{BODY}", None, []),
        (f"„Brücke“ in Fulda gesperrt\n\n{BODY}", None, []),
        ("Brücke in Fulda gesperrt\n\nDie Stadt sperrt die Brücke.", None, []),  # no body to speak of
        (f"Fulda\n\nWas nun? Brücke gesperrt\n\n{BODY}", "Was nun? Brücke gesperrt", [("Brücke gesperrt", 2)]),
        (f"# Brücke gesperrt\n\n{BODY}", "Brücke gesperrt", [("# Brücke gesperrt", 2)]),
    ],
)
def test_headline_and_body(text: str, title: str | None, found: list[tuple[str, int]]) -> None:
    assert heads(text, title) == found
