"""Imports run downwards only, types check, style is clean: the contracts of setup.cfg."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
RUN = {
    "layers": ["-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"],
    "types": ["-m", "mypy"],
    "style": ["-m", "flake8", "checker", "tests"],
}


@pytest.mark.parametrize("check", RUN)
def test_the_house_is_in_order(check: str) -> None:
    done = subprocess.run([sys.executable, *RUN[check]], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_import_circle() -> None:
    import grimp
    import networkx

    graph = grimp.build_graph("checker")
    arrows = [(a, b) for a in graph.modules for b in graph.find_modules_directly_imported_by(a)]
    assert list(networkx.simple_cycles(networkx.DiGraph(arrows))) == []
