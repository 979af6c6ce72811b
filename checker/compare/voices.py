"""Who speaks for whom: a country, its capital, its government and its head are voices of one principal."""

from __future__ import annotations

from functools import lru_cache
from typing import Iterable

from checker.compare.romanize import skeleton
from checker.data import table
from checker.model.annotation import PERSON
from checker.model.assertion import Entity
from checker.model.value import Role

_HEADS = frozenset(
    "president prime_minister chancellor federal_chancellor head_of_state head_of_government king queen monarch".split()
)


def principal(entity: Entity, roles: Iterable[Role] = ()) -> str:
    """The country an entity speaks for, by its key; the entity itself where it speaks for none."""
    country = _leads(entity, roles) if entity.type == PERSON else _stands_for(entity.key or "")
    return f"country:{country}" if country else entity.id


def _leads(entity: Entity, roles: Iterable[Role]) -> str | None:
    led = sorted({r.jurisdiction for r in roles if r.office in _HEADS and r.jurisdiction and r.qualifier is None})
    if led:
        return led[0] if len(led) == 1 else None
    words = entity.name.split()
    known = _leaders().get(skeleton(words[-1])) if words else None
    if known is None:
        return None
    return known[1] if len(words) == 1 or skeleton(words[0])[:1] in known[0] else None


def _stands_for(key: str) -> str | None:
    return key if key in table("countries") else _seats().get(key)


@lru_cache(maxsize=1)
def _seats() -> dict[str, str]:
    """Capital or seat of government -> country."""
    found: dict[str, str] = {}
    for country, facts in sorted(table("countries").items()):
        for place in [facts.get("capital"), *facts.get("government", ())]:
            if place:
                found.setdefault(place, country)
    return found


@lru_cache(maxsize=1)
def _leaders() -> dict[str, tuple[frozenset[str], str]]:
    """Sound of a leader's surname -> first sounds of the given name's forms, country."""
    found: dict[str, tuple[frozenset[str], str]] = {}
    content = table("terms")
    for country, office in content["leads"].items():
        for person in content["terms"][country][office]:
            forms = [form.split() for form in table("people").get(person, ())]
            given = frozenset(skeleton(form[0])[:1] for form in forms)
            found.update({skeleton(form[-1]): (given, country) for form in forms})
    return found
