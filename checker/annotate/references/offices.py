"""Persons called by their office: "der US-Außenminister", "the chancellor"."""

from __future__ import annotations

from typing import Iterator

from checker.annotate.genders import by_ending
from checker.annotate.references.field import Article, Field
from checker.lang.language import Match
from checker.model.annotation import FEMALE, MALE, OFFICE, SOMEONE, Reference

_BODIES = frozenset(("country", "place", "organization"))
_OWNERS = frozenset(("country", "adjective", "prefix", "organization"))
_APPOSED = 8  # words from a title to the comma before the name
_POSSESSIVE = frozenset(("'s", "’s"))


def offices(field: Field) -> Iterator[Reference]:
    """Every title that no name goes with: of somebody known (OFFICE) or of anybody (SOMEONE)."""
    reached = 0
    for match in field.scan.matches:
        here = range(match.first, match.last)
        free = match.kind == "office" and match.first >= reached and field.taken.isdisjoint(here)
        if free and field.determined(match.first) and not _goes_with(field, match.last):
            reached = match.last
            yield _reference(field, match)


def _goes_with(field: Field, last: int) -> bool:
    """A name behind, also after a comma: "der Chef der Partei, Marlo Quist"; or an owner: "the minister's car"."""
    if last in field.starts or field.form(last) in _POSSESSIVE:
        return True
    ahead = range(last, min(last + _APPOSED, len(field.forms)))
    comma = next((at for at in ahead if field.form(at) == ","), last)
    return comma + 1 in field.starts and field.form(comma) == ","


def _reference(field: Field, match: Match) -> Reference:
    article = field.article(match.first)
    gender, single = _gender(field, article, field.form(match.last - 1))
    body, owned = _body(field, match.last)
    known = article is not None and single and not article.apart and not owned
    return Reference(
        span=field.scan.span(article.at if article else match.first, match.last),
        kind=OFFICE if known else SOMEONE,
        gender=gender,
        office=match.concept,
        jurisdiction=body or (_inner(article) if article else None),
    )


def _gender(field: Field, article: Article | None, form: str) -> tuple[str | None, bool]:
    """The gender, and whether it is one person: "die Minister" and "the ministers" are several."""
    told = by_ending(field.code, form)
    if article is None or article.gender is None:
        return told, field.code != "en" or not form.endswith("s")
    if told == FEMALE:
        return FEMALE, True
    if article.gender == FEMALE:
        return FEMALE, form.endswith("e")
    return MALE, not (field.form(article.at).lower() in field.lists["turned_articles"] and form.endswith("n"))


def _body(field: Field, at: int) -> tuple[str | None, bool]:
    """What the office belongs to, behind it; and whether it belongs to something that stands in no list."""
    owned = field.form(at).lower() in field.lists["owning"]
    here = at + 1 if owned else at
    here += owned and field.form(here).lower() in field.lists["owned_articles"]
    found = next((m.concept for m in field.scan.starting.get(here, ()) if m.kind in _BODIES), None)
    return found, owned and found is None


def _inner(article: Article) -> str | None:
    return next((match.concept for match in article.inner if match.kind in _OWNERS), None)
