"""What a trained model takes for names: our own, told what the rules and word lists say of every word, or spaCy's."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Container, Sequence

from msgspec import Struct

from checker.annotate.names import name_words
from checker.annotate.persons import Person
from checker.annotate.scan import Scan
from checker.annotate.spacy_names import SPACY, names
from checker.annotate.units import Unit
from checker.lang.names_model import guesses

_KINDS = frozenset("country adjective people place organization office qualifier known_person".split())


MODEL, RULES = "model", "rules"  # who finds names; or SPACY and the name of an installed pipeline


class NameGuess(Struct, frozen=True):
    """A name at words first..last (half open): what it names (PER, LOC, ORG), how sure the model is (0 to 1)."""

    first: int
    last: int
    type: str
    sure: float


def name_guesses(
    scan: Scan, sentences: Sequence[Sequence[Unit]], people: Sequence[Person], model: str = MODEL
) -> list[NameGuess]:  # fmt: skip
    """The model's names in these sentences, in order; `people`: the persons the rules have found."""
    if model.startswith(SPACY):
        found = names(model.removeprefix(SPACY), scan.text)
        return [NameGuess(*scan.words_of(span), kind, 1.0) for span, kind in found]
    return _own_model(scan, sentences, people)


def _own_model(scan: Scan, sentences: Sequence[Sequence[Unit]], people: Sequence[Person]) -> list[NameGuess]:
    said = marks(scan, people)
    chances = _Chances(scan, people, said)
    found = []
    for units in sentences:
        if not any(chances.name(units, at) for at in range(len(units))):
            continue  # nothing there that the rules do not know better
        own = guesses([unit.form for unit in units], [said.get(unit.first, ()) for unit in units])
        found += [NameGuess(units[g.first].first, units[g.last - 1].last, g.type, g.sure) for g in own]
    return found


class _Chances:
    """Where the model could find a name, or have a say on one of the rules."""

    def __init__(self, scan: Scan, people: Sequence[Person], said: Container[int]) -> None:
        self._judge = name_words(scan.language)
        self._persons = {at for person in people for at in range(person.first, person.last)}
        self._said, self._often = said, Counter(scan.forms)

    def name(self, units: Sequence[Unit], at: int) -> bool:
        """A person of the rules, or a word with a capital that no lexicon and no list knows: beside another word with
        a capital, or met again, for a single word of a single place is never taken."""
        unit = units[at]
        if unit.first in self._persons:
            return True
        strange = unit.form[0].isupper() and unit.form[-1].isalpha() and not self._judge.known_word(unit.form)
        if not strange or unit.first in self._said:
            return False
        return self._often[unit.form] > 1 or self._capital(units, at - 1) or self._capital(units, at + 1)

    def _capital(self, units: Sequence[Unit], at: int) -> bool:
        """Part of a name perhaps, as "Ernst" is; not "Das" at the beginning of a sentence."""
        if not 0 <= at < len(units) or not units[at].form[0].isupper():
            return False
        form = units[at].form
        return at > 0 or self._judge.weak_given(form) or not self._judge.known_word(form)


def marks(scan: Scan, people: Sequence[Person]) -> dict[int, tuple[str, ...]]:
    """Word -> what the rules say of it: listed names and titles that cover it, its place in a person's name."""
    found: dict[int, list[str]] = defaultdict(list)
    for match in scan.matches:
        if match.kind in _KINDS or match.concept == "titles":
            for at in range(match.first, match.last):
                found[at].append(f"l={match.kind}")
    for person in people:
        alone = "1" if person.last - person.first == 1 else "2"
        for at in range(person.first, person.last):
            found[at].append(f"r={'B' if at == person.first else 'I'}{alone}")
    return {at: tuple(dict.fromkeys(own)) for at, own in found.items()}
