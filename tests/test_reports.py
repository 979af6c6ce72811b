"""The committed sample is what the README's first command writes. That command also writes it again."""

from __future__ import annotations

from pathlib import Path

import pytest
from cases import STORIES

from checker.cli import REPORT_FILES, Renderer
from checker.read import read
from checker.settings import Settings

SAMPLE = Path(__file__).parent.parent / "reports" / "ukraine-guarantees"


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return Renderer(read([STORIES / "ukraine-guarantees"]), Settings())


@pytest.mark.parametrize("form", REPORT_FILES)
def test_the_sample_is_up_to_date(renderer: Renderer, form: str) -> None:
    assert renderer(form) == (SAMPLE / REPORT_FILES[form]).read_bytes().decode("utf-8")
