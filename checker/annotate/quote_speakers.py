"""Who says a quotation: by the verb behind it, the clause in front of it, the source of its sentence."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from checker.annotate.clause_parse import Parsed, Parses
from checker.annotate.clause_phrases import Named, noun_phrase
from checker.annotate.clause_scope import subjunctive
from checker.annotate.clause_sentence import Draft
from checker.annotate.quote_marks import Quoted
from checker.annotate.quote_subjects import Speaker, Subjects, speaker

_BESIDE = 3  # marks and words between a quotation and its verb
_CLAUSE = 6  # words of a quotation that may be a clause
_REACH = 25  # words behind a quotation in which the verb's subject stands


class Speakers:
    """Finds the speakers of one field; sentences are taken apart only where something is quoted."""

    def __init__(self, parses: Parses) -> None:
        self.scan, self.names, self.classes = parses.scan, parses.names, parses.classes
        self.parse, self.of = parses.of, Subjects(parses.names).of
        self.starts = [first for first, _ in self.scan.sentences]

    def number(self, at: int) -> int:
        """The number of the sentence in which word `at` stands."""
        return max(0, bisect_right(self.starts, at) - 1)

    def beside(self, stretch: Quoted, around: Speaker | None) -> Speaker | None:
        """Who speaks behind the quotation, in front of it, or as the source of the sentence.

        `around`: who says the indirect speech that it is a part of.
        """
        near = self._right_before(stretch) or self._behind(stretch)
        if near is None and around and not self._announced(stretch):
            return around
        return _outside(stretch, near or self._in_front(stretch, around) or self._source(stretch))

    def _right_before(self, stretch: Quoted) -> Speaker | None:
        """ "... sagte er: ...", "..., und X: ...", "X (...)": whoever stands right in front of the colon or bracket."""
        at = stretch.first - 3
        if at < 1 or self.scan.forms[at + 1] not in (":", "("):
            return None
        named = self._ending.get(at)
        if named and not self._bound(named.first - 1):
            return Speaker(named.number, (named.first, named.last), self.scan.forms[at + 1])
        parsed = self.parse(self.number(at))
        here = at - parsed.sentence.first
        pronoun = 0 < here < len(parsed.sentence.infos) and parsed.sentence.infos[here].pronoun in ("he", "she")
        verb = pronoun and parsed.sentence.letters[here - 1] in "FAB"
        return Speaker(None, (at, at + 1), parsed.sentence.infos[here - 1].lemma) if verb else None

    def _bound(self, at: int) -> bool:
        """ "sagte über X: ...": a preposition in front of the name."""
        return at >= 0 and self.classes.info(self.scan.forms[at].lower()).preposition

    @cached_property
    def _ending(self) -> dict[int, Named]:
        """Persons by the number of their last word."""
        return {named.last - 1: named for named in self.names.at.values() if named.person}

    def alone(self, stretch: Quoted) -> bool:
        """Is the quotation a sentence, or does it stand in the subjunctive of reports: may somebody go on in it?"""
        parsed = self.parse(self.number(stretch.first))
        opens = stretch.first - 1 <= parsed.sentence.first or self._after_colon(stretch)
        return opens or self._indirect(parsed, stretch)

    def subject_before(self, stretch: Quoted) -> Speaker | None:
        """Whom the sentence before the quotation is about, where that is somebody who can speak."""
        number = self.number(stretch.first - 1)
        return self._actor(self.parse(number - 1), self.starts[number]) if number else None

    def _actor(self, parsed: Parsed, before: int, whoever: bool = False) -> Speaker | None:
        """The subject of the last main clause that begins before a word of the field, if it can speak."""
        for draft in reversed(parsed.drafts):
            who = parsed.who[id(draft)]
            if draft.kind == "main" and who and parsed.sentence.first + draft.parts[0][0] < before:
                acts = who.mention or who.pronoun in ("he", "she") or parsed.sentence.acting(who.first, who.last)
                return self.of(parsed, draft) if acts or whoever else None
        return None

    def acting(self, stretch: Quoted, long: bool) -> Speaker | None:
        """ "X feierte die Absage als ...": of a part of a sentence its subject, whatever the verb."""
        number = self.number(stretch.first - 1)
        if self.alone(stretch) or stretch.first - 1 <= self.starts[number]:
            return None
        return _outside(stretch, self._actor(self.parse(number), stretch.first - 1, long))

    def _indirect(self, parsed: Parsed, stretch: Quoted) -> bool:
        """Does the quotation stand in a clause in the subjunctive of reports?"""
        first = parsed.sentence.first
        around = [d for d in parsed.drafts if first + d.parts[0][0] <= stretch.first < first + d.parts[-1][1]]
        return any(subjunctive(parsed.sentence, draft) for draft in around)

    def _behind(self, stretch: Quoted) -> Speaker | None:
        """ "...", sagte X; "...", X said; "...", so X."""
        parsed = self.parse(self.number(stretch.last))
        first = parsed.sentence.first
        so = parsed.hearsay.behind(stretch.last - first)
        if so:
            return Speaker(so.mention.number if so.mention else None, (so.first, so.last), parsed.hearsay.cue_word())
        for draft in parsed.drafts:
            begins = first + draft.parts[0][0]
            verb = begins <= stretch.first and draft.finite is not None and first + draft.finite == stretch.last + 1
            if verb and self.speaks(parsed, draft):
                return self.of(parsed, draft)  # "..." nannte X die Wahl
            near = stretch.last < begins <= stretch.last + _BESIDE
            first_verb = draft.finite == draft.parts[0][0] or not parsed.sentence.german or draft.kind != "main"
            if near and first_verb and (self.speaks(parsed, draft) or self._inverted(draft, stretch.last)):
                found = self.of(parsed, draft)
                inside = found.words and found.words[0] < stretch.last
                return self._inserted(parsed, stretch.last + 1) or found if inside else found
        return self._inserted(parsed, stretch.last + 1)

    def _inserted(self, parsed: Parsed, at: int) -> Speaker | None:
        """ "...", sagte X, where the clauses inside the quotation hide that: a comma, a verb, and who follows it."""
        verb = at + 1 - parsed.sentence.first
        verb += self.scan.forms[at + 1 : at + 2] == ["so"]
        if self.scan.forms[at : at + 1] != [","] or not 0 < verb < len(parsed.sentence.infos):
            return None
        if parsed.sentence.letters[verb] not in "FAB" or not parsed.sentence.german:
            return None
        words = range(verb + 1, min(verb + _REACH, len(parsed.sentence.infos)))
        return speaker(noun_phrase(parsed.sentence, self.names, words), parsed.sentence.infos[verb].lemma)

    def _in_front(self, stretch: Quoted, around: Speaker | None) -> Speaker | None:
        """X sagte: "..."; X sprach von "..."; the clause in which the quotation stands."""
        number = self.number(stretch.first - 1)
        parsed = self.parse(number)
        found = self._governing(parsed, stretch)
        if found or not self._announced(stretch):
            return found
        if stretch.first - 1 <= parsed.sentence.first and number:
            parsed = self.parse(number - 1)
            found = self._governing(parsed, stretch)
        return found or around or self._announcing(parsed, stretch)

    def _announcing(self, parsed: Parsed, stretch: Quoted) -> Speaker | None:
        """ "X beschrieb den Hergang: ...": in front of a colon any verb will do."""
        first = parsed.sentence.first
        for draft in reversed([d for d in parsed.drafts if first + d.parts[0][0] < stretch.first]):
            if draft.kind == "main" and draft.main is not None and parsed.who[id(draft)]:
                return self.of(parsed, draft)
            if draft.main is None:
                who = noun_phrase(parsed.sentence, self.names, list(draft.words()))
                if who:
                    return speaker(who, ":")
        return None

    def _announced(self, stretch: Quoted) -> bool:
        """A colon in front, or a comma in front of a quotation that is a clause."""
        comma = self.scan.forms[max(0, stretch.first - 2)] == "," and stretch.last - stretch.first > _CLAUSE
        return comma or self._after_colon(stretch)

    def _after_colon(self, stretch: Quoted) -> bool:
        return stretch.first > 1 and self.scan.forms[stretch.first - 2] == ":"

    def _inverted(self, draft: Draft, end: int) -> bool:
        """ "...", wandte er sich ab: a verb right behind the comma after the quotation."""
        return self.scan.forms[end + 1 : end + 2] == [","] and draft.finite == draft.parts[0][0]

    def _governing(self, parsed: Parsed, stretch: Quoted) -> Speaker | None:
        """The last clause of speech that begins before the quotation."""
        first = parsed.sentence.first
        before = [draft for draft in parsed.drafts if first + draft.parts[0][0] < stretch.first]
        for draft in reversed(before[-4:]):
            if self.speaks(parsed, draft):
                if draft.main is None or not stretch.first <= first + draft.main < stretch.last:
                    return self.of(parsed, draft)
        return None

    def speaks(self, parsed: Parsed, draft: Draft) -> bool:
        """Is it a clause of saying?"""
        if parsed.hearsay.is_reflexive(draft):
            return False
        return self.classes.is_speech(draft.lemma) or parsed.hearsay.tells_together(draft)

    def _source(self, stretch: Quoted) -> Speaker | None:
        """ "laut X", "X zufolge", "according to X" in the sentence."""
        parsed = self.parse(self.number(stretch.first))
        return self.source(parsed) if parsed.hearsay.phrase() else None

    def source(self, parsed: Parsed) -> Speaker:
        """Whom the sentence names as its source; the words of hearsay themselves where it names nobody."""
        found = parsed.hearsay.phrase()
        if found is None:
            return Speaker(None, parsed.hearsay.told(), parsed.hearsay.cue_word())
        return speaker(found, parsed.hearsay.cue_word())


def _outside(stretch: Quoted, found: Speaker | None) -> Speaker | None:
    """The speaker, unless the quotation itself was taken for one."""
    inside = found and found.words and stretch.first - 1 <= found.words[0] < stretch.last
    return None if inside else found
