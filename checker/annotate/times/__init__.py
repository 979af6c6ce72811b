"""Time expressions: what the words of one field say of when, how long and how often."""

from __future__ import annotations

from functools import lru_cache
from typing import Iterator

from checker.annotate.scan import Scan
from checker.annotate.times.lexicon import Edge, Lexicon, lexicon
from checker.annotate.times.patterns import Group, Patterns
from checker.annotate.times.tense import tense
from checker.annotate.times.values import fields
from checker.annotate.times.years import is_year
from checker.model.annotation import TimeExpression

_SHARED = ("month", "year", "unit", "units", "pm", "am")  # "3. bis 5. Mai 2025": said once for both


def times(scan: Scan) -> list[TimeExpression]:
    """Every time expression of the field, in order, none inside another."""
    reader = _Reader(scan)
    found = [time for bounds in scan.sentences for time in reader.read(bounds)]
    return list(_listed(found))


@lru_cache(maxsize=None)
def _patterns(code: str) -> Patterns:
    return Patterns(lexicon(code).rules)


class _Reader:
    """Finds expressions sentence by sentence."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.words: Lexicon = lexicon(scan.language.code)
        self.patterns = _patterns(scan.language.code)
        self._edges: dict[int, tuple[Edge, ...]] = {}

    def edges(self, at: int) -> tuple[Edge, ...]:
        found = self._edges.get(at)
        if found is None:
            found = self.words.edges(self.scan.forms, at)
            if found and found[0].kind == "int" and is_year(self.scan, self.words, at):
                found += (Edge("year", self.scan.forms[at]),)
            self._edges[at] = found
        return found

    def read(self, bounds: tuple[int, int]) -> Iterator[TimeExpression]:
        at, end = bounds
        while at < end:
            matched = self.patterns.longest(self.edges, at, end) if self.edges(at) else None
            if matched is None:
                at += 1
                continue
            yield from self._expressions(*matched, bounds)
            at = matched[1][-1].last

    def _expressions(self, rule: str, groups: list[Group], bounds: tuple[int, int]) -> Iterator[TimeExpression]:
        for group in groups:
            told = group.told if group is groups[-1] else _completed(group.told, groups[-1].told)
            read = fields(rule, told)
            if read is not None:
                span = self.scan.span(group.first, group.last)
                time = TimeExpression(span, **read)
                yield self._directed(time, group, bounds)

    def _directed(self, time: TimeExpression, group: Group, bounds: tuple[int, int]) -> TimeExpression:
        """With the tense of its clause where the words alone leave the direction open."""
        if time.type not in ("DATE", "TIME") or not time.value.startswith("XXXX") or time.direction or time.offset:
            return time
        told = tense(self.scan, self.words, group.first, group.last, bounds)
        return _with(time, direction=told) if told else time


def _with(time: TimeExpression, **changes: str) -> TimeExpression:
    kept = {name: getattr(time, name) for name in TimeExpression.__struct_fields__}
    return TimeExpression(**{**kept, **changes})


def _completed(told: dict[str, str], last: dict[str, str]) -> dict[str, str]:
    """The first end of a range with what only its last end says."""
    added = {name: last[name] for name in _SHARED if name in last and name not in told}
    if "month" in told and told.get("month", "") > last.get("month", "99"):
        added.pop("year", None)
    return {**told, **added}


def _listed(found: list[TimeExpression]) -> Iterator[TimeExpression]:
    """Days of a list get the month of the day after them: 3., 4. und 5. Mai; one that gets none is no date."""
    done: list[TimeExpression] = []
    for time in reversed(found):
        if time.value.startswith("XXXX-XX-") and time.value[8:].isdigit():
            after = done[-1] if done else None
            if after is None or not after.value[5:7].isdigit() or after.span.start - time.span.end > 12:
                continue
            time = _with(time, value=after.value[:7] + time.value[7:])
        done.append(time)
    return iter(done[::-1])
