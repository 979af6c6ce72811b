"""The noun that a number counts: zwölf junge Männer, 12 of the 41 members, two others."""

from __future__ import annotations

from typing import Any, NamedTuple

from checker.annotate.quantities.counted import Counted, counted
from checker.annotate.quantities.numbers import Numbers

_FARTHEST = 5  # words between the number and its noun
_BREAKING_DE = ("ART", "APPR", "KO", "P", "V", "XY")
_BREAKING_EN = ("AT", "PR", "CJ", "PN", "VB", "VM", "VH", "VD", "DT", "DP", "EX", "XX", "TO", "VVZ", "VVB")
_INFLECTED = ("e", "en", "er", "es", "em")
_HYPHEN = "-"


class Noun(NamedTuple):
    """What is counted; first..last are the words of the noun, none of them for a bare number."""

    first: int
    last: int
    concept: str | None
    person: bool = False  # a listed person
    thing: bool = False  # a listed thing
    others: bool = False  # "seven others", "drei weitere"
    part: bool = False  # "zwölf der 41", "two of them"
    compound: bool = False  # "12-member": counts nothing here

    @property
    def bare(self) -> bool:
        return self.first == self.last


class Nouns:
    """Finds the nouns behind the numbers of one field. `closed`: words of names and times."""

    def __init__(self, numbers: Numbers, closed: set[int], starts: frozenset[int]) -> None:
        self.scan, self.low, self.words = numbers.scan, numbers.low, numbers.words
        self.lists: Counted = counted(numbers.words.code)
        self.closed, self.states = closed, starts

    def after(self, end: int, sentence_end: int, vague: bool, one: bool) -> Noun:
        """The noun after a number that ends before word `end`."""
        if self._hyphenated(end):
            return Noun(end, end, None, compound=True)
        at, part = self._of(end, sentence_end, vague)
        found = self._german(at, sentence_end) if self.words.code == "de" else self._english(at, sentence_end, one)
        return found._replace(part=part or found.part)

    def _hyphenated(self, end: int) -> bool:
        low = self.low
        glue = end + 1 < len(low) and low[end] in {_HYPHEN, "‐", "‑"} and self.scan.glued(end - 1)
        return glue and low[end + 1][0].isalnum()

    def _of(self, at: int, last: int, vague: bool) -> tuple[int, bool]:
        """ "of the 41", "von ihnen", "der Opfer": what follows is the whole."""
        if self.words.phrases("of_them").at(self.low, at):
            return at, True
        if at + 1 >= last or not self.words.has("of", self.low[at]):
            return at, False
        nxt = at + 1
        while nxt < min(last, at + _FARTHEST) and (self.words.has("skip", self.low[nxt]) or self.low[nxt][0].isdigit()):
            nxt += 1
        if nxt < last and self.words.number(self.low[nxt]) is not None:
            nxt += 1
        return nxt, not vague

    # German: adjectives in small letters, then the first capital word

    def _german(self, at: int, last: int) -> Noun:
        others = False
        for here in range(at, min(last, at + _FARTHEST)):
            form, low = self.scan.forms[here], self.low[here]
            if here in self.closed and not self._joined(here):
                break
            if self.words.has("others", low):
                others = True
            elif form[0].isupper() and form[0].isalpha():
                return self._german_noun(self._whole(here, last), others)
            elif not (self._adjective(form) or self._inner_hyphen(here)):
                break
        return Noun(at, at, None, others=others)

    def _inner_hyphen(self, at: int) -> bool:
        """ "drei nord-deutsche Länder"."""
        if self.low[at] == _HYPHEN:
            return self.scan.glued(at) and self.scan.glued(at - 1)
        return self.scan.glued(at) and self.low[at + 1] == _HYPHEN

    def _whole(self, at: int, last: int) -> int:
        """ "Berufs- und Zeitsoldaten": the noun is the last one."""
        cut = at + 3 < last and self.low[at + 1] == _HYPHEN and self.scan.glued(at) and not self.scan.glued(at + 1)
        joint = cut and self.low[at + 2] in self.lists.boundaries["coordination"]
        return at + 3 if joint and self.scan.forms[at + 3][0].isupper() else at

    def _joined(self, at: int) -> bool:
        return at + 2 < len(self.low) and self.low[at + 1] == _HYPHEN and self.scan.glued(at)

    def _german_noun(self, first: int, others: bool) -> Noun:
        last = first + 1
        while self._joined(last - 1) and self.scan.glued(last):
            last += 2
        form = self.scan.forms[last - 1]
        lemma, tag = self.scan.language.analyze(form)
        if tag and not tag.startswith("N") and not (tag == "ADJ(A)" or last > first + 1) or form.islower():
            return Noun(first, first, None, others=others)
        concept = self.lists.lemmas.get(lemma) or self.lists.lemmas.get(form)
        base = lemma.lower() if lemma[:1].isupper() else _adjectival(form)
        head = concept or self.scan.words_at(first, last - 1).lower() * (last > first + 1) + base
        return Noun(first, last, head, *self._listed(concept), others)

    def _listed(self, concept: str | None) -> tuple[bool, bool]:
        return concept in self.lists.persons, concept in self.lists.things

    def _adjective(self, form: str) -> bool:
        tag = self.scan.language.known(form)[1]
        return form.islower() and form.endswith(_INFLECTED) and not tag.startswith(_BREAKING_DE) or tag == "ADJ(D)"

    # English: modifiers, then the first plural

    def _english(self, at: int, last: int, one: bool) -> Noun:
        found, others, here = Noun(at, at, None), False, at
        while here < min(last, at + _FARTHEST + 1) and here not in self.closed:
            low = self.low[here]
            if (listed := self._listed_at(here, last)) is not None:
                return listed._replace(others=others)
            if here in self.states:
                break
            if self.words.has("others", low):
                others = True
                if low == "others":
                    return Noun(here, here + 1, None, True, others=True)
            elif not low[0].isalpha():
                if low != _HYPHEN:
                    break
            elif self._is_plural(here):
                return self._english_noun(here, others)
            elif self._breaks(here):
                break
            elif one and self.scan.language.analyze(low)[1].startswith("NN"):
                found = self._english_noun(here, others)
            here += 1
        return found._replace(others=others)

    def _listed_at(self, here: int, last: int) -> Noun | None:
        """A listed noun, unless it only modifies the next: police cars, student protesters."""
        assert self.lists.nouns is not None
        match = self.lists.nouns.at(self.low, here)
        if match is None:
            return None
        end, (concept, is_plural) = match
        following = self.lists.nouns.at(self.low, end) if end < last else None
        if following and following[1][1] and (not is_plural or self.low[here] == "police"):
            end, (concept, _) = following
        elif not is_plural and end < last and self._is_plural(end) and end not in self.states:
            return None
        return Noun(here, end, concept, *self._listed(concept))

    def _english_noun(self, here: int, others: bool) -> Noun:
        lemma = self.scan.language.analyze(self.scan.forms[here])[0].lower()
        return Noun(here, here + 1, lemma or self.low[here], others=others)

    def _is_plural(self, here: int) -> bool:
        form = self.low[here]
        tag: Any = self.scan.language.known(form)[1] or self.scan.language.known(self.scan.forms[here])[1]
        if tag:
            return bool(tag == "NN2")
        return len(form) > 3 and form.endswith("s") and not form.endswith(("ss", "us", "is")) and form.isalpha()

    def _breaks(self, here: int) -> bool:
        tag = self.scan.language.known(self.low[here])[1]
        return tag.startswith(_BREAKING_EN) or self.low[here] in self.lists.boundaries["auxiliary"]


def _adjectival(form: str) -> str:
    """The base of a German noun inflected as an adjective: Schaulustigen, Schaulustiger -> schaulustige."""
    low = form.lower()
    return low[:-1] if low.endswith(("en", "er", "em", "es")) else low
