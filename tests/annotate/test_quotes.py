from __future__ import annotations

from typing import Any

import pytest
from cases import cases

from checker.annotate import annotate
from checker.model.document import Document


@pytest.mark.parametrize("code, case", cases("quotes"))
def test_quotations_are_read_with_their_speakers(code: str, case: dict[str, Any]) -> None:
    document = Document("a", case["text"], language=code)
    annotations = annotate(document)
    found = [
        [
            document.words(quote.span),
            quote.direct,
            document.words(quote.speaker_span) if quote.speaker_span else "",
            "" if quote.speaker is None else annotations.mentions[quote.speaker].name,
        ]
        for quote in annotations.quotes
    ]
    assert found == case["quotes"]
