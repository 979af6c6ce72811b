from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import cli
from checker.errors import SettingsError

RESULT = [{"personLabel": "Henrike Solbach", "officeLabel": "Prime Minister of Japan", "start": "2025-05-06T00:00:00Z"}]
LIST = """name,aliases,office,jurisdiction,qualifier,start,end,source,as_of,id
Henrike Solbach,,prime_minister,JP,,2025-05-06,,Wikidata,2025-08-22,
"""


@pytest.fixture
def result(tmp_path: Path) -> str:
    (tmp_path / "query.json").write_text(json.dumps([*RESULT, {"personLabel": "A B", "officeLabel": "human"}]))
    return str(tmp_path / "query.json")


def test_the_list_is_printed_and_what_is_left_out_is_told(result: str) -> None:
    done = CliRunner().invoke(cli, ["references", "import", result, "--as-of", "2025-08-22"])
    assert done.exit_code == 0 and done.stdout == LIST
    assert "'human' is left out" in done.stderr


def test_the_list_is_written(result: str, tmp_path: Path) -> None:
    target = tmp_path / "people.csv"
    done = CliRunner().invoke(cli, ["references", "import", result, "-o", str(target), "--as-of", "2025-08-22"])
    assert done.exit_code == 0 and done.stdout == ""
    assert target.read_text(encoding="utf-8") == LIST


@pytest.mark.parametrize("options", [["--as-of", "today"], ["-o", "."]])
def test_wrong_options(result: str, options: list[str]) -> None:
    done = CliRunner().invoke(cli, ["references", "import", result, *options])
    assert isinstance(done.exception, SettingsError)
