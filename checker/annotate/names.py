"""What makes a word a name: name lists, known people, and what the lexicon says of the form."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

from checker.lang.forms import key
from checker.lang.language import Language, name_list

_NAME_TAGS = frozenset({"NE", "FM", "XY", ""})
_SHORT = 3  # letters of a surname that a genitive -s may be taken off


class NameWords:
    """Judges single words of one language. All answers are cached by form."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._judged: dict[tuple[str, str], bool] = {}

    def given(self, form: str) -> bool:
        """A listed given name that is no everyday word."""
        return self._cached("given", form)

    def surname(self, form: str) -> bool:
        """May this word be a surname after a given name or a title?"""
        return self._cached("surname", form)

    def name(self, form: str) -> bool:
        """A capitalised word that the language uses for names alone."""
        return self._cached("name", form)

    def _cached(self, question: str, form: str) -> bool:
        asked = (question, form)
        if asked not in self._judged:
            self._judged[asked] = bool(form) and form[0].isupper() and getattr(self, f"_{question}")(form)
        return self._judged[asked]

    def _given(self, form: str) -> bool:
        return key(form) in name_list("given_names") and not self._everyday(form)

    def _surname(self, form: str) -> bool:
        return self._name(form) or (key(form) in name_list("surnames") and not self._function_word(form))

    def _name(self, form: str) -> bool:
        return not self._everyday(form)

    def _everyday(self, form: str) -> bool:
        """A word of the language rather than a name, judged without its sentence."""
        if form.lower() in self.language.lemmas and form.lower() != form:
            return True
        return self.language.code == "de" and self.language.analyze(form)[1] not in _NAME_TAGS

    def _function_word(self, form: str) -> bool:
        return form.lower() in self.language.lemmas


@lru_cache(maxsize=None)
def name_words(language: Language) -> NameWords:
    """The judge for a language, made once."""
    return NameWords(language)


@lru_cache(maxsize=1)
def known_people() -> dict[str, str]:
    """Key of a surname -> surname, of everyone in data/people.toml."""
    content = tomllib.loads((files("checker.data") / "people.toml").read_text(encoding="utf-8"))
    names = (form.split()[-1] for forms in content.values() for form in forms)
    return {key(name): name for name in names if len(name) > _SHORT}


def is_initial(form: str) -> bool:
    """A given name's initial letters without their full stops: "J", "JD", or with them: "J.D."."""
    letters = form.replace(".", "")
    return letters.isalpha() and letters.isupper() and len(letters) <= 2
