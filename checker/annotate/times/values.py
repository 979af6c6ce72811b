"""What a rule and its words tell -> type, under-specified TIMEX3 value, and where it lies from its anchor."""

from __future__ import annotations

from typing import Any, Callable

from checker.annotate.times.numerals import full_year

Told = dict[str, str]
Fields = dict[str, Any]

_PERIODS = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}
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
_DIRECTIONS = {-2: "before", -1: "before", 0: "this", 1: "after", 2: "after"}
_SHIFTS = ("shift", "this", "same", "near", "relative_day", "today_adjective", "this_year")


def fields(rule: str, told: Told) -> Fields | None:
    """The fields of the TimeExpression, or None where the words make no time after all."""
    return _BUILDERS[rule](told)


def _date(told: Told) -> Fields | None:
    value = _day_value(told)
    if value is None:
        return None
    found: Fields = {"type": "DATE", "value": value, "mod": _mod(told)}
    if "weekday" in told and "WXX-" not in value:
        found["weekday"] = int(told["weekday"])
    if "feast" in told:
        found["feast"] = told["feast"]
    part = _part(told)
    if part:
        found.update(type="TIME", value=value + "T" + part)
    return {**found, **_shift(told, value)}


def _part(told: Told) -> str | None:
    return told.get("part") or told.get("this_part") or ("NI" if "night" in told else None)


def _day_value(told: Told) -> str | None:
    """The date part, as far as the words give it."""
    year = told.get("year") or (full_year(told["twoyear"]) if "twoyear" in told else "XXXX")
    if "day" in told:
        return _numbered(told, year)
    if "feast" in told:
        return f"{year}-XX-XX"
    if "month" in told:
        return f"{year}-{told['month']}"
    if "weekday" in told:
        return f"XXXX-WXX-{told['weekday']}"
    if "season" in told:
        return f"{year}-{told['season']}"
    return _period(told, year)


def _numbered(told: Told, year: str) -> str | None:
    """Values that begin with a number: 18. August, 19. Jahrhundert, 3. Quartal."""
    unit = told.get("unit")
    if unit == "century":
        return f"{int(told['day']) - 1:02}"
    if unit in ("quarter", "half"):
        return _fraction(unit, int(told["day"]), year)
    return f"{year}-{told.get('month', 'XX')}-{told['day']}"


def _fraction(unit: str, number: int, year: str) -> str | None:
    most = 4 if unit == "quarter" else 2
    return f"{year}-{unit[0].upper()}{number}" if number <= most else None


def _period(told: Told, year: str) -> str | None:
    unit = told.get("unit")
    if "decade" in told:
        return told["decade"] if len(told["decade"]) == 3 else f"19{told['decade']}"
    if unit in ("quarter", "half") and "ordinal" in told:
        return _fraction(unit, int(told["ordinal"]), year)
    if unit == "century" and "ordinal" in told:
        return f"{int(told['ordinal']) - 1:02}"
    if year != "XXXX":
        return year
    if "this_year" in told or "turn" in told or "year_start" in told:
        return "XXXX"
    if "relative_day" in told or _part(told):
        return "XXXX-XX-XX"
    return _PERIODS.get(unit or "")


def _shift(told: Told, value: str) -> Fields:
    """Where the value lies from its anchor."""
    steps = next((int(told[name]) for name in _SHIFTS if name in told), None)
    if steps is None:
        return _unshifted(told, value)
    if "unit" in told and told["unit"] in _PERIODS and "X" in value:
        return {"unit": told["unit"], "offset": steps}
    if "relative_day" in told or "today_adjective" in told or value == "XXXX-XX-XX":
        return {"unit": "day", "offset": steps}
    if "this_year" in told:
        return {"unit": "year", "offset": steps}
    return {"direction": _DIRECTIONS.get(steps, "this")}


def _unshifted(told: Told, value: str) -> Fields:
    if "this_part" in told:
        return {"unit": "day", "offset": 0}
    if "night_to" in told:
        return {"unit": "night", "offset": -1}
    if "unit" in told and told["unit"] in _PERIODS and value == _PERIODS[told["unit"]]:
        return {"unit": told["unit"], "offset": 0} if told["unit"] != "weekend" else {}
    if value == "XXXX-XX-XX" and _part(told):
        return {"unit": "day", "offset": 0, "anchor": "narrative"}
    return {}


def _mod(told: Told) -> str | None:
    if "turn" in told:
        return "END"
    return "START" if "year_start" in told else told.get("edge") or told.get("early") or told.get("mod")


def _narrative(told: Told) -> Fields | None:
    """Seen from the time told before: tags darauf, am selben Tag, zwei Wochen später."""
    number = told.get("number") or told.get("one") or told.get("vague")
    unit = told.get("unit") or told.get("units")
    if number is None:
        return _beside(told, unit)
    found = _length(told)
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
    value = _PERIODS.get(unit or "", "")
    return {"type": "DATE", "value": value, "unit": unit, "offset": steps, "anchor": "narrative"} if value else None


def _clock(told: Told) -> Fields | None:
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
        number = told.get("number") or told.get("one") or ""
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
    if "half_to" in told:
        return -30
    if "half_past" in told:
        return 30
    return 15 if "quarter_past" in told else -15 if "quarter_to" in told else 0


def _length(told: Told) -> Fields | None:
    """A duration: its number or X, and its unit; "the coming years" are no length."""
    if told.get("shift") == "1" and not {"number", "one", "vague"} & told.keys():
        return {"type": "DATE", "value": "FUTURE_REF"}
    if "lasting" in told:
        return {"type": "DURATION", "value": told["lasting"], "mod": _mod(told)}
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


def _ago(told: Told) -> Fields | None:
    return _moved(told, -1)


def _ahead(told: Told) -> Fields | None:
    return _moved(told, 1)


def _moved(told: Told, sign: int) -> Fields | None:
    """vor zwei Wochen: how long, and where that lies."""
    found = _length(told)
    number = told.get("number") or told.get("one") or ""
    if found and number.isdigit() and "half" not in told:
        unit = told.get("unit") or told.get("units")
        found.update(unit=unit, offset=sign * int(number))
    return found


def _ago_date(told: Told) -> Fields | None:
    """two weeks ago: the day, week, month or year itself."""
    found = _moved(told, 1 if "from_now" in told else -1)
    if found and found.get("unit") in _PERIODS:
        found.update(type="DATE", value=_PERIODS[found["unit"]])
    return found


def _set(told: Told) -> Fields | None:
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
    found = _length({"one": "1", **told})
    return {**found, "type": "SET"} if found else None


def _none(told: Told) -> Fields | None:
    return None


def _ref(told: Told) -> Fields | None:
    return {"type": "DATE", "value": told.get("ref") or told.get("pastword") or "PAST_REF"}


_BUILDERS: dict[str, Callable[[Told], Fields | None]] = {
    "date": _date,
    "weekday_range": _date,
    "narrative": _narrative,
    "clock": _clock,
    "duration": _length,
    "ago": _ago,
    "ahead": _ahead,
    "ago_date": _ago_date,
    "set": _set,
    "ref": _ref,
    "none": _none,
}
