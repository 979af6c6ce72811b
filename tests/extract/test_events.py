from __future__ import annotations

from datetime import date, timedelta

import pytest
from samples import document

from checker.model.assertion import Reading
from checker.pipeline import read_document

CAME = "Das Treffen von Keir Starmer und Emmanuel Macron in Paris begann am 18. August 2025."
TOLLS = ("killed", "injured")


def read(text: str, **more: str) -> Reading:
    return read_document(document(text, **more))


def told(text: str) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """[name, kind, what is said of it] of every event."""
    reading = read(text)
    events = [entity for entity in reading.entities if entity.type == "event"]
    said = {e.id: [(a.predicate, a.passage.text) for a in reading.assertions if a.subject == e.id] for e in events}
    return [(e.name, e.key or "", said[e.id]) for e in events]


def test_an_event_with_all_that_is_said_of_it() -> None:
    assert told(CAME) == [
        (
            "Treffen",
            "meeting",
            [
                ("took_part", "Keir Starmer"),
                ("took_part", "Emmanuel Macron"),
                ("happened_in", "Paris"),
                ("happened_on", "18. August 2025"),
            ],
        )
    ]


@pytest.mark.parametrize(
    "text, number",
    [
        (CAME + " Das Treffen in Paris endete.", 1),
        (CAME + " Das Treffen endete.", 1),
        (CAME + " Das Treffen in Bern endete.", 2),  # another place
        (CAME + " Das Treffen am 20. August 2025 endete.", 2),  # another day
        (CAME + " Das Treffen von Olaf Scholz und Friedrich Merz endete.", 2),  # other people
        (CAME + " Das Treffen von Olaf Scholz und Keir Starmer endete.", 1),
        (CAME + " Die Explosion in Paris am 18. August 2025 war laut.", 2),  # another kind
    ],
)
def test_words_for_one_event_are_merged(text: str, number: int) -> None:
    assert len(told(text)) == number


def test_the_first_place_of_a_participant_counts() -> None:
    text = CAME + " Beim Treffen in Paris sprach Emmanuel Macron."
    assert [words for _, _, said in told(text) for predicate, words in said if predicate == "took_part"] == [
        "Keir Starmer",
        "Emmanuel Macron",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Das Treffen begann.",  # nothing is said of it
        "Keir Starmer kam zum Treffen.",  # one takes no part alone
        "Das Treffen begann im August 2025.",  # no single day
        "Das Treffen dauerte drei Tage.",
        "",
    ],
)
def test_a_bare_word_is_no_event(text: str) -> None:
    assert told(text) == []


def test_only_talks_have_participants() -> None:
    assert told("Der Brand in Paris erschreckte Keir Starmer und Emmanuel Macron.") == [
        ("Brand", "fire", [("happened_in", "Paris")])
    ]


def test_the_dead_and_injured_belong_to_the_first_event_of_harm() -> None:
    text = "Treffen in Bern. Bei dem Brand in Paris gab es vier Tote. Die Explosion in Köln hatte 15 Verletzte."
    tolls = {kind: [words for predicate, words in said if predicate in TOLLS] for _, kind, said in told(text)}
    assert tolls == {"meeting": [], "fire": ["vier", "15"], "explosion": []}


def test_a_part_of_the_dead_is_no_toll() -> None:
    (event,) = told("Bei dem Brand in Paris gab es vier Tote, darunter zwei tote Kinder.")
    assert len([predicate for predicate, _ in event[2] if predicate == "killed"]) == 1


def test_assertions_are_dated_by_the_publication() -> None:
    reading = read(CAME, published="2025-08-19")
    assert {a.asserted_at for a in reading.assertions if a.subject == "e1"} == {"2025-08-19"}


def test_a_chronicle_is_read_in_good_time() -> None:
    days = [date(2020, 1, 1) + timedelta(n) for n in range(1500)]
    reading = read("".join(f"Das Treffen in Paris war am {d.day}.{d.month}.{d.year}. " for d in days))
    assert sum(entity.type == "event" for entity in reading.entities) == len(days)
