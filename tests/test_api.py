"""The public Python interface, as a script meets it."""

from __future__ import annotations

from pathlib import Path

import networkx
import pytest
from cases import STORIES
from samples import RIGHT, WRONG, documents

import checker
from checker.errors import CheckerError, SettingsError, UnreadableError
from checker.frames import COLUMNS


def test_read_gives_the_documents_of_a_folder() -> None:
    found = checker.read(STORIES / "agreement")
    assert [one.id for one in found] == ["a.txt", "b.txt", "c.md", "d.txt"]


def test_read_takes_several_paths_as_one_story() -> None:
    found = checker.read(str(STORIES / "agreement" / "a.txt"), STORIES / "agreement" / "b.txt")
    assert len({one.story for one in found}) == 1 and len(found) == 2


def test_read_takes_the_date_and_language_it_is_given(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ein Text.", encoding="utf-8")
    (found,) = checker.read(tmp_path, published="2025-08-18", language="en")
    assert (found.published, found.language) == ("2025-08-18", "en")


def test_read_warns_of_what_it_leaves_out(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ein Text, der auf Deutsch geschrieben ist.", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text('{"id": "x"}\n', encoding="utf-8")
    with pytest.warns(UserWarning, match="b.jsonl.*line 1"):
        assert [one.id for one in checker.read(tmp_path)] == ["a.txt"]


def test_read_names_a_path_that_is_not_there() -> None:
    with pytest.raises(UnreadableError, match="no-such-folder"):
        checker.read("no-such-folder")


def test_check_gives_findings_assertions_and_graph() -> None:
    result = checker.check(documents(RIGHT, WRONG, RIGHT + " Danach flog er ab."))
    assert "N101" in {one.code for one in result.findings}
    assert {one.predicate for one in result.assertions} == {"named", "holds_role"}
    assert isinstance(result.graph, networkx.MultiDiGraph)


def test_check_takes_any_iterable_and_settings() -> None:
    result = checker.check(iter(documents(RIGHT, WRONG)), select=("X",))
    assert result.findings == []


@pytest.mark.parametrize("wrong", [{"jobs": 0}, {"language": "fr"}, {"jobs": "many"}])
def test_check_refuses_wrong_settings(wrong: dict[str, object]) -> None:
    with pytest.raises(SettingsError, match=next(iter(wrong))):
        checker.check([], **wrong)


def test_check_refuses_an_unknown_setting() -> None:
    with pytest.raises(CheckerError, match="selekt"):
        checker.check([], selekt=("N101",))


def test_to_frame_has_one_row_an_evidence() -> None:
    result = checker.check(documents(RIGHT, WRONG))
    frame = result.to_frame()
    assert tuple(frame.columns) == COLUMNS
    assert len(frame) == sum(len(one.evidence) for one in result.findings) > 0


@pytest.mark.parametrize(
    "one, other, relation, same",
    [
        ("Keir Starmer", "Keir Starmer", "identical", True),
        ("Wolodymyr Selenskyj", "Volodymyr Zelensky", "variant", True),
        ("Keir Starmer", "Keir Starrer", "misspelling", True),
        ("Olaf Scholz", "Martin Schulz", "different", False),
        ("Keir Starmer", "Starmer", "unknown", False),
    ],
)
def test_compare_names_says_how_two_names_stand(one: str, other: str, relation: str, same: bool) -> None:
    found = checker.compare_names(one, other)
    assert (found.relation, found.same) == (relation, same)
    assert found.reason and 0 <= found.score <= 1


def test_what_the_package_does_not_have() -> None:
    with pytest.raises(AttributeError, match="comparison"):
        getattr(checker, "comparison")


def test_read_stays_the_function_after_the_package_is_used() -> None:
    checker.read(STORIES / "agreement")
    assert callable(checker.read) and checker.check([]).findings == []


@pytest.mark.parametrize("name", checker.__all__)
def test_everything_public_is_documented(name: str) -> None:
    assert getattr(checker, name).__doc__
