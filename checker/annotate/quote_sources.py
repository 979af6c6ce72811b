"""What a sentence has from its source: "Laut X ...", "..., so X", "Wie X mitteilte, ..."."""

from __future__ import annotations

from typing import Iterator, NamedTuple

from checker.annotate.clause_parse import Parsed
from checker.annotate.clause_sentence import Draft
from checker.annotate.quote_content import reach, trimmed
from checker.annotate.quote_speakers import Speakers
from checker.annotate.quote_subjects import Speaker

_FEWEST = 3  # words that say something


class Said(NamedTuple):
    """Words first..last (half open) of the field that somebody says."""

    first: int
    last: int
    speaker: Speaker


class Phrase(NamedTuple):
    """The words of the sentence that name a source, and whom."""

    first: int
    last: int
    draft: Draft  # the clause it stands in, or is
    speaker: Speaker


def sourced(parsed: Parsed, speakers: Speakers) -> Iterator[Said]:
    """What the sentence has from a source, without the words that name the source at its ends."""
    phrase = _by_clause(parsed, speakers) or _by_cue(parsed, speakers)
    if phrase:
        first, last = trimmed(parsed, *_content(parsed, phrase))
        if last - first >= _FEWEST:
            yield Said(first, last, phrase.speaker)


def _content(parsed: Parsed, phrase: Phrase) -> tuple[int, int]:
    """The words the source stands for: what follows it, what precedes it, or the clause around it."""
    end = len(parsed.sentence.infos)
    main = next((d for d in parsed.drafts if d.kind == "main" and d.finite is not None), None)
    if not parsed.sentence.letters[: phrase.first].strip("m"):
        begins = main.finite if main and main.finite is not None and main.finite >= phrase.last else phrase.last
        return begins, end
    if not parsed.sentence.letters[phrase.last :].strip("m.)"):
        return 0, phrase.first
    if phrase.draft.kind == "main" or phrase.draft.parts[0][0] == phrase.first:
        return 0, end
    return phrase.draft.parts[0][0], reach(parsed, phrase.draft)


def _by_clause(parsed: Parsed, speakers: Speakers) -> Phrase | None:
    """ "Wie X mitteilte, ..."."""
    lists = parsed.hearsay.words
    for draft in parsed.drafts:
        first, last = draft.parts[0][0], draft.parts[-1][1]
        if draft.kind == "sub" and parsed.sentence.form(first).lower() in lists.as_told and parsed.hearsay.tells(draft):
            return Phrase(first, last, draft, speakers.of(parsed, draft))
    return None


def _by_cue(parsed: Parsed, speakers: Speakers) -> Phrase | None:
    """ "Laut X", "X zufolge", ", so X"."""
    stretch = parsed.hearsay.stretch()
    if stretch is None:
        return None
    first, last = stretch
    around = [d for d in parsed.drafts if any(a <= parsed.hearsay.at < b for a, b in d.parts)]
    draft = around[-1] if around else parsed.drafts[0] if parsed.drafts else None
    if draft is None:
        return None
    says = parsed.hearsay.phrase() is None and parsed.hearsay.tells(draft)  # "hieß es in der Erklärung"
    return Phrase(first, last, draft, speakers.of(parsed, draft) if says else speakers.source(parsed))
