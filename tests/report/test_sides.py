from __future__ import annotations

from typing import Callable

from checker.model.assertion import Passage
from checker.model.document import Span
from checker.model.finding import Finding
from checker.model.value import Role
from checker.report.sides import fact, numbers, shape, subject, tone

Make = Callable[..., Finding]


def at(document: str) -> Passage:
    return Passage(document, Span(0, 5), "Weber", 1, 1, "Weber")


def test_the_side_with_most_independent_sources_is_the_first(make: Make) -> None:
    assert numbers(make("N103", {"A": [at("a")], "B": [at("b"), at("c")]})) == {"B": 1, "A": 2}


def test_a_side_that_is_wrong_is_the_last(make: Make) -> None:
    assert numbers(make("N101", {"A": [at("a"), at("b")], "B": [at("c")]}, blamed="A")) == {"B": 1, "A": 2}


def test_every_side_has_a_shape_and_a_tone() -> None:
    assert len({shape(n) for n in range(1, 7)}) == 6
    assert (shape(99), tone(2), tone(99)) == (shape(6), "s2", "s4")


def test_an_office_stands_in_for_a_missing_subject(make: Make) -> None:
    finding = make("R201", {"A": [at("a")], "B": [at("b")]}, subject=None, details={"office": Role("mayor", "cologne")})
    assert subject(finding, "de") == "Bürgermeister (Köln)"
    assert subject(make("X301", {"A": [at("a")]}, subject=None), "de") == ""


def test_what_is_compared_has_a_name(make: Make) -> None:
    sides = {"A": [at("a")], "B": [at("b")]}
    assert fact(make("N102", sides, predicate="named"), "de") == "Vorname"
    assert fact(make("Z900", sides, predicate="injured"), "de") == "Verletzte"
    assert fact(make("Z900", sides), "de") == "Z900"
