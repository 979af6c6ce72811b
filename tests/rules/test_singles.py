from __future__ import annotations

import checker
from checker.model.document import Document

TOLD = (
    "Elena Dragova hat die Bürgermeisterwahl in Morvik am Sonntag gewonnen. Der bisherige Bürgermeister Tarik Besim"
    " gratulierte ihr am Abend."
)


def test_a_value_has_every_source_that_gives_it() -> None:
    figures = (
        "Die Wahlbeteiligung lag bei 61 Prozent.",
        "Nur 51 Prozent gingen zur Wahl.",
        "Es gingen zur Wahl 51 Prozent.",
    )
    texts = [f"{TOLD} {figure}" for figure in figures]
    found = checker.check([Document(name, text, "story") for name, text in zip("abc", texts)]).findings
    (one,) = [finding for finding in found if finding.code == "Q103"]
    assert [evidence.passage.document for evidence in one.evidence] == ["a", "b", "c"]
