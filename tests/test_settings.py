from __future__ import annotations

from pathlib import Path

import pytest

from checker.errors import SettingsError
from checker.settings import Settings, load, show


@pytest.mark.parametrize(
    "select, ignore, code, runs",
    [
        ((), (), "R101", True),
        (("N",), (), "R101", False),
        (("N", "R1"), (), "R101", True),
        ((), ("R",), "R101", False),
        (("R101",), ("R",), "R101", True),
        (("R",), ("R101",), "R101", False),
        ((), ("R10",), "R201", True),
    ],
)
def test_the_longer_prefix_decides(select: tuple[str, ...], ignore: tuple[str, ...], code: str, runs: bool) -> None:
    assert Settings(select=select, ignore=ignore).selects(code) is runs


def test_options_override_the_file(tmp_path: Path) -> None:
    file = tmp_path / "checker.toml"
    file.write_text('[checker]\njobs = 3\nreport_language = "de"\n')
    assert load(file, jobs=2, select=None) == Settings(jobs=2, report_language="de")


@pytest.mark.parametrize(
    "content, says",
    [
        ("selct = ['N']", "did you mean 'select'"),
        ("jobs = 'two'", "jobs"),
        ("jobs = 0", "jobs is 0"),
        ("language = 'fr'", "language is 'fr'"),
        ("report_language = 'nl'", "report_language is 'nl'"),
        ("jobs = ", "no valid TOML"),
        ("stoer = 'a.sqlite'", "did you mean 'store'"),
        ("reviewer = 3", "reviewer"),
        ("judge.max_cals = 3", "did you mean 'judge.max_calls'"),
        ("judge.max_calls = -1", "judge.max_calls is -1"),
        ("judge.timeout = 0", "judge.timeout is 0"),
        ("keys.confirm = 'yes'", "keys.confirm is 'yes'; give one letter"),
        ("keys = {confirm = 'x', dismiss = 'x'}", "keys.dismiss and keys.confirm are both 'x'"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, content: str, says: str) -> None:
    file = tmp_path / "checker.toml"
    file.write_text(content)
    with pytest.raises(SettingsError, match=says) as error:
        load(file)
    assert str(file) in str(error.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="nowhere.toml: cannot be read"):
        load(tmp_path / "nowhere.toml")


@pytest.mark.parametrize(
    "severity, judged, graded",
    [
        ({}, None, "error"),
        ({}, "info", "info"),
        ({"N101": "warning"}, None, "warning"),
        ({"N": "info", "N1": "warning"}, None, "warning"),  # the longer prefix
        ({"R": "info"}, None, "error"),
        ({"N": "error"}, "info", "info"),  # what the rule judged milder stays milder
        ({"N": "info"}, "warning", "info"),
    ],
)
def test_severity_is_as_set_but_never_graver_than_judged(
    severity: dict[str, str], judged: str | None, graded: str
) -> None:
    assert Settings(severity=severity).grade("N101", "error", judged) == graded


def test_what_is_shown_can_be_read_again(tmp_path: Path) -> None:
    file = tmp_path / "checker.toml"
    own = 'store = "a.sqlite"\nkeys = {confirm = "x", undo = ""}\nskip = ["quotations"]\n'
    file.write_text(own + '[preferred.places]\n"Kiew" = ["Kijew"]\n"A \\"b\\"" = []\n')
    again = tmp_path / "again.toml"
    again.write_text(show(file, jobs=2))
    assert load(again) == load(file, jobs=2)
    assert "jobs = 2  # --jobs" in again.read_text()


def test_lists_of_people_lie_beside_the_settings(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("name\nHenrike Solbach\n", encoding="utf-8")
    path = tmp_path / "checker.toml"
    path.write_text('references = ["people.csv"]\n', encoding="utf-8")
    assert load(path).listed.person("Henrike Solbach")
    assert f'references = ["people.csv"]  # {path}' in show(path) and "listed" not in show(path)


def test_what_is_loaded_is_no_key(tmp_path: Path) -> None:
    (tmp_path / "checker.toml").write_text("listed = {}\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="unknown key 'listed'"):
        load(tmp_path / "checker.toml")
