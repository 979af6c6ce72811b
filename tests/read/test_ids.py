from __future__ import annotations

from checker.read.ids import Ids


def test_an_id_that_is_taken_gets_the_first_number_that_is_free() -> None:
    ids = Ids()
    wanted = ["a", "a (2)", "a", "a", "a (2)"]
    assert [ids.unique("s", id) for id in wanted] == ["a", "a (2)", "a (3)", "a (4)", "a (2) (2)"]
    assert ids.unique("t", "a") == "a"
