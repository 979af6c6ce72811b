"""The noun phrases of a clause, each with the preposition in front of it and whether it may be the subject."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, Sequence

from checker.annotate.clause_phrases import Names
from checker.annotate.clause_sentence import CUTS, Draft, Sentence
from checker.lang.lists import word_table

_MOST = 60  # words of a clause in which phrases are looked for
_JOINING = ("coordinators", "that", "whether", "conditions", "subordinators", "without")
_NOUNS = ("NN", "NP", "NE")
_HYPHENS = frozenset("-‐‑'’")  # they stand inside a word, and end no phrase


class Chunk(NamedTuple):
    """Words first..last (half open) of the sentence, from the article or the noun on."""

    first: int
    last: int
    preposition: str  # in small letters, "" for none
    nominative: bool  # may it be the subject?
    acting: bool  # a name, or a word for somebody who acts
    certain: bool = False  # its article says that it is the subject


@lru_cache(maxsize=None)
def party_words(code: str) -> dict[str, frozenset[str]]:
    """The lists of parties.toml."""
    return {name: frozenset(words) for name, words in word_table(code, "parties").items()}


class Chunks:
    """Cuts one clause into runs of words between verbs, prepositions and marks that hold a noun."""

    def __init__(self, sentence: Sentence, draft: Draft, names: Names) -> None:
        self.sentence, self.names, self.lists = sentence, names, party_words(sentence.classes.code)
        self.words = draft.words()[:_MOST]
        self.verbs = {draft.finite, draft.main, draft.particle}
        self.found: list[Chunk] = []

    def all(self) -> list[Chunk]:
        """The phrases in order; a genitive belongs to the phrase before it."""
        run: list[int] = []
        preposition = ""
        for at in self.words:
            leads = self.sentence.infos[at].preposition and at not in self.verbs
            if leads or self._ends(at) or run and (at != run[-1] + 1 or self._determines(at)):
                self._close(run, preposition)
                behind = not run and not leads and not self._ends(at)  # "by", and only then "the council"
                preposition = self.sentence.form(at).lower() if leads else preposition if behind else ""
                run = [] if leads or self._ends(at) else [at]
            else:
                run.append(at)
        self._close(run, preposition)
        return self.found

    def _ends(self, at: int) -> bool:
        """A verb, a mark, or a word that joins clauses or phrases."""
        info = self.sentence.infos[at]
        mark = info.letter in CUTS + "mA." and self.sentence.form(at) not in _HYPHENS
        return at in self.verbs or mark or info.opener in _JOINING

    def _determines(self, at: int) -> bool:
        return self.sentence.form(at).lower() in self.lists["determiners"]

    def _close(self, run: Sequence[int], preposition: str) -> None:
        nouns = [at for at in run if self._noun(at)]
        if not nouns:
            return
        first, noun = run[0] if self._determines(run[0]) else nouns[0], nouns[-1]
        if first and self.sentence.letters[first - 1] == "(":
            return  # another name of the one before
        if self.found and self._goes_on(self.found[-1].last, first, preposition):
            self.found[-1] = self.found[-1]._replace(last=noun + 1)
        else:
            acting = self._acts(self.sentence.first + first, self.sentence.first + noun + 1)
            may_be, is_it = self._nominative(first, noun)
            self.found.append(Chunk(first, noun + 1, preposition, may_be, acting, is_it))

    def _noun(self, at: int) -> bool:
        sentence, info = self.sentence, self.sentence.infos[at]
        if sentence.first + at in self.names.at or sentence.german:
            return info.letter == "u"
        if self._determines(at) or info.negator or info.opener or info.certainty:
            return False
        tag = sentence.scan.language.known(sentence.form(at))[1]
        return info.letter in "uQ" or tag[:2] in _NOUNS or not tag and info.letter == "w"

    def _goes_on(self, before: int, first: int, preposition: str) -> bool:
        """ "der Ausbau des Hafens", "the council of Leeds", "Anna und Otto", "Anna, die Chefin"."""
        if preposition:
            return preposition in self.lists["ties"] and before == first - 1
        if before == first - 1:
            apposed = self.sentence.letters[before] == "," and not self.found[-1].preposition
            return apposed or self.sentence.infos[before].opener == "coordinators"
        named = self.sentence.first + before - 1 in self.names.ends  # a name takes no genitive behind it
        return before == first and self.sentence.form(first) in self.lists["genitives"] and not named

    def _nominative(self, first: int, noun: int) -> tuple[bool, bool]:
        """May the phrase be the subject by its article, and must it?"""
        article, nouns = self.sentence.form(first).lower(), map(self.sentence.form, range(first + 1, noun + 1))
        dative = article == "der" and any(form.endswith(tuple(self.lists["feminine"])) for form in nouns)
        may_be = article not in self.lists["objects"] and not dative
        return may_be, may_be and article in self.lists["subjects"]

    def _acts(self, first: int, last: int) -> bool:
        kinds = {match.kind for at in range(first, last) for match in self.sentence.matches(at)}
        listed = not {"office", "people"}.isdisjoint(kinds)
        return listed or bool(self.names.between(first, last)) or self.sentence.acting(first, last)
