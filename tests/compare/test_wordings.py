from __future__ import annotations

import pytest

from checker.compare.wordings import compare_quotes
from checker.model.assertion import Passage, ReadQuote
from checker.model.document import Span
from checker.model.finding import Relation

LIGHT = {"we", "the", "by", "and", "to", "is", "a", "now", "that"}


def quote(text: str) -> ReadQuote:
    words = tuple(text.replace("[…]", "").replace(",", "").casefold().split())
    weights = "".join("n" if word == "not" else "l" if word in LIGHT else "c" for word in words)
    return ReadQuote(Passage("a", Span(0, len(text)), text, 1, 1, text), True, words, weights)


@pytest.mark.parametrize(
    "one, other, relation",
    [
        ("we build the new bridge by autumn", "we build the new bridge by autumn", Relation.SAME),
        ("we build the new bridge by autumn", "we build the new tunnel by autumn", Relation.CONFLICT),
        ("we lost 14 ships since monday", "we lost 40 ships since monday", Relation.CONFLICT),
        ("we will not build the bridge", "we will build the bridge", Relation.CONFLICT),
        ("we build the new bridge by autumn", "and we build the new bridge by autumn now", Relation.COMPATIBLE),
        ("we build the new bridge by autumn and celebrate then", "we build the new bridge", Relation.COMPATIBLE),
        ("we want the best, we build the bridge by autumn", "we build the bridge by autumn", Relation.COMPATIBLE),
        ("we build the long promised bridge by autumn", "we build the […] bridge by autumn", Relation.COMPATIBLE),
        ("we build the harbour bridge by autumn", "we build the harbor bridge by autumn", Relation.COMPATIBLE),
        ("we build the new bridge by autumn", "taxes rise in every town this year", Relation.UNKNOWN),
    ],
)
def test_versions_of_a_quotation(one: str, other: str, relation: Relation) -> None:
    assert compare_quotes(quote(one), quote(other)).relation == relation
    assert compare_quotes(quote(other), quote(one)).relation == relation
