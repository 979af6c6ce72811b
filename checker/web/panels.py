"""What opens beside the finding, or as a page of its own without JavaScript: article, rule, keys, filter."""

from __future__ import annotations

from typing import Any, Mapping

from starlette.responses import Response

from checker.model.finding import Finding
from checker.report.labels import ENGLISH, day, rule_label
from checker.report.manual import manuals, title
from checker.report.sides import numbers
from checker.report.text import clean, shorten
from checker.report.words import value_words
from checker.store.records import Case
from checker.web.article import article as marked
from checker.web.filters import AGES, NAMES, ORDERS, STATES, Filter
from checker.web.refusals import Refused
from checker.web.visit import Visit


def article(visit: Visit) -> Response:
    """The article that holds a finding's evidence, its places marked."""
    case = _case(visit)
    evidence = case.finding.evidence
    number = _number(visit.params.get("n", "1"), len(evidence))
    document = visit.store.document(case.row.story, evidence[number - 1].passage.document)
    if document is None:
        raise Refused(404, "no_article")
    return _panel(
        visit, "article", article=marked(document, case.finding), tabs=_tabs(visit, case, number),
        name=shorten(clean(document.id), 120), language_of=document.language,
        publisher=clean(document.source.publisher or document.id), number=number, sides=_sides(case.finding, visit),
        day=day(clean(document.published or ""), visit.pages.language),
        link=document.url if document.url and document.url.startswith(("https://", "http://")) else None,
    )  # fmt: skip


def _case(visit: Visit) -> Case:
    target = visit.target
    case: Case | None = visit.store.case(*target) if target else None
    if case is None:
        raise Refused(404, "no_finding", target[1] if target else "")
    return case


def _number(given: str, most: int) -> int:
    number = int(given) if given.isascii() and given.isdigit() and len(given) < 9 else 0
    if not 1 <= number <= most:
        raise Refused(404, "not_found")
    return number


def _tabs(visit: Visit, case: Case, number: int) -> list[tuple[str, str, bool]]:
    """The finding's articles: publisher, address, whether it is the present one; each once."""
    at, here = (case.row.story, case.row.id), case.finding.evidence[number - 1].passage.document
    first: dict[str, int] = {}
    for n, evidence in enumerate(case.finding.evidence, 1):
        first.setdefault(evidence.passage.document, n)
    names = {d: clean(case.documents[d].publisher or d) if d in case.documents else clean(d) for d in first}
    return [
        (names[d], visit.filter.address("/article", in_=at[0], id=at[1], n=str(n)), d == here)
        for d, n in first.items()
    ]


def _sides(finding: Finding, visit: Visit) -> dict[int, str]:
    """Number of a side -> its value, for the legend."""
    language = visit.pages.language
    return {number: shorten(clean(value_words(value, language))) for value, number in numbers(finding).items()}


def rule(visit: Visit) -> Response:
    """The manual page of a rule."""
    code, language = visit.params.get("about", ""), visit.pages.language
    page = visit.site.config.pages.get(code)
    short = next(iter(manuals([code], visit.site.config.pages, language)), None)
    if page is None or short is None:
        raise Refused(404, "no_rule", code[:20])
    sections = sections_of(page)
    return _panel(
        visit, "rule", code=code, name=rule_label(code, language), short=short, title=title(page), sections=sections,
        foreign=language != ENGLISH,
    )  # fmt: skip


def sections_of(page: str) -> list[tuple[str, list[str]]]:
    """Heading and sentences of each section. A heading stands at the margin; a sentence may go on in a new line."""
    found: list[tuple[str, list[str]]] = []
    for line in page.strip().split("\n")[1:]:
        text = line.strip()
        if line[:1].strip():
            found.append((text, []))
        elif text and found:
            said = found[-1][1]
            goes_on = bool(said) and not said[-1].endswith((".", ":", "?", "!"))
            said[-1:] = [f"{said[-1]} {text}"] if goes_on else [*said[-1:], text]
    return found


def keys(visit: Visit) -> Response:
    """Which key does what."""
    return _panel(visit, "keys")


def filters(visit: Visit) -> Response:
    """Everything that the queue can be narrowed by, with numbers."""
    chosen = visit.filter
    facets = visit.site.facets(visit.query(chosen))
    numbers: dict[str, Mapping[str, int]] = {
        "story": facets.stories, "subject": facets.subjects, "source": facets.sources, "code": facets.codes,
    }  # fmt: skip
    choices = {name: _choices(name, given, chosen, visit.pages.language) for name, given in numbers.items()}
    return _panel(
        visit, "filters", filter=chosen, choices=choices, severities_found=facets.severities, states=STATES[1:],
        states_found={} if chosen.blind else facets.verdicts, orders=ORDERS,
        ages=AGES, assignees=facets.assignees,
    )  # fmt: skip


def _choices(name: str, given: Mapping[str, int], chosen: Filter, language: str) -> list[tuple[str, str, int, bool]]:
    """Value, words, number and whether it is ticked; what is ticked and no longer found stays."""
    values = dict.fromkeys([*given, *chosen.values(name)])
    words = {value: f"{value} {rule_label(value, language)}" if name == "code" else clean(value) for value in values}
    return [(value, words[value], given.get(value, 0), value in chosen.values(name)) for value in values]


def _panel(visit: Visit, panel: str, **context: Any) -> Response:
    """The panel alone for htmx, a page around it otherwise."""
    target = visit.target
    back = visit.filter.address(in_=target[0], id=target[1]) if target else visit.filter.address()
    template = "panel_part" if visit.into("panel") else "panel_page"
    return visit.html(template, panel=panel, back=back, names=NAMES, **context)
