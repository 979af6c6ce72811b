from __future__ import annotations

from typing import Any

import pytest
from cases import cases

from checker.annotate import annotate
from checker.model.document import Document


@pytest.mark.parametrize("code, case", cases("parties"))
def test_who_does_it_and_to_whom_whatever_the_voice(code: str, case: dict[str, Any]) -> None:
    document = Document("a", case["text"], language=code)
    found = [
        [clause.predicate, document.words(clause.agent), [document.words(other) for other in clause.others]]
        for clause in annotate(document).clauses
        if clause.agent
    ]
    assert found == case["deeds"]
