from __future__ import annotations

from typing import Any, Sequence

import pytest
from calls import calls
from cases import cases
from samples import document

from checker.annotate import annotate
from checker.annotate.scan import Scan
from checker.annotate.successions import successions
from checker.model.document import TEXT, Document, Span


def words(article: Document, spans: Sequence[Span]) -> str:
    return " … ".join(article.words(span) for span in spans)


@pytest.mark.parametrize("code, case", cases("successions"))
def test_what_happened_first(code: str, case: dict[str, Any]) -> None:
    article = document(case["text"], language=code)
    found = annotate(article).successions
    assert [[words(article, told.first), words(article, told.then)] for told in found] == case["successions"]


@pytest.mark.parametrize("text", ["Erst kam er, dann ging er. ", "bevor ", "nachdem er kam, ", "dann, ", "Danach. "])
def test_reading_is_linear(text: str) -> None:
    short, long = (calls(successions, Scan(document(text * times), TEXT), []) for times in (100, 800))
    assert long < 12 * short
