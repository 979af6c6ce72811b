"""Time expressions: what the words of one field say of when, how long and how often."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Callable, Iterator

from msgspec import structs

from checker.annotate.scan import Scan
from checker.annotate.times.edge import Edge
from checker.annotate.times.lexicon import Lexicon, lexicon
from checker.annotate.times.neighbours import joined
from checker.annotate.times.patterns import Group, Patterns
from checker.annotate.times.tense import tense
from checker.annotate.times.today import means_these_days
from checker.annotate.times.values import fields
from checker.annotate.times.ages import is_age
from checker.annotate.times.written import written_dates
from checker.annotate.times.years import is_year
from checker.model.annotation import TimeExpression

_KEPT = 32_000  # forms remembered with the answer
_LEADING = {"weekday_range": "before", "weekday_beside": "past"}
_SHARED = ("weekday", "month", "year", "unit", "units", "pm", "am")  # "3. bis 5. Mai 2025": said once for both


def times(scan: Scan) -> list[TimeExpression]:
    """Every time expression of the field, in order, none inside another."""
    reader = _Reader(scan)
    found = [time for bounds in scan.sentences for time in reader.read(bounds)]
    return joined(scan, list(_listed(found)))


@lru_cache(maxsize=None)
def _patterns(code: str) -> Patterns:
    return Patterns(lexicon(code).rules)


@lru_cache(maxsize=None)
def _opens(code: str) -> Callable[[str], bool]:
    """Can a rule begin with a word? Most words stand in none."""
    words, arcs = lexicon(code), _patterns(code).root.arcs.keys()

    def opens(form: str) -> bool:
        return form[0].isdigit() or bool(words.phrases(form)) or any(e.kind in arcs for e in words.readings(form))

    return lru_cache(_KEPT)(opens)


class _Reader:
    """Finds expressions sentence by sentence."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.words: Lexicon = lexicon(scan.language.code)
        self.patterns = _patterns(scan.language.code)
        self._edges: dict[int, tuple[Edge, ...]] = {}
        self._opening = scan.those(_opens(scan.language.code))

    def edges(self, at: int) -> tuple[Edge, ...]:
        found = self._edges.get(at)
        if found is None:
            found = self.words.edges(self.scan.forms, at)
            if found and found[0].kind == "int":
                found += self._dates(at)
            self._edges[at] = found
        return found

    def _dates(self, at: int) -> tuple[Edge, ...]:
        """What digits mean here by the text around them."""
        year = (Edge("year", self.scan.forms[at]),) if is_year(self.scan, self.words, at) else ()
        return (*year, *written_dates(self.scan, at))

    def read(self, bounds: tuple[int, int]) -> Iterator[TimeExpression]:
        first, end = bounds
        read = first  # what stands before it is read
        for at in [n for n, form in enumerate(self.scan.forms[first:end], first) if form in self._opening]:
            matched = self._longest(at, end) if at >= read else None
            if matched is not None:
                yield from self._expressions(*matched, bounds)
                read = matched[1][-1].last

    def _longest(self, at: int, end: int) -> tuple[str, list[Group]] | None:
        """The longest rule at a word; what stands without the context before it may go on further."""
        matched = self.patterns.longest(self.edges, at, end)
        while matched and matched[1][0].first > at:
            at = matched[1][0].first
            inner = self.patterns.longest(self.edges, at, end)
            if inner is None or inner[1][-1].last <= matched[1][-1].last:
                return matched
            matched = inner
        return matched

    def _expressions(self, rule: str, groups: list[Group], bounds: tuple[int, int]) -> Iterator[TimeExpression]:
        for group in groups:
            told = _completed(group.told, groups[0].told if group is groups[-1] else groups[-1].told)
            read = fields(rule, told)
            if read is None or self._is_none(read, group, groups[-1].last, told):
                continue
            if told.get("relative_day") == "0" and self._means_these_days(read, group, bounds):
                read = {"type": "DATE", "value": "PRESENT_REF"}
            time = TimeExpression(self.scan.span(group.first, group.last), **read)
            time = self._directed(time, group, bounds)
            yield _before_next(time, rule) if rule in _LEADING and group is groups[0] else time

    def _is_none(self, read: dict[str, Any], group: Group, last: int, told: dict[str, str]) -> bool:
        """An age, or a part of a name or compound: NS-Vergangenheit, Winter-Biathlon."""
        if read["type"] == "DURATION":
            if "quarter" in (told.get("unit"), told.get("units")) and self._divides(group.last):
                return True
            return is_age(self.scan, self.words, group.first, last, told)
        text, first, end = self.scan.text, self.scan.words[group.first].start, self.scan.words[group.last - 1].end
        before, after = text[max(0, first - 2) : first], text[end : end + 2]
        joined = after[:1] == "-" and after[1:].isalpha() and "pastword" not in told
        return joined or before[-1:] == "-" and before[:1].isalpha()

    def _divides(self, at: int) -> bool:
        """ "three quarters of", "a quarter of": a share."""
        return at < len(self.scan.forms) and self.scan.forms[at] in self.words.context("share_after")

    def _means_these_days(self, read: dict[str, Any], group: Group, bounds: tuple[int, int]) -> bool:
        return read["type"] == "DATE" and means_these_days(self.scan, self.words, group.first, group.last, bounds)

    def _directed(self, time: TimeExpression, group: Group, bounds: tuple[int, int]) -> TimeExpression:
        """With the tense of its clause where the words alone leave the direction open."""
        if not _open(time):
            return time
        told = tense(self.scan, group.first, group.last, bounds)
        if time.type == "DURATION":  # "schaffte es in zwei Wochen": how long, not when
            return structs.replace(time, unit=None, offset=None) if told == "past" else time
        return structs.replace(time, direction=told) if told else time


def _open(time: TimeExpression) -> bool:
    """Does the tense decide where the time lies?"""
    if time.type == "DURATION":
        return time.offset is not None and time.offset > 0 and time.anchor == "document"
    if time.type == "TIME" and time.anchor == "narrative":
        return time.direction is None
    dated = time.type in ("DATE", "TIME") and time.value.startswith("XXXX") and "X-X" not in time.value[5:8]
    return dated and time.direction is None and time.offset is None


def _before_next(time: TimeExpression, rule: str) -> TimeExpression:
    """ "zwischen Dienstag und Donnerstag": the Tuesday before that Thursday; "Donnerstag (3. März)": that day."""
    return structs.replace(time, anchor="following", direction=_LEADING[rule])


def _completed(told: dict[str, str], other: dict[str, str]) -> dict[str, str]:
    """One end of a range with what only the other end says; the year changes where the months run backwards."""
    wanted = {name: other[name] for name in _SHARED if name in other and name not in told}
    if "day" not in told:
        wanted.pop("month", None)
        wanted.pop("weekday", None)
    if not {"day", "month"} & told.keys() or told.get("month", "") > other.get("month", "99"):
        wanted.pop("year", None)
    return {**told, **wanted}


def _listed(found: list[TimeExpression]) -> Iterator[TimeExpression]:
    """Days of a list get the month of the day after them: 3., 4. und 5. Mai; one that gets none is no date."""
    done: list[TimeExpression] = []
    for time in reversed(found):
        if time.value.startswith("XXXX-XX-") and time.value[8:].isdigit():
            after = done[-1] if done else None
            if after is None or not after.value[5:7].isdigit() or after.span.start - time.span.end > 12:
                continue
            time = structs.replace(time, value=after.value[:7] + time.value[7:])
        done.append(time)
    return iter(done[::-1])
