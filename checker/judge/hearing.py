"""Asks a judge about the cases, as long as the limits allow it."""

from __future__ import annotations

from typing import Sequence

from checker.judge.base import Answer, Case, Judge, SilentError, Tally
from checker.judge.cache import Cache, key
from checker.model.opinion import Opinion
from checker.settings import JudgeLimits

_THOUSAND = 1000  # tokens that the price is for


def hear(
    judge: Judge, asked: Sequence[Case], limits: JudgeLimits, cache: Cache
) -> tuple[dict[tuple[str, str], Opinion], Tally]:  # fmt: skip
    """Story and id of a finding -> the judge's opinion; and what it took. Beyond the limits there is none."""
    opinions: dict[tuple[str, str], Opinion] = {}
    tally = Tally()
    tally.borderline = len(asked)
    for case in asked:
        answer = _kept(judge, case, cache, tally) or _asked(judge, case, limits, cache, tally)
        if answer and answer.verdict:
            opinions[case.story, case.finding] = Opinion(judge.name, answer.verdict, answer.score)
    return opinions, tally


def _kept(judge: Judge, case: Case, cache: Cache, tally: Tally) -> Answer | None:
    answer = cache.get(key(judge.key, case.one, case.other))
    tally.kept += answer is not None
    return answer


def _asked(judge: Judge, case: Case, limits: JudgeLimits, cache: Cache, tally: Tally) -> Answer | None:
    """The answer to a new question, if one more may be asked; an unclear one is not kept."""
    tally.trouble = tally.trouble or _limit(judge, case, limits, tally)
    if tally.trouble:
        tally.left += 1
        return None
    try:
        tally.calls += 1
        answer = judge.ask(case.one, case.other)
        _pay(judge, answer, limits, tally)
        if answer.verdict:
            cache.put(key(judge.key, case.one, case.other), answer)
    except SilentError as error:
        tally.trouble = f"{error}; the report comes without the rest"
        return None
    except OSError as error:
        tally.trouble = f"its answers cannot be kept: {error.strerror}"
    return answer


def _limit(judge: Judge, case: Case, limits: JudgeLimits, tally: Tally) -> str:
    """Which limit one more call would break."""
    if tally.calls >= limits.max_calls:
        return f"judge.max_calls is {limits.max_calls}"
    if judge.charged and tally.cost + _price(judge.size(case.one, case.other), limits) > limits.max_cost:
        return f"judge.max_cost is {limits.max_cost:g}"
    return ""


def _pay(judge: Judge, answer: Answer, limits: JudgeLimits, tally: Tally) -> None:
    tally.tokens += answer.tokens
    tally.unclear += answer.verdict is None
    tally.cost += _price(answer.tokens, limits) if judge.charged else 0.0


def _price(tokens: int, limits: JudgeLimits) -> float:
    return limits.price_call + limits.price_tokens * tokens / _THOUSAND
