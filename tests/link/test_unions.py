from __future__ import annotations

from checker.link.unions import Unions


def test_joined_members_are_one_set_named_for_the_smallest() -> None:
    unions = Unions(["c", "b", "a", "d"])
    unions.join("c", "b")
    unions.join("b", "a")
    assert unions.sets() == {"a": ["a", "b", "c"], "d": ["d"]}
