"""Slots and statements for tests of what compares them, built without a text."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Sequence

from checker.graph import StoryGraph
from checker.model.assertion import Assertion, Passage, Reading, Statement, Term
from checker.model.document import Span
from checker.model.linked import Linked, Pair
from checker.model.predicate import COUNT, DAY, MONEY, PLACED, SAYS
from checker.model.value import Amount, Interval, Place, Value, Wording
from checker.normalize.calendar import covered
from checker.rules.figures import compare_figures
from checker.rules.statements import Clash

WORDS = ("die", "feuerwehr", "rettete", "menschen", "aus", "dem", "brennenden", "wohnhaus")


def passage(document: str, text: str = "words", start: int = 0, quote: str | None = None) -> Passage:
    """A passage of the document's text, in its first line."""
    return Passage(document, Span(start, start + len(text)), text, 1, start + 1, text if quote is None else quote)


def slot(predicate: str, value: Value, document: str = "a", text: str = "", start: int = 0, **more: Any) -> Assertion:
    """A slot at a place of the document; `text`: how it is written there."""
    return Assertion("s0", predicate, value, passage(document, text or str(start), start), **more)


def amount(number: int | str, counted: str | None = None, unit: str | None = None, **more: Any) -> Amount:
    """An exact number."""
    return Amount(Decimal(number), Decimal(number), unit, counted, **more)


def count(number: int, document: str = "a", counted: str | None = "person", start: int = 0, **more: Any) -> Assertion:
    """A slot that counts."""
    return slot(COUNT, amount(number, counted), document, f"{number}", start, **more)


def money(number: int, document: str = "a", **more: Any) -> Assertion:
    """A slot with a sum in euros."""
    return slot(MONEY, amount(number, unit="EUR"), document, f"{number} Euro", **more)


def day(value: str, document: str = "a", text: str | None = None, anchor: str | None = None, **more: Any) -> Assertion:
    """A slot with a day, as it is written there."""
    days = covered(value.partition("T")[0])
    first, last = (days[0].isoformat(), days[1].isoformat()) if days else (None, None)
    interval = Interval(value, "TIME" if "T" in value else "DATE", first, last, anchor)
    return slot(DAY, interval, document, value if text is None else text, **more)


def place(key: str, document: str = "a", **more: Any) -> Assertion:
    """A slot with a place."""
    return slot(PLACED, Place(f"l:{key}", key), document, key, **more)


def says(verb: str, words: Sequence[str], polarity: str = "+", document: str = "a", **more: Any) -> Assertion:
    """A clause as a slot."""
    return slot(SAYS, Wording(verb, tuple(words)), document, verb, polarity=polarity, **more)


def statement(
    document: str, *slots: Assertion, words: Sequence[str] = WORDS, start: int = 0, id: str = "s0", **more: Any
) -> Statement:
    """A statement of so many words; its slots stand where they say."""
    terms = tuple(Term(word, start + 10 * at) for at, word in enumerate(words))
    return Statement(id, passage(document, " ".join(words), start), terms, more.pop("entities", ()), slots, **more)


def graph(
    *pairs: Pair, others: Sequence[Statement] = (), languages: Sequence[str] = ("de", "de"), **more: Any
) -> StoryGraph:
    """The story of the documents a and b, that holds these pairs of statements of theirs, and others."""
    told = [one for pair in pairs for one in (pair.one, pair.other)] + list(others)
    readings = tuple(
        Reading(d, "s", language, statements=tuple(s for s in told if s.passage.document == d), **more)
        for d, language in zip("ab", languages)
    )
    return StoryGraph(Linked("s", readings, (), (), {"a": "a", "b": "b"}, pairs=pairs))


def pair(one: Statement, other: Statement, score: float = 0.9, parallel: float = 0.0) -> Pair:
    """Two statements about one thing. `parallel`: the share of statements with a partner in their texts."""
    return Pair(one, other, score, parallel)


def clash(score: float = 0.5, context: float = 0.2, alone: bool = False, **more: Any) -> Clash:
    """Two numbers that stand against each other; `one` and `other` may be given."""
    one, other = more.get("one", count(3)), more.get("other", count(5, "b"))
    judgement = compare_figures(one, other)
    return Clash(pair(statement("a", one), statement("b", other), score), one, other, judgement, context, alone)
