from __future__ import annotations

import pytest
from samples import document, fixture_articles

from checker.model.assertion import Reading
from checker.model.document import Document
from checker.pipeline import read_document

SAID = "Keir Starmer sagte: „Wir werden die Grenze heute nicht öffnen.“"


def read(text: str, **more: str) -> Reading:
    return read_document(document(text, **more))


def test_a_quotation_with_its_speaker() -> None:
    reading = read(SAID)
    (quote,) = reading.quotes
    names = {entity.id: entity.name for entity in reading.entities}
    assert (quote.direct, names[quote.speaker or ""]) == (True, "Keir Starmer")
    assert quote.speaker_passage and quote.speaker_passage.text == "Keir Starmer"


def test_the_words_of_a_quotation_are_in_small_letters_without_marks() -> None:
    assert read(SAID).quotes[0].words == ("wir", "werden", "die", "grenze", "heute", "nicht", "öffnen")


def test_every_word_of_a_quotation_has_a_weight() -> None:
    (quote,) = read(SAID).quotes
    weights = dict(zip(quote.words, quote.weights, strict=True))
    assert (weights["grenze"], weights["nicht"], weights["die"], weights["öffnen"]) == ("c", "n", "l", "c")


def test_a_stance_with_holder_and_topic() -> None:
    reading = read("Keir Starmer lehnte Gespräche mit Emmanuel Macron ab.", published="2025-08-18")
    (stance,) = reading.stances
    names = {entity.id: entity.name for entity in reading.entities}
    assert (stance.act, stance.polarity, stance.holder_words) == ("refuses", "+", "Keir Starmer")
    assert names[stance.holder or ""] == "Keir Starmer"
    assert [names[id] for id in stance.entities] == ["Emmanuel Macron"] and "Macron" in stance.topic
    assert stance.asserted_at == "2025-08-18"


@pytest.mark.parametrize("text", ["", "Es regnete.", "Keir Starmer kam."])
def test_nobody_speaks(text: str) -> None:
    assert (read(text).quotes, read(text).stances) == ((), ())


@pytest.mark.parametrize("article", fixture_articles(), ids=lambda article: f"{article.story}/{article.id}")
def test_passages_of_speech_keep_the_law(article: Document) -> None:
    reading = read_document(article)
    passages = [found.passage for found in (*reading.quotes, *reading.stances)]
    assert [passage for passage in passages if article.words(passage.span) != passage.text] == []
    assert [quote for quote in reading.quotes if len(quote.words) != len(quote.weights)] == []
