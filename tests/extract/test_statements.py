from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import document, fixture_articles

from checker.model.assertion import Assertion, Reading, Statement
from checker.model.document import Document
from checker.model.value import Amount, Interval, Place, Wording
from checker.pipeline import read_document

PIECES = [
    "Keir Starmer", "traf", "am Montag", "12 Tote", "in Paris", "nicht", "15 Prozent", "und", ".", ",", ":", "\n\n",
    "ß",
]  # fmt: skip
LISTED = st.lists(st.sampled_from(PIECES))
ENDLESS = ["er sah 12 Tote und er kam, ", "in Paris bei Berlin ", "Keir Starmer traf "]


def told(text: str, **more: str) -> tuple[Statement, ...]:
    return read_document(document(text, **more)).statements


def one(text: str, **more: str) -> Statement:
    (found,) = told(text, **more)
    return found


def slots(text: str, *predicates: str, **more: str) -> list[tuple[str, str]]:
    return [(found.predicate, found.passage.text) for found in one(text, **more).slots if found.predicate in predicates]


def clauses(text: str) -> list[Assertion]:
    return [found for found in one(text).slots if found.predicate == "says"]


def test_every_sentence_and_heading_is_a_statement() -> None:
    found = told("Keir Starmer kam. Es regnete lange.", title="Starmer kommt an")
    assert [(s.id, s.passage.text, s.passage.span.field) for s in found] == [
        ("s0", "Keir Starmer kam.", "text"),
        ("s1", "Es regnete lange.", "text"),
        ("s2", "Starmer kommt an", "title"),
    ]


@pytest.mark.parametrize("text", ["", "Ja.", "12 Prozent.", "a" * 100_000, "..."])
def test_what_has_less_than_two_words_states_nothing(text: str) -> None:
    assert told(text) == ()


def test_terms_are_the_words_outside_the_figures() -> None:
    found = one("Am Montag zahlten 300 Gäste in Straßburg 12 Euro.")
    assert [term.form for term in found.terms] == ["am", "zahlten", "gäste", "in", "strassburg"]


def test_words_of_names_are_marked() -> None:
    assert [term.form for term in one("Keir Starmer kam gern.").terms if term.named] == ["keir", "starmer"]


def test_entities_are_named_once_and_in_order() -> None:
    text = "Keir Starmer traf in Paris Emmanuel Macron, sagte Starmer."
    reading = read_document(document(text))
    names = {entity.id: entity.name for entity in reading.entities}
    assert [names[id] for id in reading.statements[0].entities] == ["Keir Starmer", "Paris", "Emmanuel Macron"]


@pytest.mark.parametrize(
    "text, predicate, words",
    [
        ("Es kamen 300 Gäste zum Fest.", "count", ["300"]),
        ("Er zahlte gestern 12 Euro für das Fest.", "money", ["12 Euro"]),
        ("Er gewann 15 Prozent der Stimmen.", "share", ["15 Prozent"]),
        ("Er fuhr 15 Kilometer durch den Wald.", "measure", ["15 Kilometer"]),
        ("Er kam am 18. August zum Fest.", "day", ["18. August"]),
        ("Er blieb drei Wochen auf dem Fest.", "duration", ["drei Wochen"]),
        ("Er blieb gern in Paris auf dem Fest.", "placed", ["Paris"]),
        ("Paris feierte gern ein Fest.", "placed", []),  # nothing happens in it
    ],
)
def test_figures_days_and_places_are_slots(text: str, predicate: str, words: list[str]) -> None:
    assert [found for kind, found in slots(text, predicate)] == words


@pytest.mark.parametrize(
    "text, kind",
    [
        ("Es kamen 300 Gäste zum Fest.", Amount),
        ("Er kam am 18. August 2025.", Interval),
        ("Er blieb gern in Paris.", Place),
    ],
)
def test_slots_hold_values(text: str, kind: type) -> None:
    assert [type(found.value) for found in one(text).slots if found.predicate != "says"] == [kind]


def test_the_day_of_the_saying_is_not_the_day_of_what_is_said() -> None:
    assert slots("Keir Starmer sagte am Montag, das Fest beginne am Freitag.", "day", "said_on") == [
        ("said_on", "Montag"),
        ("day", "Freitag"),
    ]


@pytest.mark.parametrize("text, polarity", [("Die Regierung zahlt nicht.", "-"), ("Die Regierung zahlt gern.", "+")])
def test_a_clause_knows_whether_it_is_denied(text: str, polarity: str) -> None:
    assert [found.polarity for found in clauses(text)] == [polarity]


def test_a_clause_holds_its_words_without_names() -> None:
    (found,) = clauses("Keir Starmer zahlt gern.")
    assert isinstance(found.value, Wording) and found.value.words == ("zahlt", "gern")


def test_a_statement_counts_its_negators() -> None:
    assert [s.negators for s in told("Er kam nicht ohne Hut. Er kam gern.")] == [2, 0]


def test_a_source_that_is_not_named_denies_nothing() -> None:
    assert one("Ein Beamter wollte nicht genannt werden.").negators == 0


def test_a_statement_knows_its_events_and_cues_once() -> None:
    found = one("Zunächst kam es beim Treffen zum Brand, später beim Treffen zum Streik.")
    assert (found.kinds, found.cues) == (("meeting", "fire", "strike"), ("earlier",))


def test_slots_carry_the_day_of_publication() -> None:
    assert {found.asserted_at for found in one("Es kamen 300 Gäste.", published="2025-08-18").slots} == {"2025-08-18"}


def lawful(article: Document, reading: Reading) -> bool:
    """Do the passages hold what stands there, and lie terms and slots inside their sentence?"""
    passages = [p for s in reading.statements for p in (s.passage, *(slot.passage for slot in s.slots))]
    return all(article.words(passage.span) == passage.text for passage in passages) and all(
        s.passage.span.start <= at < s.passage.span.end
        for s in reading.statements
        for at in (*(term.start for term in s.terms), *(slot.passage.span.start for slot in s.slots))
    )


@pytest.mark.parametrize("article", fixture_articles(), ids=lambda article: f"{article.story}/{article.id}")
def test_statements_of_an_article_keep_the_law(article: Document) -> None:
    assert lawful(article, read_document(article))


@settings(max_examples=40, deadline=None)
@given(text=LISTED.map(" ".join), title=LISTED.map("".join))
def test_statements_of_any_text_keep_the_law(text: str, title: str) -> None:
    article = document(text, title=title)
    assert lawful(article, read_document(article))


@pytest.mark.parametrize("words", ENDLESS)
def test_an_endless_sentence_is_one_statement(words: str) -> None:
    assert len(told(words * 2500)) == 1
