"""What only one independent source has, and what could not be compared."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import Iterator, Mapping, Sequence

from msgspec import Struct

from checker.model.annotation import ORGANIZATION, PERSON, PLACE
from checker.model.assertion import Reading, ReadQuantity
from checker.model.finding import INFO, Finding, Relation, StoryReport
from checker.report.known import Source
from checker.report.labels import day, figure, label, labels
from checker.report.sentences import Sentences
from checker.report.sides import fact, subject
from checker.report.text import clean, shorten

NAMES, NUMBERS, DAYS = "names", "numbers", "days"
CAP = 8  # sources shown before "show all"
_ITEMS, _WORDS = 8, 40
_MARKS = ".,;:!?)»«“”\"'"
Key = tuple[str, str | None, str | None, str | None]  # NAMES, NUMBERS or DAYS, and what makes the thing the same


class Alone(Struct, frozen=True):
    """One kind of things of one source: the first ones, and how many more there are."""

    kind: str  # NAMES, NUMBERS, DAYS
    items: tuple[str, ...]
    more: str  # "" where none is left out


class Single(Struct, frozen=True):
    """What one source alone has, and those that print the same text."""

    source: str
    language: str
    kinds: tuple[Alone, ...]


class Open(Struct, frozen=True):
    """Things that could not be compared, under the reason why."""

    reason: str
    items: tuple[str, ...]


def singles(story: StoryReport, sources: Sequence[Source], language: str) -> tuple[Single, ...]:
    """Origin by origin what no other has; nothing where there is only one."""
    groups: dict[str, list[tuple[Reading, Source]]] = defaultdict(list)
    for reading, source in zip(story.readings, sources):
        groups[story.origins.get(reading.document, reading.document)].append((reading, source))
    names = {e.id: e.name for e in story.entities if e.type in (PERSON, ORGANIZATION, PLACE)}
    found = {origin: _all(own, names, language) for origin, own in groups.items()} if len(groups) > 1 else {}
    holders: dict[Key, int] = defaultdict(int)
    for things in found.values():
        for key in things:
            holders[key] += 1
    rows = [_single(groups[origin], things, holders, language) for origin, things in found.items()]
    return tuple(row for row in rows if row.kinds)


def _all(own: Sequence[tuple[Reading, Source]], names: Mapping[str, str], language: str) -> dict[Key, str]:
    found: dict[Key, str] = {}
    for reading, _ in own:
        for key, words in _things(reading, names, language):
            found.setdefault(key, words)
    return found


def _things(reading: Reading, names: Mapping[str, str], language: str) -> Iterator[tuple[Key, str]]:
    """What is compared -> how the source says it."""
    for id in (*(a.subject for a in reading.assertions), *(entity.id for entity in reading.entities)):
        if id in names:
            yield (NAMES, id, None, None), shorten(clean(names[id]), _WORDS)
    sentences = Sentences(reading)
    for quantity in reading.quantities:
        value = quantity.value
        yield (NUMBERS, _bound(value.low), _bound(value.high), value.unit), _with_noun(quantity, sentences)
    for time in reading.times:
        if time.value.first and time.value.first == time.value.last:
            yield (DAYS, time.value.first, None, None), day(time.value.first, language)


def _bound(number: Decimal | None) -> str | None:
    return None if number is None else f"{number.normalize():f}"


def _with_noun(quantity: ReadQuantity, sentences: Sentences) -> str:
    """The number with the word after it: "five" says nothing, "five people" does."""
    _, words, after = sentences.around(quantity.span, quantity.text)
    word, _, _ = after.lstrip().partition(" ")
    follows = quantity.value.unit is None and after.startswith(" ") and word[:1].isalpha()
    return shorten(f"{words} {word.rstrip(_MARKS)}" if follows else words, _WORDS)


def _single(
    own: Sequence[tuple[Reading, Source]], things: Mapping[Key, str], holders: Mapping[Key, int], language: str
) -> Single:
    alone = {key: words for key, words in things.items() if holders[key] == 1}
    kinds = (_alone(kind, alone, language) for kind in (NAMES, NUMBERS, DAYS))
    name = ", ".join(source.name for _, source in own)
    return Single(name, own[0][1].language, tuple(kind for kind in kinds if kind.items))


def _alone(kind: str, alone: Mapping[Key, str], language: str) -> Alone:
    items = list(dict.fromkeys(words for key, words in alone.items() if key[0] == kind))
    more = len(items) - _ITEMS
    left_out = label("more_sayings", language).format(figure(more, language)) if more > 0 else ""
    return Alone(kind, tuple(items[:_ITEMS]), left_out)


def uncompared(story: StoryReport, sources: Sequence[Source], language: str) -> tuple[Open, ...]:
    """What stayed open, with the reason."""
    unsure = (f for f in story.findings if f.relation == Relation.UNKNOWN and f.severity != INFO)
    groups = {
        "no_day": [source.name for source in sources if not source.published],
        "no_language": [source.name for source in sources if source.language not in labels(language)["languages"]],
        "one_origin": [f"{source.name} = {source.twin}" for source in sources if source.twin],
        "undecided": list(dict.fromkeys(_about(finding, language) for finding in unsure)),
    }
    return tuple(Open(label(name, language), tuple(items)) for name, items in groups.items() if items)


def _about(finding: Finding, language: str) -> str:
    whom, what = subject(finding, language), fact(finding, language)
    return f"{whom}: {what}" if whom else what
