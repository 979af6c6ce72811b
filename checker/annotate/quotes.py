"""Direct and indirect quotations with their speakers."""

from __future__ import annotations

from typing import Iterator, Mapping, Sequence

from checker.annotate.clause_parse import Parses
from checker.annotate.quote_indirect import Indirect
from checker.annotate.quote_marks import Quoted, quoted
from checker.annotate.quote_names import is_name, looks_like_title
from checker.annotate.quote_speakers import Speakers
from checker.annotate.quote_subjects import Speaker
from checker.annotate.scan import Scan
from checker.model.annotation import Quote

_BACK = 4  # sentences in which the speaker of a quotation that goes on is looked for
_SHORT = 3  # words; a shorter one is a quotation only where somebody speaks beside it


def quotes(parses: Parses) -> list[Quote]:
    """Every quotation of the field, in order."""
    scan = parses.scan
    speakers, stretches = Speakers(parses), quoted(scan)
    speech = Indirect(speakers, stretches)
    said = speech.said()
    indirect = [_quote(scan, one.first, one.last, False, one.speaker) for one in said]
    around = {at: one.speaker for one in said for at in range(one.first, one.last)}
    found = [*_direct(scan, speakers, stretches, speech, around), *indirect]
    return sorted(found, key=lambda quote: (quote.span.start, not quote.direct))


def _direct(
    scan: Scan, speakers: Speakers, stretches: Sequence[Quoted], speech: Indirect, around: Mapping[int, Speaker]
) -> Iterator[Quote]:  # fmt: skip
    """What stands between quotation marks, names and titles left out."""
    last: tuple[int, Speaker] | None = None  # the number of the sentence in which a quotation ended, and who said it
    for stretch in stretches:
        if is_name(scan, stretch):
            continue
        long = sum(form[0].isalnum() for form in scan.forms[stretch.first : stretch.last]) >= _SHORT
        number = speakers.number(stretch.first)
        speaker = speakers.beside(stretch, around.get(stretch.first))
        guessed = speaker is None or not speaker.words
        if guessed and long and speakers.alone(stretch):
            speaker = _going_on(speakers, stretch, number, last, speech) or speaker
        elif speaker is None:
            if looks_like_title(scan, stretch):
                continue
            speaker = speakers.acting(stretch, long)
        if speaker or long:
            yield _quote(scan, stretch.first, stretch.last, True, speaker, guessed)
        if speaker and speaker.words:
            last = (speakers.number(stretch.last), speaker)


def _going_on(
    speakers: Speakers, stretch: Quoted, number: int, last: tuple[int, Speaker] | None, speech: Indirect
) -> Speaker | None:
    """Who goes on in a quotation that has no speaker of its own: whoever was heard or spoken of last."""
    heard = speech.heard_before(number)
    if last and (heard is None or last[0] >= heard[0]):
        heard = last
    if heard and heard[0] >= number - 1:
        return heard[1]
    return speakers.subject_before(stretch) or (heard[1] if heard and heard[0] >= number - _BACK else None)


def _quote(
    scan: Scan, first: int, last: int, direct: bool, speaker: Speaker | None, guessed: bool = False
) -> Quote:  # fmt: skip
    words = speaker.words if speaker else None
    return Quote(
        span=scan.span(first, last),
        direct=direct,
        speaker=speaker.mention if speaker else None,
        speaker_span=scan.span(*words) if words else None,
        cue=speaker.cue if speaker else None,
        guessed=guessed,
    )
