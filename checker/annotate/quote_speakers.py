"""Who says a quotation: by the verb behind it, the clause in front of it, the source of its sentence."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from checker.annotate.clause_parse import Parsed, Parses
from checker.annotate.clause_phrases import Subject, noun_phrase
from checker.annotate.clause_scope import subjunctive
from checker.annotate.clause_sentence import Draft
from checker.annotate.quote_marks import Quoted

_BESIDE = 3  # marks and words between a quotation and its verb
_CLAUSE = 6  # words of a quotation that may be a clause
_BACK = 4  # sentences in which the speaker of a quotation that goes on is looked for


class Speaker(NamedTuple):
    """Who says it: the mention, the words of the field, the cue's lemma."""

    mention: int | None
    words: tuple[int, int] | None
    cue: str


class Speakers:
    """Finds the speakers of one field; sentences are taken apart only where something is quoted."""

    def __init__(self, parses: Parses) -> None:
        self.scan, self.names, self.classes = parses.scan, parses.names, parses.classes
        self.parse = parses.of
        self.starts = [first for first, _ in self.scan.sentences]

    def earlier(self, stretch: Quoted, long: bool) -> Speaker | None:
        """Whoever spoke last in the paragraph, where the quotation is a sentence or stands in indirect speech."""
        number = self.number(stretch.first)
        parsed = self.parse(number)
        opens = stretch.first - 1 <= parsed.sentence.first
        if not (long and opens) and not self._indirect(parsed, stretch):
            return None
        for back in range(number - 1, max(-1, number - _BACK), -1):
            gap = self.scan.words[self.starts[back + 1] - 1].end, self.scan.words[self.starts[back + 1]].start
            if "\n" in self.scan.text[gap[0] : gap[1]]:
                return None
            earlier = self.parse(back)
            for draft in reversed(earlier.drafts):
                if self.speaks(draft) and earlier.who[id(draft)]:
                    return self.of(earlier, draft)
        return None

    def _indirect(self, parsed: Parsed, stretch: Quoted) -> bool:
        """Does the quotation stand in a clause in the subjunctive of reports?"""
        first = parsed.sentence.first
        around = [d for d in parsed.drafts if first + d.parts[0][0] <= stretch.first < first + d.parts[-1][1]]
        return any(subjunctive(parsed.sentence, draft) for draft in around)

    def number(self, at: int) -> int:
        """The number of the sentence in which word `at` stands."""
        return max(0, bisect_right(self.starts, at) - 1)

    def beside(self, stretch: Quoted) -> Speaker | None:
        """Who speaks behind the quotation, in front of it, or as the source of the sentence."""
        return self._behind(stretch) or self._in_front(stretch) or self._source(stretch)

    def _behind(self, stretch: Quoted) -> Speaker | None:
        """ "...", sagte X; "...", X said; "...", so X."""
        parsed = self.parse(self.number(stretch.last))
        first = parsed.sentence.first
        so = parsed.hearsay.behind(stretch.last - first)
        if so:
            return Speaker(so.mention.number if so.mention else None, (so.first, so.last), parsed.hearsay.cue_word())
        for draft in parsed.drafts:
            begins = first + draft.parts[0][0]
            near = stretch.last < begins <= stretch.last + _BESIDE
            if near and (self.speaks(draft) or self._inverted(draft, stretch.last)):
                return self.of(parsed, draft)
        return None

    def _in_front(self, stretch: Quoted) -> Speaker | None:
        """X sagte: "..."; X sprach von "..."; the clause in which the quotation stands."""
        number = self.number(stretch.first - 1)
        parsed = self.parse(number)
        found = self._governing(parsed, stretch)
        if found or not self._announced(stretch):
            return found
        if stretch.first - 1 <= parsed.sentence.first and number:
            parsed = self.parse(number - 1)
            found = self._governing(parsed, stretch)
        return found or self._announcing(parsed, stretch)

    def _announcing(self, parsed: Parsed, stretch: Quoted) -> Speaker | None:
        """ "X beschrieb den Hergang: ...": in front of a colon any verb will do."""
        first = parsed.sentence.first
        for draft in reversed([d for d in parsed.drafts if first + d.parts[0][0] < stretch.first]):
            if draft.kind == "main" and draft.main is not None and parsed.who[id(draft)]:
                return self.of(parsed, draft)
            if draft.main is None:
                who = noun_phrase(parsed.sentence, self.names, list(draft.words()))
                if who:
                    number = who.mention.number if who.mention and not who.attribute else None
                    return Speaker(number, (who.first, who.last), ":")
        return None

    def _announced(self, stretch: Quoted) -> bool:
        """A colon in front, or a comma in front of a quotation that is a clause."""
        before = self.scan.forms[stretch.first - 2] if stretch.first > 1 else ""
        return before == ":" or before == "," and stretch.last - stretch.first > _CLAUSE

    def _inverted(self, draft: Draft, end: int) -> bool:
        """ "...", wandte er sich ab: a verb right behind the comma after the quotation."""
        return self.scan.forms[end + 1 : end + 2] == [","] and draft.finite == draft.parts[0][0]

    def _governing(self, parsed: Parsed, stretch: Quoted) -> Speaker | None:
        """The last clause of speech that begins before the quotation."""
        first = parsed.sentence.first
        before = [draft for draft in parsed.drafts if first + draft.parts[0][0] < stretch.first]
        for draft in reversed(before[-4:]):
            if self.speaks(draft):
                if draft.main is None or not stretch.first <= first + draft.main < stretch.last:
                    return self.of(parsed, draft)
        return None

    def speaks(self, draft: Draft) -> bool:
        """Is it a clause of saying?"""
        return self.classes.is_speech(draft.lemma)

    def of(self, parsed: Parsed, draft: Draft) -> Speaker:
        """The subject of the clause of speech; of "wird zitiert" nobody else is known."""
        who = self._cited(parsed, draft) or parsed.who[id(draft)]
        if who is not None and who.pronoun == "it":  # "hieß es im Bericht"
            who = self._behind_verb(parsed, draft, who)
        if who is None:
            return Speaker(None, None, draft.lemma)
        number = who.mention.number if who.mention and not who.attribute else None
        return Speaker(number, (who.first, who.last), draft.lemma)

    def _cited(self, parsed: Parsed, draft: Draft) -> Subject | None:
        """ "zitierte X mit den Worten": of these verbs the object speaks."""
        if draft.lemma not in self.classes.citing or draft.finite is None or draft.main != draft.finite:
            return None
        first = parsed.sentence.first
        named = self.names.between(first + draft.finite + 1, first + draft.parts[-1][1])
        return Subject(named[0].first, named[0].last, named[0]) if named else None

    def _behind_verb(self, parsed: Parsed, draft: Draft, who: Subject) -> Subject | None:
        words = [at for at in draft.words() if parsed.sentence.first + at >= who.last]
        return noun_phrase(parsed.sentence, self.names, words)

    def _source(self, stretch: Quoted) -> Speaker | None:
        """ "laut X", "X zufolge", "according to X" in the sentence."""
        parsed = self.parse(self.number(stretch.first))
        found = parsed.hearsay.phrase()
        if found is None:
            return None
        number = found.mention.number if found.mention and not found.attribute else None
        return Speaker(number, (found.first, found.last), parsed.hearsay.cue_word())
