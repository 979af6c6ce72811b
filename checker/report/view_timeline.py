"""The days that the sources speak of, and what they say of them."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import Iterator

from msgspec import Struct

from checker.model.assertion import Reading, ReadTime
from checker.model.finding import StoryReport
from checker.report.known import Source
from checker.report.labels import day, label
from checker.report.sentences import Sentences

_LONGEST = timedelta(days=6)  # longer spans of time are no day of a timeline
CAP, _SAYINGS = 15, 6  # days shown before "show all"; sayings of one day
_DAYS = 200


class Saying(Struct, frozen=True):
    """One sentence that speaks of a day."""

    source: str
    language: str
    before: str
    words: str
    after: str

    @property
    def sentence(self) -> str:
        """All of it."""
        return self.before + self.words + self.after


class Day(Struct, frozen=True):
    """One day, or a few together."""

    first: str  # ISO
    label: str
    published: tuple[str, ...]  # who appeared on it
    sayings: tuple[Saying, ...]
    more: int  # sayings left out


def timeline(story: StoryReport, sources: tuple[Source, ...], language: str) -> tuple[Day, ...]:
    """The days in order; nothing where no source speaks of one."""
    said: dict[tuple[str, str], dict[str, Saying]] = defaultdict(dict)
    for reading, source in zip(story.readings, sources):
        for days, saying in _sayings(reading, source):
            said[days].setdefault(f"{source.document}: {saying.sentence}", saying)
    published: dict[tuple[str, str], list[str]] = defaultdict(list)
    for source in sources if said else ():
        if _valid(source.published):
            published[source.published, source.published].append(source.name)
    shown = sorted({*said, *published})[:_DAYS]
    return tuple(_day(key, list(said[key].values()), published[key], language) for key in shown)


def _sayings(reading: Reading, source: Source) -> Iterator[tuple[tuple[str, str], Saying]]:
    sentences = Sentences(reading)
    for time in reading.times:
        if _short(time):
            assert time.value.first and time.value.last
            around = sentences.around(time.span, time.text)
            yield (time.value.first, time.value.last), Saying(source.name, source.language, *around)


def _short(time: ReadTime) -> bool:
    first, last = (_valid(bound or "") for bound in (time.value.first, time.value.last))
    return bool(first and last and timedelta() <= last - first <= _LONGEST)


def _valid(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def _day(key: tuple[str, str], said: list[Saying], published: list[str], language: str) -> Day:
    first, last = key
    span = label("until", language).format(day(first, language), day(last, language))
    name = span if last != first else day(first, language, weekday=True)
    return Day(key[0], name, tuple(published), tuple(said[:_SAYINGS]), max(0, len(said) - _SAYINGS))
