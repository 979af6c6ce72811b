"""Debian's Chromium for the tests that open a page in a real browser."""

from __future__ import annotations

import importlib
import os
import shutil
from contextlib import contextmanager
from typing import Any, Iterator

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PHONE = {"width": 390, "height": 844}


@contextmanager
def chromium() -> Iterator[Any]:
    """A running browser; where there is none the tests are skipped, but never in CI."""
    if CHROMIUM is None:
        missing = "no chromium on this machine: apt-get install chromium"
        pytest.fail(missing) if os.environ.get("CI") == "true" else pytest.skip(missing)
    with _playwright().sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


def _playwright() -> Any:
    name = "playwright.sync_api"
    return importlib.import_module(name) if os.environ.get("CI") == "true" else pytest.importorskip(name)
