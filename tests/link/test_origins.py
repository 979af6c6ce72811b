from __future__ import annotations

import pytest

from checker.extract.signature import signature
from checker.link.origins import origins, resemblance
from checker.model.assertion import Reading
from checker.model.document import Source

WORDS = [f"word{n}" for n in range(200)]


def reading(document: str, words: list[str], **source: str) -> Reading:
    return Reading(document, "story", "de", Source(**source), signature=signature(words))


def test_documents_of_one_publisher_are_one_witness() -> None:
    found = origins([reading("a", WORDS[:50], publisher="Bote"), reading("b", WORDS[100:], publisher="bote")])
    assert found == {"a": "a", "b": "a"}


def test_a_stated_origin_counts_before_the_publisher() -> None:
    found = origins(
        [reading("a", WORDS[:50], publisher="A", origin="dpa"), reading("b", WORDS[100:], publisher="B", origin="dpa")]
    )
    assert found["b"] == "a"


def test_a_near_copy_is_the_same_witness() -> None:
    changed = [*WORDS[:100], "other", *WORDS[101:]]
    assert origins([reading("a", WORDS), reading("b", changed)])["b"] == "a"


def test_a_shared_quotation_makes_no_copy() -> None:
    assert origins([reading("a", WORDS[:100]), reading("b", WORDS[80:])]) == {"a": "a", "b": "b"}


@pytest.mark.parametrize("one, other, share", [((), (), 0.0), ((1, 2), (1, 2), 1.0), ((1, 2), (3, 4), 0.0)])
def test_resemblance_of_sketches(one: tuple[int, ...], other: tuple[int, ...], share: float) -> None:
    assert resemblance(one, other) == share
