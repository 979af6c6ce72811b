from __future__ import annotations

import pytest

from checker import spool
from checker.spool import Spool


@pytest.mark.parametrize("limit", [0, 1000])
def test_what_went_in_comes_out_again_and_again(limit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spool, "_IN_MEMORY", limit)
    texts = ["ä\r\nb\n", "", "\ud800", "c"]
    kept = Spool("|")
    for text in texts:
        kept.add(text)
    for _ in range(2):
        assert "".join(kept.pieces()) == "|".join(texts)
        assert "".join(kept.pieces("d", "e")) == "|".join([*texts, "d", "e"])


def test_of_nothing_there_is_nothing_between() -> None:
    assert not Spool(",") and list(Spool(",").pieces()) == []
    assert "".join(Spool(",").pieces("a", "b")) == "a,b"


def test_more_may_come_after_it_has_been_read() -> None:
    kept = Spool()
    kept.add("a")
    assert "".join(kept.pieces()) == "a"
    kept.add("b")
    assert kept and "".join(kept.pieces()) == "ab"
