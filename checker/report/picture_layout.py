"""Where the boxes and lines of a picture stand: five columns, so that no text can meet another. Lengths in pixels."""

from __future__ import annotations

from typing import Sequence

from msgspec import Struct

from checker.report.wrap import width, wrap

FONT, LINE, PAD, GAP = 13, 17, 8, 10
ENTITY, VALUE, SOURCE, SPACE = 150, 200, 170, 56  # widths of the columns, and what lies between them
WIDTH = 2 * (SOURCE + VALUE) + ENTITY + 4 * SPACE


class Box(Struct, frozen=True):
    """One node: its lines of text in a rectangle."""

    x: int
    y: int
    width: int
    height: int
    lines: tuple[tuple[int, str], ...]  # baseline, text
    side: int = 0
    head: str = ""  # what is compared

    @property
    def middle(self) -> int:
        """Half way down."""
        return self.y + self.height // 2


class Edge(Struct, frozen=True):
    """A line from one node to another, as the path of an SVG."""

    path: str
    side: int


class Said(Struct, frozen=True):
    """One value: what is compared, its side, and who says it."""

    fact: str
    value: str
    side: int
    sources: tuple[str, ...]


class Wing:
    """The values of one side of the picture and their sources, from top to bottom. `way`: -1 left, 1 right."""

    def __init__(self, said: Sequence[Said], way: int) -> None:
        self.way, self.said, self.height = way, said, 0
        self.values: list[Box] = []
        self.sources: dict[str, Box] = {}
        for one in said:
            self._add(one)

    def _add(self, said: Said) -> None:
        """The value beside the sources that are new with it, centred on each other."""
        top = self.height + GAP if self.values else 0
        value = box(_column(self.way, 1), top, VALUE, said.value, 3, said.side, said.fact)
        boxes: list[tuple[str, Box]] = []
        y = top
        for name in self._new(said):
            boxes.append((name, box(_column(self.way, 2), y, SOURCE, name, 3)))
            y = boxes[-1][1].y + boxes[-1][1].height + GAP
        stack = max(0, y - GAP - top) if boxes else 0
        self.height = top + max(value.height, stack)
        self.values.append(moved(value, max(0, (stack - value.height) // 2)))
        self.sources.update((name, moved(box, max(0, (value.height - stack) // 2))) for name, box in boxes)

    def _new(self, said: Said) -> list[str]:
        return [name for name in said.sources if name not in self.sources]

    def lower(self, down: int) -> Wing:
        """The wing further down."""
        self.values = [moved(box, down) for box in self.values]
        self.sources = {name: moved(box, down) for name, box in self.sources.items()}
        return self

    def edges(self, entity: Box) -> list[Edge]:
        """From the entity to its values, and from each value to its sources."""
        found = []
        for said, value in zip(self.said, self.values):
            found.append(Edge(_path(entity, value, self.way), said.side))
            found += [Edge(_path(value, self.sources[name], self.way), said.side) for name in said.sources]
        return found


def _column(way: int, ring: int) -> int:
    """Where the boxes of a ring begin: 1 the values, 2 the sources."""
    left = {1: SOURCE + SPACE, 2: 0}
    right = {1: WIDTH - SOURCE - SPACE - VALUE, 2: WIDTH - SOURCE}
    return (left if way < 0 else right)[ring]


def box(x: int, y: int, wide: int, text: str, lines: int, side: int = 0, head: str = "") -> Box:
    """A box with its text in at most so many lines, as high as they need."""
    limit = (wide - 2 * PAD - (24 if side else 0)) / FONT
    words = wrap(text, limit, lines) or ("–",)
    first = y + PAD + (LINE if head else 0) + FONT - 1
    height = 2 * PAD + LINE * (len(words) + bool(head)) - (LINE - FONT) // 2
    placed = tuple((first + n * LINE, line) for n, line in enumerate(words))
    return Box(x, y, wide, height, placed, side, " ".join(wrap(head, limit, 1)) if width(head) > limit else head)


def moved(box: Box, down: int) -> Box:
    """The box further down."""
    lines = tuple((y + down, line) for y, line in box.lines)
    return Box(box.x, box.y + down, box.width, box.height, lines, box.side, box.head)


def _path(one: Box, other: Box, way: int) -> str:
    """A curve from the outer edge of one box to the inner edge of the other."""
    start, end = (one.x, other.x + other.width) if way < 0 else (one.x + one.width, other.x)
    bend = way * SPACE * 3 // 5
    return f"M{start} {one.middle}C{start + bend} {one.middle} {end - bend} {other.middle} {end} {other.middle}"
