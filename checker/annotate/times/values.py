"""What a rule and its words tell -> type, under-specified TIMEX3 value, and where it lies from its anchor."""

from __future__ import annotations

from typing import Callable

from checker.annotate.times.clocks import clock
from checker.annotate.times.dates import date
from checker.annotate.times.told import PERIODS, Fields, Told
from checker.annotate.times.lengths import ago, ago_date, ahead, habit, length


def fields(rule: str, told: Told) -> Fields | None:
    """The fields of the TimeExpression, or None where the words make no time after all."""
    return _BUILDERS[rule](told)


def _narrative(told: Told) -> Fields | None:
    """Seen from the time told before: tags darauf, am selben Tag, zwei Wochen später."""
    number = told.get("number") or told.get("one") or told.get("vague")
    unit = told.get("unit") or told.get("units")
    if number is None:
        return _beside(told, unit)
    found = length(told)
    if found and number.isdigit() and unit:
        sign = -1 if "earlier" in told else 1
        found.update(unit=unit, offset=sign * int(number), anchor="narrative")
        if unit in ("second", "minute", "hour"):
            found.update(type="TIME", value="XXXX-XX-XXTXX:XX")
        if unit == "day":
            found.update(type="DATE", value="XXXX-XX-XX")
    return found


def _beside(told: Told, unit: str | None) -> Fields | None:
    near = told.get("near") or told.get("beside_day") or told.get("same") or told.get("shift") or 0
    steps = 1 if "later" in told else -1 if "earlier" in told else int(near)
    unit = "day" if "beside_day" in told else unit
    if "weekday" in told:
        direction = "before" if steps < 0 else "after"
        return {"type": "DATE", "value": f"XXXX-WXX-{told['weekday']}", "direction": direction, "anchor": "narrative"}
    if "part" in told:
        value = f"XXXX-XX-XXT{told['part']}"
        return {"type": "TIME", "value": value, "unit": "day", "offset": 0, "anchor": "narrative"}
    value = PERIODS.get(unit or "", "")
    return {"type": "DATE", "value": value, "unit": unit, "offset": steps, "anchor": "narrative"} if value else None


def _none(told: Told) -> Fields | None:
    return None


def _ref(told: Told) -> Fields | None:
    return {"type": "DATE", "value": told.get("ref") or told.get("pastword") or "PAST_REF"}


_BUILDERS: dict[str, Callable[[Told], Fields | None]] = {
    "date": date,
    "weekday_range": date,
    "weekday_beside": date,
    "narrative": _narrative,
    "clock": clock,
    "duration": length,
    "ago": ago,
    "ahead": ahead,
    "ago_date": ago_date,
    "set": habit,
    "ref": _ref,
    "none": _none,
}
