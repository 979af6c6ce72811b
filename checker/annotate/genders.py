"""Of which gender the persons named are, where address, given name or title tell."""

from __future__ import annotations

from functools import lru_cache
from typing import Sequence

from msgspec import structs

from checker.annotate.clause_phrases import genitive
from checker.annotate.scan import Scan
from checker.lang.forms import plain
from checker.lang.lists import name_list, word_table
from checker.model.annotation import FEMALE, MALE, PERSON, Mention, RoleMention

_GENDERS = {MALE: "male", FEMALE: "female"}


@lru_cache(maxsize=None)
def reference_words(code: str) -> dict[str, frozenset[str]]:
    """Class -> words of lang/<code>/coreference.toml."""
    return {name: frozenset(words) for name, words in word_table(code, "coreference").items()}


def gendered(scan: Scan, mentions: Sequence[Mention], roles: Sequence[RoleMention], offset: int) -> list[Mention]:
    """The mentions of a field with their genders, and whether they only tell whose something is.

    `offset`: the number of its first mention in the document.
    """
    titles = {role.holder: scan.words_of(role.span)[1] - 1 for role in roles}
    found = []
    for number, mention in enumerate(mentions):
        if mention.type == PERSON:
            owner = genitive(scan, mention, scan.words_of(mention.span)[1])
            mention = structs.replace(mention, gender=_gender(scan, mention, titles.get(offset + number)), owner=owner)
        found.append(mention)
    return found


def _gender(scan: Scan, mention: Mention, title: int | None) -> str | None:
    """By the address in front, else the given name, else the ending of the title whose last word is `title`."""
    return (
        _addressed(scan, scan.words_of(mention.span)[0])
        or _by_given_name(mention.name)
        or (None if title is None else by_ending(scan.language.code, scan.forms[title]))
    )


def _addressed(scan: Scan, first: int) -> str | None:
    before = scan.forms[max(0, first - 2) : first]
    word = "".join(before) if before[-1:] == ["."] else before[-1] if before else ""
    lists = reference_words(scan.language.code)
    return next((g for g, name in _GENDERS.items() if {word, word.rstrip(".")} & lists[f"{name}_titles"]), None)


def _by_given_name(name: str) -> str | None:
    """By the first part of a name of several; initials tell nothing."""
    given, *rest = name.split()
    if not rest:
        return None
    forms = (plain(given), plain(given.partition("-")[0]))
    return next((g for form in forms for g, n in _GENDERS.items() if form in name_list(f"given_{n}")), None)


def by_ending(code: str, form: str) -> str | None:
    """By the ending of a title: Kanzlerin, chairwoman."""
    lists, low = reference_words(code), form.lower()
    for gender in (FEMALE, MALE):
        if low.endswith(tuple(lists[f"{_GENDERS[gender]}_endings"])):
            return gender
    return None
