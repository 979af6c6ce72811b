"""One field of one document as the annotators see it: words, sentences, and every listed wording in it."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import compress
from typing import Callable

from checker.annotate.sentences import datelines, sentences
from checker.lang.tokens import Word, words
from checker.lang.language import Language, Match, language
from checker.model.document import Document, Span


class Scan:
    """Read once, then shared by all annotators. Numbers of words count within the field."""

    def __init__(self, document: Document, field: str) -> None:
        self.field = field
        self.text = document.field(field)
        self.language: Language = language(document.language)
        self.words: list[Word] = words(self.text)
        self.forms = [word.form for word in self.words]
        self.sentences = sentences(self.text, self.words, self.language)
        self.matches: list[Match] = self.language.find(self.forms)

    def span(self, first: int, last: int) -> Span:
        """The span of words first..last (half open)."""
        return Span(self.words[first].start, self.words[last - 1].end, self.field)

    def words_at(self, first: int, last: int) -> str:
        """The text of words first..last."""
        return self.text[self.words[first].start : self.words[last - 1].end]

    def glued(self, at: int) -> bool:
        """True if nothing stands between word `at` and the next."""
        return at + 1 < len(self.words) and self.words[at].end == self.words[at + 1].start

    @cached_property
    def datelines(self) -> list[tuple[int, int]]:
        """The sentences that are lines like "BONN (dpa) -", which tell nothing of what happened."""
        return datelines(self.words, self.sentences, self.language)

    @cached_property
    def low(self) -> list[str]:
        """The words in small letters."""
        return [form.lower() for form in self.forms]

    @cached_property
    def distinct(self) -> frozenset[str]:
        """Every form once: what is asked of each word is asked of these."""
        return frozenset(self.forms)

    def those(self, ask: Callable[[str], object]) -> frozenset[str]:
        """The forms of the field for which the answer is yes."""
        forms = self.distinct
        return frozenset(compress(forms, map(ask, forms)))

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    def words_of(self, span: Span) -> tuple[int, int]:
        """The words (half open) that lie inside a span of this field."""
        return bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)

    @cached_property
    def starting(self) -> dict[int, list[Match]]:
        """Matches by the number of their first word."""
        found: dict[int, list[Match]] = {}
        for match in self.matches:
            found.setdefault(match.first, []).append(match)
        return found
