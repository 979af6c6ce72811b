"""Titles as last parts of compounds: "Unternehmenssprecherin" is a spokesperson whatever stands in front."""

from __future__ import annotations

from typing import Callable

from checker.lang.forms import key
from checker.lang.lists import wordings

_FRONT = 3  # letters in front of the last part, at least
_ADJECTIVAL = ("ter", "nder", "iger")  # Beamter, Vorsitzender, Verdächtiger
_ADJECTIVE_ENDINGS = ("er", "e", "en", "em", "es")
_NOUN_ENDINGS = ("", "s", "es", "n", "en", "e", "in", "innen")
_NOUNS_IN_TER = ("leiter", "vertreter", "richter", "minister", "meister", "priester")


def title_of(code: str) -> Callable[[str], str | None]:
    """Word -> the office its last part gives; None for others, and for words that only look like titles."""
    tails = _tails(code)
    lengths = sorted({len(tail) for tail in tails}, reverse=True)

    def title(form: str) -> str | None:
        if not form[0].isupper() or not form.isalpha():
            return None
        written = key(form)
        for length in lengths:
            if len(written) >= length and (concept := tails.get(written[-length:].lower())):
                front = len(written) - length
                return concept if front >= _FRONT and concept != "none" else None
        return None

    return title if tails else lambda form: None


def _tails(code: str) -> dict[str, str]:
    """Every form of every last part -> its office."""
    heads = wordings(code)["office_head"]
    return {key(form): concept for concept, words in heads.items() for word in words for form in _forms(word)}


def _forms(word: str) -> list[str]:
    if word.endswith(_ADJECTIVAL) and not word.endswith(_NOUNS_IN_TER):
        return [word[:-2] + ending for ending in _ADJECTIVE_ENDINGS]
    if word.endswith("in"):
        return [word, f"{word}nen"]
    return [word.removesuffix("e") + ending for ending in _NOUN_ENDINGS] + [word]
