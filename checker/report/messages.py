"""A finding as one sentence a desk editor understands. Templates: messages/<language>.toml."""

from __future__ import annotations

from typing import Any, Iterator, Mapping

from checker.model.finding import Finding
from checker.model.value import Role
from checker.report.labels import figure, label
from checker.report.text import clean, shorten
from checker.report.words import join, role_words, suggestion_words, texts, value_words, word

_NAMED = 4  # sources that a message names of one value


def message(finding: Finding, names: Mapping[str, str], language: str) -> str:
    """The finding's sentence. `names`: document -> publisher or id."""
    templates = texts(language)[finding.code]
    template = next(text for condition, text in templates.items() if _holds(condition, finding))
    return " ".join([template.format_map(_facts(finding, names, language)), *_draft(finding, language)])


def _draft(finding: Finding, language: str) -> Iterator[str]:
    """What a lint adds: how many sources stand against the draft, and that only an earlier state of it does."""
    for name in ("told_otherwise", "earlier_version"):
        if name in finding.details:
            yield word(name, language).format(figure(finding.details[name], language))


def ordered_values(finding: Finding) -> list[str | Role]:
    """The sides' values as the rule ordered them."""
    return list(dict.fromkeys([*(value for value, _ in finding.support), *(e.value for e in finding.evidence)]))


def _holds(condition: str, finding: Finding) -> bool:
    """ "default", the name of a fact that is true, or "name=value"."""
    if condition == "default":
        return True
    name, _, wanted = condition.partition("=")
    earlier = "earlier_version" in finding.details  # then no rule has judged what the update is
    relation = finding.relation.value if finding.relation and not earlier else None
    fact = relation if name == "relation" else finding.details.get(name)
    return str(fact) == wanted if wanted else bool(fact)


def _facts(finding: Finding, names: Mapping[str, str], language: str) -> dict[str, str]:
    """Everything a template may name, in words."""
    values = ordered_values(finding)
    first, second, *_ = [_short(value, language) for value in values] + ["", ""]
    return {
        **{name: _detail(fact, names, language) for name, fact in finding.details.items()},
        "subject": clean(finding.subject or ""),
        "values": "; ".join(_value(finding, value, names, language) for value in values),
        "first": first,
        "second": second,
        "where": _few(_sources(finding, values, names), language),
        "suggestion": clean(suggestion_words(finding, language) or ""),
    }


def _value(finding: Finding, value: str | Role, names: Mapping[str, str], language: str) -> str:
    """A value with its sources, where there are several documents to tell apart."""
    if len({evidence.passage.document for evidence in finding.evidence}) < 2:
        return _short(value, language)
    return f"{_short(value, language)} ({_few(_sources(finding, [value], names), language)})"


def _few(sources: list[str], language: str) -> str:
    """The first sources, and how many more; a sentence stays one that can be read."""
    more = len(sources) - _NAMED
    if more < 2:
        return ", ".join(sources)
    return f"{', '.join(sources[:_NAMED])} {label('more_sayings', language).format(figure(more, language))}"


def _sources(finding: Finding, values: list[str | Role], names: Mapping[str, str]) -> list[str]:
    documents = [evidence.passage.document for evidence in finding.evidence if evidence.value in values]
    return list(dict.fromkeys(clean(names.get(document, document)) for document in documents))


def _detail(fact: Any, names: Mapping[str, str], language: str) -> str:
    """A detail in words; a list is one of documents."""
    if isinstance(fact, Role):
        return role_words(fact, language)
    if isinstance(fact, (list, tuple)):
        return join(list(dict.fromkeys(clean(names.get(document, document)) for document in fact)), language)
    return shorten(clean(str(fact)))


def _short(value: str | Role, language: str) -> str:
    return shorten(clean(value_words(value, language)))
