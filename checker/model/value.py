"""What can be compared: values resolved from what was read."""

from __future__ import annotations

from msgspec import Struct


class Name(Struct, frozen=True, tag="name"):
    """A person's, organization's or place's name in its parts. Only `surname` is filled for the last two."""

    full: str
    given: tuple[str, ...] = ()  # given and middle names and initials, in order
    particles: tuple[str, ...] = ()  # von der, van, al
    surname: str = ""
    suffix: str = ""  # Jr., III
    right: str | None = None  # of a place or body: the listed name this seems to be a misprint of


class Role(Struct, frozen=True, tag="role"):
    """An office in language-neutral keys. None means: not said."""

    office: str
    jurisdiction: str | None = None  # ISO 3166 code, or a body: EU, NATO, UN
    organization: str | None = None
    qualifier: str | None = None  # acting, former, designated


Value = Name | Role
