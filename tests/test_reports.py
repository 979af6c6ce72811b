"""The committed sample is what the README's first command writes.

That command, or `CHECKER_GOLDEN=write pytest tests/test_reports.py`, writes it again; review it as a diff.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from cases import STORIES

from checker.cli_report import REPORT_FILES, Renderer
from checker.read import read
from checker.settings import Settings

SAMPLE = Path(__file__).parent.parent / "reports" / "ukraine-guarantees"


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return Renderer(read([STORIES / "ukraine-guarantees"]), Settings())


@pytest.mark.parametrize("form", REPORT_FILES)
def test_the_sample_is_up_to_date(renderer: Renderer, form: str) -> None:
    path = SAMPLE / REPORT_FILES[form]
    if os.environ.get("CHECKER_GOLDEN") == "write":
        path.write_bytes(renderer(form).encode("utf-8"))
    assert renderer(form) == path.read_bytes().decode("utf-8")
