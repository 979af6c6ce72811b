"""The words of stances.toml, ready to look up: which act a word may be, what a topic word means."""

from __future__ import annotations

from functools import lru_cache
from typing import Callable, NamedTuple

from checker.annotate.clause_words import by_first, clause_words, phrase_at
from checker.lang.forms import adjective_bases, key, noun_bases
from checker.lang.language import language
from checker.lang.lists import word_table
from checker.lang.verbs import verbs

_SHORTEST_HEAD = 4  # letters of a compound's last part
_KEPT = 32_000  # forms that are remembered with what they may be


class Topic(NamedTuple):
    """A word of a topic: its concept ("#troops", "~deploy", "@US") or its lemma."""

    word: str
    heavy: bool  # makes a topic by itself


class StanceWords:
    """The lists of one language."""

    def __init__(self, code: str) -> None:
        table = word_table(code, "stances")
        self.code, self.language, self.verbs = code, language(code), verbs(code)
        self.clauses = clause_words(code)
        self.acts = {verb: act for act, listed in table["verbs"].items() for verb in listed}
        self.nouns = {key(noun): act for act, listed in table["nouns"].items() for noun in listed}
        self.adjectives = {word: act for act, listed in table["adjectives"].items() for word in listed}
        self.phrases = by_first([phrase for listed in table["phrases"].values() for phrase in listed])
        self.phrase_acts = {phrase: act for act, listed in table["phrases"].items() for phrase in listed}
        self.lists = {name: frozenset(words) for name, words in table["words"].items()}
        self.roles = {word: role for role, listed in table["roles"].items() for word in listed}
        self.bodies = by_first([phrase for listed in table["bodies"].values() for phrase in listed])
        self._bodies = {phrase: body for body, listed in table["bodies"].items() for phrase in listed}
        self.light = frozenset(map(key, self.lists["light"]))
        self._concepts = {
            key(word): mark + concept
            for section, mark in (("deeds", "~"), ("topics", "#"), ("regions", "@"))
            for concept, listed in table[section].items()
            for word in listed
        }
        self._parted = self._parted_verbs()
        self.trigger: Callable[[str], str | None] = lru_cache(_KEPT)(self._trigger)
        self.announces: Callable[[str], bool] = lru_cache(_KEPT)(lambda form: self.trigger(form) is not None)
        self.topic: Callable[[str], Topic | None] = lru_cache(_KEPT)(self._topic)
        self.noun: Callable[[str], str | None] = lru_cache(_KEPT)(self._noun)

    def body(self, forms: list[str], first: int, last: int) -> str | None:
        """The body that words first..last name without a name: "der Betriebsrat"."""
        for at in range(first, last):
            length = phrase_at(self.bodies, forms, at) if forms[at] in self.bodies else 0
            if length:
                return str(self._bodies[" ".join(forms[at : at + length])])
        return None

    def _parted_verbs(self) -> dict[str, set[str]]:
        """Base verb -> the particles that make a listed verb of it: schließen -> aus; rule -> out."""
        found: dict[str, set[str]] = {}
        for verb in self.acts:
            head, _, particle = verb.partition(" ")
            if particle:
                found.setdefault(head, set()).add(particle)
            for prefix in self.clauses.particles if self.code == "de" else ():
                if verb.startswith(prefix):
                    found.setdefault(verb[len(prefix) :], set()).add(prefix)
        return found

    def _trigger(self, form: str) -> str | None:
        """ "" for a word that may be an act, its base verb where a particle must stand beside it, else None."""
        if form in self.phrases or form in self.adjectives or form in self.lists["yes"] or form in self.lists["no"]:
            return ""
        if self.noun(form) or form in self.clauses.lists["without"]:
            return ""
        lemma = self.clauses.info(form.lower()).lemma
        if lemma in self.acts:
            return ""
        return lemma if lemma in self._parted else None

    def particles(self, base: str) -> set[str]:
        """What parts from the listed verbs made of this base."""
        return self._parted.get(base, set())

    def _noun(self, form: str) -> str | None:
        """The act a noun stands for."""
        if self.code == "de" and not form[:1].isupper():
            return None
        return next((self.nouns[base] for base in noun_bases(key(form), self.code) if base in self.nouns), None)

    def verb(self, lemma: str, after: str) -> str | None:
        """The act of a verb, an English particle behind it read with it."""
        return self.acts.get(f"{lemma} {after}") or self.acts.get(lemma)

    def _topic(self, form: str) -> Topic | None:
        """What a word tells of a topic, None for one that tells nothing."""
        if len(form) < 3 and not form.isupper() or not form[0].isalpha():
            return None
        concept = self._concept(form)
        if concept:
            return Topic(concept, concept[0] == "#")
        lemma, tag = self.language.known(form)
        noun = form[0].isupper() if self.code == "de" else not tag or tag[:2] in ("NN", "NP", "VV", "AJ")
        word = key(lemma or form).lower()
        verb = self.verbs.read(form) if form[0].islower() else None
        if not noun and verb is None or key(lemma or form) in self.light or verb is not None and verb.letter == "A":
            return None
        return Topic(key(verb.lemma) if verb and not lemma else word, True)

    def _concept(self, form: str) -> str | None:
        written = key(form)
        verb = self.verbs.read(form) if form[0].islower() else None
        bases = [*noun_bases(written, self.code), *adjective_bases(written, self.code), key(verb.lemma) if verb else ""]
        found = next((self._concepts[base] for base in bases if base in self._concepts), None)
        if found or self.code != "de" or not written[0].isupper():
            return found
        heads = (written[at:].capitalize() for at in range(3, len(written) - _SHORTEST_HEAD + 1))
        parts = (self._concepts.get(base) for head in heads for base in noun_bases(head, "de"))
        return next(filter(None, parts), None)


@lru_cache(maxsize=None)
def stance_words(code: str) -> StanceWords:
    """The lists of a language, made once."""
    return StanceWords(code)
