"""To whom a sentence gives what it says: "laut X", "X zufolge", "sagte X", "according to X"."""

from __future__ import annotations

from typing import Mapping, Sequence

from checker.annotate.clause_scope import reported, subjunctive
from checker.annotate.clause_sentence import Draft, Sentence, holds
from checker.annotate.clause_phrases import Names, Subject, noun_phrase
from checker.annotate.clause_words import phrase_at
from checker.annotate.hearsay_words import hearsay_words

_REACH = 12
_ADJECTIVES = 5  # words from "nach" to its noun


class Hearsay:
    """The attribution of one sentence."""

    def __init__(self, sentence: Sentence, names: Names) -> None:
        self.sentence, self.names = sentence, names
        self.words = hearsay_words(sentence.classes.code)
        self.report = self.after = False  # does a noun of saying stand behind the cue, in front of it?
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
                if self._reported_after(at - s.first):
                    self.after = True
                    return at - s.first, at - s.first + 1
                if self._reports(at - s.first):
                    self.report = True
                    return at - s.first, at - s.first + 1
        return None

    def _is_cue(self, at: int, length: int) -> bool:
        """ "so" gives a source only behind a comma and in front of no verb."""
        if length > 1 or self.sentence.form(at).lower() != "so":
            return True
        after = self.sentence.letters[at + 1 : at + 6]
        return at > 0 and self.sentence.letters[at - 1] in ",m" and not holds(after[:3], "FABI") and "u" in after

    def _reported_after(self, at: int) -> bool:
        """ "seiner Ansicht nach": a noun of saying in front of the word, and a verb or a comma behind it."""
        letters = self.sentence.letters
        noun = at > 0 and letters[at - 1] == "u" and self.words.is_report(self.sentence.form(at - 1))
        return noun and self.sentence.form(at) in self.words.leading and letters[at + 1 : at + 2] in tuple("FAB,;.m")

    def _reports(self, at: int) -> bool:
        """ "nach einem ersten Bericht", "nach Polizeiangaben": a noun of saying behind the word, adjectives between."""
        if self.sentence.form(at).lower() not in self.words.leading:
            return False
        for noun in range(at + 1, min(at + _ADJECTIVES, len(self.sentence.infos))):
            if self.sentence.letters[noun] == "u":
                return self.words.is_report(self.sentence.form(noun))
            if self.sentence.letters[noun] not in "wG":
                return False
        return False

    @property
    def at(self) -> int:
        """The number of the cue's first word in the sentence, -1 where there is none."""
        return self.cue[0] if self.cue else -1

    def source(self) -> int | None:
        """The mention that the cue names."""
        found = self.phrase()
        return found.mention.number if found and found.mention and not found.attribute else None

    def cue_word(self) -> str:
        """The wording that gives the source, as it is written."""
        if self.cue is None:
            return ""
        first, last = (self.sentence.first + at for at in self.cue)
        return self.sentence.scan.words_at(first, last).lower()

    def told(self) -> tuple[int, int] | None:
        """The words of the field that stand for nobody in particular: "eigenen Angaben", "Berichten"."""
        if self.cue is None:
            return None
        first, last = (self.sentence.first + at for at in self.cue)
        inner = [at for at in range(first, last) if self.sentence.form(at - self.sentence.first).lower()
                 not in (*self.words.leading, *self.words.behind_starts)]  # fmt: skip
        return (inner[0], inner[-1] + 1) if inner else (first, last)

    def phrase(self) -> Subject | None:
        """The words of the source: "Laut einem Sprecher", "dem Minister zufolge"."""
        if self.cue is None or self._unnamed():
            return None
        first, last = self.cue
        if self.after or self.sentence.form(first) in self.words.behind_starts:
            return self._before(first)
        found = noun_phrase(self.sentence, self.names, range(last, min(last + _REACH, len(self.sentence.infos))))
        if found and self.report:
            return self._owner(found) or found._replace(attribute=False)
        return found

    def _owner(self, report: Subject) -> Subject | None:
        """ "nach Überzeugung der Kammer": whose account it is, where it belongs to somebody without a name."""
        at = report.last - self.sentence.first
        owned = at < len(self.sentence.infos) and self.sentence.form(at) in self.sentence.classes.lists["owned_by"]
        if report.mention or not owned or not self.words.is_report(self.sentence.scan.forms[report.last - 1]):
            return None
        return noun_phrase(self.sentence, self.names, range(at, min(at + _REACH, len(self.sentence.infos))))

    def _unnamed(self) -> bool:
        return self.cue is not None and phrase_at(
            self.words.unnamed, self.sentence.scan.forms, self.sentence.first + self.cue[0]
        ) == self.cue[1] - self.cue[0]

    def stretch(self) -> tuple[int, int] | None:
        """The words of the sentence that give the source: cue and phrase."""
        if self.cue is None:
            return None
        found = self.phrase()
        if found is None:
            return self.cue
        first, last = found.first - self.sentence.first, found.last - self.sentence.first
        return min(first, self.cue[0]), max(last, self.cue[1])

    def _before(self, end: int) -> Subject | None:
        """The noun phrase that ends in front of "zufolge"."""
        start = end
        while start and self.sentence.letters[start - 1] in "uwm" and end - start < _REACH:
            if self.sentence.form(start - 1) in self.words.reflexive:
                break
            start -= 1
        return noun_phrase(self.sentence, self.names, range(start, end))

    def behind(self, at: int) -> Subject | None:
        """The source that a cue right behind word `at` names: '"...", so X'."""
        if self.cue is None or not at < self.cue[0] <= at + 3:
            return None
        return self.phrase()

    def reported(self, draft: Draft) -> bool:
        """Is the clause in the subjunctive of reports?"""
        return draft.finite is not None and reported(self.sentence, draft)

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
        return first and apart == "," and self.tells(after) and not self.tells(draft)

    def _indirect(self, draft: Draft) -> bool:
        """ "sagte, er habe ...", "said he would": a main clause as somebody's words."""
        if draft.kind != "main" or draft.opener or draft.finite is None:
            return False
        if self.sentence.german:
            return subjunctive(self.sentence, draft)
        return draft.finite > draft.parts[0][0] and not self._parted(draft)

    def _parted(self, draft: Draft) -> bool:
        """ "has found water, according to a study published": behind a comma only "he said, the ..." goes on."""
        at, parent = draft.parts[0][0], draft.parent
        behind = self.sentence.letters[max(0, at - 1) : at] == ","
        return behind and not (parent and parent.main == at - 2)

    def content_of(self, draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
        """The clause of speech whose content this one is: "sagte, dass ...", no "sagte ..., weil ..."."""
        parent = draft.parent
        if parent and self.tells(parent) and (self._contains(draft) or self._indirect(draft)):
            return parent
        at = drafts.index(draft)
        return drafts[at + 1] if at + 1 < len(drafts) and self._follows(draft, drafts[at + 1]) else None

    def inserted(self, drafts: Sequence[Draft]) -> Draft | None:
        """ "A sei ..., weil ..., sagte X": the clause of speech that follows everything that is said."""
        for draft in drafts[1:]:
            before = self.sentence.letters[: draft.parts[0][0]].rstrip("m")
            first = draft.kind == "main" and draft.finite == draft.parts[0][0] or self._closing(draft, drafts)
            if first and before.endswith(",") and self.tells(draft):
                mains = [one for one in drafts[: drafts.index(draft)] if one.kind == "main"]
                return draft if mains and not any(map(self.tells, mains)) else None
        return None

    def _closing(self, draft: Draft, drafts: Sequence[Draft]) -> bool:
        """English "..., police said on Monday": the last clause, with a verb of saying and nothing said behind it."""
        if self.sentence.german or draft is not drafts[-1] or draft.kind != "main" or draft.opener:
            return False
        if draft.main is None or not self.sentence.classes.is_speech(draft.lemma):
            return False
        behind = [at for at in draft.words() if at > draft.main]
        return all(self.sentence.form(at) in self.sentence.classes.lists["insets"] for at in behind)

    def _contains(self, draft: Draft) -> bool:
        """Can the clause be what somebody says: that, whether, to, or any clause in the subjunctive of reports?"""
        if draft.kind == "infinitive":
            return draft.opener != "subordinators"
        return draft.kind == "sub" and (draft.opener in ("that", "whether") or self.reported(draft))

    def tells(self, draft: Draft) -> bool:
        """Is it a clause of saying or thinking: by its verb, or by its verb and a word that goes with it?"""
        return self._speaks(draft) or draft.lemma in self.words.content or self.tells_together(draft)

    def is_reflexive(self, draft: Draft) -> bool:
        """ "fand sich dort", "nennt sich": a verb that says nothing with "sich"."""
        forms = (self.sentence.form(at) for at in draft.words())
        return draft.lemma in self.words.silent and any(form in self.words.reflexive for form in forms)

    def tells_together(self, draft: Draft) -> bool:
        """ "bekannt geben", "der Meinung sein": a verb that says so together with a word of its clause."""
        beside = self.words.together.get(draft.lemma)
        return beside is not None and any(self.sentence.form(at) in beside for at in draft.words())

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
