"""The two kernels: pure, and blind to the order of the documents."""

from __future__ import annotations

import subprocess
import sys
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from samples import documents

from checker.model.assertion import Reading
from checker.report.items import items_jsonl
from checker.pipeline import by_story, check_story, read_document
from checker.settings import Settings

TESTS = Path(__file__).parent
SENTENCES = [
    "Premierminister Keir Starmer traf am Montag in Paris Emmanuel Macron.",
    "Der Präsident Keir Starrer traf am Dienstag in Bern Emmanuel Macron.",
    "Bei dem Brand in Aachen gab es vier Tote und 15 Verletzte.",
    "Bei dem Brand in Köln gab es fünf Tote und 15 Verletzte.",
    "Die Regierung zahlt den Gemeinden 12 Millionen Euro.",
    "Die Regierung zahlt den Gemeinden nicht 15 Millionen Euro.",
    "Er nannte vier Städte: Aalen, Bern und Chur.",
    "Keir Starmer (62) sagte: „Wir kommen wieder.“",
    "Keir Starmer (65) sagte: „Wir kommen nie wieder.“",
]
STORIES = st.lists(st.lists(st.sampled_from(SENTENCES), max_size=5).map(" ".join), min_size=2, max_size=3)


def read(texts: list[str], **more: str) -> list[Reading]:
    return [read_document(one) for one in documents(*texts, **more)]


def test_items_are_the_same_whether_the_document_will_be_compared_or_not() -> None:
    (document,) = documents(" ".join(SENTENCES))
    alone, whole = read_document(document, compared=False), read_document(document)
    assert items_jsonl([alone]) == items_jsonl([whole]) != ""
    assert whole.statements and whole.observations and whole.signature
    assert not (alone.statements or alone.observations or alone.signature)


@settings(max_examples=25, deadline=None)
@given(STORIES)
def test_the_order_of_the_documents_changes_no_finding(texts: list[str]) -> None:
    readings = read(texts)
    found = check_story(readings, Settings()).findings
    assert all(check_story(order, Settings()).findings == found for order in permutations(readings))


@settings(max_examples=25, deadline=None)
@given(STORIES)
def test_every_finding_has_evidence_of_the_story(texts: list[str]) -> None:
    written = dict(zip("abc", texts))
    passages = [e.passage for found in check_story(read(texts), Settings()).findings for e in found.evidence]
    assert [p for p in passages if written[p.document][p.span.start : p.span.end] != p.text] == []


def test_one_finding_has_one_id() -> None:
    readings = read([" ".join(SENTENCES), " ".join(reversed(SENTENCES))])
    ids = [found.id for found in check_story(readings, Settings()).findings]
    assert len(ids) == len(set(ids)) > 0


def test_reading_twice_gives_the_same() -> None:
    assert read(SENTENCES) == read(SENTENCES)


@pytest.mark.parametrize("texts", [["", ""], ["Ja.", "Nein."], ["a" * 100_000, "b" * 100_000], ["\n", "12"]])
def test_texts_that_say_nothing_contradict_nothing(texts: list[str]) -> None:
    assert [f for f in check_story(read(texts), Settings()).findings if f.severity != "info"] == []


def test_no_readings_are_an_empty_story() -> None:
    assert check_story([], Settings()).findings == ()


def test_stories_are_told_apart_and_stand_in_order() -> None:
    readings = read(SENTENCES[:2], story="two") + read(SENTENCES[:1], story="one")
    found = [[(one.story, one.document) for one in own] for own in by_story(readings)]
    assert found == [[("one", "a")], [("two", "a"), ("two", "b")]]


def test_reading_leaves_nothing_to_the_garbage_collector() -> None:
    """What refers to itself in a circle would keep its whole document until then, and reading does not collect.

    In a process of its own: threads of other tests leave garbage here.
    """
    done = subprocess.run([sys.executable, "-c", GARBAGE], cwd=TESTS, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


GARBAGE = """
import gc
from samples import fixture_articles
from checker.pipeline import read_document, uncollected
article = max(fixture_articles(), key=lambda one: len(one.text))
read_document(article)  # fills the caches
gc.collect()
with uncollected():
    read_document(article)
    assert gc.collect() == 0
"""
