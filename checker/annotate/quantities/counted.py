"""Word lists of what is counted, and of what happened to the persons counted: lang/<code>/counted.toml."""

from __future__ import annotations

from functools import lru_cache
from typing import Iterator, NamedTuple, Sequence

from checker.annotate.quantities.lexicon import Phrases
from checker.lang.lists import word_table

_TABLES = frozenset({"persons", "things", "boundaries"})
ROLES = ("nouns", "states", "acts", "happens", "number")
_IRREGULAR = {"man": "men", "child": "children", "person": "persons", "staff member": "staff members"}
_LONGEST = 6  # words of a wording
_INJURED: dict[str, tuple[str, str | None]] = {
    "seriously_injured": ("injured", "serious"),
    "slightly_injured": ("injured", "slight"),
}


class Hit(NamedTuple):
    """A wording of what happened, at words first..last (half open)."""

    first: int
    last: int
    concept: str
    roles: frozenset[str]
    how: str | None = None  # "serious", "slight": of injuries


class Counted:
    """The counted things of one language. Get it from `counted(code)`."""

    def __init__(self, code: str) -> None:
        content = word_table(code, "counted")
        self.code = code
        self.persons = frozenset(content["persons"])
        self.things = frozenset(content["things"])
        self.boundaries = {name: frozenset(words) for name, words in content["boundaries"].items()}
        both = {**content["persons"], **content["things"]}
        self.lemmas = {word: concept for concept, words in both.items() for word in words}
        self.nouns = Phrases(list(_forms(both))) if code == "en" else None
        self._fates = Phrases(list(_fates(content)))

    def hits(self, forms: Sequence[str], first: int, last: int) -> list[Hit]:
        """What happened, in the words first..last, none inside another."""
        found, at = [], first
        while at < last:
            match = self._fates.at(forms, at)
            if match is None and at == first:
                match = self._opening(forms, at)
            if match is not None:
                end, (concept, roles) = match
                concept, how = _INJURED.get(concept, (concept, None))
                found.append(Hit(at, end, concept, roles, how))
            at = match[0] if match else at + 1
        return found

    def _opening(self, forms: Sequence[str], at: int) -> tuple[int, tuple[str, frozenset[str]]] | None:
        """A word that is capitalised because it opens the sentence: "Getötet wurden ..."."""
        match = self._fates.at([forms[at].lower(), *forms[at + 1 : at + _LONGEST]], 0)
        return match and (at + match[0], match[1])


def _fates(content: dict[str, dict[str, list[str]]]) -> Iterator[tuple[str, tuple[str, frozenset[str]]]]:
    """Wording -> (concept, its roles); the first table that has a wording keeps it."""
    roles: dict[str, tuple[str, set[str]]] = {}
    for concept, lists in content.items():
        for role in ROLES if concept not in _TABLES else ():
            for wording in lists[role]:
                if roles.setdefault(wording, (concept, set()))[0] == concept:
                    roles[wording][1].add(role)
    for wording, (concept, names) in roles.items():
        yield wording, (concept, frozenset(names))


def _forms(listed: dict[str, list[str]]) -> Iterator[tuple[str, tuple[str, bool]]]:
    """English wording, singular and plural -> (concept, is it a plural)."""
    for concept, words in listed.items():
        for word in words:
            yield word, (concept, word in ("people", "police"))
            yield plural(word), (concept, True)


def plural(word: str) -> str:
    """The English plural: men, cities, buses."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("man"):
        return word[:-3] + "men"
    if word.endswith("child"):
        return word + "ren"
    if word.endswith("y") and word[-2] not in "aeo":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "sh", "ch", "x")) else "s")


@lru_cache(maxsize=None)
def counted(code: str) -> Counted:
    """The counted things of one language, read once."""
    return Counted(code)
