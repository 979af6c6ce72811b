"""One field as the finders of references see it: what is taken, and which article stands before a word."""

from __future__ import annotations

from typing import Iterable, NamedTuple, Sequence

from checker.annotate.genders import reference_words
from checker.annotate.scan import Scan
from checker.lang.language import Match
from checker.model.annotation import FEMALE, MALE, Mention, Quantity, Quote, RoleMention
from checker.model.document import Span

_BETWEEN = 4  # words between article and noun
_INNER = frozenset(("adjective", "prefix", "qualifier", "country", "organization"))
_ADJECTIVES = ("ADJ(A)", "AJ0")


class Article(NamedTuple):
    """A definite article at word `at`, and the gender it tells. `inner`: what stands between it and the noun."""

    at: int
    gender: str | None
    inner: tuple[Match, ...]
    apart: bool  # a word between makes it somebody else: "der frühere", "the other"


class Field:
    """One field with the words that are taken by names, titles and ages, and those that are quoted."""

    def __init__(
        self,
        scan: Scan,
        mentions: Sequence[Mention],
        roles: Sequence[RoleMention],
        quantities: Sequence[Quantity],
        quotes: Sequence[Quote],
    ) -> None:
        self.scan, self.forms, self.code = scan, scan.forms, scan.language.code
        self.lists = reference_words(self.code)
        self.starts = {scan.words_of(mention.span)[0] for mention in mentions}
        self.quoted = self._words(quote.span for quote in quotes if quote.direct)
        self.aged = self._words(quantity.span for quantity in quantities if quantity.counted == "age")
        named = self._words(mention.span for mention in mentions)
        self.taken = self.quoted | self.aged | named | self._words(role.span for role in roles)

    def _words(self, spans: Iterable[Span]) -> set[int]:
        return {at for span in spans for at in range(*self.scan.words_of(span))}

    def form(self, at: int) -> str:
        """The word, "" outside the field."""
        return self.forms[at] if 0 <= at < len(self.forms) else ""

    def determined(self, noun: int) -> bool:
        """Does any article or owner stand before the noun? Without one it tells what somebody is: "ist Minister"."""
        at = noun - 1
        while noun - at <= _BETWEEN and self._inner(at):
            at -= 1
        return any(m.kind == "grammar" and m.concept == "article" for m in self.scan.starting.get(at, ()))

    def article(self, noun: int) -> Article | None:
        """The definite article of the noun at this word; adjectives and countries may stand between."""
        at, inner, apart = noun - 1, [], False
        while noun - at <= _BETWEEN and self._inner(at):
            inner += [match for match in self.scan.starting.get(at, ()) if match.kind in _INNER]
            apart = apart or self.form(at).lower() in self.lists["apart"]
            at -= 1
        word = self.form(at).lower()
        if word in self.lists["any_articles"]:
            return Article(at, None, tuple(inner), apart)
        if word in self.lists["female_articles"]:
            return Article(at, FEMALE, tuple(inner), apart)
        return Article(at, MALE, tuple(inner), apart) if word in self.lists["male_articles"] else None

    def _inner(self, at: int) -> bool:
        word = self.form(at)
        if word == "-" or word.lower() in self.lists["apart"]:
            return True
        if any(match.kind in _INNER for match in self.scan.starting.get(at, ())):
            return True
        return word.islower() and self.scan.language.known(word)[1] in _ADJECTIVES
