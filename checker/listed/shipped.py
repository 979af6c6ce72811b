"""The list that comes with the program: data/terms.toml, names by data/people.toml."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import Any, Iterator

from checker.data import table
from checker.listed.people import Listed, People, Term
from checker.model.value import Role

_OPEN = ".."


@lru_cache(maxsize=1)
def shipped() -> People:
    """The holders of the world's best-known offices."""
    found: dict[str, list[Term]] = defaultdict(list)
    for person, term in _terms(table("terms")):
        found[person].append(term)
    names = table("people")
    source = _source(table("terms"))
    return People(tuple(Listed(names[p][0], tuple(names[p][1:]), tuple(terms), source) for p, terms in found.items()))


def _terms(content: dict[str, Any]) -> Iterator[tuple[str, Term]]:
    for jurisdiction, offices in content["terms"].items():
        for office, people in offices.items():
            for person, spans in people.items():
                for span in spans:
                    yield person, _term(Role(office, jurisdiction), span, content)


def _term(role: Role, span: str, content: dict[str, Any]) -> Term:
    """A term of "2025-05-01/.. acting"."""
    days, _, qualifier = span.partition(" ")
    start, end = days.split("/")
    held = Role(role.office, role.jurisdiction, qualifier=qualifier or None)
    return Term(held, start, None if end == _OPEN else end, _source(content), content["as_of"])


def _source(content: dict[str, Any]) -> str:
    return f"{content['source']} {content['as_of']}"
