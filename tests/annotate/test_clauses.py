from __future__ import annotations

import time
from typing import Any

import pytest
from cases import cases

from checker.annotate import annotate
from checker.model.document import Document


@pytest.mark.parametrize("code, case", cases("clauses"))
def test_clauses_are_read_as_a_reader_reads_them(code: str, case: dict[str, Any]) -> None:
    document = Document("a", case["text"], language=code)
    annotations = annotate(document)

    def name(number: int | None) -> str:
        return "" if number is None else annotations.mentions[number].name

    found = [
        [c.predicate, name(c.subject), document.words(c.negation) if c.negation else "", c.certainty, name(c.speaker)]
        for c in annotations.clauses
        if c.predicate
    ]
    assert found == case["clauses"]


def test_a_condition_belongs_to_the_clause_beside_it() -> None:
    document = Document("a", "Die Truppe bleibt, falls Moskau zustimmt. Im Falle eines Abkommens geht sie.")
    conditions = [document.words(c.condition) for c in annotate(document).clauses if c.condition]
    assert conditions == ["falls Moskau zustimmt", "Im Falle eines Abkommens"]


@pytest.mark.parametrize("code", ["de", "en"])
@pytest.mark.parametrize(
    "piece",
    ["nicht ", "sagte, ", "„", "und dass ", "( ", "die, die ", "‘’", "Trump sagte ", "to not ", "ohne zu ", "\ud800 "],
)
def test_hostile_text_is_read_in_linear_time(code: str, piece: str) -> None:
    started = time.process_time()
    annotate(Document("a", piece * 3000, language=code))
    assert time.process_time() - started < 10
