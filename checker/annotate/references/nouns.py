"""Persons whom a noun alone stands for: "ein Mann", "the victim"; a reference behind may mean them."""

from __future__ import annotations

from functools import lru_cache
from typing import Callable, Iterator

from checker.annotate.genders import by_ending, reference_words
from checker.annotate.references.field import Field
from checker.model.annotation import FEMALE, MALE, SOMEONE, Reference

_KEPT = 32_000  # forms remembered with the answer
_ENDINGS = ("es", "en", "s", "n")


def nouns(field: Field) -> Iterator[Reference]:
    """Every such noun that no name and no age goes with."""
    persons = field.scan.those(_is_person(field.code))
    for at, form in enumerate(field.forms) if persons else ():
        if form not in persons or at in field.taken or at - 1 in field.aged or at + 1 in field.starts:
            continue
        if field.determined(at):
            yield Reference(field.scan.span(at, at + 1), SOMEONE, gender_of(field, form))


@lru_cache(maxsize=None)
def _is_person(code: str) -> Callable[[str], bool]:
    """Is a word a noun for a person?"""
    listed = frozenset().union(*(reference_words(code)[name] for name in ("nouns", "male_nouns", "female_nouns")))
    return lru_cache(_KEPT)(lambda form: not listed.isdisjoint(_bases(form)))


def gender_of(field: Field, form: str) -> str | None:
    """The gender of whom a noun stands for."""
    for base in _bases(form):
        if base in field.lists["female_nouns"]:
            return FEMALE
        if base in field.lists["male_nouns"]:
            return MALE
        if base in field.lists["nouns"]:
            return None
    return by_ending(field.code, form)


def _bases(form: str) -> Iterator[str]:
    yield form
    for ending in _ENDINGS:
        if form.endswith(ending):
            yield form[: -len(ending)]
