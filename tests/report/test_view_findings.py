from __future__ import annotations

from typing import Callable

from checker.model.assertion import Passage
from checker.model.document import Span
from checker.model.finding import Finding
from checker.report.view_findings import Entries

Make = Callable[..., Finding]


def at(document: str) -> Passage:
    return Passage(document, Span(0, 5), "Weber", 1, 1, "Weber")


def test_a_reason_in_another_language_is_marked(make: Make, story: object) -> None:
    entries = Entries(story, {}, 1, "de")  # type: ignore[arg-type]
    sides = {"A": [at("a")], "B": [at("b")]}
    known = entries.entry(make("N103", sides, reason="surnames differ"))
    unknown = entries.entry(make("N103", sides, reason="because"))
    assert (known.reason, known.foreign, unknown.foreign) == ("Die Nachnamen sind verschieden.", False, True)


def test_passages_have_anchors_of_their_own(make: Make, story: object) -> None:
    entry = Entries(story, {}, 1, "de").entry(make("N103", {"A": [at("a")], "B": [at("b")]}))  # type: ignore[arg-type]
    assert [w.anchor for side in entry.sides for w in side.witnesses] == ["finding-0123.1", "finding-0123.2"]
