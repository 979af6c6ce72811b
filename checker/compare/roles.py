"""How two roles of one person stand to each other, by the table of offices alone."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Collection, Sequence

from checker.data import table
from checker.model.finding import Judgement, Relation
from checker.model.value import Role

# Kinds of offices that one person usually holds beside another kind: a party leader is chancellor too.
_BESIDE = frozenset({"party", "parliament", "occupation", "science", "culture"})


def compare(one: Role, other: Role) -> Judgement:
    """SAME office; COMPATIBLE ones; CONFLICT if they exclude each other; UNKNOWN if they may be held at once."""
    if one.office == other.office:
        return _same_office(one, other)
    if other.office in broader(one.office) or one.office in broader(other.office):
        return Judgement(Relation.COMPATIBLE, "one is the more general word")
    if _lists(one.office, other.office, "together"):
        return Judgement(Relation.COMPATIBLE, "usually held together")
    if _lists(one.office, other.office, "excludes"):
        return Judgement(Relation.CONFLICT, "offices exclude each other")
    if _facts(one.office).get("loose") or _facts(other.office).get("loose"):
        return Judgement(Relation.COMPATIBLE, "held beside other offices")
    if kind(one.office) != kind(other.office) and {kind(one.office), kind(other.office)} & _BESIDE:
        return Judgement(Relation.COMPATIBLE, "offices of different kinds")
    return Judgement(Relation.UNKNOWN, "different offices, perhaps held at once", 0.7)


def _same_office(one: Role, other: Role) -> Judgement:
    if rivals(one.jurisdiction, other.jurisdiction):
        if _facts(one.office).get("several"):
            return Judgement(Relation.COMPATIBLE, "may be held for several bodies at once")
        return Judgement(Relation.CONFLICT, "one office of two countries or bodies")
    return Judgement(Relation.SAME, "same office")


def rivals(one: str | None, other: str | None) -> bool:
    """Two countries, or two bodies; a body and a country may well be one jurisdiction (Labour, Britain)."""
    if one is None or other is None:
        return False
    return one != other and _is_country(one) == _is_country(other)


def rival_holders(one: Role, other: Role) -> bool:
    """One office of two countries or bodies that nobody holds for both at once."""
    return _same_office(one, other).relation == Relation.CONFLICT


def _is_country(jurisdiction: str) -> bool:
    return jurisdiction in table("countries")


def share_office(one: Role, other: Role) -> bool:
    """Do both name one present office that tells a person: no mere occupation, not of two countries?"""
    if "former" in (one.qualifier, other.qualifier) or kind(one.office) == "occupation":
        return False
    general = one.office in broader(other.office) or other.office in broader(one.office)
    if (one.office != other.office and not general) or _same_office(one, other).relation != Relation.SAME:
        return False
    alone = sole(one.office) or sole(other.office)
    return alone or one.jurisdiction is not None and one.jurisdiction == other.jurisdiction


def same_holder(one: Role, other: Role, rare: bool) -> bool:
    """An office that one alone can hold: of one stated country or body, or, under a rare surname, of none stated."""
    alone = sole(one.office) and sole(other.office) and share_office(one, other)
    stated = one.jurisdiction is not None and one.jurisdiction == other.jurisdiction
    return alone and (stated or rare)


@lru_cache(maxsize=4096)
def broader(office: str) -> frozenset[str]:
    """Every more general office: foreign_minister -> minister."""
    found: set[str] = set()
    while (office := _facts(office).get("broader", "")) and office not in found:
        found.add(office)
    return frozenset(found)


def kind(office: str) -> str:
    """government, party, business ... of an office."""
    return str(_facts(office).get("kind", ""))


def sole(office: str) -> bool:
    """Can only one person hold it at a time in one country or body?"""
    return bool(_facts(office).get("sole", False))


def home(office: str) -> bool:
    """Do papers of the country that has the office leave the country out (Bundeskanzler)?"""
    return bool(_facts(office).get("home", False))


def false_friend(read: Role, true: Role, stated: Collection[str | None]) -> str | None:
    """Why `read` is a known mistranslation of `true`, or None. `stated`: every jurisdiction said of the person."""
    for entry in table("false_friends")["false_friend"]:
        if (entry["office"], entry["means"]) == (read.office, true.office):
            where = entry.get("jurisdictions", [])
            if not where or set(where) & set(stated):
                return str(entry["reason"])
    return None


def true_office(role: Role, roles: Sequence[Role]) -> str:
    """The office a mistranslated title means, where another of the person's roles gives it; else the role's own."""
    stated = {other.jurisdiction for other in roles}
    return next((other.office for other in roles if false_friend(role, other, stated)), role.office)


def _facts(office: str) -> dict[str, Any]:
    facts: dict[str, Any] = table("offices").get(office, {})
    return facts


def _lists(one: str, other: str, name: str) -> bool:
    """Does the table list the one for the other, or a more general office of either for the other's?"""
    return _states(one, other, name) or _states(other, one, name)


def _states(one: str, other: str, name: str) -> bool:
    listed = {office for own in (one, *broader(one)) for office in _facts(own).get(name, ())}
    return not listed.isdisjoint((other, *broader(other)))
