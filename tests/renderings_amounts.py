"""Sums, measures, fractions and ratios, and what narrows a number, as newspapers write them, each with its bounds."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st
from renderings import GROUP, MILLION, POINT, Rendering, words

MONEY = {
    "de": {"EUR": ["{} Euro", "{} €", "€ {}"], "USD": ["{} Dollar", "{} US-Dollar", "${}"], "GBP": ["{} Pfund", "£{}"],
           "CHF": ["{} Franken", "{} Schweizer Franken"], "JPY": ["{} Yen"]},
    "en": {"EUR": ["{} euros", "€{}", "EUR {}"], "USD": ["{} dollars", "${}", "US${}"], "GBP": ["£{}"],
           "CHF": ["{} Swiss francs", "CHF {}"], "JPY": ["{} yen", "¥{}"]},
}  # fmt: skip
MEASURES = {
    "de": {"km": ["Kilometer", "km"], "m": ["Meter", "m"], "cm": ["Zentimeter"], "kg": ["Kilogramm", "Kilo", "kg"],
           "tonne": ["Tonnen"], "litre": ["Liter"], "hectare": ["Hektar"], "m2": ["Quadratmeter"],
           "kmh": ["km/h", "Stundenkilometer"], "celsius": ["Grad", "Grad Celsius"], "megawatt": ["Megawatt"],
           "kilowatt_hour": ["Kilowattstunden", "kWh"], "percent": ["Prozent", "%"],
           "percentage_point": ["Prozentpunkte"], "mile": ["Meilen"]},
    "en": {"km": ["kilometres", "km"], "m": ["metres", "meters"], "mile": ["miles"], "foot": ["feet"],
           "kg": ["kilograms", "kg"], "tonne": ["tonnes"], "litre": ["litres"], "hectare": ["hectares"],
           "acre": ["acres"], "mph": ["mph", "miles per hour"], "celsius": ["degrees Celsius"],
           "megawatt": ["megawatts"], "percent": ["percent", "per cent", "%"],
           "percentage_point": ["percentage points"], "barrel": ["barrels"]},
}  # fmt: skip
SMALLER = {
    "de": {"EUR": ("{} Euro {}", "{} Euro {} Cent", "{} Euro und {} Cent"), "CHF": ("{} Franken {}",),
           "m": ("{} Meter {}",)},
    "en": {"EUR": ("{} euros {} cents",), "USD": ("{} dollars and {} cents", "{} dollars {} cents")},
}  # fmt: skip
NAMED = {
    "de": {2: "Hälfte", 3: "Drittel", 4: "Viertel", 5: "Fünftel", 6: "Sechstel", 7: "Siebtel", 8: "Achtel",
           9: "Neuntel", 10: "Zehntel"},
    "en": {3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth"},
}  # fmt: skip
NTH = {
    "de": {2: "zweite", 3: "dritte", 4: "vierte", 5: "fünfte", 6: "sechste", 7: "siebte", 8: "achte", 9: "neunte",
           10: "zehnte", 20: "zwanzigste", 100: "hundertste"},
    "en": {3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth",
           20: "twentieth", 100: "hundredth"},
}  # fmt: skip
NARROWED = {  # wording -> factors of the lower and the upper bound; None: no bound
    "de": {"annähernd {}": (".9", "1.1"), "ungefähr {}": (".9", "1.1"), "um die {}": (".9", "1.1"),
           "gut {}": ("1", "1.1"), "etwas mehr als {}": ("1", "1.1"), "knapp {}": (".9", "1"), "fast {}": (".9", "1"),
           "nahezu {}": (".9", "1"), "wenigstens {}": ("1", None), "deutlich mehr als {}": ("1", None),
           "über {}": ("1", None), "{} oder mehr": ("1", None), "maximal {}": (None, "1"), "unter {}": (None, "1"),
           "nicht mehr als {}": (None, "1"), "{} oder weniger": (None, "1"), "deutlich weniger als {}": (None, "1")},
    "en": {"around {}": (".9", "1.1"), "approximately {}": (".9", "1.1"), "some {}": (".9", "1.1"),
           "just over {}": ("1", "1.1"), "almost {}": (".9", "1"), "just under {}": (".9", "1"),
           "no fewer than {}": ("1", None), "well over {}": ("1", None), "{} or more": ("1", None),
           "as many as {}": (None, "1"), "no more than {}": (None, "1"), "{} or fewer": (None, "1"),
           "under {}": (None, "1"), "over {}": ("1", None)},
}  # fmt: skip
_ABOUT = (Decimal("0.95"), Decimal("1.05"))  # the room that a fraction in words leaves


class Measured(Rendering):
    """A number with its unit."""

    unit: str

    def __new__(cls, text: str, low: Decimal, high: Decimal, unit: str) -> Measured:
        found = super().__new__(cls, text, "", low, high)
        found.unit = unit
        return found


def _number(value: Decimal, code: str) -> str:
    """With both separators of the language."""
    whole, _, rest = f"{value:,f}".partition(".")
    return whole.replace(",", GROUP[code]) + (f"{POINT[code]}{rest}" if rest else "")


def money(code: str) -> st.SearchStrategy[Measured]:
    """3,50 Euro, €1,200, $3.2 million."""
    def of(cents: int, power: int, unit: str, choice: int) -> Measured:
        value = Decimal(cents) / (10 if power else 100)
        told = _number(value, code) + (f" {MILLION[code][power]}" if power else "")
        texts = MONEY[code][unit]
        exact = value * 10**power
        return Measured(texts[choice % len(texts)].format(told), exact, exact, unit)

    units = st.sampled_from(sorted(MONEY[code]))
    return st.builds(of, st.integers(11, 999_999), st.sampled_from([0, 6, 9, 12]), units, st.integers(0, 5))


def measures(code: str) -> st.SearchStrategy[Measured]:
    """12,5 Kilometer, 80 km/h, 3 percent."""
    def of(tenths: int, unit: str, choice: int) -> Measured:
        value = Decimal(tenths) / 10 if choice % 2 else Decimal(tenths)
        names = MEASURES[code][unit]
        return Measured(f"{_number(value, code)} {names[choice % len(names)]}", value, value, unit)

    return st.builds(of, st.integers(11, 9999), st.sampled_from(sorted(MEASURES[code])), st.integers(0, 5))


def smaller_units(code: str) -> st.SearchStrategy[Measured]:
    """1 Euro 20, 2 euros 50 cents."""
    def of(whole: int, part: int, unit: str, choice: int) -> Measured:
        value, texts = whole + Decimal(part) / 100, SMALLER[code][unit]
        return Measured(texts[choice % len(texts)].format(whole, part), value, value, unit)

    units = st.sampled_from(sorted(SMALLER[code]))
    return st.builds(of, st.integers(2, 999), st.integers(10, 99), units, st.integers(0, 5))


def _share(text: str, percent: Decimal) -> Measured:
    low, high = (round(percent * factor, 1) for factor in _ABOUT)
    return Measured(text, low, high, "percent")


def _fraction(part: int, times: int, code: str) -> list[Measured]:
    name, percent = NAMED[code][part], Decimal(100 * times) / part
    if part == 2:
        return [_share("die Hälfte der", Decimal(50))]
    if code == "de":
        return [_share(f"{words(times, code) if times > 1 else 'ein'} {name} der", percent)]
    many = name + ("s" if times > 1 else "")
    counted = words(times, code) if times > 1 else "a"
    return [_share(f"{counted} {many} of the", percent)] + ([_share(f"{counted}-{many} of the", percent)] * (times > 1))


def fractions(code: str) -> st.SearchStrategy[Measured]:
    """ein Drittel der, two-thirds of the."""
    def of(part: int, times: int) -> list[Measured]:
        return _fraction(part, 1 + times % (part - 1), code)

    given = st.tuples(st.sampled_from(sorted(NAMED[code])), st.integers(0, 9))
    return given.flatmap(lambda pair: st.sampled_from(of(*pair)))


def ratios(code: str) -> st.SearchStrategy[Measured]:
    """jeder dritte, one in three, 3 out of 10."""
    def of(part: int, times: int, choice: int) -> Measured:
        if choice == 0 or part not in (10, 100):
            article = ["jeder {}", "jede {}", "jedes {}"][times % 3] if code == "de" else "every {}"
            return _share(article.format(NTH[code][part]), Decimal(100) / part)
        told = f"{times} von {part}" if code == "de" else f"{times} out of {part}"
        return _share(told, Decimal(100 * times) / part)

    return st.builds(of, st.sampled_from(sorted(NTH[code])), st.integers(2, 9), st.integers(0, 1))


def narrowed(code: str) -> st.SearchStrategy[Rendering]:
    """Numbers that other words narrow than the common ones."""
    def of(number: int, text: str) -> Rendering:
        low, high = (None if share is None else number * Decimal(share) for share in NARROWED[code][text])
        return Rendering(text.format(_number(Decimal(number), code)), low=low, high=high)

    return st.builds(of, st.integers(20, 900_000), st.sampled_from(sorted(NARROWED[code])))


def number_ranges(code: str) -> st.SearchStrategy[Rendering]:
    """10 bis 12, between 10 and 12, 10 to 12 million."""
    def of(low: int, more: int, power: int, choice: int) -> Rendering:
        between = "zwischen {} und {}" if code == "de" else "between {} and {}"
        text = [between, "{} bis {}" if code == "de" else "{} to {}", "{}–{}"][choice]
        told = text.format(low, low + more) + (f" {MILLION[code][power]}" if power else "")
        return Rendering(told, low=Decimal(low) * 10**power, high=Decimal(low + more) * 10**power)

    return st.builds(of, st.integers(20, 900), st.integers(1, 90), st.sampled_from([0, 6]), st.integers(0, 2))
