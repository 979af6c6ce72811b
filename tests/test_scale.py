from __future__ import annotations

import gc

import msgspec
import pytest
from samples import RIGHT, WRONG, document, fixture_articles

from checker.model.assertion import Reading
from checker.model.document import Document
from checker.scale import check_all, check_each, read_all
from checker.settings import Settings


@pytest.mark.parametrize("jobs", [2, 1_000_000])
def test_any_number_of_jobs_reads_the_same(jobs: int) -> None:
    """More processes than cores or documents are never started."""
    documents = fixture_articles()
    assert list(read_all(documents, jobs)) == list(read_all(documents, 1))


def test_two_processes_find_what_one_finds() -> None:
    one, two = (check_all(fixture_articles(), Settings(jobs=jobs)) for jobs in (1, 2))
    assert [story.findings for story in two] == [story.findings for story in one]


def test_readings_stand_in_the_order_of_the_documents() -> None:
    backwards = fixture_articles()[::-1]
    assert [one.document for one in read_all(backwards, 2)] == [one.id for one in backwards]


def test_stories_are_checked_apart_in_order_of_their_names() -> None:
    mixed = [document(RIGHT, "a", story="two"), document(WRONG, "b", story="one"), document(RIGHT, "c", story="one")]
    stories = check_all(mixed, Settings(select=("N101",)))
    assert [(story.name, [r.document for r in story.graph.linked.readings]) for story in stories] == [
        ("one", ["b", "c"]),
        ("two", ["a"]),
    ]


@pytest.mark.parametrize("jobs", [1, 2])
def test_no_documents_no_stories(jobs: int) -> None:
    assert check_all([], Settings(jobs=jobs)) == []


def alive(stories: int) -> int:
    """The most readings in memory at once while so many stories are checked one by one."""
    days = [document(text, id, story=f"{at:04}") for at in range(stories) for text, id in ((RIGHT, "a"), (WRONG, "b"))]
    most = 0
    for story in check_each(read_all(days), Settings()):
        del story
        most = max(most, sum(isinstance(each, Reading) for each in gc.get_objects()))
    return most


def test_memory_stays_flat_in_the_number_of_stories() -> None:
    assert alive(60) <= alive(10) + 2


def heap() -> list[Document]:
    """All fixture articles as one story."""
    articles = fixture_articles()
    return [msgspec.structs.replace(one, id=f"{one.story}/{one.id}", story="day") for one in articles]


def test_stories_that_are_found_are_checked_as_if_they_had_been_given() -> None:
    found = {story.name: story for story in check_all(heap(), Settings(group=True))}
    assert len(found) > 6
    for name, story in found.items():
        given = [one for one in heap() if one.id in {reading.document for reading in story.graph.linked.readings}]
        (alone,) = check_all([msgspec.structs.replace(one, story=name) for one in given], Settings())
        assert alone.findings == story.findings


def test_a_story_that_is_one_keeps_its_name_and_findings() -> None:
    own = [one for one in fixture_articles() if one.story == "harbour-strike"]
    assert check_all(own, Settings(group=True))[0].findings == check_all(own, Settings())[0].findings


def test_two_processes_find_the_same_stories() -> None:
    one, two = (check_all(heap(), Settings(jobs=jobs, group=True)) for jobs in (1, 2))
    assert [(story.name, story.findings) for story in one] == [(story.name, story.findings) for story in two]
