"""The sentences of one field as scenes: who is named or meant in each, whom it is about, who stays without a name."""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from itertools import takewhile
from typing import Iterator, Sequence

from checker.model.annotation import PERSON, Annotations, Reference
from checker.model.document import Span

_BACK = 4  # sentences of a quotation that are passed over
_MARKS = 2  # characters of a sentence outside the quotation that fills it


class Scene:
    """One sentence, as far as it has been read."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.persons: list[str] = []  # entities named or meant so far
        self.topics: set[str] = set()  # those that are subject or speaker in it
        self.unnamed: list[Reference] = []

    def meant(self, entity: str, subject: bool) -> None:
        """The person has been named or meant here."""
        self.persons.append(entity)
        if subject:
            self.topics.add(entity)


class Scenes:
    """All sentences of one field, filled as far as `reach` has gone.

    Names inside direct quotations and in the genitive do not count.
    """

    def __init__(self, annotations: Annotations, ids: Sequence[str], field: str) -> None:
        spans = sorted((s.span for s in annotations.sentences if s.span.field == field), key=lambda span: span.start)
        self._starts = [span.start for span in spans]
        self.scenes = [Scene(number) for number, _ in enumerate(spans)]
        quoted = sorted((q.span.start, q.span.end) for q in annotations.quotes if q.direct and q.span.field == field)
        self._opens = [start for start, _ in quoted]
        self._quoted = quoted
        self._spoken = [self._filled(span) for span in spans]
        self._named = sorted(
            (m.span.start, ids[number], number)
            for number, m in enumerate(annotations.mentions)
            if m.type == PERSON and not m.owner and m.span.field == field and not self._inside(m.span)
        )
        self._place = 0
        self._acting = _acting(annotations, field)
        self.last: dict[str, int] = {}  # person -> the last sentence in which named or meant, in order of those
        self.strangers: list[Reference] = []  # persons without a name, so far
        self.unnamed_ages: set[Decimal | None] = {None}  # theirs

    def reach(self, span: Span) -> Scene:
        """Note every name in front of the span; the scene it stands in."""
        while self._place < len(self._named) and self._named[self._place][0] < span.start:
            start, entity, number = self._named[self._place]
            self.meant(entity, self._scene(start), number in self._acting)
            self._place += 1
        return self._scene(span.start)

    def meant(self, entity: str, scene: Scene, subject: bool) -> None:
        """Note that the person has been named or meant in the scene, the latest one so far."""
        scene.meant(entity, subject)
        self.last.pop(entity, None)
        self.last[entity] = scene.number

    def since(self, number: int) -> Iterator[str]:
        """Who has been named or meant behind the sentence, and not only before or in it."""
        return takewhile(lambda entity: self.last[entity] > number, reversed(self.last))

    def before(self, number: int) -> Scene | None:
        """The sentence before that is not all quotation."""
        for back in range(number - 1, max(-1, number - 1 - _BACK), -1):
            if not self._spoken[back]:
                return self.scenes[back]
        return None

    def leave(self, reference: Reference) -> None:
        """Note somebody without a name."""
        self._scene(reference.span.start).unnamed.append(reference)
        self.strangers.append(reference)
        self.unnamed_ages.add(reference.age)

    def _scene(self, start: int) -> Scene:
        return self.scenes[max(0, bisect_right(self._starts, start) - 1)]

    def _inside(self, span: Span) -> bool:
        at = bisect_right(self._opens, span.start) - 1
        return at >= 0 and span.start < self._quoted[at][1]

    def _filled(self, span: Span) -> bool:
        at = bisect_right(self._opens, span.start + _MARKS) - 1
        return at >= 0 and self._quoted[at][1] + _MARKS >= span.end


def _acting(annotations: Annotations, field: str) -> set[int]:
    """The mentions that are subject or speaker where they stand, not by a pronoun elsewhere."""
    acts = [(c.span, number) for c in annotations.clauses for number in (c.subject, c.speaker)]
    acts += [(q.speaker_span, q.speaker) for q in annotations.quotes if q.speaker_span]
    placed = ((span, number) for span, number in acts if number is not None and span.field == field)
    return {n for span, n in placed if span.start <= annotations.mentions[n].span.start < span.end}
