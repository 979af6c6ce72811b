"""Titles of one person differ across sources.

Finds
    One person with different titles in different sources: foreign minister here, national security adviser there.
    One finding a person. It lists who says what.

Why it matters
    A wrong title is among the commonest corrections. Where two offices are held at once, the reader should learn
    of both.

Contradiction
    "Außenminister Rubio" in one article, "Innenminister Rubio" in another.
    "President Juncker of Luxembourg", "President Juncker of Belgium".

No contradiction
    A general and an exact word: "Minister" and "Außenminister".
    Offices that the table of offices lists as held together, or of different kinds, such as chancellor and party
    leader: reported as information.
    Mere occupations ("diplomat"), and former offices beside a present one.

Limits
    Whether two offices may be held at once is known only for what stands in data/offices.toml, and what a person held
    on the article's day for those of data/terms.toml and of the reference lists in the settings. Where one source
    gives both, the finding says so.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Iterator, Sequence

from checker.compare.roles import broader, compare, kind, rival_holders, true_office
from checker.graph import Slot, StoryGraph
from checker.model.assertion import Assertion, Passage
from checker.model.finding import INFO, WARNING, Judgement, Relation
from checker.model.predicate import HOLDS_ROLE
from checker.model.value import Role
from checker.rules.base import GRAPH, Rule, Side, Verdict, role_of, side
from checker.rules.reference_lists import with_titles
from checker.rules.unnamed_offices import unnamed_offices
from checker.settings import Settings

_DIFFERENT = (Relation.CONFLICT, Relation.UNKNOWN)


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict a person; then titles that stand in each other's place, whoever holds them."""
    told: set[Passage] = set()
    for slot in graph.slots:
        if slot.predicate == HOLDS_ROLE and len(slot.documents()) > 1:
            for verdict in _of_person(slot, settings):
                told.update(passage for side in verdict.sides for passage in side.passages)
                yield verdict
    yield from unnamed_offices(graph, told)


def _of_person(slot: Slot, settings: Settings) -> Iterator[Verdict]:
    """One verdict if some document gives a title that another, which gives a different one, does not."""
    offices = _offices(slot.assertions)
    pairs = list(_opposing(offices))
    if not pairs:
        return
    worst = next((j for _, _, j in pairs if j.relation in _DIFFERENT), pairs[0][2])
    conflict = worst.relation in _DIFFERENT
    shown = sorted({key for one, other, j in pairs for key in (one, other) if not conflict or j.relation in _DIFFERENT})
    sides = tuple(_side(key, offices[key]) for key in shown)
    both = _together(offices, shown)
    verdict = Verdict(
        Judgement(Relation.CONFLICT if conflict else Relation.COMPATIBLE, worst.reason, worst.confidence),
        sides,
        slot.subject,
        severity=WARNING if conflict else INFO,
        suggestion=_full_form(offices, shown) if both else None,
        details={"both": both},
    )
    yield with_titles(verdict, [offices[key] for key in shown], settings)


def _offices(assertions: Sequence[Assertion]) -> dict[str, list[Assertion]]:
    """Office -> what gives it; no occupations, nothing former, no word more general than another one used."""
    found: dict[str, list[Assertion]] = defaultdict(list)
    roles = [a.value for a in assertions if isinstance(a.value, Role)]
    for assertion in assertions:
        role = assertion.value
        if isinstance(role, Role) and role.qualifier != "former" and kind(role.office) != "occupation":
            found[true_office(role, roles)].append(assertion)
    general = {more for office in found for more in broader(office)}
    return dict(
        split for office in sorted(found) if office not in general for split in _by_jurisdiction(office, found[office])
    )


def _by_jurisdiction(office: str, assertions: list[Assertion]) -> list[tuple[str, list[Assertion]]]:
    """One office of two countries counts as two; a title without a country takes no side then."""
    stated = sorted({j for a in assertions if (j := role_of(a).jurisdiction) is not None})
    against = [
        place for place in stated if any(rival_holders(Role(office, place), Role(office, other)) for other in stated)
    ]
    if not against:
        return [(office, assertions)]
    return [(f"{office}/{place}", [a for a in assertions if role_of(a).jurisdiction == place]) for place in against]


def _opposing(offices: dict[str, list[Assertion]]) -> Iterator[tuple[str, str, Judgement]]:
    """Pairs of offices of which some document gives only the one and another document only the other."""
    given = {office: {a.document for a in assertions} for office, assertions in offices.items()}
    for one in offices:
        for other in offices:
            if one < other and given[one] - given[other] and given[other] - given[one]:
                yield one, other, compare(role_of(offices[one][0]), role_of(offices[other][0]))


def _side(key: str, assertions: Sequence[Assertion]) -> Side:
    office, _, jurisdiction = key.partition("/")
    return side(Role(office, jurisdiction or None), assertions, key=key)


def _together(offices: dict[str, list[Assertion]], shown: Sequence[str]) -> list[str]:
    """Documents that give at least two of the offices at once."""
    counted: dict[str, set[str]] = defaultdict(set)
    for office in shown:
        for assertion in offices[office]:
            counted[assertion.document].add(office)
    return sorted(document for document, given in counted.items() if len(given) > 1)


def _full_form(offices: dict[str, list[Assertion]], shown: Sequence[str]) -> tuple[Role, ...]:
    """Every office in its most exact form, for the report to put into words."""
    return tuple(max((role_of(a) for a in offices[office]), key=lambda r: _exactness(r, office)) for office in shown)


def _exactness(role: Role, office: str) -> tuple[bool, bool, bool, str]:
    return (
        role.office == office.split("/")[0],
        role.qualifier is not None,
        role.jurisdiction is not None,
        role.jurisdiction or "",
    )


RULE = Rule("R101", "role.differs", WARNING, GRAPH, judge, HOLDS_ROLE, __doc__ or "")
