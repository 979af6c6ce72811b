from __future__ import annotations

from typing import Any

import pytest
from samples import document

from checker.lint.versions import as_update, versions
from checker.model.assertion import Passage
from checker.model.document import Source, Span
from checker.model.finding import INFO, WARNING, Evidence, Finding, Relation
from checker.pipeline import read_document

TEXT = (
    "Brand in Lagerhalle\n\nBei einem Brand in einer Lagerhalle am Hafen sind nachts {} Menschen verletzt worden. "
    "Die Feuerwehr war mit mehr als hundert Kräften vor Ort und löschte bis zum Morgen. "
    "Warum das Feuer ausbrach, ist noch nicht bekannt, die Polizei hat Ermittlungen aufgenommen."
)
OTHER = "Brand in Lagerhalle\n\nEin Großfeuer hat eine Halle zerstört, drei Arbeiter kamen ins Krankenhaus."
NONE = Source()


@pytest.mark.parametrize(
    "draft, other, is_one",
    [
        ({"path": "brand.md"}, {"path": "brand-v1.md"}, True),
        ({"path": "brand.md"}, {"path": "old/Brand (alt).txt"}, True),
        ({"path": "brand.md"}, {"path": "x.md"}, True),  # the headline
        ({"path": "brand.md"}, {"path": "x.md", "source": Source("Der Bote")}, False),  # a copy in another house
        ({"source": Source("Der Bote")}, {"source": Source("Der Bote")}, True),
        ({"source": Source("Der Bote")}, {"source": Source("Der Kurier")}, False),
        ({"path": "brand.md"}, {"path": "brand-v1.md", "text": OTHER}, False),  # another text
        ({"path": "brand.md"}, {"path": "x.md", "text": TEXT.format("vier").replace("Brand in L", "L", 1)}, False),
    ],
)
def test_an_earlier_version_is_a_near_copy_of_the_same_house(
    draft: dict[str, Any], other: dict[str, Any], is_one: bool
) -> None:
    text = other.pop("text", TEXT.format("vier"))
    one = read_document(document(TEXT.format("fünf"), "a", source=draft.pop("source", NONE), **draft))
    two = read_document(document(text, "b", source=other.pop("source", NONE), **other))
    assert versions(one, [two]) == ({"b"} if is_one else set())


def finding(relation: Relation, *documents: str) -> Finding:
    evidence = (Evidence(Passage(d, Span(0, 1), "x", 1, 1, "x"), "1" if d == "a" else "2") for d in documents)
    return Finding("1", "Q101", "", WARNING, "s", tuple(evidence), relation=relation)


@pytest.mark.parametrize(
    "found, updated",
    [
        (finding(Relation.CONFLICT, "a", "b"), True),
        (finding(Relation.CONFLICT, "a", "b", "c"), False),  # another source stands against it too
        (finding(Relation.MISSPELLING, "a", "b"), False),
        (finding(Relation.CONFLICT, "a"), False),  # inside the draft alone
    ],
)
def test_what_only_it_has_otherwise_was_changed(found: Finding, updated: bool) -> None:
    after = as_update(found, "a", {"b"})
    assert (after.relation, after.severity) == ((Relation.UPDATE, INFO) if updated else (found.relation, WARNING))
