"""Inflected forms back to the base forms that word lists are written in.

Over-generation is harmless: a base only counts if it stands in a list.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Callable, Iterator

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "’": "'"})
_NOUN_ENDINGS = {"de": ("s", "es", "n", "en", "e", "er", "ern", "in", "innen", "nen"), "en": ("s", "es")}
_ADJECTIVE_ENDINGS = {"de": ("e", "en", "em", "er", "es"), "en": ()}
_NAME_ENDINGS = {"de": ("s", "'"), "en": ()}
# Nouns that are inflected as adjectives: Beamter, Vorsitzender, Geistlicher; not Unternehmer (Unternehmen).
_ADJECTIVAL = re.compile("(t|nd|ig|lich|isch|al|ell)$")
_SHORTEST = 3  # letters that must remain
LONGEST_ENDING = max(len(ending) for endings in _NOUN_ENDINGS.values() for ending in endings)


@lru_cache(maxsize=100_000)
def key(form: str) -> str:
    """How a form is written in every word list: NFC, umlauts spelled out, invisible letters taken off; case kept."""
    if form.isascii():
        return form
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", form)).translate(_SPELLED_OUT)


def plain(form: str) -> str:
    """The key without accents and marks: Wítkoff -> Witkoff."""
    return form if form.isascii() and form.isalnum() else _plain(form)


@lru_cache(maxsize=100_000)
def _plain(form: str) -> str:
    written = key(form)
    if written.isalnum() and written.isascii():
        return written
    return "".join(letter for letter in unicodedata.normalize("NFD", written) if letter.isalnum())


def _without(form: str, endings: tuple[str, ...]) -> Iterator[str]:
    yield form
    for ending in endings:
        if form.endswith(ending) and len(form) - len(ending) >= _SHORTEST:
            yield form[: -len(ending)]


def noun_bases(form: str, language: str) -> Iterator[str]:
    """Nominative masculine singulars of a noun phrase's word: Ministerinnen -> Minister, Leitende -> Leitender."""
    yield from _without(form, _NOUN_ENDINGS[language])
    if language == "de":
        stems = (stem for stem in _without(form, _ADJECTIVE_ENDINGS[language]) if stem != form)
        yield from (f"{stem}er" for stem in stems if _ADJECTIVAL.search(stem))


def adjective_bases(form: str, language: str) -> Iterator[str]:
    """Stem and strong masculine form of an adjective form: nationalen -> national, nationaler."""
    for base in _without(form, _ADJECTIVE_ENDINGS[language]):
        yield base
        if language == "de":
            yield base + "er"


def name_bases(form: str, language: str) -> Iterator[str]:
    """A name with its genitive ending taken off: Frankreichs -> Frankreich."""
    return _without(form, _NAME_ENDINGS[language])


def exact(form: str, language: str) -> Iterator[str]:
    """The form itself."""
    yield form


BASES: dict[str, Callable[[str, str], Iterator[str]]] = {
    "noun": noun_bases,
    "adjective": adjective_bases,
    "name": name_bases,
    "exact": exact,
}
