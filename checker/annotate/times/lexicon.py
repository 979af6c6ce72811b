"""What each word can stand for in a time expression: classes of words, numbers, and compounds of them."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any, Callable, Iterator, NamedTuple

from checker.annotate.times.numerals import numerals
from checker.lang.forms import key
from checker.lang.tokens import words

_LONGEST_WORD = 40
_SHORTEST_STEM = 2
_PAST_TAGS = frozenset({"VV(PP)", "VVN", "VVD", "VBD", "VDD", "VHD"})
_PRETERITE = re.compile("[^t]te[nt]?$|tete|(hielt|trat|bat|bot|tat|galt|riet|itt)$")  # sagte, trat; not bittet
_PARTS = 5  # words of the longest phrase


class Edge(NamedTuple):
    """One reading of `length` words: its class, and what it tells."""

    kind: str
    value: str
    length: int = 1
    told: tuple[tuple[str, str], ...] = ()  # what it tells beside its class and value


class Lexicon:
    """The words of one language. Get it from `lexicon(code)`."""

    def __init__(self, code: str) -> None:
        self.table: dict[str, Any] = tomllib.loads((files("checker.lang") / code / "times.toml").read_text("utf-8"))
        tables = {name: part for name, part in self.table.items() if isinstance(part, dict)}
        self.classes = {name: part for name, part in tables.items() if name not in ("rules", "context")}
        self.rules: dict[str, list[str]] = self.table["rules"]
        self._context = {name: frozenset(listed) for name, listed in self.table["context"].items()}
        self._endings = tuple(self.table["endings"])
        self._words: dict[str, list[tuple[str, str, bool]]] = {}  # key -> class, value, inflected
        self._phrases: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}  # first key -> all keys, class, value
        self._tenses: dict[str, str | None] = {}
        self._cache: dict[str, tuple[Edge, ...]] = {}
        for name, part in self.classes.items():
            self._add_class(name, part)

    def _add_class(self, name: str, part: dict[str, list[str]]) -> None:
        inflected = name in self.table["inflected"]
        for value, wordings in part.items():
            kind = value if name == "small" else name
            for wording in wordings:
                self._add(tuple(key(word.form) for word in words(wording)), kind, value, inflected)

    def _add(self, parts: tuple[str, ...], kind: str, value: str, inflected: bool) -> None:
        if len(parts) == 1:
            self._words.setdefault(parts[0], []).append((kind, value, inflected))
        else:
            self._phrases.setdefault(parts[0], []).append((parts, kind, value))

    def edges(self, forms: list[str], at: int) -> tuple[Edge, ...]:
        """Every reading that begins at word `at`, phrases of several words included."""
        form = forms[at]
        found = self._cache.get(form)
        if found is None:
            found = self._cache[form] = tuple(dict.fromkeys(self._readings(form)))
        phrases = self._phrases.get(key(form)) or self._phrases.get(key(form[:1].lower() + form[1:]))
        return found + tuple(self._spanning(forms, at, phrases)) if phrases else found

    def _spanning(self, forms: list[str], at: int, phrases: list[tuple[tuple[str, ...], str, str]]) -> Iterator[Edge]:
        ahead = tuple(map(key, forms[at + 1 : at + _PARTS]))
        for parts, kind, value in phrases:
            if ahead[: len(parts) - 1] == parts[1:]:
                yield Edge(kind, value, len(parts))

    def _readings(self, form: str) -> Iterator[Edge]:
        if len(form) > _LONGEST_WORD:
            return
        if form[0].isdigit():
            for name, value, told in numerals(form):
                yield Edge(name, value, 1, told)
            yield from self._counted(form)
            return
        for spelling in _spellings(form):
            yield from self._listed(spelling)
            yield from self._joined(spelling)
            yield from self._with_weekday(spelling)
            yield from self._counted(spelling)

    def _listed(self, spelling: str) -> Iterator[Edge]:
        for base in self._bases(spelling):
            for name, value, inflected in self._words.get(base, ()):
                if inflected or base == spelling:
                    yield Edge(name, value)

    def _bases(self, spelling: str) -> Iterator[str]:
        yield spelling
        for ending in self._endings:
            if spelling.endswith(ending) and len(spelling) - len(ending) >= _SHORTEST_STEM:
                yield spelling[: -len(ending)]

    def number(self, spelling: str) -> str | None:
        """The number that a word stands for: zwei, einundzwanzig."""
        for name, value, _ in self._words.get(spelling, ()):
            if name in ("number", "one"):
                return value
        ones, joint, tens = spelling.partition(self.table["joint"] or "\0")
        if joint and ones and tens:
            first, second = self.number(ones), self.number(tens)
            if first and second and first.isdigit() and second.isdigit() and int(first) < 10 <= int(second):
                return str(int(first) + int(second))
        return None

    def _joined(self, spelling: str) -> Iterator[Edge]:
        if self.table["joint"] and self.table["joint"] in spelling and spelling not in self._words:
            value = self.number(spelling)
            if value:
                yield Edge("number", value)

    def _with_weekday(self, spelling: str) -> Iterator[Edge]:
        """Montagabend, Mittwochstreffen."""
        for day, wordings in self.classes["weekday"].items():
            for name in map(key, wordings):
                if spelling.startswith(name) and len(spelling) > len(name):
                    yield from self._weekday_and(day, spelling[len(name) :])

    def _weekday_and(self, day: str, rest: str) -> Iterator[Edge]:
        for linking in self.table["linking"]:
            tail = rest[len(linking) :].lower() if rest.startswith(linking) else ""
            for ending in ("", *self._endings):
                stem = tail[: -len(ending)] if ending and tail.endswith(ending) else "" if ending else tail
                for name, value, _ in self._words.get(stem, ()) if stem else ():
                    if name == "part":
                        yield Edge("weekday_part", day, 1, (("weekday", day), ("part", value)))
                    elif name == "occasion":
                        yield Edge("weekday", day, 1, (("weekday", day),))

    def _counted(self, spelling: str) -> Iterator[Edge]:
        """vierjährig, 20jährig."""
        for unit, endings in self.classes["adjective"].items():
            for ending in map(key, endings):
                stem, found, rest = spelling.rpartition(ending)
                if found and stem and (not rest or rest in self._endings):
                    value = stem if stem.isdigit() and len(stem) < 5 else self.number(stem)
                    if value:
                        yield Edge("adjective_number", value, 1, (("number", value), ("unit", unit)))
                elif found and not stem and (not rest or rest in self._endings):
                    yield Edge("adjective", unit, 1, (("unit", unit),))

    def context(self, name: str) -> frozenset[str]:
        """The words under [context] with this name."""
        return self._context[name]

    def tense(self, form: str, known: Callable[[str], tuple[str, str]]) -> str | None:
        """Past or future of a finite verb or another word that tells; None of all others."""
        if form not in self._tenses:
            self._tenses[form] = self._tense(form, known)
        return self._tenses[form]

    def _tense(self, form: str, known: Callable[[str], tuple[str, str]]) -> str | None:
        for name in ("past", "future"):
            if form in self._context[f"tense_{name}"] or form.lower() in self._context[f"tense_{name}"]:
                return name
        if form in self._context["tense_none"]:
            return None
        lemma, tag = known(form)
        if tag in _PAST_TAGS or tag == "VV(FIN)" and _is_preterite(form, lemma):
            return "past"
        return "future" if form in self._context["tense_scheduled"] else None


def _is_preterite(form: str, lemma: str) -> bool:
    """sagte, kam, kamen; a present form ends in -e, -t, -st, or is the infinitive."""
    if _PRETERITE.search(form):
        return True
    return form != lemma if form.endswith("n") else not form.endswith(("e", "t"))


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
