"""Sentences taken apart: clauses, their subjects and attribution. Done once for all who ask."""

from __future__ import annotations

from typing import NamedTuple, Sequence

from checker.annotate.clause_phrases import Names, Subject
from checker.annotate.clause_sentence import Draft, Sentence
from checker.annotate.clause_split import drafts as drafts_of
from checker.annotate.clause_subject import persons, subjects
from checker.annotate.clause_words import clause_words
from checker.annotate.hearsay import Hearsay
from checker.annotate.scan import Scan
from checker.model.annotation import Mention


class Parsed(NamedTuple):
    """A sentence with its clauses and their subjects."""

    sentence: Sentence
    drafts: list[Draft]
    who: dict[int, Subject | None]
    hearsay: Hearsay


class Parses:
    """The sentences of one field. `offset`: the number of its first mention in the document."""

    def __init__(self, scan: Scan, mentions: Sequence[Mention], offset: int) -> None:
        self.scan, self.names = scan, Names(scan, mentions, offset)
        self.classes = clause_words(scan.language.code)
        self._found: dict[int, Parsed] = {}

    def of(self, number: int) -> Parsed:
        """The sentence with this number."""
        found = self._found.get(number)
        if found is None:
            found = self._found[number] = self._parse(number)
        return found

    def _parse(self, number: int) -> Parsed:
        sentence = Sentence(self.scan, self.classes, *self.scan.sentences[number])
        drafts = drafts_of(sentence)
        before = persons(self.names, *self.scan.sentences[number - 1]) if number else []
        who = subjects(sentence, drafts, self.names, before)
        return Parsed(sentence, drafts, who, Hearsay(sentence, self.names))
