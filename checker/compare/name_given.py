"""Given names: which ones are forms of one name, and which ones tell where a person comes from."""

from __future__ import annotations

from functools import lru_cache

from checker.compare.name_fathers import FATHER, fathers
from checker.compare.romanize import keys, skeleton
from checker.data import table

ARABIC, SHORT = "arabic", "short"
_OTHERS = "others"
_EVERYWHERE = "arabic:Mohammed"
_NO_ORIGIN = (SHORT, "european")
_NOTHING: frozenset[str] = frozenset()


def sections(one: str, other: str) -> frozenset[str]:
    """Sections of the groups that hold both names: slavic for Wladimir and Wolodymyr, short for Bill and William."""
    shared = groups(one) & groups(other)
    return frozenset([group.partition(":")[0] for group in shared]) if shared else _NOTHING


def listed(name: str) -> bool:
    """Is it a known given name?"""
    return skeleton(name) in _skeletons()


def groups(name: str) -> frozenset[str]:
    """The groups the name, or the father's name in it, stands in, each with its section before the colon."""
    return _index().get(skeleton(name)) or fathers(name)


def origins(name: str) -> frozenset[str]:
    """Where the name comes from; nothing for names that are at home everywhere."""
    if skeleton(name) in _western():
        return _NOTHING
    return frozenset(group.partition(":")[0] for group in groups(name)).difference(_NO_ORIGIN)


def is_arabic(name: str) -> bool:
    """Is it an Arabic given name, and no name from elsewhere?"""
    return ARABIC in origins(name)


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


def at_home(name: str) -> bool:
    """Is the name one that has no other forms, or is short for one: Olaf, Bill?"""
    return listed(name) and not origins(name)


@lru_cache(maxsize=1)
def _western() -> frozenset[str]:
    return frozenset(skeleton(name) for name in table("given_names")[_OTHERS].split())


@lru_cache(maxsize=1)
def _skeletons() -> frozenset[str]:
    content = table("given_names")
    forms = (form for section in content.keys() - {_OTHERS} for group in content[section] for form in group)
    return _western() | frozenset(skeleton(form) for form in forms)


@lru_cache(maxsize=1)
def _index() -> dict[str, frozenset[str]]:
    """Skeleton of a given name -> its groups; of a name without other forms no group."""
    content = table("given_names")
    found: dict[str, set[str]] = {name: set() for name in _western()}
    for section in content.keys() - {_OTHERS}:
        for forms in content[section]:
            for form in forms:
                for key in {skeleton(form), *keys(form)}:
                    found.setdefault(key, set()).add(f"{section}:{forms[0]}")
    return {name: frozenset(in_groups) for name, in_groups in found.items()}
