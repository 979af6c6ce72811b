from __future__ import annotations

from checker.extract.placed import Placed
from checker.model.document import Span

PLACED = Placed([(Span(9, 12), "c"), (Span(0, 3), "a"), (Span(5, 20), "b"), (Span(5, 6, "title"), "t")])


def test_what_begins_inside_in_order() -> None:
    assert [thing for _, thing in PLACED.inside(Span(0, 10))] == ["a", "b", "c"]
    assert [thing for _, thing in PLACED.inside(Span(1, 9))] == ["b"]


def test_fields_are_apart() -> None:
    assert [thing for _, thing in PLACED.inside(Span(0, 50, "title"))] == ["t"]
