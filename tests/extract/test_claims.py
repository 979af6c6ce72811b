from __future__ import annotations

from samples import document

from checker.model.assertion import Assertion
from checker.pipeline import read_document


def claims(text: str, predicate: str) -> list[Assertion]:
    return [one for one in read_document(document(text)).assertions if one.predicate == predicate]


def test_a_stance_is_asserted_of_its_holder() -> None:
    (found,) = claims("Donald Trump hat den Einsatz von Bodentruppen ausgeschlossen.", "excludes")
    assert (found.subject, found.polarity, found.passage.text) == ("p1", "+", "ausgeschlossen")
    assert "Bodentruppen" in found.value.text  # type: ignore[union-attr]


def test_an_adviser_speaks_for_himself() -> None:
    assert claims("Ein Berater von Donald Trump schloss den Einsatz von Bodentruppen aus.", "excludes") == []


def test_a_quotation_is_asserted_of_its_speaker() -> None:
    (found,) = claims("„Wir haben lange auf diesen Tag gewartet“, sagte Helene Berger.", "said")
    assert found.subject == found.attributed_to == "p1"
    assert found.passage.text == "Wir haben lange auf diesen Tag gewartet"


def test_a_quotation_of_nobody_is_not_asserted() -> None:
    assert claims("„Wir haben lange auf diesen Tag gewartet“, hieß es am Abend.", "said") == []
