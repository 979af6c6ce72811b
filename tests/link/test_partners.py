"""Which documents of a large story are compared."""

from __future__ import annotations

import pytest
from calls import calls
from samples import document

from checker.link import link
from checker.link.partners import SMALL, across, partners
from checker.model.assertion import Reading
from checker.pipeline import check_story, read_document
from checker.settings import Settings

FIRE = "Bei dem Brand in der Quarnhütte bei Aachen starben am Montag {} Menschen, teilte die Feuerwehr mit."
ROAD = "Die Landstraße nach Belvin bleibt wegen der Löscharbeiten bis Freitag gesperrt, sagte ein Sprecher."
TRAIN = "Der Zug nach Quellingen fuhr wegen eines Stellwerkschadens erst {} Stunden später ab."


def story(*texts: str) -> list[Reading]:
    return [read_document(document(text, f"{at:03}")) for at, text in enumerate(texts)]


def fires(number: int, *more: str) -> list[Reading]:
    return story(*[f"{FIRE.format('vier')} {ROAD}"] * number, *more)


def test_a_small_story_is_compared_all_with_all() -> None:
    assert partners((str(at), "key", at) for at in range(SMALL)) is None


def test_in_a_large_story_everybody_meets_one_document_of_each_wording() -> None:
    found = partners((f"{at:03}", "key", at % 2) for at in range(SMALL + 8))
    assert found is not None and found["000"] == set(found) == found["001"]
    assert found["039"] == {"000", "001"}


def test_what_few_documents_share_they_are_all_compared_by() -> None:
    told = [(f"{at:03}", "common", "one wording") for at in range(SMALL + 8)]
    found = partners(sorted([*told, *((f"{at:03}", "rare", at) for at in (20, 30, 35))]))
    assert found is not None and {"020", "030"} <= found["035"]


def test_one_other_number_among_many_is_found_and_everybody_who_has_it_counted() -> None:
    readings = fires(SMALL + 8, *[f"{FIRE.format('sieben')} {ROAD}"] * 2)
    (found,) = [f for f in check_story(readings, Settings(select=("Q101",))).findings if f.severity != "info"]
    assert {evidence.passage.document for evidence in found.evidence} == {r.document for r in readings}


def test_what_only_two_documents_tell_is_compared() -> None:
    readings = fires(SMALL + 8, *[f"{FIRE.format('vier')} {TRAIN.format(hours)}" for hours in ("zwei", "sechs")])
    trains = [pair for pair in link(readings).pairs if "Zug" in pair.one.passage.text]
    pairs = {(pair.one.passage.document, pair.other.passage.document) for pair in trains}
    assert ("040", "041") in pairs


def test_linking_a_story_takes_linear_time_in_its_documents() -> None:
    once, twice = (calls(link, fires(number)) for number in (2 * SMALL, 4 * SMALL))
    assert twice < 2.5 * once


@pytest.mark.parametrize("compared", [None, {"a": {"b", "c"}, "b": {"a"}, "c": {"a"}}])
def test_two_documents_that_are_compared_meet_once(compared: dict[str, set[str]] | None) -> None:
    groups = {"b": [2], "a": [1], "c": [3]}
    met = sorted((ours[0], theirs[0]) for ours, theirs in across(groups, compared))
    assert met == [(1, 2), (1, 3)] + [(2, 3)] * (compared is None)


def test_a_document_of_another_block_meets_nobody() -> None:
    assert list(across({"a": [1]}, {"a": {"b", "c"}, "b": {"a"}, "c": {"a"}})) == []
