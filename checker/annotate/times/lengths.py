"""Durations, what lies a duration from now, and habits."""

from __future__ import annotations

from checker.annotate.times.told import PERIODS, Fields, Told

# Unit -> its letters in a duration; T parts hours from days.
_LETTERS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "half": "H",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}


def length(told: Told) -> Fields | None:
    """A duration: its number or X, and its unit; "the coming years" are no length."""
    if told.get("shift") == "1" and not {"number", "one", "vague"} & told.keys():
        return {"type": "DATE", "value": "FUTURE_REF"}
    if "lasting" in told:
        return {"type": "DURATION", "value": told["lasting"], "mod": told.get("mod")}
    unit = told.get("unit") or told.get("units")
    number = told.get("number") or told.get("half") or told.get("one") or "X"
    if unit not in _LETTERS:
        return None
    return {"type": "DURATION", "value": _period_value(number, unit), "mod": told.get("mod")}


def _period_value(number: str, unit: str) -> str:
    if unit == "half":
        return f"P{int(number) * 6}M" if number.isdigit() else "PXM"
    if number == "0.5":
        halves = {"year": "P6M", "hour": "PT30M", "day": "PT12H", "minute": "PT30S"}
        number_value = halves.get(unit)
        if number_value:
            return number_value
    letter = _LETTERS[unit]
    return f"PT{number}{letter[1]}" if letter[0] == "T" else f"P{number}{letter}"


def ago(told: Told) -> Fields | None:
    """vor zwei Wochen, as a length that leads somewhere."""
    return _moved(told, -1)


def ahead(told: Told) -> Fields | None:
    """in zwei Wochen."""
    return _moved(told, 1)


def _moved(told: Told, sign: int) -> Fields | None:
    """vor zwei Wochen: how long, and where that lies."""
    found = length(told)
    number = told.get("number") or told.get("one") or ""
    if found and number.isdigit() and "half" not in told:
        unit = told.get("unit") or told.get("units")
        found.update(unit=unit, offset=sign * int(number))
    return found


def ago_date(told: Told) -> Fields | None:
    """two weeks ago: the day, week, month or year itself."""
    found = _moved(told, 1 if "from_now" in told else -1)
    if found and found.get("unit") in PERIODS:
        rough = found["unit"] != "day"
        found.update(type="DATE", value=PERIODS[found["unit"]], mod="APPROX" if rough else found["mod"])
    return found


def habit(told: Told) -> Fields | None:
    """täglich, jeden Montag, alle vier Jahre."""
    if "ordinal" in told and "weekday" in told:
        return {"type": "SET", "value": "P1M"}
    if "set" in told:
        return {"type": "SET", "value": told["set"]}
    if "weekday" in told:
        part = f"T{told['part']}" if "part" in told else ""
        return {"type": "SET", "value": f"XXXX-WXX-{told['weekday']}{part}"}
    if "part" in told or "season" in told or "month" in told:
        inner = "T1" + told["part"] if "part" in told else "1" + told["season"] if "season" in told else "1Y"
        return {"type": "SET", "value": f"P{inner}"}
    found = length({"one": "1", **told})
    return {**found, "type": "SET"} if found else None
