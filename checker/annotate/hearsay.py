"""To whom a sentence gives what it says: "laut X", "X zufolge", "sagte X", "according to X"."""

from __future__ import annotations

from functools import lru_cache
from typing import Mapping, Sequence

from checker.annotate.clause_scope import subjunctive
from checker.annotate.clause_sentence import Draft, Sentence, holds
from checker.annotate.clause_phrases import Names, Subject, noun_phrase
from checker.annotate.clause_words import by_first, phrase_at
from checker.lang.lists import word_table

_REACH = 12


class Hearsay:
    """The attribution of one sentence."""

    def __init__(self, sentence: Sentence, names: Names) -> None:
        self.sentence, self.names = sentence, names
        self.words = hearsay_words(sentence.classes.code)
        self.cue = self._cue()

    def _cue(self) -> tuple[int, int] | None:
        """The words "laut", "zufolge", "according to" at first..last, if the sentence holds any."""
        forms, s = self.sentence.scan.forms, self.sentence
        if self.words.starts.isdisjoint(forms[s.first : s.last]):
            return None
        for at in range(s.first, s.last):
            if forms[at] in self.words.starts:
                for phrases in (self.words.unnamed, self.words.before, self.words.behind):
                    length = phrase_at(phrases, forms, at)
                    if length and self._is_cue(at - s.first, length):
                        return at - s.first, at - s.first + length
        return None

    def _is_cue(self, at: int, length: int) -> bool:
        """ "so" gives a source only behind a comma and in front of no verb."""
        if length > 1 or self.sentence.form(at).lower() != "so":
            return True
        after = self.sentence.letters[at + 1 : at + 6]
        return at > 0 and self.sentence.letters[at - 1] in ",m" and not holds(after[:3], "FABI") and "u" in after

    def source(self) -> int | None:
        """The mention that the cue names."""
        if self.cue is None:
            return None
        first, last = (self.sentence.first + at for at in self.cue)
        named = self.names.between(last, min(last + _REACH, self.sentence.last))
        if self.sentence.form(self.cue[0]) in self.words.behind_starts:
            named = self.names.between(max(self.sentence.first, first - _REACH), first)[-1:]
        return named[0].number if named else None

    def cue_word(self) -> str:
        """The wording that gives the source, as it is written."""
        if self.cue is None:
            return ""
        first, last = (self.sentence.first + at for at in self.cue)
        return self.sentence.scan.words_at(first, last).lower()

    def phrase(self) -> Subject | None:
        """The words of the source: "Laut einem Sprecher", "dem Minister zufolge"."""
        if self.cue is None:
            return None
        first, last = self.cue
        if self.sentence.form(first) in self.words.behind_starts:
            return self._before(first)
        return noun_phrase(self.sentence, self.names, range(last, min(last + _REACH, len(self.sentence.infos))))

    def _before(self, end: int) -> Subject | None:
        """The noun phrase that ends in front of "zufolge"."""
        start = end
        while start and self.sentence.letters[start - 1] in "uwm" and end - start < _REACH:
            start -= 1
        return noun_phrase(self.sentence, self.names, range(start, end))

    def behind(self, at: int) -> Subject | None:
        """The source that a cue right behind word `at` names: '"...", so X'."""
        if self.cue is None or not at < self.cue[0] <= at + 3:
            return None
        return self.phrase()

    def governor(self, draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
        """The clause of speech or demand this one hangs on: "sagte, dass ...", or "..., sagte X" behind it."""
        parent = draft.parent
        if parent and self._speaks(parent) and (draft.kind in ("sub", "infinitive") or self._indirect(draft)):
            return parent
        at = drafts.index(draft)
        if at + 1 < len(drafts) and self._follows(draft, drafts[at + 1]):
            return drafts[at + 1]
        if parent and draft.kind != "main" and parent is not draft:
            return self.governor(parent, drafts) if drafts.index(parent) < at else None
        return None

    def _follows(self, draft: Draft, after: Draft) -> bool:
        """ "..., sagte X" behind what was said."""
        first = after.kind == "main" and after.finite == after.parts[0][0]
        apart = self.sentence.letters[draft.parts[-1][1] : after.parts[0][0]].strip("m")
        return first and apart == "," and self._speaks(after) and not self._speaks(draft)

    def _indirect(self, draft: Draft) -> bool:
        """ "sagte, er habe ...", "said he would": a main clause as somebody's words."""
        if draft.kind != "main" or draft.opener or draft.finite is None:
            return False
        return subjunctive(self.sentence, draft) if self.sentence.german else draft.finite > draft.parts[0][0]

    def _speaks(self, draft: Draft) -> bool:
        lists = self.sentence.classes.lists
        return draft.lemma in self.words.verbs or draft.lemma in lists["demanding"] or draft.lemma in lists["planning"]

    def speaker(self, draft: Draft, governor: Draft | None, subjects: Mapping[int, Subject | None]) -> int | None:
        """The mention the clause is attributed to."""
        if governor is not None:
            who = subjects[id(governor)]
            return who.mention.number if who and who.mention and not who.attribute else None
        return self.source() if self.cue and draft.kind == "main" else None

    def certainty(self, draft: Draft, governor: Draft | None) -> str | None:
        """What hanging on somebody's words makes of the clause."""
        lists = self.sentence.classes.lists
        if governor is not None:
            if governor.lemma in lists["demanding"]:
                return "demanded"
            return "planned" if governor.lemma in lists["planning"] else "reported"
        return "reported" if self.cue and draft.kind == "main" else None


class HearsayWords:
    """The word lists of quotes.toml, ready to look up."""

    def __init__(self, code: str) -> None:
        lists = word_table(code, "quotes")
        self.verbs = frozenset(lists["verbs"])
        self.before, self.behind, self.unnamed = (by_first(lists[name]) for name in ("before", "behind", "unnamed"))
        starts = {first for table in (self.before, self.behind, self.unnamed) for first in table}
        self.starts = starts | {first[:1].upper() + first[1:] for first in starts}
        self.behind_starts = frozenset(self.behind)


@lru_cache(maxsize=None)
def hearsay_words(code: str) -> HearsayWords:
    """The lists of a language, made once."""
    return HearsayWords(code)
