"""Words that have an opposite: which of the two poles of which concept they name."""

from __future__ import annotations

from functools import lru_cache
from typing import Iterator

from checker.annotate.scan import Scan
from checker.lang.lists import word_table
from checker.model.annotation import Pole

_ENDINGS = {"de": ("", "e", "en", "er", "es", "em", "s"), "en": ("",)}  # of adjectives in the superlative


def poles(scan: Scan) -> list[Pole]:
    """Every such word of the field, in order. A word of two concepts stands twice."""
    found = {form: poles for form in scan.distinct if form[0].isalpha() and (poles := _of(scan, form))}
    return [
        Pole(scan.span(at, at + 1), concept, sign)
        for at, form in enumerate(scan.forms)
        if form in found
        for concept, sign in found[form]
    ]


def _of(scan: Scan, form: str) -> tuple[tuple[str, str], ...]:
    known = _table(scan.language.code)
    small = form.lower()
    return known.get(small) or known.get(scan.language.known(form)[0].lower(), ())


@lru_cache(maxsize=None)
def _table(code: str) -> dict[str, tuple[tuple[str, str], ...]]:
    """Form in small letters -> its concepts, each with the sign of the pole."""
    found: dict[str, list[tuple[str, str]]] = {}
    for word, concept, sign in _entries(code):
        for ending in _ENDINGS[code] if word.endswith("st") else ("",):
            found.setdefault(word + ending, []).append((concept, sign))
    return {word: tuple(dict.fromkeys(own)) for word, own in found.items()}


def _entries(code: str) -> Iterator[tuple[str, str, str]]:
    for concept, sides in word_table(code, "antonyms").items():
        for sign, words in zip("+-", sides):
            yield from ((word, concept, sign) for word in words)
