"""Which of very many names are one person's: three steps over the pairs that are one name, none of which sees all.

1. Names of equally many words that are joined by pairs are a component (`components`; over partitions by rounds).
2. Within a component the pairs are gone through in order, and sets are joined whose first names agree: spellings may
   drift (a like b, b like c), persons do not (`spellings`).
3. A set of shorter names goes to one set of longer ones: a short form never joins two that differ (Maria García,
   Maria Elena García, Maria Luisa García). Each set looks for its own (`longer`), and as names only grow on the way,
   no chain of them is longer than a name has words.

The outcome hangs neither on the order of the names nor on who did which step.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Iterable, Iterator, Mapping, Sequence

from checker.link.blocking import Edge, Form, blocks, entries, same
from checker.link.unions import Unions
from checker.model.annotation import PERSON
from checker.model.assertion import Reading
from checker.model.value import Name


def cluster_names(names: Sequence[Name]) -> list[list[int]]:
    """Places of the names, one list a person, in order. Spellings of one name meet; misprints and initials do not.

    A bare surname stays with its like: it may be anybody's who bears it.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        places[name.full].append(at)
    people = persons(first_of(names[at] for at in own) for own in places.values())
    found: dict[str, list[int]] = defaultdict(list)
    for form, own in places.items():
        found[people.get(form, form)] += own
    return sorted(map(sorted, found.values()))


def persons(names: Iterable[Name]) -> dict[str, str]:
    """Form of a name -> the form that stands for the person; names that are alone are left out. No name twice."""
    found_in = blocks(entry for name in names for entry in entries(name))
    edges = {(edge.one.full, edge.other.full): edge for block in found_in for edge in block.edges()}
    alike = [edge for edge in edges.values() if edge.one.words == edge.other.words]
    firsts = {form: first for own in components(alike) for form, first in spellings(own)}
    found: dict[str, list[Edge]] = defaultdict(list)
    for one, other in edges.values():
        if one.words < other.words:
            pair = Edge(firsts.get(one.full, one), firsts.get(other.full, other))
            found[pair.one.full].append(pair)
    parents = {form: parent.full for form, own in found.items() if (parent := longer(own))}
    return chosen(firsts, parents)


def full_names(reading: Reading) -> set[Name]:
    """The names of persons in a document that have a given name; a surname alone may be anybody's."""
    persons = {entity.id for entity in reading.entities if entity.type == PERSON}
    named = (one for one in reading.assertions if one.subject in persons)
    return {one.value for one in named if isinstance(one.value, Name) and one.value.given}


def first_of(names: Iterable[Name]) -> Name:
    """The one that stands for all that are written the same, should they have been taken apart in several ways."""
    return min(names, key=repr)


def best(forms: Iterable[Form]) -> Form:
    """The first of the longest names of a person."""
    return min(forms, key=lambda form: (-form.words, form))


def components(edges: Iterable[Edge]) -> Iterator[list[Edge]]:
    """The pairs of each component."""
    kept = list(edges)
    unions = Unions({form.full for edge in kept for form in edge})
    for one, other in kept:
        unions.join(one.full, other.full)
    found: dict[str, list[Edge]] = defaultdict(list)
    for edge in kept:
        found[unions.root(edge.one.full)].append(edge)
    return iter(found.values())


def spellings(edges: Iterable[Edge]) -> Iterator[tuple[str, Form]]:
    """Every name of a component, and the first of the set it belongs to."""
    ordered = sorted(edges)
    forms = sorted({form.full: form for edge in ordered for form in edge}.values())
    place = {form.full: at for at, form in enumerate(forms)}
    unions = Unions(range(len(forms)))
    for edge in ordered:
        one, other = (unions.root(place[form.full]) for form in edge)
        if one != other and ((forms[one], forms[other]) == edge or same(forms[one], forms[other])):
            unions.join(one, other)
    return ((form.full, forms[unions.root(at)]) for at, form in enumerate(forms))


def longer(edges: Iterable[Edge]) -> Form | None:
    """The set of longer names that a set belongs to: the first that agrees with it. Pairs of the sets' first names."""
    return next((other for one, other in sorted(edges, key=lambda edge: edge.other) if same(one, other)), None)


def chosen(firsts: Mapping[str, Form], parents: Mapping[str, str]) -> dict[str, str]:
    """Form -> the first form of the longest names it belongs to."""
    found = {}
    for form in [*firsts, *(form for form in parents if form not in firsts)]:
        first = firsts[form].full if form in firsts else form
        while first in parents:
            first = parents[first]
        found[form] = first
    return found
