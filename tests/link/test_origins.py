from __future__ import annotations

import msgspec
import pytest

from checker.extract.signature import signature
from checker.link.origins import origins, resemblance
from checker.model.assertion import Observation, Reading
from checker.model.document import Source

WORDS = [f"word{n}" for n in range(200)]
APART = (WORDS[:50], WORDS[100:])


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


@pytest.mark.parametrize("words, one", [(14, True), (9, False)])
def test_short_texts_that_are_nearly_alike_are_no_copies(words: int, one: bool) -> None:
    texts = [[*WORDS[:words], end] for end in ("here", "there")]
    assert (origins([reading(d, text) for d, text in zip("ab", texts)])["b"] == "a") is one


def test_short_texts_that_are_equal_are_one_witness() -> None:
    assert origins([reading(d, WORDS[:6]) for d in "ab"])["b"] == "a"


def seen(kind: str, outlet: str) -> Observation:
    return Observation(kind, (), value=outlet)


@pytest.mark.parametrize(
    "ours, theirs, one",
    [
        (seen("signed", "dpa"), seen("signed", "dpa"), True),
        (seen("signed", "dpa"), seen("signed", "afp"), False),
        (seen("signed", "dpa"), seen("cited", "dpa"), False),  # a text that cites an agency is its own
        (seen("cited", "dpa"), seen("cited", "dpa"), False),
    ],
)
def test_texts_that_one_agency_signs_are_one_witness(ours: Observation, theirs: Observation, one: bool) -> None:
    a, b = (msgspec.structs.replace(reading(d, w), observations=(o,)) for d, w, o in zip("ab", APART, (ours, theirs)))
    assert (origins([a, b])["b"] == "a") is one


@pytest.mark.parametrize("outlet, one", [("reuters", True), ("afp", False)])
def test_reworked_copies_cite_one_outlet(outlet: str, one: bool) -> None:
    a, b = reading("a", WORDS[:130]), reading("b", WORDS[70:])
    assert 0.15 <= resemblance(a.signature, b.signature) < 0.5
    cited = [seen("cited", "reuters"), seen("cited", outlet)]
    found = origins([msgspec.structs.replace(r, observations=(o,)) for r, o in zip((a, b), cited)])
    assert (found["b"] == "a") is one
