from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import SettingsError
from checker.settings import JudgeLimits, Preferred, Settings, Tolerance, load
from checker.settings_file import find


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_nearest_file_upward_holds(tmp_path: Path) -> None:
    far = write(tmp_path / "checker.toml", "")
    near = write(tmp_path / "a" / "setup.cfg", "[checker]\n")
    (tmp_path / "a" / "b").mkdir()
    (tmp_path / "c").mkdir()
    assert find(tmp_path / "a" / "b") == near
    assert find(tmp_path / "c") == far


def test_checker_toml_goes_before_setup_cfg_and_one_without_a_section_is_none(tmp_path: Path) -> None:
    write(tmp_path / "setup.cfg", "[checker]\n")
    toml = write(tmp_path / "checker.toml", "")
    write(tmp_path / "a" / "setup.cfg", "[flake8]\n")
    write(tmp_path / "b" / "setup.cfg", "no ini at all")
    assert find(tmp_path) == find(tmp_path / "a") == find(tmp_path / "b") == toml


def test_it_is_sought_up_to_the_root_of_the_repository(tmp_path: Path) -> None:
    write(tmp_path / "checker.toml", "")
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    (tmp_path / "repository" / "a").mkdir()
    assert find(tmp_path / "repository" / "a") is None


def test_both_files_say_the_same(tmp_path: Path) -> None:
    toml = """
    select = ["N", "R101"]
    skip = ["quotations"]
    jobs = 2
    store = "desk.sqlite"
    reviewer = "Ada Weber"
    [keys]
    confirm = "x"
    undo = ""
    [severity]
    N103 = "warning"
    [tolerance]
    days = 1
    share = 0.05
    [preferred.persons]
    "Wolodymyr Selenskyj" = []
    [preferred.places]
    "Belarus" = ["Weißrussland"]
    [judge]
    max_calls = 7
    cache = "answers.jsonl"
    """
    cfg = """
[checker]
select =
    N
    R101
skip = quotations
jobs = 2
store = desk.sqlite
reviewer = Ada Weber
[checker:keys]
confirm = x
undo =
[checker:severity]
N103 = warning
[checker:tolerance]
days = 1
share = 0.05
[checker:preferred.persons]
Wolodymyr Selenskyj =
[checker:preferred.places]
Belarus = Weißrussland
[checker:judge]
max_calls = 7
cache = answers.jsonl
[flake8]
jobs = many
"""
    read = load(write(tmp_path / "checker.toml", toml))
    assert read == load(write(tmp_path / "setup.cfg", cfg))
    assert read == Settings(
        select=("N", "R101"),
        skip=("quotations",),
        jobs=2,
        store="desk.sqlite",
        reviewer="Ada Weber",
        keys={"confirm": "x", "undo": ""},
        severity={"N103": "warning"},
        tolerance=Tolerance(days=1, share=0.05),
        preferred=Preferred({"Wolodymyr Selenskyj": ()}, {"Belarus": ("Weißrussland",)}),
        judge=JudgeLimits(max_calls=7, cache="answers.jsonl"),
    )


@pytest.mark.parametrize(
    "name, text, says",
    [
        ("checker.toml", "select = [", "no valid TOML"),
        ("checker.toml", "checker = 1", "is no table"),
        ("checker.toml", "preferred = 1", "preferred"),
        ("checker.toml", "tolerance.days = -1", "give 0 or more"),
        ("checker.toml", "tolerance.share = nan", "give 0 or more"),
        ("checker.toml", "tolerance.day = 1", "did you mean 'tolerance.days'"),
        ("setup.cfg", "[checker:tolerance]\nshare = some", "tolerance.share"),
        ("checker.toml", "[preferred]\nplace = {}", "did you mean 'preferred.places'"),
        ("setup.cfg", "[checker\n", "no valid settings"),
        ("setup.cfg", "[checker:severty]\nN = error", "did you mean 'severity'"),
        ("setup.cfg", "[checker]\nselect = N\n[checker:select.x]\na = b", "select"),
    ],
)
def test_what_is_wrong_is_one_line(tmp_path: Path, name: str, text: str, says: str) -> None:
    with pytest.raises(SettingsError, match=says) as error:
        load(write(tmp_path / name, text))
    assert "\n" not in str(error.value)
