"""Invented news in two faithful wordings, with errors planted in the second: what is found, and what is false."""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import lru_cache
from typing import Iterator, NamedTuple

from cases import FIXTURES

from checker.model.assertion import Reading
from checker.model.document import Document, Source
from checker.model.finding import INFO, Finding
from checker.pipeline import check_story, read_document
from checker.settings import Settings

LANGUAGES = ("de", "en")
_DAY = "2026-03-04"


class Case(NamedTuple):
    """One pair of texts. `kind`: of the planted error, "same" for a rewording, "" for the pair as it is."""

    article: str
    kind: str
    one: str
    other: str
    start: int = 0  # the changed sentence in the other text
    end: int = 0

    @property
    def planted(self) -> bool:
        """Does it hold an error?"""
        return self.kind not in ("", "same")


class Result(NamedTuple):
    """What the checker says of a case: alarms on the changed sentence, and every alarm."""

    case: Case
    there: tuple[Finding, ...]
    alarms: tuple[Finding, ...]


def cases(language: str) -> Iterator[Case]:
    """Every pair of a language: as it is, with each error, with each rewording."""
    content = tomllib.loads((FIXTURES / "planted" / f"{language}.toml").read_text(encoding="utf-8"))
    for article in content["article"]:
        one, other = article["a"].strip(), article["b"].strip()
        yield Case(article["name"], "", one, other)
        for change in [*article["plant"], *article["same"]]:
            assert other.count(change["of"]) == 1, change
            at = other.index(change["of"])
            changed = other.replace(change["of"], change["to"])
            start, end = changed.rfind("\n", 0, at) + 1, changed.find("\n", at)
            kind, end = change.get("kind", "same"), end if end > 0 else len(changed)
            yield Case(article["name"], kind, one, changed, start, end)


def result(case: Case, language: str) -> Result:
    """The alarms on a pair of texts."""
    readings = [_reading("a", case.one, language), _reading("b", case.other, language)]
    alarms = tuple(found for found in check_story(readings, Settings()).findings if found.severity != INFO)
    return Result(case, tuple(found for found in alarms if _stands_in(found, case)), alarms)


def _stands_in(found: Finding, case: Case) -> bool:
    spans = [evidence.passage.span for evidence in found.evidence if evidence.passage.document == "b"]
    return any(case.start <= span.start < case.end for span in spans)


@lru_cache(maxsize=2)
def results(language: str) -> tuple[Result, ...]:
    """Every case of a language."""
    return tuple(result(case, language) for case in cases(language))


@lru_cache(maxsize=None)
def _reading(name: str, text: str, language: str) -> Reading:
    return read_document(Document(name, text, "planted", source=Source(name), language=language, published=_DAY))


def by_kind(language: str) -> dict[str, tuple[int, int]]:
    """Kind of error -> found, planted."""
    planted, found = Counter[str](), Counter[str]()
    for one in results(language):
        if one.case.planted:
            planted[one.case.kind] += 1
            found[one.case.kind] += bool(one.there)
    return {kind: (found[kind], planted[kind]) for kind in sorted(planted)}


def false_alarms(language: str) -> list[Result]:
    """Faithful pairs that raise an alarm."""
    return [one for one in results(language) if not one.case.planted and one.alarms]
