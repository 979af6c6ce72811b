"""Lengths of time that are ages: "53 Jahre alt", "der 53-Jährige", "aged two years". Quantities hold them."""

from __future__ import annotations

from checker.annotate.scan import Scan
from checker.annotate.times.lexicon import Lexicon

_REACH = 3  # words after it among which its noun stands
_UNITS = ("day", "week", "month", "year")


def is_age(scan: Scan, words: Lexicon, first: int, last: int, told: dict[str, str]) -> bool:
    """Do the words beside first..last make it somebody's age?"""
    if (told.get("unit") or told.get("units")) not in _UNITS or "number" not in told:
        return False
    after = [form.lower() for form in scan.forms[last : last + 2] if form not in "-–‑"]
    if after and after[0] in words.context("age_after"):
        return True
    if told.get("unit") == "year" and ("adjective_number" in told or "adjective" in told):
        return _of_person(scan, words, last)
    return _before(scan, first) & words.context("age_before") != frozenset()


def _of_person(scan: Scan, words: Lexicon, last: int) -> bool:
    """der 53-Jährige, die fünfjährige Tochter, der 47-jährige Burggraf; not der vierjährige Krieg."""
    if scan.forms[last - 1][:1].isupper() and not scan.forms[last - 1].isupper():
        return True
    at = next((at for at, form in enumerate(scan.forms[last : last + _REACH], last) if form[:1].isupper()), None)
    if at is None:
        return False
    if any(match.kind in ("people", "office") for match in scan.starting.get(at, ())):
        return True  # ein 52-jähriger Pole
    noun = scan.forms[at]
    _, tag = scan.language.compound(noun) or scan.language.known(noun)
    thing = tag == "NN" and noun not in words.context("person")
    return not thing or noun.endswith(tuple(words.context("person_endings")))


def _before(scan: Scan, first: int) -> frozenset[str]:
    """The word before, and the two words before as one."""
    near = scan.forms[max(0, first - 2) : first]
    return frozenset({*near[-1:], " ".join(near)})
