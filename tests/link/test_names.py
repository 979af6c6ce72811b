from __future__ import annotations

import random
from collections import Counter

import pytest
from name_forms import name_forms

from checker.link import blocking
from checker.link.names import cluster_names
from checker.model.value import Name
from checker.normalize import parse_name


def clusters(*forms: str) -> list[list[str]]:
    return [[forms[at] for at in members] for members in cluster_names([parse_name(form) for form in forms])]


@pytest.mark.parametrize(
    "forms",
    [
        ("Wladimir Schukow", "Vladimir Zhukov", "Vladimir Joukov"),
        ("Jörg Müller", "Joerg Mueller", "Jorg Muller"),
        ("Mohammed Hassan", "Muhamad Hasan"),
        ("Xi Jinping", "Jinping Xi"),
        ("Olga Petrowna Iwanenko", "Olga Ivanenko"),
        ("Selenskyj", "Zelensky"),
    ],
)
def test_forms_of_one_name_meet(forms: tuple[str, ...]) -> None:
    assert clusters(*forms) == [list(forms)]


@pytest.mark.parametrize(
    "forms",
    [
        ("Olaf Scholz", "Olaf Schulz"),
        ("Petra Weber", "Peter Weber"),
        ("Keir Starmer", "Keir Starrer"),  # a misprint is for a story to tell
        ("Starmer", "Keir Starmer"),
        ("J. Smith", "John Smith"),
        ("Jan Maria Kowalski", "Ewa Maria Kowalski"),
    ],
)
def test_other_names_do_not(forms: tuple[str, ...]) -> None:
    assert clusters(*forms) == [[form] for form in forms]


def test_a_short_form_joins_no_two_that_differ() -> None:
    found = clusters("Maria García", "Maria Elena García", "Maria Luisa García")
    assert not any({"Maria Elena García", "Maria Luisa García"} <= set(cluster) for cluster in found)
    assert len(found) == 2


def test_the_empty_list_has_no_clusters() -> None:
    assert cluster_names([]) == []


def measured(count: int, monkeypatch: pytest.MonkeyPatch) -> tuple[float, float, float]:
    """Comparisons a name, precision and recall of the pairs."""
    compared = Counter[str]()

    def counted(one: Name, other: Name) -> object:
        compared["pairs"] += 1
        return compare(one, other)

    compare = blocking.compare
    forms, truth = zip(*name_forms(count))
    blocking.same.cache_clear()
    monkeypatch.setattr(blocking, "compare", counted)
    found = cluster_names([parse_name(form) for form in forms])
    monkeypatch.undo()
    right = sum(pairs(number) for cluster in found for number in Counter(truth[at] for at in cluster).values())
    together, wanted = sum(map(pairs, map(len, found))), sum(map(pairs, Counter(truth).values()))
    return compared["pairs"] / count, right / together, right / wanted


def pairs(number: int) -> int:
    return number * (number - 1) // 2


def test_work_grows_with_the_number_of_names(monkeypatch: pytest.MonkeyPatch) -> None:
    few, many = measured(1000, monkeypatch), measured(8000, monkeypatch)
    assert many[0] < 1.3 * few[0] < 3
    assert many[1] > 0.98 and many[2] > 0.88


def test_a_block_too_big_is_not_compared_each_with_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thousands of middle names of one given name and surname, and the bare form in their midst."""
    compared = []
    middles = sorted({form.split()[-1] for form, _ in name_forms(3000)})
    names = [parse_name(f"Anna {middle} Berger") for middle in middles] + [parse_name("Anna Berger")]
    compare = blocking.compare
    monkeypatch.setattr(blocking, "compare", lambda one, other: compared.append(one) or compare(one, other))
    cluster_names(names)
    assert len(compared) < blocking.BIGGEST * len(names) / 4


def test_the_order_of_the_names_changes_no_person() -> None:
    forms = [form for form, _ in name_forms(3000)] + ["Maria García", "Maria Elena García", "Maria Luisa García"]
    shuffled = random.Random(1).sample(forms, len(forms))
    assert sorted(map(sorted, clusters(*forms))) == sorted(map(sorted, clusters(*shuffled)))


def test_a_name_that_comes_twice_is_one_name() -> None:
    assert clusters("Olga Ivanenko", "Petra Weber", "Olga Ivanenko") == [["Olga Ivanenko"] * 2, ["Petra Weber"]]
