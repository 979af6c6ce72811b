from __future__ import annotations

from typing import Any

import pytest
from cases import cases
from samples import document

from checker.annotate import annotate


@pytest.mark.parametrize("code, case", cases("cues"))
def test_words_for_a_state_of_things(code: str, case: dict[str, Any]) -> None:
    article = document(case["text"], language=code)
    assert [[article.words(cue.span), cue.kind] for cue in annotate(article).cues] == case["cues"]
