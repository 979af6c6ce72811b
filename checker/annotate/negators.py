"""Words that deny something or say that it is lacking, whether or not they deny a clause."""

from __future__ import annotations

from functools import lru_cache

from checker.annotate.clause_words import clause_words
from checker.annotate.scan import Scan
from checker.lang.lists import word_table
from checker.lang.tokens import words
from checker.model.document import Span


_REACH = 12  # words from "neither" to "nor"


def negators(scan: Scan) -> list[Span]:
    """Every such word of the field, in order."""
    denies, lacking = clause_words(scan.language.code).denies, _lacking(scan.language.code)
    denying = {form for form in scan.distinct if denies(form)}
    return [
        scan.span(at, at + 1)
        for at, (form, low) in enumerate(zip(scan.forms, scan.low))
        if form in denying and not _continues(scan, at) or low in lacking and _stands(scan, at, lacking[low])
    ]


def denials(scan: Scan) -> list[Span]:
    """The words of negation themselves: "not", "no", "never", whatever they negate."""
    words_of = frozenset(word_table(scan.language.code, "clauses")["negators"])
    return [scan.span(at, at + 1) for at, low in enumerate(scan.low) if low in words_of and not _continues(scan, at)]


def _continues(scan: Scan, at: int) -> bool:
    """ "neither the city nor the state": the second word goes on from the first."""
    known = clause_words(scan.language.code)
    goes_on = scan.low[at] in known.lists["continuing"]
    return goes_on and any(known.denies(form) for form in scan.forms[max(0, at - _REACH) : at])


def _stands(scan: Scan, at: int, found: tuple[tuple[str, ...], ...]) -> bool:
    return any(tuple(scan.low[at : at + len(phrase)]) == phrase for phrase in found)


@lru_cache(maxsize=None)
def _lacking(code: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word -> the wordings that begin with it."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for wording in word_table(code, "clauses")["lacking"]:
        phrase = tuple(word.form.lower() for word in words(wording))
        found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(phrases) for first, phrases in found.items()}
