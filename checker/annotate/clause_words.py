"""What a word can be in a clause: verb, opener, negator, preposition. One answer a form, kept."""

from __future__ import annotations

from functools import lru_cache
from typing import Callable, NamedTuple

from checker.annotate.clause_nouns import Nouns
from checker.annotate.scan import Scan
from checker.lang.lists import word_table
from checker.lang.verbs import AUXILIARY, verbs

_OPENERS = ("that", "whether", "conditions", "without", "subordinators", "relatives", "coordinators")
_MARKS = {",": ",", ";": "/", ":": "/", "—": ";", "–": ";", "(": "(", ")": ")", ".": ".", "!": ".", "?": "."}
_PRONOUNS = ("he", "she", "it", "they")
_NOT = ("n't", "n’t")
UPPER = "u"
_KEPT = 32_000  # forms whose class is remembered
_NOUNS = ("NN", "NE", "NP", "XY", "FM", "UN")


class Info(NamedTuple):
    """One form. `letter`: F P B I Z A G as in lang.verbs, "Q" a noun that may be a verb, "u" written with a capital,
    a mark's own letter, or "w"."""

    letter: str
    lemma: str = ""
    opener: str = ""  # that, whether, conditions, without, subordinators, relatives, coordinators
    negator: bool = False
    particle: bool = False
    preposition: bool = False
    to: bool = False
    certainty: str = ""
    pronoun: str = ""  # he, she, it, they
    oblique: bool = False  # an article or pronoun of an object
    article: bool = False
    conditional: bool = False  # may begin a listed phrase of condition


class ClauseWords:
    """The classes of one language's words."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.verbs = verbs(code)
        self.lists = {name: frozenset(words) for name, words in word_table(code, "clauses").items()}
        self._listed = frozenset().union(*self.lists.values())
        self.particles = frozenset(word_table(code, "verbs")["separable"])
        self.exempt = by_first(word_table(code, "clauses")["not_negating"])
        self.condition_phrases = by_first(word_table(code, "clauses")["condition_phrases"])
        self._listed |= self.particles | self.condition_phrases.keys()
        quoting = word_table(code, "quotes")
        self._speech, self._sources = frozenset(quoting["verbs"]), frozenset(quoting["sources"])
        self._telling = frozenset(quoting["telling"])
        self.citing = frozenset(quoting["citing"])
        self._parted = frozenset(v[len(p) :] for v in self._speech for p in self.particles if v.startswith(p))
        self.nouns = Nouns(self.lists, lambda form: self.verbs.lemmas.get(form, ("", ""))[1])
        self.info: Callable[[str], Info] = lru_cache(_KEPT)(self._info)
        self.speech_form: Callable[[str], bool] = lru_cache(_KEPT)(self._speech_form)
        self.denies: Callable[[str], bool] = lru_cache(_KEPT)(self._denies)

    def of(self, scan: Scan, first: int, last: int) -> list[Info]:
        """The classes of the words first..last of a sentence; its first word is read in small letters."""
        forms = scan.forms
        found = list(map(self.info, forms[first:last]))
        at = next((n for n in range(min(3, len(found))) if forms[first + n][0].isalnum()), 0)
        if found and forms[first + at][0].isupper() and forms[first + at + 1 : first + at + 2] != ["zufolge"]:
            low = self.info(forms[first + at].lower())
            if low != Info("w") or self.verbs.lemmas.get(forms[first + at].lower(), ("", "NN"))[1][:2] not in _NOUNS:
                found[at] = low if not self._named(low, forms[first + at + 1 : last]) else Info(UPPER)
        if self.code == "en":
            for at in self.nouns.among(forms[first:last], [info.letter for info in found]):
                found[at] = found[at]._replace(letter="w", lemma="", certainty="")
        return found

    def _named(self, low: Info, after: list[str]) -> bool:
        """ "Unite Works said", "Manager Steve Tranter": a noun or verb by its form, and a capital behind it."""
        return self.code == "en" and low.letter in "IQ" and bool(after) and after[0][0].isupper()

    def is_telling(self, lemma: str) -> bool:
        """A verb whose day is that of the telling, not of what is told."""
        return lemma in self._telling

    def is_speech(self, lemma: str) -> bool:
        """A verb of saying."""
        return lemma in self._speech

    def _speech_form(self, form: str) -> bool:
        """A form of a verb of saying, or of what its prefix is parted from."""
        lemma = self.info(form.lower()).lemma
        return lemma in self._speech or lemma in self._parted

    def _denies(self, form: str) -> bool:
        """A word that denies something, however it is written."""
        return form[0].isalpha() and self.info(form.lower()).negator

    def is_source(self, form: str) -> bool:
        """A word for somebody who is quoted without a name: Sprecher, official."""
        return form in self._sources or "-" not in form and form[-8:] in self._sources

    def _info(self, form: str) -> Info:
        """The class of a form as it is written."""
        if not form[0].isalnum():
            return Info(_MARKS.get(form, "m"))
        if form[0].isupper():
            return Info(UPPER)
        letter, lemma, denied = self._verb(form)
        if form not in self._listed:
            return Info(letter, lemma, negator=denied)
        return Info(
            letter,
            lemma,
            next((name for name in _OPENERS if form in self.lists[name]), ""),
            denied or form in self.lists["negators"],
            form in self.particles,
            form in self.lists["prepositions"],
            form in self.lists["to"],
            next((c for c in ("possible", "reported", "alleged", "planned", "demanded") if form in self.lists[c]), ""),
            next((name for name in _PRONOUNS if form in self.lists[name]), ""),
            form in self.lists["objects"],
            form in self.lists["articles"],
            form in self.condition_phrases,
        )

    def _verb(self, form: str) -> tuple[str, str, bool]:
        if form.endswith(_NOT):
            return AUXILIARY, self._positive(form[:-3]), True
        if form == "cannot":
            return AUXILIARY, "can", True
        verb = self.verbs.read(form)
        if verb and not (verb.letter == "G" and form in self.lists["prepositions"]):
            return verb.letter, verb.lemma, False
        tag = self.verbs.lemmas.get(form, ("", ""))[1]
        if self.code == "en" and tag[:2] == "NN":
            base = self.verbs.strong(form) or self.verbs.known.get(form) or self.verbs.known.get(form[:-1])
            return ("Q", base, False) if base else ("w", "", False)
        return "w", "", False

    def _positive(self, form: str) -> str:
        """ca, wo, do, is ... before n't."""
        whole = {"ca": "can", "wo": "will", "sha": "shall"}.get(form, form)
        verb = self.verbs.read(whole)
        return verb.lemma if verb else whole


def by_first(phrases: list[str]) -> dict[str, list[tuple[str, ...]]]:
    """First word -> the phrases that begin with it."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append(words)
    return found


def phrase_at(phrases: dict[str, list[tuple[str, ...]]], forms: list[str], at: int) -> int:
    """How many words of a listed phrase stand at word `at`, 0 if none does."""
    listed = phrases.get(forms[at]) or phrases.get(forms[at].lower()) or []
    lengths = [len(words) for words in listed if tuple(forms[at + 1 : at + len(words)]) == words[1:]]
    return max(lengths, default=0)


@lru_cache(maxsize=None)
def clause_words(code: str) -> ClauseWords:
    """The word classes of a language, made once."""
    return ClauseWords(code)
