from __future__ import annotations

from typing import Any

import pytest
from calls import calls
from cases import cases
from samples import document

from checker.annotate import annotate
from checker.annotate.divisions import divisions
from checker.annotate.quantities import quantities
from checker.annotate.scan import Scan
from checker.model.document import TEXT


@pytest.mark.parametrize("code, case", cases("divisions"))
def test_wholes_with_their_parts(code: str, case: dict[str, Any]) -> None:
    article = document(case["text"], language=code)
    found = annotate(article).divisions
    read = [[article.words(d.whole) if d.whole else "", [article.words(p) for p in d.parts], d.exceeds] for d in found]
    assert read == case["divisions"]


@pytest.mark.parametrize("text", ["zehn, darunter acht ", "3 der 2 ", "5 dafür, ", "von den ", "Davon 3 Männer. "])
def test_reading_is_linear(text: str) -> None:
    short, long = (_work(text * times) for times in (100, 800))
    assert long < 12 * short


def _work(text: str) -> int:
    scan = Scan(document(text), TEXT)
    return calls(divisions, scan, quantities(scan, [], [], 0), [])
