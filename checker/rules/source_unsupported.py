"""A name, number, day or thing of a text that no other source holds.

Finds
    A person, body or place, a number, or a day in one text that none of the other texts of the story has, in whatever
    wording. One finding an item, with the nearest passage of a source where there is one.
    In a digest, a short text that is made from a longer one (a summary, a teaser, a brief), also: a thing that can be
    touched, an office, a country, or another word of a series than its source has ("the third session", and there it is
    the second). There it is a warning, unless the text has a headline of its own: an article may know more.

Why it matters
    What stands in no source was added, misread or misprinted. In a draft that is made from its sources it wants an
    editor's look; between independent sources it is what only one of them knows.

Contradiction
    "Der Schaden beträgt vier Millionen Euro" in a draft, and no source has four million of anything.
    "Officer Dana Whitlock found the boat" where no source names a Whitlock.

No contradiction
    Another form of the same: "5 Millionen" and "fünf Millionen", a rounded number, a surname alone, an abbreviation,
    the Tuesday of a source and its date.
    Ages, titles, small numbers that a writer counts himself, the publisher's and the agency's own lines, headings, the
    day of publication, and what the sentence itself marks as the paper's own ("sagte er dieser Zeitung").
    Sentences that no source has at all, as far as their numbers and days go: they are of another matter. A new name
    counts there too, where the text otherwise follows its sources.

Limits
    Whether a sentence is also the source's is told by their likeness. A sum that the writer has worked out is no
    source's. Countries, but for those of digests, and bodies and places in a text of another language, are not judged.
    Acts, thoughts and feelings are told in other words all the time; those of a digest are not judged either. What
    another rule already shows at the same words is not said again.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Iterator, Sequence

from checker.compare.coverage import Keys
from checker.compare.lexicon import row
from checker.graph import StoryGraph
from checker.model.annotation import ORGANIZATION, PERSON, PLACE
from checker.model.assertion import Assertion, Entity, Passage, Reading, Statement
from checker.model.document import TEXT
from checker.model.finding import INFO, WARNING, Judgement, Relation
from checker.model.predicate import COUNT, DAY, MEASURE, MONEY, SHARE
from checker.model.value import Amount, Interval, value_text
from checker.rules.added import added
from checker.rules.base import GRAPH, Rule, Side, Verdict
from checker.rules.followed import Followed, nearest_of
from checker.rules.holdings import Holdings
from checker.rules.named import Named
from checker.settings import Settings

_SOURCE = 3  # statements of the other texts together, from which they are sources
_COUNTED_BY_HAND = Decimal(3)  # so many things a writer counts himself
_VAGUE = 2  # how far apart the bounds of a number lie that says little: "hundreds"
_FIGURES = (COUNT, MONEY, SHARE, MEASURE)
_NEW_NAME = 0.5  # confidence of a name in a sentence that no source has
_GUESSED = 0.6  # what is left of it where body or place stands in no list: it may be no name


def judge(graph: StoryGraph, settings: Settings) -> Iterator[Verdict]:
    """One verdict an item that one document alone holds."""
    readings = graph.linked.readings
    nearest = nearest_of(graph)
    if not nearest:
        return
    held, named = Holdings(readings, settings.tolerance), Named(graph)
    digests = {digest.document: digest for digest in graph.linked.digests}
    told = sum(len(reading.statements) for reading in readings)
    for reading in readings:
        others = [other for other in readings if other is not reading]
        if told - len(reading.statements) >= _SOURCE:
            text = Followed(reading, nearest, digests.get(reading.document), others)
            yield from _figures(text, held, others)
            yield from _names(text, held, others, named)
            yield from (_verdict(item.passage, item.key, item.kind, text, item.statement) for item in added(text))


def _figures(text: Followed, held: Holdings, others: Sequence[Reading]) -> Iterator[Verdict]:
    """Numbers and days in sentences that a source has too."""
    abroad = all(other.language != text.reading.language for other in others)
    seen: set[str] = set()
    for statement in text.told:
        if statement in text.nearest and not text.is_own(statement):
            for slot in statement.slots:
                key = value_text(slot.value)
                if key not in seen and _is_new(slot, text.reading, held, abroad, bool(text.digest)):
                    seen.add(key)
                    kind = "day" if slot.predicate == DAY else "number"
                    yield _verdict(slot.passage, f"{kind}/{key}", kind, text, statement)


def _is_new(slot: Assertion, reading: Reading, held: Holdings, abroad: bool, digest: bool) -> bool:
    value = slot.value
    if slot.predicate in _FIGURES and isinstance(value, Amount):
        return _is_exact(value, digest) and not held.has_amount(value, reading.document)
    if slot.predicate == DAY and isinstance(value, Interval) and value.first and value.first == value.last:
        today = (reading.published or "")[:10] == value.first
        return not today and not _named_alike(slot, reading, held, abroad) and not held.has_day(value, reading.document)
    return False


def _is_exact(amount: Amount, digest: bool) -> bool:
    """Does the number say something? "More than 50" does in a digest, where its source has the number itself."""
    low, high = amount.low, amount.high
    if low is None or high is None:
        return digest and (low or high or 0) > _COUNTED_BY_HAND
    by_hand = amount.unit is None and low <= _COUNTED_BY_HAND
    return not by_hand and abs(high) <= _VAGUE * abs(low)


def _named_alike(slot: Assertion, reading: Reading, held: Holdings, abroad: bool) -> bool:
    """A day without a figure that another text has by its word: "Christmas", "Christmas trade". Of another language
    no such word is known."""
    words = slot.passage.text
    return not any(map(str.isdigit, words)) and (abroad or held.has_name(words, reading.document))


def _names(text: Followed, held: Holdings, others: Sequence[Reading], named: Named) -> Iterator[Verdict]:
    """Names that no source has: in sentences that a source has too, or anywhere in a text that follows its sources."""
    document = text.reading.document
    abroad = all(other.language != text.reading.language for other in others)
    for id, passage in named.first(document):
        entity, statement = named.entities[id], text.around(passage.span)
        if named.elsewhere(id, document) or statement is None or not (statement in text.nearest or text.follows):
            continue
        judged = _judged(entity, passage, abroad) or _is_other_country(entity, text.keys)
        apart = entity.name in named.publishers or not judged or _opens(text, passage)
        if not apart and not held.has_name(f"{entity.name} {passage.text}", document):
            sure = 1.0 if entity.key or entity.type == PERSON else _GUESSED
            yield _verdict(passage, f"name/{id}", "name", text, statement, sure)


def _judged(entity: Entity, passage: Passage, abroad: bool) -> bool:
    """Countries and governments go by many words, an abbreviation may stand for what a source writes out."""
    if passage.text.isupper() or entity.type not in (PERSON, ORGANIZATION, PLACE):
        return False
    key = entity.key or ""
    return not (key.isupper() or key.startswith("government")) and (entity.type == PERSON or not abroad)


def _is_other_country(entity: Entity, keys: Keys) -> bool:
    """A country of a digest that none of the words of its sources belongs to: no adjective, people or capital."""
    code = entity.key or ""
    return bool(keys) and code.isupper() and row(f"@{code.lower()}").kin.isdisjoint(keys)


def _opens(text: Followed, passage: Passage) -> bool:
    """The place of the date line."""
    first = text.told[0].passage.span
    return (first.field, first.start) == (passage.span.field, passage.span.start) == (TEXT, passage.span.start)


def _verdict(
    passage: Passage, key: str, kind: str, text: Followed, statement: Statement, share: float = 1.0
) -> Verdict:  # fmt: skip
    near = text.nearest.get(statement)
    item = Side(" ".join(passage.text.split()), (passage,), key)
    source = (Side(" ".join(near[1].text.split()), (near[1],), "nearest"),) if near else ()
    sure = round(share * (0.4 + near[0] / 2 if near else _NEW_NAME), 2)
    return Verdict(
        Judgement(Relation.UNKNOWN, "no other source has it", sure),
        (item, *source),
        severity=WARNING if source and text.digest and not text.digest.headed else None,
        details={"kind": kind, "holder": [text.reading.document], "near": bool(near)},
    )


RULE = Rule("S201", "source.unsupported", INFO, GRAPH, judge, None, __doc__ or "", yields=True)
