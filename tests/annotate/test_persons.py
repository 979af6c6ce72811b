from __future__ import annotations

from typing import Any

import pytest
from cases import cases

from checker.annotate import annotate
from checker.model.document import Document


@pytest.mark.parametrize("code, case", cases("persons"))
def test_persons_are_found_with_their_base_form(code: str, case: dict[str, Any]) -> None:
    document = Document("a", case["text"], language=code)
    found = [[document.words(m.span), m.name] for m in annotate(document).mentions if m.type == "person"]
    assert found == case["persons"]
