"""Places of a text as editors count them: from 0, columns in units of UTF-16 unless agreed otherwise."""

from __future__ import annotations

import re
from bisect import bisect_right

from lsprotocol.types import Position, PositionEncodingKind, Range

from checker.report.places import Place

_LINE_ENDS = re.compile(r"\r\n|\n|\r")  # what ends a line in the protocol
_UNITS = {PositionEncodingKind.Utf8: ("utf-8", 1), PositionEncodingKind.Utf16: ("utf-16-le", 2),
          PositionEncodingKind.Utf32: ("utf-32-le", 4)}  # fmt: skip


class Positions:
    """Positions in one text."""

    def __init__(self, text: str, encoding: PositionEncodingKind | str = PositionEncodingKind.Utf16) -> None:
        self.text = text
        self._codec, self._unit = _UNITS[PositionEncodingKind(encoding)]
        self._starts = [0, *(match.end() for match in _LINE_ENDS.finditer(text))]
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]  # lines as the checker counts them

    def position(self, offset: int) -> Position:
        """Where the offset is."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self._starts, offset) - 1
        return Position(line, self._length(self.text[self._starts[line] : offset]))

    def offset(self, position: Position) -> int:
        """The offset of a position; one behind the end of its line is the end of the line."""
        if position.line >= len(self._starts):
            return len(self.text)
        start = self._starts[position.line]
        end = self._starts[position.line + 1] if position.line + 1 < len(self._starts) else len(self.text)
        line, units = self.text[start:end].rstrip("\r\n"), 0
        for at, letter in enumerate(line, start):
            if units >= position.character:
                return at
            units += self._length(letter)
        return start + len(line)

    def at(self, line: int, column: int) -> int:
        """The offset of a place as the checker counts it, from 1."""
        return self._lines[min(line, len(self._lines)) - 1] + column - 1

    def range(self, place: Place, words: str = "") -> Range:
        """The place's range; where its end is not known, that of the words; of a title the top of the file."""
        if place.title:
            return Range(Position(0, 0), Position(0, 0))
        start = self.at(place.line, place.column)
        end = self.at(place.end_line, place.end_column or 1) if place.end_line else start + len(words)
        return Range(self.position(start), self.position(end))

    def _length(self, text: str) -> int:
        return len(text.encode(self._codec, "surrogatepass")) // self._unit
