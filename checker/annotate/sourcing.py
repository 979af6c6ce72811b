"""Where a text has its news from: the agency that signs it, the outlets it cites, the sources it does not name."""

from __future__ import annotations

from functools import lru_cache

from checker.annotate.scan import Scan
from checker.data import table
from checker.lang.language import Match
from checker.model.annotation import Credit
from checker.model.document import TEXT, Span

_OPENING = 40  # words in which an agency signs at the head of a text
_SIGNATURE = 8  # words of the last line, if it is a signature
_NEAR = 4  # words between an outlet and the cue that cites it
_SIGNS = frozenset("(/–—-")
_ENDS = frozenset([*_SIGNS, ")", ",", ".", ""])  # what may follow a signature


def credits(scan: Scan) -> list[Credit]:
    """Every outlet that the field cites or is signed by, in order."""
    known = _agencies() | _outlets()
    found = (_credit(scan, match) for match in scan.matches if match.concept in known and match.kind == "organization")
    return [credit for credit in found if credit]


def anonymous(scan: Scan) -> list[Span]:
    """Every phrase for a source without a name."""
    return [scan.span(m.first, m.last) for m in scan.matches if (m.kind, m.concept) == ("sourcing", "anonymous")]


def own(scan: Scan) -> list[Span]:
    """Every phrase by which a text says that it has something by itself: "dieser Zeitung", "our own research"."""
    return [scan.span(m.first, m.last) for m in scan.matches if (m.kind, m.concept) == ("sourcing", "own")]


def _credit(scan: Scan, match: Match) -> Credit | None:
    span = scan.span(match.first, match.last)
    if scan.field == TEXT and match.concept in _agencies() and _signs(scan, match):
        return Credit(span, match.concept, whole=True)
    return Credit(span, match.concept) if _cited(scan, match) else None


def _signs(scan: Scan, match: Match) -> bool:
    """ "(dpa)" or "dpa –" in the head, "(dpa)", "dpa/AFP" or "Quelle: dpa" on the last line."""
    before = scan.forms[match.first - 1] if match.first else ""
    behind = scan.forms[match.last] if match.last < len(scan.forms) else ""
    if match.first < _OPENING and (before == "(" and behind in _SIGNS | {")"} or not before and behind in _SIGNS):
        return True
    first, last = scan.sentences[-1]
    alone = match.first == first or before in _SIGNS | {":", ","}
    return first <= match.first and last - first <= _SIGNATURE and alone and behind in _ENDS


def _cited(scan: Scan, match: Match) -> bool:
    """ "laut Reuters", "Reuters zufolge", "Reuters berichtete", "berichtete Reuters"."""
    before = range(match.first - _NEAR, match.first)
    behind = range(match.last, match.last + _NEAR)
    cues = (("credit_before", before), ("credit_behind", behind), ("credit", before), ("credit", behind))
    return any(
        m.kind == "sourcing" and m.concept == concept
        for concept, places in cues
        for at in places
        for m in scan.starting.get(at, ())
    )


@lru_cache(maxsize=1)
def _agencies() -> frozenset[str]:
    return frozenset(table("media")["agencies"])


@lru_cache(maxsize=1)
def _outlets() -> frozenset[str]:
    return frozenset(table("media")["outlets"])
