"""Errors that no word list gives away, planted in invented news: most are found, faithful rewordings stay silent."""

from __future__ import annotations

from collections import Counter

import planted
import pytest

FOUND = {"de": 0.85, "en": 0.88}  # of all planted errors
FALSE = {"de": 0, "en": 0}  # faithful pairs with an alarm


@pytest.mark.parametrize("language", planted.LANGUAGES)
def test_the_set_is_large_and_balanced(language: str) -> None:
    every = list(planted.cases(language))
    kinds = Counter(case.kind for case in every)
    assert sum(case.planted for case in every) >= 40 and kinds["same"] >= 18
    assert min(kinds[kind] for kind in ("negation", "nominal", "swapped", "place", "speaker", "certainty")) >= 5


@pytest.mark.parametrize("language", planted.LANGUAGES)
def test_most_planted_errors_are_found_where_they_stand(language: str) -> None:
    kinds = planted.by_kind(language)
    found, every = (sum(numbers) for numbers in zip(*kinds.values()))
    assert found / every >= FOUND[language], kinds


@pytest.mark.parametrize("language", planted.LANGUAGES)
def test_faithful_wordings_stay_silent(language: str) -> None:
    false = planted.false_alarms(language)
    assert len(false) <= FALSE[language], [(one.case.article, one.case.other, one.alarms) for one in false]
