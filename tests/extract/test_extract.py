from __future__ import annotations

import msgspec
import pytest
from samples import document

from checker.model.assertion import Assertion, Reading
from checker.model.document import Document, Source
from checker.model.value import Role
from checker.pipeline import read_document

TEXT = (
    "Der britische Premierminister Keir Starmer kam nach Kiew. Starmer traf Emmanuel Macron. "
    "Premierminister Keir Starmer blieb in Kiew."
)
ARTICLE = Document(
    "id", TEXT, "story", "Starmer reist", Source("Bote", "dpa"), "https://example.org", "2025-08-18", "de", "in/id.txt"
)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_document(ARTICLE)


def of(reading: Reading, predicate: str) -> list[Assertion]:
    return [one for one in reading.assertions if one.predicate == predicate]


@pytest.mark.parametrize("name", ["story", "language", "source", "title", "url", "published", "path"])
def test_a_reading_keeps_what_is_known_of_the_document(reading: Reading, name: str) -> None:
    assert getattr(reading, name) == getattr(ARTICLE, name)


def test_every_spelling_of_a_name_is_asserted_once(reading: Reading) -> None:
    names = [one.passage.text for one in of(reading, "named")]
    assert sorted(names) == ["Emmanuel Macron", "Keir Starmer", "Kiew", "Starmer"]


def test_a_name_is_asserted_at_its_first_place(reading: Reading) -> None:
    starts = {one.passage.text: one.passage.span.start for one in of(reading, "named")}
    assert starts["Keir Starmer"] == TEXT.index("Keir Starmer")


def test_each_role_is_asserted_once(reading: Reading) -> None:
    roles = [one.value for one in of(reading, "holds_role")]
    assert roles == [Role("prime_minister", "GB"), Role("prime_minister")]


def test_name_and_role_are_of_one_entity(reading: Reading) -> None:
    named = {one.subject for one in of(reading, "named") if "Starmer" in one.passage.text}
    assert len(named | {one.subject for one in of(reading, "holds_role")}) == 1


def test_assertions_are_dated_by_the_publication(reading: Reading) -> None:
    assert {one.asserted_at for one in reading.assertions} == {"2025-08-18"}


def test_every_mention_is_kept_with_its_entity(reading: Reading) -> None:
    names = {entity.id: entity.name for entity in reading.entities}
    texts = [(one.text, names[one.entity]) for one in reading.mentions]
    assert texts.count(("Starmer", "Keir Starmer")) == 2  # in the text and in the title


def test_the_title_is_no_part_of_the_fingerprint(reading: Reading) -> None:
    other = read_document(msgspec.structs.replace(ARTICLE, title="Ein ganz anderer Titel ohne jedes gemeinsame Wort"))
    assert other.signature == reading.signature


def test_a_reading_survives_being_written_down(reading: Reading) -> None:
    assert msgspec.json.decode(msgspec.json.encode(reading), type=Reading) == reading


def test_an_empty_document_says_nothing() -> None:
    found = read_document(document(""))
    assert (found.entities, found.assertions, found.observations) == ((), (), ())
