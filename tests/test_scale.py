from __future__ import annotations

import pytest
from cases import STORIES

from checker.read import read
from checker.scale import read_all


@pytest.mark.parametrize("jobs", [2, 1_000_000])
def test_any_number_of_jobs_reads_the_same(jobs: int) -> None:
    """More processes than cores or documents are never started."""
    documents = read([STORIES / "ukraine-guarantees", STORIES / "harbour-strike"]).documents
    assert list(read_all(documents, jobs)) == list(read_all(documents, 1))
