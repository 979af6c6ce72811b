"""What makes a word a name: name lists, known people, and what the lexicon says of the form."""

from __future__ import annotations

from functools import lru_cache
from typing import Callable

from checker.data import table
from checker.lang.clusters import NONE, clusters
from checker.lang.forms import plain
from checker.lang.language import Language
from checker.lang.lists import lemma_table, name_list, word_table, wordings

_NAME_TAGS = frozenset({"NE", "FM", "XY", ""})
_CAPITALS = 4  # letters from which a word in capitals is read as one that begins with a capital
_KEPT = 32_000  # forms that are remembered with the judgement on them
_SHORT = 3  # letters of a surname that a genitive -s may be taken off


class NameWords:
    """Judges single words of one language. All answers are cached by form."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.given = _kept(self._given)
        self.weak_given = _kept(self._weak_given)
        self.surname = _kept(self._surname)
        self.noun = _kept(self._noun)

    def _noun(self, form: str) -> bool:
        """A German noun, or an adjective that a capital makes a name: a surname if a given name stands before it."""
        if self._is_english(form):
            return False
        small = self.language.known(form.lower())[1]
        return self.language.code == "de" and (not small or small.startswith("ADJ"))

    def _given(self, form: str) -> bool:
        """A listed given name that is no everyday word."""
        return self._weak_given(form) and not self.known_word(form)

    def _weak_given(self, form: str) -> bool:
        """A listed given name, even if it is an everyday word too: Ernst, Mark, Will."""
        if form in weekdays(self.language.code):
            return False
        return plain(form) in name_list("given_names") or plain(form) in known_given_names()

    def _surname(self, form: str) -> bool:
        """May it be a surname after a given name or a title? Only words the table knows are refused, no guesses."""
        return not (self.known_word(form) or self._is_english(form)) or self._surname_and_noun(form)

    def _is_english(self, form: str) -> bool:
        """In German text an everyday English word: "Love Yourself" is no person."""
        if self.language.code == "en" or plain(form) in name_list("surnames"):
            return False
        german, english = clusters(form.lower())  # of words that are written small
        return english != NONE and german == NONE or form.lower() in lemma_table("en")

    def _surname_and_noun(self, form: str) -> bool:
        return plain(form) in name_list("surnames") and form.lower() not in self.language.lemmas

    def known_word(self, form: str) -> bool:
        """An everyday word by the table: one that is also written small, or a German noun."""
        if form.lower() in self.language.lemmas:
            return True
        return self.language.code == "de" and self.language.known(form)[1] not in _NAME_TAGS


def _kept(judge: Callable[[str], bool]) -> Callable[[str], bool]:
    """The judgement on words with a capital, those in capitals read as names; remembered by form."""

    def judged(form: str) -> bool:
        form = form.capitalize() if is_capitals(form) else form
        return bool(form) and form[0].isupper() and judge(form)

    return lru_cache(_KEPT)(judged)


@lru_cache(maxsize=None)
def name_words(language: Language) -> NameWords:
    """The judge for a language, made once."""
    return NameWords(language)


@lru_cache(maxsize=1)
def known_given_names() -> frozenset[str]:
    """First names of the known people, and all forms of given names in the tables, without accents."""
    people = (form.split() for forms in table("people").values() for form in forms)
    groups = (group for name, groups in table("given_names").items() if isinstance(groups, list) for group in groups)
    others = table("given_names")["others"].split()
    first = {words[0] for words in people if len(words) > 1}
    return frozenset(plain(name) for name in {*first, *others, *(form for group in groups for form in group)})


@lru_cache(maxsize=None)
def known_surnames(language: Language) -> dict[str, str]:
    """Surname without accents -> surname, of the people in the table whose surname is no everyday word."""
    judge = name_words(language)
    pairs = ((person.split("_")[0], form.split()) for person, forms in table("people").items() for form in forms)
    names = {_surname(first, words) for first, words in pairs}
    return {plain(name): name for name in names if len(name) > _SHORT and not judge.known_word(name)}


def _surname(first: str, words: list[str]) -> str:
    """The word that opens the person's key: East Asian names have the surname in front; else the last word."""
    return next((word for word in words if plain(word).lower() == first), words[-1])


@lru_cache(maxsize=None)
def name_parts(code: str, part: str) -> frozenset[str]:
    """Particles or suffixes of names, as the word lists write them."""
    return frozenset(wordings(code)["honorific"][part])


@lru_cache(maxsize=1)
def no_persons() -> frozenset[str]:
    """What stands behind a name that is no person's: GmbH, Inc, LLP; County, Street, Stiftung."""
    return frozenset((*table("name_parts")["legal_forms"], *table("name_parts")["namesakes"]))


@lru_cache(maxsize=None)
def weekdays(code: str) -> frozenset[str]:
    """Names of the days, which stand before surnames as adverbs in English: "late Sunday Quist said"."""
    return frozenset(day for days in word_table(code, "times")["weekday"].values() for day in days)


def is_capitals(form: str) -> bool:
    """A word of some length in capitals: it may be a name as headings and credits write it."""
    return form.isupper() and len(form) >= _CAPITALS


def has_digit(form: str) -> bool:
    """A part number or code, no name."""
    return not form.isalpha() and any(map(str.isdigit, form))


def is_initial(form: str) -> bool:
    """A given name's initial letters without their full stops: "J", "JD", or with them: "J.D."."""
    letters = form.replace(".", "")
    return letters.isalpha() and letters.isupper() and len(letters) <= 2
