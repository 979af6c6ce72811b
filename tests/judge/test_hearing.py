"""Which findings are borderline, and how far a judge may go."""

from __future__ import annotations

from pathlib import Path
from typing import Iterable

import pytest
from msgspec.structs import replace

from checker.judge.base import Answer, Case, SilentError
from checker.judge.cache import Cache
from checker.judge.cases import cases
from checker.judge.hearing import hear
from checker.model.assertion import Passage
from checker.model.decision import Decision
from checker.model.document import Span
from checker.model.finding import Evidence, Finding, StoryReport
from checker.model.opinion import Opinion
from checker.settings import JudgeLimits

LIMITS = JudgeLimits()
CASES = [Case("s", "f1", "a", "b"), Case("s", "f2", "c", "d"), Case("t", "f1", "e", "f")]


class Asked:
    """A judge that answers from a list."""

    name, key, charged = "asked", "asked", True

    def __init__(self, answers: Iterable[Answer | Exception]) -> None:
        self.answers, self.heard = list(answers), list[tuple[str, str]]()

    def ask(self, one: str, other: str) -> Answer:
        self.heard.append((one, other))
        answer = self.answers[len(self.heard) - 1]
        if isinstance(answer, Exception):
            raise answer
        return answer

    def size(self, one: str, other: str) -> int:
        return 1000


def finding(code: str = "C101", sure: float = 0.6, id: str = "f", texts: tuple[str, ...] = ("x", "y")) -> Finding:
    passages = [Passage(f"d{n}", Span("text", 0, 1), text, 1, 1, f"Satz {text}.") for n, text in enumerate(texts)]
    evidence = tuple(Evidence(passage, passage.text) for passage in passages)
    return Finding(id, code, "rule", "warning", "s", evidence, confidence=sure)


def story(*findings: Finding, **more: Decision) -> StoryReport:
    return StoryReport("s", (), {}, findings, decisions=more)


@pytest.mark.parametrize(
    "one, asked",
    [
        (finding(), True),
        (finding("Q104"), True),
        (finding("S201"), True),
        (finding("W301"), True),
        (finding(sure=0.8), False),
        (finding("N101"), False),  # spelling is no matter of meaning
        (finding("Q303"), False),
        (finding("S102"), False),
        (finding(texts=("x",)), False),
        (finding(texts=("x", "x")), False),
    ],
)
def test_borderline_is_what_a_rule_of_meaning_doubts(one: Finding, asked: bool) -> None:
    assert bool(cases([story(one)], 0.8)) is asked


def test_the_gravest_and_most_doubtful_comes_first_with_its_sentences() -> None:
    found = [finding(id="sure", sure=0.7), finding(id="doubt", sure=0.5), replace(finding(id="info"), severity="info")]
    assert [case.finding for case in cases([story(*found)], 0.8)] == ["doubt", "sure", "info"]
    assert cases([story(finding())], 0.8) == [Case("s", "f", "Satz x.", "Satz y.")]


def test_what_a_person_decided_needs_no_judge() -> None:
    decided = Decision("f", "s", "C101", "confirmed", "Ada Weber", "2025-08-22T10:00:00Z")
    assert cases([story(finding(), f=decided)], 0.8) == []


def test_opinions_stand_by_story_and_answers_are_asked_once(tmp_path: Path) -> None:
    judge = Asked([Answer("neutral", 0.9, 10), Answer("contradiction"), Answer("agreement")])
    for time in range(2):
        opinions, tally = hear(judge, CASES, LIMITS, Cache(tmp_path / "judge.jsonl"))
        assert opinions["s", "f1"] == Opinion("asked", "neutral", 0.9)
        assert opinions["t", "f1"].verdict == "agreement"
        assert (tally.calls, tally.kept, tally.tokens) == ((3, 0, 10), (0, 3, 0))[time]
    assert len(judge.heard) == 3


@pytest.mark.parametrize(
    "limits, calls, says",
    [
        (JudgeLimits(max_calls=2), 2, "judge.max_calls is 2"),
        (JudgeLimits(max_calls=0), 0, "judge.max_calls is 0"),
        (JudgeLimits(price_call=0.4, max_cost=1.0), 2, "judge.max_cost is 1"),
        (JudgeLimits(price_tokens=0.6, max_cost=1.0), 1, "judge.max_cost is 1"),
        (JudgeLimits(price_call=0.4, max_cost=2.0), 3, ""),
    ],
)
def test_no_more_is_asked_than_allowed(tmp_path: Path, limits: JudgeLimits, calls: int, says: str) -> None:
    judge = Asked([Answer("neutral", None, 1000)] * 3)
    opinions, tally = hear(judge, CASES, limits, Cache(tmp_path / "judge.jsonl"))
    assert (tally.calls, len(opinions), tally.left, tally.trouble) == (calls, calls, 3 - calls, says)
    assert tally.cost <= limits.max_cost


def test_a_model_of_ones_own_costs_nothing(tmp_path: Path) -> None:
    judge = Asked([Answer("neutral")] * 3)
    judge.charged = False
    assert hear(judge, CASES, JudgeLimits(price_call=9.0), Cache(tmp_path / "judge.jsonl"))[1].calls == 3


def test_a_silent_judge_is_asked_no_more(tmp_path: Path) -> None:
    judge = Asked([Answer("neutral"), SilentError("cannot be reached"), Answer("neutral")])
    opinions, tally = hear(judge, CASES, LIMITS, Cache(tmp_path / "judge.jsonl"))
    assert list(opinions) == [("s", "f1")] and len(judge.heard) == 2
    assert tally.words("m") == (
        "judge m: 3 borderline findings, 2 asked, 0 from the cache, 1 left out; "
        "0 tokens, cost 0.0000; cannot be reached; the report comes without the rest"
    )


def test_an_unclear_answer_is_paid_for_and_not_kept(tmp_path: Path) -> None:
    for _ in range(2):
        judge = Asked([Answer(None, None, 7)])
        opinions, tally = hear(judge, CASES[:1], LIMITS, Cache(tmp_path / "judge.jsonl"))
        assert (opinions, tally.unclear, tally.tokens) == ({}, 1, 7)
