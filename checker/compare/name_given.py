"""Given names: which ones are forms of one name, and which ones tell where a person comes from."""

from __future__ import annotations

from functools import lru_cache
from typing import Iterable, NamedTuple

from checker.compare.name_fathers import FATHER, fathers
from checker.compare.romanize import keys, skeleton
from checker.data import table

ARABIC, SHORT = "arabic", "short"
_OTHERS = "others"
_EVERYWHERE = "arabic:Mohammed"
_NO_ORIGIN = (SHORT, "european")
_NOTHING: frozenset[str] = frozenset()
_SLAVIC = frozenset(["slavic"])


def sections(one: str, other: str) -> frozenset[str]:
    """Sections of the groups that hold both names: slavic for Wladimir and Wolodymyr, short for Bill and William."""
    shared = groups(one) & groups(other)
    return frozenset([group.partition(":")[0] for group in shared]) if shared else _NOTHING


class Known(NamedTuple):
    """What the lists hold of a given name."""

    groups: frozenset[str]  # each with its section before the colon
    origins: frozenset[str]  # where it comes from; nothing for names that are at home everywhere
    listed: bool


_UNKNOWN = Known(_NOTHING, _NOTHING, False)


def known(name: str) -> Known:
    """What the lists hold of the name, or of the father's name that it is made of."""
    found = _index().get(skeleton(name))
    if found is not None:
        return found
    made_of = fathers(name)
    return Known(made_of, _SLAVIC, False) if made_of else _UNKNOWN


def listed(name: str) -> bool:
    """Is it a known given name?"""
    return known(name).listed


def groups(name: str) -> frozenset[str]:
    """The groups the name, or the father's name in it, stands in, each with its section before the colon."""
    return known(name).groups


def is_arabic(name: str) -> bool:
    """Is it an Arabic given name, and no name from elsewhere?"""
    return ARABIC in known(name).origins


def initials(name: str) -> frozenset[str]:
    """The letters with which the name begins in other languages: h and g for Hennadiyovych."""
    return frozenset().union(*[_initials().get(group.removesuffix(FATHER), _NOTHING) for group in groups(name)])


@lru_cache(maxsize=1)
def _initials() -> dict[str, frozenset[str]]:
    content = table("given_names")
    return {
        f"{section}:{forms[0]}": frozenset([skeleton(form)[:1] for form in forms] + [form[0].lower() for form in forms])
        for section in content.keys() - {_OTHERS, SHORT}
        for forms in content[section]
    }


def is_everywhere(name: str) -> bool:
    """Is it the name that most men of many countries bear, mostly before another one: Muhammad?"""
    return _EVERYWHERE in groups(name)


@lru_cache(maxsize=1)
def _index() -> dict[str, Known]:
    """Skeleton of a given name, or one of its readings -> what is known of it."""
    content = table("given_names")
    western = frozenset(map(skeleton, content[_OTHERS].split()))
    found: dict[str, set[str]] = {name: set() for name in western}
    whole = set(western)
    for section in sorted(content.keys() - {_OTHERS}):
        for forms in content[section]:
            for form in forms:
                whole.add(skeleton(form))
                for key in {skeleton(form), *keys(form)}:
                    found.setdefault(key, set()).add(f"{section}:{forms[0]}")
    return {key: Known(frozenset(of), _origins(key, of, western), key in whole) for key, of in found.items()}


def _origins(key: str, of: Iterable[str], western: frozenset[str]) -> frozenset[str]:
    if key in western:
        return _NOTHING
    return frozenset([group.partition(":")[0] for group in of]).difference(_NO_ORIGIN)
