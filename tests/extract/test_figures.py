from __future__ import annotations

from decimal import Decimal

import pytest
from samples import document, fixture_articles

from checker.model.document import Document
from checker.model.value import Amount
from checker.pipeline import read_document


def ages(text: str) -> list[tuple[str, Decimal | None]]:
    reading = read_document(document(text))
    names = {entity.id: entity.name for entity in reading.entities}
    found = [(a.subject, a.value) for a in reading.assertions if a.predicate == "age"]
    return [(names[subject], value.low) for subject, value in found if isinstance(value, Amount)]


@pytest.mark.parametrize(
    "text, found",
    [
        ("Keir Starmer (62) kam.", [("Keir Starmer", 62)]),
        ("Keir Starmer (62) kam. Keir Starmer (62) ging.", [("Keir Starmer", 62)]),
        ("Keir Starmer (62) kam. Keir Starmer (63) ging.", [("Keir Starmer", 62), ("Keir Starmer", 63)]),
        ("Keir Starmer (62) traf Emmanuel Macron (47).", [("Keir Starmer", 62), ("Emmanuel Macron", 47)]),
        ("Ein 62-Jähriger kam.", []),
        ("Keir Starmer traf 62 Gäste.", []),
    ],
)
def test_each_age_of_a_person_is_asserted_once(text: str, found: list[tuple[str, int]]) -> None:
    assert ages(text) == found


def test_times_and_quantities_with_their_words() -> None:
    reading = read_document(document("Am 18. August 2025 zahlten 300 Gäste 12 Euro."))
    assert [(time.text, time.value.timex) for time in reading.times] == [("18. August 2025", "2025-08-18")]
    assert [(found.text, found.value.unit) for found in reading.quantities] == [("300", None), ("12 Euro", "EUR")]


@pytest.mark.parametrize("article", fixture_articles(), ids=lambda article: f"{article.story}/{article.id}")
def test_times_and_quantities_of_an_article_keep_the_law(article: Document) -> None:
    reading = read_document(article)
    assert [found for found in (*reading.times, *reading.quantities) if article.words(found.span) != found.text] == []
