from __future__ import annotations

from typing import Any, Iterator

import pytest
from samples import RIGHT, WRONG, linked

from checker.findings import find
from checker.graph import StoryGraph
from checker.model.assertion import Entity, Passage
from checker.model.document import Span
from checker.model.finding import ERROR, INFO, SEVERITIES, WARNING, Finding, Judgement, Relation
from checker.model.value import Role
from checker.rules.base import ACROSS, GRAPH, INSIDE, READING, Rule, Side, Verdict
from checker.settings import Settings

JUDGEMENT = Judgement(Relation.CONFLICT, "because")
STARMER, MACRON = Entity("person:strmr", "person", "Keir Starmer"), Entity("person:mkrn", "person", "Emmanuel Macron")


@pytest.fixture(scope="module")
def graph() -> StoryGraph:
    return StoryGraph(linked(RIGHT, WRONG, "Die NATO tagte in Kiew."))


def side(value: str | Role, *places: tuple[str, int], key: str = "") -> Side:
    return Side(value, tuple(Passage(document, Span(at, at + 1), "x", 1, at, "x") for document, at in places), key)


def verdict(*sides: Side, **more: Any) -> Verdict:
    return Verdict(JUDGEMENT, sides, **more)


def found(graph: StoryGraph, *verdicts: Verdict, code: str = "N101", scope: str = GRAPH) -> list[Finding]:
    """The findings of a rule that gives these verdicts, whatever it is called with."""
    return find(graph, Settings(), [Rule(code, "a.rule", WARNING, scope, lambda target, settings: verdicts)])


def called_with(graph: StoryGraph, scope: str, predicate: str | None = None) -> list[Any]:
    seen: list[Any] = []

    def judge(target: Any, settings: Settings) -> Iterator[Verdict]:
        seen.append(target)
        yield from ()

    find(graph, Settings(), [Rule("N101", "a.rule", WARNING, scope, judge, predicate)])
    return seen


ONE = verdict(side("x", ("a", 1)), side("y", ("b", 1)), subject=STARMER)


@pytest.mark.parametrize(
    "other",
    [
        verdict(side("x", ("a", 7)), side("y", ("b", 9)), subject=STARMER),  # at other places
        verdict(side("x", ("a", 1), ("c", 1)), side("y", ("b", 1)), subject=STARMER),  # with a further source
        verdict(side("y", ("b", 1)), side("x", ("a", 1)), subject=STARMER),  # the other way round
        verdict(side("X", ("a", 1), key="x"), side("y", ("b", 1)), subject=STARMER),  # shown in other words
        verdict(side("x", ("a", 1)), side("y", ("b", 1)), subject=STARMER, severity=ERROR, details={"more": 1}),
        verdict(side("x", ("a", 1)), side("y", ("b", 1)), subject=Entity(STARMER.id, "person", "Starmer")),
    ],
    ids=["places", "sources", "order", "words", "severity", "name"],
)
def test_an_id_survives(graph: StoryGraph, other: Verdict) -> None:
    assert found(graph, ONE)[0].id == found(graph, other)[0].id


@pytest.mark.parametrize(
    "other",
    [
        verdict(side("x", ("a", 1)), side("z", ("b", 1)), subject=STARMER),
        verdict(side("x", ("a", 1)), side("y", ("b", 1)), subject=MACRON),
        verdict(side("x", ("a", 1)), side("y", ("b", 1))),
        verdict(side("x", ("a", 1)), side("", ("b", 1)), side("y", ("b", 1)), subject=STARMER),
        verdict(side("xy", ("a", 1)), side("", ("b", 1)), subject=STARMER),  # the same letters, cut elsewhere
        verdict(side(Role("x"), ("a", 1)), side("y", ("b", 1)), subject=STARMER),
    ],
    ids=["value", "subject", "no subject", "further value", "cut", "role"],
)
def test_another_finding_has_another_id(graph: StoryGraph, other: Verdict) -> None:
    assert len({one.id for one in found(graph, ONE, other)}) == 2


def test_rules_give_ids_of_their_own(graph: StoryGraph) -> None:
    assert found(graph, ONE)[0].id != found(graph, ONE, code="N102")[0].id


def test_one_finding_an_id_the_first_one_met(graph: StoryGraph) -> None:
    again = verdict(side("x", ("a", 5)), side("y", ("b", 5)), subject=STARMER)
    assert found(graph, ONE, again) == found(graph, ONE)


def test_a_rule_inside_documents_finds_the_same_once_a_document(graph: StoryGraph) -> None:
    ids = [one.id for one in found(graph, verdict(side("x", ("a", 1))), scope=READING)]
    assert len(set(ids)) == 3


def test_findings_are_ranked_by_severity_code_subject_and_id(graph: StoryGraph) -> None:
    verdicts = [
        verdict(side(value + severity, ("a", 1)), subject=subject, severity=severity)
        for value in ("x", "y")
        for subject in (STARMER, MACRON)
        for severity in (INFO, ERROR)
    ]
    rules = [Rule(code, code, WARNING, GRAPH, lambda target, settings: verdicts) for code in ("R101", "N101")]
    ranks = [(SEVERITIES.index(f.severity), f.code, f.subject, f.id) for f in find(graph, Settings(), rules)]
    assert ranks == sorted(ranks)
    assert len(ranks) == 16


def test_the_gravest_comes_first(graph: StoryGraph) -> None:
    severities = (INFO, ERROR, WARNING)
    verdicts = [verdict(side(severity, ("a", 1)), severity=severity) for severity in severities]
    assert [one.severity for one in found(graph, *verdicts)] == [ERROR, WARNING, INFO]


def test_a_yielding_rule_is_silent_where_an_alarm_of_another_shows_the_words(graph: StoryGraph) -> None:
    here, there = (verdict(side(f"x{at}", ("a", at)), side("y", ("b", 1))) for at in (1, 7))

    def rules(severity: str) -> list[Rule]:
        yielding = Rule("S201", "a.rule", INFO, GRAPH, lambda target, settings: [here, there], yields=True)
        return [yielding, Rule("N101", "a.rule", severity, GRAPH, lambda target, settings: [here])]

    places = [(f.code, f.evidence[0].passage.span.start) for f in find(graph, Settings(), rules(WARNING))]
    assert places == [("N101", 1), ("S201", 7)]
    assert len(find(graph, Settings(), rules(INFO))) == 3


def test_a_verdict_without_severity_has_the_rules(graph: StoryGraph) -> None:
    assert found(graph, ONE)[0].severity == WARNING


def test_support_counts_independent_origins(graph: StoryGraph) -> None:
    copies = StoryGraph(linked(RIGHT, RIGHT, WRONG + " Danach flog er ab, und es begann zu regnen wie nie zuvor."))
    one = verdict(side("x", ("a", 1), ("b", 1)), side("y", ("c", 1)))
    assert dict(found(copies, one)[0].support) == {"x": 1, "y": 1}


def test_evidence_tells_the_language_of_its_document() -> None:
    english = StoryGraph(linked("Keir Starmer came.", language="en"))
    assert [one.language for one in found(english, verdict(side("x", ("a", 1))))[0].evidence] == ["en"]


def test_a_finding_belongs_to_its_story() -> None:
    graph = StoryGraph(linked("Keir Starmer kam.", story="reise"))
    assert found(graph, verdict(side("x", ("a", 1))))[0].story == "reise"


def test_a_rule_on_the_graph_is_called_once(graph: StoryGraph) -> None:
    assert called_with(graph, GRAPH) == [graph]


def test_a_rule_on_readings_is_called_for_each(graph: StoryGraph) -> None:
    assert [one.document for one in called_with(graph, READING)] == ["a", "b", "c"]


def test_a_rule_across_documents_sees_slots_of_several(graph: StoryGraph) -> None:
    slots = called_with(graph, ACROSS, "named")
    assert slots and all(one.predicate == "named" and len(one.documents()) > 1 for one in slots)


def test_a_rule_inside_documents_sees_each_slot_document_by_document(graph: StoryGraph) -> None:
    slots = called_with(graph, INSIDE, "named")
    wanted = [(s.subject.id, d) for s in graph.slots if s.predicate == "named" for d in s.documents()]
    assert [(one.subject.id, *one.documents()) for one in slots] == wanted


def test_rules_that_are_not_selected_do_not_run(graph: StoryGraph) -> None:
    rule = Rule("N101", "a.rule", WARNING, GRAPH, lambda target, settings: [ONE])
    assert find(graph, Settings(ignore=("N",)), [rule]) == []


def test_the_settings_set_a_rules_severity(graph: StoryGraph) -> None:
    rule = Rule("N101", "a.rule", WARNING, GRAPH, lambda *_: [verdict(side("x", ("a", 0)))])
    (graded,) = find(graph, Settings(severity={"N1": ERROR}), [rule])
    assert graded.severity == ERROR
