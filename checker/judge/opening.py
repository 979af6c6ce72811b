"""Which judge a name means: the folder of a model, or the address of a server and a model there."""

from __future__ import annotations

from typing import Callable

from checker.errors import CheckerError
from checker.judge.base import Judge
from checker.settings import JudgeLimits


def open_judge(name: str, limits: JudgeLimits) -> Judge:
    """The judge, ready to be asked; CheckerError where there is none. A server is not called yet."""
    return _with_extra(lambda: _server(name, limits) if "://" in name else _local(name))


def _server(name: str, limits: JudgeLimits) -> Judge:
    from checker.judge.server import ServerJudge

    return ServerJudge(name, limits.timeout)


def _local(name: str) -> Judge:
    from checker.judge.local import LocalJudge

    return LocalJudge(name)


def _with_extra(opened: Callable[[], Judge]) -> Judge:
    try:
        return opened()
    except ModuleNotFoundError as error:
        # PyTorch comes in another build for every kind of machine: the extra does not choose one.
        needed = "torch" if error.name == "torch" else "'checker[judge]'"
        raise CheckerError(f"--judge needs {error.name}; pip install {needed}") from error
