"""Whole dates in digits and signs, which are several words: 2025-08-18, 8/18/2025."""

from __future__ import annotations

import re
from typing import Iterator

from checker.annotate.scan import Scan
from checker.annotate.times.edge import Edge
from checker.annotate.times.numerals import full_year
from checker.model.document import Span

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\w-])", re.ASCII)
_AMERICAN = re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4}|\d{2})(?![\w/])", re.ASCII)


def written_dates(scan: Scan, at: int) -> Iterator[Edge]:
    """The dates of this kind that begin at word `at`."""
    for kind, pattern in (("isodate", _ISO), ("usdate", _AMERICAN)):
        found = pattern.match(scan.text, scan.words[at].start)
        if found and int(found["month"]) <= 12 and int(found["day"]) <= 31:
            told = {"year": full_year(found["year"]), "month": f"{found['month']:0>2}", "day": f"{found['day']:0>2}"}
            first, last = scan.words_of(Span(*found.span(), scan.field))
            yield Edge(kind, found[0], last - first, tuple(told.items()))
