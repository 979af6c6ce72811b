"""Text that grows while stories are checked: on the disk where it is much, so that memory stays flat."""

from __future__ import annotations

from tempfile import SpooledTemporaryFile
from typing import Iterator

_IN_MEMORY = 4_000_000  # bytes
_PIECE = 1 << 20  # characters read at once


class Spool:
    """Texts in the order they came, with something between them."""

    def __init__(self, between: str = "") -> None:
        self._between, self._begun = between, False
        self._file = SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8", errors="surrogatepass", newline="")

    def __bool__(self) -> bool:
        """Is there any text?"""
        return self._begun

    def add(self, text: str) -> None:
        """One more text."""
        self._file.write(self._between * self._begun + text)
        self._begun = True

    def pieces(self, *last: str) -> Iterator[str]:
        """All texts from the first one, and these behind them."""
        self._file.seek(0)
        while piece := self._file.read(_PIECE):
            yield piece
        for number, text in enumerate(last):
            yield self._between * (self._begun or number > 0) + text
