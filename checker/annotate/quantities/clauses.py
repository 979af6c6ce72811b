"""The clause around a number: how far one may look for the word that says what happened."""

from __future__ import annotations

from typing import Iterator

from checker.annotate.quantities.counted import Counted, Hit, counted
from checker.annotate.quantities.numbers import Numbers
from checker.lang.verbs import verbs

_FORWARD, _ASIDE = 28, 16  # words
_BEFORE = 8  # words in front of the noun
STOPS = frozenset(".;:()!?–—…|•")


class Clauses:
    """The sentence at hand, with every word that says what happened."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers, self.scan, self.low, self.words = numbers, numbers.scan, numbers.low, numbers.words
        self.lists: Counted = counted(numbers.words.code)
        self.forms = self.low if numbers.words.code == "en" else numbers.scan.forms
        self._at: dict[int, Hit] = {}
        self._ends: dict[int, Hit] = {}
        self._aside = False  # does the number stand in "darunter drei Kinder"?
        self._order: list[int] = []
        self._starts: frozenset[int] = frozenset()
        self._verbs = verbs("de") if numbers.words.code == "de" else None
        self.bounds = (0, 0)

    def enter(self, first: int, last: int) -> frozenset[int]:
        """Read the hits of the sentence first..last, once; where they begin."""
        if self.bounds != (first, last):
            hits = [hit for hit in self.lists.hits(self.forms, first, last) if not self._denied(hit)]
            self._at = {hit.first: hit for hit in hits}
            self._ends = {hit.last: hit for hit in hits}
            self._order = [hit.last for hit in hits]
            self._starts, self.bounds = frozenset(self._at), (first, last)
        return self._starts

    def _denied(self, hit: Hit) -> bool:
        negation = self.lists.boundaries["negation"]
        return any(self.low[at] in negation for at in range(max(0, hit.first - 2), hit.first))

    def _clause(self, at: int) -> Iterator[int]:
        """The words from `at` to the end of the clause, asides between commas left out."""
        limit, verb, begun = min(self.bounds[1], at + _FORWARD), False, self._begun(at)
        while at < limit:
            form = self.low[at]
            if form in STOPS and not self._opens_aside(form) or form in self.lists.boundaries["clause"]:
                return
            verb = verb or form in self.lists.boundaries["auxiliary"] or at in self._at or self._finite(at)
            if form in {",", "("}:
                nxt = self._beyond(at, verb or begun and self._told_ahead(at + 1))
                if nxt is None:
                    return
                at = nxt
            elif form in self.lists.boundaries["coordination"] and not self._joins(at, verb):
                return
            elif self._counts(at) and not self._listed_before(at, verb):
                return
            yield at
            at += 1

    def _begun(self, at: int) -> bool:
        """Stands a verb in front of them: "Im Bus saßen 40 Schüler, sieben wurden verletzt"?"""
        for here in range(at - 1, max(self.bounds[0], at - _BEFORE) - 1, -1):
            if self.low[here] in STOPS or self.low[here] == "," or here in self._ends:
                return False
            if self._finite(here):
                return True
        return False

    def _told_ahead(self, at: int) -> bool:
        """Has the clause that begins at `at` a verb of its own?"""
        for here in range(at, min(self.bounds[1], at + _BEFORE)):
            if self.low[here] in STOPS or self.low[here] == ",":
                return False
            if self._auxiliary(here) or self._finite(here):
                return True
        return False

    def _finite(self, at: int) -> bool:
        """A German verb that says something of those counted: "84 Gäste saßen im Zug, 37 wurden verletzt"."""
        form = self.scan.forms[at]
        verb = self._verbs.read(form) if self._verbs and form.islower() else None
        return verb is not None and verb.letter == "F"

    def _opens_aside(self, form: str) -> bool:
        return form == "("

    def _beyond(self, at: int, verb: bool) -> int | None:
        """Where the clause goes on after the comma at `at`: the list's next item, or behind the aside."""
        if not verb and (self._counts(at + 1) or self._item(at + 1)):
            return at + 1
        if self._aside and not verb and self.low[at] == "," and self._auxiliary(at + 1):
            return at + 1  # the aside itself counts: ", including three children, were killed"
        closing = ")" if self.low[at] == "(" else ","
        for here in range(at + 1, min(self.bounds[1] - 1, at + _ASIDE)):
            if self.low[here] in STOPS and self.low[here] != closing:
                return None
            if self.low[here] == closing and self._goes_on(here + 1):
                return here + 1
        return None

    def _goes_on(self, at: int) -> bool:
        """A verb behind an aside: ", wurden getötet", ", died"."""
        near = range(at, min(at + 3, self.bounds[1]))
        if self._counts(at):
            return False  # "..., vier starben": others
        return self._auxiliary(at) or any(one in self._at for one in near)

    def _joins(self, at: int, verb: bool) -> bool:
        """Does "and" join another item of the list, or another verb of the same persons?"""
        if not verb:
            return True
        return at + 1 in self._at or at + 2 in self._at and not self._counts(at + 1)

    def _counts(self, at: int) -> bool:
        if at >= self.bounds[1]:
            return False
        return self.low[at][0].isdigit() or self.words.number(self.low[at]) is not None or self.low[at] == "one"

    def _item(self, at: int) -> bool:
        """ "a woman" in "two men, a woman and a child"."""
        return at < self.bounds[1] and self.words.has("article", self.low[at])

    def _listed_before(self, at: int, verb: bool) -> bool:
        """A number goes on a list ("two men and three women"), or is an age, a day, a place's number."""
        if verb:
            return False
        before = self.low[at - 1]
        return before == "," or before in self.lists.boundaries["coordination"] or not self._followed(at)

    def _followed(self, at: int) -> bool:
        """Does a listed person or a plural stand behind the number?"""
        nxt = at + 1
        return nxt < self.bounds[1] and (nxt in self._at or self.low[nxt][0].isalpha())

    def _auxiliary(self, at: int) -> bool:
        return at < self.bounds[1] and self.low[at] in self.lists.boundaries["auxiliary"]
