"""English words that may be noun or verb, told apart by the word in front: "the strike", "on strike", "14 counts"."""

from __future__ import annotations

from typing import Callable, Collection, Mapping, Sequence

_ADJECTIVES = ("AJ", "OR")  # as the lemma table tags them; "the new trade union"
_NUMERAL, _PLURAL = "CRD", "NN2"
_YEAR = 4  # digits
_GENITIVES = ("'s", "’s")
_VERBAL = frozenset("FPBIGQ")  # all but the auxiliaries
_EITHER = frozenset("IQ")


class Nouns:
    """Tells which words of a sentence are no verbs, though their forms could be."""

    def __init__(self, lists: Mapping[str, Collection[str]], tag: Callable[[str], str]) -> None:
        self._determining, self._governing, self._tag = lists["determining"], lists["governing"], tag

    def among(self, forms: Sequence[str], letters: Sequence[str]) -> list[int]:
        """The numbers of those words; `letters`: what each form can be by itself, as in clause_words.Info."""
        return [at for at in range(1, len(forms)) if self._is_noun(forms, letters, at)]

    def _is_noun(self, forms: Sequence[str], letters: Sequence[str], at: int) -> bool:
        if letters[at] not in _VERBAL:
            return False
        before = forms[at - 1]
        if before.lower() in self._determining:
            return True
        if letters[at] in _EITHER and (before in _GENITIVES or before.lower() in self._governing):
            return True
        plural = letters[at] in "QF" and forms[at].endswith("s")
        if self._counts(before) and (plural or self._adjective(forms, letters, at)):
            return True
        return letters[at] == "Q" and self._described(forms, at)

    def _counts(self, form: str) -> bool:
        """A number, and no year: "in 2024 plans changed"."""
        if form[0].isdigit():
            return not (form.isdigit() and len(form) == _YEAR)
        return self._tag(form.lower()) == _NUMERAL

    def _adjective(self, forms: Sequence[str], letters: Sequence[str], at: int) -> bool:
        """ "two alleged robbers": a noun in the plural follows."""
        after = forms[at + 1] if at + 1 < len(forms) else ""
        return after.endswith("s") and letters[at + 1] == "w" and self._tag(after) in ("", _PLURAL)

    def _described(self, forms: Sequence[str], at: int) -> bool:
        """ "the local fire service": nothing but adjectives between a determiner and the word."""
        start = at - 1
        while start and self._tag(forms[start])[:2] in _ADJECTIVES:
            start -= 1
        return start < at - 1 and forms[start].lower() in self._determining
