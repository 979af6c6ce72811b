"""What can be compared: values resolved from what was read."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct


class Name(Struct, frozen=True, tag="name"):
    """A person's, organization's or place's name in its parts. Only `surname` is filled for the last two."""

    full: str
    given: tuple[str, ...] = ()  # given and middle names and initials, in order
    particles: tuple[str, ...] = ()  # von der, van, al
    surname: str = ""
    suffix: str = ""  # Jr., III
    right: str | None = None  # of a place or body: the listed name this seems to be a misprint of


class Role(Struct, frozen=True, tag="role"):
    """An office in language-neutral keys. None means: not said."""

    office: str
    jurisdiction: str | None = None  # ISO 3166 code, or a body: EU, NATO, UN
    organization: str | None = None
    qualifier: str | None = None  # acting, former, designated


class Interval(Struct, frozen=True, tag="interval"):
    """A time: the days `first` to `last` (both included, ISO); both None where the day is not known, and of durations.

    A duration has `seconds`, low and high, instead.
    """

    timex: str  # TIMEX3 value: 2025-08-18, 2025-W34, P2W, XXXX-WXX-1
    kind: str = "DATE"  # the TIMEX3 type: DATE, TIME, DURATION, SET
    first: str | None = None
    last: str | None = None
    anchor: str | None = None  # the day it was resolved against, ISO
    mod: str | None = None
    seconds: tuple[int, int] | None = None
    weekday: int | None = None  # 1 = Monday: the weekday written beside the calendar date, right or wrong


class Amount(Struct, frozen=True, tag="amount"):
    """A number as an interval; None: no bound. Equal units compare."""

    low: Decimal | None
    high: Decimal | None
    unit: str | None = None
    counted: str | None = None
    approximate: bool = False
    part: bool = False  # one of several, never the whole
    kind: str | None = None  # of counted persons: "man", "child", "officer"; "serious", "slight": how they were injured
    scope: str | None = None  # "several": a total over several events; of ages: "then", "picture", as of a quantity
    with_actor: bool | None = None  # is the one who did it counted in?


class Place(Struct, frozen=True, tag="place"):
    """A place by its key in the tables, or its name where it stands in none."""

    key: str
    name: str


SHARES = ("percent", "percentage_point", "basis_point")  # units of a share


class Party(Struct, frozen=True, tag="party"):
    """Somebody who takes part: the key of the entity, of the document and after `link` of the story."""

    key: str
    name: str


class Wording(Struct, frozen=True, tag="wording"):
    """Words that count as they stand: a quotation, a stance's act, a polarity."""

    text: str
    words: tuple[str, ...] = ()


Value = Name | Role | Interval | Amount | Place | Party | Wording


def value_text(value: Value) -> str:
    """A value as one line of text, the same for equal values."""
    if isinstance(value, Name):
        return " ".join(value.full.split())
    if isinstance(value, Role):
        return "/".join(part or "" for part in (value.office, value.jurisdiction, value.organization, value.qualifier))
    if isinstance(value, Amount):
        return " ".join(part for part in (_bounds(value), value.unit, value.counted) if part)
    if isinstance(value, Interval):
        return value.timex
    return value.key if isinstance(value, (Place, Party)) else value.text


def _bounds(value: Amount) -> str:
    low, high = (None if bound is None else f"{bound.normalize():f}" for bound in (value.low, value.high))
    return low if low is not None and low == high else f"{low or ''}..{high or ''}"
