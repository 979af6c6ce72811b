"""A store with made-up findings, and a reviewer at its page."""

from __future__ import annotations

from pathlib import Path
from typing import Iterator

import pytest
import web_store
from web_client import Person

from checker.store import Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "review.db") as opened:
        web_store.fill(opened)
        yield opened


@pytest.fixture
def ann(store: Store) -> Person:
    return Person(store, "Ann")


@pytest.fixture
def ben(store: Store) -> Person:
    return Person(store, "Ben")
