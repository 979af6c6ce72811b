from __future__ import annotations

from decimal import Decimal

from checker.extract.meant import Meant
from checker.model.annotation import AGED, PERSON, PRONOUN, Annotations, Mention, Quantity, Reference
from checker.model.document import Span
from checker.model.resolved import Resolved

HE, OLD, UNKNOWN = Span(20, 22), Span(30, 45), Span(50, 52)
AGE = Decimal(53)


def meant() -> Meant:
    """Of a text with one person, whom "er" and "der 53-Jährige" mean, and a pronoun that is open."""
    annotations = Annotations(
        mentions=(Mention(Span(0, 9), PERSON, "Ida Quist"),),
        references=(Reference(HE, PRONOUN), Reference(OLD, AGED, age=AGE), Reference(UNKNOWN, PRONOUN)),
    )
    return Meant(annotations, Resolved((), ("p1",), (), (), referents=("p1", "p1", None)))


def test_a_reference_means_whom_it_was_resolved_to() -> None:
    assert meant().who(HE, None) == "p1"


def test_an_open_reference_means_nobody_even_beside_a_mention() -> None:
    assert meant().who(UNKNOWN, 0) is None


def test_other_words_mean_their_mention() -> None:
    assert meant().who(Span(60, 64), 0) == "p1"
    assert meant().who(None, 0) == "p1"
    assert meant().who(Span(60, 64), None) is None


def test_an_age_is_its_holders_or_whom_it_stands_for() -> None:
    assert meant().of_age(Quantity(Span(11, 13), AGE, AGE, "year", holder=0)) == "p1"
    assert meant().of_age(Quantity(Span(34, 45), AGE, AGE, "year")) == "p1"
    assert meant().of_age(Quantity(Span(70, 72), AGE, AGE, "year")) is None


def test_another_field_is_another_place() -> None:
    assert meant().who(Span(HE.start, HE.end, "title"), None) is None
