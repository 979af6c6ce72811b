from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import document, documents, linked

from checker.link import link
from checker.link.statements import pairs
from checker.model.assertion import Reading
from checker.model.linked import Linked
from checker.pipeline import read_document

FIRE = "Die Feuerwehr rettete zwölf Bewohner aus einem brennenden Wohnhaus."
AGAIN = "Aus dem brennenden Wohnhaus rettete die Feuerwehr zwölf Bewohner."
RATES = "Die Notenbank erhöhte überraschend ihren Leitzins."
RAISED = "Überraschend erhöhte die Notenbank den Leitzins um 12 Punkte."
SENTENCES = [FIRE, AGAIN, RATES, RAISED, "Keir Starmer kam.", "12"]


def found(story: Linked) -> list[tuple[str, str]]:
    return [(pair.one.passage.text, pair.other.passage.text) for pair in story.pairs]


def readings(*texts: str) -> list[Reading]:
    return list(link([read_document(one) for one in documents(*texts)]).readings)


def test_statements_of_two_documents_about_one_thing_are_paired() -> None:
    assert found(linked(f"{RATES} {FIRE}", AGAIN)) == [(FIRE, AGAIN)]


def test_statements_of_one_document_are_never_paired() -> None:
    assert found(linked(f"{FIRE} {AGAIN}", RATES)) == []


def test_other_things_are_not_paired() -> None:
    assert found(linked(FIRE, RATES)) == []


def test_only_the_best_of_a_document_is_paired() -> None:
    near = "Die Feuerwehr rettete in der Nacht Katzen aus einem Wohnhaus am Fluss."
    best, other = (sentence.replace("zwölf ", "") for sentence in (FIRE, AGAIN))
    assert found(linked(f"{near} {best}", other)) == [(best, other)]
    assert found(linked(other, f"{near} {best}")) == [(other, best)]


def test_the_headline_has_a_partner_of_its_own() -> None:
    ours = document(AGAIN, title="Feuerwehr rettet Bewohner aus brennendem Wohnhaus")
    story = link([read_document(one) for one in (ours, document(FIRE, "b"))])
    assert [pair.one.passage.span.field for pair in story.pairs] == ["text", "title"]


def test_a_third_document_changes_no_old_pair() -> None:
    two, three = linked(FIRE, AGAIN), linked(FIRE, AGAIN, FIRE + " " + RATES)
    assert {(p.one, p.other, p.score) for p in two.pairs} <= {(p.one, p.other, p.score) for p in three.pairs}


def test_other_people_are_another_matter() -> None:
    said = "{} sprach lange über den Wiederaufbau der zerstörten Brücke."
    same, other = (linked(said.format("Keir Starmer"), said.format(name)) for name in ("Keir Starmer", "Olaf Scholz"))
    assert same.pairs[0].score == pytest.approx(1.0, abs=0.01)
    assert [pair for pair in other.pairs if pair.score > 0.5] == []


def test_two_languages_meet_in_what_they_name() -> None:
    german = document("Keir Starmer traf Emmanuel Macron am 18. August 2025 in Paris.")
    english = document("On August 18, 2025, Keir Starmer met Emmanuel Macron in Paris.", "b", language="en")
    assert len(link([read_document(german), read_document(english)]).pairs) == 1


def test_a_sentence_printed_several_times_is_one() -> None:
    assert found(linked(f"{FIRE} {RATES} {FIRE}", f"{AGAIN} {AGAIN}")) == [(FIRE, AGAIN)]


def test_of_equally_good_partners_the_one_with_the_same_figure() -> None:
    rows = ["Im Wohnhaus am Fluss brannten {} Zimmer.".format(number) for number in (12, 15, 17)]
    assert found(linked(" ".join(rows), " ".join(reversed(rows)))) == [(row, row) for row in rows]


def test_of_equally_good_partners_the_first() -> None:
    rows = ["Im Wohnhaus am Fluss brannten {} Zimmer.".format(number) for number in (12, 15, 17, 18)]
    assert found(linked(" ".join(rows[:2]), " ".join(rows[2:]))) == [(rows[0], rows[2]), (rows[1], rows[3])]


def test_scores_lie_between_alike_and_one() -> None:
    assert [pair for pair in linked(FIRE, FIRE, AGAIN).pairs if not 0.34 <= pair.score <= 1] == []


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(st.sampled_from(SENTENCES), max_size=4), min_size=2, max_size=3))
def test_the_order_of_the_documents_does_not_matter(told: list[list[str]]) -> None:
    given = readings(*(" ".join(sentences) for sentences in told))
    assert all(pairs(order) == pairs(given) for order in permutations(given))


@pytest.mark.parametrize("row", [FIRE, "Im Wohnhaus am Fluss in Paris brannten {} Zimmer."], ids=["equal", "alike"])
def test_a_crowd_of_sentences_is_paired_in_good_time(row: str) -> None:
    texts = [" ".join(row.format(number) for number in range(first, first + 2000)) for first in (2, 5000)]
    assert len(linked(*texts).pairs) <= 2000


def test_no_documents_have_no_pairs() -> None:
    assert pairs([]) == []
