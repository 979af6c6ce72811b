"""The filter in the address, and the query it stands for."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Iterable
from urllib.parse import urlencode

from msgspec import Struct

from checker.model.decision import VERDICTS
from checker.model.finding import SEVERITIES
from checker.store.records import NEWEST, SECOND, SEVERITY, STORY, UNDECIDED, Query
from checker.web.refusals import Refused

Pair = tuple[str, str]
SEVERAL = ("severity", "verdict", "code", "story", "subject", "source")
SINGLE = ("q", "assignee", "since", "until", "age", "opinion", "closed", "order")
NAMES = (*SINGLE, *SEVERAL)
STATES = ("undecided", *UNDECIDED, *VERDICTS)
AGES = ("1", "7", "30")  # days
ORDERS = (NEWEST, STORY)  # besides the usual one
_KNOWN = {"severity": SEVERITIES, "verdict": STATES, "opinion": (SECOND,), "closed": ("1",), "age": AGES,
          "order": ORDERS}  # fmt: skip
_PAIRS, _LENGTH = 60, 300


class Filter(Struct, frozen=True):
    """What the queue is narrowed to, in the order of NAMES."""

    pairs: tuple[Pair, ...] = ()

    def values(self, name: str) -> tuple[str, ...]:
        """All values of a field."""
        return tuple(value for own, value in self.pairs if own == name)

    def first(self, name: str) -> str:
        """The value of a field that has one; "" if it is not set."""
        return next(iter(self.values(name)), "")

    @property
    def blind(self) -> bool:
        """Is a second opinion asked for, so that the others' are hidden?"""
        return self.first("opinion") == SECOND

    @property
    def text(self) -> str:
        """As it stands in an address."""
        return urlencode(self.pairs)

    def without(self, *names: str) -> Filter:
        """The filter less these fields."""
        return Filter(tuple(pair for pair in self.pairs if pair[0] not in names))

    def less(self, pair: Pair) -> Filter:
        """The filter less one value."""
        return Filter(tuple(own for own in self.pairs if own != pair))

    def set(self, name: str, value: str) -> Filter:
        """The filter with this as the field's only value."""
        return read([*self.without(name).pairs, (name, value)])

    def address(self, path: str = "/", **more: str) -> str:
        """The path with the filter, and whatever else is not empty."""
        pairs = [*self.pairs, *((name.rstrip("_"), value) for name, value in more.items() if value)]
        return f"{path}?{urlencode(pairs)}" if pairs else path

    def query(self, reviewer: str, today: date) -> Query:
        """The same for the store. Whoever is asked for a second opinion cannot filter by what the first one was."""
        age = self.first("age")
        since = (today - timedelta(days=int(age))).isoformat() if age else None
        return Query(
            text=self.first("q"), severities=self.values("severity"), codes=self.values("code"),
            stories=self.values("story"), subjects=self.values("subject"), sources=self.values("source"),
            verdicts=() if self.blind else self.values("verdict"), assignee=self.first("assignee") or None,
            since=self.first("since") or since, until=self.first("until") or None,
            opinion=self.first("opinion") or None, reviewer=reviewer, closed=bool(self.first("closed")),
            order=self.first("order") or SEVERITY,
        )  # fmt: skip


def read(given: Iterable[Pair]) -> Filter:
    """The filter of an address: unknown fields and empty values do not count, each value once."""
    known = [pair for pair in dict.fromkeys(given) if pair[0] in NAMES and pair[1].strip()]
    if len(known) > _PAIRS:
        raise Refused(400, "too_many", str(_PAIRS))
    for name, value in known:
        _check(name, value)
    single = {name: (name, value) for name, value in known if name in SINGLE}
    several = [pair for pair in known if pair[0] in SEVERAL]
    return Filter((*sorted(single.values(), key=_place), *sorted(several, key=_place)))


def _place(pair: Pair) -> int:
    return NAMES.index(pair[0])


def _check(name: str, value: str) -> None:
    if len(value) > _LENGTH:
        raise Refused(400, "too_long", name)
    if name in _KNOWN and value not in _KNOWN[name]:
        raise Refused(400, "unknown_value", f"{name}={value}")
    if name in ("since", "until") and not _is_day(value):
        raise Refused(400, "no_day", f"{name}={value}")


def _is_day(value: str) -> bool:
    try:
        return len(value) == len("2025-08-18") and bool(date.fromisoformat(value))
    except ValueError:
        return False
