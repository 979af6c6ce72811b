"""Hours in words, ranges of days, and feasts, as newspapers write them, each with the values it must read as."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st
from renderings import DAYS, DIGITS, MONTHS, Rendering

from checker.normalize.calendar import feast

MINUTES = {
    "de": {0: [], 5: ["fünf nach {0}"], 10: ["zehn nach {0}", "10 nach {0}", "zehn Minuten nach {0}"],
           15: ["viertel nach {0}", "Viertel nach {0}", "viertel {1}"], 20: ["zwanzig nach {0}"],
           25: ["fünf vor halb {1}"], 30: ["halb {1}"], 35: ["fünf nach halb {1}"],
           45: ["Viertel vor {1}", "dreiviertel {1}"], 50: ["zehn vor {1}"], 55: ["fünf vor {1}", "5 Minuten vor {1}"]},
    "en": {0: [], 5: ["five past {0}"], 10: ["ten past {0}", "10 minutes past {0}"],
           15: ["quarter past {0}", "a quarter past {0}"], 20: ["twenty past {0}"], 25: ["twenty-five past {0}"],
           30: ["half past {0}", "half-past {0}"], 45: ["quarter to {1}", "a quarter to {1}"], 50: ["ten to {1}"],
           55: ["five to {1}"]},
}  # fmt: skip
FEASTS = {
    "de": {"new_year": "Neujahr", "epiphany": "Heilige Drei Könige", "good_friday": "Karfreitag", "easter": "Ostern",
           "easter_monday": "Ostermontag", "may_day": "Tag der Arbeit", "ascension": "Christi Himmelfahrt",
           "pentecost": "Pfingsten", "pentecost_monday": "Pfingstmontag", "corpus_christi": "Fronleichnam",
           "german_unity": "Tag der Deutschen Einheit", "reformation": "Reformationstag",
           "all_saints": "Allerheiligen", "st_nicholas": "Nikolaustag", "christmas_eve": "Heiligabend",
           "christmas": "Weihnachten", "new_years_eve": "Silvester", "advent": "1. Advent"},
    "en": {"new_year": "New Year's Day", "good_friday": "Good Friday", "easter": "Easter",
           "easter_monday": "Easter Monday", "palm_sunday": "Palm Sunday", "ash_wednesday": "Ash Wednesday",
           "us_memorial_day": "Memorial Day", "us_independence": "Independence Day", "us_labor_day": "Labor Day",
           "us_thanksgiving": "Thanksgiving", "halloween": "Halloween", "valentine": "Valentine's Day",
           "st_patrick": "St Patrick's Day", "christmas_eve": "Christmas Eve", "christmas_day": "Christmas Day",
           "second_christmas_day": "Boxing Day", "new_years_eve": "New Year's Eve"},
}  # fmt: skip


class Several(tuple[Rendering, ...]):
    """Renderings that stand in one text: the two ends of a range."""


def told_hours(code: str) -> st.SearchStrategy[Rendering]:
    """halb neun, Viertel nach acht, fünf vor zwölf: on the dial of twelve hours."""
    def of(hour: int, minute: int) -> list[Rendering]:
        names = [DIGITS[code][(one - 1) % 12 + 1] for one in (hour, hour + 1)]
        value = f"{hour % 12:02}:{minute:02}"
        return [Rendering(text.format(*names), value) for text in MINUTES[code][minute]]

    given = st.tuples(st.integers(1, 11), st.sampled_from([m for m, told in MINUTES[code].items() if told]))
    return given.flatmap(lambda clock: st.sampled_from(of(*clock)))


def _german_ranges(first: date, last: date) -> list[str]:
    d, e, m, n = first.day, last.day, MONTHS["de"][first.month - 1], MONTHS["de"][last.month - 1]
    apart = [f"vom {d}. {m} bis {e}. {n} {last.year}", f"vom {d}. {m} bis zum {e}. {n} {last.year}",
             f"zwischen dem {d}. {m} und dem {e}. {n} {last.year}",
             f"vom {first:%d.%m.} bis {last:%d.%m.%Y}"]  # fmt: skip
    if first.month != last.month:
        return apart
    return [*apart, f"vom {d}. bis {e}. {n} {last.year}", f"vom {d}. bis zum {e}. {n} {last.year}",
            f"zwischen dem {d}. und dem {e}. {n} {last.year}", f"am {d}. und {e}. {n} {last.year}"]  # fmt: skip


def _english_ranges(first: date, last: date) -> list[str]:
    d, e, m, n = first.day, last.day, MONTHS["en"][first.month - 1], MONTHS["en"][last.month - 1]
    apart = [f"from {m} {d} to {n} {e}, {last.year}", f"from {d} {m} to {e} {n} {last.year}",
             f"between {m} {d} and {n} {e}, {last.year}", f"between {d} {m} and {e} {n} {last.year}"]  # fmt: skip
    if first.month != last.month:
        return apart
    return [*apart, f"from {m} {d} to {e}, {last.year}", f"from {d} to {e} {n} {last.year}",
            f"on {m} {d}-{e}, {last.year}", f"on {d}-{e} {n} {last.year}",
            f"on {d} and {e} {n} {last.year}"]  # fmt: skip


def day_ranges(code: str) -> st.SearchStrategy[Several]:
    """Two days of one year: vom 3. bis 5. Mai 2024."""
    def of(first: date, days: int) -> list[Several]:
        last = first + timedelta(days)
        if last.year != first.year:
            return [Several([Rendering("am 1. Mai 2024" if code == "de" else "on May 1, 2024", "2024-05-01")])]
        texts = (_german_ranges if code == "de" else _english_ranges)(first, last)
        return [Several([Rendering(text, first.isoformat()), Rendering("", last.isoformat())]) for text in texts]

    given = st.tuples(st.dates(date(1951, 1, 1), date(2049, 11, 30)), st.integers(1, 60))
    return given.flatmap(lambda pair: st.sampled_from(of(*pair)))


def weekday_ranges(code: str) -> st.SearchStrategy[Several]:
    """Two weekdays of one week, told on Wednesday, 20 August 2025, of what was: zwischen Dienstag und Donnerstag."""
    words = {"de": ["zwischen {} und {}", "von {} bis {}"], "en": ["between {} and {}", "from {} to {}"]}

    def of(first: int, days: int, text: str) -> Several:
        last = first + days
        behind = (3 - (last % 7 + 1)) % 7  # days from the last one to that Wednesday
        end = date(2025, 8, 20) - timedelta(behind)
        told = text.format(DAYS[code][first], DAYS[code][last % 7])
        return Several([Rendering(told, (end - timedelta(days)).isoformat()), Rendering("", end.isoformat())])

    return st.builds(of, st.integers(0, 6), st.integers(1, 5), st.sampled_from(words[code]))


def feasts(code: str) -> st.SearchStrategy[Rendering]:
    """A feast with its year, on the first of its days."""
    def of(concept: str, year: int) -> Rendering:
        days = feast(concept, year)
        assert days is not None
        before = "am" if code == "de" and FEASTS[code][concept].endswith(("tag", "Arbeit", "Einheit", "Advent")) else ""
        told = f"{before or ('an' if code == 'de' else 'on')} {FEASTS[code][concept]} {year}"
        return Rendering(told, days[0].isoformat())

    return st.builds(of, st.sampled_from(sorted(FEASTS[code])), st.integers(1951, 2049))
