"""What the page may be told, and the keys that work it."""

from __future__ import annotations

from typing import Mapping

from msgspec import Struct

from checker.errors import SettingsError

# What can be done by one key; the names are those of the settings.
KEYS = {
    "confirm": "c", "dismiss": "d", "two_people": "p", "unsure": "u", "fixed": "f",
    "next": "j", "previous": "k", "undo": "z", "redo": "y",
    "note": "n", "article": "a", "rule": "r", "history": "h", "mine": "m",
    "search": "/", "filter": "l", "bulk": "b", "help": "?",
}  # fmt: skip
LOOPBACK = ("127.0.0.1", "localhost", "::1")


class Config(Struct, frozen=True):
    """How the page is served and looks."""

    reviewer: str | None = None  # whoever opens the page; None: asked once
    token: str | None = None  # has to be shown once; None: not needed
    language: str = "en"
    host: str = "127.0.0.1"
    port: int = 0
    keys: Mapping[str, str] = {}  # what -> key, where it is not the usual one; "" for none
    pages: Mapping[str, str] = {}  # code -> the rule's manual page

    @property
    def local(self) -> bool:
        """Can only this machine reach it?"""
        return self.host in LOOPBACK


def bound(changed: Mapping[str, str]) -> dict[str, str]:
    """What -> key. SettingsError if something unknown is named, a key is no single sign, or one is used twice."""
    keys = {**KEYS, **changed}
    for name, key in changed.items():
        if name not in KEYS:
            raise SettingsError(f"review keys: {name!r} is unknown; known: {', '.join(KEYS)}")
        if len(key) > 1 or key.isspace():
            raise SettingsError(f"review keys: {name} is {key!r}; give one letter or sign, or '' for none")
    used = [key for key in keys.values() if key]
    twice = next((key for key in used if used.count(key) > 1), None)
    if twice:
        names = " and ".join(name for name, key in keys.items() if key == twice)
        raise SettingsError(f"review keys: {twice!r} stands for {names}; give each a key of its own")
    return keys
