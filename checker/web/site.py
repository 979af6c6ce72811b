"""One running page: its store, settings, words and signatures."""

from __future__ import annotations

import time
from typing import Any, Callable, TypeVar

from checker.store import Store
from checker.store.records import Facets, Progress, Query
from checker.web.config import Config, bound
from checker.web.pages import Pages
from checker.web.session import Signer

T = TypeVar("T")
_QUERIES = 32  # whose numbers are kept
_FRESH = 10.0  # seconds that numbers may be old where nobody has decided anything


class Site:
    """What all requests share."""

    def __init__(self, store: Store, config: Config) -> None:
        self.store: Store = store
        self.config = config
        self.keys = bound(config.keys)
        self.pages = Pages(config.language, self.keys)
        self.signer = Signer()
        self._numbers: dict[tuple[str, Query], tuple[int, float, Any]] = {}

    @property
    def cookie(self) -> str:
        """The session cookie's name: cookies do not tell two ports of one machine apart."""
        return f"checker-{self.config.port}"

    def facets(self, query: Query) -> Facets:
        """What the queue can be filtered by."""
        return self._counted("facets", query, self.store.facets)

    def progress(self, query: Query) -> Progress:
        """How far the review of the query's findings is."""
        return self._counted("progress", query, self.store.progress)

    def _counted(self, what: str, query: Query, count: Callable[[Query], T]) -> T:
        """The numbers as they are, or were a moment ago: counting takes long in a large store."""
        newest, now = self.store.last_action(), time.monotonic()
        known = self._numbers.get((what, query))
        if known is None or known[0] != newest or now - known[1] > _FRESH:
            while len(self._numbers) >= _QUERIES:
                self._numbers.pop(next(iter(self._numbers)), None)
            known = self._numbers[what, query] = newest, now, count(query)
        found: T = known[2]
        return found
