"""Days and periods: type, under-specified TIMEX3 value, and where it lies from its anchor."""

from __future__ import annotations

from checker.annotate.times.told import PERIODS, Fields, Told
from checker.annotate.times.numerals import full_year

_DIRECTIONS = {-2: "before", -1: "before", 0: "this", 1: "after", 2: "after"}
_SHIFTS = ("shift", "this", "same", "near", "relative_day", "today_adjective", "this_year")


def date(told: Told) -> Fields | None:
    """A day or a period; with a part of the day a TIME; None where the calendar has none such (9. Quartal)."""
    value = _day_value(told)
    if value is None:
        return None
    found: Fields = {"type": "DATE", "value": value, "mod": modifier(told)}
    weekday = told.get("weekday") or told.get("short_weekday")
    if weekday and "WXX-" not in value:
        found["weekday"] = int(weekday)
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
    return PERIODS.get(unit or "")


def _shift(told: Told, value: str) -> Fields:
    """Where the value lies from its anchor."""
    steps = next((int(told[name]) for name in _SHIFTS if name in told), None)
    if steps is None:
        return _unshifted(told, value)
    if "unit" in told and told["unit"] in PERIODS and "X" in value:
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
    if "unit" in told and told["unit"] in PERIODS and value == PERIODS[told["unit"]]:
        return {"unit": told["unit"], "offset": 0} if told["unit"] != "weekend" else {}
    if value == "XXXX-XX-XX" and _part(told):
        return {"unit": "day", "offset": 0, "anchor": "narrative"}
    return {}


def modifier(told: Told) -> str | None:
    if "turn" in told:
        return "END"
    return "START" if "year_start" in told else told.get("edge") or told.get("early") or told.get("mod")
