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
    key = _in_country(office, jurisdiction) or _in_body(office, jurisdiction) or mention.office
    jurisdiction = table("offices").get(key, {}).get("jurisdiction") or jurisdiction
    qualifier = _qualifier(mention.qualifier, key)
    deputy = _deputy(key) if qualifier == "deputy" else None
    return Role(deputy or key, jurisdiction, mention.organization, None if deputy else qualifier)


def _deputy(office: str) -> str | None:
    """The office of the holder's deputy, where the table has one."""
    own = table("offices").get(office, {}).get("deputy")
    if own:
        return str(own)
    general = (office, *broader(office))
    return next((f"deputy_{name}" for name in general if f"deputy_{name}" in table("offices")), None)


def _in_country(office: dict[str, Any], jurisdiction: str | None) -> str | None:
    """What the title is in this country or body, or where none is said."""
    resolved: dict[str | None, str] = {None: office.get("default", ""), **office.get("resolves", {})}
    return resolved.get(jurisdiction) or None


def _in_body(office: dict[str, Any], jurisdiction: str | None) -> str | None:
    """What the title is in a body of this kind: the chief of a party is its leader."""
    of: dict[str, str] = office.get("of", {})
    if not of or jurisdiction is None or jurisdiction in table("countries"):
        return None
    return next((of[kind] for kind in _kinds().get(jurisdiction, ()) if kind in of), None)


@lru_cache(maxsize=1)
def _kinds() -> dict[str, list[str]]:
    """Body -> its kinds; those that only companies.toml lists are companies."""
    found: dict[str, list[str]] = {company: ["company"] for company in table("companies")}
    for kind, bodies in table("bodies").items():
        for body in bodies:
            found.setdefault(body, []).insert(0, kind)
    return found


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
