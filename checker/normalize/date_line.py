"""The day a text gives itself: "Berlin, 18. August 2025" at its beginning."""

from __future__ import annotations

import re
from datetime import date
from typing import Sequence

from checker.model.annotation import TimeExpression
from checker.model.document import TEXT, Document
from checker.normalize.calendar import covered

_BEGINNING = 500  # code points in which a date line may stand
_LONGEST_PLACE = 80
_MOST_WORDS = 6
_REST = re.compile(r"\s*(?:[-–—:|/)(.]|$|\d{1,2}[:.]\d{2})")
_ARTICLES = ("den", "the")
_INNER = ("am", "an", "der", "im", "ob", "de", "la", "of", "upon")  # Frankfurt am Main
_SHORTEST_FULL = len("2025-08-18")


def date_line(times: Sequence[TimeExpression], document: Document) -> date | None:
    """The day of the date line, or None: a full date with nothing but a place before it in its line."""
    for time in times:
        if time.span.field == TEXT and time.span.start < _BEGINNING and _is_line(time, document.text):
            days = covered(time.value) if len(time.value) == _SHORTEST_FULL else None
            if days and days[0] == days[1]:
                return days[0]
    return None


def _is_line(time: TimeExpression, text: str) -> bool:
    start = text.rfind("\n", 0, time.span.start) + 1
    end = text.find("\n", time.span.end)
    before, after = text[start : time.span.start], text[time.span.end : end if end >= 0 else None]
    if len(before) > _LONGEST_PLACE:
        return False
    return _is_place(before.split()) and bool(_REST.match(after[:20])) if before.strip() else not after.strip(" .|")


def _is_place(words: list[str]) -> bool:
    """Nothing but a place, perhaps with an agency: "Berlin (dpa),", "Frankfurt am Main, den"."""
    if words[-1] in _ARTICLES:
        words = words[:-1]
    if not 1 <= len(words) <= _MOST_WORDS or words[-1] in _INNER:
        return False
    return all(word.lstrip("(")[:1].isupper() or word in _INNER or word.startswith("(") for word in words)
