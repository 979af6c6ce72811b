"""Inflected verbs back to their infinitives, with what the form can be in a clause.

Data: ``lang/<language>/verbs.toml``; every verb the lemma table knows besides.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Callable, Iterator, NamedTuple

from checker.lang.forms import key
from checker.lang.language import Language, language
from checker.lang.lists import word_table

FINITE, PARTICIPLE, EITHER, INFINITIVE, TO_INFINITIVE, AUXILIARY, GERUND = "F", "P", "B", "I", "Z", "A", "G"
_LONGEST = 40  # letters of a verb form
_KEPT = 32_000  # forms whose verb is remembered
# last letter of a form -> the personal endings it may have
_PERSONS = {
    "e": ("e", "te", "ete"),
    "n": ("en", "n", "ten", "eten"),
    "t": ("st", "t", "et", "est", "tet", "test", "etet"),
}
_STRONG_PERSONS = {"e": ("e",), "n": ("en", "n"), "t": ("st", "t", "et", "est")}


class Verb(NamedTuple):
    """One reading of a form: its infinitive, and a letter: F finite, P participle, B either of them, I infinitive (or
    plural present), Z German infinitive with "zu" inside, A auxiliary or modal, G English -ing form."""

    lemma: str
    letter: str


class Verbs:
    """The verbs of one language. Get them from `verbs(code)`."""

    def __init__(self, words: Language) -> None:
        self.code, self.lemmas = words.code, words.lemmas
        self.lists = word_table(self.code, "verbs")
        self.prefixes = {key(p): p for p in sorted(self.lists["separable"], key=lambda p: -len(p))}
        self.auxiliaries = frozenset(map(key, [*self.lists["auxiliaries"], *self.lists["modals"]]))
        self.known = {key(word): word for word in self._all_known()}
        self._irregular = dict(self._irregular_forms())
        self._parting = sorted({len(prefix) for prefix in self.prefixes}, reverse=True)
        self.read: Callable[[str], Verb | None] = lru_cache(_KEPT)(self._read)

    def _all_known(self) -> Iterator[str]:
        for lemma, tag in self.lemmas.values():
            if tag[0] == "V" and lemma.islower() and not self._with_zu(lemma):
                yield lemma
        yield from self.lists["regular"]
        yield from word_table(self.code, "quotes")["verbs"]
        acts = word_table(self.code, "stances")["verbs"].values()
        yield from (verb for listed in acts for verb in listed if " " not in verb)
        yield from (row.split()[0] for row in self.lists["irregular"])

    def _with_zu(self, lemma: str) -> bool:
        """ "hinzunehmen" stands in the table as a verb of its own, and is hinnehmen."""
        prefix, zu, rest = lemma.partition("zu")
        return bool(zu and len(rest) > 4) and key(prefix) in self.prefixes

    def _irregular_forms(self) -> Iterator[tuple[str, Verb]]:
        """Stem forms of the irregular verbs; personal endings are taken off before they are looked up."""
        for row in self.lists["irregular"]:
            lemma, *forms = row.split()
            for form in forms[:-1]:
                yield key(form), Verb(lemma, FINITE)
            letter = EITHER if self.code == "en" and forms[-1] == forms[-2] else PARTICIPLE
            yield key(forms[-1]), Verb(lemma, letter)

    def strong(self, form: str) -> str:
        """The infinitive of a listed irregular form, "" for others: "shot" is a noun too."""
        return self._irregular[form].lemma if form in self._irregular else ""

    def _read(self, form: str) -> Verb | None:
        """The verb a form written in small letters is, None if it is none."""
        lemma, tag = self.lemmas.get(form, ("", ""))
        if tag and tag[0] != "V" or len(form) > _LONGEST or not form:
            return None
        tag = "" if self._with_zu(lemma) else tag
        written = key(form)
        if self.code == "en":
            return _english(written, lemma, tag, self)
        return self._tagged(written, lemma, tag) if tag else self._german(written)

    def _tagged(self, form: str, lemma: str, tag: str) -> Verb:
        """What the table knows, made exact: a plural present is written as the infinitive."""
        if tag[1] in "AM":
            return Verb(lemma, AUXILIARY if "PP" not in tag else PARTICIPLE)
        if "PP" in tag:
            return Verb(lemma, EITHER if form.endswith("t") and form[:-1] in _stems(key(lemma)) else PARTICIPLE)
        if "IZU" in tag:
            return Verb(lemma, TO_INFINITIVE)
        return Verb(lemma, INFINITIVE if form == key(lemma) or "INF" in tag else FINITE)

    def _german(self, form: str) -> Verb | None:
        whole = self._plain(form)
        if whole:
            return whole
        prefixes = [form[:length] for length in self._parting if form[:length] in self.prefixes]
        parted = [verb for prefix in prefixes if (verb := self._prefixed(form, prefix))]
        listed = [verb for verb in parted if key(verb.lemma) in self.known]  # hin-zu-nehmen rather than hinzu-nehmen
        bound = (self._bound(form, prefix) for prefix in self.lists["inseparable"])
        return next(iter([*listed, *parted]), None) or next(filter(None, bound), None)

    def _bound(self, form: str, prefix: str) -> Verb | None:
        """erhielt, entsandte: forms of an irregular verb behind a prefix that never parts."""
        whole = self._strong(form[len(prefix) :]) if form.startswith(prefix) else None
        if whole is None or form[len(prefix) :].startswith("ge") and whole.letter == PARTICIPLE:
            return None
        return Verb(prefix + whole.lemma, whole.letter)

    def _prefixed(self, form: str, prefix: str) -> Verb | None:
        """auszuschließen, ausgeschlossen, ausschloss."""
        rest = form[len(prefix) :]
        if len(rest) < 3:
            return None
        inner = self._plain(rest[2:]) if rest.startswith("zu") else None
        if inner and inner.letter == INFINITIVE:
            return Verb(self.prefixes[prefix] + inner.lemma, TO_INFINITIVE)
        whole = self._plain(rest)
        return Verb(self.prefixes[prefix] + whole.lemma, whole.letter) if whole else None

    def _plain(self, form: str) -> Verb | None:
        if form in self.known:
            return Verb(self.known[form], INFINITIVE)
        strong = self._strong(form)
        if strong:
            return strong
        for ending in _PERSONS.get(form[-1:], ()):
            stem = form[: -len(ending)] if form.endswith(ending) else ""
            base = self.known.get(stem + "en") or self.known.get(stem + "n") if len(stem) > 1 else None
            if base:
                return Verb(base, EITHER if ending in ("t", "et") and _unmarked(base) else FINITE)
        return self._participle(form)

    def _strong(self, form: str) -> Verb | None:
        """A form of an irregular verb, its personal ending taken off."""
        for ending in ("", *_STRONG_PERSONS.get(form[-1:], ())):
            stem = form[: len(form) - len(ending)] if form.endswith(ending) else ""
            if len(stem) > 2 and stem in self._irregular:
                return self._irregular[stem] if not ending else Verb(self._irregular[stem].lemma, FINITE)
        return None

    def _participle(self, form: str) -> Verb | None:
        stem = form[2:-1] if form.startswith("ge") and form.endswith("t") else ""
        base = stem and (self.known.get(stem + "en") or self.known.get(stem.removesuffix("e") + "en"))
        return Verb(base, PARTICIPLE) if base else None


def _stems(lemma: str) -> tuple[str, ...]:
    stem = lemma.removesuffix("en") if lemma.endswith("en") else lemma.removesuffix("n")
    return stem, stem + "e"


def _unmarked(lemma: str) -> bool:
    """Verbs whose participle has no ge-: bestätigt, dementiert."""
    return lemma.startswith(("be", "emp", "ent", "er", "ver", "zer", "miss")) or lemma.endswith("ieren")


def _english(form: str, lemma: str, tag: str, words: Verbs) -> Verb | None:
    if tag[:2] in ("VB", "VH", "VD", "VM") or form in words.auxiliaries:
        return Verb(lemma or form, AUXILIARY)
    if form in words._irregular:
        return words._irregular[form]
    base = lemma or _english_base(form, words)
    if not base:
        return None
    if form == base:
        return Verb(base, INFINITIVE)
    if form.endswith("ing"):
        return Verb(base, GERUND)
    return Verb(base, EITHER if form.endswith("d") else PARTICIPLE if tag == "VVN" else FINITE)


def _english_base(form: str, words: Verbs) -> str | None:
    """denies, refused, stopping, planned."""
    for ending in ("", "s", "es", "d", "ed", "ing"):
        if form.endswith(ending) and len(form) - len(ending) > 1:
            stem = form[: len(form) - len(ending)]
            doubled = stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] and ending in ("ed", "ing") else stem
            final = stem[:-1] + "y" if stem[-1] == "i" else stem
            tries = (stem, stem + "e" if ending == "ing" else stem, doubled, final)
            base = next((words.known[one] for one in tries if one in words.known), None)
            if base:
                return base
    return None


@lru_cache(maxsize=None)
def verbs(code: str) -> Verbs:
    """The verbs of a language, loaded once."""
    return Verbs(language(code))
