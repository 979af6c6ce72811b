"""Which articles have left the folders that were named."""

from __future__ import annotations

import os
from typing import Collection, Iterable

from checker.model.document import Document, Problem
from checker.read.folder import STDIN


class Leaving:
    """What is known of the files of one run. `roots`: the folders that were named."""

    def __init__(self, roots: Iterable[str]) -> None:
        self._roots = [os.path.abspath(root) for root in roots]
        self._troubled: set[str] = set()

    def trouble(self, problems: Iterable[Problem]) -> None:
        """Files and folders that had a problem: what is in them has not left."""
        self._troubled |= {os.path.abspath(problem.document) for problem in problems}

    def named(self, path: str) -> bool:
        """Is it one of the folders, or in one?"""
        return any(_inside(path, root) for root in self._roots)

    def has_left(self, document: Document | None, folder: str, read: Collection[str | None]) -> bool:
        """Has its file gone, or been `read` without it? `folder`: that its path, and those read, are told from."""
        path = document.path if document else None
        if not path or path == STDIN:
            return False
        file = os.path.normpath(os.path.join(folder, path))
        if not self.named(file) or any(_inside(file, troubled) for troubled in self._troubled):
            return False
        return path in read or not os.path.lexists(file)


def _inside(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)
