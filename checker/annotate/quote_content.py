"""How far a clause of indirect speech goes: with what hangs on it, without the marks at its ends."""

from __future__ import annotations

from checker.annotate.clause_parse import Parsed
from checker.annotate.clause_sentence import Draft
from checker.annotate.quote_marks import MARKS


def reach(parsed: Parsed, draft: Draft) -> int:
    """Where the clause ends with all that hangs on it or goes on from it, as a number of a word in the sentence."""
    own = {id(draft)}
    end = draft.parts[-1][1]
    for other in parsed.drafts[parsed.drafts.index(draft) + 1 :]:
        hangs = other.kind != "main" and id(other.parent) in own
        if not hangs and not _joined(parsed, draft, other):
            break
        own.add(id(other))
        end = max(end, other.parts[-1][1])
    return end


def _joined(parsed: Parsed, draft: Draft, other: Draft) -> bool:
    """ "dass A kommt und B geht", "A komme und B gehe": a second clause of the same making."""
    if other.kind != "main" or other.opener != "coordinators" or other.finite is None:
        return False
    ends = parsed.sentence.german and other.finite == other.parts[-1][1] - 1
    return parsed.hearsay.reported(other) or ends and draft.kind in ("sub", "infinitive")


def trimmed(parsed: Parsed, first: int, last: int) -> tuple[int, int]:
    """The words first..last of the sentence as words of the field, without the marks around them."""
    letters = parsed.sentence.letters
    while first < last and letters[first] in _MARKS:
        first += 1
    while last > first and letters[last - 1] in _MARKS and not _closes(parsed, first, last - 1):
        last -= 1
    last += _opened(parsed, first, last)
    return parsed.sentence.first + first, parsed.sentence.first + last


def _opened(parsed: Parsed, first: int, last: int) -> bool:
    """Does the mark behind the words close one that stands open among them?"""
    marks = [parsed.sentence.form(at) in MARKS for at in range(first, min(last + 1, len(parsed.sentence.infos)))]
    return len(marks) > last - first and marks[-1] and sum(marks) % 2 == 0


def _closes(parsed: Parsed, first: int, at: int) -> bool:
    """A mark that belongs to one inside: a bracket, quotation marks."""
    form = parsed.sentence.form(at)
    if form == ")":
        return "(" in parsed.sentence.letters[first:at]
    return form not in _ENDS and parsed.sentence.letters[at] == "m"


_MARKS = ".,;/m)"
_ENDS = "…-–—"
