"""Direct and indirect quotations with their speakers."""

from __future__ import annotations

from typing import Iterator, Sequence

from checker.annotate.clause_parse import Parses
from checker.annotate.quote_marks import Quoted, quoted
from checker.annotate.quote_speakers import Speaker, Speakers
from checker.annotate.scan import Scan
from checker.model.annotation import Quote

_SHORT = 3  # words; a shorter one is a quotation only where somebody speaks beside it


def quotes(parses: Parses) -> list[Quote]:
    """Every quotation of the field, in order."""
    scan = parses.scan
    speakers, stretches = Speakers(parses), quoted(scan)
    found = [*_direct(scan, speakers, stretches), *_indirect(scan, speakers, stretches)]
    return sorted(found, key=lambda quote: (quote.span.start, not quote.direct))


def _direct(scan: Scan, speakers: Speakers, stretches: Sequence[Quoted]) -> Iterator[Quote]:
    """What stands between quotation marks."""
    last: tuple[Quoted, Speaker] | None = None
    for stretch in stretches:
        long = sum(form[0].isalnum() for form in scan.forms[stretch.first : stretch.last]) >= _SHORT
        speaker = speakers.beside(stretch)
        if speaker is None and last and _goes_on(scan, speakers, last[0], stretch, long):
            speaker = last[1]
        speaker = speaker or speakers.earlier(stretch, long)
        if speaker or long:
            yield _quote(scan, stretch.first, stretch.last, True, speaker)
        if speaker:
            last = (stretch, speaker)


def _goes_on(scan: Scan, speakers: Speakers, before: Quoted, stretch: Quoted, long: bool) -> bool:
    """Nothing but a short attribution between two quotations: one speech."""
    apart = speakers.number(stretch.first) - speakers.number(before.last)
    between = scan.text[scan.words[before.last].end : scan.words[stretch.first].start]
    return apart <= long and "\n" not in between


def _indirect(scan: Scan, speakers: Speakers, stretches: Sequence[Quoted]) -> Iterator[Quote]:
    """ "X sagte, dass ...": the content clauses of verbs of speech."""
    inside = {at for stretch in stretches for at in range(stretch.first, stretch.last)}
    for number, (first, last) in enumerate(scan.sentences):
        if any(map(speakers.classes.speech_form, scan.forms[first:last])):
            parsed = speakers.parse(number)
            for draft in parsed.drafts:
                governor = parsed.hearsay.governor(draft, parsed.drafts)
                start = first + draft.parts[0][0]
                if governor and start not in inside and speakers.speaks(governor):
                    yield _quote(scan, start, first + draft.parts[-1][1], False, speakers.of(parsed, governor))


def _quote(scan: Scan, first: int, last: int, direct: bool, speaker: Speaker | None) -> Quote:
    words = speaker.words if speaker else None
    return Quote(
        span=scan.span(first, last),
        direct=direct,
        speaker=speaker.mention if speaker else None,
        speaker_span=scan.span(*words) if words else None,
        cue=speaker.cue if speaker else None,
    )
