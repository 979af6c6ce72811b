"""Quotations of two documents that may be one. Shared by the rules on quotations."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Iterator

from checker.compare.wordings import same_quotation
from checker.graph import StoryGraph
from checker.model.assertion import ReadQuote
from checker.rules.base import Side

_SHARED = 1  # content words that make a pair worth a look
_COMMON = 60  # quotations that hold a word; a more common one tells nothing


def pairs(graph: StoryGraph) -> Iterator[tuple[ReadQuote, ReadQuote]]:
    """Every two versions of what seems to be one quotation, in order."""
    quotes = [q for reading in graph.linked.readings for q in reading.quotes if q.direct and q.words]
    for (one, other), shared in sorted(_candidates(quotes).items()):
        a, b = quotes[one], quotes[other]
        documents = a.passage.document, b.passage.document
        languages = {graph.languages[document] for document in documents}
        if shared >= _SHARED and documents[0] != documents[1] and len(languages) == 1 and same_quotation(a, b):
            yield a, b


def _candidates(quotes: list[ReadQuote]) -> Counter[tuple[int, int]]:
    """Numbers of two quotations -> how many content words they share."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, quote in enumerate(quotes):
        for word in dict.fromkeys(w for w, weight in zip(quote.words, quote.weights) if weight == "c"):
            holders[word].append(number)
    listed = (numbers for numbers in holders.values() if len(numbers) <= _COMMON)
    return Counter((a, b) for numbers in listed for at, a in enumerate(numbers) for b in numbers[at + 1 :])


def side(quote: ReadQuote, value: str = "") -> Side:
    """A side of one quotation: its words, its passage."""
    return Side(value or " ".join(quote.passage.text.split()), (quote.passage,), key=value or " ".join(quote.words))
