"""The graph around a disputed entity: it in the middle, the opposing values around it, the sources outside.

Five columns, so that no text can meet another: sources, values, entity, values, sources. All lengths in pixels.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Iterable, Sequence

from msgspec import Struct

from checker.model.finding import INFO
from checker.report.labels import label
from checker.report.view_findings import Entry
from checker.report.wrap import width, wrap

FONT, LINE, PAD, GAP = 13, 17, 8, 10
ENTITY, VALUE, SOURCE, SPACE = 150, 200, 170, 56  # widths of the columns, and what lies between them
WIDTH = 2 * (SOURCE + VALUE) + ENTITY + 4 * SPACE
_VALUES, _SOURCES = 8, 5  # of one picture; sources of one value
_PICTURES = 12


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


class Picture(Struct, frozen=True):
    """One entity with what is said of it."""

    title: str
    words: str  # the same as a sentence, for those who hear it
    height: int
    entity: Box
    values: tuple[Box, ...]
    sources: tuple[Box, ...]
    edges: tuple[Edge, ...]
    anchors: tuple[tuple[str, str], ...]  # of the findings it shows: anchor, rule
    width: int = WIDTH


class _Said(Struct, frozen=True):
    fact: str
    value: str
    side: int
    sources: tuple[str, ...]


def pictures(entries: Iterable[Entry], language: str) -> tuple[Picture, ...]:
    """One picture an entity with alarms of several sides, in the order of the findings."""
    disputed: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.subject and entry.severity != INFO and len(entry.sides) > 1 and entry.across:
            disputed[entry.subject].append(entry)
    return tuple(_picture(subject, own, language) for subject, own in list(disputed.items())[:_PICTURES])


def _picture(subject: str, entries: Sequence[Entry], language: str) -> Picture:
    said = _said(entries, language)
    left, right = _Wing(said[::2], -1), _Wing(said[1::2], 1)
    height = max(left.height, right.height) + 2 * GAP
    entity = _box(SOURCE + VALUE + 2 * SPACE, 0, ENTITY, subject, 3)
    entity = _moved(entity, (height - entity.height) // 2)
    wings = [wing.moved((height - wing.height) // 2) for wing in (left, right)]
    edges = [edge for wing in wings for edge in wing.edges(entity)]
    return Picture(
        title=label("picture_title", language).format(subject),
        words=" ".join(f"{one.fact}: {one.value} ({', '.join(one.sources)})." for one in said),
        height=height,
        entity=entity,
        values=tuple(box for wing in wings for box in wing.values),
        sources=tuple(box for wing in wings for box in wing.sources.values()),
        edges=tuple(edges),
        anchors=tuple((entry.anchor, entry.rule) for entry in entries),
    )


def _said(entries: Sequence[Entry], language: str) -> list[_Said]:
    """Every value once, the sources of all findings that have it together."""
    found: dict[str, _Said] = {}
    for entry in entries:
        for side in entry.sides:
            before = found.get(side.value, _Said(entry.fact, side.value, side.number, ()))
            sources = dict.fromkeys([*before.sources, *(witness.source for witness in side.witnesses)])
            found[side.value] = _Said(before.fact, before.value, before.side, tuple(sources))
    return [_capped(said, language) for said in list(found.values())[:_VALUES]]


def _capped(said: _Said, language: str) -> _Said:
    more = len(said.sources) - _SOURCES
    if more < 1:
        return said
    rest = label("more_sources", language).format(more)
    return _Said(said.fact, said.value, said.side, (*said.sources[:_SOURCES], rest))


class _Wing:
    """The values of one side of the picture and their sources, from top to bottom. `way`: -1 left, 1 right."""

    def __init__(self, said: Sequence[_Said], way: int) -> None:
        self.way, self.said, self.height = way, said, 0
        self.values: list[Box] = []
        self.sources: dict[str, Box] = {}
        for one in said:
            self._add(one)

    def _add(self, said: _Said) -> None:
        """The value beside the sources that are new with it, centred on each other."""
        top = self.height + GAP if self.values else 0
        value = _box(_column(self.way, 1), top, VALUE, said.value, 3, said.side, said.fact)
        boxes: list[tuple[str, Box]] = []
        y = top
        for name in self._new(said):
            boxes.append((name, _box(_column(self.way, 2), y, SOURCE, name, 2)))
            y = boxes[-1][1].y + boxes[-1][1].height + GAP
        stack = max(0, y - GAP - top) if boxes else 0
        self.height = top + max(value.height, stack)
        self.values.append(_moved(value, max(0, (stack - value.height) // 2)))
        self.sources.update((name, _moved(box, max(0, (value.height - stack) // 2))) for name, box in boxes)

    def _new(self, said: _Said) -> list[str]:
        return [name for name in said.sources if name not in self.sources]

    def moved(self, down: int) -> _Wing:
        """The wing further down."""
        self.values = [_moved(box, down) for box in self.values]
        self.sources = {name: _moved(box, down) for name, box in self.sources.items()}
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


def _box(x: int, y: int, wide: int, text: str, lines: int, side: int = 0, head: str = "") -> Box:
    limit = (wide - 2 * PAD - (24 if side else 0)) / FONT
    words = wrap(text, limit, lines) or ("–",)
    first = y + PAD + (LINE if head else 0) + FONT - 1
    height = 2 * PAD + LINE * (len(words) + bool(head)) - (LINE - FONT) // 2
    placed = tuple((first + n * LINE, line) for n, line in enumerate(words))
    return Box(x, y, wide, height, placed, side, " ".join(wrap(head, limit, 1)) if width(head) > limit else head)


def _moved(box: Box, down: int) -> Box:
    lines = tuple((y + down, line) for y, line in box.lines)
    return Box(box.x, box.y + down, box.width, box.height, lines, box.side, box.head)


def _path(one: Box, other: Box, way: int) -> str:
    """A curve from the outer edge of one box to the inner edge of the other."""
    start, end = (one.x, other.x + other.width) if way < 0 else (one.x + one.width, other.x)
    bend = way * SPACE * 3 // 5
    return f"M{start} {one.middle}C{start + bend} {one.middle} {end - bend} {other.middle} {end} {other.middle}"
