from __future__ import annotations

from calls import steps

from checker.model.annotation import PERSON, Mention
from checker.model.document import Span
from checker.normalize.bearers import Bearers, Person
from checker.normalize.entities import resolve
from checker.normalize.names import parse_name

GIVEN = [f"{a}e{b}i{c}a" for a in "bdfgklmnrst" for b in "dlmnrst" for c in "dlnrst"]


def crowd(size: int) -> Bearers:
    bearers = Bearers()
    for number, given in enumerate(GIVEN[:size]):
        name = parse_name(f"{given.capitalize()} Quistmar")
        bearers.add(name, Person(number, name))
    return bearers


def near(bearers: Bearers, text: str) -> list[str]:
    return [person.best().full for person in bearers.near(parse_name(text))]


def test_a_surname_a_letter_off_is_near() -> None:
    assert near(crowd(2), "Bedida Quistmer") == ["Bedida Quistmar", "Bedila Quistmar"]
    assert near(crowd(2), "Bedida Vossen") == []


def test_of_a_crowd_those_with_like_given_names_are_near() -> None:
    found = near(crowd(400), "Mesida Quistmar")
    assert "Mesida Quistmar" in found and "Mesila Quistmar" in found and len(found) <= 20


def test_a_surname_alone_may_be_anybodys_of_a_crowd() -> None:
    assert len(near(crowd(400), "Quistmar")) == 400


def test_many_of_one_surname_take_work_in_proportion() -> None:
    def work(count: int) -> int:
        names = [f"{given.capitalize()} Quistmar" for given in GIVEN[:count]]
        return steps(resolve, [Mention(Span(at, at + 1), PERSON, name) for at, name in enumerate(names)])

    work(400)
    assert work(400) < 5 * work(100)
