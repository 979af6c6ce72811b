from __future__ import annotations

from checker.link.unlisted import same_names
from checker.model.annotation import ORGANIZATION
from checker.model.assertion import Entity, Reading


def reading(document: str, *names: str, key: str | None = None) -> Reading:
    entities = tuple(Entity(f"o:{key or name.casefold()}", ORGANIZATION, name, key) for name in names)
    return Reading(document, "s", "en", entities=entities)


def test_a_misprint_stands_for_the_name_most_documents_write() -> None:
    readings = [reading("a", "Halden Unoin"), reading("b", "Halden Union"), reading("c", "Halden Union")]
    assert same_names(readings) == {"o:halden unoin": "o:halden union", "o:halden union": "o:halden union"}


def test_a_listed_name_stands_for_its_misprint() -> None:
    readings = [reading("a", "Halden Unoin"), reading("b", "Halden Union", key="HU")]
    assert same_names(readings) == {"o:halden unoin": "o:HU", "o:HU": "o:HU"}


def test_names_that_one_text_tells_apart_and_single_words_stay_two() -> None:
    assert same_names([reading("a", "Marvin Quay", "Martin Quay"), reading("b", "Marvin Quay", "Martin Quay")]) == {}
    assert same_names([reading("a", "Unoin"), reading("b", "Union")]) == {}


def test_a_long_series_takes_no_long_time() -> None:
    names = [f"Halden {chr(97 + i % 26)}{chr(97 + i // 26 % 26)}uarter{i}" for i in range(5000)]
    assert isinstance(same_names([reading("a", *names), reading("b", *names[::-1])]), dict)
