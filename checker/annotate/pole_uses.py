"""Words with an opposite in a use that has none: "nach Angaben", "laut Polizei", "vor Ort", "82 Jahre alt"."""

from __future__ import annotations

from functools import lru_cache

from checker.annotate.clause_words import by_first, clause_words, phrase_at
from checker.annotate.hearsay_words import hearsay_words
from checker.annotate.scan import Scan
from checker.lang.lists import word_table

_REACH = 4  # words from a preposition to its noun
_PLACES = frozenset({"place", "country"})


def idle(scan: Scan, at: int) -> bool:
    """Does the word name no pole where it stands?"""
    return _gives_source(scan, at) or _is_age(scan, at) or _leads_somewhere(scan, at)


def _gives_source(scan: Scan, at: int) -> bool:
    """ "nach Angaben der Polizei", "laut Polizei"."""
    words = hearsay_words(scan.language.code)
    if scan.low[at] not in words.leading:
        return False
    noun = next((form for form in scan.forms[at + 1 : at + 1 + _REACH] if form[0].isupper()), "")
    return bool(noun) and (words.is_report(noun) or (scan.low[at],) in words.before.get(scan.low[at], ()))


def _is_age(scan: Scan, at: int) -> bool:
    """ "82 Jahre alt"."""
    lists = word_table(scan.language.code, "quantities")
    aged = word_table(scan.language.code, "times")["context"]["age_after"]
    return at > 0 and scan.low[at] in aged and scan.low[at - 1] in lists["time_units"]


def _leads_somewhere(scan: Scan, at: int) -> bool:
    """A preposition in front of a place: "nach Kiel", "vor Ort"."""
    code = scan.language.code
    if phrase_at(_placing(code), scan.forms, at):
        return True
    near = (m for here in (at + 1, at + 2) for m in scan.starting.get(here, ()))
    return clause_words(code).info(scan.low[at]).preposition and any(m.kind in _PLACES for m in near)


@lru_cache(maxsize=None)
def _placing(code: str) -> dict[str, list[tuple[str, ...]]]:
    """Wordings in which a preposition tells neither order nor side."""
    return by_first(word_table(code, "clauses")["placing"])
