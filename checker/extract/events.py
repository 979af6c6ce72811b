"""What happened, as one document tells it: who took part, where, when, and how many were killed or injured.

Words for one kind of event that do not contradict each other in place or day are one event of the document.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Iterator, Sequence

from checker.extract.passages import Passages
from checker.extract.placed import Placed
from checker.model.annotation import EVENT, PERSON, Annotations, EventMention
from checker.model.assertion import Assertion, Entity
from checker.model.document import Span
from checker.model.predicate import HAPPENED_IN, HAPPENED_ON, INJURED, KILLED, TOOK_PART
from checker.model.resolved import Resolved
from checker.model.value import Interval, Party, Place

TALKS = frozenset({"meeting", "summit", "call", "visit"})  # what has participants
_TOLLS = {"killed": KILLED, "injured": INJURED}
_MOST = 50  # events of one kind that a further mention may be of: a text with more is a chronicle
_HARM = frozenset({"accident", "collapse", "fire", "explosion", "attack", "shooting", "disaster"})


class _Event:
    """An event while the document is read."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.places: dict[str, int] = {}  # key of a place -> number of its mention
        self.days: dict[Interval, int] = {}  # -> number of the time
        self.participants: dict[str, int] = {}  # entity -> number of its mention
        self.spans: list[Span] = []
        self.tolls: list[int] = []  # numbers of quantities


def events(annotations: Annotations, resolved: Resolved, passages: Passages) -> tuple[list[Entity], list[Assertion]]:
    """The document's events as entities, and what it says of them."""
    reader = _Reader(annotations, resolved, passages)
    entities: list[Entity] = []
    assertions: list[Assertion] = []
    for number, event in enumerate(reader.events(), 1):
        key = f"e{number}"
        name = " ".join(passages.document.words(event.spans[0]).split())
        entities.append(Entity(key, EVENT, name, event.kind))
        assertions += reader.assertions(key, event)
    return entities, assertions


class _Reader:
    """Merges the mentions of events of one document."""

    def __init__(self, annotations: Annotations, resolved: Resolved, passages: Passages) -> None:
        self.annotations, self.resolved, self.passages = annotations, resolved, passages

    def events(self) -> list[_Event]:
        """Every event that has a place, a day, participants or a toll."""
        found: list[_Event] = []
        of_kind: dict[str, list[_Event]] = defaultdict(list)
        for mention in self.annotations.events:
            places, days, people = self._places(mention), self._days(mention), self._participants(mention)
            event = next((e for e in of_kind[mention.kind][:_MOST] if _fits(e, places, days, people)), None)
            if event is None:
                event = _Event(mention.kind)
                found.append(event)
                of_kind[mention.kind].append(event)
            event.spans.append(mention.span)
            for own, new in ((event.places, places), (event.participants, people)):
                own.update({key: at for key, at in new.items() if key not in own})
            event.days.update({day: at for day, at in days.items() if day not in event.days})
        self._give_tolls(found)
        return [e for e in found if e.places or e.days or len(e.participants) > 1 or e.tolls]

    def _places(self, mention: EventMention) -> dict[str, int]:
        towns = [at for at in mention.places if self.annotations.mentions[at].key]
        return {self.resolved.entity_of[at]: at for at in towns}

    def _days(self, mention: EventMention) -> dict[Interval, int]:
        times = ((at, self.resolved.times[at]) for at in mention.times)
        return {time: at for at, time in times if time.first and time.first == time.last and time.kind != "DURATION"}

    def _participants(self, mention: EventMention) -> dict[str, int]:
        """Persons of a talk; bodies and countries speak through them."""
        if mention.kind not in TALKS:
            return {}
        people = [at for at in mention.participants if self.annotations.mentions[at].type == PERSON]
        return {self.resolved.entity_of[at]: at for at in people}

    def _give_tolls(self, found: Sequence[_Event]) -> None:
        """The dead and injured belong to the event of harm that the document tells first."""
        harm = next((event for event in found if event.kind in _HARM), None)
        if harm:
            quantities = enumerate(self.annotations.quantities)
            tolls = [(q.span, at) for at, q in quantities if q.counted in _TOLLS and not q.part]
            earlier = self._earlier(tolls)
            harm.tolls = [at for _, at in tolls if at not in earlier]

    def _earlier(self, tolls: Sequence[tuple[Span, int]]) -> set[int]:
        """Those in sentences of another time: "Damals starben 15 Menschen"."""
        cues, placed = Placed([(cue.span, cue.kind) for cue in self.annotations.cues]), Placed(tolls)
        sentences = (one.span for one in self.annotations.sentences)
        told = (one for one in sentences if any(kind == "earlier" for _, kind in cues.inside(one)))
        return {at for one in told for _, at in placed.inside(one)}

    def assertions(self, key: str, event: _Event) -> Iterator[Assertion]:
        """What the document says of the event, with the words."""
        mentions, published = self.annotations.mentions, self.passages.document.published
        for entity, at in event.participants.items():
            party = Party(entity, mentions[at].name)
            yield Assertion(key, TOOK_PART, party, self.passages.passage(mentions[at].span), asserted_at=published)
        for entity, at in event.places.items():
            place = Place(entity, mentions[at].name)
            yield Assertion(key, HAPPENED_IN, place, self.passages.passage(mentions[at].span), asserted_at=published)
        for day, at in event.days.items():
            span = self.annotations.times[at].span
            yield Assertion(key, HAPPENED_ON, day, self.passages.passage(span), asserted_at=published)
        for at in event.tolls:
            quantity = self.annotations.quantities[at]
            predicate = _TOLLS[quantity.counted or ""]
            passage = self.passages.passage(quantity.span)
            yield Assertion(key, predicate, self.resolved.amounts[at], passage, asserted_at=published)


def _fits(event: _Event, places: dict[str, int], days: dict[Interval, int], people: dict[str, int]) -> bool:
    """May a mention with these circumstances be the event?"""
    return all(
        not own or not new or not own.keys().isdisjoint(new)
        for own, new in ((event.places, places), (event.participants, people))
    ) and (not event.days or not days or not {d.first for d in event.days}.isdisjoint(d.first for d in days))
