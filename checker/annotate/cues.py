"""Words that say which state of things a sentence tells: an earlier one, the latest, or one told in local time."""

from __future__ import annotations

from functools import lru_cache
from typing import Iterator

from checker.annotate.scan import Scan
from checker.lang.lists import word_table
from checker.model.annotation import Cue

BEFORE = "before"  # told in the pluperfect
FURNITURE = "furniture"  # a line of the page, not of the article
_PARTICIPLES = ("VV(PP)", "VVN", "VVD")
_REACH = {"de": 24, "en": 3}  # words from the auxiliary to its participle


def cues(scan: Scan) -> list[Cue]:
    """Every such word of the field, in order."""
    found = [Cue(scan.span(m.first, m.last), m.concept) for m in scan.matches if m.kind == "cue"]
    found += [Cue(scan.span(first, first + 1), FURNITURE) for first, _ in scan.datelines]
    return sorted([*found, *_pluperfects(scan)], key=lambda cue: cue.span)


def _pluperfects(scan: Scan) -> Iterator[Cue]:
    """ "hatte ... geboten", "had offered"."""
    auxiliaries = _auxiliaries(scan.language.code)
    for first, last in scan.sentences:
        for at in range(first, last):
            if scan.low[at] in auxiliaries and _participle(scan, at + 1, last):
                yield Cue(scan.span(at, at + 1), BEFORE)


def _participle(scan: Scan, at: int, last: int) -> bool:
    behind = scan.forms[at : min(last, at + _REACH[scan.language.code])]
    return any(scan.language.known(form)[1].startswith(_PARTICIPLES) for form in behind)


@lru_cache(maxsize=None)
def _auxiliaries(code: str) -> frozenset[str]:
    return frozenset(word_table(code, "cues")["pluperfect"]["auxiliaries"])
