"""Scores: 4:2, in English 4-2 beside a word of winning or losing; and votes: "27 zu 14 Stimmen", "27 votes to 14"."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from checker.annotate.quantities.number import HYPHENS
from checker.annotate.quantities.numbers import Numbers

_NEAR = 3  # words between the score and what makes it one
_BETWEEN = 3  # words from one number of votes to the word that sets it against the other: "27 Ja-Stimmen bei 14"
_MANY = ("NN2", "NN0")  # tags of nouns in the plural, and of "percent"
_ADJECTIVES = ("AJ", "ADJ(A)", "ADJA")
_GOALS, _POINTS, _HOUSE = 2, 3, 4  # digits of the largest number of each


class Score(NamedTuple):
    """A score at words first..last; `low` and `high` are the two sides' points."""

    first: int
    last: int
    low: Decimal
    high: Decimal
    counted: str | None = None


def score(numbers: Numbers, at: int, last: int) -> Score | None:
    """The score or the vote at word `at` of a sentence that ends before word `last`."""
    return _votes(numbers, at, last) or _points(numbers, at, last)


def _points(numbers: Numbers, at: int, last: int) -> Score | None:
    sides, end, most = numbers.low[at].split(":"), at + 1, _GOALS
    if len(sides) == 1 and _hyphenated(numbers, at, last):
        sides, end, most = [numbers.low[at], numbers.low[at + 2]], at + 3, _POINTS
    if len(sides) != 2 or not all(side.isdecimal() and len(side) <= most for side in sides):
        return None
    if end < last and numbers.words.has("time_units", numbers.low[end]):
        return None
    low, high = sorted(map(Decimal, sides))
    return Score(at, end, low, high)


def _hyphenated(numbers: Numbers, at: int, last: int) -> bool:
    if at + 2 >= last or numbers.low[at + 1] not in HYPHENS or not numbers.low[at].isdecimal():
        return False
    if not (numbers.scan.glued(at) and numbers.scan.glued(at + 1)) or _counts(numbers, at + 3, last):
        return False
    around = [*range(max(0, at - _NEAR), at), *range(at + 3, min(last, at + 3 + _NEAR))]
    return any(numbers.words.has("score_verbs", numbers.low[one]) for one in around)


def _votes(numbers: Numbers, at: int, last: int) -> Score | None:
    """Two numbers set against each other, with a word for votes between, behind or in front of them."""
    low, words = numbers.low, numbers.words
    against = at + 1
    while against < min(last, at + 1 + _BETWEEN) and (low[against] in HYPHENS or _is_vote(numbers, against)):
        if words.has("votes_to", low[against]):
            break
        against += 1
    end, told = against + 2, against > at + 1
    if end > last or not (words.has("votes_to", low[against]) or told and _joined(numbers, against, last)):
        return None
    sides = (low[at], low[against + 1])
    if not all(side.isdecimal() and len(side) <= _HOUSE for side in sides) or _counts(numbers, end, last):
        return None
    around = (*low[max(0, at - _NEAR) : at], *low[end : min(last, end + _NEAR)])
    if not told and (words.has("votes_from", low[at - 1]) or not any(words.has("votes", word) for word in around)):
        return None
    few, many = sorted(map(Decimal, sides))
    return Score(at, end, few, many, "vote")


def _is_vote(numbers: Numbers, at: int) -> bool:
    return any(numbers.words.has(name, numbers.low[at]) for name in ("votes", "votes_sides", "votes_against"))


def _joined(numbers: Numbers, at: int, last: int) -> bool:
    """ "27 Stimmen bei 14 Gegenstimmen": the second number says what it is, and is none of abstentions."""
    against = at + 2 < last and numbers.words.has("votes_against", numbers.low[at + 2])
    return against and numbers.words.has("votes_and", numbers.low[at])


def _counts(numbers: Numbers, at: int, last: int) -> bool:
    """Is word `at`, or the noun behind an adjective there, what the numbers count: "approved 12-15 new plans"?"""
    language = numbers.scan.language
    if at < last and language.known(numbers.scan.forms[at])[1].startswith(_ADJECTIVES):
        at += 1
    if at >= last or _is_vote(numbers, at):
        return False
    form = numbers.scan.forms[at]
    tag = language.known(form)[1]
    if language.code == "de":
        return form[0].isupper() and tag in ("NN", "")
    return tag in _MANY or tag == "" and form.islower() and form.endswith("s")
