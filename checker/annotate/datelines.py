"""The line that tells where, when and by whom a text was written, before its first sentence: "BONN (dpa) - "."""

from __future__ import annotations

import re
from typing import Collection, Sequence

from checker.lang.tokens import Word, glued

LONGEST = 16  # words
_CAPITALS = 4  # letters of a place in capitals that stands alone: "BONN - ", not "EU - "
_DESK = 4  # letters of an agency's short name, and of its desk's
DASHES = frozenset("-–—")
_MARKS = frozenset(",./()")
_INNER = frozenset(("am", "an", "der", "im", "ob", "den", "de", "la", "of", "upon", "the"))
_NUMERIC = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2,4}")


def dateline(words: Sequence[Word], months: Collection[str], agencies: Collection[str]) -> int:
    """How many words the line has with its dash, 0 for a text that begins without one.

    It is a place with a date or an agency, or in capitals: "Titan - der Mond des Saturn" is none.
    """
    dash = next((at for at, word in enumerate(words[:LONGEST]) if word.form in DASHES), 0)
    if dash in (0, len(words) - 1) or glued(words[dash - 1], words[dash]) and glued(words[dash], words[dash + 1]):
        return 0
    own, rest = [word.form for word in words[:dash]], words[dash + 1].form
    if rest[0].islower():  # "NATO - the alliance - met"
        return 0
    signed = any(form in agencies for form in own)
    if not own[0][0].isupper() or not all(_belongs(form, signed) for form in own):
        return 0
    alone = all(map(_in_capitals, own)) and not _in_capitals(rest)  # no "SPANIEN - ITALIEN"
    if signed or _dated(own, months) or alone:
        return dash + 2 if rest in DASHES else dash + 1
    return 0


def _dated(own: Sequence[str], months: Collection[str]) -> bool:
    """A day, not a month alone: "Im August 1914 - ..."."""
    day = any(form.isdigit() and len(form) <= len("12") for form in own)
    return day and any(form in months for form in own) or any(map(_NUMERIC.fullmatch, own))


def _in_capitals(form: str) -> bool:
    return form.isupper() and len(form) >= _CAPITALS or form in _MARKS


def _belongs(form: str, signed: bool) -> bool:
    """A name, a number, a mark between them, or an agency with its desk: "(dpa/bb)"."""
    own = not form[0].islower() and (form[0].isalnum() or form in _MARKS)
    return own or form in _INNER or signed and len(form) <= _DESK
