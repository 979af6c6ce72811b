"""What each word can stand for in a time expression: classes of words, numbers, and compounds of them."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any, Callable, Iterator

from checker.annotate.times.compounds import Compounds
from checker.annotate.times.edge import Edge
from checker.annotate.times.numerals import numerals
from checker.lang.forms import key
from checker.lang.tokens import words

_LONGEST_WORD = 40
_KEPT = 32_000  # words that are remembered with their readings
_SHORTEST_STEM = 2
_PARTS = 8  # words of the longest phrase
_NO_CLASSES = ("rules", "context")

Phrase = tuple[tuple[str, ...], str, str]  # the keys of its words, class, value


class Lexicon:
    """The words of one language. Get it from `lexicon(code)`."""

    def __init__(self, code: str) -> None:
        table: dict[str, Any] = tomllib.loads((files("checker.lang") / code / "times.toml").read_text("utf-8"))
        self.rules: dict[str, list[str]] = table["rules"]
        self.participle = re.compile(table["participle"])
        self._context = {name: frozenset(listed) for name, listed in table["context"].items()}
        self._endings = tuple(table["endings"])
        self._words: dict[str, list[tuple[str, str, bool]]] = {}  # key -> class, value, inflected
        self._phrases: dict[str, list[Phrase]] = {}  # first key -> phrases
        self._compounds = Compounds(table, self._words)
        self.readings: Callable[[str], tuple[Edge, ...]] = lru_cache(_KEPT)(self._all_readings)
        self.phrases: Callable[[str], list[Phrase]] = lru_cache(_KEPT)(self._phrases_at)
        for name, part in table.items():
            if isinstance(part, dict) and name not in _NO_CLASSES:
                self._add_class(name, part, name in table["inflected"])
        for value, wording in _joined(table["number"], table["one"]["1"][-1], table["between"]):
            self._add(tuple(key(word.form) for word in words(wording)), "number", value, False)

    def _add_class(self, name: str, part: dict[str, list[str]], inflected: bool) -> None:
        for value, wordings in part.items():
            kind = value if name == "small" else name
            for wording in wordings:
                self._add(tuple(key(word.form) for word in words(wording)), kind, value, inflected)

    def _add(self, parts: tuple[str, ...], kind: str, value: str, inflected: bool) -> None:
        if len(parts) == 1:
            self._words.setdefault(parts[0], []).append((kind, value, inflected))
        else:
            self._phrases.setdefault(parts[0], []).append((parts, kind, value))

    def context(self, name: str) -> frozenset[str]:
        """The words under [context] with this name."""
        return self._context[name]

    def edges(self, forms: list[str], at: int) -> tuple[Edge, ...]:
        """Every reading that begins at word `at`, phrases of several words included."""
        form = forms[at]
        phrases = self.phrases(form)
        return self.readings(form) + tuple(_spanning(forms, at, phrases)) if phrases else self.readings(form)

    def _all_readings(self, form: str) -> tuple[Edge, ...]:
        """Every reading of one word."""
        return tuple(dict.fromkeys(self._readings(form)))

    def _phrases_at(self, form: str) -> list[Phrase]:
        """The phrases that may begin with this word."""
        found = self._phrases.get(key(form))
        return found or self._phrases.get(key(form[:1].lower() + form[1:]), [])

    def _readings(self, form: str) -> Iterator[Edge]:
        if len(form) > _LONGEST_WORD:
            return
        if form[0].isdigit():
            yield from (Edge(kind, value, 1, told) for kind, value, told in numerals(form))
            yield from self._compounds.read(form)
            return
        for spelling in _spellings(form):
            yield from self._listed(spelling)
            yield from self._compounds.read(spelling)

    def _listed(self, spelling: str) -> Iterator[Edge]:
        for base in self._bases(spelling):
            for kind, value, inflected in self._words.get(base, ()):
                if inflected or base == spelling:
                    yield Edge(kind, value)

    def _bases(self, spelling: str) -> Iterator[str]:
        yield spelling
        for ending in self._endings:
            if spelling.endswith(ending) and len(spelling) - len(ending) >= _SHORTEST_STEM:
                yield spelling[: -len(ending)]


def _joined(numbers: dict[str, list[str]], one: str, between: list[str]) -> Iterator[tuple[str, str]]:
    """Tens and ones of several words: twenty-one."""
    plain = {1: one, **{int(value): listed[0] for value, listed in numbers.items() if value.isdigit()}}
    for tens in range(20, 100, 10):
        for ones in range(1, 10):
            yield from ((str(tens + ones), f"{plain[tens]}{mark}{plain[ones]}") for mark in between)


def _spanning(forms: list[str], at: int, phrases: list[Phrase]) -> Iterator[Edge]:
    ahead = forms[at + 1 : at + _PARTS]
    for parts, kind, value in phrases:
        if len(ahead) >= len(parts) - 1 and all(key(form) == part for form, part in zip(ahead, parts[1:])):
            yield Edge(kind, value, len(parts))


def _spellings(form: str) -> Iterator[str]:
    """The form as listed words may be written: as it stands, with a small letter, capitals as a noun."""
    written = key(form)
    yield written
    if form.isupper() and len(form) > 2:
        yield written.capitalize()
        yield written.lower()
    elif form[0].isupper():
        mixed = any(letter.isupper() for letter in form[1:])
        yield written.capitalize() if mixed else written[0].lower() + written[1:]


@lru_cache(maxsize=None)
def lexicon(code: str) -> Lexicon:
    """The lexicon of the language with this code, loaded once."""
    return Lexicon(code)
