"""Clock times; their day is the one told before."""

from __future__ import annotations

from checker.annotate.times.told import Fields, Told


_HOURS = ("number", "one", "clock_one")


def clock(told: Told) -> Fields | None:
    """A clock time; its day is the one told before."""
    at = _hours(told)
    if at is None:
        return None
    return {"type": "TIME", "value": f"T{at}", "anchor": "narrative"}


def _hours(told: Told) -> str | None:
    if "noon" in told or "midnight" in told:
        return "12:00" if "noon" in told else "24:00"
    clock = told.get("clock")
    if "digits" in told:
        clock = f"{clock[:2]}:{told['digits']:0>2}" if clock else f"{told['digits']:0>2}:00"
    if clock is None:
        number = next((told[name] for name in _HOURS if name in told), "")
        clock = f"{int(number):02}:00" if number.isdigit() and int(number) <= 24 else None
    if clock is None:
        return None
    hour, minute = int(clock[:2]), int(clock[3:])
    hour = _half_of_day(told, hour)
    minutes = hour * 60 + minute + _fraction_of_hour(told)
    return f"{minutes // 60:02}:{minutes % 60:02}" if 0 <= minutes <= 24 * 60 else None


def _half_of_day(told: Told, hour: int) -> int:
    if "pm" in told or told.get("set", "")[3:] in ("EV", "AF"):
        return hour + 12 if hour < 12 else hour
    return 0 if "am" in told and hour == 12 else hour


def _fraction_of_hour(told: Told) -> int:
    """Minutes that the words add to the hour: halb neun, Viertel nach acht, fünf vor halb neun."""
    minutes = int(told.get("minutes_past", 0)) - int(told.get("minutes_to", 0))
    return minutes + sum(part for name, part in _PARTS.items() if name in told)


_PARTS = {"half_to": -30, "half_past": 30, "quarter_past": 15, "quarter_to": -15, "quarter_of": -45}
