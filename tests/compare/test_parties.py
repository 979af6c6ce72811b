from __future__ import annotations

import pytest

from checker.compare.parties import same_deed, same_party, swapped
from checker.model.assertion import Deed, Doer, Passage
from checker.model.document import Span


def doer(words: str = "", names: str = "", entity: str = "") -> Doer:
    passage = Passage("a", Span(0, 1), words or names, 1, 1, words)
    return Doer(passage, tuple(words.split()), tuple(names.split()), (entity,) if entity else ())


PILOT, OWNER = doer("the pilot"), doer("the shipowner")


@pytest.mark.parametrize(
    "one, other, same",
    [
        (doer("the mayor", "anna voss", "person:voss"), doer("voss", entity="person:voss"), True),
        (doer("der händler", "kessler"), doer("", "kessler"), True),
        (doer("der händler", "kessler"), doer("der händler", "brandt"), False),
        (doer("die behörde"), doer("der behörde"), True),
        (doer("the agency"), doer("the council"), False),
    ],
)
def test_one_party(one: Doer, other: Doer, same: bool) -> None:
    assert same_party(one, other) is same_party(other, one) is same


def test_swapped_where_each_is_the_other_deeds_agent() -> None:
    one, other = Deed("sue", PILOT, (OWNER,)), Deed("sue", OWNER, (PILOT,))
    assert swapped(one, other) == (OWNER, PILOT)
    assert swapped(one, one) is None
    assert swapped(one, Deed("praise", OWNER, (PILOT,))) is None
    assert swapped(one, Deed("sue", OWNER, (PILOT,), denied=True)) is None
    assert swapped(one, Deed("sue", doer("the court"), (PILOT,))) is None


def test_one_deed_told_twice() -> None:
    assert same_deed(Deed("sue", PILOT, (OWNER,)), Deed("sue", doer("a pilot"), (doer("the fee"), OWNER)))
    assert not same_deed(Deed("sue", PILOT, (OWNER,)), Deed("sue", OWNER, (PILOT,)))
