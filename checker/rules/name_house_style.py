"""Not the spelling the settings prefer.

Finds
    A person or place that a text writes otherwise than the house does. The settings name what the house writes:
    [preferred.persons] "Wolodymyr Selenskyj" = [] stands for every transliteration of the name, [preferred.places]
    "Kiew" = [] for every other name of the place in the word lists; further spellings to replace stand in the list,
    as in "Belarus" = ["Weißrussland"]. One finding a text and spelling.

Why it matters
    A policy, not a fact: both spellings are right, and readers should meet one.

Contradiction
    "Präsident Zelensky" where the house prefers "Wolodymyr Selenskyj"; "Kyjiw" where it prefers "Kiew".

No contradiction
    Surname alone, initials, short forms, genitives of the preferred name. Other people of a similar name.
    Quotations, where the settings skip them.

Limits
    The spellings of one language: a desk that writes another needs settings of its own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import Iterable, Iterator, Mapping

from checker.compare.inflected import find_word
from checker.compare.names import SHORT_FORM, compare, compare_given_names, compare_surnames
from checker.model.annotation import PERSON, PLACE
from checker.model.assertion import Passage, Reading, ReadMention
from checker.model.document import Span
from checker.model.finding import WARNING, Judgement, Relation
from checker.model.predicate import NAMED
from checker.model.value import Name
from checker.rules.base import READING, Rule, Side, Verdict
from checker.settings import QUOTATIONS, Settings

Wrong = dict[str, str]  # word as the text has it -> the word to write
_OTHERWISE = (Relation.VARIANT, Relation.MISSPELLING)


def judge(reading: Reading, settings: Settings) -> Iterator[Verdict]:
    """One verdict a spelling."""
    preferred = settings.preferred
    if not preferred.persons and not preferred.places:
        return
    text = _Text(reading, QUOTATIONS in settings.skip)
    for entity in reading.entities:
        names = text.names[entity.id]
        if entity.type == PERSON:
            wrong = _persons(names, preferred.persons)
        else:
            wrong = _places(names, preferred.places) if entity.type == PLACE else {}
        for word in sorted(wrong):
            places = text.places(entity.id, word)
            if places:
                yield _verdict(word, wrong[word], places)


def _verdict(word: str, right: str, places: tuple[Passage, ...]) -> Verdict:
    return Verdict(
        Judgement(Relation.VARIANT, "house style"),
        (Side(word, places),),
        suggestion=right,
        details={"word": word, "preferred": right},
        topic=right,
    )


def _persons(names: list[Name], preferred: Mapping[str, tuple[str, ...]]) -> Wrong:
    wrong: Wrong = {}
    for house, others in preferred.items():
        right, listed = _parsed(house), [_parsed(other) for other in others]
        if _is(names, right) or any(_is(names, other) for other in listed):
            for name in names:
                wrong |= _words(name, right, listed)
    return wrong


def _parsed(name: str) -> Name:
    given, _, surname = name.strip().rpartition(" ")
    return Name(name, given=tuple(given.split()), surname=surname)


def _is(names: list[Name], house: Name) -> bool:
    """Is it this person? By the full name where the text has one, else by a spelling of the surname."""
    full = [name for name in names if name.given]
    if full and house.given:
        return any(compare(name, house).same for name in full)
    return any(_spelling(name.surname, house.surname) for name in names)


def _spelling(one: str, other: str) -> bool:
    return one == other or compare_surnames(one, other).relation is Relation.VARIANT


def _words(name: Name, right: Name, listed: list[Name]) -> Wrong:
    """The words of a name to write otherwise."""
    found: Wrong = {}
    listed_surnames = {other.surname for other in listed}
    if name.surname != right.surname and not name.surname.isupper():
        if name.surname in listed_surnames or compare_surnames(name.surname, right.surname).relation in _OTHERWISE:
            found[name.surname] = right.surname
    for one, other in zip(name.given[:1], right.given[:1]):
        judgement = compare_given_names(one, other)
        known = any(one in each.given for each in listed)
        shortened = judgement.reason == SHORT_FORM or len(one.strip(".")) < 3
        if one != other and (known or judgement.relation in _OTHERWISE and not shortened):
            found[one] = other
    return found


def _places(names: list[Name], preferred: Mapping[str, tuple[str, ...]]) -> Wrong:
    wanted = {other: house for house, others in preferred.items() for other in others if other not in preferred}
    return {name.surname: wanted[name.surname] for name in names if name.surname in wanted}


class _Text:
    """The names of one text: how each entity is called, and where."""

    def __init__(self, reading: Reading, skip_quotations: bool) -> None:
        self._document = reading.document
        self._skipped = _Placed(q.passage for q in reading.quotes if q.direct and skip_quotations)
        self._sentences = _Placed(statement.passage for statement in reading.statements)
        self._mentions: dict[str, list[ReadMention]] = defaultdict(list)
        self.names: dict[str, list[Name]] = defaultdict(list)
        entity_at = {}
        for mention in reading.mentions:
            entity_at[mention.span] = mention.entity
            self._mentions[mention.entity].append(mention)
        for assertion in reading.assertions:
            if assertion.predicate == NAMED and isinstance(assertion.value, Name):
                self.names[entity_at.get(assertion.passage.span, "")].append(assertion.value)

    def places(self, entity: str, word: str) -> tuple[Passage, ...]:
        """Where the entity is called so, the bare word."""
        found = (self._passage(mention, word) for mention in self._mentions[entity])
        return tuple(sorted(passage for passage in found if passage and not self._skipped.around(passage.span)))

    def _passage(self, mention: ReadMention, word: str) -> Passage | None:
        at = find_word(mention.text, word)
        if at < 0:
            return None
        span = Span(mention.span.start + at, mention.span.start + at + len(word), mention.span.field)
        sentence = self._sentences.around(span)
        quote = sentence.quote if sentence else mention.text
        return Passage(self._document, span, word, mention.line, mention.column + at, quote)


class _Placed:
    """Passages of which none lies in another."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._passages = sorted(passages, key=lambda passage: (passage.span.field, passage.span.start))
        self._starts = [(passage.span.field, passage.span.start) for passage in self._passages]

    def around(self, span: Span) -> Passage | None:
        """The passage that holds the span."""
        at = bisect_right(self._starts, (span.field, span.start)) - 1
        passage = self._passages[at] if at >= 0 else None
        return passage if passage and passage.span.field == span.field and span.end <= passage.span.end else None


RULE = Rule("N302", "name.house-style", WARNING, READING, judge, None, __doc__ or "")
