"""Role mentions to roles: which office a title is in its country, and whose office it is."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from checker.compare.roles import broader
from checker.data import table
from checker.model.annotation import RoleMention
from checker.model.value import Role


def role(mention: RoleMention) -> Role:
    """The office in neutral keys. "Secretary of State" of the US is the foreign minister; "Kiew" stands for UA."""
    office = table("offices").get(mention.office, {})
    jurisdiction = office.get("jurisdiction") or _jurisdiction(mention.jurisdiction, office)
    key = office.get("resolves", {}).get(jurisdiction) or _default(office, jurisdiction) or mention.office
    qualifier = _qualifier(mention.qualifier, key)
    deputy = _deputy(key) if qualifier == "deputy" else None
    return Role(deputy or key, jurisdiction, mention.organization, None if deputy else qualifier)


def _deputy(office: str) -> str | None:
    """The office of the holder's deputy, where the table has one."""
    general = (office, *broader(office))
    return next((f"deputy_{name}" for name in general if f"deputy_{name}" in table("offices")), None)


def _default(office: dict[str, Any], jurisdiction: str | None) -> str | None:
    return office.get("default") if jurisdiction is None else None


def _jurisdiction(place: str | None, office: dict[str, Any]) -> str | None:
    """Country or body of a place key; a town stays a town for a mayor and is its country for a minister."""
    if place is None or office.get("local"):
        return place
    return _governments().get(place, place)


@lru_cache(maxsize=1)
def _governments() -> dict[str, str]:
    """Capital or seat of government -> country."""
    found: dict[str, str] = {}
    for country, facts in table("countries").items():
        for place in [facts.get("capital"), *facts.get("government", ())]:
            if place:
                found[place] = country
    return found


def _qualifier(qualifier: str | None, office: str) -> str | None:
    """ "amtierend" is "in office" of an elected head, and "acting" of anybody else."""
    if qualifier != "incumbent":
        return qualifier
    return None if table("offices").get(office, {}).get("elected") else "acting"
