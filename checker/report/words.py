"""Values in words: offices and countries by the display names of the word lists, labels by messages/<language>.toml."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Sequence

from checker.lang.lists import wordings
from checker.model.finding import Finding
from checker.model.value import Role

_PLACES = ("country", "organization", "place")  # where a jurisdiction may stand


@lru_cache(maxsize=None)
def texts(language: str) -> dict[str, dict[str, str]]:
    """The tables of messages/<language>.toml."""
    path = files("checker.report") / "messages" / f"{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def word(name: str, language: str) -> str:
    """A label of the reports."""
    return texts(language)["words"][name]


def role_words(role: Role, language: str) -> str:
    """A role as it can stand anywhere in a sentence: "ehemaliger Außenminister (USA)"."""
    qualifier = texts(language)["qualifiers"].get(role.qualifier or "", _plain(role.qualifier or ""))
    places = [_display(key, _PLACES, language) for key in (role.jurisdiction, role.organization) if key]
    office = f"{qualifier} {_display(role.office, ('office',), language)}".strip()
    return f"{office} ({', '.join(places)})" if places else office


def value_words(value: str | Role, language: str) -> str:
    """A finding's value: a role in words, a text as it is."""
    return role_words(value, language) if isinstance(value, Role) else value


def suggestion_words(finding: Finding, language: str) -> str | None:
    """What to write instead, in the language of the first passage, for that is the one to mend."""
    suggestion = finding.suggestion
    if suggestion is None or isinstance(suggestion, str):
        return suggestion
    written = finding.evidence[0].language or language
    return join([role_words(role, written) for role in suggestion], written)


def join(words: Sequence[str], language: str) -> str:
    """ "A, B und C"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {word('and', language)} {words[-1]}"


def _display(key: str, kinds: Sequence[str], language: str) -> str:
    """The first wording of the concept; of one that no list holds the key."""
    tables = wordings(language)
    return next((tables[kind][key][0] for kind in kinds if key in tables.get(kind, {})), _plain(key))


def _plain(key: str) -> str:
    return key.replace("_", " ")
