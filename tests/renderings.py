"""Dates, times, spans and numbers as German and English newspapers write them, each with the value it must read as."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Callable, NamedTuple

from hypothesis import strategies as st

MONTHS = {
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "en": "January February March April May June July August September October November December".split(),
}
SHORT = {
    "de": "Jan. Feb. März Apr. Mai Jun. Jul. Aug. Sept. Okt. Nov. Dez.".split(),
    "en": "Jan. Feb. March Apr. May Jun. Jul. Aug. Sept. Oct. Nov. Dec.".split(),
}
DAYS = {
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(),
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
}
DIGITS = {
    "de": "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn"
    " siebzehn achtzehn neunzehn".split(),
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen".split(),
}
TENS = {
    "de": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(),
    "en": "twenty thirty forty fifty sixty seventy eighty ninety".split(),
}
UNITS = {  # letter of the TIMEX3 value -> singular and plural, and the German adjective
    "de": {"D": ("Tag", "Tage", "tägig"), "W": ("Woche", "Wochen", "wöchig"), "M": ("Monat", "Monate", "monatig"),
           "Y": ("Jahr", "Jahre", "jährig"),
           "TH": ("Stunde", "Stunden", "stündig"), "TM": ("Minute", "Minuten", "minütig")},
    "en": {"D": ("day", "days", ""), "W": ("week", "weeks", ""), "M": ("month", "months", ""),
           "Y": ("year", "years", ""), "TH": ("hour", "hours", ""), "TM": ("minute", "minutes", "")},
}  # fmt: skip
POINT, GROUP = {"de": ",", "en": "."}, {"de": ".", "en": ","}
MILLION = {"de": {6: "Millionen", 9: "Milliarden", 12: "Billionen"}, "en": {6: "million", 9: "billion", 12: "trillion"}}


class Rendering(NamedTuple):
    """Words, and what they mean: a TIMEX3 value, or the bounds of a number."""

    text: str
    value: str = ""
    low: Decimal | None = None
    high: Decimal | None = None


def _nth(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def words(number: int, code: str) -> str:
    """A whole number below a million as a word, or several."""
    return _german(number) if code == "de" else _english(number)


def _german(number: int) -> str:
    if number >= 1000:
        return _counting(number // 1000) + "tausend" + (_german(number % 1000) if number % 1000 else "")
    if number >= 100:
        return _counting(number // 100) + "hundert" + (_german(number % 100) if number % 100 else "")
    if number < 20:
        return DIGITS["de"][number]
    tens = TENS["de"][number // 10 - 2]
    return f"{_counting(number % 10)}und{tens}" if number % 10 else tens


def _counting(number: int) -> str:
    """ "ein" before what it counts."""
    return _german(number).removesuffix("s") if number == 1 else _german(number)


def _english(number: int) -> str:
    if number >= 1000:
        return f"{_english(number // 1000)} thousand" + (f" {_english(number % 1000)}" if number % 1000 else "")
    if number >= 100:
        return f"{_english(number // 100)} hundred" + (f" and {_english(number % 100)}" if number % 100 else "")
    if number < 20:
        return DIGITS["en"][number]
    tens = TENS["en"][number // 10 - 2]
    return f"{tens}-{_english(number % 10)}" if number % 10 else tens


def _german_dates(day: date) -> list[str]:
    d, m, y = day.day, day.month, day.year
    month, short, weekday = MONTHS["de"][m - 1], SHORT["de"][m - 1], DAYS["de"][day.weekday()]
    plain = f"{d}. {month} {y}"
    shorter = [f"{d}.{m}.{y % 100:02}"] if 1931 <= y <= 2030 else []
    named = [f"{weekday}, {plain}", f"{weekday}, den {plain}", f"{weekday}, dem {plain}", f"{weekday} ({plain})"]
    digits = [f"{d}.{m}.{y}", f"{d:02}.{m:02}.{y}", day.isoformat(), f"{weekday}, {d:02}.{m:02}.{y}"]
    return [plain, f"{d}. {short} {y}", f"{d:02}. {month} {y}", *named, *digits, *shorter]


def _english_dates(day: date) -> list[str]:
    d, m, y = day.day, day.month, day.year
    month, short, weekday = MONTHS["en"][m - 1], SHORT["en"][m - 1], DAYS["en"][day.weekday()]
    american, british = f"{month} {d}, {y}", f"{d} {month} {y}"
    ordinal = [f"{month} {_nth(d)}, {y}", f"{_nth(d)} {month} {y}", f"{_nth(d)} of {month} {y}",
               f"the {_nth(d)} of {month}, {y}"]
    named = [f"{weekday}, {american}", f"{weekday}, {british}", f"{weekday} {british}"]
    digits = [day.isoformat(), f"{m}/{d}/{y}", f"{m:02}/{d:02}/{y}"]
    return [american, british, f"{short} {d}, {y}", f"{d} {short} {y}", *ordinal, *named, *digits]


DATES: dict[str, Callable[[date], list[str]]] = {"de": _german_dates, "en": _english_dates}


def dates(code: str) -> st.SearchStrategy[Rendering]:
    """Whole dates."""
    days = st.dates(date(1801, 1, 1), date(2049, 12, 31))
    return days.flatmap(lambda day: st.sampled_from([Rendering(t, day.isoformat()) for t in DATES[code](day)]))


def months(code: str) -> st.SearchStrategy[Rendering]:
    """A month with its year."""
    def of(day: date) -> list[str]:
        month = MONTHS[code][day.month - 1]
        return [f"{month} {day.year}", f"{month} des Jahres {day.year}" if code == "de" else f"{month} of {day.year}"]

    days = st.dates(date(1801, 1, 1), date(2049, 12, 31))
    return days.flatmap(lambda day: st.sampled_from([Rendering(t, f"{day:%Y-%m}".zfill(7)) for t in of(day)]))


def _german_times(hour: int, minute: int) -> list[str]:
    found = [f"{hour}.{minute:02} Uhr", f"{hour}:{minute:02} Uhr", f"{hour:02}:{minute:02} Uhr"]
    return found + ([f"{hour} Uhr"] if not minute else [])


def _english_times(hour: int, minute: int) -> list[str]:
    half, twelve = ("p.m." if hour >= 12 else "a.m."), (hour - 1) % 12 + 1
    found = [f"{twelve}:{minute:02} {half}", f"{twelve}:{minute:02} {half.replace('.', '')}", f"{hour:02}:{minute:02}"]
    short = [f"{twelve} {half}", f"{twelve}{half.replace('.', '')}", f"{DIGITS['en'][twelve]} {half}"]
    return found + (short if not minute else [])


TIMES: dict[str, Callable[[int, int], list[str]]] = {"de": _german_times, "en": _english_times}


def times(code: str) -> st.SearchStrategy[Rendering]:
    """Clock times of a day."""
    clocks = st.tuples(st.integers(0, 23), st.sampled_from([0, 1, 9, 15, 30, 45, 59]))
    return clocks.flatmap(
        lambda clock: st.sampled_from([Rendering(t, f"{clock[0]:02}:{clock[1]:02}") for t in TIMES[code](*clock)])
    )


def spans(code: str) -> st.SearchStrategy[Rendering]:
    """Durations of a whole number of units, two at least."""
    def of(number: int, letter: str) -> list[Rendering]:
        one, many, adjective = UNITS[code][letter]
        told = [f"{number} {many}", f"{words(number, code)} {many}"]
        if code == "en":
            told += [f"{number}-{one} halt", f"{words(number, code)}-{one} halt"]
        else:
            told += [f"{words(number, code)}{adjective}e Pause", f"{number}-{adjective}e Pause"]
        return [Rendering(text, f"P{letter[:-1]}{number}{letter[-1]}") for text in told]

    given = st.tuples(st.integers(2, 99), st.sampled_from(sorted(UNITS[code])))
    return given.flatmap(lambda pair: st.sampled_from(of(*pair)))


def _exact(text: str, value: Decimal) -> Rendering:
    return Rendering(text, low=value, high=value)


def _wholes(number: int, code: str) -> list[Rendering]:
    grouped = f"{number:,}".replace(",", GROUP[code])
    told = [grouped, str(number), words(number, code)]
    if number >= 10_000:
        told.append(f"{number:,}".replace(",", " "))
    return [_exact(text, Decimal(number)) for text in told]


def wholes(code: str) -> st.SearchStrategy[Rendering]:
    """Whole numbers from two to below a million, in digits and words."""
    numbers = st.one_of(st.integers(2, 999), st.integers(1000, 999_999))
    return numbers.flatmap(lambda number: st.sampled_from(_wholes(number, code)))


def decimals(code: str) -> st.SearchStrategy[Rendering]:
    """2,5 and 1,25; with a magnitude too."""
    def of(number: int, places: int, power: int) -> Rendering:
        value = Decimal(number) / 10**places
        text = f"{value:.{places}f}".replace(".", POINT[code])
        word = f" {MILLION[code][power]}" if power else ""
        return _exact(f"{text}{word}", value * 10**power)

    return st.builds(of, st.integers(11, 999), st.integers(1, 2), st.sampled_from([0, 6, 9, 12]))


BOUNDS = {
    "de": {"rund": (".9", "1.1"), "etwa": (".9", "1.1"), "gut": ("1", "1.1"), "knapp": (".9", "1"),
           "mindestens": ("1", None), "mehr als": ("1", None), "höchstens": (None, "1"), "bis zu": (None, "1"),
           "weniger als": (None, "1")},
    "en": {"about": (".9", "1.1"), "roughly": (".9", "1.1"), "nearly": (".9", "1"), "at least": ("1", None),
           "more than": ("1", None), "at most": (None, "1"), "up to": (None, "1"), "fewer than": (None, "1")},
}  # fmt: skip


def bounded(code: str) -> st.SearchStrategy[Rendering]:
    """Numbers that a word before them narrows."""
    def of(number: int, word: str) -> Rendering:
        low, high = (None if share is None else number * Decimal(share) for share in BOUNDS[code][word])
        return Rendering(f"{word} {number:,}".replace(",", GROUP[code]), low=low, high=high)

    return st.builds(of, st.integers(20, 900_000), st.sampled_from(sorted(BOUNDS[code])))
