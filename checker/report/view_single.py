"""What only one independent source has, and what could not be compared."""

from __future__ import annotations

from collections import defaultdict
from typing import Hashable, Iterable, Iterator

from msgspec import Struct

from checker.model.assertion import Reading
from checker.model.finding import INFO, Relation, StoryReport
from checker.report.known import Source
from checker.report.labels import figure, label, labels
from checker.report.text import clean, shorten
from checker.report.view_findings import fact, subject

NAMES, NUMBERS, DAYS = "names", "numbers", "days"
_ITEMS, _WORDS = 8, 40


class Alone(Struct, frozen=True):
    """One kind of things of one source: the first ones, and how many more there are."""

    kind: str  # NAMES, NUMBERS, DAYS
    items: tuple[str, ...]
    more: str  # "" where none is left out


class Single(Struct, frozen=True):
    """What one source alone has."""

    source: str
    language: str
    kinds: tuple[Alone, ...]


class Open(Struct, frozen=True):
    """Things that could not be compared, under the reason why."""

    reason: str
    items: tuple[str, ...]


def singles(story: StoryReport, sources: Iterable[Source], language: str) -> tuple[Single, ...]:
    """Source by source what no other origin has; nothing where there is only one origin."""
    if len(set(story.origins.values())) < 2:
        return ()
    holders: dict[Hashable, set[str]] = defaultdict(set)
    found: dict[str, dict[Hashable, str]] = {}
    for reading in story.readings:
        found[reading.document] = dict(_things(reading, story))
        for key in found[reading.document]:
            holders[key].add(story.origins.get(reading.document, reading.document))
    rows = [
        Single(source.name, source.language, tuple(_alone(found[reading.document], holders, language)))
        for reading, source in zip(story.readings, sources)
    ]
    return tuple(row for row in rows if row.kinds)


def _alone(own: dict[Hashable, str], holders: dict[Hashable, set[str]], language: str) -> Iterator[Alone]:
    for kind in (NAMES, NUMBERS, DAYS):
        only = [text for key, text in own.items() if _kind(key) == kind and len(holders[key]) == 1]
        items = list(dict.fromkeys(only))
        more = len(items) - _ITEMS
        if items:
            left_out = label("more_sayings", language).format(figure(more, language)) if more > 0 else ""
            yield Alone(kind, tuple(items[:_ITEMS]), left_out)


def _kind(key: Hashable) -> str:
    return str(key[0]) if isinstance(key, tuple) else ""


def _things(reading: Reading, story: StoryReport) -> Iterator[tuple[Hashable, str]]:
    """What is compared -> how the source says it."""
    names = {entity.id: entity.name for entity in story.entities}
    mentioned = [*(a.subject for a in reading.assertions), *(entity.id for entity in reading.entities)]
    for id in mentioned:
        if id in names:
            yield (NAMES, id), shorten(clean(names[id]), _WORDS)
    for quantity in reading.quantities:
        value = quantity.value
        yield (NUMBERS, value.low, value.high, value.unit), shorten(clean(quantity.text), _WORDS)
    for time in reading.times:
        if time.value.first and time.value.first == time.value.last:
            yield (DAYS, time.value.first), shorten(clean(time.text), _WORDS)


def uncompared(story: StoryReport, sources: tuple[Source, ...], language: str) -> tuple[Open, ...]:
    """What stayed open, with the reason."""
    unsure = (f for f in story.findings if f.relation == Relation.UNKNOWN and f.severity != INFO)
    groups = {
        "no_day": [source.name for source in sources if not source.published],
        "no_language": [source.name for source in sources if source.language not in labels(language)["languages"]],
        "one_origin": [f"{source.name} = {source.twin}" for source in sources if source.twin],
        "undecided": [f"{subject(f, language)}: {fact(f, language)}" for f in unsure],
    }
    return tuple(Open(label(name, language), tuple(items)) for name, items in groups.items() if items)
