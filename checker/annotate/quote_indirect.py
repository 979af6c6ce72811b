"""Indirect speech: what hangs on a verb of speech, what a sentence has from its source, and the sentences in the
subjunctive that go on from there."""

from __future__ import annotations

from bisect import bisect_left
from typing import Iterable, Iterator, Sequence

from checker.annotate.clause_parse import Parsed
from checker.annotate.clause_sentence import Draft
from checker.annotate.quote_content import reach, trimmed
from checker.annotate.quote_marks import Quoted
from checker.annotate.quote_sources import Said, sourced
from checker.annotate.quote_speakers import Speakers
from checker.annotate.quote_subjects import Speaker, oneself


_WHOLE = 0.95  # share of the words of a direct quotation that stand between its marks


class Indirect:
    """Walks over the sentences of one field and keeps in mind who spoke last."""

    def __init__(self, speakers: Speakers, stretches: Sequence[Quoted]) -> None:
        self.scan, self.speakers = speakers.scan, speakers
        self._heard: list[tuple[int, Speaker]] = []  # number of a sentence, and who is heard in it
        self._inside = {at for stretch in stretches for at in range(stretch.first - 1, stretch.last + 1)}

    def heard_before(self, number: int) -> tuple[int, Speaker] | None:
        """The last sentence before this one in which somebody is heard, and who."""
        at = bisect_left(self._heard, number, key=lambda heard: heard[0])
        return self._heard[at - 1] if at else None

    def said(self) -> list[Said]:
        """Everything said in indirect speech, in order."""
        found: list[Said] = []
        last: Speaker | None = None
        spoke: Speaker | None = None
        running = False  # does the last one go on from another sentence?
        for number, (first, end) in enumerate(self.scan.sentences):
            if self._quoted(first, end):
                continue
            parsed = self.speakers.parse(number)
            own = self._own(number, parsed, found)
            if not own and last and self._goes_on(parsed):
                said = Said(*trimmed(parsed, 0, len(parsed.sentence.infos)), last)
                joined = running and not self._parted(first)
                found[-1:] = [Said(found[-1].first, said.last, last)] if joined else [*found[-1:], said]
                running = True
            else:
                found += own
                running, spoke = False, self._spoke(parsed, own)
                last = spoke or last
            if last and (running or spoke):
                self._heard.append((number, last))
        return found

    def _own(self, number: int, parsed: Parsed, found: Sequence[Said]) -> list[Said]:
        """What the sentence itself gives to somebody."""
        ways = (self._before(number, parsed, found), self._governed(parsed), sourced(parsed, self.speakers))
        return next((own for way in ways if (own := self._unquoted(way))), [])

    def _before(self, number: int, parsed: Parsed, found: Sequence[Said]) -> Iterator[Said]:
        """ "... Das teilte X mit.": the sentence before, unless it is somebody's words already."""
        main = parsed.drafts[0] if parsed.drafts else None
        if main is None or not number or not _points_back(parsed, main) or not parsed.hearsay.tells(main):
            return
        if len(parsed.drafts) > 1:
            return
        before = self.speakers.parse(number - 1)
        first, last = trimmed(before, 0, len(before.sentence.infos))
        if (not found or found[-1].last <= first) and not self._parted(parsed.sentence.first):
            yield Said(first, last, self.speakers.of(parsed, main))

    def _governed(self, parsed: Parsed) -> Iterator[Said]:
        """ "X sagte, dass ..., weil ...": the clauses that hang on one verb of speech, with what hangs on them."""
        hanging: dict[int, list[Draft]] = {}
        before: int | None = None
        for draft in parsed.drafts:
            governor = parsed.hearsay.content_of(draft, parsed.drafts)
            at = parsed.drafts.index(governor) if governor else None
            if at is None and draft.kind == "main" and parsed.hearsay.reported(draft):
                at = before  # "X sagte, A sei ..., und B habe ..."
            if at is not None:
                hanging.setdefault(at, []).append(draft)
                before = at
        inserted = parsed.hearsay.inserted(parsed.drafts)
        if inserted and not oneself(parsed, inserted):
            yield Said(*trimmed(parsed, 0, inserted.parts[0][0]), self.speakers.of(parsed, inserted))
        for at, own in hanging.items():
            if parsed.drafts[at] is inserted or self._parts_marks(parsed, parsed.drafts[at], own[0]):
                continue
            first, last = trimmed(parsed, own[0].parts[0][0], max(reach(parsed, draft) for draft in own))
            if not oneself(parsed, parsed.drafts[at]):
                yield Said(first, last, self.speakers.of(parsed, parsed.drafts[at]))

    def _goes_on(self, parsed: Parsed) -> bool:
        """Does the sentence stand in the subjunctive by which German goes on with somebody's words?"""
        main = next((draft for draft in parsed.drafts if draft.kind == "main" and draft.finite is not None), None)
        if main is None or not main.finite or parsed.sentence.first + main.finite in self._inside:
            return False  # with the verb in front it is a question, or the noun of a heading: "Sorge in Kiew"
        return parsed.sentence.german and parsed.hearsay.reported(main) and not oneself(parsed, main)

    def _unquoted(self, found: Iterable[Said]) -> list[Said]:
        return [said for said in found if not self._quoted(said.first, said.last)]

    def _quoted(self, first: int, last: int) -> bool:
        """Do the words stand between quotation marks, all or most of them?"""
        return sum(at in self._inside for at in range(first, last)) > _WHOLE * (last - first)

    def _parts_marks(self, parsed: Parsed, governor: Draft, content: Draft) -> bool:
        """Does one of the two stand between quotation marks and the other not?"""
        starts = [parsed.sentence.first + draft.parts[0][0] in self._inside for draft in (governor, content)]
        return starts[0] != starts[1] and starts[0]

    def _parted(self, first: int) -> bool:
        """Does a new paragraph begin at word `first`?"""
        return "\n" in self.scan.text[self.scan.words[first - 1].end : self.scan.words[first].start]

    def _spoke(self, parsed: Parsed, own: Sequence[Said]) -> Speaker | None:
        """Who is heard in the sentence: of what it says the outermost, or of a clause of speech without content."""
        heard = [said.speaker for said in own if said.speaker.words]
        if heard:
            return heard[0]
        for draft in parsed.drafts:
            if parsed.hearsay.tells(draft):
                speaker = self.speakers.of(parsed, draft)
                if speaker.mention is not None or speaker.words and self.speakers.speaks(parsed, draft):
                    return speaker
        return None


def _points_back(parsed: Parsed, main: Draft) -> bool:
    """ "Das teilte X mit": the pronoun for the sentence before; in "Das Land sagte Hilfe zu" it is an article."""
    first = main.parts[0][0]
    alone = not parsed.sentence.german or main.finite == first + 1
    return alone and parsed.sentence.form(first) in parsed.hearsay.words.anaphors
