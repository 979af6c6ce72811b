"""Which short texts are made from a longer one of the story, and which of its sentences each of theirs rests on.

A short text is a digest of the much longer one that holds most of its words (coverage, as in Grusky et al. 2018).
A sentence of it may join two or three of the source: the one that holds most of its words, then those that hold most
of what is left. The shares are set on summaries of eleven news texts and were looked at on 67 texts of other kinds,
where summaries of reports and letters raise more false alarms, and dialogues the most.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from typing import Iterator, Mapping, Sequence

from checker.compare.coverage import STEM, Keys, held, keys_of, share, tells
from checker.model.assertion import Reading, Statement
from checker.model.linked import Digest, Rest

_LONGEST = 100  # words of a digest
_FEWEST = 8  # words that tell something
_TIMES = 2.5  # so much longer is its source at least
_COVERED = 0.6  # share of its words that the source holds
_STEMS = 0.5  # share of its stems that the source holds at least
_LOOKED_AT = 3  # longer texts with most of its stems
_CANDIDATES = 30  # sentences of the source with most of a sentence's stems
_PARTS = 3  # sentences of the source that one may join
_ADDS = 0.12  # share of a sentence's words that a further one has to hold


class _Text:
    """A reading with the words of its sentences."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.length = sum(len(statement.terms) for statement in reading.statements)

    @cached_property
    def keys(self) -> Keys:
        """What its words may be known by."""
        return keys_of(word for statement in self.reading.statements for word in _words(statement))

    @property
    def stems(self) -> set[str]:
        """The stems of its words that tell something."""
        return set().union(*map(_stems, self.reading.statements))

    def covers(self, words: frozenset[str]) -> float:
        """The share of the words that it holds, in any form."""
        return share(words, self.keys)


def digests(readings: Sequence[Reading]) -> Iterator[Digest]:
    """Every digest with its source, in order of the documents."""
    texts = [_Text(reading) for reading in readings]
    short = [text for text in texts if text.length <= _LONGEST]
    if short and max(text.length for text in texts) >= _TIMES * min(text.length for text in short):
        holders = _holders(texts)
        for text in short:
            words = frozenset(word for statement in text.reading.statements for word in _told(statement))
            nearest = _nearest(texts, words, holders) if len(words) >= _FEWEST else []
            longer = [other for other in nearest if _may_be_source(other, text)][:_LOOKED_AT]
            held_by = ((other.covers(words), other.reading.document, other) for other in longer)
            covered, document, source = max(held_by, default=(0.0, "", text))
            if covered >= _COVERED:
                rests = tuple(_rests(text.reading, source.reading))
                yield Digest(text.reading.document, document, rests, bool(text.reading.title))


def _holders(texts: Sequence[_Text]) -> dict[str, list[int]]:
    """Stem -> the numbers of the texts that hold it."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for stem in text.stems:
            found[stem].append(number)
    return found


def _nearest(texts: Sequence[_Text], words: frozenset[str], holders: Mapping[str, list[int]]) -> list[_Text]:
    """The texts with half of the words at least, going by their stems, those with most of them first."""
    shared = Counter(number for stem in {word[:STEM] for word in words} for number in holders.get(stem, ()))
    ordered = sorted(shared.items(), key=lambda item: (-item[1], item[0]))
    return [texts[number] for number, count in ordered if count >= _STEMS * len(words)]


def _may_be_source(other: _Text, text: _Text) -> bool:
    return other.length >= _TIMES * text.length and other.reading.language == text.reading.language


def _told(statement: Statement) -> frozenset[str]:
    """The words of a statement that tell something."""
    return frozenset(word for word in _words(statement) if tells(word))


def _words(statement: Statement) -> list[str]:
    return [term.form for term in statement.terms]


def _rests(text: Reading, source: Reading) -> Iterator[Rest]:
    """Each statement of the digest with the source's that hold its words."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, statement in enumerate(source.statements):
        for stem in _stems(statement):
            holders[stem].append(number)
    for statement in text.statements:
        shared = Counter(number for stem in _stems(statement) for number in holders.get(stem, ()))
        nearest = sorted(shared, key=lambda number: (-shared[number], number))[:_CANDIDATES]
        words = _told(statement)
        parts, keys = _parts(words, [source.statements[number] for number in nearest])
        if parts:
            yield Rest(statement, tuple(parts), round(share(words, keys), 4))


def _parts(words: frozenset[str], candidates: Sequence[Statement]) -> tuple[list[Statement], Keys]:
    """The candidates that hold the words, the one with most of them first, and what their words may be known by."""
    known = [(statement, keys_of(_words(statement))) for statement in candidates]
    parts: list[Statement] = []
    keys: Keys = frozenset()
    left = words
    while left and known and len(parts) < _PARTS:
        best, more = max(known, key=lambda one: (share(left, one[1]), -one[0].passage.span.start))
        if share(words, keys | more) - share(words, keys) < _ADDS:
            break
        parts.append(best)
        keys |= more
        left = frozenset(word for word in left if not held(word, more))
    return parts, keys


def _stems(statement: Statement) -> set[str]:
    return {word[:STEM] for word in _told(statement)}
