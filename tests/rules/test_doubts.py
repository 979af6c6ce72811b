from __future__ import annotations

import pytest
from slots import WORDS, graph, says, statement

from checker.model.linked import Pair
from checker.rules.doubts import doubts


def found(one: str, other: str, score: float = 0.9, verb: str = "retten") -> int:
    sure = statement("a", says("retten", WORDS, document="a", certainty=one))
    loose = statement("b", says(verb, WORDS, document="b", certainty=other))
    return len(list(doubts(graph(Pair(sure, loose, score)))))


@pytest.mark.parametrize("one", ["asserted", "reported"])
@pytest.mark.parametrize("other", ["possible", "alleged"])
def test_sure_here_and_unsure_there(one: str, other: str) -> None:
    assert found(one, other) == found(other, one) == 1


@pytest.mark.parametrize("certainty", ["asserted", "reported", "planned", "demanded"])
def test_what_is_sure_on_both_sides_or_only_wanted_is_no_doubt(certainty: str) -> None:
    assert found("asserted", certainty) == 0


def test_doubt_on_both_sides() -> None:
    assert found("possible", "alleged") == 0


def test_another_predicate_or_statement() -> None:
    assert found("asserted", "possible", verb="löschen") == 0
    assert found("asserted", "possible", score=0.4) == 0
