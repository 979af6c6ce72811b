"""What workers of other processes are given to do in tests: functions that they find by their names."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from checker.errors import CheckerError


def square(number: int) -> int:
    return number * number


def killed_once(folder: Path, number: int) -> int:
    """The process that comes to 5 first is lost."""
    mark = folder / "killed"
    if number == 5 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def killed(number: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return number


def refusing(number: int) -> int:
    if number == 3:
        raise CheckerError("no room")
    return number


def slow(number: int) -> None:
    """Tells its process, and is not done for a long time."""
    os.write(1, b"%d\n" % os.getpid())
    time.sleep(60)
