"""Other age of one person.

Finds
    Two sources give one person two ages that no birthday between the articles explains.

Why it matters
    The age identifies people: a wrong one may point at somebody else of the same name.

Contradiction
    "Helene Berger (53)" and "die 58-jährige Helene Berger".

No contradiction
    53 in May and 54 in November of the same year: a birthday.
    "Mitte fünfzig" and 53.
    Father and son of one name, where a text tells them apart.
    13 months and one year. An age at another time: "who was 17 at the time".
    A boy and the brother who hit him: "by his 3-year-old brother".

Limits
    Undated articles: ages that differ by one year are not compared.
    Ages of people without a name are compared where two sentences are about the same thing, and only those that are
    nearly equal, or one with its digits swapped before the same noun: else they are mostly those of two people.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from itertools import combinations
from typing import Iterator

from checker.compare.ages import compare_ages
from checker.compare.coverage import tells
from checker.graph import Slot, StoryGraph
from checker.model.assertion import Assertion, Statement
from checker.model.finding import WARNING, Judgement, Relation
from checker.model.linked import Pair
from checker.model.predicate import AGE
from checker.model.value import Amount, value_text
from checker.rules.base import GRAPH, Rule, Side, Verdict, amount_of, days_between, side
from checker.rules.matters import verdicts
from checker.rules.statements import Clash, about_one_thing, clashes
from checker.settings import Settings

_NOUN = 2  # words behind an age in which a noun says who is so old
_FIRM = 2.0  # an age that stands elsewhere too is another person's
KIN = "kin"  # kind of the age of somebody's relative
_NEAR = 2  # years apart: further, two people without a name are two
_WORDS = 0.3  # likeness of the words around the ages of people without a name


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict for every two ages of a person; then those of people without a name."""
    for slot in graph.slots:
        if slot.predicate == AGE:
            yield from _of_person(slot)
    unnamed = (clash for clash in clashes(graph, (AGE,), compare, _FIRM) if _same_person(clash, graph))
    yield from verdicts(unnamed, lambda clash: AGE)


def compare(one: Assertion, other: Assertion) -> Judgement:
    """The two ages, with the days between the articles."""
    if ("agent" == amount_of(one).kind) != ("agent" == amount_of(other).kind):
        return Judgement(Relation.UNKNOWN, "one did it, to the other it was done")
    dated = one.asserted_at and other.asserted_at
    return compare_ages(amount_of(one), amount_of(other), days_between(one, other) if dated else None)


def _of_person(slot: Slot) -> Iterator[Verdict]:
    """The ages of different documents that cannot both be right, each two values once."""
    found: dict[tuple[str, str], list[Assertion]] = defaultdict(list)
    reasons: dict[tuple[str, str], Judgement] = {}
    for one, other in combinations(slot.assertions, 2):
        judgement = compare(one, other)
        if one.document != other.document and judgement.relation is Relation.CONFLICT:
            if not _tells_both(slot, one, other):
                low, high = sorted((value_text(one.value), value_text(other.value)))
                found[low, high] += [one, other]
                reasons.setdefault((low, high), judgement)
    for key, assertions in found.items():
        yield Verdict(reasons[key], tuple(_sides(key, assertions)), slot.subject, details={"named": True})


def _sides(key: tuple[str, str], assertions: list[Assertion]) -> Iterator[Side]:
    for value in key:
        own = [a for a in assertions if value_text(a.value) == value]
        yield side(value_words(own[0]), own, value)


def value_words(assertion: Assertion) -> str:
    """The years of an age."""
    return value_text(assertion.value).split()[0]


def _tells_both(slot: Slot, one: Assertion, other: Assertion) -> bool:
    """Does one of the documents give both ages? Then it tells of two people or two times: see Q303."""
    for mine, theirs in ((one, other), (other, one)):
        same = [a for a in slot.assertions if a.document == theirs.document and a is not theirs]
        if any(compare(mine, a).relation is Relation.SAME for a in same):
            return True
    return False


def _same_person(clash: Clash, graph: StoryGraph) -> bool:
    """People without a name, ages nearly equal in words that are alike; in texts side by side any two."""
    named = {a.passage for slot in graph.slots if slot.predicate == AGE for a in slot.assertions}
    without = [amount_of(a) for a in (clash.one, clash.other) if a.passage not in named]
    kin = [amount.kind == KIN for amount in without]
    if not without or kin == [True]:
        return False
    ages = amount_of(clash.one), amount_of(clash.other)
    near = _apart(*ages) <= _NEAR or _swapped(*ages) and _of_one_kind(clash)
    one = _of_one(clash.pair) and len(set(kin)) == 1  # "his 26-year-old wife" is none of "the 6-year-old"
    return (clash.twin or near or one) and clash.context >= _WORDS and about_one_thing(clash)


def _of_one(pair: Pair) -> bool:
    """Do both statements name one and the same person?"""
    people = [{entity for entity in one.entities if entity.startswith("person:")} for one in (pair.one, pair.other)]
    return bool(people[0] & people[1])


def _apart(one: Amount, other: Amount) -> Decimal:
    return abs((one.low or Decimal(0)) - (other.low or Decimal(0)))


def _swapped(one: Amount, other: Amount) -> bool:
    """ "54" and "45": one of them is mistyped."""
    digits = [str(amount.low) for amount in (one, other)]
    return digits[0] == digits[1][::-1] and len(digits[0]) == len("54")


def _of_one_kind(clash: Clash) -> bool:
    """Do both ages stand before one noun: "54-jähriger Lokführer", "45-year-old train driver"?"""
    one, other = _described(clash.pair.one, clash.one), _described(clash.pair.other, clash.other)
    return bool(one & other)


def _described(statement: Statement, age: Assertion) -> set[str]:
    """The words next behind an age that is an adjective which tell something."""
    text, end = age.passage.text, age.passage.span.end
    behind = [term.form for term in statement.terms if term.start >= end][:_NOUN] if text.islower() else []
    return {form for form in behind if tells(form)}


RULE = Rule("Q104", "age.differs", WARNING, GRAPH, judge, AGE, __doc__ or "")
