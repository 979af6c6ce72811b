"""What the sentence says of its numbers of victims: totals over several events, and whether the gunman is one."""

from __future__ import annotations

from checker.annotate.quantities.numbers import Numbers

_SPANS, _EVENTS, _ONE = "several_spans", "several_events", "one_event"
_CAPTION = 16  # words from the number of a picture to an age in its caption
_WITH, _WITHOUT = "actor_included", "actor_excluded"


class Contexts:
    """Read once a sentence."""

    def __init__(self, numbers: Numbers) -> None:
        self.numbers = numbers
        self._bounds = (0, 0)
        self._found: frozenset[str] = frozenset()

    def read(self, first: int, last: int) -> tuple[str | None, bool | None]:
        """(scope, with_actor) of the sentence first..last."""
        if self._bounds != (first, last):
            phrases = self.numbers.words.phrases(_SPANS, _EVENTS, _ONE, _WITH, _WITHOUT)
            found = (phrases.at(self.numbers.low, at) for at in range(first, last))
            self._found = frozenset(match[1] for match in found if match is not None)
            if any(self._span(at, last) for at in range(first, last)):
                self._found |= {_SPANS}
            self._bounds = (first, last)
        several = _EVENTS in self._found or _SPANS in self._found and _ONE not in self._found
        actor = True if _WITH in self._found else False if _WITHOUT in self._found else None
        return "several" if several else None, actor

    def _span(self, at: int, last: int) -> bool:
        """ "in five hours", "over three days" from word `at`."""
        words, low = self.numbers.words, self.numbers.low
        if not words.has("span_before", low[at]) or at + 2 >= last or not words.has("span_units", low[at + 2]):
            return False
        return low[at + 1].isdecimal() or words.number(low[at + 1]) is not None

    def picture(self, first: int, at: int) -> bool:
        """Does a number of a gallery's picture ("Image 3 of 11") stand shortly before word `at`, behind `first`?"""
        low = self.numbers.low
        near = range(max(first, at - _CAPTION), at - 3)
        begins = (here for here in near if self.numbers.words.has("picture", low[here]))
        return any(low[here + 1].isdecimal() and low[here + 3].isdecimal() for here in begins)
