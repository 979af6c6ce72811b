"""The page on speed tells of every stage that is measured."""

from __future__ import annotations

from pathlib import Path

from stages import REFERENCES, STAGES

PAGE = Path(__file__).parents[1] / "docs" / "speed.md"


def test_every_stage_has_its_row() -> None:
    rows = [line.split(" | ")[0].removeprefix("| ") for line in PAGE.read_text(encoding="utf-8").splitlines()]
    assert [row for row in rows if row in {**REFERENCES, **STAGES}] == [*REFERENCES, *STAGES]


def test_the_work_of_every_stage_can_be_done() -> None:
    assert all(work() is not None for work in STAGES.values())
