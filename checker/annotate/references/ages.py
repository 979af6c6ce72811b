"""Persons called by their age: "der 53-Jährige", "die 39-jährige Kölnerin"; "a 19-year-old" is somebody new."""

from __future__ import annotations

from typing import Iterator, Sequence

from checker.annotate.genders import by_ending
from checker.annotate.references.field import Article, Field
from checker.annotate.references.nouns import gender_of
from checker.model.annotation import AGED, FEMALE, MALE, PRONOUN, SOMEONE, Quantity, Reference

_ORIGINS = frozenset(("people", "adjective"))
_PLACES = frozenset(("place", "country"))
_PRONOUNS = (("he", MALE), ("she", FEMALE))


def ages(field: Field, quantities: Sequence[Quantity]) -> Iterator[Reference]:
    """Every age in years that no name goes with."""
    for quantity in quantities:
        first, last = field.scan.words_of(quantity.span)
        alone = quantity.counted == "age" and quantity.unit == "year" and quantity.holder is None
        if alone and quantity.low == quantity.high and first not in field.quoted:
            if field.form(first - 1).lower() in field.lists["being"]:
                yield from _predicate(field, quantity, first)
            else:
                yield _reference(field, quantity, first, last)


def _predicate(field: Field, quantity: Quantity, first: int) -> Iterator[Reference]:
    """ "Sie ist 39 Jahre alt": the age is that of whom the pronoun means."""
    word = field.form(first - 2).lower()
    gender = next((g for name, g in _PRONOUNS if word in field.lists[name]), None)
    if gender:
        yield Reference(quantity.span, PRONOUN, gender, age=quantity.low, natural=True)


def _reference(field: Field, quantity: Quantity, first: int, last: int) -> Reference:
    noun = field.scan.words_of(quantity.noun) if quantity.noun else None
    article = field.article(first)
    known = article if article and article.at == first - 1 and not _plural(field, article, last) else None
    return Reference(
        span=field.scan.span(known.at if known else first, last),
        kind=AGED if known else SOMEONE,
        gender=_gender(field, known, last, noun),
        age=quantity.low,
        bare=noun is None or _origin(field, *noun),
    )


def _plural(field: Field, article: Article, last: int) -> bool:
    """die 39-Jährigen, the 39-year-olds"""
    form = field.form(last - 1)
    return article.gender == FEMALE and form.endswith("n") or article.gender is None and form.endswith("s")


def _gender(field: Field, article: Article | None, last: int, noun: tuple[int, int] | None) -> str | None:
    """By the noun, else the article: "der 39-Jährigen" is a woman."""
    told = gender_of(field, field.form(noun[1] - 1)) if noun else None
    if told or article is None or article.gender is None:
        return told
    turned = field.form(article.at).lower() in field.lists["turned_articles"] and field.form(last - 1).endswith("n")
    return FEMALE if turned else article.gender


def _origin(field: Field, first: int, last: int) -> bool:
    """The noun only tells where somebody is from, or man from woman: Kölnerin, Frenchman, woman."""
    form = field.form(last - 1)
    if form in field.lists["adult"] or any(m.kind in _ORIGINS for m in field.scan.starting.get(last - 1, ())):
        return True
    if by_ending(field.code, form) is None:
        return False
    town = form.removesuffix("in").removesuffix("er")
    return any(match.kind in _PLACES for match in field.scan.language.find([town]))
