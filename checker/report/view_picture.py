"""The graph around a disputed entity: it in the middle, the opposing values around it, the sources outside."""

from __future__ import annotations

from collections import defaultdict
from typing import Iterable, Sequence

from msgspec import Struct

from checker.model.finding import INFO
from checker.report.labels import label
from checker.report.picture_layout import ENTITY, GAP, SOURCE, SPACE, VALUE, WIDTH, Box, Edge, Said, Wing, box, moved
from checker.report.view_findings import Entry

_VALUES, _SOURCES = 8, 5  # of one picture; sources of one value
_PICTURES = 12


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


def pictures(entries: Iterable[Entry], language: str) -> tuple[Picture, ...]:
    """One picture an entity with alarms of several sides, in the order of the findings."""
    disputed: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.subject and entry.severity != INFO and len(entry.sides) > 1 and entry.across:
            disputed[entry.subject].append(entry)
    return tuple(_picture(subject, own, language) for subject, own in list(disputed.items())[:_PICTURES])


def _picture(subject: str, entries: Sequence[Entry], language: str) -> Picture:
    said = _said(entries, language)
    left, right = Wing(said[::2], -1), Wing(said[1::2], 1)
    height = max(left.height, right.height) + 2 * GAP
    entity = box(SOURCE + VALUE + 2 * SPACE, 0, ENTITY, subject, 3)
    entity = moved(entity, (height - entity.height) // 2)
    wings = [wing.lower((height - wing.height) // 2) for wing in (left, right)]
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


def _said(entries: Sequence[Entry], language: str) -> list[Said]:
    """Every value once, the sources of all findings that have it together."""
    found: dict[str, Said] = {}
    for entry in entries:
        for side in entry.sides:
            before = found.get(side.value, Said(entry.fact, side.value, side.number, ()))
            sources = dict.fromkeys([*before.sources, *(witness.source for witness in side.witnesses)])
            found[side.value] = Said(before.fact, before.value, before.side, tuple(sources))
    return [_capped(said, language) for said in list(found.values())[:_VALUES]]


def _capped(said: Said, language: str) -> Said:
    more = len(said.sources) - _SOURCES
    if more < 1:
        return said
    rest = label("more_sources", language).format(more)
    return Said(said.fact, said.value, said.side, (*said.sources[:_SOURCES], rest))
