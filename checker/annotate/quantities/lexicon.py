"""The word lists of numbers and counted things of one language, ready to be asked."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Any, Callable, Generic, Iterable, Mapping, Sequence, TypeVar

from checker.lang.language import split_words
from checker.lang.lists import word_table

V = TypeVar("V")
_LONGEST_NUMBER_WORD = 60
_KEPT = 32_000  # words that are remembered with the answer
_HUNDRED, _THOUSAND = Decimal(100), Decimal(1000)


class Phrases(Generic[V]):
    """Wordings of one or several words; the longest one that fits is found."""

    def __init__(self, wordings: Iterable[tuple[str, V]]) -> None:
        self._first: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        self._last: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        split = sorted(((tuple(split_words(text)), value) for text, value in wordings), key=lambda pair: -len(pair[0]))
        for words, value in split:
            self._first.setdefault(words[0], []).append((words, value))
            self._last.setdefault(words[-1], []).append((words, value))

    @property
    def opening(self) -> frozenset[str]:
        """The first words of all wordings."""
        return frozenset(self._first)

    def at(self, forms: Sequence[str], at: int) -> tuple[int, V] | None:
        """(end, value) of the longest wording that begins at word `at`."""
        for words, value in self._first.get(forms[at], ()) if at < len(forms) else ():
            if len(words) == 1 or tuple(forms[at : at + len(words)]) == words:
                return at + len(words), value
        return None

    def ends(self, forms: Sequence[str]) -> dict[int, int]:
        """Word at which a wording begins -> end of the longest one there."""
        first = self._first
        begun = [at for at, form in enumerate(forms) if form in first]
        return {at: found[0] for at in begun if (found := self.at(forms, at)) is not None}

    def before(self, forms: Sequence[str], end: int) -> tuple[int, V] | None:
        """(start, value) of the longest wording that ends before word `end`."""
        for words, value in self._last.get(forms[end - 1], ()) if end > 0 else ():
            if len(words) == 1 or end >= len(words) and tuple(forms[end - len(words) : end]) == words:
                return end - len(words), value
        return None


class Lexicon:
    """Words of lang/<code>/quantities.toml, in small letters. Get it from `lexicon(code)`."""

    def __init__(self, code: str) -> None:
        content = word_table(code, "quantities")
        self.code = code
        self._words = {name: frozenset(value) for name, value in content.items() if isinstance(value, list)}
        self._lists = {name: value for name, value in content.items() if isinstance(value, list)}
        self.numbers = _numbers(content["numbers"])
        self.magnitudes = Phrases(_values(content["magnitudes"]))
        self.short = dict(_values(content["short"]))
        self.fractions = dict(_values(content["fractions"]))
        self.parts = dict(_values(content["parts"]))
        self.vague = Phrases(_keys(content["vague"]))
        self.several = Phrases(_keys(content["several"]))
        self.before, self.after = Phrases(_keys(content["before"])), Phrases(_keys(content["after"]))
        self.inside = Phrases(_keys(content["inside"]))
        self.units = Phrases(_keys(content["units"]))
        self.nobody = Phrases(_keys(content["nobody"]))
        self.money_before = Phrases(_keys(content["money_before"]))
        magnitudes = content["magnitudes"]
        self.in_compounds = ((magnitudes["1000"][0], _THOUSAND), (magnitudes["100"][0], _HUNDRED))
        self.joint, self.one = content["joint"][0], content["one"][0]
        heads = [*self.numbers, self.one, *(name for name, _ in self.in_compounds)]
        self._stems = tuple(sorted({word[:3] for word in heads}))
        opening = [self._words[name] for name in ("each", "article", "one", "half_before")]
        tables = [self.numbers, self.fractions, self.vague.opening, self.several.opening, self.magnitudes.opening]
        self.triggers = frozenset().union(*opening, *tables)
        self.opens: Callable[[str], bool] = lru_cache(_KEPT)(self._opens)
        self._endings: dict[str, tuple[str, ...]] = {}
        self._phrases: dict[str, Phrases[str]] = {}

    def has(self, name: str, word: str) -> bool:
        """Is this single word of the list `name`?"""
        return word in self._words[name]

    def ends_in(self, name: str, word: str) -> bool:
        """Does the word end in one of the list, as a German compound does?"""
        return word.endswith(self._endings.setdefault(name, tuple(self._lists[name])))

    def without(self, name: str, word: str) -> str | None:
        """The word without the longest ending of the list `name`; None where it has none."""
        fitting = [ending for ending in self._lists[name] if word.endswith(ending)] if self.ends_in(name, word) else []
        return word[: -len(max(fitting, key=len))] if fitting else None

    def phrases(self, *names: str) -> Phrases[str]:
        """The lists `names` as wordings, each with its list's name."""
        key = " ".join(names)
        if key not in self._phrases:
            self._phrases[key] = Phrases((text, name) for name in names for text in self._lists[name])
        return self._phrases[key]

    def _opens(self, word: str) -> bool:
        """May a number or an age begin with this word?"""
        if word[0].isdecimal() or word in self.triggers or self.ends_in("age_noun", word):
            return True
        return self.number(word) is not None

    def number(self, word: str) -> Decimal | None:
        """The value of a number word, in German of a compound too: einundzwanzig, dreihundert."""
        found = self.numbers.get(word)
        if found is None and self.code == "de" and len(word) > 5 and word.startswith(self._stems):
            return _compound(word)
        return found


@lru_cache(maxsize=10_000)
def _compound(word: str) -> Decimal | None:
    """A German number word in one: dreihundertfünfzigtausend, einundzwanzig, zweieinhalb."""
    words = lexicon("de")
    if len(word) > _LONGEST_NUMBER_WORD:
        return None
    if (whole := words.without("half_suffix", word)) is not None:
        value = _part(whole)
        return None if value is None else value + Decimal("0.5")
    for name, factor in words.in_compounds:
        left, found, right = word.partition(name)
        if found:
            times, rest = _part(left, Decimal(1)), _part(right.removeprefix(words.joint), Decimal(0))
            return None if times is None or rest is None else times * factor + rest
    left, found, right = word.partition(words.joint)
    ones, tens = _part(left) if found else None, words.numbers.get(right)
    if ones is None or tens is None or not 0 < ones < 10 or tens < 20:
        return None
    return ones + tens


def _part(word: str, empty: Decimal | None = None) -> Decimal | None:
    if not word:
        return empty
    words = lexicon("de")
    return Decimal(1) if word == words.one else words.numbers.get(word) or _compound(word)


def _numbers(listed: Mapping[str, list[str]]) -> dict[str, Decimal]:
    return dict(_values(listed))


def _values(listed: Mapping[str, list[str]]) -> list[tuple[str, Decimal]]:
    """The key is the value; an underscore stands for the decimal point."""
    return [(word, Decimal(value.replace("_", "."))) for value, words in listed.items() for word in words]


def _keys(listed: Mapping[str, Any]) -> list[tuple[str, str]]:
    return [(word, name) for name, words in listed.items() for word in words]


@lru_cache(maxsize=None)
def lexicon(code: str) -> Lexicon:
    """The number words of one language, read once."""
    return Lexicon(code)
