"""One running page: its store, settings, words and signatures."""

from __future__ import annotations

import time

from checker.store import Store
from checker.store.records import Facets
from checker.web.config import Config, bound
from checker.web.pages import Pages
from checker.web.session import Signer

_FRESH = 30.0  # seconds that the numbers in the filter may be old, if nothing was decided


class Site:
    """What all requests share."""

    def __init__(self, store: Store, config: Config) -> None:
        self.store: Store = store
        self.config = config
        self.keys = bound(config.keys)
        self.pages = Pages(config.language, self.keys)
        self.signer = Signer()
        self._facets: tuple[int, float, Facets] | None = None

    @property
    def cookie(self) -> str:
        """The session cookie's name: cookies do not tell two ports of one machine apart."""
        return f"checker-{self.config.port}"

    def facets(self) -> Facets:
        """What the queue can be filtered by. Counting takes long in a large store, so it is not done every time."""
        newest, now = self.store.last_action(), time.monotonic()
        if self._facets is None or self._facets[0] != newest or now - self._facets[1] > _FRESH:
            self._facets = newest, now, self.store.facets()
        return self._facets[2]
