from __future__ import annotations

import msgspec
import pytest
from samples import fixture_articles

from checker.model import predicate
from checker.model.assertion import Assertion
from checker.model.predicate import Predicate, predicates
from checker.pipeline import read_document
from checker.rules import RULES


@pytest.fixture(scope="module")
def assertions() -> list[Assertion]:
    return [one for article in fixture_articles() for one in read_document(article).assertions]


def test_every_predicate_in_the_code_is_listed() -> None:
    assert {predicate.NAMED, predicate.HOLDS_ROLE} <= set(predicates())


def test_every_predicate_asserted_is_listed(assertions: list[Assertion]) -> None:
    assert {one.predicate for one in assertions} <= set(predicates())


def test_values_are_of_the_kind_the_list_says(assertions: list[Assertion]) -> None:
    kinds = {(one.predicate, one.value.__struct_config__.tag) for one in assertions}
    assert kinds == {(name, predicates()[name].value) for name, _ in kinds}


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.predicate], ids=lambda rule: str(rule.code))
def test_a_rule_asks_for_a_listed_predicate(rule: object) -> None:
    assert getattr(rule, "predicate") in predicates()


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match="often"):
        msgspec.convert({"value": "name", "many": True, "changes": False, "often": True}, Predicate)
