from __future__ import annotations

from typing import Any

import pytest
from cases import cases
from samples import document

from checker.annotate import annotate


@pytest.mark.parametrize("code, case", cases("sourcing"))
def test_where_a_text_has_its_news_from(code: str, case: dict[str, Any]) -> None:
    article = document(case["text"], language=code)
    found = annotate(article)
    credits = [[article.words(credit.span), credit.outlet, credit.whole] for credit in found.credits]
    assert credits == case.get("credits", [])
    assert [article.words(span) for span in found.anonymous] == case.get("anonymous", [])
    assert [article.words(span) for span in found.own] == case.get("own", [])


def test_a_headline_is_never_signed() -> None:
    found = annotate(document("Es regnete.", title="(dpa) – Regen laut Reuters"))
    assert [(credit.outlet, credit.whole) for credit in found.credits] == [("reuters", False)]
