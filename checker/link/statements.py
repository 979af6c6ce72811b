"""Which statements of different documents are about the same thing.

Candidates share rare words or entities; they are scored by character n-grams (compare/similarity) and the entities
they share; of two documents only those pairs count of which each is the other's best.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from itertools import groupby, product
from typing import Iterator, Mapping, Sequence

from checker.compare.similarity import Vector, cosine, vector, weight
from checker.link.gaps import in_gaps
from checker.link.partners import across, partners
from checker.model.assertion import Reading, Statement
from checker.model.document import TITLE
from checker.model.linked import Pair
from checker.model.value import Amount, Interval, Value

ALIKE = 0.34  # score from which two statements are about one thing; fitted on the development data
_RARE = 3.2  # weight of a word that tells something
_STEM = 6  # letters of a word that block: inflection changes its end
_SHARED = 2  # keys two candidates share
_MANY = 2  # statements of each document of a large story that may share a key
_CROWD = 400  # statements that share a key: above, the key tells nothing
_ENTITY = 0.15  # weight of the entities beside the words
_OTHERS = 0.5  # what is left of the score where the people named are others
_CONCEPTS = 0.5  # weight of what statements of two languages name alike
_BESIDE = 0.6  # share of the shorter text's statements with a partner, from which two texts run side by side
_GAP = 0.12  # score of two statements that stand between two pairs of neighbours
_FEWEST = 2  # things both name, for that to tell something
_TEXT = 5  # statements of a text that may run beside another
_LENGTHY = 120  # words of a sentence: a longer one is a list, a table or hostile


class _Node:
    """A statement with what is computed once of it."""

    def __init__(self, number: int, statement: Statement, language: str, headline: bool = False) -> None:
        self.number, self.statement, self.language = number, statement, language
        self._field = TITLE if headline else statement.passage.span.field
        terms = statement.terms[:_LENGTHY]
        words = [term.form for term in terms]
        self.vector: Vector = vector(words)
        self.plain: Vector = vector(term.form for term in terms if not term.named)
        self.concepts = frozenset(_concepts(statement))
        self.wording = language, *words
        self.keys = {word[:_STEM] for word in words if weight(word) >= _RARE} | self.concepts

    @property
    def told(self) -> tuple[object, ...]:
        """All that its likeness to another one depends on."""
        terms = self.statement.terms[:_LENGTHY]
        return self.wording, tuple(term.named for term in terms), self.statement.entities, self.concepts

    @property
    def document(self) -> str:
        return self.statement.passage.document

    def equals(self, other: _Node) -> int:
        """How many values of figures both give."""
        return len(self._values & other._values)

    @cached_property
    def _values(self) -> frozenset[Value]:
        return frozenset(slot.value for slot in self.statement.slots)

    @property
    def side(self) -> tuple[str, str]:
        """Where it stands: a headline in the text is as good as one beside it."""
        return self.document, self._field


def pairs(readings: Sequence[Reading]) -> list[Pair]:
    """Every pair of statements about one thing, in order of documents and places."""
    told = [one for reading in sorted(readings, key=lambda r: r.document) for one in _told(reading)]
    nodes = [_Node(number, *one) for number, one in enumerate(told)]
    alike = _Scores(nodes)
    scored = {(a.number, b.number): alike(a, b) for a, b in _candidates(nodes)}
    best = _best(nodes, scored)
    mutual = [
        (a, b)
        for (a, b), value in sorted(scored.items())
        if value >= ALIKE and best[a, nodes[b].side] <= value and best[b, nodes[a].side] <= value
    ]
    matched = _matched(nodes, mutual)
    shares = _parallel(nodes, matched)
    placed = set(_placed(nodes, matched, shares))
    return [
        Pair(
            nodes[a].statement,
            nodes[b].statement,
            round(scored.get((a, b), 0.0), 4),
            shares[nodes[a].document, nodes[b].document],
            (a, b) in placed,
        )
        for a, b in sorted({*matched, *placed})
    ]


def _placed(
    nodes: Sequence[_Node], matched: Sequence[tuple[int, int]], shares: Mapping[tuple[str, str], float]
) -> list[tuple[int, int]]:  # fmt: skip
    """Pairs that their neighbours give away, in one language, with something in common."""

    def alike(a: int, b: int) -> bool:
        one, other = nodes[a], nodes[b]
        return one.language == other.language and bool(one.keys & other.keys) and score(one, other) >= _GAP

    beside = {both: share >= _BESIDE for both, share in shares.items()}
    return in_gaps(matched, lambda number: nodes[number].side, alike, beside)


def _parallel(nodes: Sequence[_Node], matched: Sequence[tuple[int, int]]) -> dict[tuple[str, str], float]:
    """Two documents -> the share of the shorter one's statements that have a partner; short texts run beside none."""
    sizes = Counter(node.document for node in nodes)
    partners: dict[tuple[str, str], set[int]] = defaultdict(set)
    for a, b in matched:
        both = nodes[a].document, nodes[b].document
        partners[both].add(a if sizes[both[0]] <= sizes[both[1]] else b)
    return {
        both: round(len(own) / shorter, 2) if (shorter := min(sizes[d] for d in both)) >= _TEXT else 0.0
        for both, own in partners.items()
    }


def _told(reading: Reading) -> Iterator[tuple[Statement, str, bool]]:
    """The statements of a document, each with the language and whether it is the headline; a sentence printed several
    times is one."""
    first: dict[tuple[str, str], Statement] = {}
    for statement in reading.statements:
        first.setdefault((statement.passage.span.field, statement.passage.text), statement)
    heads = {id(head) for head in reading.headlines}
    return ((one, reading.language, id(one) in heads) for one in first.values())


def _matched(nodes: Sequence[_Node], mutual: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """One partner each in a document, where several are equally good: the one with most equal figures, the first."""
    taken: set[tuple[int, tuple[str, str]]] = set()
    found = []
    for a, b in sorted(mutual, key=lambda pair: (-nodes[pair[0]].equals(nodes[pair[1]]), pair)):
        if taken.isdisjoint(sides := ((a, nodes[b].side), (b, nodes[a].side))):
            taken.update(sides)
            found.append((a, b))
    return sorted(found)


def score(one: _Node, other: _Node) -> float:
    """How alike two statements are: their words, names by half, and a share for the entities named in both."""
    words = (cosine(one.vector, other.vector) + cosine(one.plain, other.plain)) / 2
    if one.language != other.language:
        words = _translated(one, other, words)
    ours, theirs = set(one.statement.entities), set(other.statement.entities)
    if not ours or not theirs:
        return words
    value = (1 - _ENTITY) * words + _ENTITY * len(ours & theirs) / min(len(ours), len(theirs))
    return value * _OTHERS if _strangers(ours, theirs) else value


class _Scores:
    """`score` of nodes, worked out once for statements that are word for word the same."""

    def __init__(self, nodes: Sequence[_Node]) -> None:
        same: dict[tuple[object, ...], int] = {}
        self._same = [same.setdefault(node.told, node.number) for node in nodes]
        self._known: dict[tuple[int, int], float] = {}

    def __call__(self, one: _Node, other: _Node) -> float:
        key = self._same[one.number], self._same[other.number]
        if key not in self._known:
            self._known[key] = score(one, other)
        return self._known[key]


def _concepts(statement: Statement) -> Iterator[str]:
    """What a statement names in no language: entities, events, and what its figures measure."""
    yield from statement.entities
    yield from (f"event:{kind}" for kind in statement.kinds)
    for slot in statement.slots:
        if isinstance(slot.value, Amount):
            yield f"{slot.predicate}:{slot.value.unit or slot.value.counted or ''}"
            yield f"{slot.predicate}:{slot.value.low}..{slot.value.high}"
            if slot.value.unit and slot.value.kind:
                yield f"{slot.predicate}:{slot.value.kind}"  # a fine, a profit
        elif isinstance(slot.value, Interval):
            yield f"{slot.predicate}:{slot.value.timex}"


def _translated(one: _Node, other: _Node, words: float) -> float:
    """Of two languages: names that sound alike in the words, and the concepts both name."""
    shared = one.concepts & other.concepts
    if len(shared) < _FEWEST:
        return words
    return min(1.0, words + _CONCEPTS * len(shared) / min(len(one.concepts), len(other.concepts)))


def _strangers(ours: set[str], theirs: set[str]) -> bool:
    """Do both name people, and none of them in common?"""
    people = [{entity for entity in side if entity.startswith("person:")} for side in (ours, theirs)]
    return bool(people[0]) and bool(people[1]) and people[0].isdisjoint(people[1])


def _best(nodes: Sequence[_Node], scored: Mapping[tuple[int, int], float]) -> dict[tuple[int, tuple[str, str]], float]:
    """Statement and field of another document -> the best score there."""
    best: dict[tuple[int, tuple[str, str]], float] = defaultdict(float)
    for (a, b), value in scored.items():
        best[a, nodes[b].side] = max(best[a, nodes[b].side], value)
        best[b, nodes[a].side] = max(best[b, nodes[a].side], value)
    return best


def _candidates(nodes: Sequence[_Node]) -> Iterator[tuple[_Node, _Node]]:
    """Pairs of different documents that share keys, each once."""
    holders: dict[str, list[int]] = defaultdict(list)
    for node in nodes:
        for key in sorted(node.keys):
            holders[key].append(node.number)
    compared = partners((node.document, key, node.wording) for node in nodes for key in sorted(node.keys))
    crowd = _CROWD if compared is None else max(_CROWD, _MANY * len(compared))
    shared: Counter[tuple[int, int]] = Counter()
    for numbers in holders.values():
        if len(numbers) <= crowd:
            shared.update(_across(nodes, numbers, compared))
    for (a, b), count in shared.items():
        if count >= min(_SHARED, len(nodes[a].keys), len(nodes[b].keys)):
            yield nodes[a], nodes[b]


def _across(
    nodes: Sequence[_Node], numbers: Sequence[int], compared: Mapping[str, set[str]] | None
) -> Iterator[tuple[int, int]]:  # fmt: skip
    """Pairs of the numbers whose statements stand in different documents that are compared."""
    groups = {document: list(own) for document, own in groupby(numbers, key=lambda number: nodes[number].document)}
    for ours, theirs in across(groups, compared):
        yield from product(ours, theirs)
