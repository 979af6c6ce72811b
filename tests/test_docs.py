"""The pages under docs that a command writes are what it would write now, and the README leads to them."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.append(str(ROOT))

from docs.tables import PAGE, page  # noqa: E402


def test_the_page_of_times_and_quantities_is_up_to_date() -> None:
    """If not: `python -m docs.tables`."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_the_readme_leads_to_it() -> None:
    assert str(PAGE.relative_to(ROOT)) in (ROOT / "README.md").read_text(encoding="utf-8")
