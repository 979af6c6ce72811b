"""The words of one language: phrases with their concepts, and lemma and tag of every form.

Data: ``lang/<language>/*.toml`` (concept -> wordings) and ``lang/models`` (tables and name lists).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Callable, NamedTuple, Sequence

from checker.data import table
from checker.lang.compounds import title_of
from checker.lang.forms import BASES, LONGEST_ENDING, key
from checker.lang.lists import lemma_table, wordings
from checker.lang.tokens import words

LANGUAGES = ("de", "en")
_TAGGERS = {"de": "morphmodel_ger.pgz", "en": "morphmodel_en.pgz"}
_LONGEST_WORD = 60  # HanTa's time grows with the square of a word's length
UNKNOWN = ("", "")
_NO_BASES: frozenset[str] = frozenset()
_STRANGE = "XY"  # the tag of what is no word
_HEAD, _TAIL = 3, 5  # letters of a compound's first and last part, at least
_KEPT = 32_000  # forms remembered with what was found out about them


class Entry(NamedTuple):
    """One wording of one concept: the keys of its words, its kind and its concept."""

    words: tuple[str, ...]  # inflection class and base form: "noun:Minister"
    kind: str  # office, country, adjective, people, prefix, place, organization, qualifier, grammar ...
    concept: str


class Match(NamedTuple):
    """A wording found at tokens first..last (half open)."""

    first: int
    last: int
    kind: str
    concept: str


class Language:
    """Everything the annotators need to know of one language. Get it from `language(code)`."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._entries: dict[str, list[Entry]] = {}
        self._stems: set[str] = set()  # of the first words of all wordings
        self._listed: set[str] = set()  # all their words
        self._tagger: Any = None
        self._load()
        self._title = title_of(code)
        self.lemmas = lemma_table(code)
        self.bases: Callable[[str], frozenset[str]] = lru_cache(_KEPT)(self._all_bases)
        self._starting: Callable[[str], tuple[Entry, ...]] = lru_cache(_KEPT)(self._entries_at)
        # apart from the table: no guess may change a later answer
        self.known: Callable[[str], tuple[str, str]] = lru_cache(_KEPT)(self._known)
        self._guess: Callable[[str], tuple[str, str]] = lru_cache(_KEPT)(self._guessed)
        self._guess_tag: Callable[[str], str] = lru_cache(_KEPT)(self._guessed_tag)

    def _load(self) -> None:
        for kind, listed in wordings(self.code).items():
            if kind != "office_head":
                self._add_all(kind, listed)
        self._add_all("known_person", table("people"))

    def _add_all(self, kind: str, listed: dict[str, list[str]]) -> None:
        for concept, phrases in listed.items():
            for phrase in phrases:
                self._add(phrase, kind, concept)

    def _add(self, phrase: str, kind: str, concept: str) -> None:
        inflection = _INFLECTION.get(kind, "exact")
        entry = Entry(tuple(f"{inflection}:{key(word)}" for word in split_words(phrase)), kind, concept)
        self._entries.setdefault(entry.words[0], []).append(entry)
        self._listed.update(entry.words)
        first = entry.words[0].partition(":")[2]
        self._stems.update((first, first.removesuffix("er") or first))

    def find(self, forms: Sequence[str]) -> list[Match]:
        """Every wording in the tokens, the longest ones only where they overlap within a kind; in order."""
        kept: list[Match] = []
        ends: dict[str, int] = {}
        starting, number = self._starting, len(forms)
        for first, form in enumerate(forms):
            beside: frozenset[str] | None = None  # what the next word may be
            for entry in starting(form):  # the longest first
                words, kind = entry.words, entry.kind
                last = first + len(words)
                if len(words) > 1:
                    if beside is None:
                        beside = self.bases(forms[first + 1]) if first + 1 < number else frozenset()
                    if words[1] not in beside or not self._continues(words, forms, first):
                        continue
                end = ends.get(kind, -1)
                if last > end or kept and kept[-1].first == first and kept[-1].last == last:
                    kept.append(Match(first, last, kind, entry.concept))
                    ends[kind] = max(end, last)
        return kept

    def _continues(self, words: tuple[str, ...], forms: Sequence[str], first: int) -> bool:
        """Do the words behind the second one stand there too?"""
        if first + len(words) > len(forms):
            return False
        return all(word in self.bases(form) for word, form in zip(words[2:], forms[first + 2 : first + len(words)]))

    def _entries_at(self, form: str) -> tuple[Entry, ...]:
        """The wordings that may begin with this form, the longest first."""
        if not any(map(self._may_begin, _spellings(form))):
            return self._compounded(form)
        found = [entry for base in self.bases(form) for entry in self._entries.get(base, ())]
        if not any(len(entry.words) == 1 for entry in found):
            found += self._compounded(form)
        return tuple(sorted(found, key=lambda entry: (-len(entry.words), entry.kind, entry.concept)))

    def _compounded(self, form: str) -> tuple[Entry, ...]:
        """A title that stands in no list, but whose last part does: Unternehmenssprecherin."""
        concept = self._title(form)
        return (Entry((f"exact:{form}",), "office", concept),) if concept else ()

    def _may_begin(self, spelling: str) -> bool:
        """Does any beginning of the word stand in the lists? Of most words none does, and they need no bases."""
        length = len(spelling)
        return any([spelling[:end] in self._stems for end in range(max(0, length - LONGEST_ENDING), length + 1)])

    def _all_bases(self, form: str) -> frozenset[str]:
        """Every base form this form may stand for that is a word of some wording, as the lists write it."""
        return frozenset(self._listed.intersection(_bases(form, self.code))) or _NO_BASES

    def listed(self, phrase: str, concept: str) -> bool:
        """Does the phrase stand in the word lists just so, as a wording of the concept?"""
        words = [key(word) for word in split_words(phrase)]
        entries = (entry for base in self.bases(split_words(phrase)[0]) for entry in self._entries.get(base, ()))
        return any(e.concept == concept and [w.partition(":")[2] for w in e.words] == words for e in entries)

    def _known(self, form: str) -> tuple[str, str]:
        """`known`: (lemma, tag) from the table alone, ("", "") for an unknown word."""
        return self.lemmas.get(form) or self.lemmas.get(form[:1].lower() + form[1:]) or UNKNOWN

    def analyze(self, form: str) -> tuple[str, str]:
        """(lemma, tag) of any form: the table, then the table for a compound's last part, then HanTa."""
        known = self.known(form)
        if known is not UNKNOWN:
            return known
        return self._guess(form)

    def tag(self, form: str) -> str:
        """The tag of any form, as `analyze` gives it, without the work for its lemma."""
        known = self.known(form)
        return known[1] if known is not UNKNOWN else self._guess_tag(form)

    def _guessed_tag(self, form: str) -> str:
        compound = self.compound(form)
        if compound or not self._taggable(form):
            return compound[1] if compound else _STRANGE
        return str(self._model().tag_word(form, 0)[0][0])

    def _guessed(self, form: str) -> tuple[str, str]:
        return self.compound(form) or self._tag(form)

    def compound(self, form: str) -> tuple[str, str] | None:
        """A German compound is inflected as its last part: Sicherheitsgarantien, for Garantien is known."""
        if self.code != "de" or not form[:1].isupper() or len(form) > _LONGEST_WORD:
            return None
        for at in range(_HEAD, len(form) - _TAIL + 1):
            lemma, tag = self.lemmas.get(form[at:].capitalize(), UNKNOWN)
            if tag == "NN":
                return form[:at] + lemma.lower(), tag
        return None

    def _tag(self, form: str) -> tuple[str, str]:
        if not self._taggable(form):
            return form, _STRANGE
        lemma, tag = self._model().analyze(form)[:2]
        return str(lemma), str(tag)

    @staticmethod
    def _taggable(form: str) -> bool:
        return form.isalpha() and len(form) <= _LONGEST_WORD

    def _model(self) -> Any:
        """HanTa, loaded when the first word needs it."""
        if self._tagger is None:
            from HanTa import HanoverTagger

            self._tagger = HanoverTagger.HanoverTagger(_TAGGERS[self.code])
        return self._tagger


def split_words(phrase: str) -> list[str]:
    """The words of a wording as they are split in a text."""
    return [phrase] if phrase.isalpha() else [word.form for word in words(phrase)]


def _spellings(form: str) -> set[str]:
    """The form as word lists may write it: capitals as a name, a first word with a small letter."""
    spellings = {key(form)}
    if form.isupper() and len(form) > 3:
        spellings.add(key(form.capitalize()))
    return spellings | {word[:1].lower() + word[1:] for word in spellings if not word.isupper() or len(word) > 3}


def _bases(form: str, code: str) -> set[str]:
    spellings = _spellings(form)
    return {f"{kind}:{base}" for word in spellings for kind, bases in BASES.items() for base in bases(word, code)}


@lru_cache(maxsize=None)
def language(code: str) -> Language:
    """The language with this code, loaded once."""
    return Language(code)


# kind -> how its words are inflected; all others stand as they are
_INFLECTION = {
    "office": "noun",
    "event": "noun",
    "people": "noun",
    "qualifier": "adjective",
    "adjective": "adjective",
    "region": "adjective",
    "country": "name",
    "place": "name",
    "organization": "name",
    "known_person": "name",
}
