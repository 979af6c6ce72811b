"""How much work something is, counted in calls of Python functions: the same on every machine, however busy."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any, Callable


def calls(function: Callable[..., Any], *given: Any, **more: Any) -> int:
    """The calls made while the function runs."""
    counted = 0

    def count(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal counted
        counted += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        function(*given, **more)
    finally:
        sys.setprofile(before)
    return counted


def steps(function: Callable[..., Any], *given: Any, **more: Any) -> int:
    """The lines run meanwhile, a comprehension's once for each of its items."""
    counted = 0

    def count(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal counted
        counted += event == "line"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        function(*given, **more)
    finally:
        sys.settrace(before)
    return counted
