"""The persons of a document: what the rules find, checked against the model, and what the model finds besides.

The rules know titles, lists and what stands elsewhere in the text; the model knows how names of people, places and
bodies are used. A person of the rules that the model takes for something else wherever it stands is dropped, unless
both parts of the name are listed; a name of several words that only the model sees is taken when it is sure.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import Iterable, Iterator, Sequence

from checker.annotate.guesses import MODEL, RULES, NameGuess, name_guesses
from checker.annotate.names import known_surnames
from checker.annotate.persons import Finder, Person
from checker.annotate.scan import Scan
from checker.lang.forms import plain

_PERSON = "PER"
_LEAST, _LEAST_ALONE = -0.8, 0.0  # of its votes, for a name of the rules; fitted on development data
_SURE, _SURE_ALONE = 0.7, 0.9  # of the model, for a name of several words and of one; fitted on development data


def persons(scans: Sequence[Scan], model: str = MODEL) -> list[list[Person]]:
    """The persons of every field, in order. `model`: who checks the rules; RULES for nobody."""
    finders, ruled = _by_rule(scans)
    if model == RULES:
        return ruled
    guessed = [name_guesses(scan, finder.sentences, own, model) for scan, finder, own in zip(scans, finders, ruled)]
    votes = _votes(ruled, guessed)
    kept = [[person for person in own if _stands(finder, person, votes)] for finder, own in zip(finders, ruled)]
    added = [_added(finder, own, some) for finder, own, some in zip(finders, kept, guessed)]
    return _with_surnames(finders, [[*own, *more] for own, more in zip(kept, added)])


def by_rule(scans: Sequence[Scan]) -> list[list[Person]]:
    """The persons that the rules alone find in every field, in order."""
    return _by_rule(scans)[1]


def _by_rule(scans: Sequence[Scan]) -> tuple[list[Finder], list[list[Person]]]:
    finders = [Finder(scan) for scan in scans]
    learned = {form for finder in finders for form in finder.given_names()}
    return finders, _with_surnames(finders, [finder.full_names(learned) for finder in finders])


def _with_surnames(finders: Sequence[Finder], found: Sequence[list[Person]]) -> list[list[Person]]:
    """With every place where a surname stands alone: one met with a given name or title is known in all fields."""
    known = {plain(person.surname): person.surname for people in found for person in people}
    return [
        sorted([*people, *finder.surnames(known_surnames(finder.scan.language) | known, people)])
        for finder, people in zip(finders, found)
    ]


def _votes(ruled: Sequence[Sequence[Person]], guessed: Sequence[Sequence[NameGuess]]) -> dict[str, float]:
    """Surname -> how sure the model is over all its places that it is a person's, less how sure that it is not."""
    votes: dict[str, float] = defaultdict(float)
    for people, guesses in zip(ruled, guessed):
        lasts = [guess.last for guess in guesses]  # in order, as the guesses are, which never overlap
        for person in people:
            over = list(_over(guesses, bisect_right(lasts, person.first), person.last))
            person_like = max((guess.sure for guess in over if guess.type == _PERSON), default=0.0)
            votes[plain(person.surname)] += person_like - max(
                (guess.sure for guess in over if guess.type != _PERSON), default=0.0
            )
    return votes


def _over(guesses: Sequence[NameGuess], at: int, last: int) -> Iterator[NameGuess]:
    """The guesses from number `at` that begin before word `last`."""
    while at < len(guesses) and guesses[at].first < last:
        yield guesses[at]
        at += 1


def _stands(finder: Finder, person: Person, votes: dict[str, float]) -> bool:
    least = _LEAST_ALONE if len(person.name.split()) < 2 else _LEAST
    return votes[plain(person.surname)] > least or finder.vouched(person)


def _added(finder: Finder, known: Iterable[Person], guesses: Iterable[NameGuess]) -> list[Person]:
    """What the model alone takes for persons."""
    taken = finder.taken | {at for person in known for at in range(person.first, person.last)}
    persons = [g for g in guesses if g.type == _PERSON and taken.isdisjoint(range(g.first, g.last))]
    often: dict[str, int] = defaultdict(int)
    for guess in persons:
        often[finder.scan.words_at(guess.first, guess.last)] += guess.sure >= _SURE_ALONE
    return list(_read(finder, [g for g in persons if _is_sure(finder, g, often)]))


def _is_sure(finder: Finder, guess: NameGuess, often: dict[str, int]) -> bool:
    """A single word must look like a person's name, and do so twice."""
    words = finder.scan.words_at(guess.first, guess.last)
    if guess.last - guess.first > 1:
        return guess.sure >= _SURE
    return guess.sure >= _SURE_ALONE and often[words] > 1 and not finder.judge.known_word(words)


def _read(finder: Finder, guesses: Iterable[NameGuess]) -> Iterator[Person]:
    for guess in guesses:
        person = finder.at(guess.first, guess.last)
        if person:
            yield person
