"""Direct and indirect quotations with their speakers."""

from __future__ import annotations

from bisect import bisect_right
from typing import Iterator, NamedTuple, Sequence

from checker.annotate.clause_scope import subjunctive
from checker.annotate.clause_sentence import Draft, Sentence
from checker.annotate.clause_split import drafts as drafts_of
from checker.annotate.clause_phrases import Named, Names, Subject, noun_phrase
from checker.annotate.clause_subject import persons, subjects
from checker.annotate.clause_words import clause_words
from checker.annotate.hearsay import Hearsay
from checker.annotate.quote_marks import Quoted, quoted
from checker.annotate.scan import Scan
from checker.model.annotation import Mention, Quote

_SHORT = 3  # words; a shorter one is a quotation only where somebody speaks beside it
_BESIDE = 3  # marks and words between a quotation and its verb
_CLAUSE = 6  # words of a quotation that may be a clause
_BACK = 4  # sentences in which "der Minister" or "er" is looked for
_ENDS = ".!?…,"


class _Speaker(NamedTuple):
    """Who says it: the mention, the words of the field, the cue's lemma."""

    mention: int | None
    words: tuple[int, int] | None
    cue: str


class _Parsed(NamedTuple):
    """A sentence with its clauses and their subjects, read once."""

    sentence: Sentence
    drafts: list[Draft]
    who: dict[int, Subject | None]
    hearsay: Hearsay


def quotes(scan: Scan, mentions: Sequence[Mention], offset: int) -> list[Quote]:
    """Every quotation of the field, in order."""
    direct = quoted(scan)
    reader = _Reader(scan, Names(scan, mentions, offset))
    found = [*reader.direct(direct), *reader.indirect(direct)]
    return sorted(found, key=lambda quote: (quote.span.start, not quote.direct))


class _Reader:
    """Reads the quotations of one field; sentences are taken apart only where something is quoted."""

    def __init__(self, scan: Scan, names: Names) -> None:
        self.scan, self.names = scan, names
        self.classes = clause_words(scan.language.code)
        self.starts = [first for first, _ in scan.sentences]
        self._parsed: dict[int, _Parsed] = {}

    def direct(self, stretches: Sequence[Quoted]) -> Iterator[Quote]:
        """What stands between quotation marks."""
        last: tuple[Quoted, _Speaker] | None = None
        for stretch in stretches:
            long = sum(form[0].isalnum() for form in self.scan.forms[stretch.first : stretch.last]) >= _SHORT
            speaker = self._beside(stretch)
            if speaker is None and last and self._goes_on(last[0], stretch, long):
                speaker = last[1]
            if speaker is None:
                speaker = self._earlier(stretch, long)
            if speaker or long:
                yield self._quote(stretch.first, stretch.last, True, speaker)
            if speaker:
                last = (stretch, speaker)

    def _quote(self, first: int, last: int, direct: bool, speaker: _Speaker | None) -> Quote:
        return Quote(
            span=self.scan.span(first, last),
            direct=direct,
            speaker=speaker.mention if speaker else None,
            speaker_span=self.scan.span(*speaker.words) if speaker and speaker.words else None,
            cue=speaker.cue if speaker else None,
        )

    def _earlier(self, stretch: Quoted, long: bool) -> _Speaker | None:
        """Whoever spoke last in the paragraph, where the clause with the quotation is indirect speech, or is the quotation."""
        number = self._number(stretch.first)
        parsed = self._parse(number)
        opens = stretch.first - 1 <= parsed.sentence.first
        if not (long and opens) and not self._indirect(parsed, stretch):
            return None
        for back in range(number - 1, max(-1, number - _BACK), -1):
            gap = self.scan.words[self.starts[back + 1] - 1].end, self.scan.words[self.starts[back + 1]].start
            if "\n" in self.scan.text[gap[0] : gap[1]]:
                return None
            earlier = self._parse(back)
            for draft in reversed(earlier.drafts):
                if self._speaks(earlier, draft) and earlier.who[id(draft)]:
                    return self._of(earlier, draft)
        return None

    def _indirect(self, parsed: _Parsed, stretch: Quoted) -> bool:
        """Does the quotation stand in a clause in the subjunctive of reports?"""
        first = parsed.sentence.first
        around = [d for d in parsed.drafts if first + d.parts[0][0] <= stretch.first < first + d.parts[-1][1]]
        return any(subjunctive(parsed.sentence, draft) for draft in around)

    def _goes_on(self, before: Quoted, stretch: Quoted, long: bool) -> bool:
        """Nothing but a short attribution between two quotations, and nobody new in it: one speech."""
        if not long and self._number(before.last) != self._number(stretch.first):
            return False
        between = self.scan.text[self.scan.words[before.last].end : self.scan.words[stretch.first].start]
        near = self._number(stretch.first) - self._number(before.last) <= 1
        return near and "\n" not in between

    def _number(self, at: int) -> int:
        """The number of the sentence in which word `at` stands."""
        return max(0, bisect_right(self.starts, at) - 1)

    def _parse(self, number: int) -> _Parsed:
        if number not in self._parsed:
            sentence = Sentence(self.scan, self.classes, *self.scan.sentences[number])
            drafts = drafts_of(sentence)
            before = persons(self.names, *self.scan.sentences[number - 1]) if number else []
            who = subjects(sentence, drafts, self.names, before)
            self._parsed[number] = _Parsed(sentence, drafts, who, Hearsay(sentence, self.names))
        return self._parsed[number]

    # -- who speaks

    def _beside(self, stretch: Quoted) -> _Speaker | None:
        return self._behind(stretch) or self._in_front(stretch) or self._source(stretch)

    def _behind(self, stretch: Quoted) -> _Speaker | None:
        """ "...", sagte X; "...", X said; "...", so X."""
        parsed = self._parse(self._number(stretch.last))
        first = parsed.sentence.first
        so = parsed.hearsay.behind(stretch.last - first)
        if so:
            return _Speaker(so.mention.number if so.mention else None, (so.first, so.last), parsed.hearsay.cue_word())
        for draft in parsed.drafts:
            begins = first + draft.parts[0][0]
            near = stretch.last < begins <= stretch.last + _BESIDE
            if near and (self._speaks(parsed, draft) or self._inverted(draft, stretch.last)):
                return self._of(parsed, draft)
        return None

    def _in_front(self, stretch: Quoted) -> _Speaker | None:
        """X sagte: "..."; X sprach von "..."; the clause in which the quotation stands."""
        number = self._number(stretch.first - 1)
        parsed = self._parse(number)
        found = self._governing(parsed, stretch)
        if found or not self._announced(stretch):
            return found
        if stretch.first - 1 <= parsed.sentence.first and number:
            parsed = self._parse(number - 1)
            found = self._governing(parsed, stretch)
        return found or self._announcing(parsed, stretch)

    def _announcing(self, parsed: _Parsed, stretch: Quoted) -> _Speaker | None:
        """ "X beschrieb den Hergang: ...": in front of a colon any verb will do."""
        first = parsed.sentence.first
        for draft in reversed([d for d in parsed.drafts if first + d.parts[0][0] < stretch.first]):
            if draft.kind == "main" and draft.main is not None and parsed.who[id(draft)]:
                return self._of(parsed, draft)
            if draft.main is None:
                who = noun_phrase(parsed.sentence, self.names, list(draft.words()))
                if who:
                    number = who.mention.number if who.mention and not who.attribute else None
                    return _Speaker(number, (who.first, who.last), ":")
        return None

    def _announced(self, stretch: Quoted) -> bool:
        """A colon in front, or a comma in front of a quotation that is a clause."""
        before = self.scan.forms[stretch.first - 2] if stretch.first > 1 else ""
        return before == ":" or before == "," and stretch.last - stretch.first > _CLAUSE

    def _inverted(self, draft: Draft, end: int) -> bool:
        """ "...", wandte er sich ab: a verb right behind the comma after the quotation."""
        return self.scan.forms[end + 1 : end + 2] == [","] and draft.finite == draft.parts[0][0]

    def _governing(self, parsed: _Parsed, stretch: Quoted) -> _Speaker | None:
        """The last clause of speech that begins before the quotation."""
        first = parsed.sentence.first
        before = [draft for draft in parsed.drafts if first + draft.parts[0][0] < stretch.first]
        for draft in reversed(before[-4:]):
            if self._speaks(parsed, draft):
                inside = first + draft.main >= stretch.first if draft.main is not None else False
                if not (inside and first + draft.main < stretch.last):
                    return self._of(parsed, draft)
        return None

    def _speaks(self, parsed: _Parsed, draft: Draft) -> bool:
        return self.classes.is_speech(draft.lemma)

    def _of(self, parsed: _Parsed, draft: Draft) -> _Speaker:
        """The subject of the clause of speech; of "wird zitiert" nobody else is known."""
        who = self._cited(parsed, draft) or parsed.who[id(draft)]
        if who is not None and who.pronoun == "it":  # "hieß es im Bericht"
            who = self._behind_verb(parsed, draft, who)
        if who is None:
            return _Speaker(None, None, draft.lemma)
        number = who.mention.number if who.mention and not who.attribute else None
        if number is None and not who.attribute and not who.pronoun:
            number = self._title(who, parsed.sentence.first)
        return _Speaker(number, (who.first, who.last), draft.lemma)

    def _cited(self, parsed: _Parsed, draft: Draft) -> Subject | None:
        """ "zitierte X mit den Worten": of these verbs the object speaks."""
        if draft.lemma not in self.classes.citing or draft.finite is None or draft.main != draft.finite:
            return None
        first = parsed.sentence.first
        named = self.names.between(first + draft.finite + 1, first + draft.parts[-1][1])
        return Subject(named[0].first, named[0].last, named[0]) if named else None

    def _behind_verb(self, parsed: _Parsed, draft: Draft, who: Subject) -> Subject | None:
        words = [at for at in draft.words() if parsed.sentence.first + at >= who.last]
        return noun_phrase(parsed.sentence, self.names, words)

    def _title(self, who: Subject, first: int) -> int | None:
        """ "der Minister": the only person named in the sentences before."""
        office = any(m.kind == "office" for at in range(who.first, who.last) for m in self.scan.starting.get(at, ()))
        definite = self.scan.forms[who.first].lower() in ("der", "die", "das", "the")
        if not (office and definite):
            return None
        number = self._number(first)
        near: list[Named] = []
        for back in range(number - 1, max(-1, number - _BACK), -1):
            near += persons(self.names, *self.scan.sentences[back])
        return near[0].number if len({named.name.split()[-1] for named in near}) == 1 else None

    def _source(self, stretch: Quoted) -> _Speaker | None:
        """ "laut X", "X zufolge", "according to X" in the sentence."""
        parsed = self._parse(self._number(stretch.first))
        found = parsed.hearsay.phrase()
        if found is None:
            return None
        number = found.mention.number if found.mention and not found.attribute else None
        return _Speaker(number, (found.first, found.last), parsed.hearsay.cue_word())

    # -- indirect speech

    def indirect(self, stretches: Sequence[Quoted]) -> Iterator[Quote]:
        """ "X sagte, dass ...": the content clauses of verbs of speech."""
        inside = {at for stretch in stretches for at in range(stretch.first, stretch.last)}
        for number, (first, last) in enumerate(self.scan.sentences):
            if any(self.classes.speech_form(form) for form in self.scan.forms[first:last]):
                parsed = self._parse(number)
                for draft in parsed.drafts:
                    governor = parsed.hearsay.governor(draft, parsed.drafts)
                    start = first + draft.parts[0][0]
                    if governor and start not in inside and self._speaks(parsed, governor):
                        yield self._quote(start, first + draft.parts[-1][1], False, self._of(parsed, governor))
