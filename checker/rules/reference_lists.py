"""What the reference lists decide: which title is right on the article's day, which spelling a list has."""

from __future__ import annotations

from typing import Iterable, Iterator, Sequence

import msgspec

from checker.graph import Slot
from checker.listed import Kind, Listed, Standing, Term, qualifier_on, shipped, standing
from checker.model.assertion import Assertion
from checker.model.finding import INFO, Judgement, Relation
from checker.model.value import Name, Role
from checker.normalize.names import parse_name
from checker.rules.base import Verdict
from checker.rules.spellings import favoured
from checker.settings import Settings

_IN_OFFICE = "in office"


def with_titles(verdict: Verdict, given: Sequence[Sequence[Assertion]], settings: Settings) -> Verdict:
    """A verdict on one person's titles, decided where a list says of every side whether it is right on its day.

    `given`: what gives each side's title. All right: they are held together, and that is information where a list that
    the settings name says it. The shipped one only adds what it knows: nobody in the house answers for it.
    """
    person = _holder(verdict.subject.name if verdict.subject else "", settings)
    found = [_standing(side.value, own, person) for side, own in zip(verdict.sides, given)]
    confirmed = [one.term for one in found if one.right and one.term]
    if not confirmed or any(one.kind is Kind.SILENT for one in found):
        return verdict
    details = {**verdict.details, "listed": _sources(confirmed)}
    right = tuple(dict.fromkeys(term.role for term in confirmed))
    if len(confirmed) < len(found):
        details = {**details, "listed_right": True}
        return msgspec.structs.replace(verdict, details=details, suggestion=right)
    verdict = msgspec.structs.replace(verdict, details={**details, "listed_both": True}, suggestion=right)
    if person not in settings.listed.people:
        return verdict
    judgement = Judgement(Relation.COMPATIBLE, "held together, as a list says")
    return msgspec.structs.replace(verdict, judgement=judgement, severity=INFO)


def with_qualifier(verdict: Verdict, assertions: Sequence[Assertion], settings: Settings) -> Verdict:
    """A verdict on how one person stands to an office, decided where a list says it of every article's day."""
    person = _holder(verdict.subject.name if verdict.subject else "", settings)
    roles = [(a.value, a.asserted_at) for a in assertions if isinstance(a.value, Role)]
    found = [qualifier_on(role, person, day) for role, day in roles]
    said = {one[0] for one in found if one}
    if None in found or len(said) != 1:
        return verdict
    terms = [one[1] for one in found if one]
    right = msgspec.structs.replace(terms[0].role, qualifier=said.pop() or None)
    details = {**verdict.details, "listed": _sources(terms), "right": right.qualifier or _IN_OFFICE}
    return msgspec.structs.replace(verdict, details=details, suggestion=(right,))


def with_holders(verdict: Verdict, role: Role, given: Sequence[Sequence[Assertion]], settings: Settings) -> Verdict:
    """A verdict on two holders of an office, decided where a list has one of them in it on every article's day."""
    every = [assertion for own in given for assertion in own]
    names = [str(side.value) for side in verdict.sides]
    found = [_standing(role, every, _holder(name, settings)) for name in names]
    confirmed = [(name, one.term) for name, one in zip(names, found) if one.right and one.term]
    if len(confirmed) != 1:
        return verdict
    name, term = confirmed[0]
    return msgspec.structs.replace(verdict, details={**verdict.details, "listed": _sources([term]), "right": name})


def listed_spelling(slot: Slot, words: Iterable[str], settings: Settings) -> tuple[str | None, dict[str, str]]:
    """The one of the words that a list of the settings has for the person, with the details that say so; None where it
    has none of them, or several."""
    names = (a.value for a in slot.assertions if isinstance(a.value, Name) and a.value.given)
    people = [person for name in names if (person := settings.listed.person(name.full))]
    known = {word: person.source for person in people for word in _words(person)}
    right = sorted(set(words) & known.keys())
    return (right[0], {"listed": known[right[0]], "right": right[0]}) if len(right) == 1 else (None, {})


def right_spelling(
    slot: Slot, part: str, one: str, other: str, settings: Settings
) -> tuple[str | None, dict[str, str]]:  # fmt: skip
    """The spelling a list has, with the details that say so; else the one the evidence favours."""
    right, listed = listed_spelling(slot, (one, other), settings)
    return (right, listed) if right else (favoured(slot, part, one, other), {})


def _words(person: Listed) -> Iterator[str]:
    """Surname and first given name of every form."""
    for form in map(parse_name, person.forms):
        yield from (form.surname, *form.given[:1])


def _holder(name: str, settings: Settings) -> Listed | None:
    """The person whose offices are known; a list of the settings goes before the one that is shipped."""
    own = settings.listed.person(name)
    return own if own and own.terms else shipped().person(name)


def _standing(role: Role | str, assertions: Sequence[Assertion], person: Listed | None) -> Standing:
    """What the list says for the days of all articles, if it says one thing."""
    found = [standing(role, person, a.asserted_at) for a in assertions if isinstance(role, Role)]
    same = {one.kind for one in found}
    return found[0] if len(same) == 1 else Standing(Kind.SILENT)


def _sources(terms: Iterable[Term]) -> str:
    return ", ".join(dict.fromkeys(term.source for term in terms if term.source))
