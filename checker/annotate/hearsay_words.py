"""The word lists of quotes.toml, ready to look up."""

from __future__ import annotations

from functools import lru_cache

from checker.annotate.clause_words import by_first
from checker.lang.lists import word_table

_END = 5  # letters of a word that compounds end in; a shorter one ends others by chance: "Art", "Start"


class HearsayWords:
    """The word lists of quotes.toml, ready to look up."""

    def __init__(self, code: str) -> None:
        lists = word_table(code, "quotes")
        self.verbs = frozenset(lists["verbs"])
        self.before, self.behind, self.unnamed = (by_first(lists[name]) for name in ("before", "behind", "unnamed"))
        starts = {first for table in (self.before, self.behind, self.unnamed) for first in table}
        starts |= set(lists["leading"])
        self.starts = starts | {first[:1].upper() + first[1:] for first in starts}
        self.behind_starts = frozenset(self.behind)
        self.leading, self.as_told = frozenset(lists["leading"]), frozenset(lists["as_told"])
        self.oneself = frozenset(lists["oneself"])
        self.content = frozenset(lists["content"])
        self.together: dict[str, set[str]] = {}
        for verb, *words in map(str.split, lists["together"]):
            self.together.setdefault(verb, set()).update(words)
        self.foreign, self.who = frozenset(lists["foreign"]), frozenset(lists["who"])
        self.anaphors = frozenset(lists["anaphors"])
        self.naming = frozenset(lists["naming"])
        self.silent, self.reflexive = frozenset(lists["silent"]), frozenset(lists["reflexive"])
        self.sites = frozenset(lists["sites"])
        self.choosing = frozenset(lists["choosing"])
        self._titled = frozenset(lists["titled"])
        self._titled_ends = tuple(word.lower() for word in lists["titled"] if word[0].isupper() and len(word) >= _END)
        self._reports, self._report_ends = frozenset(lists["reports"]), tuple(lists["report_ends"])

    def is_titled(self, form: str) -> bool:
        """A noun of things with names, or a compound of one, or a word for "so-called"."""
        return form in self._titled or form[0].isupper() and form.lower().endswith(self._titled_ends)

    def is_report(self, form: str) -> bool:
        """A noun of saying, or a compound of one: Angaben, Polizeiangaben."""
        return form in self._reports or form.lower().endswith(self._report_ends)


@lru_cache(maxsize=None)
def hearsay_words(code: str) -> HearsayWords:
    """The lists of a language, made once."""
    return HearsayWords(code)
