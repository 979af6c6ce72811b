"""The orders of the queue, and places in them."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
from msgspec import Struct
from sqlalchemy import Column, ColumnElement, Row, Select, tuple_

from checker.store.documents import plain
from checker.store.records import NEWEST, SEVERITY, STORY, Query
from checker.store.schema import finding

_Small = Annotated[int, msgspec.Meta(ge=0, le=9)]
_Number = Annotated[int, msgspec.Meta(ge=0, le=2**53)]


class Order(Struct, frozen=True):
    """The columns that a queue is ordered by, all upwards or all downwards, and what a place in it looks like."""

    columns: tuple[Column[Any], ...]
    place: Any  # type
    down: bool = False

    def sort(self, rows: Select[Any], back: bool = False) -> Select[Any]:
        """The rows in this order, or the other way round."""
        return rows.order_by(*((column.desc() for column in self.columns) if self.down != back else self.columns))

    def beyond(self, place: Any, back: bool = False) -> ColumnElement[bool]:
        """What follows a place, or goes before it."""
        here, there = tuple_(*self.columns), tuple_(*place)
        return here < there if self.down != back else here > there


_ORDERS = {
    SEVERITY: Order(
        (finding.c.decided, finding.c.severity, finding.c.story, finding.c.code, finding.c.key),
        tuple[bool, _Small, str, str, _Number],
    ),
    NEWEST: Order((finding.c.key,), tuple[_Number], down=True),
    STORY: Order(
        (finding.c.story, finding.c.severity, finding.c.code, finding.c.key), tuple[str, _Small, str, _Number]
    ),
}


def order(query: Query) -> Order:
    """The query's order; one that is not known is the usual one."""
    return _ORDERS.get(query.order, _ORDERS[SEVERITY])


def undecided(query: Query) -> Order:
    """The same among undecided ones, so that the index is entered at the place itself."""
    whole = order(query)
    return Order(whole.columns[1:], None) if whole.columns[0] is finding.c.decided else whole


def written(place: Row[Any], of: Order) -> str:
    """Where a row stands, as text."""
    return msgspec.json.encode([getattr(place, column.name) for column in of.columns]).decode()


def read(place: str | None, of: Order) -> Any:
    """The place again; None for one that makes no sense."""
    try:
        return msgspec.json.decode(plain(place or ""), type=of.place)
    except msgspec.MsgspecError:
        return None
