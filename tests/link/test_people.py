from __future__ import annotations

import random
from decimal import Decimal

import pytest
from calls import calls
from name_forms import name_forms

from checker.link.people import Linker, Node, Person
from checker.model.value import Amount, Role
from checker.normalize import parse_name

MINISTER = Role("foreign_minister", "US")


def person(*names: str, role: Role | None = None) -> Person:
    return Person(tuple(map(parse_name, names)), (role,) if role else ())


def sets(*people: Person) -> list[list[str]]:
    """The documents (a, b, c ...: one a person) whose persons are one."""
    nodes: dict[Node, Person] = {(document, "p1"): one for document, one in zip("abcdefgh", people)}
    return [[document for document, _ in members] for members in Linker(nodes).link().values()]


@pytest.mark.parametrize(
    "one, other",
    [
        ("Keir Starmer", "Keir Starmer"),
        ("Wolodymyr Selenskyj", "Volodymyr Zelensky"),
        ("Steve Wítkoff", "Steve Witkoff"),
        ("J. D. Vance", "JD Vance"),
        ("Keir Starmer", "Keir Starrer"),
        ("Robert Kennedy", "Bob Kennedy"),
        ("Keir Starmer", "Starmer"),
        ("Quastenberg", "Quastenberg"),
    ],
)
def test_one_person(one: str, other: str) -> None:
    assert sets(person(one), person(other)) == [["a", "b"]]


@pytest.mark.parametrize(
    "one, other",
    [
        ("Olaf Scholz", "Martin Schulz"),
        ("Scholz", "Schulz"),
        ("Donald Trump", "Donald Trump Jr."),
        ("Heidrun Vossbeck", "Konrad Vossbeck"),
        ("Friedrich Merz", "Friedrich März"),
        ("George Bush", "Barbara Bush"),
    ],
)
def test_two_people(one: str, other: str) -> None:
    assert sets(person(one), person(other)) == [["a"], ["b"]]


def test_another_given_name_of_the_holder_of_one_office_is_a_mistake() -> None:
    assert sets(person("Marco Rubio", role=MINISTER), person("Mario Rubio", role=MINISTER)) == [["a", "b"]]


@pytest.mark.parametrize("role", [Role("foreign_minister", "GB"), Role("journalist", "US"), None])
def test_another_given_name_without_the_office_is_another_person(role: Role | None) -> None:
    assert sets(person("Marco Rubio", role=MINISTER), person("Konrad Rubio", role=role)) == [["a"], ["b"]]


def test_a_former_holder_is_another_person() -> None:
    former = Role("president", "US", None, "former")
    found = sets(person("George Bush", role=Role("president", "US")), person("Jeb Bush", role=former))
    assert found == [["a"], ["b"]]


def test_two_people_of_one_text_are_never_one_by_a_misprint() -> None:
    nodes = {
        ("a", "p1"): person("Keir Starmer"),
        ("a", "p2"): person("Keir Starrer"),
        ("b", "p1"): person("Keir Starmer"),
    }
    assert sorted(map(len, Linker(nodes).link().values())) == [1, 2]


def test_a_bare_surname_of_two_bearers_belongs_to_nobody() -> None:
    assert sets(person("Heidrun Vossbeck"), person("Konrad Vossbeck"), person("Vossbeck")) == [["a"], ["b"], ["c"]]


def test_a_bare_surname_of_two_bearers_belongs_to_the_one_of_the_same_office() -> None:
    mayor = Role("mayor", "cologne")
    found = sets(person("Heidrun Vossbeck", role=mayor), person("Konrad Vossbeck"), person("Vossbeck", role=mayor))
    assert found == [["a", "c"], ["b"]]


def test_a_chain_of_spellings_is_one_person() -> None:
    found = sets(person("Keir Starmer"), person("Keir Starrer"), person("Starmer"), person("Keir Starmer"))
    assert found == [["a", "b", "c", "d"]]


def test_the_order_of_the_people_does_not_matter() -> None:
    names = ["Keir Starmer", "Keir Starrer", "Starmer", "Olaf Scholz", "Martin Schulz", "Schulz", "Konrad Vossbeck"]
    nodes: list[tuple[Node, Person]] = [((document, "p1"), person(name)) for document, name in zip("abcdefg", names)]
    shuffled = random.Random(3).sample(nodes, len(nodes))
    assert Linker(dict(shuffled)).link() == Linker(dict(nodes)).link()


def test_nobody_is_linked_to_nobody() -> None:
    assert Linker({}).link() == {}


def aged(name: str, age: int) -> Person:
    return Person((parse_name(name),), (), (Amount(Decimal(age), Decimal(age), "year", "age"),))


@pytest.mark.parametrize("age", [24, 25, 26])
def test_the_same_age_makes_names_a_letter_apart_one_person(age: int) -> None:
    assert sets(aged("Norvin Fisher", 25), aged("Norvin Fischer", age)) == [["a", "b"]]


def test_another_age_or_none_leaves_them_two() -> None:
    assert sets(aged("Norvin Fisher", 25), aged("Norvin Fischer", 31)) == [["a"], ["b"]]
    assert sets(person("Norvin Fisher"), person("Norvin Fischer")) == [["a"], ["b"]]


def test_two_given_names_make_common_surnames_one() -> None:
    assert sets(person("Norvin Larry Atkins"), person("Norvin Larry Adkins")) == [["a", "b"]]


def test_bare_surnames_meet_their_misprints() -> None:
    assert sets(person("Quastenberg"), person("Quastenebrg")) == [["a", "b"]]


def test_the_work_grows_with_the_number_of_persons() -> None:
    def story(count: int) -> dict[Node, Person]:
        return {(f"{at % 20:02}", f"p{at}"): person(form) for at, (form, _) in enumerate(name_forms(count))}

    few, many = (Linker(story(count)) for count in (250, 1000))
    assert calls(many.link) < 15 * calls(few.link)  # sixteen times the pairs


def crowd(size: int) -> dict[Node, Person]:
    """So many persons of one surname in each of two documents."""
    letters = "bdfgklmnrst"
    given = [f"{a}e{b}i{c}a".capitalize() for a in letters for b in letters for c in "dlmr"][:size]
    return {(document, f"p{name}"): person(f"{name} Quistmar") for document in "ab" for name in given}


def test_a_crowd_of_namesakes_is_told_apart_with_work_in_proportion() -> None:
    found = Linker(crowd(400)).link()
    assert all(len(members) == 2 for members in found.values())
    few, many = (Linker(crowd(size)) for size in (100, 400))
    assert calls(many.link) < 5 * calls(few.link)
