from __future__ import annotations

from string import Formatter
from typing import Any, Callable

import msgspec
import pytest

from checker.model.assertion import Passage
from checker.model.document import Span
from checker.model.finding import Finding, Relation
from checker.model.value import Role
from checker.report.messages import message, ordered_values
from checker.report.words import texts

Make = Callable[..., Finding]
NAMES = {"a": "Abendpost", "b": "The Gull", "c": "Abendpost"}
TEMPLATES = [
    pytest.param(language, code, condition, id=f"{language} {code} {condition}")
    for language in ("de", "en")
    for code in texts(language)
    if code not in ("words", "qualifiers")
    for condition in texts(language)[code]
]
DETAILS: dict[str, Any] = {
    "misprint": "Webber", "favoured": "Weber", "word": "Wеber", "office": Role("mayor", "cologne"), "times": 2,
}  # fmt: skip


def at(document: str, text: str = "Weber") -> Passage:
    return Passage(document, Span(0, len(text)), text, 1, 1, text)


def fulfilling(condition: str, template: str) -> dict[str, Any]:
    """What makes the condition hold, and a detail for every name that the template asks for."""
    asked = {name: "7" for _, name, *_ in Formatter().parse(template) if name} | DETAILS
    name, _, value = condition.partition("=")
    if name == "relation":
        return {"relation": Relation(value), "details": asked}
    return {"details": {**asked, name: value or ["a"]}}


@pytest.mark.parametrize(("language", "code", "condition"), TEMPLATES)
def test_every_template_makes_one_sentence(make: Make, language: str, code: str, condition: str) -> None:
    template = texts(language)[code][condition]
    sides = {"Webber": [at("a")], "Weber": [at("b")]}
    finding = make(code, sides, suggestion="Weber", **fulfilling(condition, template))
    text = message(finding, NAMES, language)
    start = template.partition("{")[0]
    assert text.startswith(start) and "{" not in text and "\n" not in text


@pytest.mark.parametrize("language", ["de", "en"])
def test_default_is_every_rules_last_template(language: str) -> None:
    rules = [table for code, table in texts(language).items() if code not in ("words", "qualifiers")]
    assert all(list(table)[-1] == "default" for table in rules)


def test_values_come_with_their_publishers_each_once(make: Make) -> None:
    finding = make("N103", {"Webber": [at("b")], "Weber": [at("a"), at("c")]})
    assert message(finding, NAMES, "en").endswith(": Webber (The Gull); Weber (Abendpost).")


def test_a_document_without_publisher_is_named_by_its_id(make: Make) -> None:
    finding = make("N103", {"Webber": [at("b")], "Weber": [at("z.txt")]})
    assert "Weber (z.txt)" in message(finding, NAMES, "en")


def test_one_document_is_named_once(make: Make) -> None:
    finding = make("N301", {"Webber": [at("a")], "Weber": [at("a")]})
    assert message(finding, NAMES, "de").endswith("auf mehr als eine Art (Abendpost): Webber; Weber.")


def test_who_gives_both_titles_is_said(make: Make) -> None:
    sides = {Role("chancellor"): [at("a")], Role("foreign_minister", "US"): [at("a"), at("b")]}
    text = message(make("R101", sides, details={"both": ["a"]}), NAMES, "en")
    assert "given together by Abendpost, so they may be held at the same time" in text


def test_titles_that_nobody_gives_together_are_just_different(make: Make) -> None:
    sides = {Role("chancellor"): [at("a")], Role("mayor"): [at("b")]}
    text = message(make("R101", sides, relation=Relation.CONFLICT, details={"both": []}), NAMES, "de")
    assert text == "Ada Weber trägt je nach Quelle verschiedene Titel: Kanzler (Abendpost); Bürgermeister (The Gull)."


def test_an_undecided_misprint_accuses_nobody(make: Make) -> None:
    details = {"misprint": "Webber", "favoured": "Weber", "decided": False}
    text = message(make("N101", {"Webber": [at("b")], "Weber": [at("a")]}, details=details), NAMES, "en")
    assert text.startswith("Ada Weber: one of these spellings is probably a misprint")


def test_the_first_side_is_the_rules_whatever_order_the_evidence_has(make: Make) -> None:
    finding = make("R102", {Role("mayor"): [at("b")], Role("chancellor"): [at("a")]}, suggestion=(Role("chancellor"),))
    turned = msgspec.structs.replace(finding, evidence=finding.evidence[::-1])
    assert ordered_values(turned) == [Role("mayor"), Role("chancellor")]
    assert message(turned, NAMES, "de").startswith("„Bürgermeister“ ist")


def test_a_long_value_is_shortened(make: Make) -> None:
    finding = make("X301", {"Wort " * 500: [at("a"), at("a")]}, details={"what": "paragraph", "times": 2})
    assert len(message(finding, NAMES, "de")) < 200


def test_braces_in_an_article_are_text(make: Make) -> None:
    finding = make("N103", {"{first}": [at("b")], "{0.__class__}": [at("a")]})
    assert "{first} (The Gull); {0.__class__} (Abendpost)" in message(finding, NAMES, "en")


def test_of_many_sources_the_first_are_named_and_the_others_counted(make: Make) -> None:
    finding = make("N103", {"Weber": [at(f"{n}") for n in range(9)], "Webber": [at("x"), at("y")]})
    assert message(finding, NAMES, "en").endswith(": Weber (0, 1, 2, 3 and 5 more); Webber (x, y).")


@pytest.mark.parametrize(
    "language, detail, said",
    [
        ("de", {"told_otherwise": 3}, "3 unabhängige Quellen sagen es anders."),
        ("en", {"told_otherwise": 3}, "3 independent sources tell it otherwise."),
        ("de", {"earlier_version": True}, "Anders steht es nur in einer früheren Fassung dieses Textes."),
        ("en", {"earlier_version": True}, "Only an earlier version of this text has it otherwise."),
    ],
)
def test_a_lint_adds_who_stands_against_the_draft(make: Make, language: str, detail: dict[str, Any], said: str) -> None:
    found = make("Q101", {"3": [at("a")], "4": [at("b")]}, relation=Relation.CONFLICT)
    plain = message(found, NAMES, language)
    added = msgspec.structs.replace(found, details={**found.details, **detail})
    assert message(added, NAMES, language) == f"{plain} {said}"


def test_what_changed_since_an_earlier_version_did_not_rise(make: Make) -> None:
    sides = {"3": [at("a")], "4": [at("b")]}
    found = make("Q101", sides, relation=Relation.UPDATE, details={"earlier_version": True})
    assert message(found, NAMES, "en").startswith("Different numbers")
